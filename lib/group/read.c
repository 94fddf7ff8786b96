/*
 * read.c - groups read whole, found by name, and as rows.
 *
 * A new column is a field of struct rn_group, a line in its view and its
 * filling in rn_circle_show(); a new word of the filter, a line in `fields`.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/filter.h"
#include "base/near.h"
#include "base/text.h"
#include "group/group_room.h"
#include "people/people.h"
#include "render/views.h"

static const struct rn_filter_field fields[] = {
	{ "id", "id", false }, { "name", "name", true },
	{ "criteria", "criteria", true }, { "exchange", "exchange", false },
	{ "cadence", "cadence_days", false }, { "seats", "seats", false },
	{ "members", "members", false }, { "meetings", "meetings", false },
	{ "last", "last_met", false }, { "due", "due_at", false },
	{ "overdue", "overdue_days", false }, { "member", "names", false },
};

enum { TEXT_MOST = 400 };	/* bytes */

enum rn_status
rn_circle_text(struct refnet *rn, const char *what, const char *text)
{
	size_t bad;

	if (text == NULL)
		return RN_OK;
	if (strlen(text) > TEXT_MOST)
		return rn_fail(rn, RN_EUSAGE, "%s has more than %d bytes",
		    what, TEXT_MOST);
	if (!rn_utf8_valid(text, strlen(text), &bad))
		return rn_fail(rn, RN_EUSAGE, "%s is not UTF-8", what);
	return RN_OK;
}

static struct rn_circle *
by_id(const struct rn_circles *all, int64_t id)
{
	size_t lo = 0, hi = all->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (all->v[mid].row.id < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < all->n && all->v[lo].row.id == id ? &all->v[lo] : NULL;
}

/* More room in an arena: twice as much, the old left behind. */
static void *
more(struct rn_arena *a, const void *v, size_t n, size_t *room, size_t size)
{
	void *w;

	if (n < *room)
		return (void *)(uintptr_t)v;
	*room = *room == 0 ? 8 : *room * 2;
	w = rn_alloc(a, *room * size);
	if (n > 0)
		memcpy(w, v, n * size);
	return w;
}

/* One reading of all: a take function adds a row of its statement. */
struct reading {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_circles *out;
	size_t room;
};
typedef void take(struct reading *r, const struct rn_stmt *st);

static enum rn_status
each(struct reading *r, int sql, int64_t until, take *row)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool is;

	TRY(rn_sql(r->rn, &rn_group_sql, sql, &st));
	rn_bind_int(&st, ":as_of", until);
	for (;;) {
		TRY(rn_step(&st, &is));
		if (!is)
			break;
		row(r, &st);
	}
out:
	rn_done(&st);
	return rc;
}

static void
take_name(struct reading *r, const struct rn_stmt *st)
{
	struct rn_circles *out = r->out;

	out->v = more(r->a, out->v, out->n, &r->room, sizeof(*out->v));
	out->v[out->n++] = (struct rn_circle){ .row = {
	    .id = rn_col_int(st, 0), .name = rn_col_held(st, 1, r->a),
	    .founded_at = rn_col_int(st, 2), .cadence_days = RN_NONE,
	    .seats = RN_NONE } };
}

static int64_t
positive(int64_t v)
{
	return v > 0 ? v : RN_NONE;
}

static void
take_act(struct reading *r, const struct rn_stmt *st)
{
	struct rn_circle *c = by_id(r->out, rn_col_int(st, 0));
	const char *word = rn_said_text(rn_col_text(st, 3, r->a));

	if (c == NULL)
		return;
	switch ((enum rn_circle_word)rn_col_int(st, 1)) {
	case RN_CIRCLE_NAME:
		c->row.name = word == NULL ? c->row.name : word;
		break;
	case RN_CIRCLE_CRITERIA:
		c->row.criteria = word;
		break;
	case RN_CIRCLE_EXCHANGE:
		c->row.exchange = word;
		break;
	case RN_CIRCLE_CADENCE:
		c->row.cadence_days = positive(rn_col_int(st, 2));
		break;
	case RN_CIRCLE_SEATS:
		c->row.seats = positive(rn_col_int(st, 2));
		break;
	case RN_CIRCLE_GONE:
		c->gone = rn_col_int(st, 2) == 1;
		break;
	}
}

/* The last word of a person counts: they sit elsewhere, or are gone. */
static void
take_seat(struct reading *r, const struct rn_stmt *st)
{
	struct rn_circle *c = by_id(r->out, rn_col_int(st, 0));
	const struct rn_sitting s = { .person = rn_col_int(st, 1),
	    .trade = rn_col_text(st, 2, r->a), .joined_at = rn_col_int(st, 4),
	    .forced = rn_col_text(st, 5, r->a),
	    .me = rn_col_int(st, 1) == r->out->me };
	bool on = rn_col_int(st, 3) == 1;
	size_t i = 0;

	if (c == NULL)
		return;
	while (i < c->seats && c->seat[i].person != s.person)
		i++;
	if (!on && i < c->seats) {
		memmove(&c->seat[i], &c->seat[i + 1], (--c->seats - i) *
		    sizeof(*c->seat));
	} else if (on && i < c->seats) {
		c->seat[i] = s;
	} else if (on) {
		c->seat = more(r->a, c->seat, c->seats, &c->seat_room,
		    sizeof(*c->seat));
		c->seat[c->seats++] = s;
	}
}

static void
take_meeting(struct reading *r, const struct rn_stmt *st)
{
	struct rn_circle *c = by_id(r->out, rn_col_int(st, 1));

	if (c == NULL)
		return;
	c->met = more(r->a, c->met, c->mets, &c->met_room, sizeof(*c->met));
	c->met[c->mets++] = (struct rn_gathering){ .id = rn_col_int(st, 0),
	    .at = rn_col_int(st, 2), .note = rn_col_text(st, 3, r->a) };
}

/* By meeting, and of each in the order of people. */
static void
take_who(struct reading *r, const struct rn_stmt *st)
{
	struct rn_circle *c = by_id(r->out, rn_col_int(st, 0));
	struct rn_gathering *g = NULL;

	for (size_t i = 0; c != NULL && i < c->mets && g == NULL; i++)
		if (c->met[i].id == rn_col_int(st, 1))
			g = &c->met[i];
	if (g == NULL)
		return;
	g->who = more(r->a, g->who, g->n, &g->room, sizeof(*g->who));
	g->who[g->n++] = rn_col_int(st, 2);
}

enum rn_status
rn_circles_read(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_circles *out)
{
	int64_t until = as_of == RN_NOW ? rn_now(rn) : as_of;
	struct reading r = { rn, a, out, 0 };
	enum rn_status rc = RN_OK;

	*out = (struct rn_circles){ .now = until };
	TRY(rn_me_id(rn, &out->me));
	TRY(each(&r, CIRCLES, until, take_name));
	TRY(each(&r, CIRCLE_ACTS, until, take_act));
	TRY(each(&r, CIRCLE_SEATS, until, take_seat));
	TRY(each(&r, CIRCLE_MEETINGS, until, take_meeting));
	TRY(each(&r, CIRCLE_ATTENDED, until, take_who));
out:
	return rc;
}

enum rn_status
rn_circle_find(struct refnet *rn, struct rn_arena *a,
    const struct rn_circles *all, const char *name, struct rn_circle **out)
{
	const char *fold = rn_fold(a, name), *which = NULL;
	struct rn_near near = { .typed = fold };
	struct rn_circle *begins = NULL;
	size_t found = 0, n = strlen(fold);

	*out = NULL;
	for (size_t i = 0; i < all->n && n > 0; i++) {
		struct rn_circle *c = &all->v[i];
		const char *known = rn_fold(a, c->row.name);

		if (c->gone)
			continue;
		if (strcmp(known, fold) == 0 || strcmp(name, rn_sprintf(a,
		    "%lld", (long long)c->row.id)) == 0) {
			*out = c;
			return RN_OK;
		}
		rn_near_offer(&near, known, c->row.name);
		if (strncmp(known, fold, n) != 0)
			continue;
		begins = c;
		which = found++ == 0 ? c->row.name : rn_sprintf(a, "%s, %s",
		    which, c->row.name);
	}
	*out = begins;
	if (found == 1)
		return RN_OK;
	if (found > 1)
		return rn_fail(rn, RN_EAMBIGUOUS, "'%s' begins the names of"
		    " %zu groups: %s", name, found, which);
	rn_fail(rn, RN_ENOTFOUND, "no group is called '%s'", name);
	if (rn_near_one(&near) != NULL)
		rn_hint(rn, "did you mean %s?", rn_near_one(&near));
	else
		rn_hint(rn, "refnet group list shows them");
	return RN_ENOTFOUND;
}

enum rn_status
rn_circle_get(struct refnet *rn, struct rn_arena *a, const char *name,
    int64_t as_of, struct rn_circles *all, struct rn_circle **out)
{
	enum rn_status rc = RN_OK;

	TRY(rn_circles_read(rn, a, as_of, all));
	TRY(rn_circle_find(rn, a, all, name, out));
out:
	return rc;
}

const struct rn_sitting *
rn_sitting_of(const struct rn_circle *c, int64_t person)
{
	for (size_t i = 0; i < c->seats; i++)
		if (c->seat[i].person == person)
			return &c->seat[i];
	return NULL;
}

bool
rn_was_there(const struct rn_gathering *g, int64_t person)
{
	return g->n > 0 && bsearch(&person, g->who, g->n, sizeof(person),
	    rn_by_int64) != NULL;
}

bool
rn_met_counts(const struct rn_gathering *g, const struct rn_sitting *s)
{
	return g->at >= s->joined_at || rn_was_there(g, s->person);
}

enum rn_status
rn_sitting_called(struct refnet *rn, struct rn_arena *a,
    const struct rn_circles *all, int64_t person, const char **name)
{
	*name = "me";
	return person == all->me ? RN_OK :
	    rn_person_called(rn, a, person, name);
}

enum rn_status
rn_circle_show(struct refnet *rn, struct rn_arena *a,
    const struct rn_circles *all, struct rn_circle *c)
{
	struct rn_group *g = &c->row;
	const char **name = rn_alloc(a, (c->seats + 1) * sizeof(*name));
	int64_t there = 0, could = 0;
	enum rn_status rc = RN_OK;
	struct rn_exchange x;

	g->members = (int64_t)c->seats;
	g->meetings = (int64_t)c->mets;
	g->last_met = c->mets == 0 ? RN_NONE : c->met[c->mets - 1].at;
	g->due_at = rn_due_at(g->founded_at, g->last_met, g->cadence_days);
	g->overdue_days = rn_overdue(g->due_at, all->now);
	for (size_t i = 0; i < c->seats; i++) {
		for (size_t k = 0; k < c->mets; k++) {
			could += rn_met_counts(&c->met[k], &c->seat[i]);
			there += rn_was_there(&c->met[k], c->seat[i].person);
		}
		TRY(rn_sitting_called(rn, a, all, c->seat[i].person,
		    &name[i]));
	}
	g->attendance = could == 0 ? NAN : (double)there / (double)could;
	g->names = (struct rn_list){ name, c->seats };
	g->expects = rn_exchange_read(a, g->exchange, g->cadence_days, &x) ?
	    rn_exchange_said(a, &x) : NULL;
out:
	return rc;
}

enum rn_status
rn_group_list(struct refnet *rn, struct rn_arena *a, const char *filter,
    int64_t as_of, struct rn_group **list, size_t *n)
{
	static const struct rn_filter_set set = { &rn_view_group, fields,
	    RN_LEN(fields) };
	struct rn_filter *f = NULL;
	enum rn_status rc = RN_OK;
	struct rn_circles all;
	bool yes;

	*n = 0;
	TRY(rn_filter_parse(rn, a, &set, filter, as_of == RN_NOW ?
	    rn_now(rn) : as_of, &f));
	TRY(rn_circles_read(rn, a, as_of, &all));
	*list = rn_alloc(a, (all.n + 1) * sizeof(**list));
	for (size_t i = 0; i < all.n; i++) {
		if (all.v[i].gone)
			continue;
		TRY(rn_circle_show(rn, a, &all, &all.v[i]));
		TRY(rn_filter_match(rn, f, &all.v[i].row, &yes));
		if (yes)
			(*list)[(*n)++] = all.v[i].row;
	}
out:
	rn_filter_free(f);
	return rc;
}

enum rn_status
rn_group_get(struct refnet *rn, struct rn_arena *a, const char *group,
    int64_t as_of, struct rn_group *out)
{
	enum rn_status rc = RN_OK;
	struct rn_circles all;
	struct rn_circle *c;

	TRY(rn_circle_get(rn, a, group, as_of, &all, &c));
	TRY(rn_circle_show(rn, a, &all, c));
	*out = c->row;
out:
	return rc;
}
