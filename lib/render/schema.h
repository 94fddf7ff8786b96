/*
 * schema.h - JSON Schemas (draft 2020-12) of what is printed as JSON: of rows
 * made from their views, of all else from files in schemas/.
 */
#ifndef RN_RENDER_SCHEMA_H
#define RN_RENDER_SCHEMA_H

#include <stdbool.h>
#include <stdio.h>

#include "refnet/arena.h"

/* "refnet.person/1" ..., each once, by byte; NULL-terminated. */
const char *const *rn_schema_names(struct rn_arena *a);

/* The schema of that name; false, and nothing printed: there is none. */
bool rn_schema_put(FILE *to, const char *name);

#endif
