/* person_exclude.c - refnet person exclude: never introduce one to another. */
#include "cmd.h"
#include "refnet/intro.h"

struct args {
	const char *because;
	bool off;
};

static const struct opt opts[] = {
	TEXT(0, "because", struct args, because, "TEXT", "why"),
	FLAG(0, "off", struct args, off, "may be introduced again"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	int64_t id;

	TRY(rn_person_exclude(app->rn, operand[0], operand[1], !args->off,
	    args->because, &id));
	TRY(out_person(app, id));
out:
	return rc;
}

const struct cmd cmd_person_exclude = {
	.family = "person", .verb = "exclude",
	.brief = "never introduce one to another, or to an org",
	.operands = "REF REF|ORG",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_person,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
