/* open.h - what the files of this room share, inside this room. */
#ifndef RN_STORE_OPEN_H
#define RN_STORE_OPEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/digest.h"
#include "refnet/status.h"

struct sqlite3;

/* Of the header of a store: "RFNT". */
#define RN_APPLICATION_ID 0x52464e54

/* Words and status for an SQLite result code. */
enum rn_status rn_store_error(struct refnet *rn, int code);
/*
 * All of one moment, without what was deleted before it, into a file that is not
 * there yet, 0600; words call it what it is to be named.  (backup.c)
 */
RN_CHECKED enum rn_status rn_store_copy(struct refnet *rn, const char *path,
    const char *named);

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
