/*
 * track.c - how far an introduction came, step by step.  Pure.
 *
 * A step is passed, failed, or pending while it can still be passed; those
 * after the first that was not passed are not asked about.  A new step is a
 * value of enum rn_step, and a line in `take_facts`.
 */
#include <stdlib.h>

#include "report/report.h"

/* However quick people usually are, a week is no answer. */
#define LEAST (7 * (int64_t)RN_DAY)

/*
 * Until there are decisions to go by.  An ask that was silent for a month will
 * hardly be answered; meetings and deals take longer.
 */
const int rn_step_days[RN_STEPS] = {
	[RN_STEP_CONNECTOR_ASKED] = 30, [RN_STEP_CONNECTOR_YES] = 30,
	[RN_STEP_TARGET_ASKED] = 30, [RN_STEP_TARGET_YES] = 30,
	[RN_STEP_INTRODUCED] = 30, [RN_STEP_MET] = 60,
	[RN_STEP_QUALIFIED] = 90, [RN_STEP_WON] = 365,
};

bool
rn_state_over(int state)
{
	return state == RN_INTRO_DECLINED || state == RN_INTRO_EXPIRED ||
	    state == RN_INTRO_WITHDRAWN;
}

bool
rn_state_closed(int state)
{
	return rn_state_over(state) || state == RN_INTRO_NO_MEETING ||
	    state == RN_INTRO_NOT_QUALIFIED || state == RN_INTRO_WON ||
	    state == RN_INTRO_LOST;
}

bool
rn_dossier_without(const struct rn_dossier *d)
{
	return d->intro.kind == RN_INTRO_IMPLIED ||
	    d->intro.kind == RN_INTRO_TANGIBLE;
}

bool
rn_dossier_ours(const struct rn_dossier *d)
{
	return !rn_dossier_without(d) && d->intro.by != RN_WAITING_CONNECTOR;
}

int64_t
rn_dossier_other(const struct rn_dossier *x, int64_t me)
{
	const struct rn_intro *i = &x->intro;

	return i->requester_id == me ? i->target_id :
	    i->target_id == me ? i->requester_id : RN_NONE;
}

static int64_t
seat(const struct rn_intro *i, enum rn_party party)
{
	return party == RN_PARTY_REQUESTER ? i->requester_id :
	    party == RN_PARTY_CONNECTOR ? i->connector_id : i->target_id;
}

/* The last answer counts; to be asked again does not unsay it. */
bool
rn_ask_of(const struct rn_dossier *d, enum rn_party party, int64_t me,
    struct rn_ask *out)
{
	int64_t person = seat(&d->intro, party);
	int answer;

	*out = (struct rn_ask){ false, RN_NONE, RN_NONE, -1, RN_NONE };
	if (person == RN_NONE || person == me)
		return false;
	for (size_t i = 0; i < d->rows; i++) {
		const struct rn_consent *c = &d->row[i];

		if (c->undone || c->party != (int)party ||
		    c->person_id != person || c->answer > RN_ANSWER_WITHDRAWN)
			continue;
		out->asked = true;
		if (c->answer == RN_ANSWER_ASKED) {
			if (!c->implied && out->asked_at == RN_NONE)
				out->asked_at = c->at;
			continue;
		}
		if (out->answered_at == RN_NONE)
			out->answered_at = c->at;
		answer = c->answer == RN_ANSWER_YES ? RN_ANSWER_YES :
		    RN_ANSWER_NO;
		/* to say the same again decides nothing */
		if (answer != out->answer)
			out->decided_at = c->at;
		out->answer = answer;
	}
	return true;
}

/* Who answered had been asked by then, whatever was written down. */
int64_t
rn_ask_since(const struct rn_ask *ask)
{
	return ask->asked_at == RN_NONE || (ask->answered_at != RN_NONE &&
	    ask->answered_at < ask->asked_at) ? ask->answered_at :
	    ask->asked_at;
}

bool
rn_first_ask(const struct rn_dossier *d, int64_t me, struct rn_ask *out)
{
	return rn_ask_of(d, RN_PARTY_CONNECTOR, me, out) ||
	    rn_ask_of(d, RN_PARTY_REQUESTER, me, out);
}

/* What is known of each step by itself. */
struct facts {
	bool got[RN_STEPS], lost[RN_STEPS], needless[RN_STEPS];
	int64_t at[RN_STEPS];	/* of either; RN_NONE: not known */
};

static void
take_ask(struct facts *f, bool somebody, const struct rn_ask *ask,
    enum rn_step asked, enum rn_step yes)
{
	f->needless[asked] = f->needless[yes] = !somebody;
	f->got[asked] = ask->asked;
	f->got[yes] = ask->answer == RN_ANSWER_YES;
	f->lost[yes] = ask->answer == RN_ANSWER_NO;
	f->at[asked] = rn_ask_since(ask);
	f->at[yes] = ask->decided_at;
}

static void
take_outcome(struct facts *f, const struct rn_intro *i)
{
	int outcome = i->outcome;

	f->got[RN_STEP_WON] = outcome == RN_OUTCOME_WON;
	f->lost[RN_STEP_WON] = outcome == RN_OUTCOME_LOST;
	/* what was won or lost was a deal, so the meeting was worth it */
	f->got[RN_STEP_QUALIFIED] = outcome == RN_OUTCOME_QUALIFIED ||
	    outcome == RN_OUTCOME_WON || outcome == RN_OUTCOME_LOST;
	f->lost[RN_STEP_QUALIFIED] = outcome == RN_OUTCOME_NOT_QUALIFIED;
	f->got[RN_STEP_MET] = f->got[RN_STEP_QUALIFIED] ||
	    outcome == RN_OUTCOME_MET || outcome == RN_OUTCOME_NOT_QUALIFIED;
	f->lost[RN_STEP_MET] = outcome == RN_OUTCOME_NO_MEETING;
	f->at[RN_STEP_MET] = f->lost[RN_STEP_MET] || i->met_at == RN_NONE ?
	    i->outcome_at : i->met_at;
	f->at[RN_STEP_QUALIFIED] = i->qualified_at;
	f->at[RN_STEP_WON] = i->settled_at;
}

static void
take_facts(const struct rn_dossier *d, int64_t me, struct facts *f)
{
	struct rn_ask ask;
	bool somebody;

	*f = (struct facts){ .got = { false } };
	somebody = rn_first_ask(d, me, &ask) ||
	    d->intro.connector_id == RN_NONE;
	take_ask(f, somebody, &ask, RN_STEP_CONNECTOR_ASKED,
	    RN_STEP_CONNECTOR_YES);
	somebody = rn_ask_of(d, RN_PARTY_TARGET, me, &ask) ||
	    d->intro.target_id == RN_NONE;
	take_ask(f, somebody, &ask, RN_STEP_TARGET_ASKED, RN_STEP_TARGET_YES);
	f->got[RN_STEP_INTRODUCED] = d->intro.introduced_at != RN_NONE;
	f->at[RN_STEP_INTRODUCED] = d->intro.introduced_at;
	take_outcome(f, &d->intro);
	/* what was introduced had every yes, whatever was said since */
	for (int s = 0; s < RN_STEP_INTRODUCED; s++)
		f->got[s] |= f->got[RN_STEP_INTRODUCED];
	for (int s = 0; s <= RN_STEP_INTRODUCED; s++)
		f->needless[s] |= rn_dossier_without(d);
}

static bool
is_ask(int step)
{
	return step == RN_STEP_CONNECTOR_ASKED ||
	    step == RN_STEP_TARGET_ASKED;
}

void
rn_track_of(const struct rn_dossier *d, int64_t me,
    struct rn_track track[RN_STEPS])
{
	bool over = rn_state_over(d->intro.state), going = true;
	int64_t reached = d->intro.opened_at, since = reached;
	struct facts f;

	take_facts(d, me, &f);
	for (int s = 0; s < RN_STEPS; s++) {
		enum rn_reach *reach = &track[s].reach;

		track[s] = (struct rn_track){ RN_REACH_NOT_YET, since,
		    RN_NONE };
		if (f.needless[s])
			*reach = RN_REACH_NEEDLESS;
		else if (going && f.got[s])
			*reach = RN_REACH_PASSED;
		else if (going)
			*reach = f.lost[s] || over ? RN_REACH_FAILED :
			    RN_REACH_PENDING;
		/* when it was, whatever was said of an earlier one since */
		if (!f.needless[s] && (f.got[s] || f.lost[s]))
			track[s].at = f.at[s];
		if (!f.needless[s] && f.got[s] && f.at[s] > reached)
			reached = f.at[s];
		/* an answer waits from its own ask on, whenever that was */
		since = is_ask(s) && track[s].at != RN_NONE ? track[s].at :
		    reached;
		going = going && (*reach == RN_REACH_PASSED ||
		    *reach == RN_REACH_NEEDLESS);
	}
}

void
rn_usual_of(int64_t *spans, int64_t n, int64_t assumed,
    struct rn_usual *out)
{
	*out = (struct rn_usual){ assumed, 0 };
	if (n < RN_FEW)
		return;
	qsort(spans, (size_t)n, sizeof(*spans), rn_by_int64);
	/* the nearest rank of the 90th percentile */
	*out = (struct rn_usual){ spans[(9 * n + 9) / 10 - 1], n };
	if (out->span < LEAST)
		out->span = LEAST;
}

void
rn_track_age(struct rn_track track[RN_STEPS],
    const struct rn_usual usual[RN_STEPS], int64_t now)
{
	for (int s = 0; s < RN_STEPS; s++)
		if (track[s].reach == RN_REACH_PENDING &&
		    now - track[s].since > usual[s].span)
			track[s].reach = RN_REACH_FAILED;
}
