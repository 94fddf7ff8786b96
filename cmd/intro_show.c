/* intro_show.c - refnet intro show: one introduction with its ledger. */
#include <string.h>

#include "intro.h"
#include "standing.h"

struct args {
	bool ledger;
};

static const struct opt opts[] = {
	FLAG(0, "ledger", struct args, ledger,
	    "the ledger of consents alone, as rows"),
	NO_MORE_OPTS
};

/*
 * The row that is shown: an introduction and, in json, its ledger and notes; for
 * people how each of the three stands.
 */
struct shown {
	struct rn_intro intro;
	struct rn_rows ledger, notes;
	const char *standing;
};

/* The view of that: all columns of an introduction, and more. */
static const struct rn_view *
view_with_ledger(struct rn_arena *a, bool people)
{
	static const struct rn_col more[] = {
		{ "ledger", RN_K_ROWS, offsetof(struct shown, ledger), 0,
		    NULL, NULL },
		{ "notes", RN_K_ROWS, offsetof(struct shown, notes), 0, NULL,
		    NULL },
		{ "standing", RN_K_TEXT, offsetof(struct shown, standing), 0,
		    NULL, NULL },
	};
	size_t n = RN_LEN(more) - !people;
	struct rn_view *v = rn_alloc(a, sizeof(*v));
	struct rn_col *cols;

	*v = rn_view_intro;
	cols = rn_alloc(a, (v->n + n) * sizeof(*cols));
	memcpy(cols, v->cols, v->n * sizeof(*cols));
	for (size_t i = 0; i < n; i++)
		cols[v->n++] = more[i];
	v->cols = cols;
	return v;
}

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
	row.standing = standing(app, &row.intro, list, n);
	if (!args->ledger)
		TRY(rn_render_card(app->rn, &app->out,
		    view_with_ledger(app->arena,
		    app->out.format == RN_TABLE), &row, 1, sizeof(row)));
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
