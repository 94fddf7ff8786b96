/*
 * fuzz.h - what the targets share.
 *
 * A target is a file fuzz_NAME.c with the one function libFuzzer calls; it
 * gives any bytes to a part of the library and checks what must hold of
 * whatever comes of them.  Nothing but fuzz_file() touches a file.
 */
#ifndef TEST_FUZZ_H
#define TEST_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/base.h"
#include "refnet/refnet.h"

#define FUZZ_NOW 1795338000	/* 2026-11-22T09:00:00Z: the clock */

/* Always 0, or the process ends. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

/* What does not hold is a finding. */
#define CHECK(what) ((what) ? (void)0 : fuzz_fail(__FILE__, __LINE__, #what))
_Noreturn void fuzz_fail(const char *file, int line, const char *what);

/* A handle without a store, and an arena; the first call makes them. */
extern struct refnet *fuzz_rn;
extern struct rn_arena *fuzz_arena;
void fuzz_start(void);

/* The bytes up to the first NUL, in memory of their own that is no longer. */
char *fuzz_text(const uint8_t *data, size_t n);

/* A file of these bytes, the same one every time; gone with the process. */
const char *fuzz_file(const void *data, size_t n);

/* Is it text, and what a terminal can be given? */
bool fuzz_is_text(const char *s);
bool fuzz_is_clean(const char *s);

#endif
