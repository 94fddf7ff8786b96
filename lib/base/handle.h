/*
 * handle.h - what a struct refnet is made of.  For base and store only.
 */
#ifndef RN_HANDLE_H
#define RN_HANDLE_H

#include <stdbool.h>
#include <stdint.h>

#include "refnet/limits.h"
#include "refnet/tier.h"

struct sqlite3;
struct sqlite3_stmt;
struct rn_feed;
struct rn_change_news;

#define RN_ROOM_MAX 16
#define RN_ROOM_SQL 160

struct refnet {
	struct sqlite3 *db;	/* NULL in a handle made by rn_handle_new() */
	int64_t now;		/* one clock for the whole command */
	uint64_t key[2];	/* this store's hash key */
	int fault;		/* tests: the store fails when this reaches 0 */
	int depth;		/* open transactions, one within another */
	bool only_reads;	/* it was opened so */
	bool parts;		/* those within the change at hand are its */
	int64_t change;		/* the change being recorded, 0 outside one */
	bool dry;		/* nothing is kept: rolled back at the end */
	bool dry_open;		/* the transaction of a dry run is open */
	int beside;		/* not 0: reads beside a writer (beside.c) */
	bool index_there;	/* nothing is to be done for it (store.h) */
	bool kept;		/* it has changed the store */
	bool unseen;		/* the change wrote what such would miss */
	int64_t matching, matching_from;	/* re.c */
	int wait;		/* seconds a writer waits for a lock */
	int64_t waits_since;	/* milliseconds, of a clock of its own */
	bool (*on_wait)(void *ctx, const char *holder);
	void *on_wait_ctx;
	enum rn_status (*on_change)(void *ctx,
	    const struct rn_change_news *news);
	void *on_change_ctx;
	char **wrote;		/* malloc'd: to be noted when it has ended */
	size_t wrote_n, wrote_room;
	bool happened;		/* what the change at hand records has */
	void (*on_trace)(void *ctx, const char *what, int64_t ns);
	void *on_trace_ctx;
	int note;		/* when noted: who holds the store (holder.c) */
	bool noted;
	int64_t handles_moved;	/* how often a page of handles changed */
	const struct rn_feed *feed;	/* what a running rn_feed() reads */
	struct rn_terms terms;	/* not the shipped ones, if has_terms */
	bool has_terms;
	struct rn_limits limits;
	void *transient;	/* malloc'd, until the transaction ends */
	char path[1024];
	char text[768];
	char hint[512];
	struct sqlite3_stmt *cache[RN_ROOM_MAX][RN_ROOM_SQL];
};

#endif
