/* intro_draft.c - refnet intro draft: a first text for a step. */
#include <string.h>

#include "base/text.h"
#include "intro.h"

struct args {
	const char *step;
	bool final;
};

static const struct opt opts[] = {
	TEXT(0, "step", struct args, step,
	    "ask-connector|ask-target|introduction|reminder|decline|thanks|"
	    "re-engage", "the one that fits unless given"),
	FLAG(0, "final", struct args, final,
	    "to be sent: an introduction needs every consent"),
	NO_MORE_OPTS
};

/* As a letter: line breaks stay, all else is cleaned. */
static void
put_letter(FILE *to, const char *text)
{
	char line[512];

	while (*text != '\0') {
		size_t n = strcspn(text, "\n");
		size_t m = n < sizeof(line) ? n : sizeof(line) - 1;

		memcpy(line, text, m);
		line[m] = '\0';
		rn_clean_write(to, line);
		putc('\n', to);
		text += n + (text[n] == '\n');
	}
}

static void
put_head(FILE *to, const struct rn_draft *d)
{
	if (d->from != NULL) {
		fputs("From: ", to);
		rn_clean_write(to, d->from);
		putc('\n', to);
	}
	for (size_t i = 0; i < d->to.n; i++) {
		fputs(i == 0 ? "To: " : ", ", to);
		rn_clean_write(to, d->to.v[i]);
	}
	fputs("\nSubject: ", to);
	rn_clean_write(to, d->subject);
	fputs("\n\n", to);
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	struct rn_draft d;
	int64_t id;
	int step = -1;

	TRY(intro_id(app, operand[0], &id));
	if (args->step != NULL)
		TRY(intro_word(app, "step", rn_draft_step_name, args->step,
		    &step));
	TRY(rn_intro_draft(app->rn, app->arena, id, step, args->final, &d));
	if (app->out.format != RN_TABLE || app->out.fields != NULL) {
		TRY(out_rows(app, &rn_view_draft, &d, 1, sizeof(d)));
		goto out;
	}
	put_head(app->out.to, &d);
	put_letter(app->out.to, d.body);
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
	.needs = NEED_READ, .can = CAN_ROWS | CAN_FORCE | CAN_PAGE,
	.view = &rn_view_draft,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
