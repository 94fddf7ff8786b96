/*
 * json.h - JSON: strings written, values read.
 *
 * What is read may be anything; nothing is believed before it was checked
 * against RFC 8259.
 */
#ifndef RN_JSON_H
#define RN_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "refnet/arena.h"

/* A string with its quotes; see json.c. */
void rn_json_text(FILE *to, const char *s);

/*
 * What is left to read.  Every function below takes the blanks before what it
 * wants, and returns false when that is not there; then all else is, too.
 */
struct rn_json {
	const char *at, *end;
	bool broken;
};

/* The first byte of what is next, which stays; NUL: there is nothing. */
char rn_json_peek(struct rn_json *j);

/* The bracket that opens ('{', '[') or another sign; true: it was there. */
bool rn_json_sign(struct rn_json *j, char sign);

/*
 * After the bracket that opens: is there a value (of an object: a key) before
 * the one that closes?  Takes the comma, or that bracket.  `first`: true
 * before the first one.
 */
bool rn_json_next(struct rn_json *j, char closes, bool *first);

/*
 * The key of a value of an object, and the colon: the bytes between its
 * quotes, escapes and all.
 */
bool rn_json_key(struct rn_json *j, const char **key, size_t *n);

/* A string with its escapes undone, n bytes and a NUL, in the arena. */
bool rn_json_string(struct rn_json *j, struct rn_arena *a, char **s,
    size_t *n);

/* A number, finite; a whole number that 64 bits hold, digit by digit. */
bool rn_json_number(struct rn_json *j, double *v);
bool rn_json_int(struct rn_json *j, int64_t *v);

/* Any value, in brackets of RN_JSON_DEPTH at most, and forget it. */
enum { RN_JSON_DEPTH = 64 };
bool rn_json_skip(struct rn_json *j);

/* Was all of it right, and is nothing left? */
bool rn_json_done(struct rn_json *j);

#endif
