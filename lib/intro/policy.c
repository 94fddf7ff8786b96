/*
 * policy.c - what speaks against asking somebody, as a table.
 *
 * A policy looks at gathered facts and says why not and what else to do.
 * --force REASON overrides it for that introduction and is recorded; a
 * missing consent is no policy and is not here.  A new policy is a row of
 * `policies`, its facts a field of struct facts.
 */
#include "base/date.h"
#include "intro/room.h"
#include "refnet/profile.h"

/*
 * What one connector is asked for.  Three favours under way are what somebody
 * can keep in mind beside their own work; five in thirty days is more than
 * one a week.  Whoever is asked more often stops answering.
 */
enum { OPEN_ASKS_MAX = 3, RECENT_ASKS_MAX = 5, RECENT_DAYS = 30 };

const char *const rn_policy_name[RN_POLICIES + 1] = {
	[RN_POLICY_DNC] = "do-not-contact",
	[RN_POLICY_EXCLUSION] = "exclusion",
	[RN_POLICY_BUDGET] = "budget",
	[RN_POLICY_COLLISION] = "collision",
	[RN_POLICY_DECLINED] = "declined",
	[RN_POLICY_VAGUE] = "vague-profile",
	[RN_POLICY_UNVERIFIED] = "unverified",
};

struct facts {
	long long id;			/* 0: it is being opened */
	const char *name[RN_PARTIES];
	const char *closed;		/* name of who is not to be contacted */
	const char *closed_why;
	int64_t closed_id;
	const char *excluded;		/* why they are not to meet */
	int64_t excluded_a, excluded_b;	/* as they were excluded */
	const char *excluded_org;
	struct rn_budget budget;	/* of the connector, this one left out */
	int64_t other;			/* open intro to the same target */
	enum rn_intro_state other_state;
	const char *other_via;
	const char *profile, *failing;	/* why a vague one is */
	const char *say;		/* what it does not say; NULL */
	const char *unverified;		/* why the target is; NULL: it holds */
	int64_t target_id;
	int64_t said_no;		/* when the party asked did; RN_NONE */
	int party;
};

/* Each says *why and the *way out when it speaks against it. */
static bool
closed(struct rn_arena *a, const struct facts *f, const char **why,
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
excluded(struct rn_arena *a, const struct facts *f, const char **why,
    const char **way)
{
	if (f->excluded == NULL)
		return false;
	*why = rn_sprintf(a, "%s and %s are never to be introduced%s%s",
	    f->name[RN_PARTY_REQUESTER], f->name[RN_PARTY_TARGET],
	    *f->excluded == '\0' ? "" : ": ", f->excluded);
	*way = f->excluded_org != NULL ? rn_sprintf(a, "refnet person exclude"
	    " %lld '%s' --off, if that is over", (long long)f->excluded_a,
	    f->excluded_org) : rn_sprintf(a, "refnet person exclude %lld %lld"
	    " --off, if that is over", (long long)f->excluded_a,
	    (long long)f->excluded_b);
	return true;
}

static bool
over_budget(struct rn_arena *a, const struct facts *f, const char **why,
    const char **way)
{
	const char *who = f->name[RN_PARTY_CONNECTOR];

	if (f->budget.open_asks >= OPEN_ASKS_MAX)
		*why = rn_sprintf(a, "%s has %lld asks under way, and %d is"
		    " the most for one connector", who,
		    (long long)f->budget.open_asks, OPEN_ASKS_MAX);
	else if (f->budget.recent_asks >= RECENT_ASKS_MAX)
		*why = rn_sprintf(a, "%s was asked %lld times in %d days, and"
		    " %d is the most for one connector", who,
		    (long long)f->budget.recent_asks, RECENT_DAYS,
		    RECENT_ASKS_MAX);
	else
		return false;
	*way = "wait for an answer, or go through somebody else";
	return true;
}

static bool
collides(struct rn_arena *a, const struct facts *f, const char **why,
    const char **way)
{
	if (f->other == RN_NONE)
		return false;
	*why = rn_sprintf(a, "%s is the target of intro %lld already"
	    " (%s%s%s)", f->name[RN_PARTY_TARGET], (long long)f->other,
	    rn_intro_state_name[f->other_state],
	    f->other_via == NULL ? "" : ", via ",
	    f->other_via == NULL ? "" : f->other_via);
	*way = rn_sprintf(a, "carry on with refnet intro show %lld, or"
	    " withdraw it first", (long long)f->other);
	return true;
}

static bool
said_no(struct rn_arena *a, const struct facts *f, const char **why,
    const char **way)
{
	char day[32];

	if (f->said_no == RN_NONE)
		return false;
	*why = rn_sprintf(a, "%s said no on %s", f->name[f->party],
	    rn_date_day(f->said_no, day));
	*way = rn_sprintf(a, "let it rest; if they change their mind,"
	    " refnet intro yes %lld %s", f->id, rn_party_name[f->party]);
	return true;
}

static bool
vague(struct rn_arena *a, const struct facts *f, const char **why,
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
unverified(struct rn_arena *a, const struct facts *f, const char **why,
    const char **way)
{
	if (f->unverified == NULL)
		return false;
	*why = rn_sprintf(a, "%s: %s", f->name[RN_PARTY_TARGET],
	    f->unverified);
	*way = rn_sprintf(a, "look whether it still holds, then refnet person"
	    " verify %lld", (long long)f->target_id);
	return true;
}

static bool (*const policies[RN_POLICIES])(struct rn_arena *a,
    const struct facts *f, const char **why, const char **way) = {
	[RN_POLICY_DNC] = closed, [RN_POLICY_EXCLUSION] = excluded,
	[RN_POLICY_BUDGET] = over_budget, [RN_POLICY_COLLISION] = collides,
	[RN_POLICY_DECLINED] = said_no, [RN_POLICY_VAGUE] = vague,
	[RN_POLICY_UNVERIFIED] = unverified,
};

static bool
has_introduction(const struct rn_file *f)
{
	return f->c.kind != RN_INTRO_IMPLIED && f->c.kind != RN_INTRO_TANGIBLE;
}

/* What a connector was asked for in all introductions but one. */
void
rn_budget_count(const struct rn_shelf *s, int64_t person, int64_t but,
    struct rn_budget *b)
{
	*b = (struct rn_budget){ .last_ask = RN_NONE, .last_thanks = RN_NONE };
	for (size_t i = 0; i < s->n; i++) {
		const struct rn_file *f = &s->v[i];
		int64_t at = rn_case_asked_at(&f->c, RN_PARTY_CONNECTOR);

		if (f->id == but || person == RN_NONE ||
		    f->c.seat[RN_PARTY_CONNECTOR].person != person)
			continue;
		if (f->c.thanked_at > b->last_thanks)
			b->last_thanks = f->c.thanked_at;
		if (at == RN_NONE)
			continue;
		if (at > b->last_ask)
			b->last_ask = at;
		b->open_asks += rn_state_asking(rn_case_state(&f->c, s->at));
		b->recent_asks += at > s->at - RECENT_DAYS * RN_DAY_SECONDS;
	}
	b->asks_left = OPEN_ASKS_MAX - b->open_asks;
	if (RECENT_ASKS_MAX - b->recent_asks < b->asks_left)
		b->asks_left = RECENT_ASKS_MAX - b->recent_asks;
	if (b->asks_left < 0)
		b->asks_left = 0;
}

enum rn_status
rn_intro_budget(struct refnet *rn, int64_t person, int64_t as_of,
    struct rn_budget *out)
{
	struct rn_arena *a = rn_arena_new();
	enum rn_status rc = RN_OK;
	struct rn_shelf s;

	TRY(rn_shelf_read(rn, a, RN_NONE, as_of, &s));
	rn_budget_count(&s, person, RN_NONE, out);
out:
	rn_arena_free(a);
	return rc;
}

static enum rn_status
gather_closed(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    int party, struct facts *x)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	for (int p = 0; p < RN_PARTIES; p++) {
		const struct rn_seat *s = &f->c.seat[p];

		if (s->me || s->person == RN_NONE || (party >= 0 && p != party))
			continue;
		TRY(rn_sql(rn, &rn_intro_sql, DNC, &st));
		rn_bind_int(&st, ":id", s->person);
		TRY(rn_step(&st, &row));
		if (row && rn_col_int(&st, 0) == 1) {
			x->closed = x->name[p];
			x->closed_why = rn_col_text(&st, 1, a);
			x->closed_id = s->person;
		}
		rn_done(&st);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
gather_excluded(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, struct facts *x)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	if (f->c.seat[RN_PARTY_TARGET].person == RN_NONE)
		return RN_OK;
	TRY(rn_sql(rn, &rn_intro_sql, EXCLUDED, &st));
	rn_bind_int(&st, ":p", f->c.seat[RN_PARTY_REQUESTER].person);
	rn_bind_int(&st, ":q", f->c.seat[RN_PARTY_TARGET].person);
	TRY(rn_step(&st, &row));
	if (row) {
		x->excluded = rn_col_text(&st, 0, a);
		x->excluded_a = rn_col_int(&st, 1);
		x->excluded_b = rn_col_int(&st, 2);
		x->excluded_org = rn_col_text(&st, 3, a);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
gather_collision(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, const struct rn_shelf *s, struct facts *x)
{
	const struct rn_seat *t = &f->c.seat[RN_PARTY_TARGET];
	enum rn_status rc = RN_OK;

	if (t->me || t->person == RN_NONE || !has_introduction(f))
		return RN_OK;
	for (size_t i = 0; i < s->n && x->other == RN_NONE; i++) {
		const struct rn_file *o = &s->v[i];

		x->other_state = rn_case_state(&o->c, s->at);
		if (o->id == f->id || !has_introduction(o) || o->c.past ||
		    o->c.seat[RN_PARTY_TARGET].person != t->person ||
		    !rn_state_open(x->other_state))
			continue;
		x->other = o->id;
		TRY(rn_seat_name(rn, a, o, RN_PARTY_CONNECTOR, &x->other_via));
	}
out:
	return rc;
}

/*
 * Does what is known of the target still hold?  How old it is matters to who
 * is sought; whom I introduce to another I need not look up.
 */
static enum rn_status
gather_unverified(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, int months, struct facts *x)
{
	const struct rn_seat *t = &f->c.seat[RN_PARTY_TARGET];
	struct rn_proof proof = { .person_id = t->person };
	enum rn_status rc = RN_OK;

	if (t->me || t->person == RN_NONE || !has_introduction(f))
		return RN_OK;
	TRY(rn_person_proofs(rn, a, months, RN_NOW, &proof, 1));
	if (proof.bounced != NULL || f->profile != NULL ||
	    !f->c.seat[RN_PARTY_CONNECTOR].me)
		x->unverified = proof.verify;
	x->target_id = t->person;
out:
	return rc;
}

/*
 * Why the profile is vague, and after how many months facts are to be
 * verified; nothing when it was removed since.
 */
static enum rn_status
gather_vague(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    struct facts *x, int *months)
{
	struct rn_profile p;
	enum rn_status rc;

	*months = 0;
	if (f->profile == NULL)
		return RN_OK;
	rc = rn_profile_get(rn, a, f->profile, &p);
	if (rc != RN_OK)
		return rc == RN_ENOTFOUND ? RN_OK : rc;
	x->profile = p.name;
	x->failing = p.failing;
	*months = p.fresh_months;
	if (p.missing.n > 0)
		x->say = p.missing.v[0];
	return RN_OK;
}

static enum rn_status
gather(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    int party, struct facts *x)
{
	const struct rn_seat *via = &f->c.seat[RN_PARTY_CONNECTOR];
	const struct rn_entry *last;
	enum rn_status rc = RN_OK;
	struct rn_shelf s;
	int months;

	*x = (struct facts){ .id = f->id, .other = RN_NONE,
	    .said_no = RN_NONE, .party = party };
	for (int p = 0; p < RN_PARTIES; p++)
		TRY(rn_seat_name(rn, a, f, p, &x->name[p]));
	TRY(gather_closed(rn, a, f, party, x));
	TRY(gather_excluded(rn, a, f, x));
	TRY(rn_shelf_read(rn, a, RN_NONE, RN_NOW, &s));
	if (has_introduction(f) && !via->me && via->person != RN_NONE &&
	    (party < 0 || party == RN_PARTY_CONNECTOR))
		rn_budget_count(&s, via->person, f->id, &x->budget);
	TRY(gather_collision(rn, a, f, &s, x));
	TRY(gather_vague(rn, a, f, x, &months));
	if (party >= 0 && party != RN_PARTY_CONNECTOR)
		x->failing = NULL;
	TRY(gather_unverified(rn, a, f, months, x));
	if (party >= 0 && rn_case_standing(&f->c, (enum rn_party)party,
	    rn_now(rn), &last) == RN_STANDS_NO)
		x->said_no = last->at;
out:
	return rc;
}

enum rn_status
rn_policy_check(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, int party, unsigned which, const char *force,
    unsigned *forced)
{
	enum rn_status rc = RN_OK;
	const char *why, *way;
	struct facts x;

	*forced = 0;
	TRY(gather(rn, a, f, party, &x));
	for (int i = 0; i < RN_POLICIES; i++) {
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
