/* person_records.c - refnet person records: which source rows make up whom. */
#include "cmd.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *ref = operand[0] == NULL ? NULL :
	    join_words(app->arena, operand);
	enum rn_status rc = RN_OK;
	struct rn_record *list;
	size_t n;

	(void)args;
	TRY(rn_person_records(app->rn, app->arena, ref, &list, &n));
	TRY(out_rows(app, &rn_view_record, list, n, sizeof(*list)));
out:
	return rc;
}

const struct cmd cmd_person_records = {
	.family = "person", .verb = "records",
	.brief = "list the source rows that make up somebody",
	.operands = "[REF...]",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_PAGE,
	.view = &rn_view_record,
	.run = run,
};
