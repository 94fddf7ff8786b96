/*
 * again.c - what imports say that was known already.
 *
 * Once over, it would be lost with what said it first.  So each import keeps a
 * list of it, a few bytes a row, and a row that could be taken back counts for
 * the first of all who say it and stand: when that falls it is passed on, and
 * goes back when it stands again.  A row keeps its id, so what was put after
 * it, by a human above all, stays after it.
 *
 * Another table: a kind in again.h, and its line of how[].
 */
#include <stdlib.h>

#include "base/varint.h"
#include "people/again.h"
#include "people/people_sql.h"

enum { PART = 1 << 16, PAIR = 20 };	/* bytes of a blob; of a pair, at most */

/* --- written -------------------------------------------------------------- */

struct rn_again {
	struct refnet *rn;
	struct list {
		unsigned char *v;	/* PART bytes, or NULL */
		size_t n;
		uint64_t id, with;	/* the last ones */
		int part;
	} of[RN_AGAINS];
};

/* Numbers near 0 on either side in few bits, and back. */
static uint64_t
folded(uint64_t d)
{
	return d << 1 ^ (d >> 63 != 0 ? UINT64_MAX : 0);
}

static uint64_t
unfolded(uint64_t v)
{
	return v >> 1 ^ ((v & 1) != 0 ? UINT64_MAX : 0);
}

struct rn_again *
rn_again_new(struct refnet *rn)
{
	struct rn_again *a = rn_zeroed(1, sizeof(*a));

	a->rn = rn;
	return a;
}

void
rn_again_free(struct rn_again *a)
{
	if (a == NULL)
		return;
	for (int kind = 0; kind < RN_AGAINS; kind++)
		free(a->of[kind].v);
	free(a);
}

static enum rn_status
put_part(struct rn_again *a, int kind)
{
	struct list *l = &a->of[kind];
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(a->rn, &rn_people_sql, AGAIN_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(a->rn));
	rn_bind_int(&st, ":kind", kind);
	rn_bind_int(&st, ":part", l->part++);
	rn_bind_blob(&st, ":body", l->v, l->n);
	TRY(rn_exec(&st));
	l->n = 0;
	l->id = l->with = 0;
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_again_note(struct rn_again *a, enum rn_again_kind kind, int64_t id,
    int64_t with)
{
	enum rn_status rc = RN_OK;
	struct list *l;

	if (a == NULL)
		return RN_OK;
	l = &a->of[kind];
	if (l->v == NULL && (l->v = malloc(PART)) == NULL)
		rn_nomem();
	if (l->n + PAIR > PART)
		TRY(put_part(a, (int)kind));
	l->n += rn_varint_put(l->v + l->n, folded((uint64_t)id - l->id));
	l->n += rn_varint_put(l->v + l->n, folded((uint64_t)with - l->with));
	l->id = (uint64_t)id;
	l->with = (uint64_t)with;
out:
	return rc;
}

enum rn_status
rn_again_end(struct rn_again *a)
{
	enum rn_status rc = RN_OK;

	for (int kind = 0; kind < RN_AGAINS; kind++)
		if (a->of[kind].n > 0)
			TRY(put_part(a, kind));
out:
	return rc;
}

/* --- read ----------------------------------------------------------------- */

struct pairs {
	const unsigned char *p, *end;
	uint64_t id, with;
};

static bool
next_pair(void *ctx, struct rn_value *row)
{
	struct pairs *x = ctx;
	uint64_t id, with;

	if (!rn_varint_get(&x->p, x->end, &id) ||
	    !rn_varint_get(&x->p, x->end, &with))
		return false;
	x->id += unfolded(id);
	x->with += unfolded(with);
	row[0] = rn_value_int((int64_t)x->id);
	row[1] = rn_value_int((int64_t)x->with);
	return true;
}

enum { NONE = -1 };

/*
 * Statements of each kind.  Fed with pairs: who said it first is kept, then it
 * is passed on, or put for whoever says it; whose it is.  And by the change
 * that stands again: it has what it said first.
 */
static const struct how { int keep, pass[2], back, whose; } how[RN_AGAINS] = {
	[RN_AGAIN_RECORD] =
	    { RECORD_FIRST, { RECORD_PASS, NONE }, RECORD_BACK, RECORD_WHOSE },
	[RN_AGAIN_MARK] =
	    { MARK_FIRST, { MARK_PASS, NONE }, MARK_BACK, MARK_WHOSE },
	[RN_AGAIN_ORG] = { ORG_FIRST, { ORG_PASS, NONE }, ORG_BACK, NONE },
	[RN_AGAIN_SIGNAL] =
	    { SIGNAL_FIRST, { SIGNAL_PASS, NONE }, SIGNAL_BACK, NONE },
	[RN_AGAIN_PROOF] =
	    { PROOF_FIRST, { PROOF_PASS, NONE }, PROOF_BACK, NONE },
	[RN_AGAIN_SAID] = { NONE, { SAID_AGAIN, NONE }, NONE, NONE },
	[RN_AGAIN_CALLED] =
	    { NONE, { CALLED_AGAIN, CAME_AGAIN }, NONE, NONE },
	[RN_AGAIN_DEAL] =
	    { DEAL_FIRST, { DEAL_PASS, NONE }, DEAL_BACK, NONE },
};

/* A part of what a change said again. */
struct part {
	int64_t change;
	int kind;
	const unsigned char *body;
	size_t size;
};

static bool
read_part(const struct rn_stmt *st, struct part *p)
{
	int64_t kind = rn_col_int(st, 1);

	p->change = rn_col_int(st, 0);
	p->kind = (int)kind;
	p->body = rn_col_blob(st, 2, &p->size);
	return kind >= 0 && kind < RN_AGAINS;
}

static struct pairs
pairs_of(const struct part *p)
{
	return (struct pairs){ .p = p->body,
	    .end = p->size == 0 ? p->body : p->body + p->size };
}

static enum rn_status
feed_part(struct refnet *rn, const struct part *p, int which, bool keep)
{
	struct pairs x = pairs_of(p);
	struct rn_feed from = { next_pair, &x };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	if (which == NONE)
		return RN_OK;
	TRY(rn_sql_fed(rn, &rn_people_sql, which, &from, &st));
	rn_bind_int(&st, ":to", p->change);
	if (keep)
		rn_bind_int(&st, ":kind", p->kind);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
pass_on(struct refnet *rn, const struct part *p)
{
	const struct how *h = &how[p->kind];
	enum rn_status rc = RN_OK;

	TRY(feed_part(rn, p, h->keep, true));
	for (size_t i = 0; i < RN_LEN(h->pass); i++)
		TRY(feed_part(rn, p, h->pass[i], false));
out:
	return rc;
}

/* To whom it came from. */
static enum rn_status
give_back(struct refnet *rn, int64_t change)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	for (int kind = 0; kind < RN_AGAINS; kind++) {
		if (how[kind].back == NONE)
			continue;
		TRY(rn_sql(rn, &rn_people_sql, how[kind].back, &st));
		rn_bind_int(&st, ":change", change);
		rn_bind_int(&st, ":kind", kind);
		TRY(rn_exec(&st));
		rn_done(&st);
	}
	TRY(rn_run1(rn, &rn_people_sql, FIRST_DROP, ":change", change));
out:
	rn_done(&st);
	return rc;
}

/*
 * rn_on_mark: what falls is passed on to later changes that said it, the
 * first of them first; what stands again has its own, and from later ones
 * what it said again.
 */
enum rn_status rn_again_marked(struct refnet *rn, int64_t change, bool undone);

enum rn_status
rn_again_marked(struct refnet *rn, int64_t change, bool undone)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	struct part part;
	bool row;

	if (!undone)
		TRY(give_back(rn, change));
	TRY(rn_sql(rn, &rn_people_sql, AGAIN_STANDING, &st));
	rn_bind_int(&st, ":from", undone ? change + 1 : change);
	rn_bind_int(&st, ":to", undone ? INT64_MAX : change);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (read_part(&st, &part))
			TRY(pass_on(rn, &part));
	}
out:
	rn_done(&st);
	return rc;
}

/* --- whose it is ------------------------------------------------------------ */

static enum rn_status
tell_owners(struct refnet *rn, const struct part *p,
    void (*tell)(void *ctx, int64_t person), void *ctx)
{
	struct pairs x = pairs_of(p);
	struct rn_feed from = { next_pair, &x };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql_fed(rn, &rn_people_sql, how[p->kind].whose, &from, &st));
	rn_bind_int(&st, ":change", p->change);
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

enum rn_status
rn_again_people(struct refnet *rn, int64_t change,
    void (*tell)(void *ctx, int64_t person), void *ctx)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	struct part part;
	bool row;

	TRY(rn_sql(rn, &rn_people_sql, AGAIN_OF, &st));
	rn_bind_int(&st, ":change", change);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (read_part(&st, &part) && how[part.kind].whose != NONE)
			TRY(tell_owners(rn, &part, tell, ctx));
	}
out:
	rn_done(&st);
	return rc;
}

/* --- listed --------------------------------------------------------------- */

enum rn_status
rn_again_each(struct refnet *rn, enum rn_again_kind kind,
    enum rn_status (*tell)(void *ctx, int64_t change, int64_t id,
    int64_t with), void *ctx)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	struct part part;
	bool row;

	TRY(rn_sql(rn, &rn_people_sql, AGAIN_STANDING, &st));
	rn_bind_int(&st, ":from", 0);
	rn_bind_int(&st, ":to", INT64_MAX);
	for (;;) {
		struct rn_value pair[RN_FEED_COLUMNS];
		struct pairs x;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (!read_part(&st, &part) || part.kind != (int)kind)
			continue;
		x = pairs_of(&part);
		while (next_pair(&x, pair))
			TRY(tell(ctx, part.change, pair[0].i, pair[1].i));
	}
out:
	rn_done(&st);
	return rc;
}
