/*
 * list.c - people as rows: who they are, how strong, and why.
 *
 * Rows are gathered table by table in order of person id, so a list costs one
 * pass over each; the filter then reads the finished rows.  A new column is a
 * field of struct rn_person, a line in its view and its filling here.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "map/map.h"
#include "render/views.h"

static const struct rn_filter_field fields[] = {
	{ "id", "id", false },
	{ "name", "name", true },
	{ "email", "emails", false },
	{ "org", "org", true },
	{ "title", "title", true },
	{ "level", "level", false },
	{ "function", "function", false },
	{ "location", "location", false },
	{ "tier", "tier", false },
	{ "pinned", "pinned_tier", false },
	{ "score", "score", false },
	{ "p24", "p24", false },
	{ "p7", "p7", false },
	{ "last", "last_two_way", false },
	{ "in", "last_in", false },
	{ "out", "last_out", false },
	{ "source", "sources", false },
	{ "tag", "tags", false },
	{ "dormant", "dormant", false },
	{ "moved", "moved_at", false },
	{ "dnc", "dnc", false },
	{ "profile", NULL, false },
	{ "connector", "connectors", true },
};

static void
push(struct rn_arena *a, struct rn_list *l, const char *s)
{
	/* room doubles at powers of two */
	if ((l->n & (l->n - 1)) == 0) {
		const char **v = rn_alloc(a, (l->n * 2 + 1) * sizeof(*v));

		for (size_t i = 0; i < l->n; i++)
			v[i] = l->v[i];
		l->v = v;
	}
	l->v[l->n++] = s;
}

static void
drop(struct rn_list *l, const char *s)
{
	size_t n = 0;

	for (size_t i = 0; i < l->n; i++)
		if (strcmp(l->v[i], s) != 0)
			l->v[n++] = l->v[i];
	l->n = n;
}

/* Rows being filled, by person id. */
struct sheet {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_person *v;
	struct rn_said *said;
	size_t n, room;
	const int64_t *some;	/* only these, ascending; NULL: everybody */
	size_t some_n;
	int64_t until;		/* what a human said later does not count */
};

static struct rn_person *
find(struct sheet *s, int64_t id)
{
	size_t lo = 0, hi = s->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (s->v[mid].id < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < s->n && s->v[lo].id == id ? &s->v[lo] : NULL;
}

static enum rn_status
each_of(struct sheet *s, int all, int one, int64_t id,
    void (*take)(struct sheet *s, const struct rn_stmt *st))
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(s->rn, &rn_map_sql, id == RN_NONE ? all : one, &st));
	if (id != RN_NONE)
		rn_bind_int(&st, ":id", id);
	if (all == MARKS)
		rn_bind_int(&st, ":until", s->until);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		take(s, &st);
	}
out:
	rn_done(&st);
	return rc;
}

/* Run a statement for everybody or for each of some, a row at a time. */
static enum rn_status
each(struct sheet *s, int all, int one, void (*take)(struct sheet *s,
    const struct rn_stmt *st))
{
	enum rn_status rc = RN_OK;

	if (s->some == NULL)
		return each_of(s, all, one, RN_NONE, take);
	for (size_t i = 0; i < s->some_n; i++)
		TRY(each_of(s, all, one, s->some[i], take));
out:
	return rc;
}

static void
take_person(struct sheet *s, const struct rn_stmt *st)
{
	enum rn_level level;
	enum rn_function function;
	struct rn_person *p;

	if (s->n == s->room) {
		s->v = rn_grow(s->v, s->n, &s->room, sizeof(*s->v));
		s->said = realloc(s->said, s->room * sizeof(*s->said));
		if (s->said == NULL)
			rn_nomem();
	}
	s->said[s->n] = rn_said_nothing;
	p = &s->v[s->n++];
	*p = (struct rn_person){ .id = rn_col_int(st, 0),
	    .name = rn_col_text(st, 1, s->a), .org = rn_col_text(st, 2, s->a),
	    .title = rn_col_text(st, 3, s->a),
	    .location = rn_col_text(st, 4, s->a),
	    .moved_from = rn_col_text(st, 5, s->a),
	    .moved_at = rn_col_int(st, 6),
	    .listed = rn_col_int(st, 7) == 1, .level = -1, .function = -1,
	    .tier = RN_TIER_NONE, .pinned_tier = -1, .score = NAN, .p24 = NAN,
	    .p7 = NAN, .evidence = 0, .last_two_way = RN_NONE,
	    .last_in = RN_NONE, .last_out = RN_NONE, .reciprocity = NAN,
	    .scope = -1 };
	if (p->title != NULL) {
		rn_title_read(p->title, &level, &function);
		p->level = (int)level;
		p->function = (int)function;
	}
}

static void
take_handle(struct sheet *s, const struct rn_stmt *st)
{
	struct rn_person *p = find(s, rn_col_int(st, 0));
	const char *canon;

	if (p == NULL)
		return;
	canon = rn_col_text(st, 2, s->a);
	switch (rn_col_int(st, 1)) {
	case RN_HANDLE_EMAIL:
		push(s->a, &p->emails, canon);
		break;
	case RN_HANDLE_PHONE:
		push(s->a, &p->phones, canon);
		break;
	case RN_HANDLE_URL:
		if (p->linkedin == NULL)
			p->linkedin = rn_sprintf(s->a, "https://%s%s",
			    strncmp(canon, "linkedin.com/", 13) == 0 ? "www." :
			    "", canon);
		break;
	}
}

static void
take_mark(struct sheet *s, const struct rn_stmt *st)
{
	struct rn_person *p = find(s, rn_col_int(st, 0));
	const char *word;

	if (p == NULL)
		return;
	if (rn_col_int(st, 1) != RN_MARK_TAG) {
		struct rn_said *said = &s->said[p - s->v];

		rn_said_take(said, st);
		p->pinned_tier = said->pinned;
		p->dnc = said->dnc;
		return;
	}
	word = rn_col_text(st, 2, s->a);
	drop(&p->tags, word);
	if (rn_col_int(st, 3) == 1)
		push(s->a, &p->tags, word);
}

static void
take_source(struct sheet *s, const struct rn_stmt *st)
{
	struct rn_person *p = find(s, rn_col_int(st, 0));

	if (p != NULL)
		push(s->a, &p->sources, rn_col_held(st, 1, s->a));
}

/* In order, once. */
static void
take_seen(void *ctx, int64_t person, const char *source)
{
	struct sheet *s = ctx;
	struct rn_person *p = find(s, person);
	size_t i = 0;

	if (p == NULL)
		return;
	while (i < p->sources.n && strcmp(p->sources.v[i], source) < 0)
		i++;
	if (i < p->sources.n && strcmp(p->sources.v[i], source) == 0)
		return;
	push(s->a, &p->sources, source);
	for (size_t k = p->sources.n - 1; k > i; k--)
		p->sources.v[k] = p->sources.v[k - 1];
	p->sources.v[i] = source;
}

static void
take_lister(struct sheet *s, const struct rn_stmt *st)
{
	struct rn_person *p = find(s, rn_col_int(st, 0));

	if (p != NULL)
		push(s->a, &p->connectors, rn_col_text(st, 1, s->a));
}

/* What is noted of somebody, the newest first; the same words once. */
static void
take_note(struct sheet *s, const struct rn_stmt *st)
{
	struct rn_person *p = find(s, rn_col_int(st, 0));
	const char *note;

	if (p == NULL)
		return;
	note = rn_col_held(st, 1, s->a);
	for (size_t i = 0; i < p->notes.n; i++)
		if (strcmp(p->notes.v[i], note) == 0)
			return;
	push(s->a, &p->notes, note);
	push(s->a, &p->noted, rn_sprintf(s->a, "%s:%lld (import %lld)",
	    rn_col_text(st, 3, s->a), (long long)rn_col_int(st, 4),
	    (long long)rn_col_int(st, 2)));
}

/* Some way to tell who is meant: as rn_person_called() chooses. */
static void
take_called(struct sheet *s)
{
	for (size_t i = 0; i < s->n; i++) {
		struct rn_person *p = &s->v[i];

		p->called = p->name != NULL ? p->name :
		    p->emails.n > 0 ? p->emails.v[0] :
		    p->linkedin != NULL ? p->linkedin + strlen("https://") :
		    p->phones.n > 0 ? p->phones.v[0] :
		    rn_sprintf(s->a, "person %lld", (long long)p->id);
	}
}

static enum rn_status
take_scope(struct sheet *s, const struct rn_census *c)
{
	enum rn_status rc = RN_OK;
	size_t k = 0;

	for (size_t i = 0; i < s->n; i++) {
		struct rn_person *p = &s->v[i];
		bool yes = false;

		while (k < c->n && c->v[k].person < p->id)
			k++;
		if (k < c->n && c->v[k].person == p->id)
			TRY(rn_audited(s->rn, c, &c->v[k], &yes));
		p->scope = yes ? RN_SCOPE_AUDIT : RN_SCOPE_NAME_ONLY;
	}
out:
	return rc;
}

static const char *
answers_by(const struct rn_state *t)
{
	if (t->told == 0)
		return t->guessed == 0 ? NULL : "any message";
	return t->guessed == 0 ? "threads" : "both";
}

/* The reasons, and whether a human thinks otherwise. */
static const char *
why_of(struct rn_arena *a, const struct rn_person *p,
    const struct rn_state *t, const struct rn_score *sc, int64_t at)
{
	const char *why = sc->tier == RN_TIER_NONE ? rn_sprintf(a,
	    "no two-way contact known: %lld from them, %lld to them",
	    (long long)t->n_in, (long long)t->n_out) :
	    rn_score_explain(a, t, sc, at);

	if (p->pinned_tier < 0 || p->pinned_tier == p->tier)
		return why;
	return rn_sprintf(a, "%s; pinned %s, where the figures say %s", why,
	    rn_tier_name[p->pinned_tier], rn_tier_name[p->tier]);
}

/* What the census says of a person. */
static void
take_score(struct sheet *s, const struct rn_census *c, bool why)
{
	size_t k = 0;

	for (size_t i = 0; i < s->n; i++) {
		struct rn_person *p = &s->v[i];
		const struct rn_state *t;
		struct rn_score sc;

		while (k < c->n && c->v[k].person < p->id)
			k++;
		if (k == c->n || c->v[k].person != p->id)
			continue;
		p->listed = p->listed && !c->v[k].held && p->pinned_tier < 0;
		t = &c->v[k].state;
		rn_census_score(c, &c->v[k], &sc);
		p->tier = sc.tier;
		p->dormant = sc.dormant;
		p->answers_by = answers_by(t);
		p->evidence = sc.evidence;
		p->last_two_way = t->last_two_way;
		p->last_in = t->last_in;
		p->last_out = t->last_out;
		p->n_in = t->n_in;
		p->n_out = t->n_out;
		p->given = t->given;
		p->received = t->received;
		if (t->received > 0)
			p->reciprocity = (double)t->given /
			    (double)t->received;
		if (t->n_in + t->n_out > 0)
			p->score = p->p7 = sc.p7, p->p24 = sc.p24;
		if (why)
			p->why = why_of(s->a, p, t, &sc, c->at);
	}
}

static enum rn_status
fill(struct sheet *s, int one, int64_t as_of, bool why, bool scope,
    bool notes)
{
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;

	s->until = as_of;
	TRY(each(s, PEOPLE, one, take_person));
	TRY(each(s, HANDLES, HANDLES_ONE, take_handle));
	take_called(s);
	TRY(each(s, MARKS, MARKS_ONE, take_mark));
	TRY(each(s, SOURCES, SOURCES_ONE, take_source));
	TRY(rn_seen_sources(s->rn, s->a, s->some, s->some_n, take_seen, s));
	TRY(each(s, LISTERS, LISTERS_ONE, take_lister));
	TRY(s->some == NULL ? rn_census_take(s->rn, as_of, &c) :
	    rn_census_of(s->rn, as_of, s->some, s->some_n, &c));
	take_score(s, &c, why);
	if (scope)
		TRY(take_scope(s, &c));
	if (notes)
		TRY(each(s, NOTES, NOTES_ONE, take_note));
out:
	rn_census_free(&c);
	return rc;
}

enum rn_status
rn_people_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_person_query *q, struct rn_person **list,
    struct rn_said **said, size_t *n)
{
	static const struct rn_filter_set set = { &rn_view_person, fields,
	    RN_LEN(fields) };
	struct sheet s = { .rn = rn, .a = a, .some = q->ids,
	    .some_n = q->ids_n };
	struct rn_filter *f = NULL;
	enum rn_status rc = RN_OK;
	int64_t at = q->as_of == RN_NOW ? rn_now(rn) : q->as_of;

	*n = 0;
	TRY(rn_filter_parse(rn, a, &set, q->filter, at, &f));
	TRY(fill(&s, PEOPLE_ONE, q->as_of, q->why, q->scope, q->notes));
	*list = rn_alloc(a, (s.n + 1) * sizeof(**list));
	if (said != NULL)
		*said = rn_alloc(a, (s.n + 1) * sizeof(**said));
	for (size_t i = 0; i < s.n; i++) {
		bool yes;

		TRY(rn_filter_match(rn, f, &s.v[i], &yes));
		if (!yes || (q->contacts && s.v[i].listed))
			continue;
		if (said != NULL)
			(*said)[*n] = s.said[i];
		(*list)[(*n)++] = s.v[i];
	}
out:
	rn_filter_free(f);
	free(s.v);
	free(s.said);
	return rc;
}

enum rn_status
rn_person_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_person_query *q, struct rn_person **list, size_t *n)
{
	return rn_people_list(rn, a, q, list, NULL, n);
}

enum rn_status
rn_person_get(struct refnet *rn, struct rn_arena *a, const char *ref,
    int64_t as_of, bool why, struct rn_person *out)
{
	int64_t one;
	struct sheet s = { .rn = rn, .a = a, .some = &one, .some_n = 1 };
	enum rn_status rc = RN_OK;

	TRY(rn_person_find(rn, ref, &one));
	TRY(fill(&s, PERSON, as_of, why, false, true));
	*out = s.v[0];
	if (why)
		TRY(rn_person_provenance(rn, a, out));
out:
	free(s.v);
	free(s.said);
	return rc;
}
