/*
 * model.c - what a key means: triage_update(model, event) -> model, effect.
 *
 * Nothing here draws, reads the store or knows the time.  The tables: what
 * waits where (sections), which of them a view shows, the reasons of a no,
 * the lengths of a snooze.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "triage.h"

const char *const triage_section_name[SECTIONS] = {
	[SEC_LATE] = "Late", [SEC_YOU] = "You decide",
	[SEC_REQUESTER] = "Requester asked",
	[SEC_CONNECTOR] = "Connector asked", [SEC_TARGET] = "Target asked",
	[SEC_READY] = "Ready to introduce",
	[SEC_OUTCOME] = "Outcome and thanks", [SEC_SNOOZED] = "Snoozed",
	[SEC_CLOSED] = "Closed",
};

#define S(x) (1u << SEC_##x)
const struct triage_view triage_views[] = {
	{ '1', "All", "All", S(LATE) | S(YOU) | S(REQUESTER) | S(CONNECTOR) |
	    S(TARGET) | S(READY) | S(OUTCOME), true },
	{ '2', "Late", "Late", S(LATE), true },
	{ '3', "Connector", "Via", S(REQUESTER) | S(CONNECTOR), true },
	{ '4', "Target", "Target", S(TARGET), true },
	{ '5', "Ready", "Ready", S(READY), true },
	{ '6', "Outcome", "Out", S(OUTCOME), true },
	{ '7', "Snoozed", "Zzz", S(SNOOZED), true },
	{ '8', "You", "You", S(YOU), true },
	{ '0', "Closed", "Closed", S(CLOSED), false },
};
#undef S
const size_t triage_views_n = RN_LEN(triage_views);

const char *const triage_reason_name[REASONS] = {
	"not now", "no fit", "too busy", "does not know them well enough",
	"prefers not to say",
};

const struct triage_snooze triage_snoozes[SNOOZES] = {
	{ 't', "tomorrow", "tomorrow 08:00" },
	{ 'w', "in a week", "7d 08:00" },
	{ '2', "in two weeks", "14d 08:00" },
	{ 'm', "in a month", "1m 08:00" },
};

enum triage_section
triage_section_of(const struct rn_intro *row)
{
	static const enum triage_section by_waiting[RN_WAITINGS] = {
		[RN_WAITING_ME] = SEC_YOU,
		[RN_WAITING_REQUESTER] = SEC_REQUESTER,
		[RN_WAITING_CONNECTOR] = SEC_CONNECTOR,
		[RN_WAITING_TARGET] = SEC_TARGET,
	};
	bool without = row->kind == RN_INTRO_IMPLIED ||
	    row->kind == RN_INTRO_TANGIBLE;

	if (row->waiting_on < 0 || row->waiting_on >= RN_WAITINGS)
		return SEC_CLOSED;
	if (row->snoozed_until != RN_NONE)
		return SEC_SNOOZED;
	if (row->late)
		return SEC_LATE;
	if (row->state == RN_INTRO_READY)
		return SEC_READY;
	if (without || (row->state >= RN_INTRO_INTRODUCED &&
	    row->state <= RN_INTRO_LOST))
		return SEC_OUTCOME;
	return by_waiting[row->waiting_on];
}

/* --- the list ---------------------------------------------------------- */

/* qsort knows no context, so what is sorted carries its keys. */
struct place {
	enum triage_section section;
	int64_t due, id;
	size_t at;
};

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

static void
put_cursor(struct triage *m, size_t at)
{
	m->cursor = m->n_shown == 0 ? 0 : at < m->n_shown ? at :
	    m->n_shown - 1;
	m->id = m->n_shown == 0 ? RN_NONE : m->all[m->shown[m->cursor]].id;
	if (m->id != m->detail_id) {
		m->want_detail = true;
		m->scroll = 0;
	}
}

/* Which rows are listed, and in which order; the cursor stays on its own. */
static void
arrange(struct triage *m)
{
	struct place *v = NULL;
	size_t n = 0, room = 0, at = m->cursor;

	memset(m->in, 0, sizeof(m->in));
	for (size_t i = 0; i < m->n_all; i++) {
		const struct rn_intro *row = &m->all[i];
		enum triage_section s = triage_section_of(row);

		m->in[s]++;
		if ((triage_views[m->view].sections & 1u << s) == 0)
			continue;
		v = rn_grow(v, n, &room, sizeof(*v));
		v[n++] = (struct place){ s, row->due_at == RN_NONE ?
		    INT64_MAX : row->due_at, row->id, i };
	}
	if (n > 0)
		qsort(v, n, sizeof(*v), by_place);
	m->n_shown = 0;
	for (size_t i = 0; i < n; i++) {
		m->shown = rn_grow(m->shown, m->n_shown, &m->room,
		    sizeof(*m->shown));
		m->shown[m->n_shown++] = v[i].at;
		if (v[i].id == m->id)
			at = i;
	}
	free(v);
	put_cursor(m, at);
}

const struct rn_intro *
triage_row(const struct triage *m)
{
	return m->n_shown == 0 ? NULL : &m->all[m->shown[m->cursor]];
}

bool
triage_heads(const struct triage *m, size_t row)
{
	return row == 0 || triage_section_of(&m->all[m->shown[row]]) !=
	    triage_section_of(&m->all[m->shown[row - 1]]);
}

int
triage_line_of(const struct triage *m, size_t row, int row_h)
{
	int line = 0;

	for (size_t i = 0; i < row && i < m->n_shown; i++)
		line += row_h + triage_heads(m, i);
	return line + (row < m->n_shown && triage_heads(m, row));
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
	body = m->h - l.list_y - 2;		/* above what is said, hints */
	l.list_h = body;
	l.list_w = m->w;
	if (m->below == MODE_DETAIL) {
		l.text_y = 2;
		l.text_w = m->w;
		l.text_h = m->h - 4;
	} else if (m->w >= 120 && body >= 6) {
		l.list_w = m->w * 13 / 20;
		l.text_x = l.list_w + 2;
		l.text_y = 2;
		l.text_w = m->w - l.text_x;
		l.text_h = body;
	} else if (m->w >= 60 && body >= 14) {
		l.text_h = body / 2 < 10 ? body / 2 : 10;
		l.list_h = body - l.text_h - 1;
		l.text_y = l.list_y + l.list_h + 1;
		l.text_w = m->w;
	}
	return l;
}

/* The row at the cursor is seen, and its heading when it is the first. */
static void
keep_seen(struct triage *m)
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
}

/* --- words -------------------------------------------------------------- */

/* What fits, cut between characters. */
static void
keep_text(char *to, size_t size, const char *s)
{
	size_t n = s == NULL ? 0 : strlen(s);

	if (n >= size) {
		n = size - 1;
		while (n > 0 && ((unsigned char)s[n] & 0xc0) == 0x80)
			n--;
	}
	if (n > 0)
		memcpy(to, s, n);
	to[n] = '\0';
}

static void
toast(struct triage *m, bool bad, const char *text, const char *tail)
{
	m->bad = bad;
	keep_text(m->toast, sizeof(m->toast), text);
	keep_text(m->tail, sizeof(m->tail), tail);
}

/* One more character at the end, if it is one and there is room. */
static bool
append(char *to, size_t size, int32_t cp)
{
	size_t n = strlen(to), need = cp < 0x80 ? 1 : cp < 0x800 ? 2 :
	    cp < 0x10000 ? 3 : 4;
	unsigned char *p = (unsigned char *)to + n;

	if (cp < ' ' || (cp >= 0x7f && cp < 0xa0) || cp >= 0x110000 ||
	    (cp >= 0xd800 && cp < 0xe000) || n + need >= size)
		return false;
	if (need == 1)
		p[0] = (unsigned char)cp;
	for (size_t i = need; need > 1 && i-- > 0; cp >>= 6)
		p[i] = (unsigned char)(i > 0 ? 0x80 | (cp & 0x3f) :
		    (0xf00 >> need & 0xff) | cp);
	p[need] = '\0';
	return true;
}

/* True when the key changed the line. */
static bool
edit_line(char *line, size_t size, int32_t key)
{
	size_t n = strlen(line);

	switch (key) {
	case TK_BACKSPACE:
		while (n > 0 && ((unsigned char)line[--n] & 0xc0) == 0x80)
			continue;
		line[n] = '\0';
		return true;
	case TK_CTRL('u'):
		line[0] = '\0';
		return true;
	case TK_CTRL('w'):
		while (n > 0 && line[n - 1] == ' ')
			n--;
		while (n > 0 && line[n - 1] != ' ')
			n--;
		line[n] = '\0';
		return true;
	default:
		return append(line, size, key);
	}
}

/* --- what keys do ------------------------------------------------------- */

static unsigned
where(const struct triage *m)
{
	return m->mode == MODE_HELP ? IN_HELP : m->below == MODE_DETAIL ?
	    IN_DETAIL : IN_LIST;
}

const char *
triage_refusal(const struct triage *m, enum triage_do what)
{
	const struct rn_intro *row = triage_row(m);

	switch (what) {
	case DO_YES:
	case DO_NO:
		if (row == NULL)
			return "nothing is listed";
		if (row->awaited != 0)
			return NULL;
		if (row->state == RN_INTRO_READY)
			return "everybody has said yes";
		if (row->state == RN_INTRO_DRAFTED)
			return "nobody has been asked yet";
		return row->waiting_on == RN_WAITING_ME &&
		    row->state < RN_INTRO_READY ? "the next has not been asked"
		    " yet" : "no answer is awaited";
	case DO_SNOOZE:
		if (row == NULL)
			return "nothing is listed";
		return row->waiting_on < 0 || row->due_at == RN_NONE ?
		    "nothing is due" : NULL;
	case DO_OPEN:
	case DO_SCROLL_DOWN:
	case DO_SCROLL_UP:
		return row == NULL ? "nothing is listed" : NULL;
	default:
		return NULL;
	}
}

static void
move(struct triage *m, int by)
{
	int64_t at = (int64_t)m->cursor + by;

	if (m->n_shown == 0)
		return;

	put_cursor(m, at < 0 ? 0 : (size_t)at);
}

static void
scroll(struct triage *m, int by)
{
	struct triage_line help[HELP_LINES];
	struct triage_layout l = triage_layout(m);
	int most, high = l.text_h;

	if (m->mode == MODE_HELP) {
		high = m->h - 4;
		most = triage_text_height(help, triage_help(m, help),
		    triage_help_w(m), HELP_LABEL_W);
	} else {
		most = m->id != m->detail_id ? 0 : triage_text_height(m->line,
		    m->lines, l.text_w - 2, LABEL_W);
	}
	most = most > high ? most - high : 0;
	if (by > most || by < -most)
		by = by > 0 ? most : -most;
	m->scroll += by;
	if (m->scroll > most)
		m->scroll = most;
	if (m->scroll < 0)
		m->scroll = 0;
}

/* Up and down: over the list, else through the text that is open. */
static void
go(struct triage *m, int by)
{
	if (m->mode == MODE_LIST)
		move(m, by);
	else
		scroll(m, by);
}

/* The answer is complete: hand it over. */
static struct triage_fx
answer(struct triage *m, const char *reason)
{
	const struct rn_intro *row = triage_row(m);

	m->mode = m->below;
	if (row == NULL || row->id != m->about || (row->awaited & 1u << m->party) == 0) {
		toast(m, true, "it changed meanwhile; nothing was recorded",
		    NULL);
		return (struct triage_fx){ .kind = FX_NONE };
	}
	return (struct triage_fx){ .kind = FX_ANSWER, .id = row->id,
	    .party = m->party, .answer = m->answer, .text = reason };
}

/* Whose is known; a no still wants its reason. */
static struct triage_fx
whose(struct triage *m, enum rn_party party)
{
	m->party = party;
	if (m->answer == RN_ANSWER_YES)
		return answer(m, NULL);
	m->mode = MODE_REASON;
	return (struct triage_fx){ .kind = FX_NONE };
}

static struct triage_fx
begin_answer(struct triage *m, enum rn_answer a)
{
	unsigned mask = triage_row(m)->awaited;

	m->answer = a;
	m->about = m->id;
	for (enum rn_party p = 0; p < RN_PARTIES; p++)
		if (mask == 1u << p)
			return whose(m, p);
	m->mode = MODE_WHOSE;
	return (struct triage_fx){ .kind = FX_NONE };
}

/* A letter of a menu; what is none of them leaves it open. */
static struct triage_fx
ask(struct triage *m, int32_t key)
{
	static const char letters[RN_PARTIES] = { 'r', 'c', 't' };
	const struct rn_intro *row = triage_row(m);

	if (key == TK_ESC || key == TK_CTRL('c') || key == 'q' ||
	    row == NULL) {
		m->mode = m->below;
		return (struct triage_fx){ .kind = FX_NONE };
	}
	if (m->mode == MODE_WHOSE) {
		for (enum rn_party p = 0; p < RN_PARTIES; p++)
			if (key == letters[p] && row->awaited & 1u << p)
				return whose(m, p);
	} else if (m->mode == MODE_REASON) {
		if (key == TK_ENTER)
			return answer(m, NULL);
		if (key > '0' && key <= '0' + REASONS)
			return answer(m, triage_reason_name[key - '1']);
	} else if (key == 'd') {
		m->mode = MODE_DATE;
		m->date[0] = m->date_said[0] = '\0';
		m->date_ok = false;
	} else {
		for (size_t i = 0; i < SNOOZES; i++) {
			if (key != triage_snoozes[i].key ||
			    m->snooze_at[i] == RN_NONE)
				continue;
			m->mode = m->below;
			return (struct triage_fx){ .kind = FX_SNOOZE,
			    .id = row->id, .at = m->snooze_at[i] };
		}
	}
	return (struct triage_fx){ .kind = FX_NONE };
}

static struct triage_fx
type_date(struct triage *m, int32_t key)
{
	if (key == TK_ESC || key == TK_CTRL('c')) {
		m->mode = m->below;
	} else if (key == TK_ENTER) {
		if (!m->date_ok || triage_row(m) == NULL)
			return (struct triage_fx){ .kind = FX_NONE };
		m->mode = m->below;
		return (struct triage_fx){ .kind = FX_SNOOZE,
		    .id = triage_row(m)->id, .at = m->date_at };
	} else if (edit_line(m->date, sizeof(m->date), key)) {
		m->date_ok = false;
		return (struct triage_fx){ .kind = FX_DATE, .text = m->date };
	}
	return (struct triage_fx){ .kind = FX_NONE };
}

static struct triage_fx
type_filter(struct triage *m, int32_t key)
{
	if (key == TK_ENTER) {
		m->mode = MODE_LIST;
		if (m->filter_error[0] != '\0') {
			toast(m, true, m->filter_error, NULL);
			keep_text(m->filter, sizeof(m->filter), m->good);
			m->filter_error[0] = '\0';
		}
	} else if (key == TK_ESC || key == TK_CTRL('c')) {
		m->mode = MODE_LIST;
		m->filter[0] = m->filter_error[0] = '\0';
		m->want_load = true;
	} else if (key == TK_DOWN || key == TK_UP) {
		move(m, key == TK_DOWN ? 1 : -1);
	} else if (edit_line(m->filter, sizeof(m->filter), key)) {
		m->want_load = true;
	}
	return (struct triage_fx){ .kind = FX_NONE };
}

static struct triage_fx
back(struct triage *m, bool quits)
{
	if (m->mode == MODE_HELP) {
		m->mode = m->below;
		m->scroll = 0;
	} else if (m->mode == MODE_DETAIL) {
		m->mode = m->below = MODE_LIST;
		m->scroll = 0;
	} else if (quits) {
		return (struct triage_fx){ .kind = FX_QUIT };
	} else if (m->filter[0] != '\0') {
		m->filter[0] = '\0';
		m->want_load = true;
	} else if (m->view != 0) {
		m->view = 0;
		arrange(m);
	} else {
		toast(m, false, "q quits", NULL);
	}
	return (struct triage_fx){ .kind = FX_NONE };
}

static struct triage_fx
cancel(struct triage *m)
{
	if (m->cancelled)
		return (struct triage_fx){ .kind = FX_QUIT };
	if (m->mode != MODE_LIST)
		return back(m, false);
	m->cancelled = true;
	toast(m, false, "^C again, or q, quits", NULL);
	return (struct triage_fx){ .kind = FX_NONE };
}

/* The moves: true when `what` was one. */
static bool
act_move(struct triage *m, enum triage_do what)
{
	struct triage_layout l = triage_layout(m);
	int page = m->mode == MODE_LIST ? l.list_h / l.row_h : l.text_h > 0 ?
	    l.text_h : m->h - 6;

	if (page < 1)
		page = 1;
	switch (what) {
	case DO_DOWN:
	case DO_UP:
		go(m, what == DO_DOWN ? 1 : -1);
		return true;
	case DO_TOP:
	case DO_BOTTOM:
		go(m, what == DO_TOP ? -INT32_MAX / 2 : INT32_MAX / 2);
		return true;
	case DO_PAGE_DOWN:
	case DO_PAGE_UP:
		go(m, what == DO_PAGE_DOWN ? page : -page);
		return true;
	case DO_HALF_DOWN:
	case DO_HALF_UP:
		page = page > 1 ? page / 2 : 1;
		go(m, what == DO_HALF_DOWN ? page : -page);
		return true;
	case DO_SCROLL_DOWN:
	case DO_SCROLL_UP:
		if (m->mode == MODE_DETAIL)
			move(m, what == DO_SCROLL_DOWN ? 1 : -1);
		else
			scroll(m, what == DO_SCROLL_DOWN ? 1 : -1);
		return true;
	default:
		return false;
	}
}

static struct triage_fx
act(struct triage *m, enum triage_do what, int32_t key)
{
	static const enum triage_fx_kind plain[] = {
		[DO_UNDO] = FX_UNDO, [DO_REDO] = FX_REDO,
		[DO_REDRAW] = FX_REDRAW, [DO_SUSPEND] = FX_SUSPEND,
		[DO_SNOOZE] = FX_DATES
	};

	if (act_move(m, what))
		return (struct triage_fx){ .kind = FX_NONE };
	switch (what) {
	case DO_YES:
	case DO_NO:
		return begin_answer(m, what == DO_YES ? RN_ANSWER_YES :
		    RN_ANSWER_NO);
	case DO_SNOOZE:
		m->mode = MODE_SNOOZE;
		m->about = m->id;
		/* FALLTHROUGH */
	case DO_UNDO:
	case DO_REDO:
	case DO_REDRAW:
	case DO_SUSPEND:
		return (struct triage_fx){ .kind = plain[what] };
	case DO_OPEN:
		m->mode = m->below = MODE_DETAIL;
		m->scroll = 0;
		break;
	case DO_FILTER:
		m->mode = MODE_FILTER;
		break;
	case DO_HELP:
		m->mode = m->mode == MODE_HELP ? m->below : MODE_HELP;
		m->scroll = 0;
		break;
	case DO_VIEW:
		for (size_t i = 0; i < triage_views_n; i++)
			if (triage_views[i].key == key)
				m->view = i;
		m->top = 0;
		arrange(m);
		break;
	case DO_RELOAD:
		m->want_load = true;
		break;
	case DO_CANCEL:
		return cancel(m);
	case DO_BACK:
	case DO_QUIT:
		return back(m, what == DO_QUIT);
	default:
		break;
	}
	return (struct triage_fx){ .kind = FX_NONE };
}

static struct triage_fx
press(struct triage *m, int32_t key)
{
	const struct triage_key *k;
	const char *why;
	bool typing = m->mode == MODE_FILTER || m->mode == MODE_DATE;

	if (key == TK_PASTE || key == TK_PASTED) {
		m->pasting = key == TK_PASTE;
		if (m->pasting && !typing)
			toast(m, true, "pasted text is no keys: ignored", NULL);
		return (struct triage_fx){ .kind = FX_NONE };
	}
	/* nor does a pasted newline end a line */
	if (m->pasting && (!typing || key < ' ' || key >= 0x110000))
		return (struct triage_fx){ .kind = FX_NONE };
	if (key != TK_CTRL('c'))
		m->cancelled = false;
	if (!m->pasting)
		toast(m, false, "", NULL);
	if (triage_layout(m).small)
		return (struct triage_fx){ .kind = key == 'q' ||
		    key == TK_CTRL('c') ? FX_QUIT : key == TK_CTRL('z') ?
		    FX_SUSPEND : FX_NONE };
	if (m->mode == MODE_FILTER)
		return type_filter(m, key);
	if (m->mode == MODE_DATE)
		return type_date(m, key);
	if (m->mode > MODE_FILTER)
		return ask(m, key);
	k = triage_key_find(key, where(m));
	if (k == NULL) {
		toast(m, false, "no such key here: ? shows them", NULL);
		return (struct triage_fx){ .kind = FX_NONE };
	}
	why = triage_refusal(m, k->what);
	if (why != NULL) {
		toast(m, true, why, NULL);
		return (struct triage_fx){ .kind = FX_NONE };
	}
	return act(m, k->what, key);
}

/* --- what the world answers ---------------------------------------------- */

static void
take_done(struct triage *m, const struct triage_event *ev)
{
	toast(m, !ev->ok, ev->text, ev->tail);
	m->want_load = true;
	m->detail_id = RN_NONE;
	/* in the list, the cursor moves on to what stood below */
	if (ev->ok && ev->moves && m->mode == MODE_LIST && m->n_shown > 1)
		put_cursor(m, m->cursor + 1 < m->n_shown ? m->cursor + 1 :
		    m->cursor - 1);
}

static void
take_rows(struct triage *m, const struct triage_event *ev)
{
	int64_t was = m->id;

	m->all = ev->rows;
	m->n_all = ev->n;
	m->now = ev->now;
	keep_text(m->good, sizeof(m->good), m->filter);
	m->filter_error[0] = '\0';
	arrange(m);
	/* what was open, or asked about, is no longer there */
	if (m->below == MODE_DETAIL && m->id != was)
		m->mode = m->below = MODE_LIST;
	if (m->mode > MODE_FILTER && m->id != m->about)
		m->mode = m->below;
	m->detail_id = RN_NONE;
	m->want_detail = m->id != RN_NONE;
}

/* The rows of the last filter that was understood stay. */
static void
take_bad(struct triage *m, const char *text)
{
	if (m->mode == MODE_FILTER) {
		keep_text(m->filter_error, sizeof(m->filter_error), text);
		return;
	}
	toast(m, true, text, NULL);
	keep_text(m->filter, sizeof(m->filter), m->good);
}

struct triage_fx
triage_update(struct triage *m, const struct triage_event *ev)
{
	struct triage_fx fx = { .kind = FX_NONE };

	switch (ev->kind) {
	case EV_KEY:
		fx = press(m, ev->key);
		break;
	case EV_RESIZE:
		m->w = ev->w < 1 ? 1 : ev->w > TRIAGE_MAX ? TRIAGE_MAX : ev->w;
		m->h = ev->h < 1 ? 1 : ev->h > TRIAGE_MAX ? TRIAGE_MAX : ev->h;
		break;
	case EV_ROWS:
		take_rows(m, ev);
		break;
	case EV_BAD_FILTER:
		take_bad(m, ev->text);
		break;
	case EV_DETAIL:
		m->detail_id = ev->id;
		m->line = ev->line;
		m->lines = ev->n;
		break;
	case EV_DONE:
		take_done(m, ev);
		break;
	case EV_DATE:
		m->date_ok = ev->ok;
		m->date_at = ev->at[0];
		keep_text(m->date_said, sizeof(m->date_said), ev->text);
		break;
	case EV_DATES:
		for (size_t i = 0; i < SNOOZES; i++) {
			m->snooze_at[i] = ev->at[i];
			keep_text(m->snooze_said[i], sizeof(m->snooze_said[i]),
			    ev->said[i]);
		}
		break;
	case EV_CHANGED:
		m->want_load = true;
		toast(m, false, "changed elsewhere: read again", NULL);
		break;
	}
	keep_seen(m);
	return fx;
}

struct triage_fx
triage_want(struct triage *m)
{
	if (m->want_load) {
		m->want_load = false;
		return (struct triage_fx){ .kind = FX_LOAD,
		    .text = m->filter };
	}
	if (m->want_detail && m->id != RN_NONE) {
		m->want_detail = false;
		return (struct triage_fx){ .kind = FX_DETAIL, .id = m->id };
	}
	return (struct triage_fx){ .kind = FX_NONE };
}

/* A filter being typed may wait; what follows on it must not. */
bool
triage_stale(const struct triage *m)
{
	return m->want_load && m->mode != MODE_FILTER;
}

void
triage_init(struct triage *m, int w, int h)
{
	*m = (struct triage){ .id = RN_NONE, .detail_id = RN_NONE,
	    .want_load = true, .date_at = RN_NONE };
	for (size_t i = 0; i < SNOOZES; i++)
		m->snooze_at[i] = RN_NONE;
	triage_update(m, &(struct triage_event){ .kind = EV_RESIZE, .w = w,
	    .h = h });
}

void
triage_free(struct triage *m)
{
	free(m->shown);
	m->shown = NULL;
	m->n_shown = m->room = 0;
}
