/*
 * arena.h - where answers live.
 *
 * A function that allocates for its caller takes an arena; everything it
 * returned is let go of together by rn_arena_free.  An arena is not shared
 * between threads.
 */
#ifndef REFNET_ARENA_H
#define REFNET_ARENA_H

#include <stddef.h>

#include "refnet/status.h"

#ifdef __cplusplus
extern "C" {
#endif

struct rn_arena;

/* A list of strings inside a row; `v` may be NULL when n is 0. */
struct rn_list {
	const char **v;
	size_t n;
};

/* A new, empty arena, or NULL when memory is out. */
RN_API struct rn_arena *rn_arena_new(void);

/* Frees the arena and all that was allocated in it; NULL is allowed. */
RN_API void rn_arena_free(struct rn_arena *a);

/* Forgets all that was allocated but keeps one block for what comes next. */
RN_API void rn_arena_reset(struct rn_arena *a);

/*
 * n zeroed bytes aligned for any type.  Never NULL: when memory is out, the
 * handler given to rn_on_nomem is called, and must not return.
 */
RN_API void *rn_alloc(struct rn_arena *a, size_t n);

/* A copy of s (NULL is copied as ""). */
RN_API char *rn_strdup(struct rn_arena *a, const char *s);

/* A NUL-terminated copy of the n bytes at s, which may contain NULs. */
RN_API char *rn_strndup(struct rn_arena *a, const char *s, size_t n);

/* printf into the arena. */
RN_API char *rn_sprintf(struct rn_arena *a, const char *fmt, ...)
#if defined(__GNUC__) || defined(__clang__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;

/*
 * What happens when memory is out inside an arena: the process-wide handler,
 * abort() unless set.  Set it once, before threads start.
 */
RN_API void rn_on_nomem(void (*handler)(void));

#ifdef __cplusplus
}
#endif

#endif
