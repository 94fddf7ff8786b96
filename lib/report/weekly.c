/*
 * weekly.c - the weekly report: what waits, who goes cold, what moved.
 *
 * A plain text mail of one or two screens, at most 72 cells wide, the subject
 * first.  A new part is a function and a line in `parts`.  What makes a
 * report news is what it says but for dates and ages: each part puts its
 * figures into the digest, and a part that shows the window ("this week")
 * puts in what stands at its end.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/digest.h"
#include "base/text.h"
#include "report/report.h"

enum {
	WIDTH = 72, DAYS = 7, DAY = 86400,
	SHOWN = 8	/* lines of a part */
};

struct letter {
	struct refnet *rn;
	struct rn_arena *a;
	int64_t as_of, from, to;
	struct rn_cabinet now, then;
	struct rn_person *people;
	size_t people_n;
	struct rn_drift *drift;
	size_t drift_n;
	char *body;
	size_t waiting, cold;	/* for the subject */
	int64_t *figure;	/* what the digest is of */
	size_t figures, room;
};

static void put(struct letter *l, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* One line, or several; names are cleaned and cut before. */
static void
put(struct letter *l, const char *fmt, ...)
{
	char line[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(line, sizeof(line), fmt, ap);
	va_end(ap);
	l->body = rn_sprintf(l->a, "%s%s", l->body, line);
}

/* One line of data, indented: cleaned and cut to the width. */
static void
put_data(struct letter *l, const char *line)
{
	l->body = rn_sprintf(l->a, "%s  %s\n", l->body,
	    rn_fit(l->a, line, WIDTH - 2, false));
}

static void
heading(struct letter *l, const char *title, const char *none, size_t n)
{
	if (n == 0)
		put(l, "\n%s: %s\n", title, none);
	else
		put(l, "\n%s: %zu\n", title, n);
}

static void
figure(struct letter *l, int64_t v)
{
	l->figure = rn_grow(l->figure, l->figures, &l->room,
	    sizeof(*l->figure));
	l->figure[l->figures++] = v;
}

/* --- what waits for me ---------------------------------------------------- */

/* Does it stand in the first part?  Late, or mine to do. */
static bool
waits(const struct rn_intro *i)
{
	return i->next != NULL && i->waiting_on >= 0 &&
	    (i->late || i->waiting_on == RN_WAITING_ME);
}

/* "connector late since 2026-11-17", "you: thank, by 2026-11-25" */
static const char *
why(struct letter *l, const struct rn_intro *i)
{
	const char *when = "";
	char day[32];

	if (i->due_at != RN_NONE)
		when = rn_sprintf(l->a, " %s %s", i->late ? "late since" :
		    "by", rn_date_day(i->due_at, day));
	if (i->waiting_on != RN_WAITING_ME)
		return rn_sprintf(l->a, "%s%s", rn_waiting_name[i->waiting_on],
		    when);
	return rn_sprintf(l->a, "you: %s%s", i->move, when);
}

/* The longest due first. */
static int
most_pressing(const void *a, const void *b)
{
	const struct rn_dossier *x = *(const struct rn_dossier *const *)a;
	const struct rn_dossier *y = *(const struct rn_dossier *const *)b;

	if (x->intro.due_at != y->intro.due_at)
		return x->intro.due_at < y->intro.due_at ? -1 : 1;
	return x->intro.id < y->intro.id ? -1 : 1;
}

static enum rn_status
put_waiting(struct letter *l)
{
	const struct rn_dossier **v = rn_alloc(l->a,
	    (l->now.n + 1) * sizeof(const struct rn_dossier *));
	size_t n = 0;

	for (size_t i = 0; i < l->now.n; i++)
		if (waits(&l->now.v[i].intro))
			v[n++] = &l->now.v[i];
	if (n > 1)
		qsort(v, n, sizeof(*v), most_pressing);
	l->waiting = n;
	heading(l, "Introductions that wait", "none", n);
	for (size_t i = 0; i < n; i++) {
		const struct rn_intro *x = &v[i]->intro;

		figure(l, x->id);
		figure(l, x->late * 2 + x->owed);
		if (i < SHOWN)
			put_data(l, rn_sprintf(l->a, "%lld  %s: %s",
			    (long long)x->id, why(l, x),
			    rn_dossier_called(l->a, v[i])));
	}
	if (n > SHOWN)
		put(l, "  and %zu more\n", n - SHOWN);
	if (n > 0)
		put(l, "  refnet intro show ID says what is next\n");
	return RN_OK;
}

static enum rn_status
put_due(struct letter *l)
{
	const struct rn_due_query q = { .as_of = l->as_of };
	enum rn_status rc = RN_OK;
	struct rn_due *due;
	size_t n;

	TRY(rn_due_list(l->rn, l->a, &q, &due, &n, NULL));
	heading(l, "People due to hear from you", "nobody", n);
	for (size_t i = 0; i < n; i++) {
		figure(l, due[i].person_id);
		if (i < 3)
			put_data(l, rn_sprintf(l->a, "%s, %s, %lld days over",
			    rn_fit(l->a, due[i].called, 36, false),
			    rn_tier_name[due[i].tier],
			    (long long)due[i].overdue_days));
	}
	if (n > 3)
		put(l, "  refnet due lists them all\n");
out:
	return rc;
}

/* --- who goes cold -------------------------------------------------------- */

static bool
went_cold(const struct rn_drift *d)
{
	if (d->was > RN_TIER_MEDIUM)
		return false;
	return d->is > d->was || (d->is_dormant && !d->was_dormant);
}

/* The strongest first, then who has been silent longest. */
static int
greatest_loss(const void *a, const void *b)
{
	const struct rn_drift *x = *(const struct rn_drift *const *)a;
	const struct rn_drift *y = *(const struct rn_drift *const *)b;

	if (x->was != y->was)
		return x->was < y->was ? -1 : 1;
	if (x->last_two_way != y->last_two_way)
		return x->last_two_way < y->last_two_way ? -1 : 1;
	return x->person < y->person ? -1 : 1;
}

static const struct rn_person *
person(const struct letter *l, int64_t id)
{
	size_t lo = 0, hi = l->people_n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (l->people[mid].id < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < l->people_n && l->people[lo].id == id ? &l->people[lo] :
	    NULL;
}

static void
put_cold_one(struct letter *l, const struct rn_drift *d)
{
	const struct rn_person *p = person(l, d->person);
	const char *change = d->is > d->was ? rn_sprintf(l->a, "%s -> %s",
	    rn_tier_name[d->was], rn_tier_name[d->is]) :
	    rn_sprintf(l->a, "%s, dormant", rn_tier_name[d->is]);
	char day[32];

	put_data(l, rn_sprintf(l->a, "%s, %s, last talked %s",
	    p == NULL ? "somebody" : rn_fit(l->a, p->called, 26, false),
	    change, d->last_two_way == RN_NONE ? "never" :
	    rn_date_day(d->last_two_way, day)));
}

static enum rn_status
put_cold(struct letter *l)
{
	const struct rn_drift **v = rn_alloc(l->a,
	    (l->drift_n + 1) * sizeof(const struct rn_drift *));
	size_t n = 0;

	for (size_t i = 0; i < l->drift_n; i++) {
		const struct rn_drift *d = &l->drift[i];

		figure(l, d->person);
		figure(l, d->is * 2 + d->is_dormant);
		if (went_cold(d))
			v[n++] = d;
	}
	if (n > 1)
		qsort(v, n, sizeof(*v), greatest_loss);
	l->cold = n;
	heading(l, "Going cold in this time", "nobody", n);
	for (size_t i = 0; i < n && i < SHOWN; i++)
		put_cold_one(l, v[i]);
	if (n > SHOWN)
		put(l, "  and %zu more; refnet stats decay --ids\n",
		    n - SHOWN);
	return RN_OK;
}

/* --- what moved ------------------------------------------------------------ */

/* The state an introduction was in when the window began, or -1. */
static int
state_then(const struct letter *l, int64_t id)
{
	for (size_t i = 0; i < l->then.n; i++)
		if (l->then.v[i].intro.id == id)
			return l->then.v[i].intro.state;
	return -1;
}

static enum rn_status
put_moved(struct letter *l)
{
	size_t n = 0;
	char *lines = rn_strdup(l->a, "");

	for (size_t i = 0; i < l->now.n; i++) {
		const struct rn_intro *x = &l->now.v[i].intro;
		int was = state_then(l, x->id);

		figure(l, x->id);
		figure(l, x->state);
		if (was == x->state)
			continue;
		if (n++ < SHOWN)
			lines = rn_sprintf(l->a, "%s  %s\n", lines, rn_fit(l->a,
			    rn_sprintf(l->a, "%lld  %s -> %s: %s",
			    (long long)x->id, was < 0 ? "new" :
			    rn_intro_state_name[was],
			    rn_intro_state_name[x->state],
			    rn_dossier_called(l->a, &l->now.v[i])),
			    WIDTH - 2, false));
	}
	heading(l, "Introductions that moved in this time", "none", n);
	l->body = rn_sprintf(l->a, "%s%s", l->body, lines);
	if (n > SHOWN)
		put(l, "  and %zu more\n", n - SHOWN);
	return RN_OK;
}

/* --- the numbers ------------------------------------------------------------ */

static enum rn_status
put_funnel(struct letter *l)
{
	const struct rn_stat_query q = { .as_of = l->as_of, .from = RN_NONE,
	    .to = RN_NONE };
	enum rn_status rc = RN_OK;
	struct rn_stat *list;
	size_t n;

	TRY(rn_stats_funnel(l->rn, l->a, &q, &list, &n));
	put(l, "\nFunnel, all introductions by double opt-in:\n");
	for (size_t i = 0; i < n; i++) {
		figure(l, list[i].numerator);
		figure(l, list[i].denominator);
		figure(l, list[i].pending);
		put_data(l, rn_sprintf(l->a, "%-16s %s", list[i].metric,
		    list[i].says));
	}
out:
	return rc;
}

static enum rn_status
put_people(struct letter *l)
{
	size_t count[RN_TIERS] = { 0 }, n = 0;

	for (size_t i = 0; i < l->people_n; i++) {
		if (l->people[i].listed)
			continue;	/* a contact of others */
		count[l->people[i].tier]++;
		n++;
	}
	put(l, "\nPeople: %zu\n  %zu strong, %zu medium, %zu weak, %zu without"
	    " two-way contact\n", n, count[RN_TIER_STRONG],
	    count[RN_TIER_MEDIUM], count[RN_TIER_WEAK], count[RN_TIER_NONE]);
	return RN_OK;
}

static enum rn_status (*const parts[])(struct letter *l) = {
	put_waiting, put_due, put_cold, put_moved, put_funnel, put_people
};

/* --- the whole -------------------------------------------------------------- */

/* Seven days, today among them, or all since the last report. */
static void
set_window(struct letter *l, const struct rn_report *last)
{
	l->to = l->as_of == RN_NOW ? rn_now(l->rn) : l->as_of;
	l->from = rn_local_start(rn_local_day(l->to) - (DAYS - 1));
	if (last != NULL && last->at < l->from)
		l->from = last->at;
}

static const char *
digest(const struct letter *l)
{
	unsigned char out[RN_SHA256];
	const struct rn_piece piece = { l->figure,
	    l->figures * sizeof(*l->figure) };

	rn_sha256(out, &piece, 1);
	return rn_hex(l->a, out, sizeof(out));
}

static enum rn_status
compose(struct letter *l, struct rn_report *r)
{
	const struct rn_person_query all = { .as_of = l->as_of };
	char first[32], last[32];
	enum rn_status rc = RN_OK;

	TRY(rn_cabinet_take(l->rn, l->a, l->as_of, &l->now));
	TRY(rn_cabinet_take(l->rn, l->a, l->from, &l->then));
	TRY(rn_person_list(l->rn, l->a, &all, &l->people, &l->people_n));
	TRY(rn_drift_take(l->rn, l->from, l->to, &l->drift, &l->drift_n));
	l->body = rn_strdup(l->a, "");
	for (size_t i = 0; i < RN_LEN(parts); i++) {
		figure(l, RN_NONE);	/* where one ends */
		TRY(parts[i](l));
	}
	rn_date_day(l->from, first);
	rn_date_day(l->to, last);
	*r = (struct rn_report){ .id = RN_NONE, .kind = RN_REPORT_WEEKLY,
	    .at = l->to, .digest = digest(l),
	    .period = rn_sprintf(l->a, "%s/%s", first, last) };
	r->body = rn_sprintf(l->a, "Subject: refnet to %s: %zu wait, %zu going"
	    " cold\n\nFrom %s to %s.\n%s", last, l->waiting, l->cold, first,
	    last, l->body);
out:
	return rc;
}

/* Inside a transaction: of one moment of the store. */
static enum rn_status
send(struct letter *l, bool if_changed, rn_report_put *give, void *ctx,
    bool *sent)
{
	struct rn_report last, r;
	enum rn_status rc = RN_OK;
	bool any;

	TRY(rn_report_last(l->rn, l->a, RN_REPORT_WEEKLY, &last, &any));
	set_window(l, any ? &last : NULL);
	TRY(compose(l, &r));
	*sent = !(if_changed && any && strcmp(r.digest, last.digest) == 0);
	if (!*sent)
		goto out;
	if (l->as_of == RN_NOW)
		TRY(rn_report_keep(l->rn, &r));
	TRY(give(ctx, &r));
out:
	return rc;
}

enum rn_status
rn_report_weekly(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    bool if_changed, rn_report_put *give, void *ctx, bool *sent)
{
	struct letter l = { .rn = rn, .a = a, .as_of = as_of };
	enum rn_status rc = RN_OK;

	*sent = false;
	TRY(rn_begin(rn));
	rc = rn_end(rn, send(&l, if_changed, give, ctx, sent));
out:
	free(l.drift);
	free(l.figure);
	return rc;
}
