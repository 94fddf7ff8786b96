/*
 * tombstone.h - who was forgotten, known again without being known.
 *
 * Kept are keyed digests of identifiers; of an identifier that comes it can be
 * told whether it is one of these, and of these nothing.
 */
#ifndef RN_TOMBSTONE_H
#define RN_TOMBSTONE_H

#include "people/people.h"

/*
 * The canonical forms, pure: what is digested.  An e-mail address goes beyond
 * its handle: xn-- labels are spelled out and folded.  A phone number has up to
 * two: as it is, and without its country.  NULL: there is none.
 */
const char *rn_tomb_handle(struct rn_arena *a, enum rn_handle_kind kind,
    const char *canon);
const char *rn_tomb_local(struct rn_arena *a, const char *canon);
const char *rn_tomb_work(struct rn_arena *a, const char *name,
    const char *org);
const char *rn_tomb_name(struct rn_arena *a, const char *name);

/*
 * Those that stand, read once; NULL where there are none.  Asking changes
 * nothing: another thread may, each with an arena of its own.
 */
struct rn_tombs;
RN_CHECKED enum rn_status rn_tombs_open(struct refnet *rn,
    struct rn_tombs **out);
void rn_tombs_free(struct rn_tombs *t);	/* NULL is allowed, here and below */

/* An address, a profile, a source's own id; a number only with a name below. */
bool rn_tombs_has(const struct rn_tombs *t, struct rn_arena *a,
    enum rn_handle_kind kind, const char *canon);

/*
 * Is what a row says about somebody forgotten?  One address, profile or id of
 * theirs is enough.  Without address or profile also their number, unless it
 * comes with another name, and their name with their employer (org NULL: with
 * none).  With one, only their number with their name.
 */
struct rn_tomb_claim { enum rn_handle_kind kind; const char *canon; };
bool rn_tombs_row(const struct rn_tombs *t, struct rn_arena *a,
    const struct rn_tomb_claim *v, size_t n, const char *name,
    const char *org);

/* The handle that stands where theirs stood: nobody's.  RN_NONE: never made. */
#define RN_NOBODY_REF "nobody|"
RN_CHECKED enum rn_status rn_nobody(struct refnet *rn, int64_t *handle);
/* Handles that must stay although their owner is forgotten begin with this. */
#define RN_STUB_REF "forgotten|"

/* What a human asks of one identifier, or a name with its employer, or NULL. */
struct rn_tomb {
	int64_t at, forgotten;	/* RN_NONE: no */
	const char *because;
};
RN_CHECKED enum rn_status rn_tomb_find(struct refnet *rn, struct rn_arena *a,
    const char *typed, const char *org, struct rn_tomb *out);
/* All that was forgotten with it counts no more; how many. */
RN_CHECKED enum rn_status rn_tomb_lift(struct refnet *rn, int64_t forgotten,
    const char *because, int64_t *n);
/* Write those of whoever is being erased, in the running change. */
RN_CHECKED enum rn_status rn_tombs_put(struct refnet *rn, struct rn_erasing *g);

/*
 * RN_EPOLICY, with words that name nobody, where a human adds somebody by an
 * identifier of somebody forgotten.
 */
RN_CHECKED enum rn_status rn_tombs_refuse(struct refnet *rn,
    struct rn_arena *a, const struct rn_tomb_claim *v, size_t n,
    const char *name, const char *org);

/* Handles get rows of their own; and lose their keys (handles.c, key.c). */
RN_CHECKED enum rn_status rn_handles_unpack(struct refnet *rn,
    const int64_t *v, size_t n);
RN_CHECKED enum rn_status rn_handle_keys_lose(struct refnet *rn,
    const int64_t *v, size_t n);

#endif
