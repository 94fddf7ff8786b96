/*
 * text.c - a document as plain text, for mail and terminals.
 *
 * Headings are lines, what belongs to them is indented by two.  Every line
 * fits the width: data is cleaned, wrapped, and broken inside a word that is
 * longer than a line.
 */
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "document/block.h"

enum { LEAST_WIDTH = 24, LINES = 3 };

void
text_pad(struct text *t, int cells)
{
	while (cells-- > 0)
		out_put(&t->o, " ");
}

/* The cells of the line that is being written. */
static int
column(const struct text *t)
{
	size_t from = t->o.n;

	while (from > 0 && t->o.p[from - 1] != '\n')
		from--;
	return rn_width(t->o.p + from);
}

void
text_end_line(struct text *t)
{
	while (t->o.n > 0 && t->o.p[t->o.n - 1] == ' ')
		t->o.p[--t->o.n] = '\0';
	out_put(&t->o, "\n");
}

/* One line of s, broken where it has to be. */
static void
put_line(struct text *t, const char *s, size_t n, int indent, int hang)
{
	int used = indent, cells;
	size_t got;

	text_pad(t, indent - column(t));
	for (; n > 0; s += got, n -= got) {
		got = rn_grapheme(s, n, &cells);
		if (used + cells > t->width && used > hang) {
			text_end_line(t);
			text_pad(t, hang);
			used = hang;
		}
		out_bytes(&t->o, s, got);
		used += cells;
	}
	text_end_line(t);
}

void
text_lines(struct text *t, const char *s, int indent, int hang)
{
	int room = t->width - (indent > hang ? indent : hang);
	char *p = plain_text(t->a, s, t->ascii);

	p = rn_wrap(t->a, rn_trim(t->a, p, strlen(p)), room, 0);
	if (*p == '\0' && column(t) > 0)
		text_end_line(t);
	for (; *p != '\0'; indent = hang) {
		size_t n = strcspn(p, "\n");

		put_line(t, p, n, indent, hang);
		p += n + (p[n] == '\n');
	}
}

static void
put_heading(struct text *t, const struct block *b)
{
	text_lines(t, b->text, 0, INDENT);
	if (b->note[0] != '\0')
		text_lines(t, b->note, INDENT, INDENT);
}

/* A name of ten thousand letters is no reason for a hundred lines. */
static void
put_list(struct text *t, const struct block *b)
{
	for (size_t i = 0; i < b->n; i++) {
		const struct rn_doc_line *l = &b->line[i];
		bool both = l->head[0] != '\0' && l->rest[0] != '\0';

		text_lines(t, rn_fit(t->a, rn_sprintf(t->a, "%s%s%s", l->head,
		    both ? ": " : "", l->rest), LINES * (t->width - 4),
		    t->ascii), INDENT, 2 * INDENT);
		if (l->command[0] != '\0')
			text_lines(t, l->command, 2 * INDENT, 3 * INDENT);
	}
}

static void
put_figures(struct text *t, const struct block *b)
{
	int label = 0;

	for (size_t i = 0; i < b->n; i++) {
		int w = rn_width(rn_fit(t->a, b->figure[i].label, t->width / 3,
		    t->ascii));

		label = w > label ? w : label;
	}
	for (size_t i = 0; i < b->n; i++) {
		const struct rn_doc_figure *f = &b->figure[i];
		const char *name = plain_text(t->a, rn_fit(t->a, f->label,
		    label, t->ascii), t->ascii);

		text_pad(t, INDENT);
		out_put(&t->o, name);
		text_lines(t, rn_sprintf(t->a, "%s%s%s", f->value,
		    f->note[0] != '\0' ? ", " : "", f->note),
		    INDENT + label + GAP, INDENT + label + GAP);
	}
}

/* A line of its own before and after what has an inner order. */
static bool
stands_apart(const struct block *b)
{
	return b->kind >= BLOCK_FIGURES;
}

static void
put_block(struct text *t, const struct block *b)
{
	switch (b->kind) {
	case BLOCK_HEADING:
		put_heading(t, b);
		break;
	case BLOCK_TEXT:
		text_lines(t, b->text, INDENT, INDENT);
		break;
	case BLOCK_LIST:
		put_list(t, b);
		break;
	case BLOCK_FIGURES:
		put_figures(t, b);
		break;
	case BLOCK_TABLE:
		text_table(t, b);
		break;
	case BLOCK_BARS:
	case BLOCK_HISTOGRAM:
		text_bars(t, b);
		break;
	case BLOCK_SERIES:
		text_series(t, b);
		break;
	case BLOCK_KINDS:
		break;
	}
}

char *
rn_doc_to_text(struct rn_arena *a, const struct rn_doc *d, int width,
    bool ascii)
{
	struct text t = { .a = a, .ascii = ascii,
	    .width = width < LEAST_WIDTH ? LEAST_WIDTH : width };
	const struct block *before = NULL;

	out_open(&t.o, a);
	text_lines(&t, d->title, 0, INDENT);
	if (d->subtitle[0] != '\0')
		text_lines(&t, d->subtitle, 0, INDENT);
	for (const struct block *b = d->first; b != NULL; b = b->next) {
		if (before == NULL || b->kind == BLOCK_HEADING ||
		    (before->kind != BLOCK_HEADING &&
		    (stands_apart(b) || stands_apart(before))))
			out_put(&t.o, "\n");
		put_block(&t, b);
		before = b;
	}
	return t.o.p;
}
