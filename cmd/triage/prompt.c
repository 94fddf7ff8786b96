/*
 * prompt.c - a line typed at the bottom: a command of refnet, one of the
 * shell's, or a comment; and which rows it is about.
 */
#include "base/base.h"
#include "model.h"

void
triage_line_begin(struct triage *m, enum triage_do what)
{
	m->mode = MODE_LINE;
	m->line_of = what;
	m->about = m->id;
	m->typed[0] = '\0';
}

/* What is marked and listed, else the row under the cursor. */
static void
choose(struct triage *m)
{
	m->n_chosen = 0;
	for (size_t i = 0; i < m->n_shown; i++) {
		int64_t id = m->all[m->shown[i]].id;

		if (m->marks > 0 ? !triage_marked(m, id) : id != m->id)
			continue;
		m->chosen = rn_grow(m->chosen, m->n_chosen, &m->chosen_room,
		    sizeof(*m->chosen));
		m->chosen[m->n_chosen++] = id;
	}
}

static struct triage_fx
enter(struct triage *m)
{
	struct triage_fx fx = { .kind = m->line_of == DO_COMMAND ?
	    FX_COMMAND : m->line_of == DO_PIPE ? FX_PIPE : FX_COMMENT,
	    .id = m->about, .text = m->typed };

	m->mode = m->below;
	if (m->typed[0] == '\0')
		return (struct triage_fx){ .kind = FX_NONE };
	if (m->line_of == DO_COMMENT && m->about != m->id) {
		triage_toast(m, true, "it changed meanwhile; nothing was"
		    " recorded", NULL);
		return (struct triage_fx){ .kind = FX_NONE };
	}
	if (m->line_of == DO_COMMAND)
		triage_keep_text(m->typed_last, sizeof(m->typed_last),
		    m->typed);
	choose(m);
	fx.chosen = m->chosen;
	fx.n = m->n_chosen;
	return fx;
}

struct triage_fx
triage_line_key(struct triage *m, int32_t key)
{
	struct triage_fx fx = { .kind = FX_NONE };

	switch (key) {
	case TK_ENTER:
		return enter(m);
	case TK_ESC:
	case TK_CTRL('c'):
		m->mode = m->below;
		break;
	case TK_UP:
		if (m->line_of == DO_COMMAND)
			triage_keep_text(m->typed, sizeof(m->typed),
			    m->typed_last);
		break;
	case '\t':
		if (m->line_of == DO_COMMAND)
			fx = (struct triage_fx){ .kind = FX_COMPLETE,
			    .text = m->typed };
		break;
	case TK_BACKSPACE:
		if (m->typed[0] == '\0')
			m->mode = m->below;
		else
			triage_edit_line(m->typed, sizeof(m->typed), key);
		break;
	default:
		triage_edit_line(m->typed, sizeof(m->typed), key);
		break;
	}
	return fx;
}
