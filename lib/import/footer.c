/*
 * footer.c - the lines some reports end with: what it is called, who made it,
 * whose it is.  They are no rows.
 *
 * Where one begins is only known once a line of it is met that the map knows,
 * so that a short list after a blank line stays a list.  Re-saved by a
 * spreadsheet, a blank line is a row of empty cells.
 */
#include <string.h>

#include "base/text.h"
#include "import/sheet.h"

enum { WAIT_MAX = 16 };		/* no footer is longer */

void
rn_footer_cell(struct rn_sheet *r, size_t at, const char *s, size_t n)
{
	struct rn_footer *f = &r->footer;

	if (n == 0)
		return;
	f->cells++;
	if (at > 0)
		return;
	f->lone = true;
	n = n < sizeof(f->text) ? n : sizeof(f->text) - 1;
	memcpy(f->text, s, n);
	f->text[n] = '\0';
}

/* Does it begin with one of the texts of the map? */
static bool
is_known(const struct rn_sheet *r)
{
	struct rn_arena *a = rn_arena_new();
	const char *text = rn_fold(a, r->footer.text);
	bool known = false;

	for (size_t i = 0; i < r->map->footer.n && !known; i++)
		known = strncmp(text, r->map->footer.v[i],
		    strlen(r->map->footer.v[i])) == 0;
	rn_arena_free(a);
	return known;
}

/* What waited was the footer's. */
static void
take_back(struct rn_sheet *r)
{
	struct rn_batch *b = r->b;

	for (; r->footer.waiting > 0; r->footer.waiting--) {
		const struct rn_rec *rec = &b->recs[--b->n];

		r->cells_at -= rec->n;
		r->raw_at -= rec->raw_n;
		r->row--;
		r->footer.lines++;
	}
}

bool
rn_footer_row(struct rn_sheet *r)
{
	struct rn_footer *f = &r->footer;
	bool empty = f->cells == 0, lone = f->lone && f->cells == 1;
	bool out = false;

	f->cells = 0;
	f->lone = false;
	if (empty) {
		f->blank = true;
		return true;
	}
	if (!lone || r->columns_n < 2) {
		f->blank = f->found = false;
		f->waiting = 0;
		return false;
	}
	if (!f->found && is_known(r)) {
		take_back(r);
		f->found = true;
	}
	out = f->found;
	f->lines += out;
	if (!out && (f->blank || f->waiting > 0))
		f->waiting = f->waiting == WAIT_MAX ? 0 : f->waiting + 1;
	f->blank = false;
	return out;
}
