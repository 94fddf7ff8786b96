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
	struct rn_file *v;
	size_t room;
};

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
read_files(struct reading *r, int64_t id)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(r->rn, &rn_intro_sql, FILES, &st));
	rn_bind_opt(&st, ":id", id);
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
	if (r->s->n > 0)
		memcpy(r->s->v, r->v, r->s->n * sizeof(*r->v));
out:
	rn_done(&st);
	return rc;
}

/* The meeting took place when it was to, unless said otherwise. */
static void
take_outcome(struct rn_case *c, int outcome, int64_t at, int64_t meeting,
    int64_t deal)
{
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

static void
take_forced(struct rn_arena *a, struct rn_file *f, int64_t policy,
    const char *reason)
{
	const char **v = rn_alloc(a, (f->forced.n + 1) * sizeof(*v));

	if (policy < 0 || policy >= RN_POLICIES)
		return;
	f->forced_mask |= 1u << policy;
	for (size_t i = 0; i < f->forced.n; i++)
		v[i] = f->forced.v[i];
	v[f->forced.n++] = rn_sprintf(a, "%s: %s", rn_policy_name[policy],
	    reason == NULL ? "" : reason);
	f->forced.v = v;
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
		take_forced(r->a, f, value, rn_col_text(st, 6, r->a));
		break;
	}
}

static enum rn_status
read_acts(struct reading *r, int64_t id)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(r->rn, &rn_intro_sql, ACTS, &st));
	rn_bind_opt(&st, ":id", id);
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
read_entries(struct reading *r, int64_t id)
{
	struct rn_entry *v = NULL, *mine;
	size_t n = 0, room = 0, start = 0;
	int64_t *of = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(r->rn, &rn_intro_sql, ENTRIES, &st));
	rn_bind_opt(&st, ":id", id);
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

static enum rn_status
read_seats(struct reading *r)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	for (size_t i = 0; i < r->s->n * RN_PARTIES; i++) {
		struct rn_file *f = &r->s->v[i / RN_PARTIES];
		struct rn_seat *s = &f->c.seat[i % RN_PARTIES];

		*s = (struct rn_seat){ RN_NONE, false };
		if (f->seat[i % RN_PARTIES] == RN_NONE)
			continue;
		TRY(rn_sql(r->rn, &rn_intro_sql, SEAT, &st));
		rn_bind_int(&st, ":id", f->seat[i % RN_PARTIES]);
		TRY(rn_step(&st, &row));
		if (row)
			*s = (struct rn_seat){ rn_col_int(&st, 0),
			    rn_col_int(&st, 1) == 1 };
		rn_done(&st);
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_shelf_read(struct refnet *rn, struct rn_arena *a, int64_t id,
    int64_t as_of, struct rn_shelf *s)
{
	/* now is not a limit: a clock set back must not hide a no */
	struct reading r = { .rn = rn, .a = a, .s = s };
	enum rn_status rc = RN_OK;

	*s = (struct rn_shelf){ .at = as_of };
	TRY(read_files(&r, id));
	TRY(read_acts(&r, id));
	TRY(read_entries(&r, id));
	TRY(read_seats(&r));
	if (as_of == RN_NOW)
		s->at = rn_now(rn);
out:
	free(r.v);
	return rc;
}

enum rn_status
rn_file_read(struct refnet *rn, struct rn_arena *a, int64_t id,
    int64_t as_of, struct rn_file *f)
{
	struct rn_shelf s;
	enum rn_status rc = RN_OK;

	TRY(rn_shelf_read(rn, a, id, as_of, &s));
	if (s.n == 0) {
		rc = rn_fail(rn, RN_ENOTFOUND, "no intro %lld", (long long)id);
		rn_hint(rn, "refnet intro list shows those there are");
		goto out;
	}
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
