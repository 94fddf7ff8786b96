/* intro_show.c - refnet intro show: one introduction with its ledger. */
#include "intro.h"
#include "standing.h"
#include "render/rows.h"

struct args {
	bool ledger;
};

static const struct opt opts[] = {
	FLAG(0, "ledger", struct args, ledger,
	    "the ledger of consents alone, as rows"),
	NO_MORE_OPTS
};

/* A line for each who sits there; NULL: nobody is asked in one of its kind. */
static const char *
standing(struct app *app, const struct rn_intro *intro,
    const struct rn_consent *list, size_t n)
{
	int64_t now = app->as_of == RN_NOW ? rn_now(app->rn) : app->as_of;
	const char *s = NULL;

	if (intro->kind == RN_INTRO_IMPLIED ||
	    intro->kind == RN_INTRO_TANGIBLE)
		return NULL;
	for (enum rn_party p = 0; p < RN_PARTIES; p++) {
		const char *line = standing_of(app->arena, intro, list, n, p,
		    now);

		if (line != NULL)
			s = s == NULL ? line : rn_sprintf(app->arena, "%s\n%s",
			    s, line);
	}
	return s;
}

/*
 * The ledger.  In a table, what one asks it for: who said what, how, and what
 * may be told to whom.  Where something was taken back, also which row by
 * which.  All else is in the other formats, and named with --fields.
 */
static enum rn_status
show_ledger(struct app *app, const struct rn_consent *list, size_t n)
{
	struct rn_render r = app->out;
	bool undone = false;

	for (size_t i = 0; i < n; i++)
		undone |= list[i].undone;
	if (r.format == RN_TABLE && r.fields == NULL)
		r.fields = undone ?
		    "seq,at,party,answer,of,channel,share,whom,reason,until" :
		    "at,party,answer,channel,share,whom,reason,until";
	return rn_render_rows(app->rn, &r, &rn_view_consent, list, n,
	    sizeof(*list));
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	bool both = app->out.format == RN_TABLE && app->out.fields == NULL;
	enum rn_status rc = RN_OK;
	struct rn_consent *list;
	struct rn_intro_alone row;
	struct rn_intro_note *note;
	size_t n, notes;
	int64_t id;

	TRY(intro_id(app, operand[0], &id));
	TRY(rn_intro_get(app->rn, app->arena, id, app->as_of,
	    &row.intro));
	TRY(rn_consent_list(app->rn, app->arena, id, app->as_of, &list, &n));
	TRY(rn_intro_notes(app->rn, app->arena, id, &note, &notes));
	row.notes = (struct rn_rows){ note, notes, sizeof(*note) };
	row.ledger = (struct rn_rows){ list, n, sizeof(*list) };
	row.standing = standing(app, &row.intro, list, n);
	if (!args->ledger)
		TRY(rn_render_card(app->rn, &app->out,
		    app->out.format == RN_TABLE ? &rn_view_intro_card :
		    &rn_view_intro_alone, &row, 1, sizeof(row)));
	if (both && !args->ledger)
		putc('\n', app->out.to);
	if (both || args->ledger)
		TRY(show_ledger(app, list, n));
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
