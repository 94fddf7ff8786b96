/*
 * diff.c - what changed between two moments, and the event or the silence
 * behind it.
 *
 * Both moments are read from the ledger as it is held now.  A path changed
 * because of the one of its parts that changed most; what moved that part is
 * said by lib/map/turn.c or by the evidence of the tie.
 */
#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "refnet/decide.h"
#include "tie/tie.h"

/* A best way that gained or lost a smaller share is the same. */
#define SHARE 0.25

const char *const rn_shift_what_name[RN_SHIFTS + 1] = {
	[RN_SHIFT_TIER] = "tier", [RN_SHIFT_PATH] = "path",
};

const char *const rn_shift_way_name[RN_SHIFT_WAYS + 1] = {
	[RN_SHIFT_ROSE] = "rose", [RN_SHIFT_FELL] = "fell",
	[RN_SHIFT_OPENED] = "opened", [RN_SHIFT_BETTER] = "better",
	[RN_SHIFT_WORSE] = "worse", [RN_SHIFT_CLOSED] = "closed",
};

struct moment {
	struct rn_world w;
	struct rn_net net;
};

struct diff {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_tie_query *q;	/* of now */
	struct moment then, now;
	struct rn_turn *turn;		/* of each of now; cause NULL: unread */
	struct rn_shift *v;
	size_t n, room;
};

static void
put(struct diff *d, const struct rn_shift *s)
{
	d->v = rn_grow(d->v, d->n, &d->room, sizeof(*d->v));
	d->v[d->n++] = *s;
}

/* Somebody's tier, at two places in order of person. */
static enum rn_status
tier_of(struct diff *d, uint32_t then, uint32_t now)
{
	const struct rn_who *x = &d->then.w.people[then];
	const struct rn_who *y = &d->now.w.people[now];
	enum rn_status rc = RN_OK;
	struct rn_turn turn;

	if (x->tier == y->tier)
		return RN_OK;
	if (x->pinned || y->pinned)
		TRY(rn_turn_pinned(d->rn, d->a, y->id, d->now.w.at, &turn));
	else
		TRY(rn_turn_find(d->rn, d->a, &d->now.w.census,
		    &d->now.w.census.v[now], d->then.w.at, true, &turn));
	put(d, &(struct rn_shift){ .what = RN_SHIFT_TIER, .person_id = y->id,
	    .name = rn_world_name(&d->now.w, now), .change =
	    y->tier < x->tier ? RN_SHIFT_ROSE : RN_SHIFT_FELL,
	    .was = rn_tier_name[x->tier], .is = rn_tier_name[y->tier],
	    .at = turn.at, .cause = turn.cause });
out:
	return rc;
}

/* --- what changed on a way ------------------------------------------------ */

/* The part of a way that changed most, and by how much. */
struct part {
	enum { ACCESS, BARRED, TIE, ASKS } what;
	uint32_t who, next;	/* of now */
	double times;		/* smaller or larger than it was, at least 1 */
};

static void
weigh(struct part *p, int what, uint32_t who, uint32_t next, double was,
    double is)
{
	double least = 1e-6;
	double times = fabs(log(fmax(is, least) / fmax(was, least)));

	if (times > p->times)
		*p = (struct part){ what, who, next, times };
}

/* That two know each other and one answers the other; 0: no tie. */
static double
tie_between(const struct moment *m, uint32_t a, uint32_t b)
{
	uint32_t l = rn_net_link(&m->net, a, b);

	return l == RN_NOBODY ? 0 : m->w.link[l].knows * m->w.link[l].answers;
}

/* Indexes are those of now: people of both moments are the same. */
static struct part
most_changed(const struct diff *d, uint32_t target, const struct rn_way *way)
{
	const struct rn_node *then = d->then.w.node, *now = d->now.w.node;
	struct part p = { .who = target, .next = target };

	for (unsigned i = 0; i < way->n; i++) {
		uint32_t v = way->via[i];
		uint32_t next = i + 1 < way->n ? way->via[i + 1] : target;

		if (i == 0)
			weigh(&p, ACCESS, v, next, then[v].access,
			    now[v].access);
		weigh(&p, BARRED, v, next, !then[v].barred, !now[v].barred);
		weigh(&p, ASKS, v, next, then[v].willing, now[v].willing);
		weigh(&p, TIE, v, next, tie_between(&d->then, v, next),
		    tie_between(&d->now, v, next));
	}
	weigh(&p, BARRED, target, target, !then[target].barred,
	    !now[target].barred);
	return p;
}

/* What made a tie, or what became of it. */
static void
say_tie(const struct diff *d, const struct part *p, struct rn_turn *out)
{
	const char *a = rn_world_name(&d->now.w, p->who);
	const char *b = rn_world_name(&d->now.w, p->next);
	uint32_t now = rn_net_link(&d->now.net, p->who, p->next);
	const struct moment *m = now != RN_NOBODY ? &d->now : &d->then;
	uint32_t l = rn_net_link(&m->net, p->who, p->next);
	char day[32];

	*out = (struct rn_turn){ RN_NONE, rn_sprintf(d->a,
	    "%s and %s have no tie any more", a, b) };
	if (l == RN_NOBODY)
		return;
	if (now != RN_NOBODY || !rn_couples_have(d->now.w.denied,
	    d->now.w.denials, p->who, p->next)) {
		out->at = rn_known_last(&m->w, &m->w.known[l]);
		out->cause = rn_sprintf(d->a, "%s and %s: %s, last %s", a, b,
		    rn_world_words(&m->w, l), rn_date_day(out->at, day));
	} else
		out->cause = rn_sprintf(d->a,
		    "you said that %s and %s do not know each other", a, b);
}

/* What moved somebody's access, found once: many paths may begin with them. */
static enum rn_status
access_of(struct diff *d, uint32_t who, struct rn_turn *out)
{
	const struct rn_who *x = &d->then.w.people[who];
	const struct rn_who *y = &d->now.w.people[who];
	struct rn_turn *turn = &d->turn[who];
	enum rn_status rc = RN_OK;

	if (turn->cause == NULL && (x->pinned || y->pinned))
		TRY(rn_turn_pinned(d->rn, d->a, y->id, d->now.w.at, turn));
	else if (turn->cause == NULL)
		TRY(rn_turn_find(d->rn, d->a, &d->now.w.census,
		    &d->now.w.census.v[who], d->then.w.at, false, turn));
	*out = (struct rn_turn){ turn->at, rn_sprintf(d->a, "%s: %s",
	    rn_world_name(&d->now.w, who), turn->cause) };
out:
	return rc;
}

static enum rn_status
say_part(struct diff *d, const struct part *p, struct rn_turn *out)
{
	const char *name = rn_world_name(&d->now.w, p->who);

	*out = (struct rn_turn){ .at = RN_NONE };
	switch (p->what) {
	case ACCESS:
		return access_of(d, p->who, out);
	case TIE:
		say_tie(d, p, out);
		break;
	case BARRED:
		out->cause = rn_sprintf(d->a, d->now.w.people[p->who].dnc ?
		    "%s is not to be contacted" :
		    "%s may be contacted again", name);
		break;
	case ASKS:
		out->cause = rn_sprintf(d->a, "%s: %s, willing %.0f %% ->"
		    " %.0f %%", name, d->now.w.people[p->who].brought >
		    d->then.w.people[p->who].brought ?
		    "introduced somebody to you" : "what came of asking them",
		    d->then.w.node[p->who].willing * 100,
		    d->now.w.node[p->who].willing * 100);
		break;
	}
	return RN_OK;
}

/* "via Ada Novak, Bela Okoro (15 %)" */
static const char *
describe(const struct diff *d, const struct rn_way *way)
{
	const char *s = "via";

	for (unsigned i = 0; i < way->n; i++)
		s = rn_sprintf(d->a, "%s%s %s", s, i == 0 ? "" : ",",
		    rn_world_name(&d->now.w, way->via[i]));
	return rn_sprintf(d->a, "%s (%.1f %%)", s, way->p * 100);
}

/* -1: nothing worth a row. */
static int
change_of(const struct rn_way *was, size_t old, const struct rn_way *is,
    size_t new)
{
	if (old == 0 || new == 0)
		return old == new ? -1 : old == 0 ? RN_SHIFT_OPENED :
		    RN_SHIFT_CLOSED;
	if (fabs(is->p - was->p) < SHARE * was->p)
		return -1;
	return is->p > was->p ? RN_SHIFT_BETTER : RN_SHIFT_WORSE;
}

/* The best way to somebody whom I knew at neither moment. */
static enum rn_status
path_to(struct diff *d, uint32_t at)
{
	struct rn_way was[2], is[2];
	enum rn_status rc = RN_OK;
	struct rn_turn turn;
	struct part part;
	size_t old, new;
	int change;

	if (d->then.w.node[at].access > 0 || d->now.w.node[at].access > 0)
		return RN_OK;
	old = rn_net_ways(&d->then.net, at, 1, was);
	new = rn_net_ways(&d->now.net, at, 1, is);
	change = change_of(was, old, is, new);
	if (change < 0)
		return RN_OK;
	part = most_changed(d, at, change == RN_SHIFT_OPENED ||
	    change == RN_SHIFT_BETTER ? is : was);
	TRY(say_part(d, &part, &turn));
	put(d, &(struct rn_shift){ .what = RN_SHIFT_PATH,
	    .person_id = d->now.w.people[at].id,
	    .name = rn_world_name(&d->now.w, at), .change = change,
	    .was = old == 0 ? NULL : describe(d, was),
	    .is = new == 0 ? NULL : describe(d, is), .at = turn.at,
	    .cause = turn.cause });
out:
	return rc;
}

static enum rn_status
compare(struct diff *d)
{
	const struct rn_wanted *want = d->q->wanted;
	enum rn_status rc = RN_OK;

	for (uint32_t i = 0; i < d->now.w.n; i++)
		TRY(tier_of(d, i, i));
	for (uint32_t i = 0; want == NULL && i < d->now.w.n; i++)
		TRY(path_to(d, i));
	for (size_t i = 0; want != NULL && i < want->n; i++) {
		uint32_t at = rn_world_index(&d->now.w,
		    want->person[i].person);

		if (at != RN_NOBODY)
			TRY(path_to(d, at));
	}
	rc = *d->now.w.failed;
out:
	return rc;
}

static enum rn_status
take(struct diff *d, const struct rn_tie_query *q, struct moment *m)
{
	enum rn_status rc = RN_OK;

	TRY(rn_world_read(d->rn, d->a, RN_NONE, q, &m->w));
	rn_world_net(&m->w, &m->net);
out:
	return rc;
}

/* Tiers before paths, then the latest; what has no date last. */
static int
latest_first(const void *ap, const void *bp)
{
	const struct rn_shift *a = ap, *b = bp;

	if (a->what != b->what)
		return a->what < b->what ? -1 : 1;
	if (a->at != b->at)
		return a->at > b->at ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

enum rn_status
rn_shift_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_tie_query *then, const struct rn_tie_query *now,
    struct rn_shift **list, size_t *n)
{
	struct diff d = { .rn = rn, .a = a, .q = now };
	enum rn_status rc = RN_OK;

	*n = 0;
	*list = NULL;
	if (then->as_of >= (now->as_of == RN_NOW ? rn_now(rn) : now->as_of)) {
		rn_fail(rn, RN_EUSAGE, "no time has passed since then");
		rn_hint(rn, "a day before: yesterday, 90d ago, 2026-11-01");
		return RN_EUSAGE;
	}
	TRY(rn_begin_read(rn));	/* the same people at both moments */
	TRY(take(&d, then, &d.then));
	TRY(take(&d, now, &d.now));
	d.turn = rn_alloc(a, (d.now.w.n + 1) * sizeof(*d.turn));
	TRY(compare(&d));
	if (d.n > 1)
		qsort(d.v, d.n, sizeof(*d.v), latest_first);
	*list = rn_alloc(a, (d.n + 1) * sizeof(**list));
	for (size_t i = 0; i < d.n; i++)
		(*list)[i] = d.v[i];
	*n = d.n;
out:
	rn_net_free(&d.then.net);
	rn_net_free(&d.now.net);
	rn_world_close(&d.then.w);
	rn_world_close(&d.now.w);
	free(d.v);
	return rn_end(rn, rc);
}
