/*
 * held.c - interactions packed into rows and unpacked; held.h says why.
 *
 * A body holds `n` of them, with ids from `first` on, each as varints: its
 * instant and its row in the file (differences from the one before, signed),
 * flags, what it answers (8 bytes, if FLAG_REPLY), its parts and its subject,
 * both after their length.  A new field of an interaction goes last.
 */
#include <stdlib.h>
#include <string.h>

#include "ledger/held.h"
#include "ledger/ledger_sql.h"

enum {
	BODY = 4000,		/* bytes that fit one of SQLite's pages */
	FIXED = 64,		/* more than all but parts and subject take */
	FLAG_REPLY = 1 << 8
};

static uint64_t
fold_sign(int64_t v)
{
	return v < 0 ? ~((uint64_t)v << 1) : (uint64_t)v << 1;
}

static int64_t
unfold_sign(uint64_t v)
{
	return (int64_t)(v & 1 ? ~(v >> 1) : v >> 1);
}

/* --- packing ------------------------------------------------------------- */

/* Interactions that become rows while rn_feed asks for them. */
struct packer {
	const struct rn_interaction_row *v, *end;
	int64_t change;
	unsigned char *body;
	size_t room;
};

static size_t
put_bytes(unsigned char *to, const void *from, size_t n)
{
	if (n > 0)
		memcpy(to, from, n);
	return n;
}

static size_t
pack(unsigned char *to, const struct rn_interaction_row *x,
    const struct rn_interaction_row *before)
{
	int64_t row = x->row == RN_NONE ? 0 : x->row;
	unsigned char *p = to;
	bool reply = x->reply != RN_NONE;

	p += rn_varint_put(p, fold_sign(x->at - before->at));
	p += rn_varint_put(p, fold_sign(row - before->row));
	p += rn_varint_put(p, (uint64_t)(x->flags | (reply ? FLAG_REPLY : 0)));
	if (reply)
		p += put_bytes(p, &x->reply, sizeof(x->reply));
	p += rn_varint_put(p, x->parts_n);
	p += put_bytes(p, x->parts, x->parts_n);
	p += rn_varint_put(p, x->about == NULL ? 0 : x->about_n + 1);
	p += put_bytes(p, x->about, x->about == NULL ? 0 : x->about_n);
	return (size_t)(p - to);
}

static bool
next_row(void *ctx, struct rn_value *row)
{
	struct packer *k = ctx;
	struct rn_interaction_row before = { 0 };
	const struct rn_interaction_row *first = k->v;
	size_t used = 0;

	if (k->v == k->end)
		return false;
	for (; k->v < k->end; k->v++) {
		const struct rn_interaction_row *x = k->v;
		size_t need = FIXED + x->parts_n + x->about_n;

		if (x > first && (used + need > BODY ||
		    x->kind != first->kind || x->id != before.id + 1))
			break;
		if (used + need > k->room) {
			k->room = used + need;
			k->body = realloc(k->body, k->room);
			if (k->body == NULL)
				rn_nomem();
		}
		used += pack(k->body + used, x, &before);
		before = *x;
		before.row = x->row == RN_NONE ? 0 : x->row;
	}
	row[0] = rn_value_int(first->id);
	row[1] = rn_value_int(k->v - first);
	row[2] = rn_value_int(first->kind);
	row[3] = rn_value_int(k->change);
	row[4] = (struct rn_value){ .kind = RN_VALUE_BLOB, .p = k->body,
	    .n = used };
	return true;
}

static enum rn_status
put_rows(struct refnet *rn, const struct rn_interaction_row *v, size_t n,
    int64_t change)
{
	struct packer k = { .v = v, .end = v + n, .change = change };
	enum rn_status rc = rn_feed(rn, &rn_ledger_sql, INTERACTION_PUT,
	    &(struct rn_feed){ next_row, &k });

	free(k.body);
	return rc;
}

enum rn_status
rn_interactions_put(struct refnet *rn, const struct rn_interaction_row *v,
    size_t n)
{
	return put_rows(rn, v, n, rn_change_id(rn));
}

enum rn_status
rn_held_row_put(struct refnet *rn, const struct rn_held_row *row)
{
	enum rn_status rc = rn_run1(rn, &rn_ledger_sql, INTERACTION_DROP,
	    ":first", row->first);

	return rc == RN_OK ? put_rows(rn, row->v, row->n, row->change) : rc;
}

/* --- unpacking ----------------------------------------------------------- */

void
rn_book_close(struct rn_book *b)
{
	free(b->body);
	free(b->told);
	b->body = NULL;
	b->told = NULL;
	b->told_n = b->told_room = 0;
	b->n = 0;
}

static void
rewind_row(struct rn_book *b)
{
	b->at = b->body;
	b->next = b->first;
	b->held.x.id = b->held.x.at = b->held.x.row = 0;
}

/* Is there anything?  Asked once. */
static enum rn_status
any(struct rn_book *b, int which, enum rn_some *known)
{
	enum rn_status rc = RN_OK;
	int64_t yes;

	if (*known != RN_SOME_ASK)
		return RN_OK;
	TRY(rn_get1(b->rn, &rn_ledger_sql, which, NULL, 0, &yes));
	*known = yes == 1 ? RN_SOME : RN_SOME_NONE;
out:
	return rc;
}

/* What was told of the interactions of the row, by changes that stand. */
static enum rn_status
load_told(struct rn_book *b)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	b->told_n = 0;
	TRY(any(b, TOLD_ANY, &b->tells));
	if (b->tells == RN_SOME_NONE)
		goto out;
	TRY(rn_sql(b->rn, &rn_ledger_sql, TOLD_GET, &st));
	rn_bind_int(&st, ":first", b->first);
	rn_bind_int(&st, ":end", b->first + b->n);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		b->told = rn_grow(b->told, b->told_n, &b->told_room,
		    sizeof(*b->told));
		b->told[b->told_n++] = (struct rn_told_reply){
		    rn_col_int(&st, 0), rn_col_int(&st, 2),
		    (int)rn_col_int(&st, 1) };
	}
out:
	rn_done(&st);
	return rc;
}

/* The row that holds the id, or with `after` the first beyond it. */
static enum rn_status
load(struct rn_book *b, int which, int64_t id)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const unsigned char *body;
	bool row;

	b->n = 0;
	TRY(rn_sql(b->rn, &rn_ledger_sql, which, &st));
	rn_put_int(&st, 1, id);
	TRY(rn_step(&st, &row));
	if (!row)
		goto out;
	b->first = rn_col_int(&st, 0);
	b->n = rn_col_int(&st, 1);
	b->held.x.kind = (int)rn_col_int(&st, 2);
	b->held.change = rn_col_int(&st, 3);
	body = rn_col_blob(&st, 4, &b->size);
	b->undone = rn_col_int(&st, 5) == 1;
	if (b->size >= b->room) {	/* there is some for none */
		free(b->body);
		b->room = b->size * 2 + 1;
		if ((b->body = malloc(b->room)) == NULL)
			rn_nomem();
	}
	if (b->size > 0)
		memcpy(b->body, body, b->size);
	rewind_row(b);
	rn_done(&st);
	rc = load_told(b);
out:
	rn_done(&st);
	return rc;
}

/* n bytes of the body, or NULL when there are not so many. */
static const unsigned char *
take(struct rn_book *b, uint64_t n)
{
	const unsigned char *p = b->at;

	if (n > (uint64_t)(b->body + b->size - p))
		return NULL;
	b->at += n;
	return p;
}

/* Read the one at `at`; false: the body is not what was written. */
static bool
unpack(struct rn_book *b)
{
	const unsigned char *end = b->body + b->size, *p;
	struct rn_interaction_row *x = &b->held.x;
	uint64_t at, row, flags, n;

	if (!rn_varint_get(&b->at, end, &at) ||
	    !rn_varint_get(&b->at, end, &row) ||
	    !rn_varint_get(&b->at, end, &flags))
		return false;
	x->id = b->next++;
	x->at += unfold_sign(at);
	x->row += unfold_sign(row);
	x->flags = (int)(flags & (FLAG_REPLY - 1));
	x->reply = RN_NONE;
	if (flags & FLAG_REPLY) {
		if ((p = take(b, sizeof(x->reply))) == NULL)
			return false;
		memcpy(&x->reply, p, sizeof(x->reply));
	}
	if (!rn_varint_get(&b->at, end, &n) || (x->parts = take(b, n)) == NULL)
		return false;
	x->parts_n = (size_t)n;
	if (!rn_varint_get(&b->at, end, &n))
		return false;
	x->about = NULL;
	x->about_n = n == 0 ? 0 : (size_t)n - 1;
	if (n > 0 && (p = take(b, n - 1)) == NULL)
		return false;
	if (n > 0)
		x->about = (const char *)p;
	return true;
}

/* Of what its own change said, only what others have seen as well. */
static void
forget(struct rn_interaction_row *x, int knows)
{
	x->flags &= knows | ~(RN_SEEN_HAS_ID | RN_SEEN_THREADED);
	if ((knows & RN_SEEN_THREADED) == 0 || (knows & RN_KNOWS_REPLY) == 0)
		x->reply = RN_NONE;
}

/* The interaction at hand, with what was told of it later. */
static void
complete(struct rn_book *b)
{
	struct rn_interaction_row *x = &b->held.x;

	for (size_t i = 0; i < b->told_n; i++)
		if (b->told[i].id == x->id)
			x->flags |= b->told[i].flags;
}

int64_t
rn_held_reply(const struct rn_book *b, size_t k)
{
	const struct rn_interaction_row *x = &b->held.x;

	if (x->reply != RN_NONE && k-- == 0)
		return x->reply;
	for (size_t i = 0; i < b->told_n; i++)
		if (b->told[i].id == x->id && b->told[i].reply != RN_NONE &&
		    k-- == 0)
			return b->told[i].reply;
	return RN_NONE;
}

/* Does the interaction at hand count? */
static enum rn_status
ask_standing(struct rn_book *b)
{
	int64_t knows = 0, hidden = 0, id = b->held.x.id;
	enum rn_status rc = RN_OK;

	TRY(any(b, HIDDEN_ANY, &b->hides));
	if (b->undone) {
		TRY(rn_get1(b->rn, &rn_ledger_sql, KEPT_KNOWS, ":id", id,
		    &knows));
		forget(&b->held.x, knows == RN_NONE ? 0 : (int)knows);
	}
	if (b->hides == RN_SOME)
		TRY(rn_get1(b->rn, &rn_ledger_sql, HIDDEN_HAS, ":id", id,
		    &hidden));
	complete(b);
	b->held.stands = knows != RN_NONE && hidden == 0;
	b->held.hidden = knows != RN_NONE && hidden != 0;
out:
	return rc;
}

static enum rn_status
cannot_unpack(const struct rn_book *b)
{
	return rn_fail(b->rn, RN_ECONFIG, "%s: not a sound store: interaction"
	    " %lld cannot be read", rn_path(b->rn), (long long)b->next);
}

/* Read up to the id, which the row at hand holds. */
static enum rn_status
read_to(struct rn_book *b, int64_t id, const struct rn_held **out)
{
	enum rn_status rc = RN_OK;

	if (b->held.x.id == id)
		goto found;
	if (b->next > id)
		rewind_row(b);
	while (b->next <= id)
		if (!unpack(b))
			return cannot_unpack(b);
	b->held.said = b->held.x.flags;
	TRY(ask_standing(b));
found:
	*out = &b->held;
out:
	return rc;
}

enum rn_status
rn_held_get(struct rn_book *b, int64_t id, const struct rn_held **out)
{
	enum rn_status rc = RN_OK;

	*out = NULL;
	if (b->n == 0 || id < b->first || id >= b->first + b->n)
		TRY(load(b, INTERACTION_GET, id));
	if (b->n > 0 && id < b->first + b->n)
		TRY(read_to(b, id, out));
out:
	return rc;
}

enum rn_status
rn_held_undone(struct rn_book *b, int64_t id, bool *yes)
{
	enum rn_status rc = RN_OK;

	if (b->n == 0 || id < b->first || id >= b->first + b->n)
		TRY(load(b, INTERACTION_GET, id));
	*yes = b->n > 0 && b->undone;
out:
	return rc;
}

enum rn_status
rn_held_counts(struct rn_book *b, int64_t id, bool *yes)
{
	int64_t knows = 0, hidden = 0;
	enum rn_status rc = RN_OK;
	bool undone;

	TRY(rn_held_undone(b, id, &undone));
	if (undone)
		TRY(rn_get1(b->rn, &rn_ledger_sql, KEPT_KNOWS, ":id", id,
		    &knows));
	TRY(any(b, HIDDEN_ANY, &b->hides));
	if (b->hides == RN_SOME)
		TRY(rn_get1(b->rn, &rn_ledger_sql, HIDDEN_HAS, ":id", id,
		    &hidden));
	*yes = knows != RN_NONE && hidden == 0;
out:
	return rc;
}

enum rn_status
rn_held_row(struct rn_book *b, int64_t after, struct rn_held_row *out)
{
	enum rn_status rc = RN_OK;

	out->n = 0;
	TRY(load(b, INTERACTION_AFTER, after));
	out->first = b->first;
	out->count = b->n;
	out->change = b->held.change;
	while (out->n < (size_t)b->n) {
		if (!unpack(b))
			return cannot_unpack(b);
		out->v = rn_grow(out->v, out->n, &out->room, sizeof(*out->v));
		out->v[out->n++] = b->held.x;
	}
out:
	return rc;
}

enum rn_status
rn_held_next(struct rn_book *b, const struct rn_held **out)
{
	enum rn_status rc = RN_OK;
	int64_t last = b->held.x.id;

	*out = NULL;
	if (b->n == 0 || last + 1 >= b->first + b->n)
		TRY(load(b, INTERACTION_AFTER, last));
	if (b->n > 0)
		TRY(read_to(b, b->next, out));
out:
	return rc;
}
