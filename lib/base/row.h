/*
 * row.h - say once what a row looks like.
 *
 * A view names the columns of a public row struct.  Writers (render), the
 * filter language and the completion all read the same description, so a new
 * column is one line.  Values are found by offset; what is missing is NULL
 * (text), RN_NONE (numbers, instants), NaN (reals) or -1 (enums).
 */
#ifndef RN_ROW_H
#define RN_ROW_H

#include <stddef.h>
#include <stdint.h>

enum rn_kind {
	RN_K_ID,	/* int64_t, always present */
	RN_K_INT,	/* int64_t, RN_NONE is null */
	RN_K_REAL,	/* double, NaN is null */
	RN_K_PROB,	/* double 0..1, NaN is null; table shows per cent */
	RN_K_TEXT,	/* const char *, NULL is null */
	RN_K_LIST,	/* struct rn_list of strings */
	RN_K_ENUM,	/* int, index into names; -1 is null */
	RN_K_INSTANT,	/* int64_t, seconds since 1970 UTC, RN_NONE is null */
	RN_K_DATE,	/* int64_t as INSTANT, printed as a UTC date */
	RN_K_BOOL,	/* bool */
	RN_K_ROWS	/* struct rn_rows: rows inside a row; json only */
};

struct rn_col {
	const char *key;	/* stable: JSON key, CSV header */
	enum rn_kind kind;
	size_t at;		/* offset in the row struct */
	int table;		/* table format: 0 not shown, else the least
				 * width worth having; wider if there is room */
	const char *title;	/* table heading; NULL: the key */
	const char *const *names;	/* RN_K_ENUM: names, NULL-terminated */
};

struct rn_view {
	const char *name;	/* "refnet.person" */
	int version;
	const char *none;	/* the one line for people when there is no row */
	const struct rn_col *cols;
	size_t n;
	const char *id;		/* key of the column that `ids` prints */
	const char *other;	/* of a row about two, also this one; or NULL */
	const char *named;	/* key of the text that names a row, or NULL */
	size_t called;		/* offset of what people read where it is null */
	/* the views of its RN_K_ROWS, in their order */
	const struct rn_view *const *inner;
	/* one alone shows more: that view, of the same name; or NULL */
	const struct rn_view *alone;
};

/* Rows inside a row, each stride bytes after the other. */
struct rn_rows {
	const void *v;
	size_t n, stride;
};

/* The column called key, or NULL. */
const struct rn_col *rn_view_col(const struct rn_view *v, const char *key);

/* The view of the rows in this column of v, which is RN_K_ROWS. */
const struct rn_view *rn_view_inner(const struct rn_view *v,
    const struct rn_col *col);

#endif
