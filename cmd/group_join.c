/*
 * group_join.c - refnet group join, refnet group leave: who belongs to it; one
 * seat for each industry.
 */
#include "give.h"

struct args {
	const char *seat, *since;
};

static const struct opt opts[] = {
	TEXT(0, "seat", struct args, seat, "INDUSTRY",
	    "their seat; what their company does unless given"),
	TEXT(0, "since", struct args, since, "DATE",
	    "a member since then; now unless given"),
	NO_MORE_OPTS
};

static enum rn_status
join(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_join_words w = { .ref = operand[1], .seat = args->seat };
	enum rn_status rc = RN_OK;
	const char *force;
	struct rn_member m;

	TRY(intro_on(app, args->since, &w.since));
	TRY(intro_force(app, &force));
	TRY(rn_group_join(app->rn, app->arena, operand[0], &w, force, &m));
	TRY(out_reasons(app, &rn_view_member, &m, 1, sizeof(m),
	    offsetof(struct rn_member, why)));
out:
	return rc;
}

static enum rn_status
leave(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_member m;

	(void)args;
	TRY(rn_group_leave(app->rn, app->arena, operand[0], operand[1], &m));
	TRY(out_rows(app, &rn_view_member, &m, 1, sizeof(m)));
out:
	return rc;
}

const struct cmd cmd_group_join = {
	.family = "group", .verb = "join",
	.brief = "take a member in, on a free seat",
	.operands = "NAME REF",
	.needs = NEED_WRITE,
	.can = CAN_WRITE | CAN_ROWS | CAN_FORCE | CAN_WHY,
	.view = &rn_view_member,
	.opts = opts, .args_size = sizeof(struct args),
	.run = join,
};

const struct cmd cmd_group_leave = {
	.family = "group", .verb = "leave",
	.brief = "a member left",
	.operands = "NAME REF",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_member,
	.run = leave,
};
