/*
 * connector_add.c - refnet connector add, refnet connector drop: who is in the
 * active circle, which is kept small.
 */
#include "give.h"
#include "settings.h"

static enum rn_status
add(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct settings s;
	const char *force;
	int64_t id, most;

	(void)args;
	TRY(intro_force(app, &force));
	TRY(settings_read(app, &s));
	TRY(setting_count(app, &s, "circle.most", &most));
	TRY(rn_connector_add(app->rn, app->arena, join_words(app->arena,
	    operand), most, force, &id));
	TRY(agreement_out(app, id));
	say_hint(app, "refnet connector agree %lld --looks-for TEXT --offers"
	    " TEXT --every DAYS", (long long)id);
out:
	return rc;
}

static enum rn_status
drop(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	int64_t id;

	(void)args;
	TRY(rn_connector_drop(app->rn, app->arena, join_words(app->arena,
	    operand), &id));
	TRY(agreement_out(app, id));
out:
	return rc;
}

const struct cmd cmd_connector_add = {
	.family = "connector", .verb = "add",
	.brief = "take somebody into the active circle",
	.operands = "REF...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_FORCE,
	.view = &rn_view_agreement,
	.run = add,
};

const struct cmd cmd_connector_drop = {
	.family = "connector", .verb = "drop",
	.brief = "let somebody go from the circle",
	.operands = "REF...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_agreement,
	.run = drop,
};
