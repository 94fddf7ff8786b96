/*
 * aside.c - what is said of people besides their title, employer and place:
 * tags, notes, and that they are not to be contacted.
 *
 * Tags and notes that tell nothing of the profile are not followed to their
 * people.  A text is read once, however many people have it.
 */
#include <stdlib.h>
#include <string.h>

#include "people/people.h"
#include "profile/noted_words.h"
#include "profile/profile_sql.h"

/* What a text tells. */
struct told { uint64_t topics; uint32_t shown; };

/* A tag put on or taken off, or the word that somebody is left alone. */
struct marked {
	int64_t handle, person;
	uint32_t what;		/* of told; DNC */
	bool on;
	uint32_t order;
};
static const uint32_t DNC = UINT32_MAX;

struct aside {
	struct refnet *rn;
	const struct rn_seek *s;
	struct rn_throng *c;
	struct rn_arena *scratch;
	struct rn_table at;	/* place in told of a text */
	struct told *told;
	size_t tolds, told_room;
	int64_t *stands;	/* changes, in order */
	size_t stands_n, stands_room;
	struct marked *v;
	size_t n, room;
};

static void
put(struct rn_throng *c, const struct rn_besides *b)
{
	c->besides = rn_grow(c->besides, c->besides_n, &c->besides_room,
	    sizeof(*c->besides));
	c->besides[c->besides_n++] = *b;
}

/* The place in told of a text, as a tag or a note. */
static uint32_t
tell(struct aside *t, const char *text, size_t n, bool note)
{
	uint32_t *at = rn_table_at(&t->at, (uint64_t)rn_store_hash(t->rn,
	    text, n));
	const char *s;
	struct rn_person who = { .id = 0 };
	struct rn_against shown;

	if (*at != RN_TABLE_NEW)
		return *at;
	s = rn_strndup(t->scratch, text, n);
	*(note ? &who.notes : &who.tags) = (struct rn_list){ &s, 1 };
	rn_against_take(t->scratch, t->s->want, &who, NULL, &shown);
	t->told = rn_grow(t->told, t->tolds, &t->told_room,
	    sizeof(*t->told));
	t->told[t->tolds] = (struct told){ rn_topics_in(t->s->topics,
	    t->scratch, &who, NULL), rn_throng_against(t->c, &shown) };
	rn_arena_reset(t->scratch);
	*at = (uint32_t)t->tolds++;
	return *at;
}

static void
forget_told(struct aside *t)
{
	rn_table_free(&t->at);
	t->at = (struct rn_table){ 0 };
	t->tolds = 0;
}

/* --- marks ---------------------------------------------------------------- */

static enum rn_status
read_standing(struct aside *t)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(t->rn, &rn_profile_sql, STANDING, &st));
	rn_bind_int(&st, ":until", t->s->as_of);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		t->stands = rn_grow(t->stands, t->stands_n, &t->stands_room,
		    sizeof(*t->stands));
		t->stands[t->stands_n++] = rn_col_int(&st, 0);
	}
out:
	rn_done(&st);
	return rc;
}

static bool
stands(const struct aside *t, int64_t change)
{
	return t->stands_n > 0 && bsearch(&change, t->stands, t->stands_n,
	    sizeof(change), rn_by_int64) != NULL;
}

static void
take_mark(struct aside *t, const struct rn_stmt *st, bool tag)
{
	uint32_t what = DNC;

	if (tag) {
		size_t n;
		const char *word = rn_col_blob(st, 1, &n);

		what = tell(t, word == NULL ? "" : word, n, false);
		if (t->told[what].topics == 0 && t->told[what].shown == 0)
			return;
	}
	t->v = rn_grow(t->v, t->n, &t->room, sizeof(*t->v));
	t->v[t->n] = (struct marked){ .handle = rn_col_int(st, 2),
	    .what = what, .on = rn_col_int(st, 3) == 1,
	    .order = (uint32_t)t->n };
	t->n++;
}

static enum rn_status
read_marks(struct aside *t, int which)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t change = RN_NONE;
	bool row, counts = false;

	TRY(rn_sql(t->rn, &rn_profile_sql, which, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (rn_col_int(&st, 0) != change) {
			change = rn_col_int(&st, 0);
			counts = stands(t, change);
		}
		if (counts)
			take_mark(t, &st, which == MARKED);
	}
out:
	rn_done(&st);
	return rc;
}

/* By person, what is said, and when. */
static int
last_last(const void *ap, const void *bp)
{
	const struct marked *a = ap, *b = bp;

	if (a->person != b->person)
		return a->person < b->person ? -1 : 1;
	if (a->what != b->what)
		return a->what < b->what ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

/* Handles, each once, with the place of the first mark. */
struct handles { const struct marked *v; size_t n, at; };

static bool
next_handle(void *ctx, struct rn_value *row)
{
	struct handles *h = ctx;

	if (h->at == h->n)
		return false;
	row[0] = rn_value_int(h->v[h->at].handle);
	row[1] = rn_value_int((int64_t)h->at);
	do
		h->at++;
	while (h->at < h->n && h->v[h->at].handle == h->v[h->at - 1].handle);
	return true;
}

/* Whose the handles are now. */
static enum rn_status
find_owners(struct aside *t)
{
	struct handles h = { t->v, t->n, 0 };
	const struct rn_feed feed = { next_handle, &h };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	if (t->n > 1)
		qsort(t->v, t->n, sizeof(*t->v), rn_by_int64);
	for (size_t i = 0; i < t->n; i++)
		t->v[i].person = RN_NONE;
	TRY(rn_sql_fed(t->rn, &rn_profile_sql, MARK_OWNERS, &feed, &st));
	for (;;) {
		size_t i;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		i = (size_t)rn_col_int(&st, 0);
		for (size_t k = i; k < t->n && t->v[k].handle ==
		    t->v[i].handle; k++)
			t->v[k].person = rn_col_int(&st, 1);
	}
out:
	rn_done(&st);
	return rc;
}

/* Of each person and word the last mark counts. */
static enum rn_status
take_marks(struct aside *t)
{
	enum rn_status rc = RN_OK;

	TRY(read_standing(t));
	TRY(read_marks(t, MARKED));
	TRY(read_marks(t, LEFT_ALONE));
	if (t->n == 0)
		goto out;
	TRY(find_owners(t));
	qsort(t->v, t->n, sizeof(*t->v), last_last);
	for (size_t i = 0; i < t->n; i++) {
		const struct marked *m = &t->v[i], *next = m + 1;
		struct rn_besides b = { .person = m->person };

		if (m->person == RN_NONE || !m->on || (i + 1 < t->n &&
		    next->person == m->person && next->what == m->what))
			continue;
		if (m->what == DNC) {
			b.dnc = true;
		} else {
			b.topics = t->told[m->what].topics;
			b.shown = t->told[m->what].shown;
		}
		put(t->c, &b);
	}
out:
	return rc;
}

/* --- notes ---------------------------------------------------------------- */

/* Records of notes that tell something, as a feed. */
struct hits { const struct rn_noted_hit *v; size_t n, at; };

static bool
next_hit(void *ctx, struct rn_value *row)
{
	struct hits *h = ctx;

	if (h->at == h->n)
		return false;
	row[0] = rn_value_int(h->v[h->at].record);
	row[1] = rn_value_int((int64_t)h->at++);
	return true;
}

/* Those that are in the index. */
static enum rn_status
take_found(struct aside *t, int64_t *upto)
{
	struct rn_noted_hit *v = NULL;
	struct hits h = { .at = 0 };
	const struct rn_feed feed = { next_hit, &h };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t n;
	bool row;

	TRY(rn_noted_find(t->rn, t->s, &v, &n, upto));
	h.v = v;
	h.n = n;
	TRY(rn_sql_fed(t->rn, &rn_profile_sql, NOTE_OWNERS, &feed, &st));
	for (;;) {
		const struct rn_noted_hit *hit;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		hit = &v[rn_col_int(&st, 0)];
		put(t->c, &(struct rn_besides){ .person = rn_col_int(&st, 1),
		    .topics = hit->topics, .noted = hit->against });
	}
out:
	rn_done(&st);
	free(v);
	return rc;
}

/* And those that are not, one by one. */
static enum rn_status
take_notes(struct aside *t)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t upto;
	bool row;

	forget_told(t);
	TRY(take_found(t, &upto));
	TRY(rn_sql(t->rn, &rn_profile_sql, NOTED, &st));
	rn_bind_int(&st, ":upto", upto);
	for (;;) {
		const struct told *told;
		const char *s;
		size_t n, at;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		s = rn_col_blob(&st, 1, &n);
		at = tell(t, s == NULL ? "" : s, n, true);
		told = &t->told[at];
		if (told->topics == 0 && told->shown == 0)
			continue;
		put(t->c, &(struct rn_besides){ .person = rn_col_int(&st, 0),
		    .topics = told->topics, .noted = told->shown != 0 });
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_aside_read(struct refnet *rn, const struct rn_seek *s, struct rn_throng *c)
{
	struct aside t = { .rn = rn, .s = s, .c = c,
	    .scratch = rn_arena_new() };
	enum rn_status rc = RN_OK;

	if (t.scratch == NULL)
		rn_nomem();
	TRY(take_marks(&t));
	TRY(take_notes(&t));
	rn_throng_gather(c);
out:
	rn_table_free(&t.at);
	free(t.told);
	free(t.stands);
	free(t.v);
	rn_arena_free(t.scratch);
	return rc;
}
