/*
 * pipe.h - work done ahead, on a thread of its own.
 *
 * One thread makes items in turn while another uses those made before.  The
 * items are the caller's, and so is what `make` touches: nothing but the item
 * at hand may be shared.
 */
#ifndef RN_PIPE_H
#define RN_PIPE_H

#include <stdbool.h>
#include <stddef.h>

struct rn_pipe;

enum { RN_PIPE_ITEMS = 4 };	/* being made, being used, and two waiting */

/*
 * Fills one item; false: it is the last one.  Errors are part of the item.
 */
typedef bool rn_pipe_make(void *ctx, void *item);

/*
 * Starts filling items[0], items[1], ... in a ring.  Where no thread can be
 * had, or is wanted, items are made when they are asked for.  Never NULL.
 */
struct rn_pipe *rn_pipe_new(rn_pipe_make *make, void *ctx,
    void *const items[RN_PIPE_ITEMS], bool thread);

/*
 * The same; `complete` adds to each item once it has been handed on.  What it
 * adds, and what it touches, is for the other side only after rn_pipe_wait().
 */
typedef void rn_pipe_complete(void *ctx, void *item);
struct rn_pipe *rn_pipe_new_in_two(rn_pipe_make *make,
    rn_pipe_complete *complete, void *ctx, void *const items[RN_PIPE_ITEMS],
    bool thread);

/*
 * The next item, valid until the next call; not to be called again after the
 * last one.
 */
void *rn_pipe_next(struct rn_pipe *p);

/* Until the item at hand is complete. */
void rn_pipe_wait(struct rn_pipe *p);

/* Waits for the item being made, if any.  NULL is allowed. */
void rn_pipe_free(struct rn_pipe *p);

#endif
