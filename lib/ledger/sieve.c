/*
 * sieve.c - most keys that are not held, known without looking for them.
 *
 * Nearly every message of a new file is new, and their keys are all over those
 * held.  So each stretch of some thousand held keys has a row of bits (a Bloom
 * filter) that fills one of SQLite's pages: of a key that is held all PROBES
 * bits are set, of a stranger one time in fifty.  All of them are a byte a
 * key; once a transaction asks for many they stay in memory until it ends.
 */
#include <stdlib.h>
#include <string.h>

#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"
#include "ledger/sieve.h"

enum {
	BYTES = 4032,		/* with its row, one of SQLite's pages */
	BITS = 8 * BYTES,
	KEYS = BYTES,		/* of a row: 8 bits each */
	PROBES = 5,		/* so many are best for 8 bits */
	NEAR = 8,		/* rows passed over rather than sought */
	MOST = 16384,		/* rows that stay in memory: 64 MB */
	PAGES = 256 * 1024	/* bytes of SQLite's while they are read */
};

struct rn_sieve {
	int64_t last;		/* of its keys; it begins after that before */
	size_t n;
	unsigned char bits[BYTES];
};

/*
 * The i-th bit of a key.  Keys are hashes, but those of a row have their
 * highest bits in common.
 */
static inline size_t
spot(int64_t hash, uint32_t i)
{
	uint32_t at = (uint32_t)hash, step = (uint32_t)((uint64_t)hash >> 16);

	return (size_t)((uint64_t)(at + i * step) * BITS >> 32);
}

/* --- making --------------------------------------------------------------- */

void
rn_sieves_add(struct rn_sieves *s, int64_t hash)
{
	struct rn_sieve *at = s->n == 0 ? NULL : &s->v[s->n - 1];

	if (at == NULL || at->n == KEYS) {
		if (s->n == s->room)
			s->v = rn_grow(s->v, s->n, &s->room, sizeof(*s->v));
		at = &s->v[s->n++];
		memset(at, 0, sizeof(*at));
	}
	at->last = hash;
	at->n++;
	for (uint32_t i = 0; i < PROBES; i++) {
		size_t bit = spot(hash, i);

		at->bits[bit / 8] |= (unsigned char)(1 << bit % 8);
	}
}

static bool
next_sieve(void *ctx, struct rn_value *row)
{
	struct rn_sieves *s = ctx;

	if (s->fed == s->n)
		return false;
	row[0] = rn_value_int(s->v[s->fed].last);
	row[1] = (struct rn_value){ .kind = RN_VALUE_BLOB, .n = BYTES,
	    .p = s->v[s->fed].bits };
	row[2] = rn_value_int(s->heap);
	s->fed++;
	return true;
}

/* Sieves in memory, while a transaction lasts. */
struct held {
	size_t asked, many;	/* keys so far; of so many they are worth it */
	bool all;		/* they are here */
	size_t n;
	struct rn_sieve v[];
};

enum rn_status
rn_sieves_put(struct refnet *rn, struct rn_sieves *s)
{
	void **held = rn_transient(rn);
	struct rn_feed from = { next_sieve, s };
	enum rn_status rc = RN_OK;

	if (s->heap != 0)
		return rn_feed(rn, &rn_ledger_sql, HEAP_SIEVE_PUT, &from);
	if (held != NULL) {
		free(*held);
		*held = NULL;
	}
	TRY(rn_run1(rn, &rn_ledger_sql, SIEVE_EMPTY, NULL, 0));
	TRY(rn_feed(rn, &rn_ledger_sql, SIEVE_PUT, &from));
out:
	return rc;
}

/* --- asking --------------------------------------------------------------- */

/* Without bits all pass. */
static bool
passes(int64_t hash, const unsigned char *bits)
{
	for (uint32_t i = 0; i < PROBES && bits != NULL; i++) {
		size_t bit = spot(hash, i);

		if ((bits[bit / 8] & 1 << bit % 8) == 0)
			return false;
	}
	return true;
}

/* Keys from *at on that the row up to `last` may hold; *at goes on. */
static void
sift(struct rn_hashed *v, size_t n, size_t *at, int64_t last,
    const unsigned char *bits)
{
	for (; *at < n && v[*at].hash <= last; ++*at)
		if (v[*at].id == RN_NONE && passes(v[*at].hash, bits))
			v[*at].id = RN_HASHED_ASKED;
}

/* The bits of the row at hand; NULL: they are not what was written. */
static const unsigned char *
read_bits(struct rn_stmt *st)
{
	const unsigned char *bits;
	size_t size;

	bits = rn_col_blob(st, 1, &size);
	return size == BYTES ? bits : NULL;
}

/*
 * Row by row from that of the first key, until the next key is so far away
 * that its row is sought.  Rows are alike in width.
 */
static enum rn_status
walk(struct rn_stmt *st, struct rn_hashed *v, size_t n, size_t *at)
{
	uint64_t before = (uint64_t)v[*at].hash, last;
	enum rn_status rc = RN_OK;
	bool row;

	for (;;) {
		TRY(rn_step(st, &row));
		if (!row)
			*at = n;	/* all that is held is below */
		if (*at == n)
			break;
		last = (uint64_t)rn_col_int(st, 0);
		sift(v, n, at, (int64_t)last, read_bits(st));
		if (*at == n || ((uint64_t)v[*at].hash - last) / NEAR >
		    last - before)
			break;
		before = last;
	}
out:
	return rc;
}

/* By the rows of a heap, or of the settled keys if it is 0. */
static enum rn_status
sift_stored(struct refnet *rn, int64_t heap, struct rn_hashed *v, size_t n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	for (size_t at = 0; at < n;) {
		TRY(rn_sql(rn, &rn_ledger_sql, heap != 0 ? HEAP_SIEVE_FROM :
		    SIEVE_FROM, &st));
		rn_bind_int(&st, ":hash", v[at].hash);
		if (heap != 0)
			rn_bind_int(&st, ":heap", heap);
		TRY(walk(&st, v, n, &at));
		rn_done(&st);
	}
out:
	rn_done(&st);
	return rc;
}

/* All rows, to *held. */
static enum rn_status
load(struct refnet *rn, struct held **held)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_ledger_sql, SIEVE_FROM, &st));
	rn_bind_int(&st, ":hash", INT64_MIN);
	for (size_t n = 0;; n++) {
		const unsigned char *bits;
		struct rn_sieve *x;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (n == room) {
			room = room == 0 ? 64 : 2 * room;
			*held = realloc(*held, sizeof(**held) + room *
			    sizeof(*x));
			if (*held == NULL)
				rn_nomem();
		}
		x = &(*held)->v[n];
		x->last = rn_col_int(&st, 0);
		if ((bits = read_bits(&st)) != NULL)
			memcpy(x->bits, bits, BYTES);
		else
			memset(x->bits, 0xff, BYTES);
		(*held)->n = n + 1;
	}
	(*held)->all = true;
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
begin(struct refnet *rn, struct held **held)
{
	struct held *h = calloc(1, sizeof(*h));
	enum rn_status rc = RN_OK;
	int64_t next;

	if (h == NULL)
		rn_nomem();
	*held = h;
	TRY(rn_interaction_next(rn, &next));
	h->many = next / KEYS > MOST ? SIZE_MAX : (size_t)next / KEYS / 2;
out:
	return rc;
}

/* More keys are asked for: if about half of the rows are needed, get all. */
static enum rn_status
ask(struct refnet *rn, size_t more, struct held **held)
{
	enum rn_status rc = RN_OK;

	if (*held == NULL)
		TRY(begin(rn, held));
	(*held)->asked += more;
	if (!(*held)->all && (*held)->asked >= (*held)->many)
		TRY(load(rn, held));
out:
	return rc;
}

enum rn_status
rn_keys_expect(struct refnet *rn, size_t n)
{
	void **kept = rn_transient(rn);
	struct held *h;
	enum rn_status rc = RN_OK, again;

	if (kept == NULL)
		return RN_OK;
	/* the pages are read once: they should not take room for others */
	TRY(rn_store_cache(rn, PAGES));
	h = *kept;
	rc = ask(rn, n, &h);
	*kept = h;
	again = rn_store_cache(rn, 0);
	rc = rc == RN_OK ? again : rc;
out:
	return rc;
}

/* Which row a key may be in. */
static size_t
place(const struct held *h, int64_t hash)
{
	size_t lo = 0, hi = h->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (h->v[mid].last < hash)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

enum rn_status
rn_sieve(struct refnet *rn, struct rn_hashed *v, size_t n)
{
	void **kept = rn_transient(rn);
	struct held *h;
	enum rn_status rc = RN_OK;

	if (kept == NULL)
		return sift_stored(rn, 0, v, n);
	h = *kept;
	rc = ask(rn, n, &h);
	*kept = h;
	TRY(rc);
	if (!h->all)
		return sift_stored(rn, 0, v, n);
	for (size_t at = 0, i; at < n; sift(v, n, &at, h->v[i].last,
	    h->v[i].bits))
		if ((i = place(h, v[at].hash)) == h->n)
			break;		/* all that is held is below */
out:
	return rc;
}

enum rn_status
rn_heap_sieve(struct refnet *rn, int64_t heap, struct rn_hashed *v, size_t n)
{
	return sift_stored(rn, heap, v, n);
}
