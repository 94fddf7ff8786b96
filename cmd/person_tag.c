/* person_tag.c - refnet person tag: +TAG puts on, -TAG takes off. */
#include "cmd.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_list on = { NULL, 0 }, off = { NULL, 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0;
	int64_t id;

	(void)args;
	while (operand[n] != NULL)
		n++;
	on.v = rn_alloc(app->arena, n * sizeof(*on.v));
	off.v = rn_alloc(app->arena, n * sizeof(*off.v));
	for (size_t i = 1; i < n; i++) {
		const char *word = operand[i];

		if (word[0] == '+' && word[1] != '\0')
			on.v[on.n++] = word + 1;
		else if (word[0] == '-' && word[1] != '\0')
			off.v[off.n++] = word + 1;
		else {
			rn_fail(app->rn, RN_EUSAGE,
			    "'%s' says neither +TAG nor -TAG", word);
			rn_hint(app->rn, "refnet person tag REF +investor");
			return RN_EUSAGE;
		}
	}
	TRY(rn_person_tag(app->rn, operand[0], &on, &off, &id));
	TRY(out_person(app, id));
out:
	return rc;
}

const struct cmd cmd_person_tag = {
	.family = "person", .verb = "tag",
	.brief = "put tags on (+TAG) and take them off (-TAG)",
	.operands = "REF TAG...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_MINUS,
	.view = &rn_view_person,
	.run = run,
};
