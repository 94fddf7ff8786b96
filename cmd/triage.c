/*
 * triage.c - refnet triage: pending opt-ins on one screen; see cmd/triage/.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd.h"
#include "settings.h"
#include "triage/terminal.h"
#include "triage/triage.h"

struct args {
	const char *script, *size;
	bool reset;
};

static const struct opt opts[] = {
	TEXT(0, "script", struct args, script, "FILE",
	    "press the keys of FILE, without a terminal"),
	TEXT(0, "size", struct args, size, "WxH",
	    "with --script: the size of the screen; 80x24"),
	FLAG(0, "reset-terminal", struct args, reset,
	    "give back a terminal that was left in a mess"),
	NO_MORE_OPTS
};

static enum rn_status
check_terminal(struct app *app)
{
	const char *term = getenv("TERM");

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		rn_fail(app->rn, RN_EUSAGE, "triage wants a terminal on"
		    " standard input and output");
		rn_hint(app->rn, "--script FILE works without;"
		    " refnet intro list 'waiting:any' prints the same rows");
		return RN_EUSAGE;
	}
	if (term == NULL || *term == '\0' || strcmp(term, "dumb") == 0) {
		rn_fail(app->rn, RN_EUSAGE, "this terminal (TERM=%s) cannot"
		    " show a screen", term == NULL ? "" : term);
		rn_hint(app->rn, "refnet intro list 'waiting:any' prints the"
		    " same rows");
		return RN_EUSAGE;
	}
	return RN_OK;
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const struct args *a = args;
	enum rn_status rc = RN_OK;
	int w = 80, h = 24;
	struct desk d;

	(void)operand;
	if (a->reset)
		return terminal_reset(app);
	if (a->size != NULL && a->script == NULL)
		return rn_fail(app->rn, RN_EUSAGE,
		    "--size goes with --script");
	if (a->script == NULL)
		TRY(check_terminal(app));
	TRY(settings_limits(app));
	if (a->script == NULL)
		return screen_run(app);
	if (a->size != NULL)
		TRY(script_size(app, a->size, &w, &h));
	desk_open(&d, app, w, h);
	rc = script_run(app, &d, a->script);
	desk_close(&d);
out:
	return rc;
}

const struct cmd cmd_triage = {
	.family = "triage",
	.brief = "see what waits for an answer, and give it",
	.operands = "",
	.needs = NEED_ANY, .can = CAN_WRITE,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
