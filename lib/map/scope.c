/*
 * scope.c - whom the audit looks at, and who is known by name only.
 *
 * Nearly always the state tells; only where a long acquaintance has become
 * one-sided the ledger is asked.
 */
#include "map/map.h"

#define YEAR (365.25 * RN_DAY)
#define SPAN ((int64_t)(3 * YEAR))
enum { MESSAGES = 2 };

const char *const rn_scope_name[RN_SCOPES + 1] = {
	[RN_SCOPE_AUDIT] = "audit", [RN_SCOPE_NAME_ONLY] = "name-only",
};

/* Messages that passed since a moment. */
struct tally { int64_t since, n; };

static void
count(void *ctx, const struct rn_event *e, const struct rn_state *before,
    const struct rn_state *after)
{
	struct tally *t = ctx;

	if (e->at >= t->since)
		t->n += after->n_in + after->n_out - before->n_in -
		    before->n_out;
}

enum rn_status
rn_audited(struct refnet *rn, const struct rn_census *c,
    const struct rn_standing *s, bool *yes)
{
	const struct rn_state *t = &s->state;
	struct tally tally = { .since = c->at - SPAN };
	bool in = t->last_in >= tally.since, out = t->last_out >= tally.since;
	enum rn_status rc = RN_OK;
	struct rn_state state;

	*yes = in && out;
	if (*yes || !(in || out) || t->n_in + t->n_out < MESSAGES)
		return RN_OK;
	if (t->first >= tally.since) {
		*yes = true;
		return RN_OK;
	}
	TRY(rn_ledger_walk(rn, s->person, c->at, &state, count, &tally));
	*yes = tally.n >= MESSAGES;
out:
	return rc;
}

enum rn_status
rn_scope_counts(struct refnet *rn, int64_t as_of, struct rn_scope_count *out)
{
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_census_take(rn, as_of, &c));
	*out = (struct rn_scope_count){ .since = c.at - SPAN };
	for (size_t i = 0; i < c.n; i++) {
		bool yes;

		TRY(rn_audited(rn, &c, &c.v[i], &yes));
		out->audited += yes;
	}
	out->by_name = (int64_t)c.n - out->audited;
out:
	rn_census_free(&c);
	return rc;
}
