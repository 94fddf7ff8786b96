/*
 * single.c - one interaction of one person, from a row that is no letter: a
 * connection, an activity of a CRM.  It is held once, whichever of its keys it
 * is known by.
 */
#include <stdlib.h>
#include <string.h>

#include "import/import.h"

/* Held before: seen again, and standing again if it had been taken back. */
static enum rn_status
see_again(struct rn_job *j, int64_t id, int64_t person, bool *fresh)
{
	enum rn_status rc = RN_OK;
	bool stands;

	TRY(rn_interaction_stands(j->rn, id, &stands));
	j->out->known += stands;
	j->out->interactions += !stands;
	*fresh = !stands;
	TRY(rn_job_saw(j, id, 0));
	if (!stands)
		rn_job_replay(j, person);
out:
	return rc;
}

/* The interaction it is, under its key or another; RN_NONE: it is new. */
static enum rn_status
find(struct rn_job *j, const struct rn_single *s, int64_t key, int64_t *id)
{
	enum rn_status rc = RN_OK;
	int64_t held;
	bool stands;

	TRY(rn_key_find(j->rn, key, id));
	for (size_t i = 0; *id == RN_NONE && i < s->same_n; i++) {
		TRY(rn_key_find(j->rn, s->same[i], &held));
		if (held == RN_NONE)
			continue;
		TRY(rn_interaction_stands(j->rn, held, &stands));
		if (stands)
			*id = held;
	}
out:
	return rc;
}

static enum rn_status
put_more_keys(struct rn_job *j, const struct rn_single *s, int64_t id)
{
	enum rn_status rc = RN_OK;
	int64_t held;

	for (size_t i = 0; i < s->more_n; i++) {
		TRY(rn_key_find(j->rn, s->more[i], &held));
		if (held == RN_NONE)
			TRY(rn_key_put(j->rn, s->more[i], id));
	}
out:
	return rc;
}

enum rn_status
rn_single_put(struct rn_job *j, const struct rn_single *s, bool *fresh)
{
	unsigned char parts[10];
	struct rn_interaction_row x = { .at = s->at, .reply = RN_NONE,
	    .row = s->row, .kind = s->kind, .parts = parts, .about = s->about,
	    .about_n = s->about == NULL ? 0 : strlen(s->about) };
	int64_t key = rn_store_hash(j->rn, s->key, strlen(s->key)), id;
	uint32_t *met = rn_table_at(&j->met, (uint64_t)key);
	enum rn_status rc = RN_OK;

	*fresh = false;
	if (*met != RN_TABLE_NEW)
		return RN_OK;
	*met = 0;
	TRY(find(j, s, key, &id));
	if (id != RN_NONE)
		return see_again(j, id, s->person, fresh);
	TRY(rn_interaction_next(j->rn, &x.id));
	x.parts_n = rn_varint_put(parts,
	    (uint64_t)s->handle << 2 | (uint64_t)s->part);
	TRY(rn_interactions_put(j->rn, &x, 1));
	TRY(rn_key_put(j->rn, key, x.id));
	TRY(put_more_keys(j, s, x.id));
	j->links = rn_grow(j->links, j->links_n, &j->links_room,
	    sizeof(*j->links));
	j->links[j->links_n++] = (struct rn_link){ s->handle, x.id };
	rn_job_replay(j, s->person);
	j->out->interactions++;
	*fresh = true;
out:
	return rc;
}

static int
by_handle(const void *a, const void *b)
{
	const struct rn_link *x = a, *y = b;

	if (x->handle != y->handle)
		return x->handle < y->handle ? -1 : 1;
	return x->id < y->id ? -1 : x->id > y->id;
}

/* What is left of the links, and room for the ids of one handle. */
struct links {
	const struct rn_link *at, *end;
	unsigned char *ids;
};

static bool
next_run(void *ctx, struct rn_run *out)
{
	struct links *l = ctx;
	int64_t last = 0;

	if (l->at == l->end)
		return false;
	*out = (struct rn_run){ .handle = l->at->handle, .ids = l->ids };
	for (; l->at < l->end && l->at->handle == out->handle; l->at++) {
		out->n += rn_varint_put(l->ids + out->n,
		    (uint64_t)(l->at->id - last));
		last = l->at->id;
	}
	return true;
}

enum rn_status
rn_singles_settle(struct rn_job *j)
{
	enum rn_status rc = RN_OK;
	struct links l;

	if (j->links_n == 0)
		return RN_OK;
	qsort(j->links, j->links_n, sizeof(*j->links), by_handle);
	l.at = j->links;
	l.end = j->links + j->links_n;
	l.ids = malloc(j->links_n * 10);
	if (l.ids == NULL)
		rn_nomem();
	rc = rn_runs_put(j->rn, next_run, &l, false);
	free(l.ids);
	return rc;
}
