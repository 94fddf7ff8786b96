/*
 * queue.c - the review queue: pairs of people who may be one, for a human.
 *
 * It is found anew each time, from everybody: what is rare weighs more, so it
 * hangs from who else is there.  A human's word takes a pair out for good.
 */
#include <stdlib.h>

#include "base/filter.h"
#include "identity/zone.h"
#include "render/views.h"

static const struct rn_filter_field fields[] = {
	{ "a", "a", false },
	{ "b", "b", false },
	{ "name", "a_name", true },
	{ "a_name", "a_name", false },
	{ "b_name", "b_name", true },
	{ "p", "probability", false },
	{ "probability", "probability", false },
	{ "reason", "reasons", false },
};

/* A pair of faces, of which the surest comes first. */
struct queued { int64_t a, b; const struct rn_match *match; };

static int
by_likely(const void *x, const void *y)
{
	const struct queued *p = x, *q = y;

	if (p->match->bits < q->match->bits)
		return 1;
	if (p->match->bits > q->match->bits)
		return -1;
	if (p->a != q->a)
		return p->a < q->a ? -1 : 1;
	return (p->b > q->b) - (p->b < q->b);
}

/* All evidence, a line each: "same company (+7.1): acme / acme inc". */
static const char *
evidence(struct rn_arena *a, const struct rn_verdict *v)
{
	const char *s = v->veto == NULL ? "" : rn_sprintf(a, "%s: not to be"
	    " joined unasked\n", v->veto);

	for (size_t i = 0; i < v->n; i++) {
		const struct rn_fired *f = &v->fired[i];

		s = rn_sprintf(a, "%s%s (%+.1f)", s, f->words, f->bits);
		if (f->left != NULL && f->right != NULL)
			s = rn_sprintf(a, "%s: %s / %s", s, f->left, f->right);
		s = rn_sprintf(a, "%s\n", s);
	}
	return rn_sprintf(a, "%sbefore anything is compared (%+.1f)", s,
	    v->prior);
}

static enum rn_status
describe(struct refnet *rn, struct rn_arena *a, const struct rn_judge *j,
    const struct queued *q, bool why, struct rn_duplicate *out)
{
	const char **v = rn_alloc(a, (RN_ROWS + 1) * sizeof(*v));
	bool swap = q->a > q->b;
	enum rn_status rc = RN_OK;
	struct rn_verdict verdict;

	rn_judge_pair(j, swap ? q->match->b : q->match->a,
	    swap ? q->match->a : q->match->b, &verdict);
	*out = (struct rn_duplicate){ .a = swap ? q->b : q->a,
	    .b = swap ? q->a : q->b, .probability = verdict.p,
	    .reasons = { v, 0 } };
	TRY(rn_person_called(rn, a, out->a, &out->a_name));
	TRY(rn_person_called(rn, a, out->b, &out->b_name));
	for (size_t i = 0; i < verdict.n; i++)
		if (verdict.fired[i].bits > 0)
			v[out->reasons.n++] = verdict.fired[i].words;
	if (verdict.veto != NULL)
		v[out->reasons.n++] = rn_sprintf(a, "but %s", verdict.veto);
	if (why)
		out->why = evidence(a, &verdict);
out:
	return rc;
}

/* Those a human has not told apart, the likeliest first; malloc'd. */
static enum rn_status
order(struct refnet *rn, struct rn_arena *a, const struct rn_gallery *g,
    const struct rn_links *links, struct queued **out, size_t *n)
{
	struct rn_pair *apart;
	enum rn_status rc = RN_OK;
	size_t room = 0, apart_n;

	*out = NULL;
	*n = 0;
	TRY(rn_apart_read(rn, a, &apart, &apart_n));
	for (size_t i = 0; i < links->matches; i++) {
		const struct rn_match *m = &links->match[i];
		struct queued q = { g->atom[m->a].person,
		    g->atom[m->b].person, m };

		if (rn_apart_has(apart, apart_n, q.a, q.b))
			continue;
		*out = rn_grow(*out, *n, &room, sizeof(**out));
		(*out)[(*n)++] = q;
	}
	if (*n > 0)
		qsort(*out, *n, sizeof(**out), by_likely);
out:
	return rc;
}

static enum rn_status
list_all(struct refnet *rn, struct rn_arena *a, const struct rn_gallery *g,
    const struct rn_filter *f, const struct rn_duplicate_query *query,
    struct rn_duplicate **list, size_t *n)
{
	struct rn_link_plan plan = { .least = RN_P_PROBABLE,
	    .floor = RN_LINK_FLOOR, .vetoes = true };
	struct rn_weights shipped, learnt;
	struct rn_links links;
	struct queued *q;
	enum rn_status rc = RN_OK;
	size_t all;

	rn_weights_shipped(&shipped);
	if (query->learnt)
		TRY(rn_gallery_learn(rn, g, &shipped, &learnt));
	rn_judge_here(&plan.judge, &g->f, query->learnt ? &learnt : &shipped,
	    (double)g->n);
	rn_link(&plan, &links);
	rc = order(rn, a, g, &links, &q, &all);
	if (rc == RN_OK)
		*list = rn_alloc(a, (all + 1) * sizeof(**list));
	for (size_t i = 0; rc == RN_OK && i < all; i++) {
		bool yes = false;

		rc = describe(rn, a, &plan.judge, &q[i], query->why,
		    &(*list)[*n]);
		if (rc == RN_OK)
			rc = rn_filter_match(rn, f, &(*list)[*n], &yes);
		*n += yes;
	}
	free(q);
	rn_links_free(&links);
out:
	return rc;
}

enum rn_status
rn_duplicate_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_duplicate_query *q, struct rn_duplicate **list, size_t *n)
{
	static const struct rn_filter_set set = { &rn_view_duplicate, fields,
	    RN_LEN(fields) };
	struct rn_filter *f = NULL;
	enum rn_status rc = RN_OK;
	struct rn_gallery g;
	int64_t people;

	*n = 0;
	*list = NULL;
	rn_gallery_open(rn, &g);
	TRY(rn_filter_parse(rn, a, &set, q->filter, rn_now(rn), &f));
	TRY(rn_get1(rn, &rn_identity_sql, PEOPLE_MOST, NULL, 0, &people));
	if (q->most_people > 0 && people > q->most_people)
		goto out;
	TRY(rn_gallery_all(rn, &g, false));
	TRY(list_all(rn, a, &g, f, q, list, n));
out:
	rn_filter_free(f);
	rn_gallery_close(&g);
	return rc;
}
