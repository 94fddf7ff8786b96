/*
 * learn.c - weights from the faces themselves, without anybody's answers.
 *
 * Fellegi and Sunter's model by expectation and maximisation (Winkler 1988):
 * what is counted is how often each combination of levels is seen, so a step
 * costs the combinations, not the pairs.  u comes from random pairs; among
 * candidates, who share a key, those of two people agree more than others do,
 * so their levels are fitted beside m and thrown away.  Colleagues and
 * families are groups, too: lest one of these is found instead, what speaks
 * against is never likelier of one person.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "identity/link.h"

enum {
	RANDOM_PAIRS = 300000,
	STEPS = 50
};
#define FIRM 20.0		/* pairs that what was believed counts as */

struct cell { uint64_t vector; double n; };
struct histogram { struct cell *v; size_t n, room; struct rn_table at; };

static void
see(struct histogram *h, uint64_t vector)
{
	uint32_t *at = rn_table_at(&h->at, rn_scramble(vector + 1));

	if (*at == RN_TABLE_NEW) {
		h->v = rn_grow(h->v, h->n, &h->room, sizeof(*h->v));
		h->v[h->n] = (struct cell){ vector, 0 };
		*at = (uint32_t)h->n++;
	}
	h->v[*at].n++;
}

static void
drop(struct histogram *h)
{
	free(h->v);
	rn_table_free(&h->at);
}

static unsigned
level(uint64_t vector, size_t row)
{
	return (unsigned)(vector >> (RN_LEVEL_BITS * row)) &
	    ((1u << RN_LEVEL_BITS) - 1);
}

static uint64_t
vector_of(const struct rn_judge *j, uint32_t a, uint32_t b)
{
	uint64_t vector;

	rn_judge_bits(j, a, b, NULL, &vector);
	return vector;
}

/* --- u: two faces at random ----------------------------------------------- */

/* That of rare levels is how frequent what agrees is, whoever weighs. */
static void
learn_u(const struct rn_judge *j, struct rn_weights *to)
{
	double seen[RN_ROWS][RN_ROW_LEVELS] = { { 0 } }, all;
	uint64_t dice = 1, n = j->f->n;

	for (size_t i = 0; i < RANDOM_PAIRS; i++) {
		uint32_t a = (uint32_t)((dice = rn_scramble(dice + 1)) % n);
		uint32_t b = (uint32_t)((dice = rn_scramble(dice + 1)) % n);
		uint64_t v = a == b ? 0 : vector_of(j, a, b);

		for (size_t r = 0; r < RN_ROWS; r++)
			seen[r][level(v, r)]++;
	}
	for (size_t r = 0; r < RN_ROWS; r++) {
		all = RANDOM_PAIRS - seen[r][0];
		for (size_t l = 1; l < RN_ROW_LEVELS && all >= RN_LEARN_PAIRS;
		    l++)
			/* never seen: at most once in so many */
			if (!rn_evidence[r][l].rare &&
			    (seen[r][l] > 0 || to->u[r][l] > 1 / all))
				to->u[r][l] = fmax(seen[r][l], 1) / all;
	}
}

/* --- m: candidates -------------------------------------------------------- */

struct model {
	double share;		/* of pairs that are one person */
	double m[RN_ROWS][RN_ROW_LEVELS], n[RN_ROWS][RN_ROW_LEVELS];
};

/* The chance that a combination is of one person. */
static double
expect(const struct model *o, uint64_t vector)
{
	double bits = log2(o->share / (1 - o->share));

	for (size_t r = 0; r < RN_ROWS; r++) {
		unsigned l = level(vector, r);

		if (l != 0)
			bits += log2(o->m[r][l] / o->n[r][l]);
	}
	return rn_bits_p(bits);
}

/* The shares of a row's levels, a little of what they were believed to be. */
static void
settle(double level_of[RN_ROW_LEVELS], const double seen[RN_ROW_LEVELS],
    const double believed[RN_ROW_LEVELS])
{
	double all = 0, sum = 0;

	for (size_t l = 1; l < RN_ROW_LEVELS; l++) {
		all += seen[l];
		sum += believed[l];
	}
	for (size_t l = 1; l < RN_ROW_LEVELS && sum > 0; l++)
		level_of[l] = (seen[l] + FIRM * believed[l] / sum) /
		    (all + FIRM);
}

static double
step(const struct histogram *h, struct model *o, const struct rn_weights *from)
{
	double m[RN_ROWS][RN_ROW_LEVELS] = { { 0 } };
	double n[RN_ROWS][RN_ROW_LEVELS] = { { 0 } };
	double matches = 0, all = 0;

	for (size_t i = 0; i < h->n; i++) {
		double p = expect(o, h->v[i].vector), k = h->v[i].n;

		matches += p * k;
		all += k;
		for (size_t r = 0; r < RN_ROWS; r++) {
			unsigned l = level(h->v[i].vector, r);

			m[r][l] += p * k;
			n[r][l] += (1 - p) * k;
		}
	}
	for (size_t r = 0; r < RN_ROWS; r++) {
		settle(o->m[r], m[r], from->m[r]);
		settle(o->n[r], n[r], from->u[r]);
		for (size_t l = 1; l < RN_ROW_LEVELS; l++)
			if (from->m[r][l] < from->u[r][l])
				o->m[r][l] = fmin(o->m[r][l], o->n[r][l]);
	}
	o->share = fmin(fmax(matches / all, 1e-6), 1 - 1e-6);
	return matches;
}

static double
learn_m(const struct histogram *h, const struct rn_weights *from,
    struct rn_weights *to)
{
	struct model o = { .share = .1 };
	double matches = 0;

	memcpy(o.m, from->m, sizeof(o.m));
	memcpy(o.n, from->u, sizeof(o.n));
	for (int i = 0; i < STEPS; i++)
		matches = step(h, &o, from);
	memcpy(to->m, o.m, sizeof(o.m));
	return matches;
}

/*
 * What speaks against never comes to speak for, nor the other way round; and
 * what none of the candidates shows is worth what it was.
 */
static void
keep_sense(const struct histogram *h, const struct rn_weights *from,
    struct rn_weights *to)
{
	bool seen[RN_ROWS][RN_ROW_LEVELS] = { { false } };

	for (size_t i = 0; i < h->n; i++)
		for (size_t r = 0; r < RN_ROWS; r++)
			seen[r][level(h->v[i].vector, r)] = true;
	for (size_t r = 0; r < RN_ROWS; r++)
		for (size_t l = 1; l < RN_ROW_LEVELS; l++) {
			bool against = from->m[r][l] < from->u[r][l];

			if (!seen[r][l]) {
				to->m[r][l] = from->m[r][l];
				to->u[r][l] = from->u[r][l];
			} else if (against != (to->m[r][l] < to->u[r][l]))
				to->m[r][l] = to->u[r][l];
		}
}

bool
rn_learn(const struct rn_faces *f, const struct rn_weights *from,
    struct rn_weights *to)
{
	struct histogram h = { 0 };
	struct rn_capped capped = { 0 };
	struct rn_judge j;
	uint64_t *pair;
	size_t pairs;

	*to = *from;
	if (f->n < 2)
		return false;
	rn_judge_fixed(&j, f, from);
	pair = rn_block(f, &pairs, &capped);
	for (size_t i = 0; i < pairs; i++)
		see(&h, vector_of(&j, (uint32_t)(pair[i] >> 32),
		    (uint32_t)pair[i]));
	free(pair);
	if (pairs >= RN_LEARN_PAIRS) {
		learn_u(&j, to);
		to->twins = fmax(2 * learn_m(&h, from, to) / (double)f->n,
		    1e-3);
		keep_sense(&h, from, to);
	}
	drop(&h);
	return pairs >= RN_LEARN_PAIRS;
}

size_t
rn_weights_compare(const struct rn_weights *before,
    const struct rn_weights *after,
    struct rn_learnt line[RN_ROWS * RN_ROW_LEVELS])
{
	size_t n = 0;

	for (size_t r = 0; r < RN_ROWS; r++)
		for (size_t l = 1; l < RN_ROW_LEVELS; l++) {
			const char *words = rn_evidence[r][l].words;

			if (words == NULL ||
			    (before->m[r][l] == after->m[r][l] &&
			    before->u[r][l] == after->u[r][l]))
				continue;
			line[n++] = (struct rn_learnt){ rn_row_name[r], words,
			    log2(before->m[r][l] / before->u[r][l]),
			    log2(after->m[r][l] / after->u[r][l]) };
		}
	return n;
}
