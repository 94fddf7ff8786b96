/*
 * whatif.c - which best ways would change if something were so.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "refnet/decide.h"
#include "tie/tie.h"

const char *const rn_effect_name[RN_EFFECTS + 1] = {
	[RN_EFFECT_OPENS] = "opens", [RN_EFFECT_BETTER] = "better",
	[RN_EFFECT_WORSE] = "worse", [RN_EFFECT_CLOSES] = "closes",
};

/* The world as it is, and as it would be. */
struct worlds {
	struct rn_world w;	/* people and names serve both */
	struct rn_net before, after;
};

static enum rn_status
find(struct refnet *rn, const struct rn_world *w, const char *ref,
    uint32_t *at)
{
	enum rn_status rc = RN_OK;
	int64_t id;

	TRY(rn_person_find(rn, ref, &id));
	if (id == w->me)
		return rn_fail(rn, RN_EUSAGE, "it is others of whom something"
		    " can be supposed, not you");
	*at = rn_world_index(w, id);
	if (*at == RN_NOBODY)
		rc = rn_fail(rn, RN_ENOTFOUND, "'%s' is nobody any more", ref);
out:
	return rc;
}

static enum rn_status
suppose(struct refnet *rn, struct rn_world *w, const struct rn_supposed *s)
{
	enum rn_status rc = RN_OK;
	uint32_t a, b;

	TRY(find(rn, w, s->a, &a));
	switch (s->what) {
	case RN_SUPPOSE_TIE:
		TRY(find(rn, w, s->b, &b));
		if (a == b)
			return rn_fail(rn, RN_EUSAGE,
			    "'%s' and '%s' are one person", s->a, s->b);
		if (s->tier < 0 || s->tier >= RN_TIER_NONE)
			return rn_fail(rn, RN_EUSAGE,
			    "a tie is strong, medium or weak");
		rn_world_tie(w, a, b, s->tier);
		break;
	case RN_SUPPOSE_TIER:
		rn_world_pin(w, a, s->tier);
		break;
	case RN_SUPPOSE_SILENT:
		w->node[a].access = w->node[a].willing = 0;
		break;
	}
out:
	return rc;
}

/* Nodes and links of their own, so that both worlds can be searched. */
static enum rn_status
imagine(struct refnet *rn, struct worlds *x,
    const struct rn_supposed *supposed, size_t n)
{
	struct rn_world other = x->w;
	enum rn_status rc = RN_OK;

	other.node = rn_alloc(x->w.a, (x->w.n + 1) * sizeof(*other.node));
	other.link = rn_alloc(x->w.a, (x->w.links + 1) * sizeof(*other.link));
	other.known = rn_alloc(x->w.a, (x->w.links + 1) *
	    sizeof(*other.known));
	other.people = rn_alloc(x->w.a, (x->w.n + 1) *
	    sizeof(*other.people));
	memcpy(other.node, x->w.node, x->w.n * sizeof(*other.node));
	memcpy(other.link, x->w.link, x->w.links * sizeof(*other.link));
	memcpy(other.known, x->w.known, x->w.links * sizeof(*other.known));
	memcpy(other.people, x->w.people, x->w.n * sizeof(*other.people));
	for (size_t i = 0; i < n; i++)
		TRY(suppose(rn, &other, &supposed[i]));
	rn_world_net(&other, &x->after);
out:
	return rc;
}

/* False: nothing changes that is worth a row. */
static bool
compare(const struct worlds *x, uint32_t target, struct rn_whatif *out)
{
	struct rn_way was[2], would[2];
	size_t old = rn_net_ways(&x->before, target, 1, was);
	size_t new = rn_net_ways(&x->after, target, 1, would);
	double before = old == 0 ? 0 : was[0].p;
	double after = new == 0 ? 0 : would[0].p;
	const struct rn_way *way = new > 0 ? &would[0] : &was[0];

	if (fabs(after - before) < RN_WAY_LEAST)
		return false;
	*out = (struct rn_whatif){ .target_id = x->w.people[target].id,
	    .target = rn_world_name(&x->w, target),
	    .effect = old == 0 ? RN_EFFECT_OPENS : new == 0 ?
	    RN_EFFECT_CLOSES : after > before ? RN_EFFECT_BETTER :
	    RN_EFFECT_WORSE, .before = old == 0 ? NAN : before,
	    .after = new == 0 ? NAN : after,
	    .people = rn_world_people(&x->w, target, way),
	    .via_id = x->w.people[way->n == 0 ? target : way->via[0]].id };
	return true;
}

static double
step(const struct rn_whatif *x)
{
	return fabs((isnan(x->after) ? 0 : x->after) -
	    (isnan(x->before) ? 0 : x->before));
}

static int
most_first(const void *ap, const void *bp)
{
	const struct rn_whatif *a = ap, *b = bp;
	double x = step(a), y = step(b);

	if (x > y || x < y)
		return x > y ? -1 : 1;
	return (a->target_id > b->target_id) - (a->target_id < b->target_id);
}

enum rn_status
rn_whatif_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_tie_query *q, const struct rn_supposed *supposed,
    size_t supposed_n, struct rn_whatif **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct worlds x = { 0 };

	*n = 0;
	*list = NULL;
	TRY(rn_world_take(rn, a, RN_NONE, q, &x.w));
	rn_world_net(&x.w, &x.before);
	TRY(imagine(rn, &x, supposed, supposed_n));
	*list = rn_alloc(a, (x.w.n + 1) * sizeof(**list));
	for (uint32_t i = 0; q->wanted == NULL && i < x.w.n; i++)
		*n += compare(&x, i, &(*list)[*n]);
	for (size_t i = 0; q->wanted != NULL && i < q->wanted->n; i++) {
		uint32_t at = rn_world_index(&x.w, q->wanted->person[i].person);

		if (at != RN_NOBODY)
			*n += compare(&x, at, &(*list)[*n]);
	}
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), most_first);
	rc = *x.w.failed;
out:
	rn_net_free(&x.before);
	rn_net_free(&x.after);
	return rc;
}
