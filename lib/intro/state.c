/*
 * state.c - the life of an introduction, as tables.
 *
 * What state it is in follows from the ledger and from what was done; nothing
 * is stored that the clock could make wrong.  The usual changes: what a
 * party's word does to how they stand (`becomes`), what three standings make
 * (`made_of`), when an event makes sense (`allowed`), how long each state may
 * last (`days`).
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "intro/state.h"

const char *const rn_party_name[RN_PARTIES + 1] = {
	[RN_PARTY_REQUESTER] = "requester", [RN_PARTY_CONNECTOR] = "connector",
	[RN_PARTY_TARGET] = "target",
};

const char *const rn_intro_kind_name[RN_INTRO_KINDS + 1] = {
	[RN_INTRO_DIRECT] = "direct", [RN_INTRO_IMPLIED] = "implied",
	[RN_INTRO_TANGIBLE] = "tangible", [RN_INTRO_COMMUNITY] = "community",
};

const char *const rn_intro_state_name[RN_INTRO_STATES + 1] = {
	[RN_INTRO_DRAFTED] = "drafted",
	[RN_INTRO_ASKING_CONNECTOR] = "asking-connector",
	[RN_INTRO_ASKING_TARGET] = "asking-target",
	[RN_INTRO_READY] = "ready",
	[RN_INTRO_INTRODUCED] = "introduced",
	[RN_INTRO_SCHEDULED] = "scheduled",
	[RN_INTRO_MET] = "met",
	[RN_INTRO_NO_MEETING] = "no-meeting",
	[RN_INTRO_QUALIFIED] = "qualified",
	[RN_INTRO_NOT_QUALIFIED] = "not-qualified",
	[RN_INTRO_WON] = "won",
	[RN_INTRO_LOST] = "lost",
	[RN_INTRO_DECLINED] = "declined",
	[RN_INTRO_EXPIRED] = "expired",
	[RN_INTRO_WITHDRAWN] = "withdrawn",
};

const char *const rn_outcome_name[RN_OUTCOMES + 1] = {
	[RN_OUTCOME_SCHEDULED] = "scheduled", [RN_OUTCOME_MET] = "met",
	[RN_OUTCOME_NO_MEETING] = "no-meeting",
	[RN_OUTCOME_QUALIFIED] = "qualified",
	[RN_OUTCOME_NOT_QUALIFIED] = "not-qualified",
	[RN_OUTCOME_WON] = "won", [RN_OUTCOME_LOST] = "lost",
};

const char *const rn_waiting_name[RN_WAITINGS + 1] = {
	[RN_WAITING_ME] = "me", [RN_WAITING_REQUESTER] = "requester",
	[RN_WAITING_CONNECTOR] = "connector", [RN_WAITING_TARGET] = "target",
};

const char *const rn_answer_name[RN_ANSWERS + 1] = {
	[RN_ANSWER_ASKED] = "asked", [RN_ANSWER_YES] = "yes",
	[RN_ANSWER_NO] = "no", [RN_ANSWER_WITHDRAWN] = "withdrawn",
	[RN_ANSWER_INTRODUCED] = "introduced",
	[RN_ANSWER_NOT_OURS] = "not-ours",
	[RN_ANSWER_RETRACTED] = "retracted",
	[RN_ANSWER_REINSTATED] = "reinstated",
};

const char *const rn_said_by_name[RN_SAID_BYS + 1] = {
	[RN_SAID_EMAIL] = "email", [RN_SAID_MESSAGE] = "message",
	[RN_SAID_CALL] = "call", [RN_SAID_MEETING] = "meeting",
	[RN_SAID_FORM] = "form", [RN_SAID_OTHER] = "other",
};

const char *const rn_verdict_name[RN_VERDICTS + 1] = {
	[RN_VERDICT_PROVEN] = "proven", [RN_VERDICT_NOT_OURS] = "not-ours",
	[RN_VERDICT_BROKEN] = "broken",
};

/* The state that an outcome is. */
static const enum rn_intro_state state_of[RN_OUTCOMES] = {
	[RN_OUTCOME_SCHEDULED] = RN_INTRO_SCHEDULED,
	[RN_OUTCOME_MET] = RN_INTRO_MET,
	[RN_OUTCOME_NO_MEETING] = RN_INTRO_NO_MEETING,
	[RN_OUTCOME_QUALIFIED] = RN_INTRO_QUALIFIED,
	[RN_OUTCOME_NOT_QUALIFIED] = RN_INTRO_NOT_QUALIFIED,
	[RN_OUTCOME_WON] = RN_INTRO_WON,
	[RN_OUTCOME_LOST] = RN_INTRO_LOST,
};

/*
 * Days until the next thing is due, counted from what led to the state.  An
 * answer is due as the tiers promise theirs (a week from a connector, two from
 * somebody who must be fetched first); what is mine to do, sooner.  0: never.
 */
static const int days[RN_INTRO_STATES] = {
	[RN_INTRO_DRAFTED] = 3, [RN_INTRO_ASKING_CONNECTOR] = 7,
	[RN_INTRO_ASKING_TARGET] = 14, [RN_INTRO_READY] = 2,
};

/*
 * My move after an introduction, and within how many days of what led to the
 * state.  To one of the two each step is theirs, the first a letter.  Whoever
 * connected them follows nothing up on their behalf: they ask once what came of
 * it, of the introduction or of the meeting, and no more.
 */
#define WRITE_DAYS 2
enum { AS_PARTY, AS_CONNECTOR, ROLES };
static const struct { const char *rest; int days; }
after[ROLES][RN_INTRO_STATES] = {
	[AS_PARTY] = {
		[RN_INTRO_INTRODUCED] = { " scheduled", 14 },
		[RN_INTRO_SCHEDULED] = { " met", 1 },
		[RN_INTRO_MET] = { " qualified", 14 },
		[RN_INTRO_QUALIFIED] = { " won", 60 },
	},
	[AS_CONNECTOR] = {
		[RN_INTRO_INTRODUCED] = { " met", 14 },
		[RN_INTRO_SCHEDULED] = { " met", 14 },
	},
};

/* Thanks are due this many days after it was known what came of it. */
#define THANKS_DAYS 3

/* An ask that has had no answer for so long has had its answer. */
#define ASK_LASTS_DAYS 60

#define IN(state) (1u << RN_INTRO_##state)
#define ASKING (IN(DRAFTED) | IN(ASKING_CONNECTOR) | IN(ASKING_TARGET) | \
	IN(READY) | IN(EXPIRED))
#define AFTER (IN(INTRODUCED) | IN(SCHEDULED) | IN(MET) | IN(NO_MEETING) | \
	IN(QUALIFIED) | IN(NOT_QUALIFIED) | IN(WON) | IN(LOST))

/* When an event makes sense.  INTRODUCE before its time is the gate's. */
static const unsigned allowed[RN_EVENTS] = {
	[RN_EVENT_ASK] = ASKING | IN(DECLINED),
	[RN_EVENT_YES] = ASKING | IN(DECLINED),
	[RN_EVENT_NO] = ASKING | IN(DECLINED),
	[RN_EVENT_INTRODUCE] = ASKING | IN(DECLINED) | IN(WITHDRAWN),
	[RN_EVENT_NOT_OURS] = ASKING | IN(DECLINED),
	[RN_EVENT_OUTCOME] = AFTER,
	[RN_EVENT_THANK] = AFTER | IN(DECLINED) | IN(EXPIRED),
	[RN_EVENT_WITHDRAW] = ASKING | IN(DECLINED),
	[RN_EVENT_SNOOZE] = ASKING | IN(DECLINED) | AFTER,
	[RN_EVENT_EDIT] = ASKING | IN(DECLINED),
};

/* Referrals without an introduction: nobody is asked, the outcome is all. */
static const unsigned allowed_without[RN_EVENTS] = {
	[RN_EVENT_INTRODUCE] = ~0u,	/* for the gate to refuse */
	[RN_EVENT_OUTCOME] = IN(DRAFTED) | AFTER,
	[RN_EVENT_THANK] = IN(DRAFTED) | AFTER,
	[RN_EVENT_WITHDRAW] = IN(DRAFTED),
	[RN_EVENT_SNOOZE] = IN(DRAFTED) | AFTER,
	[RN_EVENT_EDIT] = IN(DRAFTED),
};

static const char *const refusal[RN_EVENTS] = {
	[RN_EVENT_ASK] = "nobody is asked any more",
	[RN_EVENT_YES] = "no answer is waited for",
	[RN_EVENT_NO] = "no answer is waited for",
	[RN_EVENT_INTRODUCE] = "it has been made",
	[RN_EVENT_NOT_OURS] = "nothing is left to introduce",
	[RN_EVENT_OUTCOME] = "an outcome follows an introduction",
	[RN_EVENT_THANK] = "there is nothing to thank for",
	[RN_EVENT_WITHDRAW] = "it is too late to withdraw",
	[RN_EVENT_SNOOZE] = "nothing is waited for",
	[RN_EVENT_EDIT] = "it is settled who meets whom",
};

/* Outcomes in the order of events; one may repeat or correct its equals. */
static const int rank[RN_OUTCOMES] = {
	[RN_OUTCOME_SCHEDULED] = 1, [RN_OUTCOME_MET] = 2,
	[RN_OUTCOME_NO_MEETING] = 1, [RN_OUTCOME_QUALIFIED] = 3,
	[RN_OUTCOME_NOT_QUALIFIED] = 3, [RN_OUTCOME_WON] = 4,
	[RN_OUTCOME_LOST] = 4,
};

struct rn_case
rn_case_empty(int64_t opened_at)
{
	struct rn_case c = { .seat = { { RN_NONE, false }, { RN_NONE, false },
	    { RN_NONE, false } }, .opened_at = opened_at, .outcome = -1,
	    .outcome_at = RN_NONE, .meeting_at = RN_NONE, .met_at = RN_NONE,
	    .qualified_at = RN_NONE, .settled_at = RN_NONE,
	    .judged = { RN_NONE, RN_NONE }, .ended = { RN_NONE, RN_NONE },
	    .deal = RN_NONE, .thanked_at = RN_NONE, .withdrawn_at = RN_NONE,
	    .snoozed_until = RN_NONE, .wrote_at = RN_NONE };

	return c;
}

static int
by_time(const void *a, const void *b)
{
	const struct rn_entry *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->id < y->id ? -1 : x->id > y->id;
}

void
rn_entries_sort(struct rn_entry *v, size_t n)
{
	if (n > 1)
		qsort(v, n, sizeof(*v), by_time);
}

static bool
without_introduction(enum rn_intro_kind kind)
{
	return kind == RN_INTRO_IMPLIED || kind == RN_INTRO_TANGIBLE;
}

/* Mine goes without saying, except as target. */
static bool
needless(const struct rn_case *c, enum rn_party party)
{
	const struct rn_seat *s = &c->seat[party];

	if (s->person == RN_NONE)	/* they came to me by themselves */
		return party == RN_PARTY_CONNECTOR &&
		    c->seat[RN_PARTY_TARGET].me;
	return s->me && party != RN_PARTY_TARGET;
}

/* The standing of who said something, by what they said before. */
enum { WORDS = RN_ANSWER_WITHDRAWN + 1 };
static const enum rn_standing becomes[RN_STANDINGS][WORDS] = {
	/* asked, yes, no, withdrawn */
	[RN_STANDS_UNASKED] = { RN_STANDS_ASKED, RN_STANDS_YES, RN_STANDS_NO,
	    RN_STANDS_NO },
	[RN_STANDS_ASKED] = { RN_STANDS_ASKED, RN_STANDS_YES, RN_STANDS_NO,
	    RN_STANDS_NO },
	[RN_STANDS_NO] = { RN_STANDS_ASKED, RN_STANDS_YES, RN_STANDS_NO,
	    RN_STANDS_NO },
	[RN_STANDS_EXPIRED] = { RN_STANDS_ASKED, RN_STANDS_YES, RN_STANDS_NO,
	    RN_STANDS_NO },
	/* asking again does not unsay a yes */
	[RN_STANDS_YES] = { RN_STANDS_YES, RN_STANDS_YES, RN_STANDS_NO,
	    RN_STANDS_NO },
};

static bool
ran_out(const struct rn_entry *yes, int64_t at)
{
	return yes->until != RN_NONE && yes->until < at;
}

/* What they said last, as it stands now. */
static enum rn_standing
standing_now(enum rn_standing s, const struct rn_entry *e, int64_t now)
{
	if (s == RN_STANDS_YES && e->at > now)
		return RN_STANDS_ASKED;	/* of a clock set back: not yet */
	if (s == RN_STANDS_YES && ran_out(e, now))
		return RN_STANDS_EXPIRED;
	if (s == RN_STANDS_ASKED &&
	    now > e->at + ASK_LASTS_DAYS * RN_DAY_SECONDS)
		return RN_STANDS_SILENT;
	return s;
}

unsigned
rn_parties_read(const char *words)
{
	unsigned with = 0;
	size_t n;

	for (const char *p = words == NULL ? "" : words; *p != '\0'; p += n +
	    strspn(p + n, " ,")) {
		n = strcspn(p, " ,");
		for (unsigned k = 0; k < RN_PARTIES; k++)
			if (rn_item_in(rn_party_name[k], p, n))
				with |= 1u << k;
	}
	return with;
}

/* May whoever they would meet not be told of them? */
static bool
leaves_out(const struct rn_entry *yes, enum rn_party party)
{
	enum rn_party other = party == RN_PARTY_TARGET ? RN_PARTY_REQUESTER :
	    RN_PARTY_TARGET;

	return yes->answer == RN_ANSWER_YES && party != RN_PARTY_CONNECTOR &&
	    yes->with != 0 && (yes->with & 1u << other) == 0;
}

enum rn_standing
rn_case_standing(const struct rn_case *c, enum rn_party party, int64_t now,
    const struct rn_entry **last)
{
	enum rn_standing s = RN_STANDS_UNASKED;
	const struct rn_entry *e = NULL;

	if (last != NULL)
		*last = NULL;
	if (needless(c, party))
		return RN_STANDS_NEEDLESS;
	if (c->seat[party].person == RN_NONE)
		return RN_STANDS_NOBODY;
	for (size_t i = 0; i < c->entries; i++) {
		const struct rn_entry *x = &c->entry[i];

		if (!x->stands || x->party != (int)party ||
		    x->person != c->seat[party].person ||
		    x->answer > RN_ANSWER_WITHDRAWN)
			continue;
		if (s == RN_STANDS_YES && ran_out(e, x->at))
			s = RN_STANDS_EXPIRED;
		if (s != RN_STANDS_YES || x->answer != RN_ANSWER_ASKED)
			e = x;
		s = leaves_out(x, party) ? RN_STANDS_ASKED :
		    becomes[s][x->answer];
	}
	if (last != NULL)
		*last = e;
	return standing_now(s, e, now);
}

bool
rn_case_gate(const struct rn_case *c, int64_t now, int *party,
    enum rn_standing *standing)
{
	*party = -1;
	*standing = RN_STANDS_NEEDLESS;
	if (without_introduction(c->kind) || c->withdrawn_at != RN_NONE)
		return false;
	for (int p = 0; p < RN_PARTIES; p++) {
		*party = p;
		*standing = rn_case_standing(c, (enum rn_party)p, now, NULL);
		if (*standing != RN_STANDS_YES &&
		    *standing != RN_STANDS_NEEDLESS)
			return false;
	}
	return true;
}

const struct rn_entry *
rn_case_introduced(const struct rn_case *c)
{
	const struct rn_entry *found = NULL;

	for (size_t i = 0; i < c->entries; i++)
		if (c->entry[i].stands &&
		    (c->entry[i].answer == RN_ANSWER_INTRODUCED ||
		    c->entry[i].answer == RN_ANSWER_NOT_OURS))
			found = &c->entry[i];
	return found;
}

/* Sets of standings. */
#define IS(standing) (1u << RN_STANDS_##standing)
#define ANY (~0u)
#define GONE (IS(EXPIRED) | IS(SILENT))
#define DONE (IS(YES) | IS(NEEDLESS))
#define FRESH (IS(NOBODY) | IS(UNASKED) | IS(NEEDLESS))

/*
 * The state that three standings make, while nothing is made yet: the first
 * row that fits.
 */
static const struct {
	unsigned requester, connector, target;
	enum rn_intro_state state;
} made_of[] = {
	{ IS(NO),	ANY,		ANY,		RN_INTRO_DECLINED },
	{ ANY,		IS(NO),		ANY,		RN_INTRO_DECLINED },
	{ ANY,		ANY,		IS(NO),		RN_INTRO_DECLINED },
	{ GONE,		ANY,		ANY,		RN_INTRO_EXPIRED },
	{ ANY,		GONE,		ANY,		RN_INTRO_EXPIRED },
	{ ANY,		ANY,		GONE,		RN_INTRO_EXPIRED },
	{ DONE,		DONE,		DONE,		RN_INTRO_READY },
	{ FRESH,	FRESH,		FRESH,		RN_INTRO_DRAFTED },
	{ DONE,		DONE,		ANY,		RN_INTRO_ASKING_TARGET },
	{ ANY,		ANY,		ANY,	RN_INTRO_ASKING_CONNECTOR },
};

static enum rn_intro_state
asking_state(const struct rn_case *c, int64_t now)
{
	unsigned is[RN_PARTIES];
	size_t i = 0;

	for (int p = 0; p < RN_PARTIES; p++)
		is[p] = 1u << rn_case_standing(c, (enum rn_party)p, now, NULL);
	while ((made_of[i].requester & is[RN_PARTY_REQUESTER]) == 0 ||
	    (made_of[i].connector & is[RN_PARTY_CONNECTOR]) == 0 ||
	    (made_of[i].target & is[RN_PARTY_TARGET]) == 0)
		i++;
	return made_of[i].state;
}

enum rn_intro_state
rn_case_state(const struct rn_case *c, int64_t now)
{
	if (c->withdrawn_at != RN_NONE)
		return RN_INTRO_WITHDRAWN;
	if (c->outcome >= 0)
		return state_of[c->outcome];
	if (rn_case_introduced(c) != NULL)
		return RN_INTRO_INTRODUCED;
	if (without_introduction(c->kind))
		return RN_INTRO_DRAFTED;
	return asking_state(c, now);
}

void
rn_span_cut(int64_t at, int64_t now, int64_t *since, int64_t *upto)
{
	if (at <= now && at > *since)
		*since = at;
	if (at > now && at < *upto)
		*upto = at;
}

/* An answer moves with the clock when it comes, and when it has run out. */
void
rn_case_span(const struct rn_case *c, int64_t now, int64_t *since,
    int64_t *upto)
{
	*since = INT64_MIN;
	*upto = INT64_MAX;
	for (size_t i = 0; i < c->entries; i++) {
		const struct rn_entry *e = &c->entry[i];

		if (!e->stands || e->party < 0)
			continue;
		rn_span_cut(e->at, now, since, upto);
		if (e->at < INT64_MAX - ASK_LASTS_DAYS * RN_DAY_SECONDS)
			rn_span_cut(e->at + ASK_LASTS_DAYS * RN_DAY_SECONDS + 1,
			    now, since, upto);
		if (e->until != RN_NONE && e->until < INT64_MAX)
			rn_span_cut(e->until + 1, now, since, upto);
	}
	if (c->snoozed_until != RN_NONE)
		rn_span_cut(c->snoozed_until, now, since, upto);
}

bool
rn_case_open(const struct rn_case *c, int64_t now)
{
	return !without_introduction(c->kind) && !c->past &&
	    rn_state_open(rn_case_state(c, now));
}

bool
rn_state_open(enum rn_intro_state s)
{
	return ((1u << s) & (ASKING | IN(INTRODUCED) | IN(SCHEDULED) |
	    IN(MET) | IN(QUALIFIED)) & ~IN(EXPIRED)) != 0;
}

bool
rn_state_asking(enum rn_intro_state s)
{
	return ((1u << s) & ASKING & ~IN(EXPIRED)) != 0;
}

const char *
rn_state_refusal(enum rn_intro_state s, enum rn_intro_kind kind,
    enum rn_event e)
{
	bool without = without_introduction(kind);

	if (((without ? allowed_without[e] : allowed[e]) & (1u << s)) != 0)
		return NULL;
	if (without && allowed_without[e] == 0)
		return "such a referral has no introduction, only an outcome";
	return refusal[e];
}

bool
rn_outcome_follows(int from, enum rn_outcome to)
{
	return from < 0 || rank[to] >= rank[from];
}

int64_t
rn_case_asked_for(const struct rn_case *c)
{
	return c->seat[RN_PARTY_TARGET].me ? RN_NONE :
	    rn_case_asked_at(c, RN_PARTY_CONNECTOR);
}

bool
rn_case_owed(const struct rn_case *c)
{
	const struct rn_seat *s = &c->seat[RN_PARTY_CONNECTOR];

	return !c->past && s->person != RN_NONE && !s->me &&
	    c->thanked_at == RN_NONE &&
	    c->withdrawn_at == RN_NONE &&
	    (c->outcome >= 0 || rn_case_introduced(c) != NULL);
}

int64_t
rn_case_asked_at(const struct rn_case *c, int party)
{
	for (size_t i = 0; i < c->entries; i++) {
		const struct rn_entry *e = &c->entry[i];

		if (e->stands && e->answer == RN_ANSWER_ASKED &&
		    (party < 0 || (e->party == party &&
		    e->person == c->seat[party].person)))
			return e->at;
	}
	return RN_NONE;
}

/* The last yes that stands, or when it was opened. */
static int64_t
last_yes(const struct rn_case *c)
{
	int64_t at = c->opened_at;

	for (size_t i = 0; i < c->entries; i++)
		if (c->entry[i].stands && !c->entry[i].implied &&
		    c->entry[i].answer == RN_ANSWER_YES)
			at = c->entry[i].at;
	return at;
}

/* Who asks this party: the connector asks the target, I ask the rest. */
static int
asker(const struct rn_case *c, enum rn_party party)
{
	const struct rn_seat *s = &c->seat[RN_PARTY_CONNECTOR];

	return party == RN_PARTY_TARGET && s->person != RN_NONE && !s->me ?
	    RN_WAITING_CONNECTOR : RN_WAITING_ME;
}

static const char *const rest_of[RN_PARTIES] = {
	" requester", " connector", " target"
};

/* The next answer wanted of a party. */
static void
next_answer(const struct rn_case *c, enum rn_party p, int64_t now,
    struct rn_next *n, int64_t *since)
{
	const struct rn_entry *e;
	enum rn_standing s = rn_case_standing(c, p, now, &e);

	n->rest = rest_of[p];
	if (s == RN_STANDS_NOBODY) {
		n->waiting = asker(c, p);
		n->verb = "edit";
		n->rest = p == RN_PARTY_TARGET ? " --to REF" : " --via REF";
	} else if (c->seat[p].me) {
		n->waiting = RN_WAITING_ME;
		n->verb = "yes";
	} else if ((s == RN_STANDS_ASKED || s == RN_STANDS_SILENT) &&
	    e->at <= now) {
		*since = e->at;
		n->waiting = RN_WAITING_REQUESTER + (int)p;
		n->verb = "yes";
		if (e->until != RN_NONE)
			n->due_at = e->until;
	} else {
		n->waiting = asker(c, p);
		n->verb = "ask";
	}
}

static void
next_of(struct rn_next *n, int waiting, const char *verb, const char *rest)
{
	n->waiting = waiting;
	n->verb = verb;
	n->rest = rest;
}

/* The party asked first whose yes is missing; the target when none is. */
static enum rn_party
missing(const struct rn_case *c, int64_t now)
{
	static const enum rn_party order[] = { RN_PARTY_CONNECTOR,
	    RN_PARTY_REQUESTER };

	for (size_t i = 0; i < RN_LEN(order); i++) {
		enum rn_standing s = rn_case_standing(c, order[i], now, NULL);

		if (s != RN_STANDS_YES && s != RN_STANDS_NEEDLESS)
			return order[i];
	}
	return RN_PARTY_TARGET;
}

int
rn_case_other(const struct rn_case *c)
{
	return c->seat[RN_PARTY_REQUESTER].me ? RN_PARTY_TARGET :
	    c->seat[RN_PARTY_TARGET].me ? RN_PARTY_REQUESTER : -1;
}

/* After the introduction: my move, what came of it, then the thanks. */
static void
next_after(const struct rn_case *c, enum rn_intro_state s, struct rn_next *n)
{
	int role = rn_case_other(c) < 0 ? AS_CONNECTOR : AS_PARTY;
	int64_t since = c->outcome >= 0 ? c->outcome_at :
	    rn_case_introduced(c)->at;
	int within = after[role][s].days;

	if (s == RN_INTRO_SCHEDULED)
		since = c->meeting_at != RN_NONE ? c->meeting_at :
		    since + 13 * RN_DAY_SECONDS;
	if (after[role][s].rest != NULL)
		next_of(n, RN_WAITING_ME, "outcome", after[role][s].rest);
	if (s == RN_INTRO_INTRODUCED && role == AS_PARTY &&
	    c->wrote_at == RN_NONE) {
		next_of(n, RN_WAITING_ME, RN_NEXT_WRITE, "");
		within = WRITE_DAYS;
	}
	if (rn_case_owed(c) && s != RN_INTRO_INTRODUCED &&
	    s != RN_INTRO_SCHEDULED) {
		next_of(n, RN_WAITING_ME, "thank", "");
		since = c->outcome_at;
		within = THANKS_DAYS;
	}
	if (n->verb != NULL)
		n->due_at = since + within * RN_DAY_SECONDS;
}

struct rn_next
rn_case_next(const struct rn_case *c, int64_t now)
{
	struct rn_next n = { -1, RN_NONE, NULL, "" };
	enum rn_intro_state s = rn_case_state(c, now);
	int64_t since = c->opened_at;

	if (c->past)
		return n;
	if (((1u << s) & AFTER) != 0)
		next_after(c, s, &n);
	else if (s == RN_INTRO_READY) {
		since = last_yes(c);
		next_of(&n, RN_WAITING_ME, "introduce", "");
	} else if (s == RN_INTRO_EXPIRED)
		next_of(&n, RN_WAITING_ME, "ask", rest_of[missing(c, now)]);
	else if (s == RN_INTRO_DRAFTED && without_introduction(c->kind))
		next_of(&n, RN_WAITING_ME, "outcome", " met");
	else if (rn_state_asking(s)) {
		since = last_yes(c);
		next_answer(c, missing(c, now), now, &n, &since);
	}
	if (n.verb != NULL && n.due_at == RN_NONE && days[s] != 0)
		n.due_at = since + days[s] * RN_DAY_SECONDS;
	if (n.due_at != RN_NONE && c->snoozed_until != RN_NONE &&
	    c->snoozed_until > n.due_at)
		n.due_at = c->snoozed_until;
	return n;
}
