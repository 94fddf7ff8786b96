/* profile_lessons.c - refnet profile lessons: who taught a profile what. */
#include "cmd.h"
#include "refnet/profile.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_lesson *list;
	const char *learnt;
	size_t n;

	(void)args;
	TRY(rn_profile_lessons(app->rn, app->arena,
	    join_words(app->arena, operand), app->as_of, &list, &n, &learnt));
	TRY(out_rows(app, &rn_view_lesson, list, n, sizeof(*list)));
	if (learnt != NULL)
		say_note(app, "learnt: %s", learnt);
	if (n > 0)
		say_hint(app, "refnet profile unlearn '%s' forgets it",
		    list[0].profile);
out:
	return rc;
}

const struct cmd cmd_profile_lessons = {
	.family = "profile", .verb = "lessons",
	.brief = "what was taught, and by whom",
	.operands = "NAME...",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_lesson,
	.run = run,
};
