/*
 * profile_match.c - refnet profile match: who comes near a profile.
 *
 * The library leaves best_path, flags and verify empty: those who know paths,
 * and whether facts still hold, are asked here, between the list and the rows.
 */
#include <math.h>
#include <stdlib.h>

#include "profile_args.h"
#include "refnet/tie.h"
#include "settings.h"

enum { FLAGS = 3 };

enum { MOST = 50 };		/* rows, unless more are asked for */

struct args {
	int64_t most;
	bool all;
};

static const struct opt opts[] = {
	INT('k', "most", struct args, most, "K",
	    "list the K best; 50 unless given"),
	FLAG('a', "all", struct args, all, "list everybody who fits"),
	NO_MORE_OPTS
};

/* Whom the list leaves out, or that there is little to go by. */
static void
say_left(struct app *app, const struct rn_match_left *left)
{
	say_not_fitting(app, left->blank, left->exclude, left->dnc,
	    left->skipped);
	if (left->more > 0)
		say_note(app, "%lld more fit: --most K, or --all",
		    (long long)left->more);
	if (left->learnt != NULL)
		say_note(app, "learnt: %s", left->learnt);
	if (left->nobody != NULL)
		say_note(app, "%s", left->nobody);
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
		/* a tie that somebody typed, say */
		if (path[i].hops == 1)
			list[i].prospect = false;
		list[i].best_path = rn_sprintf(app->arena, "%s%s (%ld %%)",
		    path[i].hops == 1 ? "direct" : "via ",
		    path[i].hops == 1 ? "" : path[i].people.v[1],
		    lround(path[i].p * 100));
	}
out:
	return rc;
}

/* match.command, where one is set; else command is NULL. */
static enum rn_status
take_plugin(struct app *app, struct rn_match_plugin *p)
{
	enum rn_status rc = RN_OK;
	struct settings s;

	TRY(settings_read(app, &s));
	p->command = setting_text(app, &s, "match.command");
	if (p->command != NULL)
		TRY(setting_count(app, &s, "match.timeout", &p->seconds));
out:
	return rc;
}

/*
 * The best, and what match.command adds, where one is set; it is asked about
 * more than are listed, as it may put others first.
 */
static enum rn_status
take_best(struct app *app, const char *name, struct rn_match_query q,
    struct rn_match **list, size_t *n, struct rn_match_left *left)
{
	struct rn_match_plugin p;
	enum rn_status rc = RN_OK;
	size_t most = q.most;
	const char *failed;

	TRY(take_plugin(app, &p));
	if (p.command != NULL && most > 0 && most < RN_ALIKE_MOST)
		q.most = RN_ALIKE_MOST;
	TRY(rn_profile_best(app->rn, app->arena, name, &q, list, n, left));
	if (p.command == NULL)
		goto out;
	TRY(rn_match_alike(app->rn, app->arena, name, app->as_of, &p, *list,
	    *n, &failed));
	if (failed != NULL)
		say_note(app, "match.command %s; the list is as without it",
		    failed);
	if (most > 0 && *n > most) {
		left->more += (int64_t)(*n - most);
		*n = most;
	}
out:
	return rc;
}

static void
add_flag(struct app *app, struct rn_match *m, const char *flag)
{
	if (m->flags.v == NULL)
		m->flags.v = rn_alloc(app->arena, FLAGS *
		    sizeof(*m->flags.v));
	m->flags.v[m->flags.n++] = flag;
}

/* Who was accepted, whom I do not know, of whom to look first. */
static enum rn_status
take_flags(struct app *app, const char *profile, struct rn_match *list,
    size_t n)
{
	struct rn_proof *proof = rn_alloc(app->arena, (n + 1) *
	    sizeof(*proof));
	enum rn_status rc = RN_OK;
	struct rn_profile p;

	TRY(rn_profile_get(app->rn, app->arena, profile, &p));
	for (size_t i = 0; i < n; i++)
		proof[i].person_id = list[i].person_id;
	TRY(rn_person_proofs(app->rn, app->arena, p.fresh_months, app->as_of,
	    proof, n));
	for (size_t i = 0; i < n; i++) {
		const struct rn_proof key = { .person_id =
		    list[i].person_id }, *of = bsearch(&key, proof, n,
		    sizeof(key), rn_by_int64);

		list[i].verify = of->verify;
		if (list[i].taught == RN_TAUGHT_ACCEPTED)
			add_flag(app, &list[i], "accepted");
		if (list[i].prospect)
			add_flag(app, &list[i], "unknown");
		if (list[i].verify != NULL)
			add_flag(app, &list[i], "verify");
	}
out:
	return rc;
}

/* Why to look first, as a clause. */
static void
say_verify(struct app *app, struct rn_match *m)
{
	if (m->verify != NULL)
		m->why = rn_sprintf(app->arena, "%s%sverify before asking: %s",
		    m->why == NULL ? "" : m->why, m->why == NULL ? "" : "\n",
		    m->verify);
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	const struct rn_match_query q = { .filter = operand[1] == NULL ?
	    NULL : join_words(app->arena, operand + 1), .as_of = app->as_of,
	    .most = args->all ? 0 : args->most > 0 ? (size_t)args->most :
	    MOST };
	struct rn_match_left left;
	enum rn_status rc = RN_OK;
	struct rn_match *list;
	size_t n;

	TRY(take_best(app, operand[0], q, &list, &n, &left));
	TRY(take_paths(app, list, n));
	TRY(take_flags(app, operand[0], list, n));
	for (size_t i = 0; i < n; i++)
		say_verify(app, &list[i]);
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
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
