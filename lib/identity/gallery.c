/*
 * gallery.c - the faces of people of the store: what their handles are, and
 * what standing records say of them (gallery_read.c).
 *
 * Another column that is compared is a line of say_record().
 */
#include <stdlib.h>
#include <string.h>

#include "identity/gallery_read.h"

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

static void
say(struct rn_gallery *g, enum rn_said kind, const char *text)
{
	if (text != NULL && text[0] != '\0')
		rn_face_say(&g->f, kind, text, strlen(text));
}

/* The next face. */
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
say_address(struct rn_gallery *g, const struct rn_held *h)
{
	size_t n = strlen(h->canon);

	say(g, said_as[h->kind], h->canon);
	if (h->kind == RN_HANDLE_EMAIL &&
	    rn_address_rule(h->canon, n) == RN_RULE_ROLE)
		rn_face_desk(&g->f, RN_SAID_EMAIL, h->canon, n);
}

/* A handle of theirs, as it is. */
static void
say_handle(struct rn_gallery *g, const struct rn_held *h)
{
	struct rn_atom *atom = &g->atom[g->n - 1];
	bool ref = h->kind == RN_HANDLE_REF;

	if (atom->handle == RN_NONE || h->id < atom->handle)
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

/* What a message called them, who have no name on record. */
static void
say_shown(struct rn_gallery *g, const struct rn_item *i)
{
	if (i->kind == RN_ITEM_HANDLE && i->held.stands)
		say(g, RN_SAID_NAME, i->held.name);
	if (i->kind == RN_ITEM_CALLED)
		say(g, RN_SAID_NAME, i->called);
}

/* Another's address or number, which a row of theirs said. */
static void
say_other(struct rn_gallery *g, const struct rn_held *h)
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

static void
say_record(struct rn_gallery *g, const struct rn_told_by *r, bool *named)
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

/* --- of the store --------------------------------------------------------- */

/* The items of one face. */
static void
say_items(struct rn_gallery *g, const struct rn_item *v, size_t n)
{
	bool named = false;

	begin(g, v[0].person, v[0].home);
	for (size_t i = 0; i < n; i++) {
		if (v[i].kind == RN_ITEM_HANDLE)
			say_handle(g, &v[i].held);
		else if (v[i].kind == RN_ITEM_RECORD)
			say_record(g, &v[i].told, &named);
		else if (v[i].kind == RN_ITEM_OTHER)
			say_other(g, &v[i].held);
	}
	for (size_t i = 0; !named && i < n; i++)
		say_shown(g, &v[i]);
}

/* What is read, to its end; the reading is closed. */
static enum rn_status
say_all(struct rn_gallery *g, struct rn_reading *r, bool in_parts)
{
	const struct rn_items *got;
	enum rn_status rc;
	size_t end;

	g->in_parts = in_parts;
	do {
		got = rn_reading_next(r);
		for (size_t i = 0; i < got->n; i = end) {
			for (end = i + 1; end < got->n && got->v[end].person ==
			    got->v[i].person && got->v[end].atom ==
			    got->v[i].atom; end++)
				;
			say_items(g, got->v + i, end - i);
		}
	} while (got->more);
	rc = got->rc;
	rn_reading_close(r);
	return rc;
}

enum rn_status
rn_gallery_some(struct refnet *rn, struct rn_gallery *g,
    const int64_t *people, size_t n, bool in_parts)
{
	if (n == 0)
		return RN_OK;
	return say_all(g, rn_reading_open(rn, people, n, in_parts), in_parts);
}

enum rn_status
rn_gallery_all(struct refnet *rn, struct rn_gallery *g, bool in_parts)
{
	enum rn_status rc = say_all(g, rn_reading_open(rn, NULL, 0, in_parts),
	    in_parts);

	if (rc == RN_OK)
		rn_faces_seal(&g->f);
	return rc;
}
