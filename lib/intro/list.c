/*
 * list.c - introductions as rows.
 *
 * A new column is a field of struct rn_intro, a line in its view and its
 * filling here; where it is a number, a place in the rows that now.c keeps.  A
 * new word of the filter language, a line in `fields`.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/filter.h"
#include "intro/room.h"
#include "refnet/interaction.h"
#include "render/views.h"

static const struct rn_filter_field fields[] = {
	{ "id", "id", false },
	{ "state", "state", false },
	{ "kind", "kind", false },
	{ "requester", "requester", true },
	{ "connector", "connector", true },
	{ "via", "connector", false },
	{ "target", "target", true },
	{ "profile", "profile", true },
	{ "waiting", "waiting_on", false },
	{ "due", "due_at", false },
	{ "age", "opened_at", false },
	{ "outcome", "outcome", false },
	{ "late", "late", false },
	{ "owed", "owed", false },
	{ "planned", "planned", false },
};

/*
 * Does a filter ask for numbers alone, so that texts can wait until it is known
 * which rows they are wanted of?  What is not plainly so is not.
 */
static bool
asks_numbers(const char *filter)
{
	static const char between[] = " \t\n()";
	size_t i, n;

	if (filter == NULL || strchr(filter, '"') != NULL)
		return filter == NULL;
	for (const char *p = filter; *(p += strspn(p, between)) != '\0';
	    p += strcspn(p, between)) {
		p += *p == '-';
		n = strcspn(p, ":<>");
		for (i = 0; i < RN_LEN(fields); i++)
			if (strlen(fields[i].name) == n &&
			    strncmp(fields[i].name, p, n) == 0)
				break;
		if (i == RN_LEN(fields) || fields[i].search ||
		    strcmp(fields[i].name, "via") == 0)
			return false;
	}
	return true;
}

/*
 * Those who were asked and have not answered: me, whom nobody asks, and whom
 * the connector asks without our knowing, once they agreed.
 */
static unsigned
awaited(const struct rn_case *c, int64_t now)
{
	const struct rn_seat *connector = &c->seat[RN_PARTY_CONNECTOR];
	enum rn_intro_state state = rn_case_state(c, now);
	bool theirs = connector->person != RN_NONE && !connector->me &&
	    rn_case_standing(c, RN_PARTY_CONNECTOR, now, NULL) == RN_STANDS_YES;
	unsigned mask = 0;

	if ((!rn_state_asking(state) && state != RN_INTRO_EXPIRED) ||
	    rn_state_refusal(state, c->kind, RN_EVENT_YES) != NULL)
		return 0;
	for (enum rn_party p = 0; p < RN_PARTIES; p++) {
		enum rn_standing s = rn_case_standing(c, p, now, NULL);

		if (s == RN_STANDS_ASKED || (s == RN_STANDS_UNASKED &&
		    (c->seat[p].me || (p == RN_PARTY_TARGET && theirs))))
			mask |= 1u << p;
	}
	return mask;
}

/* Said or written by me, to them, where both of us would remember it. */
static bool
is_touch(const struct rn_interaction *x)
{
	return x->kind <= RN_CHANNEL_MEETING &&
	    (x->direction == RN_DIRECTION_OUT ||
	    x->direction == RN_DIRECTION_BOTH);
}

int64_t
rn_stand_day(const struct rn_intro *x)
{
	return rn_local_start(rn_local_day(x->introduced_at));
}

/* However a day is reckoned, it does not begin earlier than that before now. */
#define LONGEST_DAY (3 * (int64_t)RN_DAY_SECONDS)

/*
 * When I was in touch with whoever I was introduced to, if nothing came of it
 * yet: until then the next move is mine.  What is logged of a day stands at its
 * beginning, so that day counts whole.
 */
static enum rn_status
find_wrote(struct refnet *rn, struct rn_case *c, int64_t now,
    struct rn_stand *out)
{
	int other = rn_case_other(c);
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc = RN_OK;
	struct rn_interaction *v;
	int64_t since, there;
	size_t n;

	if (out->is.state != RN_INTRO_INTRODUCED || c->past || other < 0 ||
	    c->seat[other].person == RN_NONE)
		goto out;
	out->heard = c->seat[other].person;
	TRY(rn_person_there(rn, out->heard, &there));
	if (there == RN_NONE)	/* they were forgotten, and so was that */
		goto out;
	TRY(rn_interaction_list(rn, a, rn_sprintf(a, "%lld",
	    (long long)out->heard), &v, &n));
	since = rn_stand_day(&out->is);
	for (size_t i = 0; i < n && v[i].at >= out->is.introduced_at -
	    LONGEST_DAY; i++) {
		if (!is_touch(&v[i]))
			continue;
		rn_span_cut(v[i].at, now, &out->since, &out->upto);
		if (v[i].at <= out->is.introduced_at)
			out->day = since;
		if (v[i].at >= since && v[i].at <= now)
			c->wrote_at = v[i].at;
	}
out:
	rn_arena_free(a);
	return rc;
}

void
rn_stand_age(struct rn_intro *x, int64_t now)
{
	x->late = x->due_at != RN_NONE && x->due_at < now;
	/* a store that was damaged may have any instant */
	x->age_days = now > x->opened_at ? (int64_t)(((uint64_t)now -
	    (uint64_t)x->opened_at) / RN_DAY_SECONDS) : 0;
}

/* What follows from the case alone. */
static void
take_case(const struct rn_file *f, int64_t now, struct rn_stand *out)
{
	const struct rn_entry *made = rn_case_introduced(&f->c);
	const struct rn_case *c = &f->c;

	*out = (struct rn_stand){ .heard = RN_NONE, .day = RN_NONE };
	rn_case_span(c, now, &out->since, &out->upto);
	for (int p = 0; p < RN_PARTIES; p++)
		out->me |= c->seat[p].me ? 1u << p : 0;
	out->is = (struct rn_intro){ .id = f->id, .kind = (int)c->kind,
	    .state = (int)rn_case_state(c, now), .opened_at = c->opened_at,
	    .asked_at = rn_case_asked_at(c, -1), .introduced_at = made == NULL ?
	    RN_NONE : made->at, .met_at = c->met_at, .outcome = c->outcome,
	    .outcome_at = c->outcome_at,
	    .qualified_at = c->qualified_at, .settled_at = c->settled_at,
	    .deal = c->deal, .thanked_at = c->thanked_at,
	    .owed = rn_case_owed(c), .open = rn_case_open(c, now),
	    .by = made == NULL ? -1 : made->answer == RN_ANSWER_INTRODUCED ?
	    RN_WAITING_ME : RN_WAITING_CONNECTOR,
	    .requester_id = c->seat[RN_PARTY_REQUESTER].person,
	    .connector_id = c->seat[RN_PARTY_CONNECTOR].person,
	    .target_id = c->seat[RN_PARTY_TARGET].person,
	    .awaited = awaited(c, now), .snoozed_until =
	    c->snoozed_until != RN_NONE && c->snoozed_until > now ?
	    c->snoozed_until : RN_NONE, .unnamed = f->blind,
	    .planned = f->planned };
}

enum rn_status
rn_stand_compute(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, int64_t now, struct rn_stand *out)
{
	struct rn_case with = f->c;
	enum rn_status rc = RN_OK;
	struct rn_next next;

	take_case(f, now, out);
	TRY(find_wrote(rn, &with, now, out));
	next = rn_case_next(&with, now);
	out->is.waiting_on = next.waiting;
	out->is.due_at = next.due_at;
	if (out->is.snoozed_until == RN_NEVER_AT) {
		/* nobody is waited for any more, nor thanked, nor reminded */
		out->is.waiting_on = -1;
		out->is.due_at = out->is.snoozed_until = RN_NONE;
		out->is.awaited = 0;
		out->is.owed = false;
		next.verb = NULL;
	}
	if (next.verb != NULL)
		out->next = rn_sprintf(a, "%s%s", next.verb, next.rest);
	rn_stand_age(&out->is, now);
out:
	return rc;
}

/* --- words ---------------------------------------------------------------- */

/* Names of people, each asked for once. */
struct names {
	int64_t *id;
	const char **name;
	size_t n;
};

/* Of those who sit in n introductions; one alone needs no table. */
static struct names
names_of(struct rn_arena *a, const struct rn_intro *v, size_t n)
{
	struct names all = { NULL, NULL, 0 };

	if (n < 2)
		return all;
	all.id = rn_alloc(a, RN_PARTIES * n * sizeof(*all.id));
	for (size_t i = 0; i < n; i++) {
		all.id[all.n++] = v[i].requester_id;
		all.id[all.n++] = v[i].connector_id;
		all.id[all.n++] = v[i].target_id;
	}
	all.n = rn_distinct(all.id, all.n);
	all.name = rn_alloc(a, all.n * sizeof(*all.name));
	memset(all.name, 0, all.n * sizeof(*all.name));
	return all;
}

static enum rn_status
name_of(struct refnet *rn, struct rn_arena *a, struct names *all,
    int64_t person, bool me, const char **out)
{
	enum rn_status rc = RN_OK;
	const int64_t *at;

	*out = me ? "me" : NULL;
	if (me || person == RN_NONE)
		return RN_OK;
	if (all->n == 0)
		return rn_person_called(rn, a, person, out);
	at = bsearch(&person, all->id, all->n, sizeof(person), rn_by_int64);
	if (all->name[at - all->id] == NULL)
		TRY(rn_person_called(rn, a, person, &all->name[at - all->id]));
	*out = all->name[at - all->id];
out:
	return rc;
}

/* The command that is next: of introductions, or a letter to log. */
static void
put_next(struct rn_arena *a, const struct rn_line *line, struct rn_intro *x)
{
	int64_t other = line->me & 1u << RN_PARTY_REQUESTER ? x->target_id :
	    x->requester_id;
	const char *rest;

	if (line->next == NULL)
		return;
	rest = line->next + strcspn(line->next, " ");
	x->move = rn_strndup(a, line->next, (size_t)(rest - line->next));
	if (strcmp(x->move, RN_NEXT_WRITE) == 0)
		x->next = rn_sprintf(a, "refnet log --with %lld --kind email"
		    " --out", (long long)other);
	else
		x->next = rn_sprintf(a, "refnet intro %s %lld%s", x->move,
		    (long long)x->id, rest);
}

static enum rn_status
put_words(struct refnet *rn, struct rn_arena *a, struct names *all,
    const struct rn_line *line, struct rn_intro *x)
{
	enum rn_status rc = RN_OK;

	TRY(name_of(rn, a, all, x->requester_id, line->me >>
	    RN_PARTY_REQUESTER & 1, &x->requester));
	TRY(name_of(rn, a, all, x->connector_id, line->me >>
	    RN_PARTY_CONNECTOR & 1, &x->connector));
	TRY(name_of(rn, a, all, x->target_id, line->me >>
	    RN_PARTY_TARGET & 1, &x->target));
	put_next(a, line, x);
	x->profile = line->profile;
	if (line->f != NULL) {
		x->profile = line->f->profile;
		x->forced = line->f->forced;
	}
out:
	return rc;
}

/* What was named or forced since they were opened; id RN_NONE: of all. */
static enum rn_status
put_acts(struct refnet *rn, struct rn_arena *a, int64_t id,
    const struct rn_line *line, struct rn_intro *v, size_t n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t i = 0;
	bool row;

	TRY(rn_sql(rn, &rn_intro_sql, id == RN_NONE ? WORDS_ALL : WORDS_ONE,
	    &st));
	if (id != RN_NONE)
		rn_bind_int(&st, ":id", id);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		while (i < n && v[i].id < rn_col_int(&st, 0))
			i++;
		if (i == n || v[i].id != rn_col_int(&st, 0) ||
		    line[i].f != NULL)
			continue;
		if (rn_col_int(&st, 1) == RN_ACT_PROFILE)
			v[i].profile = rn_col_text(&st, 3, a);
		else
			(void)rn_forced_put(a, &v[i].forced,
			    rn_col_int(&st, 2), rn_col_text(&st, 3, a));
	}
out:
	rn_done(&st);
	return rc;
}

/* Of so many, the acts of each are asked for alone. */
enum { FEW = 16 };

/* The texts of rows by id. */
static enum rn_status
put_all_words(struct refnet *rn, struct rn_arena *a,
    const struct rn_line *line, struct rn_intro *v, size_t n)
{
	struct names all = names_of(a, v, n);
	enum rn_status rc = RN_OK;
	bool mine;

	rc = rn_view_begin(rn, &mine);
	if (rc != RN_OK)
		return rc;
	for (size_t i = 0; i < n; i++)
		TRY(put_words(rn, a, &all, &line[i], &v[i]));
	for (size_t i = 0; n <= FEW && i < n; i++)
		TRY(put_acts(rn, a, v[i].id, &line[i], &v[i], 1));
	if (n > FEW)
		TRY(put_acts(rn, a, RN_NONE, line, v, n));
out:
	return rn_view_end(rn, mine, rc);
}

/* Those the filter admits; line may be NULL. */
static enum rn_status
admit(struct refnet *rn, const struct rn_filter *f, struct rn_intro *v,
    struct rn_line *line, size_t *n)
{
	enum rn_status rc = RN_OK;
	size_t kept = 0;
	bool yes;

	for (size_t i = 0; i < *n; i++) {
		TRY(rn_filter_match(rn, f, &v[i], &yes));
		if (!yes)
			continue;
		v[kept] = v[i];
		if (line != NULL)
			line[kept] = line[i];
		kept++;
	}
	*n = kept;
out:
	return rc;
}

/* As things are now: by what is kept. */
static enum rn_status
list_now(struct refnet *rn, struct rn_arena *a, const struct rn_filter *f,
    bool numbers, struct rn_intro **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct rn_line *line;

	TRY(rn_now_read(rn, a, RN_NONE, list, &line, n));
	if (numbers)
		TRY(admit(rn, f, *list, line, n));
	TRY(put_all_words(rn, a, line, *list, *n));
	if (!numbers)
		TRY(admit(rn, f, *list, NULL, n));
out:
	return rc;
}

static enum rn_status
get_now(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_intro **out)
{
	enum rn_status rc = RN_OK;
	struct rn_line *line;
	size_t n;

	TRY(rn_now_read(rn, a, id, out, &line, &n));
	if (n == 0)
		return rn_no_intro(rn, id);
	TRY(put_all_words(rn, a, line, *out, 1));
out:
	return rc;
}

enum rn_status
rn_list_then(struct refnet *rn, struct rn_arena *a, int64_t id, int64_t as_of,
    struct rn_intro **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct rn_line *line;
	struct names all;
	struct rn_shelf s;
	bool mine;

	*n = 0;
	rc = rn_view_begin(rn, &mine);
	if (rc != RN_OK)
		return rc;
	TRY(rn_shelf_read(rn, a, id, as_of, &s));
	*list = rn_alloc(a, (s.n + 1) * sizeof(**list));
	line = rn_alloc(a, (s.n + 1) * sizeof(*line));
	for (size_t i = 0; i < s.n; i++) {
		struct rn_stand is;

		TRY(rn_stand_compute(rn, a, &s.v[i], s.at, &is));
		(*list)[i] = is.is;
		line[i] = (struct rn_line){ is.next, NULL, is.me, &s.v[i] };
	}
	all = names_of(a, *list, s.n);
	for (size_t i = 0; i < s.n; i++)
		TRY(put_words(rn, a, &all, &line[i], &(*list)[i]));
	*n = s.n;
out:
	return rn_view_end(rn, mine, rc);
}

enum rn_status
rn_intro_words(struct refnet *rn, struct rn_arena *a, struct rn_intro *row)
{
	enum rn_status rc = RN_OK;
	struct rn_intro *v;

	TRY(get_now(rn, a, row->id, &v));
	row->requester = v->requester;
	row->connector = v->connector;
	row->target = v->target;
	row->profile = v->profile;
	row->next = v->next;
	row->move = v->move;
	row->forced = v->forced;
out:
	return rc;
}

enum rn_status
rn_intro_list(struct refnet *rn, struct rn_arena *a, const char *filter,
    int64_t as_of, struct rn_intro **list, size_t *n)
{
	static const struct rn_filter_set set = { &rn_view_intro, fields,
	    RN_LEN(fields) };
	struct rn_filter *f = NULL;
	enum rn_status rc = RN_OK;
	size_t found = 0;

	*n = 0;
	TRY(rn_filter_parse(rn, a, &set, filter, as_of == RN_NOW ?
	    rn_now(rn) : as_of, &f));
	if (as_of == RN_NOW) {
		TRY(list_now(rn, a, f, asks_numbers(filter), list, &found));
	} else {
		TRY(rn_list_then(rn, a, RN_NONE, as_of, list, &found));
		TRY(admit(rn, f, *list, NULL, &found));
	}
	*n = found;
out:
	rn_filter_free(f);
	return rc;
}

enum rn_status
rn_intro_get(struct refnet *rn, struct rn_arena *a, int64_t id,
    int64_t as_of, struct rn_intro *out)
{
	enum rn_status rc = RN_OK;
	struct rn_intro *v;
	size_t n = 1;

	if (as_of == RN_NOW)
		TRY(get_now(rn, a, id, &v));
	else
		TRY(rn_list_then(rn, a, id, as_of, &v, &n));
	if (n == 0)
		return rn_no_intro(rn, id);
	*out = v[0];
out:
	return rc;
}
