/*
 * map_graph.c - refnet map graph: the network as a picture.
 *
 * The form is --format, else that of the file's name, else SVG.  A new form
 * is a row of forms[].
 */
#include <stdlib.h>
#include <string.h>

#include "cmd.h"
#include "refnet/picture.h"
#include "refnet/tie.h"
#include "render/picture.h"

struct args {
	const char *form, *file, *mark, *by, *top;
};

static const struct opt opts[] = {
	TEXT(0, "format", struct args, form, "svg|dot|json",
	    "the form; by the name of FILE, or svg, unless given"),
	TEXT('o', "output", struct args, file, "FILE",
	    "write it there; - is standard output"),
	TEXT(0, "top", struct args, top, "N",
	    "draw at most N people; 200 unless given"),
	TEXT(0, "by", struct args, by, "company|industry",
	    "what makes a sector; what shows more unless given"),
	TEXT(0, "mark", struct args, mark, "FILTER",
	    "mark the people a filter names"),
	NO_MORE_OPTS
};

/* What is to be written, and as what. */
struct paper {
	struct app *app;
	const struct rn_picture *p;
	const struct form *form;
};

static enum rn_status
put_svg(const struct paper *x, FILE *to)
{
	rn_picture_svg(to, x->p);
	return RN_OK;
}

static enum rn_status
put_dot(const struct paper *x, FILE *to)
{
	rn_picture_dot(to, x->p);
	return RN_OK;
}

static enum rn_status
put_json(const struct paper *x, FILE *to)
{
	return rn_picture_json(x->app->rn, to, x->p);
}

static const struct form {
	const char *name;	/* and the ending of a file's name */
	enum rn_status (*put)(const struct paper *x, FILE *to);
} forms[] = {
	{ "svg", put_svg }, { "dot", put_dot }, { "json", put_json },
};

static enum rn_status
put(void *ctx, FILE *to)
{
	const struct paper *x = ctx;

	return x->form->put(x, to);
}

/* NULL: none is called that. */
static const struct form *
form_called(const char *name)
{
	for (size_t i = 0; name != NULL && i < RN_LEN(forms); i++)
		if (strcmp(forms[i].name, name) == 0)
			return &forms[i];
	return NULL;
}

static enum rn_status
read_form(struct app *app, const struct args *args, const struct form **out)
{
	const char *dot = args->file == NULL ? NULL :
	    strrchr(args->file, '.');

	*out = form_called(args->form);
	if (*out != NULL)
		return RN_OK;
	if (args->form == NULL) {
		*out = form_called(dot == NULL ? NULL : dot + 1);
		if (*out == NULL)
			*out = &forms[0];
		return RN_OK;
	}
	rn_fail(app->rn, RN_EUSAGE, "no picture in the form '%s'",
	    args->form);
	rn_hint(app->rn, "svg, dot or json");
	return RN_EUSAGE;
}

static enum rn_status
read_by(struct app *app, const char *word, int *by)
{
	*by = RN_PICTURE_BYS;
	for (int i = 0; word != NULL && i < RN_PICTURE_BYS; i++)
		if (strcmp(rn_picture_by_name[i], word) == 0) {
			*by = i;
			return RN_OK;
		}
	return word == NULL ? RN_OK : rn_fail(app->rn, RN_EUSAGE,
	    "--by is company or industry, not '%s'", word);
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_picture_query q = { .tie.as_of = app->as_of,
	    .mark = args->mark };
	struct rn_picture picture;
	struct paper x = { .app = app, .p = &picture };
	struct rn_wanted wanted;
	enum rn_status rc = RN_OK;

	TRY(read_form(app, args, &x.form));
	TRY(read_by(app, args->by, &q.by));
	TRY(opt_count(app->rn, "--top", args->top, RN_PICTURE_USUAL,
	    RN_PICTURE_MOST, &q.top));
	TRY(asked_take(app, &q.tie));
	if (operand[0] != NULL) {
		TRY(wanted_take(app, operand[0], &wanted));
		q.tie.wanted = &wanted;
	}
	TRY(rn_picture_take(app->rn, app->arena, &q, &picture));
	if (args->file == NULL || strcmp(args->file, "-") == 0) {
		TRY(put(&x, app->out.to));
		if (out_tty(app))
			say_hint(app, "refnet map graph -o network.svg; a"
			    " browser shows it");
		goto out;
	}
	TRY(out_file(app, args->file, put, &x));
	say_note(app, "%s: %zu of %lld people, %zu of %lld ties", args->file,
	    picture.people, (long long)picture.people_all, picture.ties,
	    (long long)picture.ties_all);
out:
	return rc;
}

const struct cmd cmd_map_graph = {
	.family = "map", .verb = "graph",
	.brief = "the network as a picture",
	.operands = "[NAME]",
	.needs = NEED_READ,
	.can = CAN_ASOF,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
