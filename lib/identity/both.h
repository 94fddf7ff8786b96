/* both.h - work for two threads.  For this room only. */
#ifndef RN_IDENTITY_BOTH_H
#define RN_IDENTITY_BOTH_H

#include <stddef.h>

/*
 * Calls work(ctx, who, chunk) for every chunk below `chunks`, each once, in no
 * order; who is 0 or 1, and what is kept by it is never touched by both.
 */
void rn_both(void (*work)(void *ctx, int who, size_t chunk), void *ctx,
    size_t chunks);

#endif
