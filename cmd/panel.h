/*
 * panel.h - a page of parts: one below the other, or in two columns where the
 * terminal is wide.
 *
 * A part is written line by line into `to` and must be clean; styles go
 * through panel_style().  On a terminal a line that is too long is cut, else
 * never.
 */
#ifndef REFNET_PANEL_H
#define REFNET_PANEL_H

#include "cmd.h"

enum { PANELS = 10 };

enum style { STYLE_PLAIN, STYLE_HEAD, STYLE_DIM, STYLE_STRONG, STYLE_MEDIUM,
	STYLE_WEAK, STYLE_NONE, STYLE_BAD, STYLES };

struct panels {
	struct app *app;
	FILE *to;		/* the part that is being written */
	int width;		/* cells of a part, 80 at most */
	bool two;		/* columns */
	char *text[PANELS];
	size_t size[PANELS], n;
};

void panels_open(struct panels *p, struct app *app);

/* What is written from now on is another part. */
void panels_next(struct panels *p);

/* Prints all parts and lets go of them; the second after a failure. */
void panels_print(struct panels *p);
void panels_free(struct panels *p);

void panel_style(const struct panels *p, enum style s);

/* A text in n cells, cut to them on a terminal; n < 0: to the right. */
void panel_cells(const struct panels *p, const char *text, int n);

#endif
