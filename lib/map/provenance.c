/*
 * provenance.c - where what is shown of a person is from, what else was said,
 * and where they worked when.  Another field is a row of `fields`.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "map/map.h"

enum { NAME, ORG, TITLE, LOCATION, FIELDS };
enum { OTHERS = 5 };		/* told of one field */

static const char *const fields[FIELDS] = {
	"name", "org", "title", "location"
};

/* One standing record, in the order of RN_RANKED. */
struct heard {
	bool human;
	const char *said[FIELDS];	/* NULL: nothing */
	int64_t at;
	const char *from;		/* "contacts.csv:7 (import 2)" */
};

struct story {
	struct rn_arena *a;
	struct heard *v;
	size_t n, room;
	const char *text;
};

static enum rn_status
listen(struct refnet *rn, struct story *s, int64_t person)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_map_sql, HEARD, &st));
	rn_bind_int(&st, ":id", person);
	for (;;) {
		struct heard *h;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		s->v = rn_grow(s->v, s->n, &s->room, sizeof(*s->v));
		h = &s->v[s->n++];
		*h = (struct heard){ .human = rn_col_int(&st, 0) == 1,
		    .at = rn_col_int(&st, 5), .from = "typed" };
		for (int i = 0; i < FIELDS; i++)
			h->said[i] = rn_col_text(&st, i + 1, s->a);
		if (!h->human && h->said[NAME] != NULL)
			h->said[NAME] = rn_name_straight(s->a, h->said[NAME]);
		if (!h->human)
			h->from = rn_sprintf(s->a, "%s:%lld (import %lld)",
			    rn_col_text(&st, 7, s->a),
			    (long long)rn_col_int(&st, 8),
			    (long long)rn_col_int(&st, 6));
	}
out:
	rn_done(&st);
	return rc;
}

static const char *
day(struct rn_arena *a, int64_t at)
{
	char buf[32];

	return rn_strdup(a, rn_date_day(at, buf));
}

static void
put_line(struct story *s, const char *field, const struct heard *h,
    const char *value)
{
	s->text = rn_sprintf(s->a, "%s%s%-8s  %s <- %s%s%s", s->text,
	    *s->text == '\0' ? "" : "\n", field, value, h == NULL ?
	    "its messages" : h->from, h == NULL ? "" : ", ",
	    h == NULL ? "" : day(s->a, h->at));
}

static bool
same(const char *x, const char *y)
{
	return x == NULL || *x == '\0' ? y == NULL :
	    y != NULL && strcmp(x, y) == 0;
}

/* Another value than those of the records before it? */
static bool
is_new(const struct story *s, int field, size_t at, const char *shown)
{
	const char *v = s->v[at].said[field];

	if (v == NULL || *v == '\0' || (shown != NULL &&
	    strcmp(rn_fold(s->a, v), rn_fold(s->a, shown)) == 0))
		return false;
	for (size_t i = 0; i < at; i++)
		if (s->v[i].said[field] != NULL &&
		    strcmp(rn_fold(s->a, s->v[i].said[field]),
		    rn_fold(s->a, v)) == 0)
			return false;
	return true;
}

/* One field: what is shown, and below it what lost. */
static void
say_field(struct story *s, int field, const char *shown)
{
	const struct heard *by = NULL;
	size_t others = 0;

	for (size_t i = 0; i < s->n && by == NULL; i++)
		if (s->v[i].said[field] != NULL &&
		    same(s->v[i].said[field], shown))
			by = &s->v[i];
	if (shown == NULL && by == NULL)
		goto others;
	put_line(s, fields[field], by, shown == NULL ? "-" : shown);
others:
	for (size_t i = 0; i < s->n; i++)
		if (is_new(s, field, i, shown) && others++ < OTHERS)
			put_line(s, "", &s->v[i], rn_sprintf(s->a, "  not %s",
			    s->v[i].said[field]));
	if (others > OTHERS)
		s->text = rn_sprintf(s->a, "%s\n%-8s    and %zu more", s->text,
		    "", others - OTHERS);
}

static int
by_day(const void *a, const void *b)
{
	const struct heard *x = a, *y = b;

	return x->at < y->at ? -1 : x->at > y->at;
}

/* A time somewhere: until the next that is told of. */
struct role {
	const char *org, *title;
	int64_t from, to;		/* to RN_NONE: still */
};

static void
say_roles(struct story *s, struct rn_person *p)
{
	struct role *v = rn_alloc(s->a, (s->n + 1) * sizeof(*v));
	int64_t typed = RN_NONE;
	size_t n = 0;

	/* what imports say after a human spoke does not count */
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].human && s->v[i].said[ORG] != NULL &&
		    typed == RN_NONE)
			typed = s->v[i].at;
	if (s->n > 1)
		qsort(s->v, s->n, sizeof(*s->v), by_day);
	for (size_t i = 0; i < s->n; i++) {
		const struct heard *h = &s->v[i];
		struct role *last = n == 0 ? NULL : &v[n - 1];

		if (h->said[ORG] == NULL || *h->said[ORG] == '\0' ||
		    (!h->human && typed != RN_NONE && h->at > typed))
			continue;
		if (last != NULL && rn_employer_same(s->a, last->org,
		    h->said[ORG]) && (h->said[TITLE] == NULL ||
		    same(h->said[TITLE], last->title)))
			continue;
		if (last != NULL)
			last->to = h->at;
		if (last != NULL && last->to == last->from)
			n--;		/* two said so on one day */
		v[n++] = (struct role){ h->said[ORG], h->said[TITLE], h->at,
		    RN_NONE };
	}
	p->roles.v = rn_alloc(s->a, (n + 1) * sizeof(*p->roles.v));
	while (n-- > 0)
		p->roles.v[p->roles.n++] = rn_sprintf(s->a, "%s%s%s (%s to %s)",
		    v[n].title == NULL ? "" : v[n].title,
		    v[n].title == NULL ? "" : " at ", v[n].org,
		    day(s->a, v[n].from), v[n].to == RN_NONE ? "now" :
		    day(s->a, v[n].to));
}

/* The command that said so, and of an import its file. */
static const char *
brought(struct story *s, const struct rn_stmt *st, int verb)
{
	const char *said = rn_col_text(st, verb, s->a);
	int64_t import = rn_col_int(st, verb + 2);

	return import == RN_NONE ? said : rn_sprintf(s->a, "%s (import %lld)",
	    rn_col_text(st, verb + 3, s->a), (long long)import);
}

/* Addresses, numbers and profiles: what brought each first. */
static enum rn_status
say_handles(struct refnet *rn, struct story *s, int64_t person)
{
	static const char *const name[] = { "e-mail", "phone", "profile" };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_map_sql, HANDLES_FROM, &st));
	rn_bind_int(&st, ":id", person);
	for (;;) {
		struct heard h = { .human = false };

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		h.from = brought(s, &st, 2);
		h.at = rn_col_int(&st, 3);
		put_line(s, name[rn_col_int(&st, 0)], &h,
		    rn_col_text(&st, 1, s->a));
	}
out:
	rn_done(&st);
	return rc;
}

/* Tags, a pinned tier, a wish not to be written to. */
static enum rn_status
say_marks(struct refnet *rn, struct story *s, int64_t person)
{
	static const char *const name[] = { "tag", "pinned", "dnc" };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_map_sql, MARKS_FROM, &st));
	rn_bind_int(&st, ":id", person);
	for (;;) {
		struct heard h = { .human = true };
		const char *because;
		int64_t kind, value;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		kind = rn_col_int(&st, 0);
		value = rn_col_int(&st, 2);
		if (kind == RN_MARK_PIN ? value < 0 : value == 0)
			continue;	/* no more */
		because = rn_col_text(&st, 3, s->a);
		h.from = brought(s, &st, 4);
		h.at = rn_col_int(&st, 5);
		put_line(s, name[kind], &h, rn_sprintf(s->a, "%s%s%s",
		    kind == RN_MARK_TAG ? rn_col_text(&st, 1, s->a) :
		    kind == RN_MARK_PIN ? rn_tier_name[value] : "yes",
		    because == NULL ? "" : ": ", because == NULL ? "" :
		    because));
	}
out:
	rn_done(&st);
	return rc;
}

/* Who became part of them, and why. */
static enum rn_status
say_joins(struct refnet *rn, struct story *s, int64_t person)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_map_sql, JOINED, &st));
	rn_bind_int(&st, ":id", person);
	for (;;) {
		struct heard h = { .from = "by hand" };
		const char *who, *why;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		why = rn_col_text(&st, 1, s->a);
		who = rn_col_text(&st, 5, s->a);
		h.at = rn_col_int(&st, 2);
		if (rn_col_int(&st, 0) == 0)
			h.from = rn_sprintf(s->a, "%s (import %lld)",
			    rn_col_text(&st, 4, s->a),
			    (long long)rn_col_int(&st, 3));
		put_line(s, "joined", &h, rn_sprintf(s->a, "%s%s%s",
		    who == NULL ? "a name" : who, why == NULL ? "" : ": ",
		    why == NULL ? "" : why));
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_person_provenance(struct refnet *rn, struct rn_arena *a,
    struct rn_person *p)
{
	const char *const shown[FIELDS] = { p->name, p->org, p->title,
	    p->location };
	struct story s = { .a = a, .text = "" };
	enum rn_status rc = RN_OK;

	TRY(listen(rn, &s, p->id));
	for (int i = 0; i < FIELDS; i++)
		say_field(&s, i, shown[i]);
	TRY(say_handles(rn, &s, p->id));
	TRY(say_marks(rn, &s, p->id));
	TRY(say_joins(rn, &s, p->id));
	p->provenance = *s.text == '\0' ? NULL : s.text;
	say_roles(&s, p);
out:
	free(s.v);
	return rc;
}
