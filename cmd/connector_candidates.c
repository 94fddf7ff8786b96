/*
 * connector_candidates.c - refnet connector candidates: who could be taken
 * into the circle, by the map.
 */
#include "give.h"
#include "refnet/tie.h"

enum { MOST = 20 };		/* rows, unless more are asked for */

struct args {
	int64_t most;
};

static const struct opt opts[] = {
	INT('k', "most", struct args, most, "K",
	    "list the K best; 20 unless given"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	/* the row has the terms; only a table leaves them out */
	struct rn_tie_query q = { .as_of = app->as_of,
	    .why = app->g.why || app->out.format != RN_TABLE };
	size_t n, most = args->most > 0 ? (size_t)args->most : MOST;
	struct rn_candidate *list;
	struct rn_wanted wanted;
	enum rn_status rc = RN_OK;

	TRY(asked_take(app, &q));
	if (operand[0] != NULL) {
		TRY(wanted_take(app, operand[0], &wanted));
		q.wanted = &wanted;
	}
	TRY(rn_candidate_list(app->rn, app->arena, &q, operand[0] == NULL ?
	    NULL : wanted.profile, &list, &n));
	TRY(out_reasons(app, &rn_view_candidate, list, n < most ? n : most,
	    sizeof(*list), offsetof(struct rn_candidate, why)));
	if (n > most)
		say_note(app, "%zu more: --most K", n - most);
	if (n > 0)
		say_hint(app, "refnet connector add REF");
	else
		say_hint(app, "refnet tie add A B says who knows whom");
out:
	return rc;
}

const struct cmd cmd_connector_candidates = {
	.family = "connector", .verb = "candidates",
	.brief = "who could be recruited, and why",
	.operands = "[PROFILE]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_WHY | CAN_PAGE,
	.view = &rn_view_candidate,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
