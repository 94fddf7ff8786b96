/*
 * frame.c - the model drawn into a grid of cells (cells.c): the list and the
 * text beside it; the lines around them are edges.c.
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
	return y == this_year ? rn_sprintf(f->a, "%d %.3s", d, rn_month_name(mon)) :
	    rn_sprintf(f->a, "%.3s %d", rn_month_name(mon), y);
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

/* --- the text beside it ---------------------------------------------------- */

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
		frame_top(f, m);
		if (l.row_h == 1)
			draw_titles(f, m, &l);
		if (m->n_shown == 0)
			draw_empty(f, m, &l);
		draw_list(f, m, &l);
		draw_beside(f, m, &l);
	}
	frame_said(f, m);
	frame_bottom(f, m);
	frame_popup(f, m);
	if (f->x >= f->w)
		f->x = f->w - 1;
}
