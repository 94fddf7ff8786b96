/* person_verify.c - refnet person verify: what is known of somebody holds. */
#include "base/date.h"
#include "cmd.h"

struct args {
	const char *because, *bounced, *on;
};

static const struct opt opts[] = {
	TEXT(0, "because", struct args, because, "TEXT", "how you know"),
	TEXT(0, "bounced", struct args, bounced, "EMAIL",
	    "mail to this address of theirs came back"),
	TEXT(0, "on", struct args, on, "DATE", "when; now unless given"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_proof_words w = { .because = args->because,
	    .bounced = args->bounced, .on = RN_NOW };
	enum rn_status rc = RN_OK;
	int64_t id;

	if (args->on != NULL) {
		TRY(rn_date_read(app->rn, args->on, rn_now(app->rn), false,
		    &w.on));
		say_date(app, w.on);
	}
	TRY(rn_person_verify(app->rn, join_words(app->arena, operand), &w,
	    &id));
	TRY(out_person(app, id));
out:
	return rc;
}

const struct cmd cmd_person_verify = {
	.family = "person", .verb = "verify",
	.brief = "what is known of somebody still holds",
	.operands = "REF...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_person,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
