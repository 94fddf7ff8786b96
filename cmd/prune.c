/* prune.c - refnet prune: the end of what is held for longer than it should be. */
#include <unistd.h>

#include "forget.h"
#include "settings.h"

struct args {
	bool files;
};

static const struct opt opts[] = {
	FLAG(0, "files", struct args, files,
	    "remove files that refnet wrote and that hold them, too"),
	NO_MORE_OPTS
};

static enum rn_status
rules_read(struct app *app, struct rn_retention *keep)
{
	const struct {
		const char *name;
		int64_t *to;
	} of[] = {
		{ "retention.people", &keep->people },
		{ "retention.reports", &keep->reports },
		{ "retention.messages", &keep->messages },
		{ "retention.copies", &keep->copies },
	};
	enum rn_status rc = RN_OK;
	struct settings s;
	bool any = false;

	TRY(settings_read(app, &s));
	for (size_t i = 0; i < RN_LEN(of); i++) {
		TRY(setting_count(app, &s, of[i].name, of[i].to));
		any = any || *of[i].to > 0;
	}
	if (any)
		goto out;
	rc = rn_fail(app->rn, RN_ECONFIG, "nothing says for how long things"
	    " are held");
	rn_hint(app->rn, "refnet config set retention.people 36; see refnet"
	    " help prune");
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	struct rn_prunable *list;
	struct rn_left_file *left;
	struct rn_retention keep;
	size_t n, left_n;

	(void)operand;
	TRY(rules_read(app, &keep));
	TRY(rn_prune_list(app->rn, app->arena, &keep, &list, &n));
	if (n > 0 && !app->g.dry && !app->g.yes) {
		rn_fail(app->rn, RN_EUSAGE, "%zu %s held for longer than that;"
		    " nothing was erased", n, n == 1 ? "thing is" :
		    "things are");
		rn_hint(app->rn, "refnet prune -n lists them; refnet prune"
		    " --yes erases them, which cannot be taken back");
		return RN_EUSAGE;
	}
	TRY(rn_prune(app->rn, app->arena, &keep, list, n, &left, &left_n));
	TRY(files_end(app, left, left_n, args->files));
	TRY(out_rows(app, &rn_view_prunable, list, n, sizeof(*list)));
	if (n > 0)
		say_note(app, app->g.dry ? "these would go, and it could not be"
		    " taken back" : "these are gone; people stay forgotten, see"
		    " refnet help suppress");
out:
	return rc;
}

const struct cmd cmd_prune = {
	.family = "prune",
	.brief = "erase what is held for longer than you set",
	.operands = "",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_prunable,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
