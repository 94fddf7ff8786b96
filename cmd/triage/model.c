/*
 * model.c - what a key means: triage_update(model, event) -> model, effect.
 *
 * Nothing here draws, reads the store or knows the time; the list and its
 * place on the screen are in list.c, the verbs with their menus in verb.c,
 * what comes back from the world in take.c.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "model.h"

const char *const triage_pane_name[PANES] = { "context", "history", "draft" };

void
triage_toast(struct triage *m, bool bad, const char *text, const char *tail)
{
	m->bad = bad;
	triage_keep_text(m->toast, sizeof(m->toast), text);
	triage_keep_text(m->tail, sizeof(m->tail), tail);
}

/* --- what keys do --------------------------------------------------------- */

static unsigned
where(const struct triage *m)
{
	return m->mode == MODE_HELP ? IN_HELP : m->below == MODE_DETAIL ?
	    IN_DETAIL : IN_LIST;
}

static bool
writes(enum triage_do what)
{
	const struct triage_key *k = triage_keys;

	while (k->what != what && k->what != DO_NOTHING)
		k++;
	return (k->where & KEY_WRITES) != 0;
}

const char *
triage_refusal(const struct triage *m, enum triage_do what)
{
	const struct rn_intro *row = triage_row(m);

	if (m->read_only && writes(what))
		return "the store can only be read";
	switch (what) {
	case DO_YES:
	case DO_NO:
	case DO_SNOOZE:
	case DO_OUTCOME:
	case DO_WITHDRAW:
	case DO_REMIND:
	case DO_SEND:
		/* of what is marked, the plan says it row by row */
		return row == NULL ? "nothing is listed" :
		    m->below == MODE_LIST && triage_plan(m, NULL) > 0 ? NULL :
		    triage_row_refusal(row, what);
	case DO_EDIT:
	case DO_DISCARD:
	case DO_PATHS:
	case DO_COMMENT:
	case DO_COPY:
		return row == NULL ? "nothing is listed" :
		    triage_row_refusal(row, what);
	case DO_UNMARK:
		return m->marks == 0 && m->anchor == RN_NONE ?
		    "nothing is marked" : NULL;
	case DO_MARK:
	case DO_RANGE:
	case DO_MARK_ALL:
	case DO_OPEN:
	case DO_SCROLL_DOWN:
	case DO_SCROLL_UP:
		return row == NULL ? "nothing is listed" : NULL;
	case DO_PANE:
		return row == NULL ? "nothing is listed" :
		    triage_asks(row) ? "a question has one text only" :
		    m->below == MODE_LIST && triage_layout(m).text_h <= 0 ?
		    "no text is shown: Enter opens it" : NULL;
	case DO_NEXT_LATE:
	case DO_LAST_LATE:
		return triage_late_from(m, what == DO_NEXT_LATE ? 1 : -1) ==
		    m->n_shown ? "no other is late here" : NULL;
	case DO_PREVIEW:
		return triage_next_preview(m) == PREVIEW_FITTING ?
		    "the screen has room for the list only" : NULL;
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
	triage_put_cursor(m, at < 0 ? 0 : (size_t)at);
}

static void
scroll(struct triage *m, int by)
{
	struct triage_line help[HELP_LINES];
	size_t keys;
	struct triage_layout l = triage_layout(m);
	int most, high = l.text_h;

	if (m->mode == MODE_HELP) {
		high = m->h - 4;
		most = triage_text_height(help, triage_help(m, help, &keys),
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
void
triage_go(struct triage *m, int by)
{
	if (m->mode == MODE_LIST)
		move(m, by);
	else
		scroll(m, by);
}

static struct triage_fx
type_filter(struct triage *m, int32_t key)
{
	if (key == TK_ENTER) {
		m->mode = MODE_LIST;
		if (m->filter_error[0] != '\0') {
			triage_toast(m, true, m->filter_error, NULL);
			triage_keep_text(m->filter, sizeof(m->filter), m->good);
			m->filter_error[0] = '\0';
		}
	} else if (key == TK_ESC || key == TK_CTRL('c')) {
		m->mode = MODE_LIST;
		m->filter[0] = m->filter_error[0] = '\0';
		m->want_load = m->want_asks = true;
	} else if (key == TK_DOWN || key == TK_UP) {
		move(m, key == TK_DOWN ? 1 : -1);
	} else if (triage_edit_line(m->filter, sizeof(m->filter), key)) {
		m->want_load = m->want_asks = true;
	}
	return (struct triage_fx){ .kind = FX_NONE };
}

/* Letters are typed and find keys; what is none moves, closes, redraws. */
static bool
type_help(struct triage *m, int32_t key)
{
	bool first = m->find[0] == '\0';
	bool typed = key < TK_UP ? key >= (first ? '!' : ' ') ||
	    key == TK_CTRL('u') || key == TK_CTRL('w') :
	    key == TK_ENTER || (key == TK_BACKSPACE && !first);

	if (!typed || (key == '?' && first))
		return false;
	if (key >= 'A' && key <= 'Z')
		key += 'a' - 'A';
	if (triage_edit_line(m->find, sizeof(m->find), key))
		m->scroll = 0;
	return true;
}

static struct triage_fx
back(struct triage *m, bool quits)
{
	if (m->mode == MODE_HELP && m->find[0] != '\0') {
		m->find[0] = '\0';
		m->scroll = 0;
	} else if (m->mode == MODE_HELP) {
		m->mode = m->below;
		m->scroll = 0;
	} else if (m->mode == MODE_DETAIL) {
		m->mode = m->below = MODE_LIST;
		m->scroll = 0;
	} else if (quits) {
		return (struct triage_fx){ .kind = FX_QUIT };
	} else if (m->filter[0] != '\0') {
		m->filter[0] = '\0';
		m->want_load = m->want_asks = true;
	} else if (m->view != 0) {
		m->view = 0;
		triage_arrange(m);
	} else {
		triage_toast(m, false, "q quits", NULL);
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
	triage_toast(m, false, "^C again, or q, quits", NULL);
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
		triage_go(m, what == DO_DOWN ? 1 : -1);
		return true;
	case DO_TOP:
	case DO_BOTTOM:
		triage_go(m, what == DO_TOP ? -INT32_MAX / 2 : INT32_MAX / 2);
		return true;
	case DO_PAGE_DOWN:
	case DO_PAGE_UP:
		triage_go(m, what == DO_PAGE_DOWN ? page : -page);
		return true;
	case DO_HALF_DOWN:
	case DO_HALF_UP:
		page = page > 1 ? page / 2 : 1;
		triage_go(m, what == DO_HALF_DOWN ? page : -page);
		return true;
	case DO_NEXT_LATE:
	case DO_LAST_LATE:
		triage_put_cursor(m, triage_late_from(m,
		    what == DO_NEXT_LATE ? 1 : -1));
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

static void
show_view(struct triage *m, size_t view)
{
	m->view = view;
	m->top = 0;
	triage_arrange(m);
}

static void
next_preview(struct triage *m)
{
	static const char *const said[PREVIEWS] = {
		[PREVIEW_RIGHT] = "the text stands at the right",
		[PREVIEW_BELOW] = "the text stands below",
		[PREVIEW_OFF] = "no text beside the list; Enter opens it",
	};

	m->preview = triage_next_preview(m);
	m->scroll = 0;
	triage_toast(m, false, said[m->preview], NULL);
}

/* What is shown, and how: true when `what` was about that. */
static bool
act_show(struct triage *m, enum triage_do what, int32_t key)
{
	switch (what) {
	case DO_OPEN:
		m->mode = m->below = MODE_DETAIL;
		m->scroll = 0;
		return true;
	case DO_FILTER:
		m->mode = MODE_FILTER;
		return true;
	case DO_HELP:
		m->mode = m->mode == MODE_HELP ? m->below : MODE_HELP;
		m->find[0] = '\0';
		m->scroll = 0;
		return true;
	case DO_VIEW:
		for (size_t i = 0; i < triage_views_n; i++)
			if (triage_views[i].key == key)
				show_view(m, i);
		return true;
	case DO_NEXT_VIEW:
	case DO_LAST_VIEW:
		show_view(m, (m->view + (what == DO_NEXT_VIEW ? 1 :
		    triage_views_n - 1)) % triage_views_n);
		return true;
	case DO_PREVIEW:
		next_preview(m);
		return true;
	case DO_PANE:
		m->pane = (m->pane + 1) % PANES;
		m->step = -1;
		m->scroll = 0;
		m->detail_id = RN_NONE;
		m->want_detail = true;
		return true;
	case DO_RELOAD:
		m->want_load = m->want_asks = true;
		return true;
	default:
		return false;
	}
}

static struct triage_fx
act_mouse(struct triage *m)
{
	m->mouse = !m->mouse;
	triage_toast(m, false, m->mouse ? "the mouse moves the cursor; %"
	    " gives it back" : "the mouse is the terminal's again", NULL);
	return (struct triage_fx){ .kind = FX_MOUSE, .outcome = m->mouse };
}

static struct triage_fx
act(struct triage *m, enum triage_do what, int32_t key)
{
	static const enum triage_fx_kind plain[] = {
		[DO_UNDO] = FX_UNDO, [DO_REDO] = FX_REDO,
		[DO_REDRAW] = FX_REDRAW, [DO_SUSPEND] = FX_SUSPEND
	};

	if (act_move(m, what) || act_show(m, what, key))
		return (struct triage_fx){ .kind = FX_NONE };
	switch (what) {
	case DO_YES:
	case DO_NO:
	case DO_SNOOZE:
	case DO_OUTCOME:
	case DO_WITHDRAW:
	case DO_EDIT:
	case DO_DISCARD:
	case DO_REMIND:
	case DO_SEND:
	case DO_PATHS:
	case DO_COPY:
		return triage_verb_begin(m, what);
	case DO_COMMAND:
	case DO_PIPE:
	case DO_COMMENT:
		triage_line_begin(m, what);
		break;
	case DO_MOUSE:
		return act_mouse(m);
	case DO_UNDO:
	case DO_REDO:
	case DO_REDRAW:
	case DO_SUSPEND:
		return (struct triage_fx){ .kind = plain[what] };
	case DO_MARK:
	case DO_RANGE:
	case DO_MARK_ALL:
	case DO_UNMARK:
		if (!triage_mark(m, what))
			triage_toast(m, false, "a range begins here; v again"
			    " ends it", NULL);
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
	bool typing = m->mode == MODE_FILTER || m->mode == MODE_DATE ||
	    m->mode == MODE_LINE;

	if (key == TK_PASTE || key == TK_PASTED) {
		m->pasting = key == TK_PASTE;
		if (m->pasting && !typing)
			triage_toast(m, true, "pasted text is no keys: ignored", NULL);
		return (struct triage_fx){ .kind = FX_NONE };
	}
	/* nor does a pasted newline end a line */
	if (m->pasting && (!typing || key < ' ' || key >= 0x110000))
		return (struct triage_fx){ .kind = FX_NONE };
	if (key != TK_CTRL('c'))
		m->cancelled = false;
	if (!m->pasting)
		triage_toast(m, false, "", NULL);
	if (triage_layout(m).small)
		return (struct triage_fx){ .kind = key == 'q' ||
		    key == TK_CTRL('c') ? FX_QUIT : key == TK_CTRL('z') ?
		    FX_SUSPEND : FX_NONE };
	if (m->mode == MODE_FILTER)
		return type_filter(m, key);
	if (m->mode == MODE_LOST)
		return (struct triage_fx){ .kind = key == 'q' ? FX_QUIT :
		    key == 'r' ? FX_REOPEN : FX_NONE };
	if (m->mode == MODE_LINE)
		return triage_line_key(m, key);
	if (m->mode > MODE_LINE)
		return triage_verb_key(m, key);
	if (m->mode == MODE_HELP && type_help(m, key))
		return (struct triage_fx){ .kind = FX_NONE };
	k = triage_key_find(key, where(m));
	if (k == NULL) {
		triage_toast(m, false, "no such key here: ? shows them", NULL);
		return (struct triage_fx){ .kind = FX_NONE };
	}
	why = triage_refusal(m, k->what);
	if (why != NULL) {
		triage_toast(m, true, why, NULL);
		return (struct triage_fx){ .kind = FX_NONE };
	}
	return act(m, k->what, key);
}

struct triage_fx
triage_update(struct triage *m, const struct triage_event *ev)
{
	struct triage_fx fx = ev->kind == EV_KEY ? press(m, ev->key) :
	    triage_take(m, ev);

	triage_keep_seen(m);
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
	if (m->want_words) {
		m->want_words = false;
		return (struct triage_fx){ .kind = FX_WORDS };
	}
	if (m->want_detail && m->id != RN_NONE) {
		m->want_detail = false;
		return (struct triage_fx){ .kind = FX_DETAIL, .id = m->id,
		    .pane = m->pane, .step = m->step };
	}
	if (m->want_asks) {
		m->want_asks = false;
		return (struct triage_fx){ .kind = FX_ASKS,
		    .text = m->good };
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
	    .step = -1, .want_load = true, .want_asks = true, .date_at = RN_NONE, .anchor = RN_NONE,
	    .follow = RN_NONE };
	for (size_t i = 0; i < SNOOZES; i++)
		m->snooze_at[i] = RN_NONE;
	triage_update(m, &(struct triage_event){ .kind = EV_RESIZE, .w = w,
	    .h = h });
}

void
triage_free(struct triage *m)
{
	free(m->shown);
	free(m->section);
	m->section = NULL;
	m->section_room = 0;
	free(m->mark);
	free(m->part);
	free(m->chosen);
	m->chosen = NULL;
	m->n_chosen = m->chosen_room = 0;
	m->shown = NULL;
	m->mark = NULL;
	m->part = NULL;
	m->marks = m->mark_room = m->part_room = 0;
	m->n_shown = m->room = 0;
}
