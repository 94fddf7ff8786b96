/*
 * facts.c - what policies look at, out of the store.
 *
 * Each gather_ fills the fields of one policy of policy.c.  What a connector
 * was asked for is counted by rn_budget_count(), for whoever ranks connectors
 * too.
 */
#include <string.h>

#include "intro/facts.h"
#include "refnet/person.h"
#include "refnet/profile.h"

/* The windows of the budgets: a month, a quarter; a mean month for rests. */
enum { STRONG_DAYS = 30, OTHER_DAYS = 91, MONTH_SECONDS = 2629746 };

static bool
has_introduction(const struct rn_file *f)
{
	return f->c.kind != RN_INTRO_IMPLIED && f->c.kind != RN_INTRO_TANGIBLE;
}

/* What is left, and from when on. */
static void
sum_up(const struct rn_limits *l, int64_t now, struct rn_budget *b)
{
	int64_t left = b->most > 0 ? b->most - b->recent_asks : INT64_MAX;

	if (l->open_asks > 0 && l->open_asks - b->open_asks < left)
		left = l->open_asks - b->open_asks;
	if (b->last_ask != RN_NONE && l->apart_days > 0 &&
	    b->last_ask + l->apart_days * RN_DAY_SECONDS > b->next_at)
		b->next_at = b->last_ask + l->apart_days * RN_DAY_SECONDS;
	b->asks_left = left < 0 || (b->next_at != RN_NONE &&
	    b->next_at > now) ? 0 : left;
}

void
rn_budget_count(const struct rn_shelf *s, const struct rn_limits *l,
    int64_t person, bool strong, int64_t but, struct rn_budget *b)
{
	int64_t window = (strong ? STRONG_DAYS : OTHER_DAYS) *
	    (int64_t)RN_DAY_SECONDS, oldest = RN_NONE;

	*b = (struct rn_budget){ .last_ask = RN_NONE, .last_thanks = RN_NONE,
	    .next_at = RN_NONE, .strong = strong,
	    .window_days = window / RN_DAY_SECONDS,
	    .most = strong ? l->strong_asks : l->medium_asks };
	for (size_t i = 0; i < s->n; i++) {
		const struct rn_file *f = &s->v[i];
		int64_t at = rn_case_asked_for(&f->c);

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
		if (at <= s->at - window)
			continue;
		b->recent_asks++;
		if (oldest == RN_NONE || at < oldest)
			oldest = at;
	}
	if (b->most > 0 && b->recent_asks >= b->most)
		b->next_at = oldest + window;
	sum_up(l, s->at, b);
}

/* Their tier as a human says, else as computed. */
static enum rn_status
read_person(struct refnet *rn, struct rn_arena *a, int64_t id, int64_t as_of,
    struct rn_person *p, enum rn_tier *tier)
{
	enum rn_status rc = rn_person_get(rn, a, rn_sprintf(a, "%lld",
	    (long long)id), as_of, false, p);

	if (rc == RN_OK)
		*tier = (enum rn_tier)(p->pinned_tier >= 0 ? p->pinned_tier :
		    p->tier);
	return rc;
}

enum rn_status
rn_intro_budget(struct refnet *rn, int64_t person, int64_t as_of,
    struct rn_budget *out)
{
	const struct rn_among theirs = { .connector = person, .firm = RN_NONE };
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc = RN_OK;
	struct rn_person p;
	enum rn_tier tier;
	struct rn_shelf s;

	TRY(read_person(rn, a, person, as_of, &p, &tier));
	if (as_of == RN_NOW)
		TRY(rn_shelf_among(rn, a, &theirs, &s));
	else
		TRY(rn_shelf_read(rn, a, RN_NONE, as_of, &s));
	rn_budget_count(&s, rn_limits(rn), person, tier == RN_TIER_STRONG,
	    RN_NONE, out);
out:
	rn_arena_free(a);
	return rc;
}

static enum rn_status
gather_closed(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    int party, struct rn_facts *x)
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

/* Along the whole path: nobody carries a request to whom they must not meet. */
static enum rn_status
gather_excluded(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, struct rn_facts *x)
{
	static const struct { enum rn_party who, whom; } pairs[] = {
		{ RN_PARTY_REQUESTER, RN_PARTY_TARGET },
		{ RN_PARTY_CONNECTOR, RN_PARTY_TARGET },
		{ RN_PARTY_REQUESTER, RN_PARTY_CONNECTOR },
	};
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	for (size_t i = 0; i < RN_LEN(pairs) && x->excluded == NULL; i++) {
		int64_t p = f->c.seat[pairs[i].who].person;
		int64_t q = f->c.seat[pairs[i].whom].person;

		if (p == RN_NONE || q == RN_NONE)
			continue;
		TRY(rn_sql(rn, &rn_intro_sql, EXCLUDED, &st));
		rn_bind_int(&st, ":p", p);
		rn_bind_int(&st, ":q", q);
		TRY(rn_step(&st, &row));
		if (row) {
			x->excluded = rn_col_text(&st, 0, a);
			x->excluded_a = rn_col_int(&st, 1);
			x->excluded_b = rn_col_int(&st, 2);
			x->excluded_org = rn_col_text(&st, 3, a);
			x->excluded_who = x->name[pairs[i].who];
			x->excluded_whom = x->name[pairs[i].whom];
		}
		rn_done(&st);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
firm_of(struct refnet *rn, struct rn_arena *a, int64_t person,
    const char **fold, const char **org)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*fold = *org = NULL;
	TRY(rn_sql(rn, &rn_intro_sql, FIRM, &st));
	rn_bind_int(&st, ":id", person);
	TRY(rn_step(&st, &row));
	if (row) {
		*fold = rn_col_text(&st, 0, a);
		*org = rn_col_text(&st, 1, a);
	}
out:
	rn_done(&st);
	return rc;
}

/* Is another open introduction to the same person, or by another to theirs? */
static enum rn_status
gather_collision(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, const struct rn_shelf *s, struct rn_facts *x)
{
	const struct rn_seat *t = &f->c.seat[RN_PARTY_TARGET];
	const struct rn_seat *via = &f->c.seat[RN_PARTY_CONNECTOR];
	const char *firm, *org, *theirs, *theirs_org;
	enum rn_status rc = RN_OK;

	if (t->me || t->person == RN_NONE || !has_introduction(f))
		return RN_OK;
	TRY(firm_of(rn, a, t->person, &firm, &org));
	for (size_t i = 0; i < s->n && x->other == RN_NONE; i++) {
		const struct rn_file *o = &s->v[i];
		const struct rn_seat *ot = &o->c.seat[RN_PARTY_TARGET];
		bool same = ot->person == t->person;

		x->other_state = rn_case_state(&o->c, s->at);
		if (o->id == f->id || ot->me || ot->person == RN_NONE ||
		    !rn_case_open(&o->c, s->at))
			continue;
		if (!same) {
			/* their company is asked by one voice at a time */
			if (firm == NULL || via->me ||
			    !rn_state_asking(x->other_state) ||
			    o->c.seat[RN_PARTY_CONNECTOR].person == via->person)
				continue;
			TRY(firm_of(rn, a, ot->person, &theirs, &theirs_org));
			if (theirs == NULL || strcmp(theirs, firm) != 0)
				continue;
			x->other_firm = org;
			TRY(rn_seat_name(rn, a, o, RN_PARTY_TARGET,
			    &x->other_target));
		}
		x->other = o->id;
		TRY(rn_seat_name(rn, a, o, RN_PARTY_CONNECTOR, &x->other_via));
	}
out:
	return rc;
}

/* The last standing no of a party, and when; false: there is none. */
static bool
last_no(const struct rn_file *f, enum rn_party p, int64_t now, int64_t *at)
{
	const struct rn_entry *e;

	if (rn_case_standing(&f->c, p, now, &e) != RN_STANDS_NO)
		return false;
	*at = e->at;
	return true;
}

/*
 * A no of the target to another introduction rests for months, whoever asks;
 * so does the no of this connector about this target.
 */
static enum rn_status
gather_declined(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, const struct rn_shelf *s, struct rn_facts *x)
{
	int64_t rest = x->limits->rest_months * MONTH_SECONDS, at = RN_NONE;
	int64_t target = f->c.seat[RN_PARTY_TARGET].person;
	int64_t via = f->c.seat[RN_PARTY_CONNECTOR].person;
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < s->n && rest > 0 && target != RN_NONE; i++) {
		const struct rn_file *o = &s->v[i];
		const struct rn_seat *seat = o->c.seat;
		int by = -1;

		if (o->id == f->id || seat[RN_PARTY_TARGET].person != target)
			continue;
		if (!seat[RN_PARTY_TARGET].me &&
		    last_no(o, RN_PARTY_TARGET, s->at, &at))
			by = RN_PARTY_TARGET;
		else if (via != RN_NONE && !seat[RN_PARTY_CONNECTOR].me &&
		    seat[RN_PARTY_CONNECTOR].person == via &&
		    last_no(o, RN_PARTY_CONNECTOR, s->at, &at))
			by = RN_PARTY_CONNECTOR;
		if (by < 0 || at + rest <= s->at || at < x->declined)
			continue;
		x->declined = at;
		x->declined_intro = o->id;
		x->rests_until = at + rest;
		TRY(rn_seat_name(rn, a, o, by, &x->declined_by));
		if (by == RN_PARTY_CONNECTOR)
			TRY(rn_seat_name(rn, a, o, RN_PARTY_TARGET,
			    &x->declined_about));
	}
out:
	return rc;
}

/* Were the two brought together before, either asking for the other? */
static void
gather_introduced(const struct rn_file *f, const struct rn_shelf *s,
    struct rn_facts *x)
{
	int64_t r = f->c.seat[RN_PARTY_REQUESTER].person;
	int64_t t = f->c.seat[RN_PARTY_TARGET].person;

	for (size_t i = 0; i < s->n && t != RN_NONE; i++) {
		const struct rn_file *o = &s->v[i];
		int64_t or = o->c.seat[RN_PARTY_REQUESTER].person;
		int64_t ot = o->c.seat[RN_PARTY_TARGET].person;
		const struct rn_entry *made = rn_case_introduced(&o->c);

		if (o->id == f->id || made == NULL || !((or == r && ot == t) ||
		    (or == t && ot == r)) || made->at < x->met_before)
			continue;
		x->met_before = made->at;
		x->met_in = o->id;
	}
}

/* What the connector and I did for each other; and how well I know them. */
static enum rn_status
gather_connector(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, const struct rn_shelf *s, struct rn_facts *x)
{
	int64_t id = f->c.seat[RN_PARTY_CONNECTOR].person;
	enum rn_status rc = RN_OK;
	struct rn_person p;
	enum rn_tier tier;

	TRY(read_person(rn, a, id, RN_NOW, &p, &tier));
	x->connector_id = id;
	rn_budget_count(s, x->limits, id, tier == RN_TIER_STRONG, f->id,
	    &x->budget);
	x->received = p.received;
	x->given = p.given;
	for (size_t i = 0; i < s->n; i++) {
		const struct rn_case *c = &s->v[i].c;
		const struct rn_seat *seat = c->seat;
		bool mine = seat[RN_PARTY_CONNECTOR].me;

		if (rn_case_introduced(c) == NULL)
			continue;
		x->received += !mine && seat[RN_PARTY_CONNECTOR].person == id;
		x->given += mine && (seat[RN_PARTY_REQUESTER].person == id ||
		    seat[RN_PARTY_TARGET].person == id);
	}
	x->never = tier == RN_TIER_NONE;
	/* whom I typed myself I may know otherwise */
	x->weak = tier == RN_TIER_WEAK || (x->never && (p.n_in + p.n_out > 0 ||
	    p.sources.n != 1 || strcmp(p.sources.v[0], "typed") != 0));
out:
	return rc;
}

/*
 * Does what is known of the target still hold?  How old it is matters to who
 * is sought; whom I introduce to another I need not look up.  Of whoever else
 * is asked only whether mail reaches them.
 */
static enum rn_status
gather_unverified(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, int party, int months, struct rn_facts *x)
{
	enum rn_status rc = RN_OK;

	if (!has_introduction(f))
		return RN_OK;
	for (int p = RN_PARTIES; p-- > 0 && x->unverified == NULL; ) {
		const struct rn_seat *t = &f->c.seat[p];
		struct rn_proof proof = { .person_id = t->person };

		if (t->me || t->person == RN_NONE ||
		    (p != RN_PARTY_TARGET && party >= 0 && p != party))
			continue;
		TRY(rn_person_proofs(rn, a, months, RN_NOW, &proof, 1));
		if (proof.bounced != NULL || (p == RN_PARTY_TARGET &&
		    (f->profile != NULL || !f->c.seat[RN_PARTY_CONNECTOR].me)))
			x->unverified = proof.verify;
		x->unverified_id = t->person;
		x->unverified_party = p;
	}
out:
	return rc;
}

/*
 * Why the profile is vague, and after how many months facts are to be
 * verified; nothing when it was removed since.
 */
static enum rn_status
gather_vague(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    struct rn_facts *x, int *months)
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

/* All that policies may find: with the same people, or to the same firm. */
static enum rn_status
read_others(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    struct rn_shelf *s)
{
	struct rn_among who = { .connector = RN_NONE, .firm = RN_NONE };
	int64_t seated[RN_PARTIES];

	for (int p = 0; p < RN_PARTIES; p++)
		if (!f->c.seat[p].me)
			seated[who.seats++] = f->c.seat[p].person;
	who.seated = seated;
	if (!f->c.seat[RN_PARTY_TARGET].me)
		who.firm = f->c.seat[RN_PARTY_TARGET].person;
	return rn_shelf_among(rn, a, &who, s);
}

enum rn_status
rn_facts_gather(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, int party, struct rn_facts *x)
{
	const struct rn_seat *via = &f->c.seat[RN_PARTY_CONNECTOR];
	enum rn_status rc = RN_OK;
	struct rn_shelf s;
	int months;

	*x = (struct rn_facts){ .id = f->id, .other = RN_NONE,
	    .said_no = RN_NONE, .declined = RN_NONE, .met_before = RN_NONE,
	    .budget = { .next_at = RN_NONE }, .party = party,
	    .now = rn_now(rn), .limits = rn_limits(rn) };
	for (int p = 0; p < RN_PARTIES; p++)
		TRY(rn_seat_name(rn, a, f, p, &x->name[p]));
	TRY(gather_closed(rn, a, f, party, x));
	TRY(gather_excluded(rn, a, f, x));
	TRY(read_others(rn, a, f, &s));
	if (has_introduction(f) && !via->me && via->person != RN_NONE &&
	    (party < 0 || party == RN_PARTY_CONNECTOR))
		TRY(gather_connector(rn, a, f, &s, x));
	TRY(gather_collision(rn, a, f, &s, x));
	if (has_introduction(f)) {
		TRY(gather_declined(rn, a, f, &s, x));
		gather_introduced(f, &s, x);
	}
	TRY(gather_vague(rn, a, f, x, &months));
	if (party >= 0 && party != RN_PARTY_CONNECTOR)
		x->failing = NULL;
	TRY(gather_unverified(rn, a, f, party, months, x));
	if (party >= 0)
		(void)last_no(f, (enum rn_party)party, rn_now(rn),
		    &x->said_no);
out:
	return rc;
}
