/* intro_outbox.c - refnet intro outbox: messages on their way, and gone. */
#include "intro.h"
#include "refnet/outbox.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_outgoing *v;
	size_t n;

	(void)args, (void)operand;
	TRY(rn_outbox_list(app->rn, app->arena, &v, &n));
	TRY(out_rows(app, &rn_view_outgoing, v, n, sizeof(*v)));
	for (size_t i = 0; i < n; i++)
		if (v[i].state == RN_OUTGOING_HANDING)
			say_hint(app, "find out, then refnet intro send --sent"
			    " %lld or --not-sent %lld", (long long)v[i].id,
			    (long long)v[i].id);
		else if (v[i].state == RN_OUTGOING_DUE)
			say_hint(app, "refnet intro send hands over what is"
			    " due");
out:
	return rc;
}

const struct cmd cmd_intro_outbox = {
	.family = "intro", .verb = "outbox",
	.brief = "messages on their way out, and those that left",
	.operands = "",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_PAGE,
	.view = &rn_view_outgoing,
	.run = run,
};
