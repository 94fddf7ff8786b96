/*
 * cadence.c - refnet cadence: how often a tier, or somebody, is due.
 */
#include <string.h>

#include "cmd.h"
#include "render/rows.h"

enum { DAYS_MAX = 3650 };

/* "30", "30d", or "never". */
static enum rn_status
read_days(struct refnet *rn, const char *word, int64_t *days)
{
	size_t n = strspn(word, "0123456789");

	*days = 0;
	if (strcmp(word, "never") == 0)
		return RN_OK;
	for (size_t i = 0; i < n && *days <= DAYS_MAX; i++)
		*days = *days * 10 + (word[i] - '0');
	if (n > 0 && *days <= DAYS_MAX &&
	    (word[n] == '\0' || strcmp(word + n, "d") == 0))
		return RN_OK;
	return rn_fail(rn, RN_EUSAGE,
	    "'%s' is no number of days (or never)", word);
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_cadence row = { operand[0], RN_NONE, 0 };
	enum rn_status rc = RN_OK;
	struct rn_person p;
	const char *near = nearest(operand[0], rn_tier_name);
	bool tier = false;
	int64_t id;

	(void)args;
	for (int i = 0; i < RN_TIERS; i++)
		tier = tier || strcmp(rn_tier_name[i], operand[0]) == 0;
	TRY(read_days(app->rn, operand[1], &row.days));
	rc = rn_cadence_set(app->rn, operand[0], row.days, &id);
	if (rc == RN_ENOTFOUND && near != NULL)
		rn_hint(app->rn, "did you mean %s?", near);
	if (rc != RN_OK)
		goto out;
	if (!tier) {
		TRY(rn_person_get(app->rn, app->arena, operand[0], RN_NOW,
		    false, &p));
		row.whom = p.name;
		row.person_id = p.id;
	}
	TRY(out_rows(app, &rn_view_cadence, &row, 1, sizeof(row)));
	say_hint(app, "refnet due");
out:
	return rc;
}

const struct cmd cmd_cadence = {
	.family = "cadence",
	.brief = "how many days a tier, or somebody, may be silent",
	.operands = "TIER|REF DAYS",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_cadence,
	.run = run,
};
