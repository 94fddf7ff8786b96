/*
 * desk.c - does what the model asks for, with the library.
 *
 * Every act is one change of the store, so `u` here and `refnet undo` in
 * another window take back the same things.  A new effect is a case in
 * perform().
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "cmd.h"
#include "refnet/change.h"
#include "triage.h"

/* The first line of a failure; carets below it would not stand right here. */
static const char *
first_line(struct rn_arena *a, const char *s)
{
	return rn_strndup(a, s, strcspn(s, "\n"));
}

static const char *
failure(struct desk *d)
{
	struct refnet *rn = d->app->rn;
	const char *hint = rn_error_hint(rn);
	struct rn_arena *a = d->detail;

	return hint == NULL ? first_line(a, rn_error_text(rn)) :
	    rn_sprintf(a, "%s (%s)", first_line(a, rn_error_text(rn)),
	    first_line(a, hint));
}

static void
set_clock(struct desk *d)
{
	if (!d->fixed)
		rn_clock(d->app->rn, (int64_t)time(NULL));
}

/* --- rows and text -------------------------------------------------------- */

enum {
	MOST_PEOPLE = 5000,	/* more are not compared while one waits */
	MOST_TIES = 20		/* asked about at once */
};

/*
 * Who may be one, behind the introductions.  A filter that says nothing of
 * them leaves none, and nor does one that fails: their list is `refnet person
 * duplicates`.
 */
static void
load_pairs(struct desk *d, struct rn_arena *a, const char *filter,
    struct rn_intro **list, size_t *n)
{
	struct rn_duplicate_query q = { .filter = filter, .why = true,
	    .most_people = MOST_PEOPLE };
	struct rn_intro *all;

	d->pairs = 0;
	if (rn_duplicate_list(d->app->rn, a, &q, &d->pair, &d->pairs) != RN_OK)
		d->pairs = 0;
	all = rn_alloc(a, (*n + d->pairs + 1) * sizeof(*all));
	for (size_t i = 0; i < *n; i++)
		all[i] = (*list)[i];
	for (size_t i = 0; i < d->pairs; i++)
		triage_same_row(a, &d->pair[i], &all[(*n)++]);
	*list = all;
}

/*
 * Ties that would open a path; found once, and again when one was answered or
 * the store changed elsewhere.  The list of all is `refnet tie questions`.
 */
static void
find_questions(struct desk *d)
{
	struct rn_arena *own = d->app->arena;
	enum rn_status rc;
	bool quick;

	if (d->asking != NULL)
		return;
	if ((d->asking = rn_arena_new()) == NULL)
		rn_nomem();
	d->questions = 0;
	d->app->arena = d->asking;
	rc = rn_tie_questions_quick(d->app->rn, &quick);
	if (rc == RN_OK && quick)
		rc = questions_take(d->app, NULL, MOST_TIES, &d->question,
		    &d->questions);
	if (rc != RN_OK)
		d->questions = 0;
	d->app->arena = own;
}

static void
forget_questions(struct desk *d)
{
	rn_arena_free(d->asking);
	d->asking = NULL;
	d->questions = 0;
}

/* Behind those who may be one, as far as a filter admits them. */
static void
load_questions(struct desk *d, struct rn_arena *a, const char *filter,
    struct rn_intro **list, size_t *n)
{
	struct rn_tie_question *x;
	struct rn_intro *all;
	size_t count;

	find_questions(d);
	count = d->questions;
	if (count == 0)
		return;
	x = rn_alloc(a, count * sizeof(*x));
	memcpy(x, d->question, count * sizeof(*x));
	if (triage_knows_filter(d->app->rn, a, filter, x, &count) != RN_OK)
		return;
	all = rn_alloc(a, (*n + count + 1) * sizeof(*all));
	for (size_t i = 0; i < *n; i++)
		all[i] = (*list)[i];
	for (size_t i = 0; i < count; i++)
		triage_knows_row(a, &x[i], &all[(*n)++]);
	*list = all;
}

/* What messages propose, as far as a filter admits them, before the others. */
static void
load_replies(struct desk *d, struct rn_arena *a, const char *filter,
    struct rn_intro **list, size_t *n)
{
	struct rn_intro *all;

	d->replies = 0;
	if (rn_proposal_list(d->app->rn, a, filter, false, &d->reply,
	    &d->replies) != RN_OK)
		d->replies = 0;
	all = rn_alloc(a, (*n + d->replies + 1) * sizeof(*all));
	for (size_t i = 0; i < *n; i++)
		all[i] = (*list)[i];
	for (size_t i = 0; i < d->replies; i++)
		*n += triage_reply_row(d->app->rn, a, &d->reply[i],
		    &all[*n]) == RN_OK;
	*list = all;
}

static const struct rn_proposal *
reply_of(const struct desk *d, int64_t id)
{
	for (size_t i = 0; i < d->replies; i++)
		if (triage_reply_id(&d->reply[i]) == id)
			return &d->reply[i];
	return NULL;
}

static const struct rn_tie_question *
question_of(const struct desk *d, int64_t id)
{
	for (size_t i = 0; i < d->questions; i++)
		if (triage_knows_id(&d->question[i]) == id)
			return &d->question[i];
	return NULL;
}

static const struct rn_duplicate *
pair_of(const struct desk *d, int64_t id)
{
	for (size_t i = 0; i < d->pairs; i++)
		if (triage_same_id(&d->pair[i]) == id)
			return &d->pair[i];
	return NULL;
}

static struct triage_event
load(struct desk *d, const char *filter)
{
	struct triage_event ev = { .kind = EV_ROWS };
	struct rn_arena *a = rn_arena_new();
	struct rn_intro *list;
	enum rn_status rc;

	if (a == NULL)
		rn_nomem();
	ev.now = rn_now(d->app->rn);
	rc = rn_data_version(d->app->rn, &d->version);
	if (rc == RN_OK)
		rc = rn_intro_list(d->app->rn, a, filter, RN_NOW, &list,
		    &ev.n);
	if (rc != RN_OK) {
		rn_arena_free(a);
		ev = (struct triage_event){ .kind = EV_BAD_FILTER,
		    .text = first_line(d->detail,
		    rn_error_text(d->app->rn)) };
		return ev;
	}
	load_replies(d, a, filter, &list, &ev.n);
	load_pairs(d, a, filter, &list, &ev.n);
	load_questions(d, a, filter, &list, &ev.n);
	d->fresh = a;
	ev.rows = list;
	return ev;
}

static struct triage_event
tell(struct desk *d, int64_t id, enum triage_pane pane)
{
	struct rn_arena *own = d->app->arena;
	struct triage_event ev = { .kind = EV_DETAIL, .id = id };
	struct triage_line *line;
	enum rn_status rc;

	rn_arena_reset(d->detail);
	if (pair_of(d, id) != NULL)
		rc = triage_tell_same(d->app->rn, d->detail, pair_of(d, id),
		    &line, &ev.n);
	else if (question_of(d, id) != NULL)
		rc = triage_tell_knows(d->app->rn, d->detail,
		    question_of(d, id), &line, &ev.n);
	else if (reply_of(d, id) != NULL)
		rc = triage_tell_reply(d->app->rn, d->detail, reply_of(d, id),
		    &line, &ev.n);
	else if (pane == PANE_HISTORY)
		rc = triage_tell_history(d->app->rn, d->detail, id, &line,
		    &ev.n);
	else if (pane == PANE_DRAFT) {
		d->app->arena = d->detail;
		rc = triage_tell_draft(d->app, id, &line, &ev.n);
		d->app->arena = own;
	} else
		rc = triage_tell(d->app->rn, d->detail, id, &line, &ev.n);
	if (rc != RN_OK) {
		line = rn_alloc(d->detail, sizeof(*line));
		*line = (struct triage_line){ "", failure(d) };
		ev.n = 1;
	}
	/* what is wrapped must be measured as it is drawn */
	for (size_t i = 0; i < ev.n; i++)
		line[i].text = rn_clean(d->detail, line[i].text);
	ev.line = line;
	return ev;
}

/* --- acts ----------------------------------------------------------------- */

static struct triage_event
done(struct desk *d, enum rn_status rc, const char *text, const char *tail)
{
	struct triage_event ev = { .kind = EV_DONE, .ok = rc == RN_OK,
	    .text = text, .tail = tail };

	if (rc != RN_OK) {
		ev.text = rn_sprintf(d->detail, "not saved: %s", failure(d));
		ev.tail = NULL;
	}
	return ev;
}

static const char *
named(const struct rn_intro *row, enum rn_party p)
{
	const char *name = p == RN_PARTY_REQUESTER ? row->requester :
	    p == RN_PARTY_CONNECTOR ? row->connector : row->target;

	return name == NULL ? "nobody" : strcmp(name, "me") == 0 ? "you" :
	    name;
}

static const char *
pair(struct desk *d, const struct rn_intro *row)
{
	return rn_sprintf(d->detail, "%s > %s", row->requester == NULL ? "-" :
	    row->requester, row->target == NULL ? "-" : row->target);
}

/* Looked at again first: another process may have been quicker. */
static struct triage_event
answer(struct desk *d, const struct triage_fx *fx)
{
	struct rn_answer_words w = { .reason = fx->text, .until = RN_NONE,
	    .on = RN_NOW };
	struct refnet *rn = d->app->rn;
	struct triage_event ev;
	struct rn_intro row;
	enum rn_status rc = RN_OK;

	TRY(rn_intro_get(rn, d->detail, fx->id, RN_NOW, &row));
	if ((row.awaited & 1u << fx->party) == 0)
		return (struct triage_event){ .kind = EV_DONE,
		    .text = "changed elsewhere meanwhile: nothing was"
		    " recorded" };
	TRY(rn_intro_answer(rn, fx->id, fx->party, fx->answer, &w, NULL));
out:
	ev = done(d, rc, rc != RN_OK ? NULL : rn_sprintf(d->detail,
	    "%s recorded: %s, for %s%s%s", fx->answer == RN_ANSWER_YES ?
	    "yes" : "no", named(&row, fx->party), pair(d, &row),
	    fx->text == NULL ? "" : ", because: ",
	    fx->text == NULL ? "" : fx->text), "u undo");
	ev.moves = true;
	return ev;
}

/* They are one, or two for good. */
static struct triage_event
same(struct desk *d, const struct rn_duplicate *pair, bool yes)
{
	const char *who[] = { rn_sprintf(d->detail, "%" PRId64, pair->a),
	    rn_sprintf(d->detail, "%" PRId64, pair->b) };
	struct rn_duplicate out;
	struct triage_event ev;
	enum rn_status rc;
	int64_t id;

	rc = yes ? rn_person_merge(d->app->rn, who, 2, &id) :
	    rn_person_distinct(d->app->rn, d->detail, who[0], who[1], true,
	    &out);
	ev = done(d, rc, rc != RN_OK ? NULL : rn_sprintf(d->detail, yes ?
	    "one person: %s, %s" : "two people: %s, %s", pair->a_name,
	    pair->b_name), "u undo");
	ev.moves = true;
	return ev;
}

/* They know each other, or they do not and it is asked no more. */
static struct triage_event
knows(struct desk *d, const struct rn_tie_question *x, bool yes)
{
	const char *a = rn_sprintf(d->detail, "%" PRId64, x->a);
	const char *b = rn_sprintf(d->detail, "%" PRId64, x->b);
	struct triage_event ev;
	enum rn_status rc;
	struct rn_tie out;

	rc = yes ? rn_tie_add(d->app->rn, d->detail, a, b, RN_TIER_MEDIUM,
	    "asked in triage", &out) :
	    rn_tie_deny(d->app->rn, d->detail, a, b, &out);
	ev = done(d, rc, rc != RN_OK ? NULL : rn_sprintf(d->detail, yes ?
	    "%s knows %s: a medium tie" : "%s does not know %s", x->a_name,
	    x->b_name), "u undo");
	ev.moves = true;
	return ev;
}

/* It means what it seems to, or it is left undone. */
static struct triage_event
decide(struct desk *d, const struct rn_proposal *p, bool yes)
{
	enum rn_status rc = rn_proposal_decide(d->app->rn, &p->id, 1, yes,
	    NULL);
	struct triage_event ev = done(d, rc, rc != RN_OK ? NULL :
	    rn_sprintf(d->detail, yes ? "%s: %s, recorded with their mail" :
	    "%s: '%s' left undone", p->person == NULL ? "reply" : p->person,
	    rn_proposal_kind_name[p->kind]), "u undo");

	ev.moves = true;
	return ev;
}

static struct triage_event
snooze(struct desk *d, const struct triage_fx *fx)
{
	struct refnet *rn = d->app->rn;
	struct triage_event ev;
	struct rn_intro row;
	enum rn_status rc = RN_OK;

	TRY(rn_intro_get(rn, d->detail, fx->id, RN_NOW, &row));
	TRY(rn_intro_snooze(rn, fx->id, fx->at));
out:
	ev = done(d, rc, rc != RN_OK ? NULL : rn_sprintf(d->detail,
	    "snoozed until %s: %s", rn_date_said(d->detail, fx->at),
	    pair(d, &row)), "u undo");
	ev.moves = true;
	return ev;
}

static struct triage_event
came(struct desk *d, const struct triage_fx *fx)
{
	bool thanks = fx->outcome == RN_OUTCOMES;
	bool set = fx->outcome == RN_OUTCOME_SCHEDULED;
	struct refnet *rn = d->app->rn;
	struct triage_event ev;
	struct rn_intro row;
	enum rn_status rc = RN_OK;

	TRY(rn_intro_get(rn, d->detail, fx->id, RN_NOW, &row));
	if (thanks)
		TRY(rn_intro_thank(rn, fx->id, RN_NOW));
	else
		TRY(rn_intro_outcome(rn, fx->id, (enum rn_outcome)fx->outcome,
		    RN_NONE, set ? fx->at : RN_NONE, RN_NOW));
out:
	ev = done(d, rc, rc != RN_OK ? NULL : rn_sprintf(d->detail,
	    "%s: %s%s%s", pair(d, &row), thanks ? "connector thanked" :
	    rn_outcome_name[fx->outcome], set ? ", " : "", set ?
	    rn_date_said(d->detail, fx->at) : ""), "u undo");
	ev.moves = true;
	return ev;
}

static struct triage_event
withdraw(struct desk *d, const struct triage_fx *fx)
{
	struct refnet *rn = d->app->rn;
	struct triage_event ev;
	struct rn_intro row;
	enum rn_status rc = RN_OK;

	TRY(rn_intro_get(rn, d->detail, fx->id, RN_NOW, &row));
	TRY(rn_intro_withdraw(rn, fx->id));
out:
	ev = done(d, rc, rc != RN_OK ? NULL : rn_sprintf(d->detail,
	    "given up: %s", pair(d, &row)), "u undo");
	ev.moves = true;
	return ev;
}

static struct triage_event
act_on(struct desk *d, const struct triage_fx *fx)
{
	const struct rn_tie_question *tie = question_of(d, fx->id);
	const struct rn_duplicate *pair = pair_of(d, fx->id);
	const struct rn_proposal *reply = reply_of(d, fx->id);
	bool yes = fx->answer == RN_ANSWER_YES;

	return fx->kind == FX_SNOOZE ? snooze(d, fx) : fx->kind ==
	    FX_OUTCOME ? came(d, fx) : fx->kind == FX_WITHDRAW ?
	    withdraw(d, fx) : reply != NULL ?
	    decide(d, reply, yes) : pair != NULL ? same(d, pair, yes) :
	    tie != NULL ? knows(d, tie, yes) : answer(d, fx);
}

/* All of a plan, one change; what is refused meanwhile is told, and left. */
static struct triage_event
act_on_all(struct desk *d, const struct triage_fx *fx)
{
	const char *what = fx->each == FX_SNOOZE ? "snoozed" : fx->each ==
	    FX_WITHDRAW ? "given up" : fx->each == FX_ANSWER ? fx->answer ==
	    RN_ANSWER_YES ? "yes" : "no" : fx->outcome == RN_OUTCOMES ?
	    "thanked" : rn_outcome_name[fx->outcome];
	const char *first = NULL, *said;
	struct triage_event ev = { .kind = EV_DONE };
	enum rn_status rc;
	size_t n = 0;

	rc = rn_change_open(d->app->rn, "triage");
	if (rc != RN_OK)
		return done(d, rc, NULL, NULL);
	for (size_t i = 0; i < fx->n; i++) {
		ev = act_on(d, &(struct triage_fx){ .kind = fx->each,
		    .id = fx->all[i].row->id, .party = fx->all[i].party,
		    .answer = fx->answer, .outcome = fx->outcome,
		    .text = fx->text, .at = fx->at });
		n += ev.ok;
		if (!ev.ok && first == NULL)
			first = ev.text;
	}
	said = n == 1 ? rn_sprintf(d->detail, "%s, for one", what) :
	    rn_sprintf(d->detail, "%s, for %zu", what, n);
	if (n == 0)
		rc = rn_fail(d->app->rn, RN_EPOLICY, "none of %zu: %s", fx->n,
		    first);
	rc = rn_change_close(d->app->rn, rc, said);
	ev = done(d, rc, first == NULL ? said : rn_sprintf(d->detail,
	    "%s; %zu not: %s", said, fx->n - n, first), "u undo");
	ev.moves = true;
	return ev;
}

static struct triage_event
undo(struct desk *d, bool back)
{
	struct rn_change change = { .summary = "" };
	enum rn_status rc = (back ? rn_undo : rn_redo)(d->app->rn, d->detail,
	    &change);

	forget_questions(d);
	return done(d, rc, rc != RN_OK ? NULL : rn_sprintf(d->detail,
	    "%s: %s", back ? "undone" : "done again", change.summary), back ?
	    "^R redo" : "u undo");
}

/* --- dates ---------------------------------------------------------------- */

static struct triage_event
read_date(struct desk *d, const char *text)
{
	struct triage_event ev = { .kind = EV_DATE };
	struct refnet *rn = d->app->rn;

	if (*text == '\0')
		return ev;
	if (rn_date_read(rn, text, rn_now(rn), false, &ev.at[0]) != RN_OK)
		ev.text = first_line(d->detail, rn_error_text(rn));
	else if (ev.at[0] <= rn_now(rn))
		ev.text = "that is not to come";
	else {
		ev.ok = true;
		ev.text = rn_date_said(d->detail, ev.at[0]);
	}
	return ev;
}

static struct triage_event
read_dates(struct desk *d)
{
	struct triage_event ev = { .kind = EV_DATES };
	struct refnet *rn = d->app->rn;

	for (size_t i = 0; i < SNOOZES; i++) {
		if (rn_date_read(rn, triage_snoozes[i].date, rn_now(rn),
		    false, &ev.at[i]) != RN_OK) {
			ev.at[i] = RN_NONE;
			continue;
		}
		ev.said[i] = rn_date_said(d->detail, ev.at[i]);
	}
	return ev;
}

/* --- the desk ------------------------------------------------------------- */

/* What the model asked for; false: that is for the back to do. */
static bool
perform(struct desk *d, const struct triage_fx *fx, struct triage_event *ev)
{
	set_clock(d);
	switch (fx->kind) {
	case FX_LOAD:
		*ev = load(d, fx->text);
		return true;
	case FX_DETAIL:
		*ev = tell(d, fx->id, fx->pane);
		return true;
	case FX_ANSWER:
	case FX_SNOOZE:
	case FX_OUTCOME:
	case FX_WITHDRAW:
	case FX_ALL:
		*ev = fx->kind == FX_ALL ? act_on_all(d, fx) : act_on(d, fx);
		forget_questions(d);
		return true;
	case FX_UNDO:
	case FX_REDO:
		*ev = undo(d, fx->kind == FX_UNDO);
		return true;
	case FX_DATE:
		*ev = read_date(d, fx->text);
		return true;
	case FX_DATES:
		*ev = read_dates(d);
		return true;
	default:
		return false;
	}
}

enum triage_fx_kind
desk_event(struct desk *d, const struct triage_event *ev)
{
	struct triage_fx fx = triage_update(&d->m, ev);
	struct triage_event next;

	while (perform(d, &fx, &next))
		fx = triage_update(&d->m, &next);
	return fx.kind;
}

enum triage_fx_kind
desk_key(struct desk *d, int32_t key)
{
	if (triage_stale(&d->m))
		desk_idle(d);
	return desk_event(d, &(struct triage_event){ .kind = EV_KEY,
	    .key = key });
}

bool
desk_idle(struct desk *d)
{
	struct triage_event ev;
	struct triage_fx fx;
	bool any = false;

	for (;;) {
		fx = triage_want(&d->m);
		if (!perform(d, &fx, &ev))
			return any;
		any = true;
		triage_update(&d->m, &ev);
		if (ev.kind == EV_ROWS) {
			struct rn_arena *old = d->rows;

			d->rows = d->fresh;
			d->fresh = NULL;
			rn_arena_free(old);
		}
	}
}

bool
desk_tick(struct desk *d)
{
	int64_t version, was = d->version;

	if (rn_data_version(d->app->rn, &version) != RN_OK || version == was)
		return false;
	d->version = version;
	forget_questions(d);
	desk_event(d, &(struct triage_event){ .kind = EV_CHANGED });
	return true;
}

void
desk_open(struct desk *d, struct app *app, int w, int h)
{
	const char *now = getenv("REFNET_NOW");

	*d = (struct desk){ .app = app, .detail = rn_arena_new(),
	    .fixed = now != NULL && *now != '\0' };
	if (d->detail == NULL)
		rn_nomem();
	triage_init(&d->m, w, h);
	d->m.dry = app->g.dry;
}

void
desk_close(struct desk *d)
{
	triage_free(&d->m);
	rn_arena_free(d->rows);
	rn_arena_free(d->asking);
	rn_arena_free(d->detail);
}
