/*
 * box.c - texts that lie over the list, and their keys: what would be sent, ways
 * to the target, what a command said, a conflict; and what can be copied.
 *
 * A new one: a mode, its size and nature in the functions below, its keys in
 * triage_box_key(), a line of frame_popup().
 */
#include "base/base.h"
#include "model.h"

const struct triage_copy triage_copies[COPIES] = {
	{ 'a', "the address it goes to" },
	{ 'd', "the text that goes out" },
	{ 'i', "its number" },
	{ 'n', "the command that is next" },
};

int
triage_box_w(int w, enum triage_mode mode)
{
	return mode == MODE_OUTPUT || w < 84 ? w - 6 : 76;
}

int
triage_box_h(const struct triage *m)
{
	return m->h - 6;
}

bool
triage_boxed(enum triage_mode mode)
{
	return mode == MODE_SEND || mode == MODE_PATHS ||
	    mode == MODE_OUTPUT || mode == MODE_CONFLICT;
}

bool
triage_stands_alone(enum triage_mode mode)
{
	return mode == MODE_OUTPUT || mode == MODE_CONFLICT ||
	    mode == MODE_LOST;
}

static void
scroll(struct triage *m, int32_t key)
{
	int h = triage_box_h(m), most = triage_text_height(m->box, m->boxes,
	    triage_box_w(m->w, m->mode), m->mode == MODE_OUTPUT ? 0 : LABEL_W) - h;

	switch (key) {
	case 'j':
	case TK_DOWN:
		m->box_top++;
		break;
	case ' ':
	case TK_PAGE_DOWN:
	case TK_CTRL('f'):
		m->box_top += h;
		break;
	case 'k':
	case TK_UP:
		m->box_top--;
		break;
	case TK_PAGE_UP:
	case TK_CTRL('b'):
		m->box_top -= h;
		break;
	case 'g':
	case TK_HOME:
		m->box_top = 0;
		break;
	case 'G':
	case TK_END:
		m->box_top = most;
		break;
	default:
		break;
	}
	if (m->box_top > most)
		m->box_top = most;
	if (m->box_top < 0)
		m->box_top = 0;
}

static const struct triage_fx nothing = { .kind = FX_NONE };

/* --- one text after another ------------------------------------------------ */

struct triage_fx
triage_of_text(const struct triage *m, enum triage_fx_kind kind)
{
	return (struct triage_fx){ .kind = kind, .id = m->about,
	    .step = m->verb == DO_REMIND ? RN_DRAFT_REMINDER : m->step,
	    .at = RN_NONE };
}

/* The first of what is marked and listed that this can be done with. */
static struct triage_fx
send_marked(struct triage *m)
{
	for (size_t i = 0; i < m->n_shown; i++) {
		const struct rn_intro *row = &m->all[m->shown[i]];

		if (!triage_marked(m, row->id) ||
		    triage_row_refusal(row, m->verb) != NULL)
			continue;
		triage_put_cursor(m, i);
		m->about = row->id;
		return triage_of_text(m, FX_REVIEW);
	}
	m->bulk = false;
	/* after the first, what became of the one before is said */
	if (m->marks == m->marked_first)
		triage_toast(m, true, "of what is marked nothing can be sent",
		    NULL);
	return nothing;
}

struct triage_fx
triage_send_next(struct triage *m)
{
	triage_unmark(m, m->about);
	if (m->marks > 0)
		return send_marked(m);
	m->bulk = false;
	return nothing;
}

struct triage_fx
triage_send_begin(struct triage *m)
{
	m->marked_first = m->marks;
	if (m->bulk)
		return send_marked(m);
	/* a reminder is read where there is room for it, and S sends it */
	if (m->verb == DO_SEND)
		return triage_of_text(m, FX_REVIEW);
	m->mode = m->below = MODE_DETAIL;
	m->pane = PANE_DRAFT;
	m->step = RN_DRAFT_REMINDER;
	m->scroll = 0;
	m->detail_id = RN_NONE;
	m->want_detail = true;
	triage_toast(m, false, "e writes it, S reviews and sends it", NULL);
	return nothing;
}

/* Only y and s send; Enter, which is pressed without thinking, does not. */
static struct triage_fx
pick_send(struct triage *m, int32_t key)
{
	struct triage_fx fx = triage_of_text(m, FX_SEND);

	switch (key) {
	case 'y':
	case 's':
		if (!m->sendable) {
			triage_toast(m, true, "not sent: e mends it", NULL);
			return nothing;
		}
		fx.at = key == 's' ? m->snooze_at[0] : RN_NONE;
		if (key == 's' && fx.at == RN_NONE)
			return nothing;	/* not sooner than was said */
		m->mode = m->below;
		return fx;
	case 'e':
		m->mode = m->below;
		fx.kind = FX_EDIT;
		return fx;
	case 'n':
		m->mode = m->below;
		return m->bulk ? triage_send_next(m) : nothing;
	default:
		scroll(m, key);
		return nothing;
	}
}

static struct triage_fx
pick_path(struct triage *m, int32_t key)
{
	if (key < '1' || key > '9' || key - '0' > m->choices) {
		scroll(m, key);
		return nothing;
	}
	m->mode = m->below;
	return (struct triage_fx){ .kind = FX_VIA, .id = m->about,
	    .outcome = (int)(key - '1') };
}

/* Of a row that another view may have by now. */
void
triage_show_history(struct triage *m, int64_t id)
{
	size_t at = 0;

	while (at < m->n_all && m->all[at].id != id)
		at++;
	if (at == m->n_all)
		return;
	m->id = id;
	for (size_t v = 0; v < triage_views_n; v++)
		if ((triage_views[m->view].sections &
		    1u << triage_section_of(&m->all[at])) == 0)
			m->view = v;
	triage_arrange(m);
	m->mode = m->below = MODE_DETAIL;
	m->pane = PANE_HISTORY;
	m->scroll = 0;
	m->detail_id = RN_NONE;
	m->want_detail = true;
}

/* What was pressed, once more; what somebody else recorded stays, too. */
static struct triage_fx
pick_conflict(struct triage *m, int32_t key)
{
	struct triage_fx fx = triage_wanted(m);

	if (key != 'm' && key != 'k' && key != 'v') {
		scroll(m, key);
		return nothing;
	}
	m->mode = m->below;
	m->want_load = true;
	if (key == 'm') {
		fx.anyway = true;
		return fx;
	}
	if (key == 'v')
		m->follow = m->about;
	return nothing;
}

static struct triage_fx
pick_copy(struct triage *m, int32_t key)
{
	for (size_t i = 0; i < COPIES; i++) {
		if (key != triage_copies[i].key)
			continue;
		m->mode = m->below;
		return (struct triage_fx){ .kind = FX_COPY, .id = m->about,
		    .step = m->step, .outcome = (int)key };
	}
	return nothing;
}

/* What a command said is read, and left by any key of leaving. */
static struct triage_fx
read_output(struct triage *m, int32_t key)
{
	if (key == TK_ENTER || key == 'h' || key == TK_LEFT ||
	    key == TK_BACKSPACE)
		m->mode = m->below;
	else
		scroll(m, key);
	return nothing;
}

struct triage_fx
triage_box_key(struct triage *m, int32_t key)
{
	switch (m->mode) {
	case MODE_SEND:
		return pick_send(m, key);
	case MODE_PATHS:
		return pick_path(m, key);
	case MODE_CONFLICT:
		return pick_conflict(m, key);
	case MODE_COPY:
		return pick_copy(m, key);
	default:
		return read_output(m, key);
	}
}
