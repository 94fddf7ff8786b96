/* due.c - refnet due: who should hear from me, most overdue first. */
#include "cmd.h"
#include "refnet/calendar.h"
#include "refnet/signal.h"

struct args {
	int64_t most;
	const char *ics;
};

static const struct opt opts[] = {
	INT('k', "most", struct args, most, "K",
	    "list the K most overdue; all unless given"),
	TEXT(0, "ics", struct args, ics, "FILE",
	    "write them as a calendar; - is standard output"),
	NO_MORE_OPTS
};

/* What has happened to them, or where they work, of late. */
static enum rn_status
add_reasons(struct app *app, struct rn_due *list, size_t n)
{
	struct rn_reason *why = rn_alloc(app->arena, (n + 1) * sizeof(*why));
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		why[i] = (struct rn_reason){ .person_id = list[i].person_id };
	TRY(rn_signal_reasons(app->rn, app->arena, app->as_of, why, n));
	for (size_t i = 0; i < n; i++)
		list[i].reason = why[i].text;
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_due_query q = { .as_of = app->as_of,
	    .most = (size_t)args->most };
	enum rn_status rc = RN_OK;
	struct rn_due *list;
	const char *text;
	size_t n, all;

	if (operand[0] != NULL)
		q.filter = join_words(app->arena, operand);
	TRY(rn_due_list(app->rn, app->arena, &q, &list, &n, &all));
	TRY(add_reasons(app, list, n));
	if (args->ics != NULL) {
		TRY(rn_due_calendar(app->rn, app->arena, list, n, &text));
		TRY(out_text(app, args->ics, text));
		say_note(app, "%zu due", n);
	} else {
		TRY(out_rows(app, &rn_view_due, list, n, sizeof(*list)));
	}
	if (n < all)
		say_note(app, "%zu more are due", all - n);
	if (n > 0 && args->ics == NULL && out_tty(app))
		say_hint(app, "refnet log 'called NAME', or "
		    "refnet snooze REF DATE");
out:
	return rc;
}

const struct cmd cmd_due = {
	.family = "due",
	.brief = "who should hear from you, most overdue first",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_due,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
