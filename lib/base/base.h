/*
 * base.h - the few words every room shares: try, fail, array length.
 */
#ifndef RN_BASE_H
#define RN_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"
#include "refnet/status.h"
#include "refnet/tier.h"

#define RN_LEN(a) (sizeof(a) / sizeof((a)[0]))

/* A missing instant or number in a row. */
#define RN_NONE INT64_MIN

/*
 * The one macro in the house that hides a jump.  A function using it declares
 * `enum rn_status rc = RN_OK;` and ends in `out:`, where it lets go of what
 * it holds and returns rc.
 */
#define TRY(call) do { if ((rc = (call)) != RN_OK) goto out; } while (0)

/* Set the words, return the code: `return rn_fail(rn, RN_EUSAGE, ...)`. */
enum rn_status rn_fail(struct refnet *rn, enum rn_status rc,
    const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* What the person could do about it.  Call after rn_fail(). */
void rn_hint(struct refnet *rn, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Coefficients to score with; NULL: the shipped ones. */
const struct rn_terms *rn_terms(const struct refnet *rn);
/* What policies allow: rn_limits_set(), or the usual. */
const struct rn_limits *rn_limits(const struct refnet *rn);

/* SipHash-2-4 of n bytes under a 128-bit key: for tables fed from outside. */
uint64_t rn_hash(const uint64_t key[2], const void *data, size_t n);

/*
 * A growing array in an arena is a waste; this one is malloc'd.  Makes room
 * for one more element: `v = rn_grow(v, n, &room, sizeof(*v))`.  Calls the
 * out-of-memory handler instead of returning NULL.
 */
void *rn_grow(void *v, size_t n, size_t *room, size_t size);

/* Append to a list in an arena, which nothing else made. */
void rn_list_add(struct rn_arena *a, struct rn_list *l, const char *s);

/* Milliseconds of a clock that only runs forward; for spans of time. */
int64_t rn_clock_ms(void);

/* n elements of zeroes, malloc'd, likewise. */
void *rn_zeroed(size_t n, size_t size);

/* qsort()'s and bsearch()'s: by the int64_t an element is or begins with. */
int rn_by_int64(const void *a, const void *b);

/* Put them in order and keep one of each; how many. */
size_t rn_distinct(int64_t *v, size_t n);

/* The out-of-memory handler; does not return. */
_Noreturn void rn_nomem(void);

/* rn_arena_new(), which calls it instead of returning NULL. */
struct rn_arena *rn_arena_make(void);

/* p will be read soon: memory may send it meanwhile. */
#ifdef __GNUC__
#define RN_PREFETCH(p) __builtin_prefetch(p)
#else
#define RN_PREFETCH(p) ((void)(p))
#endif

#endif
