/*
 * model.c - what a key means: triage_update(model, event) -> model, effect.
 *
 * Nothing here draws, reads the store or knows the time; the list and its
 * place on the screen are in list.c.  The tables: the reasons of a no, the
 * lengths of a snooze.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "model.h"

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

const char *const triage_pane_name[PANES] = { "context", "history", "draft" };

static void
toast(struct triage *m, bool bad, const char *text, const char *tail)
{
	m->bad = bad;
	triage_keep_text(m->toast, sizeof(m->toast), text);
	triage_keep_text(m->tail, sizeof(m->tail), tail);
}

/* --- what keys do --------------------------------------------------------- */

const struct triage_came triage_came[CAME] = {
	{ 'm', "they met", RN_OUTCOME_MET },
	{ 'n', "no meeting came of it", RN_OUTCOME_NO_MEETING },
	{ 'y', "qualified", RN_OUTCOME_QUALIFIED },
	{ 'x', "not qualified", RN_OUTCOME_NOT_QUALIFIED },
	{ 'w', "a deal, won", RN_OUTCOME_WON },
	{ 'l', "lost", RN_OUTCOME_LOST },
	{ 't', "the connector was thanked", RN_OUTCOMES },
	{ 'd', "a meeting is set, on", RN_OUTCOME_SCHEDULED },
};

static unsigned
where(const struct triage *m)
{
	return m->mode == MODE_HELP ? IN_HELP : m->below == MODE_DETAIL ?
	    IN_DETAIL : IN_LIST;
}

/* The late row that follows the cursor, or comes before; n_shown: none. */
static size_t
late_from(const struct triage *m, int by)
{
	size_t n = m->n_shown;

	for (size_t i = 1; i < n; i++) {
		size_t at = (m->cursor + (by > 0 ? i : n - i)) % n;

		if (m->all[m->shown[at]].late)
			return at;
	}
	return n;
}

/* Why a verb cannot be done with this row; NULL: it can. */
static const char *
refusal_of(const struct rn_intro *row, enum triage_do what)
{
	switch (what) {
	case DO_YES:
	case DO_NO:
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
		return row->waiting_on < 0 || row->due_at == RN_NONE ?
		    "nothing is due" : NULL;
	case DO_OUTCOME:
		return triage_question(row) ? "that is a question" :
		    row->state < RN_INTRO_INTRODUCED ||
		    row->state > RN_INTRO_LOST ?
		    "nobody has been introduced yet" : NULL;
	case DO_WITHDRAW:
		return triage_question(row) ? "that is a question" :
		    row->waiting_on < 0 || (row->state > RN_INTRO_READY &&
		    row->state != RN_INTRO_EXPIRED) ?
		    "there is nothing to give up" : NULL;
	default:
		return NULL;
	}
}

const char *
triage_refusal(const struct triage *m, enum triage_do what)
{
	const struct rn_intro *row = triage_row(m);

	switch (what) {
	case DO_YES:
	case DO_NO:
	case DO_SNOOZE:
	case DO_OUTCOME:
	case DO_WITHDRAW:
		/* of what is marked, the plan says it row by row */
		return row == NULL ? "nothing is listed" :
		    m->below == MODE_LIST && triage_plan(m, NULL) > 0 ? NULL :
		    refusal_of(row, what);
	case DO_MARK:
	case DO_RANGE:
	case DO_MARK_ALL:
		return row == NULL ? "nothing is listed" : NULL;
	case DO_UNMARK:
		return m->marks == 0 && m->anchor == RN_NONE ?
		    "nothing is marked" : NULL;
	case DO_OPEN:
	case DO_SCROLL_DOWN:
	case DO_SCROLL_UP:
		return row == NULL ? "nothing is listed" : NULL;
	case DO_PANE:
		return row == NULL ? "nothing is listed" :
		    triage_question(row) ? "a question has one text only" :
		    m->below == MODE_LIST && triage_layout(m).text_h <= 0 ?
		    "no text is shown: Enter opens it" : NULL;
	case DO_NEXT_LATE:
	case DO_LAST_LATE:
		return late_from(m, what == DO_NEXT_LATE ? 1 : -1) ==
		    m->n_shown ? "no other is late here" : NULL;
	case DO_PREVIEW:
		return triage_next_preview(m) == PREVIEW_FITTING ?
		    "the screen has room for the list only" : NULL;
	default:
		return NULL;
	}
}

size_t
triage_plan(const struct triage *m, struct triage_part *part)
{
	size_t n = 0;

	for (size_t i = 0; m->marks > 0 && i < m->n_shown; i++) {
		const struct rn_intro *row = &m->all[m->shown[i]];
		struct triage_part p = { .row = row };

		if (!triage_marked(m, row->id))
			continue;
		n++;
		if (part == NULL)
			continue;
		p.why = refusal_of(row, m->verb);
		if (p.why == NULL && (m->verb == DO_YES || m->verb == DO_NO)) {
			while ((row->awaited & 1u << p.party) == 0)
				p.party++;
			if (row->awaited != 1u << p.party)
				p.why = "more than one is awaited: each alone";
		}
		part[n - 1] = p;
	}
	return n;
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
static void
go(struct triage *m, int by)
{
	if (m->mode == MODE_LIST)
		move(m, by);
	else
		scroll(m, by);
}

/* All that the verb needs is known: show what it would do. */
static struct triage_fx
plan(struct triage *m)
{
	m->mode = MODE_PLAN;
	return (struct triage_fx){ .kind = FX_NONE };
}

/* Agreed to: what can be done of the plan, as it stands now. */
static struct triage_fx
do_plan(struct triage *m)
{
	size_t all = triage_plan(m, NULL), n = 0;

	m->mode = m->below;
	for (size_t room = 0; room < all; room++)
		m->part = rn_grow(m->part, room, &m->part_room,
		    sizeof(*m->part));
	triage_plan(m, m->part);
	for (size_t i = 0; i < all; i++)
		if (m->part[i].why == NULL)
			m->part[n++] = m->part[i];
	if (n == 0) {
		toast(m, true, "nothing of it can be done", NULL);
		return (struct triage_fx){ .kind = FX_NONE };
	}
	return (struct triage_fx){ .kind = FX_ALL, .all = m->part, .n = n,
	    .each = m->verb == DO_SNOOZE ? FX_SNOOZE : m->verb ==
	    DO_OUTCOME ? FX_OUTCOME : m->verb == DO_WITHDRAW ? FX_WITHDRAW :
	    FX_ANSWER, .answer = m->verb == DO_NO ? RN_ANSWER_NO :
	    RN_ANSWER_YES, .text = m->reason, .at = m->until,
	    .outcome = m->outcome };
}

/* The answer is complete: hand it over. */
static struct triage_fx
answer(struct triage *m, const char *reason)
{
	const struct rn_intro *row = triage_row(m);

	m->reason = reason;
	if (m->bulk)
		return plan(m);
	m->mode = m->below;
	if (row == NULL || row->id != m->about ||
	    (row->awaited & 1u << m->party) == 0) {
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
	if (m->answer == RN_ANSWER_YES || triage_question(triage_row(m)))
		return answer(m, NULL);
	m->mode = MODE_REASON;
	return (struct triage_fx){ .kind = FX_NONE };
}

/* A verb is about what is marked, in the list, or else about the row here. */
static void
begin_verb(struct triage *m, enum triage_do verb)
{
	m->about = m->id;
	m->bulk = m->mode == MODE_LIST && triage_plan(m, NULL) > 0;
	m->verb = verb;
	m->reason = NULL;
}

static struct triage_fx
begin_answer(struct triage *m, enum rn_answer a)
{
	unsigned mask = triage_row(m)->awaited;

	begin_verb(m, a == RN_ANSWER_NO ? DO_NO : DO_YES);
	m->answer = a;
	if (m->bulk && a == RN_ANSWER_YES)
		return plan(m);
	if (m->bulk) {
		m->mode = MODE_REASON;
		return (struct triage_fx){ .kind = FX_NONE };
	}
	for (enum rn_party p = 0; p < RN_PARTIES; p++)
		if (mask == 1u << p)
			return whose(m, p);
	m->mode = MODE_WHOSE;
	return (struct triage_fx){ .kind = FX_NONE };
}

static struct triage_fx
snooze(struct triage *m, int64_t until)
{
	m->until = until;
	if (m->bulk)
		return plan(m);
	m->mode = m->below;
	return (struct triage_fx){ .kind = FX_SNOOZE,
	    .id = triage_row(m)->id, .at = until };
}

static struct triage_fx
came(struct triage *m, int outcome, int64_t at)
{
	m->outcome = outcome;
	m->until = at;
	if (m->bulk)
		return plan(m);
	m->mode = m->below;
	return (struct triage_fx){ .kind = FX_OUTCOME,
	    .id = triage_row(m)->id, .outcome = outcome, .at = at };
}

static void
begin_date(struct triage *m, enum triage_mode mode)
{
	m->mode = mode;
	m->date[0] = m->date_said[0] = '\0';
	m->date_ok = false;
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
	if (m->mode == MODE_PLAN) {
		if (key == 'y')
			return do_plan(m);
	} else if (m->mode == MODE_WHOSE) {
		for (enum rn_party p = 0; p < RN_PARTIES; p++)
			if (key == letters[p] && row->awaited & 1u << p)
				return whose(m, p);
	} else if (m->mode == MODE_REASON) {
		if (key == TK_ENTER)
			return answer(m, NULL);
		if (key > '0' && key <= '0' + REASONS)
			return answer(m, triage_reason_name[key - '1']);
	} else if (m->mode == MODE_OUTCOME) {
		for (size_t i = 0; i < CAME; i++) {
			if (key != triage_came[i].key)
				continue;
			if (triage_came[i].outcome != RN_OUTCOME_SCHEDULED)
				return came(m, triage_came[i].outcome, RN_NONE);
			begin_date(m, MODE_WHEN);
		}
	} else if (key == 'd') {
		begin_date(m, MODE_DATE);
	} else {
		for (size_t i = 0; i < SNOOZES; i++) {
			if (key != triage_snoozes[i].key ||
			    m->snooze_at[i] == RN_NONE)
				continue;
			return snooze(m, m->snooze_at[i]);
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
		return m->mode == MODE_DATE ? snooze(m, m->date_at) :
		    came(m, RN_OUTCOME_SCHEDULED, m->date_at);
	} else if (triage_edit_line(m->date, sizeof(m->date), key)) {
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
			triage_keep_text(m->filter, sizeof(m->filter), m->good);
			m->filter_error[0] = '\0';
		}
	} else if (key == TK_ESC || key == TK_CTRL('c')) {
		m->mode = MODE_LIST;
		m->filter[0] = m->filter_error[0] = '\0';
		m->want_load = true;
	} else if (key == TK_DOWN || key == TK_UP) {
		move(m, key == TK_DOWN ? 1 : -1);
	} else if (triage_edit_line(m->filter, sizeof(m->filter), key)) {
		m->want_load = true;
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
		m->want_load = true;
	} else if (m->view != 0) {
		m->view = 0;
		triage_arrange(m);
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
	toast(m, false, said[m->preview], NULL);
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
	case DO_OUTCOME:
	case DO_WITHDRAW:
		begin_verb(m, what);
		if (what == DO_WITHDRAW && m->bulk)
			return plan(m);
		if (what == DO_WITHDRAW)
			return (struct triage_fx){ .kind = FX_WITHDRAW,
			    .id = m->id };
		m->mode = MODE_OUTCOME;
		break;
	case DO_SNOOZE:
		begin_verb(m, what);
		m->mode = MODE_SNOOZE;
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
		m->find[0] = '\0';
		m->scroll = 0;
		break;
	case DO_VIEW:
		for (size_t i = 0; i < triage_views_n; i++)
			if (triage_views[i].key == key)
				show_view(m, i);
		break;
	case DO_NEXT_VIEW:
	case DO_LAST_VIEW:
		show_view(m, (m->view + (what == DO_NEXT_VIEW ? 1 :
		    triage_views_n - 1)) % triage_views_n);
		break;
	case DO_NEXT_LATE:
	case DO_LAST_LATE:
		triage_put_cursor(m, late_from(m, what == DO_NEXT_LATE ? 1 :
		    -1));
		break;
	case DO_PREVIEW:
		next_preview(m);
		break;
	case DO_PANE:
		m->pane = (m->pane + 1) % PANES;
		m->scroll = 0;
		m->detail_id = RN_NONE;
		m->want_detail = true;
		break;
	case DO_MARK:
	case DO_RANGE:
	case DO_MARK_ALL:
	case DO_UNMARK:
		if (!triage_mark(m, what))
			toast(m, false, "a range begins here; v again ends it",
			    NULL);
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
	bool date = m->mode == MODE_DATE || m->mode == MODE_WHEN;
	bool typing = m->mode == MODE_FILTER || date;

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
	if (date)
		return type_date(m, key);
	if (m->mode > MODE_FILTER)
		return ask(m, key);
	if (m->mode == MODE_HELP && type_help(m, key))
		return (struct triage_fx){ .kind = FX_NONE };
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

/* --- what the world answers ----------------------------------------------- */

static void
take_done(struct triage *m, const struct triage_event *ev)
{
	toast(m, !ev->ok, ev->text, ev->tail);
	m->want_load = true;
	m->detail_id = RN_NONE;
	if (ev->ok && ev->moves && m->bulk) {
		triage_mark(m, DO_UNMARK);
		m->bulk = false;
		return;
	}
	/* in the list, the cursor moves on to what stood below */
	if (ev->ok && ev->moves && m->mode == MODE_LIST && m->n_shown > 1)
		triage_put_cursor(m, m->cursor + 1 < m->n_shown ?
		    m->cursor + 1 :
		    m->cursor - 1);
}

static void
take_rows(struct triage *m, const struct triage_event *ev)
{
	int64_t was = m->id;

	m->all = ev->rows;
	m->n_all = ev->n;
	m->now = ev->now;
	triage_keep_text(m->good, sizeof(m->good), m->filter);
	m->filter_error[0] = '\0';
	triage_arrange(m);
	triage_prune_marks(m);
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
		triage_keep_text(m->filter_error, sizeof(m->filter_error),
		    text);
		return;
	}
	toast(m, true, text, NULL);
	triage_keep_text(m->filter, sizeof(m->filter), m->good);
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
		triage_keep_text(m->date_said, sizeof(m->date_said), ev->text);
		break;
	case EV_DATES:
		for (size_t i = 0; i < SNOOZES; i++) {
			m->snooze_at[i] = ev->at[i];
			triage_keep_text(m->snooze_said[i],
			    sizeof(m->snooze_said[i]),
			    ev->said[i]);
		}
		break;
	case EV_CHANGED:
		m->want_load = true;
		toast(m, false, "changed elsewhere: read again", NULL);
		break;
	}
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
	if (m->want_detail && m->id != RN_NONE) {
		m->want_detail = false;
		return (struct triage_fx){ .kind = FX_DETAIL, .id = m->id,
		    .pane = m->pane };
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
	    .want_load = true, .date_at = RN_NONE, .anchor = RN_NONE };
	for (size_t i = 0; i < SNOOZES; i++)
		m->snooze_at[i] = RN_NONE;
	triage_update(m, &(struct triage_event){ .kind = EV_RESIZE, .w = w,
	    .h = h });
}

void
triage_free(struct triage *m)
{
	free(m->shown);
	free(m->mark);
	free(m->part);
	m->shown = NULL;
	m->mark = NULL;
	m->part = NULL;
	m->marks = m->mark_room = m->part_room = 0;
	m->n_shown = m->room = 0;
}
