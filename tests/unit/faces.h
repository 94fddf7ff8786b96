/* faces.h - faces written in one line, for tests of identity. */
#ifndef TEST_FACES_H
#define TEST_FACES_H

#include "identity/link.h"

/*
 * Adds a face from "name=Ada Novak|email=ada@acme.example"; "job=Acme" is an
 * employer of today.  Its index.
 */
uint32_t face_of(struct rn_faces *f, const char *line);

#endif
