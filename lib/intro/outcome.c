/*
 * outcome.c - what came of an introduction, thanks, giving up, putting off, a
 * note: rows of intro_act, each as one change.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "intro/room.h"
#include "refnet/person.h"

/* May it be said, of an introduction as it is? */
static enum rn_status
check_outcome(struct refnet *rn, const struct rn_file *f,
    enum rn_outcome outcome, int64_t meeting)
{
	enum rn_status rc = RN_OK;

	if (!rn_outcome_follows(f->c.outcome, outcome)) {
		rc = rn_fail(rn, RN_EUSAGE, "intro %lld is %s: %s comes"
		    " before that", (long long)f->id,
		    rn_outcome_name[f->c.outcome], rn_outcome_name[outcome]);
		rn_hint(rn, "refnet undo takes back the last change");
	} else if (meeting != RN_NONE && outcome != RN_OUTCOME_SCHEDULED &&
	    meeting > rn_now(rn)) {
		rc = rn_fail(rn, RN_EUSAGE, "a meeting still to come is"
		    " scheduled");
	}
	return rc;
}

/* x as given but for its instant; give (may be NULL) before it is kept. */
static enum rn_status
put_outcome(struct refnet *rn, int64_t id, struct rn_act_row *x, int64_t on,
    enum rn_status (*give)(void *ctx), void *ctx)
{
	enum rn_outcome outcome = (enum rn_outcome)x->value;
	struct rn_arena *a = rn_arena_make();
	struct rn_file f;
	enum rn_status rc;

	rc = rn_file_begin(rn, a, "intro outcome", id, RN_EVENT_OUTCOME, &f);
	if (rc != RN_OK)
		goto done;
	TRY(check_outcome(rn, &f, outcome, x->meeting));
	TRY(rn_when_check(rn, on, &x->at));
	TRY(rn_act_put(rn, id, x));
	TRY(rn_file_say(rn, a, &f, rn_outcome_name[outcome]));
	if (give != NULL)
		TRY(give(ctx));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_intro_outcome(struct refnet *rn, int64_t id, enum rn_outcome outcome,
    int64_t deal, int64_t meeting, int64_t on)
{
	struct rn_act_row x = { RN_ACT_OUTCOME, RN_NONE, outcome, meeting,
	    deal, NULL };

	return put_outcome(rn, id, &x, on, NULL, NULL);
}

enum rn_status
rn_intro_scheduled(struct refnet *rn, int64_t id, int64_t deal,
    int64_t meeting, int64_t on, enum rn_status (*give)(void *ctx), void *ctx)
{
	struct rn_act_row x = { RN_ACT_OUTCOME, RN_NONE, RN_OUTCOME_SCHEDULED,
	    meeting, deal, NULL };

	return put_outcome(rn, id, &x, on, give, ctx);
}

/* The acts that are one row without more ado. */
static enum rn_status
simple_act(struct refnet *rn, const char *verb, int64_t id,
    enum rn_event event, enum rn_act kind, int64_t on, int64_t value,
    const char *what)
{
	struct rn_act_row x = { (int)kind, RN_NONE, value, RN_NONE, RN_NONE,
	    NULL };
	struct rn_arena *a = rn_arena_make();
	const struct rn_seat *c;
	struct rn_file f;
	enum rn_status rc;

	rc = rn_file_begin(rn, a, verb, id, event, &f);
	if (rc != RN_OK)
		goto done;
	c = &f.c.seat[RN_PARTY_CONNECTOR];
	if (kind == RN_ACT_THANKS && (c->person == RN_NONE || c->me)) {
		rc = rn_fail(rn, RN_EUSAGE, c->me ? "intro %lld: you were the"
		    " connector yourself" : "intro %lld has no connector to"
		    " thank", (long long)id);
		goto out;
	}
	TRY(rn_when_check(rn, on, &x.at));
	TRY(rn_act_put(rn, id, &x));
	TRY(rn_file_say(rn, a, &f, what));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_intro_thank(struct refnet *rn, int64_t id, int64_t on)
{
	return simple_act(rn, "intro thank", id, RN_EVENT_THANK,
	    RN_ACT_THANKS, on, RN_NONE, "connector thanked");
}

enum rn_status
rn_intro_withdraw(struct refnet *rn, int64_t id)
{
	return simple_act(rn, "intro withdraw", id, RN_EVENT_WITHDRAW,
	    RN_ACT_WITHDRAWN, RN_NOW, RN_NONE, "withdrawn");
}

enum rn_status
rn_intro_snooze(struct refnet *rn, int64_t id, int64_t until)
{
	if (until <= rn_now(rn))
		return rn_fail(rn, RN_EUSAGE, "that date has passed");
	return simple_act(rn, "intro snooze", id, RN_EVENT_SNOOZE,
	    RN_ACT_SNOOZE, RN_NOW, until, "snoozed");
}

enum rn_status
rn_intro_note(struct refnet *rn, int64_t id, const char *text)
{
	struct rn_act_row x = { RN_ACT_NOTE, rn_now(rn), RN_NONE, RN_NONE,
	    RN_NONE, text };
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc = rn_change_begin(rn, "intro note");
	struct rn_file f;

	if (rc != RN_OK)
		goto done;
	TRY(rn_file_read(rn, a, id, RN_NOW, &f));
	if (rn_says_nothing(text) || strlen(text) > 4000) {
		rc = rn_fail(rn, RN_EUSAGE, "a note is a text of up to 4000"
		    " bytes");
		goto out;
	}
	TRY(rn_act_put(rn, id, &x));
	TRY(rn_file_say(rn, a, &f, "note"));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_intro_notes(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_intro_note **list, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	struct rn_intro_note *v = NULL;
	size_t room = 0;
	bool row;

	*n = 0;
	TRY(rn_sql(rn, &rn_intro_sql, NOTES, &st));
	rn_bind_int(&st, ":id", id);
	rn_bind_int(&st, ":kind", RN_ACT_NOTE);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v = rn_grow(v, *n, &room, sizeof(*v));
		v[(*n)++] = (struct rn_intro_note){ id, rn_col_int(&st, 0),
		    rn_col_text(&st, 1, a) };
	}
	*list = rn_alloc(a, (*n + 1) * sizeof(*v));
	if (*n > 0)
		memcpy(*list, v, *n * sizeof(*v));
out:
	free(v);
	rn_done(&st);
	return rc;
}
