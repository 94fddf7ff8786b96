/* text.h - a text that was written, taken apart.  Pure. */
#ifndef RN_OUTBOX_TEXT_H
#define RN_OUTBOX_TEXT_H

#include "base/base.h"

/* "Subject: ...", To and From as a draft has them, a blank line, the body. */
struct rn_out_text {
	const char *subject, *body;
	const char *to;		/* all that its To lines say, or NULL */
};

/* RN_EUSAGE: another header, none, or no body; RN_EREJECTED: NUL, not UTF-8. */
RN_CHECKED enum rn_status rn_out_text_read(struct refnet *rn,
    struct rn_arena *a, const char *file, const char *text, size_t n,
    struct rn_out_text *out);

/*
 * Does a To line name nobody but these: by name, by address, or as a draft
 * does?  NULL, or the part of it that does not.
 */
const char *rn_out_text_stranger(struct rn_arena *a, const char *to,
    const struct rn_list *names, const struct rn_list *addresses);

#endif
