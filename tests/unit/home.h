/*
 * home.h - a store of Ines Ferraz in a folder of its own, for tests of what a
 * store says once people and interactions are in it.
 */
#ifndef TEST_HOME_H
#define TEST_HOME_H

#include "refnet/change.h"
#include "refnet/interaction.h"
#include "refnet/person.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z: the store's clock */

extern struct refnet *rn;
extern struct rn_arena *arena;
extern char home[64], home_store[128];	/* the folder, the store in it */

/* False: the folder cannot be made.  Whoever puts files there removes them. */
bool home_open(void);
/* True: nothing but the store was there. */
bool home_close(void);

/* Somebody new; email may be NULL. */
int64_t add(const char *name, const char *email);

/* With one person or two (`and` may be NULL), so many days ago. */
void log_with(enum rn_channel kind, int direction, int days_ago,
    const char *who, const char *and);

#endif
