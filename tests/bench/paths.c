/*
 * paths.c - how long the best ways to somebody take, in a big network.
 *
 *	paths [PEOPLE [TIES [QUERIES]]]
 *
 * An invented network: half of the ties within circles of people, half to
 * anybody, a few of whom know very many; I am in touch with one in fifty.  The
 * graph is made once; each query asks for the 10 best ways.  Every tenth goes
 * to one of those who know most, the rest to anybody.  Prints milliseconds.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "tie/tie.h"

enum { FOLK = 1000000, TIES = 10000000, QUERIES = 20000, BEST = 10 };
enum { CIRCLE = 200, HUBS = 100 };

/* The exponent decides how many those at the top know: some 25,000. */
#define STEEP 2.62

/* The target: p99 of a query, in milliseconds. */
#define MOST_MS 5.0

static uint64_t seed = 20261122;

static uint32_t
below(size_t n)
{
	seed = seed * UINT64_C(6364136223846793005) +
	    UINT64_C(1442695040888963407);
	return (uint32_t)((seed >> 33) % n);
}

static double
unit(void)
{
	return (below(1 << 30) + 0.5) / (1 << 30);
}

static double
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void *
room(size_t n, size_t size)
{
	void *v = calloc(n, size);

	if (v == NULL)
		abort();
	return v;
}

static int
by_pair(const void *ap, const void *bp)
{
	uint64_t a = *(const uint64_t *)ap, b = *(const uint64_t *)bp;

	return (a > b) - (a < b);
}

/* What evidence is worth between companies, and now and then a human's word. */
static void
judge(struct rn_link *l)
{
	static const double seen[] = { .82, .69, .47, .42, .25, .18, .16 };

	l->knows = seen[below(RN_LEN(seen))];
	l->answers = RN_ANSWERS_USUAL;
	if (below(50) == 0) {
		const struct rn_word *w = &rn_said_word[below(3)];

		l->knows = w->knows;
		l->answers = w->answers;
	}
}

static size_t
make_ties(size_t people, size_t ties, struct rn_link **link)
{
	uint64_t *pair = room(ties, sizeof(*pair));
	size_t n = 0;

	for (size_t i = 0; i < ties; i++) {
		uint32_t a = below(people), b;

		if (i % 2 == 0)
			b = a / CIRCLE * CIRCLE + below(CIRCLE);
		else
			b = (uint32_t)((double)people * pow(unit(), STEEP));
		if (b >= people)
			b = (uint32_t)people - 1;
		pair[i] = a < b ? (uint64_t)a << 32 | b :
		    (uint64_t)b << 32 | a;
	}
	qsort(pair, ties, sizeof(*pair), by_pair);
	*link = room(ties, sizeof(**link));
	for (size_t i = 0; i < ties; i++) {
		struct rn_link *l = &(*link)[n];

		l->a = (uint32_t)(pair[i] >> 32);
		l->b = (uint32_t)pair[i];
		if (l->a == l->b || (i > 0 && pair[i] == pair[i - 1]))
			continue;
		judge(l);
		n++;
	}
	free(pair);
	return n;
}

static struct rn_node *
make_people(size_t people)
{
	struct rn_node *node = room(people, sizeof(*node));

	for (size_t i = 0; i < people; i++)
		node[i] = (struct rn_node){ below(50) == 0 ? .05 +
		    .75 * unit() : 0, .35, 1, below(500) == 0 };
	return node;
}

static int
rising(const void *ap, const void *bp)
{
	double a = *(const double *)ap, b = *(const double *)bp;

	return (a > b) - (a < b);
}

static bool
ask(const struct rn_net *net, size_t queries)
{
	double *ms = room(queries, sizeof(*ms));
	size_t ways = 0, none = 0, longest = 0;

	for (size_t i = 0; i < queries; i++) {
		uint32_t target = below(i % 10 == 0 ? HUBS : net->n);
		struct rn_way way[BEST + 1];
		double start = now_ms();
		size_t n = rn_net_ways(net, target, BEST, way);

		ms[i] = now_ms() - start;
		ways += n;
		none += n == 0;
		for (size_t k = 0; k < n; k++)
			longest += way[k].n == RN_WAY_LONG;
	}
	qsort(ms, queries, sizeof(*ms), rising);
	printf("%zu queries: %.1f ways each, %zu by three introducers, none"
	    " to %zu\n", queries, (double)ways / (double)queries, longest,
	    none);
	printf("  ms: p50 %.3f  p95 %.3f  p99 %.3f  max %.3f; p99 at most"
	    " %g\n", ms[queries / 2], ms[queries * 95 / 100],
	    ms[queries * 99 / 100], ms[queries - 1], MOST_MS);
	return ms[queries * 99 / 100] <= MOST_MS;
}

int
main(int argc, char **argv)
{
	size_t people = argc > 1 ? strtoull(argv[1], NULL, 10) : FOLK;
	size_t ties = argc > 2 ? strtoull(argv[2], NULL, 10) : TIES;
	size_t queries = argc > 3 ? strtoull(argv[3], NULL, 10) : QUERIES;
	struct rn_node *node;
	struct rn_link *link;
	struct rn_net net;
	size_t most = 0;
	double start;
	bool good;

	if (people < CIRCLE || ties < 1 || queries < 1) {
		fprintf(stderr, "usage: paths [PEOPLE [TIES [QUERIES]]]\n");
		return 2;
	}
	node = make_people(people);
	ties = make_ties(people, ties, &link);
	start = now_ms();
	rn_net_make(&net, node, people, link, ties);
	for (size_t i = 0; i < people; i++)
		if (net.in.first[i + 1] - net.in.first[i] > most)
			most = net.in.first[i + 1] - net.in.first[i];
	printf("paths: %zu people, %zu ties, at most %zu of one; graph made"
	    " in %.0f ms, %zu MB\n", people, ties, most, now_ms() - start,
	    (net.in.first[people] + net.asked.first[people] + 2 * people) *
	    sizeof(uint64_t) >> 20);
	good = ask(&net, queries);
	rn_net_free(&net);
	free(link);
	free(node);
	return good ? 0 : 1;
}
