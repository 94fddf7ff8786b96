/*
 * give_room.h - what the files of this room share.
 */
#ifndef RN_GIVE_ROOM_H
#define RN_GIVE_ROOM_H

#include "base/base.h"
#include "refnet/give.h"

struct rn_gives {
	struct rn_give *v;
	size_t n, room;
};

/*
 * All gives of people, ascending, or of everybody (NULL), in no order; name,
 * called and balance are not filled.  v is malloc'd.  (given.c)
 */
RN_CHECKED enum rn_status rn_gives_take(struct refnet *rn, struct rn_arena *a,
    const int64_t *people, size_t n, int64_t as_of, int64_t half_life,
    struct rn_gives *out);

/* What is known of two people whom one might introduce to each other. */
struct rn_pair_facts {
	bool colleagues, apart, introduced, under_way, target, stranger;
	double tie;		/* that they know each other; 0: nothing seen */
};

/* The first reason not to; RN_SPARED_NOT: none.  Pure.  (spare.c) */
enum rn_spared rn_pair_spared(const struct rn_pair_facts *f);

#endif
