/*
 * match.h - which introductions a message is about, and what it proposes;
 * pure: no store, no clock.
 *
 * read.c fills a struct rn_incoming from a message, open.c the introductions
 * from the store; tests by hand.
 */
#ifndef RN_MATCH_H
#define RN_MATCH_H

#include "intro/state.h"
#include "mail/answer.h"
#include "mail/calendar.h"
#include "refnet/inbox.h"

/* A party of an introduction, as matching sees it. */
struct rn_side {
	int64_t person;		/* RN_NONE: nobody */
	bool me;
	enum rn_standing how;
	int64_t asked_at;	/* RN_NONE: not */
	int64_t handle;		/* not looked at by matching */
};

/* What the writer tells that somebody else answered. */
struct rn_tells {
	int64_t person;		/* who did */
	struct rn_told told;
};

/* An introduction that mail may be about. */
struct rn_open {
	int64_t id;
	enum rn_intro_state state;
	struct rn_side side[RN_PARTIES];
	int64_t made_at;	/* they were introduced; RN_NONE: not yet */
	int64_t meets_at;	/* they are to meet; RN_NONE: not known */
};

/* A message it answers: what that was about, and to whom. */
struct rn_ref {
	int64_t intro;
	int party;		/* -1: to several */
};

/* An event it invites to, answers or cancels. */
struct rn_invite {
	int method;		/* enum rn_cal_method */
	int64_t start, end;	/* RN_NONE: not known */
	bool vague;		/* a series, or whole days */
	bool cancelled;
	int64_t organizer;	/* person; RN_NONE: nobody known */
	const struct rn_attends { int64_t person; int stat; } *guest;
	size_t guests;		/* known ones, me among them */
};

/* A message, as matching sees it.  Persons: RN_NONE for nobody known. */
struct rn_incoming {
	int64_t at;
	int64_t from;
	bool from_me;
	const int64_t *to;	/* known ones but me */
	size_t to_n;
	bool to_me;
	size_t crowd;		/* addresses beside mine, the sender's too */
	bool reply;		/* its head says that it answers something */
	bool automatic;
	bool introduces;	/* words of somebody who introduces */
	enum rn_reply_label label;
	bool sure;		/* what label says */
	int64_t until;		/* when they say to come back; RN_NONE */
	const struct rn_tells *tells;	/* of targets, by their connector */
	size_t tells_n;
	const char *met;	/* the line that thanks for a meeting; NULL */
	const struct rn_ref *ref;
	size_t refs;
	const int64_t *named;	/* parties whose full name is in it */
	size_t named_n;
	bool bounced;
	int64_t undelivered;	/* whom it did not reach */
	const struct rn_invite *invite;	/* or NULL */
	int64_t me;		/* the owner, among guests */
};

struct rn_found {
	size_t open;		/* which introduction of those given */
	enum rn_proposal_kind kind;
	int party;		/* enum rn_party, or -1 */
	bool sure;
	int64_t moment;
	const char *doubt;	/* why it is not sure, where that is known */
	const char *quote;	/* the line, where another than the reply's */
};

enum { RN_FOUND_MOST = 32 };

/*
 * What a letter proposes; 0: nothing, *why says so in words.  Of several
 * introductions it may be about none is sure.
 */
size_t rn_match(const struct rn_open *v, size_t n, const struct rn_incoming *l,
    int64_t now, struct rn_found out[RN_FOUND_MOST], const char **why);

#endif
