/*
 * moved.c - parts of a report: who goes cold, and how to warm them; which
 * introductions moved, and by what.
 *
 * The easiest way to warm somebody is the first of `ways` that there is.
 */
#include <math.h>
#include <stdlib.h>

#include "refnet/give.h"
#include "refnet/signal.h"
#include "report/letter.h"

enum { SHOWN = 8, RHYTHM_DAYS = 10 };

/* --- who goes cold ----------------------------------------------------------- */

static bool
went_cold(const struct rn_drift *d)
{
	if (d->was > RN_TIER_MEDIUM)
		return false;
	return d->is > d->was || (d->is_dormant && !d->was_dormant);
}

/* One of them, with what may be a reason to write. */
struct cold {
	struct rn_lost lost;	/* how much less likely they are to write */
	const struct rn_drift *drift;
	const char *called;
	struct rn_state state;
	struct rn_reason reason;
	double balance;		/* of gives; below 0 I owe */
};

static const char *
owes_answer(struct rn_mailing *l, const struct cold *c)
{
	const struct rn_state *s = &c->state;

	return s->last_in == RN_NONE || s->last_in < s->last_out ? NULL :
	    rn_sprintf(l->a, "answer: they wrote last, on %s",
	    rn_letter_day(l, s->last_in));
}

static const char *
has_news(struct rn_mailing *l, const struct cold *c)
{
	return c->reason.text == NULL ? NULL : rn_sprintf(l->a,
	    "write of their news: %s", c->reason.text);
}

static const char *
owes_give(struct rn_mailing *l, const struct cold *c)
{
	return c->balance >= 0 ? NULL : rn_sprintf(l->a, "give something"
	    " back: refnet give suggest %lld", (long long)c->drift->person);
}

static const char *
writes_first(struct rn_mailing *l, const struct cold *c)
{
	(void)c;
	return rn_strdup(l->a, "write first, and ask for nothing");
}

static const char *(*const ways[])(struct rn_mailing *, const struct cold *) = {
	owes_answer, has_news, owes_give, writes_first
};

/* "usually every 12 days, silent for 190 (16x)" */
static const char *
rhythm(struct rn_mailing *l, const struct rn_state *s)
{
	long long silent = s->last_two_way == RN_NONE ? 0 :
	    (long long)((l->to - s->last_two_way) / RN_DAY);
	double usual = fmax(exp(s->gap), 1);

	if (s->last_two_way == RN_NONE)
		return "never talked";
	if (s->days < RHYTHM_DAYS)
		return rn_sprintf(l->a, "silent for %lld days", silent);
	return rn_sprintf(l->a, "usually every %.0f days, silent for %lld"
	    " (%.0fx)", usual, silent, (double)silent / usual);
}

/* "1 in 3": of a few simple ones, the nearest. */
static const char *
in_words(struct rn_mailing *l, double p)
{
	static const struct { int hits, of; } simple[] = { { 1, 20 },
	    { 1, 10 }, { 1, 5 }, { 1, 4 }, { 1, 3 }, { 1, 2 }, { 2, 3 },
	    { 3, 4 }, { 4, 5 }, { 9, 10 }, { 19, 20 } };
	size_t best = 0;
	double least = 1;

	if (p < 0.5 / 20)
		return "less than 1 in 40";
	for (size_t i = 0; i < RN_LEN(simple); i++) {
		double off = fabs(p - (double)simple[i].hits / simple[i].of);

		if (off < least) {
			least = off;
			best = i;
		}
	}
	return rn_sprintf(l->a, "%d in %d", simple[best].hits,
	    simple[best].of);
}

static enum rn_status
take_people(struct rn_mailing *l, struct cold *c, size_t n)
{
	struct rn_reason *reason = rn_alloc(l->a, (n + 1) * sizeof(*reason));
	enum rn_status rc = RN_OK;
	struct rn_balance *b;
	size_t balances;

	for (size_t i = 0; i < n; i++) {
		int64_t id = c[i].drift->person;
		const struct rn_give_query q = { .people = &id,
		    .people_n = 1, .as_of = l->as_of };

		TRY(rn_ledger_replay(l->rn, id, l->to, &c[i].state));
		TRY(rn_person_called(l->rn, l->a, id, &c[i].called));
		reason[i] = (struct rn_reason){ .person_id = id };
		TRY(rn_balance_list(l->rn, l->a, &q, &b, &balances));
		c[i].balance = balances == 0 ? 0 : b[0].balance;
	}
	TRY(rn_signal_reasons(l->rn, l->a, l->as_of, reason, n));
	for (size_t i = 0; i < n; i++)
		c[i].reason = reason[i];
out:
	return rc;
}

/* Unless learnt from the owner's own people it is no more than a guess. */
static const char *
chance(struct rn_mailing *l, const struct rn_drift *d)
{
	return l->scale.n == 0 ? "" : rn_sprintf(l->a,
	    ": %s to write within %d days", in_words(l, rn_vital_p(&l->scale,
	    (double)d->is_vital)), RN_VITAL_DAYS);
}

static struct rn_doc_line
cold_line(struct rn_mailing *l, const struct cold *c)
{
	const struct rn_drift *d = c->drift;
	const char *change = d->is > d->was ? rn_sprintf(l->a, "%s -> %s",
	    rn_tier_name[d->was], rn_tier_name[d->is]) :
	    rn_sprintf(l->a, "%s, dormant", rn_tier_name[d->is]);
	const char *way = NULL;

	for (size_t i = 0; way == NULL; i++)
		way = ways[i](l, c);
	return (struct rn_doc_line){ c->called, rn_sprintf(l->a, "%s, %s%s; %s",
	    change, rhythm(l, &c->state), chance(l, d), way), NULL };
}

/*
 * "Of 80 who were strong or medium, 31 are expected to write ..."; and where
 * all fell silent at once it is the imports that have.
 */
static void
put_expected(struct rn_mailing *l)
{
	int64_t newest = RN_NONE;
	double was = 0, is = 0;

	for (size_t i = 0; i < l->warm.warm.n; i++)
		if (l->warm.warm.v[i].last_in > newest)
			newest = l->warm.warm.v[i].last_in;
	if (l->warm.warm.n >= RN_FEW && rn_drift_stale(newest, l->to))
		rn_doc_text(l->doc, rn_sprintf(l->a, "The last word held from"
		    " anybody strong or medium is of %s: was newer mail"
		    " imported?", rn_letter_day(l, newest)));
	for (size_t i = 0; i < l->drift_n; i++) {
		was += rn_vital_p(&l->scale, (double)l->drift[i].was_vital);
		is += rn_vital_p(&l->scale, (double)l->drift[i].is_vital);
	}
	if (l->drift_n == 0 || l->scale.n == 0)
		return;
	rn_doc_text(l->doc, rn_sprintf(l->a, "Of %zu who were strong or medium"
	    " when it began, %.1f are expected to write within %d days; then it"
	    " was %.1f.  Chances are by what %lld such people did in the last"
	    " %d days.", l->drift_n, is, RN_VITAL_DAYS, was,
	    (long long)l->scale.n, RN_VITAL_DAYS));
}

enum rn_status
rn_letter_cold(struct rn_mailing *l)
{
	struct cold *c = rn_zeroed(l->drift_n + 1, sizeof(*c));
	struct rn_doc_line line[SHOWN];
	enum rn_status rc = RN_OK;
	size_t n = 0, shown;

	for (size_t i = 0; i < l->warm.warm.n; i++) {
		const struct rn_warm *w = &l->warm.warm.v[i];

		rn_letter_figure(l, w->person);
		rn_letter_figure(l, w->tier * 2 + w->dormant);
	}
	for (size_t i = 0; i < l->drift_n; i++) {
		const struct rn_drift *d = &l->drift[i];

		if (!went_cold(d))
			continue;
		rn_letter_figure(l, d->person);
		c[n++] = (struct cold){ .drift = d,
		    .lost = { rn_drift_loss(d, &l->scale), d->person } };
	}
	if (n > 1)
		qsort(c, n, sizeof(*c), rn_by_loss);
	l->cold = n;
	shown = n < SHOWN ? n : SHOWN;
	rn_letter_heading(l, "Going cold in this time", "nobody", n);
	put_expected(l);
	TRY(take_people(l, c, shown));
	for (size_t i = 0; i < shown; i++)
		line[i] = cold_line(l, &c[i]);
	rn_doc_list(l->doc, line, shown);
	if (n > shown)
		rn_doc_text(l->doc, rn_sprintf(l->a, "and %zu more: refnet"
		    " stats decay --ids", n - shown));
out:
	free(c);
	return rc;
}

/* --- which introductions moved ------------------------------------------------ */

/* How it stood when the window began; NULL: it was not there. */
static const struct rn_dossier *
then_of(const struct rn_mailing *l, int64_t id)
{
	for (size_t i = 0; i < l->then.n; i++)
		if (l->then.v[i].intro.id == id)
			return &l->then.v[i];
	return NULL;
}

/* The last thing said of it within the window, or an empty string. */
static const char *
by_what(struct rn_mailing *l, const struct rn_dossier *x)
{
	const struct rn_consent *last = NULL;

	for (size_t i = 0; i < x->rows; i++)
		if (!x->row[i].undone && x->row[i].at >= l->from &&
		    x->row[i].person_id != l->now.me)
			last = &x->row[i];
	if (x->intro.outcome_at != RN_NONE && x->intro.outcome_at >= l->from &&
	    (last == NULL || x->intro.outcome_at >= last->at))
		return rn_sprintf(l->a, "; %s, %s",
		    rn_outcome_name[x->intro.outcome],
		    rn_letter_day(l, x->intro.outcome_at));
	if (last == NULL)
		return "";
	return rn_sprintf(l->a, "; %s%s%s, %s", last->party < 0 ? "" :
	    rn_party_name[last->party], last->party < 0 ? "" : " ",
	    rn_answer_name[last->answer], rn_letter_day(l, last->at));
}

enum rn_status
rn_letter_moved(struct rn_mailing *l)
{
	struct rn_doc_line line[SHOWN];
	size_t n = 0;

	for (size_t i = 0; i < l->now.n; i++) {
		const struct rn_dossier *x = &l->now.v[i];
		const struct rn_dossier *was = then_of(l, x->intro.id);

		rn_letter_figure(l, x->intro.id);
		rn_letter_figure(l, x->intro.state);
		if (was != NULL && was->intro.state == x->intro.state)
			continue;
		if (n++ < SHOWN)
			line[n - 1] = (struct rn_doc_line){ rn_sprintf(l->a,
			    "%lld  %s -> %s", (long long)x->intro.id,
			    was == NULL ? "new" :
			    rn_intro_state_name[was->intro.state],
			    rn_intro_state_name[x->intro.state]),
			    rn_sprintf(l->a, "%s%s", rn_dossier_called(l->a,
			    x), by_what(l, x)), NULL };
	}
	rn_letter_heading(l, "Introductions that moved in this time", "none",
	    n);
	rn_doc_list(l->doc, line, n < SHOWN ? n : SHOWN);
	if (n > SHOWN)
		rn_doc_text(l->doc, rn_sprintf(l->a, "and %zu more",
		    n - SHOWN));
	return RN_OK;
}
