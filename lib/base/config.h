/*
 * config.h - a text of settings, one a line: `match.timeout = 30`.
 *
 * A name is lower-case letters, digits and hyphens, in words parted by dots;
 * the value is the rest of the line without the blanks around it, and may
 * hold anything but a NUL.  A line that begins with # is a comment.
 */
#ifndef RN_CONFIG_H
#define RN_CONFIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"
#include "refnet/status.h"

struct rn_config_line {
	const char *name, *value;	/* in the arena; value may be empty */
	int64_t line;			/* from 1 */
};

/* refnet.setting/1 */
struct rn_setting {
	const char *name, *value;	/* NULL: not set */
	const char *origin;		/* FILE:LINE, or "default" */
	const char *help;
};

/*
 * The settings of n bytes, in their order.  RN_ECONFIG: what is no setting;
 * the words begin FILE:LINE:COLUMN, the column in bytes from 1.
 */
RN_CHECKED enum rn_status rn_config_read(struct refnet *rn,
    struct rn_arena *a, const char *file, const char *text, size_t n,
    struct rn_config_line **list, size_t *count);

/*
 * The text with `name` saying `value`, where it was said last or else at the
 * end; NULL: without it.  All other lines stay as they are.  The text must be
 * one that rn_config_read() takes.
 */
char *rn_config_put(struct rn_arena *a, const char *text, size_t n,
    const char *name, const char *value);

#endif
