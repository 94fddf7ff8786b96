/* intro_proposals.c - refnet intro proposals: what messages propose. */
#include "intro.h"
#include "refnet/inbox.h"

struct args {
	bool all;
};

static const struct opt opts[] = {
	FLAG(0, "all", struct args, all, "those that were decided, too"),
	NO_MORE_OPTS
};

/* A table says how each was decided, where some were: its other columns. */
static const char with_state[] = "id,intro_id,kind,party,person,at,sure,state,"
    "quote";

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const char *filter = operand[0] == NULL ? NULL :
	    join_words(app->arena, operand);
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	struct rn_proposal *list;
	size_t n;

	TRY(rn_proposal_list(app->rn, app->arena, filter, args->all, &list,
	    &n));
	if (args->all && app->out.format == RN_TABLE &&
	    app->out.fields == NULL)
		app->out.fields = with_state;
	TRY(out_rows(app, &rn_view_proposal, list, n, sizeof(*list)));
	if (n > 0 && out_tty(app))
		say_hint(app, "refnet intro accept ID, or reject ID");
out:
	return rc;
}

const struct cmd cmd_intro_proposals = {
	.family = "intro", .verb = "proposals",
	.brief = "list what messages propose",
	.operands = "[FILTER...]",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_proposal,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
