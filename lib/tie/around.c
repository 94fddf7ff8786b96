/*
 * around.c - what connects the people of a world, read as far as it is asked.
 *
 * What a human said of two people goes before what was seen of them or speaks
 * for it otherwise (ground.c); the last word counts.  Ways to somebody look at few people's ties: those of the
 * target, and of some who know them.  So ties are read of these only, until
 * that would be a good part of the ledger; then of everybody.  Of whom none
 * were read `most` tells how good one could be: whoever gives a tie a better
 * chance than add_link() of link.c does has to say so in set_most() too.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ledger/ledger.h"
#include "tie/tie.h"

/* More interactions than this, and a part of all: everybody's are read. */
enum { FEW = 30000, PART = 4 };

/* Ties of so many people at most are asked for at once. */
enum { AT_ONCE = 64 };

static int
by_people(const void *ap, const void *bp)
{
	const struct rn_word_of *a = ap, *b = bp;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	if (a->b != b->b)
		return a->b < b->b ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

/* The last word on each pair; malloc'd, by (a, b). */
static enum rn_status
read_said(const struct rn_world *w, struct rn_word_of **out, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0, len = 0;
	struct rn_word_of *v = NULL;
	bool row;

	TRY(rn_sql(w->rn, &rn_tie_sql, SAID, &st));
	rn_bind_int(&st, ":until", w->at);
	for (;;) {
		int64_t pa, pb, at;
		struct rn_word_of x = { .order = len };

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		pa = rn_col_int(&st, 0);
		pb = rn_col_int(&st, 1);
		x.a = rn_world_index(w, pa < pb ? pa : pb);
		x.b = rn_world_index(w, pa < pb ? pb : pa);
		if (x.a == RN_NOBODY || x.b == RN_NOBODY || pa == pb)
			continue;
		at = rn_col_int(&st, 4);
		x.said = (struct rn_tie_said){ (int)rn_col_int(&st, 2), false,
		    at, at, rn_col_text(&st, 3, w->a) };
		x.said.denied = x.said.tier < 0 ||
		    x.said.tier >= RN_TIER_NONE;
		v = rn_grow(v, len, &room, sizeof(*v));
		v[len++] = x;
	}
	if (len > 1)
		qsort(v, len, sizeof(*v), by_people);
	*n = 0;
	for (size_t i = 0; i < len; i++) {
		struct rn_word_of *last = *n > 0 ? &v[*n - 1] : NULL;

		if (last == NULL || last->a != v[i].a || last->b != v[i].b) {
			v[(*n)++] = v[i];
			continue;
		}
		if (!last->said.denied && !v[i].said.denied)
			v[i].said.first = last->said.first;
		*last = v[i];
	}
out:
	rn_done(&st);
	*out = v;
	return rc;
}

/* What is there as links; whoever has one is scored. */
static void
relink(struct rn_around *r)
{
	struct rn_world *w = r->w;

	rn_around_join(r);
	r->netted = false;
	for (size_t i = 0; i < w->links; i++) {
		rn_world_score(w, w->link[i].a);
		rn_world_score(w, w->link[i].b);
	}
}

/* --- whose ties are read -------------------------------------------------- */

enum rn_status
rn_around_all(struct rn_around *r)
{
	enum rn_status rc = RN_OK;

	free(r->pair);
	r->pair = NULL;
	TRY(rn_tie_see(r->w, &r->pair, &r->pairs));
	r->all = true;
	if (r->w->n > 0)
		memset(r->whole, true, r->w->n);
	rn_world_score_all(r->w);
	relink(r);
out:
	return rc;
}

static bool
is_before(const struct rn_pair *x, const struct rn_pair *y)
{
	return x->a != y->a ? x->a < y->a : x->b < y->b;
}

/* More pairs, none of which is there, in their places. */
static void
merge(struct rn_around *r, const struct rn_pair *more, size_t n)
{
	struct rn_pair *v = calloc(r->pairs + n + 1, sizeof(*v));
	size_t i = 0, k = 0, at = 0;

	if (v == NULL)
		rn_nomem();
	while (i < r->pairs || k < n) {
		bool old = k == n || (i < r->pairs &&
		    is_before(&r->pair[i], &more[k]));

		v[at++] = old ? r->pair[i++] : more[k++];
	}
	free(r->pair);
	r->pair = v;
	r->pairs = at;
}

/* The interactions of some people, each once; malloc'd. */
static enum rn_status
ids_of(const struct rn_around *r, const uint32_t *who, size_t n,
    int64_t **ids, size_t *count)
{
	enum rn_status rc = RN_OK;
	int64_t *one = NULL;
	size_t len = 0, ones;

	*ids = NULL;
	for (size_t i = 0; i < n; i++) {
		TRY(rn_ledger_ids(r->w->rn, r->w->people[who[i]].id, &one,
		    &ones));
		*ids = realloc(*ids, (len + ones + 1) * sizeof(**ids));
		if (*ids == NULL)
			rn_nomem();
		if (ones > 0)
			memcpy(*ids + len, one, ones * sizeof(**ids));
		len += ones;
		free(one);
		one = NULL;
	}
	*count = n > 1 && len > 0 ? rn_distinct(*ids, len) : len;
out:
	free(one);
	return rc;
}

/* Is it so much that all of it might as well be read? */
static enum rn_status
is_much(struct rn_around *r, size_t more, bool *yes)
{
	enum rn_status rc = RN_OK;
	int64_t next;

	r->read += more;
	*yes = false;
	if (r->read <= FEW)
		return RN_OK;
	TRY(rn_interaction_next(r->w->rn, &next));
	*yes = r->read > (size_t)next / PART;
out:
	return rc;
}

/* The ties of these people, none of whom is whole. */
static enum rn_status
add_these(struct rn_around *r, const uint32_t *who, size_t n)
{
	bool *of = rn_alloc(r->w->a, (r->w->n + 1) * sizeof(*of));
	struct rn_pair *pair = NULL;
	enum rn_status rc = RN_OK;
	int64_t *ids = NULL;
	size_t count, pairs;
	bool much;

	TRY(ids_of(r, who, n, &ids, &count));
	TRY(is_much(r, count, &much));
	if (much && !r->only) {
		rc = rn_around_all(r);
		goto out;
	}
	for (size_t i = 0; i < n; i++)
		of[who[i]] = true;
	TRY(rn_tie_see_of(r->w, of, r->whole, ids, count, &pair, &pairs));
	merge(r, pair, pairs);
	for (size_t i = 0; i < n; i++)
		r->whole[who[i]] = true;
	relink(r);
out:
	free(ids);
	free(pair);
	return rc;
}

enum rn_status
rn_around_add(struct rn_around *r, const uint32_t *who, size_t n)
{
	uint32_t *fresh = rn_alloc(r->w->a, (n + 1) * sizeof(*fresh));
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		if (!r->whole[who[i]])
			fresh[count++] = who[i];
	return count == 0 ? RN_OK : add_these(r, fresh, count);
}

/* The best chance there can be in the row of each. */
static void
set_most(struct rn_around *r)
{
	const struct rn_world *w = r->w;
	double willing = 0, usual;

	for (size_t i = 0; i < w->n; i++)
		willing = fmax(willing, w->node[i].willing);
	willing *= RN_WAY_OPTIMISM;
	usual = willing * RN_ANSWERS_USUAL;
	for (size_t i = 0; i < w->n; i++)
		r->most[i] = usual;
	r->best = usual;
	for (size_t i = 0; i < r->words; i++) {
		const struct rn_word_of *x = &r->word[i];
		double p = x->said.denied ? 0 : willing *
		    rn_said_word[x->said.tier].knows *
		    rn_said_word[x->said.tier].answers;

		r->most[x->a] = fmax(r->most[x->a], p);
		r->most[x->b] = fmax(r->most[x->b], p);
		r->best = fmax(r->best, p);
	}
}

enum rn_status
rn_around_open(struct rn_around *r, struct rn_world *w)
{
	enum rn_status rc = RN_OK;

	*r = (struct rn_around){ .w = w };
	r->whole = rn_alloc(w->a, (w->n + 1) * sizeof(*r->whole));
	r->most = rn_alloc(w->a, (w->n + 1) * sizeof(*r->most));
	TRY(read_said(w, &r->word, &r->words));
	set_most(r);
	relink(r);
out:
	return rc;
}

void
rn_around_close(struct rn_around *r)
{
	rn_net_free(&r->net);
	free(r->word);
	free(r->pair);
}

/* --- ways ----------------------------------------------------------------- */

void
rn_around_net(struct rn_around *r)
{
	rn_net_free(&r->net);
	rn_world_net(r->w, &r->net);
	r->netted = r->all;
}

/* The best there can be where nothing was read. */
static void
mind_rest(const struct rn_around *r, struct rn_net *net,
    struct rn_partly *part)
{
	net->partly = part;
	if (!r->scored)
		net->access = 1;
	net->in.best = fmax(net->in.best, r->best);
	net->asked.best = fmax(net->asked.best, r->best * net->access);
}

/* What the search has found it needs; to score all is less than any row. */
static enum rn_status
read_more(struct rn_around *r, struct rn_partly *part)
{
	enum rn_status rc;

	if (!r->scored) {
		rn_world_score_all(r->w);
		r->scored = true;
		return RN_OK;
	}
	/* ever more at once: it is seldom few, and a search begins anew */
	rc = rn_around_add(r, part->lack, part->n);
	if (part->room < AT_ONCE)
		part->room *= 2;
	return rc;
}

enum rn_status
rn_around_ways(struct rn_around *r, uint32_t target, size_t most,
    struct rn_way *way, size_t *n)
{
	uint32_t lack[AT_ONCE];
	struct rn_partly part = { .whole = r->whole, .most = r->most,
	    .lack = lack, .room = 2 };
	enum rn_status rc = RN_OK;

	rn_world_score(r->w, target);
	TRY(rn_around_add(r, &target, 1));
	for (;;) {
		if (!r->netted)
			rn_around_net(r);
		if (!r->all)
			mind_rest(r, &r->net, &part);
		*n = rn_net_ways(&r->net, target, most, way);
		r->net.partly = NULL;
		if (r->all || part.n == 0)
			break;
		TRY(read_more(r, &part));
	}
out:
	return rc;
}

enum rn_status
rn_world_take(struct refnet *rn, struct rn_arena *a, int64_t person,
    const struct rn_tie_query *q, struct rn_world *w)
{
	enum rn_status rc = rn_world_read(rn, a, person, q, w);

	rn_world_close(w);
	return rc;
}

enum rn_status
rn_world_read(struct refnet *rn, struct rn_arena *a, int64_t person,
    const struct rn_tie_query *q, struct rn_world *w)
{
	struct rn_around r = { .w = NULL };
	enum rn_status rc = RN_OK;
	uint32_t who;

	TRY(rn_world_open(rn, a, q, w));
	TRY(rn_around_open(&r, w));
	if (person == RN_NONE) {
		rc = rn_around_all(&r);
		goto out;
	}
	r.only = true;
	who = rn_world_index(w, person);
	if (who != RN_NOBODY)
		TRY(rn_around_add(&r, &who, 1));
	rn_world_score_all(w);
out:
	rn_around_close(&r);
	return rc;
}
