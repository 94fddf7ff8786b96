/*
 * intro_audit.c - refnet intro audit: the proof that no introduction of ours
 * lacks a consent.
 */
#include "intro.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	int64_t id = RN_NONE;
	struct rn_audit *list;
	size_t n, broken;

	(void)args;
	if (operand[0] != NULL)
		TRY(intro_id(app, operand[0], &id));
	TRY(rn_intro_audit(app->rn, app->arena, id, &list, &n, &broken));
	TRY(out_rows(app, &rn_view_audit, list, n, sizeof(*list)));
	if (broken == 0) {
		say_note(app, "the ledger of consents is as it was written");
		goto out;
	}
	rn_fail(app->rn, RN_ENOTFOUND, "the audit failed: %zu %s", broken,
	    broken == 1 ? "finding" : "findings");
	rn_hint(app->rn, "the store was changed by something else than"
	    " refnet; compare with a backup");
	return RN_ENOTFOUND;
out:
	return rc;
}

const struct cmd cmd_intro_audit = {
	.family = "intro", .verb = "audit",
	.brief = "prove that no introduction lacks a consent",
	.operands = "[ID]",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_PAGE,
	.view = &rn_view_audit,
	.run = run,
};
