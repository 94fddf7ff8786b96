/* init.c - refnet init: create the store, say who `me` is. */
#include <unistd.h>

#include "cmd.h"
#include "refnet/checkup.h"

struct args {
	const char *name;
	struct rn_list me;
};

static const struct opt opts[] = {
	TEXT(0, "name", struct args, name, "NAME", "your name"),
	MANY(0, "me", struct args, me, "EMAIL",
	    "an address of yours (or a profile URL); may be repeated"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	struct rn_person owner = { 0 };
	struct rn_me me;
	bool known;
	const char *path, *shared;

	(void)operand;
	/* before there is a store: what is refused makes none */
	TRY(rn_me_check(app->rn, args->name, args->me.v, args->me.n));
	TRY(store_path(app, true, &path));
	if (app->g.dry && access(path, F_OK) != 0) {
		say_note(app, "would create %s", path);
		goto out;
	}
	TRY(store_open(app, RN_CREATE));
	if (args->name != NULL || args->me.n != 0)
		TRY(rn_me_set(app->rn, args->name, args->me.v, args->me.n));
	TRY(rn_me_get(app->rn, app->arena, &me));
	say_note(app, "store: %s", rn_path(app->rn));
	shared = rn_checkup_shared(rn_path(app->rn));
	if (shared != NULL)
		say_note(app, "%s: " RN_SHARED_WORDS, shared);
	/* it need not be said at once */
	known = me.id != RN_NONE;
	if (known)
		TRY(rn_person_get(app->rn, app->arena, "me", RN_NOW, false,
		    &owner));
	if (known || app->out.format != RN_TABLE)
		TRY(rn_render_card(app->rn, &app->out, &rn_view_person, &owner,
		    known, sizeof(owner)));
	if (me.handles.n == 0)
		say_hint(app, "say which addresses are yours: "
		    "refnet init --me EMAIL");
	else
		say_hint(app, "refnet import FILE...");
out:
	return rc;
}

const struct cmd cmd_init = {
	.family = "init",
	.brief = "create the store and say who you are; again: add addresses",
	.operands = "",
	.can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_person,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
