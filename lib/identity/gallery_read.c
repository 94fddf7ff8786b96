/*
 * gallery_read.c - what the store says of people, person by person.
 *
 * Statements go through people in one order: their handles, what their records
 * say of others, what messages call them; of some people the last two, which
 * few have, are asked by handle.  One more goes through records in the order of
 * handles, which is nearly that of people: what is near is gone on to, not
 * sought.  Which changes are taken back is held in memory, which is less than
 * to ask for each row.
 *
 * Another column that is compared is one of SAYS_RECORDS (sql.c), a value of
 * its enum, and a line of read_told().
 */
#include <stdlib.h>

#include "base/pipe.h"
#include "identity/gallery_read.h"

/* Columns of SAYS_OF, of SAYS_RECORDS and of SAYS_ELSE. */
enum { PERSON, HANDLE, KIND, CANON, SHOWN_AS, FIRST, MADE, HAS_ELSE,
	HAS_NAMES };
enum { HANGS, RECORDED, NAME, ORG, TITLE, LOCATION, ENDED, SCHOOL, BIRTHDAY };
enum { SAID_KIND = 2, SAID_CANON, SAID, SAID_BY };
enum { CALLED = 2 };			/* of CALLED_AS */

enum {
	ENOUGH = 4000,		/* items read at a time */
	MANY = 100,		/* people who are worth a thread */
	NEAR = 16		/* handles on, to a record */
};

/* A statement and the person, or handle, of the row at hand. */
struct walk {
	struct rn_stmt st;
	int64_t at;		/* INT64_MAX: there are no more */
};
enum { OF, ELSE, AS, RECORDS, WALKS };

struct rn_reading {
	struct refnet *rn;
	const int64_t *people;
	size_t n;
	struct rn_feed_ids ids;			/* what is left of them */
	struct rn_feed feed;
	bool in_parts, begun;
	struct walk w[WALKS];
	int64_t asked;		/* the last handle whose records were */
	struct rn_ids undone;	/* changes, ascending */
	struct rn_items item[RN_PIPE_ITEMS];
	struct rn_pipe *pipe;
};

/* --- statements ----------------------------------------------------------- */

static enum rn_status
next(struct walk *w)
{
	enum rn_status rc;
	bool row;

	rc = rn_step(&w->st, &row);
	w->at = rc == RN_OK && row ? rn_col_int(&w->st, 0) : INT64_MAX;
	return rc;
}

static enum rn_status
begin(struct rn_reading *r)
{
	static const int all[] = { SAYS_OF_ALL, SAYS_ELSE_ALL, CALLED_ALL };
	static const int one[] = { [ELSE] = SAYS_ELSE_ONE, [AS] = CALLED_ONE };
	enum rn_status rc = RN_OK;

	TRY(rn_ids_add(r->rn, UNDONE, &r->undone));
	r->asked = INT64_MAX;
	TRY(rn_sql(r->rn, &rn_identity_sql, SAYS_RECORDS, &r->w[RECORDS].st));
	for (int i = 0; i < RECORDS && r->people == NULL; i++) {
		TRY(rn_sql(r->rn, &rn_identity_sql, all[i], &r->w[i].st));
		TRY(next(&r->w[i]));
	}
	if (r->people == NULL)
		goto out;
	r->ids = (struct rn_feed_ids){ r->people, r->people + r->n };
	r->feed = (struct rn_feed){ rn_feed_id, &r->ids };
	TRY(rn_sql_fed(r->rn, &rn_identity_sql, SAYS_OF_SOME, &r->feed,
	    &r->w[OF].st));
	for (int i = ELSE; i <= AS; i++)
		TRY(rn_sql(r->rn, &rn_identity_sql, one[i], &r->w[i].st));
	rc = next(&r->w[OF]);
out:
	return rc;
}

static bool
stands(const struct rn_reading *r, int64_t change)
{
	return r->undone.n == 0 || bsearch(&change, r->undone.v, r->undone.n,
	    sizeof(change), rn_by_int64) == NULL;
}

/* --- a person ------------------------------------------------------------- */

static struct rn_item *
add(struct rn_items *to, int64_t person, enum rn_item_kind kind)
{
	to->v = rn_grow(to->v, to->n, &to->room, sizeof(*to->v));
	to->v[to->n] = (struct rn_item){ .person = person, .home = person,
	    .seq = (uint32_t)to->n, .kind = kind };
	return &to->v[to->n++];
}

static struct rn_held
read_held(const struct rn_reading *r, const struct rn_stmt *st,
    struct rn_arena *a)
{
	return (struct rn_held){ .id = rn_col_int(st, HANDLE),
	    .kind = rn_col_int(st, KIND), .canon = rn_col_text(st, CANON, a),
	    .name = rn_col_text(st, SHOWN_AS, a),
	    .stands = stands(r, rn_col_int(st, MADE)) };
}

static struct rn_told_by
read_told(const struct rn_stmt *st, struct rn_arena *a)
{
	return (struct rn_told_by){ .name = rn_col_text(st, NAME, a),
	    .org = rn_col_text(st, ORG, a),
	    .title = rn_col_text(st, TITLE, a),
	    .location = rn_col_text(st, LOCATION, a),
	    .birthday = rn_col_text(st, BIRTHDAY, a),
	    .ended = rn_col_int(st, ENDED),
	    .school = rn_col_int(st, SCHOOL) == 1 };
}

/* A person as it is read. */
struct reader {
	struct rn_reading *r;
	struct rn_items *to;
	size_t from;		/* their first item */
	int64_t *by;		/* of each of their items: its handle */
	size_t by_n, by_room;
	struct rn_ids more[RECORDS];	/* handles to be asked by, ELSE and AS */
	int64_t first;		/* of the handle before */
	int64_t recorded;	/* the handle of a record, or RN_NONE */
	bool undone;		/* a handle's import was taken back */
	bool several;		/* their parts may be more than one */
};

static void
hang(struct reader *p, int64_t handle)
{
	p->by = rn_grow(p->by, p->by_n, &p->by_room, sizeof(*p->by));
	p->by[p->by_n++] = handle;
}

/* What else there is to be asked of a handle of some people. */
static void
see_more(struct reader *p, const struct rn_stmt *st, int64_t handle)
{
	if (p->r->people == NULL)
		return;
	if (rn_col_int(st, HAS_ELSE) == 1)
		rn_ids_push(&p->more[ELSE], handle);
	if (rn_col_int(st, HAS_NAMES) == 1)
		rn_ids_push(&p->more[AS], handle);
}

/*
 * May a person of whom this is one handle have several parts?  Those of one
 * row are one as long as that stands.
 */
static void
doubt(struct reader *p, int64_t first, bool another, bool stands)
{
	p->undone = p->undone || !stands;
	if (another && (p->undone || first == RN_NONE || first != p->first))
		p->several = true;
	p->first = first;
}

/* What an import that was taken back brought stands by messages alone, too. */
static enum rn_status
see_letters(struct reader *p, struct rn_held *h)
{
	enum rn_status rc = RN_OK;
	int64_t letters;

	if (h->stands)
		return RN_OK;
	TRY(rn_get1(p->r->rn, &rn_identity_sql, HAS_LETTERS, ":handle", h->id,
	    &letters));
	h->stands = letters > 0;
	if (letters != 1)
		h->name = NULL;
out:
	return rc;
}

/* To the records of a handle, or those after it. */
static enum rn_status
turn_to(struct rn_reading *r, int64_t handle)
{
	struct walk *w = &r->w[RECORDS];
	enum rn_status rc = RN_OK;

	if (handle < r->asked || (w->at < handle && handle - w->at > NEAR)) {
		rn_reset(&w->st);
		rn_bind_int(&w->st, ":from", handle);
		TRY(next(w));
	}
	r->asked = handle;
	while (w->at < handle)
		TRY(next(w));
out:
	return rc;
}

static enum rn_status
read_records(struct reader *p, int64_t person, int64_t handle)
{
	struct walk *w = &p->r->w[RECORDS];
	size_t held = p->to->n - 1;
	enum rn_status rc = RN_OK;

	TRY(turn_to(p->r, handle));
	for (; w->at == handle; rc = next(w)) {
		TRY(rc);
		if (!stands(p->r, rn_col_int(&w->st, RECORDED)))
			continue;
		p->several = p->several || (p->recorded != RN_NONE &&
		    p->recorded != handle);
		p->recorded = handle;
		p->to->v[held].held.stands = true;
		add(p->to, person, RN_ITEM_RECORD)->told =
		    read_told(&w->st, p->to->a);
		hang(p, handle);
	}
out:
	return rc;
}

static enum rn_status
read_own(struct reader *p, int64_t person)
{
	struct walk *w = &p->r->w[OF];
	enum rn_status rc = RN_OK;
	bool another = false;

	for (; w->at == person; rc = next(w)) {
		int64_t handle = rn_col_int(&w->st, HANDLE);
		struct rn_held h;

		TRY(rc);
		h = read_held(p->r, &w->st, p->to->a);
		doubt(p, rn_col_int(&w->st, FIRST), another, h.stands);
		another = true;
		see_more(p, &w->st, handle);
		TRY(see_letters(p, &h));
		add(p->to, person, RN_ITEM_HANDLE)->held = h;
		hang(p, handle);
		TRY(read_records(p, person, handle));
	}
out:
	return rc;
}

static enum rn_status
read_else(struct reader *p, int64_t person)
{
	struct walk *w = &p->r->w[ELSE];
	enum rn_status rc = RN_OK;

	for (; w->at <= person; rc = next(w)) {
		const struct rn_stmt *st = &w->st;

		TRY(rc);
		if (w->at < person || !stands(p->r, rn_col_int(st,
		    SAID_BY)))
			continue;
		add(p->to, person, RN_ITEM_OTHER)->held = (struct rn_held){
		    .id = rn_col_int(st, SAID),
		    .kind = rn_col_int(st, SAID_KIND),
		    .canon = rn_col_text(st, SAID_CANON, p->to->a),
		    .stands = true };
		p->several = p->several ||
		    p->recorded != rn_col_int(st, HANDLE);
		hang(p, rn_col_int(st, HANDLE));
	}
out:
	return rc;
}

static enum rn_status
read_called(struct reader *p, int64_t person)
{
	struct walk *w = &p->r->w[AS];
	enum rn_status rc = RN_OK;

	for (; w->at <= person; rc = next(w)) {
		TRY(rc);
		if (w->at < person)
			continue;
		add(p->to, person, RN_ITEM_CALLED)->called =
		    rn_col_text(&w->st, CALLED, p->to->a);
		hang(p, rn_col_int(&w->st, HANDLE));
	}
out:
	return rc;
}

/* Of everybody, by what goes on to them; of some people, handle by handle. */
static enum rn_status
read_more(struct reader *p, int64_t person, int which,
    enum rn_status (*read)(struct reader *p, int64_t person))
{
	struct walk *w = &p->r->w[which];
	enum rn_status rc = RN_OK;

	if (p->r->people == NULL)
		rc = read(p, person);
	for (size_t i = 0; i < p->more[which].n; i++) {
		rn_reset(&w->st);
		rn_bind_int(&w->st, ":person", person);
		rn_bind_int(&w->st, ":handle", p->more[which].v[i]);
		TRY(next(w));
		TRY(read(p, person));
	}
out:
	return rc;
}

static int
by_atom(const void *a, const void *b)
{
	const struct rn_item *x = a, *y = b;

	if (x->atom != y->atom)
		return x->atom < y->atom ? -1 : 1;
	return (x->seq > y->seq) - (x->seq < y->seq);
}

/* A part says what its row made of another. */
static void
add_made(struct rn_items *to, struct rn_held held, uint32_t atom,
    int64_t home)
{
	struct rn_item *v = add(to, to->v[to->n - 1].person, RN_ITEM_OTHER);

	v->held = held;
	v->atom = atom;
	v->home = home;
}

/*
 * A person's items become those of their parts.  What hangs from no handle of
 * theirs is dropped; what the row of another part made is also said by that.
 */
static enum rn_status
take_apart(struct reader *p, int64_t person)
{
	struct rn_items *to = p->to;
	size_t parts, n = to->n, out = p->from;
	enum rn_status rc = RN_OK;
	struct rn_piece *part;

	TRY(rn_pieces_read(p->r->rn, to->a, person, &part, &parts));
	for (size_t i = p->from; i < n; i++) {
		uint32_t k = rn_piece_at(part, parts, p->by[i - p->from]);
		struct rn_item *v = &to->v[out];
		uint32_t maker;

		if (k == RN_NO_PIECE)
			continue;
		*v = to->v[i];
		out++;
		v->atom = part[k].atom;
		v->home = part[v->atom].first;
		maker = part[part[k].maker].atom;
		if (v->kind == RN_ITEM_HANDLE && part[k].stands &&
		    maker != v->atom)
			add_made(to, v->held, maker, part[maker].first);
	}
	/* those added stand behind what was dropped */
	for (size_t i = n; i < to->n; i++)
		to->v[out++] = to->v[i];
	to->n = out;
	if (to->n > p->from)
		qsort(to->v + p->from, to->n - p->from, sizeof(*to->v),
		    by_atom);
out:
	return rc;
}

static enum rn_status
read_person(struct reader *p, int64_t person)
{
	enum rn_status rc = RN_OK;

	p->from = p->to->n;
	p->by_n = 0;
	p->first = p->recorded = RN_NONE;
	p->several = p->undone = false;
	p->more[ELSE].n = p->more[AS].n = 0;
	TRY(read_own(p, person));
	TRY(read_more(p, person, ELSE, read_else));
	TRY(read_more(p, person, AS, read_called));
	if (p->r->in_parts && p->several)
		TRY(take_apart(p, person));
out:
	return rc;
}

/* --- ahead ---------------------------------------------------------------- */

static bool
make(void *ctx, void *item)
{
	struct rn_items *to = item;
	struct reader p = { .r = ctx, .to = to };
	struct walk *w = &p.r->w[OF];
	enum rn_status rc = RN_OK;

	rn_arena_reset(to->a);
	to->n = 0;
	if (!p.r->begun)
		TRY(begin(p.r));
	p.r->begun = true;
	while (to->n < ENOUGH && w->at != INT64_MAX)
		TRY(read_person(&p, w->at));
out:
	free(p.by);
	for (int i = ELSE; i <= AS; i++)
		free(p.more[i].v);
	to->rc = rc;
	to->more = rc == RN_OK && w->at != INT64_MAX;
	return to->more;
}

struct rn_reading *
rn_reading_open(struct refnet *rn, const int64_t *people, size_t n,
    bool in_parts)
{
	struct rn_reading *r = calloc(1, sizeof(*r));
	void *items[RN_PIPE_ITEMS];

	if (r == NULL)
		rn_nomem();
	r->rn = rn;
	r->people = people;
	r->n = n;
	r->in_parts = in_parts;
	for (int i = 0; i < RN_PIPE_ITEMS; i++) {
		r->item[i].a = rn_arena_make();
		items[i] = &r->item[i];
	}
	r->pipe = rn_pipe_new(make, r, items, people == NULL || n > MANY);
	return r;
}

const struct rn_items *
rn_reading_next(struct rn_reading *r)
{
	return rn_pipe_next(r->pipe);
}

void
rn_reading_close(struct rn_reading *r)
{
	rn_pipe_free(r->pipe);
	for (int i = 0; i < WALKS; i++)
		rn_done(&r->w[i].st);
	for (int i = 0; i < RN_PIPE_ITEMS; i++) {
		free(r->item[i].v);
		rn_arena_free(r->item[i].a);
	}
	free(r->undone.v);
	free(r);
}
