/*
 * store.h - statements, transactions and changes: how rooms talk to the store.
 *
 * A room keeps its statements in one table, an rn_sqlset, and asks for them by
 * number.  Binds are sticky: a wrong parameter name is reported by the next
 * step.  To add a room: a line in RN_ROOM_LIST.
 */
#ifndef RN_STORE_H
#define RN_STORE_H

#include "base/base.h"
#include "refnet/refnet.h"

#define RN_ROOM_LIST(X) \
	X(store) X(people) X(ledger) X(map) X(import) \
	X(profile) X(tie) X(intro) X(report) X(identity) X(org) \
	X(group) X(outbox) X(inbox)

#define RN_ROOM_ENUM(name) RN_ROOM_##name,
enum rn_room { RN_ROOM_LIST(RN_ROOM_ENUM) RN_ROOMS };
#undef RN_ROOM_ENUM

struct rn_sqlset {
	enum rn_room room;
	const char *const *text;
	int n;
};

/* Every room's statements; for the test that prepares them all. */
extern const struct rn_sqlset *const rn_catalog[RN_ROOMS];

struct rn_stmt {
	struct refnet *rn;
	struct sqlite3_stmt *raw;
	int sticky;	/* first bind that failed; reported by the next step */
};

/* Borrow a prepared statement, reset and unbound; give back with rn_done. */
RN_CHECKED enum rn_status rn_sql(struct refnet *rn,
    const struct rn_sqlset *set, int which, struct rn_stmt *st);
void rn_bind_int(struct rn_stmt *st, const char *name, int64_t v);
/* RN_NONE binds null. */
void rn_bind_opt(struct rn_stmt *st, const char *name, int64_t v);
/* NULL binds null; the text must stay until the statement is done. */
void rn_bind_text(struct rn_stmt *st, const char *name, const char *v);
void rn_bind_blob(struct rn_stmt *st, const char *name, const void *v,
    size_t n);
/* By position, for loops over a million rows; text by length. */
void rn_put_int(struct rn_stmt *st, int i, int64_t v);
void rn_put_null(struct rn_stmt *st, int i);
void rn_put_text(struct rn_stmt *st, int i, const char *v, size_t n);
void rn_put_blob(struct rn_stmt *st, int i, const void *v, size_t n);
RN_CHECKED enum rn_status rn_step(struct rn_stmt *st, bool *row);
/* Run to the end and leave ready for the next binds. */
RN_CHECKED enum rn_status rn_exec(struct rn_stmt *st);
/* Start again with the same binds. */
void rn_reset(struct rn_stmt *st);
int64_t rn_col_int(const struct rn_stmt *st, int i);	/* null: RN_NONE */
/* In the arena; null: NULL. */
char *rn_col_text(const struct rn_stmt *st, int i, struct rn_arena *a);
/* The same of a column that holds something; where a store from elsewhere has
 * nothing in it, "". */
char *rn_col_held(const struct rn_stmt *st, int i, struct rn_arena *a);
/* Borrowed until the next step; null, or empty: NULL. */
const void *rn_col_blob(const struct rn_stmt *st, int i, size_t *n);
/* Likewise, but never NULL, so that p + n is behind the last byte. */
const void *rn_col_bytes(const struct rn_stmt *st, int i, size_t *n);
void rn_done(struct rn_stmt *st);

/* One statement without rows, one row of one number: the usual shorthands. */
RN_CHECKED enum rn_status rn_run1(struct refnet *rn,
    const struct rn_sqlset *set, int which, const char *name, int64_t v);
RN_CHECKED enum rn_status rn_get1(struct refnet *rn,
    const struct rn_sqlset *set, int which, const char *name, int64_t v,
    int64_t *out);
int64_t rn_last_id(const struct refnet *rn);

/*
 * Many rows at once, for INSERT ... SELECT c0, c1, ... FROM feed: the
 * statement runs once and draws its rows from `next`, which sets row[0..]
 * (all null before) or returns false when there are no more.  What values
 * point to must stay until the next row; `next` asks nothing of the store.
 * Such a statement says INSERT OR FAIL: what fails takes its change with it, so
 * that SQLite need not copy every page first to undo the statement alone.
 */
struct rn_value {
	enum { RN_VALUE_NULL, RN_VALUE_INT, RN_VALUE_TEXT, RN_VALUE_BLOB } kind;
	int64_t i;
	const void *p;
	size_t n;
};
/* RN_NONE and NULL are null. */
struct rn_value rn_value_int(int64_t v);
struct rn_value rn_value_text(const char *s);

enum { RN_FEED_COLUMNS = 14 };
struct rn_feed {
	bool (*next)(void *ctx, struct rn_value row[RN_FEED_COLUMNS]);
	void *ctx;
};
/* A `next` that gives c0 of a list, which ends where its rows do. */
struct rn_feed_ids { const int64_t *v, *end; };
bool rn_feed_id(void *ids, struct rn_value row[RN_FEED_COLUMNS]);
RN_CHECKED enum rn_status rn_feed(struct refnet *rn,
    const struct rn_sqlset *set, int which, const struct rn_feed *from);
/* A query that reads `feed`: as rn_sql; `from` must stay until rn_done. */
RN_CHECKED enum rn_status rn_sql_fed(struct refnet *rn,
    const struct rn_sqlset *set, int which, const struct rn_feed *from,
    struct rn_stmt *st);

/* Pages kept in memory, in bytes; 0: as many as usual. */
RN_CHECKED enum rn_status rn_store_cache(struct refnet *rn, int64_t bytes);

/*
 * From now on references within the store are taken on trust, or checked
 * again: a check costs each row of a large import as much as what it writes.
 * Outside transactions; within a dry run that has begun it does nothing.
 */
RN_CHECKED enum rn_status rn_store_trust(struct refnet *rn, bool on);

/*
 * The index of people by name is left out of a transaction in which many come,
 * for it would be written all over, and made of all when it is first wanted:
 * within the transaction at hand, if it writes, else in one of its own, if that
 * can be had at once.  Without it what it serves is slower.
 */
#define RN_LATE_INDEX "CREATE INDEX person_by_fold ON person(fold)"
RN_CHECKED enum rn_status rn_index_leave(struct refnet *rn);
RN_CHECKED enum rn_status rn_index_want(struct refnet *rn);

/* BEGIN IMMEDIATE for writers; BEGIN for one view of the store. */
RN_CHECKED enum rn_status rn_begin(struct refnet *rn);
RN_CHECKED enum rn_status rn_begin_read(struct refnet *rn);
/*
 * One view of the store from here to rn_view_end, which passes rc on; within a
 * transaction it is that one's.  In a dry run there is none until it writes.
 */
RN_CHECKED enum rn_status rn_view_begin(struct refnet *rn, bool *mine);
RN_CHECKED enum rn_status rn_view_end(struct refnet *rn, bool mine,
    enum rn_status rc);
/*
 * What can as well be left undone, such as keeping what was derived: in a
 * transaction of its own, where this handle may write and that can be had at
 * once.  What fails is as if it had not been tried, and nobody hears of it.
 */
void rn_try(struct refnet *rn, enum rn_status (*act)(struct refnet *rn));
/*
 * Where the ledger keeps what it has read, in one piece of malloc'd memory,
 * until this transaction ends; NULL outside of one.  Beside a writer all that
 * is read stays as it is, so there it lasts as long as the handle.
 */
void **rn_transient(struct refnet *rn);
/*
 * A second handle for another thread, to read what the store held before this
 * handle's transaction, which must last as long as the reading; rn_close ends
 * it.  NULL where that is too little: in a dry run, after rn_unseen(), without
 * memory.  The other thread opens it (again: nothing is done); that and what
 * it reads may fail while this handle does not, and then must be read here.
 */
struct refnet *rn_beside_new(const struct refnet *rn);
RN_CHECKED enum rn_status rn_beside_open(struct refnet *beside,
    const char *path);
/* The transaction has written what one who reads beside it would miss. */
void rn_unseen(struct refnet *rn);
bool rn_has_unseen(const struct refnet *rn);
/* Close the transaction as `rc` deserves and say how that went. */
RN_CHECKED enum rn_status rn_end(struct refnet *rn, enum rn_status rc);

/*
 * A change: a transaction with its undo record.  rn->change is its id until
 * rn_end.  A new change ends what could be redone.
 */
RN_CHECKED enum rn_status rn_change_begin(struct refnet *rn, const char *verb);
int64_t rn_change_id(const struct refnet *rn);
/* The line that history shows; once, before rn_end. */
RN_CHECKED enum rn_status rn_change_say(struct refnet *rn,
    const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/*
 * Several acts, one change: what is begun within it from here on is a part of
 * it.  A part that fails takes back what it wrote and nothing else, and what it
 * would have said to history is not said.
 */
void rn_change_parts(struct refnet *rn);
/* This change takes back another: rn_undo of it brings the other back. */
RN_CHECKED enum rn_status rn_change_target(struct refnet *rn, int64_t id);

/* Is it of that verb? */
RN_CHECKED enum rn_status rn_change_is(struct refnet *rn, int64_t id,
    const char *verb, bool *yes);
/* What it records has happened already: who is told of it cannot refuse it. */
void rn_change_happened(struct refnet *rn);

/* Does the change stand?  Unknown ids do not. */
RN_CHECKED enum rn_status rn_change_stands(struct refnet *rn, int64_t id,
    bool *yes);
/* Set or clear undone_at; `redoable` as in the schema. */
RN_CHECKED enum rn_status rn_change_mark(struct refnet *rn, int64_t id,
    bool undone, bool redoable);

/*
 * A room that must act when a change falls or stands again: called within the
 * transaction, by rn_change_mark, after undone_at was set.  Listed in
 * catalog.c; ends with NULL.
 */
extern enum rn_status (*const rn_on_mark[])(struct refnet *rn, int64_t change,
    bool undone);

/*
 * A room that knows of changes that nothing can take back says so: *why, in
 * the arena, is a sentence about the change, or stays NULL.  Asked before
 * undo; listed in catalog.c, ends with NULL.
 */
extern enum rn_status (*const rn_on_undo[])(struct refnet *rn,
    struct rn_arena *a, int64_t change, const char **why);

/* Is all that is written only tried? */
bool rn_is_dry(const struct refnet *rn);

/*
 * Who is erased: handles that were theirs, and people who own no other, all
 * ascending.  `nobody` is a handle that takes the place of theirs where what is
 * others' needs one.  Rooms add what they erased to the counts.
 */
struct rn_erasing {
	const int64_t *handle;
	size_t handle_n;
	const int64_t *person;
	size_t person_n;
	int64_t nobody;
	const char *because;	/* as said; NULL: not */
	/* a text without words that name them, or the same pointer */
	const char *(*without)(void *ctx, const char *text);
	void *ctx;
	int64_t interactions, shared, faces, tombstones;
};

/*
 * A room that packs rows, or derives from them, erases its part: called within
 * the transaction, while handles and people are still there.  Listed in
 * catalog.c; ends with NULL.
 */
extern enum rn_status (*const rn_on_forget[])(struct refnet *rn,
    struct rn_erasing *gone);

/*
 * Statements made of names of the schema, and of nothing else (schema.c).
 * *rows, which may be NULL: how many changed.  Rows that are read are told of by
 * a number and a text in the arena.
 */
RN_CHECKED enum rn_status rn_schema_run(struct refnet *rn, const char *sql,
    int64_t *rows);
typedef void rn_schema_row(void *ctx, int64_t n, const char *text);
RN_CHECKED enum rn_status rn_schema_read(struct refnet *rn,
    struct rn_arena *a, const char *sql, rn_schema_row *tell, void *ctx);
/* Or by all their cells, under the names their columns have. */
struct rn_schema_cell {
	const char *name;
	const char *text;	/* in the arena; NULL: null */
	bool number;
};
typedef void rn_schema_cells(void *ctx, const struct rn_schema_cell *cell,
    size_t n);
RN_CHECKED enum rn_status rn_schema_rows(struct refnet *rn,
    struct rn_arena *a, const char *sql, rn_schema_cells *tell, void *ctx);
/*
 * May who only reads make tables that are this connection's alone, write a copy,
 * note a file?  What the store says stays as it is.
 */
RN_CHECKED enum rn_status rn_schema_scratch(struct refnet *rn, bool on);
/* A function of one text for them, until it is offered without a call. */
struct rn_text_function {
	const char *name;
	const char *(*call)(void *ctx, const char *text);
	void *ctx;
};
RN_CHECKED enum rn_status rn_schema_offer(struct refnet *rn,
    const struct rn_text_function *f);

/*
 * What was erased must not stay in a file: said within the transaction that
 * erases, done after it, outside of any (sweep.c).
 */
RN_CHECKED enum rn_status rn_sweep_owe(struct refnet *rn);
RN_CHECKED enum rn_status rn_sweep(struct refnet *rn);
/* Told of each copy that a migration made beside the store. */
typedef void rn_copy_seen(void *ctx, const char *path);
RN_CHECKED enum rn_status rn_store_copies(struct refnet *rn, rn_copy_seen *tell,
    void *ctx);

/* A file that rn_wrote() noted is there no more. */
RN_CHECKED enum rn_status rn_wrote_drop(struct refnet *rn, const char *path);

/*
 * A row of handle_page has other handles now, or may have: who reads the table
 * `handle` (handle_table.c) reads it again.
 */
void rn_handles_moved(struct refnet *rn);

/* Random bytes nobody can guess. */
void rn_store_random(void *to, size_t n);

/* rn_hash under this store's key. */
int64_t rn_store_hash(const struct refnet *rn, const void *data, size_t n);

/* Make the n-th store operation from now fail, once; 0: never.  For tests. */
void rn_fault(struct refnet *rn, int n);

#endif
