/* intro_new.c - refnet intro new: who is to meet whom, through whom. */
#include "intro.h"

struct args {
	struct rn_intro_words w;
	const char *kind;
	bool unnamed;
};

static const struct opt opts[] = {
	TEXT(0, "to", struct args, w.target, "REF", "whom to meet"),
	TEXT(0, "via", struct args, w.connector, "REF", "who introduces"),
	TEXT(0, "for", struct args, w.requester, "REF",
	    "who wants to meet them; you unless given"),
	TEXT(0, "profile", struct args, w.profile, "NAME",
	    "the profile they fit; without --to: somebody who does"),
	TEXT(0, "kind", struct args, kind,
	    "direct|implied|tangible|community",
	    "direct unless given; implied and tangible ask nobody"),
	FLAG(0, "unnamed", struct args, unnamed,
	    "asks do not name the other side before they said yes"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	struct args args = *(const struct args *)argsp;
	enum rn_status rc = RN_OK;
	const char *force;
	int64_t id;

	(void)operand;
	args.w.kind = -1;
	args.w.named = args.unnamed ? RN_NAMED_NOT : RN_NAMED_AS_IS;
	if (args.kind != NULL)
		TRY(intro_word(app, "kind", rn_intro_kind_name, args.kind,
		    &args.w.kind));
	TRY(intro_force(app, &force));
	TRY(rn_intro_new(app->rn, &args.w, force, &id));
	TRY(intro_out(app, id));
out:
	return rc;
}

const struct cmd cmd_intro_new = {
	.family = "intro", .verb = "new",
	.brief = "open an introduction",
	.operands = "",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_FORCE,
	.view = &rn_view_intro,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
