/* fresh.h - files made by an import beside the store: rejects, plans. */
#ifndef RN_FRESH_H
#define RN_FRESH_H

#include <stdio.h>

#include "refnet/status.h"

/*
 * Open for writing, ours alone (0600).  RN_EUSAGE when it holds something:
 * what was edited there is not overwritten.  RN_EIO, RN_EPERM.
 */
RN_CHECKED enum rn_status rn_fresh_open(struct refnet *rn, const char *path,
    FILE **out);

/* Close; unless it is to be kept, take it away.  RN_EIO: it is not whole. */
RN_CHECKED enum rn_status rn_fresh_close(struct refnet *rn, const char *path,
    FILE *f, bool keep);

#endif
