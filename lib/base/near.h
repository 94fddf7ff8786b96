/* near.h - what a word could have meant, for "did you mean". */
#ifndef RN_NEAR_H
#define RN_NEAR_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Begins with the word as typed, the rest empty: `{ .typed = word }`.  Both are
 * compared byte by byte: who wants to be blind to case folds.
 */
struct rn_near {
	const char *typed;
	const char *name;	/* the nearest so far */
	int far;
	bool even;		/* another one is just as near */
};

/* How many typing errors are forgiven between two words of such lengths. */
int rn_near_most(size_t a, size_t b);

/* One it could be, written so, and how it is shown. */
void rn_near_offer(struct rn_near *n, const char *written, const char *shown);

/* The one nearest, as shown; NULL: none is near, or several are alike. */
const char *rn_near_one(const struct rn_near *n);

#endif
