/*
 * acts.c - what the verbs of the screen record.
 *
 * Every act is one change of the store, so `u` here and `refnet undo` in
 * another window take back the same things.  A verb on introductions is a
 * case in record(), and in words_of().
 */
#include <inttypes.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "cmd.h"
#include "desk.h"
#include "refnet/change.h"

/* --- introductions -------------------------------------------------------- */

static const char *
named(const struct rn_intro *row, enum rn_party p)
{
	const char *name = p == RN_PARTY_REQUESTER ? row->requester :
	    p == RN_PARTY_CONNECTOR ? row->connector : row->target;

	return name == NULL ? "nobody" : strcmp(name, "me") == 0 ? "you" :
	    name;
}

static enum rn_status
record(struct desk *d, const struct triage_fx *fx)
{
	struct rn_answer_words w = { .reason = fx->text, .until = RN_NONE,
	    .on = RN_NOW };
	struct refnet *rn = d->app->rn;

	switch (fx->kind) {
	case FX_SNOOZE:
		return rn_intro_snooze(rn, fx->id, fx->at);
	case FX_WITHDRAW:
		return rn_intro_withdraw(rn, fx->id);
	case FX_COMMENT:
		return rn_intro_note(rn, fx->id, fx->text);
	case FX_OUTCOME:
		return fx->outcome == RN_OUTCOMES ? rn_intro_thank(rn, fx->id,
		    RN_NOW) : rn_intro_outcome(rn, fx->id,
		    (enum rn_outcome)fx->outcome, RN_NONE, fx->at, RN_NOW);
	default:
		return rn_intro_answer(rn, fx->id, fx->party, fx->answer, &w,
		    NULL);
	}
}

static const char *
words_of(struct desk *d, const struct triage_fx *fx,
    const struct rn_intro *row)
{
	struct rn_arena *a = d->detail;
	const char *pair = rn_sprintf(a, "%s > %s", row->requester == NULL ?
	    "-" : row->requester, row->target == NULL ? "-" : row->target);

	switch (fx->kind) {
	case FX_SNOOZE:
		return rn_sprintf(a, "snoozed until %s: %s",
		    rn_date_said(a, fx->at), pair);
	case FX_WITHDRAW:
		return rn_sprintf(a, "given up: %s", pair);
	case FX_COMMENT:
		return rn_sprintf(a, "noted: %s", pair);
	case FX_OUTCOME:
		return fx->outcome == RN_OUTCOMES ? rn_sprintf(a,
		    "%s: connector thanked", pair) : rn_sprintf(a,
		    "%s: %s%s%s", pair, rn_outcome_name[fx->outcome],
		    fx->at == RN_NONE ? "" : ", ", fx->at == RN_NONE ? "" :
		    rn_date_said(a, fx->at));
	default:
		return rn_sprintf(a, "%s recorded: %s, for %s%s%s",
		    fx->answer == RN_ANSWER_YES ? "yes" : "no",
		    named(row, fx->party), pair, fx->text == NULL ? "" :
		    ", because: ", fx->text == NULL ? "" : fx->text);
	}
}

/* Nothing is written until it is said whose word counts. */
static struct triage_event
conflict(struct desk *d, const struct triage_fx *fx,
    const struct rn_intro *row)
{
	struct triage_event ev = { .kind = EV_BOX, .mode = MODE_CONFLICT,
	    .text = "Changed elsewhere" };
	struct rn_arena *a = d->boxed;
	struct rn_change *v;
	struct triage_told t;
	size_t n = 0;

	rn_arena_reset(a);
	t = triage_told(a);
	triage_say(&t, "Now", rn_sprintf(a, "%s > %s is %s",
	    row->requester == NULL ? "-" : row->requester,
	    row->target == NULL ? "-" : row->target,
	    rn_intro_state_name[row->state]));
	if (rn_history(d->app->rn, a, &v, &n) == RN_OK && n > 0)
		triage_say(&t, "Last", rn_sprintf(a, "refnet %s, %s: %s",
		    v[0].verb, rn_date_said(a, v[0].at), v[0].summary));
	triage_say(&t, "Yours", rn_sprintf(a, "%s from %s; nothing has been"
	    " written", fx->answer == RN_ANSWER_YES ? "yes" : "no",
	    named(row, fx->party)));
	for (size_t i = 0; i < t.n; i++)
		t.line[i].text = rn_clean(a, t.line[i].text);
	ev.line = t.line;
	ev.n = t.n;
	return ev;
}

/* Looked at again first: another process may have been quicker. */
static struct triage_event
on_intro(struct desk *d, const struct triage_fx *fx)
{
	enum rn_status rc = RN_OK;
	struct triage_event ev;
	struct rn_intro row;

	TRY(rn_intro_get(d->app->rn, d->detail, fx->id, RN_NOW, &row));
	if (fx->kind == FX_ANSWER && !fx->anyway &&
	    (row.awaited & 1u << fx->party) == 0)
		return conflict(d, fx, &row);
	TRY(record(d, fx));
out:
	ev = desk_done(d, rc, rc == RN_OK ? words_of(d, fx, &row) : NULL);
	ev.moves = fx->kind != FX_COMMENT;
	return ev;
}

/* --- one, all, and back --------------------------------------------------- */

/* A question is answered, or put off. */
static struct triage_event
on_ask(struct desk *d, const struct desk_ask *ask, const void *x,
    const struct triage_fx *fx)
{
	const char *said = NULL;
	struct triage_event ev;
	enum rn_status rc;

	if (fx->kind == FX_SNOOZE && ask->snooze != NULL)
		rc = ask->snooze(d, x, fx->at, &said);
	else if (fx->kind == FX_ANSWER && ask->answer != NULL)
		rc = ask->answer(d, x, fx->answer == RN_ANSWER_YES, &said);
	else
		rc = rn_fail(d->app->rn, RN_EUSAGE, "that is a question");
	ev = desk_done(d, rc, said);
	ev.asks = true;
	if (rc == RN_OK)
		asks_drop(d, fx->id);
	return ev;
}

static struct triage_event
on_row(struct desk *d, const struct triage_fx *fx)
{
	const void *x;
	const struct desk_ask *ask = asks_find(d, fx->id, &x);

	return ask != NULL ? on_ask(d, ask, x, fx) : on_intro(d, fx);
}

/* All of a plan, one change; what is refused meanwhile is told, and left. */
static struct triage_event
on_all(struct desk *d, const struct triage_fx *fx)
{
	const char *first = NULL, *said;
	struct triage_event ev;
	enum rn_status rc;
	size_t n = 0;

	rc = rn_change_open(d->app->rn, "triage");
	if (rc != RN_OK)
		return desk_done(d, rc, NULL);
	for (size_t i = 0; i < fx->n; i++) {
		struct triage_fx one = *fx;

		one.kind = fx->each;
		one.id = fx->all[i].row->id;
		one.party = fx->all[i].party;
		ev = on_row(d, &one);
		n += ev.ok;
		if (!ev.ok && first == NULL)
			first = ev.text;
	}
	said = n == 1 ? rn_sprintf(d->detail, "%s, for one", fx->verb) :
	    rn_sprintf(d->detail, "%s, for %zu", fx->verb, n);
	if (n == 0)
		rc = rn_fail(d->app->rn, RN_EPOLICY, "none of %zu: %s", fx->n,
		    first);
	rc = rn_change_close(d->app->rn, rc, said);
	ev = desk_done(d, rc, first == NULL ? said : rn_sprintf(d->detail,
	    "%s; %zu not: %s", said, fx->n - n, first));
	ev.asks = true;
	return ev;
}

static struct triage_event
undo(struct desk *d, bool back)
{
	struct rn_change change = { .summary = "" };
	enum rn_status rc = (back ? rn_undo : rn_redo)(d->app->rn, d->detail,
	    &change);
	struct triage_event ev = desk_done(d, rc, rn_sprintf(d->detail, "%s: %s",
	    back ? "undone" : "done again", change.summary));

	if (rc == RN_OK && back)
		ev.tail = "^R redo";
	if (rc == RN_ENOTFOUND || rc == RN_EPOLICY)
		ev.text = desk_failure(d);
	ev.moves = false;
	ev.asks = true;
	d->ties_changed = true;
	return ev;
}

struct triage_event
desk_act(struct desk *d, const struct triage_fx *fx)
{
	switch (fx->kind) {
	case FX_UNDO:
	case FX_REDO:
		return undo(d, fx->kind == FX_UNDO);
	case FX_ALL:
		return on_all(d, fx);
	default:
		return on_row(d, fx);
	}
}
