/*
 * due.c - what is due in groups: the next meeting, who was missing again and
 * again, who has not given what is expected.  The rules are in rule.c.
 */
#include <stdlib.h>

#include "base/date.h"
#include "group/group_room.h"

const char *const rn_group_due_name[RN_GROUP_DUES + 1] = {
	"meeting", "attendance", "exchange", NULL
};

enum { MISSED = 2 };		/* meetings, unless said otherwise */

struct dues {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_circles *all;
	struct rn_group_due *v;
	size_t n, room;
};

static void
put(struct dues *d, const struct rn_group_due *x)
{
	d->v = rn_grow(d->v, d->n, &d->room, sizeof(*d->v));
	d->v[d->n++] = *x;
}

static void
due_meeting(struct dues *d, const struct rn_circle *c)
{
	const struct rn_group *g = &c->row;
	char day[32];

	if (g->overdue_days == RN_NONE)
		return;
	put(d, &(struct rn_group_due){ .group = g->name,
	    .what = RN_GROUP_DUE_MEETING, .person_id = RN_NONE,
	    .since = g->due_at, .group_id = g->id,
	    .why = g->last_met == RN_NONE ? rn_sprintf(d->a, "every %lld"
	    " days; they have not met yet", (long long)g->cadence_days) :
	    rn_sprintf(d->a, "every %lld days; they met on %s",
	    (long long)g->cadence_days, rn_date_day(g->last_met, day)) });
}

/* When the last `missed` meetings of somebody began. */
static int64_t
missing_since(const struct rn_circle *c, const struct rn_sitting *s,
    int64_t missed)
{
	int64_t since = RN_NONE;

	for (size_t i = c->mets; i-- > 0 && missed > 0; )
		if (rn_met_counts(&c->met[i], s)) {
			since = c->met[i].at;
			missed--;
		}
	return since;
}

static void
due_attendance(struct dues *d, const struct rn_circle *c,
    const struct rn_sitting *s, const struct rn_member *m, int64_t missed)
{
	if (m->missed < missed)
		return;
	put(d, &(struct rn_group_due){ .group = c->row.name,
	    .what = RN_GROUP_DUE_ATTENDANCE, .person_id = s->person,
	    .name = m->called, .group_id = c->row.id,
	    .since = missing_since(c, s, m->missed),
	    .why = rn_sprintf(d->a, "missed the last %lld of %lld meetings",
	    (long long)m->missed, (long long)m->meetings) });
}

static void
due_exchange(struct dues *d, const struct rn_circle *c,
    const struct rn_sitting *s, const struct rn_member *m)
{
	struct rn_exchange x;
	int64_t *at, gave;
	size_t n;

	if (!rn_exchange_read(d->a, c->row.exchange, c->row.cadence_days, &x))
		return;
	n = rn_member_gave(d->a, d->all, c, s, x.kind, &at);
	if (rn_exchange_owed(&x, s->joined_at, at, n, d->all->now, &gave))
		put(d, &(struct rn_group_due){ .group = c->row.name,
		    .what = RN_GROUP_DUE_EXCHANGE, .person_id = s->person,
		    .name = m->called, .group_id = c->row.id,
		    .since = d->all->now - (int64_t)x.days * RN_CIRCLE_DAY,
		    .why = rn_sprintf(d->a, "gave %lld of %s",
		    (long long)gave, rn_exchange_said(d->a, &x)) });
}

static enum rn_status
due_in(struct dues *d, struct rn_circle *c, int64_t missed)
{
	enum rn_status rc = RN_OK;

	TRY(rn_circle_show(d->rn, d->a, d->all, c));
	due_meeting(d, c);
	for (size_t i = 0; i < c->seats; i++) {
		struct rn_member m;

		TRY(rn_member_show(d->rn, d->a, d->all, c, &c->seat[i], &m));
		due_attendance(d, c, &c->seat[i], &m, missed);
		due_exchange(d, c, &c->seat[i], &m);
	}
out:
	return rc;
}

/* Group by group; in each what is due of it, then of whom. */
static int
by_group(const void *ap, const void *bp)
{
	const struct rn_group_due *a = ap, *b = bp;

	if (a->group_id != b->group_id)
		return a->group_id < b->group_id ? -1 : 1;
	if (a->what != b->what)
		return a->what < b->what ? -1 : 1;
	if (a->since != b->since)
		return a->since < b->since ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

enum rn_status
rn_group_due_list(struct refnet *rn, struct rn_arena *a, const char *group,
    int64_t missed, int64_t as_of, struct rn_group_due **list, size_t *n)
{
	struct dues d = { .rn = rn, .a = a };
	struct rn_circle *only = NULL;
	enum rn_status rc = RN_OK;
	struct rn_circles all;

	*n = 0;
	TRY(rn_circles_read(rn, a, as_of, &all));
	TRY(rn_circles_give(rn, a, &all));
	if (group != NULL)
		TRY(rn_circle_find(rn, a, &all, group, &only));
	d.all = &all;
	for (size_t i = 0; i < all.n; i++)
		if (!all.v[i].gone && (only == NULL || only == &all.v[i]))
			TRY(due_in(&d, &all.v[i], missed > 0 ? missed :
			    MISSED));
	if (d.n > 1)
		qsort(d.v, d.n, sizeof(*d.v), by_group);
	*list = rn_alloc(a, (d.n + 1) * sizeof(**list));
	for (size_t i = 0; i < d.n; i++)
		(*list)[(*n)++] = d.v[i];
out:
	free(d.v);
	return rc;
}
