/* profile_edit.c - refnet profile edit: say it better. */
#include <string.h>

#include "assist.h"
#include "editor.h"
#include "profile_args.h"

static const struct opt opts[] = {
	TEXT(0, "name", PA, w.name, "NAME", "call it so from now on"),
	PROFILE_OPTS,
	FLAG(0, "assist", PA, assist,
	    "have assist.command draft the script, and edit it"),
	NO_MORE_OPTS
};

struct ctx {
	struct app *app;
	const char *name;
	const struct rn_profile *was;
	struct rn_profile *p;
};

static enum rn_status
take(void *ctxp, const char *file, const char *text, size_t n)
{
	const struct ctx *x = ctxp;
	struct rn_profile_words w;
	enum rn_status rc = RN_OK;

	TRY(rn_profile_read(x->app->rn, x->app->arena, file, text, n, x->was,
	    &w));
	TRY(rn_profile_edit(x->app->rn, x->app->arena, x->name, &w, x->p));
out:
	return rc;
}

/* What a drafted script lacks, for whoever edits it. */
static const char *
notice(struct app *app, const struct rn_profile *p, const char *script)
{
	const char *all = "The script was drafted by assist.command, and is"
	    " yours once you edit it.\nTo take it as it is, delete these"
	    " lines; to take nothing, change nothing.";
	struct rn_lint *v;
	size_t n;

	rn_profile_lint_script(app->arena, p, script, &v, &n);
	for (size_t i = 0; i < n; i++) {
		bool whole = strcmp(v[i].text, script) == 0;

		all = rn_sprintf(app->arena, "%s\n%s%s%s%s: %s", all, v[i].rule,
		    whole ? "" : ": '", whole ? "" : v[i].text,
		    whole ? "" : "'", v[i].suggestion);
	}
	return editor_notice(app, all);
}

/* The form, with a draft of its script where there is one. */
static enum rn_status
make_form(struct app *app, const struct rn_profile *was, bool assist,
    const char **text)
{
	struct rn_profile p = *was;
	enum rn_status rc = RN_OK;
	const char *draft = NULL;

	if (assist)
		TRY(assist_profile(app, was, "script", &draft));
	if (draft != NULL)
		p.script = draft;
	*text = rn_profile_text(app->arena, &p);
	if (draft != NULL)
		*text = rn_sprintf(app->arena, "%s%s", notice(app, was,
		    draft), *text);
out:
	return rc;
}

static enum rn_status
write_again(struct app *app, const char *name, bool assist,
    struct rn_profile *p)
{
	struct rn_profile was;
	struct ctx x = { app, name, &was, p };
	enum rn_status rc = RN_OK;
	const char *text;
	bool changed;

	TRY(rn_profile_get(app->rn, app->arena, name, &was));
	*p = was;
	TRY(make_form(app, &was, assist, &text));
	TRY(editor_write(app, "profile", text, &(struct draft_use){ take,
	    &x }, &changed));
	if (!changed)
		say_note(app, "unchanged");
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
	} else if (args->editor || args->assist || editor_possible()) {
		TRY(write_again(app, operand[0], args->assist, &p));
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
