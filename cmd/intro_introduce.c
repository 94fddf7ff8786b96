/*
 * intro_introduce.c - refnet intro introduce: the introduction itself, or
 * that the connector made it without us.
 */
#include <string.h>

#include "intro.h"

struct args {
	struct intro_said said;
	const char *by;
};

static const struct opt opts[] = {
	TEXT(0, "by", struct args, by, "connector",
	    "they wrote to both; their act, not yours"),
	TEXT(0, "channel", struct args, said.channel,
	    "email|message|call|meeting|form|other",
	    "with --by: how; any word will do"),
	TEXT(0, "evidence", struct args, said.evidence, "FILE",
	    "with --by: what shows it; read and hashed"),
	TEXT(0, "message", struct args, said.message, "ID",
	    "with --by: the Message-ID of what shows it"),
	TEXT(0, "quote", struct args, said.quote, "LINE",
	    "with --by: the line that says it"),
	TEXT(0, "note", struct args, said.note, "TEXT",
	    "with --by: whatever else"),
	TEXT(0, "on", struct args, said.on, "DATE",
	    "with --by: when; now unless given"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	const struct intro_said *s = &args->said;
	struct rn_answer_words w;
	enum rn_status rc = RN_OK;
	int64_t id;

	TRY(intro_id(app, operand[0], &id));
	if (args->by == NULL) {
		if (s->channel != NULL || s->evidence != NULL ||
		    s->message != NULL || s->quote != NULL ||
		    s->note != NULL || s->on != NULL) {
			rn_fail(app->rn, RN_EUSAGE, "that goes with --by"
			    " connector");
			rn_hint(app->rn, "consents are recorded by refnet"
			    " intro yes ID PARTY");
			return RN_EUSAGE;
		}
		TRY(rn_intro_introduce(app->rn, id));
	} else if (strcmp(args->by, "connector") == 0) {
		TRY(intro_words(app, s, &w));
		TRY(rn_intro_not_ours(app->rn, id, &w));
	} else
		return rn_fail(app->rn, RN_EUSAGE, "--by is connector, or is"
		    " left out");
	TRY(intro_out(app, id));
out:
	return rc;
}

const struct cmd cmd_intro_introduce = {
	.family = "intro", .verb = "introduce",
	.brief = "record the introduction; needs every consent",
	.operands = "ID",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_FORCE,
	.view = &rn_view_intro,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
