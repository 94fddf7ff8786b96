/*
 * room.h - what the files of this room share.
 */
#ifndef RN_INBOX_ROOM_H
#define RN_INBOX_ROOM_H

#include "base/table.h"
#include "inbox/match.h"
#include "inbox/split.h"
#include "mail/mail.h"
#include "people/people.h"
#include "store/store.h"

enum {
	INBOX_REFS, INBOX_KNOWN, INBOX_SHOWN, INBOX_SAME, INBOX_PUT,
	INBOX_LIST, INBOX_ACT, INBOX_MARK, INBOX_MARK_PUT, INBOX_MARK_MOVE,
	INBOX_PAST
};
extern const struct rn_sqlset rn_inbox_sql;

/* Whose addresses are, once looked up. */
struct rn_addresses {
	struct rn_table at;
	struct rn_handle *v;	/* malloc'd; id RN_NONE: nobody's */
	size_t n, room;
};

/* The introductions mail may be about. */
struct rn_opens {
	struct rn_open *v;
	size_t n;
	struct rn_called_name {	/* of those who are not me, each once */
		int64_t person;
		const char *fold;	/* rn_fold() of a name of two words */
	} *name;
	size_t names;
	struct rn_thread {	/* messages about them, by Message-ID */
		const char *message;
		struct rn_ref ref;
	} *thread;
	size_t threads;
	int64_t me;
	const struct rn_phrases *phrases;	/* what people answer */
	struct rn_addresses known;	/* to be freed */
};
/* open.c */
RN_CHECKED enum rn_status rn_opens_read(struct refnet *rn,
    struct rn_arena *a, struct rn_opens *out);

/* A message that concerns an introduction, read. */
struct rn_read {
	struct rn_incoming l;
	const char *message;	/* Message-ID, or NULL */
	const char *digest, *file, *quote;
	struct rn_list answers;
	int64_t handle;		/* who wrote it, or whom it did not reach */
};

/*
 * read.c: read one message into the arena; *concerns is false when nobody of
 * an introduction has to do with it.  RN_EREJECTED: it is no message.
 */
RN_CHECKED enum rn_status rn_incoming_read(struct refnet *rn,
    struct rn_arena *a, struct rn_opens *o, const struct rn_raw *raw,
    struct rn_read *out, bool *concerns);
/* Whose an address is, as a handle; not found: id RN_NONE. */
RN_CHECKED enum rn_status rn_address_find(struct refnet *rn,
    struct rn_arena *a, struct rn_addresses *known, const char *address,
    struct rn_handle *out);
void rn_addresses_free(struct rn_addresses *known);
/* A line that can be kept and shown: one line, not too long; or NULL. */
const char *rn_quotable(struct rn_arena *a, const char *s);

/* propose.c: a proposal as a row of the store. */
struct rn_put {
	const struct rn_read *from;
	int kind, party;
	int64_t intro, moment;
	int64_t whose;		/* a handle: of the party, or who wrote it */
	int64_t seat[RN_PARTIES];	/* handles, where intro is RN_NONE */
	bool sure;
	const char *doubt, *quote;	/* NULL: that of `from` */
};
/* Has this message proposed something before? */
RN_CHECKED enum rn_status rn_message_known(struct refnet *rn,
    const struct rn_read *r, bool *yes);
/* Put it there, in the running change; *id RN_NONE: the same is there. */
RN_CHECKED enum rn_status rn_proposal_put(struct refnet *rn,
    const struct rn_put *p, int64_t *id);
/* Accept or reject one, as a part of the running change. */
RN_CHECKED enum rn_status rn_proposal_act(struct refnet *rn,
    struct rn_arena *a, const struct rn_proposal *p, bool accept,
    const char *force);

/* kinds.c: what accepting does; parts of the running change. */
RN_CHECKED enum rn_status rn_proposal_do(struct refnet *rn,
    struct rn_arena *a, const struct rn_proposal *p, const char *force);
/* For history: "intro 3: yes from Ada Novak, by their mail". */
const char *rn_proposal_words(struct rn_arena *a, const struct rn_proposal *p);

/* Words that pile up, and the list of them, copied into an arena, once. */
struct rn_said_list { const char **v; size_t n, room; };
void rn_say(struct rn_said_list *l, const char *words);
struct rn_list rn_said(struct rn_arena *a, struct rn_said_list *l);

/* What is said of messages that propose nothing. */
struct rn_passed {
	struct rn_said_list unread, why;	/* "FILE: reason" */
	bool ask;		/* fill `why` */
};
void rn_pass(struct rn_arena *a, struct rn_passed *p,
    struct rn_ingested *out, const char *file, const char *why);
void rn_pass_unread(struct rn_arena *a, struct rn_passed *p, const char *file,
    const char *bad);

/*
 * past.c: introductions of the past, out of heads.  *list is malloc'd, what it
 * points to in the arena.
 */
RN_CHECKED enum rn_status rn_past_read(struct refnet *rn, struct rn_arena *a,
    struct rn_split *s, struct rn_ingested *out, struct rn_passed *passed,
    struct rn_put **list, size_t *n);

#endif
