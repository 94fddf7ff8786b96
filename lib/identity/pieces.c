/*
 * pieces.c - what a person is made of when nothing is joined by evidence.
 *
 * A handle that rows hang from is an atom, with all that those rows say; what
 * is only said by rows goes with one that says it: of several, the first by a
 * hash of what it is, so that it does not matter which came first.  Whom a
 * human joined are one atom, and what is there by a human's word alone, or by
 * an edited plan, or known by name only, goes with the first atom of all.
 *
 * Which row said what is in handle_said.  Of the row that a person was made
 * with it is not: those handles have the person as their first, and whichever
 * has the first record is the one that it hung from.
 */
#include <stdlib.h>
#include <string.h>

#include "identity/room.h"

/* Columns of PART_HANDLES. */
enum { HANDLE, FIRST, KIND, CANON, MADE, SHOWN, RECORD, LETTERS };

struct parts {
	struct refnet *rn;
	struct rn_piece *v;	/* by handle */
	size_t n;
	uint64_t *told;		/* of each handle: whom a human joined share it */
	bool humans;
};

uint32_t
rn_piece_at(const struct rn_piece *v, size_t n, int64_t handle)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (v[mid].handle < handle)
			low = mid + 1;
		else
			high = mid;
	}
	return low < n && v[low].handle == handle ? (uint32_t)low : RN_NO_PIECE;
}

static uint32_t
at(const struct parts *p, int64_t handle)
{
	return rn_piece_at(p->v, p->n, handle);
}

static bool
begins(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

static enum rn_status
read_handles(struct parts *p, struct rn_arena *a, int64_t person)
{
	struct rn_piece *list = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	TRY(rn_sql(p->rn, &rn_identity_sql, PART_HANDLES, &st));
	rn_bind_int(&st, ":person", person);
	for (;;) {
		const char *canon;
		bool ref;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		list = rn_grow(list, p->n, &room, sizeof(*list));
		canon = rn_col_text(&st, CANON, a);
		ref = rn_col_int(&st, KIND) == RN_HANDLE_REF;
		list[p->n] = (struct rn_piece){
		    .handle = rn_col_int(&st, HANDLE),
		    .first = rn_col_int(&st, FIRST),
		    .record = rn_col_int(&st, RECORD), .away = RN_NONE,
		    .order = rn_content_hash(0, canon, strlen(canon)),
		    .tied = ref && (begins(canon, RN_APART) ||
		    begins(canon, RN_BY_NAME)),
		    .stands = rn_col_int(&st, MADE) == 1,
		    .letters = rn_col_int(&st, LETTERS) == 1,
		    .main = rn_col_int(&st, SHOWN) == 1 };
		p->n++;
	}
	p->v = rn_alloc(a, (p->n + 1) * sizeof(*p->v));
	for (size_t i = 0; i < p->n; i++)
		p->v[i] = list[i];
out:
	rn_done(&st);
	free(list);
	return rc;
}

/* Had x the first record of the two? */
static bool
older(const struct rn_piece *x, const struct rn_piece *y)
{
	if ((x->record == RN_NONE) != (y->record == RN_NONE))
		return x->record != RN_NONE;
	if (x->record != y->record)
		return x->record < y->record;
	return x->handle < y->handle;
}

/* A handle, to be put in order by something. */
struct keyed { uint64_t by; uint32_t i; };

static int
by_key(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;

	if (x->by != y->by)
		return x->by < y->by ? -1 : 1;
	return (x->i > y->i) - (x->i < y->i);
}

/* Of those that have one first person: which of them their row hung from. */
static void
find_makers(struct parts *p, struct rn_arena *a)
{
	struct keyed *b = rn_alloc(a, (p->n + 1) * sizeof(*b));
	size_t end;

	for (uint32_t i = 0; i < p->n; i++)
		b[i] = (struct keyed){ (uint64_t)p->v[i].first, i };
	if (p->n > 1)
		qsort(b, p->n, sizeof(*b), by_key);
	for (size_t i = 0; i < p->n; i = end) {
		bool nobody = p->v[b[i].i].first == RN_NONE;
		uint32_t maker = b[i].i;

		for (end = i; end < p->n && b[end].by == b[i].by; end++)
			if (older(&p->v[b[end].i], &p->v[maker]))
				maker = b[end].i;
		for (size_t k = i; k < end; k++)
			p->v[b[k].i].maker = nobody ? b[k].i : maker;
	}
}

/* The one that says it, of two. */
static void
say(struct parts *p, uint32_t sayer, uint32_t said)
{
	uint32_t *with = &p->v[said].with;

	if (sayer == said)
		return;
	if (*with == RN_NO_PIECE || p->v[sayer].order < p->v[*with].order)
		*with = sayer;
}

/* Of nobody's saying: somebody's of whom only a message tells. */
static void
find_letters(struct parts *p)
{
	for (uint32_t i = 0; i < p->n; i++) {
		struct rn_piece *v = &p->v[i];

		if (v->with == RN_NO_PIECE && v->away == RN_NONE &&
		    (v->letters || (v->first != RN_NONE && v->maker == i)))
			v->main = true;
	}
}

/* Is it for those away who say it to have it?  Then the person says it not. */
static void
find_strays(struct parts *p)
{
	for (size_t i = 0; i < p->n; i++) {
		if (p->v[i].main || p->v[i].with != RN_NO_PIECE)
			p->v[i].away = RN_NONE;
		else if (p->v[i].away != RN_NONE)
			p->v[i].stands = false;
	}
}

static enum rn_status
read_said(struct parts *p, int64_t person)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(p->rn, &rn_identity_sql, PART_SAID, &st));
	rn_bind_int(&st, ":person", person);
	for (;;) {
		uint32_t sayer, said;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		sayer = at(p, rn_col_int(&st, 0));
		said = at(p, rn_col_int(&st, 1));
		if (said == RN_NO_PIECE)
			continue;
		if (sayer == RN_NO_PIECE) {
			p->v[said].away = rn_col_int(&st, 0);
			continue;
		}
		p->v[sayer].main = true;
		say(p, sayer, said);
	}
	for (uint32_t i = 0; i < p->n; i++)
		if (p->v[i].stands)
			say(p, p->v[i].maker, i);
	find_letters(p);
	find_strays(p);
out:
	rn_done(&st);
	return rc;
}

/* --- what humans said ------------------------------------------------------ */

/* Of one verdict: all of both sides are one, and whoever was with them. */
static void
hear_joined(struct parts *p, const uint32_t *who, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		uint64_t from = p->told[who[i]], to = p->told[who[0]];

		for (size_t k = 0; from != to && k < p->n; k++)
			if (p->told[k] == from)
				p->told[k] = to;
	}
}

static enum rn_status
read_humans(struct parts *p, struct rn_arena *a, int64_t person)
{
	uint32_t *who = rn_alloc(a, (p->n + 1) * sizeof(*who));
	int64_t verdict = RN_NONE;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0;
	bool row;

	TRY(rn_sql(p->rn, &rn_identity_sql, PART_SIDES, &st));
	rn_bind_int(&st, ":person", person);
	for (;;) {
		uint32_t i;

		TRY(rn_step(&st, &row));
		if (!row || rn_col_int(&st, 0) != verdict) {
			hear_joined(p, who, n);
			n = 0;
		}
		if (!row)
			break;
		verdict = rn_col_int(&st, 0);
		p->humans = true;
		i = at(p, rn_col_int(&st, 3));
		if (i == RN_NO_PIECE)
			continue;
		if (rn_col_int(&st, 1) == RN_JOINED)
			who[n++] = i;
		else if (rn_col_int(&st, 2) == 1)
			p->told[i] = rn_scramble(p->told[i] +
			    (uint64_t)verdict);
	}
out:
	rn_done(&st);
	return rc;
}

/* --- atoms ----------------------------------------------------------------- */

static uint32_t
root(struct parts *p, uint32_t i)
{
	while (p->v[i].atom != i) {
		p->v[i].atom = p->v[p->v[i].atom].atom;
		i = p->v[i].atom;
	}
	return i;
}

static void
unite(struct parts *p, uint32_t x, uint32_t y)
{
	x = root(p, x);
	y = root(p, y);
	p->v[x < y ? y : x].atom = x < y ? x : y;
}

/*
 * What is only said goes with who says it, not with whom it was held by when a
 * human joined them: others may say it, too.
 */
static void
unite_told(struct parts *p, struct rn_arena *a)
{
	struct keyed *k = rn_alloc(a, (p->n + 1) * sizeof(*k));
	size_t n = 0;

	for (uint32_t i = 0; i < p->n; i++)
		if (p->v[i].main)
			k[n++] = (struct keyed){ p->told[i], i };
	if (n > 1)
		qsort(k, n, sizeof(*k), by_key);
	for (size_t i = 1; i < n; i++)
		if (k[i].by == k[i - 1].by)
			unite(p, k[i].i, k[i - 1].i);
}

static void
make_atoms(struct parts *p, struct rn_arena *a)
{
	uint32_t first = RN_NO_PIECE;

	for (uint32_t i = 0; i < p->n && first == RN_NO_PIECE; i++)
		if (p->v[i].main && !p->v[i].tied)
			first = i;
	for (uint32_t i = 0; i < p->n; i++)
		p->v[i].atom = i;
	for (uint32_t i = 0; i < p->n; i++) {
		const struct rn_piece *v = &p->v[i];

		if (!v->main && p->v[i].with != RN_NO_PIECE)
			unite(p, i, p->v[i].with);
		else if (!v->main && v->maker != i)
			unite(p, i, v->maker);
		else if ((v->tied || !v->main) && first != RN_NO_PIECE)
			unite(p, i, first);
	}
	if (p->humans)
		unite_told(p, a);
	for (uint32_t i = 0; i < p->n; i++)
		p->v[i].atom = root(p, i);
}

enum rn_status
rn_pieces_read(struct refnet *rn, struct rn_arena *a, int64_t person,
    struct rn_piece **v, size_t *n)
{
	struct parts p = { .rn = rn };
	enum rn_status rc = RN_OK;

	TRY(read_handles(&p, a, person));
	p.told = rn_alloc(a, (p.n + 1) * sizeof(*p.told));
	for (uint32_t i = 0; i < p.n; i++) {
		p.told[i] = i;
		p.v[i].with = RN_NO_PIECE;
	}
	find_makers(&p, a);
	TRY(read_said(&p, person));
	TRY(read_humans(&p, a, person));
	make_atoms(&p, a);
	*v = p.v;
	*n = p.n;
out:
	return rc;
}

enum rn_status
rn_pieces_spell(struct refnet *rn, const struct rn_piece *v, size_t n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_identity_sql, SAID_SPELL, &st));
	for (size_t i = 0; i < n; i++) {
		if (v[i].maker == i)
			continue;
		rn_bind_int(&st, ":handle", v[v[i].maker].handle);
		rn_bind_int(&st, ":said", v[i].handle);
		TRY(rn_exec(&st));
	}
out:
	rn_done(&st);
	return rc;
}
