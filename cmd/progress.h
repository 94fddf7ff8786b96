/*
 * progress.h - one line on a terminal's stderr while something takes long.
 */
#ifndef REFNET_PROGRESS_H
#define REFNET_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct progress {
	bool on;		/* stderr is a terminal, and not --quiet */
	bool shown;		/* there is a line to clear */
	int64_t started, last;	/* milliseconds */
	const char *what, *counted;
};

/* counted: "rows" */
void progress_start(struct progress *p, bool on, const char *what,
    const char *counted);

/* done of total (0: unknown), and how many of what is counted that were. */
void progress_show(struct progress *p, int64_t done, int64_t total, int64_t n);

/* Before anything else is written to stderr, and at the end. */
void progress_clear(struct progress *p);

#endif
