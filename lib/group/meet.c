/*
 * meet.c - the meetings of a group, and who was there.
 *
 * A meeting where I was too is an interaction of mine with all of them, in the
 * same change: it keeps ties warm as any other meeting does.
 */
#include "base/date.h"
#include "group/group_room.h"
#include "ledger/ledger.h"

/* Who was there: people, each once. */
struct present {
	int64_t *v;
	size_t n;
};

static enum rn_status
take_present(struct refnet *rn, struct rn_arena *a,
    const struct rn_circles *all, const struct rn_circle *c,
    const struct rn_met_words *w, struct present *p)
{
	enum rn_status rc = RN_OK;

	*p = (struct present){ .v = rn_alloc(a, (w->with.n + c->seats + 1) *
	    sizeof(*p->v)) };
	for (size_t i = 0; i < w->with.n; i++)
		TRY(rn_person_find(rn, w->with.v[i], &p->v[p->n++]));
	for (size_t i = 0; i < c->seats; i++)
		if (c->seat[i].me ? !w->absent : w->with.n == 0)
			p->v[p->n++] = c->seat[i].person;
	p->n = rn_distinct(p->v, p->n);
	for (size_t i = 0; i < p->n; i++)
		if (p->v[i] == all->me && w->absent)
			return rn_fail(rn, RN_EUSAGE, "were you there, or"
			    " not?");
out:
	return rc;
}

static enum rn_status
check(struct refnet *rn, const struct rn_circles *all,
    const struct rn_circle *c, int64_t at, const struct present *p)
{
	size_t others = 0;
	char day[32];

	for (size_t i = 0; i < p->n; i++)
		others += p->v[i] != all->me;
	if (at > all->now)
		return rn_fail(rn, RN_EUSAGE, "that date is still to come");
	for (size_t i = 0; i < c->mets; i++)
		if (rn_local_day(c->met[i].at) == rn_local_day(at)) {
			rn_fail(rn, RN_EUSAGE, "that %s met on %s is held"
			    " already", c->row.name, rn_date_day(at, day));
			rn_hint(rn, "refnet undo takes it back, if it was"
			    " the last change");
			return RN_EUSAGE;
		}
	if (others > 0)
		return RN_OK;
	rn_fail(rn, RN_EUSAGE, "who was there? %s", c->seats == 0 ?
	    "it has no members" : "nobody but you is named");
	rn_hint(rn, "--with REF; refnet group join NAME REF");
	return RN_EUSAGE;
}

static enum rn_status
put_meeting(struct refnet *rn, const struct rn_circle *c, int64_t at,
    const char *note, const struct present *p, int64_t *id)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t handle;

	TRY(rn_sql(rn, &rn_group_sql, CIRCLE_MEETING_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":circle", c->row.id);
	rn_bind_int(&st, ":at", at);
	rn_bind_text(&st, ":note", note);
	TRY(rn_exec(&st));
	*id = rn_last_id(rn);
	rn_done(&st);
	for (size_t i = 0; i < p->n; i++) {
		TRY(rn_person_handle(rn, p->v[i], &handle));
		TRY(rn_sql(rn, &rn_group_sql, CIRCLE_ATTENDED_PUT, &st));
		rn_bind_int(&st, ":meeting", *id);
		rn_bind_int(&st, ":handle", handle);
		TRY(rn_exec(&st));
		rn_done(&st);
	}
out:
	rn_done(&st);
	return rc;
}

/* The touch: a meeting of mine with the others. */
static enum rn_status
log_it(struct refnet *rn, struct rn_arena *a, const struct rn_circles *all,
    const struct rn_circle *c, int64_t at, const char *note,
    const struct present *p)
{
	const char **with = rn_alloc(a, (p->n + 1) * sizeof(*with));
	struct rn_log log = { .with = { .v = with },
	    .kind = RN_CHANNEL_MEETING, .direction = -1, .at = at,
	    .about = note == NULL ? c->row.name : rn_sprintf(a, "%s: %s",
	    c->row.name, note) };
	struct rn_interaction made;

	for (size_t i = 0; i < p->n; i++)
		if (p->v[i] != all->me)
			with[log.with.n++] = rn_sprintf(a, "%lld",
			    (long long)p->v[i]);
	return rn_log_put(rn, a, &log, &made);
}

static enum rn_status
show(struct refnet *rn, struct rn_arena *a, const struct rn_circles *all,
    const struct rn_circle *c, const struct rn_gathering *g,
    struct rn_meeting *out)
{
	const char **there = rn_alloc(a, (g->n + 1) * sizeof(*there));
	const char **not = rn_alloc(a, (c->seats + 1) * sizeof(*not));
	enum rn_status rc = RN_OK;

	*out = (struct rn_meeting){ .group = c->row.name, .at = g->at,
	    .present = { .v = there }, .missing = { .v = not },
	    .note = g->note, .group_id = c->row.id, .id = g->id };
	for (size_t i = 0; i < g->n; i++)
		TRY(rn_sitting_called(rn, a, all, g->who[i],
		    &there[out->present.n++]));
	for (size_t i = 0; i < c->seats; i++)
		if (rn_met_counts(g, &c->seat[i]) &&
		    !rn_was_there(g, c->seat[i].person))
			TRY(rn_sitting_called(rn, a, all, c->seat[i].person,
			    &not[out->missing.n++]));
out:
	return rc;
}

enum rn_status
rn_group_met(struct refnet *rn, struct rn_arena *a, const char *group,
    const struct rn_met_words *w, struct rn_meeting *out)
{
	int64_t at = w->at == RN_NOW ? rn_now(rn) : w->at;
	const char *note = rn_said_text(w->note);
	struct rn_gathering g;
	struct rn_circles all;
	struct rn_circle *c;
	struct present p;
	enum rn_status rc;

	rc = rn_change_begin(rn, "group met");
	if (rc != RN_OK)
		return rc;
	TRY(rn_circle_get(rn, a, group, RN_NOW, &all, &c));
	TRY(rn_circle_text(rn, "the note", note));
	TRY(take_present(rn, a, &all, c, w, &p));
	TRY(check(rn, &all, c, at, &p));
	g = (struct rn_gathering){ .at = at, .note = note, .who = p.v,
	    .n = p.n };
	TRY(put_meeting(rn, c, at, note, &p, &g.id));
	if (!w->absent)
		TRY(log_it(rn, a, &all, c, at, note, &p));
	TRY(show(rn, a, &all, c, &g, out));
	TRY(rn_change_say(rn, "group %s: met, %zu there", c->row.name, p.n));
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_meeting_list(struct refnet *rn, struct rn_arena *a, const char *group,
    int64_t as_of, struct rn_meeting **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct rn_circles all;
	struct rn_circle *c;

	*n = 0;
	TRY(rn_circle_get(rn, a, group, as_of, &all, &c));
	*list = rn_alloc(a, (c->mets + 1) * sizeof(**list));
	for (size_t i = c->mets; i-- > 0; )
		TRY(show(rn, a, &all, c, &c->met[i], &(*list)[(*n)++]));
out:
	return rc;
}
