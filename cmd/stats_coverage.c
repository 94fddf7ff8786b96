/*
 * stats_coverage.c - refnet stats coverage: how much of what profiles want is
 * within reach.
 */
#include "refnet/profile.h"
#include "refnet/tie.h"
#include "stats.h"

static const struct opt opts[] = {
	STATS_OPTS("what was so at its end"),
	NO_MORE_OPTS
};

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
	TRY(rn_stats_coverage(app->rn, app->arena, q, profile,
	    (int64_t)(cells - gaps), (int64_t)cells, out));
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

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct stats_args *args = argsp;
	enum rn_status rc = RN_OK;
	struct rn_profile *p;
	struct rn_stat_query q;
	struct rn_stat *list;
	size_t n, rows = 0;

	(void)operand;
	TRY(stats_query(app, args, 0, &q));
	if (q.to != RN_NONE && (app->as_of == RN_NOW || q.to < app->as_of))
		app->as_of = q.as_of = q.to;
	TRY(rn_profile_list(app->rn, app->arena, &p, &n));
	list = rn_alloc(app->arena, (n + 1) * sizeof(*list));
	for (size_t i = 0; i < n; i++)
		if (p[i].for_id == RN_NONE)
			TRY(look_at(app, &q, p[i].name, &list[rows++]));
	TRY(stats_out(app, args, "cohort,metric,says", list, rows));
out:
	return rc;
}

const struct cmd cmd_stats_coverage = {
	.family = "stats", .verb = "coverage",
	.brief = "how much of what profiles want is within reach",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_WHY,
	.view = &rn_view_stat,
	.opts = opts, .args_size = sizeof(struct stats_args),
	.run = run,
};
