/*
 * state.h - the rules of an introduction, pure: no store, no clock.
 *
 * A struct rn_case is all the rules look at: who sits where, what the ledger
 * says, and what else was done.  intro.c fills it from the store, tests by
 * hand.
 */
#ifndef RN_STATE_H
#define RN_STATE_H

#include "base/base.h"
#include "refnet/intro.h"

#define RN_DAY_SECONDS 86400

/* A row of the ledger as the rules see it. */
struct rn_entry {
	int64_t id;		/* place in the chain */
	int party;		/* enum rn_party, or -1 */
	int64_t person;		/* who sat there when it was said */
	enum rn_answer answer;
	int64_t at, until;
	bool implied;
	unsigned with;		/* 1 << enum rn_party: who may be told what a
				 * yes shares; 0: those who are introduced */
	bool stands;		/* neither retracted nor of an undone change */
};

struct rn_seat {
	int64_t person;		/* RN_NONE: nobody */
	bool me;
};

struct rn_case {
	enum rn_intro_kind kind;
	struct rn_seat seat[RN_PARTIES];
	const struct rn_entry *entry;	/* sorted by rn_entries_sort */
	size_t entries;
	int64_t opened_at;
	int outcome;		/* enum rn_outcome, or -1 */
	int64_t outcome_at, meeting_at, met_at, deal;
	int64_t qualified_at, settled_at;	/* as in struct rn_intro */
	int64_t judged[2], ended[2];	/* first said to be so: not, and yes */
	int64_t thanked_at, withdrawn_at, snoozed_until;
	bool past;		/* learnt of long after: nothing is waited for */
	int64_t wrote_at;	/* I was in touch with whoever I was introduced
				 * to, since; RN_NONE: not, or not looked for */
};

/* A case nothing has happened to yet. */
struct rn_case rn_case_empty(int64_t opened_at);

/* The parties that words name: "requester, connector"; 0: none. */
unsigned rn_parties_read(const char *words);

/* Time order is (instant, id). */
void rn_entries_sort(struct rn_entry *v, size_t n);

/*
 * How a party stands to an introduction: each is a little machine of its own,
 * that only what they are asked and say, and the clock, moves.
 */
enum rn_standing {
	RN_STANDS_NOBODY,	/* nobody sits there, and somebody must */
	RN_STANDS_UNASKED, RN_STANDS_ASKED,
	RN_STANDS_SILENT,	/* asked so long ago that it is an answer */
	RN_STANDS_NO, RN_STANDS_EXPIRED, RN_STANDS_YES,
	RN_STANDS_NEEDLESS,	/* me by my own act, or nobody is needed */
	RN_STANDINGS
};

/*
 * *last (may be NULL): the row that decided, or NULL.  A yes that leaves out
 * whom they would meet is none to this introduction: they still are asked.
 */
enum rn_standing rn_case_standing(const struct rn_case *c,
    enum rn_party party, int64_t now, const struct rn_entry **last);

/*
 * The gate: may the introduction be made?  *party is the first that stands in
 * its way, -1 when it is the introduction itself.  Every place that
 * introduces, or finishes the text that does, asks here.
 */
bool rn_case_gate(const struct rn_case *c, int64_t now, int *party,
    enum rn_standing *standing);

/* The last standing introduction, ours or not; NULL: none. */
const struct rn_entry *rn_case_introduced(const struct rn_case *c);

enum rn_intro_state rn_case_state(const struct rn_case *c, int64_t now);

/* Is somebody sought by it, or was met and may come to a deal? */
bool rn_case_open(const struct rn_case *c, int64_t now);

/* The same of a state.  Is somebody being asked a favour by it? */
bool rn_state_open(enum rn_intro_state s);
bool rn_state_asking(enum rn_intro_state s);

/* What can be done to an introduction. */
enum rn_event {
	RN_EVENT_ASK, RN_EVENT_YES, RN_EVENT_NO, RN_EVENT_INTRODUCE,
	RN_EVENT_NOT_OURS, RN_EVENT_OUTCOME, RN_EVENT_THANK,
	RN_EVENT_WITHDRAW, RN_EVENT_SNOOZE, RN_EVENT_EDIT, RN_EVENTS
};

/* NULL: it may; else why not, a phrase: "it is ... , ..." */
const char *rn_state_refusal(enum rn_intro_state s, enum rn_intro_kind kind,
    enum rn_event e);
/* The same between outcomes; from -1: none yet. */
bool rn_outcome_follows(int from, enum rn_outcome to);

/*
 * As long as nothing is said or done, how it stands is the same at every moment
 * of [*since, *upto) as at `now`, which lies between them.
 */
void rn_case_span(const struct rn_case *c, int64_t now, int64_t *since,
    int64_t *upto);
/* At this moment something may be otherwise than before it. */
void rn_span_cut(int64_t at, int64_t now, int64_t *since, int64_t *upto);

/* Which party I was introduced to, as one of the two; -1: I was the connector. */
int rn_case_other(const struct rn_case *c);

/* When I last asked the connector for something; RN_NONE: to bring somebody to
 * me is what another asked. */
int64_t rn_case_asked_for(const struct rn_case *c);

/* Does the connector still wait for thanks? */
bool rn_case_owed(const struct rn_case *c);

/* What is waited for, until when, and the command that moves it on. */
struct rn_next {
	int waiting;		/* enum rn_waiting, or -1 */
	int64_t due_at;		/* RN_NONE: nothing is due */
	const char *verb;	/* "ask"; NULL: nothing to do; RN_NEXT_WRITE */
	const char *rest;	/* what follows the id: " connector" or "" */
};
#define RN_NEXT_WRITE "write"	/* no verb of intro: write to the other */
struct rn_next rn_case_next(const struct rn_case *c, int64_t now);

/* When a party was first asked, or any but me was (party -1); RN_NONE. */
int64_t rn_case_asked_at(const struct rn_case *c, int party);

#endif
