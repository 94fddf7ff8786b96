/*
 * render.h - an answer on paper: rows of a view in one of six formats.
 *
 * Commands hand over rows and never ask which format; writers know formats
 * and never ask which view.  A new format is one line in render.c and one
 * function declared in writer.h.
 */
#ifndef RN_RENDER_H
#define RN_RENDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/row.h"
#include "refnet/status.h"

enum rn_format {
	RN_TABLE,	/* for people; may change */
	RN_JSON, RN_JSONL, RN_CSV, RN_TSV, RN_IDS,	/* for programs */
	RN_FORMATS
};

/* "table", "json", ...; NULL-terminated. */
extern const char *const rn_format_name[RN_FORMATS + 1];

/* False, and *out untouched, when no format is called that. */
bool rn_format_parse(const char *name, enum rn_format *out);

struct rn_render {
	FILE *to;
	enum rn_format format;
	const char *fields;	/* "a,b,c": these, in this order; NULL: all */
	int width;		/* cells of the terminal; 0: never cut */
	bool color;
	bool ascii;		/* draw in ASCII only */
	bool spreadsheet;	/* csv, tsv: no cell is a formula */
	bool terminal;		/* csv, tsv: nothing that harms one */
};

/*
 * Prints the whole answer: n rows, each stride bytes after the other.
 * RN_EUSAGE, and nothing printed, when a field is unknown.  Neither flushes
 * nor closes; whoever owns the stream asks it for errors.
 */
RN_CHECKED enum rn_status rn_render_rows(struct refnet *rn,
    const struct rn_render *r, const struct rn_view *view, const void *rows,
    size_t n, size_t stride);

/* The same, but a table of one thing is a card: a line for each field. */
RN_CHECKED enum rn_status rn_render_card(struct refnet *rn,
    const struct rn_render *r, const struct rn_view *view, const void *rows,
    size_t n, size_t stride);

/* Would it print?  For commands that work before they answer. */
RN_CHECKED enum rn_status rn_render_check(struct refnet *rn,
    const struct rn_render *r, const struct rn_view *view);

#endif
