/*
 * mailbox.h - what the formats of mail (mbox, Maildir, .eml) share: a message's
 * headers become a record.
 *
 * A map names headers where a sheet's map names columns.
 */
#ifndef RN_MAILBOX_H
#define RN_MAILBOX_H

#include "import/format.h"

/* One message, as its format found it. */
struct rn_message {
	const char *head;	/* header lines with their ends, and a NUL */
	size_t head_n;
	int64_t line;		/* of head, in its file */
	bool huge, cut;		/* the head is too long; the file ends in it */
	const char *from;	/* the From_ line of an mbox, or NULL */
	size_t from_n;
	const char *place;	/* the file in a Maildir, or NULL */
	const char *folder;	/* the folder in a Maildir, or NULL */
	bool draft;		/* its file name says so */
	const char *bad;	/* NULL, or why it could not even be read */
};

struct rn_mailbox {
	struct refnet *rn;
	const struct rn_source_map *map;
	const char *charset;	/* of bytes without one; NULL: find out */
	bool raw_wanted;
	int64_t now, row;
	struct rn_arena *a;	/* emptied after each message */
	struct rn_address *people;	/* room for those of one header */
};

/*
 * Choose the map by the headers of a first message: the one that requires most
 * of those that are there.  RN_EREJECTED: none fits.
 */
RN_CHECKED enum rn_status rn_mailbox_open(struct rn_mailbox *m,
    struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_read_options *o, struct rn_maps maps,
    const struct rn_message *first, struct rn_reading *reading);

void rn_mailbox_put(struct rn_mailbox *m, struct rn_batch *b,
    const struct rn_message *message);

/* Is the batch as full as one should be? */
bool rn_mailbox_full(const struct rn_batch *b);

void rn_mailbox_close(struct rn_mailbox *m);

/*
 * The head of the message in a file; fd is closed (-1: it could not be opened,
 * as errno says).  What is wrong with it goes to out->bad, whose words, as
 * the head, stay until the next call with the same room.
 */
struct rn_head_room {
	char *text;
	size_t n, room;
};
void rn_message_read(int fd, struct rn_head_room *r, struct rn_message *out);

/* Do the first bytes of a file look like those of one message? */
bool rn_message_is(const char *s, size_t n);

/* Apple's directory that is one mailbox, "Name.mbox/mbox". */
bool rn_apple_mbox_is(const char *path);

#endif
