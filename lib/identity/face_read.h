/* face_read.h - what the files that fill faces share; for them only. */
#ifndef RN_IDENTITY_FACE_READ_H
#define RN_IDENTITY_FACE_READ_H

#include "identity/face.h"

enum { RN_TEXT_MOST = 512 };	/* bytes of a text that are read */

/* What is kept of a text, in f's arena; false: it says nothing. */
bool rn_face_read(struct rn_faces *f, enum rn_said kind, const char *s,
    size_t n, struct rn_said_once *v);

/* Whose addresses and numbers are, of those not known yet.  (face_shared.c) */
void rn_face_find_uses(struct rn_faces *f);

/* The place of a hash in a table: not where a stranger wants it to be. */
static inline uint64_t
rn_face_hidden(const struct rn_faces *f, uint64_t hash)
{
	return rn_scramble(hash ^ f->secret);
}

#endif
