/*
 * gallery.c - the faces of people of the store: what their handles are, and
 * what standing records say of them.
 *
 * Another column that is compared is a line of say_record().
 */
#include <stdlib.h>
#include <string.h>

#include "identity/room.h"

/* Columns of FACE_HANDLE and FACE_RECORD (sql.c). */
enum { PERSON, HANDLE, KIND, CANON, SHOWN_AS, LATE };
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

static void
say_handle(struct rn_gallery *g, struct rn_atom *atom,
    const struct rn_stmt *st, struct rn_arena *a)
{
	static const char by_name[] = "name|";
	int64_t kind = rn_col_int(st, KIND);
	const char *canon = rn_col_text(st, CANON, a);

	if (atom->handle == RN_NONE)
		atom->handle = rn_col_int(st, HANDLE);
	if (kind != RN_HANDLE_REF && rn_col_int(st, LATE) == 0)
		say(g, said_as[kind], canon);
	else if (kind == RN_HANDLE_REF &&
	    strncmp(canon, RN_APART, strlen(RN_APART)) == 0)
		atom->by_plan = true;
	if (kind != RN_HANDLE_REF || strncmp(canon, by_name,
	    strlen(by_name)) != 0)
		atom->name_only = false;
	say(g, RN_SAID_NAME, rn_col_text(st, SHOWN_AS, a));
}

/* Another's address or number, which a row of theirs said. */
static void
say_other(struct rn_gallery *g, const struct rn_stmt *st, struct rn_arena *a)
{
	int64_t kind = rn_col_int(st, KIND);

	if (kind != RN_HANDLE_REF)
		say(g, said_as[kind], rn_col_text(st, CANON, a));
}

static int32_t
day_of(int64_t at)
{
	return at == RN_NONE ? INT32_MIN : (int32_t)(at / RN_DAY);
}

static void
say_record(struct rn_gallery *g, const struct rn_stmt *st,
    struct rn_arena *a)
{
	const char *org = rn_col_text(st, ORG, a);
	int64_t ended = rn_col_int(st, ENDED);

	say(g, RN_SAID_NAME, rn_col_text(st, NAME, a));
	say(g, RN_SAID_LOCATION, rn_col_text(st, LOCATION, a));
	say(g, RN_SAID_BIRTHDAY, rn_col_text(st, BIRTHDAY, a));
	if (rn_col_int(st, SCHOOL) == 1)
		return;
	say(g, RN_SAID_TITLE, rn_col_text(st, TITLE, a));
	if (org != NULL && org[0] != '\0')
		rn_face_job(&g->f, org, strlen(org), INT32_MIN,
		    day_of(ended), ended == RN_NONE);
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

enum { HANDLES, RECORDS, SAID, WALKS };

static enum rn_status
say_person(struct rn_gallery *g, struct walk w[WALKS], struct rn_arena *a)
{
	struct rn_atom *atom = begin(g, w[HANDLES].person, w[HANDLES].person);
	enum rn_status rc = RN_OK;

	for (int i = 0; i < WALKS; i++) {
		while (w[i].person <= atom->person) {
			bool theirs = w[i].person == atom->person;

			if (theirs && i == HANDLES)
				say_handle(g, atom, &w[i].st, a);
			else if (theirs && i == RECORDS)
				say_record(g, &w[i].st, a);
			else if (theirs)
				say_other(g, &w[i].st, a);
			TRY(next(&w[i]));
		}
	}
out:
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

/* What one of a person's homes is: its handles, then its records. */
static enum rn_status
say_home(struct refnet *rn, struct rn_gallery *g, int64_t person,
    int64_t home, const struct rn_home *of, size_t n, struct rn_arena *a)
{
	static const int all[WALKS] = { FACE_HANDLES_ONE, FACE_RECORDS_ONE,
		FACE_SAID_ONE };
	struct rn_atom *atom = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	for (int i = 0; i < WALKS; i++) {
		TRY(rn_sql(rn, &rn_identity_sql, all[i], &st));
		rn_bind_int(&st, ":person", person);
		for (;;) {
			const struct rn_home *h;
			int64_t handle;

			TRY(rn_step(&st, &row));
			if (!row)
				break;
			handle = rn_col_int(&st, HANDLE);
			h = of == NULL ? NULL : bsearch(&handle, of, n,
			    sizeof(*of), rn_by_int64);
			if (of != NULL && (h == NULL || h->person != home))
				continue;
			if (atom == NULL && i == HANDLES)
				atom = begin(g, person, home);
			if (i == HANDLES)
				say_handle(g, atom, &st, a);
			else if (atom != NULL && i == RECORDS)
				say_record(g, &st, a);
			else if (atom != NULL)
				say_other(g, &st, a);
		}
		rn_done(&st);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
say_parts(struct refnet *rn, struct rn_gallery *g, int64_t person,
    struct rn_arena *a)
{
	enum rn_status rc = RN_OK;
	struct rn_home *of;
	size_t n;

	TRY(rn_homes_read(rn, a, person, true, &of, &n));
	for (size_t i = 0; i < n; i++) {
		size_t k = 0;

		while (of[k].person != of[i].person)
			k++;
		if (k == i)
			TRY(say_home(rn, g, person, of[i].person, of, n, a));
	}
out:
	return rc;
}

enum rn_status
rn_gallery_some(struct refnet *rn, struct rn_gallery *g,
    const int64_t *people, size_t n, bool in_parts)
{
	struct rn_arena *a = rn_arena_new();
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++) {
		rn_arena_reset(a);
		if (in_parts)
			TRY(say_parts(rn, g, people[i], a));
		else
			TRY(say_home(rn, g, people[i], people[i], NULL, 0,
			    a));
	}
out:
	rn_arena_free(a);
	return rc;
}
