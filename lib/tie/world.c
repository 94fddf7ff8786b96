/*
 * world.c - the store as a graph: people, and what connects them.
 *
 * What a human said of two people goes before what was seen of them; the last
 * word counts.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "tie/tie.h"

/*
 * The chance of an answer that a pin stands for, where the computed tier says
 * otherwise or nothing.
 */
static const double pinned_access[RN_TIERS] = {
	[RN_TIER_STRONG] = .75, [RN_TIER_MEDIUM] = .60, [RN_TIER_WEAK] = .30,
	[RN_TIER_NONE] = 0,
};

/*
 * Willing to introduce: what is usual, and how many asks that prior is worth.
 * A capacity of asks at once wears somebody out.
 */
#define WILLING_USUAL 0.35
#define WILLING_WORTH 4.0
#define CAPACITY 2.0

uint32_t
rn_world_index(const struct rn_world *w, int64_t person)
{
	size_t lo = 0, hi = w->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (w->people[mid].id < person)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < w->n && w->people[lo].id == person ? (uint32_t)lo :
	    RN_NOBODY;
}

const char *
rn_world_name(const struct rn_world *w, uint32_t i)
{
	const struct rn_person *p = &w->people[i];

	if (p->name != NULL)
		return p->name;
	if (p->emails.n > 0)
		return p->emails.v[0];
	if (p->linkedin != NULL)
		return p->linkedin;
	return rn_sprintf(w->a, "person %lld", (long long)p->id);
}

int64_t
rn_known_since(const struct rn_known *k)
{
	bool seen = k->pair.least > 0;

	if (k->said.tier < 0)
		return k->pair.first;
	return seen && k->pair.first < k->said.first ? k->pair.first :
	    k->said.first;
}

int64_t
rn_known_last(const struct rn_known *k)
{
	bool seen = k->pair.least > 0;

	if (k->said.tier < 0)
		return k->pair.last;
	return seen && k->pair.last > k->said.last ? k->pair.last :
	    k->said.last;
}

const char *
rn_world_words(const struct rn_world *w, uint32_t link)
{
	const struct rn_known *k = &w->known[link];
	const char *seen = rn_pair_words(w->a, &k->pair,
	    rn_world_name(w, k->pair.a), rn_world_name(w, k->pair.b));
	const char *said;

	if (k->said.tier < 0)
		return seen;
	said = rn_sprintf(w->a, "you said: %s%s%s",
	    rn_tier_name[k->said.tier], k->said.evidence == NULL ? "" : ", ",
	    k->said.evidence == NULL ? "" : k->said.evidence);
	return seen == NULL ? said : rn_sprintf(w->a, "%s; %s", said, seen);
}

static double
access_of(const struct rn_person *p)
{
	if (p->pinned_tier >= 0 && p->pinned_tier != p->tier)
		return pinned_access[p->pinned_tier];
	return p->tier == RN_TIER_NONE ? 0 : p->p7;
}

const struct rn_asked *
rn_asked_of(const struct rn_tie_query *q, int64_t person)
{
	for (size_t lo = 0, hi = q->asked_n; lo < hi;) {
		size_t mid = (lo + hi) / 2;

		if (q->asked[mid].person == person)
			return &q->asked[mid];
		if (q->asked[mid].person < person)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

static void
make_nodes(struct rn_world *w, const struct rn_tie_query *q)
{
	w->node = rn_alloc(w->a, (w->n + 1) * sizeof(*w->node));
	w->org = rn_alloc(w->a, (w->n + 1) * sizeof(*w->org));
	for (size_t i = 0; i < w->n; i++) {
		const struct rn_person *p = &w->people[i];
		const struct rn_asked *x = rn_asked_of(q, p->id);
		double made = x == NULL ? 0 : x->made;
		double accepted = x == NULL ? 0 : x->accepted;

		w->node[i] = (struct rn_node){ .access = access_of(p),
		    .barred = p->dnc,
		    .willing = (accepted + WILLING_WORTH * WILLING_USUAL) /
		    (made + WILLING_WORTH),
		    .headroom = x == NULL ? 1 : exp(-x->load / CAPACITY) };
		if (p->org != NULL)
			w->org[i] = rn_fold(w->a, p->org);
	}
}

/* A human's word on a pair, in the order they were said. */
struct word {
	uint32_t a, b;
	size_t order;
	struct rn_tie_said said;
};

static int
by_people(const void *ap, const void *bp)
{
	const struct word *a = ap, *b = bp;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	if (a->b != b->b)
		return a->b < b->b ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

/* The last word on each pair; malloc'd, by (a, b). */
static enum rn_status
read_said(const struct rn_world *w, int64_t person, struct word **out,
    size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0, len = 0;
	struct word *v = NULL;
	bool row;

	TRY(rn_sql(w->rn, &rn_tie_sql, SAID, &st));
	rn_bind_int(&st, ":until", w->at);
	for (;;) {
		int64_t pa, pb, at;
		struct word x = { .order = len };

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		pa = rn_col_int(&st, 0);
		pb = rn_col_int(&st, 1);
		x.a = rn_world_index(w, pa < pb ? pa : pb);
		x.b = rn_world_index(w, pa < pb ? pb : pa);
		if (x.a == RN_NOBODY || x.b == RN_NOBODY || pa == pb ||
		    (person != RN_NONE && pa != person && pb != person))
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
		struct word *last = *n > 0 ? &v[*n - 1] : NULL;

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

/* A pair as a link, if what is known of it is enough for one. */
static void
add_link(struct rn_world *w, const struct rn_pair *pair,
    const struct rn_tie_said *said)
{
	struct rn_known k = { *pair, { .tier = -1 }, RN_TIE_SAID };
	struct rn_link l = { .a = pair->a, .b = pair->b,
	    .answers = RN_ANSWERS_USUAL };
	const char *oa = w->org[l.a], *ob = w->org[l.b];

	if (said != NULL && said->denied)
		return;
	if (said != NULL) {
		k.said = *said;
		l.knows = rn_said_word[said->tier].knows;
		l.answers = rn_said_word[said->tier].answers;
	} else {
		l.knows = rn_pair_judge(pair, w->at, oa != NULL &&
		    ob != NULL && strcmp(oa, ob) == 0, &k.kind);
		if (l.knows < RN_TIE_LEAST)
			return;
	}
	w->known[w->links] = k;
	w->link[w->links++] = l;
}

/* Both lists are by (a, b): walk them side by side. */
static void
join(struct rn_world *w, const struct rn_pair *pair, size_t pairs,
    const struct word *word, size_t words)
{
	size_t i = 0, k = 0;

	w->known = rn_alloc(w->a, (pairs + words + 1) * sizeof(*w->known));
	w->link = rn_alloc(w->a, (pairs + words + 1) * sizeof(*w->link));
	while (i < pairs || k < words) {
		uint64_t x = i == pairs ? UINT64_MAX :
		    (uint64_t)pair[i].a << 32 | pair[i].b;
		uint64_t y = k == words ? UINT64_MAX :
		    (uint64_t)word[k].a << 32 | word[k].b;
		struct rn_pair none = { 0 };

		if (y < x) {
			none.a = word[k].a;
			none.b = word[k].b;
		}
		add_link(w, y < x ? &none : &pair[i],
		    y <= x ? &word[k].said : NULL);
		i += x <= y;
		k += y <= x;
	}
}

enum rn_status
rn_world_take(struct refnet *rn, struct rn_arena *a, int64_t person,
    const struct rn_tie_query *q, struct rn_world *w)
{
	const struct rn_person_query everybody = { NULL, q->as_of, false };
	struct rn_pair *pair = NULL;
	struct word *word = NULL;
	enum rn_status rc = RN_OK;
	size_t pairs = 0, words = 0;

	*w = (struct rn_world){ .rn = rn, .a = a,
	    .at = q->as_of == RN_NOW ? rn_now(rn) : q->as_of };
	TRY(rn_person_list(rn, a, &everybody, &w->people, &w->n));
	make_nodes(w, q);
	TRY(rn_tie_see(w, person, &pair, &pairs));
	TRY(read_said(w, person, &word, &words));
	join(w, pair, pairs, word, words);
out:
	free(pair);
	free(word);
	return rc;
}
