/* profile_judge.c - say of somebody that they are whom a profile means. */
#include "profile_judge.h"

enum rn_status
profile_judge(struct app *app, const struct judge_args *args, char **operand,
    enum rn_taught taught)
{
	enum rn_status rc = RN_OK;
	struct rn_lesson lesson;

	TRY(rn_profile_teach(app->rn, app->arena, operand[0],
	    join_words(app->arena, operand + 1), args->off ?
	    RN_TAUGHT_NEITHER : taught, args->because, &lesson));
	TRY(rn_render_card(app->rn, &app->out, &rn_view_lesson, &lesson, 1,
	    sizeof(lesson)));
	say_hint(app, "refnet profile lessons '%s' shows what is learnt",
	    lesson.profile);
out:
	return rc;
}
