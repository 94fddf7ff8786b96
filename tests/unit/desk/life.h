/*
 * life.h - a desk with a store of its own, and who else has a hand in it: what
 * test_desk.c presses keys on.
 */
#ifndef TEST_LIFE_H
#define TEST_LIFE_H

#include <sqlite3.h>

#include "base/base.h"
#include "cmd.h"
#include "triage/triage.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */
#define DAY INT64_C(86400)

enum { TABLES = 40 };

struct life {
	char dir[64], store[96], box[96];	/* box: what left, a file each */
	int64_t now;
	struct app app;
	struct desk d;
	struct refnet *eye;	/* reads, and is asked what is listed */
	struct refnet *other;	/* somebody else, who writes */
	sqlite3 *db;		/* reads rows as they are */
	struct rn_arena *a;	/* of a step */
};

/* A number below n, of what *seed yields next. */
uint32_t roll(uint64_t *seed, uint32_t n);

/* world.c: people, introductions in every state, and what is asked of them. */
void world_make(struct refnet *rn, struct rn_arena *a);
/* Another process does one thing or another; what it fails in is not done. */
void world_meddle(struct life *l, uint64_t seed);

/* rows.c: how the rows of changes up to one stand, a number a table. */
struct standing {
	int64_t last, undone;	/* the last change; how many are undone */
	size_t n;
	const char *table[TABLES];
	uint64_t rows[TABLES];
};
void standing_look(struct life *l, int64_t upto, struct standing *to);
/* One number, of a statement. */
int64_t one_number(struct life *l, const char *sql, int64_t arg);
/* All that stands, as lists say it at that time and as rows are. */
char *all_that_stands(struct life *l, int64_t at);

#endif
