/*
 * assist.c - what assist.command is told, and what is taken from it.
 *
 * It is told what a profile says of whom one hopes to meet, and nobody's name;
 * fields[] is all of it.  A new task is a function like assist_profile() and a
 * paragraph in refnet-plugins(5).
 */
#include <stdlib.h>
#include <string.h>

#include "assist.h"
#include "base/json.h"
#include "base/run.h"
#include "base/text.h"
#include "refnet/profile.h"
#include "settings.h"

enum { SAID_MAX = 65536, DRAFT_MAX = 4000 };	/* bytes: of all, of a text */

static const char fields[] = "roles,authority,industries,geographies,size,"
    "revenue,stage,trigger,exclude,script,value,description";

/* {"schema":"refnet.assist/1","task":"script","profile":{...}} */
static enum rn_status
question(struct app *app, const struct rn_profile *p, const char *task,
    char **text, size_t *n)
{
	struct rn_render r = { .format = RN_JSONL, .fields = fields };
	enum rn_status rc;

	r.to = open_memstream(text, n);
	if (r.to == NULL)
		rn_nomem();
	fputs("{\"schema\":\"refnet.assist/1\",\"task\":", r.to);
	rn_json_text(r.to, task);
	fputs(",\"profile\":", r.to);
	rc = rn_render_rows(app->rn, &r, &rn_view_profile, p, 1, sizeof(*p));
	fputs("}\n", r.to);
	rn_text_end(r.to, text);
	return rc;
}

/* One line of what it said; NULL: *wrong says why there is none. */
static const char *
one_line(struct app *app, const char *said, size_t n, const char **wrong)
{
	char *line;
	size_t k = 0;

	*wrong = memchr(said, '\0', n) != NULL || !rn_utf8_valid(said, n,
	    NULL) ? "said what is no text" : NULL;
	if (*wrong != NULL)
		return NULL;
	line = rn_trim(app->arena, said, n);
	for (const char *s = line; *s != '\0'; s++) {
		bool blank = (unsigned char)*s <= ' ' || *s == 0x7f;

		if (!blank || (k > 0 && line[k - 1] != ' '))
			line[k++] = blank ? ' ' : *s;
	}
	line[k] = '\0';
	if (k == 0)
		*wrong = "said nothing";
	else if (k > DRAFT_MAX)
		*wrong = "said more than a text can hold";
	return *wrong == NULL ? line : NULL;
}

enum rn_status
assist_profile(struct app *app, const struct rn_profile *p, const char *task,
    const char **draft)
{
	struct rn_run run = { .most = SAID_MAX };
	enum rn_status rc = RN_OK;
	const char *wrong;
	char *in = NULL, *said;
	struct settings s;
	size_t n;

	*draft = NULL;
	TRY(settings_read(app, &s));
	run.command = setting_text(app, &s, "assist.command");
	if (run.command == NULL) {
		rc = rn_fail(app->rn, RN_ECONFIG, "no assist.command is set");
		rn_hint(app->rn, "man refnet-plugins says what it can be;"
		    " refnet config set assist.command COMMAND");
		goto out;
	}
	TRY(setting_count(app, &s, "assist.timeout", &run.seconds));
	TRY(question(app, p, task, &in, &run.in_n));
	run.in = in;
	wrong = rn_run(app->arena, &run, &said, &n);
	if (wrong == NULL)
		*draft = one_line(app, said, n, &wrong);
	if (wrong != NULL)
		say_note(app, "assist.command %s; the text is as without it",
		    wrong);
out:
	free(in);
	return rc;
}
