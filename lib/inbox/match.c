/*
 * match.c - which introductions a message is about, and what it proposes.
 *
 * What a message answers goes before who wrote it, and a name in it before
 * none.  The usual changes: what each label of a reply proposes (`says`), what
 * may be accepted unseen (`may_be_sure`), how long things are left (the
 * constants).  Whatever is in doubt is proposed and not sure: a human reads it.
 */
#include "inbox/match.h"

enum {
	AWAY_DAYS = 7,		/* so long somebody away is left alone who */
	LATER_DAYS = 30,	/* does not say, and who said not now */
	EARLY_DAYS = 30,	/* an ask may be recorded so late */
	SURE_DAYS = 1,		/* and its answer still be sure */
	CROWD = 4		/* more people are no introduction */
};

/* Before it is made, and after. */
enum phase { ASKING, AFTER, OVER };

enum { NOTHING = -1 };

static const struct {
	int kind[2];		/* of ASKING, AFTER */
	bool firm;		/* who wrote it is enough, where it was asked */
} says[RN_REPLY_LABELS] = {
	[RN_REPLY_YES] = { { RN_PROPOSAL_YES, NOTHING }, true },
	[RN_REPLY_NO] = { { RN_PROPOSAL_NO, RN_PROPOSAL_QUESTION }, true },
	[RN_REPLY_UNSUBSCRIBE] = { { RN_PROPOSAL_UNSUBSCRIBE,
	    RN_PROPOSAL_UNSUBSCRIBE }, true },
	[RN_REPLY_LATER] = { { RN_PROPOSAL_LATER, RN_PROPOSAL_LATER }, true },
	[RN_REPLY_MEETING] = { { RN_PROPOSAL_QUESTION, RN_PROPOSAL_MEETING },
	    true },
	[RN_REPLY_QUESTION] = { { RN_PROPOSAL_QUESTION,
	    RN_PROPOSAL_QUESTION }, false },
	[RN_REPLY_HANDED_ON] = { { RN_PROPOSAL_HANDED_ON,
	    RN_PROPOSAL_HANDED_ON }, false },
	[RN_REPLY_OUT_OF_OFFICE] = { { RN_PROPOSAL_AWAY, RN_PROPOSAL_AWAY },
	    true },
	[RN_REPLY_BOUNCE] = { { RN_PROPOSAL_UNCLEAR, RN_PROPOSAL_UNCLEAR },
	    false },
	[RN_REPLY_OTHER] = { { RN_PROPOSAL_UNCLEAR, NOTHING }, false },
};

static const bool may_be_sure[RN_PROPOSALS] = {
	[RN_PROPOSAL_YES] = true, [RN_PROPOSAL_NO] = true,
	[RN_PROPOSAL_WITHDRAWN] = true, [RN_PROPOSAL_UNSUBSCRIBE] = true,
	[RN_PROPOSAL_LATER] = true, [RN_PROPOSAL_AWAY] = true,
	[RN_PROPOSAL_INTRODUCED] = true, [RN_PROPOSAL_BOUNCE] = true,
	[RN_PROPOSAL_SCHEDULED] = true,
};

/* An introduction the letter may be about. */
struct cand {
	size_t open;
	int party;		/* whose letter it is taken for */
	bool by_ref;		/* it answers a message about that */
	bool stranger;		/* written from another address than theirs */
	bool named;		/* another party is named in it */
};

struct at {
	const struct rn_open *v;
	size_t n;
	const struct rn_incoming *l;
	int64_t now;
	struct cand cand[RN_FOUND_MOST];
	size_t cands;
	struct rn_found *out;
	size_t found;
	const char *why;
	const char *quote;	/* of what is found now; NULL: the reply's */
};

static enum phase
phase_of(const struct rn_open *o)
{
	if (rn_state_refusal(o->state, RN_INTRO_DIRECT, RN_EVENT_YES) == NULL)
		return ASKING;
	return rn_state_refusal(o->state, RN_INTRO_DIRECT,
	    RN_EVENT_OUTCOME) == NULL ? AFTER : OVER;
}

/* doubt: why it is not sure, or NULL: it is, if its kind may be. */
static void
find(struct at *t, size_t open, enum rn_proposal_kind kind, int party,
    int64_t moment, const char *doubt)
{
	if (t->found < RN_FOUND_MOST)
		t->out[t->found++] = (struct rn_found){ open, kind, party,
		    doubt == NULL && may_be_sure[kind], moment, doubt,
		    t->quote };
}

static const char several[] = "it fits several introductions";

/* Of several that fit, none is sure; one may tell of two parties. */
static void
doubt_all(struct at *t)
{
	bool differ = false;

	for (size_t i = 1; i < t->found; i++)
		differ = differ || t->out[i].open != t->out[0].open;
	for (size_t i = 0; differ && i < t->found; i++) {
		t->out[i].sure = false;
		t->out[i].doubt = several;
	}
}

static bool
among(const int64_t *v, size_t n, int64_t person)
{
	for (size_t i = 0; i < n; i++)
		if (v[i] == person)
			return person != RN_NONE;
	return false;
}

/* Where somebody sits who is not me; -1: nowhere. */
static int
seat_of(const struct rn_open *o, int64_t person)
{
	for (int p = 0; p < RN_PARTIES; p++)
		if (!o->side[p].me && o->side[p].person == person &&
		    person != RN_NONE)
			return p;
	return -1;
}

/* Is a party named in it, other than me and this one? */
static bool
names_another(const struct rn_open *o, const struct rn_incoming *l, int party)
{
	for (int p = 0; p < RN_PARTIES; p++)
		if (p != party && !o->side[p].me &&
		    among(l->named, l->named_n, o->side[p].person))
			return true;
	return false;
}

/* --- what somebody answers ----------------------------------------------- */

static void
add_cand(struct at *t, size_t open, int party, bool by_ref, bool stranger)
{
	struct cand c = { open, party, by_ref, stranger,
	    names_another(&t->v[open], t->l, party) };

	for (size_t i = 0; i < t->cands; i++)
		if (t->cand[i].open == open)
			return;
	if (t->cands < RN_FOUND_MOST)
		t->cand[t->cands++] = c;
}

/* By what it answers; a party may answer what was written to another. */
static void
gather_refs(struct at *t)
{
	for (size_t r = 0; r < t->l->refs; r++)
		for (size_t i = 0; i < t->n; i++) {
			int party = seat_of(&t->v[i], t->l->from);

			if (t->v[i].id != t->l->ref[r].intro ||
			    phase_of(&t->v[i]) == OVER)
				continue;
			if (party >= 0)
				add_cand(t, i, party, true, false);
			else if (t->l->ref[r].party >= 0 &&
			    !t->v[i].side[t->l->ref[r].party].me)
				add_cand(t, i, t->l->ref[r].party, true, true);
		}
}

/* I was to meet them, and they say that we met since. */
static bool
tells_of_meeting(const struct rn_open *o, const struct rn_incoming *l,
    int party)
{
	return l->met != NULL && party != RN_PARTY_CONNECTOR &&
	    !o->side[RN_PARTY_CONNECTOR].me &&
	    (o->state == RN_INTRO_INTRODUCED ||
	    o->state == RN_INTRO_SCHEDULED) && (o->made_at == RN_NONE ||
	    l->at >= o->made_at - EARLY_DAYS * RN_DAY_SECONDS);
}

/* By who wrote it to me, once they could answer. */
static void
gather_people(struct at *t)
{
	const struct rn_incoming *l = t->l;

	for (size_t i = 0; i < t->n; i++) {
		const struct rn_open *o = &t->v[i];
		int party = seat_of(o, l->from);
		const struct rn_side *s;

		if (party < 0 || phase_of(o) == OVER ||
		    o->state == RN_INTRO_DECLINED)
			continue;
		s = &o->side[party];
		if ((s->asked_at != RN_NONE ? l->at >= s->asked_at -
		    EARLY_DAYS * RN_DAY_SECONDS : names_another(o, l, party)) ||
		    tells_of_meeting(o, l, party))
			add_cand(t, i, party, false, false);
	}
}

static const char hearsay[] = "the connector tells what the target said";

/* May a connector who writes tell what the target said? */
static bool
may_tell(const struct rn_open *o, int party)
{
	const struct rn_side *s = &o->side[RN_PARTY_TARGET];

	return party == RN_PARTY_CONNECTOR && !s->me &&
	    (s->how == RN_STANDS_ASKED || s->how == RN_STANDS_UNASKED);
}

/*
 * What they tell of the target; NULL: nothing.  "She" may be anybody where
 * nothing else ties it to the introduction, and what they only seem is told
 * by a connector who agreed to ask them.
 */
static const struct rn_told *
told_of(const struct at *t, const struct cand *c)
{
	const struct rn_open *o = &t->v[c->open];
	enum rn_standing how = o->side[RN_PARTY_CONNECTOR].how;
	const struct rn_incoming *l = t->l;

	if (!may_tell(o, c->party) || l->automatic || how == RN_STANDS_NO ||
	    l->label == RN_REPLY_UNSUBSCRIBE || l->label == RN_REPLY_BOUNCE ||
	    l->label == RN_REPLY_OUT_OF_OFFICE)
		return NULL;
	for (size_t i = 0; i < l->tells_n; i++)
		if (l->tells[i].person == o->side[RN_PARTY_TARGET].person &&
		    (l->tells[i].told.named || c->by_ref || c->named) &&
		    (l->tells[i].told.firm || how == RN_STANDS_YES))
			return &l->tells[i].told;
	return NULL;
}

/* Those with a name in it go before those without. */
static void
keep_named(struct at *t)
{
	size_t kept = 0;

	for (size_t i = 0; i < t->cands; i++)
		if (t->cand[i].named)
			t->cand[kept++] = t->cand[i];
	if (kept > 0)
		t->cands = kept;
}

/* So do those of whose target it tells by name. */
static void
keep_told(struct at *t)
{
	size_t kept = 0;

	for (size_t i = 0; i < t->cands; i++) {
		const struct rn_told *told = told_of(t, &t->cand[i]);

		if (told != NULL && told->named)
			t->cand[kept++] = t->cand[i];
	}
	if (kept > 0)
		t->cands = kept;
}

/* Whoever tells the yes of the target has done what they were asked for. */
static void
take_told(struct at *t, const struct cand *c, const struct rn_told *told)
{
	enum rn_standing how = t->v[c->open].side[RN_PARTY_CONNECTOR].how;
	bool yes = told->says == RN_TELLS_YES;

	if (yes && how != RN_STANDS_YES)
		find(t, c->open, RN_PROPOSAL_YES, RN_PARTY_CONNECTOR, RN_NONE,
		    hearsay);
	t->quote = told->quote;
	find(t, c->open, yes ? RN_PROPOSAL_YES : RN_PROPOSAL_NO,
	    RN_PARTY_TARGET, RN_NONE, hearsay);
	t->quote = NULL;
}

/* A no of a connector who agreed, in words that name the target. */
static bool
tells_of_target(const struct rn_open *o, const struct rn_incoming *l, int party)
{
	return may_tell(o, party) && among(l->named, l->named_n,
	    o->side[RN_PARTY_TARGET].person);
}

/*
 * A yes or a no, by how its party stands; NOTHING: it says what is known.
 * What a party says of another, or after a no, a human reads.
 */
static int
take_answer(struct at *t, const struct rn_open *o, int kind, int *party,
    const char **doubt)
{
	enum rn_standing how = o->side[*party].how;

	if (how == RN_STANDS_YES && kind == RN_PROPOSAL_YES) {
		t->why = "they have said yes already";
		return NOTHING;
	} else if (how == RN_STANDS_YES && tells_of_target(o, t->l, *party)) {
		*party = RN_PARTY_TARGET;
		*doubt = hearsay;
	} else if (how == RN_STANDS_YES && kind == RN_PROPOSAL_NO)
		return RN_PROPOSAL_WITHDRAWN;
	else if (how == RN_STANDS_NO && kind == RN_PROPOSAL_NO) {
		t->why = "they have said no already";
		return NOTHING;
	} else if (how == RN_STANDS_NO)
		*doubt = "they had said no";
	return kind;
}

/*
 * What speaks against taking it as read: is it plain which introduction it is
 * about, that its party wrote it, and what it says?  NULL: nothing does.
 */
static const char *
doubt_of(const struct at *t, const struct cand *c)
{
	const struct rn_side *s = &t->v[c->open].side[c->party];
	const struct rn_incoming *l = t->l;

	if (t->cands != 1)
		return several;
	if (c->stranger)
		return "it is from another address than theirs";
	if (!l->to_me)
		return "it is not addressed to you";
	if (l->automatic && l->label != RN_REPLY_OUT_OF_OFFICE)
		return "a machine or a list sent it";
	if (!c->by_ref && (!c->named || !l->reply || s->asked_at == RN_NONE))
		return "nothing but its sender ties it to the introduction";
	if (!c->by_ref && l->at < s->asked_at - SURE_DAYS * RN_DAY_SECONDS)
		return "it is older than the ask";
	return l->sure ? NULL : "it may be meant otherwise";
}

static int64_t
moment_of(const struct at *t, int kind)
{
	int64_t from = t->l->at == RN_NONE ? t->now : t->l->at;
	bool left = kind == RN_PROPOSAL_AWAY || kind == RN_PROPOSAL_LATER;

	if (left && t->l->until != RN_NONE)
		return t->l->until;
	return kind == RN_PROPOSAL_AWAY ? from + AWAY_DAYS * RN_DAY_SECONDS :
	    kind == RN_PROPOSAL_LATER ? from + LATER_DAYS * RN_DAY_SECONDS :
	    RN_NONE;
}

/* When they were to, else when they write of it: people do so soon. */
static void
take_met(struct at *t, const struct cand *c, const char *doubt)
{
	int64_t meets = t->v[c->open].meets_at, at = t->l->at;
	bool early = meets != RN_NONE && meets > at;

	t->quote = t->l->met;
	find(t, c->open, RN_PROPOSAL_MET, c->party, meets == RN_NONE || early ?
	    at : meets, early ? "the meeting was to be later" : doubt != NULL ?
	    doubt : "words say that you met, no calendar");
	t->quote = NULL;
}

static void
take_cand(struct at *t, const struct cand *c)
{
	const struct rn_open *o = &t->v[c->open];
	enum phase phase = phase_of(o);
	int kind = says[t->l->label].kind[phase], party = c->party;
	const char *doubt = doubt_of(t, c);
	bool asked = o->side[party].asked_at != RN_NONE;
	const struct rn_told *told = phase == ASKING ? told_of(t, c) : NULL;

	if (tells_of_meeting(o, t->l, party)) {
		take_met(t, c, doubt);
		return;
	}
	/* a no beside a yes of the target: a human reads that */
	if (told != NULL && (told->says == RN_TELLS_NO ||
	    t->l->label != RN_REPLY_NO)) {
		take_told(t, c, told);
		return;
	}
	if (told != NULL && doubt == NULL)
		doubt = hearsay;
	if (kind == NOTHING) {
		t->why = "it says nothing that is waited for";
		return;
	}
	if (!c->by_ref && !c->named && !(asked && (t->l->reply ||
	    says[t->l->label].firm))) {
		t->why = "nothing ties it to an introduction";
		return;
	}
	if (kind == RN_PROPOSAL_UNCLEAR && !c->by_ref && !t->l->reply) {
		t->why = "it says nothing that is waited for";
		return;
	}
	if (kind == RN_PROPOSAL_YES || kind == RN_PROPOSAL_NO)
		kind = take_answer(t, o, kind, &party, &doubt);
	if (kind != NOTHING)
		find(t, c->open, (enum rn_proposal_kind)kind, party,
		    moment_of(t, kind), doubt);
}

/* The connector writes to me and the other side: that is the introduction. */
static bool
match_introduced(struct at *t)
{
	const struct rn_incoming *l = t->l;
	const char *doubt = l->crowd != 2 ? "others are addressed, too" :
	    l->introduces ? NULL : "it does not say that it introduces you";

	if (!l->to_me || l->crowd > CROWD || l->automatic)
		return false;
	for (size_t i = 0; i < t->n; i++) {
		const struct rn_side *s = t->v[i].side;
		int other = s[RN_PARTY_REQUESTER].me ? RN_PARTY_TARGET :
		    RN_PARTY_REQUESTER;

		if (seat_of(&t->v[i], l->from) != RN_PARTY_CONNECTOR ||
		    s[RN_PARTY_TARGET].person == RN_NONE ||
		    !among(l->to, l->to_n, s[other].person) ||
		    rn_state_refusal(t->v[i].state, RN_INTRO_DIRECT,
		    RN_EVENT_NOT_OURS) != NULL)
			continue;
		find(t, i, RN_PROPOSAL_INTRODUCED, -1, RN_NONE,
		    t->v[i].state == RN_INTRO_DECLINED ?
		    "somebody had said no" : doubt);
	}
	doubt_all(t);
	return t->found > 0;
}

static void
match_theirs(struct at *t)
{
	const struct rn_incoming *l = t->l;

	if (match_introduced(t))
		return;
	gather_refs(t);
	if (t->cands == 0 && l->from == RN_NONE) {
		t->why = "nobody known wrote it";
		return;
	}
	if (t->cands == 0 && !l->to_me) {
		t->why = "it is not addressed to you";
		return;
	}
	if (t->cands == 0)
		gather_people(t);
	keep_named(t);
	keep_told(t);
	if (t->cands == 0)
		t->why = "its sender is no party that was asked";
	for (size_t i = 0; i < t->cands; i++)
		take_cand(t, &t->cand[i]);
	doubt_all(t);
}

/* --- what I wrote -------------------------------------------------------- */

/* Whom I ask: the connector asks the target. */
static bool
mine_to_ask(const struct rn_open *o, int party)
{
	const struct rn_side *c = &o->side[RN_PARTY_CONNECTOR];

	return party != RN_PARTY_TARGET || c->me || c->person == RN_NONE;
}

static void
match_mine(struct at *t)
{
	const struct rn_incoming *l = t->l;

	t->why = "you wrote it, and it asks nobody for an introduction";
	if (l->refs > 0)
		return;
	for (size_t i = 0; i < t->n; i++) {
		const struct rn_open *o = &t->v[i];
		const struct rn_side *s = o->side;

		if (s[RN_PARTY_CONNECTOR].me && l->crowd <= CROWD &&
		    o->state == RN_INTRO_READY &&
		    among(l->to, l->to_n, s[RN_PARTY_REQUESTER].person) &&
		    among(l->to, l->to_n, s[RN_PARTY_TARGET].person))
			find(t, i, RN_PROPOSAL_INTRODUCED, -1, RN_NONE, NULL);
		for (int p = 0; p < RN_PARTIES; p++)
			if (l->crowd == 1 && !s[p].me && mine_to_ask(o, p) &&
			    s[p].how == RN_STANDS_UNASKED &&
			    rn_state_asking(o->state) &&
			    among(l->to, l->to_n, s[p].person) &&
			    names_another(o, l, p))
				find(t, i, RN_PROPOSAL_ASKED, p, RN_NONE,
				    NULL);
	}
	for (size_t i = 0; i < t->found; i++)
		t->out[i].sure = false;
	doubt_all(t);
}

/* --- what came back ------------------------------------------------------ */

static void
match_bounce(struct at *t)
{
	const struct rn_incoming *l = t->l;

	t->why = "whom it did not reach is no party that was asked";
	for (size_t i = 0; i < t->n && t->found == 0; i++) {
		int party = seat_of(&t->v[i], l->undelivered);

		if (party >= 0 && phase_of(&t->v[i]) != OVER)
			find(t, i, RN_PROPOSAL_BOUNCE, party, RN_NONE,
			    t->v[i].side[party].asked_at != RN_NONE ? NULL :
			    "they were not asked yet");
	}
}

/* --- calendars ----------------------------------------------------------- */

/* What a guest answered; -1: they are none. */
static int
guest_says(const struct rn_invite *v, int64_t person)
{
	for (size_t i = 0; i < v->guests; i++)
		if (v->guest[i].person == person && person != RN_NONE)
			return v->guest[i].stat;
	return -1;
}

static bool
attends(const struct rn_invite *v, int64_t person)
{
	return person != RN_NONE && (v->organizer == person ||
	    guest_says(v, person) >= 0);
}

/* Those who are to meet, without me, are all there; *party: who wrote it. */
static bool
meets(const struct rn_open *o, const struct rn_incoming *l, int *party)
{
	static const int ends[] = { RN_PARTY_REQUESTER, RN_PARTY_TARGET };

	*party = -1;
	for (size_t i = 0; i < RN_LEN(ends); i++) {
		const struct rn_side *s = &o->side[ends[i]];

		if (s->me)
			continue;
		if (!attends(l->invite, s->person))
			return false;
		if (*party < 0 || s->person == l->from)
			*party = ends[i];
	}
	return *party >= 0;
}

/* Whose answer a reply carries: its writer's, else that of its one guest. */
static int
reply_says(const struct rn_incoming *l)
{
	int stat = guest_says(l->invite, l->from_me ? l->me : l->from);

	if (stat < 0 && l->invite->guests == 1)
		stat = l->invite->guest[0].stat;
	return stat;
}

static bool
anybody_accepted(const struct rn_invite *v)
{
	for (size_t i = 0; i < v->guests; i++)
		if (v->guest[i].stat == RN_CAL_ACCEPTED)
			return true;
	return false;
}

/* What the event proposes, or NOTHING. */
static int
invite_kind(struct at *t)
{
	const struct rn_invite *v = t->l->invite;
	bool past = v->start != RN_NONE && t->now > (v->end != RN_NONE ?
	    v->end : v->start);
	int stat = v->method == RN_CAL_REPLY ? reply_says(t->l) : -1;

	if (v->cancelled || v->method == RN_CAL_CANCEL ||
	    stat == RN_CAL_DECLINED)
		return RN_PROPOSAL_QUESTION;
	if (v->method == RN_CAL_COUNTER || stat == RN_CAL_TENTATIVE)
		return RN_PROPOSAL_MEETING;
	if (v->method == RN_CAL_REPLY && stat != RN_CAL_ACCEPTED) {
		t->why = "it answers an invitation neither way";
		return NOTHING;
	}
	if (!past)
		return v->start == RN_NONE ? RN_PROPOSAL_QUESTION :
		    RN_PROPOSAL_SCHEDULED;
	if (anybody_accepted(v))
		return RN_PROPOSAL_MET;
	t->why = "it is over, and nobody accepted";
	return NOTHING;
}

static void
match_invite(struct at *t)
{
	const struct rn_invite *v = t->l->invite;
	int kind = invite_kind(t), party;
	bool replied = v->method == RN_CAL_REPLY && (t->l->from_me ||
	    t->l->from != RN_NONE) && guest_says(v, t->l->from_me ? t->l->me :
	    t->l->from) == RN_CAL_ACCEPTED;

	for (size_t i = 0; kind != NOTHING && i < t->n; i++) {
		enum rn_intro_state state = t->v[i].state;
		bool made = state == RN_INTRO_INTRODUCED ||
		    state == RN_INTRO_SCHEDULED;

		/* that they were introduced may be read later, or elsewhere */
		if ((made || rn_state_asking(state)) &&
		    meets(&t->v[i], t->l, &party))
			find(t, i, (enum rn_proposal_kind)kind, party,
			    kind == RN_PROPOSAL_QUESTION ? RN_NONE : v->start,
			    !made ? "nobody was introduced yet" : v->vague ?
			    "it is no single meeting" : replied ? NULL :
			    "nobody has accepted it yet");
	}
	if (kind != NOTHING && t->found == 0)
		t->why = "nobody meets there who is to be introduced";
	doubt_all(t);
}

size_t
rn_match(const struct rn_open *v, size_t n, const struct rn_incoming *l,
    int64_t now, struct rn_found out[RN_FOUND_MOST], const char **why)
{
	struct at t = { .v = v, .n = n, .l = l, .now = now, .out = out };

	if (l->bounced)
		match_bounce(&t);
	else if (l->invite != NULL)
		match_invite(&t);
	else if (l->from_me)
		match_mine(&t);
	else
		match_theirs(&t);
	*why = t.found > 0 ? NULL : t.why;
	return t.found;
}
