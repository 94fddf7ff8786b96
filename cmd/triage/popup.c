/*
 * popup.c - what lies over the list: the help and the questions keys ask.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "cells.h"

/* An empty box with a title; *y, *x: its first cell inside.  Its width. */
static int
draw_box(struct frame *f, const char *title, int w, int h, int *y, int *x)
{
	static const char *const plain[] = { "+", "+", "+", "+", "|" };
	static const char *const drawn[] = { "\xe2\x94\x8c", "\xe2\x94\x90",
	    "\xe2\x94\x94", "\xe2\x94\x98", "\xe2\x94\x82" };
	const char *const *b = f->ascii ? plain : drawn;
	int top, left;

	if (w > f->w - 2)
		w = f->w - 2;
	if (h > f->h - 2)
		h = f->h - 2;
	top = (f->h - h - 2) / 2;
	left = (f->w - w - 2) / 2;
	for (int i = 0; i < h + 2; i++) {
		bool edge = i == 0 || i == h + 1;

		cell_fill(f, top + i, left + 1, w, 0, edge ?
		    cell_line(f) : " ");
		cell_put(f, top + i, left, 1, 0, b[i == 0 ? 0 : edge ? 2 : 4]);
		cell_put(f, top + i, left + w + 1, 1, 0,
		    b[i == 0 ? 1 : edge ? 3 : 4]);
	}
	cell_put(f, top, left + 2, w - 2, AT_BOLD, rn_sprintf(f->a, " %s ",
	    title));
	*y = top + 1;
	*x = left + 1;
	return w;
}

/* As high whatever is typed, so that nothing jumps. */
static void
draw_help(struct frame *f, const struct triage *m)
{
	struct triage_line v[HELP_LINES];
	struct triage every = *m;
	size_t all, keys, n;
	int w = triage_help_w(m), y, x, h;

	every.find[0] = '\0';
	n = triage_help(&every, v, &all);
	h = triage_text_height(v, n, w, HELP_LABEL_W);
	if (h > f->h - 4)
		h = f->h - 4;
	n = triage_help(m, v, &keys);
	draw_box(f, m->find[0] == '\0' ? "Keys here: type to find one" :
	    rn_sprintf(f->a, "Keys here: %s_ (%zu of %zu)", m->find, keys,
	    all), w + 2, h, &y, &x);
	cell_lines(f, v, n, x + 1, y, w, h, HELP_LABEL_W, m->scroll);
}

static void
draw_whose(struct frame *f, const struct triage *m)
{
	const struct rn_intro *row = triage_row(m);
	const char *const names[RN_PARTIES] = { row->requester,
	    row->connector, row->target };
	int y, x, w;

	w = draw_box(f, m->verb == DO_YES ? "Whose yes?" :
	    "Whose no?", 44, RN_PARTIES, &y, &x);
	for (enum rn_party p = 0; p < RN_PARTIES; p++)
		if (row->awaited & 1u << p)
			cell_put(f, y++, x + 1, w - 2, 0, rn_sprintf(f->a,
			    "%c  %s (%s)", rn_party_name[p][0],
			    frame_who(names[p]),
			    rn_party_name[p]));
}

static void
draw_reason(struct frame *f, const struct triage *m)
{
	const struct rn_intro *row = triage_row(m);
	const char *const names[RN_PARTIES] = { row->requester,
	    row->connector, row->target };
	int y, x, w;

	w = draw_box(f, m->bulk ? rn_sprintf(f->a, "No to %zu, because",
	    triage_plan(m, NULL)) : rn_sprintf(f->a, "No from %s, because",
	    frame_is_me(names[m->party]) ? "you" : frame_who(names[m->party])),
	    44,
	    REASONS + 1, &y, &x);
	for (int i = 0; i < REASONS; i++)
		cell_put(f, y++, x + 1, w - 2, 0, rn_sprintf(f->a, "%d  %s",
		    i + 1,
		    triage_reason_name[i]));
	cell_put(f, y, x + 1, w - 2, 0, w < 40 ? "Enter  none given" :
	    "Enter  no reason given     Esc  cancel");
}

/* The date being typed, after what stands there, and how it is read. */
static void
draw_date(struct frame *f, const struct triage *m, int y, int x, int end)
{
	int left = f->x;

	f->y = y;
	f->x = cell_put(f, y, left, end - left, m->date_ok ||
	    m->date[0] == '\0' ? 0 : AT_ALARM, m->date);
	cell_put(f, y + 1, x + 3, end - x - 3, AT_DIM, rn_sprintf(f->a,
	    "%s%s", m->date_ok ? "= " : "", m->date_said));
}

static void
draw_snooze(struct frame *f, const struct triage *m)
{
	int y, x, w;

	w = draw_box(f, "Snooze until", 50, SNOOZES + 2, &y, &x);
	for (int i = 0; i < SNOOZES; i++, y++) {
		cell_put(f, y, x + 1, w - 2, 0, rn_sprintf(f->a, "%c  %s",
		    triage_snoozes[i].key, triage_snoozes[i].name));
		cell_put(f, y, x + 20, w - 21, AT_DIM, m->snooze_said[i]);
	}
	f->x = cell_put(f, y, x + 1, w - 2, 0, "d  a date: ");
	if (m->mode == MODE_DATE)
		draw_date(f, m, y, x + 1, x + w - 1);
}

static void
draw_outcome(struct frame *f, const struct triage *m)
{
	bool typing = m->mode == MODE_DATE;
	int y, x, w;

	w = draw_box(f, "What came of it?", 50, CAME + typing, &y, &x);
	for (int i = 0; i < CAME; i++, y++)
		f->x = cell_put(f, y, x + 1, w - 2, 0, rn_sprintf(f->a,
		    "%c  %s", triage_came[i].key, triage_came[i].name)) + 1;
	if (typing)
		draw_date(f, m, y - 1, x + 1, x + w - 1);
}

/* The names of those with this reason, as many as fit beside. */
static const char *
names_of(struct frame *f, const struct triage_part *part, size_t n,
    const char *why)
{
	const char *s = "";

	for (size_t i = 0; i < n; i++) {
		const struct rn_intro *row = part[i].row;
		bool pair = triage_asks(row) ||
		    (!frame_is_me(row->requester) &&
		    !frame_is_me(row->target));

		if (part[i].why != why || rn_width(s) >= f->w)
			continue;
		s = rn_sprintf(f->a, "%s%s%s%s%s", s, *s == '\0' ? "" : ", ",
		    frame_who(pair || frame_is_me(row->target) ?
		    row->requester : row->target), !pair ? "" :
		    triage_asks(row) ? " / " : " > ", pair ?
		    frame_who(row->target) : "");
	}
	return s;
}

/* How many can be done, and by reason those that cannot: each with names. */
static void
draw_plan(struct frame *f, const struct triage *m)
{
	enum { REASONS_MOST = 8 };
	const char *why[REASONS_MOST];
	size_t all = triage_plan(m, NULL), count[REASONS_MOST], n = 0;
	struct triage_part *part = rn_alloc(f->a, (all + 1) * sizeof(*part));
	int y, x, w;

	triage_plan(m, part);
	why[n] = NULL;
	count[n++] = 0;
	for (size_t i = 0, k; i < all; i++) {
		for (k = 0; k < n && why[k] != part[i].why; k++)
			continue;
		if (k == n && n < REASONS_MOST) {
			why[n] = part[i].why;
			count[n++] = 0;
		}
		if (k < n)
			count[k]++;
	}
	w = draw_box(f, rn_sprintf(f->a, "%s: %zu marked",
	    triage_verb_name(m), all), 70,
	    (int)n * 2 + 2, &y, &x);
	for (size_t k = 0; k < n; k++) {
		cell_put(f, y++, x + 1, w - 2, k == 0 ? AT_BOLD : 0,
		    rn_sprintf(f->a, "%3zu  %s", count[k], k == 0 ?
		    "can be done now" : why[k]));
		cell_put(f, y++, x + 6, w - 7, AT_DIM, names_of(f, part, all,
		    why[k]));
	}
	cell_put(f, ++y, x + 1, w - 2, 0, count[0] == 0 ? "Esc cancel" :
	    rn_sprintf(f->a, "y do %s %zu    Esc cancel", count[0] == 1 ?
	    "the" : "these", count[0]));
}

/* All of it that fits, and what can be done: sending is never the default. */
static void
draw_send(struct frame *f, const struct triage *m)
{
	int w = triage_review_w(m), h = triage_review_h(m), y, x, lines;
	const char *title = m->sendable ? "Send this?" :
	    "It cannot be sent like this";

	if (m->bulk)
		title = rn_sprintf(f->a, "%s  %zu of %zu marked", title,
		    m->marked_first - m->marks + 1, m->marked_first);
	lines = triage_text_height(m->review, m->reviews, w, LABEL_W);
	if (lines < h)
		h = lines;
	draw_box(f, title, w + 2, h + 2, &y, &x);
	cell_lines(f, m->review, m->reviews, x + 1, y, w, h, LABEL_W,
	    m->review_top);
	if (lines > h)
		cell_put_right(f, y + h, x + w, w, AT_DIM, rn_sprintf(f->a,
		    "line %d of %d, j k", m->review_top + 1, lines));
	cell_put(f, y + h + 1, x + 1, w, AT_BOLD, rn_sprintf(f->a, "%s%s%s",
	    !m->sendable ? "e edit   " : w < 60 ? "y send  e edit  " :
	    "y send   e edit first   s tomorrow 08:00   ", m->bulk ?
	    "n skip   " : "", "Esc cancel"));
}

void
frame_popup(struct frame *f, const struct triage *m)
{
	if (m->mode == MODE_HELP)
		draw_help(f, m);
	else if (m->mode == MODE_FILTER || triage_row(m) == NULL)
		return;
	else if (m->mode == MODE_WHOSE)
		draw_whose(f, m);
	else if (m->mode == MODE_REASON)
		draw_reason(f, m);
	else if (m->mode == MODE_SNOOZE || (m->mode == MODE_DATE &&
	    m->verb == DO_SNOOZE))
		draw_snooze(f, m);
	else if (m->mode == MODE_OUTCOME || m->mode == MODE_DATE)
		draw_outcome(f, m);
	else if (m->mode == MODE_SEND)
		draw_send(f, m);
	else if (m->mode == MODE_PLAN)
		draw_plan(f, m);
}
