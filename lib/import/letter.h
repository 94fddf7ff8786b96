/*
 * letter.h - one message row, read: when, what it answers, its marks.
 */
#ifndef RN_LETTER_H
#define RN_LETTER_H

#include "base/table.h"
#include "import/import.h"

struct rn_letter {
	int64_t row;
	int64_t at;		/* RN_NONE: the source has no dates */
	int64_t key;		/* hash of its Message-ID; RN_NONE: it has none */
	int64_t reply;		/* hash of In-Reply-To, or RN_NONE */
	const char *about;	/* subject, borrowed from the record, or NULL */
	size_t about_len;
	int flags;		/* RN_SEEN_* */
	enum rn_rule rule;	/* left out by what the row itself says */
};

/* NULL, or why the row is rejected (in the row arena or static). */
const char *rn_letter_read(struct rn_job *j, const struct rn_rec *rec,
    struct rn_letter *l);

/* An event's place in time, for sorting. */
struct rn_moment { int64_t at, id; size_t place; };

#endif
