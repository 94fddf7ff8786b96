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
