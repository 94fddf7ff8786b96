/* open.h - what the files of this room share, inside this room. */
#ifndef RN_STORE_OPEN_H
#define RN_STORE_OPEN_H

#include "refnet/status.h"

/* Words and status for an SQLite result code. */
enum rn_status rn_store_error(struct refnet *rn, int code);

/* Run SQL that is a literal of this room. */
RN_CHECKED enum rn_status rn_store_run(struct refnet *rn, const char *sql);

/* Make the table `feed` known on the connection (feed.c). */
RN_CHECKED enum rn_status rn_feed_offer(struct refnet *rn);

#endif
