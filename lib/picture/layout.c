/*
 * layout.c - where everything goes; pure.
 *
 * The people of a sector who are of one tier stand in rows across it, set off
 * against each other so that names find room; who matters most is in the
 * middle of the sector.  How wide and how thick all is: measure.c.
 */
#include <math.h>
#include <stdlib.h>

#include "picture/plan.h"

/* Pixels. */
#define MARGIN (RN_SECTOR_NAME + 26)	/* for the names of sectors */
#define EDGE 40.0		/* above and below */
#define LEGEND 290.0		/* beside it */

/* Radii of people, by tier, and of who opens most. */
static const double least_r[RN_TIERS] = { 4.5, 4.2, 3.8, 3.4 };
#define MOST_R 13.0

/* A curve bends so far towards the middle: 0 is straight. */
#define BEND 0.45

#define GOLDEN 0.618034

static void
take_sizes(struct rn_picture *p)
{
	p->reach_most = 0;
	for (size_t i = 0; i < p->people; i++)
		p->reach_most = fmax(p->reach_most, p->person[i].reach);
	for (size_t i = 0; i < p->people; i++) {
		struct rn_picture_person *who = &p->person[i];

		who->r = least_r[who->tier];
		if (p->reach_most > 0)
			who->r += (MOST_R - who->r) *
			    sqrt(who->reach / p->reach_most);
	}
}

double
rn_sector_middle(const struct rn_picture_sector *s)
{
	return (s->from + s->to) / 2;
}

/* A place for somebody. */
struct slot {
	double off;		/* from the middle of the sector */
	double angle, radius;
};

static int
by_middle(const void *ap, const void *bp)
{
	const struct slot *a = ap, *b = bp;

	if (a->off < b->off || a->off > b->off)
		return a->off < b->off ? -1 : 1;
	return (a->radius > b->radius) - (a->radius < b->radius);
}

/* The k-th of `used` rows, evenly among all of a ring. */
static size_t
row_of(size_t k, size_t used, size_t rows)
{
	return (2 * k + 1) * rows / (2 * used);
}

/* As few rows as have room, more if the people would stand in a line. */
static size_t
rows_used(const struct rn_plan *l, size_t sector, int tier)
{
	const struct rn_picture_sector *s = &l->p->sector[sector];
	size_t n = rn_cell_at(l, sector, tier)->people, rows = l->rows[tier];
	double deep = l->step[tier] * (double)rows;
	double across = (s->to - s->from) * rn_row_radius(l, tier, rows / 2);
	size_t used = (size_t)ceil(sqrt((double)n * deep / across));

	if (used > n)
		used = n;
	for (used += used == 0; used < rows; used++) {
		size_t room = 0;

		for (size_t k = 0; k < used; k++)
			room += rn_row_room(l, sector, tier, row_of(k, used,
			    rows));
		if (room >= n)
			return used;
	}
	return rows;
}

/* Dealt to rows one by one, each time to where there is most room left. */
static void
deal(const struct rn_plan *l, size_t sector, int tier, size_t used,
    size_t *in_row)
{
	size_t n = rn_cell_at(l, sector, tier)->people;

	for (size_t k = 0; k < used; k++)
		in_row[k] = 0;
	for (size_t i = 0; i < n; i++) {
		size_t best = 0;
		double most = -INFINITY;

		for (size_t k = 0; k < used; k++) {
			size_t row = row_of(k, used, l->rows[tier]);
			double left = rn_row_radius(l, tier, row) /
			    (double)(in_row[k] + 1);

			if (in_row[k] < rn_row_room(l, sector, tier, row) &&
			    left > most) {
				most = left;
				best = k;
			}
		}
		in_row[best]++;
	}
}

/* The places of a cell, the one in the middle first. */
static void
take_slots(struct rn_arena *a, const struct rn_plan *l, size_t sector,
    int tier, struct slot *slot)
{
	const struct rn_picture_sector *s = &l->p->sector[sector];
	double pitch = rn_cell_at(l, sector, tier)->pitch;
	size_t used = rows_used(l, sector, tier), n = 0;
	size_t *in_row = rn_alloc(a, (used + 1) * sizeof(*in_row));

	deal(l, sector, tier, used, in_row);
	for (size_t k = 0; k < used; k++) {
		double radius = rn_row_radius(l, tier, row_of(k, used,
		    l->rows[tier]));
		double wide = (s->to - s->from) / (double)in_row[k];
		double edge = fmin(pitch / radius / wide / 2, .5);
		double set_off = fmod(.5 + GOLDEN * (double)k, 1);

		for (size_t i = 0; i < in_row[k]; i++, n++) {
			slot[n].angle = s->from + wide * ((double)i + edge +
			    (1 - 2 * edge) * set_off);
			slot[n].radius = radius;
			slot[n].off = fabs(slot[n].angle -
			    rn_sector_middle(s));
		}
	}
	if (n > 1)
		qsort(slot, n, sizeof(*slot), by_middle);
}

static void
put_people(struct rn_arena *a, const struct rn_plan *l)
{
	struct rn_picture *p = l->p;
	size_t cells = p->sectors * RN_TIERS, at = 0;
	size_t *next = rn_alloc(a, (cells + 1) * sizeof(*next));
	struct slot *slot = rn_alloc(a, (p->people + 1) * sizeof(*slot));

	for (size_t c = 0; c < cells; c++) {
		next[c] = at;
		if (l->cell[c].people > 0)
			take_slots(a, l, c / RN_TIERS, (int)(c % RN_TIERS),
			    &slot[at]);
		at += l->cell[c].people;
	}
	for (size_t i = 0; i < p->people; i++) {
		struct rn_picture_person *who = &p->person[i];
		size_t cell = (size_t)who->sector * RN_TIERS +
		    (size_t)who->tier;
		const struct slot *s = &slot[next[cell]++];

		who->x = s->radius * cos(s->angle);
		who->y = s->radius * sin(s->angle);
	}
}

static void
put_ties(struct rn_picture *p)
{
	for (size_t i = 0; i < p->ties; i++) {
		struct rn_picture_tie *t = &p->tie[i];
		const struct rn_picture_person *a = &p->person[t->a];
		const struct rn_picture_person *b = &p->person[t->b];

		t->x = (a->x + b->x) / 2 * (1 - BEND);
		t->y = (a->y + b->y) / 2 * (1 - BEND);
	}
}

static void
put_frame(struct rn_picture *p)
{
	double half = p->radius + EDGE;

	p->left = -p->radius - MARGIN;
	p->top = -half;
	p->height = 2 * half;
	p->legend = p->radius + MARGIN;
	p->width = 2 * p->radius + 2 * MARGIN + LEGEND;
}

void
rn_layout(struct rn_arena *a, struct rn_picture *p)
{
	struct rn_plan l = { .p = p };

	take_sizes(p);
	rn_measure(a, &l);
	put_people(a, &l);
	put_ties(p);
	put_frame(p);
	rn_labels(a, p);
}
