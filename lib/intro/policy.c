/*
 * policy.c - what speaks against asking somebody, as a table.
 *
 * A policy looks at gathered facts (facts.c) and says why not and what else to
 * do.  --force REASON overrides it for that introduction and is recorded; a
 * missing consent is no policy and is not here.  A new policy is a row of
 * `policies`, its facts a field of struct rn_facts.  How much is too much is in
 * rn_limits, which users set.
 */
#include <string.h>

#include "base/date.h"
#include "intro/facts.h"

const char *const rn_policy_name[RN_POLICIES + 1] = {
	[RN_POLICY_DNC] = "do-not-contact",
	[RN_POLICY_EXCLUSION] = "exclusion",
	[RN_POLICY_BUDGET] = "budget",
	[RN_POLICY_COLLISION] = "collision",
	[RN_POLICY_DECLINED] = "declined",
	[RN_POLICY_VAGUE] = "vague-profile",
	[RN_POLICY_UNVERIFIED] = "unverified",
	[RN_POLICY_GIVE_FIRST] = "give-first",
	[RN_POLICY_INTRODUCED] = "introduced",
	[RN_POLICY_WEAK] = "weak-tie",
	[RN_POLICY_UNPROVEN] = "unproven-profile",
};

/* "once", "twice", "3 times" */
static const char *
times(struct rn_arena *a, int64_t n)
{
	return n == 1 ? "once" : n == 2 ? "twice" :
	    rn_sprintf(a, "%lld times", (long long)n);
}

/* Each says *why and the *way out when it speaks against it. */
static bool
closed(struct rn_arena *a, const struct rn_facts *f, const char **why,
    const char **way)
{
	if (f->closed == NULL)
		return false;
	*why = rn_sprintf(a, "%s is not to be contacted%s%s", f->closed,
	    f->closed_why == NULL ? "" : ": ",
	    f->closed_why == NULL ? "" : f->closed_why);
	*way = rn_sprintf(a, "refnet person dnc %lld --off, if that is over",
	    (long long)f->closed_id);
	return true;
}

static bool
excluded(struct rn_arena *a, const struct rn_facts *f, const char **why,
    const char **way)
{
	if (f->excluded == NULL)
		return false;
	*why = rn_sprintf(a, "%s and %s are never to be introduced%s%s",
	    f->excluded_who, f->excluded_whom, *f->excluded == '\0' ? "" : ": ", f->excluded);
	*way = f->excluded_org != NULL ? rn_sprintf(a, "refnet person exclude"
	    " %lld '%s' --off, if that is over", (long long)f->excluded_a,
	    f->excluded_org) : rn_sprintf(a, "refnet person exclude %lld %lld"
	    " --off, if that is over", (long long)f->excluded_a,
	    (long long)f->excluded_b);
	return true;
}

static bool
over_budget(struct rn_arena *a, const struct rn_facts *f, const char **why,
    const char **way)
{
	const char *who = f->name[RN_PARTY_CONNECTOR];
	const struct rn_limits *l = f->limits;
	const struct rn_budget *b = &f->budget;
	char day[32];

	if (l->open_asks > 0 && b->open_asks >= l->open_asks)
		*why = rn_sprintf(a, "%s has %lld %s under way, and %lld at a"
		    " time is the most", who, (long long)b->open_asks,
		    b->open_asks == 1 ? "ask" : "asks",
		    (long long)l->open_asks);
	else if (b->most > 0 && b->recent_asks >= b->most)
		*why = rn_sprintf(a, "%s was asked %s in the last %lld days,"
		    " and %s is the most of a tie that is %s", who,
		    times(a, b->recent_asks), (long long)b->window_days,
		    times(a, b->most), b->strong ? "strong" : "not strong");
	else if (b->next_at != RN_NONE && b->next_at > f->now)
		*why = rn_sprintf(a, "%s was asked on %s, and %lld days are to"
		    " lie between two asks", who, rn_date_day(b->last_ask,
		    day), (long long)l->apart_days);
	else
		return false;
	*way = l->open_asks > 0 && b->open_asks >= l->open_asks ?
	    "wait for an answer, or go through somebody else" :
	    rn_sprintf(a, "wait until %s, or go through somebody else",
	    rn_date_day(b->next_at, day));
	return true;
}

static bool
collides(struct rn_arena *a, const struct rn_facts *f, const char **why,
    const char **way)
{
	if (f->other == RN_NONE)
		return false;
	*why = rn_sprintf(a, "%s%s%s is the target of intro %lld already"
	    " (%s%s%s)", f->other_firm == NULL ? "" : f->other_target,
	    f->other_firm == NULL ? f->name[RN_PARTY_TARGET] : ", of ",
	    f->other_firm == NULL ? "" : rn_sprintf(a, "%s like %s,",
	    f->other_firm, f->name[RN_PARTY_TARGET]),
	    (long long)f->other, rn_intro_state_name[f->other_state],
	    f->other_via == NULL ? "" : ", via ",
	    f->other_via == NULL ? "" : f->other_via);
	*way = rn_sprintf(a, "carry on with refnet intro show %lld, or"
	    " withdraw it first", (long long)f->other);
	return true;
}

static bool
said_no(struct rn_arena *a, const struct rn_facts *f, const char **why,
    const char **way)
{
	char day[32], then[32];

	if (f->said_no != RN_NONE) {
		*why = rn_sprintf(a, "%s said no on %s", f->name[f->party],
		    rn_date_day(f->said_no, day));
		*way = rn_sprintf(a, "let it rest; if they change their mind,"
		    " refnet intro yes %lld %s", f->id,
		    rn_party_name[f->party]);
		return true;
	}
	if (f->declined == RN_NONE)
		return false;
	*why = rn_sprintf(a, "%s said no to intro %lld on %s%s%s",
	    f->declined_by, f->declined_intro, rn_date_day(f->declined, day),
	    f->declined_about == NULL ? "" : ", about ",
	    f->declined_about == NULL ? "" : f->declined_about);
	*way = rn_sprintf(a, "let it rest until %s",
	    rn_date_day(f->rests_until, then));
	return true;
}

static bool
vague(struct rn_arena *a, const struct rn_facts *f, const char **why,
    const char **way)
{
	if (f->failing == NULL)
		return false;
	*why = rn_sprintf(a, "the profile '%s' %s", f->profile, f->failing);
	*way = f->say == NULL ? rn_sprintf(a, "refnet profile lint '%s' says"
	    " how to sharpen it", f->profile) : rn_sprintf(a,
	    "refnet profile edit '%s' --%s ... says it", f->profile, f->say);
	return true;
}

static bool
unverified(struct rn_arena *a, const struct rn_facts *f, const char **why,
    const char **way)
{
	if (f->unverified == NULL)
		return false;
	*why = rn_sprintf(a, "%s: %s", f->name[f->unverified_party],
	    f->unverified);
	*way = rn_sprintf(a, "look whether it still holds, then refnet person"
	    " verify %lld", (long long)f->unverified_id);
	return true;
}

/* Whoever did more for me than I for them is given something first. */
static bool
takes_more(struct rn_arena *a, const struct rn_facts *f, const char **why,
    const char **way)
{
	if (f->limits->give_first == 0 ||
	    f->received - f->given < f->limits->give_first)
		return false;
	*why = rn_sprintf(a, "%s has done something for you %s, you for them"
	    " %s", f->name[RN_PARTY_CONNECTOR], times(a, f->received),
	    f->given == 0 ? "nothing yet" : times(a, f->given));
	*way = rn_sprintf(a, "give first: refnet give suggest %lld; what you"
	    " gave, refnet give add %lld --about ...",
	    (long long)f->connector_id, (long long)f->connector_id);
	return true;
}

/* NULL: of a store from elsewhere, in which a seat that is taken is empty. */
static const char *
you(const char *name)
{
	return name == NULL ? "nobody" : strcmp(name, "me") == 0 ? "you" : name;
}

static bool
introduced(struct rn_arena *a, const struct rn_facts *f, const char **why,
    const char **way)
{
	char day[32];

	if (f->met_before == RN_NONE)
		return false;
	*why = rn_sprintf(a, "%s and %s were introduced on %s (intro %lld)",
	    you(f->name[RN_PARTY_REQUESTER]), you(f->name[RN_PARTY_TARGET]),
	    rn_date_day(f->met_before, day), f->met_in);
	*way = rn_sprintf(a, "what came of it: refnet intro show %lld",
	    f->met_in);
	return true;
}

static bool
weak(struct rn_arena *a, const struct rn_facts *f, const char **why,
    const char **way)
{
	long long id = (long long)f->connector_id;

	if (!f->weak)
		return false;
	*why = f->never ? rn_sprintf(a, "no two-way contact with %s is known:"
	    " re-engage first", f->name[RN_PARTY_CONNECTOR]) :
	    rn_sprintf(a, "your tie with %s is weak: re-engage first",
	    f->name[RN_PARTY_CONNECTOR]);
	*way = rn_sprintf(a, "write or call, with nothing to ask; if you know"
	    " them better than that, refnet person pin %lld medium --because"
	    " ...", id);
	return true;
}

static bool (*const policies[RN_POLICIES])(struct rn_arena *a,
    const struct rn_facts *f, const char **why, const char **way) = {
	[RN_POLICY_DNC] = closed, [RN_POLICY_EXCLUSION] = excluded,
	[RN_POLICY_BUDGET] = over_budget, [RN_POLICY_COLLISION] = collides,
	[RN_POLICY_DECLINED] = said_no, [RN_POLICY_VAGUE] = vague,
	[RN_POLICY_UNVERIFIED] = unverified,
	[RN_POLICY_GIVE_FIRST] = takes_more, [RN_POLICY_INTRODUCED] = introduced,
	[RN_POLICY_WEAK] = weak,
};

/* In which order they are asked: what cannot be mended first. */
static const enum rn_policy order[] = {
	RN_POLICY_DNC, RN_POLICY_EXCLUSION, RN_POLICY_INTRODUCED,
	RN_POLICY_DECLINED, RN_POLICY_COLLISION, RN_POLICY_VAGUE,
	RN_POLICY_UNVERIFIED, RN_POLICY_BUDGET, RN_POLICY_GIVE_FIRST,
	RN_POLICY_WEAK,
};

enum rn_status
rn_policy_check(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, int party, unsigned which, const char *force,
    unsigned *forced)
{
	enum rn_status rc = RN_OK;
	const char *why, *way;
	struct rn_facts x;

	*forced = 0;
	TRY(rn_facts_gather(rn, a, f, party, &x));
	for (size_t k = 0; k < RN_LEN(order); k++) {
		enum rn_policy i = order[k];

		if ((which & ~f->forced_mask & (1u << i)) == 0 ||
		    !policies[i](a, &x, &why, &way))
			continue;
		if (force != NULL) {
			*forced |= 1u << i;
			continue;
		}
		rn_fail(rn, RN_EPOLICY, "%s: %s", rn_policy_name[i], why);
		rn_hint(rn, "%s; --force REASON overrides", way);
		return RN_EPOLICY;
	}
out:
	return rc;
}

enum rn_status
rn_policy_record(struct refnet *rn, int64_t intro, unsigned forced,
    const char *force)
{
	enum rn_status rc = RN_OK;

	for (int i = 0; i < RN_POLICIES; i++) {
		const struct rn_act_row x = { RN_ACT_FORCED, rn_now(rn), i,
		    RN_NONE, RN_NONE, force };

		if ((forced & (1u << i)) != 0)
			TRY(rn_act_put(rn, intro, &x));
	}
out:
	return rc;
}
