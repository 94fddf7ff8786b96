/* person_pin.c - refnet person pin: a human's tier beside the computed one. */
#include <string.h>

#include "cmd.h"

struct args {
	const char *because;
};

static const struct opt opts[] = {
	TEXT(0, "because", struct args, because, "TEXT",
	    "why you know better; needed for a pin"),
	NO_MORE_OPTS
};

/* A tier's name, or "auto" for -1: the computed one again. */
static enum rn_status
read_tier(struct refnet *rn, const char *word, int *tier)
{
	const char *known[RN_TIERS + 2], *best;

	for (*tier = 0; *tier < RN_TIERS; ++*tier) {
		if (strcmp(rn_tier_name[*tier], word) == 0)
			return RN_OK;
		known[*tier] = rn_tier_name[*tier];
	}
	*tier = -1;
	if (strcmp(word, "auto") == 0)
		return RN_OK;
	known[RN_TIERS] = "auto";
	known[RN_TIERS + 1] = NULL;
	rn_fail(rn, RN_EUSAGE, "'%s' is no tier", word);
	best = nearest(word, known);
	if (best != NULL)
		rn_hint(rn, "did you mean %s?", best);
	else
		rn_hint(rn, "strong, medium, weak, none; "
		    "auto takes the pin away");
	return RN_EUSAGE;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	int64_t id;
	int tier;

	TRY(read_tier(app->rn, operand[1], &tier));
	if (tier >= 0 && (args->because == NULL || *args->because == '\0')) {
		rn_fail(app->rn, RN_EUSAGE, "a pin wants a reason");
		rn_hint(app->rn, "--because TEXT, for whoever reads it later");
		return RN_EUSAGE;
	}
	TRY(rn_person_pin(app->rn, operand[0], tier, args->because, &id));
	TRY(out_person(app, id));
out:
	return rc;
}

const struct cmd cmd_person_pin = {
	.family = "person", .verb = "pin",
	.brief = "set a tier by hand; auto takes the pin away",
	.operands = "REF strong|medium|weak|none|auto",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_person,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
