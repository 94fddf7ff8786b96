/*
 * intro_template.c - refnet intro template: the texts drafts are made from.
 */
#include <string.h>

#include "base/near.h"
#include "editor.h"
#include "letter.h"

struct args {
	bool fields, edit, builtin;
};

static const struct opt opts[] = {
	FLAG(0, "edit", struct args, edit,
	    "write your own in $EDITOR, from what is there"),
	FLAG(0, "builtin", struct args, builtin,
	    "the built-in one, whatever you have"),
	FLAG(0, "list-fields", struct args, fields,
	    "what can stand in {braces}, and what it is"),
	NO_MORE_OPTS
};

static enum rn_status
list_all(struct app *app)
{
	struct rn_template_row *v = rn_alloc(app->arena, RN_DRAFT_STEPS *
	    RN_PARTIES * sizeof(*v));
	enum rn_status rc = RN_OK;
	const char *path;
	size_t n = 0;
	char *text;

	for (int s = 0; s < RN_DRAFT_STEPS; s++)
		for (int p = 0; p < RN_PARTIES; p++) {
			const char *name = rn_sprintf(app->arena, "%s-as-%s",
			    rn_draft_step_name[s], rn_party_name[p]);

			if (rn_intro_template((enum rn_draft_step)s,
			    (enum rn_party)p) == NULL)
				continue;
			TRY(letter_template(app, name, &path, &text));
			v[n++] = (struct rn_template_row){ name, s, p,
			    text == NULL ? "built in" : path };
		}
	TRY(out_rows(app, &rn_view_template, v, n, sizeof(*v)));
out:
	return rc;
}

static enum rn_status
list_fields(struct app *app)
{
	struct rn_template_fact *v;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_intro_template_facts(app->arena, &v, &n));
	TRY(out_rows(app, &rn_view_template_fact, v, n, sizeof(*v)));
out:
	return rc;
}

/* The built-in one of that name, or NULL. */
static const char *
built_in(struct app *app, const char *name)
{
	for (int s = 0; s < RN_DRAFT_STEPS; s++)
		for (int p = 0; p < RN_PARTIES; p++)
			if (strcmp(name, rn_sprintf(app->arena, "%s-as-%s",
			    rn_draft_step_name[s], rn_party_name[p])) == 0)
				return rn_intro_template((enum rn_draft_step)s,
				    (enum rn_party)p);
	return NULL;
}

static enum rn_status
no_such(struct app *app, const char *name)
{
	struct rn_near near = { .typed = name };

	for (int s = 0; s < RN_DRAFT_STEPS; s++)
		for (int p = 0; p < RN_PARTIES; p++) {
			const char *known = rn_sprintf(app->arena, "%s-as-%s",
			    rn_draft_step_name[s], rn_party_name[p]);

			if (built_in(app, known) != NULL)
				rn_near_offer(&near, known, known);
		}
	rn_fail(app->rn, RN_ENOTFOUND, "no template '%s'", name);
	if (rn_near_one(&near) != NULL)
		rn_hint(app->rn, "did you mean %s?", rn_near_one(&near));
	else
		rn_hint(app->rn, "refnet intro template lists them");
	return RN_ENOTFOUND;
}

struct edit {
	struct app *app;
	const char *path;
};

static enum rn_status
take(void *ctx, const char *file, const char *text, size_t n)
{
	const struct edit *e = ctx;
	enum rn_status rc = RN_OK;
	struct app *app = e->app;

	(void)n;
	TRY(rn_intro_template_check(app->rn, app->arena, file, text));
	if (app->g.dry)
		goto out;
	TRY(make_folders(app, e->path));
	TRY(out_text(app, e->path, text));
	say_note(app, "kept as %s; delete it to have the built-in one again",
	    e->path);
out:
	return rc;
}

static enum rn_status
edit_own(struct app *app, const char *name, const char *text)
{
	struct edit e = { app, letter_path(app, name) };
	const struct draft_use use = { take, &e };
	enum rn_status rc = RN_OK;
	bool changed;

	if (e.path == NULL)
		return rn_fail(app->rn, RN_ECONFIG, "no place for templates:"
		    " neither XDG_CONFIG_HOME nor HOME is set");
	/* # begins a note of the editor's, so those of a template stay here */
	while (*text == '#')
		text += strcspn(text, "\n") + 1;
	TRY(editor_write(app, "template", text, &use, &changed));
	if (!changed)
		say_note(app, "nothing was changed");
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	const char *path, *text;
	char *own = NULL;

	if (args->fields)
		return list_fields(app);
	if (operand[0] == NULL)
		return list_all(app);
	TRY(out_is_text(app, "a template"));
	if (!args->builtin)
		TRY(letter_template(app, operand[0], &path, &own));
	text = own != NULL ? own : built_in(app, operand[0]);
	if (text == NULL && !args->edit) {
		rc = no_such(app, operand[0]);
		goto out;
	}
	if (args->edit) {
		TRY(edit_own(app, operand[0], text == NULL ? "" : text));
		goto out;
	}
	fputs(text, app->out.to);
out:
	return rc;
}

const struct cmd cmd_intro_template = {
	.family = "intro", .verb = "template",
	.brief = "the texts that drafts are made from",
	.operands = "[NAME]",
	.needs = NEED_NOTHING, .can = CAN_ROWS | CAN_PAGE | CAN_DRY,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
