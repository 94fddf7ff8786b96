/* intro_lint.c - refnet intro lint: what is wrong with a text. */
#include <string.h>

#include "base/text.h"
#include "intro.h"
#include "slurp.h"

enum { MOST = 16 << 20 };	/* bytes of a file */

struct args {
	const char *intro, *step;
};

static const struct opt opts[] = {
	TEXT(0, "intro", struct args, intro, "ID",
	    "which it is of: who may be told what is in its ledger"),
	TEXT(0, "step", struct args, step, INTRO_STEPS,
	    "what it is; the one that fits, else ask-connector"),
	NO_MORE_OPTS
};

/* Its text, or why it is none; *name: what to call it. */
static enum rn_status
read_text(struct app *app, const char *path, char **text, const char **name)
{
	enum rn_status rc = RN_OK;
	size_t n, bad;

	*name = strcmp(path, "-") == 0 ? "standard input" : path;
	TRY(slurp(app, path, MOST, text, &n));
	if (n >= 3 && memcmp(*text, "\xef\xbb\xbf", 3) == 0) {
		*text += 3;
		n -= 3;
	}
	if (memchr(*text, '\0', n) != NULL)
		rc = rn_fail(app->rn, RN_EREJECTED, "%s is no text: it has a"
		    " NUL at byte %zu", *name, strlen(*text));
	else if (!rn_utf8_valid(*text, n, &bad))
		rc = rn_fail(app->rn, RN_EREJECTED, "%s is no UTF-8: byte %zu",
		    *name, bad);
	else if ((*text)[strspn(*text, " \t\r\n")] == '\0')
		rc = rn_fail(app->rn, RN_EREJECTED, "%s is empty", *name);
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_text_finding *list;
	enum rn_status rc = RN_OK;
	int64_t id = RN_NONE;
	int step = -1;
	const char *name;
	bool blocked;
	char *text;
	size_t n;

	if (args->step != NULL)
		TRY(intro_word(app, "step", rn_draft_step_name, args->step,
		    &step));
	if (args->intro != NULL) {
		TRY(intro_id(app, args->intro, &id));
		TRY(store_open(app, RN_READ));
	}
	TRY(read_text(app, operand[0], &text, &name));
	TRY(rn_intro_lint(app->rn, app->arena, id, step, text, &list, &n,
	    &blocked));
	TRY(out_rows(app, &rn_view_text_lint, list, n, sizeof(*list)));
	if (id == RN_NONE)
		say_note(app, "%sleaks and sides are not judged without"
		    " --intro", step < 0 ? "read as ask-connector; " : "");
	if (blocked)
		rc = rn_fail(app->rn, RN_ENOTFOUND,
		    "%s is not to be sent like this", name);
out:
	return rc;
}

const struct cmd cmd_intro_lint = {
	.family = "intro", .verb = "lint",
	.brief = "what is wrong with a text before it goes out",
	.operands = "FILE|-",
	.needs = NEED_NOTHING, .can = CAN_ROWS | CAN_PAGE,
	.view = &rn_view_text_lint,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
