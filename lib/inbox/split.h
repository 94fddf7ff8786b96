/*
 * split.h - messages out of whatever holds them: a file with one, an mbox, a
 * Maildir, bytes.  One message is in memory at a time.
 */
#ifndef RN_SPLIT_H
#define RN_SPLIT_H

#include "base/base.h"
#include "refnet/inbox.h"

enum {
	RN_MESSAGE_MAX = 32 << 20,	/* bytes; larger ones are not read */
	RN_HEADS_MAX = 256 << 10	/* of each, where heads are enough */
};

/* How far a mailbox was read; of none, RN_NONE and NULL. */
struct rn_bookmark {
	int64_t at;		/* a Maildir: files before this were read */
	int64_t size;		/* an mbox: bytes read */
	const char *digest;	/* and SHA-256 of the last of them, in hex */
};

struct rn_raw {
	const char *bytes;	/* until the next call */
	size_t n;
	const char *file;	/* where it is, for people; in the arena */
	const char *bad;	/* NULL, or why it cannot be read */
};

struct rn_split;

/*
 * Open what is to be read, from `from` on where that still fits.  heads: only
 * the first RN_HEADS_MAX bytes of each message are wanted, its head first.
 * RN_ENOINPUT, RN_EPERM, RN_EIO; RN_EREJECTED: it is no mail.  *out is NULL on
 * failure.
 */
RN_CHECKED enum rn_status rn_split_open(struct refnet *rn,
    struct rn_arena *a, const struct rn_ingest *what,
    const struct rn_bookmark *from, bool heads, struct rn_split **out);

/* The next message; words in the arena. */
RN_CHECKED enum rn_status rn_split_next(struct rn_split *s,
    struct rn_arena *a, struct rn_raw *out, bool *more);

/* Is it one message, and no mailbox? */
bool rn_split_single(const struct rn_split *s);

/* What to remember of a mailbox after the last; false: it is none. */
bool rn_split_mark(struct rn_split *s, struct rn_arena *a,
    struct rn_bookmark *out);

/* NULL is allowed. */
void rn_split_close(struct rn_split *s);

#endif
