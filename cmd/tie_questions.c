/* tie_questions.c - refnet tie questions: does A know B? */
#include "cmd.h"
#include "refnet/tie.h"

enum { MOST = 50 };

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_tie_question *list;
	size_t n;

	(void)args;
	TRY(questions_take(app, operand[0], MOST, &list, &n));
	TRY(out_rows(app, &rn_view_question, list, n, sizeof(*list)));
	if (n > 0)
		say_hint(app, "refnet tie add A B, or refnet tie no A B;"
		    " refnet triage asks them, too");
out:
	return rc;
}

const struct cmd cmd_tie_questions = {
	.family = "tie", .verb = "questions",
	.brief = "ties that would open a path",
	.operands = "[NAME]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_question,
	.run = run,
};
