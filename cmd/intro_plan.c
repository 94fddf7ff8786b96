/* intro_plan.c - refnet intro plan: a batch of asks, prepared and not sent. */
#include "intro.h"
#include "refnet/decide.h"

struct args {
	const char *profile, *count;
};

static const struct opt opts[] = {
	TEXT(0, "profile", struct args, profile, "NAME", "for whom"),
	TEXT('k', "count", struct args, count, "N",
	    "so many at most; 10 unless given"),
	NO_MORE_OPTS
};

enum { USUAL = 10, MOST = 100 };

/* Those that `map plan` would ask, the first ones. */
static enum rn_status
choose(struct app *app, const char *profile, size_t most,
    struct rn_planned **list, size_t *n, const char **name)
{
	struct rn_tie_query q = { .as_of = RN_NOW };
	struct rn_plan_left left;
	struct rn_wanted wanted;
	enum rn_status rc = RN_OK;
	struct rn_ask *ask;
	size_t asks, taken_n;
	int64_t *taken;

	TRY(asked_take(app, &q));
	TRY(targets_take(app, &taken, &taken_n));
	TRY(wanted_take(app, profile, &wanted));
	q.wanted = &wanted;
	*name = wanted.profile;
	TRY(rn_plan_list(app->rn, app->arena, &q, taken, taken_n, &ask, &asks,
	    &left));
	*n = asks < most ? asks : most;
	*list = rn_alloc(app->arena, (*n + 1) * sizeof(**list));
	for (size_t i = 0; i < *n; i++)
		(*list)[i] = (struct rn_planned){
		    .connector_id = ask[i].connector_id,
		    .target_id = ask[i].target_id };
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	size_t n, most, opened = 0;
	struct rn_planned *list;
	enum rn_status rc = RN_OK;
	const char *force, *name;

	(void)operand;
	if (args->profile == NULL) {
		rn_fail(app->rn, RN_EUSAGE, "a batch for whom?");
		rn_hint(app->rn, "--profile NAME; refnet profile list shows"
		    " them");
		return RN_EUSAGE;
	}
	TRY(opt_count(app->rn, "-k", args->count, USUAL, MOST, &most));
	TRY(intro_force(app, &force));
	TRY(choose(app, args->profile, most, &list, &n, &name));
	TRY(rn_intro_plan(app->rn, app->arena, name, force, list, n));
	TRY(out_rows(app, &rn_view_planned, list, n, sizeof(*list)));
	for (size_t i = 0; i < n; i++)
		opened += list[i].intro_id != RN_NONE;
	say_note(app, "%zu prepared, none asked%s", opened, opened == n ? "" :
	    "; what speaks against the others stands beside them");
	if (opened > 0)
		say_hint(app, "refnet intro draft ID, then refnet intro send"
		    " ID; refnet undo takes the batch back");
out:
	return rc;
}

const struct cmd cmd_intro_plan = {
	.family = "intro", .verb = "plan",
	.brief = "prepare a batch of asks within the budgets",
	.operands = "",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_FORCE,
	.view = &rn_view_planned,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
