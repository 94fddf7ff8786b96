/*
 * sent.c - may a message go out, and what is recorded once it did.
 *
 * What a step needs and what it means is a row of `steps`; the gate and the
 * policies are asked, never copied.
 */
#include "intro/room.h"
#include "intro/sent.h"

#define ONLY(policy) (1u << RN_POLICY_##policy)

/* NO_EVENT: it can be written whatever the state. */
enum { NO_EVENT = RN_EVENTS };

static const struct step {
	int event;		/* enum rn_event: it must make sense now */
	unsigned policies;
} steps[RN_DRAFT_STEPS] = {
	[RN_DRAFT_ASK_CONNECTOR] = { RN_EVENT_ASK, RN_POLICY_ALL },
	[RN_DRAFT_ASK_TARGET] = { RN_EVENT_ASK, RN_POLICY_ALL },
	[RN_DRAFT_INTRODUCTION] = { RN_EVENT_INTRODUCE,
	    ONLY(DNC) | ONLY(EXCLUSION) },
	[RN_DRAFT_REMINDER] = { NO_EVENT, ONLY(DNC) | ONLY(DECLINED) },
	[RN_DRAFT_DECLINE] = { NO_EVENT, ONLY(DNC) },
	[RN_DRAFT_THANKS] = { NO_EVENT, ONLY(DNC) },
	[RN_DRAFT_RE_ENGAGE] = { NO_EVENT, ONLY(DNC) },
};

/* Does it make sense as things are?  *why: a phrase, or NULL. */
static enum rn_intro_state
why_not(struct refnet *rn, const struct rn_file *f, int event,
    const char **why)
{
	enum rn_intro_state state = rn_case_state(&f->c, rn_now(rn));

	*why = event == NO_EVENT ? NULL : rn_state_refusal(state, f->c.kind,
	    (enum rn_event)event);
	return state;
}

enum rn_status
rn_sending_check(struct refnet *rn, struct rn_arena *a,
    const struct rn_sending *s, const char *force, unsigned *forced)
{
	const struct step *step = &steps[s->step];
	enum rn_status rc = RN_OK;
	enum rn_intro_state state;
	struct rn_file f;
	const char *why;

	*forced = 0;
	TRY(rn_file_read(rn, a, s->intro, RN_NOW, &f));
	state = why_not(rn, &f, step->event, &why);
	if (why != NULL) {
		rc = rn_fail(rn, RN_EUSAGE, "intro %lld is %s: %s",
		    (long long)f.id, rn_intro_state_name[state], why);
		rn_hint(rn, "refnet intro show %lld says how it stands",
		    (long long)f.id);
		goto out;
	}
	if (s->step == RN_DRAFT_INTRODUCTION)
		TRY(rn_gate_check(rn, a, &f));
	TRY(rn_policy_check(rn, a, &f, s->party, step->policies, force,
	    forced));
out:
	return rc;
}

enum rn_status
rn_sending_forced(struct refnet *rn, const struct rn_sending *s,
    unsigned forced, const char *force)
{
	return rn_policy_record(rn, s->intro, forced, force);
}

enum rn_status
rn_intro_gate(struct refnet *rn, int64_t id)
{
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc = RN_OK;
	struct rn_file f;

	TRY(rn_file_read(rn, a, id, RN_NOW, &f));
	TRY(rn_gate_check(rn, a, &f));
out:
	rn_arena_free(a);
	return rc;
}

/*
 * An ask of somebody who has said yes is none: lines for the connector to pass
 * on.
 */
static enum rn_status
put_ask(struct refnet *rn, const struct rn_file *f,
    const struct rn_sending *s, const char *message, const char **what)
{
	struct rn_answer_words w = { .channel = "email", .until = RN_NONE,
	    .on = RN_NOW };
	enum rn_party p = (enum rn_party)s->party;

	if (rn_case_standing(&f->c, p, rn_now(rn), NULL) == RN_STANDS_YES ||
	    f->c.seat[p].person == RN_NONE || f->c.seat[p].me)
		return RN_OK;
	w.message = message;
	*what = "asked";
	return rn_answer_put(rn, f, s->party, RN_ANSWER_ASKED, rn_now(rn),
	    false, &w, NULL);
}

/*
 * Whoever took their yes back while it was on its way was introduced all the
 * same, but the ledger says of no introduction of ours that it had every yes
 * when it had not.
 */
static enum rn_status
put_introduction(struct refnet *rn, const struct rn_file *f,
    const char **what)
{
	enum rn_standing standing;
	int party;

	if (!rn_case_gate(&f->c, rn_now(rn), &party, &standing))
		return RN_OK;
	*what = "introduced";
	return rn_answer_put(rn, f, -1, RN_ANSWER_INTRODUCED, rn_now(rn),
	    false, NULL, NULL);
}

static enum rn_status
put_thanks(struct refnet *rn, const struct rn_file *f,
    const struct rn_sending *s, const char **what)
{
	const struct rn_act_row x = { RN_ACT_THANKS, rn_now(rn), RN_NONE,
	    RN_NONE, RN_NONE, NULL };
	const char *why;

	(void)why_not(rn, f, RN_EVENT_THANK, &why);
	if (why != NULL || s->party != RN_PARTY_CONNECTOR)
		return RN_OK;
	*what = "connector thanked";
	return rn_act_put(rn, f->id, &x);
}

enum rn_status
rn_sending_sent(struct refnet *rn, struct rn_arena *a,
    const struct rn_sending *s, const char *message, const char **what)
{
	enum rn_status rc = RN_OK;
	struct rn_file f;
	const char *why;

	*what = NULL;
	rc = rn_file_read(rn, a, s->intro, RN_NOW, &f);
	if (rc == RN_ENOTFOUND)
		return RN_OK;	/* taken back since: nothing to record it of */
	TRY(rc);
	(void)why_not(rn, &f, steps[s->step].event, &why);
	if (why != NULL)
		return RN_OK;
	if (s->step == RN_DRAFT_ASK_CONNECTOR || s->step == RN_DRAFT_ASK_TARGET)
		rc = put_ask(rn, &f, s, message, what);
	else if (s->step == RN_DRAFT_INTRODUCTION)
		rc = put_introduction(rn, &f, what);
	else if (s->step == RN_DRAFT_THANKS)
		rc = put_thanks(rn, &f, s, what);
out:
	return rc;
}
