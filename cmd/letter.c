/*
 * letter.c - texts that go out, for the verbs of `refnet intro`.
 *
 * A template of the user's is a file in the folder `templates` beside their
 * settings, called by what it replaces, or as they like.
 */
#include <string.h>

#include "base/text.h"
#include "letter.h"
#include "slurp.h"

enum { TEMPLATE_MAX = 1 << 16 };	/* bytes */

const char *
letter_path(struct app *app, const char *name)
{
	const char *dir = config_folder(app);

	return dir == NULL ? NULL : rn_sprintf(app->arena,
	    "%s/templates/%s.txt", dir, name);
}

enum rn_status
letter_template(struct app *app, const char *name, const char **path,
    char **text)
{
	enum rn_status rc;
	size_t n, bad;

	*text = NULL;
	/* a name of ours or of the user's, and never a path */
	if (*name == '.' || strchr(name, '/') != NULL)
		return rn_fail(app->rn, RN_EUSAGE, "'%s' is no name of a"
		    " template", name);
	*path = letter_path(app, name);
	if (*path == NULL)
		return RN_OK;
	rc = slurp(app, *path, TEMPLATE_MAX, text, &n);
	if (rc == RN_ENOINPUT) {
		*text = NULL;
		return RN_OK;
	}
	if (rc == RN_OK && (!rn_utf8_valid(*text, n, &bad) ||
	    strlen(*text) != n))
		rc = rn_fail(app->rn, RN_ECONFIG, "%s: a template is text in"
		    " UTF-8", *path);
	return rc;
}

enum rn_status
letter_draft(struct app *app, int64_t id, int step, bool final,
    const char *template, struct rn_draft *out)
{
	struct rn_intro_template own;
	enum rn_status rc = RN_OK;
	const char *name = template;
	char *text;
	int role;

	TRY(rn_intro_step(app->rn, app->arena, id, &step, &role));
	if (name == NULL)
		name = rn_sprintf(app->arena, "%s-as-%s",
		    rn_draft_step_name[step], rn_party_name[role]);
	TRY(letter_template(app, name, &own.name, &text));
	own.text = text;
	if (text == NULL && template != NULL) {
		rc = rn_fail(app->rn, RN_ENOTFOUND, "no template '%s'",
		    template);
		rn_hint(app->rn, "refnet intro template lists them");
		goto out;
	}
	TRY(rn_intro_draft(app->rn, app->arena, id, step, final,
	    text == NULL ? NULL : &own, out));
out:
	return rc;
}

enum rn_status
letter_kept(struct app *app, int64_t id, int step, bool final,
    const char *template, struct rn_draft *out, int64_t *at)
{
	enum rn_status rc = RN_OK;
	struct rn_written w;

	*at = RN_NONE;
	TRY(letter_draft(app, id, step, final, template, out));
	if (template != NULL)
		return RN_OK;
	TRY(rn_written_get(app->rn, app->arena, id, out->step, &w));
	if (w.body == NULL)
		return RN_OK;
	out->subject = w.subject;
	out->body = w.body;
	*at = w.at;
out:
	return rc;
}

const char *
letter_text(struct rn_arena *a, const struct rn_draft *d)
{
	const char *to = "";

	for (size_t i = 0; i < d->to.n; i++)
		to = rn_sprintf(a, "%s%s%s", to, i > 0 ? ", " : "",
		    d->to.v[i]);
	return rn_sprintf(a, "To: %s\nSubject: %s\n\n%s", to, d->subject,
	    d->body);
}

/* As a letter: line breaks stay, all else is cleaned. */
static void
put_text(struct app *app, const char *text)
{
	while (*text != '\0') {
		size_t n = strcspn(text, "\n");

		rn_clean_write(app->out.to, rn_strndup(app->arena, text, n));
		putc('\n', app->out.to);
		text += n + (text[n] == '\n');
	}
}

void
letter_put(struct app *app, const struct rn_draft *d)
{
	FILE *to = app->out.to;

	if (d->from != NULL) {
		fputs("From: ", to);
		rn_clean_write(to, d->from);
		putc('\n', to);
	}
	for (size_t i = 0; i < d->to.n; i++) {
		fputs(i == 0 ? "To: " : ", ", to);
		rn_clean_write(to, d->to.v[i]);
	}
	fputs("\nSubject: ", to);
	rn_clean_write(to, d->subject);
	fputs("\n\n", to);
	put_text(app, d->body);
}
