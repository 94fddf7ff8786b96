/* intro_list.c - refnet intro list: introductions, and what they wait for. */
#include "intro.h"
#include "refnet/calendar.h"

struct args {
	const char *ics;
};

static const struct opt opts[] = {
	TEXT(0, "ics", struct args, ics, "FILE",
	    "write what is due as a calendar; - is standard output"),
	NO_MORE_OPTS
};

static enum rn_status
to_calendar(struct app *app, const char *file, const struct rn_intro *list,
    size_t n)
{
	enum rn_status rc = RN_OK;
	const char *text;
	size_t entries;

	TRY(rn_intro_calendar(app->rn, app->arena, list, n, &text,
	    &entries));
	TRY(out_text(app, file, text));
	say_note(app, "%zu due", entries);
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	const char *filter = operand[0] == NULL ? NULL :
	    join_words(app->arena, operand);
	enum rn_status rc = RN_OK;
	struct rn_intro *list;
	size_t n;

	TRY(rn_intro_list(app->rn, app->arena, filter, app->as_of, &list,
	    &n));
	if (args->ics != NULL) {
		rc = to_calendar(app, args->ics, list, n);
		goto out;
	}
	TRY(out_rows(app, &rn_view_intro, list, n, sizeof(*list)));
	if (n > 0 && out_tty(app))
		say_hint(app, "refnet intro show ID says what is next");
out:
	return rc;
}

const struct cmd cmd_intro_list = {
	.family = "intro", .verb = "list",
	.brief = "list introductions and what they wait for",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_intro,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
