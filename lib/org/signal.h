/* signal.h - how signals get into the store, and how fresh one is. */
#ifndef RN_SIGNAL_ROOM_H
#define RN_SIGNAL_ROOM_H

#include "org/org.h"
#include "refnet/signal.h"

struct rn_signal_says {
	int64_t row;
	const char *source, *org;
	int kind;
	int64_t at;
	const char *about, *url;	/* or NULL */
};

/*
 * Put one into the running change, unless one that stands says just that of
 * the same company: *id is that one's then, and it is noted as said again
 * (people/again.h); *fresh: it was put.
 */
struct rn_again;
RN_CHECKED enum rn_status rn_signal_put(struct refnet *rn,
    struct rn_arena *a, struct rn_again *again,
    const struct rn_signal_says *s, int64_t *id, bool *fresh);

/* The kind that a type, or else the words, speak of first.  Pure. */
int rn_signal_kind_of(const char *type, const char *about);

/* All that were said, and moves, newest first; `people` is not filled. */
RN_CHECKED enum rn_status rn_signal_all(struct refnet *rn, struct rn_arena *a,
    int64_t as_of, struct rn_signal **list, size_t *n);

/* How much it counts; pure. */
double rn_signal_fresh(int64_t at, int64_t now);

#endif
