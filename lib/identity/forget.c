/*
 * forget.c - the keys by which somebody is found who may be one with another,
 * erased (index.c says how they are kept).
 */
#include <stdlib.h>
#include <string.h>

#include "identity/room.h"

enum rn_status rn_identity_forget(struct refnet *rn, struct rn_erasing *gone);

/* A page that has lost some. */
struct page { int64_t first; unsigned char *body; size_t n; };

static bool
is_gone(const struct rn_erasing *gone, int64_t handle)
{
	return bsearch(&handle, gone->handle, gone->handle_n, sizeof(handle),
	    rn_by_int64) != NULL;
}

/* How many it has lost. */
static int64_t
strain(const struct rn_erasing *gone, const unsigned char *p, size_t size,
    struct page *out)
{
	struct rn_face_page r = { .p = p, .end = p + size };
	int64_t last = 0, lost = 0;

	/* a difference never takes more than those it stands for */
	out->body = rn_zeroed(size + RN_FACE_ENTRY, 1);
	while (rn_face_entry_read(&r)) {
		if (is_gone(gone, r.at.handle)) {
			lost++;
			continue;
		}
		out->n += rn_varint_put(out->body + out->n,
		    (uint64_t)(r.at.hash - last));
		out->n += rn_varint_put(out->body + out->n,
		    (uint64_t)r.at.handle);
		last = r.at.hash;
	}
	return lost;
}

static enum rn_status
put(struct refnet *rn, const struct page *p)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_identity_sql, INDEX_PAGE_SET, &st));
	rn_bind_int(&st, ":first", p->first);
	rn_bind_blob(&st, ":body", p->body, p->n);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_identity_forget(struct refnet *rn, struct rn_erasing *gone)
{
	struct rn_stmt st = { 0 };
	struct page *v = NULL;
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0, size;
	int64_t lost;
	bool row;

	TRY(rn_sql(rn, &rn_identity_sql, INDEX_PAGES_ALL, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		const unsigned char *p = rn_col_bytes(&st, 1, &size);

		v = rn_grow(v, n, &room, sizeof(*v));
		v[n] = (struct page){ .first = rn_col_int(&st, 0) };
		lost = strain(gone, p, size, &v[n]);
		gone->faces += lost;
		if (lost > 0)
			n++;
		else
			free(v[n].body);
	}
	rn_done(&st);
	for (size_t i = 0; i < n; i++)
		TRY(put(rn, &v[i]));
out:
	rn_done(&st);
	for (size_t i = 0; i < n; i++)
		free(v[i].body);
	free(v);
	return rc;
}
