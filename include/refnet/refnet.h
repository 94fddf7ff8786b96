/*
 * refnet.h - a store: create it, open it, close it, say who `me` is.
 *
 * A handle belongs to one thread.  The library never prints and never exits.
 */
#ifndef REFNET_REFNET_H
#define REFNET_REFNET_H

#include <stdbool.h>
#include <stdint.h>

#include "refnet/arena.h"
#include "refnet/status.h"

#ifdef __cplusplus
extern "C" {
#endif

#define REFNET_VERSION "0.1.0"

enum rn_mode {
	RN_READ,	/* nothing is written */
	RN_WRITE,	/* the store must exist */
	RN_CREATE	/* made when absent: file 0600, new folders 0700 */
};

/*
 * A handle without a store, for functions that only need a place for error
 * text and the clock.  `now`: seconds since 1970 UTC.  NULL: out of memory.
 */
RN_API struct refnet *rn_handle_new(int64_t now);

/*
 * Open the store at path on a handle from rn_handle_new.  Migrates an older
 * store after a backup beside it.  RN_ECONFIG: absent (hint: init), newer, or
 * not ours; RN_EPERM: readable by others, or not permitted; RN_EBUSY.
 */
RN_API RN_CHECKED enum rn_status rn_open(struct refnet *rn, const char *path,
    enum rn_mode mode);

/* Close the store and free the handle; NULL is allowed. */
RN_API void rn_close(struct refnet *rn);

/* The clock of this handle, seconds since 1970 UTC. */
RN_API int64_t rn_now(const struct refnet *rn);

/* Set it: for programs that stay longer than one command. */
RN_API void rn_clock(struct refnet *rn, int64_t now);

/*
 * A number that changes when another process has written to the store since;
 * what this handle writes does not change it.
 */
RN_API RN_CHECKED enum rn_status rn_data_version(struct refnet *rn,
    int64_t *version);

/* The path given to rn_open, "" before. */
RN_API const char *rn_path(const struct refnet *rn);

/*
 * From now on every write is tried and rolled back: same answers, same
 * refusals, nothing kept.
 */
RN_API void rn_dry_run(struct refnet *rn, bool on);

/* Seconds a writer waits for another process's lock; 5 unless set. */
RN_API void rn_wait(struct refnet *rn, int seconds);

/*
 * Be told of waiting: after half a second, then some times a second.  holder
 * says who holds the store, "refnet import (pid 123) since 10:02", or
 * "another process"; it is borrowed.  Return false to wait no longer.  What
 * waited in vain fails with RN_EBUSY and the same words.  NULL: not told.
 */
RN_API void rn_on_wait(struct refnet *rn,
    bool (*waits)(void *ctx, const char *holder), void *ctx);

/* A change that is about to be kept, or was. */
struct rn_change_news {
	int64_t id;
	const char *verb;	/* "import", "intro yes" ... */
	const char *summary;	/* as history shows it; may hold names */
	bool kept;
	bool happened;		/* it records what is so already */
};
/*
 * Be told of each change twice: within its transaction, where what is returned
 * other than RN_OK takes it back and is the failure (unless it had happened); and
 * when it was kept, where it does not count.  Not in dry runs.  NULL: not told.
 */
RN_API void rn_on_change(struct refnet *rn,
    enum rn_status (*tell)(void *ctx, const struct rn_change_news *news),
    void *ctx);

/*
 * Be told of each statement that ended: its text, with signs in the place of what
 * is bound to it, so that nothing of what is held is in it, and how many
 * nanoseconds it took.  NULL: not told.
 */
RN_API void rn_on_trace(struct refnet *rn,
    void (*tell)(void *ctx, const char *what, int64_t ns), void *ctx);

struct rn_me {
	int64_t id;		/* the person id of the owner */
	const char *name;	/* NULL when never said */
	struct rn_list handles;	/* e-mail addresses and profile URLs */
};

/*
 * Say who the owner is: a name (NULL: as before) and further handles (e-mail
 * addresses, phone numbers or profile URLs).  Handles that belonged to a
 * contact become mine and every interaction is read anew.  One change.
 * RN_EUSAGE: something that is no handle, or a name of blanks.
 */
RN_API RN_CHECKED enum rn_status rn_me_set(struct refnet *rn,
    const char *name, const char *const *handles, size_t n);

/*
 * Would rn_me_set() take this?  RN_EUSAGE tells what it would not.  No store is
 * asked: it can be known before one is made.
 */
RN_API RN_CHECKED enum rn_status rn_me_check(struct refnet *rn,
    const char *name, const char *const *handles, size_t n);

/* Who that is, as it was said. */
RN_API RN_CHECKED enum rn_status rn_me_get(struct refnet *rn,
    struct rn_arena *a, struct rn_me *me);

#ifdef __cplusplus
}
#endif

#endif
