/*
 * html.c - a document as one HTML file: no script, nothing fetched, and a
 * policy in the file that holds browsers to it.
 *
 * Whatever is data goes through out_html().  How it looks is page.css.
 */
#include "base/base.h"
#include "base/embed.h"
#include "document/block.h"

static const char head[] =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src"
    " 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action"
    " 'none'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width,"
    " initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n";

/* Begin and end of an element around a text; without a text, nothing. */
static void
put_in(struct html *h, const char *begin, const char *text, const char *end)
{
	if (text[0] == '\0')
		return;
	out_put(&h->o, begin);
	out_html(&h->o, text);
	out_put(&h->o, end);
}

static void
end_section(struct html *h)
{
	if (h->section)
		out_put(&h->o, "</section>\n");
	h->section = false;
}

static void
put_heading(struct html *h, const struct block *b)
{
	end_section(h);
	out_put(&h->o, "<section>\n");
	h->section = true;
	put_in(h, "<h2>", b->text, "</h2>\n");
	put_in(h, "<p class=\"note\">", b->note, "</p>\n");
}

static void
put_list(struct html *h, const struct block *b)
{
	if (b->n == 0)
		return;
	out_put(&h->o, "<ul>\n");
	for (size_t i = 0; i < b->n; i++) {
		const struct rn_doc_line *l = &b->line[i];

		out_put(&h->o, "<li>");
		put_in(h, "<bdi class=\"head\">", l->head, "</bdi> ");
		put_in(h, "<bdi class=\"rest\">", l->rest, "</bdi>");
		put_in(h, " <code>", l->command, "</code>");
		out_put(&h->o, "</li>\n");
	}
	out_put(&h->o, "</ul>\n");
}

static void
put_figures(struct html *h, const struct block *b)
{
	if (b->n == 0)
		return;
	out_put(&h->o, "<dl class=\"figures\">\n");
	for (size_t i = 0; i < b->n; i++) {
		const struct rn_doc_figure *f = &b->figure[i];

		out_put(&h->o, "<div><dt>");
		out_html(&h->o, f->label);
		put_in(h, "</dt><dd class=\"value\">", f->value[0] != '\0' ?
		    f->value : "-", "</dd>");
		put_in(h, "<dd class=\"of\">", f->note, "</dd>");
		out_put(&h->o, "</div>\n");
	}
	out_put(&h->o, "</dl>\n");
}

/* Wider than the page: it scrolls by itself, and keys reach it, too. */
static void
put_table(struct html *h, const struct block *b)
{
	if (b->n == 0 || b->cols == 0) {
		out_put(&h->o, "<p>none</p>\n");
		return;
	}
	out_put(&h->o, "<div class=\"wide\" role=\"group\" tabindex=\"0\">"
	    "<table>\n<thead><tr>");
	for (size_t c = 0; c < b->cols; c++) {
		out_put(&h->o, b->col[c].right ? "<th scope=\"col\""
		    " class=\"n\">" : "<th scope=\"col\">");
		out_html(&h->o, b->col[c].name);
		out_put(&h->o, "</th>");
	}
	out_put(&h->o, "</tr></thead>\n<tbody>\n");
	for (size_t r = 0; r < b->n; r++) {
		out_put(&h->o, "<tr>");
		for (size_t c = 0; c < b->cols; c++) {
			out_put(&h->o, b->col[c].right ? "<td class=\"n\">" :
			    "<td>");
			out_html(&h->o, b->cell[r * b->cols + c]);
			out_put(&h->o, "</td>");
		}
		out_put(&h->o, "</tr>\n");
	}
	out_put(&h->o, "</tbody></table></div>\n");
}

static void
put_block(struct html *h, const struct block *b)
{
	switch (b->kind) {
	case BLOCK_HEADING:
		put_heading(h, b);
		break;
	case BLOCK_TEXT:
		put_in(h, "<p>", b->text, "</p>\n");
		break;
	case BLOCK_LIST:
		put_list(h, b);
		break;
	case BLOCK_FIGURES:
		put_figures(h, b);
		break;
	case BLOCK_TABLE:
		put_table(h, b);
		break;
	case BLOCK_BARS:
		html_bars(h, b);
		break;
	case BLOCK_HISTOGRAM:
		html_histogram(h, b);
		break;
	case BLOCK_SERIES:
		html_series(h, b);
		break;
	case BLOCK_KINDS:
		break;
	}
}

static void
put_style(struct html *h)
{
	out_put(&h->o, "<style>\n");
	for (size_t i = 0; i < rn_embedded_document_n; i++)
		out_bytes(&h->o, (const char *)rn_embedded_document[i].bytes,
		    rn_embedded_document[i].n);
	out_put(&h->o, "</style>\n");
}

char *
rn_doc_to_html(struct rn_arena *a, const struct rn_doc *d)
{
	struct html h = { .a = a };

	out_open(&h.o, a);
	out_put(&h.o, head);
	out_put(&h.o, "<title>");
	out_html(&h.o, d->title);
	out_put(&h.o, "</title>\n");
	put_style(&h);
	out_put(&h.o, "</head>\n<body>\n<main>\n<header>\n");
	put_in(&h, "<h1>", d->title, "</h1>\n");
	put_in(&h, "<p class=\"sub\">", d->subtitle, "</p>\n");
	out_put(&h.o, "</header>\n");
	for (const struct block *b = d->first; b != NULL; b = b->next)
		put_block(&h, b);
	end_section(&h);
	out_put(&h.o, "</main>\n</body>\n</html>\n");
	return h.o.p;
}
