/*
 * member.c - who belongs to a group, on which seat, and how they take part.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "group/group_room.h"
#include "people/people.h"
#include "refnet/give.h"
#include "refnet/lexicon.h"
#include "refnet/org.h"

/* --- rows ---------------------------------------------------------------- */

enum rn_status
rn_circles_give(struct refnet *rn, struct rn_arena *a,
    struct rn_circles *all)
{
	struct rn_give_query q = { .as_of = all->now };
	enum rn_status rc = RN_OK;
	size_t most = 1, n = 0;
	int64_t *people;

	for (size_t i = 0; i < all->n; i++)
		most += all->v[i].seats;
	q.people = people = rn_alloc(a, most * sizeof(*people));
	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; k < all->v[i].seats; k++)
			if (!all->v[i].gone && !all->v[i].seat[k].me)
				people[n++] = all->v[i].seat[k].person;
	q.people_n = rn_distinct(people, n);
	TRY(rn_give_list(rn, a, &q, &all->give, &all->gives));
out:
	return rc;
}

size_t
rn_member_gave(struct rn_arena *a, const struct rn_circles *all,
    const struct rn_circle *c, const struct rn_sitting *s, int kind,
    int64_t **at)
{
	size_t n = 0;

	*at = rn_alloc(a, (all->gives + 1) * sizeof(**at));
	for (size_t i = 0; i < all->gives; i++) {
		const struct rn_give *g = &all->give[i];

		if (kind != RN_GIFT_UNKNOWN && g->kind != kind)
			continue;
		if (s->me ? g->direction == RN_GIVEN && rn_sitting_of(c,
		    g->person_id) != NULL : g->direction == RN_RECEIVED &&
		    g->person_id == s->person)
			(*at)[n++] = g->at;
	}
	return n;
}

static void
count_meetings(const struct rn_circle *c, const struct rn_sitting *s,
    bool *there, struct rn_member *out)
{
	size_t n = 0;

	out->last_attended = RN_NONE;
	for (size_t i = 0; i < c->mets; i++) {
		if (!rn_met_counts(&c->met[i], s))
			continue;
		there[n] = rn_was_there(&c->met[i], s->person);
		if (there[n++]) {
			out->attended++;
			out->last_attended = c->met[i].at;
		}
	}
	out->meetings = (int64_t)n;
	out->missed = rn_missed_last(there, n);
}

enum rn_status
rn_member_show(struct refnet *rn, struct rn_arena *a,
    const struct rn_circles *all, const struct rn_circle *c,
    const struct rn_sitting *s, struct rn_member *out)
{
	enum rn_status rc = RN_OK;
	struct rn_exchange x;
	struct rn_trade t;
	int64_t *at;
	bool counted;
	size_t n;

	rn_trade_of(s->trade, &t);
	*out = (struct rn_member){ .group = c->row.name,
	    .person_id = s->person, .seat = rn_trade_name(&t),
	    .seat_code = t.node == RN_LEXICON_NONE ? NULL :
	    rn_industry_get(t.node).code, .joined_at = s->joined_at,
	    .expected = RN_NONE, .forced = s->forced,
	    .group_id = c->row.id };
	TRY(rn_sitting_called(rn, a, all, s->person, &out->called));
	out->name = out->called;
	count_meetings(c, s, rn_alloc(a, c->mets + 1), out);
	counted = rn_exchange_read(a, c->row.exchange, c->row.cadence_days,
	    &x);
	n = rn_member_gave(a, all, c, s, counted ? x.kind : RN_GIFT_UNKNOWN,
	    &at);
	if (counted) {
		rn_exchange_owed(&x, s->joined_at, at, n, all->now,
		    &out->gave);
		out->expected = x.count;
	}
	for (size_t i = 0; i < n && !counted; i++)
		out->gave += at[i] >= s->joined_at;
out:
	return rc;
}

static int
first_come(const void *ap, const void *bp)
{
	const struct rn_member *a = ap, *b = bp;

	if (a->joined_at != b->joined_at)
		return a->joined_at < b->joined_at ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

enum rn_status
rn_member_list(struct refnet *rn, struct rn_arena *a, const char *group,
    int64_t as_of, struct rn_member **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct rn_circles all;
	struct rn_circle *c;

	*n = 0;
	TRY(rn_circle_get(rn, a, group, as_of, &all, &c));
	TRY(rn_circles_give(rn, a, &all));
	*list = rn_alloc(a, (c->seats + 1) * sizeof(**list));
	for (size_t i = 0; i < c->seats; i++)
		TRY(rn_member_show(rn, a, &all, c, &c->seat[i],
		    &(*list)[i]));
	*n = c->seats;
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), first_come);
out:
	return rc;
}

/* --- joining and leaving -------------------------------------------------- */

static enum rn_status
put_seat(struct refnet *rn, const struct rn_circle *c, int64_t person,
    const char *trade, bool on, int64_t at, const char *forced)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t handle;

	TRY(rn_person_handle(rn, person, &handle));
	TRY(rn_sql(rn, &rn_group_sql, CIRCLE_SEAT_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":circle", c->row.id);
	rn_bind_int(&st, ":handle", handle);
	rn_bind_text(&st, ":industry", trade);
	rn_bind_int(&st, ":value", on);
	rn_bind_int(&st, ":at", at);
	rn_bind_text(&st, ":forced", forced);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* "the industry of Steelway (said by hubspot-companies, 2026-02-03)". */
static const char *
why_of(struct rn_arena *a, const struct rn_org *o)
{
	const struct rn_org_fact *f = &o->fact[RN_ORG_INDUSTRY];
	char day[32];

	return f->at == RN_NONE ? rn_sprintf(a, "the industry of %s (it"
	    " follows from its %s)", o->name, f->source) :
	    rn_sprintf(a, "the industry of %s (said by %s, %s)", o->name,
	    f->source, rn_date_day(f->at, day));
}

/* The trade as typed, or what is known of the company they work for. */
static enum rn_status
find_trade(struct refnet *rn, struct rn_arena *a, const struct rn_person *p,
    const char *typed, struct rn_trade *t, const char **why)
{
	enum rn_status rc = RN_OK;
	struct rn_org org;

	*why = "as you said";
	if (rn_trade_read(a, typed, t))
		return RN_OK;
	*t = (struct rn_trade){ RN_LEXICON_NONE, NULL };
	if (p->org != NULL)
		rc = rn_org_get(rn, a, p->org, RN_NOW, &org);
	if (rc != RN_OK && rc != RN_ENOTFOUND && rc != RN_EAMBIGUOUS)
		return rc;
	if (p->org != NULL && rc == RN_OK) {
		t->node = org.industry;
		*why = why_of(a, &org);
	}
	if (t->node != RN_LEXICON_NONE)
		return RN_OK;
	rc = rn_fail(rn, RN_EUSAGE, "in which industry %s works is not known,"
	    " and there is one seat for each", p->called);
	rn_hint(rn, "--seat INDUSTRY; or refnet org edit ORG --industry"
	    " WORDS, of their company");
	return rc;
}

/* Who sits there already: "Ada Novak holds the seat of logistics". */
static enum rn_status
check_rivals(struct refnet *rn, struct rn_arena *a,
    const struct rn_circles *all, const struct rn_circle *c,
    const struct rn_person *p, const struct rn_trade *t, const char **no)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < c->seats && *no == NULL; i++) {
		const struct rn_sitting *s = &c->seat[i];
		enum rn_rivalry how;
		const char *name, *mine = rn_trade_said(a, t), *theirs;
		struct rn_trade held;

		rn_trade_of(s->trade, &held);
		how = s->person == p->id ? RN_RIVALS_NOT :
		    rn_trade_rivals(a, t, &held);
		if (how == RN_RIVALS_NOT)
			continue;
		TRY(rn_sitting_called(rn, a, all, s->person, &name));
		theirs = rn_trade_said(a, &held);
		*no = rn_sprintf(a, "seat taken: %s the seat of %s%s%s%s%s",
		    s->me ? "you hold" : rn_sprintf(a, "%s holds", name),
		    theirs, how == RN_RIVALS_SAME ? "" : ", and ",
		    how == RN_RIVALS_SAME ? "" : how == RN_RIVALS_PART ?
		    mine : theirs, how == RN_RIVALS_SAME ? "" :
		    " is part of ", how == RN_RIVALS_SAME ? "" :
		    how == RN_RIVALS_PART ? "it" : mine);
	}
out:
	return rc;
}

/* Is every seat there is taken?  NULL: no. */
static const char *
check_room(struct rn_arena *a, const struct rn_circle *c, int64_t person)
{
	if (c->row.seats == RN_NONE || rn_sitting_of(c, person) != NULL ||
	    (int64_t)c->seats < c->row.seats)
		return NULL;
	return rn_sprintf(a, "no seat left: %s has %zu of %lld members",
	    c->row.name, c->seats, (long long)c->row.seats);
}

static enum rn_status
refuse_room(struct refnet *rn, const struct rn_circle *c, const char *no)
{
	rn_fail(rn, RN_EPOLICY, "%s", no);
	rn_hint(rn, "refnet group edit %lld --seats %zu makes room; --force"
	    " REASON takes them in", (long long)c->row.id, c->seats + 1);
	return RN_EPOLICY;
}

static enum rn_status
refuse_dnc(struct refnet *rn, const struct rn_person *p, const char *no)
{
	rn_fail(rn, RN_EPOLICY, "%s", no);
	rn_hint(rn, "refnet person dnc %lld --off, if that is over; --force"
	    " REASON takes them in", (long long)p->id);
	return RN_EPOLICY;
}

/* why: where the seat is from, when it is new; NULL: they sat there before. */
static enum rn_status
refuse_seat(struct refnet *rn, const char *no, const char *why,
    const struct rn_trade *t)
{
	rn_fail(rn, RN_EPOLICY, "%s", no);
	rn_hint(rn, "their seat would be %s, %s; --seat INDUSTRY says"
	    " otherwise, --force REASON takes them in", rn_trade_name(t),
	    why == NULL ? "as it is now" : why);
	return RN_EPOLICY;
}

/*
 * What speaks against it, in *no, NULL: nothing does; refused unless that is
 * overridden.
 */
static enum rn_status
check_policy(struct refnet *rn, struct rn_arena *a,
    const struct rn_circles *all, const struct rn_circle *c,
    const struct rn_person *p, const struct rn_trade *t, const char *why,
    bool forced, const char **no)
{
	enum rn_status rc = RN_OK;

	*no = NULL;
	TRY(check_rivals(rn, a, all, c, p, t, no));
	if (*no != NULL)
		return forced ? RN_OK : refuse_seat(rn, *no, why, t);
	if (p->dnc) {
		*no = rn_sprintf(a, "%s is not to be contacted", p->called);
		return forced ? RN_OK : refuse_dnc(rn, p, *no);
	}
	*no = check_room(a, c, p->id);
out:
	return rc;
}

/* The member as they are now; found in a dry run, too. */
static enum rn_status
shown(struct refnet *rn, struct rn_arena *a, const struct rn_circle *c,
    int64_t person, struct rn_member *out)
{
	const struct rn_sitting *s;
	enum rn_status rc = RN_OK;
	struct rn_circles all;
	struct rn_circle *now;

	TRY(rn_circle_get(rn, a, rn_sprintf(a, "%lld",
	    (long long)c->row.id), RN_NOW, &all, &now));
	TRY(rn_circles_give(rn, a, &all));
	s = rn_sitting_of(now, person);
	if (s == NULL)
		return rn_fail(rn, RN_EFAULT, "a member was lost");
	TRY(rn_member_show(rn, a, &all, now, s, out));
out:
	return rc;
}

static enum rn_status
check_join(struct refnet *rn, const struct rn_circle *c,
    const struct rn_person *p, const struct rn_join_words *w)
{
	enum rn_status rc = rn_circle_text(rn, "the seat", w->seat);

	if (rc != RN_OK)
		return rc;
	if (w->since != RN_NOW && w->since > rn_now(rn))
		return rn_fail(rn, RN_EUSAGE, "that date is still to come");
	if (rn_sitting_of(c, p->id) == NULL || w->seat != NULL ||
	    w->since != RN_NOW)
		return RN_OK;
	rn_fail(rn, RN_EUSAGE, "%s is a member of %s already", p->called,
	    c->row.name);
	rn_hint(rn, "--seat INDUSTRY gives them another seat");
	return RN_EUSAGE;
}

enum rn_status
rn_group_join(struct refnet *rn, struct rn_arena *a, const char *group,
    const struct rn_join_words *w, const char *force, struct rn_member *out)
{
	const char *no = NULL, *why = NULL;
	const struct rn_sitting *was;
	struct rn_circles all;
	struct rn_circle *c;
	struct rn_person p;
	struct rn_trade t;
	enum rn_status rc;
	int64_t at;

	rc = rn_change_begin(rn, "group join");
	if (rc != RN_OK)
		return rc;
	TRY(rn_circle_get(rn, a, group, RN_NOW, &all, &c));
	TRY(rn_person_get(rn, a, w->ref, RN_NOW, false, &p));
	TRY(rn_circle_text(rn, "the reason", force));
	TRY(check_join(rn, c, &p, w));
	no = check_room(a, c, p.id);
	if (no != NULL && force == NULL) {	/* whatever their seat is */
		rc = refuse_room(rn, c, no);
		goto out;
	}
	was = rn_sitting_of(c, p.id);
	if (was != NULL && w->seat == NULL)
		rn_trade_of(was->trade, &t);
	else
		TRY(find_trade(rn, a, &p, w->seat, &t, &why));
	TRY(check_policy(rn, a, &all, c, &p, &t, why, force != NULL, &no));
	at = w->since != RN_NOW ? w->since : was != NULL ? was->joined_at :
	    rn_now(rn);
	TRY(put_seat(rn, c, p.id, rn_trade_text(a, &t), true, at,
	    no == NULL ? NULL : rn_sprintf(a, "%s: %s", no, force)));
	TRY(rn_change_say(rn, "group %s: %s took the seat of %s",
	    c->row.name, p.id == all.me ? "you" : p.called,
	    rn_trade_name(&t)));
	TRY(shown(rn, a, c, p.id, out));
	out->why = why;
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_group_leave(struct refnet *rn, struct rn_arena *a, const char *group,
    const char *ref, struct rn_member *out)
{
	const struct rn_sitting *s;
	struct rn_circles all;
	struct rn_circle *c;
	enum rn_status rc;
	int64_t person;

	rc = rn_change_begin(rn, "group leave");
	if (rc != RN_OK)
		return rc;
	TRY(rn_circle_get(rn, a, group, RN_NOW, &all, &c));
	TRY(rn_person_find(rn, ref, &person));
	s = rn_sitting_of(c, person);
	if (s == NULL) {
		rc = rn_fail(rn, RN_ENOTFOUND, "'%s' is no member of %s", ref,
		    c->row.name);
		goto out;
	}
	TRY(rn_circles_give(rn, a, &all));
	TRY(rn_member_show(rn, a, &all, c, s, out));
	TRY(put_seat(rn, c, person, s->trade, false, rn_now(rn), NULL));
	TRY(rn_change_say(rn, "group %s: %s left", c->row.name,
	    s->me ? "you" : out->called));
out:
	return rn_end(rn, rc);
}
