/*
 * buf.h - a string that grows, in an arena.  For this room only.
 */
#ifndef RN_MAIL_BUF_H
#define RN_MAIL_BUF_H

#include <stddef.h>

#include "refnet/arena.h"

struct rn_buf {
	struct rn_arena *a;
	char *s;		/* NULL before anything was put; ends in NUL */
	size_t n, room;
};

void rn_buf_put(struct rn_buf *b, const char *s, size_t n);

#endif
