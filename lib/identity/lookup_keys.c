/*
 * lookup_keys.c - who is under keys that are kept, in the order of keys.
 *
 * A page is read once, however many keys are on it, and pages that are near are
 * passed over rather than sought.  Pages are read ahead on a thread while those
 * before are gone through; the recent keys, which are few, before.
 */
#include <stdlib.h>
#include <string.h>

#include "base/pipe.h"
#include "identity/lookup_keys.h"

enum {
	NEAR = 8,		/* pages passed over cost less than to seek */
	BATCH = 64,		/* pages read at a time */
	MANY = 1000		/* keys that are worth a thread */
};

/* A page, and of which key on. */
struct page {
	size_t from, n;
	unsigned char body[RN_FACE_PAGE];
};
struct batch {
	enum rn_status rc;
	size_t n;
	struct page page[BATCH];
};

struct rn_key_walk {
	struct refnet *rn;
	const int64_t *key;
	size_t n;

	/* read ahead: what is read, and where that is */
	size_t at;			/* the next key */
	struct rn_stmt pages;
	int64_t ahead;	/* first key of the next page; INT64_MAX: none */
	int64_t since;			/* of the page that was sought */
	int64_t passed;			/* pages since then */
	struct rn_pipe *pipe;

	/* gone through */
	size_t fed, next;		/* keys */
	struct rn_face_entry *recent, *recent_at, *recent_end;
	const struct batch *batch;
	size_t turned;			/* pages of the batch */
	struct rn_face_page page;	/* the one at hand, */
	unsigned char body[RN_FACE_PAGE];	/* which outlives its batch */
	int64_t found[2 * (RN_BLOCK_MOST + 2)];

	struct batch item[RN_PIPE_ITEMS];
};

/* --- pages, ahead ----------------------------------------------------------- */

static enum rn_status
look_ahead(struct rn_key_walk *w)
{
	enum rn_status rc;
	bool row;

	rc = rn_step(&w->pages, &row);
	w->ahead = rc == RN_OK && row ? rn_col_int(&w->pages, 0) : INT64_MAX;
	return rc;
}

/* The next page is the one that a key is on, if it is kept. */
static enum rn_status
seek(struct rn_key_walk *w, int64_t key)
{
	enum rn_status rc = RN_OK;

	if (w->pages.raw == NULL)
		TRY(rn_sql(w->rn, &rn_identity_sql, INDEX_FROM, &w->pages));
	rn_reset(&w->pages);
	rn_bind_int(&w->pages, ":hash", key);
	TRY(look_ahead(w));
	w->since = w->ahead;
	w->passed = 0;
out:
	return rc;
}

/* Farther than so many pages, as wide as those that were passed. */
static bool
is_far(const struct rn_key_walk *w, int64_t key)
{
	return w->passed > 0 && (key - w->ahead) / NEAR >
	    (w->ahead - w->since) / w->passed;
}

/* The last page that begins at the key or before it, if not yet read. */
static enum rn_status
read_page(struct rn_key_walk *w, int64_t key, struct batch *to)
{
	struct page *p = &to->page[to->n];
	enum rn_status rc = RN_OK;
	bool any = false;

	if (w->pages.raw == NULL)
		TRY(seek(w, key));
	while (w->ahead <= key) {
		const void *body;

		if (is_far(w, key))
			TRY(seek(w, key));
		any = true;
		body = rn_col_blob(&w->pages, 1, &p->n);
		p->n = p->n > sizeof(p->body) ? 0 : p->n;
		if (p->n > 0)
			memcpy(p->body, body, p->n);
		TRY(look_ahead(w));
		w->passed++;
	}
	p->from = w->at;
	to->n += any;
out:
	return rc;
}

static bool
make(void *ctx, void *item)
{
	struct rn_key_walk *w = ctx;
	struct batch *to = item;
	enum rn_status rc = RN_OK;

	to->n = 0;
	for (; w->at < w->n && to->n < BATCH; w->at++)
		TRY(read_page(w, w->key[w->at], to));
out:
	to->rc = rc;
	return rc == RN_OK && w->at < w->n;
}

/* --- recent ones ------------------------------------------------------------ */

static bool
give_key(void *ctx, struct rn_value *row)
{
	struct rn_key_walk *w = ctx;

	if (w->fed == w->n)
		return false;
	row[0] = rn_value_int(w->key[w->fed++]);
	return true;
}

static enum rn_status
read_recent(struct rn_key_walk *w)
{
	struct rn_feed feed = { give_key, w };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0;
	bool row;

	TRY(rn_sql_fed(w->rn, &rn_identity_sql, INDEX_RECENT, &feed, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		w->recent = rn_grow(w->recent, n, &room, sizeof(*w->recent));
		w->recent[n++] = (struct rn_face_entry){ rn_col_int(&st, 0),
		    rn_col_int(&st, 1) };
	}
	w->recent_at = w->recent;
	w->recent_end = n == 0 ? w->recent : w->recent + n;
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_key_walk_open(struct refnet *rn, const int64_t *key, size_t n,
    struct rn_key_walk **out)
{
	struct rn_key_walk *w = malloc(sizeof(*w));
	void *items[RN_PIPE_ITEMS];
	enum rn_status rc = RN_OK;

	if (w == NULL)
		rn_nomem();
	memset(w, 0, offsetof(struct rn_key_walk, item));
	w->rn = rn;
	w->key = key;
	w->n = n;
	*out = w;
	TRY(read_recent(w));
	for (int i = 0; i < RN_PIPE_ITEMS; i++)
		items[i] = &w->item[i];
	if (n > 0)
		w->pipe = rn_pipe_new(make, w, items, n > MANY);
out:
	return rc;
}

void
rn_key_walk_close(struct rn_key_walk *w)
{
	if (w == NULL)
		return;
	rn_pipe_free(w->pipe);
	rn_done(&w->pages);
	free(w->recent);
	free(w);
}

/* --- gone through ------------------------------------------------------------ */

/* To the page that was read for the key, if one was. */
static enum rn_status
turn_to(struct rn_key_walk *w, size_t key)
{
	const struct page *p;

	if (w->batch == NULL || (w->turned == w->batch->n &&
	    w->batch->n == BATCH)) {
		w->batch = rn_pipe_next(w->pipe);
		w->turned = 0;
	}
	if (w->batch->rc != RN_OK)
		return w->batch->rc;
	p = &w->batch->page[w->turned];
	if (w->turned < w->batch->n && p->from == key) {
		memcpy(w->body, p->body, p->n);
		w->page = (struct rn_face_page){ w->body, w->body + p->n,
		    { 0, 0 } };
		w->turned++;
	}
	return RN_OK;
}

/* The first entry of the page that is of the key, or comes after it. */
static bool
goes_to(struct rn_face_page *p, int64_t key)
{
	while (p->at.hash < key)
		if (!rn_face_entry_read(p))
			return false;
	return true;
}

enum rn_status
rn_key_walk_next(struct rn_key_walk *w, const int64_t **handle, size_t *n)
{
	int64_t key = w->key[w->next];
	enum rn_status rc = RN_OK;
	size_t found = 0;
	bool more;

	TRY(turn_to(w, w->next++));
	for (more = goes_to(&w->page, key); more && w->page.at.hash == key;
	    more = rn_face_entry_read(&w->page))
		if (found <= RN_BLOCK_MOST)
			w->found[found++] = w->page.at.handle;
	for (; w->recent_at < w->recent_end && w->recent_at->hash == key;
	    w->recent_at++)
		if (found < RN_LEN(w->found))
			w->found[found++] = w->recent_at->handle;
	*handle = w->found;
	*n = rn_distinct(w->found, found);
out:
	return rc;
}
