/* person_duplicates.c - refnet person duplicates: who may be there twice. */
#include "cmd.h"
#include "refnet/identity.h"

/* A table has the reasons below the pair, one a line. */
static enum rn_status
put_reasons(struct app *app, struct rn_duplicate *list, size_t n)
{
	struct reasoned {
		struct rn_duplicate pair;
		const char *why;
	} *rows = rn_alloc(app->arena, (n + 1) * sizeof(*rows));

	for (size_t i = 0; i < n; i++) {
		rows[i].pair = list[i];
		for (size_t k = 0; k < list[i].reasons.n; k++)
			rows[i].why = rn_sprintf(app->arena, "%s%s%s",
			    k == 0 ? "" : rows[i].why, k == 0 ? "" : " · ",
			    list[i].reasons.v[k]);
	}
	return out_reasons(app, &rn_view_duplicate, rows, n, sizeof(*rows),
	    offsetof(struct reasoned, why));
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_duplicate_query q = { .why = app->g.why };
	enum rn_status rc = RN_OK;
	struct rn_duplicate *list;
	size_t n;

	(void)args;
	if (operand[0] != NULL)
		q.filter = join_words(app->arena, operand);
	TRY(rn_duplicate_list(app->rn, app->arena, &q, &list, &n));
	TRY(put_reasons(app, list, n));
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
	.view = &rn_view_duplicate,
	.run = run,
};
