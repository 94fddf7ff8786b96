/*
 * handles.c - handles put many at once, and given to another person.
 *
 * Those of people who come with them are packed (store/handle_page.h); any
 * other, and one that moves, has a row of its own.  Names and what plans kept
 * apart are looked for by how they begin (RN_APART, ledger/names.c), which
 * only rows have an index for.
 */
#include <stdlib.h>
#include <string.h>

#include "people/people.h"
#include "people/people_sql.h"
#include "people/tombstone.h"
#include "store/handle_page.h"

/* Bytes of a page, so that its row fits one of SQLite's. */
enum { BODY = 4000 };

/* Those that remain to be put. */
struct rest {
	const struct rn_newcomer *v;
	const bool *packs;	/* of each: it goes into a page */
	size_t i, n;
	int64_t change;
	struct rn_handle_packer to;
};

static bool
is_looked_for(const struct rn_newcomer *h)
{
	return h->kind == RN_HANDLE_REF && (h->canon[0] == RN_APART[0] ||
	    strncmp(h->canon, RN_NAME_REF, strlen(RN_NAME_REF)) == 0);
}

/* Which go into pages, whose people are all above those in pages by now. */
static void
sort_out(const struct rn_newcomer *v, size_t n, int64_t above, bool *packs)
{
	for (size_t i = 0; i < n; i++) {
		packs[i] = v[i].handle != RN_NONE && v[i].person != RN_NONE &&
		    v[i].person >= above && !is_looked_for(&v[i]);
		if (packs[i])
			above = v[i].person;
	}
}

static struct rn_packed_handle
packed(const struct rn_newcomer *h)
{
	return (struct rn_packed_handle){ .id = h->handle,
	    .person = h->person, .kind = h->kind, .canon = h->canon,
	    .name = h->name };
}

/* Would the handles of this person still fit? */
static bool
fits(const struct rest *r)
{
	size_t size = r->to.n;

	for (size_t i = r->i; i < r->n && (!r->packs[i] || r->v[i].person ==
	    r->v[r->i].person); i++)
		if (r->packs[i]) {
			struct rn_packed_handle h = packed(&r->v[i]);

			size += rn_handle_pack_most(&h);
		}
	return size <= BODY;
}

static bool
next_page(void *ctx, struct rn_value *row)
{
	struct rest *r = ctx;

	rn_handle_pack_next(&r->to);
	for (; r->i < r->n; r->i++) {
		struct rn_packed_handle h;

		if (!r->packs[r->i])
			continue;
		h = packed(&r->v[r->i]);
		if (r->to.n > 0 && h.person != r->to.person && !fits(r))
			break;
		rn_handle_pack(&r->to, &h);
	}
	if (r->to.n == 0)
		return false;
	row[0] = rn_value_int(r->to.id);
	row[1] = rn_value_int(r->to.person);
	row[2] = rn_value_int(r->change);
	row[3] = (struct rn_value){ .kind = RN_VALUE_BLOB, .p = r->to.body,
	    .n = r->to.n };
	return true;
}

static bool
next_row(void *ctx, struct rn_value *row)
{
	struct rest *r = ctx;
	const struct rn_newcomer *h;

	while (r->i < r->n && (r->packs[r->i] ||
	    r->v[r->i].handle == RN_NONE))
		r->i++;
	if (r->i == r->n)
		return false;
	h = &r->v[r->i++];
	row[0] = rn_value_int(h->handle);
	row[1] = rn_value_int(h->kind);
	row[2] = rn_value_text(h->canon);
	row[3] = rn_value_int(r->change);
	row[4] = rn_value_int(h->person);
	row[5] = rn_value_text(h->name);
	return true;
}

enum rn_status
rn_handles_put(struct refnet *rn, const struct rn_newcomer *v, size_t n)
{
	bool *packs = rn_zeroed(n + 1, sizeof(*packs));
	struct rest r = { .v = v, .n = n, .packs = packs,
	    .change = rn_change_id(rn) };
	enum rn_status rc = RN_OK;
	int64_t most;

	TRY(rn_get1(rn, &rn_people_sql, HANDLE_PAGE_LAST, NULL, 0, &most));
	sort_out(v, n, most + 1, packs);
	TRY(rn_feed(rn, &rn_people_sql, HANDLE_PAGES_PUT,
	    &(struct rn_feed){ next_page, &r }));
	r.i = 0;
	TRY(rn_feed(rn, &rn_people_sql, NEWCOMER_HANDLES,
	    &(struct rn_feed){ next_row, &r }));
	while (n > 0 && v[n - 1].handle == RN_NONE)
		n--;
	if (n > 0)
		TRY(rn_run1(rn, &rn_people_sql, HANDLE_LAST, ":last",
		    v[n - 1].handle));
out:
	free(r.to.body);
	free(packs);
	return rc;
}

/* --- moving --------------------------------------------------------------- */

/* The page without those of a person. */
static enum rn_status
put_page_without(struct refnet *rn, const struct rn_handle_page *p,
    int64_t person, int64_t last)
{
	struct rn_handle_packer to = { 0 };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	for (size_t k = 0; k < p->n; k++)
		if (p->v[k].person != person)
			rn_handle_pack(&to, &p->v[k]);
	TRY(rn_sql(rn, &rn_people_sql, HANDLE_PAGE_SET, &st));
	rn_bind_blob(&st, ":body", to.n == 0 ? (const void *)"" : to.body,
	    to.n);
	rn_bind_int(&st, ":last", last);
	TRY(rn_exec(&st));
	rn_handles_moved(rn);
out:
	rn_done(&st);
	free(to.body);
	return rc;
}

static enum rn_status
put_row(struct refnet *rn, const struct rn_packed_handle *h, int64_t change)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, HANDLE_ROW_PUT, &st));
	rn_bind_int(&st, ":id", h->id);
	rn_bind_int(&st, ":kind", h->kind);
	rn_bind_text(&st, ":canon", h->canon);
	rn_bind_int(&st, ":change", change);
	rn_bind_int(&st, ":first", h->person);
	rn_bind_int(&st, ":person", h->person);
	rn_bind_text(&st, ":name", h->name);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* Of a handle in a page: it and others of theirs, which often follow, get rows. */
static enum rn_status
unpack(struct refnet *rn, int64_t handle)
{
	struct rn_handle_page page = { 0 };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t change, last;
	const void *body;
	size_t size, i;
	bool row;

	TRY(rn_sql(rn, &rn_people_sql, HANDLE_PAGE, &st));
	rn_bind_int(&st, ":handle", handle);
	TRY(rn_step(&st, &row));
	if (!row)
		goto out;
	body = rn_col_blob(&st, 0, &size);
	rn_handle_page_of(&page, body, size);
	change = rn_col_int(&st, 1);
	last = rn_col_int(&st, 2);
	rn_done(&st);
	while (rn_handle_page_more(&page))
		continue;
	i = rn_handle_page_id(&page, handle);
	if (page.broken)
		rc = rn_fail(rn, RN_ECONFIG, "%s: not a sound store: handles"
		    " up to %lld cannot be read", rn_path(rn),
		    (long long)last);
	else if (i < page.n && page.v[i].id == handle) {
		int64_t person = page.v[i].person;

		TRY(put_page_without(rn, &page, person, last));
		for (i = rn_handle_page_person(&page, person); i < page.n &&
		    page.v[i].person == person; i++)
			TRY(put_row(rn, &page.v[i], change));
	}
out:
	rn_done(&st);
	rn_handle_page_free(&page);
	return rc;
}

/* Not done: it has no row. */
static enum rn_status
set_row(struct refnet *rn, int64_t handle, int64_t person, bool *done)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, HANDLE_SET, &st));
	rn_bind_opt(&st, ":person", person);
	rn_bind_int(&st, ":handle", handle);
	TRY(rn_step(&st, done));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_handle_give(struct refnet *rn, int64_t handle, int64_t person)
{
	enum rn_status rc = RN_OK;
	bool done = false;
	int64_t now;

	TRY(rn_get1(rn, &rn_people_sql, HANDLE_NOW, ":handle", handle, &now));
	if (now != person)
		TRY(set_row(rn, handle, person, &done));
	if (now != person && !done) {
		TRY(unpack(rn, handle));
		TRY(set_row(rn, handle, person, &done));
	}
out:
	return rc;
}

enum rn_status
rn_handles_unpack(struct refnet *rn, const int64_t *v, size_t n)
{
	enum rn_status rc = RN_OK;

	/* what has a row is in no page: then nothing is done */
	for (size_t i = 0; i < n; i++)
		TRY(unpack(rn, v[i]));
out:
	return rc;
}
