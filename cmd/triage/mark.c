/*
 * mark.c - what is marked: kept by id, so that it outlives a reading of the
 * store, and dropped when its row is gone or a filter leaves it out.
 */
#include <stdlib.h>

#include "base/base.h"
#include "model.h"

bool
triage_marked(const struct triage *m, int64_t id)
{
	return m->marks > 0 && bsearch(&id, m->mark, m->marks,
	    sizeof(*m->mark), rn_by_int64) != NULL;
}

static void
add(struct triage *m, size_t from, size_t to)
{
	size_t n = m->marks;

	for (size_t i = from; i < to; i++) {
		if (triage_marked(m, m->all[m->shown[i]].id))
			continue;
		m->mark = rn_grow(m->mark, n, &m->mark_room,
		    sizeof(*m->mark));
		m->mark[n++] = m->all[m->shown[i]].id;
	}
	if (n > m->marks)
		qsort(m->mark, n, sizeof(*m->mark), rn_by_int64);
	m->marks = n;
}

void
triage_unmark(struct triage *m, int64_t id)
{
	size_t n = 0;

	for (size_t i = 0; i < m->marks; i++)
		if (m->mark[i] != id)
			m->mark[n++] = m->mark[i];
	m->marks = n;
}

void
triage_prune_marks(struct triage *m)
{
	int64_t *kept = NULL;
	size_t n = 0, room = 0;

	for (size_t i = 0; m->marks > 0 && i < m->n_all; i++) {
		if (!triage_marked(m, m->all[i].id))
			continue;
		kept = rn_grow(kept, n, &room, sizeof(*kept));
		kept[n++] = m->all[i].id;
	}
	if (n > 0)
		qsort(kept, n, sizeof(*kept), rn_by_int64);
	free(m->mark);
	m->mark = kept;
	m->marks = n;
	m->mark_room = room;
}

/* The row where the range began; n_shown: none did, or it is not listed. */
static size_t
anchor(const struct triage *m)
{
	size_t at = 0;

	while (at < m->n_shown && (m->anchor == RN_NONE ||
	    m->all[m->shown[at]].id != m->anchor))
		at++;
	return at;
}

bool
triage_mark(struct triage *m, enum triage_do what)
{
	size_t from = anchor(m);

	switch (what) {
	case DO_MARK:
		if (triage_marked(m, m->id))
			triage_unmark(m, m->id);
		else
			add(m, m->cursor, m->cursor + 1);
		triage_put_cursor(m, m->cursor + 1);
		return true;
	case DO_MARK_ALL:
		add(m, 0, m->n_shown);
		return true;
	case DO_UNMARK:
		m->marks = 0;
		m->anchor = RN_NONE;
		return true;
	default:
		break;
	}
	if (from == m->n_shown) {
		m->anchor = m->id;
		return false;
	}
	m->anchor = RN_NONE;
	if (from <= m->cursor)
		add(m, from, m->cursor + 1);
	else
		add(m, m->cursor, from + 1);
	return true;
}
