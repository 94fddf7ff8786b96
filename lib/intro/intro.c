/*
 * intro.c - what can be done to an introduction, each as one change.
 *
 * What may be done is decided elsewhere: state.c (does it make sense now),
 * policy.c (should it), and the gate (are the consents there).
 */
#include <errno.h>
#include <string.h>

#include "base/date.h"
#include "intro/room.h"

static bool
blank(const char *s)
{
	return s == NULL || s[strspn(s, " \t\r\n")] == '\0';
}

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
	    .profile = blank(w->profile) ? NULL : w->profile,
	    .c = rn_case_empty(rn_now(rn)) };
	f->c.kind = w->kind < 0 ? RN_INTRO_DIRECT :
	    (enum rn_intro_kind)w->kind;
	TRY(find_me(rn, &me));
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
put_intro(struct refnet *rn, struct rn_file *f)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_intro_sql, INTRO_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":at", rn_now(rn));
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

/* One row of the chain about a party, or about the introduction (-1). */
static enum rn_status
put_answer(struct refnet *rn, const struct rn_file *f, int party,
    enum rn_answer answer, int64_t at, bool implied,
    const struct rn_answer_words *w, const char *digest)
{
	const struct rn_words words = { w == NULL ? NULL : w->evidence, digest,
	    w == NULL ? NULL : w->share, w == NULL ? NULL : w->reason,
	    w == NULL ? NULL : w->note };
	int64_t n[L_INTS] = { 0 };

	n[L_PARTY] = party;
	n[L_ANSWER] = answer;
	n[L_AT] = at;
	n[L_UNTIL] = w == NULL ? RN_NONE : w->until;
	n[L_CHANNEL] = w == NULL || w->channel < 0 ? RN_NONE : w->channel;
	n[L_IMPLIED] = implied;
	return rn_consent_put(rn, f, n, &words);
}

/* My own yes is given by opening it, except as target. */
static enum rn_status
put_mine(struct refnet *rn, const struct rn_file *f)
{
	enum rn_status rc = RN_OK;

	for (int p = 0; p < RN_PARTY_TARGET; p++)
		if (f->c.seat[p].me)
			TRY(put_answer(rn, f, p, RN_ANSWER_YES, rn_now(rn),
			    true, NULL, NULL));
out:
	return rc;
}

/* "Ada Novak meets Bela Okoro, via me" */
static enum rn_status
say_parties(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
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
rn_intro_new(struct refnet *rn, const struct rn_intro_words *w,
    const char *force, int64_t *id)
{
	struct rn_arena *a = rn_arena_new();
	struct rn_file f;
	enum rn_status rc;
	unsigned forced;

	rc = rn_change_begin(rn, "intro new");
	if (rc != RN_OK)
		goto done;
	TRY(fill_new(rn, a, w, &f));
	TRY(rn_policy_check(rn, a, &f, -1, force, &forced));
	TRY(put_intro(rn, &f));
	TRY(rn_policy_record(rn, f.id, forced, force));
	TRY(put_mine(rn, &f));
	TRY(say_parties(rn, a, &f, "opened"));
	*id = f.id;
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

/* Begin a change about one introduction; refused when it makes no sense. */
static enum rn_status
begin_about(struct refnet *rn, struct rn_arena *a, const char *verb,
    int64_t id, enum rn_event event, struct rn_file *f)
{
	enum rn_status rc = rn_change_begin(rn, verb);
	enum rn_intro_state s;
	const char *why;

	if (rc != RN_OK)
		return rc;
	TRY(rn_file_read(rn, a, id, RN_NOW, f));
	s = rn_case_state(&f->c, rn_now(rn));
	why = rn_state_refusal(s, f->c.kind, event);
	if (why != NULL) {
		rc = rn_fail(rn, RN_EUSAGE, "intro %lld is %s: %s",
		    (long long)id, rn_intro_state_name[s], why);
		rn_hint(rn, "refnet undo takes back the last change");
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
out:
	return rc;
}

enum rn_status
rn_intro_edit(struct refnet *rn, int64_t id, const struct rn_intro_words *w,
    const char *force)
{
	struct rn_arena *a = rn_arena_new();
	struct rn_file f;
	enum rn_status rc;
	unsigned forced;
	int64_t me;

	rc = begin_about(rn, a, "intro edit", id, RN_EVENT_EDIT, &f);
	if (rc != RN_OK)
		goto done;
	if (w->requester == NULL && w->connector == NULL &&
	    w->target == NULL && w->profile == NULL && w->kind < 0) {
		rc = rn_fail(rn, RN_EUSAGE, "nothing to change");
		rn_hint(rn, "--to REF, --via REF, --for REF, --profile NAME or"
		    " --kind KIND");
		goto out;
	}
	TRY(find_me(rn, &me));
	TRY(seat_by_ref(rn, a, me, &f, RN_PARTY_REQUESTER, w->requester));
	TRY(seat_by_ref(rn, a, me, &f, RN_PARTY_CONNECTOR, w->connector));
	TRY(seat_by_ref(rn, a, me, &f, RN_PARTY_TARGET, w->target));
	if (w->profile != NULL)
		f.profile = blank(w->profile) ? NULL : w->profile;
	if (w->kind >= 0)
		f.c.kind = (enum rn_intro_kind)w->kind;
	TRY(check_seats(rn, a, &f));
	TRY(rn_policy_check(rn, a, &f, -1, force, &forced));
	TRY(put_edit(rn, w, &f));
	TRY(rn_policy_record(rn, id, forced, force));
	TRY(say_parties(rn, a, &f, "edited"));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

/* The file is kept by its name and digest, not copied. */
static enum rn_status
read_evidence(struct refnet *rn, struct rn_arena *a, const char *path,
    const char **digest)
{
	unsigned char sum[RN_SHA256];
	bool whole;
	FILE *f;

	*digest = NULL;
	if (path == NULL)
		return RN_OK;
	f = fopen(path, "rb");
	if (f == NULL)
		return rn_fail(rn, errno == EACCES ? RN_EPERM : RN_ENOINPUT,
		    "evidence %s: %s", path, strerror(errno));
	whole = rn_sha256_stream(sum, f);
	fclose(f);
	if (!whole)
		return rn_fail(rn, RN_EIO, "evidence %s: cannot be read",
		    path);
	*digest = rn_hex(a, sum, sizeof(sum));
	return RN_OK;
}

/* When it happened: not in the future. */
static enum rn_status
read_on(struct refnet *rn, int64_t on, int64_t *at)
{
	*at = on == RN_NOW ? rn_now(rn) : on;
	if (*at > rn_now(rn))
		return rn_fail(rn, RN_EUSAGE, "that date is still to come");
	return RN_OK;
}

static enum rn_status
check_party(struct refnet *rn, const struct rn_file *f, enum rn_party party,
    enum rn_answer answer)
{
	const struct rn_seat *s = &f->c.seat[party];

	if (s->person == RN_NONE) {
		rn_fail(rn, RN_EUSAGE, "intro %lld has no %s%s",
		    (long long)f->id, rn_party_name[party],
		    party == RN_PARTY_TARGET ? " yet" : "");
		if (party == RN_PARTY_TARGET)
			rn_hint(rn, "refnet intro edit %lld --to REF",
			    (long long)f->id);
		return RN_EUSAGE;
	}
	if (s->me && answer == RN_ANSWER_ASKED)
		return rn_fail(rn, RN_EUSAGE, "you are the %s: nobody needs to"
		    " ask you", rn_party_name[party]);
	if (s->me && party != RN_PARTY_TARGET && answer == RN_ANSWER_NO) {
		rn_fail(rn, RN_EUSAGE, "you are the %s, and said yes by"
		    " opening it", rn_party_name[party]);
		rn_hint(rn, "refnet intro withdraw %lld", (long long)f->id);
		return RN_EUSAGE;
	}
	return RN_OK;
}

static enum rn_status
say_answer(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    enum rn_party party, enum rn_answer answer)
{
	static const char *const verb[] = { "asked", "yes from", "no from",
	    "yes withdrawn by" };
	enum rn_status rc = RN_OK;
	const char *name;

	TRY(rn_seat_name(rn, a, f, party, &name));
	TRY(rn_change_say(rn, "intro %lld: %s %s, the %s", (long long)f->id,
	    verb[answer], name, rn_party_name[party]));
out:
	return rc;
}

enum rn_status
rn_intro_answer(struct refnet *rn, int64_t id, enum rn_party party,
    enum rn_answer answer, const struct rn_answer_words *w, const char *force)
{
	static const struct { const char *verb; enum rn_event event; } by[] = {
		{ "intro ask", RN_EVENT_ASK }, { "intro yes", RN_EVENT_YES },
		{ "intro no", RN_EVENT_NO }
	};
	struct rn_arena *a = rn_arena_new();
	enum rn_standing before;
	const char *digest;
	struct rn_file f;
	enum rn_status rc;
	unsigned forced = 0;
	int64_t at;

	rc = begin_about(rn, a, by[answer].verb, id, by[answer].event, &f);
	if (rc != RN_OK)
		goto done;
	TRY(check_party(rn, &f, party, answer));
	TRY(read_on(rn, w->on, &at));
	if (w->until != RN_NONE && w->until < at) {
		rc = rn_fail(rn, RN_EUSAGE, "--until lies before it begins");
		goto out;
	}
	if (answer == RN_ANSWER_ASKED)
		TRY(rn_policy_check(rn, a, &f, party, force, &forced));
	TRY(read_evidence(rn, a, w->evidence, &digest));
	before = rn_case_standing(&f.c, party, rn_now(rn), NULL);
	if (answer != RN_ANSWER_ASKED && before == RN_STANDS_UNASKED &&
	    !f.c.seat[party].me)
		TRY(put_answer(rn, &f, party, RN_ANSWER_ASKED, at, true, NULL,
		    NULL));
	if (answer == RN_ANSWER_NO && before == RN_STANDS_YES)
		answer = RN_ANSWER_WITHDRAWN;
	TRY(put_answer(rn, &f, party, answer, at, false, w, digest));
	TRY(rn_policy_record(rn, id, forced, force));
	TRY(say_answer(rn, a, &f, party, answer));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_intro_introduce(struct refnet *rn, int64_t id)
{
	struct rn_arena *a = rn_arena_new();
	struct rn_file f;
	enum rn_status rc;

	rc = begin_about(rn, a, "intro introduce", id, RN_EVENT_INTRODUCE,
	    &f);
	if (rc != RN_OK)
		goto done;
	TRY(rn_gate_check(rn, a, &f));
	TRY(put_answer(rn, &f, -1, RN_ANSWER_INTRODUCED, rn_now(rn), false,
	    NULL, NULL));
	TRY(say_parties(rn, a, &f, "introduced"));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_intro_not_ours(struct refnet *rn, int64_t id,
    const struct rn_answer_words *w)
{
	struct rn_arena *a = rn_arena_new();
	const struct rn_seat *c, *t;
	const char *digest;
	struct rn_file f;
	enum rn_status rc;
	int64_t at;

	rc = begin_about(rn, a, "intro introduce", id, RN_EVENT_NOT_OURS, &f);
	if (rc != RN_OK)
		goto done;
	c = &f.c.seat[RN_PARTY_CONNECTOR];
	t = &f.c.seat[RN_PARTY_TARGET];
	if (c->person == RN_NONE || c->me) {
		/* refnet never records its owner's act without the consents */
		rc = rn_fail(rn, RN_EPOLICY, c->me ? "intro %lld: you are the"
		    " connector, this would be your act, not theirs" :
		    "intro %lld has no connector", (long long)id);
		rn_hint(rn, "refnet intro introduce %lld", (long long)id);
		goto out;
	}
	if (t->person == RN_NONE) {
		rc = rn_fail(rn, RN_EUSAGE, "intro %lld: whom did they"
		    " introduce? nobody is named", (long long)id);
		rn_hint(rn, "refnet intro edit %lld --to REF", (long long)id);
		goto out;
	}
	if (w->evidence == NULL) {
		rc = rn_fail(rn, RN_EUSAGE, "what shows that the connector"
		    " introduced them?");
		rn_hint(rn, "--evidence FILE, such as their message");
		goto out;
	}
	TRY(read_on(rn, w->on, &at));
	TRY(read_evidence(rn, a, w->evidence, &digest));
	TRY(put_answer(rn, &f, -1, RN_ANSWER_NOT_OURS, at, false, w, digest));
	TRY(say_parties(rn, a, &f, "introduced by the connector"));
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
	struct rn_arena *a = rn_arena_new();
	struct rn_act_row x = { RN_ACT_OUTCOME, RN_NONE, outcome, meeting,
	    deal, NULL };
	struct rn_file f;
	enum rn_status rc;

	rc = begin_about(rn, a, "intro outcome", id, RN_EVENT_OUTCOME, &f);
	if (rc != RN_OK)
		goto done;
	if (!rn_outcome_follows(f.c.outcome, outcome)) {
		rc = rn_fail(rn, RN_EUSAGE, "intro %lld is %s: %s comes"
		    " before that", (long long)id,
		    rn_outcome_name[f.c.outcome], rn_outcome_name[outcome]);
		rn_hint(rn, "refnet undo takes back the last change");
		goto out;
	}
	if (deal != RN_NONE && outcome != RN_OUTCOME_WON &&
	    outcome != RN_OUTCOME_QUALIFIED) {
		rc = rn_fail(rn, RN_EUSAGE, "--deal belongs to won, or to"
		    " qualified as what is hoped for");
		goto out;
	}
	TRY(read_on(rn, on, &x.at));
	if (meeting != RN_NONE && outcome != RN_OUTCOME_SCHEDULED &&
	    meeting > rn_now(rn)) {
		rc = rn_fail(rn, RN_EUSAGE, "a meeting still to come is"
		    " scheduled");
		goto out;
	}
	TRY(rn_act_put(rn, id, &x));
	TRY(say_parties(rn, a, &f, rn_outcome_name[outcome]));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
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

	rc = begin_about(rn, a, verb, id, event, &f);
	if (rc != RN_OK)
		goto done;
	c = &f.c.seat[RN_PARTY_CONNECTOR];
	if (kind == RN_ACT_THANKS && (c->person == RN_NONE || c->me)) {
		rc = rn_fail(rn, RN_EUSAGE, c->me ? "intro %lld: you were the"
		    " connector yourself" : "intro %lld has no connector to"
		    " thank", (long long)id);
		goto out;
	}
	TRY(read_on(rn, on, &x.at));
	TRY(rn_act_put(rn, id, &x));
	TRY(say_parties(rn, a, &f, what));
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
