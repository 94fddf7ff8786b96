/* profile_edit.c - refnet profile edit: say it better. */
#include <string.h>

#include "editor.h"
#include "profile_args.h"

static const struct opt opts[] = {
	TEXT(0, "name", PA, w.name, "NAME", "call it so from now on"),
	PROFILE_OPTS, NO_MORE_OPTS
};

static enum rn_status
write_again(struct app *app, const char *name, struct rn_profile *p)
{
	struct rn_profile_words w;
	enum rn_status rc = RN_OK;
	const char *text;
	struct draft d;

	TRY(rn_profile_get(app->rn, app->arena, name, p));
	text = rn_profile_text(app->arena, p);
	TRY(editor_run(app, "profile", text, &d));
	if (strcmp(d.text, text) == 0) {
		say_note(app, "unchanged");
		return editor_end(app, &d, RN_OK);
	}
	rc = rn_profile_read(app->rn, app->arena, d.path, d.text, d.n, &w);
	if (rc == RN_OK)
		rc = rn_profile_edit(app->rn, app->arena, name, &w, p);
	rc = editor_end(app, &d, rc);
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argp, char **operand)
{
	const struct profile_args *args = argp;
	struct rn_profile_words w;
	enum rn_status rc = RN_OK;
	struct rn_profile p;

	if (!profile_silent(args)) {
		TRY(profile_words(app, args, &w));
		TRY(rn_profile_edit(app->rn, app->arena, operand[0], &w, &p));
	} else if (args->editor || editor_possible()) {
		TRY(write_again(app, operand[0], &p));
	} else {
		rn_fail(app->rn, RN_EUSAGE, "nothing to change was given");
		rn_hint(app->rn, "refnet profile edit '%s' --trigger TEXT",
		    operand[0]);
		return RN_EUSAGE;
	}
	TRY(profile_print(app, &p));
	profile_vague(app, &p);
out:
	return rc;
}

const struct cmd cmd_profile_edit = {
	.family = "profile", .verb = "edit",
	.brief = "change what a profile says, or its name",
	.operands = "NAME",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_WHY,
	.view = &rn_view_profile,
	.opts = opts, .args_size = sizeof(struct profile_args),
	.run = run,
};
