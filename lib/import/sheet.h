/*
 * sheet.h - what a delimited file is read with; shared by find.c, which opens
 * one, and sheet.c, which runs it.
 */
#ifndef RN_SHEET_H
#define RN_SHEET_H

#include "import/decode.h"
#include "import/format.h"
#include "import/read.h"
#include "import/read_csv.h"
#include "import/shape.h"

/* What becomes of the cells of one column. */
struct rn_column {
	uint16_t field, slot;
	bool address;		/* values without an @ are dropped */
	bool exchange;		/* but those of Exchange stay */
	bool requoted;		/* values may have quotes of their own */
	const char *strip;	/* NULL, or taken off in front */
	const struct rn_list *omit;	/* NULL, or values left out */
	const char *split;	/* NULL, or what parts several values */
	size_t split_len;
};

/* A footer, if the map knows of one (footer.c). */
struct rn_footer {
	bool waits;		/* the last record of the batch may be its */
	bool found;		/* the last row was */
	bool any;		/* there was one */
	size_t cells;		/* of the row at hand, with something in them */
	bool first;		/* one is the first */
	char text[64];		/* how that begins */
};

struct rn_sheet {
	struct refnet *rn;
	struct rn_decode *decode;
	struct rn_csv *csv;
	struct rn_shape_filter *filter;	/* NULL: the file has labels */
	const struct rn_source_map *map;
	const struct rn_column *columns;
	const char *const *header;
	size_t columns_n;
	bool raw_wanted, ended;
	bool legacy;		/* the file is not UTF-8 */
	const char *in;		/* decoded bytes, read up to at */
	size_t in_n, at;
	size_t rows;		/* all so far, the header too */
	size_t first_row;	/* of these, before the data */
	int64_t row;		/* rows of data so far */

	struct rn_batch *b;	/* the one being filled */

	/* The row at hand starts at cells_at and raw_at of it. */
	size_t cells_at, raw_at;
	uint64_t fields;	/* bits of what it has */
	const char *bad;
	struct rn_batch begun;	/* keeps a row begun for the next batch */

	struct rn_footer footer;

	/* Values that are no address; told in a note once all is read. */
	size_t dropped;
	struct rn_reading *reading;
	char *note;		/* RN_NOTES of RN_NOTE_MAX bytes each, that
				 * outlive the reader */
};

enum { RN_NOTE_MAX = 96, RN_NOTES = 2 };

/* The next bytes to be parsed, as rn_decode_next(); and from the start. */
RN_CHECKED enum rn_status rn_sheet_next(struct rn_sheet *r, const char **s,
    size_t *n);
RN_CHECKED enum rn_status rn_sheet_rewind(struct rn_sheet *r);

/*
 * footer.c: what a cell and the end of a row are to the footer.  At the end of
 * a row true: it is left out, it and the one that waited.
 */
void rn_footer_cell(struct rn_sheet *r, size_t at, const char *s, size_t n);
bool rn_footer_row(struct rn_sheet *r);

/* A rn_csv_sink's two functions; who is the sheet. */
void rn_sheet_cell(void *who, size_t at, const char *s, size_t n);
void rn_sheet_row(void *who, size_t cells, size_t bytes, int64_t line);

/* The functions of the format (format.h); who is the sheet. */
RN_CHECKED enum rn_status rn_sheet_open(struct refnet *rn,
    struct rn_arena *a, const char *path, const struct rn_read_options *o,
    struct rn_maps maps, void **out, struct rn_reading *reading);
/* Which map it would be read with, by its first bytes; NULL: none. */
RN_CHECKED enum rn_status rn_sheet_look(struct refnet *rn,
    struct rn_arena *a, const char *path, const struct rn_read_options *o,
    struct rn_maps maps, const struct rn_source_map **map);
RN_CHECKED enum rn_status rn_sheet_batch(void *who, struct rn_batch *b);
int64_t rn_sheet_size(const void *who);
void rn_sheet_close(void *who);

#endif
