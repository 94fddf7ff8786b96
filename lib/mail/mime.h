/*
 * mime.h - encoded words and odd bytes of a mail header, and bodies, as UTF-8.
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
 * the arena.  NULL when anything cannot be decoded: *why is a charset's name;
 * why NULL: never, what cannot be read becomes U+FFFD.
 */
const char *rn_mime_text(struct rn_arena *a, const char *s,
    const char *charset, const char **why);

/*
 * A body as it was before it was encoded for the way, *n bytes of it; s itself
 * when `label` is no encoding that changes anything.
 */
const char *rn_mime_transfer(struct rn_arena *a, const char *label,
    const char *s, size_t *n);

/*
 * Text in a charset, as UTF-8 without NULs whose lines end in LF.  What
 * cannot be read becomes U+FFFD; a charset unknown or wrongly named ("" is
 * none) is taken for UTF-8 if it can be, else for windows-1252.
 */
char *rn_mime_body(struct rn_arena *a, const char *label, const char *s,
    size_t n);

#endif
