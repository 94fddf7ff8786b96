/*
 * link.c - what was seen of two people, what a human said of them and what
 * speaks for it otherwise (ground.c), as one link.
 */
#include "tie/tie.h"

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
		rn_couples_add(w->denied, &w->denials, l.a, l.b);
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

/* Of the grounds from m on, where those of another pair begin. */
static size_t
after_pair(const struct rn_world *w, size_t m)
{
	const struct rn_ground *g = w->ground;
	size_t to = m;

	while (to < w->grounds && g[to].a == g[m].a && g[to].b == g[m].b)
		to++;
	return to;
}

/* Room for all links there can be, anew. */
static void
make_room(struct rn_around *r)
{
	size_t most = r->pairs + r->words + 1;
	struct rn_world *w = r->w;

	for (size_t i = 0; i < w->grounds; i++)
		most += r->whole[w->ground[i].a] || r->whole[w->ground[i].b];
	w->known = rn_alloc(w->a, most * sizeof(*w->known));
	w->link = rn_alloc(w->a, most * sizeof(*w->link));
	w->denied = rn_alloc(w->a, (2 * r->words + 1) * sizeof(*w->denied));
	w->links = w->denials = 0;
}

/* Side by side, all by (a, b). */
void
rn_around_join(struct rn_around *r)
{
	size_t i = 0, k = 0, m = 0, to;
	struct rn_world *w = r->w;

	make_room(r);
	for (; i < r->pairs || k < r->words || m < w->grounds; m = to) {
		uint64_t x = i == r->pairs ? UINT64_MAX :
		    key_of(r->pair[i].a, r->pair[i].b);
		uint64_t y = k == r->words ? UINT64_MAX :
		    key_of(r->word[k].a, r->word[k].b);
		uint64_t z = m == w->grounds ? UINT64_MAX :
		    key_of(w->ground[m].a, w->ground[m].b);
		uint64_t at = least(least(x, y), z);
		struct rn_pair none = { .a = (uint32_t)(at >> 32),
		    .b = (uint32_t)at };

		to = z == at ? after_pair(w, m) : m;
		if (r->whole[none.a] || r->whole[none.b] ||
		    (y == at && r->word[k].said.denied))
			add_link(w, x == at ? &r->pair[i] : &none,
			    y == at ? &r->word[k].said : NULL, m, to - m);
		i += x == at;
		k += y == at;
	}
	rn_couples_sort(w->denied, w->denials);
}
