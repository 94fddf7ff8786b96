/*
 * take.c - what the world answers: rows, texts, that something was recorded or
 * was not, the mouse.  Pure, as the rest of the model.
 */
#include "base/base.h"
#include "model.h"

/* Where the row is that is drawn at that line; n_shown: none is. */
static size_t
row_at(const struct triage *m, int y)
{
	struct triage_layout l = triage_layout(m);
	int at = -m->top;

	if (y < l.list_y || y >= l.list_y + l.list_h)
		return m->n_shown;
	for (size_t i = 0; i < m->n_shown; i++) {
		at += triage_heads(m, i);
		if (y - l.list_y < at)
			return m->n_shown;
		at += l.row_h;
		if (y - l.list_y < at)
			return i;
	}
	return m->n_shown;
}

/* The wheel moves, a click puts the cursor; neither acts. */
static void
take_mouse(struct triage *m, const struct triage_event *ev)
{
	size_t at;

	if (!m->mouse || m->mode > MODE_HELP)
		return;
	if (ev->key != TK_CLICK) {
		triage_go(m, ev->key == TK_WHEEL_DOWN ? 1 : -1);
		return;
	}
	at = m->mode == MODE_LIST && ev->w < triage_layout(m).list_w ?
	    row_at(m, ev->h) : m->n_shown;
	if (at < m->n_shown)
		triage_put_cursor(m, at);
}

static struct triage_fx
take_done(struct triage *m, const struct triage_event *ev)
{
	if (ev->text != NULL)
		triage_toast(m, !ev->ok, ev->text, ev->tail);
	m->want_load = true;
	m->want_asks |= ev->asks;
	m->detail_id = RN_NONE;
	if (!ev->ok || !ev->moves) {
		m->want_detail = true;
		return (struct triage_fx){ .kind = FX_NONE };
	}
	m->step = -1;
	if (m->bulk && (m->verb == DO_SEND || m->verb == DO_REMIND))
		return triage_send_next(m);
	if (m->bulk) {
		triage_mark(m, DO_UNMARK);
		m->bulk = false;
	} else if (m->mode == MODE_LIST && m->n_shown > 1) {
		/* in the list, the cursor moves on to what stood below */
		triage_put_cursor(m, m->cursor + 1 < m->n_shown ?
		    m->cursor + 1 : m->cursor - 1);
	}
	return (struct triage_fx){ .kind = FX_NONE };
}

static void
take_rows(struct triage *m, const struct triage_event *ev)
{
	int64_t was = m->id;

	m->all = ev->rows;
	m->n_all = ev->n;
	m->now = ev->now;
	if (ev->one)
		triage_arrange_one(m, ev->id);
	else
		triage_arrange(m);
	triage_prune_marks(m);
	/* what was open, or asked about, is no longer there */
	if (m->below == MODE_DETAIL && m->id != was)
		m->mode = m->below = MODE_LIST;
	if (m->mode > MODE_LINE && !triage_stands_alone(m->mode) &&
	    m->id != m->about)
		m->mode = m->below;
	if (m->follow != RN_NONE) {
		triage_show_history(m, m->follow);
		m->follow = RN_NONE;
	}
	/* what questions there are changes no text of an introduction */
	if (ev->kind == EV_ASKS && m->id == was && m->id >= 0)
		return;
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
	triage_toast(m, true, text, NULL);
	triage_keep_text(m->filter, sizeof(m->filter), m->good);
}

static void
take_box(struct triage *m, const struct triage_event *ev)
{
	m->mode = ev->mode;
	m->box = ev->line;
	m->boxes = ev->n;
	m->box_top = 0;
	m->choices = ev->choices;
	m->sendable = ev->ok;
	triage_keep_text(m->box_title, sizeof(m->box_title), ev->text);
	if (ev->mode == MODE_SEND)
		m->snooze_at[0] = ev->at[0];
	else if (ev->mode == MODE_OUTPUT)
		m->want_load = m->want_asks = true;
}

/* The one being typed, or those of the menu. */
static void
take_dates(struct triage *m, const struct triage_event *ev)
{
	if (ev->kind == EV_DATE) {
		m->date_ok = ev->ok;
		m->date_at = ev->at[0];
		triage_keep_text(m->date_said, sizeof(m->date_said), ev->text);
		return;
	}
	for (size_t i = 0; i < SNOOZES; i++) {
		m->snooze_at[i] = ev->at[i];
		triage_keep_text(m->snooze_said[i], sizeof(m->snooze_said[i]),
		    ev->said[i]);
	}
}

struct triage_fx
triage_take(struct triage *m, const struct triage_event *ev)
{
	struct triage_fx fx = { .kind = FX_NONE };

	switch (ev->kind) {
	case EV_KEY:
		break;
	case EV_RESIZE:
		m->w = ev->w < 1 ? 1 : ev->w > TRIAGE_MAX ? TRIAGE_MAX : ev->w;
		m->h = ev->h < 1 ? 1 : ev->h > TRIAGE_MAX ? TRIAGE_MAX : ev->h;
		break;
	case EV_ROWS:
		triage_keep_text(m->good, sizeof(m->good), m->filter);
		m->filter_error[0] = '\0';
		take_rows(m, ev);
		break;
	case EV_WORDS:
		break;
	case EV_ASKS:
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
		fx = take_done(m, ev);
		break;
	case EV_DATE:
	case EV_DATES:
		take_dates(m, ev);
		break;
	case EV_BOX:
		take_box(m, ev);
		break;
	case EV_LOST:
		m->mode = MODE_LOST;
		break;
	case EV_LINE:
		if (ev->text != NULL)
			triage_keep_text(m->typed, sizeof(m->typed), ev->text);
		triage_toast(m, false, ev->tail, NULL);
		break;
	case EV_MOUSE:
		take_mouse(m, ev);
		break;
	case EV_OUTBOX:
		m->held = ev->n;
		m->held_until = ev->at[0];
		m->now = ev->now;
		break;
	case EV_SAID:
		triage_toast(m, false, ev->text, NULL);
		break;
	case EV_CHANGED:
		if (m->mode == MODE_LOST)
			m->mode = m->below = MODE_LIST;
		m->want_load = m->want_asks = true;
		triage_toast(m, false, "changed elsewhere: read again", NULL);
		break;
	}
	return fx;
}

