/* settling.h - what settle.c and follow.c know of a settling that runs. */
#ifndef RN_IDENTITY_SETTLING_H
#define RN_IDENTITY_SETTLING_H

#include "identity/settle.h"
#include "identity/zone.h"

struct settling {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_gallery g;
	struct rn_ids newer;	/* of whom something came since, ascending */
	struct rn_ids here;	/* of whom by this change */
	struct rn_ids loaded;	/* who are in the gallery, unless all are */
	struct rn_pair *apart;
	size_t apart_n;
	bool everybody;
	struct rn_settled *out;
	struct rn_ids stale;	/* whose rows and states are to be derived */
	struct rn_ids made;	/* people for those who left another */
};

/* Parts of one person that are not certainly one leave. */
RN_CHECKED enum rn_status rn_settling_part(struct settling *s,
    const struct rn_zone_map *z);
/* People of one component become the one who was there first. */
RN_CHECKED enum rn_status rn_settling_join(struct settling *s,
    const struct rn_zone_map *z);

#endif
