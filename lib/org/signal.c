/*
 * signal.c - what happened at companies: put, listed, and what follows from
 * people who changed employer.
 *
 * A column is one of the table signal, a field of struct rn_signal and a line
 * of its view (lib/render/views.c).
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/filter.h"
#include "base/text.h"
#include "org/org.h"
#include "org/signal.h"
#include "people/again.h"
#include "refnet/person.h"
#include "render/views.h"

enum { ABOUT_MAX = 4000, NAME_MAX_BYTES = 400, DAY = 86400 };

double
rn_signal_fresh(int64_t at, int64_t now)
{
	return at >= now ? 1 : exp2(-(double)(now - at) / DAY /
	    RN_SIGNAL_HALF_LIFE);
}

static const char *
or_empty(const char *s)
{
	return s == NULL ? "" : s;
}

/* Blind to how the company's name is spelled, and to who says it. */
static int64_t
digest_of(const struct refnet *rn, struct rn_arena *a,
    const struct rn_signal_says *s)
{
	const char *all = rn_sprintf(a, "%s\x1f%d\x1f%lld\x1f%s\x1f%s",
	    rn_org_key(a, s->org), s->kind, (long long)s->at,
	    rn_fold(a, or_empty(s->about)), or_empty(s->url));

	return rn_store_hash(rn, all, strlen(all));
}

enum rn_status
rn_signal_put(struct refnet *rn, struct rn_arena *a, struct rn_again *again,
    const struct rn_signal_says *s, int64_t *id, bool *fresh)
{
	int64_t digest = digest_of(rn, a, s);
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool known;

	*fresh = false;
	TRY(rn_sql(rn, &rn_org_sql, RN_SIGNAL_KNOWN, &st));
	rn_bind_int(&st, ":digest", digest);
	TRY(rn_step(&st, &known));
	*id = known ? rn_col_int(&st, 0) : RN_NONE;
	rn_done(&st);
	if (known) {
		rc = rn_again_note(again, RN_AGAIN_SIGNAL, *id, s->row);
		goto out;
	}
	*fresh = true;
	TRY(rn_sql(rn, &rn_org_sql, RN_SIGNAL_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":row", s->row);
	rn_bind_text(&st, ":source", s->source);
	rn_bind_text(&st, ":org", s->org);
	rn_bind_int(&st, ":kind", s->kind);
	rn_bind_int(&st, ":at", s->at);
	rn_bind_text(&st, ":about", s->about);
	rn_bind_text(&st, ":url", s->url);
	rn_bind_int(&st, ":digest", digest);
	TRY(rn_exec(&st));
	*id = rn_last_id(rn);
out:
	rn_done(&st);
	return rc;
}

int
rn_signal_kind_of(const char *type, const char *about)
{
	const char *const said[] = { type, about };

	for (size_t i = 0; i < RN_LEN(said); i++) {
		unsigned kinds = said[i] == NULL ? 0 :
		    rn_signal_read(said[i], strlen(said[i]));

		for (int k = 0; said[i] != NULL && k < RN_SIGNALS; k++)
			if (rn_same_word(said[i], rn_signal_kind_name[k]) ||
			    (kinds >> k & 1) != 0)
				return k;
	}
	return RN_SIGNAL_OTHER;
}

/* A growing list of rows. */
struct rows {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_signal *v;
	size_t n, room;
	int64_t now, since;
	const struct rn_org **at;	/* where each was; for reasons */
};

static struct rn_signal *
row_new(struct rows *r)
{
	r->v = rn_grow(r->v, r->n, &r->room, sizeof(*r->v));
	r->v[r->n] = (struct rn_signal){ .id = RN_NONE,
	    .person_id = RN_NONE };
	return &r->v[r->n++];
}

static void
read_said(const struct rn_stmt *st, struct rn_arena *a, struct rn_signal *s)
{
	s->id = rn_col_int(st, 0);
	s->org = rn_col_held(st, 1, a);
	s->kind = (int)rn_col_int(st, 2);
	s->at = rn_col_int(st, 3);
	s->about = rn_col_text(st, 4, a);
	s->url = rn_col_text(st, 5, a);
	s->source = rn_col_text(st, 6, a);
	if (s->kind < 0 || s->kind >= RN_SIGNALS)
		s->kind = RN_SIGNAL_OTHER;
}

static enum rn_status
take_said(struct rows *r)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(r->rn, &rn_org_sql, RN_SIGNAL_ROWS, &st));
	rn_bind_int(&st, ":as_of", r->now);
	rn_bind_int(&st, ":since", r->since);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		read_said(&st, r->a, row_new(r));
	}
out:
	rn_done(&st);
	return rc;
}

/* Who comes to lead changes what a company buys; others do not. */
static int
move_kind(const char *title)
{
	enum rn_level level = RN_LEVEL_OTHER;
	enum rn_function function;

	if (title != NULL)
		rn_title_read(title, &level, &function);
	return level <= RN_LEVEL_DIRECTOR ? RN_SIGNAL_LEADERSHIP :
	    RN_SIGNAL_OTHER;
}

/* "Mira Holt came from Kestrel Works, as CFO" */
static enum rn_status
take_moves(struct rows *r)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(r->rn, &rn_org_sql, RN_SIGNAL_MOVES, &st));
	rn_bind_int(&st, ":as_of", r->now);
	rn_bind_int(&st, ":since", r->since);
	for (;;) {
		const char *before, *title;
		struct rn_signal *s;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		s = row_new(r);
		s->person_id = rn_col_int(&st, 0);
		s->person = rn_col_text(&st, 1, r->a);
		s->org = rn_col_text(&st, 2, r->a);
		title = rn_col_text(&st, 3, r->a);
		s->at = rn_col_int(&st, 4);
		before = rn_col_text(&st, 5, r->a);
		s->kind = move_kind(title);
		s->source = "roles";
		s->about = rn_sprintf(r->a, "%s came from %s%s%s",
		    s->person == NULL ? "somebody" : s->person, before,
		    title == NULL ? "" : ", as ", or_empty(title));
	}
out:
	rn_done(&st);
	return rc;
}

static int
newest_first(const void *ap, const void *bp)
{
	const struct rn_signal *a = ap, *b = bp;

	if (a->at != b->at)
		return a->at > b->at ? -1 : 1;
	if (a->id != b->id)
		return a->id > b->id ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

/* How many of the network work where it happened, by any spelling. */
static enum rn_status
count_people(struct rows *r)
{
	struct rn_orgs *o = NULL;
	enum rn_status rc = RN_OK;

	TRY(rn_orgs_read(r->rn, r->a, r->now, &o));
	TRY(rn_orgs_count(r->rn, r->a, o));
	for (size_t i = 0; i < r->n; i++)
		r->v[i].people = rn_orgs_find(o, r->v[i].org)->people;
out:
	rn_orgs_free(o);
	return rc;
}

static enum rn_status
take_all(struct rows *r)
{
	enum rn_status rc = RN_OK;

	TRY(take_said(r));
	TRY(take_moves(r));
	for (size_t i = 0; i < r->n; i++)
		r->v[i].fresh = rn_signal_fresh(r->v[i].at, r->now);
	if (r->n > 1)
		qsort(r->v, r->n, sizeof(*r->v), newest_first);
out:
	return rc;
}

enum rn_status
rn_signal_list(struct refnet *rn, struct rn_arena *a, const char *filter,
    int64_t as_of, struct rn_signal **list, size_t *n)
{
	static const struct rn_filter_field fields[] = {
		{ "id", "id", false }, { "org", "org", true },
		{ "kind", "kind", false }, { "at", "at", false },
		{ "about", "about", true }, { "url", "url", false },
		{ "source", "source", false }, { "person", "person", true },
		{ "people", "people", false }, { "fresh", "fresh", false },
	};
	static const struct rn_filter_set set = { &rn_view_signal, fields,
	    RN_LEN(fields) };
	struct rows r = { .rn = rn, .a = a, .now = as_of == RN_NOW ?
	    rn_now(rn) : as_of, .since = INT64_MIN };
	struct rn_filter *f = NULL;
	enum rn_status rc = RN_OK;
	bool yes;

	*n = 0;
	TRY(rn_filter_parse(rn, a, &set, filter, r.now, &f));
	TRY(take_all(&r));
	TRY(count_people(&r));
	*list = rn_alloc(a, (r.n + 1) * sizeof(**list));
	for (size_t i = 0; i < r.n; i++) {
		TRY(rn_filter_match(rn, f, &r.v[i], &yes));
		if (yes)
			(*list)[(*n)++] = r.v[i];
	}
out:
	rn_filter_free(f);
	free(r.v);
	return rc;
}

enum rn_status
rn_signal_all(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_signal **list, size_t *n)
{
	struct rows r = { .rn = rn, .a = a, .now = as_of == RN_NOW ?
	    rn_now(rn) : as_of, .since = INT64_MIN };
	enum rn_status rc = RN_OK;

	*n = 0;
	TRY(take_all(&r));
	*list = rn_alloc(a, (r.n + 1) * sizeof(**list));
	for (; *n < r.n; ++*n)
		(*list)[*n] = r.v[*n];
out:
	free(r.v);
	return rc;
}

/* Before any other: newer, or of two at once the one said later. */
static bool
is_newer(const struct rn_stmt *st, const struct rn_signal *than)
{
	int64_t at = rn_col_int(st, 3);

	return at > than->at || (at == than->at &&
	    rn_col_int(st, 0) > than->id);
}

/* Folded, is it that?  Most begin with another letter. */
static bool
is_called(struct rn_arena *scratch, const char *org, const char *fold)
{
	char c = org[0] >= 'A' && org[0] <= 'Z' ? (char)(org[0] + 32) : org[0];

	return (c <= ' ' || c >= 0x7f || c == fold[0]) &&
	    strcmp(fold, rn_fold(scratch, org)) == 0;
}

enum rn_status
rn_signal_newest(struct refnet *rn, struct rn_arena *a, const char *org,
    int64_t since, struct rn_signal *out, bool *found)
{
	const char *fold = rn_fold(a, org);
	struct rn_arena *scratch = rn_arena_make();
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*found = false;
	TRY(rn_sql(rn, &rn_org_sql, RN_SIGNAL_ROWS, &st));
	rn_bind_int(&st, ":as_of", rn_now(rn));
	rn_bind_int(&st, ":since", since);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		rn_arena_reset(scratch);
		if (rn_col_int(&st, 3) <= since ||
		    (*found && !is_newer(&st, out)) ||
		    !is_called(scratch, rn_col_held(&st, 1, scratch), fold) ||
		    rn_col_text(&st, 4, scratch) == NULL)
			continue;
		*out = (struct rn_signal){ .person_id = RN_NONE };
		read_said(&st, a, out);
		*found = true;
	}
	if (*found)
		out->fresh = rn_signal_fresh(out->at, rn_now(rn));
out:
	rn_done(&st);
	rn_arena_free(scratch);
	return rc;
}

/* The better reason to write is the newer one; their own move before all. */
static void
take_reason(struct rows *r, struct rn_orgs *o, const char *org,
    struct rn_reason *why)
{
	const struct rn_org *at = rn_orgs_find(o, org);
	const struct rn_signal *best = NULL;

	for (size_t i = 0; i < r->n; i++) {
		const struct rn_signal *s = &r->v[i];

		if (s->person_id == why->person_id) {
			best = s;
			break;
		}
		if (at != NULL && r->at[i] == at &&
		    (best == NULL || s->at > best->at))
			best = s;
	}
	if (best == NULL)
		return;
	why->text = rn_sprintf(r->a, "%s%s%s", best->person_id ==
	    why->person_id || best->about == NULL ? "" : best->org,
	    best->person_id == why->person_id || best->about == NULL ? "" :
	    ": ", best->about == NULL ? best->org : best->about);
	why->at = best->at;
}

enum rn_status
rn_signal_reasons(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_reason *v, size_t n)
{
	struct rows r = { .rn = rn, .a = a, .now = as_of == RN_NOW ?
	    rn_now(rn) : as_of };
	struct rn_stmt st = { 0 };
	struct rn_orgs *o = NULL;
	enum rn_status rc = RN_OK;
	bool row;

	r.since = r.now - RN_SIGNAL_FRESH_DAYS * (int64_t)DAY;
	TRY(take_said(&r));
	TRY(take_moves(&r));
	if (r.n > 0)
		o = rn_orgs_none(rn, a);
	r.at = rn_alloc(a, (r.n + 1) * sizeof(*r.at));
	for (size_t i = 0; i < r.n; i++)
		r.at[i] = rn_orgs_find(o, r.v[i].org);
	for (size_t i = 0; i < n && r.n > 0; i++) {
		TRY(rn_sql(rn, &rn_org_sql, RN_ORG_OF, &st));
		rn_bind_int(&st, ":id", v[i].person_id);
		TRY(rn_step(&st, &row));
		take_reason(&r, o, row ? rn_col_text(&st, 0, a) : NULL, &v[i]);
		rn_done(&st);
	}
out:
	rn_done(&st);
	rn_orgs_free(o);
	free(r.v);
	return rc;
}

static enum rn_status
check(struct refnet *rn, const struct rn_signal_words *w)
{
	if (rn_says_nothing(w->org))
		return rn_fail(rn, RN_EUSAGE, "at which company?");
	if (strlen(w->org) > NAME_MAX_BYTES)
		return rn_fail(rn, RN_EUSAGE, "a company's name has more than"
		    " %d bytes", NAME_MAX_BYTES);
	if (rn_says_nothing(w->about))
		return rn_fail(rn, RN_EUSAGE, "what happened there?");
	if (strlen(w->about) > ABOUT_MAX || (w->url != NULL &&
	    strlen(w->url) > ABOUT_MAX))
		return rn_fail(rn, RN_EUSAGE, "more than %d bytes of text",
		    ABOUT_MAX);
	return RN_OK;
}

static enum rn_status
find_row(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_signal *out)
{
	enum rn_status rc = RN_OK;
	struct rn_signal *list;
	size_t n;

	TRY(rn_signal_list(rn, a, NULL, RN_NOW, &list, &n));
	for (size_t i = 0; i < n; i++)
		if (list[i].id == id)
			*out = list[i];
out:
	return rc;
}

enum rn_status
rn_signal_add(struct refnet *rn, struct rn_arena *a,
    const struct rn_signal_words *w, struct rn_signal *out)
{
	enum rn_status rc = rn_change_begin(rn, "signal add");
	struct rn_signal_says s = { .row = 1, .source = RN_ORG_ME,
	    .at = w->at, .kind = w->kind };
	int64_t id;
	bool fresh;

	if (rc != RN_OK)
		return rc;
	TRY(check(rn, w));
	s.org = rn_trim(a, w->org, strlen(w->org));
	s.about = rn_trim(a, w->about, strlen(w->about));
	s.url = w->url == NULL ? NULL : rn_trim(a, w->url, strlen(w->url));
	if (s.kind < 0)
		s.kind = rn_signal_kind_of(NULL, s.about);
	TRY(rn_signal_put(rn, a, NULL, &s, &id, &fresh));
	TRY(rn_change_say(rn, "signal at %s: %s", s.org, s.about));
	TRY(find_row(rn, a, id, out));
out:
	return rn_end(rn, rc);
}
