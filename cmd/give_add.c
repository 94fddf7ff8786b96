/* give_add.c - refnet give add: something was given, or received. */
#include "give.h"

struct args {
	const char *kind, *about, *on;
	bool in;
};

static const struct opt opts[] = {
	TEXT(0, "kind", struct args, kind, "KIND",
	    "introduction, knowledge or favour"),
	TEXT(0, "about", struct args, about, "TEXT", "what it was"),
	FLAG(0, "in", struct args, in, "they gave it to you"),
	TEXT(0, "on", struct args, on, "DATE", "when; now unless given"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	const char *who = join_words(app->arena, operand);
	struct rn_give_words w = { .with = { &who, 1 },
	    .direction = args->in ? RN_RECEIVED : RN_GIVEN,
	    .about = args->about };
	enum rn_status rc = RN_OK;
	struct rn_give *list;
	int64_t half_life;
	size_t n;

	if (args->kind != NULL)
		TRY(intro_word(app, "kind of give", rn_gift_name, args->kind,
		    &w.kind));
	TRY(intro_on(app, args->on, &w.at));
	TRY(give_half_life(app, &half_life));
	TRY(rn_give_add(app->rn, app->arena, &w, half_life, &list, &n));
	TRY(out_rows(app, &rn_view_give, list, n, sizeof(*list)));
	say_hint(app, "refnet undo takes it back");
out:
	return rc;
}

const struct cmd cmd_give_add = {
	.family = "give", .verb = "add",
	.brief = "record what you gave somebody, or they you",
	.operands = "REF...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_give,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
