/*
 * desk.c - does what the model asks for, with the library: rows, the text
 * beside them, dates.  What it records is in acts.c.
 *
 * A new effect is a case in perform().
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "cmd.h"
#include "desk.h"

/* The first line of a failure; carets below it would not stand right here. */
static const char *
first_line(struct rn_arena *a, const char *s)
{
	return rn_strndup(a, s, strcspn(s, "\n"));
}

const char *
desk_failure(struct desk *d)
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
	d->ties_changed = false;
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

const struct rn_proposal *
desk_reply_of(const struct desk *d, int64_t id)
{
	for (size_t i = 0; i < d->replies; i++)
		if (triage_reply_id(&d->reply[i]) == id)
			return &d->reply[i];
	return NULL;
}

const struct rn_tie_question *
desk_question_of(const struct desk *d, int64_t id)
{
	for (size_t i = 0; i < d->questions; i++)
		if (triage_knows_id(&d->question[i]) == id)
			return &d->question[i];
	return NULL;
}

const struct rn_duplicate *
desk_pair_of(const struct desk *d, int64_t id)
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
	const struct rn_tie_question *tie = desk_question_of(d, id);
	const struct rn_duplicate *pair = desk_pair_of(d, id);
	const struct rn_proposal *reply = desk_reply_of(d, id);
	struct rn_arena *own = d->app->arena;
	struct refnet *rn = d->app->rn;
	struct triage_told t;
	enum rn_status rc;

	rn_arena_reset(d->detail);
	d->app->arena = d->detail;
	t = triage_told(d->detail);
	rc = pair != NULL ? triage_tell_same(rn, pair, &t) :
	    tie != NULL ? triage_tell_knows(rn, tie, &t) :
	    reply != NULL ? triage_tell_reply(rn, reply, &t) :
	    pane == PANE_HISTORY ? triage_tell_history(rn, id, &t) :
	    pane == PANE_DRAFT ? triage_tell_draft(d->app, id, &t) :
	    triage_tell(rn, id, &t);
	d->app->arena = own;
	if (rc != RN_OK) {
		t.n = 0;
		triage_say(&t, "", desk_failure(d));
	}
	/* what is wrapped must be measured as it is drawn */
	for (size_t i = 0; i < t.n; i++)
		t.line[i].text = rn_clean(d->detail, t.line[i].text);
	return (struct triage_event){ .kind = EV_DETAIL, .id = id,
	    .line = t.line, .n = t.n };
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
	case FX_UNDO:
	case FX_REDO:
		*ev = desk_act(d, fx);
		if (d->ties_changed)
			forget_questions(d);
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
