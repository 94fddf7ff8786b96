/* coverage.c - how much of what profiles want is within reach. */
#include "coverage.h"
#include "refnet/profile.h"
#include "refnet/tie.h"

static const char *
or_any(const char *s)
{
	return s == NULL ? "any" : s;
}

/* Cells stand behind the gaps. */
static enum rn_status
look_at(struct app *app, const struct rn_stat_query *q, const char *profile,
    struct rn_stat *out)
{
	struct rn_tie_query of = { .as_of = app->as_of };
	struct rn_wanted wanted;
	enum rn_status rc = RN_OK;
	struct rn_list ids = { NULL, 0 }, who = { NULL, 0 };
	struct rn_gap *v;
	size_t gaps, cells;

	TRY(asked_take(app, &of));
	TRY(wanted_take(app, profile, &wanted));
	of.wanted = &wanted;
	TRY(rn_gap_list(app->rn, app->arena, &of, &v, &gaps, &cells));
	rn_stat_coverage(app->rn, app->arena, q, profile,
	    (int64_t)(cells - gaps), (int64_t)cells, out);
	if (!q->ids)
		goto out;
	ids.v = rn_alloc(app->arena, (cells + 1) * sizeof(*ids.v));
	who.v = rn_alloc(app->arena, (cells + 1) * sizeof(*who.v));
	for (size_t i = gaps; i < cells; i++) {
		ids.v[ids.n++] = profile;
		who.v[who.n++] = rn_sprintf(app->arena, "%s, %s, %s",
		    or_any(v[i].industry), or_any(v[i].level),
		    or_any(v[i].location));
	}
	out->ids = ids;
	out->who = who;
out:
	return rc;
}

enum rn_status
coverage_take(struct app *app, const struct rn_stat_query *q,
    struct rn_stat **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct rn_profile *p;
	size_t profiles;

	*n = 0;
	TRY(rn_profile_list(app->rn, app->arena, &p, &profiles));
	*list = rn_alloc(app->arena, (profiles + 1) * sizeof(**list));
	for (size_t i = 0; i < profiles; i++)
		if (p[i].for_id == RN_NONE)
			TRY(look_at(app, q, p[i].name, &(*list)[(*n)++]));
out:
	return rc;
}
