/*
 * cells.c - the grid of cells, and the one way to write into it.
 *
 * Every word goes through cell_put(), which cleans it and measures it: what
 * comes from data cannot reach a terminal as anything but letters, and a cell
 * never holds more than its width.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "cells.h"

void
frame_init(struct frame *f, bool ascii)
{
	*f = (struct frame){ .ascii = ascii, .y = -1, .a = rn_arena_new() };
	if (f->a == NULL)
		rn_nomem();
}

void
frame_free(struct frame *f)
{
	free(f->cell);
	rn_arena_free(f->a);
}

static void
set(struct frame *f, int y, int x, const char *s, size_t n, int width,
    unsigned attr)
{
	struct cell *c = &f->cell[y * f->w + x];

	/* the other half of a wide one that is written over */
	if (c->width == 0 && x > 0)
		c[-1] = (struct cell){ .width = 1, .attr = c[-1].attr };
	if (x + width < f->w && c[width].width == 0)
		c[width] = (struct cell){ .width = 1, .attr = c[width].attr };
	/* marks upon marks are cut between characters */
	while (n >= sizeof(c->s) || (n > 0 &&
	    ((unsigned char)s[n] & 0xc0) == 0x80))
		n--;
	*c = (struct cell){ .width = (unsigned char)width,
	    .attr = (unsigned char)attr };
	memcpy(c->s, s, n);
	if (width == 2)
		c[1] = (struct cell){ .attr = (unsigned char)attr };
}

/* At most width cells of s from x on; the column after what was put. */
int
cell_put(struct frame *f, int y, int x, int width, unsigned attr, const char *s)
{
	size_t n, got;
	int cells;

	if (width > f->w - x)
		width = f->w - x;
	if (y < 0 || y >= f->h || x < 0 || width <= 0 || s == NULL)
		return x;
	s = rn_fit(f->a, s, width, f->ascii);
	for (n = strlen(s); n > 0; s += got, n -= got) {
		got = rn_grapheme(s, n, &cells);
		if (cells == 0 || x + cells > f->w)
			continue;	/* a mark without a letter */
		if (f->ascii && (unsigned char)*s >= 0x80)
			for (int i = 0; i < cells; i++)
				set(f, y, x + i, "?", 1, 1, attr);
		else	/* in ASCII, without the marks upon it */
			set(f, y, x, s, f->ascii ? 1 : got, cells, attr);
		x += cells;
	}
	return x;
}

/* Ending at column `end`. */
void
cell_put_right(struct frame *f, int y, int end, int width, unsigned attr,
    const char *s)
{
	int w;

	if (width <= 0)
		return;
	s = rn_fit(f->a, s, width, f->ascii);
	w = rn_width(s);
	cell_put(f, y, end - w, w, attr, s);
}

void
cell_fill(struct frame *f, int y, int x, int width, unsigned attr,
    const char *s)
{
	for (int i = 0; i < width && x + i < f->w; i++)
		set(f, y, x + i, s, strlen(s), 1, attr);
}

const char *
cell_line(const struct frame *f)
{
	return f->ascii ? "-" : "\xe2\x94\x80";
}

void
cell_clear(struct frame *f, int w, int h)
{
	if (w != f->w || h != f->h) {
		free(f->cell);
		f->cell = calloc((size_t)w * (size_t)h, sizeof(*f->cell));
		if (f->cell == NULL)
			rn_nomem();
		f->w = w;
		f->h = h;
	}
	for (int i = 0; i < w * h; i++)
		f->cell[i] = (struct cell){ .width = 1 };
	f->x = 0;
	f->y = -1;
	rn_arena_reset(f->a);
}

void
cell_lines(struct frame *f, const struct triage_line *v, size_t n, int x,
    int y, int w, int h, int label_w, int skip)
{
	for (size_t i = 0; i < n; i++) {
		const char *s = rn_clean(f->a, v[i].text);
		const char *label = v[i].label;
		size_t got, after;

		do {
			got = triage_wrap(s, w - label_w, &after);
			if (skip-- <= 0 && h-- > 0) {
				cell_put(f, y, x, label_w - 1, AT_BOLD, label);
				cell_put(f, y++, x + label_w, w - label_w, 0,
				    rn_strndup(f->a, s, got));
			}
			label = "";
			s += got + after;
		} while (*s != '\0');
	}
}

const char *
frame_who(const char *name)
{
	return name == NULL ? "-" : name;
}

bool
frame_is_me(const char *name)
{
	return name != NULL && strcmp(name, "me") == 0;
}

void
frame_dump(const struct frame *f, FILE *to)
{
	for (int y = 0; y < f->h; y++) {
		const struct cell *row = &f->cell[y * f->w];
		int end = f->w;

		while (end > 0 && (row[end - 1].s[0] == '\0' ||
		    strcmp(row[end - 1].s, " ") == 0) &&
		    row[end - 1].width == 1)
			end--;
		for (int x = 0; x < end; x++)
			if (row[x].width > 0)
				fputs(row[x].s[0] == '\0' ? " " : row[x].s,
				    to);
		putc('\n', to);
	}
}
