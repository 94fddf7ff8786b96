/* svg.h - what svg.c and its legend share. */
#ifndef RN_SVG_H
#define RN_SVG_H

#include "render/picture.h"

struct svg {
	FILE *to;
	struct rn_arena *scratch;
	const struct rn_picture *p;
};

/* Clean text, escaped. */
void svg_text(const struct svg *s, const char *text);

/* A line of text; anchor as in struct rn_picture_label. */
void svg_write(const struct svg *s, const char *class, double x, double y,
    int anchor, double size, const char *text);

/* What the picture is of, in a line; and all that explains it. */
const char *svg_heading(const struct svg *s);
void svg_legend(const struct svg *s);

#endif
