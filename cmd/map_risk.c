/* map_risk.c - refnet map risk: whose silence darkens whom. */
#include "cmd.h"
#include "refnet/decide.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_tie_query q = { .as_of = app->as_of };
	struct rn_wanted wanted;
	enum rn_status rc = RN_OK;
	struct rn_risk *list;
	size_t n;

	(void)args;
	TRY(asked_take(app, &q));
	if (operand[0] != NULL) {
		TRY(wanted_take(app, operand[0], &wanted));
		q.wanted = &wanted;
	}
	TRY(rn_risk_list(app->rn, app->arena, &q, &list, &n));
	TRY(out_rows(app, &rn_view_risk, list, n, sizeof(*list)));
	if (n > 0)
		say_hint(app, "refnet map whatif --silent %lld",
		    (long long)list[0].person_id);
out:
	return rc;
}

const struct cmd cmd_map_risk = {
	.family = "map", .verb = "risk",
	.brief = "whose silence darkens which targets",
	.operands = "[NAME]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_risk,
	.run = run,
};
