/*
 * filter.h - the one language rows are chosen in; refnet-filter(7) tells it.
 *
 * A filter reads rows through their view, so a new field is one line in the
 * struct rn_filter_set of whoever lists the rows.
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
	const char *name;	/* as typed */
	const char *key;	/* column of the view; NULL: a known word that
				 * no row has yet, and that matches none */
	bool search;		/* bare words look here; texts and lists only */
};

struct rn_filter_set {
	const struct rn_view *view;
	const struct rn_filter_field *fields;
	size_t n;
};

struct rn_filter;

/*
 * NULL or blank text matches every row.  RN_EUSAGE: not understood; the words
 * show the text on a line of its own with a caret below the place.  The
 * filter lives in a and refers to set, but let go of it with rn_filter_free()
 * before a: it holds patterns.
 */
RN_CHECKED enum rn_status rn_filter_parse(struct refnet *rn,
    struct rn_arena *a, const struct rn_filter_set *set, const char *text,
    int64_t now, struct rn_filter **out);

/*
 * Is row, a struct of the view, among those asked for?  RN_EUSAGE: a pattern
 * took too long.  One filter is for one thread.
 */
RN_CHECKED enum rn_status rn_filter_match(struct refnet *rn,
    const struct rn_filter *f, const void *row, bool *yes);

/* NULL is allowed. */
void rn_filter_free(struct rn_filter *f);

#endif
