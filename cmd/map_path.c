/* map_path.c - refnet map path: how to get to somebody. */
#include <stdlib.h>

#include "cmd.h"
#include "refnet/tie.h"

enum { USUAL = 5, MOST = 100 };

struct args {
	const char *best;
};

static const struct opt opts[] = {
	TEXT('k', "best", struct args, best, "K",
	    "the K best paths; 5 unless given"),
	NO_MORE_OPTS
};

/* The tie that would help most, as a clause. */
static const char *
would_help(struct rn_arena *a, const struct rn_no_path *none)
{
	if (none->a_name == NULL)
		return "";
	return rn_sprintf(a, "; if %s knows %s: refnet tie add %lld %lld",
	    none->a_name, none->b == none->target_id ? "them" : none->b_name,
	    (long long)none->a, (long long)none->b);
}

/* No path is an answer too: nothing for people, an empty list for programs. */
static enum rn_status
say_none(struct app *app, const struct rn_no_path *none)
{
	long long id = (long long)none->target_id;
	const char *help = would_help(app->arena, none);
	enum rn_status rc = RN_OK;

	if (app->out.format != RN_TABLE)
		TRY(out_rows(app, &rn_view_path, NULL, 0,
		    sizeof(struct rn_path)));
	rc = rn_fail(app->rn, RN_ENOTFOUND, "no verified path to %s",
	    none->target);
	switch ((enum rn_no_path_why)none->why) {
	case RN_NO_PATH_DNC:
		rn_hint(app->rn, "they are marked do not contact; refnet"
		    " person dnc %lld --off, if that is over", id);
		break;
	case RN_NO_PATH_APART:
		rn_hint(app->rn, "you said never to be introduced to them;"
		    " refnet person exclude --off takes that back");
		break;
	case RN_NO_PATH_KNOWN:
		rn_hint(app->rn, "nobody is known to know them%s", help);
		break;
	case RN_NO_PATH_ASKED:
		rn_hint(app->rn, "who knows them is not within your reach"
		    " (refnet tie list %lld)%s", id, help);
		break;
	}
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	/* the row has the reasons; only a table leaves them out */
	struct rn_tie_query q = { .as_of = app->as_of,
	    .why = app->g.why || app->out.format != RN_TABLE };
	enum rn_status rc = RN_OK;
	struct rn_no_path none;
	struct rn_path *list;
	size_t n, most;

	TRY(opt_count(app->rn, "-k", args->best, USUAL, MOST, &most));
	TRY(asked_take(app, &q));
	TRY(rn_path_list(app->rn, app->arena, operand[0], most, &q, &list,
	    &n, &none));
	if (n == 0) {
		rc = say_none(app, &none);
		goto out;
	}
	TRY(out_reasons(app, &rn_view_path, list, n, sizeof(*list),
	    offsetof(struct rn_path, why)));
	if (!app->g.why && app->out.format == RN_TABLE)
		say_hint(app, "refnet map path %lld --why",
		    (long long)list[0].target_id);
out:
	return rc;
}

const struct cmd cmd_map_path = {
	.family = "map", .verb = "path",
	.brief = "the best ways to somebody, weakest link named",
	.operands = "REF",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_WHY | CAN_PAGE,
	.view = &rn_view_path,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
