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

/* The row that is shown: an introduction and, in json, its ledger and notes. */
struct shown {
	struct rn_intro intro;
	struct rn_rows ledger, notes;
};

/* The view of that: all columns of an introduction, and two more. */
static const struct rn_view *
view_with_ledger(struct rn_arena *a)
{
	static const struct rn_col more[] = {
		{ "ledger", RN_K_ROWS, offsetof(struct shown, ledger), 0,
		    NULL, NULL },
		{ "notes", RN_K_ROWS, offsetof(struct shown, notes), 0, NULL,
		    NULL },
	};
	struct rn_view *v = rn_alloc(a, sizeof(*v));
	struct rn_col *cols;

	*v = rn_view_intro;
	cols = rn_alloc(a, (v->n + RN_LEN(more)) * sizeof(*cols));
	memcpy(cols, v->cols, v->n * sizeof(*cols));
	for (size_t i = 0; i < RN_LEN(more); i++)
		cols[v->n++] = more[i];
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
	struct rn_intro_note *note;
	size_t n, notes;
	int64_t id;

	TRY(intro_id(app, operand[0], &id));
	TRY(rn_intro_get(app->rn, app->arena, id, app->as_of,
	    &row.intro));
	TRY(rn_consent_list(app->rn, app->arena, id, app->as_of, &list, &n));
	TRY(rn_intro_notes(app->rn, app->arena, id, &note, &notes));
	row.notes = (struct rn_rows){ &rn_view_note, note, notes,
	    sizeof(*note) };
	row.ledger = (struct rn_rows){ &rn_view_consent, list, n,
	    sizeof(*list) };
	if (!args->ledger)
		TRY(rn_render_card(app->rn, &app->out,
		    view_with_ledger(app->arena), &row, 1, sizeof(row)));
	if (both && !args->ledger)
		putc('\n', app->out.to);
	if (both || args->ledger)
		TRY(out_rows(app, &rn_view_consent, list, n, sizeof(*list)));
	if (both && !args->ledger && notes > 0) {
		putc('\n', app->out.to);
		TRY(out_rows(app, &rn_view_note, note, notes, sizeof(*note)));
	}
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
