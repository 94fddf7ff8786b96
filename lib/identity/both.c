/*
 * both.c - chunks of work taken by two threads as they get to them.
 */
#include <stdatomic.h>

#include "base/pipe.h"
#include "identity/both.h"

struct both {
	void (*work)(void *ctx, int who, size_t chunk);
	void *ctx;
	size_t chunks;
	atomic_size_t next;
};

static void
take(struct both *b, int who)
{
	size_t chunk;

	while ((chunk = atomic_fetch_add(&b->next, 1)) < b->chunks)
		b->work(b->ctx, who, chunk);
}

/* The one item there is: nothing is left to be taken. */
static bool
make(void *ctx, void *item)
{
	(void)item;
	take(ctx, 1);
	return false;
}

void
rn_both(void (*work)(void *ctx, int who, size_t chunk), void *ctx,
    size_t chunks)
{
	struct both b = { .work = work, .ctx = ctx, .chunks = chunks };
	void *items[RN_PIPE_ITEMS] = { 0 };
	struct rn_pipe *p;

	atomic_init(&b.next, 0);
	p = rn_pipe_new(make, &b, items, chunks > 1);
	take(&b, 0);
	rn_pipe_next(p);
	rn_pipe_free(p);
}
