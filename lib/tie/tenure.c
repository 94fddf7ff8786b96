/*
 * tenure.c - who worked at one place at one time.
 *
 * Of everybody the employer that is shown and the one before are looked at,
 * each from the first day a record names it.  What it is worth falls with the
 * employer's size (employer.c), which is at least the people of it that are
 * held.  Where these are more than CROWD, only ties that would be some by this
 * alone are put in, and only those of the CROWD I was in touch with last: of
 * others none begins a way.  So ties stay few beside the people.
 */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "base/text.h"
#include "tie/ground.h"

enum { CROWD = 30 };

#define MONTH (365.25 / 12 * RN_DAY)
/* What is less is not worth adding to anything. */
#define WORTH_LEAST 0.05

struct job {
	uint32_t org, who;
	int64_t from, to;
	int64_t touch;		/* last in touch with me; RN_NONE: never */
};

/* Employers by number, as they are met; and what is known of their size. */
struct employers {
	struct rn_table at;
	const char **name;	/* as shown */
	double *size;		/* 0: not told */
	size_t n, room, size_room;
};

static uint32_t
employer(const struct rn_world *w, struct employers *e, const char *fold,
    const char *name)
{
	uint32_t *slot = rn_table_at(&e->at, (uint64_t)rn_store_hash(w->rn,
	    fold, strlen(fold)));

	if (*slot == RN_TABLE_NEW) {
		*slot = (uint32_t)e->n;
		e->name = rn_grow(e->name, e->n, &e->room, sizeof(*e->name));
		e->size = rn_grow(e->size, e->n, &e->size_room,
		    sizeof(*e->size));
		e->name[e->n] = rn_strdup(w->a, name);
		e->size[e->n++] = 0;
	}
	return *slot;
}

struct jobs {
	struct job *v;
	size_t n, room;
};

static void
add_job(const struct rn_world *w, struct jobs *j, uint32_t org, uint32_t who,
    int64_t from, int64_t to)
{
	if (from == RN_NONE || from >= to)
		return;
	j->v = rn_grow(j->v, j->n, &j->room, sizeof(*j->v));
	j->v[j->n++] = (struct job){ org, who, from, to,
	    w->people[who].last_two_way };
}

static enum rn_status
read_jobs(const struct rn_world *w, struct employers *e, struct jobs *j)
{
	struct rn_arena *a = rn_arena_make();
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(w->rn, &rn_tie_sql, EMPLOYED, &st));
	rn_bind_int(&st, ":until", w->at - (int64_t)MONTH);
	for (;;) {
		const char *org, *before;
		uint32_t who;

		rn_arena_reset(a);
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		who = rn_world_index(w, rn_col_int(&st, 0));
		org = rn_col_text(&st, 1, a);
		before = rn_col_text(&st, 4, a);
		if (who == RN_NOBODY)
			continue;
		if (org != NULL)
			add_job(w, j, employer(w, e, rn_fold(a, org), org),
			    who, rn_col_int(&st, 2), w->at);
		if (before != NULL)
			add_job(w, j, employer(w, e, rn_fold(a, before),
			    before), who, rn_col_int(&st, 5),
			    rn_col_int(&st, 3) < w->at ?
			    rn_col_int(&st, 3) : w->at);
	}
out:
	rn_done(&st);
	rn_arena_free(a);
	return rc;
}

/* What lists of companies say; the last word counts. */
static enum rn_status
read_sizes(const struct rn_world *w, struct employers *e)
{
	struct rn_arena *a = rn_arena_make();
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(w->rn, &rn_tie_sql, HEADCOUNTS, &st));
	for (;;) {
		const char *fold;
		const uint32_t *slot;
		double size;

		rn_arena_reset(a);
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		fold = rn_col_text(&st, 0, a);
		slot = rn_table_get(&e->at, (uint64_t)rn_store_hash(w->rn,
		    fold, strlen(fold)));
		size = rn_headcount_read(rn_col_text(&st, 1, a));
		if (slot != NULL && size > 0)
			e->size[*slot] = size;
	}
out:
	rn_done(&st);
	rn_arena_free(a);
	return rc;
}

/* By employer; in touch with me last first. */
static int
by_org(const void *ap, const void *bp)
{
	const struct job *a = ap, *b = bp;

	if (a->org != b->org)
		return a->org < b->org ? -1 : 1;
	if (a->touch != b->touch)
		return a->touch > b->touch ? -1 : 1;
	return a->who < b->who ? -1 : a->who > b->who;
}

static void
put_pair(const struct job *x, const struct job *y, const char *name,
    double size, double least, struct rn_grounds *to)
{
	int64_t from = x->from > y->from ? x->from : y->from;
	int64_t till = x->to < y->to ? x->to : y->to;
	double p;

	if (x->who == y->who || from >= till)
		return;
	p = rn_tenure_worth((double)(till - from) / MONTH, size);
	if (p >= least)
		rn_ground_put(to, &(struct rn_ground){ x->who, y->who,
		    RN_TIE_EMPLOYER, p, from, till, name, (int64_t)size,
		    false });
}

/* The pairs of one employer. */
static void
put_pairs(const struct job *v, size_t n, const char *name, double told,
    struct rn_grounds *to)
{
	double held = (double)n, size = told;
	double least = WORTH_LEAST;
	size_t one = n;

	if (size > 0 ? size < held : held > rn_tenure_usual)
		size = held;
	if (n > CROWD) {
		least = RN_TIE_LEAST;
		one = CROWD;
	}
	for (size_t i = 0; i < one; i++)
		for (size_t k = i + 1; k < n &&
		    (n <= CROWD || v[i].touch != RN_NONE); k++)
			put_pair(&v[i], &v[k], name, size, least, to);
}

enum rn_status
rn_tenure_take(const struct rn_world *w, struct rn_grounds *to)
{
	struct employers e = { .n = 0 };
	struct jobs j = { .n = 0 };
	enum rn_status rc = RN_OK;

	TRY(read_jobs(w, &e, &j));
	if (j.n < 2)
		goto out;
	TRY(read_sizes(w, &e));
	qsort(j.v, j.n, sizeof(*j.v), by_org);
	for (size_t i = 0, k; i < j.n; i = k) {
		for (k = i + 1; k < j.n && j.v[k].org == j.v[i].org; k++)
			;
		if (k - i > 1)
			put_pairs(&j.v[i], k - i, e.name[j.v[i].org],
			    e.size[j.v[i].org], to);
	}
out:
	rn_table_free(&e.at);
	free(e.name);
	free(e.size);
	free(j.v);
	return rc;
}
