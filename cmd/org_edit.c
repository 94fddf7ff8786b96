/* org_edit.c - refnet org edit: what a human knows better of a company. */
#include "cmd.h"
#include "refnet/org.h"

struct args {
	const char *says[RN_ORG_WHATS];
};

#define SAYS(what) says[RN_ORG_##what]

static const struct opt opts[] = {
	TEXT(0, "domain", struct args, SAYS(DOMAIN), "DOMAIN",
	    "its domain; \"\" takes back what was typed"),
	TEXT(0, "industry", struct args, SAYS(INDUSTRY), "WORDS",
	    "what it does, in words, a NAICS code, a code of ours"),
	TEXT(0, "size", struct args, SAYS(SIZE), "SIZE",
	    "how many work there: 51-200, mid-market"),
	TEXT(0, "revenue", struct args, SAYS(REVENUE), "SUM",
	    "of a year: '$50M-$500M'"),
	TEXT(0, "stage", struct args, SAYS(STAGE), "STAGE",
	    "the last round: series-b, listed"),
	TEXT(0, "location", struct args, SAYS(LOCATION), "LOCATION",
	    "where it is"),
	TEXT(0, "about", struct args, SAYS(ABOUT), "TEXT",
	    "a sentence or two"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const struct args *a = args;
	enum rn_status rc = RN_OK;
	struct rn_org org;

	TRY(rn_org_edit(app->rn, app->arena, join_words(app->arena, operand),
	    a->says, &org));
	if (!app->g.why)
		org.why = NULL;
	TRY(rn_render_card(app->rn, &app->out, &rn_view_org, &org, 1,
	    sizeof(org)));
out:
	return rc;
}

const struct cmd cmd_org_edit = {
	.family = "org", .verb = "edit",
	.brief = "correct a company; outranks imports",
	.operands = "ORG...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_WHY,
	.view = &rn_view_org,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
