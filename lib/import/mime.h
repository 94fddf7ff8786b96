/*
 * mime.h - encoded words and odd bytes of a mail header, as UTF-8.
 */
#ifndef RN_MIME_H
#define RN_MIME_H

#include <stdbool.h>
#include <stddef.h>

#include "refnet/arena.h"

/* Before the first rn_mime_text() of a process; again does nothing. */
void rn_mime_start(void);

/*
 * The text of a header value: RFC 2047 words decoded, other bytes taken for
 * UTF-8 if all of them are, else for `charset` (NULL: windows-1252).  s may
 * hold no NUL.  Returns s itself when nothing is to be done, else memory of
 * the arena.  NULL when anything cannot be decoded: *why is a charset's name.
 */
const char *rn_mime_text(struct rn_arena *a, const char *s,
    const char *charset, const char **why);

#endif
