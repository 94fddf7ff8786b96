/*
 * unmet.c - rows of contacts of whom nothing is known, put by thousands.
 *
 * Most rows of a first import are such.  To know one, the hashes of all
 * handles are kept: of those in the file, and, where the store is small beside
 * it, of those held; else the store is asked.  Any other row goes the long
 * way (contact.c), once those before it are in.
 */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "import/contact.h"

enum {
	CACHE = 64 << 20,	/* bytes, while they are put */
	LARGE = 32 << 20,	/* bytes of a file that wants it */
	MANY = 1 << 20,		/* bytes of a file worth leaving an index out */
	ROW = 100,		/* bytes of a row, if it is short */
	WORTH = 8,		/* handles read for each row, rather than asked */
	SOON = 8		/* rows ahead, whose handles memory may fetch */
};

struct rn_unmet {
	struct rn_table met;	/* handles, hashed: for who reads ahead */
	bool all;		/* those in the store are in it */
	struct rn_strangers wait;
	struct rn_hashed *keys;	/* of those put and those that wait */
	size_t people_room, says_room, derived_room, handles_room, tags_room;
	size_t keys_n, keys_room;
	int64_t person, handle;	/* the next ids; 0: ask the store */
	bool many;		/* rows are to be expected */
};

static void
meet(void *unmet, int64_t hash)
{
	struct rn_unmet *u = unmet;

	*rn_table_at(&u->met, (uint64_t)hash) = 0;
}

enum rn_status
rn_unmet_new(struct rn_job *j, int64_t bytes, struct rn_unmet **out)
{
	const struct rn_source_map *map = j->reading->map;
	struct rn_unmet *u;
	enum rn_status rc = RN_OK;
	int64_t person, handle;

	*out = NULL;
	if (map->kind != RN_IN_CONTACTS || map->channel != RN_CHANNEL_EMAIL ||
	    j->orders != NULL || j->apart || j->names != NULL)
		return RN_OK;
	if ((u = calloc(1, sizeof(*u))) == NULL)
		rn_nomem();
	*out = u;
	TRY(rn_newcomers_next(j->rn, &person, &handle));
	if (bytes >= LARGE)
		TRY(rn_store_cache(j->rn, CACHE));
	u->many = bytes >= MANY;
	if (u->many && person < bytes / (2 * ROW))
		TRY(rn_index_leave(j->rn));
	u->all = handle / WORTH < bytes / ROW;
	if (u->all) {
		rn_table_reserve(&u->met, (size_t)handle); /* they are in order */
		TRY(rn_handle_keys_each(j->rn, meet, u));
	}
out:
	return rc;
}

void
rn_unmet_free(struct rn_unmet *u)
{
	if (u == NULL)
		return;
	rn_table_free(&u->met);
	free(u->wait.people);
	free(u->wait.says);
	free(u->wait.derived);
	free(u->wait.handles);
	free(u->wait.tags);
	free(u->keys);
	free(u);
}

/*
 * Rows that are left out in the end count as well: whoever has a handle of one
 * goes the long way, which is slower, not wrong.
 */
void
rn_unmet_compare(const struct rn_job *j, struct rn_contact *v, size_t n)
{
	struct rn_unmet *u = j->unmet;

	for (size_t k = 0; u != NULL && k < n; k++) {
		const struct rn_contact *soon = &v[k + SOON < n ? k + SOON : k];

		for (size_t i = 0; i < soon->n; i++)
			rn_table_soon(&u->met, (uint64_t)soon->claim[i].hash);
		for (size_t i = 0; i < v[k].n; i++) {
			uint32_t *slot = rn_table_at(&u->met,
			    (uint64_t)v[k].claim[i].hash);

			v[k].met |= *slot != RN_TABLE_NEW;
			*slot = 0;
		}
	}
}

enum rn_status
rn_unmet_ask(struct rn_job *j, const struct rn_contact *c, bool *yes)
{
	const struct rn_unmet *u = j->unmet;
	enum rn_status rc = RN_OK;
	struct rn_handle held;

	*yes = false;
	if (u == NULL || c->met || (c->org == NULL && c->orgs_n > 0))
		return RN_OK;
	for (size_t i = 0; i < c->n && !u->all; i++) {
		TRY(rn_handle_find(j->rn, c->claim[i].kind,
		    c->claim[i].canon, &held));
		if (held.id != RN_NONE)
			return RN_OK;
	}
	*yes = true;
out:
	return rc;
}

void
rn_unmet_long(struct rn_job *j)
{
	if (j->unmet != NULL)
		j->unmet->person = 0;	/* it has taken some ids */
}

static void
add_key(struct rn_unmet *u, int64_t hash)
{
	if (u->keys_n == u->keys_room)
		u->keys = rn_grow(u->keys, u->keys_n, &u->keys_room,
		    sizeof(*u->keys));
	u->keys[u->keys_n++] = (struct rn_hashed){ hash, u->handle };
}

/* The handles of the row; the one that its record hangs from. */
static int64_t
add_handles(struct rn_unmet *u, const struct rn_contact *c)
{
	int64_t first = u->handle;

	for (size_t i = 0; i < c->n; i++) {
		const struct rn_claim *k = &c->claim[i];

		if (u->wait.handles_n == u->handles_room)
			u->wait.handles = rn_grow(u->wait.handles,
			    u->wait.handles_n, &u->handles_room,
			    sizeof(*u->wait.handles));
		u->wait.handles[u->wait.handles_n++] = (struct rn_newcomer){
		    .person = u->person, .handle = u->handle,
		    .kind = k->kind, .canon = k->canon };
		add_key(u, k->hash);
		u->handle++;
	}
	return first + (int64_t)c->main;
}

static void
add_tags(struct rn_unmet *u, const struct rn_contact *c, int64_t handle)
{
	for (size_t i = 0; i < c->tags_n; i++) {
		if (u->wait.tags_n == u->tags_room)
			u->wait.tags = rn_grow(u->wait.tags, u->wait.tags_n,
			    &u->tags_room, sizeof(*u->wait.tags));
		u->wait.tags[u->wait.tags_n++] = (struct rn_tagged){ handle,
		    c->tags[i] };
	}
}

enum rn_status
rn_unmet_put(struct rn_job *j)
{
	struct rn_unmet *u = j->unmet;
	enum rn_status rc = RN_OK;

	if (u == NULL || u->wait.people_n == 0)
		return RN_OK;
	TRY(rn_strangers_put(j->rn, &u->wait));
	u->wait.people_n = u->wait.handles_n = u->wait.tags_n = 0;
out:
	return rc;
}

enum rn_status
rn_unmet_take(struct rn_job *j, const struct rn_rec *rec,
    const struct rn_contact *c)
{
	struct rn_unmet *u = j->unmet;
	struct rn_strangers *w = &u->wait;
	enum rn_status rc = RN_OK;

	if (u->person == 0)
		TRY(rn_newcomers_next(j->rn, &u->person, &u->handle));
	if (w->people_n == u->people_room)
		w->people = rn_grow(w->people, w->people_n, &u->people_room,
		    sizeof(*w->people));
	if (w->people_n == u->derived_room)
		w->derived = rn_grow(w->derived, w->people_n,
		    &u->derived_room, sizeof(*w->derived));
	w->derived[w->people_n] = c->derived;
	if (w->people_n == u->says_room)
		w->says = rn_grow(w->says, w->people_n, &u->says_room,
		    sizeof(*w->says));
	w->people[w->people_n] = u->person;
	w->says[w->people_n] = (struct rn_says){ .row = rec->row,
	    .handle = add_handles(u, c), .name = c->name,
	    .org = c->org, .title = c->title,
	    .location = c->location, .birthday = c->birthday,
	    .external_id = c->external_id, .said_at = c->said_at,
	    .held_at = c->held_at, .source = j->reading->map->name,
	    .digest = c->digest, .lister = j->lister.handle,
	    .note = c->note };
	add_tags(u, c, w->says[w->people_n].handle);
	w->people_n++;
	u->person++;
	j->out->people_created++;
	if (j->plan != NULL)
		rn_plan_row(j, RN_DO_CREATE, RN_NONE, NULL);
	rn_job_count(j, RN_ROW_CREATED);
out:
	return rc;
}

enum rn_status
rn_unmet_end(struct rn_job *j)
{
	struct rn_unmet *u = j->unmet;
	enum rn_status rc = RN_OK;

	if (u == NULL)
		return RN_OK;
	TRY(rn_unmet_put(j));
	TRY(rn_handle_keys_put(j->rn, u->keys, u->keys_n));
	u->keys_n = 0;
out:
	return rc;
}

enum rn_status
rn_unmet_close(struct rn_job *j)
{
	struct rn_unmet *u = j->unmet;
	enum rn_status rc = RN_OK;

	TRY(rn_unmet_end(j));
	if (u != NULL && u->many)
		TRY(rn_handle_keys_settle(j->rn));
out:
	return rc;
}
