/* give_suggest.c - refnet give suggest: whom you could introduce to them. */
#include "give.h"
#include "profile_args.h"

enum { MOST = 10 };		/* rows, unless more are asked for */

struct args {
	int64_t most;
	const char *profile;
};

static const struct opt opts[] = {
	INT('k', "most", struct args, most, "K",
	    "list the K best; 10 unless given"),
	TEXT(0, "profile", struct args, profile, "NAME",
	    "one profile of theirs; all unless given"),
	NO_MORE_OPTS
};

/* Whom the list leaves out, and why. */
static void
say_left(struct app *app, const struct rn_suggest_left *left)
{
	say_not_fitting(app, left->blank, left->exclude, left->dnc,
	    left->skipped);
	for (int i = 0; i < RN_SPAREDS; i++)
		if (left->n[i] > 0)
			say_note(app, "left out, as they %s: %zu (%s%s)",
			    rn_spared_words[i], left->n[i], left->who[i],
			    left->n[i] > 3 ? ", ..." : "");
	if (left->more > 0)
		say_note(app, "%lld more fit: --most K",
		    (long long)left->more);
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	const struct rn_suggest_query q = { .as_of = app->as_of,
	    .most = args->most > 0 ? (size_t)args->most : MOST,
	    .profile = args->profile };
	struct rn_suggest_left left;
	struct rn_suggestion *list;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_give_suggest(app->rn, app->arena, join_words(app->arena,
	    operand), &q, &list, &n, &left));
	for (size_t i = 0; i < n && !app->g.why && app->g.fields == NULL; i++)
		list[i].why = NULL;	/* the reasons are a column */
	TRY(out_reasons(app, &rn_view_suggestion, list, n, sizeof(*list),
	    offsetof(struct rn_suggestion, why)));
	say_left(app, &left);
	if (n > 0 && !app->g.why && app->out.format == RN_TABLE)
		say_hint(app, "--why shows clause by clause what fits");
out:
	return rc;
}

const struct cmd cmd_give_suggest = {
	.family = "give", .verb = "suggest",
	.brief = "whom you could introduce to somebody",
	.operands = "REF...",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_WHY | CAN_PAGE,
	.view = &rn_view_suggestion,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
