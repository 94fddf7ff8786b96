/*
 * export.h - all of a store as text, and a store made of it.
 */
#ifndef REFNET_EXPORT_H
#define REFNET_EXPORT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "refnet/checkup.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Write all of the open store, of one moment, as lines of JSON, refnet.store/1
 * in refnet-export(1).  *rows: how many.  RN_EIO: the stream took no more.
 */
RN_API RN_CHECKED enum rn_status rn_export_all(struct refnet *rn, FILE *to,
    int64_t *rows);

/* Does a file begin as such an export does?  What cannot be read does not. */
RN_API bool rn_export_is_all(const char *path);

/*
 * A store at `path`, made of the export in the file `from`; `rn` has no store
 * open and opens none.  An export by an older refnet comes out migrated.  It is
 * made under another name, read back by rn_checkup(), and named when it is
 * whole; in a dry run it never is.  RN_EUSAGE: there is such a file.
 * RN_ENOINPUT: none to read.  RN_ECONFIG: a newer refnet wrote it.
 * RN_EREJECTED: it is not whole, or not one; the words name the line.
 */
RN_API RN_CHECKED enum rn_status rn_restore(struct refnet *rn,
    struct rn_arena *a, const char *from, const char *path,
    struct rn_backup *out);

#ifdef __cplusplus
}
#endif

#endif
