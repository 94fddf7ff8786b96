/* zone.h - which faces are certainly one.  For this room only. */
#ifndef RN_IDENTITY_ZONE_H
#define RN_IDENTITY_ZONE_H

#include "identity/room.h"

/* Pairs of people whom a human keeps apart, in order. */
struct rn_pair { int64_t a, b; };
RN_CHECKED enum rn_status rn_apart_read(struct refnet *rn,
    struct rn_arena *a, struct rn_pair **v, size_t *n);
bool rn_apart_has(const struct rn_pair *v, size_t n, int64_t a, int64_t b);

/*
 * Faces in parts, sealed.  Who say one address are one unless their names
 * contradict each other; certain pairs of these make components, and a
 * component is one person unless two of it contradict each other, or a human
 * keeps them apart, or it is larger than RN_ZONE_MOST.
 */
enum { RN_ZONE_MOST = 40 };
struct rn_zone_map {
	struct rn_links links;
	struct rn_judge judge;
	struct rn_weights weights;
	uint32_t *group;	/* of each face: the least index in it */
	size_t too_large;	/* components that were */
};
/* about: of each face, pairs of two who are not are left out; NULL: none. */
void rn_zone_read(struct rn_gallery *g, const struct rn_pair *apart,
    size_t apart_n, const bool *about, struct rn_zone_map *out);
/* How many faces are in each group of n.  malloc'd. */
uint32_t *rn_zone_sizes(const uint32_t *group, size_t n);
void rn_zone_free(struct rn_zone_map *z);
/* May an import join this pair of faces unasked? */
bool rn_zone_may(const struct rn_gallery *g, const struct rn_match *m);

#endif
