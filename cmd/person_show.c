/* person_show.c - refnet person show: all that is known of one person. */
#include "cmd.h"
#include "refnet/identity.h"

/* Addresses that are not theirs alone, below where fields are from. */
static enum rn_status
say_addresses(struct app *app, struct rn_person *p)
{
	enum rn_status rc = RN_OK;
	const char *lines;

	TRY(rn_person_addresses(app->rn, app->arena, p->id, &lines));
	if (lines != NULL)
		p->provenance = p->provenance == NULL ? lines :
		    rn_sprintf(app->arena, "%s\n%s", p->provenance, lines);
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_person p;
	enum rn_status rc = RN_OK;

	(void)args;
	TRY(rn_person_get(app->rn, app->arena,
	    join_words(app->arena, operand), RN_NOW, app->g.why, &p));
	if (app->g.why)
		TRY(say_addresses(app, &p));
	TRY(rn_render_card(app->rn, &app->out, &rn_view_person, &p, 1,
	    sizeof(p)));
out:
	return rc;
}

const struct cmd cmd_person_show = {
	.family = "person", .verb = "show",
	.brief = "show one person; --why: what decided the tier",
	.operands = "REF...",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_WHY | CAN_PAGE,
	.view = &rn_view_person,
	.run = run,
};
