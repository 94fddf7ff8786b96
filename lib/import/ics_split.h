/*
 * ics_split.h - the parts of a calendar file that meetings are made of, one at
 * a time, without what is not asked for: descriptions, alarms, attachments.
 */
#ifndef RN_ICS_SPLIT_H
#define RN_ICS_SPLIT_H

#include <stdbool.h>

#include "import/decode.h"

enum { RN_ICS_MAX = 1 << 20 };	/* bytes of one part; more are not kept */

struct rn_ics_part {
	const char *text;	/* lines, from BEGIN to END, and a NUL */
	size_t n;
	int64_t line;		/* of BEGIN */
	bool zone;		/* a VTIMEZONE; else a VEVENT */
	bool cancels;		/* its calendar says METHOD:CANCEL */
	bool huge, cut;		/* over RN_ICS_MAX; the file ends in it */
};

struct rn_ics;

/* The bytes of `from`, which is only borrowed.  Never NULL. */
struct rn_ics *rn_ics_new(struct rn_decode *from);

/* The next part, until the next call; *more is false at the end. */
RN_CHECKED enum rn_status rn_ics_next(struct rn_ics *c,
    struct rn_ics_part *out, bool *more);

/* NULL is allowed. */
void rn_ics_free(struct rn_ics *c);

#endif
