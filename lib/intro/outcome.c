/*
 * outcome.c - what came of an introduction, thanks, giving up, putting off:
 * rows of intro_act, each as one change.
 */
#include "intro/room.h"

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
	struct rn_arena *a = rn_arena_new();
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
	struct rn_arena *a = rn_arena_new();
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
