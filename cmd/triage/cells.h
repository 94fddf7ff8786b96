/* cells.h - what the drawers of the frame write with. */
#ifndef REFNET_TRIAGE_CELLS_H
#define REFNET_TRIAGE_CELLS_H

#include "triage.h"

/* At most width cells of s from x on; the column after what was put. */
int cell_put(struct frame *f, int y, int x, int width, unsigned attr,
    const char *s);
/* The same, ending before column `end`. */
void cell_put_right(struct frame *f, int y, int end, int width, unsigned attr,
    const char *s);
/* width times the one cell s. */
void cell_fill(struct frame *f, int y, int x, int width, unsigned attr,
    const char *s);
/* What rules are drawn with. */
const char *cell_line(const struct frame *f);
/* An empty frame of this size. */
void cell_clear(struct frame *f, int w, int h);
/* Lines with their labels, wrapped, from the scroll-th on. */
void cell_lines(struct frame *f, const struct triage_line *v, size_t n, int x,
    int y, int w, int h, int label, int scroll);

/* A party's name as it is shown; is it me? */
const char *frame_who(const char *name);
bool frame_is_me(const char *name);

/* edges.c: the tabs and the filter; the line that says something; hints, or
 * what is being typed. */
void frame_top(struct frame *f, const struct triage *m);
void frame_said(struct frame *f, const struct triage *m);
void frame_bottom(struct frame *f, const struct triage *m);

/* The question or help that lies over the rest, if one is open (popup.c). */
void frame_popup(struct frame *f, const struct triage *m);

#endif
