/*
 * profile_args.c - words of a profile from options, a file or plain text, and
 * how a profile is shown.
 */
#include <string.h>

#include "profile_args.h"
#include "slurp.h"

enum { FILE_MAX = 1 << 20, DESCRIBE_MAX = 4000 };	/* bytes */

/* The fields an option can say, to put what is said over something else. */
static const struct {
	bool list;
	size_t at;
} fields[] = {
#define T(f) { false, offsetof(struct rn_profile_words, f) }
#define L(f) { true, offsetof(struct rn_profile_words, f) }
	T(name), L(roles), T(authority), L(industries), L(geographies),
	T(size), T(revenue), T(trigger), L(exclude), T(script), T(value),
	T(notes), T(owner),
#undef T
#undef L
};

static bool
said(const struct rn_profile_words *w, size_t i)
{
	const void *at = (const char *)w + fields[i].at;

	return fields[i].list ? ((const struct rn_list *)at)->n > 0 :
	    *(const char *const *)at != NULL;
}

bool
profile_silent(const struct profile_args *args)
{
	for (size_t i = 0; i < RN_LEN(fields); i++)
		if (said(&args->w, i))
			return false;
	return args->describe == NULL && args->file == NULL;
}

enum rn_status
profile_words(struct app *app, const struct profile_args *args,
    struct rn_profile_words *w)
{
	enum rn_status rc = RN_OK;
	char *text;
	size_t n;

	*w = (struct rn_profile_words){ .name = NULL };
	if (args->editor)
		return rn_fail(app->rn, RN_EUSAGE, "--editor stands alone;"
		    " give the other options first, then edit");
	if (args->file != NULL && args->describe != NULL)
		return rn_fail(app->rn, RN_EUSAGE, "either --file or"
		    " --describe");
	if (args->file != NULL) {
		TRY(slurp(app, args->file, FILE_MAX, &text, &n));
		TRY(rn_profile_read(app->rn, app->arena,
		    strcmp(args->file, "-") == 0 ? "stdin" : args->file,
		    text, n, w));
	}
	if (args->describe != NULL && strlen(args->describe) > DESCRIBE_MAX)
		return rn_fail(app->rn, RN_EUSAGE, "--describe has more than"
		    " %d bytes", DESCRIBE_MAX);
	if (args->describe != NULL)
		rn_profile_describe(app->arena, args->describe, w);
	if (args->describe != NULL && w->notes != NULL)
		say_note(app, "not understood, kept as notes: %s", w->notes);
	for (size_t i = 0; i < RN_LEN(fields); i++) {
		const char *from = (const char *)&args->w + fields[i].at;
		char *to = (char *)w + fields[i].at;

		if (!said(&args->w, i))
			continue;
		if (fields[i].list)
			*(struct rn_list *)to = *(const struct rn_list *)from;
		else
			*(const char **)to = *(const char *const *)from;
	}
out:
	return rc;
}

enum rn_status
profile_print(struct app *app, struct rn_profile *p)
{
	if (!app->g.why && app->g.fields == NULL)
		p->why = NULL;
	return rn_render_card(app->rn, &app->out, &rn_view_profile, p, 1,
	    sizeof(*p));
}

void
profile_vague(struct app *app, const struct rn_profile *p)
{
	const char *all = "";

	if (p->missing.n == 0) {
		say_hint(app, "refnet profile match '%s'", p->name);
		return;
	}
	for (size_t i = 0; i < p->missing.n; i++)
		all = rn_sprintf(app->arena, "%s%s%s", all, i == 0 ? "" :
		    i + 1 < p->missing.n ? ", no " : " and no ",
		    p->missing.v[i]);
	say_note(app, "vague: it says no %s", all);
	say_hint(app, "refnet profile edit '%s' --%s ...", p->name,
	    p->missing.v[0]);
}
