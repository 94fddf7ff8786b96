/*
 * report.c - a report: its window, its parts, what makes it news, and that it
 * is kept once it is out.
 *
 * A new part is a function (letter.h) and a line in `parts`.  What makes a
 * report news is what it says but for dates and ages: each part puts its
 * figures into the digest, and a part that shows the window ("this week")
 * puts in what stands at its end.  A kind is a row of `kinds`.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/digest.h"
#include "base/text.h"
#include "report/letter.h"

enum {
	WIDTH = 72,
	EARLIER = 7		/* days that a window may begin with a report before */
};

static const struct {
	int months, days;	/* back from the end, today among them */
} kinds[RN_REPORT_KINDS] = {
	[RN_REPORT_WEEKLY] = { 0, 7 }, [RN_REPORT_MONTHLY] = { 1, 0 },
	[RN_REPORT_QUARTERLY] = { 3, 0 },
};

static enum rn_status (*const parts[])(struct rn_mailing *l) = {
	rn_letter_figures, rn_letter_waiting, rn_letter_optins,
	rn_letter_thanks, rn_letter_due, rn_letter_cold, rn_letter_moved,
	rn_letter_funnel, rn_letter_tiers, rn_letter_gaps,
};

/* --- what parts share ------------------------------------------------------ */

void
rn_letter_figure(struct rn_mailing *l, int64_t v)
{
	l->figure = rn_grow(l->figure, l->figures, &l->room,
	    sizeof(*l->figure));
	l->figure[l->figures++] = v;
}

void
rn_letter_heading(struct rn_mailing *l, const char *title, const char *none,
    size_t n)
{
	rn_doc_heading(l->doc, n == 0 ? rn_sprintf(l->a, "%s: %s", title,
	    none) : rn_sprintf(l->a, "%s: %zu", title, n), NULL);
}

const char *
rn_letter_day(struct rn_mailing *l, int64_t at)
{
	char day[32];

	return rn_strdup(l->a, rn_date_day(at, day));
}

/* --- the whole ------------------------------------------------------------- */

/* The first second of the day so many months and days ago, and one on. */
static int64_t
beginning(int64_t to, int months, int days)
{
	int64_t day = rn_local_day(to);
	int y, m, d, last;

	if (months == 0)
		return rn_local_start(day - (days - 1));
	rn_civil_of(day, &y, &m, &d);
	m -= months;
	if (m < 1) {
		m += 12;
		y--;
	}
	last = rn_month_days(y, m);
	return rn_local_start(rn_civil(y, m, d < last ? d : last) + 1);
}

/*
 * With the last report of the kind, if that is longer ago than it is to cover;
 * or with any report within the days before: who stood how is kept of it.
 */
static enum rn_status
set_window(struct rn_mailing *l, const struct rn_report *last)
{
	enum rn_status rc = RN_OK;
	bool any;

	l->to = l->as_of == RN_NOW ? rn_now(l->rn) : l->as_of;
	l->from = beginning(l->to, kinds[l->q->kind].months,
	    kinds[l->q->kind].days);
	if (last != NULL && last->at < l->from)
		l->from = last->at;
	if (l->as_of != RN_NOW)
		goto out;
	TRY(rn_kept_warm_get(l->rn, l->from, l->from - EARLIER * RN_DAY,
	    l->from, &l->then_warm, &any));
	if (any)
		l->from = l->then_warm.at;
out:
	return rc;
}

/* --- who stood how ----------------------------------------------------------- */

static enum rn_status
take_people(struct rn_mailing *l)
{
	struct rn_tier_count count[RN_TIERS];
	enum rn_status rc = RN_OK;
	int64_t all = 0;

	TRY(rn_tier_counts(l->rn, l->as_of, count));
	for (int t = 0; t < RN_TIERS; t++)
		all += l->warm.people[t] = count[t].people;
	l->many = all >= RN_MANY;
	l->warm.at = l->to;
	TRY(rn_warm_take(l->rn, l->as_of, &l->warm.warm));
	if (l->then_warm.at == RN_NONE)
		TRY(rn_warm_take(l->rn, l->from, &l->then_warm.warm));
	TRY(rn_drift_of(l->rn, l->as_of, &l->then_warm.warm, &l->warm.warm,
	    &l->drift, &l->drift_n));
	TRY(rn_drift_scale(l->rn, l->as_of, l->many, &l->warm.warm,
	    &l->scale));
out:
	return rc;
}

static const char *
digest(const struct rn_mailing *l)
{
	unsigned char out[RN_SHA256];
	const struct rn_piece piece = { l->figure,
	    l->figures * sizeof(*l->figure) };

	rn_sha256(out, &piece, 1);
	return rn_hex(l->a, out, sizeof(out));
}

/* Mail wants its subject first, in ASCII. */
static const char *
in_form(struct rn_mailing *l, const char *subject)
{
	switch (l->q->form) {
	case RN_REPORT_MARKDOWN:
		return rn_doc_to_markdown(l->a, l->doc);
	case RN_REPORT_HTML:
		return rn_doc_to_html(l->a, l->doc);
	}
	return rn_sprintf(l->a, "Subject: %s\n\n%s", subject,
	    rn_doc_to_text(l->a, l->doc, WIDTH, l->q->ascii));
}

static enum rn_status
compose(struct rn_mailing *l, struct rn_report *r)
{
	const char *kind = rn_report_kind_name[l->q->kind], *first, *last;
	enum rn_status rc = RN_OK;

	TRY(rn_cabinet_take(l->rn, l->a, l->as_of, &l->now));
	TRY(rn_cabinet_take(l->rn, l->a, l->from, &l->then));
	TRY(take_people(l));
	first = rn_letter_day(l, l->from);
	last = rn_letter_day(l, l->to);
	l->doc = rn_doc_new(l->a, rn_sprintf(l->a, "refnet, %s", kind),
	    rn_sprintf(l->a, "From %s to %s.", first, last));
	for (size_t i = 0; i < RN_LEN(parts); i++) {
		rn_letter_figure(l, RN_NONE);	/* where one ends */
		TRY(parts[i](l));
	}
	*r = (struct rn_report){ .id = RN_NONE, .kind = l->q->kind,
	    .form = l->q->form, .at = l->to, .digest = digest(l),
	    .period = rn_sprintf(l->a, "%s/%s", first, last) };
	r->body = in_form(l, rn_sprintf(l->a, "refnet to %s: %zu wait, %zu"
	    " going cold", last, l->waiting, l->cold));
out:
	return rc;
}

/* Inside a transaction: of one moment of the store. */
static enum rn_status
send(struct rn_mailing *l, rn_report_put *give, void *ctx, bool *sent)
{
	struct rn_report last, r;
	enum rn_status rc = RN_OK;
	bool any;

	TRY(rn_report_last(l->rn, l->a, (enum rn_report_kind)l->q->kind,
	    &last, &any));
	TRY(set_window(l, any ? &last : NULL));
	TRY(compose(l, &r));
	*sent = !(l->q->if_changed && any &&
	    strcmp(r.digest, last.digest) == 0);
	if (!*sent)
		goto out;
	if (l->as_of == RN_NOW) {
		TRY(rn_report_keep(l->rn, &r));
		TRY(rn_kept_warm_put(l->rn, r.id, &l->warm));
	}
	TRY(give(ctx, &r));
out:
	return rc;
}

enum rn_status
rn_report_make(struct refnet *rn, struct rn_arena *a,
    const struct rn_report_query *q, rn_report_put *give, void *ctx,
    bool *sent)
{
	struct rn_mailing l = { .rn = rn, .a = a, .q = q, .as_of = q->as_of,
	    .then_warm.at = RN_NONE };
	enum rn_status rc = RN_OK;

	*sent = false;
	TRY(rn_begin(rn));
	rc = rn_end(rn, send(&l, give, ctx, sent));
out:
	rn_kept_warm_free(&l.then_warm);
	rn_kept_warm_free(&l.warm);
	free(l.drift);
	free(l.figure);
	return rc;
}
