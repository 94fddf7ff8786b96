/*
 * ground.h - what, besides messages, says that two people know each other.
 */
#ifndef RN_TIE_GROUND_H
#define RN_TIE_GROUND_H

#include "tie/tie.h"

struct rn_grounds {
	struct rn_ground *v;
	size_t n, room;
};

/* Either order of the two; whoever is one with the other is left out. */
void rn_ground_put(struct rn_grounds *to, const struct rn_ground *g);

/* Who worked at one place at one time (tenure.c). */
RN_CHECKED enum rn_status rn_tenure_take(const struct rn_world *w,
    struct rn_grounds *to);

#endif
