/*
 * world.c - the store as a graph: people, and what connects them.
 *
 * What a human said of two people goes before what was seen of them; the last
 * word counts.
 */
#include <math.h>
#include <stdlib.h>

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
	struct rn_who *p = &w->people[i];

	if (p->name == NULL) {
		enum rn_status rc = rn_person_called(w->rn, w->a, p->id,
		    &p->name);

		if (rc != RN_OK && *w->failed == RN_OK)
			*w->failed = rc;
	}
	return p->name;
}

int64_t
rn_known_since(const struct rn_world *w, const struct rn_known *k)
{
	int64_t at = INT64_MAX;

	if (k->pair.least > 0)
		at = k->pair.first;
	if (k->said.tier >= 0 && k->said.first < at)
		at = k->said.first;
	for (uint32_t i = 0; i < k->grounds; i++)
		if (w->ground[k->ground + i].first < at)
			at = w->ground[k->ground + i].first;
	return at;
}

int64_t
rn_known_last(const struct rn_world *w, const struct rn_known *k)
{
	int64_t at = INT64_MIN;

	if (k->pair.least > 0)
		at = k->pair.last;
	if (k->said.tier >= 0 && k->said.last > at)
		at = k->said.last;
	for (uint32_t i = 0; i < k->grounds; i++)
		if (w->ground[k->ground + i].last > at)
			at = w->ground[k->ground + i].last;
	return at;
}

/* One more clause; the first starts the words. */
static const char *
also(struct rn_arena *a, const char *s, const char *clause)
{
	return s == NULL ? clause : clause == NULL ? s :
	    rn_sprintf(a, "%s; %s", s, clause);
}

const char *
rn_world_words(const struct rn_world *w, uint32_t link)
{
	const struct rn_known *k = &w->known[link];
	const char *s = NULL;

	if (k->said.tier >= 0)
		s = rn_sprintf(w->a, "you said: %s%s%s",
		    rn_tier_name[k->said.tier],
		    k->said.evidence == NULL ? "" : ", ",
		    k->said.evidence == NULL ? "" : k->said.evidence);
	s = also(w->a, s, rn_pair_words(w->a, &k->pair,
	    rn_world_name(w, k->pair.a), rn_world_name(w, k->pair.b)));
	for (uint32_t i = 0; i < k->grounds; i++)
		s = also(w->a, s, rn_ground_words(w,
		    &w->ground[k->ground + i]));
	return s;
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

/* Everybody's state, as people and as nodes. */
static enum rn_status
take_people(struct rn_world *w, const struct rn_tie_query *q)
{
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_census_take(w->rn, q->as_of, &c));
	w->n = c.n;
	w->people = rn_alloc(w->a, (w->n + 1) * sizeof(*w->people));
	w->node = rn_alloc(w->a, (w->n + 1) * sizeof(*w->node));
	for (size_t i = 0; i < w->n; i++) {
		const struct rn_state *s = &c.v[i].state;
		struct rn_score score;

		rn_census_score(&c, &c.v[i], &score);
		w->people[i] = (struct rn_who){ .id = c.v[i].person,
		    .tier = score.tier, .org = c.v[i].org,
		    .last_two_way = s->last_two_way, .given = s->given,
		    .received = s->received };
		w->node[i] = (struct rn_node){ .willing = WILLING_USUAL,
		    .headroom = 1, .access = score.tier == RN_TIER_NONE ? 0 :
		    score.p7 };
	}
out:
	rn_census_free(&c);
	return rc;
}

static void
pin(struct rn_world *w, uint32_t i, int tier)
{
	w->people[i].pinned = true;
	if (w->people[i].tier != tier)
		w->node[i].access = pinned_access[tier];
	w->people[i].tier = tier;
}

/* Pins, and who is not to be contacted: of each the last word. */
static enum rn_status
take_marks(struct rn_world *w)
{
	int64_t *pinned = rn_alloc(w->a, (w->n + 1) * sizeof(*pinned));
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	for (size_t i = 0; i < w->n; i++)
		pinned[i] = -1;
	TRY(rn_sql(w->rn, &rn_tie_sql, MARKED, &st));
	for (;;) {
		uint32_t i;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		i = rn_world_index(w, rn_col_int(&st, 0));
		if (i == RN_NOBODY)
			continue;
		if (rn_col_int(&st, 1) == RN_MARK_PIN)
			pinned[i] = rn_col_int(&st, 2);
		else
			w->people[i].dnc = rn_col_int(&st, 2) == 1;
	}
	for (uint32_t i = 0; i < w->n; i++) {
		w->node[i].barred = w->people[i].dnc;
		if (pinned[i] >= 0 && pinned[i] < RN_TIERS)
			pin(w, i, (int)pinned[i]);
	}
out:
	rn_done(&st);
	return rc;
}

static void
take_asked(struct rn_world *w, const struct rn_tie_query *q)
{
	for (size_t i = 0; i < q->asked_n; i++) {
		const struct rn_asked *x = &q->asked[i];
		uint32_t at = rn_world_index(w, x->person);

		if (at == RN_NOBODY)
			continue;
		w->node[at].willing = (x->accepted + WILLING_WORTH *
		    WILLING_USUAL) / (x->made + WILLING_WORTH);
		w->node[at].headroom = exp(-x->load / CAPACITY);
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

/* Both orders. */
static void
put_apart(struct rn_couple *v, size_t *n, uint32_t a, uint32_t b)
{
	v[(*n)++] = (struct rn_couple){ a, b };
	v[(*n)++] = (struct rn_couple){ b, a };
}

static int
in_order(const void *ap, const void *bp)
{
	const struct rn_couple *a = ap, *b = bp;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return a->b < b->b ? -1 : a->b > b->b;
}

/* Whom to keep apart; who must not meet me introduces nobody to me. */
static void
take_apart(struct rn_world *w, const struct rn_tie_query *q)
{
	w->apart = rn_alloc(w->a, (2 * q->aparts + 1) * sizeof(*w->apart));
	for (size_t i = 0; i < q->aparts; i++) {
		uint32_t a = rn_world_index(w, q->apart[i].a);
		uint32_t b = rn_world_index(w, q->apart[i].b);

		if (a != RN_NOBODY && b != RN_NOBODY)
			put_apart(w->apart, &w->aparts, a, b);
		else if (a != RN_NOBODY && q->apart[i].b == w->me)
			w->node[a].barred = true;
		else if (b != RN_NOBODY && q->apart[i].a == w->me)
			w->node[b].barred = true;
	}
	if (w->aparts > 1)
		qsort(w->apart, w->aparts, sizeof(*w->apart), in_order);
}

void
rn_world_net(const struct rn_world *w, struct rn_net *net)
{
	rn_net_make(net, w->node, w->n, w->link, w->links);
	net->apart = w->apart;
	net->aparts = w->aparts;
}

/* The class of the best witness. */
static enum rn_tie_class
best_kind(const struct rn_ground *g, size_t n, double seen,
    enum rn_tie_class kind)
{
	for (size_t i = 0; i < n; i++) {
		if (g[i].p > seen) {
			seen = g[i].p;
			kind = g[i].kind;
		}
	}
	return kind;
}

/*
 * A pair as a link, if what is known of it is enough for one; from `ground`
 * on, so many of w->ground are theirs.
 */
static void
add_link(struct rn_world *w, const struct rn_pair *pair,
    const struct rn_tie_said *said, size_t ground, size_t grounds)
{
	struct rn_known k = { *pair, { .tier = -1 }, RN_TIE_SAID,
	    (uint32_t)ground, (uint32_t)grounds };
	const struct rn_ground *g = &w->ground[ground];
	struct rn_link l = { .a = pair->a, .b = pair->b,
	    .answers = RN_ANSWERS_USUAL };
	uint32_t org = w->people[l.a].org;

	if (said != NULL && said->denied) {
		put_apart(w->denied, &w->denials, l.a, l.b);
		return;
	}
	if (said != NULL) {
		k.said = *said;
		l.knows = rn_said_word[said->tier].knows;
		l.answers = rn_said_word[said->tier].answers;
	} else {
		double seen = rn_pair_judge(pair, w->at, org != UINT32_MAX &&
		    org == w->people[l.b].org, &k.kind);

		k.kind = best_kind(g, grounds, seen, k.kind);
		l.knows = rn_grounds_worth(seen, g, grounds);
		if (l.knows < RN_TIE_LEAST)
			return;
	}
	w->known[w->links] = k;
	w->link[w->links++] = l;
}

static uint64_t
key_of(uint32_t a, uint32_t b)
{
	return (uint64_t)a << 32 | b;
}

static uint64_t
least(uint64_t x, uint64_t y)
{
	return x < y ? x : y;
}

/* What was seen, said and is there besides, by (a, b): side by side. */
static void
join(struct rn_world *w, const struct rn_pair *pair, size_t pairs,
    const struct word *word, size_t words)
{
	const struct rn_ground *g = w->ground;
	size_t i = 0, k = 0, m = 0, most = pairs + words + w->grounds + 1;

	w->known = rn_alloc(w->a, most * sizeof(*w->known));
	w->link = rn_alloc(w->a, most * sizeof(*w->link));
	w->denied = rn_alloc(w->a, (2 * words + 1) * sizeof(*w->denied));
	while (i < pairs || k < words || m < w->grounds) {
		uint64_t x = i < pairs ? key_of(pair[i].a, pair[i].b) :
		    UINT64_MAX;
		uint64_t y = k < words ? key_of(word[k].a, word[k].b) :
		    UINT64_MAX;
		uint64_t z = m < w->grounds ? key_of(g[m].a, g[m].b) :
		    UINT64_MAX, at = least(least(x, y), z);
		struct rn_pair none = { .a = (uint32_t)(at >> 32),
		    .b = (uint32_t)at };
		size_t to = m;

		while (to < w->grounds && key_of(g[to].a, g[to].b) == at)
			to++;
		add_link(w, x == at ? &pair[i] : &none,
		    y == at ? &word[k].said : NULL, m, to - m);
		i += x == at;
		k += y == at;
		m = to;
	}
	if (w->denials > 1)
		qsort(w->denied, w->denials, sizeof(*w->denied), in_order);
}

enum rn_status
rn_world_take(struct refnet *rn, struct rn_arena *a, int64_t person,
    const struct rn_tie_query *q, struct rn_world *w)
{
	struct rn_pair *pair = NULL;
	struct word *word = NULL;
	enum rn_status rc = RN_OK;
	size_t pairs = 0, words = 0;

	*w = (struct rn_world){ .rn = rn, .a = a,
	    .at = q->as_of == RN_NOW ? rn_now(rn) : q->as_of };
	w->failed = rn_alloc(a, sizeof(*w->failed));
	*w->failed = RN_OK;
	TRY(take_people(w, q));
	TRY(rn_me_id(rn, &w->me));
	TRY(take_marks(w));
	take_asked(w, q);
	take_apart(w, q);
	TRY(rn_tie_see(w, person, &pair, &pairs));
	TRY(read_said(w, person, &word, &words));
	TRY(rn_grounds_take(w, person, q));
	join(w, pair, pairs, word, words);
out:
	free(pair);
	free(word);
	return rc;
}
