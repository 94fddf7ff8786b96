/*
 * warm.c - who is strong or medium at a moment, as computed.
 *
 * They are few, and of most of them it was foreseen (still.h), so that of
 * today they are found without a census.
 */
#include <stdlib.h>

#include "map/still.h"
#include "score/vitality.h"

const struct rn_warm *
rn_warm_find(const struct rn_warm_list *l, int64_t person)
{
	return l->n == 0 ? NULL : bsearch(&person, l->v, l->n, sizeof(*l->v),
	    rn_by_int64);
}

static void
describe(struct rn_warm *w, const struct rn_state *s, int64_t at)
{
	w->dormant = rn_state_dormant(s, at);
	w->vital = (float)rn_vital(s, at);
	w->last_in = s->last_in;
	w->last_two_way = s->last_two_way;
}

static void
put(struct rn_warm_list *l, const struct rn_warm *w)
{
	l->v = rn_grow(l->v, l->n, &l->room, sizeof(*l->v));
	l->v[l->n++] = *w;
}

bool
rn_warm_choose(const struct rn_census *c, struct rn_warm_list *l,
    int64_t people[RN_TIERS])
{
	bool sure = true;

	for (size_t i = 0; i < c->n; i++) {
		struct rn_warm w = { .person = c->v[i].person };
		struct rn_score sc;

		people[RN_TIER_NONE] += c->v[i].held || !c->v[i].listed;
		if (c->v[i].state.last_two_way == RN_NONE)
			continue;
		rn_census_score(c, &c->v[i], &sc);
		sure = sure && rn_still_sure(&sc);
		people[RN_TIER_NONE]--;
		people[sc.tier]++;
		if (sc.tier > RN_TIER_MEDIUM)
			continue;
		w.tier = sc.tier;
		describe(&w, &c->v[i].state, c->at);
		put(l, &w);
	}
	return sure;
}

/* Lively people whose tier was foreseen: their states are settled. */
static enum rn_status
choose_foreseen(struct refnet *rn, const struct rn_census *c,
    const struct rn_still *s, struct rn_warm_list *l, bool *any)
{
	struct rn_lively_list list = { 0 };
	struct rn_state_of *state = NULL;
	enum rn_status rc = RN_OK;
	size_t first = l->n;

	TRY(rn_still_lively(rn, c, s, &list, any));
	for (size_t i = 0; *any && i < list.n; i++)
		if (list.v[i].tier <= RN_TIER_MEDIUM)
			put(l, &(struct rn_warm){ .person = list.v[i].person,
			    .tier = list.v[i].tier });
	if (!*any || l->n == first)
		goto out;
	qsort(l->v + first, l->n - first, sizeof(*l->v), rn_by_int64);
	state = rn_zeroed(l->n - first, sizeof(*state));
	for (size_t i = first; i < l->n; i++)
		state[i - first].person = l->v[i].person;
	TRY(rn_states_load(rn, state, l->n - first));
	for (size_t i = first; i < l->n; i++)
		describe(&l->v[i], &state[i - first].state, c->at);
out:
	free(list.v);
	free(state);
	return rc;
}

static enum rn_status
ask_some(struct refnet *rn, int64_t as_of, struct rn_warm_list *l, bool *sure)
{
	struct rn_arena *a = rn_arena_make();
	struct rn_census c = { 0 };
	struct rn_still still = { 0 };
	int64_t people[RN_TIERS] = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_still_take(rn, a, as_of, &c, &still, sure));
	if (*sure)
		*sure = rn_warm_choose(&c, l, people);
	if (*sure)
		TRY(choose_foreseen(rn, &c, &still, l, sure));
	if (!*sure)
		l->n = 0;
out:
	rn_census_free(&c);
	rn_still_free(&still);
	rn_arena_free(a);
	return rc;
}

static enum rn_status
ask_all(struct refnet *rn, int64_t as_of, struct rn_warm_list *l)
{
	int64_t people[RN_TIERS] = { 0 };
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_census_take(rn, as_of, &c));
	rn_warm_choose(&c, l, people);
out:
	rn_census_free(&c);
	return rc;
}

enum rn_status
rn_warm_take(struct refnet *rn, int64_t as_of, struct rn_warm_list *l)
{
	enum rn_status rc = RN_OK;
	bool sure;

	TRY(ask_some(rn, as_of, l, &sure));
	if (!sure)
		TRY(ask_all(rn, as_of, l));
	if (l->n > 1)
		qsort(l->v, l->n, sizeof(*l->v), rn_by_int64);
out:
	return rc;
}

/* Who is still shown, of them, in the order of the ids. */
static enum rn_status
list_shown(struct refnet *rn, const int64_t *ids, size_t n,
    struct rn_state_of *v, size_t *shown)
{
	struct rn_feed_ids all = { ids, ids };
	struct rn_feed from = { rn_feed_id, &all };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*shown = 0;
	all.end += n;
	TRY(rn_sql_fed(rn, &rn_map_sql, SHOWN_OF, &from, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v[(*shown)++].person = rn_col_int(&st, 0);
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_warm_others(struct refnet *rn, int64_t as_of, const int64_t *ids,
    size_t n, struct rn_warm_list *l)
{
	int64_t at = as_of == RN_NOW ? rn_now(rn) : as_of;
	struct rn_state_of *v = rn_zeroed(n + 1, sizeof(*v));
	enum rn_status rc = RN_OK;
	size_t shown = 0;

	if (n > 0)
		TRY(list_shown(rn, ids, n, v, &shown));
	TRY(rn_ledger_states(rn, v, shown, at));
	for (size_t i = 0; i < shown; i++) {
		struct rn_warm w = { .person = v[i].person };

		w.tier = v[i].state.last_two_way == RN_NONE ? RN_TIER_NONE :
		    RN_TIER_WEAK;
		describe(&w, &v[i].state, at);
		put(l, &w);
	}
out:
	free(v);
	return rc;
}
