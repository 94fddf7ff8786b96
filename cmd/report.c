/*
 * report.c - what the kinds of report share: their form, and where they go.
 *
 * One is kept once it is out: what could not be written was not sent, and the
 * next run says it again.
 */
#include <errno.h>
#include <string.h>

#include "base/text.h"
#include "coverage.h"
#include "refnet/tie.h"
#include "report.h"

const struct opt report_opts[] = {
	TEXT(0, "to", struct report_args, to, "text|md|html",
	    "the form; text unless given"),
	TEXT('o', "output", struct report_args, file, "FILE",
	    "write it there; - is standard output"),
	FLAG(0, "if-changed", struct report_args, if_changed,
	    "say nothing when the last one said it all"),
	NO_MORE_OPTS
};

struct way {
	struct app *app;
	const struct report_args *args;
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
read_form(struct app *app, const char *to, int *form)
{
	*form = RN_REPORT_TEXT;
	if (to == NULL)
		return RN_OK;
	for (int i = 0; i < RN_REPORT_FORMS; i++)
		if (strcmp(to, rn_report_form_name[i]) == 0) {
			*form = i;
			return RN_OK;
		}
	rn_fail(app->rn, RN_EUSAGE, "no report in the form '%s'", to);
	rn_hint(app->rn, "there are: text, md, html");
	return RN_EUSAGE;
}

/* What profiles lack takes a while among many. */
static enum rn_status
take_coverage(struct app *app, struct rn_report_query *q)
{
	enum rn_status rc = RN_OK;
	struct rn_stat *list;
	bool quick;

	TRY(rn_tie_questions_quick(app->rn, &quick));
	if (quick) {
		TRY(coverage_take(app, &(struct rn_stat_query){
		    .as_of = app->as_of, .from = RN_NONE, .to = RN_NONE },
		    &list, &q->coverages));
		q->coverage = list;
	} else {
		q->not_covered = "refnet stats coverage says how much of what"
		    " profiles want is within reach";
	}
out:
	return rc;
}

enum rn_status
report_run(struct app *app, const struct report_args *args,
    enum rn_report_kind kind)
{
	struct rn_report_query q = { .kind = (int)kind, .as_of = app->as_of,
	    .if_changed = args->if_changed, .ascii = app->out.ascii };
	struct way w = { app, args, RN_NONE };
	enum rn_status rc = RN_OK;
	bool sent;

	TRY(read_form(app, args->to, &q.form));
	TRY(take_coverage(app, &q));
	TRY(rn_report_make(app->rn, app->arena, &q, give, &w, &sent));
	/* a cron job mails whatever is said */
	if (sent && out_tty(app) && w.id != RN_NONE && !app->g.dry)
		say_note(app, "kept: refnet report show %lld prints it again",
		    (long long)w.id);
out:
	return rc;
}
