/*
 * key.c - which handle an address is, by the hash of its kind and canon.
 *
 * No two handles have one hash: should a second come, it is hashed again with
 * how often that was.  Of whoever is forgotten the key goes with the handle, and
 * of two of one hash, which there are once in 2^64, the second is then lost.
 *
 * Few go to handle_key_recent, a row each; an import of many, with those, to
 * pages (store/pages.h).
 */
#include <stdlib.h>
#include <string.h>

#include "people/people.h"
#include "people/people_sql.h"
#include "people/tombstone.h"

static const struct rn_pages pages = { .set = &rn_people_sql,
	.find = KEY_PAGE_FIND, .put = KEY_PAGE_PUT, .drop = KEY_PAGE_DROP };

int64_t
rn_handle_hash(const struct refnet *rn, enum rn_handle_kind kind,
    const char *canon)
{
	return (int64_t)((uint64_t)rn_store_hash(rn, canon, strlen(canon)) +
	    (uint64_t)kind * UINT64_C(0x9e3779b97f4a7c15));
}

/* The handle of that hash, or RN_NONE. */
static enum rn_status
find_hash(struct refnet *rn, int64_t hash, int64_t *id)
{
	struct rn_hashed e = { hash, RN_HASHED_ASKED };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_people_sql, KEY_FIND, &st));
	rn_bind_int(&st, ":hash", hash);
	TRY(rn_step(&st, &row));
	if (row)
		e.id = rn_col_int(&st, 0);
	else
		TRY(rn_pages_find(rn, &pages, &e, 1));
	*id = e.id;
out:
	rn_done(&st);
	return rc;
}

/* Its handle, or else, with id RN_NONE, the hash under which it would be. */
static enum rn_status
find(struct refnet *rn, enum rn_handle_kind kind, const char *canon,
    struct rn_handle *out, int64_t *hash)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t id;
	bool row;

	*out = (struct rn_handle){ RN_NONE, RN_NONE, false };
	*hash = rn_handle_hash(rn, kind, canon);
	TRY(rn_sql(rn, &rn_people_sql, HANDLE_FIND, &st));
	rn_bind_int(&st, ":kind", kind);
	rn_bind_text(&st, ":canon", canon);
	for (int64_t again = 1;; again++) {
		int64_t v[2] = { *hash, again };

		TRY(find_hash(rn, *hash, &id));
		if (id == RN_NONE)
			break;
		rn_bind_int(&st, ":handle", id);
		TRY(rn_step(&st, &row));
		if (row) {
			*out = (struct rn_handle){ id, rn_col_int(&st, 0),
			    rn_col_int(&st, 1) == 1 };
			break;
		}
		rn_reset(&st);
		*hash = rn_store_hash(rn, v, sizeof(v));
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_handle_find(struct refnet *rn, enum rn_handle_kind kind, const char *canon,
    struct rn_handle *out)
{
	int64_t hash;

	return find(rn, kind, canon, out, &hash);
}

static enum rn_status
put_key(struct refnet *rn, int64_t hash, int64_t handle)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, KEY_PUT, &st));
	rn_bind_int(&st, ":hash", hash);
	rn_bind_int(&st, ":handle", handle);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_handle_make(struct refnet *rn, enum rn_handle_kind kind, const char *canon,
    int64_t person, const char *name, int64_t *id)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	struct rn_handle held;
	int64_t hash;

	TRY(find(rn, kind, canon, &held, &hash));
	if (held.id != RN_NONE)
		return rn_fail(rn, RN_EFAULT, "handle %s is there already",
		    canon);
	TRY(rn_sql(rn, &rn_people_sql, HANDLE_MAKE, &st));
	rn_bind_int(&st, ":kind", kind);
	rn_bind_text(&st, ":canon", canon);
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_opt(&st, ":person", person);
	rn_bind_text(&st, ":name", name);
	TRY(rn_exec(&st));
	*id = rn_last_id(rn);
	TRY(put_key(rn, hash, *id));
out:
	rn_done(&st);
	return rc;
}

/* All of handle_key_recent, in order; *v is malloc'd. */
static enum rn_status
recent(struct refnet *rn, struct rn_hashed **v, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*v = NULL;
	*n = 0;
	TRY(rn_sql(rn, &rn_people_sql, KEYS_RECENT, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (*n == room)
			*v = rn_grow(*v, *n, &room, sizeof(**v));
		(*v)[(*n)++] = (struct rn_hashed){ rn_col_int(&st, 0),
		    rn_col_int(&st, 1) };
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_handle_keys_each(struct refnet *rn, void (*tell)(void *ctx, int64_t hash),
    void *ctx)
{
	enum rn_status rc = RN_OK;
	struct rn_hashed *v = NULL;
	size_t n;

	TRY(recent(rn, &v, &n));
	for (size_t i = 0; i < n; i++)
		tell(ctx, v[i].hash);
	TRY(rn_pages_each(rn, &pages, tell, ctx));
out:
	free(v);
	return rc;
}

/*
 * By the four highest bytes, the lowest of them first; as many passes leave them
 * in v.  Few of so many hashes have these in common: those are put right last.
 */
static void
sort(struct rn_hashed *v, size_t n)
{
	struct rn_hashed *from = v, *to = malloc(n * sizeof(*to));
	struct rn_hashed *spare = to, *other;

	if (to == NULL)
		rn_nomem();
	for (int shift = 32; shift < 64; shift += 8) {
		/* the highest byte has the sign */
		unsigned flip = shift == 56 ? 0x80 : 0;
		size_t place[256] = { 0 }, sum = 0, here;

#define BYTE(k) (((uint64_t)(k).hash >> shift & 0xff) ^ flip)
		for (size_t i = 0; i < n; i++)
			place[BYTE(from[i])]++;
		for (size_t b = 0; b < RN_LEN(place); b++) {
			here = place[b];
			place[b] = sum;
			sum += here;
		}
		for (size_t i = 0; i < n; i++)
			to[place[BYTE(from[i])]++] = from[i];
#undef BYTE
		other = from;
		from = to;
		to = other;
	}
	free(spare);
	for (size_t i = 1; i < n; i++) {
		struct rn_hashed x = v[i];
		size_t at = i;

		for (; at > 0 && v[at - 1].hash > x.hash; at--)
			v[at] = v[at - 1];
		v[at] = x;
	}
}

static bool
next_key(void *ctx, struct rn_value *row)
{
	struct rn_hashed e;

	if (!rn_hashed_array_next(ctx, &e))
		return false;
	row[0] = rn_value_int(e.hash);
	row[1] = rn_value_int(e.id);
	return true;
}

/* All that are kept apart go to the pages. */
static enum rn_status
settle(struct refnet *rn)
{
	struct rn_hashed_array all = { NULL, NULL };
	enum rn_status rc = RN_OK;
	struct rn_hashed *v;
	size_t n;

	TRY(recent(rn, &v, &n));
	if (n == 0)
		goto out;
	all = (struct rn_hashed_array){ v, v + n };
	TRY(rn_pages_merge(rn, &pages, rn_hashed_array_next, &all));
	TRY(rn_run1(rn, &rn_people_sql, KEYS_EMPTY, NULL, 0));
out:
	free(v);
	return rc;
}

enum rn_status
rn_handle_keys_put(struct refnet *rn, struct rn_hashed *v, size_t n)
{
	struct rn_hashed_array all = { v, v };
	enum rn_status rc = RN_OK;
	int64_t person, handle;

	if (n == 0)
		return RN_OK;
	all.end += n;
	sort(v, n);
	TRY(rn_newcomers_next(rn, &person, &handle));
	if (rn_pages_large((int64_t)n, handle - (int64_t)n))
		TRY(rn_pages_merge(rn, &pages, rn_hashed_array_next, &all));
	else
		TRY(rn_feed(rn, &rn_people_sql, KEYS_PUT,
		    &(struct rn_feed){ next_key, &all }));
out:
	return rc;
}

enum rn_status
rn_handle_keys_settle(struct refnet *rn)
{
	enum rn_status rc = RN_OK;
	int64_t recent_n, person, handle;

	TRY(rn_newcomers_next(rn, &person, &handle));
	TRY(rn_get1(rn, &rn_people_sql, KEYS_COUNT, NULL, 0, &recent_n));
	if (rn_pages_large(recent_n, handle - recent_n))
		TRY(settle(rn));
out:
	return rc;
}

enum rn_status
rn_handle_keys_lose(struct refnet *rn, const int64_t *v, size_t n)
{
	struct rn_feed_ids ids = { v, v + n };
	enum rn_status rc = rn_feed(rn, &rn_people_sql, KEYS_LOSE,
	    &(struct rn_feed){ rn_feed_id, &ids });

	return rc == RN_OK ? rn_pages_drop(rn, &pages, v, n) : rc;
}
