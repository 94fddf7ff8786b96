/*
 * keys.c - which interaction a message is, by the hash that tells it.
 *
 * Few keys go to key_recent, a row each.  Many go to pages: rows of `key` with
 * some hundred sorted keys each, which is less to write and to read.  A page
 * begins after the last key of the one before; the last page takes all beyond
 * it too.  Keys are hashes, so they spread over all pages, and a merge is only
 * for imports that are large beside what is held.
 *
 * Most keys asked for are new, and known to be by sieve.c; pages are read for
 * the others.
 */
#include <stdlib.h>
#include <string.h>

#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"
#include "ledger/sieve.h"

enum {
	HASH = 8, ID = 6,	/* bytes of an entry, the highest first */
	ENTRY = HASH + ID,
	ENTRIES = 280,		/* of a page, so that it fits one of SQLite's */
	BODY = ENTRIES * ENTRY
};

static void
put_bytes(unsigned char *p, uint64_t v, int n)
{
	while (n-- > 0)
		*p++ = (unsigned char)(v >> (8 * n));
}

static uint64_t
get_bytes(const unsigned char *p, int n)
{
	uint64_t v = 0;

	while (n-- > 0)
		v = v << 8 | *p++;
	return v;
}

static struct rn_key
entry(const unsigned char *body, size_t i)
{
	const unsigned char *p = body + i * ENTRY;

	return (struct rn_key){ (int64_t)get_bytes(p, HASH),
	    (int64_t)get_bytes(p + HASH, ID) };
}

/* Keys that may be looked at before they are taken. */
struct source {
	rn_key_next *next;
	void *ctx;
	struct rn_key key;
	bool any;
};

static void
advance(struct source *s)
{
	s->any = s->next(s->ctx, &s->key);
}

/* Keys that become pages, as even as can be, while rn_feed asks for them. */
struct pages {
	struct source *from;
	size_t left, pages;	/* of the source; SIZE_MAX: all there is */
	unsigned char body[BODY];
	struct rn_sieves *sieves;
};

static bool
next_page(void *ctx, struct rn_value *row)
{
	struct pages *p = ctx;
	struct source *s = p->from;
	size_t want = ENTRIES, n = 0;

	if (!s->any || p->left == 0)
		return false;
	if (p->left != SIZE_MAX) {
		want = p->left / p->pages--;
		p->left -= want;
	}
	for (; s->any && n < want; n++) {
		row[0] = rn_value_int(s->key.hash);
		rn_sieves_add(p->sieves, s->key.hash);
		put_bytes(p->body + n * ENTRY, (uint64_t)s->key.hash, HASH);
		put_bytes(p->body + n * ENTRY + HASH, (uint64_t)s->key.id,
		    ID);
		advance(s);
	}
	row[1] = (struct rn_value){ .kind = RN_VALUE_BLOB, .p = p->body,
	    .n = n * ENTRY };
	return true;
}

static enum rn_status
put_pages(struct refnet *rn, struct source *s, size_t n,
    struct rn_sieves *sieves)
{
	struct pages p = { .from = s, .left = n, .sieves = sieves,
	    .pages = n == SIZE_MAX ? 0 : (n + ENTRIES - 1) / ENTRIES };

	return rn_feed(rn, &rn_ledger_sql, PAGE_PUT,
	    &(struct rn_feed){ next_page, &p });
}

/* A page as it is held. */
struct page {
	int64_t last;
	bool any;
	struct rn_key *v;
	size_t n, room;
};

static void
add(struct page *p, struct rn_key k)
{
	if (p->n == p->room)
		p->v = rn_grow(p->v, p->n, &p->room, sizeof(*p->v));
	p->v[p->n++] = k;
}

static enum rn_status
read_page(struct refnet *rn, int which, int64_t last, struct page *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const unsigned char *body;
	size_t size;

	out->n = 0;
	TRY(rn_sql(rn, &rn_ledger_sql, which, &st));
	if (which != PAGE_FIRST)
		rn_bind_int(&st, ":last", last);
	TRY(rn_step(&st, &out->any));
	if (!out->any)
		goto out;
	out->last = rn_col_int(&st, 0);
	body = rn_col_blob(&st, 1, &size);
	for (size_t i = 0; i < size / ENTRY; i++)
		add(out, entry(body, i));
out:
	rn_done(&st);
	return rc;
}

/* An array as a source. */
struct array { const struct rn_key *v, *end; };

static bool
next_of_array(void *ctx, struct rn_key *out)
{
	struct array *a = ctx;

	if (a->v == a->end)
		return false;
	*out = *a->v++;
	return true;
}

/* Keys of the page and those of the source up to `last`, in order. */
static void
merge(const struct page *old, struct source *s, int64_t last, struct page *out)
{
	size_t i = 0;

	out->n = 0;
	for (;;) {
		bool fresh = s->any && s->key.hash <= last;

		if (i < old->n && (!fresh || old->v[i].hash <= s->key.hash)) {
			if (fresh && old->v[i].hash == s->key.hash)
				advance(s);
			add(out, old->v[i++]);
		} else if (fresh) {
			add(out, s->key);
			advance(s);
		} else {
			break;
		}
	}
}

/* The page with what is new up to `last`. */
static enum rn_status
put_page(struct refnet *rn, const struct page *at, struct source *s,
    int64_t last, struct page *both, struct rn_sieves *sieves)
{
	enum rn_status rc = RN_OK;

	if (!s->any || s->key.hash > last) {
		for (size_t i = 0; i < at->n; i++)
			rn_sieves_add(sieves, at->v[i].hash);
		return RN_OK;
	}
	merge(at, s, last, both);

	struct array a = { both->v, both->v + both->n };
	struct source merged = { .next = next_of_array, .ctx = &a };

	advance(&merged);
	TRY(rn_run1(rn, &rn_ledger_sql, PAGE_DROP, ":last", at->last));
	TRY(put_pages(rn, &merged, both->n, sieves));
out:
	return rc;
}

/* Page by page, as the sieves are made again of all. */
static enum rn_status
put_settled(struct refnet *rn, struct source *s)
{
	struct page at = { 0 }, after = { 0 }, both = { 0 }, spare;
	struct rn_sieves sieves = { 0 };
	enum rn_status rc = RN_OK;

	advance(s);
	TRY(read_page(rn, PAGE_FIRST, RN_NONE, &at));
	if (!at.any)
		TRY(put_pages(rn, s, SIZE_MAX, &sieves));
	while (at.any) {
		TRY(read_page(rn, PAGE_AFTER, at.last, &after));
		TRY(put_page(rn, &at, s, after.any ? at.last : INT64_MAX,
		    &both, &sieves));
		spare = at;
		at = after;
		after = spare;
	}
	TRY(rn_sieves_put(rn, &sieves));
out:
	free(at.v);
	free(after.v);
	free(both.v);
	free(sieves.v);
	return rc;
}

static bool
next_row(void *ctx, struct rn_value *row)
{
	struct source *s = ctx;

	advance(s);
	row[0] = rn_value_int(s->key.hash);
	row[1] = rn_value_int(s->key.id);
	return s->any;
}

enum rn_status
rn_keys_put(struct refnet *rn, rn_key_next *next, void *ctx, bool settled)
{
	struct source s = { .next = next, .ctx = ctx };

	return settled ? put_settled(rn, &s) : rn_feed(rn, &rn_ledger_sql,
	    KEY_PUT, &(struct rn_feed){ next_row, &s });
}

enum rn_status
rn_key_put(struct refnet *rn, int64_t hash, int64_t id)
{
	struct rn_key k = { hash, id };
	struct array a = { &k, &k + 1 };

	return rn_keys_put(rn, next_of_array, &a, false);
}

enum rn_status
rn_keys_settle(struct refnet *rn)
{
	struct page all = { 0 };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_ledger_sql, KEY_RECENT, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		add(&all, (struct rn_key){ rn_col_int(&st, 0),
		    rn_col_int(&st, 1) });
	}
	rn_done(&st);

	if (all.n == 0)
		goto out;

	struct array a = { all.v, all.v + all.n };

	TRY(rn_keys_put(rn, next_of_array, &a, true));
	TRY(rn_run1(rn, &rn_ledger_sql, KEY_EMPTY, NULL, 0));
out:
	rn_done(&st);
	free(all.v);
	return rc;
}

/* As a feed: each key, and its place among all. */
struct asked { const struct rn_key *v; size_t n, at; };

static bool
next_asked(void *ctx, struct rn_value *row)
{
	struct asked *a = ctx;

	if (a->at == a->n)
		return false;
	row[0] = rn_value_int(a->v[a->at].hash);
	row[1] = rn_value_int((int64_t)a->at++);
	return true;
}

static enum rn_status
find_recent(struct refnet *rn, struct rn_key *v, size_t n)
{
	struct asked a = { v, n, 0 };
	struct rn_feed from = { next_asked, &a };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql_fed(rn, &rn_ledger_sql, KEYS_FIND, &from, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v[rn_col_int(&st, 0)].id = rn_col_int(&st, 1);
	}
out:
	rn_done(&st);
	return rc;
}

/* A page as it is stored, to look into. */
struct leaf {
	bool any;
	int64_t last;
	size_t n;
	unsigned char body[BODY];
};

static enum rn_status
read_leaf(struct refnet *rn, int64_t hash, struct leaf *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const unsigned char *body;
	size_t size = 0;

	out->n = 0;
	TRY(rn_sql(rn, &rn_ledger_sql, PAGE_FIND, &st));
	rn_bind_int(&st, ":hash", hash);
	TRY(rn_step(&st, &out->any));
	if (!out->any)
		goto out;
	out->last = rn_col_int(&st, 0);
	body = rn_col_blob(&st, 1, &size);
	out->n = (size < BODY ? size : BODY) / ENTRY;
	if (out->n > 0)
		memcpy(out->body, body, out->n * ENTRY);
out:
	rn_done(&st);
	return rc;
}

/* The interaction of a key among the sorted ones of a page. */
static int64_t
search(const struct leaf *p, int64_t hash)
{
	size_t lo = 0, hi = p->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int64_t at = (int64_t)get_bytes(p->body + mid * ENTRY, HASH);

		if (at == hash)
			return (int64_t)get_bytes(p->body + mid * ENTRY + HASH,
			    ID);
		if (at < hash)
			lo = mid + 1;
		else
			hi = mid;
	}
	return RN_NONE;
}

enum rn_status
rn_keys_find(struct refnet *rn, struct rn_key *v, size_t n)
{
	struct leaf page = { .any = false };
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		v[i].id = RN_NONE;
	TRY(find_recent(rn, v, n));
	TRY(rn_sieve(rn, v, n));
	for (size_t i = 0; i < n; i++) {
		if (v[i].id != RN_KEY_MAYBE)
			continue;
		if (!page.any || v[i].hash > page.last)
			TRY(read_leaf(rn, v[i].hash, &page));
		v[i].id = search(&page, v[i].hash);
	}
out:
	return rc;
}

enum rn_status
rn_key_find(struct refnet *rn, int64_t hash, int64_t *id)
{
	struct rn_key k = { .hash = hash };
	enum rn_status rc = rn_keys_find(rn, &k, 1);

	*id = k.id;
	return rc;
}
