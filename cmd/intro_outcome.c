/*
 * intro_outcome.c - refnet intro outcome: what came of it, and an invitation
 * to the meeting.
 */
#include <string.h>

#include "base/date.h"
#include "intro.h"
#include "refnet/calendar.h"

#define USUAL_MINUTES 30

struct args {
	int64_t deal;		/* 0: not said */
	const char *at, *on;
	const char *ics, *where;
	int64_t minutes;	/* 0: as usual */
};

static const struct opt opts[] = {
	INT(0, "deal", struct args, deal, "N", "what it is worth"),
	TEXT(0, "at", struct args, at, "WHEN",
	    "when the meeting is, or was"),
	TEXT(0, "on", struct args, on, "DATE",
	    "when it was known; now unless given"),
	TEXT(0, "ics", struct args, ics, "FILE",
	    "write an invitation there; - is standard output"),
	INT(0, "for", struct args, minutes, "MINUTES",
	    "how long the meeting takes; 30 unless given"),
	TEXT(0, "where", struct args, where, "TEXT", "where it is"),
	NO_MORE_OPTS
};

/* The meeting, for whoever writes the invitation. */
struct meeting {
	struct app *app;
	const char *file, *text;
};

static enum rn_status
give(void *ctx)
{
	const struct meeting *m = ctx;

	/* a dry run keeps no file, but shows what it would hold */
	if (m->app->g.dry && strcmp(m->file, "-") != 0)
		return RN_OK;
	return out_text(m->app, m->file, m->text);
}

/* An invitation is to a moment: a day will not do. */
static enum rn_status
read_at(struct app *app, const struct args *args, int outcome, int64_t *at)
{
	enum rn_status rc = RN_OK;
	int64_t end = RN_NONE;

	if (args->at != NULL) {
		TRY(rn_date_read(app->rn, args->at, rn_now(app->rn), false,
		    at));
		TRY(rn_date_read(app->rn, args->at, rn_now(app->rn), true,
		    &end));
		say_date(app, *at);
	}
	if (args->ics == NULL && (args->minutes != 0 || args->where != NULL))
		rc = rn_fail(app->rn, RN_EUSAGE, "--for and --where go"
		    " into an invitation: --ics FILE");
	else if (args->ics != NULL && outcome != RN_OUTCOME_SCHEDULED)
		rc = rn_fail(app->rn, RN_EUSAGE, "an invitation is to a meeting"
		    " that is scheduled");
	else if (args->ics != NULL && (args->at == NULL || end != *at))
		rc = rn_fail(app->rn, RN_EUSAGE, "an invitation wants a day and"
		    " a time: --at '2026-12-01 10:00'");
	if (args->minutes > 24 * 60)
		rc = rn_fail(app->rn, RN_EUSAGE, "no meeting takes more than a"
		    " day");
out:
	return rc;
}

static enum rn_status
schedule(struct app *app, const struct args *args, int64_t id, int64_t at,
    int64_t on)
{
	struct rn_invitation w = { at, args->minutes == 0 ? USUAL_MINUTES :
	    args->minutes, args->where };
	struct meeting m = { app, args->ics, NULL };
	enum rn_status rc = RN_OK;
	size_t invited;

	TRY(rn_invitation_write(app->rn, app->arena, id, &w, &m.text,
	    &invited));
	TRY(rn_intro_scheduled(app->rn, id, args->deal == 0 ? RN_NONE :
	    args->deal, at, on, give, &m));
	if (invited == 0)
		say_note(app, "nobody is invited: no introduction was made");
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	int64_t id, at = RN_NONE, on;
	enum rn_status rc = RN_OK;
	int outcome;

	TRY(intro_id(app, operand[0], &id));
	TRY(intro_word(app, "outcome", rn_outcome_name, operand[1],
	    &outcome));
	TRY(read_at(app, args, outcome, &at));
	TRY(intro_on(app, args->on, &on));
	if (args->ics != NULL)
		TRY(schedule(app, args, id, at, on));
	else
		TRY(rn_intro_outcome(app->rn, id, (enum rn_outcome)outcome,
		    args->deal == 0 ? RN_NONE : args->deal, at, on));
	if (args->ics == NULL || strcmp(args->ics, "-") != 0)
		TRY(intro_out(app, id));
out:
	return rc;
}

const struct cmd cmd_intro_outcome = {
	.family = "intro", .verb = "outcome",
	.brief = "what came of it",
	.operands =
	    "ID scheduled|met|no-meeting|qualified|not-qualified|won|lost",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_intro,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
