/*
 * block.h - what a document is made of, and what the forms share.  For this
 * room only.
 */
#ifndef RN_BLOCK_H
#define RN_BLOCK_H

#include <stdint.h>

#include "document/document.h"

enum block_kind {
	BLOCK_HEADING, BLOCK_TEXT, BLOCK_LIST, BLOCK_FIGURES, BLOCK_TABLE,
	BLOCK_BARS, BLOCK_HISTOGRAM, BLOCK_SERIES, BLOCK_KINDS
};

/* Strings are never NULL unless said; missing values are NAN. */
struct block {
	enum block_kind kind;
	struct block *next;
	const char *text, *note;	/* of a heading, a text; else "" */
	struct rn_doc_chart chart;
	enum rn_doc_kind series_kind;
	size_t n;		/* lines, figures, bars, series, rows */
	const struct rn_doc_line *line;
	const struct rn_doc_figure *figure;
	const struct rn_doc_bar *bar;	/* BLOCK_HISTOGRAM, too */
	const struct rn_doc_series *series;
	const char **point;	/* of a series */
	size_t points;
	const struct rn_doc_column *col;
	size_t cols;
	const char **cell;
};

struct rn_doc {
	struct rn_arena *a;
	const char *title, *subtitle;
	struct block *first, **last;
};

/* --- out.c: bytes, one after the other ---------------------------------- */

struct out {
	struct rn_arena *a;
	char *p;		/* NUL-terminated */
	size_t n, room;
};

void out_open(struct out *o, struct rn_arena *a);
void out_put(struct out *o, const char *s);
void out_bytes(struct out *o, const char *s, size_t n);
void out_format(struct out *o, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Data as text of HTML and SVG, and in attributes. */
void out_html(struct out *o, const char *s);
/* Data as text of Markdown; in a code span. */
void out_markdown(struct out *o, const char *s);
void out_code(struct out *o, const char *s);
/* Data as terminals take it: cleaned, and in ASCII if that is asked for. */
char *plain_text(struct rn_arena *a, const char *s, bool ascii);

/* --- number.c ----------------------------------------------------------- */

/* Decimals places, without zeroes at the end; no locale has a say. */
char *number(struct rn_arena *a, double v, int decimals);
/* A value of a chart as people read it: "17", "2.5", "67 %"; "-". */
char *shown(struct rn_arena *a, const struct rn_doc_chart *c, double v);
/* Short enough for an axis: "20k". */
char *tick(struct rn_arena *a, const struct rn_doc_chart *c, double v);
/* What a bar says beside its label. */
const char *bar_says(struct rn_arena *a, const struct block *b, size_t i);

/* --- scale.c ------------------------------------------------------------ */

/* Where an axis ends that shows up to `most`; and its steps up to there. */
double axis_end(const struct rn_doc_chart *c, double most, int *steps);
/* The greatest value of the bars, with intervals and targets; of the series. */
double bars_most(const struct block *b);
double series_most(const struct block *b);
bool bars_have_low(const struct block *b);
bool bars_have_target(const struct block *b);
/* The last point of a series that has a value; points: none has. */
size_t last_of(const struct block *b, size_t series);
size_t first_of(const struct block *b, size_t series);
/* All values of a point together; NAN when all are missing. */
double total_of(const struct block *b, size_t point);

/* --- picture.c: charts of characters ------------------------------------ */

/* A bar of at most `cells` cells, padded with blanks to them. */
char *bar_cells(struct rn_arena *a, const struct rn_doc_bar *bar, double most,
    int cells, bool ascii);
/* The values of a series in at most `cells` cells. */
char *spark_cells(struct rn_arena *a, const struct block *b,
    const double *value, int cells, bool ascii);

/* --- text_table.c, text_chart.c ----------------------------------------- */

struct text {
	struct out o;
	struct rn_arena *a;
	int width;
	bool ascii;
};

enum { INDENT = 2, GAP = 2 };

/*
 * Lines of s that fit, the first from the column `indent`, where the line may
 * have begun, the others from `hang`.  No text is no line.
 */
void text_lines(struct text *t, const char *s, int indent, int hang);
void text_pad(struct text *t, int cells);
/* Without blanks at its end, whatever came last. */
void text_end_line(struct text *t);
void text_table(struct text *t, const struct block *b);
void text_bars(struct text *t, const struct block *b);
void text_series(struct text *t, const struct block *b);

/* --- html_chart.c, html_series.c ---------------------------------------- */

struct html {
	struct out o;
	struct rn_arena *a;
	unsigned charts;	/* so far, for ids */
	bool section;		/* one is open */
};

void html_bars(struct html *h, const struct block *b);
void html_histogram(struct html *h, const struct block *b);
void html_series(struct html *h, const struct block *b);
/* What is said above a chart. */
void html_caption(struct html *h, const struct block *b);
/* A table of what the chart shows, behind a line to click on. */
void html_numbers(struct html *h, const struct block *b);

#endif
