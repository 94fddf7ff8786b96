/*
 * turn.c - why a tier is not what it was.
 *
 * The ledger is walked again with what is usual today held still: either an
 * event or the time between two changes the tier, and the last such turn is
 * the cause.  If there is none, what is usual has moved.  The words for an
 * event are `said`.
 */
#include <string.h>

#include "base/date.h"
#include "ledger/held.h"
#include "map/map.h"

static const char *const said[] = {
	[RN_EVENT_OUT] = "your message of", [RN_EVENT_IN] = "their message of",
	[RN_EVENT_HELD] = "a call or meeting on",
	[RN_EVENT_FAILED] = "a call they did not take on",
	[RN_EVENT_CONNECTION] = "a connection made on",
	[RN_EVENT_GIVE_OUT] = "what you gave them on",
	[RN_EVENT_GIVE_IN] = "what they gave you on",
	[RN_EVENT_OTHER] = "a message beside you of",
};

/* The last thing that happened, or that did not. */
struct moved {
	enum { NOTHING, EVENT, SILENCE } how;
	struct rn_event event;
	struct rn_state before;		/* it; of a silence, what it is since */
};

struct walk {
	const struct rn_census *c;
	struct rn_prior prior;
	int64_t since;
	struct rn_state then;		/* at that moment */
	bool begun;			/* what came later is being looked at */
	int tier;
	struct moved turn, last;	/* of the tier; of all events */
};

static int
tier_at(const struct walk *w, const struct rn_state *s, int64_t at)
{
	struct rn_score sc;

	rn_score(s, at, w->prior, &w->c->calibration, &sc);
	return sc.tier;
}

static void
begin(struct walk *w)
{
	if (!w->begun)
		w->tier = tier_at(w, &w->then, w->since);
	w->begun = true;
}

/* Time passes until `at`, and nothing happens. */
static void
pass(struct walk *w, const struct rn_state *s, int64_t at)
{
	int tier = tier_at(w, s, at);

	if (tier != w->tier)
		w->turn = (struct moved){ .how = SILENCE, .before = *s };
	w->tier = tier;
}

static void
see(void *ctx, const struct rn_event *e, const struct rn_state *before,
    const struct rn_state *after)
{
	struct walk *w = ctx;
	struct moved m = { EVENT, *e, *before };
	int tier;

	if (e->at <= w->since) {
		w->then = *after;
		return;
	}
	begin(w);
	pass(w, before, e->at);
	tier = tier_at(w, after, e->at);
	if (tier != w->tier)
		w->turn = m;
	w->tier = tier;
	w->last = m;
}

/* What it was about, where that is known. */
static enum rn_status
subject(struct refnet *rn, struct rn_arena *a, int64_t id, const char **out)
{
	struct rn_book book = { .rn = rn };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;

	*out = NULL;
	TRY(rn_held_get(&book, id, &x));
	if (x != NULL && x->x.about_n > 0)
		*out = rn_strndup(a, x->x.about, x->x.about_n);
out:
	rn_book_close(&book);
	return rc;
}

static enum rn_status
say_event(struct refnet *rn, struct rn_arena *a, const struct moved *m,
    struct rn_turn *out)
{
	bool answer = m->event.kind == RN_EVENT_IN &&
	    m->event.answer != RN_REPLY_NO && m->before.ask_at != RN_NONE;
	enum rn_status rc = RN_OK;
	const char *about;
	char day[32];

	TRY(subject(rn, a, m->event.id, &about));
	out->at = m->event.at;
	out->cause = rn_sprintf(a, "%s %s%s%s", answer ? "their answer of" :
	    said[m->event.kind], rn_date_day(m->event.at, day),
	    about == NULL ? "" : ": ", about == NULL ? "" : about);
out:
	return rc;
}

/* Nothing came: to what, or since when. */
static void
say_silence(struct rn_arena *a, const struct rn_state *s, int64_t now,
    struct rn_turn *out)
{
	int64_t last = s->last_in > s->last_out ? s->last_in : s->last_out;
	bool asked = s->ask_at != RN_NONE;
	char day[32];

	out->at = asked ? s->ask_at : last;
	if (out->at == RN_NONE)
		out->cause = "no word ever";
	else
		out->cause = rn_sprintf(a, asked ?
		    "your message of %s is unanswered (%lld days)" :
		    "no word since %s (%lld days)",
		    rn_date_day(out->at, day), out->at < now ?
		    (long long)((now - out->at) / RN_DAY) : 0);
}

enum rn_status
rn_turn_find(struct refnet *rn, struct rn_arena *a,
    const struct rn_census *now, const struct rn_standing *s, int64_t since,
    bool tier, struct rn_turn *out)
{
	struct walk w = { .c = now, .prior = rn_census_prior(now, s),
	    .since = since };
	const struct moved *m = &w.turn;
	enum rn_status rc = RN_OK;
	struct rn_state state;

	*out = (struct rn_turn){ RN_NONE,
	    "what is usual has moved: answers of others" };
	rn_state_init(&w.then);
	TRY(rn_ledger_walk(rn, s->person, now->at, &state, see, &w));
	begin(&w);
	pass(&w, &state, now->at);
	if (m->how == NOTHING && !tier)
		m = &w.last;
	if (m->how == EVENT)
		TRY(say_event(rn, a, m, out));
	else if (m->how == SILENCE)
		say_silence(a, &m->before, now->at, out);
	else if (!tier)
		say_silence(a, &state, now->at, out);
out:
	return rc;
}

enum rn_status
rn_turn_pinned(struct refnet *rn, struct rn_arena *a, int64_t person,
    int64_t until, struct rn_turn *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const char *because;
	int64_t tier;
	bool row;

	*out = (struct rn_turn){ RN_NONE, "you took the pin off" };
	TRY(rn_sql(rn, &rn_map_sql, PINNED, &st));
	rn_bind_int(&st, ":id", person);
	rn_bind_int(&st, ":until", until);
	TRY(rn_step(&st, &row));
	if (!row)
		goto out;
	tier = rn_col_int(&st, 0);
	because = rn_col_text(&st, 1, a);
	out->at = rn_col_int(&st, 2);
	if (tier >= 0 && tier < RN_TIERS)
		out->cause = rn_sprintf(a, "you pinned them as %s%s%s",
		    rn_tier_name[tier], because == NULL ? "" : ": ",
		    because == NULL ? "" : because);
out:
	rn_done(&st);
	return rc;
}
