/* give_balance.c - refnet give balance: whom you owe, and who owes you. */
#include "give.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_give_query q = { .as_of = app->as_of };
	struct rn_balance *list;
	enum rn_status rc = RN_OK;
	size_t n;

	(void)args;
	if (operand[0] != NULL)
		q.filter = join_words(app->arena, operand);
	TRY(give_half_life(app, &q.half_life));
	TRY(rn_balance_list(app->rn, app->arena, &q, &list, &n));
	TRY(out_rows(app, &rn_view_balance, list, n, sizeof(*list)));
	if (n > 0 && list[0].balance < 0)
		say_hint(app, "refnet give suggest %lld: whom you could"
		    " introduce to %s", (long long)list[0].person_id,
		    list[0].called);
out:
	return rc;
}

const struct cmd cmd_give_balance = {
	.family = "give", .verb = "balance",
	.brief = "given less received, whom you owe most first",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_balance,
	.run = run,
};
