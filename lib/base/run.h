/*
 * run.h - a command of the user's, given bytes and asked for bytes.
 *
 * What is run is what the user wrote in their settings, and nothing else:
 * data goes in on stdin, never into the command.  run.c alone starts
 * programs for the library.
 */
#ifndef RN_RUN_H
#define RN_RUN_H

#include <stdint.h>

#include "base/base.h"

enum { RN_RUN_WHOLE = 60000 };	/* a pipe holds 64 KB */

struct rn_run {
	const char *command;	/* for sh -c */
	const char *in;		/* all of its stdin; up to RN_RUN_WHOLE bytes
				 * are read whole even if we are killed */
	size_t in_n;
	size_t most;		/* bytes of its stdout that are taken */
	int64_t seconds;	/* it may take; 1 or more */
	bool errors;		/* its stderr goes where its stdout does */
	bool (*stop)(void *ctx);	/* or NULL; asked again and again: is it
				 * to be put away? */
	void *ctx;
	bool *ended;		/* or NULL; set: it never began, or ended by
				 * itself, so that its failure is its word */
};

/*
 * Runs it in a process group of its own, its stderr thrown away unless asked for
 * (it may quote what it was given), and nothing of ours open in it.  When it returns, the
 * whole group is gone; a signal that ends us ends it first.  Standard input it
 * does not read is no failure.
 *
 * NULL: it ended with 0.  Else why there is no answer, for "the command ...".
 * *out, in the arena with a NUL after it, is all that it said.
 */
const char *rn_run(struct rn_arena *a, const struct rn_run *r, char **out,
    size_t *n);

#endif
