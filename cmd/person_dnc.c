/* person_dnc.c - refnet person dnc: do not contact. */
#include "cmd.h"

struct args {
	const char *because;
	bool off;
};

static const struct opt opts[] = {
	TEXT(0, "because", struct args, because, "TEXT", "why"),
	FLAG(0, "off", struct args, off, "may be contacted again"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	int64_t id;

	TRY(rn_person_dnc(app->rn, join_words(app->arena, operand),
	    !args->off, args->because, &id));
	TRY(out_person(app, id));
out:
	return rc;
}

const struct cmd cmd_person_dnc = {
	.family = "person", .verb = "dnc",
	.brief = "mark somebody as not to be contacted",
	.operands = "REF...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_person,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
