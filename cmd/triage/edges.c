/*
 * edges.c - the lines above and below: tabs, what is said and how things stand,
 * hints or a line being typed.
 *
 * How much the tabs say, as room gets scarce, is the table `ways`.
 */
#include <inttypes.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "cells.h"

static size_t
count(const struct triage *m, unsigned sections)
{
	size_t n = 0;

	for (unsigned s = 0; s < SECTIONS; s++)
		if (sections & 1u << s)
			n += m->in[s];
	return n;
}

/* Ways of showing the tabs, the roomiest first. */
static const struct tabs {
	bool brief;		/* short names */
	bool more;		/* those that may be left out, too */
	bool empty;		/* where nothing is, too */
	bool tight;		/* one blank between them */
} ways[] = {
	{ false, true, true, false },
	{ true, true, true, false },
	{ true, true, true, true },
	{ true, true, false, true },
};

static bool
is_tab(const struct triage *m, size_t i, const struct tabs *way)
{
	const struct triage_view *v = &triage_views[i];
	bool any = count(m, v->sections) > 0;

	if (i == m->view || i == 0)
		return true;
	if (!way->empty && !any)
		return false;
	return v->tab == TAB_ALWAYS || (way->more && v->tab == TAB_ANY && any);
}

/* False, and nothing drawn: they are too long. */
static bool
draw_tabs(struct frame *f, const struct triage *m, const struct tabs *way,
    int width)
{
	int x = 0;

	for (int pass = 0; pass < 2; pass++) {
		if (pass == 1 && x > width)
			return false;
		x = 0;
		for (size_t i = 0; i < triage_views_n; i++) {
			const struct triage_view *v = &triage_views[i];
			bool here = i == m->view;
			const char *s;

			if (!is_tab(m, i, way))
				continue;
			s = rn_sprintf(f->a, "%s%c %s %zu%s%s",
			    here ? "[" : " ", v->key, way->tight ? v->least :
			    way->brief ? v->brief : v->name, count(m, v->sections), v->key == '2' &&
			    m->in[SEC_LATE] > 0 ? "!" : "", here ? "]" :
			    way->tight ? "" : " ");
			if (pass == 1)
				cell_put(f, 0, x, width - x, here ?
				    AT_BOLD : 0, s);
			x += (int)strlen(s);
		}
	}
	return true;
}

void
frame_top(struct frame *f, const struct triage *m)
{
	const struct triage_view *v = &triage_views[m->view];
	const char *filter = m->filter[0] == '\0' ? "" : rn_sprintf(f->a,
	    "/ %s", m->filter);
	int w = f->w, fw = rn_width(rn_clean(f->a, filter));

	if (fw > 0 && m->mode != MODE_FILTER) {
		fw = fw > f->w / 3 ? f->w / 3 : fw;
		cell_put_right(f, 0, f->w, fw, AT_BOLD, filter);
		w -= fw + 1;
	}
	for (size_t i = 0; i < RN_LEN(ways); i++)
		if (draw_tabs(f, m, &ways[i], w))
			return;
	cell_put(f, 0, 0, w, AT_BOLD, rn_sprintf(f->a, "[%c %s %zu%s]%s"
	    "  (0-9)", v->key, v->name, count(m, v->sections), v->key == '2' &&
	    m->in[SEC_LATE] > 0 ? "!" : "", m->in[SEC_LATE] > 0 &&
	    v->key != '2' ? rn_sprintf(f->a, " 2 Late %zu!",
	    m->in[SEC_LATE]) : ""));
}

/* Hints of what can be pressed now, as many as fit; ? is always there. */
static void
draw_hints(struct frame *f, const struct triage *m)
{
	unsigned where = m->below == MODE_DETAIL ? IN_DETAIL : IN_LIST;
	static const char last[] = "? help";
	int x = 1, end = f->w - (int)strlen(last) - 1;

	if (m->mode == MODE_HELP) {
		cell_put(f, f->h - 1, 1, f->w - 1, AT_DIM, m->find[0] == '\0' ?
		    "Up Down scroll  Esc close" :
		    "Up Down scroll  Esc all keys again");
		return;
	}
	if (triage_boxed(m->mode)) {
		cell_put(f, f->h - 1, 1, f->w - 1, AT_DIM,
		    "Up Down scroll  Esc back");
		return;
	}
	if (m->mode > MODE_LINE) {
		cell_put(f, f->h - 1, 1, f->w - 1, AT_DIM,
		    m->mode == MODE_DATE ? m->verb == DO_SNOOZE ?
		    "Enter snooze  Esc cancel" : "Enter record  Esc cancel" : "a letter of the box,"
		    " or Esc cancels");
		return;
	}
	for (const struct triage_key *k = triage_keys; k->what != DO_NOTHING;
	    k++) {
		size_t n = strcspn(k->label, " ");
		const char *s;

		if (k->hint == NULL || (k->where & where) == 0 ||
		    k->what == DO_HELP || triage_refusal(m, k->what) != NULL)
			continue;
		s = rn_sprintf(f->a, "%.*s %s", (int)n, k->label,
		    k->what == DO_QUIT && m->mode != MODE_LIST ? "back" :
		    k->hint);
		if (x + (int)strlen(s) + 1 > end)
			continue;
		x = cell_put(f, f->h - 1, x, end - x, AT_DIM, s) + 2;
	}
	cell_put(f, f->h - 1, x, f->w - x, AT_DIM, last);
}

/* "24 s", "3 h": how long it still takes. */
static const char *
left_of(struct frame *f, int64_t seconds)
{
	return rn_sprintf(f->a, seconds < 120 ? "%" PRId64 " s" :
	    seconds < 7200 ? "%" PRId64 " min" : "%" PRId64 " h",
	    seconds < 120 ? seconds : seconds < 7200 ? seconds / 60 :
	    seconds / 3600);
}

/* What is longer than a line takes those above it, so that it is read whole. */
static void
draw_toast(struct frame *f, const struct triage *m, int y)
{
	enum { LINES_MOST = 4 };
	const char *s = rn_clean(f->a, m->toast);
	unsigned attr = m->bad ? AT_ALARM : AT_BOLD;
	int w = f->w - 2, lines = 1;
	size_t n, skip;

	if (m->tail[0] != '\0')
		w -= (int)strlen(m->tail) + 2;
	for (const char *p = s; lines < LINES_MOST && lines < f->h / 4 &&
	    (n = triage_wrap(p, w, &skip), p[n + skip] != '\0'); lines++)
		p += n + skip;
	for (y -= lines - 1; lines > 0; lines--, y++) {
		n = triage_wrap(s, w, &skip);
		cell_fill(f, y, 0, f->w, 0, " ");
		cell_put(f, y, 1, w, attr, lines == 1 ? s :
		    rn_strndup(f->a, s, n));
		s += n + skip;
	}
	if (m->tail[0] != '\0')
		cell_put_right(f, y - 1, f->w - 1, f->w, AT_BOLD, m->tail);
}

void
frame_said(struct frame *f, const struct triage *m)
{
	int y = f->h - 2, w = f->w - 1;
	const char *state = m->dry ? w < 60 ? "dry run" :
	    "dry run: nothing is kept" :
	    m->read_only ? "read only" : "saved";

	if (m->held > 0)
		state = rn_sprintf(f->a, w < 60 ? "%zu out, %s%s %s" :
		    "%zu in the outbox, %s%s   %s", m->held,
		    m->held_until <= m->now || w < 60 ? "" : "next in ",
		    m->held_until <= m->now ? "due" : left_of(f,
		    m->held_until - m->now), w < 40 ? "" : state);

	if (m->mode == MODE_FILTER && m->filter_error[0] != '\0') {
		cell_put(f, y, 1, w, AT_ALARM, m->filter_error);
		return;
	}
	if (m->mode == MODE_FILTER || (m->filter[0] != '\0' &&
	    m->toast[0] == '\0')) {
		cell_put(f, y, 1, w, 0, rn_sprintf(f->a, "%zu %s%s",
		    m->n_shown, m->n_shown == 1 ? "matches" : "match",
		    m->mode == MODE_FILTER ? "   Enter keep  Esc clear" :
		    ""));
		return;
	}
	if (m->mode == MODE_LINE && m->toast[0] == '\0') {
		cell_put(f, y, 1, w, AT_DIM, m->line_of == DO_COMMAND ?
		    "Enter run  Tab complete  Up the last  Esc back" :
		    m->line_of == DO_PIPE ? "Enter run  Esc back" :
		    "Enter keep  Esc back");
		return;
	}
	if (m->toast[0] != '\0') {
		draw_toast(f, m, y);
		return;
	}
	if (m->n_shown > 0)
		state = rn_sprintf(f->a, "%s   %zu of %zu", state,
		    m->cursor + 1, m->n_shown);
	if (triage_plan(m, NULL) > 0) {
		const char *marked = rn_sprintf(f->a, "%zu marked%s",
		    triage_plan(m, NULL), f->w < 72 ? "" :
		    ": verbs act on them, - none");

		cell_put(f, y, 1, w, AT_BOLD, marked);
		w -= rn_width(marked) + 2;
	}
	cell_put_right(f, y, f->w - 1, w - 1, AT_DIM, state);
}

static void
draw_prompt(struct frame *f, const struct triage *m)
{
	bool filter = m->mode == MODE_FILTER;
	const char *text = filter ? m->filter : m->typed;
	const char *sign = filter ? "/" : m->line_of == DO_COMMAND ? ":" :
	    m->line_of == DO_PIPE ? "|" : "note:";
	int at = 2 + (int)strlen(sign), w = f->w - at - 2;

	/* of a long one, the end is seen */
	while (*text != '\0' && rn_width(rn_clean(f->a, text)) > w) {
		text++;
		while (((unsigned char)*text & 0xc0) == 0x80)
			text++;
	}
	cell_put(f, f->h - 1, 1, at, AT_BOLD, sign);
	f->y = f->h - 1;
	f->x = cell_put(f, f->h - 1, at, w, filter &&
	    m->filter_error[0] != '\0' ? AT_ALARM : 0, text);
	if (f->x > f->w - 1)
		f->x = f->w - 1;
}

void
frame_bottom(struct frame *f, const struct triage *m)
{
	if (m->mode == MODE_FILTER || m->mode == MODE_LINE)
		draw_prompt(f, m);
	else
		draw_hints(f, m);
}
