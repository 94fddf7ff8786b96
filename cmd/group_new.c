/*
 * group_new.c - refnet group new, refnet group edit: a formal circle, and what
 * it wants of its members.
 */
#include "give.h"

struct args {
	const char *name, *criteria, *exchange, *cadence, *seats,
	    *since;
};

#define OPTS								\
	TEXT(0, "criteria", struct args, criteria, "TEXT",		\
	    "who may belong to it"),					\
	TEXT(0, "cadence", struct args, cadence, "DAYS",		\
	    "they meet every so many days; \"\": whenever"),		\
	TEXT(0, "exchange", struct args, exchange, "TEXT",		\
	    "what members give: 'an introduction a quarter'"),		\
	TEXT(0, "seats", struct args, seats, "N",			\
	    "so many members at most; \"\": as many as come"),		\
	NO_MORE_OPTS

static const struct opt new_opts[] = {
	TEXT(0, "since", struct args, since, "DATE",
	    "founded then; now unless given"),
	OPTS
};
static const struct opt edit_opts[] = {
	TEXT(0, "name", struct args, name, "NAME", "call it otherwise"),
	OPTS
};

static enum rn_status
take(struct app *app, const struct args *args, struct rn_group_words *w)
{
	enum rn_status rc = RN_OK;

	*w = (struct rn_group_words){ .name = args->name,
	    .criteria = args->criteria, .exchange = args->exchange };
	TRY(give_days(app, "--cadence", args->cadence, &w->cadence_days));
	TRY(give_days(app, "--seats", args->seats, &w->seats));
out:
	return rc;
}

static enum rn_status
show(struct app *app, const struct rn_group *g)
{
	enum rn_status rc;

	rc = rn_render_card(app->rn, &app->out, &rn_view_group, g, 1,
	    sizeof(*g));
	if (rc == RN_OK && g->exchange != NULL)
		say_note(app, g->expects == NULL ? "nothing of '%s' can be"
		    " counted; an introduction a quarter could" :
		    "'%s' is counted: %s", g->exchange, g->expects);
	return rc;
}

static enum rn_status
run_new(struct app *app, const void *args, char **operand)
{
	struct rn_group_words w;
	enum rn_status rc = RN_OK;
	struct rn_group g;

	TRY(take(app, args, &w));
	w.name = join_words(app->arena, operand);
	TRY(intro_on(app, ((const struct args *)args)->since, &w.since));
	TRY(rn_group_new(app->rn, app->arena, &w, &g));
	TRY(show(app, &g));
	say_hint(app, "refnet group join %lld REF", (long long)g.id);
out:
	return rc;
}

static enum rn_status
run_edit(struct app *app, const void *args, char **operand)
{
	struct rn_group_words w;
	enum rn_status rc = RN_OK;
	struct rn_group g;

	TRY(take(app, args, &w));
	TRY(rn_group_edit(app->rn, app->arena, join_words(app->arena,
	    operand), &w, &g));
	TRY(show(app, &g));
out:
	return rc;
}

const struct cmd cmd_group_new = {
	.family = "group", .verb = "new",
	.brief = "found a formal circle",
	.operands = "NAME...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_group,
	.opts = new_opts, .args_size = sizeof(struct args),
	.run = run_new,
};

const struct cmd cmd_group_edit = {
	.family = "group", .verb = "edit",
	.brief = "change what a group wants of its members",
	.operands = "NAME...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_group,
	.opts = edit_opts, .args_size = sizeof(struct args),
	.run = run_edit,
};
