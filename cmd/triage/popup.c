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

/* An empty box with a title, as big as there is room; what is inside of it. */
struct box {
	int y, x, w, h;
};

static struct box
draw_box(struct frame *f, const char *title, int w, int h)
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
	/* where it lies over the hints */
	if (top + h + 1 >= f->h - 1)
		cell_put(f, top + h + 1, left + 2, w - 2, AT_DIM, " Esc ");
	return (struct box){ top + 1, left + 1, w, h };
}

/* As high whatever is typed, so that nothing jumps. */
static void
draw_help(struct frame *f, const struct triage *m)
{
	struct triage_line v[HELP_LINES];
	struct triage every = *m;
	size_t all, keys, n;
	int w = triage_help_w(m), h;
	struct box b;

	every.find[0] = '\0';
	n = triage_help(&every, v, &all);
	h = triage_text_height(v, n, w, HELP_LABEL_W);
	if (h > f->h - 4)
		h = f->h - 4;
	n = triage_help(m, v, &keys);
	b = draw_box(f, m->find[0] == '\0' ? "Keys here: type to find one" :
	    rn_sprintf(f->a, "Keys here: %s_ (%zu of %zu)", m->find, keys,
	    all), w + 2, h);
	cell_lines(f, v, n, b.x + 1, b.y, w, b.h, HELP_LABEL_W, m->scroll);
}

static void
draw_whose(struct frame *f, const struct triage *m)
{
	const struct rn_intro *row = triage_row(m);
	const char *const names[RN_PARTIES] = { row->requester,
	    row->connector, row->target };
	struct box b = draw_box(f, m->verb == DO_YES ? "Whose yes?" :
	    "Whose no?", 44, RN_PARTIES);

	for (enum rn_party p = 0; p < RN_PARTIES; p++)
		if (row->awaited & 1u << p)
			cell_put(f, b.y++, b.x + 1, b.w - 2, 0, rn_sprintf(f->a,
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
	const char *title = m->bulk ? rn_sprintf(f->a, "No to %zu, because",
	    triage_plan(m, NULL)) : rn_sprintf(f->a, "No from %s, because",
	    frame_is_me(names[m->party]) ? "you" :
	    frame_who(names[m->party]));
	struct box b = draw_box(f, title, 44, REASONS + 1);

	for (int i = 0; i < REASONS; i++)
		cell_put(f, b.y++, b.x + 1, b.w - 2, 0, rn_sprintf(f->a,
		    "%d  %s", i + 1, triage_reason_name[i]));
	cell_put(f, b.y, b.x + 1, b.w - 2, 0, b.w < 40 ?
	    "Enter  none given" : "Enter  no reason given     Esc  cancel");
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
	struct box b = draw_box(f, "Snooze until", 50, SNOOZES + 2);

	for (int i = 0; i < SNOOZES; i++, b.y++) {
		cell_put(f, b.y, b.x + 1, b.w - 2, 0, rn_sprintf(f->a,
		    "%c  %s", triage_snoozes[i].key, triage_snoozes[i].name));
		cell_put(f, b.y, b.x + 20, b.w - 21, AT_DIM,
		    m->snooze_said[i]);
	}
	f->x = cell_put(f, b.y, b.x + 1, b.w - 2, 0, "d  a date: ");
	if (m->mode == MODE_DATE)
		draw_date(f, m, b.y, b.x + 1, b.x + b.w - 1);
}

/* In two columns where the screen is too low; a date in the last lines. */
static void
draw_outcome(struct frame *f, const struct triage *m)
{
	bool typing = m->mode == MODE_DATE;
	struct box b = draw_box(f, "What came of it?", 50, CAME + typing);
	int rows = b.h - 2 * typing < CAME - typing ? (CAME - typing + 1) / 2 :
	    CAME, half = rows < CAME ? b.w / 2 : b.w;

	for (int i = 0; i < CAME - typing; i++)
		cell_put(f, b.y + i % rows, b.x + 1 + i / rows * half,
		    half - 2, 0, rn_sprintf(f->a, "%c  %s",
		    triage_came[i].key, triage_came[i].name));
	if (!typing)
		return;
	f->x = cell_put(f, b.y + b.h - 2, b.x + 1, b.w - 2, 0,
	    rn_sprintf(f->a, "%s ", triage_came[CAME - 1].name));
	draw_date(f, m, b.y + b.h - 2, b.x + 1, b.x + b.w - 1);
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
	struct box b;
	int last;

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
	b = draw_box(f, rn_sprintf(f->a, "%s: %zu marked",
	    triage_verb_name(m), all), 70, (int)n * 2 + 2);
	last = b.y + b.h - 1;
	for (size_t k = 0; k < n && b.y < last; k++) {
		cell_put(f, b.y++, b.x + 1, b.w - 2, k == 0 ? AT_BOLD : 0,
		    rn_sprintf(f->a, "%3zu  %s", count[k], k == 0 ?
		    "can be done now" : why[k]));
		if (b.y < last)
			cell_put(f, b.y++, b.x + 6, b.w - 7, AT_DIM,
			    names_of(f, part, all, why[k]));
	}
	cell_put(f, last, b.x + 1, b.w - 2, 0, count[0] == 0 ? "Esc cancel" :
	    rn_sprintf(f->a, "y do %s %zu    Esc cancel", count[0] == 1 ?
	    "the" : "these", count[0]));
}

/* A text over the list, as much of it as fits, and the keys below it. */
static void
draw_text(struct frame *f, const struct triage *m, const char *title,
    const char *keys)
{
	int w = triage_box_w(m->w, m->mode), h = triage_box_h(m), lines;
	struct box b;
	int label_w = m->mode == MODE_OUTPUT ? 0 : LABEL_W;

	lines = triage_text_height(m->box, m->boxes, w, label_w);
	if (lines < h)
		h = lines;
	b = draw_box(f, title, w + 2, h + 2);
	cell_lines(f, m->box, m->boxes, b.x + 1, b.y, w, h, label_w,
	    m->box_top);
	if (lines > h)
		cell_put_right(f, b.y + h, b.x + w, w, AT_DIM, rn_sprintf(f->a,
		    "line %d of %d, j k", m->box_top + 1, lines));
	/* what is said would be under the box */
	cell_put(f, b.y + h + 1, b.x + 1, w, m->bad ? AT_ALARM : AT_BOLD,
	    m->bad && m->toast[0] != '\0' ? m->toast : keys);
}

/* Sending is never the default. */
static void
draw_send(struct frame *f, const struct triage *m)
{
	const char *title = m->sendable ? "Send this?" :
	    "It cannot be sent like this";

	if (m->bulk)
		title = rn_sprintf(f->a, "%s  %zu of %zu marked", title,
		    m->marked_first - m->marks + 1, m->marked_first);
	draw_text(f, m, title, rn_sprintf(f->a, "%s%s%s", !m->sendable ?
	    "e edit   " : f->w < 66 ? "y send e edit s tomorrow " :
	    "y send   e edit first   s tomorrow 08:00   ", m->bulk ?
	    "n skip   " : "", f->w < 66 ? "" : "Esc cancel"));
}

static void
draw_copy(struct frame *f, const struct triage *m)
{
	struct box b = draw_box(f, "Copy", 70, COPIES);

	(void)m;
	for (int i = 0; i < COPIES; i++)
		cell_put(f, b.y++, b.x + 1, b.w - 2, 0, rn_sprintf(f->a, "%c  %s",
		    triage_copies[i].key, triage_copies[i].name));
}

static void
draw_lost(struct frame *f)
{
	struct box b = draw_box(f, "The store is gone", 60, 3);

	cell_put(f, b.y, b.x + 1, b.w - 2, 0,
	    "It was erased, or another is in its place.");
	cell_put(f, b.y + 1, b.x + 1, b.w - 2, 0, "Nothing is written.");
	cell_put(f, b.y + 2, b.x + 1, b.w - 2, AT_BOLD,
	    b.w < 40 ? "r read anew   q quit" :
	    "r read what is there now   q quit");
}

void
frame_popup(struct frame *f, const struct triage *m)
{
	if (m->mode == MODE_HELP)
		draw_help(f, m);
	else if (m->mode == MODE_LOST)
		draw_lost(f);
	else if (m->mode == MODE_OUTPUT)
		draw_text(f, m, m->box_title, "Esc back");
	else if (m->mode == MODE_CONFLICT)
		draw_text(f, m, m->box_title, f->w < 60 ?
		    "k keep m mine v history" :
		    "k keep theirs   m mine as well   v history");
	else if (m->mode <= MODE_LINE || triage_row(m) == NULL)
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
	else if (m->mode == MODE_PATHS)
		draw_text(f, m, m->box_title, m->choices == 0 ? "Esc back" :
		    "1..9 take that way   Esc back");
	else if (m->mode == MODE_COPY)
		draw_copy(f, m);
	else if (m->mode == MODE_PLAN)
		draw_plan(f, m);
}
