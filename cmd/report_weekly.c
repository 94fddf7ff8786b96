/*
 * report_weekly.c - refnet report weekly: the mail a cron job sends.
 *
 * It is kept once it is out: what could not be written was not sent, and the
 * next run says it again.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

static enum rn_status
write_all(struct app *app, FILE *to, const struct rn_report *r)
{
	struct rn_render out = app->out;

	out.to = to;
	if (out.format != RN_TABLE || out.fields != NULL)
		return rn_render_rows(app->rn, &out, &rn_view_report, r, 1,
		    sizeof(*r));
	fputs(r->body, to);
	return RN_OK;
}

/* Beside the file, then renamed: never half a report under its name. */
static enum rn_status
write_file(struct app *app, const char *path, const struct rn_report *r)
{
	char *tmp = rn_sprintf(app->arena, "%s.XXXXXX", path);
	enum rn_status rc = RN_OK;
	int fd = mkstemp(tmp), failed;
	FILE *to;

	if (fd < 0)
		return rn_fail(app->rn, RN_EIO, "cannot write %s: %s", path,
		    strerror(errno));
	to = fdopen(fd, "w");
	if (to == NULL)
		rn_nomem();
	rc = write_all(app, to, r);
	failed = ferror(to) != 0 ? EIO : 0;
	if (fclose(to) != 0)
		failed = errno;
	if (rc == RN_OK && failed == 0 && rename(tmp, path) == 0)
		return RN_OK;
	if (rc == RN_OK)
		rc = rn_fail(app->rn, RN_EIO, "cannot write %s: %s", path,
		    strerror(failed != 0 ? failed : errno));
	unlink(tmp);
	return rc;
}

static enum rn_status
give(void *ctx, const struct rn_report *r)
{
	struct way *w = ctx;
	struct app *app = w->app;
	enum rn_status rc = RN_OK;

	w->id = r->id;
	if (w->args->file != NULL && strcmp(w->args->file, "-") != 0)
		return app->g.dry ? RN_OK :
		    write_file(app, w->args->file, r);
	TRY(write_all(app, app->out.to, r));
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
