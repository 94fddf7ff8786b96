/*
 * ask.c - finds the questions of the screen; each kind is a file of its own.
 *
 * What fails leaves its kind out: each has a command of refnet that says why.
 */
#include <string.h>

#include "base/base.h"
#include "desk.h"

static const struct {
	const struct desk_ask *ask;
	bool slow;		/* found once the screen is there */
} kinds[ASKS] = {
	[ASK_SENT] = { &ask_sent, false },
	[ASK_FAILED] = { &ask_failed, false },
	[ASK_REPLY] = { &ask_reply, false },
	[ASK_SAME] = { &ask_same, true },
	[ASK_KNOWS] = { &ask_knows, true },
	[ASK_GROUP] = { &ask_group, true },
	[ASK_COLD] = { &ask_cold, true },
};

void
desk_add(struct desk_rows *to, const struct rn_intro *row, const void *x)
{
	if (to->n == to->room) {
		size_t room = to->room == 0 ? 16 : 2 * to->room;
		struct desk_row *v = rn_alloc(to->a, room * sizeof(*v));

		for (size_t i = 0; i < to->n; i++)
			v[i] = to->v[i];
		to->v = v;
		to->room = room;
	}
	to->v[to->n++] = (struct desk_row){ *row, x };
}

void
asks_load(struct desk *d, struct desk_rows *to, const char *filter, bool slow)
{
	for (int kind = 0; kind < ASKS; kind++) {
		size_t was = to->n;

		if (kinds[kind].slow == slow &&
		    kinds[kind].ask->load(d, to, filter) != RN_OK)
			to->n = was;
	}
}

static const struct desk_row *
find(const struct desk_rows *rows, int64_t id)
{
	for (size_t i = 0; i < rows->n; i++)
		if (rows->v[i].row.id == id)
			return &rows->v[i];
	return NULL;
}

const struct desk_ask *
asks_find(const struct desk *d, int64_t id, const void **x)
{
	const struct desk_row *row = id >= 0 ? NULL : find(&d->quick, id);

	if (row == NULL && id < 0)
		row = find(&d->slow, id);
	if (row == NULL)
		return NULL;
	*x = row->x;
	for (int kind = 0; kind < ASKS; kind++)
		if (&triage_questions[kind] == triage_question_of(&row->row))
			return kinds[kind].ask;
	return NULL;
}

void
asks_drop(struct desk *d, int64_t id)
{
	struct desk_rows *all[] = { &d->quick, &d->slow };

	for (size_t k = 0; k < RN_LEN(all); k++) {
		size_t kept = 0;

		for (size_t i = 0; i < all[k]->n; i++)
			if (all[k]->v[i].row.id != id)
				all[k]->v[kept++] = all[k]->v[i];
		all[k]->n = kept;
	}
}
