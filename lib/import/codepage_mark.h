/*
 * codepage_mark.h - the part of codepage.c that knows quotes and signs.
 */
#ifndef RN_CODEPAGE_MARK_H
#define RN_CODEPAGE_MARK_H

#include <stddef.h>
#include <stdint.h>

/*
 * Points of the mark cp[i], 1 <= i <= n, where it stands; cp[0] and cp[n + 1]
 * are 0.
 */
int rn_mark_points(const int32_t *cp, size_t i, size_t n);

#endif
