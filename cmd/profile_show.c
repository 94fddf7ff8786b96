/* profile_show.c - refnet profile show: one profile, as understood. */
#include "profile_args.h"

struct args {
	int64_t version;
};

static const struct opt opts[] = {
	INT(0, "version", struct args, version, "N",
	    "as it was in its N-th version"),
	NO_MORE_OPTS
};

/* Who taught it, and what, below how it was understood. */
static enum rn_status
say_lessons(struct app *app, struct rn_profile *p)
{
	enum rn_status rc = RN_OK;
	struct rn_lesson *list;
	const char *learnt;
	size_t n;

	TRY(rn_profile_lessons(app->rn, app->arena, p->name, RN_NOW, &list,
	    &n, &learnt));
	for (size_t i = 0; i < n; i++)
		p->why = rn_sprintf(app->arena, "%s\n%s %s%s%s", p->why,
		    rn_taught_name[list[i].taught], list[i].name,
		    list[i].because == NULL ? "" : ": ",
		    list[i].because == NULL ? "" : list[i].because);
	if (learnt != NULL)
		p->why = rn_sprintf(app->arena, "%s\nlearnt: %s", p->why,
		    learnt);
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argp, char **operand)
{
	const char *name = join_words(app->arena, operand);
	const struct args *args = argp;
	enum rn_status rc = RN_OK;
	struct rn_profile p;

	if (args->version != 0) {
		TRY(rn_profile_version(app->rn, app->arena, name,
		    args->version, &p));
		TRY(profile_print(app, &p));
		goto out;
	}
	TRY(rn_profile_get(app->rn, app->arena, name, &p));
	if (app->g.why)
		TRY(say_lessons(app, &p));
	TRY(profile_print(app, &p));
	profile_vague(app, &p);
out:
	return rc;
}

const struct cmd cmd_profile_show = {
	.family = "profile", .verb = "show",
	.brief = "show one profile; --why: how it was understood",
	.operands = "NAME...",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_WHY | CAN_PAGE,
	.view = &rn_view_profile,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
