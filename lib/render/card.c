/*
 * card.c - one thing, for people: a line for each field that says something.
 *
 * Nothing is cut here; this is where the whole of a cut cell is read.  On a
 * terminal lines end after a word.
 */
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "render/writer.h"

enum { GAP = 2, HANG = 2 };

/* The key in words; it stays the name to give to --fields. */
static const char *
label(struct rn_arena *a, const struct rn_col *c)
{
	char *words = rn_strdup(a, c->key);

	for (char *s = words; (s = strchr(s, '_')) != NULL; s++)
		*s = ' ';
	return words;
}

/* What was asked for is answered, if only with "-". */
static bool
says_something(const struct sheet *s, const struct rn_col *c, const void *row)
{
	if (s->r->fields != NULL)
		return true;
	if (c->kind == RN_K_BOOL)
		return value_bool(c, row);
	return !value_missing(c, row) || value_called(s, c, row) != NULL;
}

/* One line, in as many as it needs on a terminal. */
static void
put_line(const struct sheet *s, const char *line, int indent)
{
	int width = s->r->width > 0 ? s->r->width - indent : 0;

	line = rn_wrap(s->scratch, line, width, HANG);
	for (;;) {
		size_t n = strcspn(line, "\n");

		fwrite(line, 1, n, s->r->to);
		putc('\n', s->r->to);
		if (line[n] == '\0')
			return;
		line += n + 1;
		fprintf(s->r->to, "%*s", indent, "");
	}
}

/* Lines of a text stay lines, each under the first. */
static void
put_lines(const struct sheet *s, const char *text, int indent)
{
	for (;;) {
		size_t n = strcspn(text, "\n");

		put_line(s, rn_strndup(s->scratch, text, n), indent);
		text += n;
		if (*text == '\0' || text[1] == '\0')
			return;
		text++;
		if (*text != '\n')
			fprintf(s->r->to, "%*s", indent, "");
	}
}

static void
put_field(const struct sheet *s, const struct rn_col *c, const void *row,
    int indent)
{
	const char *text = c->kind == RN_K_TEXT && !value_missing(c, row) ?
	    value_text(c, row) : value_shown(s, c, row);

	if (*text == '\0') {
		fprintf(s->r->to, "%s\n", label(s->scratch, c));
		return;
	}
	fprintf(s->r->to, "%-*s", indent, label(s->scratch, c));
	put_lines(s, text, indent);
}

static void
put_card(const struct sheet *s, const void *row)
{
	int indent = 0;

	for (size_t c = 0; c < s->n; c++) {
		int w = shown_width(s->cols[c]->key);

		if (says_something(s, s->cols[c], row) && w + GAP > indent)
			indent = w + GAP;
	}
	for (size_t c = 0; c < s->n; c++)
		if (says_something(s, s->cols[c], row))
			put_field(s, s->cols[c], row, indent);
	rn_arena_reset(s->scratch);
}

void
write_card(const struct sheet *s)
{
	if (s->rows_n == 0)
		fprintf(s->r->to, "%s\n", s->view->none);
	for (size_t i = 0; i < s->rows_n; i++) {
		if (i != 0)
			putc('\n', s->r->to);
		put_card(s, sheet_row(s, i));
	}
}
