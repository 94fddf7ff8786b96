/*
 * crowd.c - which of the messages that are alike count.
 *
 * A message of its own content stands while the import that brought it does,
 * or one that saw it.  Of those that share a content there are as many as have
 * Message-IDs of their own among the imports that stand, or as one of these
 * shows, whichever is more; so when imports have been taken back they are
 * counted anew.  Contents of more than one message are few: table `crowd`.
 */
#include <stdlib.h>

#include "ledger/content.h"
#include "ledger/held.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

/* A place among the messages of one content. */
struct member {
	int64_t id;
	size_t crowd;		/* number of the content */
	bool stood, base;	/* counted before; would, were it alone */
	bool by_id;		/* an import that stands knows its id */
};

/* One more message of a content that this change shows. */
struct shown { size_t crowd; int64_t change; };

struct crowds {
	struct member *v;	/* by content and place */
	size_t n, room;
	struct member **by_id;	/* the same, by id */
	struct shown *shown;
	size_t shown_n, shown_room;
};

/* --- what imports show ------------------------------------------------------ */

static const struct member *
find(const struct crowds *c, int64_t id)
{
	size_t lo = 0, hi = c->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (c->by_id[mid]->id == id)
			return c->by_id[mid];
		if (c->by_id[mid]->id < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

static void
show(struct crowds *c, size_t crowd, int64_t change)
{
	c->shown = rn_grow(c->shown, c->shown_n, &c->shown_room,
	    sizeof(*c->shown));
	c->shown[c->shown_n++] = (struct shown){ crowd, change };
}

struct seeing { struct crowds *c; struct rn_book book; };

/* What a standing import keeps, and shows of crowds. */
static enum rn_status
take_sighting(void *ctx, int64_t change, int how, int64_t id)
{
	struct seeing *s = ctx;
	const struct member *m;
	enum rn_status rc = RN_OK;

	TRY(rn_keep(&s->book, id, how));
	if ((m = find(s->c, id)) == NULL)
		goto out;
	show(s->c, m->crowd, change);
	if ((how & RN_SAW_BARE) == 0)
		s->c->v[m - s->c->v].by_id = true;
out:
	return rc;
}

static enum rn_status
read_sightings(struct refnet *rn, struct crowds *c)
{
	struct seeing s = { .c = c, .book = { .rn = rn } };
	enum rn_status rc = rn_sightings_each(rn, take_sighting, &s);

	rn_book_close(&s.book);
	return rc;
}

/* --- crowds -------------------------------------------------------------- */

static int
by_id(const void *a, const void *b)
{
	const struct member *const *x = a, *const *y = b;

	return (*x)->id < (*y)->id ? -1 : (*x)->id > (*y)->id;
}

static enum rn_status
read_members(struct refnet *rn, const int64_t *content, size_t n,
    struct crowds *c)
{
	enum rn_status rc = RN_OK;
	int64_t id;

	for (size_t i = 0; i < n; i++)
		for (uint32_t place = 0;; place++) {
			struct member m = { .crowd = i };

			TRY(rn_key_find(rn, rn_content_key(rn, content[i],
			    place), &id));
			if (id == RN_NONE)
				break;
			m.id = id;
			TRY(rn_interaction_stands(rn, id, &m.stood));
			c->v = rn_grow(c->v, c->n, &c->room, sizeof(*c->v));
			c->v[c->n++] = m;
		}
	c->by_id = malloc((c->n + 1) * sizeof(struct member *));
	if (c->by_id == NULL)
		rn_nomem();
	for (size_t i = 0; i < c->n; i++)
		c->by_id[i] = &c->v[i];
	if (c->n > 0)
		qsort(c->by_id, c->n, sizeof(struct member *), by_id);
out:
	return rc;
}

/* By who brought them. */
static enum rn_status
read_makers(struct refnet *rn, struct crowds *c)
{
	struct rn_book book = { .rn = rn };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < c->n; i++) {
		struct member *m = c->by_id[i];

		TRY(rn_held_get(&book, m->id, &x));
		if (x == NULL)
			continue;
		m->base = x->stands;
		if (book.undone)
			continue;
		m->by_id |= (x->said & RN_SEEN_HAS_ID) != 0;
		show(c, m->crowd, x->change);
	}
out:
	rn_book_close(&book);
	return rc;
}

static int
by_crowd(const void *a, const void *b)
{
	const struct shown *x = a, *y = b;

	if (x->crowd != y->crowd)
		return x->crowd < y->crowd ? -1 : 1;
	return x->change < y->change ? -1 : x->change > y->change;
}

/* The most that one import shows of a crowd; *at goes on to the next. */
static size_t
most(const struct crowds *c, size_t crowd, size_t *at)
{
	size_t best = 0, run = 0;

	for (; *at < c->shown_n && c->shown[*at].crowd == crowd; ++*at) {
		bool more = run > 0 &&
		    c->shown[*at].change == c->shown[*at - 1].change;

		run = more ? run + 1 : 1;
		best = run > best ? run : best;
	}
	return best;
}

static enum rn_status
settle(struct refnet *rn, struct member *m, bool counts, struct rn_ids *moved)
{
	enum rn_status rc = RN_OK;

	if (counts && !m->base)
		rc = rn_run1(rn, &rn_ledger_sql, KEPT_FORCE, ":id", m->id);
	else if (!counts && m->base)
		rc = rn_run1(rn, &rn_ledger_sql, HIDDEN_PUT, ":id", m->id);
	if (counts != m->stood && moved != NULL)
		rn_ids_push(moved, m->id);
	return rc;
}

/*
 * Those whose id is known count; then the others, as far as they are needed:
 * first those that would anyway, the last ones first.
 */
static enum rn_status
choose(struct refnet *rn, struct member *v, size_t n, size_t need,
    struct rn_ids *moved)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		need -= v[i].by_id && need > 0;
	for (int base = 1; base >= 0; base--)
		for (size_t i = n; i-- > 0;) {
			bool counts = v[i].by_id || need > 0;

			if (v[i].base != (base == 1))
				continue;
			need -= !v[i].by_id && need > 0;
			TRY(settle(rn, &v[i], counts, moved));
		}
out:
	return rc;
}

static enum rn_status
read_crowds(struct refnet *rn, int64_t **v, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_ledger_sql, CROWDS, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		*v = rn_grow(*v, *n, &room, sizeof(**v));
		(*v)[(*n)++] = rn_col_int(&st, 0);
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_kept_refresh(struct refnet *rn, struct rn_ids *moved)
{
	struct crowds c = { 0 };
	enum rn_status rc = RN_OK;
	int64_t *content = NULL;
	size_t n = 0, at = 0;
	int lacks;

	TRY(rn_content_lacks(rn, &lacks));
	if ((lacks & RN_LACKS_ID) != 0)
		TRY(rn_content_catch_up(rn));
	TRY(read_crowds(rn, &content, &n));
	TRY(read_members(rn, content, n, &c));
	TRY(rn_run1(rn, &rn_ledger_sql, KEPT_DROP, NULL, 0));
	TRY(rn_run1(rn, &rn_ledger_sql, HIDDEN_DROP, NULL, 0));
	TRY(read_sightings(rn, &c));
	TRY(read_makers(rn, &c));
	if (c.shown_n > 0)
		qsort(c.shown, c.shown_n, sizeof(*c.shown), by_crowd);
	for (size_t from = 0, to; from < c.n; from = to) {
		for (to = from; to < c.n && c.v[to].crowd == c.v[from].crowd;)
			to++;
		while (at < c.shown_n && c.shown[at].crowd < c.v[from].crowd)
			at++;
		TRY(choose(rn, c.v + from, to - from, most(&c,
		    c.v[from].crowd, &at), moved));
	}
out:
	free(content);
	free(c.v);
	free(c.by_id);
	free(c.shown);
	return rc;
}

enum rn_status
rn_crowd_loose(struct refnet *rn, bool *yes)
{
	int64_t v;
	enum rn_status rc = rn_get1(rn, &rn_ledger_sql, CROWD_LOOSE, NULL, 0,
	    &v);

	*yes = v == 1;
	return rc;
}
