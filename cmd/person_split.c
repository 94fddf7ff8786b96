/* person_split.c - refnet person split: they were several after all. */
#include "cmd.h"
#include "refnet/identity.h"

struct args {
	struct rn_list handles;
};

static const struct opt opts[] = {
	MANY(0, "handle", struct args, handles, "HANDLE",
	    "only whose this address, number or profile was"),
	NO_MORE_OPTS
};

/* One row each; who was made in a dry run is gone again. */
static enum rn_status
put_people(struct app *app, const int64_t *ids, size_t n)
{
	struct rn_person *list = rn_alloc(app->arena, (n + 1) * sizeof(*list));
	enum rn_status rc = RN_OK;
	size_t found = 0;

	for (size_t i = 0; i < n; i++) {
		rc = rn_person_get(app->rn, app->arena, rn_sprintf(app->arena,
		    "%lld", (long long)ids[i]), RN_NOW, false, &list[found]);
		if (rc == RN_ENOTFOUND && app->g.dry)
			continue;
		TRY(rc);
		found++;
	}
	rc = out_rows(app, &rn_view_person, list, found, sizeof(*list));
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	int64_t *ids;
	size_t n;

	TRY(rn_person_split(app->rn, app->arena, join_words(app->arena,
	    operand), &args->handles, &ids, &n));
	TRY(put_people(app, ids, n));
	say_hint(app, "refnet undo takes it back");
out:
	return rc;
}

const struct cmd cmd_person_split = {
	.family = "person", .verb = "split",
	.brief = "take apart who were joined",
	.operands = "REF...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_person,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
