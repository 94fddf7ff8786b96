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
	FILES, ACTS, ENTRIES, SEAT, SEAT_HANDLE, INTRO_PUT, ACT_PUT,
	LINKS, LINK_LAST, LINK_PUT, LINK_COUNT, LINK_OF_CHANGE, LINK_MARKED,
	WORDS_PUT, CHAIN_LENGTH, CONSENTS, CONSENT_WORDS, DNC, EXCLUDED, APART,
	EXCLUDE_PUT, ADDRESS, ABOUT, FIRM, ORG_KNOWN, REACHED_AT, NOTES,
	REMINDED
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

/* intro.c: all introductions, or the one called id. */
RN_CHECKED enum rn_status rn_shelf_read(struct refnet *rn,
    struct rn_arena *a, int64_t id, int64_t as_of, struct rn_shelf *s);
RN_CHECKED enum rn_status rn_file_read(struct refnet *rn, struct rn_arena *a,
    int64_t id, int64_t as_of, struct rn_file *f);

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

/* facts.c: what a person was asked for as connector, in all but one. */
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
