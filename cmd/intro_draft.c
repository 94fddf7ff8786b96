/* intro_draft.c - refnet intro draft: a first text for a step. */
#include "base/date.h"
#include "base/text.h"
#include "letter.h"

struct args {
	const char *step, *template;
	bool final, anew;
};

static const struct opt opts[] = {
	TEXT(0, "step", struct args, step, INTRO_STEPS,
	    "the one that fits unless given"),
	FLAG(0, "final", struct args, final,
	    "to be sent: an introduction needs every consent"),
	TEXT(0, "template", struct args, template, "NAME",
	    "by this one of yours; refnet intro template"),
	FLAG(0, "anew", struct args, anew,
	    "also where intro write has kept a text"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	struct rn_draft d;
	int64_t id, at = RN_NONE;
	int step = -1;

	TRY(intro_id(app, operand[0], &id));
	if (args->step != NULL)
		TRY(intro_word(app, "step", rn_draft_step_name, args->step,
		    &step));
	TRY(args->anew ? letter_draft(app, id, step, args->final,
	    args->template, &d) : letter_kept(app, id, step, args->final,
	    args->template, &d, &at));
	if (app->out.format != RN_TABLE || app->out.fields != NULL) {
		TRY(out_rows(app, &rn_view_draft, &d, 1, sizeof(d)));
		goto out;
	}
	letter_put(app, &d);
	if (at != RN_NONE)
		say_note(app, "as you wrote it %s; --anew drafts it again",
		    rn_date_said(app->arena, at));
	/* the letter may go on to a program, the facts are for whoever looks */
	for (size_t i = 0; app->g.why && i < d.facts.n; i++)
		say_note(app, "%s", rn_clean(app->arena, d.facts.v[i]));
	if (d.step == RN_DRAFT_INTRODUCTION && !d.final)
		say_note(app, "a draft, without addresses; --final once"
		    " everybody has said yes");
out:
	return rc;
}

const struct cmd cmd_intro_draft = {
	.family = "intro", .verb = "draft",
	.brief = "a first text for a step, to be made yours",
	.operands = "ID",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_FORCE | CAN_PAGE | CAN_WHY,
	.view = &rn_view_draft,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
