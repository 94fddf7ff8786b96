/*
 * mail.h - one message, read whole: who, when, what it answers, and its text.
 *
 * import/ reads the heads of millions of messages; this reads few, to the end.
 * Every byte is hostile: nothing here fails on what a message holds, it says
 * less.
 */
#ifndef RN_EMAIL_H
#define RN_EMAIL_H

#include "base/base.h"

struct rn_mail_box {
	const char *address;	/* lower case, never NULL */
	const char *name;	/* or NULL */
};

struct rn_email {
	const char *id;		/* Message-ID without < >, or NULL */
	struct rn_list answers;	/* In-Reply-To, then References from the last
				 * on; without < > */
	struct rn_mail_box from;	/* .address "" where there is none */
	const struct rn_mail_box *to;	/* To, then Cc */
	size_t to_n;
	int64_t at;		/* its Date; RN_NONE: none that makes sense */
	const char *subject;	/* decoded, never NULL */
	const char *text;	/* what it says to a reader: UTF-8, lines end in
				 * LF; never NULL */
	const char *calendar;	/* its text/calendar part, or NULL */
	bool automatic;		/* a machine or a list sent it, as its head
				 * says */
	bool report;		/* a report of delivery that failed */
	const char *undelivered;	/* to whom, or NULL */
	const char *digest;	/* SHA-256 of the bytes given, in hex */
};

/*
 * All in the arena but `bytes`, of which nothing is kept.  RN_EREJECTED: that
 * is no message (neither sender nor id), the words say why.  Nests, parts and
 * texts beyond the caps of read.c are left out.
 */
RN_CHECKED enum rn_status rn_mail_read(struct refnet *rn, struct rn_arena *a,
    const char *bytes, size_t n, struct rn_email *out);

/*
 * Bytes of the head, with the empty line behind it, and what rn_mail_read()
 * passes over before it: so many of them are a message without its text.
 */
size_t rn_mail_head_size(const char *bytes, size_t n);

/*
 * The lines of `text` that are its writer's own, copied to the arena: without
 * what is quoted (an empty line stands for it), blocks of heads, signatures
 * and footers.  No lines at either end are empty; "" when nothing is theirs.
 */
const char *rn_mail_own_words(struct rn_arena *a, const char *text);

#endif
