/*
 * told.h - the facts a text may be filled with, each with where it is from.
 */
#ifndef RN_INTRO_TOLD_H
#define RN_INTRO_TOLD_H

#include "draft/template.h"
#include "intro/secret.h"

/* A name others may read: what looks like an address is none; or NULL. */
const char *rn_tellable(const char *s);

RN_CHECKED enum rn_status rn_told_gather(struct refnet *rn,
    struct rn_arena *a, const struct rn_file *f, const struct rn_reader *r,
    struct rn_told **list, size_t *n);

#endif
