/*
 * page.c - rows of the parts of refnet map.
 *
 * A row is a name, something about them where there is room, and two columns
 * to the right.
 */
#include <string.h>

#include "base/text.h"
#include "page.h"

enum { INDENT = 2, A = 8, B = 9 };	/* cells */

static void
column(struct page *p, const char *text, int cells)
{
	panel_cells(&p->panels, text == NULL ? "" : text, -cells);
}

int
page_title_wide(const struct page *p)
{
	return p->panels.width - A - B;
}

void
page_part(struct page *p, const char *title, const char *a, const char *b)
{
	struct panels *s = &p->panels;
	int pad = page_title_wide(p) - rn_width(title);

	panels_next(s);
	panel_style(s, STYLE_HEAD);
	fputs(title, s->to);
	panel_style(s, STYLE_PLAIN);
	if (b != NULL && pad >= 0) {
		panel_style(s, STYLE_DIM);
		fprintf(s->to, "%*s", pad, "");
		column(p, a, A);
		column(p, b, B);
		panel_style(s, STYLE_PLAIN);
	}
	putc('\n', s->to);
}

void
page_row(struct page *p, const char *who, const char *what)
{
	fprintf(p->panels.to, "%*s", INDENT, "");
	panel_cells(&p->panels, who, p->name);
	if (p->more == 0)
		return;
	putc(' ', p->panels.to);
	panel_style(&p->panels, STYLE_DIM);
	panel_cells(&p->panels, what, p->more);
	panel_style(&p->panels, STYLE_PLAIN);
}

void
page_end(struct page *p, const char *a, const char *b)
{
	column(p, a, A);
	column(p, b, B);
	putc('\n', p->panels.to);
}

int
page_wide(const struct page *p)
{
	return p->more == 0 ? 0 : p->more + A;
}

void
page_wide_row(struct page *p, const char *who, const char *what,
    const char *b)
{
	int more = p->more;

	p->more = page_wide(p);
	page_row(p, who, what);
	p->more = more;
	column(p, b, B);
	putc('\n', p->panels.to);
}

void
page_none(struct page *p, const char *text)
{
	fprintf(p->panels.to, "%*s%s\n", INDENT, "", text);
}

void
page_others(struct page *p, size_t n, const char *command)
{
	struct panels *s = &p->panels;

	if (n <= SHOWN)
		return;
	panel_style(s, STYLE_DIM);
	fprintf(s->to, "%*sand %zu more: refnet %s", INDENT, "", n - SHOWN,
	    command);
	if (p->q->wanted != NULL && strncmp(command, "map ", 4) == 0) {
		fputs(" '", s->to);
		rn_clean_write(s->to, p->q->wanted->profile);
		putc('\'', s->to);
	}
	panel_style(s, STYLE_PLAIN);
	putc('\n', s->to);
}
