/* page_people.c - refnet map: tiers, who is strong, who goes cold, who is due. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "page.h"

enum { NOTE = 30, SCOPE = 76, BAR_MOST = 40, BAR_LEAST = 4, EIGHTHS = 8 };

static const enum style tier_style[RN_TIERS] = {
	[RN_TIER_STRONG] = STYLE_STRONG, [RN_TIER_MEDIUM] = STYLE_MEDIUM,
	[RN_TIER_WEAK] = STYLE_WEAK, [RN_TIER_NONE] = STYLE_NONE,
};

static const char *const eighth[EIGHTHS] = {
	"", "\u258f", "\u258e", "\u258d", "\u258c", "\u258b", "\u258a",
	"\u2589",
};

/* A bar of so many eighths of a cell, the dormant at its end in a shade. */
static void
put_bar(struct page *p, int eighths, int dormant)
{
	bool ascii = p->app->out.ascii;
	FILE *to = p->panels.to;
	int shade = (dormant + EIGHTHS / 2) / EIGHTHS;
	int full = eighths / EIGHTHS - shade;

	for (int i = 0; i < full; i++)
		fputs(ascii ? "#" : "\u2588", to);
	for (int i = 0; i < shade; i++)
		fputs(ascii ? "-" : "\u2592", to);
	if (shade == 0)
		fputs(ascii ? full == 0 && eighths > 0 ? "#" : "" :
		    eighth[eighths % EIGHTHS], to);
}

static int
scaled(int64_t n, int64_t most, int cells)
{
	int eighths = (int)lround((double)n * cells * EIGHTHS /
	    (double)most);

	return n > 0 && eighths == 0 ? 1 : eighths;	/* few is not none */
}

/* Styles do not go from one line to the next: columns are side by side. */
static void
put_dim(struct page *p, const char *text)
{
	panel_style(&p->panels, STYLE_DIM);
	fprintf(p->panels.to, "%.*s", (int)strcspn(text, "\n"), text);
	panel_style(&p->panels, STYLE_PLAIN);
	fputs(text + strcspn(text, "\n"), p->panels.to);
}

/* Whom the figures are about. */
static enum rn_status
put_scope(struct page *p)
{
	struct rn_scope_count c;
	enum rn_status rc = RN_OK;
	char day[32];

	TRY(rn_scope_counts(p->app->rn, p->app->as_of, &c));
	put_dim(p, rn_sprintf(p->app->arena, "  %lld with two messages or more"
	    " since %s", (long long)c.audited, rn_date_day(c.since, day)));
	fputs(p->panels.width < SCOPE ? "\n" : "", p->panels.to);
	put_dim(p, rn_sprintf(p->app->arena, "%s%lld known by name only\n",
	    p->panels.width < SCOPE ? "  " : ", ", (long long)c.by_name));
out:
	return rc;
}

enum rn_status
page_tiers(struct page *p, const struct rn_tier_count count[RN_TIERS])
{
	int cells = p->panels.width - NOTE;
	int64_t all = 0, most = 1;
	FILE *to;

	if (cells > BAR_MOST)
		cells = BAR_MOST;
	if (cells < BAR_LEAST)
		cells = BAR_LEAST;
	for (int t = 0; t < RN_TIERS; t++) {
		all += count[t].people;
		if (count[t].people > most)
			most = count[t].people;
	}
	page_part(p, rn_sprintf(p->app->arena, "Tiers: %lld %s",
	    (long long)all, all == 1 ? "person" : "people"), NULL, NULL);
	to = p->panels.to;
	for (int t = 0; t < RN_TIERS; t++) {
		const struct rn_tier_count *c = &count[t];

		fprintf(to, "  %-7s %6lld", rn_tier_name[c->tier],
		    (long long)c->people);
		if (c->people > 0)
			fputs("  ", to);
		panel_style(&p->panels, tier_style[t]);
		put_bar(p, scaled(c->people, most, cells),
		    c->dormant == 0 ? 0 : scaled(c->dormant, most, cells));
		panel_style(&p->panels, STYLE_PLAIN);
		if (c->dormant > 0)
			fprintf(to, " %lld dormant", (long long)c->dormant);
		putc('\n', to);
	}
	return all == 0 ? RN_OK : put_scope(p);
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

static const char *
days(const struct page *p, int64_t n)
{
	return rn_sprintf(p->app->arena, "%lld %s", (long long)n,
	    n == 1 ? "day" : "days");
}

const char *
page_days_since(const struct page *p, int64_t at)
{
	return at == RN_NONE ? "never" : days(p, at > p->now ? 0 :
	    (p->now - at) / 86400);
}

static const char *
per_cent(const struct page *p, double v)
{
	return isnan(v) ? "-" : rn_sprintf(p->app->arena, "%.0f %%", v * 100);
}

static void
put_list(struct page *p, const char *title, const char *others,
    const struct rn_person *list, size_t n)
{
	page_part(p, title, "answer", "last");
	if (n == 0)
		page_none(p, "nobody");
	for (size_t i = 0; i < n && i < SHOWN; i++) {
		page_row(p, list[i].called, list[i].org);
		page_end(p, per_cent(p, list[i].p7),
		    page_days_since(p, list[i].last_two_way));
	}
	page_others(p, n, others);
}

enum rn_status
page_people(struct page *p)
{
	struct app *app = p->app;
	struct rn_person_query q = { .filter = "tier:strong,medium,weak",
	    .as_of = app->as_of };
	enum rn_status rc = RN_OK;
	struct rn_person *list, *strong, *cold;
	size_t n, n_strong = 0, n_cold = 0;

	TRY(rn_person_list(app->rn, app->arena, &q, &list, &n));
	p->people = list;
	p->people_n = n;
	strong = rn_alloc(app->arena, (n + 1) * sizeof(*strong));
	cold = rn_alloc(app->arena, (n + 1) * sizeof(*cold));
	for (size_t i = 0; i < n; i++) {
		int tier = list[i].pinned_tier >= 0 ? list[i].pinned_tier :
		    list[i].tier;

		p->given += list[i].given;
		p->received += list[i].received;
		if (list[i].dormant && list[i].tier <= RN_TIER_MEDIUM)
			cold[n_cold++] = list[i];
		else if (tier == RN_TIER_STRONG)
			strong[n_strong++] = list[i];
	}
	if (p->q->wanted != NULL)
		goto out;
	qsort(strong, n_strong, sizeof(*strong), by_answer);
	qsort(cold, n_cold, sizeof(*cold), by_silence);
	put_list(p, "Strong: would answer today", "map tiers tier:strong",
	    strong, n_strong);
	put_list(p, "Going cold: strong or medium once",
	    "map tiers dormant:true -tier:weak", cold, n_cold);
out:
	return rc;
}

void
page_given(struct page *p)
{
	bool owes = p->given < p->received;
	struct panels *s = &p->panels;

	page_part(p, "Reciprocity: gifts and favours", NULL, NULL);
	fprintf(s->to, "  %lld given, %lld received", (long long)p->given,
	    (long long)p->received);
	panel_style(s, owes ? STYLE_BAD : STYLE_DIM);
	fputs(owes ? ": give before you ask" : p->given == 0 ?
	    ": refnet log --kind give records one" : "", s->to);
	panel_style(s, STYLE_PLAIN);
	putc('\n', s->to);
}

enum rn_status
page_due(struct page *p)
{
	struct app *app = p->app;
	const struct rn_due_query q = { .as_of = app->as_of, .most = SHOWN };
	enum rn_status rc = RN_OK;
	struct rn_due *list;
	size_t n, all;

	TRY(rn_due_list(app->rn, app->arena, &q, &list, &n, &all));
	page_part(p, "Due: who should hear from you", NULL, "overdue");
	if (n == 0)
		page_none(p, "nobody");
	for (size_t i = 0; i < n; i++) {
		page_row(p, list[i].called, rn_tier_name[list[i].tier]);
		page_end(p, NULL, days(p, list[i].overdue_days));
	}
	page_others(p, all, "due");
out:
	return rc;
}
