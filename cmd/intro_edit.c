/* intro_edit.c - refnet intro edit: name the target, or somebody else. */
#include "intro.h"

struct args {
	struct rn_intro_words w;
	const char *kind;
	bool unnamed, named;
};

static const struct opt opts[] = {
	TEXT(0, "to", struct args, w.target, "REF", "whom to meet"),
	TEXT(0, "via", struct args, w.connector, "REF", "who introduces"),
	TEXT(0, "for", struct args, w.requester, "REF",
	    "who wants to meet them"),
	TEXT(0, "profile", struct args, w.profile, "NAME",
	    "the profile they fit; \"\": none"),
	TEXT(0, "kind", struct args, kind,
	    "direct|implied|tangible|community",
	    "of what kind it is"),
	FLAG(0, "unnamed", struct args, unnamed,
	    "asks do not name the other side before they said yes"),
	FLAG(0, "named", struct args, named, "they do"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	struct args args = *(const struct args *)argsp;
	enum rn_status rc = RN_OK;
	const char *force;
	int64_t id;

	TRY(intro_id(app, operand[0], &id));
	args.w.kind = -1;
	args.w.named = args.unnamed ? RN_NAMED_NOT : args.named ? RN_NAMED :
	    RN_NAMED_AS_IS;
	if (args.kind != NULL)
		TRY(intro_word(app, "kind", rn_intro_kind_name, args.kind,
		    &args.w.kind));
	TRY(intro_force(app, &force));
	TRY(rn_intro_edit(app->rn, id, &args.w, force));
	TRY(intro_out(app, id));
out:
	return rc;
}

const struct cmd cmd_intro_edit = {
	.family = "intro", .verb = "edit",
	.brief = "name the target, change who or what it is",
	.operands = "ID",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_FORCE,
	.view = &rn_view_intro,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
