/* intro_note.c - refnet intro note: what I wrote down about an introduction. */
#include "intro.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_intro_note *list;
	int64_t id;
	size_t n;

	(void)args;
	TRY(intro_id(app, operand[0], &id));
	TRY(rn_intro_note(app->rn, id, join_words(app->arena, operand + 1)));
	TRY(rn_intro_notes(app->rn, app->arena, id, &list, &n));
	TRY(out_rows(app, &rn_view_note, list, n, sizeof(*list)));
out:
	return rc;
}

const struct cmd cmd_intro_note = {
	.family = "intro", .verb = "note",
	.brief = "write something down about an introduction",
	.operands = "ID TEXT...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_note,
	.run = run,
};
