/*
 * room.h - what the files of this room share.
 */
#ifndef RN_INTRO_ROOM_H
#define RN_INTRO_ROOM_H

#include "base/digest.h"
#include "intro/state.h"
#include "people/people.h"
#include "refnet/limits.h"
#include "store/store.h"

enum {
	FILES, FILES_FED, ACTS, ACTS_FED, ENTRIES, ENTRIES_FED, SEATS, SEAT,
	SEAT_HANDLE, INTRO_PUT, ACT_PUT,
	LINKS, LINK_LAST, LINK_PUT, LINK_COUNT, LINK_OF_CHANGE, LINK_MARKED,
	WORDS_PUT, CHAIN_LENGTH, CONSENTS, CONSENTS_FED, CONSENT_WORDS, DNC,
	EXCLUDED, APART, EXCLUDE_PUT, ADDRESS, ABOUT, FIRM, ORG_KNOWN,
	REACHED_AT, NOTES, REMINDED,
	NOW_ALL, NOW_ONE, NOW_LIST, NOW_STALE, NOW_PUT, NOW_MISSING, WORDS_ALL,
	WORDS_ONE, AMONG_VOID, AMONG_SEATS, AMONG_CONNECTOR, AMONG_FIRM,
	SEATED_NAMES, SEATED_HANDLES
};
extern const struct rn_sqlset rn_intro_sql;

/* intro_act.kind; the first three are parties. */
enum rn_act {
	RN_ACT_KIND = RN_PARTIES, RN_ACT_PROFILE, RN_ACT_OUTCOME,
	RN_ACT_THANKS, RN_ACT_WITHDRAWN, RN_ACT_SNOOZE, RN_ACT_FORCED,
	RN_ACT_UNNAMED, RN_ACT_PLANNED,
	RN_ACT_PAST, RN_ACT_NOTE	/* numbers are kept: new ones last */
};

/* One introduction as read from the store. */
struct rn_file {
	int64_t id;
	int64_t seat[RN_PARTIES];	/* handles; RN_NONE: nobody */
	const char *profile;
	struct rn_case c;
	struct rn_list forced;
	unsigned forced_mask;		/* 1 << enum rn_policy */
	bool blind;			/* its asks do not name the other side */
	bool planned;			/* prepared in a batch */
};
struct rn_shelf {
	struct rn_file *v;		/* by id */
	size_t n;
	int64_t at;			/* what was true then */
};

/* read.c: all introductions, or the one called id. */
RN_CHECKED enum rn_status rn_shelf_read(struct refnet *rn,
    struct rn_arena *a, int64_t id, int64_t as_of, struct rn_shelf *s);
/* Those of n ids, each once and ascending, that there are. */
RN_CHECKED enum rn_status rn_shelf_some(struct refnet *rn,
    struct rn_arena *a, const int64_t *ids, size_t n, int64_t as_of,
    struct rn_shelf *s);
/* There is none called so: RN_ENOTFOUND. */
enum rn_status rn_no_intro(struct refnet *rn, int64_t id);
RN_CHECKED enum rn_status rn_file_read(struct refnet *rn, struct rn_arena *a,
    int64_t id, int64_t as_of, struct rn_file *f);

/*
 * read.c: introductions, as they are now, in which one of these sits, or whose
 * target works where somebody does; a few others may be among them.
 */
struct rn_among {
	const int64_t *seated;	/* in any seat; RN_NONE: nobody */
	size_t seats;
	int64_t connector;	/* as such; RN_NONE: nobody */
	int64_t firm;		/* of whom; RN_NONE: of nobody */
};
RN_CHECKED enum rn_status rn_shelf_among(struct refnet *rn,
    struct rn_arena *a, const struct rn_among *who, struct rn_shelf *s);

/* 2200-01-01T00:00:00Z: put off for good, of somebody who was forgotten. */
#define RN_NEVER_AT INT64_C(7258118400)

/* list.c: how one stands, in numbers; the texts of `is` are NULL. */
struct rn_stand {
	struct rn_intro is;
	int64_t since, upto;	/* a span of time in which it is so */
	int64_t heard;		/* whose interactions bear on it; RN_NONE */
	int64_t day;		/* a day's beginning that bears on it, by the
				 * clocks of this place; RN_NONE */
	unsigned me;		/* 1 << enum rn_party: I sit there */
	const char *next;	/* verb, and what follows the id; or NULL */
};
RN_CHECKED enum rn_status rn_stand_compute(struct refnet *rn,
    struct rn_arena *a, const struct rn_file *f, int64_t now,
    struct rn_stand *out);
/* The beginning of the day of an introduction that was made. */
int64_t rn_stand_day(const struct rn_intro *x);
/* What follows from the clock alone. */
void rn_stand_age(struct rn_intro *x, int64_t now);

/*
 * All, or the one called id, with their texts: as they were, or as they are by
 * the ledger alone.
 */
RN_CHECKED enum rn_status rn_list_then(struct refnet *rn,
    struct rn_arena *a, int64_t id, int64_t as_of, struct rn_intro **list,
    size_t *n);

/*
 * now.c: of each introduction, or the one called id, in its order.  Without
 * words these are but room.
 */
struct rn_line {
	const char *next;	/* as in rn_stand */
	const char *profile;	/* as it was opened with */
	unsigned me;
	const struct rn_file *f;	/* where it was read at all, else NULL */
};
RN_CHECKED enum rn_status rn_now_read(struct refnet *rn, struct rn_arena *a,
    int64_t id, struct rn_intro **list, struct rn_line **line, size_t *n);
/* Compute what is kept, and may be wrong, anew; in a transaction that writes. */
RN_CHECKED enum rn_status rn_now_settle(struct refnet *rn);

/* read.c: that a policy was overridden; false: it is none there is. */
bool rn_forced_put(struct rn_arena *a, struct rn_list *list, int64_t policy,
    const char *reason);

/* Who a party is, in words for the owner; "me"; NULL when nobody. */
RN_CHECKED enum rn_status rn_seat_name(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, int party, const char **name);

/* One row of intro_act, in the running change. */
struct rn_act_row {
	int kind;
	int64_t at, value, meeting, deal;
	const char *word;
};
RN_CHECKED enum rn_status rn_act_put(struct refnet *rn, int64_t intro,
    const struct rn_act_row *x);

/* Open one, in the running change, as rn_intro_new() does. */
RN_CHECKED enum rn_status rn_file_open(struct refnet *rn, struct rn_arena *a,
    const struct rn_intro_words *w, const char *force, struct rn_file *f);

/* Begin a change about one introduction; RN_EUSAGE when it makes no sense. */
RN_CHECKED enum rn_status rn_file_begin(struct refnet *rn,
    struct rn_arena *a, const char *verb, int64_t id, enum rn_event event,
    struct rn_file *f);
/* What history shows: "intro 3: opened, me to Bela Okoro via Ada Novak". */
RN_CHECKED enum rn_status rn_file_say(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, const char *what);

/* answer.c: when it happened (RN_NOW: now); RN_EUSAGE: in the future. */
RN_CHECKED enum rn_status rn_when_check(struct refnet *rn, int64_t on,
    int64_t *at);
/* That the connector introduced them; RN_EUSAGE: nothing shows it. */
RN_CHECKED enum rn_status rn_not_ours_put(struct refnet *rn,
    struct rn_arena *a, const struct rn_file *f,
    const struct rn_answer_words *w, int64_t at);
/* One row about a party, or the introduction (-1); w may be NULL. */
RN_CHECKED enum rn_status rn_answer_put(struct refnet *rn,
    const struct rn_file *f, int party, enum rn_answer answer, int64_t at,
    bool implied, const struct rn_answer_words *w, const char *digest);

/* consent.c: one row of the chain, as numbers in the order they are hashed. */
enum {
	L_ID, L_INTRO, L_SEQ, L_PARTY, L_ANSWER, L_REQUESTER, L_CONNECTOR,
	L_TARGET, L_AT, L_RECORDED, L_UNTIL, L_CHANNEL, L_IMPLIED, L_OF, L_INTS
};
struct rn_link {
	int64_t n[L_INTS];
	int64_t change;
	unsigned char words[RN_SHA256], prev[RN_SHA256], hash[RN_SHA256];
	bool stands;		/* its change does */
};
void rn_link_hash(const struct rn_link *l, unsigned char out[RN_SHA256]);
/* Take a row of LINKS; false when a blob has another size. */
bool rn_link_read(const struct rn_stmt *st, struct rn_link *l);

/* The words of a row, and what it promises of them. */
struct rn_words {
	const char *evidence, *digest, *channel, *share, *reason, *note,
	    *message, *quote, *whom;
};
enum { RN_SALT = 16 };
void rn_words_commit(const unsigned char salt[RN_SALT],
    const struct rn_words *w, unsigned char out[RN_SHA256]);

/*
 * Append to the chain, in the running change; n[] from L_PARTY on is filled
 * by the caller but for the seats and L_RECORDED.  That we introduced them is
 * appended only where the gate opens: RN_EPOLICY otherwise.
 */
RN_CHECKED enum rn_status rn_consent_put(struct refnet *rn,
    const struct rn_file *f, const int64_t n[L_INTS],
    const struct rn_words *w);

/* The gate, with words: RN_EPOLICY unless every needed yes is there. */
RN_CHECKED enum rn_status rn_gate_check(struct refnet *rn,
    struct rn_arena *a, const struct rn_file *f);

/* draft.c: what I am in it, and the step that fits now. */
int rn_my_seat(const struct rn_file *f);
RN_CHECKED enum rn_status rn_usual_step(struct refnet *rn,
    const struct rn_file *f, int *step);

/* policy.c */
enum rn_policy {
	RN_POLICY_DNC, RN_POLICY_EXCLUSION, RN_POLICY_BUDGET,
	RN_POLICY_COLLISION, RN_POLICY_DECLINED, RN_POLICY_VAGUE,
	RN_POLICY_UNVERIFIED, RN_POLICY_GIVE_FIRST, RN_POLICY_INTRODUCED,
	RN_POLICY_WEAK, RN_POLICY_UNPROVEN,
	RN_POLICIES	/* numbers are kept: new ones last */
};
#define RN_POLICY_ALL (~0u)
extern const char *const rn_policy_name[RN_POLICIES + 1];

/*
 * facts.c: what a person was asked for as connector, in all but one of a shelf
 * on which whatever they are the connector of is.
 */
void rn_budget_count(const struct rn_shelf *s, const struct rn_limits *l,
    int64_t person, bool strong, int64_t but, struct rn_budget *b);

/*
 * Does a policy (of a set, 1 << enum rn_policy) speak against asking this party (-1: against the introduction
 * as such)?  With `force`, what speaks against it is recorded as overridden
 * in f and in *forced, for rn_policy_record once the intro is there.
 */
RN_CHECKED enum rn_status rn_policy_check(struct refnet *rn,
    struct rn_arena *a, const struct rn_file *f, int party,
    unsigned which, const char *force, unsigned *forced);
RN_CHECKED enum rn_status rn_policy_record(struct refnet *rn, int64_t intro,
    unsigned forced, const char *force);

#endif
