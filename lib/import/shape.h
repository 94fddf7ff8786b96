/*
 * shape.h - files without labels: known by what their rows look like, and
 * read by the place of each column (`positional` in refnet-mapping(5)).
 *
 * Such a file is written a line a row; what follows the last column that is
 * looked at may be the text of a message, as it is, over many lines.  None of
 * it reaches the parser.
 */
#ifndef RN_SHAPE_H
#define RN_SHAPE_H

#include "import/source.h"

/*
 * Is the first line of s a row of this map, with columns parted by
 * delimiter?  No when s ends before that is certain.
 */
bool rn_shape_is(const struct rn_source_map *map, char delimiter,
    const char *s, size_t n);

/* Bytes in, a piece at a time; the bytes to be parsed out. */
struct rn_shape_filter;

/* Never NULL. */
struct rn_shape_filter *rn_shape_filter_new(const struct rn_source_map *map,
    char delimiter);

/*
 * Rows, cut after their last column; an empty line for each other line, so
 * that lines keep their numbers.  n 0 ends the file.  The result stays until
 * the next call.
 */
const char *rn_shape_filter_feed(struct rn_shape_filter *f, const char *s,
    size_t n, size_t *got);

/* Lines that were no row and not empty, so far. */
size_t rn_shape_filter_lines(const struct rn_shape_filter *f);

/* From the start of the file again. */
void rn_shape_filter_rewind(struct rn_shape_filter *f);

/* NULL is allowed. */
void rn_shape_filter_free(struct rn_shape_filter *f);

#endif
