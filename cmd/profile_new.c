/* profile_new.c - refnet profile new: describe whom you hope to meet. */
#include "editor.h"
#include "profile_args.h"

static const struct opt opts[] = { PROFILE_OPTS, NO_MORE_OPTS };

struct ctx {
	struct app *app;
	const char *name;
	struct rn_profile *p;
};

static enum rn_status
take(void *ctxp, const char *file, const char *text, size_t n)
{
	const struct ctx *x = ctxp;
	struct rn_profile_words w;
	enum rn_status rc = RN_OK;

	TRY(rn_profile_read(x->app->rn, x->app->arena, file, text, n, NULL,
	    &w));
	TRY(rn_profile_new(x->app->rn, x->app->arena, x->name, &w, x->p));
out:
	return rc;
}

static enum rn_status
write_new(struct app *app, const char *name, struct rn_profile *p)
{
	struct ctx x = { app, name, p };
	enum rn_status rc = RN_OK;
	bool changed;

	/* say it before somebody writes a page */
	rc = rn_profile_get(app->rn, app->arena, name, p);
	if (rc == RN_OK)
		return rn_fail(app->rn, RN_EUSAGE,
		    "there is a profile '%s' already", p->name);
	if (rc != RN_ENOTFOUND)
		return rc;
	rc = editor_write(app, "profile", rn_profile_text(app->arena, NULL),
	    &(struct draft_use){ take, &x }, &changed);
	if (rc == RN_OK && !changed)
		rc = rn_fail(app->rn, RN_EUSAGE,
		    "nothing was written; no profile is made");
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
		TRY(rn_profile_new(app->rn, app->arena, operand[0], &w, &p));
	} else if (args->editor || editor_possible()) {
		TRY(write_new(app, operand[0], &p));
	} else {
		rn_fail(app->rn, RN_EUSAGE, "nothing is said of the profile");
		rn_hint(app->rn, "refnet profile new '%s' --role CFO "
		    "--industry manufacturing\nor --file FILE; on a terminal "
		    "an editor opens", operand[0]);
		return RN_EUSAGE;
	}
	TRY(profile_print(app, &p));
	profile_vague(app, &p);
out:
	return rc;
}

const struct cmd cmd_profile_new = {
	.family = "profile", .verb = "new",
	.brief = "say whom you hope to meet",
	.operands = "NAME",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_WHY,
	.view = &rn_view_profile,
	.opts = opts, .args_size = sizeof(struct profile_args),
	.run = run,
};
