/*
 * writer.h - what the writers share: a sheet to print, and values as text.
 * For this room only.
 */
#ifndef RN_WRITER_H
#define RN_WRITER_H

#include <stdint.h>

#include "refnet/arena.h"
#include "render/render.h"

/* One answer, with its fields chosen and checked. */
struct sheet {
	const struct rn_render *r;
	const struct rn_view *view;
	const struct rn_col **cols;	/* as asked for, or all */
	size_t n;			/* columns */
	const char *rows;
	size_t rows_n, stride;
	struct rn_arena *scratch;	/* reset by the writer after each row */
};

enum { VALUE_MAX = 48 };

/* table.c, card.c, json.c, cells.c */
void write_table(const struct sheet *s);
void write_card(const struct sheet *s);
void write_json(const struct sheet *s);
void write_jsonl(const struct sheet *s);
void write_csv(const struct sheet *s);
void write_tsv(const struct sheet *s);
void write_ids(const struct sheet *s);

static inline const void *
sheet_row(const struct sheet *s, size_t i)
{
	return s->rows + i * s->stride;
}

/* value.c */

/* Is there nothing to say?  An empty list is no value, false is one. */
bool value_missing(const struct rn_col *c, const void *row);

const struct rn_list *value_list(const struct rn_col *c, const void *row);
bool value_bool(const struct rn_col *c, const void *row);

/* Text as stored and the name of an enum; only when not missing. */
const char *value_text(const struct rn_col *c, const void *row);

/*
 * Any kind but a list, as programs read it: raw numbers, UTC instants.  What
 * is missing is "".  May use buf.
 */
const char *value_raw(const struct rn_col *c, const void *row,
    char buf[VALUE_MAX]);

/* The items of a list as one text, bytes as they are. */
const char *value_joined(const struct rn_list *l, const char *with,
    struct rn_arena *a);

/* What people read where a name is missing; NULL: this is no name. */
const char *value_called(const struct sheet *s, const struct rn_col *c,
    const void *row);

/*
 * Any kind as people read it, cleaned for a terminal: per cent, local days,
 * lists joined by a comma.  What is missing is "-", but for a name.
 */
const char *value_shown(const struct sheet *s, const struct rn_col *c,
    const void *row);

/* A text cleaned as value_shown does; may be the text itself. */
const char *shown_text(struct rn_arena *a, const char *text);

/* Cells a shown text takes. */
int shown_width(const char *shown);

#endif
