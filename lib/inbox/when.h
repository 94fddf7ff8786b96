/*
 * when.h - until when somebody says to leave it, out of their words; pure.
 */
#ifndef RN_WHEN_H
#define RN_WHEN_H

#include "base/base.h"

/*
 * The last day that words, folded by rn_fold(), name after the day of `at` and
 * at most so many days later: its first second here, or RN_NONE.
 */
int64_t rn_until_said(const char *fold, int64_t at, int days);

#endif
