/* map_connectors.c - refnet map connectors: who could introduce me. */
#include "cmd.h"
#include "refnet/profile.h"
#include "refnet/tie.h"

struct args {
	bool unused, recruit;
};

static const struct opt opts[] = {
	FLAG(0, "unused", struct args, unused,
	    "only strong ties that were never asked"),
	FLAG(0, "recruit", struct args, recruit,
	    "people who serve whom the profile wants, and could be asked"),
	NO_MORE_OPTS
};

/* Was somebody asked for introductions already? */
static bool
is_connector(const struct rn_tie_query *q, int64_t person)
{
	for (size_t i = 0; i < q->asked_n; i++)
		if (q->asked[i].person == person)
			return q->asked[i].last_ask != RN_NONE;
	return false;
}

static enum rn_status
recruit(struct app *app, const char *profile)
{
	struct rn_tie_query q = { .as_of = app->as_of };
	enum rn_status rc = RN_OK;
	struct rn_recruit *list;
	size_t all, n = 0;

	if (profile == NULL) {
		rn_fail(app->rn, RN_EUSAGE, "--recruit: for which profile?");
		rn_hint(app->rn, "refnet map connectors NAME --recruit");
		return RN_EUSAGE;
	}
	TRY(rn_render_check(app->rn, &app->out, &rn_view_recruit));
	TRY(asked_take(app, &q));
	TRY(rn_recruit_list(app->rn, app->arena, profile, app->as_of, &list,
	    &all));
	for (size_t i = 0; i < all; i++)
		if (!is_connector(&q, list[i].person_id))
			list[n++] = list[i];
	TRY(out_rows(app, &rn_view_recruit, list, n, sizeof(*list)));
	say_hint(app, n == 0 ? "refnet map gaps NAME: whom the profile lacks" :
	    "refnet log --kind give --with REF: give before asking");
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	/* the row has the reasons; only a table leaves them out */
	struct rn_tie_query q = { .as_of = app->as_of,
	    .why = app->g.why || app->out.format != RN_TABLE };
	struct rn_wanted wanted;
	struct rn_connector *list;
	enum rn_status rc = RN_OK;
	size_t n;

	if (args->recruit)
		return args->unused ? rn_fail(app->rn, RN_EUSAGE, "--unused"
		    " are connectors, --recruit those who could become one")
		    : recruit(app, operand[0]);
	TRY(rn_render_check(app->rn, &app->out, &rn_view_connector));
	TRY(asked_take(app, &q));
	if (operand[0] != NULL) {
		TRY(wanted_take(app, operand[0], &wanted));
		q.wanted = &wanted;
	}
	TRY(rn_connector_list(app->rn, app->arena, &q, args->unused, &list,
	    &n));
	TRY(out_reasons(app, &rn_view_connector, list, n, sizeof(*list),
	    offsetof(struct rn_connector, why)));
	say_hint(app, n == 0 ? "refnet tie add A B says who knows whom" :
	    "refnet tie list REF: whom somebody knows");
out:
	return rc;
}

const struct cmd cmd_map_connectors = {
	.family = "map", .verb = "connectors",
	.brief = "who could introduce you, and how well",
	.operands = "[NAME]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_WHY | CAN_PAGE,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
