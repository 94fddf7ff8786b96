/*
 * tombstone.c - tombstones as they are kept, asked for and lifted.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/digest.h"
#include "base/text.h"
#include "people/people_sql.h"
#include "people/tombstone.h"

struct rn_tombs {
	unsigned char key[RN_SHA256];
	unsigned char (*v)[RN_SHA256];	/* in order */
	size_t n;
};

static int
by_bytes(const void *a, const void *b)
{
	return memcmp(a, b, RN_SHA256);
}

/* *any false: nobody was forgotten yet. */
static enum rn_status
read_key(struct refnet *rn, unsigned char key[RN_SHA256], bool *any)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const void *p;
	size_t n;

	TRY(rn_sql(rn, &rn_people_sql, TOMB_KEY, &st));
	TRY(rn_step(&st, any));
	if (!*any)
		goto out;
	p = rn_col_blob(&st, 0, &n);
	if (n != RN_SHA256)
		return rn_done(&st), rn_fail(rn, RN_ECONFIG, "%s: not a sound"
		    " store: the key of tombstones", rn_path(rn));
	memcpy(key, p, RN_SHA256);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_tombs_open(struct refnet *rn, struct rn_tombs **out)
{
	struct rn_tombs *t = rn_zeroed(1, sizeof(*t));
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0, n;
	bool any;

	*out = NULL;
	TRY(read_key(rn, t->key, &any));
	if (!any)
		goto out;
	TRY(rn_sql(rn, &rn_people_sql, TOMBS, &st));
	for (;;) {
		TRY(rn_step(&st, &any));
		if (!any)
			break;
		const void *p = rn_col_blob(&st, 0, &n);

		t->v = rn_grow(t->v, t->n, &room, sizeof(*t->v));
		if (n == RN_SHA256)
			memcpy(t->v[t->n++], p, n);
	}
	if (t->n > 1)
		qsort(t->v, t->n, sizeof(*t->v), by_bytes);
	if (t->n > 0) {
		*out = t;
		t = NULL;
	}
out:
	rn_done(&st);
	rn_tombs_free(t);
	return rc;
}

void
rn_tombs_free(struct rn_tombs *t)
{
	if (t == NULL)
		return;
	free(t->v);
	free(t);
}

/* --- asking --------------------------------------------------------------- */

static bool
has(const struct rn_tombs *t, const char *form)
{
	unsigned char digest[RN_SHA256];

	if (t == NULL || form == NULL)
		return false;
	rn_hmac(digest, t->key, form, strlen(form));
	return bsearch(digest, t->v, t->n, sizeof(*t->v), by_bytes) != NULL;
}

/* As it is; a number with its country, too, where it was told without. */
static bool
has_number(const struct rn_tombs *t, struct rn_arena *a, const char *canon)
{
	const char *local = rn_tomb_local(a, canon);
	char *other;

	if (has(t, rn_tomb_handle(a, RN_HANDLE_PHONE, canon)))
		return true;
	if (local == NULL)
		return false;
	if (local[0] == 'n' && has(t, local))
		return true;
	other = rn_strdup(a, local);
	other[0] = local[0] == 'n' ? 'i' : 'n';
	return has(t, other);
}

bool
rn_tombs_has(const struct rn_tombs *t, struct rn_arena *a,
    enum rn_handle_kind kind, const char *canon)
{
	return t != NULL && kind != RN_HANDLE_PHONE &&
	    has(t, rn_tomb_handle(a, kind, canon));
}

bool
rn_tombs_row(const struct rn_tombs *t, struct rn_arena *a,
    const struct rn_tomb_claim *v, size_t n, const char *name,
    const char *org)
{
	bool number = false, told = false;

	if (t == NULL)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (rn_tombs_has(t, a, v[i].kind, v[i].canon))
			return true;
		if (v[i].kind == RN_HANDLE_PHONE)
			number = number || has_number(t, a, v[i].canon);
		told |= v[i].kind == RN_HANDLE_EMAIL ||
		    v[i].kind == RN_HANDLE_URL;
	}
	if (name == NULL)
		return number && !told;
	return (number && has(t, rn_tomb_name(a, name))) ||
	    (!told && has(t, rn_tomb_work(a, name, org)));
}

enum rn_status
rn_tombs_refuse(struct refnet *rn, struct rn_arena *a,
    const struct rn_tomb_claim *v, size_t n, const char *name,
    const char *org)
{
	struct rn_tombs *t = NULL;
	enum rn_status rc = RN_OK;

	TRY(rn_tombs_open(rn, &t));
	if (!rn_tombs_row(t, a, v, n, name, org))
		goto out;
	rc = rn_fail(rn, RN_EPOLICY, "this is somebody who was forgotten");
	rn_hint(rn, "refnet suppress --check HANDLE says since when; refnet"
	    " suppress --lift HANDLE --reason TEXT takes that back");
out:
	rn_tombs_free(t);
	return rc;
}

enum rn_status
rn_nobody(struct refnet *rn, int64_t *handle)
{
	struct rn_handle h;
	enum rn_status rc = rn_handle_find(rn, RN_HANDLE_REF, RN_NOBODY_REF,
	    &h);

	*handle = h.id;
	return rc;
}

/* --- one of them ------------------------------------------------------------ */

static enum rn_status
find_digest(struct refnet *rn, struct rn_arena *a,
    const unsigned char key[RN_SHA256], const char *form,
    struct rn_tomb *out)
{
	unsigned char digest[RN_SHA256];
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	if (form == NULL || out->at != RN_NONE)
		return RN_OK;
	rn_hmac(digest, key, form, strlen(form));
	TRY(rn_sql(rn, &rn_people_sql, TOMB_FIND, &st));
	rn_bind_blob(&st, ":digest", digest, sizeof(digest));
	TRY(rn_step(&st, &row));
	if (row && rn_col_int(&st, 1) == 1)
		*out = (struct rn_tomb){ .at = rn_col_int(&st, 0),
		    .forgotten = rn_col_int(&st, 2),
		    .because = rn_col_text(&st, 3, a) };
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_tomb_find(struct refnet *rn, struct rn_arena *a, const char *typed,
    const char *org, struct rn_tomb *out)
{
	unsigned char key[RN_SHA256];
	enum rn_handle_kind kind;
	enum rn_status rc = RN_OK;
	const char *local = NULL;
	char *canon;
	bool any;

	*out = (struct rn_tomb){ RN_NONE, RN_NONE, NULL };
	TRY(read_key(rn, key, &any));
	if (!any)
		goto out;
	if (!rn_canon_any(a, typed, &kind, &canon)) {
		TRY(find_digest(rn, a, key, rn_tomb_work(a, typed, org),
		    out));
		TRY(find_digest(rn, a, key, rn_tomb_handle(a, RN_HANDLE_REF,
		    typed), out));
		goto out;
	}
	TRY(find_digest(rn, a, key, rn_tomb_handle(a, kind, canon), out));
	if (kind == RN_HANDLE_PHONE)
		local = rn_tomb_local(a, canon);
	if (local != NULL) {
		if (local[0] == 'n')
			TRY(find_digest(rn, a, key, local, out));
		TRY(find_digest(rn, a, key, rn_sprintf(a, "%c%s",
		    local[0] == 'n' ? 'i' : 'n', local + 1), out));
	}
out:
	return rc;
}

enum rn_status
rn_tomb_lift(struct refnet *rn, int64_t forgotten, const char *because,
    int64_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_get1(rn, &rn_people_sql, TOMB_COUNT, ":forgotten", forgotten,
	    n));
	TRY(rn_sql(rn, &rn_people_sql, TOMB_LIFT, &st));
	rn_bind_int(&st, ":forgotten", forgotten);
	rn_bind_int(&st, ":at", rn_now(rn));
	rn_bind_text(&st, ":because", because);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* --- writing ---------------------------------------------------------------- */

struct putting {
	struct refnet *rn;
	struct rn_arena *a;
	unsigned char key[RN_SHA256];
	const char *because;
	int64_t n;
};

static enum rn_status
put(struct putting *p, const char *form)
{
	unsigned char digest[RN_SHA256];
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	if (form == NULL)
		return RN_OK;
	rn_hmac(digest, p->key, form, strlen(form));
	TRY(rn_sql(p->rn, &rn_people_sql, TOMB_PUT, &st));
	rn_bind_int(&st, ":at", rn_now(p->rn));
	rn_bind_int(&st, ":forgotten", rn_change_id(p->rn));
	rn_bind_blob(&st, ":digest", digest, sizeof(digest));
	rn_bind_text(&st, ":because", p->because);
	TRY(rn_exec(&st));
	p->n++;
out:
	rn_done(&st);
	return rc;
}

/* A number that rows about others tell, too, is no sign of one of them. */
static enum rn_status
put_handles(struct putting *p, struct rn_feed *from)
{
	struct { enum rn_handle_kind kind; const char *canon; } *v = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0;
	bool row;

	TRY(rn_sql_fed(p->rn, &rn_people_sql, GONE_HANDLES, from, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v = rn_grow(v, n, &room, sizeof(*v));
		v[n].kind = (enum rn_handle_kind)rn_col_int(&st, 0);
		v[n++].canon = rn_col_text(&st, 1, p->a);
	}
	rn_done(&st);
	for (size_t i = 0; i < n; i++) {
		TRY(put(p, rn_tomb_handle(p->a, v[i].kind, v[i].canon)));
		if (v[i].kind == RN_HANDLE_PHONE)
			TRY(put(p, rn_tomb_local(p->a, v[i].canon)));
	}
out:
	rn_done(&st);
	free(v);
	return rc;
}

static enum rn_status
put_names(struct putting *p, struct rn_feed *from)
{
	struct { const char *name, *org; } *v = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0;
	bool row;

	TRY(rn_sql_fed(p->rn, &rn_people_sql, GONE_NAMES, from, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v = rn_grow(v, n, &room, sizeof(*v));
		v[n].name = rn_col_text(&st, 0, p->a);
		v[n++].org = rn_col_text(&st, 1, p->a);
	}
	rn_done(&st);
	for (size_t i = 0; i < n; i++) {
		TRY(put(p, rn_tomb_name(p->a, v[i].name)));
		TRY(put(p, rn_tomb_work(p->a, v[i].name, v[i].org)));
	}
out:
	rn_done(&st);
	free(v);
	return rc;
}

static enum rn_status
make_key(struct putting *p)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	rn_store_random(p->key, sizeof(p->key));
	TRY(rn_sql(p->rn, &rn_people_sql, TOMB_KEY_PUT, &st));
	rn_bind_blob(&st, ":key", p->key, sizeof(p->key));
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_tombs_put(struct refnet *rn, struct rn_erasing *g)
{
	struct putting p = { .rn = rn, .a = rn_arena_make(),
	    .because = g->because };
	enum rn_status rc = RN_OK;
	bool any;

	TRY(read_key(rn, p.key, &any));
	if (!any)
		TRY(make_key(&p));
	for (int names = 0; names < 2; names++) {
		struct rn_feed_ids ids = { g->handle,
		    g->handle + g->handle_n };
		struct rn_feed from = { rn_feed_id, &ids };

		TRY(names ? put_names(&p, &from) : put_handles(&p, &from));
	}
	g->tombstones = p.n;
out:
	rn_arena_free(p.a);
	return rc;
}
