/*
 * read.c - introductions out of the store, as the rules want them.
 *
 * Whatever is appended to intro_act counts in order, so a later row of a kind
 * replaces an earlier one; take_act says what each kind means.
 */
#include <stdlib.h>
#include <string.h>

#include "intro/room.h"

/* Everything of one reading. */
struct reading {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_shelf *s;
	const int64_t *ids;	/* of which; NULL: of all */
	size_t n;
	struct rn_feed_ids fed;
	struct rn_feed feed;
	struct rn_file *v;
	size_t room;
	struct rn_entry **entry;	/* of each of them */
	struct sitter *sitter;	/* by handle */
	size_t sitters;
};

/* Who a handle that somebody sat by stands for. */
struct sitter {
	int64_t handle;
	struct rn_seat is;
};

/* A statement of all, or the one after it, of those that are asked for. */
static enum rn_status
begin(struct reading *r, int which, struct rn_stmt *st)
{
	if (r->ids == NULL)
		return rn_sql(r->rn, &rn_intro_sql, which, st);
	r->fed = (struct rn_feed_ids){ r->ids, r->ids + r->n };
	r->feed = (struct rn_feed){ rn_feed_id, &r->fed };
	return rn_sql_fed(r->rn, &rn_intro_sql, which + 1, &r->feed, st);
}

static struct rn_file *
find(struct rn_shelf *s, int64_t id)
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
read_files(struct reading *r)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(begin(r, FILES, &st));
	for (;;) {
		struct rn_file *f;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (rn_col_int(&st, 1) > r->s->at)
			continue;
		r->v = rn_grow(r->v, r->s->n, &r->room, sizeof(*r->v));
		f = &r->v[r->s->n++];
		*f = (struct rn_file){ .id = rn_col_int(&st, 0),
		    .seat = { rn_col_int(&st, 3), rn_col_int(&st, 4),
		    rn_col_int(&st, 5) }, .profile = rn_col_text(&st, 6, r->a),
		    .c = rn_case_empty(rn_col_int(&st, 1)) };
		f->c.kind = (enum rn_intro_kind)rn_col_int(&st, 2);
	}
	r->s->v = rn_alloc(r->a, (r->s->n + 1) * sizeof(*r->v));
	r->entry = rn_alloc(r->a, (r->s->n + 1) * sizeof(*r->entry));
	if (r->s->n > 0)
		memcpy(r->s->v, r->v, r->s->n * sizeof(*r->v));
out:
	rn_done(&st);
	return rc;
}

/* Was it worth it; did it come to a deal?  0 no, 1 yes, -1 not said. */
static int
qualified(int outcome)
{
	return outcome == RN_OUTCOME_QUALIFIED || outcome == RN_OUTCOME_WON ||
	    outcome == RN_OUTCOME_LOST ? 1 :
	    outcome == RN_OUTCOME_NOT_QUALIFIED ? 0 : -1;
}

static int
won(int outcome)
{
	return outcome == RN_OUTCOME_WON ? 1 : outcome == RN_OUTCOME_LOST ? 0 :
	    -1;
}

/* When this was said first, whatever was said between. */
static int64_t
first_said(int64_t first[2], int verdict, int64_t at)
{
	if (verdict < 0)
		return RN_NONE;
	if (first[verdict] == RN_NONE)
		first[verdict] = at;
	return first[verdict];
}

/* The meeting took place when it was to, unless said otherwise. */
static void
take_outcome(struct rn_case *c, int outcome, int64_t at, int64_t meeting,
    int64_t deal)
{
	c->qualified_at = first_said(c->judged, qualified(outcome), at);
	c->settled_at = first_said(c->ended, won(outcome), at);
	c->outcome = outcome;
	c->outcome_at = at;
	if (deal != RN_NONE)
		c->deal = deal;
	if (outcome == RN_OUTCOME_NO_MEETING)
		c->met_at = RN_NONE;
	else if (outcome == RN_OUTCOME_MET && meeting != RN_NONE)
		c->met_at = meeting;
	else if (outcome != RN_OUTCOME_SCHEDULED && c->met_at == RN_NONE)
		c->met_at = c->meeting_at != RN_NONE && c->meeting_at <= at ?
		    c->meeting_at : at;
	if (meeting != RN_NONE)
		c->meeting_at = meeting;
}

bool
rn_forced_put(struct rn_arena *a, struct rn_list *list, int64_t policy,
    const char *reason)
{
	if (policy < 0 || policy >= RN_POLICIES)
		return false;
	rn_list_add(a, list, rn_sprintf(a, "%s: %s", rn_policy_name[policy],
	    reason == NULL ? "" : reason));
	return true;
}

static void
take_act(struct reading *r, struct rn_file *f, const struct rn_stmt *st)
{
	int64_t at = rn_col_int(st, 2), value = rn_col_int(st, 3);

	switch ((int)rn_col_int(st, 1)) {
	case RN_PARTY_REQUESTER:
	case RN_PARTY_CONNECTOR:
	case RN_PARTY_TARGET:
		f->seat[rn_col_int(st, 1)] = value;
		break;
	case RN_ACT_KIND:
		f->c.kind = (enum rn_intro_kind)value;
		break;
	case RN_ACT_PROFILE:
		f->profile = rn_col_text(st, 6, r->a);
		break;
	case RN_ACT_OUTCOME:
		take_outcome(&f->c, (int)value, at, rn_col_int(st, 4),
		    rn_col_int(st, 5));
		break;
	case RN_ACT_THANKS:
		f->c.thanked_at = at;
		break;
	case RN_ACT_WITHDRAWN:
		f->c.withdrawn_at = at;
		break;
	case RN_ACT_SNOOZE:
		f->c.snoozed_until = value;
		break;
	case RN_ACT_UNNAMED:
		f->blind = value == 1;
		break;
	case RN_ACT_PLANNED:
		f->planned = true;
		break;
	case RN_ACT_PAST:
		f->c.past = true;
		break;
	case RN_ACT_NOTE:	/* read by rn_intro_notes() */
		break;
	case RN_ACT_FORCED:
		if (rn_forced_put(r->a, &f->forced, value,
		    rn_col_text(st, 6, r->a)))
			f->forced_mask |= 1u << value;
		break;
	}
}

static enum rn_status
read_acts(struct reading *r)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(begin(r, ACTS, &st));
	for (;;) {
		struct rn_file *f;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		f = find(r->s, rn_col_int(&st, 0));
		if (f != NULL && rn_col_int(&st, 2) <= r->s->at)
			take_act(r, f, &st);
	}
out:
	rn_done(&st);
	return rc;
}

/* Entries come in the order of introductions; each gets its own share. */
static enum rn_status
read_entries(struct reading *r)
{
	struct rn_entry *v = NULL, *mine;
	size_t n = 0, room = 0, start = 0;
	int64_t *of = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(begin(r, ENTRIES, &st));
	for (;;) {
		size_t of_room = room;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (rn_col_int(&st, 5) > r->s->at)
			continue;
		of = rn_grow(of, n, &of_room, sizeof(*of));
		v = rn_grow(v, n, &room, sizeof(*v));
		of[n] = rn_col_int(&st, 0);
		v[n++] = (struct rn_entry){ .id = rn_col_int(&st, 1),
		    .party = (int)rn_col_int(&st, 2),
		    .person = rn_col_int(&st, 3),
		    .answer = (enum rn_answer)rn_col_int(&st, 4),
		    .at = rn_col_int(&st, 5), .until = rn_col_int(&st, 6),
		    .implied = rn_col_int(&st, 7) == 1,
		    .stands = rn_col_int(&st, 8) == 1,
		    .with = rn_parties_read(rn_col_text(&st, 9, r->a)) };
	}
	for (size_t i = 1; i <= n; i++) {
		struct rn_file *f;

		if (i < n && of[i] == of[start])
			continue;
		f = find(r->s, of[start]);
		if (f != NULL) {
			mine = rn_alloc(r->a, (i - start) * sizeof(*mine));
			memcpy(mine, v + start, (i - start) * sizeof(*mine));
			rn_entries_sort(mine, i - start);
			r->entry[f - r->s->v] = mine;
			f->c.entry = mine;
			f->c.entries = i - start;
		}
		start = i;
	}
out:
	rn_done(&st);
	free(v);
	free(of);
	return rc;
}

static int
by_handle(const void *a, const void *b)
{
	const struct sitter *x = a, *y = b;

	return x->handle < y->handle ? -1 : x->handle > y->handle;
}

static struct rn_seat
who_is(const struct reading *r, int64_t handle)
{
	const struct sitter key = { .handle = handle }, *found =
	    r->sitters == 0 ? NULL : bsearch(&key, r->sitter, r->sitters,
	    sizeof(key), by_handle);

	return found == NULL ? (struct rn_seat){ RN_NONE, false } : found->is;
}

/* Each handle is asked of once, however many sit by it. */
static enum rn_status
read_sitters(struct reading *r, int64_t *handle, size_t n)
{
	struct rn_feed_ids ids = { handle, handle + rn_distinct(handle, n) };
	struct rn_feed feed = { rn_feed_id, &ids };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	r->sitter = rn_alloc(r->a, (n + 1) * sizeof(*r->sitter));
	TRY(rn_sql_fed(r->rn, &rn_intro_sql, SEATS, &feed, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		r->sitter[r->sitters++] = (struct sitter){ rn_col_int(&st, 0),
		    { rn_col_int(&st, 1), rn_col_int(&st, 2) == 1 } };
	}
out:
	rn_done(&st);
	return rc;
}

/* Until here, the person of an entry is the handle it was said by. */
static enum rn_status
read_seats(struct reading *r)
{
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0;
	int64_t *handle;

	for (size_t i = 0; i < r->s->n; i++)
		room += RN_PARTIES + r->s->v[i].c.entries;
	handle = rn_alloc(r->a, (room + 1) * sizeof(*handle));
	for (size_t i = 0; i < r->s->n; i++) {
		const struct rn_file *f = &r->s->v[i];

		for (int p = 0; p < RN_PARTIES; p++)
			if (f->seat[p] != RN_NONE)
				handle[n++] = f->seat[p];
		for (size_t k = 0; k < f->c.entries; k++)
			if (f->c.entry[k].person != RN_NONE)
				handle[n++] = f->c.entry[k].person;
	}
	TRY(read_sitters(r, handle, n));
	for (size_t i = 0; i < r->s->n; i++) {
		struct rn_file *f = &r->s->v[i];
		struct rn_entry *e = r->entry[i];

		for (int p = 0; p < RN_PARTIES; p++)
			f->c.seat[p] = who_is(r, f->seat[p]);
		for (size_t k = 0; k < f->c.entries; k++)
			e[k].person = who_is(r, e[k].person).person;
	}
out:
	return rc;
}

static enum rn_status
read_all(struct reading *r, int64_t as_of)
{
	enum rn_status rc = RN_OK;
	bool mine;

	/* now is not a limit: a clock set back must not hide a no */
	*r->s = (struct rn_shelf){ .at = as_of };
	rc = rn_view_begin(r->rn, &mine);
	if (rc != RN_OK)
		return rc;
	TRY(read_files(r));
	TRY(read_acts(r));
	TRY(read_entries(r));
	TRY(read_seats(r));
	if (as_of == RN_NOW)
		r->s->at = rn_now(r->rn);
out:
	free(r->v);
	return rn_view_end(r->rn, mine, rc);
}

enum rn_status
rn_shelf_some(struct refnet *rn, struct rn_arena *a, const int64_t *ids,
    size_t n, int64_t as_of, struct rn_shelf *s)
{
	static const int64_t nothing;
	struct reading r = { .rn = rn, .a = a, .s = s,
	    .ids = n == 0 ? &nothing : ids, .n = n };

	return read_all(&r, as_of);
}

enum rn_status
rn_shelf_read(struct refnet *rn, struct rn_arena *a, int64_t id,
    int64_t as_of, struct rn_shelf *s)
{
	struct reading r = { .rn = rn, .a = a, .s = s,
	    .ids = id == RN_NONE ? NULL : &id, .n = 1 };

	return read_all(&r, as_of);
}

/* Ids that a statement finds of somebody (RN_NONE: of nobody in particular). */
static enum rn_status
add_ids(struct refnet *rn, int which, int64_t person, int64_t **v, size_t *n,
    size_t *room)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_intro_sql, which, &st));
	if (person != RN_NONE)
		rn_bind_int(&st, ":id", person);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		*v = rn_grow(*v, *n, room, sizeof(**v));
		(*v)[(*n)++] = rn_col_int(&st, 0);
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_shelf_among(struct refnet *rn, struct rn_arena *a,
    const struct rn_among *who, struct rn_shelf *s)
{
	size_t n = 0, room = 0;
	int64_t *ids = NULL;
	enum rn_status rc = RN_OK;
	bool mine;

	rc = rn_view_begin(rn, &mine);
	if (rc != RN_OK)
		return rc;
	/* of those who sits there is not known */
	TRY(add_ids(rn, AMONG_VOID, RN_NONE, &ids, &n, &room));
	for (size_t i = 0; i < who->seats; i++)
		if (who->seated[i] != RN_NONE)
			TRY(add_ids(rn, AMONG_SEATS, who->seated[i], &ids, &n,
			    &room));
	if (who->connector != RN_NONE)
		TRY(add_ids(rn, AMONG_CONNECTOR, who->connector, &ids, &n,
		    &room));
	if (who->firm != RN_NONE)
		TRY(add_ids(rn, AMONG_FIRM, who->firm, &ids, &n, &room));
	n = rn_distinct(ids, n);
	TRY(rn_shelf_some(rn, a, ids, n, RN_NOW, s));
out:
	free(ids);
	return rn_view_end(rn, mine, rc);
}

enum rn_status
rn_no_intro(struct refnet *rn, int64_t id)
{
	rn_fail(rn, RN_ENOTFOUND, "no intro %lld", (long long)id);
	rn_hint(rn, "refnet intro list shows those there are");
	return RN_ENOTFOUND;
}

enum rn_status
rn_file_read(struct refnet *rn, struct rn_arena *a, int64_t id,
    int64_t as_of, struct rn_file *f)
{
	struct rn_shelf s;
	enum rn_status rc = RN_OK;

	TRY(rn_shelf_read(rn, a, id, as_of, &s));
	if (s.n == 0)
		return rn_no_intro(rn, id);
	*f = s.v[0];
out:
	return rc;
}

enum rn_status
rn_seat_name(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    int party, const char **name)
{
	const struct rn_seat *s = &f->c.seat[party];

	*name = s->me ? "me" : NULL;
	if (s->me || s->person == RN_NONE)
		return RN_OK;
	return rn_person_called(rn, a, s->person, name);
}
