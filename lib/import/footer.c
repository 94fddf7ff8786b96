/*
 * footer.c - the lines some reports end with: what it is called, who made it,
 * whose it is.  They are no rows.
 *
 * A line that the map knows begins it, or rather the line before, if that too
 * has a first cell only: the name of the report, which could be anything and
 * so waits for the next.  Re-saved by a spreadsheet, a blank line is a row of
 * empty cells.
 */
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/sheet.h"

void
rn_footer_cell(struct rn_sheet *r, size_t at, const char *s, size_t n)
{
	struct rn_footer *f = &r->footer;

	if (n == 0)
		return;
	f->cells++;
	if (at > 0)
		return;
	f->first = true;
	n = n < sizeof(f->text) ? n : sizeof(f->text) - 1;
	memcpy(f->text, s, n);
	f->text[n] = '\0';
}

/* Does it begin with one of the texts of the map? */
static bool
is_known(const struct rn_sheet *r)
{
	struct rn_arena *a = rn_arena_make();
	const char *text = rn_fold(a, r->footer.text);
	bool known = false;

	for (size_t i = 0; i < r->map->footer.folded.n && !known; i++)
		known = strncmp(text, r->map->footer.folded.v[i],
		    strlen(r->map->footer.folded.v[i])) == 0;
	rn_arena_free(a);
	return known;
}

/* The row before was the footer's. */
static void
take_back(struct rn_sheet *r)
{
	const struct rn_rec *rec = &r->b->recs[--r->b->n];

	r->cells_at -= rec->n;
	r->row--;
}

bool
rn_footer_row(struct rn_sheet *r)
{
	struct rn_footer *f = &r->footer;
	bool lone = f->first && f->cells == 1 && r->columns_n > 1;
	bool empty = f->cells == 0;

	f->cells = 0;
	f->first = false;
	if (empty)
		return true;
	if (lone && !f->found && is_known(r)) {
		f->found = f->any = true;
		if (f->waits)
			take_back(r);
	}
	f->found = f->found && lone;
	f->waits = lone && !f->found;
	return f->found;
}
