/*
 * list.c - which rows are listed, under which headings, and where on the
 * screen; the cursor and what of the list is seen.
 *
 * The tables: what waits where (sections), which of them a view shows.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "model.h"

const char *const triage_section_name[SECTIONS] = {
	[SEC_SENT] = "Did it leave?", [SEC_FAILED] = "Not sent",
	[SEC_LATE] = "Late", [SEC_REPLY] = "Replies to confirm",
	[SEC_YOU] = "You decide",
	[SEC_REQUESTER] = "Requester asked",
	[SEC_CONNECTOR] = "Connector asked", [SEC_TARGET] = "Target asked",
	[SEC_READY] = "Ready to introduce",
	[SEC_OUTCOME] = "Outcome and thanks", [SEC_SNOOZED] = "Snoozed",
	[SEC_CLOSED] = "Closed", [SEC_SAME] = "The same person?",
	[SEC_KNOWS] = "Do they know each other?",
	[SEC_GROUP] = "Groups", [SEC_COLD] = "Going cold",
};

#define S(x) (1u << SEC_##x)
const struct triage_view triage_views[] = {
	{ '1', "All", "All", "All", S(SENT) | S(FAILED) | S(LATE) |
	    S(REPLY) | S(YOU) | S(REQUESTER) | S(CONNECTOR) | S(TARGET) |
	    S(READY) | S(OUTCOME), TAB_ALWAYS },
	{ '2', "Late", "Late", "Late", S(LATE), TAB_ALWAYS },
	{ '3', "Connector", "Via", "Via", S(REQUESTER) | S(CONNECTOR),
	    TAB_ALWAYS },
	{ '4', "Target", "Target", "To", S(TARGET), TAB_ALWAYS },
	{ '5', "Ready", "Ready", "Ready", S(READY), TAB_ALWAYS },
	{ '6', "Outcome", "Out", "Out", S(OUTCOME), TAB_ALWAYS },
	{ '7', "Snoozed", "Zzz", "Zzz", S(SNOOZED), TAB_ALWAYS },
	{ '8', "You", "You", "You", S(YOU), TAB_ALWAYS },
	{ '9', "Questions", "Ask", "Ask", S(SENT) | S(FAILED) | S(REPLY) |
	    S(SAME) | S(KNOWS) | S(GROUP) | S(COLD), TAB_ANY },
	{ '0', "Closed", "Closed", "Closed", S(CLOSED), TAB_HERE },
};
#undef S
const size_t triage_views_n = RN_LEN(triage_views);

bool
triage_without(const struct rn_intro *row)
{
	return !triage_asks(row) && (row->kind == RN_INTRO_IMPLIED ||
	    row->kind == RN_INTRO_TANGIBLE);
}

enum triage_section
triage_section_of(const struct rn_intro *row)
{
	static const enum triage_section by_waiting[RN_WAITINGS] = {
		[RN_WAITING_ME] = SEC_YOU,
		[RN_WAITING_REQUESTER] = SEC_REQUESTER,
		[RN_WAITING_CONNECTOR] = SEC_CONNECTOR,
		[RN_WAITING_TARGET] = SEC_TARGET,
	};
	if (triage_asks(row))
		return triage_question_of(row)->section;
	if (row->waiting_on < 0 || row->waiting_on >= RN_WAITINGS)
		return SEC_CLOSED;
	if (row->snoozed_until != RN_NONE)
		return SEC_SNOOZED;
	if (row->late)
		return SEC_LATE;
	if (row->state == RN_INTRO_READY)
		return SEC_READY;
	if (triage_without(row) || (row->state >= RN_INTRO_INTRODUCED &&
	    row->state <= RN_INTRO_LOST))
		return SEC_OUTCOME;
	return by_waiting[row->waiting_on];
}

/* What rows are listed by; qsort knows no context, so it is carried along. */
struct place {
	enum triage_section section;
	int64_t due, id;
	size_t at;
};

static struct place
place_of(const struct triage *m, size_t at)
{
	const struct rn_intro *row = &m->all[at];

	return (struct place){ (enum triage_section)m->section[at],
	    triage_asks(row) ? (int64_t)at : row->due_at == RN_NONE ?
	    INT64_MAX : row->due_at, row->id, at };
}

static int
by_place(const void *pa, const void *pb)
{
	const struct place *a = pa, *b = pb;

	if (a->section != b->section)
		return a->section < b->section ? -1 : 1;
	if (a->due != b->due)
		return a->due < b->due ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

void
triage_put_cursor(struct triage *m, size_t at)
{
	int64_t was = m->id;

	m->cursor = m->n_shown == 0 ? 0 : at < m->n_shown ? at :
	    m->n_shown - 1;
	m->id = m->n_shown == 0 ? RN_NONE : m->all[m->shown[m->cursor]].id;
	if (m->id != was)
		m->step = -1;
	if (m->id != m->detail_id) {
		m->want_detail = true;
		m->scroll = 0;
	}
}

static void
make_room(struct triage *m)
{
	for (size_t n = 0; n <= m->n_all; n++) {
		m->shown = rn_grow(m->shown, n, &m->room, sizeof(*m->shown));
		m->section = rn_grow(m->section, n, &m->section_room,
		    sizeof(*m->section));
	}
}

static bool
is_viewed(const struct triage *m, size_t at)
{
	return (triage_views[m->view].sections & 1u << m->section[at]) != 0;
}

/* The cursor stays on its own row, wherever that stands now. */
static void
find_cursor(struct triage *m)
{
	size_t at = m->cursor;

	for (size_t i = 0; i < m->n_shown; i++)
		if (m->all[m->shown[i]].id == m->id)
			at = i;
	m->want_words = true;
	triage_put_cursor(m, at);
}

/* Which rows are listed, and in which order. */
void
triage_arrange(struct triage *m)
{
	struct place *v = NULL;
	size_t n = 0, room = 0;

	make_room(m);
	memset(m->in, 0, sizeof(m->in));
	for (size_t i = 0; i < m->n_all; i++) {
		m->section[i] = (unsigned char)triage_section_of(&m->all[i]);
		m->in[m->section[i]]++;
		if (!is_viewed(m, i))
			continue;
		v = rn_grow(v, n, &room, sizeof(*v));
		v[n++] = place_of(m, i);
	}
	if (n > 0)
		qsort(v, n, sizeof(*v), by_place);
	for (size_t i = 0; i < n; i++)
		m->shown[i] = v[i].at;
	m->n_shown = n;
	free(v);
	find_cursor(m);
}

/* The same where one row is another than it was: it alone is moved. */
void
triage_arrange_one(struct triage *m, int64_t id)
{
	size_t at = 0, kept = 0, to;
	struct place p, q;

	while (at < m->n_all && m->all[at].id != id)
		at++;
	if (at == m->n_all)
		return;
	for (size_t i = 0; i < m->n_shown; i++)
		if (m->shown[i] != at)
			m->shown[kept++] = m->shown[i];
	m->n_shown = kept;
	m->in[m->section[at]]--;
	m->section[at] = (unsigned char)triage_section_of(&m->all[at]);
	m->in[m->section[at]]++;
	p = place_of(m, at);
	for (to = 0; is_viewed(m, at) && to < m->n_shown; to++) {
		q = place_of(m, m->shown[to]);
		if (by_place(&p, &q) < 0)
			break;
	}
	if (is_viewed(m, at)) {
		for (size_t i = m->n_shown++; i > to; i--)
			m->shown[i] = m->shown[i - 1];
		m->shown[to] = at;
	}
	find_cursor(m);
}

size_t
triage_late_from(const struct triage *m, int by)
{
	size_t n = m->n_shown;

	for (size_t i = 1; i < n; i++) {
		size_t at = (m->cursor + (by > 0 ? i : n - i)) % n;

		if (m->all[m->shown[at]].late)
			return at;
	}
	return n;
}

size_t
triage_next_due(const struct triage *m)
{
	size_t best = m->n_all;

	for (size_t i = 0; i < m->n_all; i++)
		if (!triage_asks(&m->all[i]) &&
		    m->all[i].due_at != RN_NONE && (best == m->n_all ||
		    m->all[i].due_at < m->all[best].due_at))
			best = i;
	return best;
}

const struct rn_intro *
triage_row(const struct triage *m)
{
	return m->n_shown == 0 ? NULL : &m->all[m->shown[m->cursor]];
}

bool
triage_heads(const struct triage *m, size_t row)
{
	return row == 0 || m->section[m->shown[row]] !=
	    m->section[m->shown[row - 1]];
}

int
triage_line_of(const struct triage *m, size_t row, int row_h)
{
	int line = 0;

	for (size_t i = 0; i < row && i < m->n_shown; i++)
		line += row_h + triage_heads(m, i);
	return line + (row < m->n_shown && triage_heads(m, row));
}

/* Is there room for the text there?  `body`: lines of list and text. */
static bool
has_room(const struct triage *m, enum triage_preview p, int body)
{
	switch (p) {
	case PREVIEW_RIGHT:
		return m->w >= (m->preview == PREVIEW_RIGHT ? 100 : 120) &&
		    body >= 6;
	case PREVIEW_BELOW:
		return m->w >= 60 && body >= 14;
	default:
		return true;
	}
}

struct triage_layout
triage_layout(const struct triage *m)
{
	struct triage_layout l = { .row_h = m->w < 72 ? 2 : 1 };
	int body;

	l.small = m->w < TRIAGE_MIN_W || m->h < TRIAGE_MIN_H;
	if (l.small)
		return l;
	l.list_y = l.row_h == 1 ? 2 : 1;	/* below tabs and titles */
	body = m->h - l.list_y - 2;	/* above what is said, hints */
	l.list_h = body;
	l.list_w = m->w;
	if (m->below == MODE_DETAIL) {
		l.text_y = 2;
		l.text_w = m->w;
		l.text_h = m->h - 4;
	} else if (m->preview != PREVIEW_BELOW && m->preview != PREVIEW_OFF &&
	    has_room(m, PREVIEW_RIGHT, body)) {
		l.list_w = m->w * 13 / 20;
		l.text_x = l.list_w + 2;
		l.text_y = 2;
		l.text_w = m->w - l.text_x;
		l.text_h = body;
	} else if (m->preview != PREVIEW_OFF &&
	    has_room(m, PREVIEW_BELOW, body)) {
		l.text_h = body / 2 < 10 ? body / 2 : 10;
		l.list_h = body - l.text_h - 1;
		l.text_y = l.list_y + l.list_h + 1;
		l.text_w = m->w;
	}
	return l;
}

enum triage_preview
triage_next_preview(const struct triage *m)
{
	struct triage_layout l = triage_layout(m);
	struct triage next = *m;
	enum triage_preview now = l.text_h <= 0 ? PREVIEW_OFF : l.text_x > 0 ?
	    PREVIEW_RIGHT : PREVIEW_BELOW;

	for (int i = 1; i < PREVIEWS - 1; i++) {
		next.preview = (now - 1 + i) % (PREVIEWS - 1) + 1;
		l = triage_layout(&next);
		if (next.preview == (l.text_h <= 0 ? PREVIEW_OFF :
		    l.text_x > 0 ? PREVIEW_RIGHT : PREVIEW_BELOW))
			return next.preview;
	}
	return PREVIEW_FITTING;
}

/* Texts are wanted of rows that were not seen before, and of what is marked. */
static void
know_seen(struct triage *m, const struct triage_layout *l)
{
	int rows = l->list_h / l->row_h + 2, line = 0;
	size_t at = 0;

	while (at < m->n_shown && line + l->row_h + triage_heads(m, at) <=
	    m->top)
		line += l->row_h + triage_heads(m, at++);
	if (at == m->seen && at + (size_t)rows == m->seen_end)
		return;
	m->seen = at;
	m->seen_end = at + (size_t)rows;
	m->want_words = true;
}

/* The row at the cursor is seen, and its heading when it is the first. */
void
triage_keep_seen(struct triage *m)
{
	struct triage_layout l = triage_layout(m);
	int line, first, total, limit;

	if (l.small || m->n_shown == 0) {
		m->top = 0;
		return;
	}
	line = triage_line_of(m, m->cursor, l.row_h);
	first = line - triage_heads(m, m->cursor);
	total = triage_line_of(m, m->n_shown, l.row_h);
	if (line + l.row_h > m->top + l.list_h)
		m->top = line + l.row_h - l.list_h;
	if (first < m->top)
		m->top = first;
	limit = total > l.list_h ? total - l.list_h : 0;
	if (m->top > limit)
		m->top = limit;
	know_seen(m, &l);
}
