/* plan.h - what measure.c finds out and layout.c places people by. */
#ifndef RN_PLAN_H
#define RN_PLAN_H

#include "picture/picture.h"

/* Pixels. */
#define RN_APART 7.0		/* between two people */
#define RN_RING_NAME 18.0	/* kept at a ring's outer edge for its name */

/* The people of a sector who are of one tier. */
struct rn_cell {
	size_t people;
	double pitch;		/* from one to the next, at least */
};

struct rn_plan {
	struct rn_picture *p;
	struct rn_cell *cell;	/* by sector, then tier */
	size_t rows[RN_TIERS];	/* 0: nobody is of that tier */
	double first[RN_TIERS];	/* radius of the innermost row */
	double step[RN_TIERS];	/* between rows */
};

static inline struct rn_cell *
rn_cell_at(const struct rn_plan *l, size_t sector, int tier)
{
	return &l->cell[sector * RN_TIERS + (size_t)tier];
}

static inline double
rn_row_radius(const struct rn_plan *l, int tier, size_t row)
{
	return l->first[tier] + (double)row * l->step[tier];
}

/* How many people of a cell a row has room for. */
size_t rn_row_room(const struct rn_plan *l, size_t sector, int tier,
    size_t row);

/* Sets the angles of sectors and the radii of rings; people have their r. */
void rn_measure(struct rn_arena *a, struct rn_plan *l);

#endif
