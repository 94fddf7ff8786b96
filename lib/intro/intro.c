/*
 * intro.c - introductions opened and edited, each as one change.
 *
 * What may be done is decided elsewhere: state.c (does it make sense now),
 * policy.c (should it), and the gate (are the consents there).  Answers are
 * in answer.c, what comes after in outcome.c.
 */
#include <string.h>

#include "base/text.h"
#include "intro/room.h"
#include "refnet/profile.h"

/* The handle that stands for somebody; the owner may have none yet. */
static enum rn_status
seat_handle(struct refnet *rn, struct rn_arena *a, int64_t person,
    int64_t *handle)
{
	enum rn_status rc = RN_OK;

	TRY(rn_get1(rn, &rn_intro_sql, SEAT_HANDLE, ":id", person, handle));
	if (*handle == RN_NONE)
		TRY(rn_handle_make(rn, RN_HANDLE_REF, rn_sprintf(a,
		    "person:%lld", (long long)person), person, NULL, handle));
out:
	return rc;
}

static enum rn_status
sit(struct refnet *rn, struct rn_arena *a, int64_t me, struct rn_file *f,
    enum rn_party party, int64_t person)
{
	f->c.seat[party] = (struct rn_seat){ person, person == me };
	return seat_handle(rn, a, person, &f->seat[party]);
}

static enum rn_status
seat_by_ref(struct refnet *rn, struct rn_arena *a, int64_t me,
    struct rn_file *f, enum rn_party party, const char *ref)
{
	enum rn_status rc = RN_OK;
	int64_t person;

	if (ref == NULL)
		return RN_OK;
	TRY(rn_person_find(rn, ref, &person));
	TRY(sit(rn, a, me, f, party, person));
out:
	return rc;
}

/* By the name it goes by; a blank one is none. */
static enum rn_status
take_profile(struct refnet *rn, struct rn_arena *a, const char *name,
    struct rn_file *f)
{
	struct rn_profile p;
	enum rn_status rc;

	f->profile = NULL;
	if (rn_says_nothing(name))
		return RN_OK;
	rc = rn_profile_get(rn, a, name, &p);
	if (rc == RN_OK)
		f->profile = p.name;
	return rc;
}

/* Do the three make an introduction that is mine to record? */
static enum rn_status
check_seats(struct refnet *rn, struct rn_arena *a, const struct rn_file *f)
{
	const struct rn_seat *r = &f->c.seat[RN_PARTY_REQUESTER];
	const struct rn_seat *c = &f->c.seat[RN_PARTY_CONNECTOR];
	const struct rn_seat *t = &f->c.seat[RN_PARTY_TARGET];
	enum rn_status rc = RN_OK;
	const char *who = NULL;

	if (t->person == RN_NONE && (f->profile == NULL || !r->me)) {
		rc = rn_fail(rn, RN_EUSAGE, "whom to meet? nobody is named");
		rn_hint(rn, r->me ? "--to REF, or --profile NAME for somebody"
		    " who fits" : "--to REF, or --to me");
		return rc;
	}
	if (c->person == RN_NONE && r->me) {
		rc = rn_fail(rn, RN_EUSAGE, "who is to introduce you?"
		    " nobody is named");
		rn_hint(rn, "--via REF");
		return rc;
	}
	if (!r->me && !c->me && !t->me) {
		rc = rn_fail(rn, RN_EUSAGE, "you are no party to it");
		rn_hint(rn, "--for REF --to REF: you connect the two;"
		    " --to REF --via REF: you are introduced");
		return rc;
	}
	for (int p = 0; p < RN_PARTIES && who == NULL; p++)
		for (int q = 0; q < p; q++)
			if (f->c.seat[p].person != RN_NONE &&
			    f->c.seat[p].person == f->c.seat[q].person)
				TRY(rn_seat_name(rn, a, f, p, &who));
	if (who != NULL)
		return rn_fail(rn, RN_EUSAGE, "%s cannot be two parties at"
		    " once", strcmp(who, "me") == 0 ? "you" : who);
out:
	return rc;
}

static enum rn_status
find_me(struct refnet *rn, int64_t *me)
{
	enum rn_status rc = rn_me_id(rn, me);

	if (rc == RN_OK && *me == RN_NONE) {
		rn_fail(rn, RN_ECONFIG, "the store does not know who you are");
		rn_hint(rn, "refnet init --name NAME --me ADDRESS");
		return RN_ECONFIG;
	}
	return rc;
}

/* Fill the seats of a new one from what was typed. */
static enum rn_status
fill_new(struct refnet *rn, struct rn_arena *a,
    const struct rn_intro_words *w, struct rn_file *f)
{
	enum rn_status rc = RN_OK;
	int64_t me;

	*f = (struct rn_file){ .seat = { RN_NONE, RN_NONE, RN_NONE },
	    .c = rn_case_empty(rn_now(rn)) };
	f->c.kind = w->kind < 0 ? RN_INTRO_DIRECT :
	    (enum rn_intro_kind)w->kind;
	TRY(find_me(rn, &me));
	TRY(take_profile(rn, a, w->profile, f));
	TRY(seat_by_ref(rn, a, me, f, RN_PARTY_REQUESTER, w->requester));
	TRY(seat_by_ref(rn, a, me, f, RN_PARTY_CONNECTOR, w->connector));
	TRY(seat_by_ref(rn, a, me, f, RN_PARTY_TARGET, w->target));
	if (w->requester == NULL)
		TRY(sit(rn, a, me, f, RN_PARTY_REQUESTER, me));
	/* for R to T: I am who connects them */
	else if (w->connector == NULL && w->target != NULL &&
	    !f->c.seat[RN_PARTY_REQUESTER].me && !f->c.seat[RN_PARTY_TARGET].me)
		TRY(sit(rn, a, me, f, RN_PARTY_CONNECTOR, me));
	TRY(check_seats(rn, a, f));
out:
	return rc;
}

static enum rn_status
put_intro(struct refnet *rn, struct rn_file *f, int64_t at)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_intro_sql, INTRO_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":at", at);
	rn_bind_int(&st, ":kind", f->c.kind);
	rn_bind_int(&st, ":requester", f->seat[RN_PARTY_REQUESTER]);
	rn_bind_opt(&st, ":connector", f->seat[RN_PARTY_CONNECTOR]);
	rn_bind_opt(&st, ":target", f->seat[RN_PARTY_TARGET]);
	rn_bind_text(&st, ":profile", f->profile);
	TRY(rn_exec(&st));
	f->id = rn_last_id(rn);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_act_put(struct refnet *rn, int64_t intro, const struct rn_act_row *x)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_intro_sql, ACT_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":intro", intro);
	rn_bind_int(&st, ":kind", x->kind);
	rn_bind_int(&st, ":at", x->at);
	rn_bind_opt(&st, ":value", x->value);
	rn_bind_opt(&st, ":meeting", x->meeting);
	rn_bind_opt(&st, ":deal", x->deal);
	rn_bind_text(&st, ":word", x->word);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
put_named(struct refnet *rn, int64_t id, int named)
{
	const struct rn_act_row x = { RN_ACT_UNNAMED, rn_now(rn), named ==
	    RN_NAMED_NOT, RN_NONE, RN_NONE, NULL };

	return rn_act_put(rn, id, &x);
}

/* My own yes is given by opening it, except as target. */
static enum rn_status
put_mine(struct refnet *rn, const struct rn_file *f)
{
	enum rn_status rc = RN_OK;

	for (int p = 0; p < RN_PARTY_TARGET; p++)
		if (f->c.seat[p].me)
			TRY(rn_answer_put(rn, f, p, RN_ANSWER_YES, rn_now(rn),
			    true, NULL, NULL));
out:
	return rc;
}

enum rn_status
rn_file_say(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    const char *what)
{
	const char *name[RN_PARTIES];
	enum rn_status rc = RN_OK;

	for (int p = 0; p < RN_PARTIES; p++)
		TRY(rn_seat_name(rn, a, f, p, &name[p]));
	TRY(rn_change_say(rn, "intro %lld: %s, %s to %s%s%s",
	    (long long)f->id, what, name[RN_PARTY_REQUESTER],
	    name[RN_PARTY_TARGET] == NULL ? "somebody who fits" :
	    name[RN_PARTY_TARGET], name[RN_PARTY_CONNECTOR] == NULL ? "" :
	    " via ", name[RN_PARTY_CONNECTOR] == NULL ? "" :
	    name[RN_PARTY_CONNECTOR]));
out:
	return rc;
}

enum rn_status
rn_file_open(struct refnet *rn, struct rn_arena *a,
    const struct rn_intro_words *w, const char *force, struct rn_file *f)
{
	enum rn_status rc = RN_OK;
	unsigned forced;

	TRY(rn_now_settle(rn));
	TRY(fill_new(rn, a, w, f));
	TRY(rn_policy_check(rn, a, f, -1, RN_POLICY_ALL, force, &forced));
	TRY(put_intro(rn, f, rn_now(rn)));
	TRY(rn_policy_record(rn, f->id, forced, force));
	if (w->named != RN_NAMED_AS_IS)
		TRY(put_named(rn, f->id, w->named));
	TRY(put_mine(rn, f));
out:
	return rc;
}

enum rn_status
rn_intro_new(struct refnet *rn, const struct rn_intro_words *w,
    const char *force, int64_t *id)
{
	struct rn_arena *a = rn_arena_make();
	struct rn_file f;
	enum rn_status rc;

	rc = rn_change_begin(rn, "intro new");
	if (rc != RN_OK)
		goto done;
	TRY(rn_file_open(rn, a, w, force, &f));
	TRY(rn_file_say(rn, a, &f, "opened"));
	*id = f.id;
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

/*
 * Nobody is asked anything by it, so no policy is; a row of the ledger says
 * that the connector made it.  Nothing is recorded of consents nobody saw.
 */
enum rn_status
rn_intro_past(struct refnet *rn, const struct rn_intro_words *w,
    const struct rn_answer_words *said, int64_t *id)
{
	struct rn_act_row past = { RN_ACT_PAST, rn_now(rn), RN_NONE, RN_NONE,
	    RN_NONE, NULL };
	struct rn_arena *a = rn_arena_make();
	const struct rn_seat *c;
	struct rn_file f;
	enum rn_status rc;

	rc = rn_change_begin(rn, "intro new");
	if (rc != RN_OK)
		goto done;
	TRY(rn_when_check(rn, said->on, &past.at));
	TRY(fill_new(rn, a, w, &f));
	c = &f.c.seat[RN_PARTY_CONNECTOR];
	if (c->person == RN_NONE || c->me) {
		rc = rn_fail(rn, RN_EPOLICY, "an introduction of the past is"
		    " one that somebody else made");
		goto out;
	}
	TRY(put_intro(rn, &f, past.at));
	TRY(rn_act_put(rn, f.id, &past));
	TRY(rn_not_ours_put(rn, a, &f, said, past.at));
	TRY(rn_file_say(rn, a, &f, "introduced in the past"));
	*id = f.id;
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_file_begin(struct refnet *rn, struct rn_arena *a, const char *verb,
    int64_t id, enum rn_event event, struct rn_file *f)
{
	enum rn_status rc = rn_change_begin(rn, verb);
	enum rn_intro_state s;
	const char *why;

	if (rc != RN_OK)
		return rc;
	TRY(rn_now_settle(rn));
	TRY(rn_file_read(rn, a, id, RN_NOW, f));
	s = rn_case_state(&f->c, rn_now(rn));
	why = rn_state_refusal(s, f->c.kind, event);
	if (why != NULL) {
		rc = rn_fail(rn, RN_EUSAGE, "intro %lld is %s: %s",
		    (long long)id, rn_intro_state_name[s], why);
		rn_hint(rn, "refnet intro show %lld says how it stands",
		    (long long)id);
	}
out:
	return rc == RN_OK ? RN_OK : rn_end(rn, rc);
}

/* Write down what an edit changed. */
static enum rn_status
put_edit(struct refnet *rn, const struct rn_intro_words *w,
    const struct rn_file *f)
{
	const char *const ref[] = { w->requester, w->connector, w->target };
	struct rn_act_row x = { .at = rn_now(rn), .value = RN_NONE,
	    .meeting = RN_NONE, .deal = RN_NONE };
	enum rn_status rc = RN_OK;

	for (int p = 0; p < RN_PARTIES; p++) {
		x.kind = p;
		x.value = f->seat[p];
		if (ref[p] != NULL)
			TRY(rn_act_put(rn, f->id, &x));
	}
	x.kind = RN_ACT_KIND;
	x.value = f->c.kind;
	if (w->kind >= 0)
		TRY(rn_act_put(rn, f->id, &x));
	x = (struct rn_act_row){ RN_ACT_PROFILE, rn_now(rn), RN_NONE, RN_NONE,
	    RN_NONE, f->profile };
	if (w->profile != NULL)
		TRY(rn_act_put(rn, f->id, &x));
	if (w->named != RN_NAMED_AS_IS)
		TRY(put_named(rn, f->id, w->named));
out:
	return rc;
}

enum rn_status
rn_intro_edit(struct refnet *rn, int64_t id, const struct rn_intro_words *w,
    const char *force)
{
	struct rn_arena *a = rn_arena_make();
	struct rn_file f;
	enum rn_status rc;
	unsigned forced = 0, which = RN_POLICY_ALL;
	int64_t me;

	rc = rn_file_begin(rn, a, "intro edit", id, RN_EVENT_EDIT, &f);
	if (rc != RN_OK)
		goto done;
	if (w->requester == NULL && w->connector == NULL &&
	    w->target == NULL && w->profile == NULL && w->kind < 0 &&
	    w->named == RN_NAMED_AS_IS) {
		rc = rn_fail(rn, RN_EUSAGE, "nothing to change");
		rn_hint(rn, "--to REF, --via REF, --for REF, --profile NAME,"
		    " --kind KIND or --unnamed");
		goto out;
	}
	TRY(find_me(rn, &me));
	TRY(seat_by_ref(rn, a, me, &f, RN_PARTY_REQUESTER, w->requester));
	TRY(seat_by_ref(rn, a, me, &f, RN_PARTY_CONNECTOR, w->connector));
	TRY(seat_by_ref(rn, a, me, &f, RN_PARTY_TARGET, w->target));
	if (w->profile != NULL)
		TRY(take_profile(rn, a, w->profile, &f));
	if (w->kind >= 0)
		f.c.kind = (enum rn_intro_kind)w->kind;
	TRY(check_seats(rn, a, &f));
	/* another profile asks nobody anything, but may be a vague one */
	if (w->profile == NULL && w->requester == NULL &&
	    w->connector == NULL && w->target == NULL && w->kind < 0)
		which = 0;
	else if (w->profile == NULL)
		which &= ~(1u << RN_POLICY_VAGUE);
	else if (w->requester == NULL && w->connector == NULL &&
	    w->target == NULL && w->kind < 0)
		which = 1u << RN_POLICY_VAGUE;
	TRY(rn_policy_check(rn, a, &f, -1, which, force, &forced));
	TRY(put_edit(rn, w, &f));
	TRY(rn_policy_record(rn, id, forced, force));
	TRY(rn_file_say(rn, a, &f, "edited"));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}
