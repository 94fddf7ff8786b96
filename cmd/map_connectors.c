/* map_connectors.c - refnet map connectors: who could introduce me. */
#include "cmd.h"
#include "refnet/tie.h"

struct args {
	bool unused;
};

static const struct opt opts[] = {
	FLAG(0, "unused", struct args, unused,
	    "only those who were never asked"),
	NO_MORE_OPTS
};

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
	.view = &rn_view_connector,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
