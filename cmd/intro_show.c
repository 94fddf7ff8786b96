/* intro_show.c - refnet intro show: one introduction with its ledger. */
#include <string.h>

#include "intro.h"

struct args {
	bool ledger;
};

static const struct opt opts[] = {
	FLAG(0, "ledger", struct args, ledger,
	    "the ledger of consents alone, as rows"),
	NO_MORE_OPTS
};

/* The row that is shown: an introduction and, in json, its ledger. */
struct shown {
	struct rn_intro intro;
	struct rn_rows ledger;
};

/* The view of that: all columns of an introduction, and one more. */
static const struct rn_view *
view_with_ledger(struct rn_arena *a)
{
	static const struct rn_col ledger = { "ledger", RN_K_ROWS,
	    offsetof(struct shown, ledger), 0, NULL, NULL };
	struct rn_view *v = rn_alloc(a, sizeof(*v));
	struct rn_col *cols;

	*v = rn_view_intro;
	cols = rn_alloc(a, (v->n + 1) * sizeof(*cols));
	memcpy(cols, v->cols, v->n * sizeof(*cols));
	cols[v->n++] = ledger;
	v->cols = cols;
	return v;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	bool both = app->out.format == RN_TABLE && app->out.fields == NULL;
	enum rn_status rc = RN_OK;
	struct rn_consent *list;
	struct shown row;
	int64_t id;
	size_t n;

	TRY(intro_id(app, operand[0], &id));
	TRY(rn_intro_get(app->rn, app->arena, id, app->as_of,
	    &row.intro));
	TRY(rn_consent_list(app->rn, app->arena, id, app->as_of, &list, &n));
	row.ledger = (struct rn_rows){ &rn_view_consent, list, n,
	    sizeof(*list) };
	if (!args->ledger)
		TRY(rn_render_card(app->rn, &app->out,
		    view_with_ledger(app->arena), &row, 1, sizeof(row)));
	if (both && !args->ledger)
		putc('\n', app->out.to);
	if (both || args->ledger)
		TRY(out_rows(app, &rn_view_consent, list, n, sizeof(*list)));
	if (row.intro.next != NULL)
		say_hint(app, "next: %s", row.intro.next);
out:
	return rc;
}

/* No view: --fields names those of either, by what is printed. */
const struct cmd cmd_intro_show = {
	.family = "intro", .verb = "show",
	.brief = "show one introduction with its ledger",
	.operands = "ID",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
