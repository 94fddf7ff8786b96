/*
 * read_csv.h - bytes to rows of cells; read_csv.c is all that calls libcsv to
 * read.
 */
#ifndef RN_READ_CSV_H
#define RN_READ_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rn_csv;

/*
 * cell: the at-th of its row, not NUL-terminated, as long as the call lasts.
 * row: `cells` of them came, holding `bytes` in all, first on `line`.  Rows
 * without a cell are not told.
 */
struct rn_csv_sink {
	void (*cell)(void *who, size_t at, const char *s, size_t n);
	void (*row)(void *who, size_t cells, size_t bytes, int64_t line);
	void *who;
};

struct rn_csv *rn_csv_new(char delimiter, const struct rn_csv_sink *sink);

/*
 * NULL, or why no more can be read (static words, with *line the place).
 * rn_csv_end() is for after the last bytes.
 */
const char *rn_csv_feed(struct rn_csv *c, const char *s, size_t n,
    int64_t *line);
const char *rn_csv_end(struct rn_csv *c, int64_t *line);

/* The line the cell at hand starts on; also while it is told. */
int64_t rn_csv_line(const struct rn_csv *c);

/* The cell being read: its number in the row, and its bytes so far. */
void rn_csv_place(const struct rn_csv *c, size_t *cell, size_t *bytes);

/* Is the cell at hand inside quotes?  Is nothing of a row read yet? */
bool rn_csv_quoted(const struct rn_csv *c);
bool rn_csv_between(const struct rn_csv *c);

/* NULL is allowed. */
void rn_csv_free(struct rn_csv *c);

#endif
