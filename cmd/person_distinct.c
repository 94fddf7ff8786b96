/* person_distinct.c - refnet person distinct: two people, for good. */
#include "cmd.h"
#include "refnet/identity.h"

struct args {
	bool off;
};

static const struct opt opts[] = {
	FLAG(0, "off", struct args, off, "they may be one after all"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	struct rn_duplicate pair;

	TRY(rn_person_distinct(app->rn, app->arena, operand[0], operand[1],
	    !args->off, &pair));
	TRY(out_rows(app, &rn_view_duplicate, &pair, 1, sizeof(pair)));
out:
	return rc;
}

const struct cmd cmd_person_distinct = {
	.family = "person", .verb = "distinct",
	.brief = "say that two are two people, for good",
	.operands = "REF REF",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_duplicate,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
