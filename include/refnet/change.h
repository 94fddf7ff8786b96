/*
 * change.h - every changing command is one change, and can be taken back.
 */
#ifndef REFNET_CHANGE_H
#define REFNET_CHANGE_H

#include <stdint.h>

#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

/* refnet.change/1 */
struct rn_change {
	int64_t id, at;
	const char *verb;	/* "import", "person edit", ... */
	const char *summary;	/* one line for people */
	int64_t undone_at;	/* RN_NONE while it stands */
};

/*
 * Take back the last change that stands.  RN_ENOTFOUND: nothing to undo;
 * RN_EPOLICY: it sent a message, and that cannot be taken back.
 */
RN_API RN_CHECKED enum rn_status rn_undo(struct refnet *rn,
    struct rn_arena *a, struct rn_change *out);

/* The same of the last change that can be, past those that sent something. */
RN_API RN_CHECKED enum rn_status rn_undo_before_sent(struct refnet *rn,
    struct rn_arena *a, struct rn_change *out);

/* Put back what was undone last, unless something new came since. */
RN_API RN_CHECKED enum rn_status rn_redo(struct refnet *rn,
    struct rn_arena *a, struct rn_change *out);

/*
 * Several acts, one change, which one undo takes back: what other calls record
 * from here to rn_change_close is a part of it.  An act that fails meanwhile
 * takes back what it wrote and nothing else.  `verb`: what history calls it.
 * Nobody else can write until it is closed.
 */
RN_API RN_CHECKED enum rn_status rn_change_open(struct refnet *rn,
    const char *verb);
/* Anything but RN_OK takes all of it back, and is returned. */
RN_API RN_CHECKED enum rn_status rn_change_close(struct refnet *rn,
    enum rn_status rc, const char *summary);

/* Newest first. */
RN_API RN_CHECKED enum rn_status rn_history(struct refnet *rn,
    struct rn_arena *a, struct rn_change **list, size_t *n);

#ifdef __cplusplus
}
#endif

#endif
