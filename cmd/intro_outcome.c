/* intro_outcome.c - refnet intro outcome: what came of it. */
#include "base/date.h"
#include "intro.h"

struct args {
	int64_t deal;		/* 0: not said */
	const char *at, *on;
};

static const struct opt opts[] = {
	INT(0, "deal", struct args, deal, "N", "what it is worth"),
	TEXT(0, "at", struct args, at, "WHEN",
	    "when the meeting is, or was"),
	TEXT(0, "on", struct args, on, "DATE",
	    "when it was known; now unless given"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	int64_t id, at = RN_NONE, on;
	enum rn_status rc = RN_OK;
	int outcome;

	TRY(intro_id(app, operand[0], &id));
	TRY(intro_word(app, "outcome", rn_outcome_name, operand[1],
	    &outcome));
	if (args->at != NULL) {
		TRY(rn_date_read(app->rn, args->at, rn_now(app->rn), false,
		    &at));
		say_date(app, at);
	}
	TRY(intro_on(app, args->on, &on));
	TRY(rn_intro_outcome(app->rn, id, (enum rn_outcome)outcome,
	    args->deal == 0 ? RN_NONE : args->deal, at, on));
	TRY(intro_out(app, id));
out:
	return rc;
}

const struct cmd cmd_intro_outcome = {
	.family = "intro", .verb = "outcome",
	.brief = "what came of it",
	.operands =
	    "ID scheduled|met|no-meeting|qualified|not-qualified|won|lost",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_intro,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
