/*
 * vitality.c - are people heard from as often as their vitality says?  Of what
 * tests/bench/vitality makes of each corpus:
 *
 *	bench_vitality NAME.events...
 *
 *	E AT AUTHOR OTHER TO K LATENCY THREADED ID
 *		a message, to one of its recipients; LATENCY -1: answers nothing of theirs
 *	T AT	a cut: everybody is looked at
 *	L AT	RN_VITAL_DAYS after a cut: who has written since?
 *
 * Everybody is an owner, with a state for each other: the library's, by rn_state_apply().  Prints coefficients fitted
 * on all corpora; of each corpus figures with the shipped ones, which have seen it, with those fitted on the others,
 * and of what is simpler; then what calibration makes of that: learnt from the people of the cut RN_VITAL_DAYS before,
 * of each owner, and of all owners at once.  Exits 1 when a target is missed.
 */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "score/beta.h"
#include "score/vitality.h"

enum { MOST = 8, COLUMNS = MOST + RN_VITAL_TERMS, ROUNDS = 15, BINS = 15, ALL = -1 };

/* What calibration may cost where there is nothing to learn. */
#define COSTS 0.002		/* of Brier score */

struct pair {
	int64_t owner, other;
	struct rn_state s;
};

struct row {
	int64_t at, owner;
	size_t pair;
	bool mutual, wrote;	/* two-way contact then; wrote since */
	double v[RN_VITAL_TERMS], x, recency, volume, p;
	double usual;		/* gap in days, of 5 active days or more; else 0 */
};

static struct corpus {
	char name[64];
	struct pair *pair;
	size_t pairs, pair_room, *slot, slots;
	struct row *row;	/* of mutual people first, by cut and owner */
	size_t all, rows, row_room;
	double z[1 + RN_VITAL_TERMS];	/* fitted on the others */
} corpus[MOST];
static int corpora;
static int missed;

/* --- lives ---------------------------------------------------------------- */

static size_t
place(const struct corpus *c, int64_t owner, int64_t other)
{
	uint64_t h = ((uint64_t)owner << 32 | (uint64_t)other) * UINT64_C(0x9e3779b97f4a7c15);
	size_t i = (h >> 32) & (c->slots - 1);

	while (c->slot[i] > 0 && (c->pair[c->slot[i] - 1].owner != owner || c->pair[c->slot[i] - 1].other != other))
		i = (i + 1) & (c->slots - 1);
	return i;
}

static struct rn_state *
state(struct corpus *c, int64_t owner, int64_t other)
{
	size_t i;

	if (2 * (c->pairs + 1) > c->slots) {
		free(c->slot);
		c->slots = c->slots > 0 ? 2 * c->slots : 1 << 16;
		c->slot = rn_zeroed(c->slots, sizeof(*c->slot));
		for (size_t p = 0; p < c->pairs; p++)
			c->slot[place(c, c->pair[p].owner, c->pair[p].other)] = p + 1;
	}
	i = place(c, owner, other);
	if (c->slot[i] == 0) {
		c->pair = rn_grow(c->pair, c->pairs, &c->pair_room, sizeof(*c->pair));
		c->pair[c->pairs] = (struct pair){ .owner = owner, .other = other };
		rn_state_init(&c->pair[c->pairs].s);
		c->slot[i] = ++c->pairs;
	}
	return &c->pair[c->slot[i] - 1].s;
}

/* To the author it went out, to the other it came in. */
static void
message(struct corpus *c, const char *line, int64_t id)
{
	int64_t at, author, other, latency;
	int to, k, threaded, has_id;
	struct rn_event e = { .kind = RN_EVENT_OUT, .id = id, .mail = true };
	struct rn_state *s;

	if (sscanf(line, "E %" SCNd64 " %" SCNd64 " %" SCNd64 " %d %d %" SCNd64 " %d %d", &at, &author, &other, &to, &k,
	    &latency, &threaded, &has_id) != 8)
		abort();
	e.at = at;
	e.k = k;
	e.to = to;
	e.has_id = has_id;
	rn_state_apply(state(c, author, other), &e);
	s = state(c, other, author);
	e.kind = RN_EVENT_IN;
	if (latency >= 0) {
		e.answer = RN_REPLY_YES;
		e.latency = latency;
	} else if (threaded && s->ask_at != RN_NONE && s->ask_id) {
		e.answer = RN_REPLY_NO;
	}
	rn_state_apply(s, &e);
}

/* All with whom there was two-way contact; and those who were written to and never wrote. */
static void
look(struct corpus *c, int64_t at)
{
	for (size_t i = 0; i < c->pairs; i++) {
		const struct rn_state *s = &c->pair[i].s;
		struct row *r;

		if (s->last_two_way == RN_NONE && s->last_in != RN_NONE)
			continue;
		c->row = rn_grow(c->row, c->all, &c->row_room, sizeof(*c->row));
		r = &c->row[c->all++];
		*r = (struct row){ .at = at, .owner = c->pair[i].owner, .pair = i };
		r->mutual = s->last_two_way != RN_NONE;
		rn_vital_terms(s, at, r->v);
		r->recency = (double)(s->last_in > s->last_out ? s->last_in : s->last_out) - (double)at;
		r->volume = s->i * exp2((double)(s->at - at) / RN_DAY / 120);
		r->x = rn_vital(s, at);
		r->usual = s->days >= 5 ? exp(s->gap) : 0;
	}
}

static void
label(struct corpus *c, int64_t now)
{
	for (size_t i = 0; i < c->all; i++)
		if (c->row[i].at == now - (int64_t)RN_VITAL_DAYS * RN_DAY)
			c->row[i].wrote = c->pair[c->row[i].pair].s.last_in > c->row[i].at;
}

static int
by_cut(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->mutual != y->mutual)
		return x->mutual ? -1 : 1;
	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	if (x->owner != y->owner)
		return x->owner < y->owner ? -1 : 1;
	return x->pair < y->pair ? -1 : x->pair > y->pair;
}

static void
read_corpus(struct corpus *c, const char *path)
{
	const char *name = strrchr(path, '/');
	FILE *f = fopen(path, "r");
	int64_t at, id = 1;
	char line[256];

	if (f == NULL)
		abort();
	name = name != NULL ? name + 1 : path;
	snprintf(c->name, sizeof(c->name), "%.*s", (int)strcspn(name, "."), name);
	while (fgets(line, sizeof(line), f) != NULL) {
		if (sscanf(line, "T %" SCNd64, &at) == 1)
			look(c, at);
		else if (sscanf(line, "L %" SCNd64, &at) == 1)
			label(c, at);
		else
			message(c, line, id++);
	}
	fclose(f);
	qsort(c->row, c->all, sizeof(*c->row), by_cut);
	while (c->rows < c->all && c->row[c->rows].mutual)
		c->rows++;
}

/* --- fits ------------------------------------------------------------------ */

static double
log_odds(const double z[1 + RN_VITAL_TERMS], const struct row *r)
{
	double x = z[0];

	for (int i = 0; i < RN_VITAL_TERMS; i++)
		x += z[1 + i] * r->v[i];
	return x;
}

/* One of Newton's: an intercept a corpus, then the terms. */
static void
newton(double b[COLUMNS], int without)
{
	double h[COLUMNS][COLUMNS + 1] = { { 0 } };

	for (int c = 0; c < corpora; c++) {
		double w = 1.0 / (double)corpus[c].rows;

		for (size_t i = 0; c != without && i < corpus[c].rows; i++) {
			const struct row *r = &corpus[c].row[i];
			double f[COLUMNS] = { 0 }, x = 0, p;

			f[c] = 1;
			memcpy(f + MOST, r->v, sizeof(r->v));
			for (int j = 0; j < COLUMNS; j++)
				x += b[j] * f[j];
			p = rn_logistic(x);
			for (int j = 0; j < COLUMNS; j++) {
				for (int k = 0; k < COLUMNS; k++)
					h[j][k] += w * p * (1 - p) * f[j] * f[k];
				h[j][COLUMNS] += w * (r->wrote - p) * f[j];
			}
		}
	}
	for (int j = 0; j < COLUMNS; j++)
		h[j][j] += 1e-9;	/* intercepts of corpora there are not */
	for (int j = 0; j < COLUMNS; j++)
		for (int k = 0; k < COLUMNS; k++) {
			double q = h[k][j] / h[j][j];

			for (int m = j; k != j && m <= COLUMNS; m++)
				h[k][m] -= q * h[j][m];
		}
	for (int j = 0; j < COLUMNS; j++)
		b[j] += h[j][COLUMNS] / h[j][j];
}

/* Terms beside an intercept a corpus, then one intercept for all; prints those of corpora when all are there. */
static void
fit(double z[1 + RN_VITAL_TERMS], int without)
{
	double b[COLUMNS] = { 0 };

	for (int i = 0; i < ROUNDS; i++)
		newton(b, without);
	z[0] = 0;
	memcpy(z + 1, b + MOST, RN_VITAL_TERMS * sizeof(*b));
	for (int i = 0; i < 2 * ROUNDS; i++) {
		double g = 0, h = 0;

		for (int c = 0; c < corpora; c++)
			for (size_t k = 0; c != without && k < corpus[c].rows; k++) {
				double p = rn_logistic(log_odds(z, &corpus[c].row[k]));

				g += (corpus[c].row[k].wrote - p) / (double)corpus[c].rows;
				h += p * (1 - p) / (double)corpus[c].rows;
			}
		z[0] += fmin(fmax(g / h, -1), 1);
	}
	if (without != ALL)
		return;
	printf("fitted on all: base %.3f, silence %.3f, rhythm %.3f, overdue %.3f; intercepts", z[0], z[1], z[2], z[3]);
	for (int c = 0; c < corpora; c++)
		printf(" %.2f", b[c]);
	printf("\n");
}

/* --- figures --------------------------------------------------------------- */

struct said {
	double p;
	bool wrote;
};

static int
by_p(const void *a, const void *b)
{
	double x = ((const struct said *)a)->p, y = ((const struct said *)b)->p;

	return x < y ? -1 : x > y;
}

struct figures {
	size_t n;
	double rate, mean, auc, brier, ece;
};

/* Brier and calibration error are of probabilities, the rest of any order.  Sorts v. */
static struct figures
figures(struct said *v, size_t n)
{
	struct figures f = { .n = n };
	double ranks = 0, yes = 0;

	qsort(v, n, sizeof(*v), by_p);
	for (size_t i = 0, j; i < n; i = j) {
		double here = 0;

		for (j = i; j < n && v[j].p == v[i].p; j++)
			here += v[j].wrote;
		ranks += here * (double)(i + j + 1) / 2;
		yes += here;
	}
	for (size_t bin = 0; bin < BINS; bin++) {
		double off = 0;

		for (size_t i = bin * n / BINS; i < (bin + 1) * n / BINS; i++) {
			off += v[i].p - v[i].wrote;
			f.mean += v[i].p / (double)n;
			f.brier += (v[i].p - v[i].wrote) * (v[i].p - v[i].wrote) / (double)n;
		}
		f.ece += fabs(off) / (double)n;
	}
	f.rate = yes / (double)n;
	f.auc = (ranks - yes * (yes + 1) / 2) / (yes * ((double)n - yes));
	return f;
}

enum what { SHIPPED, LEFT_OUT, RECENCY, VOLUME, KEPT };

/* Of people of n rows, as that says; KEPT: as r->p. */
static struct figures
judged(const struct corpus *c, const struct row *r, size_t n, enum what what)
{
	struct said *v = rn_zeroed(n, sizeof(*v));
	struct figures f;

	for (size_t i = 0; i < n; i++) {
		v[i].wrote = r[i].wrote;
		v[i].p = what == SHIPPED ? rn_vital_p(&rn_vital_shipped, r[i].x) :
		    what == LEFT_OUT ? rn_logistic(log_odds(c->z, &r[i])) :
		    what == RECENCY ? r[i].recency : what == VOLUME ? r[i].volume : r[i].p;
	}
	f = figures(v, n);
	free(v);
	return f;
}

/* Rows of a cut, or (owner at least 0) of an owner there: from *first, how many. */
static size_t
group(const struct corpus *c, int64_t at, int64_t owner, size_t *first)
{
	size_t low = 0, high = c->rows, n = 0;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct row *r = &c->row[mid];

		if (r->at < at || (r->at == at && r->owner < owner))
			low = mid + 1;
		else
			high = mid;
	}
	*first = low;
	while (low + n < c->rows && c->row[low + n].at == at && (owner < 0 || c->row[low + n].owner == owner))
		n++;
	return n;
}

/* The log-odds calibrated: by the owner's own people, or by those of all owners. */
static double
x_of(const struct corpus *c, const struct row *r, enum what what)
{
	return what == SHIPPED ? r->x : log_odds(c->z, r);
}

static size_t
calibrate(struct corpus *c, size_t from, bool own, enum what what)
{
	size_t learnt = 0, step;

	for (size_t i = from; i < c->rows; i += step) {
		int64_t owner = own ? c->row[i].owner : -1;
		size_t first, n = group(c, c->row[i].at - (int64_t)RN_VITAL_DAYS * RN_DAY, owner, &first);
		struct rn_vital_seen *seen = rn_zeroed(n + 1, sizeof(*seen));
		struct rn_vital_scale scale;

		for (size_t k = 0; k < n; k++) {
			seen[k].x = (float)x_of(c, &c->row[first + k], what);
			seen[k].wrote = c->row[first + k].wrote;
		}
		rn_vital_learn(seen, n, &scale);
		free(seen);
		step = group(c, c->row[i].at, owner, &first);
		for (size_t k = 0; k < step; k++)
			c->row[i + k].p = rn_vital_p(&scale, x_of(c, &c->row[i + k], what));
		if (scale.n > 0)
			learnt += step;
	}
	return learnt;
}

static void
print(const char *label, struct figures f)
{
	printf("  %-32s AUC %.4f   Brier %.4f (constant %.4f)", label, f.auc, f.brier, f.rate * (1 - f.rate));
	printf("   wrote %.3f, said %.3f   calibration error %.3f\n", f.rate, f.mean, f.ece);
}

/* People with a rhythm of some 12 days who are silent for so long: what was said, what came. */
static void
print_silent(const struct corpus *c, size_t from, double low, double high)
{
	double n = 0, wrote = 0, shipped = 0, calibrated = 0;

	for (size_t i = from; i < c->rows; i++) {
		const struct row *r = &c->row[i];
		double silent = exp(r->v[RN_VITAL_SILENCE]) - 0.5;

		if (r->usual < 8 || r->usual > 18 || silent < low || silent > high)
			continue;
		n++;
		wrote += r->wrote;
		shipped += rn_vital_p(&rn_vital_shipped, r->x);
		calibrated += r->p;
	}
	if (n < 1)
		return;
	printf("  usual 8 to 18 d, silent %3.0f to %3.0f: of %5.0f", low, high, n);
	printf(" wrote %.3f, said %.3f shipped, %.3f calibrated\n", wrote / n, shipped / n, calibrated / n);
}

static void
miss(bool when, const char *name, const char *what)
{
	if (!when)
		return;
	printf("MISSED %s: %s\n", name, what);
	missed = 1;
}

/* The AUC among the people of one owner at one cut; those with most to tell apart count most. */
static double
within(const struct corpus *c, enum what what)
{
	double sum = 0, weight = 0;
	size_t first, n;

	for (size_t i = 0; i < c->rows; i += n) {
		double yes = 0, w;

		n = group(c, c->row[i].at, c->row[i].owner, &first);
		for (size_t k = 0; k < n; k++)
			yes += c->row[i + k].wrote;
		w = yes * ((double)n - yes) / (double)n;
		if (w <= 0)
			continue;	/* nobody to tell apart */
		sum += w * judged(c, c->row + i, n, what).auc;
		weight += w;
	}
	return sum / weight;
}

static void
report(struct corpus *c)
{
	size_t from = 0, learnt, first;
	struct figures without, recency, volume, before, own;

	printf("%s: %zu people looked at\n", c->name, c->rows);
	without = judged(c, c->row, c->rows, LEFT_OUT);
	recency = judged(c, c->row, c->rows, RECENCY);
	volume = judged(c, c->row, c->rows, VOLUME);
	print("shipped", judged(c, c->row, c->rows, SHIPPED));
	print("fitted on the others", without);
	printf("  %-32s AUC %.4f\n  %-32s AUC %.4f\n", "recency alone", recency.auc, "what came in alone, 120 d",
	    volume.auc);
	miss(without.auc <= recency.auc || without.auc <= volume.auc, c->name, "no better than what is simpler");
	printf("  AUC within an owner: shipped %.4f, ", within(c, SHIPPED));
	printf("fitted on the others %.4f", within(c, LEFT_OUT));
	printf(", recency %.4f, what came in %.4f\n", within(c, RECENCY), within(c, VOLUME));
	while (from < c->rows && group(c, c->row[from].at - (int64_t)RN_VITAL_DAYS * RN_DAY, -1, &first) == 0)
		from++;
	if (from == c->rows)
		return;
	printf(" with a cut %d days before: %zu\n", RN_VITAL_DAYS, c->rows - from);
	before = judged(c, c->row + from, c->rows - from, LEFT_OUT);
	print("fitted on the others", before);
	learnt = calibrate(c, from, true, LEFT_OUT);
	own = judged(c, c->row + from, c->rows - from, KEPT);
	print("  by each owner's people", own);
	calibrate(c, from, false, LEFT_OUT);
	print("  by all owners' people", judged(c, c->row + from, c->rows - from, KEPT));
	print("shipped", judged(c, c->row + from, c->rows - from, SHIPPED));
	calibrate(c, from, true, SHIPPED);
	print("  by each owner's people", judged(c, c->row + from, c->rows - from, KEPT));
	printf("  of owners with enough to learn from: %.3f\n", (double)learnt / (double)(c->rows - from));
	print_silent(c, from, 0, 12);
	print_silent(c, from, 30, 60);
	print_silent(c, from, 150, 240);
	miss(own.brier > before.brier + COSTS, c->name, "calibration makes it worse");
	print("who never wrote, shipped", judged(c, c->row + c->rows, c->all - c->rows, SHIPPED));
}

int
main(int argc, char **argv)
{
	double z[1 + RN_VITAL_TERMS];

	if (argc < 3 || argc > 1 + MOST) {
		fprintf(stderr, "usage: bench_vitality NAME.events NAME.events...\n");
		return 2;
	}
	for (int i = 1; i < argc; i++)
		read_corpus(&corpus[corpora++], argv[i]);
	fit(z, ALL);
	for (int c = 0; c < corpora; c++)
		fit(corpus[c].z, c);
	for (int c = 0; c < corpora; c++)
		report(&corpus[c]);
	return missed;
}
