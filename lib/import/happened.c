/*
 * happened.c - what a contact row says happened on a day: two people became
 * connected, a note was taken, a recommendation was written.
 *
 * Each is held once, by its keys.  A link is known by the handle it hangs
 * from; and because one export has a profile, another an address, an old one a
 * name only, also by the person and the day, and by the name and the day.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "import/contact.h"

enum { OWN = 3, SAME = RN_ROW_HANDLES + 2, DAY = 86400 };

struct keys {
	int64_t own[OWN], same[SAME];	/* to be put; to be looked for */
	size_t own_n, same_n;
};

static int64_t
hash(struct rn_job *j, const char *s)
{
	return rn_store_hash(j->rn, s, strlen(s));
}

static int64_t
handle_key(struct rn_job *j, int64_t handle)
{
	return hash(j, rn_sprintf(j->row, "connection\x1f%lld",
	    (long long)handle));
}

static void
link_keys(struct rn_job *j, const struct rn_happened *h, struct keys *k)
{
	int64_t key;

	k->own[k->own_n++] = handle_key(j, h->handle);
	for (size_t i = 0; i < h->also_n; i++)
		k->same[k->same_n++] = handle_key(j, h->also[i]);
	key = hash(j, rn_sprintf(j->row, "connection\x1f%lld\x1f%lld",
	    (long long)h->person, (long long)(h->at / DAY)));
	k->own[k->own_n++] = k->same[k->same_n++] = key;
	if (!j->reading->map->by_name || h->name == NULL)
		return;
	key = hash(j, rn_sprintf(j->row, "connection\x1f%s",
	    rn_name_ref(j->row, j->reading->map->name, h->name, NULL,
	    h->at)));
	if (h->named)
		k->own[k->own_n++] = key;
	else
		k->same[k->same_n++] = key;
}

static void
read_keys(struct rn_job *j, const struct rn_happened *h, struct keys *k)
{
	*k = (struct keys){ 0 };
	if (h->kind == RN_CHANNEL_CONNECTION)
		link_keys(j, h, k);
	else
		k->own[k->own_n++] = hash(j, rn_sprintf(j->row,
		    "%s\x1f%d\x1f%lld\x1f%lld\x1f%s", "happened", h->kind,
		    (long long)h->handle, (long long)h->at,
		    h->about == NULL ? "" : h->about));
}

/* The interaction that is this one: it stands, or *again tells it does not. */
static enum rn_status
find(struct rn_job *j, const struct keys *k, int64_t *id, bool *again)
{
	enum rn_status rc = RN_OK;
	int64_t held;
	bool stands;

	*again = false;
	TRY(rn_key_find(j->rn, k->own[0], id));
	if (*id != RN_NONE) {
		TRY(rn_interaction_stands(j->rn, *id, &stands));
		*again = !stands;
		goto out;
	}
	for (size_t i = 0; i < k->same_n; i++) {
		TRY(rn_key_find(j->rn, k->same[i], &held));
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
put_keys(struct rn_job *j, const struct keys *k, int64_t id)
{
	enum rn_status rc = RN_OK;
	int64_t held;

	for (size_t i = 0; i < k->own_n; i++) {
		TRY(rn_key_find(j->rn, k->own[i], &held));
		if (held == RN_NONE)
			TRY(rn_key_put(j->rn, k->own[i], id));
	}
out:
	return rc;
}

enum rn_status
rn_happened_put(struct rn_job *j, const struct rn_happened *h)
{
	unsigned char parts[10];
	struct rn_interaction_row x = { .at = h->at, .reply = RN_NONE,
	    .row = h->row, .kind = h->kind, .parts = parts,
	    .about = h->about,
	    .about_n = h->about == NULL ? 0 : strlen(h->about) };
	enum rn_status rc = RN_OK;
	struct keys k;
	int64_t id;
	bool again;

	read_keys(j, h, &k);
	TRY(find(j, &k, &id, &again));
	if (id != RN_NONE) {
		j->out->known += !again;
		j->out->interactions += again;
		if (again)
			rn_job_replay(j, h->person);
		rc = rn_job_saw(j, id);
		goto out;
	}
	TRY(rn_interaction_next(j->rn, &x.id));
	x.parts_n = rn_varint_put(parts, (uint64_t)h->handle << 2 |
	    (uint64_t)h->part);
	TRY(rn_interactions_put(j->rn, &x, 1));
	TRY(put_keys(j, &k, x.id));
	j->happened = rn_grow(j->happened, j->happened_n, &j->happened_room,
	    sizeof(*j->happened));
	j->happened[j->happened_n++] = (struct rn_hung){ h->handle, x.id };
	rn_job_replay(j, h->person);
	j->out->interactions++;
out:
	return rc;
}

static int
by_handle(const void *ap, const void *bp)
{
	const struct rn_hung *a = ap, *b = bp;

	if (a->handle != b->handle)
		return a->handle < b->handle ? -1 : 1;
	return a->id < b->id ? -1 : a->id > b->id;
}

struct runs {
	const struct rn_hung *v;
	size_t n;
	unsigned char *ids;	/* room for all of them */
};

/* All of one handle, as differences. */
static bool
next_run(void *ctx, struct rn_run *out)
{
	struct runs *r = ctx;
	int64_t last = 0, handle;
	size_t used = 0;

	if (r->n == 0)
		return false;
	for (handle = r->v->handle; r->n > 0 && r->v->handle == handle;
	    r->v++, r->n--) {
		used += rn_varint_put(r->ids + used,
		    (uint64_t)(r->v->id - last));
		last = r->v->id;
	}
	*out = (struct rn_run){ handle, r->ids, used };
	r->ids += used;
	return true;
}

enum rn_status
rn_happened_end(struct rn_job *j)
{
	struct runs r = { j->happened, j->happened_n, NULL };
	enum rn_status rc;
	unsigned char *ids;

	if (r.n == 0)
		return RN_OK;
	qsort(j->happened, j->happened_n, sizeof(*j->happened), by_handle);
	ids = r.ids = malloc(10 * r.n);
	if (ids == NULL)
		rn_nomem();
	rc = rn_runs_put(j->rn, next_run, &r, false);
	free(ids);
	return rc;
}
