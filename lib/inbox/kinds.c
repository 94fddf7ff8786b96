/*
 * kinds.c - the kinds of proposal: their words, and what accepting does.
 *
 * A kind is a value of enum rn_proposal_kind, last, its name, and a row of
 * kinds[]: the function that does it, by what the verb of that name calls, and
 * a phrase for history.  Each is a part of the change that accepts.
 */
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "inbox/room.h"
#include "refnet/interaction.h"
#include "refnet/intro.h"

const char *const rn_proposal_kind_name[RN_PROPOSALS + 1] = {
	[RN_PROPOSAL_YES] = "yes", [RN_PROPOSAL_NO] = "no",
	[RN_PROPOSAL_WITHDRAWN] = "withdrawn", [RN_PROPOSAL_LATER] = "later",
	[RN_PROPOSAL_UNSUBSCRIBE] = "unsubscribe",
	[RN_PROPOSAL_AWAY] = "out-of-office", [RN_PROPOSAL_BOUNCE] = "bounce",
	[RN_PROPOSAL_QUESTION] = "question",
	[RN_PROPOSAL_UNCLEAR] = "unclear",
	[RN_PROPOSAL_HANDED_ON] = "handed-on",
	[RN_PROPOSAL_MEETING] = "meeting",
	[RN_PROPOSAL_INTRODUCED] = "introduced",
	[RN_PROPOSAL_SCHEDULED] = "scheduled", [RN_PROPOSAL_MET] = "met",
	[RN_PROPOSAL_ASKED] = "asked", [RN_PROPOSAL_PAST] = "past",
};

const char *const rn_proposal_state_name[RN_PROPOSAL_STATES + 1] = {
	[RN_PROPOSAL_WAITING] = "waiting", [RN_PROPOSAL_ACCEPTED] = "accepted",
	[RN_PROPOSAL_REJECTED] = "rejected",
};

/* One that is being accepted. */
struct act {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_proposal *p;
	const char *force;
};

/* A clock that is ahead of ours makes nothing happen in the future. */
static int64_t
when(const struct act *x)
{
	return x->p->at == RN_NONE || x->p->at > rn_now(x->rn) ?
	    rn_now(x->rn) : x->p->at;
}

/* The message as evidence of a row of the ledger. */
static struct rn_answer_words
shown_by(const struct act *x)
{
	return (struct rn_answer_words){
	    .channel = rn_said_by_name[RN_SAID_EMAIL],
	    .evidence = x->p->file, .sha256 = x->p->sha256,
	    .message = x->p->message_id, .quote = x->p->quote,
	    .until = RN_NONE, .on = when(x) };
}

static enum rn_status
answer(const struct act *x, enum rn_answer how)
{
	struct rn_answer_words w = shown_by(x);

	return rn_intro_answer(x->rn, x->p->intro_id, (enum rn_party)
	    x->p->party, how, &w, x->force);
}

static enum rn_status
do_yes(const struct act *x)
{
	return answer(x, RN_ANSWER_YES);
}

/*
 * An ask recorded later than it was put would unsay the no to it: that is
 * dated as the ask.  A yes is not unsaid by an ask.
 */
static enum rn_status
do_no(const struct act *x)
{
	struct rn_answer_words w = shown_by(x);
	enum rn_status rc = RN_OK;
	struct rn_consent *v;
	size_t n;

	TRY(rn_consent_list(x->rn, x->a, x->p->intro_id, RN_NOW, &v, &n));
	for (size_t i = 0; i < n; i++)
		if (!v[i].undone && v[i].party == x->p->party &&
		    v[i].answer == RN_ANSWER_ASKED && v[i].at > w.on)
			w.on = v[i].at;
	rc = rn_intro_answer(x->rn, x->p->intro_id, (enum rn_party)
	    x->p->party, RN_ANSWER_NO, &w, x->force);
out:
	return rc;
}

static enum rn_status
do_asked(const struct act *x)
{
	return answer(x, RN_ANSWER_ASKED);
}

/* What has passed meanwhile need not be waited for. */
static enum rn_status
do_leave(const struct act *x)
{
	return x->p->moment == RN_NONE || x->p->moment <= rn_now(x->rn) ?
	    RN_OK : rn_intro_snooze(x->rn, x->p->intro_id, x->p->moment);
}

static const char *
ref_of(const struct act *x)
{
	return rn_sprintf(x->a, "%lld", (long long)x->p->person_id);
}

/* Where no answer is waited for any more, there is nothing to say no to. */
static enum rn_status
do_unsubscribe(const struct act *x)
{
	enum rn_status rc = RN_OK;
	struct rn_intro row;
	char buf[32];
	int64_t id;

	TRY(rn_intro_get(x->rn, x->a, x->p->intro_id, RN_NOW, &row));
	if (row.introduced_at == RN_NONE && row.outcome < 0)
		TRY(do_no(x));
	TRY(rn_person_dnc(x->rn, ref_of(x), true, rn_sprintf(x->a,
	    "asked for by mail of %.10s", rn_date_iso(when(x), buf)), &id));
out:
	return rc;
}

static enum rn_status
do_bounce(const struct act *x)
{
	struct rn_proof_words w = { .bounced = x->p->quote,
	    .because = "a report of delivery", .on = when(x) };
	int64_t id;

	return rn_person_verify(x->rn, ref_of(x), &w, &id);
}

static enum rn_status
do_nothing(const struct act *x)
{
	(void)x;
	return RN_OK;
}

/* By the connector; mine only through the gate. */
static enum rn_status
do_introduced(const struct act *x)
{
	struct rn_answer_words w = shown_by(x);
	enum rn_status rc = RN_OK;
	struct rn_intro row;
	int64_t me;

	TRY(rn_me_id(x->rn, &me));
	TRY(rn_intro_get(x->rn, x->a, x->p->intro_id, RN_NOW, &row));
	if (row.connector_id == me)
		rc = rn_intro_introduce(x->rn, x->p->intro_id);
	else
		rc = rn_intro_not_ours(x->rn, x->p->intro_id, &w);
out:
	return rc;
}

static enum rn_status
do_scheduled(const struct act *x)
{
	return rn_intro_outcome(x->rn, x->p->intro_id, RN_OUTCOME_SCHEDULED,
	    RN_NONE, x->p->moment, RN_NOW);
}

static enum rn_status
do_met(const struct act *x)
{
	return rn_intro_outcome(x->rn, x->p->intro_id, RN_OUTCOME_MET,
	    RN_NONE, x->p->moment, RN_NOW);
}

/* One I made is what I gave to both; of their consents nothing is known. */
static enum rn_status
do_given(const struct act *x, const struct rn_intro_words *w)
{
	const char *with[2] = { w->requester, w->target };
	struct rn_log log = { .with = { with, 2 }, .kind = RN_CHANNEL_GIVE,
	    .direction = RN_DIRECTION_OUT, .at = when(x),
	    .of = RN_GIFT_INTRODUCTION,
	    .about = rn_sprintf(x->a, "introduced %s and %s",
	    x->p->requester, x->p->target) };
	struct rn_interaction out;

	return rn_log_add(x->rn, x->a, &log, &out);
}

static enum rn_status
do_past(const struct act *x)
{
	struct rn_answer_words said = shown_by(x);
	struct rn_intro_words w = { .requester = x->p->requester_id == RN_NONE ?
	    NULL : rn_sprintf(x->a, "%lld", (long long)x->p->requester_id),
	    .connector = rn_sprintf(x->a, "%lld",
	    (long long)x->p->connector_id),
	    .target = rn_sprintf(x->a, "%lld", (long long)x->p->target_id),
	    .kind = RN_INTRO_DIRECT };
	enum rn_status rc = RN_OK;
	int64_t me, id;

	TRY(rn_me_id(x->rn, &me));
	rc = x->p->connector_id == me ? do_given(x, &w) :
	    rn_intro_past(x->rn, &w, &said, &id);
out:
	return rc;
}

static const struct {
	enum rn_status (*act)(const struct act *x);
	const char *words;	/* what happened, before whose it is */
} kinds[RN_PROPOSALS] = {
	[RN_PROPOSAL_YES] = { do_yes, "yes from" },
	[RN_PROPOSAL_NO] = { do_no, "no from" },
	[RN_PROPOSAL_WITHDRAWN] = { do_no, "yes withdrawn by" },
	[RN_PROPOSAL_LATER] = { do_leave, "not now, by" },
	[RN_PROPOSAL_UNSUBSCRIBE] = { do_unsubscribe, "no more mail to" },
	[RN_PROPOSAL_AWAY] = { do_leave, "out of office:" },
	[RN_PROPOSAL_BOUNCE] = { do_bounce, "mail came back from" },
	[RN_PROPOSAL_QUESTION] = { do_nothing, "a question of" },
	[RN_PROPOSAL_UNCLEAR] = { do_nothing, "a reply of" },
	[RN_PROPOSAL_HANDED_ON] = { do_nothing, "handed on by" },
	[RN_PROPOSAL_MEETING] = { do_scheduled, "a meeting with" },
	[RN_PROPOSAL_INTRODUCED] = { do_introduced, "introduced by" },
	[RN_PROPOSAL_SCHEDULED] = { do_scheduled, "scheduled with" },
	[RN_PROPOSAL_MET] = { do_met, "met" },
	[RN_PROPOSAL_ASKED] = { do_asked, "asked" },
	[RN_PROPOSAL_PAST] = { do_past, "introduced in the past by" },
};

enum rn_status
rn_proposal_do(struct refnet *rn, struct rn_arena *a,
    const struct rn_proposal *p, const char *force)
{
	struct act x = { rn, a, p, force };

	return kinds[p->kind].act(&x);
}

const char *
rn_proposal_words(struct rn_arena *a, const struct rn_proposal *p)
{
	const char *who = p->person == NULL ? "somebody" : p->person;

	if (p->intro_id == RN_NONE)
		return rn_sprintf(a, "%s %s", kinds[p->kind].words, who);
	return rn_sprintf(a, "intro %lld: %s %s, by mail",
	    (long long)p->intro_id, kinds[p->kind].words, who);
}
