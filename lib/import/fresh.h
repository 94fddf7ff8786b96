/* fresh.h - files made by an import beside the store: rejects, plans. */
#ifndef RN_FRESH_H
#define RN_FRESH_H

#include "base/disk.h"
#include "refnet/status.h"

/*
 * A file to write, ours alone (0600), under its name once it is kept.  RN_EUSAGE
 * when that holds something: what was edited there is not overwritten.  RN_EIO,
 * RN_EPERM.
 */
RN_CHECKED enum rn_status rn_fresh_open(struct refnet *rn, const char *path,
    struct rn_new_file *out);

/* RN_EIO: it is not there. */
RN_CHECKED enum rn_status rn_fresh_keep(struct refnet *rn,
    struct rn_new_file *f);

#endif
