/* person_duplicates.c - refnet person duplicates: who may be there twice. */
#include "cmd.h"
#include "refnet/identity.h"

struct args {
	bool learn, use_learnt;
};

static const struct opt opts[] = {
	FLAG(0, "learn", struct args, learn,
	    "list what evidence is worth here, beside what is shipped"),
	FLAG(0, "use-learnt", struct args, use_learnt,
	    "weigh with that, this time"),
	NO_MORE_OPTS
};

static enum rn_status
learn(struct app *app, const struct args *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_weight *list;
	size_t n;

	if (operand[0] != NULL || args->use_learnt) {
		rc = rn_fail(app->rn, RN_EUSAGE, "--learn lists weights, not"
		    " people: it goes with no filter and no --use-learnt");
		goto out;
	}
	TRY(rn_render_check(app->rn, &app->out, &rn_view_weight));
	TRY(rn_weight_learn(app->rn, app->arena, &list, &n));
	TRY(out_rows(app, &rn_view_weight, list, n, sizeof(*list)));
	say_hint(app, "nothing was kept: refnet person duplicates"
	    " --use-learnt weighs with these");
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_duplicate_query q = { .why = app->g.why,
	    .learnt = args->use_learnt };
	enum rn_status rc = RN_OK;
	struct rn_duplicate *list;
	size_t n;

	if (args->learn)
		return learn(app, args, operand);
	TRY(rn_render_check(app->rn, &app->out, &rn_view_duplicate));
	if (operand[0] != NULL)
		q.filter = join_words(app->arena, operand);
	TRY(rn_duplicate_list(app->rn, app->arena, &q, &list, &n));
	TRY(out_reasons(app, &rn_view_duplicate, list, n, sizeof(*list),
	    offsetof(struct rn_duplicate, why)));
	if (n > 0)
		say_hint(app, "refnet person merge A B, or refnet person"
		    " distinct A B");
out:
	return rc;
}

const struct cmd cmd_person_duplicates = {
	.family = "person", .verb = "duplicates",
	.brief = "list who may be there twice",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_WHY | CAN_PAGE | CAN_MINUS,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
