/*
 * map.c - refnet map: the network on one screen.
 *
 * For people a page of parts, each a function below; in other formats the
 * counts, as rows.  A new part is one function and one line in run().  With
 * a profile the page is about getting to whom it wants.
 */
#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/text.h"
#include "cmd.h"
#include "refnet/tie.h"

enum {
	SHOWN = 8,	/* people in a part */
	FEW = 4,	/* rows of what has a verb of its own */
	FULL = 80,	/* cells that hold the page as it is meant */
	BAR = 40, NAME = 26, ORG = 22,		/* of them */
	BAR_MIN = 8, NAME_MIN = 12, ORG_MIN = 6
};

struct page {
	struct app *app;
	FILE *to;
	int64_t now;		/* the moment the map is of */
	int bar, name, org;	/* cells for each */
};

/* Takes up to `lack` cells from *cells; what is still lacking. */
static int
narrow(int *cells, int least, int lack)
{
	int give = *cells - least < lack ? *cells - least : lack;

	*cells -= give;
	return lack - give;
}

static void
lay_out(struct page *p)
{
	int width = p->app->out.width;
	int lack = width > 0 && width < FULL ? FULL - width : 0;

	p->bar = BAR;
	p->name = NAME;
	p->org = ORG;
	narrow(&p->bar, BAR_MIN, lack);
	narrow(&p->name, NAME_MIN, narrow(&p->org, ORG_MIN, lack));
}

/* A text in n cells; cut to them only on a terminal. */
static void
put_cells(struct page *p, const char *text, int n)
{
	struct app *app = p->app;
	char *s;
	int pad;

	if (text == NULL)
		text = "-";
	s = out_tty(app) ? rn_fit(app->arena, text, n, app->out.ascii) :
	    rn_clean(app->arena, text);
	pad = n - rn_width(s);
	fprintf(p->to, "%s%*s", s, pad > 0 ? pad : 0, "");
}

static void
put_tiers(struct page *p, const struct rn_tier_count count[RN_TIERS])
{
	int64_t all = 0, most = 1;

	for (int t = 0; t < RN_TIERS; t++) {
		all += count[t].people;
		if (count[t].people > most)
			most = count[t].people;
	}
	fprintf(p->to, "Tiers: %lld people\n", (long long)all);
	for (int t = 0; t < RN_TIERS; t++) {
		int64_t n = count[t].people;
		int bar = (int)((double)n * p->bar / (double)most);

		if (n > 0 && bar == 0)
			bar = 1;	/* few is not none */
		fprintf(p->to, "  %-7s %6lld", rn_tier_name[count[t].tier],
		    (long long)n);
		if (bar > 0)
			fputs("  ", p->to);
		for (int i = 0; i < bar; i++)
			fputs(p->app->out.ascii ? "#" : "\u2588", p->to);
		if (count[t].dormant > 0)
			fprintf(p->to, " %lld dormant",
			    (long long)count[t].dormant);
		putc('\n', p->to);
	}
}

/* Whom the figures are about. */
static enum rn_status
put_scope(struct page *p)
{
	struct rn_scope_count c;
	enum rn_status rc = RN_OK;
	char day[32];

	TRY(rn_scope_counts(p->app->rn, p->app->as_of, &c));
	fprintf(p->to, "  %lld with two messages or more since %s, %lld known"
	    " by name only\n", (long long)c.audited,
	    rn_date_day(c.since, day), (long long)c.by_name);
out:
	return rc;
}

/* Whole days since `at`. */
static long long
days_ago(const struct page *p, int64_t at)
{
	return (long long)((p->now - at) / 86400);
}

static void
put_person(struct page *p, const struct rn_person *who)
{
	fputs("  ", p->to);
	put_cells(p, who->called, p->name);
	putc(' ', p->to);
	put_cells(p, who->org, p->org);
	if (isnan(who->p7))
		fputs("       ", p->to);
	else
		fprintf(p->to, " %3.0f %% ", who->p7 * 100);
	if (who->last_two_way == RN_NONE)
		fputs(" no two-way contact\n", p->to);
	else
		fprintf(p->to, " %lld days ago\n",
		    days_ago(p, who->last_two_way));
}

static int
by_answer(const void *ap, const void *bp)
{
	const struct rn_person *a = ap, *b = bp;
	double pa = isnan(a->p7) ? -1 : a->p7, pb = isnan(b->p7) ? -1 : b->p7;

	if (pa > pb || pa < pb)
		return pa > pb ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

/* Silent longest first. */
static int
by_silence(const void *ap, const void *bp)
{
	const struct rn_person *a = ap, *b = bp;

	if (a->last_two_way != b->last_two_way)
		return a->last_two_way < b->last_two_way ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

/* One part: a heading, the first few people, and how to see the others. */
static void
put_part(struct page *p, const char *title, const char *none,
    const char *others, const struct rn_person *list, size_t n)
{
	fprintf(p->to, "\n%s", title);
	if (n == 0)
		fprintf(p->to, ": %s", none);
	putc('\n', p->to);
	for (size_t i = 0; i < n && i < SHOWN; i++)
		put_person(p, &list[i]);
	if (n > SHOWN)
		fprintf(p->to, "  and %zu more: %s\n", n - SHOWN, others);
}

static enum rn_status
put_people(struct page *p)
{
	struct app *app = p->app;
	struct rn_person_query q = { .filter = "tier:strong,medium",
	    .as_of = app->as_of };
	enum rn_status rc = RN_OK;
	struct rn_person *list, *strong, *cold;
	size_t n, n_strong = 0, n_cold = 0;

	TRY(rn_person_list(app->rn, app->arena, &q, &list, &n));
	strong = rn_alloc(app->arena, (n + 1) * sizeof(*strong));
	cold = rn_alloc(app->arena, (n + 1) * sizeof(*cold));
	for (size_t i = 0; i < n; i++) {
		int tier = list[i].pinned_tier >= 0 ? list[i].pinned_tier :
		    list[i].tier;

		if (list[i].dormant)
			cold[n_cold++] = list[i];
		else if (tier == RN_TIER_STRONG)
			strong[n_strong++] = list[i];
	}
	qsort(strong, n_strong, sizeof(*strong), by_answer);
	qsort(cold, n_cold, sizeof(*cold), by_silence);
	put_part(p, "Strong: would answer today "
	    "(chance of an answer within a week)", "nobody yet",
	    "refnet map tiers tier:strong", strong, n_strong);
	put_part(p, "Going cold: strong or medium once, silent since",
	    "nobody", "refnet map tiers tier:strong,medium", cold, n_cold);
out:
	return rc;
}

static enum rn_status
put_due(struct page *p)
{
	struct app *app = p->app;
	const struct rn_due_query q = { .as_of = app->as_of, .most = 1 };
	enum rn_status rc = RN_OK;
	struct rn_due *list;
	size_t n, all;

	TRY(rn_due_list(app->rn, app->arena, &q, &list, &n, &all));
	if (n == 0)
		fputs("\nDue: nobody\n", p->to);
	else
		fprintf(p->to, "\nDue: %zu, most overdue ", all);
	if (n > 0) {
		rn_clean_write(p->to, list[0].called);
		fprintf(p->to, " (%lld days); refnet due lists them\n",
		    (long long)list[0].overdue_days);
	}
out:
	return rc;
}

/* The heading of a part, and how to see what it leaves out. */
static void
put_heading(struct page *p, const char *title, const struct rn_wanted *w,
    size_t n)
{
	fprintf(p->to, "\n%s", title);
	if (w != NULL) {
		fputs(", for ", p->to);
		rn_clean_write(p->to, w->profile);
	}
	fputs(n == 0 ? ": none\n" : "\n", p->to);
}

static void
put_others(struct page *p, size_t n, const char *verb,
    const struct rn_wanted *w)
{
	if (n <= FEW)
		return;
	fprintf(p->to, "  and %zu more: refnet map %s", n - FEW, verb);
	if (w != NULL) {
		fputs(" '", p->to);
		rn_clean_write(p->to, w->profile);
		putc('\'', p->to);
	}
	putc('\n', p->to);
}

static enum rn_status
put_connectors(struct page *p, const struct rn_tie_query *q)
{
	struct app *app = p->app;
	struct rn_connector *list;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_connector_list(app->rn, app->arena, q, false, &list, &n));
	put_heading(p, "Connectors: who could open most doors", q->wanted, n);
	for (size_t i = 0; i < n && i < FEW; i++) {
		fputs("  ", p->to);
		put_cells(p, list[i].name, p->name);
		fprintf(p->to, " reach %4.1f  answers %3.0f %%  asks left %lld\n",
		    list[i].reach, list[i].access * 100,
		    (long long)list[i].asks_left);
	}
	put_others(p, n, "connectors", q->wanted);
out:
	return rc;
}

static enum rn_status
put_overlaps(struct page *p, const struct rn_tie_query *q)
{
	struct app *app = p->app;
	int half = (p->name + p->org) / 2;
	struct rn_overlap *list;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_overlap_list(app->rn, app->arena, q, &list, &n));
	put_heading(p, "Overlaps: who knows whom you want", q->wanted, n);
	for (size_t i = 0; i < n && i < FEW; i++) {
		fputs("  ", p->to);
		put_cells(p, list[i].connector, half);
		fputs(" knows ", p->to);
		put_cells(p, list[i].target, half);
		fprintf(p->to, " fits %3.0f %%\n", list[i].fit * 100);
	}
	put_others(p, n, "overlaps", q->wanted);
out:
	return rc;
}

static enum rn_status
put_gaps(struct page *p, const struct rn_tie_query *q)
{
	struct app *app = p->app;
	enum rn_status rc = RN_OK;
	struct rn_gap *list;
	size_t n;

	TRY(rn_gap_list(app->rn, app->arena, q, &list, &n));
	put_heading(p, "Gaps: wanted, and neither known nor within reach",
	    q->wanted, n);
	for (size_t i = 0; i < n && i < FEW; i++) {
		const char *part[] = { list[i].industry, list[i].level,
		    list[i].location };
		const char *s = "";

		for (size_t k = 0; k < RN_LEN(part); k++)
			if (part[k] != NULL)
				s = rn_sprintf(app->arena, "%s%s%s", s,
				    *s == '\0' ? "" : ", ", part[k]);
		if (*s == '\0')
			s = "anybody";
		fprintf(p->to, "  %s\n", out_tty(app) ? rn_fit(app->arena, s,
		    p->name + p->org, app->out.ascii) :
		    rn_clean(app->arena, s));
	}
	put_others(p, n, "gaps", q->wanted);
out:
	return rc;
}

/* A verb that is mistyped looks like a profile; RN_ENOTFOUND either way. */
static enum rn_status
take_profile(struct app *app, const char *name, struct rn_tie_query *q,
    struct rn_wanted *w)
{
	enum rn_status rc = wanted_take(app, name, w);
	const char *verb = rc == RN_ENOTFOUND ? nearest_verb("map", name) :
	    NULL;

	if (verb != NULL)
		rn_hint(app->rn, "did you mean 'refnet map %s'?", verb);
	q->wanted = w;
	return rc;
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_tie_query q = { .as_of = app->as_of };
	struct rn_wanted wanted;
	struct page p = { .app = app, .to = app->out.to, .now = app->as_of };
	struct rn_tier_count count[RN_TIERS];
	enum rn_status rc = RN_OK;
	int64_t all = 0;

	(void)args;
	if (p.now == RN_NOW)
		p.now = rn_now(app->rn);
	if (operand[0] != NULL)
		TRY(take_profile(app, operand[0], &q, &wanted));
	TRY(rn_tier_counts(app->rn, app->as_of, count));
	if (app->out.format != RN_TABLE || app->g.fields != NULL)
		return out_rows(app, &rn_view_tier_count, count, RN_TIERS,
		    sizeof(count[0]));
	lay_out(&p);
	put_tiers(&p, count);
	for (int t = 0; t < RN_TIERS; t++)
		all += count[t].people;
	if (all == 0) {
		say_hint(app, "refnet import FILE... brings people in");
		goto out;
	}
	TRY(put_scope(&p));
	if (q.wanted == NULL)
		TRY(put_people(&p));
	TRY(asked_take(app, &q));
	TRY(put_connectors(&p, &q));
	if (q.wanted != NULL) {
		TRY(put_overlaps(&p, &q));
		TRY(put_gaps(&p, &q));
	}
	TRY(put_due(&p));
	if (q.wanted == NULL)
		say_hint(app, "refnet person show NAME --why");
	else
		say_hint(app, "refnet profile match '%s'", wanted.profile);
out:
	return rc;
}

const struct cmd cmd_map = {
	.family = "map",
	.brief = "the network on one screen; NAME: seen from a profile",
	.operands = "[NAME]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_tier_count,
	.run = run,
};
