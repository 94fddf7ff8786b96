/*
 * write.h - one message, written: what goes out, and nothing beside it.
 *
 * Names and subjects come from files of strangers.  What could become a header
 * of its own, a second recipient or an option of a command is refused, not
 * mended: whoever calls decides what to do without it.
 */
#ifndef RN_MAIL_WRITE_H
#define RN_MAIL_WRITE_H

#include "mail/mail.h"

/* A message to be; what may be missing is NULL or 0. */
struct rn_mail_letter {
	struct rn_mail_box from;
	const struct rn_mail_box *to, *cc;
	size_t to_n, cc_n;	/* to_n: 1 or more */
	const char *subject;
	const char *text;	/* UTF-8; lines end in LF or CR LF */
	const char *id;		/* its Message-ID without < >, see below */
	const char *answers;	/* the Message-ID it answers, or NULL */
	struct rn_list thread;	/* those before it, the first one first; none:
				 * what it answers */
	int64_t at;
	const char *calendar;	/* an invitation (METHOD:REQUEST), or NULL */
	size_t calendar_n;
};

/*
 * The bytes a mailer takes on its standard input: ASCII in lines of at most
 * 998 bytes that end in LF, with the headers asked for and no other.  No Bcc,
 * nothing that says which program or machine wrote it.
 *
 * RN_EREJECTED: a control character, an encoded word or bytes that are not
 * UTF-8 in what becomes a header; an address that is not one plain addr-spec,
 * or begins with a dash; NUL or another control character in the text.
 */
RN_CHECKED enum rn_status rn_mail_compose(struct refnet *rn, struct rn_arena *a,
    const struct rn_mail_letter *l, char **bytes, size_t *n);

/* Would it be taken as a name, a subject?  NULL, or why not.  Pure. */
const char *rn_mail_words_wrong(const char *words);
/* The same for an address. */
const char *rn_mail_address_wrong(const char *address);

/*
 * A Message-ID: these random bytes at the domain of my address, and nothing
 * else that could tell anybody who or where I am.
 */
char *rn_mail_new_id(struct rn_arena *a, const unsigned char *random, size_t n,
    const char *address);

/*
 * The same message as a URL (RFC 6068), for programs that write their own.
 * What rn_mail_compose() would refuse is to be refused before.
 */
char *rn_mail_mailto(struct rn_arena *a, const struct rn_mail_letter *l);

#endif
