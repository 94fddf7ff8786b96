/*
 * sheet.h - what a delimited file is read with; shared by find.c and order.c,
 * which open one, sheet.c, which runs it, and place.c.
 */
#ifndef RN_SHEET_H
#define RN_SHEET_H

#include "import/decode.h"
#include "import/format.h"
#include "import/raw.h"
#include "import/read.h"
#include "import/read_csv.h"
#include "import/shape.h"

/* What becomes of the cells of one column. */
struct rn_column {
	uint16_t field;
	uint8_t slot, order;	/* as in rn_cell */
	bool address;		/* values without an @ are dropped */
	bool exchange;		/* but those of Exchange stay */
	bool requoted;		/* values may have quotes of their own */
	const char *strip;	/* NULL, or taken off in front */
	const struct rn_list *omit;	/* NULL, or values left out */
	const char *split;	/* NULL, or what parts several values */
	size_t split_len;
};

/* The decoded text of a row begun that is no longer in `in` (place.c). */
struct rn_kept {
	char *text;
	size_t n, room;
	size_t sync;		/* a row starts there: in text, else in `in` */
	size_t rows;		/* how many were told before it */
};

/* Notes that are made at the end, in room made at the start. */
enum { RN_NOTE_MAX = 96, RN_NOTES = 4 };

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
	struct rn_column *columns;
	const char *const *header;
	size_t columns_n;
	char delimiter;
	struct rn_raw *raw;	/* the bytes of rows (raw.h); NULL: not asked */
	bool ended;
	bool legacy;		/* the file is not UTF-8 */
	const char *in;		/* decoded bytes, read up to at */
	size_t in_n, at;
	size_t rows;		/* all so far, the header too */
	size_t first_row;	/* of these, before the data */
	int64_t row;		/* rows of data so far */

	struct rn_batch *b;	/* the one being filled */

	size_t cells_at;	/* where the row at hand starts in it */
	uint64_t fields;	/* bits of what it has */
	const char *bad;
	struct rn_batch begun;	/* keeps a row begun for the next batch */

	struct rn_footer footer;

	/* What is wrong in it, until place.c can tell where. */
	const char *wrong;	/* NULL: nothing, or known */
	size_t wrong_column, wrong_at;	/* the byte of the cell, from 0 */
	struct rn_kept kept;

	/* Counted while reading, told in notes once all is read. */
	size_t dropped;		/* values that are no address */
	size_t longer;		/* rows with more in them than columns */
	size_t lost;		/* values with U+FFFD in them */
	bool beyond;		/* the row at hand is one */
	struct rn_reading *reading;
	char *note;		/* RN_NOTES of RN_NOTE_MAX bytes each, that
				 * outlive the reader */
};

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

/*
 * order.c: the order of dates of each column, by its values, else by the word
 * (dmy, mdy, ymd, or NULL); RN_EREJECTED when nothing tells.
 */
RN_CHECKED enum rn_status rn_sheet_orders(struct rn_sheet *r,
    struct rn_arena *a, const char *path, const char *word,
    struct rn_reading *reading);

enum { RN_PIECE = 4096 };	/* bytes a step: half as many rows at most */

/*
 * place.c: where in the file the row at hand is wrong.  So that it is known
 * where rows start, the bytes of r->in are fed in its pieces, which end with a
 * line where they can; rn_place_fed() follows each, up to r->at, and
 * rn_place_keep() comes before the next bytes take the place of r->in.
 */
size_t rn_place_piece(const struct rn_sheet *r);
const char *rn_place_words(struct rn_sheet *r, int64_t line);
void rn_place_fed(struct rn_sheet *r);
void rn_place_keep(struct rn_sheet *r);

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
