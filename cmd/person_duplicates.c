/* person_duplicates.c - refnet person duplicates: who may be there twice. */
#include "cmd.h"
#include "refnet/identity.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_duplicate_query q = { .why = app->g.why };
	enum rn_status rc = RN_OK;
	struct rn_duplicate *list;
	size_t n;

	(void)args;
	if (operand[0] != NULL)
		q.filter = join_words(app->arena, operand);
	TRY(rn_duplicate_list(app->rn, app->arena, &q, &list, &n));
	TRY(out_reasons(app, &rn_view_duplicate, list, n, sizeof(*list),
	    offsetof(struct rn_duplicate, why)));
	if (n > 0)
		say_hint(app, "refnet person merge A B, or refnet person"
		    " distinct A B");
out:
	return rc;
}

const struct cmd cmd_person_duplicates = {
	.family = "person", .verb = "duplicates",
	.brief = "list who may be there twice",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_WHY | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_duplicate,
	.run = run,
};
