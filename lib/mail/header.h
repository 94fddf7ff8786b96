/*
 * header.h - the fields of a mail header, one after the other.
 */
#ifndef RN_HEADER_H
#define RN_HEADER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"

struct rn_header {
	const char *at, *end;	/* what is left of the block */
	int64_t line;		/* of `at` */
};

struct rn_header_field {
	const char *name;	/* letters, digits and hyphens; no NUL after */
	size_t name_n;
	const char *value;	/* up to the next field: folded, with ends */
	size_t value_n;
	int64_t line;
};

/* Lines that are neither field nor continuation are passed over. */
bool rn_header_next(struct rn_header *h, struct rn_header_field *out);

/* One line, trimmed: a line end and the blanks after it are one blank. */
char *rn_header_unfold(struct rn_arena *a, const struct rn_header_field *f,
    size_t *n);

bool rn_header_is(const struct rn_header_field *f, const char *name);

#endif
