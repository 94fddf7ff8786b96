/*
 * junk.h - files that are no text, by how they start.
 */
#ifndef RN_JUNK_H
#define RN_JUNK_H

#include <stdbool.h>
#include <stddef.h>

struct rn_junk {
	const char *what;	/* "an Excel workbook" */
	const char *todo;	/* what to do instead */
};

/* The first bytes of a file; true: it is such a file. */
bool rn_junk_known(const char *s, size_t n, struct rn_junk *out);

/* More control characters than text has: where the first one is. */
bool rn_junk_binary(const char *s, size_t n, size_t *at);

#endif
