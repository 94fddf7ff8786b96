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

static enum rn_status
read_names(struct refnet *rn, struct rn_arena *a, int64_t until,
    struct rn_circles *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_group_sql, CIRCLES, &st));
	rn_bind_int(&st, ":as_of", until);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		out->v = more(a, out->v, out->n, &room, sizeof(*out->v));
		out->v[out->n++] = (struct rn_circle){ .row = {
		    .id = rn_col_int(&st, 0), .name = rn_col_text(&st, 1, a),
		    .founded_at = rn_col_int(&st, 2), .cadence_days = RN_NONE,
		    .seats = RN_NONE } };
	}
out:
	rn_done(&st);
	return rc;
}

static int64_t
positive(int64_t v)
{
	return v > 0 ? v : RN_NONE;
}

static enum rn_status
read_acts(struct refnet *rn, struct rn_arena *a, int64_t until,
    struct rn_circles *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_group_sql, CIRCLE_ACTS, &st));
	rn_bind_int(&st, ":as_of", until);
	for (;;) {
		struct rn_circle *c;
		const char *word;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		c = by_id(out, rn_col_int(&st, 0));
		word = rn_said_text(rn_col_text(&st, 3, a));
		if (c == NULL)
			continue;
		switch ((enum rn_circle_word)rn_col_int(&st, 1)) {
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
			c->row.cadence_days = positive(rn_col_int(&st, 2));
			break;
		case RN_CIRCLE_SEATS:
			c->row.seats = positive(rn_col_int(&st, 2));
			break;
		case RN_CIRCLE_GONE:
			c->gone = rn_col_int(&st, 2) == 1;
			break;
		}
	}
out:
	rn_done(&st);
	return rc;
}

/* The last word of a person counts: they sit elsewhere, or are gone. */
static void
seat(struct rn_arena *a, struct rn_circle *c, const struct rn_sitting *s,
    bool on)
{
	size_t i = 0;

	while (i < c->seats && c->seat[i].person != s->person)
		i++;
	if (!on && i < c->seats) {
		memmove(&c->seat[i], &c->seat[i + 1], (--c->seats - i) *
		    sizeof(*c->seat));
	} else if (on && i < c->seats) {
		c->seat[i] = *s;
	} else if (on) {
		c->seat = more(a, c->seat, c->seats, &c->seat_room,
		    sizeof(*c->seat));
		c->seat[c->seats++] = *s;
	}
}

static enum rn_status
read_seats(struct refnet *rn, struct rn_arena *a, int64_t until,
    struct rn_circles *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_group_sql, CIRCLE_SEATS, &st));
	rn_bind_int(&st, ":as_of", until);
	for (;;) {
		struct rn_circle *c;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		c = by_id(out, rn_col_int(&st, 0));
		if (c != NULL)
			seat(a, c, &(struct rn_sitting){
			    .person = rn_col_int(&st, 1),
			    .trade = rn_col_text(&st, 2, a),
			    .joined_at = rn_col_int(&st, 4),
			    .forced = rn_col_text(&st, 5, a),
			    .me = rn_col_int(&st, 1) == out->me },
			    rn_col_int(&st, 3) == 1);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
read_who(struct refnet *rn, struct rn_arena *a, struct rn_gathering *g)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_group_sql, CIRCLE_ATTENDED, &st));
	rn_bind_int(&st, ":id", g->id);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		g->who = more(a, g->who, g->n, &room, sizeof(*g->who));
		g->who[g->n++] = rn_col_int(&st, 0);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
read_meetings(struct refnet *rn, struct rn_arena *a, int64_t until,
    struct rn_circles *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_group_sql, CIRCLE_MEETINGS, &st));
	rn_bind_int(&st, ":as_of", until);
	for (;;) {
		struct rn_circle *c;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		c = by_id(out, rn_col_int(&st, 1));
		if (c == NULL)
			continue;
		c->met = more(a, c->met, c->mets, &c->met_room,
		    sizeof(*c->met));
		c->met[c->mets++] = (struct rn_gathering){
		    .id = rn_col_int(&st, 0), .at = rn_col_int(&st, 2),
		    .note = rn_col_text(&st, 3, a) };
	}
	for (size_t i = 0; i < out->n; i++)
		for (size_t k = 0; k < out->v[i].mets; k++)
			TRY(read_who(rn, a, &out->v[i].met[k]));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_circles_read(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_circles *out)
{
	int64_t until = as_of == RN_NOW ? rn_now(rn) : as_of;
	enum rn_status rc = RN_OK;

	*out = (struct rn_circles){ .now = until };
	TRY(rn_me_id(rn, &out->me));
	TRY(read_names(rn, a, until, out));
	TRY(read_acts(rn, a, until, out));
	TRY(read_seats(rn, a, until, out));
	TRY(read_meetings(rn, a, until, out));
out:
	return rc;
}

enum rn_status
rn_circle_find(struct refnet *rn, struct rn_arena *a,
    const struct rn_circles *all, const char *name, struct rn_circle **out)
{
	const char *fold = rn_fold(a, name), *which = NULL;
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
