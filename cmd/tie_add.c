/* tie_add.c - refnet tie add: say that two people know each other. */
#include <string.h>

#include "cmd.h"
#include "refnet/tie.h"

struct args {
	const char *strength, *evidence;
};

static const struct opt opts[] = {
	TEXT(0, "strength", struct args, strength, "TIER",
	    "strong, medium or weak; medium unless given"),
	TEXT(0, "evidence", struct args, evidence, "TEXT", "how you know"),
	NO_MORE_OPTS
};

static enum rn_status
read_strength(struct refnet *rn, const char *word, int *tier)
{
	const char *known[RN_TIER_NONE + 1], *best;

	for (*tier = 0; *tier < RN_TIER_NONE; ++*tier) {
		if (strcmp(rn_tier_name[*tier], word) == 0)
			return RN_OK;
		known[*tier] = rn_tier_name[*tier];
	}
	known[RN_TIER_NONE] = NULL;
	rn_fail(rn, RN_EUSAGE, "'%s' is no strength of a tie", word);
	best = nearest(word, known);
	if (strcmp(word, rn_tier_name[RN_TIER_NONE]) == 0)
		rn_hint(rn, "refnet tie rm A B says that there is none");
	else if (best != NULL)
		rn_hint(rn, "did you mean %s?", best);
	else
		rn_hint(rn, "strong, medium or weak");
	return RN_EUSAGE;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	int tier = RN_TIER_MEDIUM;
	struct rn_tie made;

	if (args->strength != NULL)
		TRY(read_strength(app->rn, args->strength, &tier));
	TRY(rn_tie_add(app->rn, app->arena, operand[0], operand[1], tier,
	    args->evidence, &made));
	TRY(out_rows(app, &rn_view_tie, &made, 1, sizeof(made)));
	say_hint(app, "refnet map path %lld", (long long)made.b);
out:
	return rc;
}

const struct cmd cmd_tie_add = {
	.family = "tie", .verb = "add",
	.brief = "say that two people know each other",
	.operands = "REF REF",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_tie,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
