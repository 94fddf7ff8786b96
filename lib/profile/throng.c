/*
 * throng.c - everybody at once, read from the store or from rows; see throng.h.
 *
 * Two threads read the store: this one people, the other what is said of them
 * besides (aside.c).  A column more is a text of rn_one, and of PEOPLE.
 */
#include <stdlib.h>
#include <string.h>

#include "base/pipe.h"
#include "base/text.h"
#include "profile/throng.h"
#include "profile/profile_sql.h"

enum { TITLE, ORG, PLACE };

static void
texts_start(struct rn_texts *t)
{
	*t = (struct rn_texts){ .n = 0 };
	t->v = rn_grow(t->v, 0, &t->room, sizeof(*t->v));
	t->v[t->n++] = NULL;
}

static uint32_t
text_at(struct refnet *rn, struct rn_throng *c, struct rn_texts *t,
    const char *s, size_t n)
{
	uint32_t *at;

	if (s == NULL)
		return 0;
	at = rn_table_at(&t->at, (uint64_t)rn_store_hash(rn, s, n));
	if (*at == RN_TABLE_NEW) {
		*at = (uint32_t)t->n;
		t->v = rn_grow(t->v, t->n, &t->room, sizeof(*t->v));
		t->v[t->n++] = rn_strndup(c->a, s, n);
	}
	return *at;
}

static void
start(struct rn_throng *c)
{
	*c = (struct rn_throng){ .a = rn_arena_new() };
	if (c->a == NULL)
		rn_nomem();
	texts_start(&c->title);
	texts_start(&c->org);
	texts_start(&c->place);
	c->shown = rn_grow(c->shown, 0, &c->shown_room, sizeof(*c->shown));
	c->shown[c->shown_n++] = (struct rn_against){ { 0 } };
}

static void
put(struct refnet *rn, struct rn_throng *c, int64_t id,
    const char *const text[3], const size_t len[3])
{
	struct rn_member *one;

	c->v = rn_grow(c->v, c->n, &c->room, sizeof(*c->v));
	one = &c->v[c->n++];
	*one = (struct rn_member){ .id = id,
	    .title = text_at(rn, c, &c->title, text[TITLE], len[TITLE]),
	    .org = text_at(rn, c, &c->org, text[ORG], len[ORG]),
	    .place = text_at(rn, c, &c->place, text[PLACE], len[PLACE]) };
}

uint32_t
rn_throng_against(struct rn_throng *c, const struct rn_against *s)
{
	if (rn_against_none(s))
		return 0;
	c->shown = rn_grow(c->shown, c->shown_n, &c->shown_room,
	    sizeof(*c->shown));
	c->shown[c->shown_n] = *s;
	return (uint32_t)c->shown_n++;
}

/* --- from the store ------------------------------------------------------- */

/* How words that leave people out begin: two bytes, which no plural changes. */
struct letters {
	uint8_t is[256][256 / 8];
	bool high;		/* one is not of ASCII: it may be anywhere */
};

static bool
is_start(const struct letters *l, unsigned char a, unsigned char b)
{
	return (l->is[a][b / 8] >> b % 8 & 1) != 0;
}

static void
add_start(struct letters *l, const char *word, size_t n)
{
	unsigned char a = (unsigned char)*word;
	unsigned char b = n > 1 ? (unsigned char)word[1] : 0;

	if (n == 0)
		return;
	l->high = l->high || a >= 0x80 || b >= 0x80;
	l->is[a][b / 8] |= (uint8_t)(1 << b % 8);
}

/* A word, and those that mean the same. */
static void
add_likes(struct letters *l, const struct rn_part_wanted *part)
{
	const char *like = part->like, *w;
	size_t n;

	add_start(l, part->literal, part->len);
	while ((w = rn_item_next(&like, &n)) != NULL)
		add_start(l, w, rn_word_len(w));
}

static void
first_letters(const struct rn_want *w, struct letters *l)
{
	memset(l, 0, sizeof(*l));
	for (size_t i = 0; i < w->excludes; i++) {
		const struct rn_phrase *p = &w->exclude[i];
		const char *s = p->fold + rn_gap_len(p->fold);

		add_start(l, s, rn_word_len(s));
		for (size_t k = 0; k < p->n; k++)
			if (p->part[k].literal != NULL)
				add_likes(l, &p->part[k]);
	}
}

/* Does a word of the name begin so?  One that is not of ASCII may. */
static bool
may_begin(const struct letters *l, const char *name, size_t n)
{
	unsigned char before = 0;	/* the byte before, folded */
	bool first = false;		/* it began a word */

	for (size_t i = 0; i <= n; i++) {
		unsigned char c = i < n ? (unsigned char)name[i] : 0;

		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (c >= 0x80)
			return true;
		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'))
			c = 0;
		if (first && is_start(l, before, c))
			return true;
		first = before == 0 && c != 0;
		before = c;
	}
	return false;
}

/* The same, folded. */
static bool
begins(const struct letters *l, const char *name)
{
	for (name += rn_gap_len(name); *name != '\0';
	    name += rn_gap_len(name)) {
		size_t n = rn_word_len(name);

		if (is_start(l, (unsigned char)*name, n > 1 ?
		    (unsigned char)name[1] : 0))
			return true;
		name += n;
	}
	return false;
}

/* Might what leaves people out be in this name? */
static bool
may_be_named(const struct rn_seek *s, const struct letters *l,
    struct rn_arena *scratch, const char *name, size_t n)
{
	struct rn_person who = { .name = NULL };
	struct rn_against shown;

	if (!may_begin(l, name, n))
		return false;
	who.name = rn_strndup(scratch, name, n);
	if (!l->high && !begins(l, rn_fold(scratch, who.name)))
		return false;
	rn_against_take(scratch, s->want, &who, NULL, &shown);
	return !rn_against_none(&shown);
}

static enum rn_status
read_people(struct refnet *rn, const struct rn_seek *s, struct rn_throng *c)
{
	struct rn_arena *scratch = rn_arena_new();
	bool names = s->want->excludes > 0;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	struct letters l;
	bool row;

	if (scratch == NULL)
		rn_nomem();
	first_letters(s->want, &l);
	TRY(rn_sql(rn, &rn_profile_sql, names ? THRONG_NAMED : THRONG, &st));
	for (;;) {
		const char *text[3], *name;
		size_t len[3], n;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		for (int i = 0; i < 3; i++)
			text[i] = rn_col_blob(&st, 1 + i, &len[i]);
		put(rn, c, rn_col_int(&st, 0), text, len);
		if (!names || (name = rn_col_blob(&st, 4, &n)) == NULL)
			continue;
		c->v[c->n - 1].named = may_be_named(s, &l, scratch, name, n);
		rn_arena_reset(scratch);
	}
out:
	rn_done(&st);
	rn_arena_free(scratch);
	return rc;
}

/* What the other thread does. */
struct aside {
	struct refnet *rn;
	const char *path;
	const struct rn_seek *s;
	struct rn_throng *c;
	int64_t view;		/* what the reader holds (HELD) */
	enum rn_status rc;
};

static bool
read_aside(void *ctx, void *item)
{
	struct aside *t = ctx;
	enum rn_status rc = RN_OK;
	int64_t view;

	(void)item;
	TRY(rn_beside_open(t->rn, t->path));
	TRY(rn_begin_read(t->rn));
	TRY(rn_get1(t->rn, &rn_profile_sql, HELD, NULL, 0, &view));
	/* with WAL somebody may write meanwhile: then it is read over there */
	rc = view != t->view ? RN_EBUSY : rn_aside_read(t->rn, t->s, t->c);
out:
	t->rc = rc;
	return false;
}

enum rn_status
rn_throng_read(struct refnet *rn, const struct rn_seek *s, struct rn_throng *c)
{
	struct rn_throng beside;
	struct aside task = { .rn = rn_beside_new(rn), .path = rn_path(rn),
	    .s = s, .c = &beside, .rc = RN_EBUSY };
	void *const items[RN_PIPE_ITEMS] = { &task, &task, &task, &task };
	struct rn_pipe *pipe = NULL;
	enum rn_status rc = RN_OK;

	start(c);
	start(&beside);
	/* what is read from now on stays as it is */
	TRY(rn_get1(rn, &rn_profile_sql, HELD, NULL, 0, &task.view));
	if (task.rn != NULL)
		pipe = rn_pipe_new(read_aside, &task, items, true);
	TRY(read_people(rn, s, c));
	if (pipe != NULL)
		rn_pipe_next(pipe);
	if (task.rc == RN_OK) {
		free(c->besides);
		free(c->shown);
		c->besides = beside.besides;
		c->besides_n = beside.besides_n;
		c->besides_room = beside.besides_room;
		c->shown = beside.shown;
		c->shown_n = beside.shown_n;
		c->shown_room = beside.shown_room;
		beside.besides = NULL;
		beside.shown = NULL;
	} else
		TRY(rn_aside_read(rn, s, c));
out:
	rn_pipe_free(pipe);
	rn_close(task.rn);
	rn_throng_free(&beside);
	return rc;
}

/* --- from rows ------------------------------------------------------------ */

void
rn_throng_of(struct refnet *rn, const struct rn_seek *s,
    const struct rn_person *people, size_t n, struct rn_throng *c)
{
	struct rn_arena *scratch = rn_arena_new();
	struct letters l;

	if (scratch == NULL)
		rn_nomem();
	first_letters(s->want, &l);
	start(c);
	for (size_t i = 0; i < n; i++) {
		const struct rn_person *p = &people[i];
		const char *text[3] = { p->title, p->org, p->location };
		const struct rn_person tags = { .tags = p->tags };
		const struct rn_person both = { .tags = p->tags,
		    .notes = p->notes };
		struct rn_besides b = { .person = p->id, .dnc = p->dnc,
		    .noted = s->want->excludes > 0 && p->notes.n > 0 };
		struct rn_against shown;
		size_t len[3];

		for (int k = 0; k < 3; k++)
			len[k] = text[k] == NULL ? 0 : strlen(text[k]);
		put(rn, c, p->id, text, len);
		if (s->want->excludes > 0 && p->name != NULL)
			c->v[c->n - 1].named = may_be_named(s, &l,
			    scratch, p->name, strlen(p->name));
		rn_against_take(scratch, s->want, &tags, NULL, &shown);
		b.shown = rn_throng_against(c, &shown);
		b.topics = rn_topics_in(s->topics, scratch, &both, NULL);
		c->besides = rn_grow(c->besides, c->besides_n,
		    &c->besides_room, sizeof(*c->besides));
		c->besides[c->besides_n++] = b;
		rn_arena_reset(scratch);
	}
	rn_arena_free(scratch);
}

void
rn_throng_free(struct rn_throng *c)
{
	struct rn_texts *const texts[] = { &c->title, &c->org, &c->place };

	for (size_t i = 0; i < RN_LEN(texts); i++) {
		free(texts[i]->v);
		rn_table_free(&texts[i]->at);
	}
	free(c->v);
	free(c->besides);
	free(c->shown);
	rn_arena_free(c->a);
	*c = (struct rn_throng){ .n = 0 };
}

void
rn_throng_gather(struct rn_throng *c)
{
	size_t n = 0;

	if (c->besides_n > 1)
		qsort(c->besides, c->besides_n, sizeof(*c->besides),
		    rn_by_int64);
	for (size_t i = 0; i < c->besides_n; i++) {
		struct rn_besides *last = n == 0 ? NULL : &c->besides[n - 1];
		const struct rn_besides *b = &c->besides[i];

		if (last == NULL || last->person != b->person) {
			c->besides[n++] = *b;
			continue;
		}
		last->topics |= b->topics;
		last->noted |= b->noted;
		last->dnc |= b->dnc;
		if (last->shown == 0 || b->shown == 0) {
			last->shown |= b->shown;
		} else if (last->shown != b->shown) {
			struct rn_against both = c->shown[last->shown];

			rn_against_add(&both, &c->shown[b->shown]);
			last->shown = rn_throng_against(c, &both);
		}
	}
	c->besides_n = n;
}
