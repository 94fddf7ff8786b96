/*
 * document.h - a report, block by block, and what it looks like as text, as
 * Markdown and as one HTML file.
 *
 * Strings are texts in UTF-8 and never markup; they may come from anywhere
 * and hold anything, each form makes them harmless.  All that is handed over
 * is copied into the arena of the document, which must outlive it.  NULL is
 * no text.  A value that is NaN, infinite, negative or beyond RN_DOC_MOST is
 * missing.
 */
#ifndef RN_DOCUMENT_H
#define RN_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "refnet/arena.h"

#define RN_DOC_MOST 1e12

struct rn_doc;

/* What it is called, and the line below: whose it is, of what time. */
struct rn_doc *rn_doc_new(struct rn_arena *a, const char *title,
    const char *subtitle);

/* A new part: "Introductions that wait: 3", and what is to be known of it. */
void rn_doc_heading(struct rn_doc *d, const char *text, const char *note);

/* A paragraph. */
void rn_doc_text(struct rn_doc *d, const char *text);

struct rn_doc_line {
	const char *head;	/* stands out */
	const char *rest;	/* the text forms put ": " between; or NULL */
	const char *command;	/* to type: "refnet intro show 4"; or NULL */
};
void rn_doc_list(struct rn_doc *d, const struct rn_doc_line *line, size_t n);

/* The few numbers a reader should leave with, side by side. */
struct rn_doc_figure {
	const char *label;	/* "introductions made" */
	const char *value;	/* "12" */
	const char *note;	/* "5 more than in the quarter before"; or NULL */
};
void rn_doc_figures(struct rn_doc *d, const struct rn_doc_figure *figure,
    size_t n);

struct rn_doc_column {
	const char *name;
	bool right;		/* numbers */
};
/* cell: those of the first row, then of the second, ...: cols * rows. */
void rn_doc_table(struct rn_doc *d, const struct rn_doc_column *col,
    size_t cols, const char *const *cell, size_t rows);

/* What is said above a chart and what its numbers are. */
struct rn_doc_chart {
	const char *title;	/* "Introductions, step by step" */
	const char *note;	/* what else is to be known; or NULL */
	bool share;		/* 0 to 1, shown as per cent */
};

/* For bars without an interval or a target: RN_DOC_NO. */
#define RN_DOC_NO (-1.0)

struct rn_doc_bar {
	const char *label;	/* "connector-yes" */
	const char *says;	/* "12 of 18, 67 % (44-84 %)"; NULL: the value */
	double value;
	double low, high;	/* an interval, or RN_DOC_NO */
	double target;		/* or RN_DOC_NO */
};
void rn_doc_bars(struct rn_doc *d, const struct rn_doc_chart *c,
    const struct rn_doc_bar *bar, size_t n);

enum rn_doc_kind {
	RN_DOC_LINES,		/* each of its own */
	RN_DOC_STACKED		/* parts of a whole, the first at the bottom */
};

struct rn_doc_series {
	const char *name;
	const double *value;	/* one a point; NAN: missing */
};
/* The same points, 1 to many, for all: "Jan", "Feb", ... */
void rn_doc_series(struct rn_doc *d, const struct rn_doc_chart *c,
    enum rn_doc_kind kind, const char *const *point, size_t points,
    const struct rn_doc_series *series, size_t n);

/* How many are in each of the bins: "0-2 days", "3-6 days", ... */
void rn_doc_histogram(struct rn_doc *d, const struct rn_doc_chart *c,
    const char *const *bin, const double *count, size_t n);

/*
 * Plain text: lines of at most `width` cells (24 or more), no control
 * characters, no colour.  ascii: ours is ASCII, and what is not in data is
 * a question mark a cell.
 */
char *rn_doc_to_text(struct rn_arena *a, const struct rn_doc *d, int width,
    bool ascii);

/* CommonMark with pipe tables; charts are tables, with a picture in cells. */
char *rn_doc_to_markdown(struct rn_arena *a, const struct rn_doc *d);

/* One self-contained file: no script, nothing fetched. */
char *rn_doc_to_html(struct rn_arena *a, const struct rn_doc *d);

#endif
