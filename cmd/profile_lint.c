/* profile_lint.c - refnet profile lint: what is vague in a profile. */
#include "profile_args.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_lint *list;
	struct rn_profile p;
	size_t n;

	(void)args;
	TRY(rn_profile_lint(app->rn, app->arena,
	    join_words(app->arena, operand), app->as_of, &p, &list, &n));
	TRY(out_rows(app, &rn_view_lint, list, n, sizeof(*list)));
	if (p.failing != NULL) {
		rc = rn_fail(app->rn, RN_ENOTFOUND, "'%s' %s: too vague to"
		    " ask anybody with", p.name, p.failing);
		rn_hint(app->rn, "refnet profile edit '%s'", p.name);
		goto out;
	}
	say_note(app, "'%s' scores %lld of 100", p.name,
	    (long long)p.lint_score);
out:
	return rc;
}

const struct cmd cmd_profile_lint = {
	.family = "profile", .verb = "lint",
	.brief = "what is vague in a profile, and better words",
	.operands = "NAME...",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_lint,
	.run = run,
};
