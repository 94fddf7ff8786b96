/*
 * kept.c - what was seen of pairs of addresses, kept in the store.
 *
 * Sums over interactions can be added to, not taken from.  So they are kept
 * with the circumstances they hold under (PAIRS_UNDER in sql.c): when a
 * change is undone, or messages cease to count, or I get another address,
 * they are passed over until an import makes them anew.  What came after them
 * is read from the ledger and added.
 *
 * A body tells pairs in order, each as varints: by how much the first handle
 * is above that of the pair before; the second, or by how much it is above
 * if the first is the same; which ways it was seen in, as bits, and the least
 * number of people; how often in each of those ways; the instant first seen
 * (as seconds since BASE, 0 if earlier), and how much later last.
 */
#include <stdlib.h>
#include <string.h>

#include "tie/kept.h"

enum {
	BODY = 4000,		/* bytes that fit one of SQLite's pages */
	WIDEST = 10 * (5 + RN_PAIR_KINDS)	/* of one pair */
};

/* Years before 1900 are refused where files are read. */
#define BASE (-2208988800)

/* --- bodies --------------------------------------------------------------- */

static unsigned
ways_of(const struct rn_pair *p)
{
	unsigned bits = 0;

	for (int i = 0; i < RN_PAIR_KINDS; i++)
		bits |= (unsigned)(p->seen[i] > 0) << i;
	return bits;
}

static size_t
pack(unsigned char *to, const struct rn_pair *p, const struct rn_pair *before)
{
	uint64_t first = p->first < BASE ? 0 : (uint64_t)(p->first - BASE);
	uint64_t last = p->last < BASE ? 0 : (uint64_t)(p->last - BASE);
	unsigned char *at = to;
	unsigned ways = ways_of(p);

	at += rn_varint_put(at, p->a - before->a);
	at += rn_varint_put(at, p->a == before->a ? p->b - before->b : p->b);
	at += rn_varint_put(at, (uint64_t)p->least << RN_PAIR_KINDS | ways);
	for (int i = 0; i < RN_PAIR_KINDS; i++)
		if (p->seen[i] > 0)
			at += rn_varint_put(at, p->seen[i]);
	at += rn_varint_put(at, first);
	at += rn_varint_put(at, last - first);
	return (size_t)(at - to);
}

/* rn_varint_get, where most numbers have one byte. */
static inline bool
get(const unsigned char **at, const unsigned char *end, uint64_t *v)
{
	if (*at == end || **at >= 0x80)
		return rn_varint_get(at, end, v);
	*v = *(*at)++;
	return true;
}

static bool
unpack(const unsigned char **at, const unsigned char *end,
    const struct rn_pair *before, struct rn_pair *p)
{
	uint64_t a, b, ways, first, span;

	*p = (struct rn_pair){ 0 };
	if (!get(at, end, &a) || !get(at, end, &b) ||
	    !get(at, end, &ways))
		return false;
	p->a = before->a + (uint32_t)a;
	p->b = (a == 0 ? before->b : 0) + (uint32_t)b;
	p->least = (uint32_t)(ways >> RN_PAIR_KINDS);
	for (int i = 0; i < RN_PAIR_KINDS; i++) {
		uint64_t seen = 0;

		if ((ways >> i & 1) != 0 && !get(at, end, &seen))
			return false;
		p->seen[i] = (uint32_t)seen;
	}
	if (!get(at, end, &first) ||
	    !get(at, end, &span))
		return false;
	p->first = (int64_t)first + BASE;
	p->last = p->first + (int64_t)span;
	return p->least > 0;
}

/* Pairs that become rows while rn_feed asks for them. */
struct packer {
	const struct rn_pair *v, *end;
	int64_t rows;
	unsigned char body[BODY];
};

static bool
next_row(void *ctx, struct rn_value *row)
{
	const struct rn_pair none = { 0 }, *before = &none;
	struct packer *k = ctx;
	size_t used = 0;
	int64_t n = 0;

	for (; k->v < k->end && used + WIDEST <= BODY; n++) {
		used += pack(k->body + used, k->v, before);
		before = k->v++;
	}
	if (n == 0)
		return false;
	row[0] = rn_value_int(++k->rows);
	row[1] = rn_value_int(n);
	row[2] = (struct rn_value){ .kind = RN_VALUE_BLOB, .p = k->body,
	    .n = used };
	return true;
}

/* --- reading -------------------------------------------------------------- */

/* The circumstances as they are now. */
static enum rn_status
read_under(struct refnet *rn, struct rn_arena *a, int64_t upto,
    int64_t change, const char **under)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t me;
	bool row;

	TRY(rn_me_id(rn, &me));
	TRY(rn_sql(rn, &rn_tie_sql, PAIRS_UNDER, &st));
	rn_bind_int(&st, ":change", change);
	rn_bind_int(&st, ":upto", upto);
	rn_bind_int(&st, ":me", me);
	TRY(rn_step(&st, &row));
	*under = rn_col_text(&st, 0, a);
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
read_upto(struct refnet *rn, struct rn_arena *a, int64_t at,
    struct rn_kept *k)
{
	const char *under, *now;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const void *later;
	int64_t change;
	size_t size;
	bool row;

	*k = (struct rn_kept){ .upto = 1, .latest = RN_NONE };
	TRY(rn_sql(rn, &rn_tie_sql, PAIRS_UPTO, &st));
	TRY(rn_step(&st, &row));
	if (!row || rn_col_int(&st, 2) > at)
		goto out;
	change = rn_col_int(&st, 1);
	under = rn_col_text(&st, 4, a);
	TRY(read_under(rn, a, rn_col_int(&st, 0), change, &now));
	if (strcmp(under, now) != 0)
		goto out;
	later = rn_col_blob(&st, 3, &size);
	k->later = rn_alloc(a, size + 1);
	if (size > 0)
		memcpy(k->later, later, size);
	k->later_n = size / sizeof(*k->later);
	k->upto = rn_col_int(&st, 0);
	k->latest = rn_col_int(&st, 2);
	k->holds = true;
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
read_pairs(struct refnet *rn, struct rn_pairs *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_tie_sql, PAIRS, &st));
	for (;;) {
		struct rn_pair before = { 0 };
		const unsigned char *p, *end;
		size_t size;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		p = rn_col_blob(&st, 1, &size);
		end = p + size;
		for (int64_t i = rn_col_int(&st, 0); i > 0; i--) {
			out->v = rn_grow(out->v, out->n, &out->room,
			    sizeof(*out->v));
			if (!unpack(&p, end, &before, &out->v[out->n])) {
				rc = rn_fail(rn, RN_EFAULT, "the store is"
				    " damaged: pairs of people");
				goto out;
			}
			before = out->v[out->n++];
		}
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_kept_get(struct refnet *rn, struct rn_arena *a, int64_t at,
    struct rn_kept *k, struct rn_pairs *out)
{
	enum rn_status rc = RN_OK;

	TRY(read_upto(rn, a, at, k));
	if (k->holds && out != NULL)
		TRY(read_pairs(rn, out));
out:
	return rc;
}

enum rn_status
rn_kept_put(struct refnet *rn, struct rn_arena *a, const struct rn_kept *k,
    const struct rn_pairs *pairs)
{
	struct packer *packer = calloc(1, sizeof(*packer));
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const char *under;
	int64_t change;

	if (packer == NULL)
		rn_nomem();
	packer->v = pairs->v;
	packer->end = pairs->n > 0 ? pairs->v + pairs->n : pairs->v;
	TRY(rn_get1(rn, &rn_tie_sql, PAIRS_CHANGE, NULL, 0, &change));
	TRY(read_under(rn, a, k->upto, change, &under));
	TRY(rn_run1(rn, &rn_tie_sql, PAIRS_EMPTY, NULL, 0));
	TRY(rn_feed(rn, &rn_tie_sql, PAIRS_PUT,
	    &(struct rn_feed){ next_row, packer }));
	TRY(rn_sql(rn, &rn_tie_sql, PAIRS_UPTO_PUT, &st));
	rn_bind_int(&st, ":upto", k->upto);
	rn_bind_int(&st, ":change", change);
	rn_bind_int(&st, ":latest", k->latest);
	rn_bind_blob(&st, ":later", k->later_n > 0 ? (void *)k->later : "",
	    k->later_n * sizeof(*k->later));
	rn_bind_text(&st, ":under", under);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	free(packer);
	return rc;
}
