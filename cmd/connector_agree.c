/* connector_agree.c - refnet connector agree: what is expected, and offered. */
#include "give.h"

struct args {
	const char *looks_for, *every, *offers;
};

static const struct opt opts[] = {
	TEXT(0, "looks-for", struct args, looks_for, "TEXT",
	    "whom you look for through them"),
	TEXT(0, "offers", struct args, offers, "TEXT",
	    "what you offer for it"),
	TEXT(0, "every", struct args, every, "DAYS",
	    "how often you talk, and their cadence; \"\": not agreed"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_agree_words w = { .looks_for = args->looks_for,
	    .offers = args->offers };
	enum rn_status rc = RN_OK;
	int64_t id;

	TRY(give_days(app, "--every", args->every, &w.every_days));
	TRY(rn_connector_agree(app->rn, app->arena, join_words(app->arena,
	    operand), &w, &id));
	TRY(agreement_out(app, id));
out:
	return rc;
}

const struct cmd cmd_connector_agree = {
	.family = "connector", .verb = "agree",
	.brief = "write down what a connector agreed to",
	.operands = "REF...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_agreement,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
