/* connector_list.c - refnet connector list: the circle, how active it is. */
#include "give.h"

struct args {
	bool all;
};

static const struct opt opts[] = {
	FLAG('a', "all", struct args, all,
	    "also those with an agreement who are not in the circle"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_agreement_query q = { .as_of = app->as_of,
	    .all = args->all };
	struct rn_agreement *list;
	enum rn_status rc = RN_OK;
	size_t n, late = 0;

	if (operand[0] != NULL)
		q.filter = join_words(app->arena, operand);
	TRY(give_half_life(app, &q.half_life));
	TRY(rn_agreement_list(app->rn, app->arena, &q, &list, &n));
	TRY(out_reasons(app, &rn_view_agreement, list, n, sizeof(*list),
	    offsetof(struct rn_agreement, why)));
	for (size_t i = 0; i < n; i++)
		late += list[i].overdue_days != RN_NONE;
	if (late > 0)
		say_note(app, "a talk is due with %zu of %zu", late, n);
	if (n > 0 && !app->g.why && out_tty(app))
		say_hint(app, "--why shows what was agreed");
	if (n == 0 && q.filter == NULL)
		say_hint(app, "refnet connector candidates: who could be");
out:
	return rc;
}

const struct cmd cmd_connector_list = {
	.family = "connector", .verb = "list",
	.brief = "the active circle, and how active it is",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_WHY | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_agreement,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
