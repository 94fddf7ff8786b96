/*
 * intro_write.c - refnet intro write: the text of a step, kept until it is sent.
 */
#include <string.h>

#include "editor.h"
#include "letter.h"
#include "slurp.h"

enum { TEXT_MOST = 1 << 20 };

struct args {
	const char *step, *template, *file;
	bool discard;
};

static const struct opt opts[] = {
	TEXT(0, "step", struct args, step, INTRO_STEPS,
	    "the one that fits unless given"),
	TEXT(0, "file", struct args, file, "FILE",
	    "the text: Subject, blank line, body; - for stdin"),
	TEXT(0, "template", struct args, template, "NAME",
	    "begin by this one of yours; refnet intro template"),
	FLAG(0, "discard", struct args, discard,
	    "throw away what was kept"),
	NO_MORE_OPTS
};

struct writing {
	struct app *app;
	int64_t id;
	int step;
};

static enum rn_status
keep(void *ctx, const char *file, const char *text, size_t n)
{
	const struct writing *w = ctx;
	struct rn_written kept;

	return rn_written_put(w->app->rn, w->app->arena, w->id, w->step, file,
	    text, n, &kept);
}

static enum rn_status
write_text(struct writing *w, const struct args *args)
{
	const struct draft_use use = { keep, w };
	struct app *app = w->app;
	enum rn_status rc = RN_OK;
	struct rn_draft d;
	bool changed;
	char *text;
	int64_t at;
	size_t n;

	if (args->file != NULL) {
		TRY(slurp(app, args->file, TEXT_MOST, &text, &n));
		TRY(keep(w, strcmp(args->file, "-") == 0 ? "stdin" :
		    args->file, text, n));
		goto out;
	}
	if (!editor_possible()) {
		rc = rn_fail(app->rn, RN_EUSAGE, "no terminal to edit on");
		rn_hint(app->rn, "--file FILE takes your text");
		goto out;
	}
	TRY(letter_kept(app, w->id, w->step, false, args->template, &d, &at));
	TRY(editor_write(app, "letter", letter_text(app->arena, &d), &use,
	    &changed));
	if (!changed)
		say_note(app, "nothing was changed");
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct writing w = { .app = app, .step = -1 };
	enum rn_status rc = RN_OK;
	struct rn_draft d;
	int64_t at;

	TRY(intro_id(app, operand[0], &w.id));
	if (args->discard && (args->file != NULL || args->template != NULL))
		return rn_fail(app->rn, RN_EUSAGE, "--discard stands alone");
	if (args->step != NULL)
		TRY(intro_word(app, "step", rn_draft_step_name, args->step,
		    &w.step));
	TRY(args->discard ? keep(&w, NULL, NULL, 0) : write_text(&w, args));
	TRY(letter_kept(app, w.id, w.step, false, NULL, &d, &at));
	if (app->out.format != RN_TABLE || app->out.fields != NULL)
		TRY(out_rows(app, &rn_view_draft, &d, 1, sizeof(d)));
	else if (at != RN_NONE)
		say_hint(app, "refnet intro send %lld begins with it",
		    (long long)w.id);
out:
	return rc;
}

const struct cmd cmd_intro_write = {
	.family = "intro", .verb = "write",
	.brief = "write the text of a step, kept until it is sent",
	.operands = "ID",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_draft,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
