/*
 * filter.h - which rows a person asked for: the language of refnet-filter(7).
 *
 * One parser for every list.  A list gives the words of its language and the
 * columns they stand for; what a value may be follows from the column's kind.
 * Pure: rows go in, yes or no comes out.
 */
#ifndef RN_FILTER_H
#define RN_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/row.h"
#include "refnet/arena.h"
#include "refnet/status.h"

struct rn_filter_field {
	const char *name;	/* in the language, lower case */
	const char *key;	/* column of the view; NULL: a known word that no
				 * row has yet, missing everywhere */
	bool search;		/* bare words look here */
};

struct rn_filter_set {
	const struct rn_view *view;
	const struct rn_filter_field *fields;
	size_t n;
};

struct rn_filter;

/*
 * NULL or blank text admits every row.  RN_EUSAGE: not of the language; the
 * words show the text on a line of its own with a caret below the place.  The
 * filter lives in a, which must outlive it; let go of with rn_filter_free().
 * *out is NULL after a failure.
 */
RN_CHECKED enum rn_status rn_filter_parse(struct refnet *rn,
    struct rn_arena *a, const struct rn_filter_set *set, const char *text,
    int64_t now, struct rn_filter **out);

/*
 * Is this row, of the view's struct, asked for?  RN_EUSAGE: a pattern was too
 * costly.  One filter serves one thread.
 */
RN_CHECKED enum rn_status rn_filter_match(struct refnet *rn,
    const struct rn_filter *f, const void *row, bool *yes);

/* NULL is allowed. */
void rn_filter_free(struct rn_filter *f);

#endif
