/*
 * profile_args.c - words of a profile from options, a file or plain text, and
 * how a profile is shown.
 */
#include <math.h>
#include <string.h>

#include "profile_args.h"
#include "slurp.h"

enum { FILE_MAX = 1 << 20 };	/* bytes */

/* The fields an option can say, to put what is said over something else. */
static const struct {
	bool list;
	size_t at;
} fields[] = {
#define T(f) { false, offsetof(struct rn_profile_words, f) }
#define L(f) { true, offsetof(struct rn_profile_words, f) }
	T(name), L(roles), T(authority), L(industries), L(geographies),
	T(size), T(revenue), T(stage), T(trigger), L(exclude), T(script),
	T(value), T(notes), L(unread), T(owner), T(fresh),
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
	if (args->editor || args->assist)
		return rn_fail(app->rn, RN_EUSAGE, "%s stands alone; give the"
		    " other options first, then edit", args->editor ?
		    "--editor" : "--assist");
	if (args->file != NULL && args->describe != NULL)
		return rn_fail(app->rn, RN_EUSAGE, "either --file or"
		    " --describe");
	if (args->file != NULL) {
		TRY(slurp(app, args->file, FILE_MAX, &text, &n));
		TRY(rn_profile_text_read(app->rn, app->arena,
		    strcmp(args->file, "-") == 0 ? "stdin" : args->file,
		    text, n, w));
	}
	if (args->describe != NULL)
		TRY(rn_profile_described(app->rn, app->arena, "--describe",
		    args->describe, strlen(args->describe), w));
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

/*
 * A card is read by people: what follows from another line is left out, and
 * what the reasons say.
 */
static void
shorten(struct rn_profile *p, bool why)
{
	p->size_low = p->size_high = RN_NONE;
	p->revenue_low = p->revenue_high = NAN;
	p->currency = NULL;
	if (why)
		return;
	p->description = NULL;
	p->version = RN_NONE;
}

enum rn_status
profile_print(struct app *app, struct rn_profile *p)
{
	if (!app->g.why && app->g.fields == NULL)
		p->why = NULL;
	if (app->out.format == RN_TABLE && app->g.fields == NULL)
		shorten(p, app->g.why);
	return rn_render_card(app->rn, &app->out, &rn_view_profile, p, 1,
	    sizeof(*p));
}

void
profile_vague(struct app *app, const struct rn_profile *p)
{
	if (p->unread.n > 0)
		say_note(app, "not understood: see unread; say it by fields"
		    " (refnet profile edit -h), or clear it: --unread ''");
	if (p->failing == NULL) {
		say_hint(app, "refnet profile match '%s'", p->name);
		return;
	}
	say_note(app, "vague: it %s", p->failing);
	if (p->missing.n > 0)
		say_hint(app, "refnet profile edit '%s' --%s ...", p->name,
		    p->missing.v[0]);
	else
		say_hint(app, "refnet profile lint '%s'", p->name);
}

void
say_not_fitting(struct app *app, bool blank, int64_t exclude, int64_t dnc,
    int64_t skipped)
{
	if (blank)
		say_note(app, "nothing to compare: the profile says no role,"
		    " no industry and no geography");
	if (exclude > 0)
		say_note(app, "left out by words of the profile: %lld",
		    (long long)exclude);
	if (dnc > 0)
		say_note(app, "left out as not to be contacted: %lld",
		    (long long)dnc);
	if (skipped > 0)
		say_note(app, "left out as skipped: %lld",
		    (long long)skipped);
}
