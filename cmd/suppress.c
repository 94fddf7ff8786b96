/* suppress.c - refnet suppress: is somebody to stay forgotten? */
#include "cmd.h"
#include "refnet/privacy.h"

struct args {
	const char *check, *lift, *org, *reason;
};

static const struct opt opts[] = {
	TEXT(0, "check", struct args, check, "HANDLE",
	    "was whoever has this forgotten?"),
	TEXT(0, "lift", struct args, lift, "HANDLE",
	    "they may be brought back"),
	TEXT(0, "reason", struct args, reason, "TEXT", "why they may"),
	TEXT(0, "org", struct args, org, "ORG",
	    "of a name instead of a handle: who worked there"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	struct rn_suppression s;

	(void)operand;
	if ((args->check == NULL) == (args->lift == NULL)) {
		rc = rn_fail(app->rn, RN_EUSAGE, "one of --check and --lift:"
		    " nobody is listed");
		goto out;
	}
	if (args->lift != NULL)
		TRY(rn_suppress_lift(app->rn, app->arena, args->lift,
		    args->org, args->reason, &s));
	else
		TRY(rn_suppress_check(app->rn, app->arena, args->check,
		    args->org, &s));
	/* a no, and a lift, are words */
	if (s.suppressed || app->out.format != RN_TABLE)
		TRY(out_rows(app, &rn_view_suppression, &s, 1, sizeof(s)));
	if (args->lift != NULL)
		say_note(app, "%lld %s no more; an import may bring them back"
		    " now", (long long)s.identifiers, s.identifiers == 1 ?
		    "identifier counts" : "identifiers count");
	else if (!s.suppressed)
		rc = rn_fail(app->rn, RN_ENOTFOUND, "not suppressed");
out:
	return rc;
}

const struct cmd cmd_suppress = {
	.family = "suppress",
	.brief = "ask whether somebody is to stay forgotten, or lift it",
	.operands = "",
	.needs = NEED_ANY, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_suppression,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
