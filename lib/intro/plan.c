/*
 * plan.c - asks prepared in a batch, once the profile was proven by hand.
 *
 * What a batch cannot know is whether the profile works at all: that, some
 * introductions made one by one must have shown first (RN_MANUAL and
 * RN_MANUAL_MET, refnet/intro.h).
 */
#include <string.h>

#include "intro/room.h"

static bool
met(const struct rn_case *c)
{
	return c->met_at != RN_NONE && c->outcome != RN_OUTCOME_NO_MEETING &&
	    c->outcome != RN_OUTCOME_SCHEDULED;
}

static enum rn_status
check_proven(struct refnet *rn, struct rn_arena *a, const char *profile,
    const char *force)
{
	int by_hand = 0, met_ones = 0;
	enum rn_status rc = RN_OK;
	struct rn_shelf s;

	TRY(rn_shelf_read(rn, a, RN_NONE, RN_NOW, &s));
	for (size_t i = 0; i < s.n; i++) {
		const struct rn_file *f = &s.v[i];

		if (f->profile == NULL || strcmp(f->profile, profile) != 0 ||
		    f->planned || rn_case_asked_at(&f->c, -1) == RN_NONE)
			continue;
		by_hand++;
		met_ones += met(&f->c);
	}
	if ((by_hand >= RN_MANUAL && met_ones >= RN_MANUAL_MET) ||
	    force != NULL)
		return RN_OK;
	rc = rn_fail(rn, RN_EPOLICY, "%s: of introductions for '%s' that you"
	    " opened one by one, %d %s asked for and %d met; a batch wants %d"
	    " and %d", rn_policy_name[RN_POLICY_UNPROVEN], profile, by_hand,
	    by_hand == 1 ? "was" : "were", met_ones, RN_MANUAL,
	    RN_MANUAL_MET);
	rn_hint(rn, "refnet map plan '%s' says whom to ask first; --force"
	    " REASON overrides", profile);
out:
	return rc;
}

/* One pair; a refusal is an answer. */
static enum rn_status
open_one(struct refnet *rn, struct rn_arena *a, const char *profile,
    const char *force, struct rn_planned *x)
{
	const struct rn_intro_words w = { .connector = rn_sprintf(a, "%lld",
	    (long long)x->connector_id), .target = rn_sprintf(a, "%lld",
	    (long long)x->target_id), .profile = profile, .kind = -1 };
	struct rn_act_row act = { RN_ACT_PLANNED, rn_now(rn), 1, RN_NONE,
	    RN_NONE, NULL };
	enum rn_status rc;
	struct rn_file f;

	x->intro_id = RN_NONE;
	x->refused = NULL;
	TRY(rn_person_called(rn, a, x->connector_id, &x->connector));
	TRY(rn_person_called(rn, a, x->target_id, &x->target));
	rc = rn_file_open(rn, a, &w, NULL, &f);
	if (rc == RN_EPOLICY) {
		x->refused = rn_strdup(a, rn_error_text(rn));
		return RN_OK;
	}
	TRY(rc);
	TRY(rn_act_put(rn, f.id, &act));
	if (force != NULL)
		TRY(rn_policy_record(rn, f.id, 1u << RN_POLICY_UNPROVEN,
		    force));
	x->intro_id = f.id;
out:
	return rc;
}

enum rn_status
rn_intro_plan(struct refnet *rn, struct rn_arena *a, const char *profile,
    const char *force, struct rn_planned *v, size_t n)
{
	size_t opened = 0;
	enum rn_status rc;

	rc = rn_change_begin(rn, "intro plan");
	if (rc != RN_OK)
		return rc;
	TRY(check_proven(rn, a, profile, force));
	for (size_t i = 0; i < n; i++) {
		TRY(open_one(rn, a, profile, force, &v[i]));
		opened += v[i].intro_id != RN_NONE;
	}
	TRY(rn_change_say(rn, "%zu %s prepared for '%s'", opened,
	    opened == 1 ? "introduction" : "introductions", profile));
out:
	return rn_end(rn, rc);
}
