/*
 * re.h - patterns people type, with limits: the one speaker of PCRE2.
 */
#ifndef RN_RE_H
#define RN_RE_H

#include <stdbool.h>
#include <stddef.h>

#include "refnet/status.h"

struct rn_re;

/*
 * RN_EUSAGE: not a pattern, or longer than 1 KiB; the words say where.  The
 * pattern need not end in NUL.  Let go of with rn_re_free().
 */
RN_CHECKED enum rn_status rn_re_compile(struct refnet *rn,
    const char *pattern, size_t n, bool icase, struct rn_re **out);

/*
 * Does re occur in the n bytes at s?  Text that is not UTF-8 never matches.
 * RN_EUSAGE: the pattern took more steps or memory than one match may, or those
 * compiled last together took two seconds.
 */
RN_CHECKED enum rn_status rn_re_match(struct refnet *rn, struct rn_re *re,
    const char *s, size_t n, bool *yes);

/*
 * Group i of the last match, which must have been on this subject; 0 is all
 * of it.  False when that group took no part.
 */
bool rn_re_group(struct rn_re *re, const char *subject, int i,
    const char **at, size_t *n);

/* NULL is allowed. */
void rn_re_free(struct rn_re *re);

#endif
