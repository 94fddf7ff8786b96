/*
 * mbox_split.h - where messages begin and end in an mbox, of whatever kind.
 *
 * A message begins at "From SOMEBODY  Www Mmm", at the start or after an empty
 * line; any other line is the message's own.  Headers are kept, bodies are
 * passed over: memory does not grow with them.  In a file whose first message
 * has a Content-Length that ends at such a line, or at the end of the file,
 * every length that does is believed (mboxcl2, which marks no "From " inside).
 */
#ifndef RN_MBOX_SPLIT_H
#define RN_MBOX_SPLIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { RN_HEADER_MAX = 1 << 20 };	/* bytes; more are not kept */

/* As pread(2): up to n bytes at `at`; 0 at the end, -1 with errno. */
struct rn_bytes {
	ssize_t (*read)(void *who, int64_t at, char *to, size_t n);
	void *who;
};

struct rn_mbox_message {
	const char *from;	/* the From_ line, without its end */
	size_t from_n;
	const char *head;	/* header lines with their ends, and a NUL */
	size_t head_n;
	int64_t line;		/* of head; the From_ line is before it */
	int64_t from_at, at;	/* bytes before the From_ line, before head */
	bool huge, cut;		/* over RN_HEADER_MAX; the file ends in it */
};

struct rn_mbox;

/* Never NULL. */
struct rn_mbox *rn_mbox_new(struct rn_bytes from);

/*
 * The next message, until the next call; false at the end or, with errno in
 * *failed, when reading failed.  What stands before the first is passed over.
 */
bool rn_mbox_next(struct rn_mbox *m, struct rn_mbox_message *out,
    int *failed);

/* From the start again; bytes read so far. */
void rn_mbox_rewind(struct rn_mbox *m);
int64_t rn_mbox_bytes(const struct rn_mbox *m);

/* NULL is allowed. */
void rn_mbox_free(struct rn_mbox *m);

/* "From SOMEBODY  Www Mmm"? */
bool rn_is_from_line(const char *s, size_t n);

#endif
