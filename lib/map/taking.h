/* taking.h - a census without those at rest, while it is taken. */
#ifndef RN_MAP_TAKING_H
#define RN_MAP_TAKING_H

#include "base/table.h"
#include "map/still.h"

/* Columns of MOVED_ROWS. */
enum { MOVED_ID, MOVED_SHOWN, MOVED_LISTED, MOVED_ORG, MOVED_BODY,
	MOVED_CHANGED, MOVED_WAS_SHOWN, MOVED_WAS_LISTED, MOVED_WAS_ORG,
	MOVED_WAS_BODY, MOVED_WAS_LIVELY, MOVED_WAS_TIERS };

struct rn_taking {
	struct refnet *rn;
	struct rn_census *c;
	struct rn_still *s;
	struct rn_evidence said;
	struct rn_table seen;	/* index of a company in orgs */
	int64_t *hash;		/* of each of them */
	struct rn_standing *known;	/* in the sums before that */
	size_t hash_n, known_n;
	size_t moved_n;		/* the first of them: not as was foreseen */
	size_t hash_room, known_room, orgs_room, v_room, gone_room, ids_room;
	bool broken;		/* what is kept does not fit together */
};

/* Where a company is in the census; UINT32_MAX for RN_NONE. */
uint32_t rn_taking_org(struct rn_taking *t, int64_t hash);
bool rn_is_aside(const struct rn_still *s, int64_t person);

/*
 * Lively people who are not aside (lively.c): those whose state is of later,
 * and of the rest those who must be scored whatever the others say.
 */
RN_CHECKED enum rn_status rn_taking_lively(struct rn_taking *t);
/* Once it is known what they say: who was not sure. */
RN_CHECKED enum rn_status rn_taking_unsure(struct rn_taking *t);

/* The row of somebody lively, of whom the tier was foreseen, is void. */
void rn_taking_unforesee(struct rn_taking *t, const struct rn_state *s,
    const unsigned char *tiers, size_t n);

#endif
