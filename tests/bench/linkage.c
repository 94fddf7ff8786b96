/*
 * linkage.c - how well and how fast people are found to be one; see README.md beside it.
 *
 *	linkage sets DIR	the labelled sets of DIR, those that are there
 *	linkage twins FILE	what `gen twins` wrote
 *
 * A set is a row of sets[]: which column is which kind of fact, and where the truth is.  Nothing else differs between
 * sets: weights, thresholds and floor are the ones below.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "identity/link.h"

/* One configuration for all. */
#define LEAST_PAIR 0.5		/* pairs that count as found */
#define LEAST_LINK 0.2		/* pairs that clusters may grow by */

enum { COLUMNS = 16, LINE = 1 << 16, CASES = 8, FEW = 5000 };

struct set {
	const char *name, *file;
	const char *reference;		/* of strength.md F2 */
	double wanted;			/* F1 */
	bool clusters;			/* of clusters, not pairs */
	struct { enum rn_said kind; int column, and_column; } fact[CASES];
	int facts, truth;
	int own;			/* words before the truth's number in its column */
	bool tuned;			/* looked at while weights were written */
	enum { ALL, EVEN, ODD } half;	/* of the truth's numbers */
};

#define FEBRL { \
	{ RN_SAID_NAME, 1, 2 }, { RN_SAID_STREET, 3, 4 }, { RN_SAID_STREET, 5, -1 }, { RN_SAID_LOCATION, 6, -1 }, \
	{ RN_SAID_POSTCODE, 7, -1 }, { RN_SAID_BIRTHDAY, 9, -1 }, { RN_SAID_CODE, 10, -1 } }, 7

#define FAKE { \
	{ RN_SAID_NAME, 1, 2 }, { RN_SAID_BIRTHDAY, 3, -1 }, { RN_SAID_LOCATION, 4, -1 }, { RN_SAID_EMAIL, 5, -1 } }, 4

static const struct set sets[] = {
	{ "FEBRL1", "febrl1.csv", "", 0, false, FEBRL, 0, 4, true, ALL },
	{ "FEBRL2", "febrl2.csv", "", 0, false, FEBRL, 0, 4, false, ALL },
	{ "FEBRL3", "febrl3.csv", "pairs P 1.0000 R .9968 F1 .9984", .99, false, FEBRL, 0, 4, false, ALL },
	{ "fake_1000", "fake_1000.csv", "pairs P .995 R .749 F1 .855; clusters P .996 R .891 F1 .940", .94, true,
	    FAKE, 6, 0, true, ALL },
	{ "fake_1000, people of even number", "fake_1000.csv", "", 0, true, FAKE, 6, 0, true, EVEN },
	{ "fake_1000, people of odd number", "fake_1000.csv", "", 0, true, FAKE, 6, 0, false, ODD },
};

static const struct set twins = { "twins", NULL, "", 0, false,
    { { RN_SAID_NAME, 1, -1 }, { RN_SAID_EMAIL, 2, -1 }, { RN_SAID_PHONE, 3, -1 }, { RN_SAID_COMPANY, 4, -1 },
    { RN_SAID_TITLE, 5, -1 }, { RN_SAID_LOCATION, 6, -1 }, { RN_SAID_PROFILE, 7, -1 } }, 7, 0, 0, false, ALL };

/* ---- reading ---- */

struct data {
	struct rn_faces f;
	uint32_t *who;		/* the truth of each face */
	size_t n, room;
};

/* The fields of a line, in place; how many. */
static int
split(char *s, char *field[COLUMNS])
{
	int n = 0;

	s[strcspn(s, "\r\n")] = '\0';
	while (n < COLUMNS) {
		char *to = s;
		bool quoted = *s == '"';

		field[n++] = to;
		s += quoted;
		while (*s != '\0' && (quoted || *s != ',')) {
			if (quoted && *s == '"') {
				if (s[1] != '"') {
					quoted = false;
					s++;
					continue;
				}
				s++;
			}
			*to++ = *s++;
		}
		if (*s == '\0') {
			*to = '\0';
			break;
		}
		*to = '\0';
		s++;
	}
	return n;
}

static void
add(struct data *d, const struct set *set, char *field[COLUMNS], int n)
{
	char both[1024];

	uint32_t who;

	if (n <= set->truth)
		return;
	who = (uint32_t)strtoul(field[set->truth] + set->own, NULL, 10);
	if (set->half != ALL && (who % 2 == 0) != (set->half == EVEN))
		return;
	d->who = rn_grow(d->who, d->n, &d->room, sizeof(*d->who));
	d->who[d->n++] = who;
	rn_face_begin(&d->f, (int64_t)d->n);
	for (int i = 0; i < set->facts; i++) {
		const char *s = field[set->fact[i].column];

		if (set->fact[i].and_column >= 0) {
			snprintf(both, sizeof(both), "%s %s", s, field[set->fact[i].and_column]);
			s = both;
		}
		s += strspn(s, " ");
		rn_face_say(&d->f, set->fact[i].kind, s, strlen(s));
	}
}

static bool
read_set(struct data *d, const struct set *set, const char *path)
{
	FILE *in = fopen(path, "r");
	static char line[LINE];
	char *field[COLUMNS] = { NULL };

	*d = (struct data){ .n = 0 };
	if (in == NULL)
		return false;
	rn_faces_open(&d->f, 1);
	if (fgets(line, sizeof(line), in) != NULL)
		while (fgets(line, sizeof(line), in) != NULL)
			add(d, set, field, split(line, field));
	fclose(in);
	rn_faces_seal(&d->f);
	return true;
}

static void
drop(struct data *d)
{
	rn_faces_close(&d->f);
	free(d->who);
}

/* ---- figures ---- */

struct score { double right, found, there; };

static void
say(const char *what, struct score s)
{
	double p = s.right / s.found, r = s.right / s.there;

	printf("  %-26s P %.4f  R %.4f  F1 %.4f\n", what, p, r, 2 * p * r / (p + r));
}

static double
f1(struct score s)
{
	return 2 * s.right / (s.found + s.there);
}

static int
by_number(const void *x, const void *y)
{
	uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;

	return a < b ? -1 : a > b;
}

/* Pairs within the groups that a number makes. */
static double
pairs_within(uint64_t *v, size_t n)
{
	double pairs = 0, run = 0;

	qsort(v, n, sizeof(*v), by_number);
	for (size_t i = 0; i < n; i++) {
		run = i > 0 && v[i] == v[i - 1] ? run + 1 : 0;
		pairs += run;
	}
	return pairs;
}

static struct score
score_clusters(const struct data *d, const uint32_t *cluster)
{
	uint64_t *v = malloc((d->n + 1) * sizeof(*v));
	struct score s;

	for (size_t i = 0; i < d->n; i++)
		v[i] = (uint64_t)cluster[i] << 32 | d->who[i];
	s.right = pairs_within(v, d->n);
	for (size_t i = 0; i < d->n; i++)
		v[i] = cluster[i];
	s.found = pairs_within(v, d->n);
	for (size_t i = 0; i < d->n; i++)
		v[i] = d->who[i];
	s.there = pairs_within(v, d->n);
	free(v);
	return s;
}

static struct score
score_pairs(const struct data *d, const struct rn_links *l, double there)
{
	struct score s = { .there = there };

	for (size_t i = 0; i < l->matches; i++)
		if (rn_bits_p(l->match[i].bits) >= LEAST_PAIR) {
			s.found++;
			s.right += d->who[l->match[i].a] == d->who[l->match[i].b];
		}
	return s;
}

/* Of pairs said to be so likely, how many are one. */
static void
say_calibration(const struct data *d, const struct rn_links *l)
{
	static const double from[] = { .2, .5, .7, .9, .99, .999, 1.1 };

	printf("  of pairs given");
	for (size_t k = 0; k + 1 < RN_LEN(from); k++) {
		size_t n = 0, right = 0;

		for (size_t i = 0; i < l->matches; i++) {
			const struct rn_match *m = &l->match[i];
			double p = rn_bits_p(m->bits);

			if (p < from[k] || p >= from[k + 1])
				continue;
			n++;
			right += d->who[m->a] == d->who[m->b];
		}
		printf("  %g-%g: %zu of %zu", from[k], fmin(from[k + 1], 1), right, n);
	}
	printf("\n");
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static struct rn_link_plan
plan_of(struct data *d, const struct rn_weights *w)
{
	struct rn_link_plan plan = { .least = LEAST_LINK, .floor = RN_LINK_FLOOR, .recount = &d->f };

	rn_judge_here(&plan.judge, &d->f, w, (double)d->n);
	return plan;
}

/* What no key brought together cannot be found. */
static double
blocked(const struct data *d)
{
	struct rn_capped capped = { 0 };
	size_t n;
	uint64_t *pair = rn_block(&d->f, &n, &capped);
	double right = 0;

	for (size_t i = 0; i < n; i++)
		right += d->who[pair[i] >> 32] == d->who[(uint32_t)pair[i]];
	free(pair);
	return right;
}

/* Runs, says what came of it; returns the F1 that has a target. */
static double
link_and_say(struct data *d, const struct set *set, const struct rn_weights *w, const char *weights)
{
	struct rn_link_plan plan = plan_of(d, w);
	struct rn_links l;
	struct score clusters, pairs;
	char label[64];

	rn_link(&plan, &l);
	clusters = score_clusters(d, l.cluster);
	pairs = score_pairs(d, &l, clusters.there);
	snprintf(label, sizeof(label), "pairs, weights %s", weights);
	say(label, pairs);
	snprintf(label, sizeof(label), "clusters, weights %s", weights);
	say(label, clusters);
	say_calibration(d, &l);
	rn_links_free(&l);
	rn_faces_count(&d->f, NULL);
	return f1(set->clusters ? clusters : pairs);
}

/* True pairs that were missed and false ones that were found, for who writes weights: of pairs, then of clusters. */
static void
say_wrong(struct data *d, const struct rn_weights *w)
{
	struct rn_link_plan plan = plan_of(d, w);
	struct rn_arena *a = rn_arena_new();
	struct rn_verdict v;
	struct rn_links l;

	rn_link(&plan, &l);
	for (size_t i = 0; i < l.matches; i++) {
		const struct rn_match *m = &l.match[i];
		bool same = d->who[m->a] == d->who[m->b];

		if (same == (rn_bits_p(m->bits) >= LEAST_PAIR))
			continue;
		rn_judge_pair(&plan.judge, m->a, m->b, &v);
		printf("%s %u %u %s\n", same ? "missed" : "false", m->a, m->b, rn_verdict_words(a, &v));
	}
	for (uint32_t i = 0; i < d->n && d->n <= FEW; i++)
		for (uint32_t k = i + 1; k < d->n; k++)
			if ((d->who[i] == d->who[k]) != (l.cluster[i] == l.cluster[k])) {
				rn_judge_pair(&plan.judge, i, k, &v);
				printf("%s %u %u %s\n", d->who[i] == d->who[k] ? "parted" : "joined", i, k,
				    rn_verdict_words(a, &v));
			}
	rn_links_free(&l);
	rn_arena_free(a);
}

static bool
run_set(const struct set *set, const char *dir)
{
	char path[4096];
	struct rn_weights shipped, learnt;
	struct rn_learnt line[RN_ROWS * RN_ROW_LEVELS];
	struct data d;
	struct score all;
	double f;

	snprintf(path, sizeof(path), "%s/%s", dir, set->file);
	if (!read_set(&d, set, path)) {
		printf("%s: skipped, no %s\n", set->name, path);
		return true;
	}
	rn_weights_shipped(&shipped);
	all = score_clusters(&d, d.who);
	printf("%s: %zu rows, %.0f true pairs, %.4f of them share a key%s\n", set->name, d.n, all.there,
	    blocked(&d) / all.there, set->tuned ? "; looked at for the weights" : "");
	if (*set->reference != '\0')
		printf("  reference: %s\n", set->reference);
	f = link_and_say(&d, set, &shipped, "shipped");
	if (rn_learn(&d.f, &shipped, &learnt)) {
		f = fmin(f, link_and_say(&d, set, &learnt, "learnt"));
		if (getenv("LINKAGE_WEIGHTS") != NULL)
			for (size_t i = 0, n = rn_weights_compare(&shipped, &learnt, line); i < n; i++)
				printf("    %-9s %-52s %6.1f -> %6.1f\n", line[i].row, line[i].words, line[i].before,
				    line[i].after);
	}
	if (getenv("LINKAGE_WRONG") != NULL)
		say_wrong(&d, &shipped);
	drop(&d);
	if (f < set->wanted)
		printf("MISSED %s: F1 %.4f, wanted %.2f\n", set->name, f, set->wanted);
	return f >= set->wanted;
}

static bool
run_twins(const char *path)
{
	double start = now(), read, done;
	struct rn_weights w;
	struct rn_link_plan plan;
	struct rn_links l;
	struct rusage use;
	struct data d;
	struct score s;

	if (!read_set(&d, &twins, path)) {
		fprintf(stderr, "linkage: cannot read %s\n", path);
		return false;
	}
	read = now();
	rn_weights_shipped(&w);
	plan = plan_of(&d, &w);
	rn_link(&plan, &l);
	done = now();
	getrusage(RUSAGE_SELF, &use);
	s = score_clusters(&d, l.cluster);
	printf("twins: %zu rows, %.0f true pairs\n", d.n, s.there);
	say("pairs", score_pairs(&d, &l, s.there));
	say("clusters", s);
	say_calibration(&d, &l);
	printf("  compared %zu pairs, %zu people; capped: %zu keys, of %zu faces\n", l.compared, l.clusters,
	    l.capped.blocks, l.capped.faces);
	printf("  seconds %.2f: read and parsed %.2f, linked %.2f; peak %.0f MB\n", done - start, read - start, done - read,
	    (double)use.ru_maxrss / 1e3);
	if (getenv("LINKAGE_WRONG") != NULL)
		say_wrong(&d, &w);
	rn_links_free(&l);
	drop(&d);
	if (done - start > 20 && l.clusters > 500000)
		printf("MISSED twins: %.1f s, wanted 20\n", done - start);
	return done - start <= 20;
}

int
main(int argc, char **argv)
{
	bool good = true;

	setvbuf(stdout, NULL, _IOLBF, 0);
	if (argc == 3 && strcmp(argv[1], "sets") == 0) {
		for (size_t i = 0; i < RN_LEN(sets); i++)
			good &= run_set(&sets[i], argv[2]);
	} else if (argc == 3 && strcmp(argv[1], "twins") == 0) {
		good = run_twins(argv[2]);
	} else {
		fputs("usage: linkage sets DIR | twins FILE\n", stderr);
		return 2;
	}
	return good ? 0 : 1;
}
