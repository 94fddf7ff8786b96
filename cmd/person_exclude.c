/* person_exclude.c - refnet person exclude: never introduce one to another. */
#include <inttypes.h>

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

/* The rows are of the first; who the other is, is said beside them. */
static enum rn_status
say_both(struct app *app, int64_t id, const char *ref, bool off)
{
	struct rn_person one, other;
	enum rn_status rc = RN_OK;
	const char *name;

	TRY(rn_person_get(app->rn, app->arena, rn_sprintf(app->arena,
	    "%" PRId64, id), RN_NOW, false, &one));
	rc = rn_person_get(app->rn, app->arena, ref, RN_NOW, false, &other);
	if (rc == RN_OK)
		name = other.called;
	else if (rc == RN_ENOTFOUND)	/* an org */
		name = rn_sprintf(app->arena, "anybody of %s", ref);
	else
		return rc;
	rc = RN_OK;
	say_note(app, off ? "%s and %s may be introduced again" :
	    "%s and %s are never to be introduced to each other", one.called,
	    name);
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	int64_t id;

	TRY(rn_person_exclude(app->rn, operand[0], operand[1], !args->off,
	    args->because, &id));
	TRY(out_person(app, id));
	TRY(say_both(app, id, operand[1], args->off));
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
