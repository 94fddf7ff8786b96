/*
 * track.c - how far an introduction came, step by step.  Pure.
 *
 * A step is passed, failed, or pending while it can still be passed; those
 * after the first that was not passed are not asked about.  A new step is a
 * value of enum rn_step, its name here, and a line in `take_facts`.
 */
#include "report/report.h"

const char *const rn_step_name[RN_STEPS + 1] = {
	[RN_STEP_CONNECTOR_ASKED] = "connector-asked",
	[RN_STEP_CONNECTOR_YES] = "connector-yes",
	[RN_STEP_TARGET_ASKED] = "target-asked",
	[RN_STEP_TARGET_YES] = "target-yes",
	[RN_STEP_INTRODUCED] = "introduced", [RN_STEP_MET] = "met",
	[RN_STEP_QUALIFIED] = "qualified", [RN_STEP_WON] = "won",
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

	*out = (struct rn_ask){ false, RN_NONE, RN_NONE, -1 };
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
		out->answer = c->answer == RN_ANSWER_YES ? RN_ANSWER_YES :
		    RN_ANSWER_NO;
	}
	return true;
}

/* What is known of each step by itself. */
struct facts {
	bool got[RN_STEPS], lost[RN_STEPS], needless[RN_STEPS];
};

static void
take_ask(struct facts *f, bool somebody, const struct rn_ask *ask,
    enum rn_step asked, enum rn_step yes)
{
	f->needless[asked] = f->needless[yes] = !somebody;
	f->got[asked] = ask->asked;
	f->got[yes] = ask->answer == RN_ANSWER_YES;
	f->lost[yes] = ask->answer == RN_ANSWER_NO;
}

static void
take_outcome(struct facts *f, int outcome)
{
	f->got[RN_STEP_WON] = outcome == RN_OUTCOME_WON;
	f->lost[RN_STEP_WON] = outcome == RN_OUTCOME_LOST;
	/* what was won or lost was a deal, so the meeting was worth it */
	f->got[RN_STEP_QUALIFIED] = outcome == RN_OUTCOME_QUALIFIED ||
	    outcome == RN_OUTCOME_WON || outcome == RN_OUTCOME_LOST;
	f->lost[RN_STEP_QUALIFIED] = outcome == RN_OUTCOME_NOT_QUALIFIED;
	f->got[RN_STEP_MET] = f->got[RN_STEP_QUALIFIED] ||
	    outcome == RN_OUTCOME_MET || outcome == RN_OUTCOME_NOT_QUALIFIED;
	f->lost[RN_STEP_MET] = outcome == RN_OUTCOME_NO_MEETING;
}

static void
take_facts(const struct rn_dossier *d, int64_t me, struct facts *f)
{
	struct rn_ask ask;
	bool somebody;

	*f = (struct facts){ .got = { false } };
	/* whoever is asked first: the requester where there is no connector */
	somebody = rn_ask_of(d, RN_PARTY_CONNECTOR, me, &ask) ||
	    rn_ask_of(d, RN_PARTY_REQUESTER, me, &ask) ||
	    d->intro.connector_id == RN_NONE;
	take_ask(f, somebody, &ask, RN_STEP_CONNECTOR_ASKED,
	    RN_STEP_CONNECTOR_YES);
	somebody = rn_ask_of(d, RN_PARTY_TARGET, me, &ask) ||
	    d->intro.target_id == RN_NONE;
	take_ask(f, somebody, &ask, RN_STEP_TARGET_ASKED, RN_STEP_TARGET_YES);
	f->got[RN_STEP_INTRODUCED] = d->intro.introduced_at != RN_NONE;
	take_outcome(f, d->intro.outcome);
	/* what was introduced had every yes, whatever was said since */
	for (int s = 0; s < RN_STEP_INTRODUCED; s++)
		f->got[s] |= f->got[RN_STEP_INTRODUCED];
	for (int s = 0; s <= RN_STEP_INTRODUCED; s++)
		f->needless[s] |= rn_dossier_without(d);
}

void
rn_track_of(const struct rn_dossier *d, int64_t me,
    enum rn_reach track[RN_STEPS])
{
	bool over = rn_state_over(d->intro.state), going = true;
	struct facts f;

	take_facts(d, me, &f);
	for (int s = 0; s < RN_STEPS; s++) {
		track[s] = RN_REACH_NOT_YET;
		if (f.needless[s])
			track[s] = RN_REACH_NEEDLESS;
		else if (going && f.got[s])
			track[s] = RN_REACH_PASSED;
		else if (going)
			track[s] = f.lost[s] || over ? RN_REACH_FAILED :
			    RN_REACH_PENDING;
		going = going && (track[s] == RN_REACH_PASSED ||
		    track[s] == RN_REACH_NEEDLESS);
	}
}
