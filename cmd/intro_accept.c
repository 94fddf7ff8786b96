/*
 * intro_accept.c - refnet intro accept, reject: decide what messages propose.
 */
#include "intro.h"
#include "refnet/inbox.h"

static enum rn_status
decide(struct app *app, char **operand, bool accept)
{
	enum rn_status rc = RN_OK;
	struct rn_proposal *list;
	const char *force = NULL;
	int64_t *ids;
	size_t n = 0;

	while (operand[n] != NULL)
		n++;
	ids = rn_alloc(app->arena, n * sizeof(*ids));
	for (size_t i = 0; i < n; i++)
		TRY(number_of(app, operand[i], "proposal", "intro proposals",
		    &ids[i]));
	if (accept)
		TRY(intro_force(app, &force));
	TRY(rn_proposal_decide(app->rn, ids, n, accept, force));
	list = rn_alloc(app->arena, n * sizeof(*list));
	for (size_t i = 0; i < n; i++)
		TRY(rn_proposal_get(app->rn, app->arena, ids[i], &list[i]));
	TRY(out_rows(app, &rn_view_proposal, list, n, sizeof(*list)));
	if (n == 1 && list[0].intro_id != RN_NONE)
		say_hint(app, "refnet intro show %lld says how it stands",
		    (long long)list[0].intro_id);
out:
	return rc;
}

static enum rn_status
run_accept(struct app *app, const void *args, char **operand)
{
	(void)args;
	return decide(app, operand, true);
}

static enum rn_status
run_reject(struct app *app, const void *args, char **operand)
{
	(void)args;
	return decide(app, operand, false);
}

const struct cmd cmd_intro_accept = {
	.family = "intro", .verb = "accept",
	.brief = "do what a message proposes",
	.operands = "PROPOSAL...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_FORCE,
	.view = &rn_view_proposal,
	.run = run_accept,
};

const struct cmd cmd_intro_reject = {
	.family = "intro", .verb = "reject",
	.brief = "leave what a message proposes undone",
	.operands = "PROPOSAL...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_proposal,
	.run = run_reject,
};
