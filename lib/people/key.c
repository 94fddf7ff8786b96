/*
 * key.c - which handle an address is, by the hash of its kind and canon.
 *
 * No two handles have one hash: should a second come, it is hashed again with
 * how often that was.  Rows of handle are never deleted, so whoever looks for
 * it goes the same way.
 */
#include <stdlib.h>
#include <string.h>

#include "people/people.h"
#include "people/people_sql.h"

int64_t
rn_handle_hash(const struct refnet *rn, enum rn_handle_kind kind,
    const char *canon)
{
	return (int64_t)((uint64_t)rn_store_hash(rn, canon, strlen(canon)) +
	    (uint64_t)kind * UINT64_C(0x9e3779b97f4a7c15));
}

/* Its handle, or else, with id RN_NONE, the hash under which it would be. */
static enum rn_status
find(struct refnet *rn, enum rn_handle_kind kind, const char *canon,
    struct rn_handle *out, int64_t *hash)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*out = (struct rn_handle){ RN_NONE, RN_NONE, false };
	*hash = rn_handle_hash(rn, kind, canon);
	TRY(rn_sql(rn, &rn_people_sql, HANDLE_FIND, &st));
	rn_bind_int(&st, ":kind", kind);
	rn_bind_text(&st, ":canon", canon);
	for (int64_t again = 1;; again++) {
		int64_t v[2] = { *hash, again };

		rn_bind_int(&st, ":hash", *hash);
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (rn_col_int(&st, 3) == 1) {
			*out = (struct rn_handle){ rn_col_int(&st, 0),
			    rn_col_int(&st, 1), rn_col_int(&st, 2) == 1 };
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

enum rn_status
rn_handle_keys_each(struct refnet *rn, void (*tell)(void *ctx, int64_t hash),
    void *ctx)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_people_sql, KEYS_ALL, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		tell(ctx, rn_col_int(&st, 0));
	}
out:
	rn_done(&st);
	return rc;
}

/* By byte after byte, the lowest first; as many passes leave them in v. */
static void
sort(struct rn_handle_key *v, size_t n)
{
	struct rn_handle_key *from = v, *to = malloc(n * sizeof(*to));
	struct rn_handle_key *spare = to, *other;

	if (to == NULL)
		rn_nomem();
	for (int shift = 0; shift < 64; shift += 8) {
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
}

struct rest {
	const struct rn_handle_key *v, *end;
};

static bool
next_key(void *ctx, struct rn_value *row)
{
	struct rest *r = ctx;

	if (r->v == r->end)
		return false;
	row[0] = rn_value_int(r->v->hash);
	row[1] = rn_value_int(r->v->handle);
	r->v++;
	return true;
}

enum rn_status
rn_handle_keys_put(struct refnet *rn, struct rn_handle_key *v, size_t n)
{
	struct rest r = { v, n == 0 ? v : v + n };

	if (n == 0)
		return RN_OK;
	sort(v, n);
	return rn_feed(rn, &rn_people_sql, KEYS_PUT,
	    &(struct rn_feed){ next_key, &r });
}
