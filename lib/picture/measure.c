/*
 * measure.c - how wide sectors are, and how many rows a ring has; pure.
 *
 * A sector's angle follows from how many people it has.  Where that leaves
 * one too narrow for one of its rings, so that everybody's ring would need
 * more rows, it is made wider, again and again; the smallest picture of all
 * those rounds is kept.
 */
#include <math.h>
#include <string.h>

#include "picture/plan.h"

static const double turn = 2 * 3.14159265358979323846;

/* Pixels. */
#define INNER 44.0		/* where the first ring begins */
#define ROW 31.0		/* between rows, if people are not larger */
#define PAD 8.0				/* between a ring's edge and its people */
#define SECTOR_GAP 10.0		/* between two sectors, at the outer edge */
#define RADIUS_LEAST 330.0	/* of the whole */

#define GAPS 0.08		/* of a turn; so much at most is in gaps */
#define EVEN 0.2		/* of it, that sectors share alike */

enum { ROUNDS = 80 };
#define WIDER 1.05		/* a sector that is too narrow, each round */

/* The least rows of a ring with so many people. */
static const struct { int64_t people; size_t rows; } least_rows[] = {
	{ 60, 4 }, { 24, 3 }, { 6, 2 }, { 1, 1 }, { 0, 0 },
};

static size_t
rows_for(int64_t people)
{
	size_t k = 0;

	while (people < least_rows[k].people)
		k++;
	return least_rows[k].rows;
}

static void
take_cells(struct rn_arena *a, struct rn_plan *l)
{
	struct rn_picture *p = l->p;

	l->cell = rn_alloc(a, (p->sectors * RN_TIERS + 1) *
	    sizeof(*l->cell));
	for (int t = 0; t < RN_TIERS; t++) {
		l->step[t] = ROW;
		p->ring[t].drawn = 0;
	}
	for (size_t i = 0; i < p->people; i++) {
		const struct rn_picture_person *who = &p->person[i];
		struct rn_cell *c = rn_cell_at(l, (size_t)who->sector,
		    who->tier);

		c->people++;
		c->pitch = fmax(c->pitch, 2 * who->r + RN_APART +
		    (who->marked ? 2 * RN_MARK : 0));
		l->step[who->tier] = fmax(l->step[who->tier], c->pitch);
		p->ring[who->tier].drawn++;
	}
}

size_t
rn_row_room(const struct rn_plan *l, size_t sector, int tier, size_t row)
{
	const struct rn_picture_sector *s = &l->p->sector[sector];
	double arc = (s->to - s->from) * rn_row_radius(l, tier, row);

	return (size_t)(arc / rn_cell_at(l, sector, tier)->pitch);
}

/* The rows a sector needs on a ring. */
static size_t
rows_needed(const struct rn_plan *l, size_t sector, int tier)
{
	size_t people = rn_cell_at(l, sector, tier)->people, rows = 0;

	while (people > 0) {
		size_t room = rn_row_room(l, sector, tier, rows++);

		people -= room < people ? room : people;
	}
	return rows;
}

/*
 * Rings from the inside out for the angles there are; narrow[t] is the sector
 * that made ring t as thick as it is, SIZE_MAX when none did.
 */
static void
put_rings(struct rn_plan *l, size_t narrow[RN_TIERS])
{
	double at = INNER;

	for (int t = 0; t < RN_TIERS; t++) {
		struct rn_picture_ring *ring = &l->p->ring[t];
		double half = l->step[t] / 2;

		ring->inner = ring->outer = at;
		l->rows[t] = rows_for(ring->drawn);
		l->first[t] = at + PAD + half;
		narrow[t] = SIZE_MAX;
		if (ring->drawn == 0)
			continue;
		for (size_t s = 0; s < l->p->sectors; s++) {
			size_t rows = rows_needed(l, s, t);

			if (rows <= l->rows[t])
				continue;
			l->rows[t] = rows;
			narrow[t] = s;
		}
		at = rn_row_radius(l, t, l->rows[t] - 1) + half +
		    RN_RING_NAME;
		ring->outer = at;
	}
	l->p->radius = at;
}

/* Angles in proportion to weights, from the top, clockwise. */
static void
put_sectors(struct rn_picture *p, const double *weight)
{
	double gap = p->sectors < 2 ? 0 : SECTOR_GAP / p->radius;
	double all = 0, at = -turn / 4, room;

	if (gap * (double)p->sectors > turn * GAPS)
		gap = turn * GAPS / (double)p->sectors;
	room = turn - gap * (double)p->sectors;
	for (size_t s = 0; s < p->sectors; s++)
		all += weight[s];
	at += gap / 2;
	for (size_t s = 0; s < p->sectors; s++) {
		p->sector[s].from = at;
		p->sector[s].to = at + room * weight[s] / all;
		at = p->sector[s].to + gap;
	}
}

/* A small network is no small picture: its rows are further apart. */
static void
widen(struct rn_plan *l)
{
	double by = (RADIUS_LEAST - INNER) / (l->p->radius - INNER);

	if (by <= 1 || l->p->people == 0)
		return;
	for (int t = 0; t < RN_TIERS; t++) {
		struct rn_picture_ring *ring = &l->p->ring[t];

		ring->inner = INNER + (ring->inner - INNER) * by;
		ring->outer = INNER + (ring->outer - INNER) * by;
		if (l->rows[t] == 0)
			continue;
		l->step[t] = (ring->outer - ring->inner - PAD -
		    RN_RING_NAME) / (double)l->rows[t];
		l->first[t] = ring->inner + PAD + l->step[t] / 2;
	}
	l->p->radius = RADIUS_LEAST;
}

void
rn_measure(struct rn_arena *a, struct rn_plan *l)
{
	struct rn_picture *p = l->p;
	double *weight = rn_alloc(a, (p->sectors + 1) * sizeof(*weight));
	double *best = rn_alloc(a, (p->sectors + 1) * sizeof(*best));
	double even = EVEN * (double)p->people / (double)(p->sectors + 1);
	double least = INFINITY;
	size_t narrow[RN_TIERS];

	take_cells(a, l);
	p->radius = RADIUS_LEAST;
	for (size_t s = 0; s < p->sectors; s++)
		weight[s] = (double)p->sector[s].people + even;
	for (int round = 0; round < ROUNDS; round++) {
		put_sectors(p, weight);
		put_rings(l, narrow);
		if (p->radius < least) {
			least = p->radius;
			memcpy(best, weight, p->sectors * sizeof(*best));
		}
		for (int t = 0; t < RN_TIERS; t++)
			if (narrow[t] != SIZE_MAX)
				weight[narrow[t]] *= WIDER;
	}
	p->radius = RADIUS_LEAST;
	put_sectors(p, best);
	put_rings(l, narrow);
	widen(l);
}
