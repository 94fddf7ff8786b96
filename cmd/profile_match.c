/*
 * profile_match.c - refnet profile match: who comes near a profile.
 *
 * The library leaves best_path empty: those who know paths are asked here,
 * between the list and the rows.
 */
#include <math.h>

#include "profile_args.h"
#include "refnet/tie.h"
#include "settings.h"

/* Whom the list leaves out, or that there is little to go by. */
static void
say_left(struct app *app, const struct rn_match_left *left)
{
	if (left->blank)
		say_note(app, "nothing to compare: the profile says no role,"
		    " no industry and no geography");
	if (left->exclude > 0)
		say_note(app, "left out by words of the profile: %lld",
		    (long long)left->exclude);
	if (left->dnc > 0)
		say_note(app, "left out as not to be contacted: %lld",
		    (long long)left->dnc);
}

/* How to get to each of them: "direct (72 %)", "via Ada Novak (9 %)". */
static enum rn_status
take_paths(struct app *app, struct rn_match *list, size_t n)
{
	struct rn_path *path = rn_alloc(app->arena, (n + 1) * sizeof(*path));
	int64_t *person = rn_alloc(app->arena, (n + 1) * sizeof(*person));
	struct rn_tie_query q = { .as_of = app->as_of };
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		person[i] = list[i].person_id;
	TRY(asked_take(app, &q));
	TRY(rn_path_best(app->rn, app->arena, person, n, &q, path));
	for (size_t i = 0; i < n; i++) {
		if (path[i].hops == 0)
			continue;
		list[i].best_path = rn_sprintf(app->arena, "%s%s (%ld %%)",
		    path[i].hops == 1 ? "direct" : "via ",
		    path[i].hops == 1 ? "" : path[i].people.v[1],
		    lround(path[i].p * 100));
	}
out:
	return rc;
}

/* What match.command adds, where one is set; without it all is as it was. */
static enum rn_status
take_likeness(struct app *app, const char *name, struct rn_match *list,
    size_t n)
{
	struct rn_match_plugin p;
	enum rn_status rc = RN_OK;
	const char *failed;
	struct settings s;

	TRY(settings_read(app, &s));
	p.command = setting_text(app, &s, "match.command");
	if (p.command == NULL)
		return RN_OK;
	TRY(setting_count(app, &s, "match.timeout", &p.seconds));
	TRY(rn_match_alike(app->rn, app->arena, name, app->as_of, &p, list, n,
	    &failed));
	if (failed != NULL)
		say_note(app, "match.command %s; the list is as without it",
		    failed);
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *filter = operand[1] == NULL ? NULL :
	    join_words(app->arena, operand + 1);
	struct rn_match_left left;
	enum rn_status rc = RN_OK;
	struct rn_match *list;
	size_t n;

	(void)args;
	TRY(rn_profile_match(app->rn, app->arena, operand[0], filter,
	    app->as_of, &list, &n, &left));
	TRY(take_likeness(app, operand[0], list, n));
	TRY(take_paths(app, list, n));
	for (size_t i = 0; i < n && !app->g.why && app->g.fields == NULL; i++)
		list[i].why = NULL;	/* the reasons are a column */
	TRY(out_reasons(app, &rn_view_match, list, n, sizeof(*list),
	    offsetof(struct rn_match, why)));
	say_left(app, &left);
	if (n > 0 && !app->g.why && app->out.format == RN_TABLE)
		say_hint(app, "--why shows clause by clause what fits");
out:
	return rc;
}

const struct cmd cmd_profile_match = {
	.family = "profile", .verb = "match",
	.brief = "rank people by how well they fit",
	.operands = "NAME [FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_WHY | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_match,
	.run = run,
};
