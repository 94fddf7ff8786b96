/*
 * way.c - the best ways to somebody, by up to three introducers.  Pure: a
 * graph in, ways out.
 *
 * An introduction comes about when whoever is asked is willing, does know the
 * next person, and the next person answers them; and the first introducer has
 * to answer me.  A new factor is one line in `chance`.
 *
 * Search meets in the middle: the rows `asked` hold the two steps from me,
 * ready in order; from the target the search goes back at most two steps, by
 * rows `in` that are in order as well, so it stops where nothing can be good
 * enough any more.  Rows need not be there: it tells which it would look at.  Floats in rows only steer, with SLACK; what is answered is
 * reckoned from the links.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tie/tie.h"

/* More than rounding makes of a product of floats. */
#define SLACK (1 + 1e-5)

/* Of ways that begin with one person the next counts half as much. */
#define SAME_START 0.5

/* --- rows ----------------------------------------------------------------- */

/* Somebody and a chance in 8 bytes: in order of chance, then of person. */
static uint64_t
pack(double p, uint32_t who)
{
	float f = (float)p;
	uint32_t bits;

	memcpy(&bits, &f, sizeof(bits));
	return (uint64_t)bits << 32 | (UINT32_MAX - who);
}

uint32_t
rn_row_who(uint64_t v)
{
	return UINT32_MAX - (uint32_t)v;
}

double
rn_row_chance(uint64_t v)
{
	uint32_t bits = (uint32_t)(v >> 32);
	float f;

	memcpy(&f, &bits, sizeof(f));
	return (double)f;
}

/* That `from`, once asked, brings it about over a link. */
static double
chance(const struct rn_node *from, const struct rn_link *l)
{
	return from->willing * l->knows * l->answers * RN_WAY_OPTIMISM;
}

double
rn_way_p(const struct rn_node *via, const struct rn_link *l)
{
	return via->access * chance(via, l);
}

static int
best_first(const void *ap, const void *bp)
{
	uint64_t a = *(const uint64_t *)ap, b = *(const uint64_t *)bp;

	return (a < b) - (a > b);
}

/* Most rows are short. */
static void
sort_row(uint64_t *v, size_t n)
{
	if (n > 40) {
		qsort(v, n, sizeof(*v), best_first);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		uint64_t x = v[i];
		size_t k = i;

		for (; k > 0 && v[k - 1] < x; k--)
			v[k] = v[k - 1];
		v[k] = x;
	}
}

/* A row begins where the one before ends; before that, first[i + 1] counts. */
static void
make_room(struct rn_near *r, size_t n)
{
	for (size_t i = 0; i < n; i++)
		r->first[i + 1] += r->first[i];
	r->v = rn_zeroed(r->first[n] + 1, sizeof(*r->v));
	r->sorted = rn_zeroed(n + 1, sizeof(*r->sorted));
}

/* Who introduces to whom over a link; false: nobody does. */
static bool
leads(const struct rn_net *net, const struct rn_link *l, int way,
    uint32_t *from, uint32_t *to)
{
	const struct rn_node *v;

	*from = way == 0 ? l->a : l->b;
	*to = way == 0 ? l->b : l->a;
	v = &net->node[*from];
	return l->a != l->b && !v->barred && chance(v, l) > 0;
}

static void
fill_rows(struct rn_net *net, size_t *in, size_t *asked)
{
	for (size_t i = 0; i < net->links; i++) {
		const struct rn_link *l = &net->link[i];

		for (int way = 0; way < 2; way++) {
			uint32_t from, to;
			double p;

			if (!leads(net, l, way, &from, &to))
				continue;
			p = chance(&net->node[from], l);
			net->in.v[in[to]++] = pack(p, from);
			net->in.best = fmax(net->in.best, p * SLACK);
			if (!(net->node[from].access > 0))
				continue;
			p *= net->node[from].access;
			net->asked.v[asked[to]++] = pack(p, from);
			net->asked.best = fmax(net->asked.best, p * SLACK);
		}
	}
}

void
rn_net_make(struct rn_net *net, const struct rn_node *node, size_t n,
    const struct rn_link *link, size_t links)
{
	size_t *next = rn_zeroed(2 * n + 1, sizeof(*next));

	*net = (struct rn_net){ .node = node, .n = n, .link = link,
	    .links = links };
	net->in.first = rn_zeroed(n + 1, sizeof(*net->in.first));
	net->asked.first = rn_zeroed(n + 1, sizeof(*net->asked.first));
	for (size_t i = 0; i < 2 * links; i++) {
		uint32_t from, to;

		if (!leads(net, &link[i / 2], i % 2, &from, &to))
			continue;
		net->in.first[to + 1]++;
		net->asked.first[to + 1] += node[from].access > 0;
	}
	make_room(&net->in, n);
	make_room(&net->asked, n);
	memcpy(next, net->in.first, n * sizeof(*next));
	memcpy(next + n, net->asked.first, n * sizeof(*next));
	fill_rows(net, next, next + n);
	for (size_t i = 0; i < n; i++)
		if (!node[i].barred)
			net->access = fmax(net->access, node[i].access);
	free(next);
}

void
rn_net_free(struct rn_net *net)
{
	free(net->in.first);
	free(net->in.v);
	free(net->in.sorted);
	free(net->asked.first);
	free(net->asked.v);
	free(net->asked.sorted);
	*net = (struct rn_net){ 0 };
}

/* --- one way -------------------------------------------------------------- */

uint32_t
rn_net_link(const struct rn_net *net, uint32_t a, uint32_t b)
{
	uint32_t least = a < b ? a : b, most = a < b ? b : a;
	size_t lo = 0, hi = net->links;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		const struct rn_link *l = &net->link[mid];

		if (l->a < least || (l->a == least && l->b < most))
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < net->links && net->link[lo].a == least &&
	    net->link[lo].b == most ? (uint32_t)lo : RN_NOBODY;
}

bool
rn_couples_have(const struct rn_couple *v, size_t n, uint32_t a, uint32_t b)
{
	size_t lo = 0, hi = n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (v[mid].a < a || (v[mid].a == a && v[mid].b < b))
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < n && v[lo].a == a && v[lo].b == b;
}

static bool
apart(const struct rn_net *net, uint32_t a, uint32_t b)
{
	return rn_couples_have(net->apart, net->aparts, a, b);
}

/* Nobody is there twice, and nobody with whom they must not be. */
static bool
may_meet(const struct rn_net *net, const struct rn_way *w, uint32_t target)
{
	for (unsigned i = 0; i < w->n; i++) {
		if (w->via[i] == target || apart(net, w->via[i], target))
			return false;
		for (unsigned k = 0; k < i; k++)
			if (w->via[i] == w->via[k] ||
			    apart(net, w->via[i], w->via[k]))
				return false;
	}
	return true;
}

/* The figures of a way; false when it goes round by somebody I know better. */
static bool
reckon(const struct rn_net *net, struct rn_way *w, uint32_t target)
{
	w->p = net->node[w->n == 0 ? target : w->via[0]].access;
	w->weakest = w->p;
	w->weak = 0;
	for (unsigned i = 0; i < w->n; i++) {
		const struct rn_node *from = &net->node[w->via[i]];
		uint32_t to = i + 1 < w->n ? w->via[i + 1] : target;
		const struct rn_link *l;

		w->link[i] = rn_net_link(net, w->via[i], to);
		l = &net->link[w->link[i]];
		w->p *= chance(from, l);
		if (l->knows < w->weakest) {
			w->weakest = l->knows;
			w->weak = i + 1;
		}
		if (i + 1 < w->n && net->node[to].access >= w->p)
			return false;
	}
	return true;
}

/* --- the best of them ----------------------------------------------------- */

/* Ways found, at most `most`; `worth` of each stands beside it. */
struct search {
	const struct rn_net *net;
	uint32_t target;
	struct rn_way *way;
	double *worth;
	size_t n, most;
	double least;		/* what is not above it is not wanted */
};

static bool
too_small(const struct search *s, double p)
{
	return p * SLACK <= s->least;
}

static uint32_t
start_of(const struct search *s, const struct rn_way *w)
{
	return w->n == 0 ? s->target : w->via[0];
}

/* The last of those worth least. */
static size_t
least_worth(const struct search *s)
{
	size_t least = 0;

	for (size_t i = 1; i < s->n; i++)
		if (s->worth[i] <= s->worth[least])
			least = i;
	return least;
}

static void
drop(struct search *s, size_t i)
{
	size_t after = --s->n - i;

	memmove(&s->way[i], &s->way[i + 1], after * sizeof(*s->way));
	memmove(&s->worth[i], &s->worth[i + 1], after * sizeof(*s->worth));
}

/*
 * Take a way in, and drop the one that is worth least.  Of one start those
 * kept are always its best ones, so a way that was dropped is not missed
 * later: what comes in can only make it worth less.
 */
static void
keep(struct search *s, const struct rn_way *w)
{
	double worth = w->p;

	for (size_t i = 0; i < s->n; i++) {
		if (start_of(s, &s->way[i]) != start_of(s, w))
			continue;
		if (s->way[i].p >= w->p)
			worth *= SAME_START;
		else
			s->worth[i] *= SAME_START;
	}
	s->way[s->n] = *w;
	s->worth[s->n++] = worth;
	if (s->n > s->most)
		drop(s, least_worth(s));
	if (s->n == s->most)
		s->least = fmax(s->least, s->worth[least_worth(s)]);
}

static void
offer(struct search *s, struct rn_way w)
{
	if (may_meet(s->net, &w, s->target) &&
	    reckon(s->net, &w, s->target) && w.p > s->least)
		keep(s, &w);
}

/* The search depends on a row that is not whole; enough of that ends it. */
static void
need(struct search *s, uint32_t who)
{
	struct rn_partly *part = s->net->partly;

	for (size_t i = 0; i < part->n; i++)
		if (part->lack[i] == who)
			return;
	part->lack[part->n++] = who;
	if (part->n == part->room)
		s->least = INFINITY;
}

/*
 * Is the row of somebody not there?  It is needed if the best there can be in
 * it, times `before`, exceeds `enough`, and with the rest of the way is not
 * too small.
 */
static bool
unread(struct search *s, uint32_t who, double before, double rest,
    double enough)
{
	const struct rn_partly *part = s->net->partly;
	double most;

	if (part == NULL || part->whole[who])
		return false;
	most = part->most[who] * before;
	if (most * SLACK > enough && !too_small(s, most * rest))
		need(s, who);
	return true;
}

/* A row in order: few are ever looked at, so it is made so then. */
static const uint64_t *
row(const struct rn_near *r, uint32_t who, const uint64_t **end)
{
	uint64_t *v = r->v + r->first[who];
	size_t n = r->first[who + 1] - r->first[who];

	if (!r->sorted[who]) {
		sort_row(v, n);
		r->sorted[who] = true;
	}
	*end = v + n;
	return v;
}

static void
by_one(struct search *s)
{
	const uint64_t *end, *v = row(&s->net->in, s->target, &end);

	for (; v < end; v++) {
		uint32_t via = rn_row_who(*v);
		double p = rn_row_chance(*v);

		if (too_small(s, p * s->net->access))
			break;
		if (!too_small(s, p * s->net->node[via].access))
			offer(s, (struct rn_way){ .via = { via }, .n = 1 });
	}
}

/*
 * The ways that end in w, whose introducers are known but the first: p is the
 * chance from via[1] on, and `enough` what the step to via[1] must exceed.
 */
static void
join(struct search *s, struct rn_way w, double p, double enough)
{
	const uint64_t *end, *v;

	if (unread(s, w.via[1], s->net->access, p, enough))
		return;
	v = row(&s->net->asked, w.via[1], &end);
	for (; v < end; v++) {
		double first = rn_row_chance(*v);

		if (too_small(s, first * p) || first * SLACK <= enough)
			break;
		w.via[0] = rn_row_who(*v);
		offer(s, w);
	}
}

static void
by_two(struct search *s)
{
	const uint64_t *end, *v = row(&s->net->in, s->target, &end);

	for (; v < end; v++) {
		struct rn_way w = { .via = { 0, rn_row_who(*v) }, .n = 2 };
		double p = rn_row_chance(*v);

		if (too_small(s, p * s->net->asked.best))
			break;
		join(s, w, p, s->net->node[w.via[1]].access);
	}
}

static void
by_three(struct search *s)
{
	const struct rn_net *net = s->net;
	const uint64_t *end, *v = row(&net->in, s->target, &end);

	for (; v < end; v++) {
		uint32_t third = rn_row_who(*v);
		double known = net->node[third].access;
		double last = rn_row_chance(*v);
		const uint64_t *to, *u;

		if (too_small(s, last * net->in.best * net->asked.best))
			break;
		if (unread(s, third, net->asked.best, last, known))
			continue;
		u = row(&net->in, third, &to);
		for (; u < to; u++) {
			struct rn_way w = { .via = { 0, rn_row_who(*u), third },
			    .n = 3 };
			double step = rn_row_chance(*u), p = step * last;
			double enough = net->node[w.via[1]].access;

			/* the way to the third has to be worth it, too */
			if (too_small(s, p * net->asked.best) ||
			    step * net->asked.best * SLACK <= known)
				break;
			join(s, w, p, fmax(enough, known / step));
		}
	}
}

/* The likeliest first; of equals the shorter, then the older acquaintance. */
static int
in_order(const void *ap, const void *bp)
{
	const struct rn_way *a = ap, *b = bp;

	if (a->p > b->p || a->p < b->p)
		return a->p > b->p ? -1 : 1;
	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	for (unsigned i = 0; i < a->n; i++)
		if (a->via[i] != b->via[i])
			return a->via[i] < b->via[i] ? -1 : 1;
	return 0;
}

size_t
rn_net_ways(const struct rn_net *net, uint32_t target, size_t most,
    struct rn_way *way)
{
	struct search s = { .net = net, .target = target, .way = way,
	    .most = most, .least = RN_WAY_LEAST };

	if (most == 0 || net->node[target].barred)
		return 0;
	if (net->partly != NULL)
		net->partly->n = 0;
	s.worth = rn_zeroed(most + 1, sizeof(*s.worth));
	offer(&s, (struct rn_way){ .n = 0 });
	by_one(&s);
	by_two(&s);
	by_three(&s);
	if (s.n > 1)
		qsort(way, s.n, sizeof(*way), in_order);
	free(s.worth);
	return s.n;
}
