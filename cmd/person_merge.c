/* person_merge.c - refnet person merge: these are one person. */
#include "cmd.h"
#include "refnet/identity.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	size_t n = 0;
	int64_t id;

	(void)args;
	while (operand[n] != NULL)
		n++;
	TRY(rn_person_merge(app->rn, (const char *const *)operand, n, &id));
	TRY(out_person(app, id));
	say_hint(app, "refnet undo takes it back; refnet person split %lld"
	    " does so later", (long long)id);
out:
	return rc;
}

const struct cmd cmd_person_merge = {
	.family = "person", .verb = "merge",
	.brief = "say that several are one person",
	.operands = "REF REF...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_person,
	.run = run,
};
