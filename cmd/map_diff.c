/* map_diff.c - refnet map diff: what changed since, and why. */
#include "base/date.h"
#include "cmd.h"
#include "refnet/decide.h"

struct args {
	const char *since;
};

static const struct opt opts[] = {
	TEXT(0, "since", struct args, since, "DATE",
	    "from the end of that day, or so long ago; 7d unless given"),
	NO_MORE_OPTS
};

/* "30d" is so long ago here: nothing has changed since a day to come. */
static enum rn_status
read_since(struct app *app, const char *text, int64_t now, int64_t *at)
{
	enum rn_status rc = RN_OK;
	int64_t ago;

	TRY(rn_date_read(app->rn, text, now, true, at));
	if (*at > now && rn_date_read(app->rn, rn_sprintf(app->arena,
	    "%s ago", text), now, true, &ago) == RN_OK)
		*at = ago;
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_tie_query now = { .as_of = app->as_of }, then = { 0 };
	int64_t at = app->as_of == RN_NOW ? rn_now(app->rn) : app->as_of;
	enum rn_status rc = RN_OK;
	struct rn_wanted wanted;
	struct rn_shift *list;
	size_t n;

	TRY(read_since(app, args->since == NULL ? "7d" : args->since, at,
	    &then.as_of));
	if (args->since != NULL)
		say_date(app, then.as_of);
	TRY(asked_take(app, &then));
	TRY(asked_take(app, &now));
	if (operand[0] != NULL) {
		TRY(wanted_take(app, operand[0], &wanted));
		now.wanted = &wanted;
	}
	TRY(rn_shift_list(app->rn, app->arena, &then, &now, &list, &n));
	TRY(out_rows(app, &rn_view_diff, list, n, sizeof(*list)));
out:
	return rc;
}

const struct cmd cmd_map_diff = {
	.family = "map", .verb = "diff",
	.brief = "which tiers and paths changed, and why",
	.operands = "[NAME]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_diff,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
