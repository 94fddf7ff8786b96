/*
 * given.c - where gives come from: what was logged, and introductions.
 *
 * An introduction is a give once it was made; one of a kind that is never made
 * (implied, tangible) once the two have met.
 */
#include <stdlib.h>

#include "give/give_room.h"
#include "ledger/ledger.h"
#include "refnet/intro.h"

static void
put(struct rn_gives *out, const struct rn_give *g, int64_t now,
    int64_t half_life)
{
	out->v = rn_grow(out->v, out->n, &out->room, sizeof(*out->v));
	out->v[out->n] = *g;
	out->v[out->n++].weight = rn_give_weight(g->at, now, half_life);
}

static enum rn_status
take_logged(struct refnet *rn, struct rn_arena *a, int64_t person,
    int64_t now, int64_t half_life, struct rn_gives *out)
{
	enum rn_status rc = RN_OK;
	struct rn_given *v;
	size_t n;

	TRY(rn_given_list(rn, a, person, now, &v, &n));
	for (size_t i = 0; i < n; i++)
		put(out, &(struct rn_give){ .at = v[i].at,
		    .person_id = person, .direction = v[i].received ?
		    RN_RECEIVED : RN_GIVEN, .kind = v[i].of,
		    .about = v[i].about, .interaction_id = v[i].id,
		    .intro_id = RN_NONE }, now, half_life);
out:
	return rc;
}

static enum rn_status
take_everybody(struct refnet *rn, struct rn_arena *a, int64_t now,
    int64_t half_life, struct rn_gives *out)
{
	int64_t *people = NULL, me;
	enum rn_status rc = RN_OK;
	size_t n = 0;

	TRY(rn_me_id(rn, &me));
	TRY(rn_given_people(rn, &people, &n));
	for (size_t i = 0; i < n; i++)
		if (people[i] != me)
			TRY(take_logged(rn, a, people[i], now, half_life,
			    out));
out:
	free(people);
	return rc;
}

static int64_t
when_made(const struct rn_intro *x)
{
	bool made = x->kind != RN_INTRO_IMPLIED &&
	    x->kind != RN_INTRO_TANGIBLE;

	return made ? x->introduced_at : x->met_at;
}

/* As a give; false: it is none, or none of mine. */
static bool
read_intro(struct rn_arena *a, const struct rn_intro *x, int64_t me,
    struct rn_give *out)
{
	bool mine = x->connector_id == me;

	*out = (struct rn_give){ .at = when_made(x),
	    .person_id = mine ? x->requester_id : x->connector_id,
	    .direction = mine ? RN_GIVEN : RN_RECEIVED,
	    .kind = RN_GIFT_INTRODUCTION, .interaction_id = RN_NONE,
	    .intro_id = x->id };
	if (out->at == RN_NONE || out->person_id == RN_NONE ||
	    (!mine && x->requester_id != me))
		return false;
	out->about = rn_sprintf(a, "to %s", x->target == NULL ? "somebody" :
	    x->target);
	return true;
}

static enum rn_status
take_intros(struct refnet *rn, struct rn_arena *a, const int64_t *people,
    size_t people_n, int64_t as_of, int64_t now, int64_t half_life,
    struct rn_gives *out)
{
	enum rn_status rc = RN_OK;
	struct rn_intro *x;
	int64_t me;
	size_t n;

	TRY(rn_me_id(rn, &me));
	TRY(rn_intro_list(rn, a, NULL, as_of, &x, &n));
	for (size_t i = 0; i < n; i++) {
		struct rn_give g;

		if (!read_intro(a, &x[i], me, &g) || g.at > now ||
		    (people != NULL && bsearch(&g.person_id, people, people_n,
		    sizeof(*people), rn_by_int64) == NULL))
			continue;
		put(out, &g, now, half_life);
	}
out:
	return rc;
}

enum rn_status
rn_gives_take(struct refnet *rn, struct rn_arena *a, const int64_t *people,
    size_t n, int64_t as_of, int64_t half_life, struct rn_gives *out)
{
	int64_t now = as_of == RN_NOW ? rn_now(rn) : as_of;
	enum rn_status rc = RN_OK;

	*out = (struct rn_gives){ .v = NULL };
	for (size_t i = 0; people != NULL && i < n; i++)
		TRY(take_logged(rn, a, people[i], now, half_life, out));
	if (people == NULL)
		TRY(take_everybody(rn, a, now, half_life, out));
	TRY(take_intros(rn, a, people, n, as_of, now, half_life, out));
out:
	if (rc != RN_OK) {
		free(out->v);
		*out = (struct rn_gives){ .v = NULL };
	}
	return rc;
}
