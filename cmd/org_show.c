/* org_show.c - refnet org show: one company, as understood. */
#include "cmd.h"
#include "refnet/org.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_org org;

	(void)args;
	TRY(rn_org_get(app->rn, app->arena, join_words(app->arena, operand),
	    RN_NOW, &org));
	if (!app->g.why && app->g.fields == NULL)
		org.why = NULL;
	TRY(rn_render_card(app->rn, &app->out, &rn_view_org, &org, 1,
	    sizeof(org)));
out:
	return rc;
}

const struct cmd cmd_org_show = {
	.family = "org", .verb = "show",
	.brief = "show one company; --why: who said what",
	.operands = "ORG...",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_WHY | CAN_PAGE,
	.view = &rn_view_org,
	.run = run,
};
