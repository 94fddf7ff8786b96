/*
 * address.h - the people in a From, To or Cc cell, however they are written.
 */
#ifndef RN_ADDRESS_H
#define RN_ADDRESS_H

#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"

struct rn_address {
	const char *name;	/* NULL when name_len is 0 */
	uint32_t name_len;
	const char *addr;	/* NULL when there is no @ */
	uint32_t addr_len;
};

/*
 * At most max of them; how many.  Lenient: commas and semicolons part, outside
 * quotes, comments and <>; before a comma, a part without @ joins the next one
 * ("Last, First <a@b>").  Names of groups are left out.  Points into s where
 * it can, else into a.
 */
size_t rn_addresses(struct rn_arena *a, const char *s, size_t n,
    struct rn_address *out, size_t max);

#endif
