/* open.h - what the files of this room share, inside this room. */
#ifndef RN_STORE_OPEN_H
#define RN_STORE_OPEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/digest.h"
#include "refnet/status.h"

struct rn_backup;
struct sqlite3;

/* Of the header of a store: "RFNT". */
#define RN_APPLICATION_ID 0x52464e54

/*
 * Bytes of the longest value that is written, or read, and of a row.  No store
 * of refnet's holds more.
 */
#define RN_STORE_LONGEST (16 * 1024 * 1024)

/* The database of a file, to read and write, or to read (connect.c); a code. */
int rn_store_connect(const char *path, struct sqlite3 **db);

/*
 * SQLite has said SQLITE_NOMEM: is it damage (damage.c), which its pages are read
 * for, and not memory that is out?
 */
bool rn_store_is_damaged(struct sqlite3 *db);

/* Words and status for an SQLite result code. */
enum rn_status rn_store_error(struct refnet *rn, int code);
/*
 * All of one moment, without what was deleted before it, into a file that is not
 * there yet, 0600, or no more when it fails; words call it what it is to be
 * named.  (backup.c)
 */
RN_CHECKED enum rn_status rn_store_copy(struct refnet *rn, struct sqlite3 *db,
    const char *path, const char *named);
/* The disk has it; its name is for whoever gives it one. */
RN_CHECKED enum rn_status rn_store_copy_settle(struct refnet *rn,
    const char *path, const char *named);
/* Take away what became of one, and what SQLite kept beside it. */
void rn_store_copy_drop(const char *path);

/*
 * A store of an older schema, new and empty but for what its migrations put into
 * it; and those that are missing, without a copy (open.c).
 */
RN_CHECKED enum rn_status rn_store_make(struct refnet *rn, const char *path,
    size_t version);
RN_CHECKED enum rn_status rn_store_advance(struct refnet *rn, size_t to);

/*
 * For what makes a store: under another name in the folder where it is to stand
 * (a name of this process, no other's), looked through by all that refnet doctor
 * asks of a file, on the disk, and named only then; no file is overwritten
 * (backup.c).  After rn_part_name() comes rn_part_drop(), whatever happened.
 */
RN_CHECKED enum rn_status rn_part_name(struct refnet *rn, struct rn_arena *a,
    const char *path, const char **part);
RN_CHECKED enum rn_status rn_part_check(struct refnet *rn, struct rn_arena *a,
    const char *part, const char *path, struct rn_backup *out);
RN_CHECKED enum rn_status rn_part_keep(struct refnet *rn, const char *part,
    const char *path);
void rn_part_drop(const char *part);

/*
 * Is the journal beside a store that was opened, and not read yet, one that only
 * tells of this store?  True where there is none.  (journal.c)
 */
bool rn_journal_is_ours(struct sqlite3 *db);

/* Note what was to be noted within the transaction that has ended (wrote.c). */
void rn_wrote_later(struct refnet *rn);

/*
 * A transaction of a command, for writing; its end without, and with whoever is to
 * be told of the change in it (store.c, change.c).
 */
RN_CHECKED enum rn_status rn_begin_as(struct refnet *rn, const char *verb);
RN_CHECKED enum rn_status rn_end_untold(struct refnet *rn, enum rn_status rc);
RN_CHECKED enum rn_status rn_end_told(struct refnet *rn, enum rn_status rc);

/* Run SQL that is a literal of this room. */
RN_CHECKED enum rn_status rn_store_run(struct refnet *rn, const char *sql);

/*
 * The note of who holds the store (holder.c): take it once the transaction is
 * open, drop it once it is closed; close it with the handle.  verb may be
 * NULL.  None of them fails.
 */
void rn_holder_take(struct refnet *rn, const char *verb);
void rn_holder_drop(struct refnet *rn);
void rn_holder_close(struct refnet *rn);

/* Who holds it, in words; "another process" when nothing is known. */
void rn_holder_find(const struct refnet *rn, char *to, size_t room);

/* Waited in vain: the words, with the holder's name, and RN_EBUSY. */
enum rn_status rn_holder_busy(struct refnet *rn);

/* Make the table `feed` known on the connection (feed.c). */
RN_CHECKED enum rn_status rn_feed_offer(struct refnet *rn);

/* And `handle` (handle_table.c), on any connection; SQLite's code. */
int rn_handles_offer(struct refnet *rn, struct sqlite3 *db);

/*
 * And hashed(HASH, ID), for migrations: the body of a row of pages (pages.h)
 * that has this one entry.
 */
int rn_pages_offer(struct sqlite3 *db);

/*
 * Is the schema that of the migrations up to a version, and nothing else
 * (made.c)?  SQLite's code; and a digest of all that stands in it.
 */
int rn_schema_as_made(struct sqlite3 *db, int64_t version, bool *yes);
int rn_schema_digest(struct sqlite3 *db, unsigned char out[RN_SHA256]);
/* That of the newest schema, in hex. */
extern const char rn_schema_newest[];

#endif
