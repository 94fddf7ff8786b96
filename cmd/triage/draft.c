/*
 * draft.c - the text that would go out next of an introduction, and what is
 * wrong with it, as lines of the screen.
 *
 * It is the text of `refnet intro draft`; what checks say is `refnet intro
 * lint`.
 */
#include <string.h>

#include "base/base.h"
#include "letter.h"
#include "triage.h"

enum { MOST = 400 };		/* lines; the rest is in `intro draft` */

struct teller {
	struct triage_line *line;
	size_t n;
};

static void
say(struct teller *t, const char *label, const char *text)
{
	if (t->n < MOST)
		t->line[t->n++] = (struct triage_line){ label, text };
}

/* A finding in a line: "stops: leak: 'Grace' (say it without the name)". */
static const char *
words_of(struct rn_arena *a, const struct rn_text_finding *x)
{
	const char *s = rn_sprintf(a, "%s: %s", x->blocks ? "stops" : "look",
	    rn_text_rule_name[x->rule]);

	if (x->quote != NULL)
		s = rn_sprintf(a, "%s, '%s'", s, x->quote);
	if (x->suggestion != NULL)
		s = rn_sprintf(a, "%s: %s", s, x->suggestion);
	return s;
}

static enum rn_status
say_checks(struct app *app, const struct rn_draft *d, struct teller *t)
{
	struct rn_text_finding *list;
	const char *label = "Checks";
	enum rn_status rc = RN_OK;
	bool blocked;
	size_t n;

	TRY(rn_intro_lint(app->rn, app->arena, d->intro_id, d->step,
	    rn_sprintf(app->arena, "Subject: %s\n\n%s", d->subject, d->body),
	    &list, &n, &blocked));
	if (n == 0)
		say(t, label, "nothing to mend");
	for (size_t i = 0; i < n; i++, label = "")
		say(t, label, words_of(app->arena, &list[i]));
out:
	return rc;
}

/* Wrapped for mail, it is wrapped anew for the screen: long lines go on. */
static void
say_body(struct rn_arena *a, const char *s, struct teller *t)
{
	const char *line = "";
	bool goes_on = false;

	while (*s != '\0') {
		size_t len = strcspn(s, "\n");
		bool joins = goes_on && len > 0 && *s != '>' && *s != ' ';

		if (goes_on && !joins)
			say(t, "", line);
		line = joins ? rn_sprintf(a, "%s %.*s", line, (int)len, s) :
		    rn_strndup(a, s, len);
		goes_on = len > 50 && *s != '>';
		if (!goes_on)
			say(t, "", line);
		s += len + (s[len] == '\n');
	}
	if (goes_on)
		say(t, "", line);
}

enum rn_status
triage_tell_draft(struct app *app, int64_t id, struct triage_line **line,
    size_t *n)
{
	struct teller t = { rn_alloc(app->arena, MOST * sizeof(**line)), 0 };
	enum rn_status rc = RN_OK;
	struct rn_draft d;
	const char *to = "";

	TRY(letter_draft(app, id, -1, false, NULL, &d));
	for (size_t i = 0; i < d.to.n; i++)
		to = rn_sprintf(app->arena, "%s%s%s", to, i == 0 ? "" : ", ",
		    d.to.v[i]);
	say(&t, "Step", rn_draft_step_name[d.step]);
	if (d.from != NULL)
		say(&t, "From", d.from);
	say(&t, "To", to);
	say(&t, "About", d.subject);
	say(&t, "", "");
	say_body(app->arena, d.body, &t);
	say(&t, "", "");
	TRY(say_checks(app, &d, &t));
	*line = t.line;
	*n = t.n;
out:
	return rc;
}
