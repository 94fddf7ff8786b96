/*
 * cases.h - introductions for the tests of the rules.
 *
 * Stories are told in two letters an event: who (R, C, T) and what (? asked,
 * + yes, - no); `I.` introduced.
 */
#ifndef TEST_CASES_H
#define TEST_CASES_H

#include "intro/state.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */
#define DAY RN_DAY_SECONDS

enum { MOST = 40 };

/* What I am: requester, connector, target with and without a connector. */
enum role { ASKER, CONNECTOR, TARGET, TARGET_ALONE, ROLES };

/* Opened ten days ago. */
struct rn_case seated(enum role role);

/* Play a story, a day an event; the last was yesterday. */
void play(struct rn_case *c, const char *story, struct rn_entry v[MOST]);

/* "ask target in 5", days from NOW; "ask target" where nothing is due, "" where
 * nothing is to be done. */
void next_told(const struct rn_next *n, char *to, size_t room);

#endif
