/* group_met.c - refnet group met: they met, and who was there. */
#include "give.h"

struct args {
	struct rn_list with;
	const char *on, *note;
	bool absent;
};

static const struct opt opts[] = {
	MANY(0, "with", struct args, with, "REF",
	    "who was there, may be repeated; all unless given"),
	TEXT(0, "on", struct args, on, "DATE", "when; now unless given"),
	TEXT(0, "note", struct args, note, "TEXT", "what it was about"),
	FLAG(0, "absent", struct args, absent,
	    "you were not there: no touch is logged"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_met_words w = { .with = args->with, .note = args->note,
	    .absent = args->absent };
	enum rn_status rc = RN_OK;
	struct rn_meeting m;

	TRY(intro_on(app, args->on, &w.at));
	TRY(rn_group_met(app->rn, app->arena, join_words(app->arena,
	    operand), &w, &m));
	TRY(out_rows(app, &rn_view_meeting, &m, 1, sizeof(m)));
	say_hint(app, "refnet group due: what is due next, and who");
out:
	return rc;
}

const struct cmd cmd_group_met = {
	.family = "group", .verb = "met",
	.brief = "record a meeting and who was there",
	.operands = "NAME...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_meeting,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
