/*
 * checkup.h - is a store as it should be?  For `refnet doctor`.
 *
 * What is found holds no name, address or path, so that it can be shown to
 * whoever helps.
 */
#ifndef REFNET_CHECKUP_H
#define REFNET_CHECKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

enum rn_finding_status {
	RN_FINDING_OK,
	RN_FINDING_NOTE,	/* worth knowing; nothing is lost */
	RN_FINDING_BAD,
	RN_FINDING_STATUSES
};
/* "ok", "note", "bad"; NULL-terminated. */
RN_API extern const char *const
    rn_finding_status_name[RN_FINDING_STATUSES + 1];

/* refnet.finding/1 */
struct rn_finding {
	const char *check;	/* what was looked at: "integrity" */
	int status;		/* enum rn_finding_status */
	const char *detail;	/* what was seen, in words and numbers */
};

/*
 * Look at the file, and read all of the database in it, on a connection of
 * its own that changes and migrates nothing; `rn` has no store open.  Of
 * whatever it finds, a file that is absent or no store among it, rows tell;
 * the call itself fails with RN_EUSAGE or RN_ENOMEM.  *usable: rn_open would do
 * without a migration, and reading is safe.
 */
RN_API RN_CHECKED enum rn_status rn_checkup(struct refnet *rn,
    struct rn_arena *a, const char *path, struct rn_finding **list, size_t *n,
    bool *usable);

/*
 * What lets other machines write where that store lies, or is to: "NFS",
 * "Dropbox"; NULL: nothing that is known.  Locks are of one machine, so that two
 * that write damage it.  Static.
 */
RN_API const char *rn_checkup_shared(const char *store);
#define RN_SHARED_WORDS "two machines that write there damage the store; keep" \
	" it elsewhere, and copy it by refnet backup"

/* refnet.backup/1 */
struct rn_backup {
	const char *file;	/* as it was named */
	int64_t bytes;
	int64_t rows;		/* of all tables, as read back from it */
};

/*
 * A copy of the open store, of one moment, whoever writes to it; mode 0600, and
 * read back by rn_checkup() before it gets its name.  RN_EUSAGE: there is such
 * a file.  RN_EIO: it cannot be written, or is not whole; then there is none.
 */
RN_API RN_CHECKED enum rn_status rn_backup(struct refnet *rn,
    struct rn_arena *a, const char *path, struct rn_backup *out);

/*
 * Play everybody's ledger again: how many states the open store keeps, and
 * how many of them are not what the ledger says.
 */
RN_API RN_CHECKED enum rn_status rn_checkup_states(struct refnet *rn,
    size_t *kept, size_t *wrong);

/*
 * Compute how each introduction stands from what was said of it: of how many
 * the open store keeps that, and of how many otherwise than it is.
 */
RN_API RN_CHECKED enum rn_status rn_checkup_intros(struct refnet *rn,
    size_t *kept, size_t *wrong);

/* What is known of the open store's columns, and of whom was forgotten. */
struct rn_privacy_map {
	int64_t columns, personal, unknown;	/* unknown: no forget knows them */
	int64_t tombstones;	/* identifiers that are kept out */
	bool owed;		/* the file is still to be written anew */
};
RN_API RN_CHECKED enum rn_status rn_checkup_privacy(struct refnet *rn,
    struct rn_arena *a, struct rn_privacy_map *out);

#ifdef __cplusplus
}
#endif

#endif
