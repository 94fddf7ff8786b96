/*
 * inbox.h - what messages that came in propose.
 *
 * A message is matched to introductions under way, by what it answers, else by
 * who wrote it to whom.  Nothing changes by that: it makes proposals, each
 * with the line that says it, which are accepted or rejected.  Accepting does
 * what the verb of that name would, with the message as evidence.
 */
#ifndef REFNET_INBOX_H
#define REFNET_INBOX_H

#include <stdbool.h>
#include <stdint.h>

#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What is proposed; stores keep these numbers. */
enum rn_proposal_kind {
	RN_PROPOSAL_YES, RN_PROPOSAL_NO,
	RN_PROPOSAL_WITHDRAWN,	/* a no after a yes */
	RN_PROPOSAL_LATER,	/* not now */
	RN_PROPOSAL_UNSUBSCRIBE,	/* a no, and no more mail to them */
	RN_PROPOSAL_AWAY,	/* out of office */
	RN_PROPOSAL_BOUNCE,	/* it did not reach them */
	RN_PROPOSAL_QUESTION, RN_PROPOSAL_UNCLEAR, /* yours to answer */
	RN_PROPOSAL_HANDED_ON,	/* they name somebody else */
	RN_PROPOSAL_MEETING,	/* they offer to meet */
	RN_PROPOSAL_INTRODUCED,
	RN_PROPOSAL_SCHEDULED, RN_PROPOSAL_MET,
	RN_PROPOSAL_ASKED,	/* you asked them, by a mail of your own */
	RN_PROPOSAL_PAST,	/* an introduction of former days */
	RN_PROPOSALS
};

/* How it stands. */
enum rn_proposal_state {
	RN_PROPOSAL_WAITING, RN_PROPOSAL_ACCEPTED, RN_PROPOSAL_REJECTED,
	RN_PROPOSAL_STATES
};

/* The words for each, as users type them; NULL-terminated. */
RN_API extern const char *const rn_proposal_kind_name[RN_PROPOSALS + 1];
RN_API extern const char *const
    rn_proposal_state_name[RN_PROPOSAL_STATES + 1];

/* refnet.proposal/1.  Missing: INT64_MIN, NULL, -1. */
struct rn_proposal {
	int64_t id;
	int64_t intro_id;	/* of none: it would be one of the past */
	int kind;		/* enum rn_proposal_kind */
	int party;		/* enum rn_party, or -1 */
	const char *person;	/* whose mail it is, or whom one did not reach */
	int64_t at;		/* date of the message */
	bool sure;		/* nothing in it speaks for another reading */
	const char *quote;	/* the line that says it */
	const char *message_id;	/* without < > */
	const char *file;	/* where it was read */
	int state;		/* enum rn_proposal_state */
	int64_t moment;		/* when they meet; until when to leave it */
	int64_t person_id;
	/* of an introduction of the past: who introduced whom to whom */
	const char *requester, *connector, *target;
	int64_t requester_id, connector_id, target_id;
	const char *sha256;	/* of the message */
	const char *doubt;	/* why it is not sure, where that is known */
};

/* What to read, and how. */
struct rn_ingest {
	const char *path;	/* a message, an mbox, a Maildir; NULL: bytes */
	const char *bytes;
	size_t n;
	bool all;		/* from the start, not from the bookmark */
	bool mine;		/* look for introductions of the past */
	bool accept;		/* accept what is sure */
	bool why;		/* fill `why` */
};

/* What came of it. */
struct rn_ingested {
	int64_t messages;	/* read now */
	int64_t known;		/* of them, whose proposals were there before */
	int64_t nothing;	/* that propose nothing */
	int64_t accepted;
	struct rn_proposal *list;	/* the new ones */
	size_t n;
	struct rn_list unread;	/* messages that cannot be read: where, why */
	struct rn_list why;	/* those that propose nothing new: where, why */
	struct rn_list refused;	/* what was sure and cannot be done: why */
};

/*
 * Read messages; one change, when they propose something.  The same message
 * never proposes twice, whatever was decided.  A mailbox is read on from where
 * it was read to.  RN_ENOINPUT, RN_EPERM, RN_EIO; RN_EREJECTED: it is no mail.
 */
RN_API RN_CHECKED enum rn_status rn_inbox_ingest(struct refnet *rn,
    struct rn_arena *a, const struct rn_ingest *what, struct rn_ingested *out);

/* Those the filter admits, by id; those that wait, unless `all`. */
RN_API RN_CHECKED enum rn_status rn_proposal_list(struct refnet *rn,
    struct rn_arena *a, const char *filter, bool all,
    struct rn_proposal **list, size_t *n);
RN_API RN_CHECKED enum rn_status rn_proposal_get(struct refnet *rn,
    struct rn_arena *a, int64_t id, struct rn_proposal *out);

/*
 * Accept or reject them, all or none, as one change.  RN_ENOTFOUND; RN_EUSAGE:
 * one is decided already, or its introduction has moved on; RN_EPOLICY, which
 * `force` overrides as in intro.h.
 */
RN_API RN_CHECKED enum rn_status rn_proposal_decide(struct refnet *rn,
    const int64_t *ids, size_t n, bool accept, const char *force);

#ifdef __cplusplus
}
#endif

#endif
