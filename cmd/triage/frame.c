/*
 * frame.c - the model drawn into a grid of cells (cells.c).
 *
 * How much room each part has is triage_layout().
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "cells.h"

/* --- words ---------------------------------------------------------------- */

static const char *
due_of(struct frame *f, const struct triage *m, const struct rn_intro *row)
{
	static const char *const weekday[] = { "Mon", "Tue", "Wed", "Thu",
	    "Fri", "Sat", "Sun" };
	static const char *const month[] = { "Jan", "Feb", "Mar", "Apr",
	    "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	int64_t day, today = rn_local_day(m->now), left;
	int y, mon, d, this_year;

	if (row->due_at == RN_NONE)
		return "";
	day = rn_local_day(row->due_at);
	left = day - today;
	if (row->late)
		return left == 0 ? "late" : rn_sprintf(f->a,
		    "%" PRId64 "d late", -left);
	if (left <= 1)
		return left == 1 ? "tomorrow" : "today";
	if (left < 7)
		return weekday[rn_weekday(day)];
	rn_civil_of(today, &this_year, &mon, &d);
	rn_civil_of(day, &y, &mon, &d);
	return y == this_year ? rn_sprintf(f->a, "%d %s", d, month[mon - 1]) :
	    rn_sprintf(f->a, "%s %d", month[mon - 1], y);
}

static const char *
state_of(const struct rn_intro *row)
{
	bool mine = (row->awaited & 1u << RN_PARTY_TARGET) != 0 &&
	    frame_is_me(row->target);

	if (triage_asks(row))
		return row->profile == NULL ? "" : row->profile;
	if (triage_without(row) && row->state == RN_INTRO_DRAFTED)
		return rn_intro_kind_name[row->kind];
	switch (row->state) {
	case RN_INTRO_READY:
		return "all said yes";
	case RN_INTRO_DRAFTED:
	case RN_INTRO_ASKING_CONNECTOR:
	case RN_INTRO_ASKING_TARGET:
		switch (row->waiting_on) {
		case RN_WAITING_REQUESTER:
			return "requester asked";
		case RN_WAITING_CONNECTOR:
			return row->state == RN_INTRO_ASKING_TARGET ?
			    "to ask target" : "connector asked";
		case RN_WAITING_TARGET:
			return "target asked";
		default:
			return mine ? "you decide" : row->target == NULL ?
			    "no target yet" : "not yet asked";
		}
	default:
		return row->state >= 0 && row->state < RN_INTRO_STATES ?
		    rn_intro_state_name[row->state] : "";
	}
}

static const char *
pair(struct frame *f, const struct rn_intro *row)
{
	const struct triage_question *q = triage_question_of(row);

	return rn_sprintf(f->a, "%s%s%s%s", frame_who(row->requester),
	    q == NULL ? " > " : q->between, frame_who(row->target),
	    q == NULL ? "" : q->after);
}

/* --- the list ------------------------------------------------------------- */

/* Widths of who, target, via, state, age, due; 2 cells between. */
struct columns {
	int who, via, state, age, due;
};

/* Questions have neither age nor due, and reasons that are long. */
static struct columns
columns_of(int w, bool same)
{
	struct columns c = { .state = 15, .age = 4, .due = 9 };
	int rest = w - 4 - c.state - c.age - c.due - 5 * 1;

	if (same) {
		c.state = 6;
		rest = w - 4 - c.state - 3 * 1;
	}
	c.who = rest / 3 > 28 ? 28 : rest / 3;
	c.via = same ? rest - 2 * c.who : c.who;
	return c;
}

static void
draw_titles(struct frame *f, const struct triage *m,
    const struct triage_layout *l)
{
	static const char *const intros[4] = { "WHO", "WANTS TO MEET", "VIA",
	    "STATE" };
	/* where introductions stand, too, the columns are theirs */
	const struct triage_question *q = m->n_shown == 0 ||
	    !triage_asks(&m->all[m->shown[m->n_shown - 1]]) ||
	    !triage_asks(&m->all[m->shown[0]]) ? NULL :
	    triage_question_of(triage_row(m));
	struct columns c = columns_of(l->list_w, q != NULL);
	const char *const *title = q == NULL ? intros : q->title;
	int x = 4;

	cell_put(f, 1, x, c.who, AT_DIM, title[0]);
	cell_put(f, 1, x += c.who + 1, c.who, AT_DIM, title[1]);
	cell_put(f, 1, x += c.who + 1, c.via, AT_DIM, title[2]);
	cell_put(f, 1, x += c.via + 1, c.state, AT_DIM, title[3]);
	if (q != NULL)
		return;
	cell_put_right(f, 1, x += c.state + 1 + c.age, c.age, AT_DIM, "AGE");
	cell_put_right(f, 1, x + 1 + c.due, c.due, AT_DIM, "DUE");
}

static void
draw_wide(struct frame *f, const struct triage *m, int y,
    const struct rn_intro *row, const struct triage_layout *l, unsigned attr)
{
	struct columns c = columns_of(l->list_w, triage_asks(row));
	int x = 4;

	cell_put(f, y, x, c.who, attr, frame_who(row->requester));
	cell_put(f, y, x += c.who + 1, c.who, attr, frame_who(row->target));
	cell_put(f, y, x += c.who + 1, c.via, attr, frame_who(row->connector));
	cell_put(f, y, x += c.via + 1, c.state, attr, state_of(row));
	if (triage_asks(row))
		return;
	cell_put_right(f, y, x += c.state + 1 + c.age, c.age, attr,
	    rn_sprintf(f->a, "%" PRId64 "d", row->age_days));
	cell_put_right(f, y, x + 1 + c.due, c.due, attr |
	    (row->late ? AT_ALARM : 0), due_of(f, m, row));
}

static void
draw_narrow(struct frame *f, const struct triage *m, int y, int limit,
    const struct rn_intro *row, unsigned attr)
{
	const char *due = due_of(f, m, row);
	bool via = row->connector != NULL && !frame_is_me(row->connector);
	int w = f->w - 5 - rn_width(due);

	cell_put(f, y, 4, f->w - 4, attr, pair(f, row));
	if (y + 1 >= limit)
		return;
	cell_put(f, y + 1, 4, w, attr, rn_sprintf(f->a, "%s%s%s%s",
	    via && !triage_asks(row) ? "via " : "", !via ? "" :
	    rn_fit(f->a, row->connector, w - 21 < 6 ? 6 : w - 21, f->ascii),
	    via ? "  " : "", state_of(row)));
	cell_put_right(f, y + 1, f->w, f->w - 4, attr |
	    (row->late ? AT_ALARM : 0), due);
}

static void
draw_row(struct frame *f, const struct triage *m, int y, int limit, size_t i,
    const struct triage_layout *l)
{
	const struct rn_intro *row = &m->all[m->shown[i]];
	bool here = i == m->cursor;
	unsigned attr = here ? AT_REVERSE : row->snoozed_until != RN_NONE ?
	    AT_DIM : 0;

	if (here)
		for (int k = 0; k < l->row_h && y + k < limit; k++)
			cell_fill(f, y + k, 0, l->list_w, attr, " ");
	cell_put(f, y, 0, 1, attr, here ? ">" : " ");
	cell_put(f, y, 1, 1, attr | AT_BOLD, triage_marked(m, row->id) ? "*" :
	    "");
	cell_put(f, y, 2, 1, attr | AT_ALARM, row->late ? "!" : "");
	if (l->row_h == 2)
		draw_narrow(f, m, y, limit, row, attr);
	else
		draw_wide(f, m, y, row, l, attr);
}

static void
draw_list(struct frame *f, const struct triage *m,
    const struct triage_layout *l)
{
	int at = -m->top, limit = l->list_y + l->list_h;

	for (size_t i = 0; i < m->n_shown && at < l->list_h; i++) {
		enum triage_section s;

		if (triage_heads(m, i)) {
			if (at >= 0) {
				s = triage_section_of(&m->all[m->shown[i]]);
				cell_fill(f, l->list_y + at, 0, l->list_w,
				    AT_DIM,
				    cell_line(f));
				cell_put(f, l->list_y + at, 2, l->list_w - 2,
				    AT_BOLD, rn_sprintf(f->a, " %s (%zu) ",
				    triage_section_name[s], m->in[s]));
			}
			at++;
		}
		if (at >= 0 && at < l->list_h)
			draw_row(f, m, l->list_y + at, limit, i, l);
		at += l->row_h;
	}
}

static void
draw_empty(struct frame *f, const struct triage *m,
    const struct triage_layout *l)
{
	const struct rn_intro *next = NULL;
	int y = l->list_y + 1, w = l->list_w - 4;

	if (m->filter[0] != '\0') {
		cell_put(f, y, 3, w, AT_BOLD,
		    "Nothing here matches the filter.");
		return;
	}
	if (m->view != 0) {
		cell_put(f, y, 3, w, AT_BOLD, "Nothing here.");
		cell_put(f, y + 1, 3, w, 0, "1 shows all that waits");
		return;
	}
	if (triage_next_due(m) < m->n_all)
		next = &m->all[triage_next_due(m)];
	cell_put(f, y, 3, w, AT_BOLD, "Nothing waits for you.");
	if (next != NULL)
		cell_put(f, ++y, 3, w, 0, rn_sprintf(f->a, "Next due: %s (%s)",
		    due_of(f, m, next), pair(f, next)));
	y += 2;
	if (m->in[SEC_SNOOZED] > 0)
		cell_put(f, y++, 3, w, 0, rn_sprintf(f->a,
		    "7 shows %zu snoozed",
		    m->in[SEC_SNOOZED]));
	if (m->in[SEC_SAME] > 0)
		cell_put(f, y++, 3, w, 0, rn_sprintf(f->a,
		    "9 shows %zu pairs who may be one person",
		    m->in[SEC_SAME]));
	if (m->in[SEC_KNOWS] > 0)
		cell_put(f, y++, 3, w, 0, rn_sprintf(f->a,
		    "9 shows %zu ties that would open a path",
		    m->in[SEC_KNOWS]));
	if (m->in[SEC_COLD] > 0)
		cell_put(f, y++, 3, w, 0, rn_sprintf(f->a,
		    "9 shows %zu who should hear from you",
		    m->in[SEC_COLD]));
	if (m->in[SEC_CLOSED] > 0)
		cell_put(f, y++, 3, w, 0, rn_sprintf(f->a, "0 shows %zu closed",
		    m->in[SEC_CLOSED]));
	cell_put(f, y, 3, w, 0,
	    "refnet intro new --to WHOM --via WHOM  opens one");
}

/* --- the lines around it -------------------------------------------------- */

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

static void
draw_top(struct frame *f, const struct triage *m)
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

static void
draw_said(struct frame *f, const struct triage *m)
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

/* "[context]  history  draft", to end before column x; its width. */
static int
draw_panes(struct frame *f, const struct triage *m, int y, int x)
{
	const char *s = " ";
	int w;

	if (triage_asks(triage_row(m)))
		return 0;
	for (int i = 0; i < PANES; i++)
		s = rn_sprintf(f->a, (int)m->pane == i ? "%s[%s] " : "%s %s  ",
		    s, triage_pane_name[i]);
	w = (int)strlen(s);
	cell_put_right(f, y, x, w, 0, s);
	return w;
}

static void
draw_beside(struct frame *f, const struct triage *m,
    const struct triage_layout *l)
{
	const struct rn_intro *row = triage_row(m);
	bool right = l->text_x > 0;
	const char *title;

	if (row == NULL || l->text_h <= 0)
		return;
	title = rn_sprintf(f->a, " %s ", pair(f, row));
	if (right) {
		for (int y = 1; y < f->h - 2; y++)
			cell_put(f, y, l->list_w, 1, AT_DIM, f->ascii ? "|" :
			    "\xe2\x94\x82");
		cell_put(f, 1, l->text_x - 1, l->text_w, AT_BOLD,
		    triage_asks(row) ? title : rn_sprintf(f->a,
		    "%s (%s)", title, triage_pane_name[m->pane]));
	} else {
		cell_fill(f, l->text_y - 1, 0, f->w, AT_DIM, cell_line(f));
		cell_put(f, l->text_y - 1, 2, f->w - 5 - draw_panes(f, m,
		    l->text_y - 1, f->w - 2), AT_BOLD, title);
	}
	if (m->detail_id == m->id)
		cell_lines(f, m->line, m->lines, l->text_x + 1, l->text_y,
		    l->text_w - 2, l->text_h, LABEL_W, m->scroll);
}

static void
draw_opened(struct frame *f, const struct triage *m,
    const struct triage_layout *l)
{
	const struct rn_intro *row = triage_row(m);
	const char *at = rn_sprintf(f->a, "%zu of %zu", m->cursor + 1,
	    m->n_shown);

	if (row == NULL)
		return;
	cell_put(f, 0, 1, f->w - 4 - (int)strlen(at), AT_BOLD,
	    rn_sprintf(f->a, "< %s", pair(f, row)));
	cell_put_right(f, 0, f->w - 1, f->w, AT_DIM, at);
	cell_fill(f, 1, 0, f->w, AT_DIM, cell_line(f));
	draw_panes(f, m, 1, f->w - 1);
	if (m->detail_id == m->id)
		cell_lines(f, m->line, m->lines, 1, l->text_y, l->text_w - 2,
		    l->text_h, LABEL_W, m->scroll);
}

static void
draw_small(struct frame *f)
{
	cell_put(f, 0, 0, f->w, 0, rn_sprintf(f->a, "refnet: %dx%d is too",
	    f->w,
	    f->h));
	cell_put(f, 1, 0, f->w, 0, rn_sprintf(f->a, "small (need %dx%d).",
	    TRIAGE_MIN_W, TRIAGE_MIN_H));
	cell_put(f, f->h < 3 ? f->h - 1 : 2, 0, f->w, 0, "q quit");
}

void
frame_draw(struct frame *f, const struct triage *m)
{
	struct triage_layout l = triage_layout(m);

	cell_clear(f, m->w, m->h);
	if (l.small) {
		draw_small(f);
		return;
	}
	if (m->below == MODE_DETAIL) {
		draw_opened(f, m, &l);
	} else {
		draw_top(f, m);
		if (l.row_h == 1)
			draw_titles(f, m, &l);
		if (m->n_shown == 0)
			draw_empty(f, m, &l);
		draw_list(f, m, &l);
		draw_beside(f, m, &l);
	}
	draw_said(f, m);
	if (m->mode == MODE_FILTER || m->mode == MODE_LINE)
		draw_prompt(f, m);
	else
		draw_hints(f, m);
	frame_popup(f, m);
	if (f->x >= f->w)
		f->x = f->w - 1;
}
