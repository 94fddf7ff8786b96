/*
 * cells.c - csv, tsv and ids: plain cells for other programs.
 *
 * Bytes are exact, but for a terminal.  A cell is quoted, by libcsv, only when
 * it must be; a separator is one line in write_csv or write_tsv.
 */
#include <string.h>

#include <csv.h>

#include "base/base.h"
#include "base/text.h"
#include "render/writer.h"

/* What makes a spreadsheet take a text for a formula. */
static const char formula[] = "=+-@\t\r";

static bool
is_formula(const char *s)
{
	return *s != '\0' && strchr(formula, *s) != NULL;
}

/*
 * The mark that makes it text again.  One who takes it off again must not
 * take a mark that was there before, so that gets one more.
 */
static const char *
defuse(struct rn_arena *a, const char *s)
{
	const char *first = s + strspn(s, "'");

	return is_formula(first) ? rn_sprintf(a, "'%s", s) : s;
}

/* Readers strip blanks around a bare cell, so those are quoted, too. */
static bool
must_quote(const char *s, char separator, bool alone)
{
	size_t n = strlen(s);

	if (n == 0)
		return alone;	/* an empty line would be no row */
	return s[0] == ' ' || s[n - 1] == ' ' || s[0] == '\t' ||
	    s[n - 1] == '\t' || strchr(s, separator) != NULL ||
	    strpbrk(s, "\"\r\n") != NULL;
}

static void
cell(const struct sheet *s, char separator, const char *text)
{
	if (must_quote(text, separator, s->n == 1))
		csv_fwrite2(s->r->to, text, strlen(text), '"');
	else
		fputs(text, s->r->to);
}

static void
cell_value(const struct sheet *s, char separator, const struct rn_col *c,
    const void *row)
{
	char buf[VALUE_MAX];
	const char *text = c->kind == RN_K_LIST ?
	    value_joined(value_list(c, row), ";", s->scratch) :
	    value_raw(c, row, buf);

	if (s->r->spreadsheet &&
	    (c->kind == RN_K_TEXT || c->kind == RN_K_LIST))
		text = defuse(s->scratch, text);
	if (s->r->terminal)
		text = rn_clean(s->scratch, text);
	cell(s, separator, text);
}

static void
write_cells(const struct sheet *s, char separator)
{
	FILE *to = s->r->to;

	for (size_t c = 0; c < s->n; c++) {
		if (c != 0)
			putc(separator, to);
		cell(s, separator, s->cols[c]->key);
	}
	putc('\n', to);
	for (size_t i = 0; i < s->rows_n; i++) {
		for (size_t c = 0; c < s->n; c++) {
			if (c != 0)
				putc(separator, to);
			cell_value(s, separator, s->cols[c], sheet_row(s, i));
		}
		putc('\n', to);
		rn_arena_reset(s->scratch);
	}
}

void
write_csv(const struct sheet *s)
{
	write_cells(s, ',');
}

void
write_tsv(const struct sheet *s)
{
	write_cells(s, '\t');
}

/* A name may be one: on a line of its own, where blanks are as good. */
static void
put_id(const struct sheet *s, const char *id)
{
	if (s->r->terminal)
		rn_clean_write(s->r->to, id);
	else
		for (; *id != '\0'; id++)
			putc(strchr("\t\r\n", *id) != NULL ? ' ' : *id,
			    s->r->to);
}

/* The fields chosen do not matter here. */
void
write_ids(const struct sheet *s)
{
	const struct rn_col *c = rn_view_col(s->view, s->view->id);
	const struct rn_col *other = s->view->other == NULL ? NULL :
	    rn_view_col(s->view, s->view->other);
	char buf[VALUE_MAX];

	for (size_t i = 0; i < s->rows_n; i++) {
		put_id(s, value_raw(c, sheet_row(s, i), buf));
		if (other != NULL) {
			putc('\t', s->r->to);
			put_id(s, value_raw(other, sheet_row(s, i), buf));
		}
		putc('\n', s->r->to);
	}
}
