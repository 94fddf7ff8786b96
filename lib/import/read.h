/*
 * read.h - a file as mapped records, a batch at a time.
 *
 * Whatever its format (format.h), a file becomes records, and a record cells
 * that carry a meaning (source.h).  Only what is mapped is copied.
 */
#ifndef RN_READ_H
#define RN_READ_H

#include "base/date.h"
#include "import/source.h"

struct rn_cell {
	uint16_t field;		/* enum rn_in_field */
	uint8_t slot;		/* 1, or the number in the label */
	uint8_t order;		/* enum rn_order of the dates of its column */
	uint32_t len;
	const char *text;	/* UTF-8, trimmed, never empty; ends in NUL */
};

struct rn_rec {
	int64_t row;		/* 1 is the first row of data */
	int64_t line;		/* of the file, where the row starts */
	uint32_t n;
	const struct rn_cell *cells;
	const char *bad;	/* NULL, or why the row cannot be taken */
	const char *skip;	/* NULL, or the rule that leaves it out */
	/*
	 * With keep_raw, the bytes of the file it was read from, not decoded,
	 * without the line end after it; and for a sheet how many cells.
	 */
	const char *bytes;
	size_t bytes_n;
	uint32_t width;
};

struct rn_text_block {
	char *text;
	size_t used, room;
};

/*
 * Some thousand records and what they point to.  Starts zeroed; kept from one
 * filling to the next so that its memory is; the rows are recs[0..n).
 */
struct rn_batch {
	struct rn_rec *recs;
	size_t n, recs_room;
	int64_t bytes;		/* of the file, read by now */
	struct rn_cell *cells;
	size_t cells_n, cells_room;
	struct rn_text_block *blocks;
	size_t blocks_n, blocks_room;
	size_t block;		/* the one being filled */
	size_t text_bytes;
};

/*
 * To fill one: empty it; for each record its cells (the text is copied, n
 * bytes and a NUL), then rn_batch_rec() with n the number of them; at the end
 * settle it, which tells each record where its cells are.  Nothing fails: when
 * memory is out, the process ends (rn_nomem).
 */
void rn_batch_empty(struct rn_batch *b);
void rn_batch_cell(struct rn_batch *b, const struct rn_cell *c);
struct rn_rec *rn_batch_rec(struct rn_batch *b);
void rn_batch_settle(struct rn_batch *b);

/* n bytes that stay as long as what the batch holds; or a copy of s in them. */
char *rn_batch_room(struct rn_batch *b, size_t n);
const char *rn_batch_text(struct rn_batch *b, const char *s, size_t n);

void rn_batch_free(struct rn_batch *b);

/*
 * The rule of the map that leaves out a record of these cells, or NULL; fields
 * has the bit of each field that is among them.
 */
const char *rn_skip_rule(const struct rn_source_map *map, uint64_t fields,
    const struct rn_cell *cells, size_t n);

struct rn_read_options {
	const char *source, *encoding, *date_order;	/* NULL: find out */
	const char *map;	/* take this map and no other */
	const char *map_text;	/* what is in it; NULL: read the file */
	const char *maps;	/* a folder of maps besides; NULL: none */
	bool signals;		/* only maps of signals */
	bool keep_raw;
};

/*
 * What a file of rejected records needs beside them; with keep_raw, known
 * once the first batch is read, until the reader is closed.
 */
struct rn_original {
	bool kept;		/* records have their bytes */
	bool text;		/* decoded ones: UTF-8 */
	struct rn_span { const char *p; size_t n; } start, head, eol;
				/* byte order mark, header row, line end */
	/*
	 * Of a format that is no sheet: the label of a line that gives the
	 * reason within a record, and how the line begins before which it
	 * stands; NULL: it is the second line.
	 */
	const char *label, *before;
};

/*
 * How the file was read; what it points to lives in the arena given to
 * rn_read_open().  It must stay where it is: the last batch may add a note.
 */
struct rn_reading {
	const struct rn_source_map *map;
	const char *encoding;
	const char *delimiter;	/* "," ";" "tab" "|" */
	uint8_t *orders;	/* enum rn_order, one a column; NULL: none */
	struct rn_list notes;
	bool threaded;		/* these columns are mapped: In-Reply-To, */
	bool has_id, has_from, has_to, has_date;
	const char *const *header;
	size_t columns;
	struct rn_original original;
};

/* The order that all columns of dates share; RN_ORDER_NONE: they differ. */
enum rn_order rn_reading_order(const struct rn_reading *in);

struct rn_reader;

/*
 * What rn_read_open() would take a file for, by its first bytes only; *map is
 * NULL for a table that no map knows.  Otherwise as rn_read_open().
 */
RN_CHECKED enum rn_status rn_read_look(struct refnet *rn,
    struct rn_arena *a, const char *path, const struct rn_read_options *o,
    const struct rn_source_map **map);

/*
 * RN_ENOINPUT: no such file; RN_EPERM, RN_EIO; RN_EUSAGE: an option that means
 * nothing; RN_EREJECTED: empty, not recognised, or dates in no certain order.
 * On failure *out is NULL.
 */
RN_CHECKED enum rn_status rn_read_open(struct refnet *rn, struct rn_arena *a,
    const char *path, const struct rn_read_options *o,
    struct rn_reader **out, struct rn_reading *reading);

/*
 * Up to 4096 records in place of what b held; none at the end.  May run in
 * another thread than the rest, as long as it is one at a time.
 * RN_EREJECTED, with line and column: a quote left open, a row over 4 MiB or
 * 4,096 columns.
 */
RN_CHECKED enum rn_status rn_read_batch(struct rn_reader *r,
    struct rn_batch *b);

/* All bytes of the file. */
int64_t rn_read_size(const struct rn_reader *r);

/* NULL is allowed. */
void rn_read_close(struct rn_reader *r);

#endif
