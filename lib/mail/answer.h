/*
 * answer.h - what a reply to an ask says.
 *
 * Phrase tables in five languages (en, de, fr, es, pt).  It says yes only
 * where nothing else can be meant: what is read wrongly as a yes would
 * introduce somebody who refused, all else a human reads.
 */
#ifndef RN_MAIL_ANSWER_H
#define RN_MAIL_ANSWER_H

#include "mail/mail.h"
#include "mail/phrase.h"

enum rn_reply_label {
	RN_REPLY_YES, RN_REPLY_NO, RN_REPLY_UNSUBSCRIBE, RN_REPLY_LATER,
	RN_REPLY_MEETING, RN_REPLY_QUESTION, RN_REPLY_HANDED_ON,
	RN_REPLY_OUT_OF_OFFICE, RN_REPLY_BOUNCE, RN_REPLY_OTHER,
	RN_REPLY_LABELS
};
enum rn_reply_answer { RN_REPLIES_YES, RN_REPLIES_NO, RN_REPLIES_OTHER };

/* "yes", "no", "unsubscribe", "later", "meeting" ...; NULL-terminated. */
extern const char *const rn_reply_label_name[RN_REPLY_LABELS + 1];

struct rn_reply {
	enum rn_reply_label label;
	enum rn_reply_answer answer;
	bool sure;		/* nothing in it speaks for another reading */
	const char *quote;	/* the line that says so; "" for none */
};

/* What m's own words say, by rn_phrases_read(); pure. */
RN_CHECKED enum rn_status rn_reply_read(struct refnet *rn, struct rn_arena *a,
    const struct rn_phrases *p, const struct rn_email *m,
    struct rn_reply *out);

/* What somebody tells that another one answered. */
enum rn_told_answer { RN_TELLS_NOTHING, RN_TELLS_YES, RN_TELLS_NO };

struct rn_told {
	enum rn_told_answer says;
	bool firm;		/* they answered; else they only seem so */
	bool named;		/* by name; else "she", whoever that is */
	const char *quote;	/* the line that tells it */
};

/*
 * What somebody's own words tell of one whose folded name is given, NULL for
 * none; pure.  What is hoped, asked or on a condition tells nothing.
 */
struct rn_told rn_reply_tells(struct rn_arena *a, const struct rn_phrases *p,
    const char *own, const char *name);

/* The line that says that they and whom they write to met; NULL: none does. */
const char *rn_reply_met(struct rn_arena *a, const struct rn_phrases *p,
    const char *own);

#endif
