/* give_list.c - refnet give list: what was given and received. */
#include "give.h"

struct args {
	const char *filter;
};

static const struct opt opts[] = {
	TEXT(0, "filter", struct args, filter, "FILTER",
	    "only gives that it admits: kind:introduction"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_give_query q = { .as_of = app->as_of,
	    .filter = args->filter };
	enum rn_status rc = RN_OK;
	struct rn_give *list;
	size_t n;

	if (operand[0] != NULL)
		q.ref = join_words(app->arena, operand);
	TRY(give_half_life(app, &q.half_life));
	TRY(rn_give_list(app->rn, app->arena, &q, &list, &n));
	TRY(out_rows(app, &rn_view_give, list, n, sizeof(*list)));
	if (n > 0 && q.ref != NULL)
		say_note(app, "balance with %s: %+.2f%s", list[0].called,
		    list[0].balance, list[0].balance < 0 ? ", you owe" : "");
	if (n == 0 && q.filter == NULL)
		say_hint(app, "refnet give add REF --kind knowledge --about"
		    " TEXT");
	else if (out_tty(app))
		say_hint(app, "refnet give balance: whom you owe most");
out:
	return rc;
}

const struct cmd cmd_give_list = {
	.family = "give", .verb = "list",
	.brief = "what was given and received, newest first",
	.operands = "[REF...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_give,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
