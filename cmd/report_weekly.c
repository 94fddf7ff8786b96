/*
 * report_weekly.c - refnet report weekly: the mail a cron job sends.
 *
 * It is kept once it is out: what could not be written was not sent, and the
 * next run says it again.
 */
#include <errno.h>
#include <string.h>

#include "cmd.h"
#include "refnet/report.h"

struct args {
	const char *to, *file;
	bool if_changed;
};

static const struct opt opts[] = {
	TEXT(0, "to", struct args, to, "text", "the form; text unless given"),
	TEXT('o', "output", struct args, file, "FILE",
	    "write it there; - is standard output"),
	FLAG(0, "if-changed", struct args, if_changed,
	    "say nothing when the last one said it all"),
	NO_MORE_OPTS
};

struct way {
	struct app *app;
	const struct args *args;
	int64_t id;
};

/* What is written, for out_file(). */
struct text {
	struct app *app;
	const struct rn_report *report;
};

static enum rn_status
write_all(void *ctx, FILE *to)
{
	const struct text *t = ctx;
	struct rn_render out = t->app->out;

	out.to = to;
	if (out.format != RN_TABLE || out.fields != NULL)
		return rn_render_rows(t->app->rn, &out, &rn_view_report,
		    t->report, 1, sizeof(*t->report));
	fputs(t->report->body, to);
	return RN_OK;
}

static enum rn_status
give(void *ctx, const struct rn_report *r)
{
	struct way *w = ctx;
	struct app *app = w->app;
	struct text text = { app, r };
	enum rn_status rc = RN_OK;

	w->id = r->id;
	if (w->args->file != NULL && strcmp(w->args->file, "-") != 0)
		return app->g.dry ? RN_OK :
		    out_file(app, w->args->file, write_all, &text);
	TRY(write_all(&text, app->out.to));
	if (fflush(app->out.to) != 0)
		rc = rn_fail(app->rn, RN_EIO,
		    "the report was not kept, it could not be written: %s",
		    strerror(errno));
out:
	return rc;
}

static enum rn_status
check_form(struct app *app, const char *to)
{
	if (to == NULL || strcmp(to, "text") == 0)
		return RN_OK;
	rn_fail(app->rn, RN_EUSAGE, "no report in the form '%s'", to);
	rn_hint(app->rn, "there is: text");
	return RN_EUSAGE;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct way w = { app, args, RN_NONE };
	enum rn_status rc = RN_OK;
	bool sent;

	(void)operand;
	TRY(check_form(app, args->to));
	TRY(rn_report_weekly(app->rn, app->arena, app->as_of,
	    args->if_changed, give, &w, &sent));
	/* a cron job mails whatever is said */
	if (sent && out_tty(app) && w.id != RN_NONE && !app->g.dry)
		say_note(app, "kept: refnet report show %lld prints it again",
		    (long long)w.id);
out:
	return rc;
}

const struct cmd cmd_report_weekly = {
	.family = "report", .verb = "weekly",
	.brief = "what waits, who goes cold, what moved",
	.operands = "",
	.needs = NEED_WRITE,
	.can = CAN_WRITE | CAN_ROWS | CAN_ASOF,
	.view = &rn_view_report,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
