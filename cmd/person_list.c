/* person_list.c - refnet person list: who is in the network. */
#include "cmd.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_person_query q = { .as_of = RN_NOW, .why = app->g.why,
	    .notes = true };
	struct rn_person *list;
	enum rn_status rc = RN_OK;
	size_t n;

	(void)args;
	if (operand[0] != NULL)
		q.filter = join_words(app->arena, operand);
	TRY(rn_person_list(app->rn, app->arena, &q, &list, &n));
	TRY(out_people(app, &rn_view_person, list, n));
out:
	return rc;
}

const struct cmd cmd_person_list = {
	.family = "person", .verb = "list",
	.brief = "list people, all or those a filter admits",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_WHY | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_person,
	.run = run,
};
