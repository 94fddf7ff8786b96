/*
 * progress.c - the progress line: late, seldom, and gone when it is over.
 */
#include <stdio.h>

#include "base/text.h"
#include "base/base.h"
#include "progress.h"

enum { WAIT = 500, EVERY = 100 };	/* milliseconds */

void
progress_start(struct progress *p, bool on, const char *what,
    const char *counted)
{
	*p = (struct progress){ .on = on, .what = what, .counted = counted };
	if (on)
		p->started = rn_clock_ms();
}

void
progress_show(struct progress *p, int64_t done, int64_t total, int64_t n)
{
	int64_t now;

	if (!p->on)
		return;
	now = rn_clock_ms();
	if (now - p->started < WAIT || now - p->last < EVERY)
		return;
	p->last = now;
	p->shown = true;
	fputs("\r\033[K", stderr);
	rn_clean_write(stderr, p->what);
	if (total > 0)
		fprintf(stderr, "  %d %%", (int)(100.0 * (double)done /
		    (double)total));
	fprintf(stderr, "  %lld %s", (long long)n, p->counted);
	fflush(stderr);
}

void
progress_clear(struct progress *p)
{
	if (!p->shown)
		return;
	fputs("\r\033[K", stderr);
	fflush(stderr);
	p->shown = false;
}
