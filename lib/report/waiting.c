/*
 * waiting.c - parts of a report: what waits, for me or for others.
 *
 * How old what waits is, is told by the bins of `ages`.
 */
#include <stdlib.h>

#include "report/letter.h"

enum { SHOWN = 8, DUE_SHOWN = 5 };

static const struct rn_intro *
of(const void *p)
{
	return &(*(const struct rn_dossier *const *)p)->intro;
}

/* The longest due first. */
static int
most_pressing(const void *a, const void *b)
{
	const struct rn_intro *x = of(a), *y = of(b);

	if (x->due_at != y->due_at)
		return x->due_at < y->due_at ? -1 : 1;
	return x->id < y->id ? -1 : 1;
}

/* Introductions as lines, of which the first are shown. */
struct lines {
	const struct rn_dossier **v;
	size_t n;
	struct rn_doc_line *line;
};

static struct lines
choose(struct rn_mailing *l, bool (*counts)(const struct rn_intro *i))
{
	struct lines all = { .v = rn_alloc(l->a, (l->now.n + 1) *
	    sizeof(const struct rn_dossier *)) };

	for (size_t i = 0; i < l->now.n; i++)
		if (counts(&l->now.v[i].intro))
			all.v[all.n++] = &l->now.v[i];
	if (all.n > 1)
		qsort(all.v, all.n, sizeof(*all.v), most_pressing);
	all.line = rn_alloc(l->a, (all.n + 1) * sizeof(*all.line));
	return all;
}

/* How many of them are shown; what is left out is said. */
static void
put_lines(struct rn_mailing *l, const struct lines *all, const char *lists)
{
	size_t n = all->n < SHOWN ? all->n : SHOWN;

	rn_doc_list(l->doc, all->line, n);
	if (all->n > n)
		rn_doc_text(l->doc, rn_sprintf(l->a, "and %zu more: %s",
		    all->n - n, lists));
}

/* --- what waits for me, or too long for others ------------------------------ */

static bool
waits(const struct rn_intro *i)
{
	return i->next != NULL && i->waiting_on >= 0 &&
	    (i->late || i->waiting_on == RN_WAITING_ME);
}

/* "connector late since 2026-11-17", "you: thank, by 2026-11-25" */
static const char *
why(struct rn_mailing *l, const struct rn_intro *i)
{
	const char *when = "";

	if (i->due_at != RN_NONE)
		when = rn_sprintf(l->a, " %s %s", i->late ? "late since" :
		    "by", rn_letter_day(l, i->due_at));
	if (i->waiting_on != RN_WAITING_ME)
		return rn_sprintf(l->a, "%s%s", rn_waiting_name[i->waiting_on],
		    when);
	return rn_sprintf(l->a, "you: %s%s", i->move, when);
}

enum rn_status
rn_letter_waiting(struct rn_mailing *l)
{
	struct lines all = choose(l, waits);

	l->waiting = all.n;
	rn_letter_heading(l, "Introductions that wait", "none", all.n);
	for (size_t i = 0; i < all.n; i++) {
		const struct rn_intro *x = &all.v[i]->intro;

		rn_letter_figure(l, x->id);
		rn_letter_figure(l, x->late * 2 + x->owed);
		all.line[i] = (struct rn_doc_line){ rn_sprintf(l->a,
		    "%lld  %s", (long long)x->id, why(l, x)),
		    rn_dossier_called(l->a, all.v[i]), i >= SHOWN ? NULL :
		    x->next };
	}
	put_lines(l, &all, "refnet intro list 'waiting:me or late:yes'");
	return RN_OK;
}

/* --- opt-ins that are awaited, by age -------------------------------------- */

static const struct {
	const char *label;
	int64_t below;		/* days */
} ages[] = {
	{ "0-2 days", 3 }, { "3-6 days", 7 }, { "7-13 days", 14 },
	{ "14-29 days", 30 }, { "30 days or more", INT64_MAX },
};

/* Since when an answer is waited for; RN_NONE: it is not. */
static int64_t
asked_since(const struct rn_mailing *l, const struct rn_dossier *x)
{
	int64_t since = RN_NONE;
	struct rn_ask ask;

	if (x->intro.waiting_on < 0 ||
	    (x->intro.state != RN_INTRO_ASKING_CONNECTOR &&
	    x->intro.state != RN_INTRO_ASKING_TARGET))
		return RN_NONE;
	for (int p = 0; p < RN_PARTIES; p++)
		if (rn_ask_of(x, (enum rn_party)p, l->now.me, &ask) &&
		    ask.answer < 0 && ask.asked_at != RN_NONE &&
		    (since == RN_NONE || ask.asked_at < since))
			since = ask.asked_at;
	return since;
}

enum rn_status
rn_letter_optins(struct rn_mailing *l)
{
	const struct rn_doc_chart chart = { "How long they have waited", NULL,
	    false };
	const char *bin[RN_LEN(ages)];
	double count[RN_LEN(ages)] = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < l->now.n; i++) {
		int64_t since = asked_since(l, &l->now.v[i]), days;
		size_t k = 0;

		if (since == RN_NONE)
			continue;
		days = (l->to - since) / RN_DAY;
		while (days >= ages[k].below)
			k++;
		count[k]++;
		n++;
		rn_letter_figure(l, l->now.v[i].intro.id);
	}
	for (size_t k = 0; k < RN_LEN(ages); k++)
		bin[k] = ages[k].label;
	rn_letter_heading(l, "Opt-ins awaited", "none", n);
	if (n > 0)
		rn_doc_histogram(l->doc, &chart, bin, count, RN_LEN(ages));
	return RN_OK;
}

/* --- loops to close --------------------------------------------------------- */

static bool
is_owed(const struct rn_intro *i)
{
	return i->owed;
}

enum rn_status
rn_letter_thanks(struct rn_mailing *l)
{
	struct lines all = choose(l, is_owed);

	rn_letter_heading(l, "Loops to close, thanks that are owed", "none",
	    all.n);
	for (size_t i = 0; i < all.n; i++) {
		const struct rn_intro *x = &all.v[i]->intro;

		rn_letter_figure(l, x->id);
		all.line[i] = (struct rn_doc_line){ x->connector,
		    rn_sprintf(l->a, "%s, %s", rn_dossier_called(l->a,
		    all.v[i]), rn_intro_state_name[x->state]), i >= SHOWN ?
		    NULL : rn_sprintf(l->a, "refnet intro thank %lld",
		    (long long)x->id) };
	}
	put_lines(l, &all, "refnet intro list owed:yes");
	return RN_OK;
}

/* --- who is due -------------------------------------------------------------- */

enum rn_status
rn_letter_due(struct rn_mailing *l)
{
	const struct rn_due_query q = { .as_of = l->as_of,
	    .most = DUE_SHOWN };
	enum rn_status rc = RN_OK;
	struct rn_doc_line *line;
	struct rn_due *due;
	size_t n, all;

	TRY(rn_due_list(l->rn, l->a, &q, &due, &n, &all));
	rn_letter_heading(l, "People due to hear from you", "nobody", all);
	rn_letter_figure(l, (int64_t)all);
	line = rn_alloc(l->a, (n + 1) * sizeof(*line));
	for (size_t i = 0; i < n; i++) {
		rn_letter_figure(l, due[i].person_id);
		line[i] = (struct rn_doc_line){ due[i].called,
		    rn_sprintf(l->a, "%s, %lld days over",
		    rn_tier_name[due[i].tier],
		    (long long)due[i].overdue_days), NULL };
	}
	rn_doc_list(l->doc, line, n);
	if (all > n)
		rn_doc_text(l->doc, rn_sprintf(l->a,
		    "and %zu more: refnet due", all - n));
out:
	return rc;
}
