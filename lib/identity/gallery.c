/*
 * gallery.c - the faces of people of the store: what their handles are, and
 * what standing records say of them.
 *
 * Another column that is compared is a line of say_record().
 */
#include <stdlib.h>
#include <string.h>

#include "identity/room.h"

/* Columns of FACE_HANDLE, FACE_OTHERS and FACE_RECORD (sql.c). */
enum { PERSON, HANDLE, KIND, CANON, SHOWN_AS, STANDS };
enum { SAID_KIND = 2, SAID_CANON, SAID };
enum { NAME = 2, ORG, TITLE, LOCATION, ENDED, SCHOOL, BIRTHDAY };

static const enum rn_said said_as[] = { [RN_HANDLE_EMAIL] = RN_SAID_EMAIL,
	[RN_HANDLE_PHONE] = RN_SAID_PHONE, [RN_HANDLE_URL] = RN_SAID_PROFILE };

void
rn_gallery_open(struct refnet *rn, struct rn_gallery *g)
{
	*g = (struct rn_gallery){ .n = 0 };
	rn_faces_open(&g->f, (uint64_t)rn_store_hash(rn, "faces", 5));
}

void
rn_gallery_close(struct rn_gallery *g)
{
	rn_faces_close(&g->f);
	free(g->atom);
	free(g->tell);
}

/* A handle as it is said; texts are of an arena. */
struct held {
	int64_t id, kind;
	const char *canon, *name;
	bool stands;
};

static struct held
read_held(const struct rn_stmt *st, bool own, struct rn_arena *a)
{
	return (struct held){ .id = rn_col_int(st, own ? HANDLE : SAID),
	    .kind = rn_col_int(st, own ? KIND : SAID_KIND),
	    .canon = rn_col_text(st, own ? CANON : SAID_CANON, a),
	    .name = own ? rn_col_text(st, SHOWN_AS, a) : NULL,
	    .stands = !own || rn_col_int(st, STANDS) == 1 };
}

static void
say(struct rn_gallery *g, enum rn_said kind, const char *text)
{
	if (text != NULL && text[0] != '\0')
		rn_face_say(&g->f, kind, text, strlen(text));
}

/* The next face; its first handle is the first that is told of it. */
static struct rn_atom *
begin(struct rn_gallery *g, int64_t person, int64_t home)
{
	g->atom = rn_grow(g->atom, g->n, &g->room, sizeof(*g->atom));
	rn_face_begin(&g->f, (int64_t)g->n);
	g->atom[g->n] = (struct rn_atom){ .person = person, .home = home,
	    .handle = RN_NONE, .name_only = true };
	return &g->atom[g->n++];
}

/* A handle of the face at hand tells who it is. */
static void
tell(struct rn_gallery *g, int64_t kind, int64_t handle)
{
	if (!g->in_parts || kind == RN_HANDLE_PHONE)
		return;
	g->tell = rn_grow(g->tell, g->tells, &g->tell_room,
	    sizeof(*g->tell));
	g->tell[g->tells++] = (struct rn_tell){ handle,
	    (uint32_t)(g->n - 1) };
}

static bool
begins(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

/* Some addresses are a desk's whoever uses them: info@. */
static void
say_address(struct rn_gallery *g, const struct held *h)
{
	size_t n = strlen(h->canon);

	say(g, said_as[h->kind], h->canon);
	if (h->kind == RN_HANDLE_EMAIL &&
	    rn_address_rule(h->canon, n) == RN_RULE_ROLE)
		rn_face_desk(&g->f, RN_SAID_EMAIL, h->canon, n);
}

/* A handle of theirs, as it is. */
static void
say_handle(struct rn_gallery *g, const struct held *h)
{
	struct rn_atom *atom = &g->atom[g->n - 1];
	bool ref = h->kind == RN_HANDLE_REF;

	if (atom->handle == RN_NONE)
		atom->handle = h->id;
	atom->by_plan = atom->by_plan || (ref && begins(h->canon, RN_APART));
	atom->name_only = atom->name_only && ref &&
	    begins(h->canon, RN_BY_NAME);
	if (!h->stands)
		return;
	if (!ref)
		say_address(g, h);
	if (!ref || !begins(h->canon, RN_APART))
		tell(g, h->kind, h->id);
}

/* What a message called them, where no record says a name. */
static void
say_shown(struct rn_gallery *g, const struct held *h, bool named)
{
	if (h->stands && !named)
		say(g, RN_SAID_NAME, h->name);
}

/* Another's address or number, which a row of theirs said. */
static void
say_other(struct rn_gallery *g, const struct held *h)
{
	if (h->kind != RN_HANDLE_REF)
		say_address(g, h);
	tell(g, h->kind, h->id);
}

static int32_t
day_of(int64_t at)
{
	return at == RN_NONE ? INT32_MIN : (int32_t)(at / RN_DAY);
}

/* What a record says; texts are of an arena. */
struct told {
	const char *name, *org, *title, *location, *birthday;
	int64_t ended;
	bool school;
};

static struct told
read_told(const struct rn_stmt *st, struct rn_arena *a)
{
	return (struct told){ .name = rn_col_text(st, NAME, a),
	    .org = rn_col_text(st, ORG, a),
	    .title = rn_col_text(st, TITLE, a),
	    .location = rn_col_text(st, LOCATION, a),
	    .birthday = rn_col_text(st, BIRTHDAY, a),
	    .ended = rn_col_int(st, ENDED),
	    .school = rn_col_int(st, SCHOOL) == 1 };
}

static void
say_record(struct rn_gallery *g, const struct told *r, bool *named)
{
	*named = *named || (r->name != NULL && r->name[0] != '\0');
	say(g, RN_SAID_NAME, r->name);
	say(g, RN_SAID_LOCATION, r->location);
	say(g, RN_SAID_BIRTHDAY, r->birthday);
	if (r->school)
		return;
	say(g, RN_SAID_TITLE, r->title);
	if (r->org != NULL && r->org[0] != '\0')
		rn_face_job(&g->f, r->org, strlen(r->org), INT32_MIN,
		    day_of(r->ended), r->ended == RN_NONE);
}

/* --- everybody ------------------------------------------------------------ */

/* Rows of both statements, by person, and the one at hand. */
struct walk {
	struct rn_stmt st;
	int64_t person;		/* INT64_MAX: there are no more */
};

static enum rn_status
next(struct walk *w)
{
	enum rn_status rc;
	bool row;

	rc = rn_step(&w->st, &row);
	w->person = rc == RN_OK && row ? rn_col_int(&w->st, PERSON) :
	    INT64_MAX;
	return rc;
}

enum { HANDLES, RECORDS, OTHERS, WALKS };

static enum rn_status
say_person(struct rn_gallery *g, struct walk w[WALKS], struct rn_arena *a)
{
	int64_t person = w[HANDLES].person;
	struct held *held = NULL;
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0;
	bool named = false;

	begin(g, person, person);
	for (int i = 0; i < WALKS; i++) {
		for (; w[i].person <= person; rc = next(&w[i])) {
			const struct rn_stmt *st = &w[i].st;
			struct told told;
			struct held h;

			TRY(rc);
			if (w[i].person < person)
				continue;
			if (i == RECORDS) {
				told = read_told(st, a);
				say_record(g, &told, &named);
				continue;
			}
			h = read_held(st, i == HANDLES, a);
			if (i == OTHERS) {
				say_other(g, &h);
				continue;
			}
			held = rn_grow(held, n, &room, sizeof(*held));
			held[n++] = h;
			say_handle(g, &h);
		}
		TRY(rc);
	}
	for (size_t i = 0; i < n; i++)
		say_shown(g, &held[i], named);
out:
	free(held);
	return rc;
}

enum rn_status
rn_gallery_all(struct refnet *rn, struct rn_gallery *g, bool in_parts)
{
	static const int all[WALKS] = { FACE_HANDLES, FACE_RECORDS, FACE_SAID };
	struct walk w[WALKS] = { { .person = 0 } };
	struct rn_arena *a = rn_arena_new();
	struct rn_ids parted = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;

	g->in_parts = in_parts;
	if (in_parts)
		TRY(rn_ids_add(rn, OF_SEVERAL, &parted));
	for (int i = 0; i < WALKS; i++) {
		TRY(rn_sql(rn, &rn_identity_sql, all[i], &w[i].st));
		TRY(next(&w[i]));
	}
	while (w[HANDLES].person != INT64_MAX) {
		int64_t person = w[HANDLES].person;

		rn_arena_reset(a);
		if (parted.n > 0 && bsearch(&person, parted.v, parted.n,
		    sizeof(person), rn_by_int64) != NULL) {
			while (w[HANDLES].person == person)
				TRY(next(&w[HANDLES]));
			continue;
		}
		TRY(say_person(g, w, a));
	}
	for (int i = 0; i < WALKS; i++)
		rn_done(&w[i].st);
	TRY(rn_gallery_some(rn, g, parted.v, parted.n, in_parts));
	rn_faces_seal(&g->f);
out:
	for (int i = 0; i < WALKS; i++)
		rn_done(&w[i].st);
	rn_arena_free(a);
	free(parted.v);
	return rc;
}

/* --- some ----------------------------------------------------------------- */

/* Something an atom says, in the order in which it was read. */
struct item {
	uint32_t atom, seq;
	int walk;
	struct held held;
	struct told told;
};
struct items {
	struct item *v;
	size_t n, room;
};

static struct item *
add(struct items *all, uint32_t atom, int walk)
{
	all->v = rn_grow(all->v, all->n, &all->room, sizeof(*all->v));
	all->v[all->n] = (struct item){ .atom = atom, .walk = walk,
	    .seq = (uint32_t)all->n };
	return &all->v[all->n++];
}

static int
by_atom(const void *a, const void *b)
{
	const struct item *x = a, *y = b;

	if (x->atom != y->atom)
		return x->atom < y->atom ? -1 : 1;
	return (x->seq > y->seq) - (x->seq < y->seq);
}

/* What the parts of a person say; part NULL: they are one. */
static enum rn_status
read_items(struct refnet *rn, int64_t person, const struct rn_piece *part,
    size_t n, struct items *all, struct rn_arena *a)
{
	static const int which[WALKS] = { FACE_HANDLES_ONE, FACE_RECORDS_ONE,
		FACE_SAID_ONE };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	for (int i = 0; i < WALKS; i++) {
		TRY(rn_sql(rn, &rn_identity_sql, which[i], &st));
		rn_bind_int(&st, ":person", person);
		for (;;) {
			uint32_t k = 0, maker;
			struct item *item;

			TRY(rn_step(&st, &row));
			if (!row)
				break;
			if (part != NULL)
				k = rn_piece_at(part, n,
				    rn_col_int(&st, HANDLE));
			if (k == RN_NO_PIECE)
				continue;
			item = add(all, part == NULL ? 0 : part[k].atom, i);
			if (i == RECORDS)
				item->told = read_told(&st, a);
			else
				item->held = read_held(&st, i == HANDLES, a);
			if (part == NULL || i != HANDLES || !part[k].stands)
				continue;
			maker = part[part[k].maker].atom;
			if (maker != part[k].atom) {
				struct held h = item->held;

				add(all, maker, OTHERS)->held = h;
			}
		}
		rn_done(&st);
	}
	if (all->n > 1)
		qsort(all->v, all->n, sizeof(*all->v), by_atom);
out:
	rn_done(&st);
	return rc;
}

static void
say_items(struct rn_gallery *g, const struct item *v, size_t n)
{
	bool named = false;

	for (size_t i = 0; i < n; i++) {
		if (v[i].walk == HANDLES)
			say_handle(g, &v[i].held);
		else if (v[i].walk == RECORDS)
			say_record(g, &v[i].told, &named);
		else
			say_other(g, &v[i].held);
	}
	for (size_t i = 0; i < n; i++)
		if (v[i].walk == HANDLES)
			say_shown(g, &v[i].held, named);
}

static enum rn_status
say_some(struct refnet *rn, struct rn_gallery *g, int64_t person,
    bool in_parts, struct rn_arena *a)
{
	struct items all = { NULL, 0, 0 };
	struct rn_piece *part = NULL;
	enum rn_status rc = RN_OK;
	size_t n = 0, end;

	if (in_parts)
		TRY(rn_pieces_read(rn, a, person, &part, &n));
	TRY(read_items(rn, person, part, n, &all, a));
	for (size_t i = 0; i < all.n; i = end) {
		for (end = i; end < all.n && all.v[end].atom == all.v[i].atom;
		    end++)
			;
		begin(g, person, part == NULL ? person :
		    part[all.v[i].atom].first);
		say_items(g, all.v + i, end - i);
	}
out:
	free(all.v);
	return rc;
}

enum rn_status
rn_gallery_some(struct refnet *rn, struct rn_gallery *g,
    const int64_t *people, size_t n, bool in_parts)
{
	struct rn_arena *a = rn_arena_new();
	enum rn_status rc = RN_OK;

	g->in_parts = in_parts;
	for (size_t i = 0; i < n; i++) {
		rn_arena_reset(a);
		TRY(say_some(rn, g, people[i], in_parts, a));
	}
out:
	rn_arena_free(a);
	return rc;
}
