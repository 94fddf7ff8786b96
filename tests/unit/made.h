/*
 * made.h - what nearly every test begins with, there for sure: the test ends
 * where memory is out, which deep/units asks of all of them.
 */
#ifndef TEST_MADE_H
#define TEST_MADE_H

#include <stdint.h>

#include "refnet/arena.h"
#include "refnet/refnet.h"

/* rn_arena_new(), never NULL */
struct rn_arena *new_arena(void);

/* rn_handle_new(), never NULL */
struct refnet *new_handle(int64_t now);

#endif
