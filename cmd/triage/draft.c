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
say_checks(struct app *app, const struct rn_draft *d, struct triage_told *t)
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
		triage_say(t, label, "nothing to mend");
	for (size_t i = 0; i < n; i++, label = "")
		triage_say(t, label, words_of(app->arena, &list[i]));
out:
	return rc;
}

/* Wrapped for mail, it is wrapped anew for the screen: long lines go on. */
static void
say_body(struct rn_arena *a, const char *s, struct triage_told *t)
{
	const char *line = "";
	bool goes_on = false;

	while (*s != '\0') {
		size_t len = strcspn(s, "\n");
		bool joins = goes_on && len > 0 && *s != '>' && *s != ' ';

		if (goes_on && !joins)
			triage_say(t, "", line);
		line = joins ? rn_sprintf(a, "%s %.*s", line, (int)len, s) :
		    rn_strndup(a, s, len);
		goes_on = len > 50 && *s != '>';
		if (!goes_on)
			triage_say(t, "", line);
		s += len + (s[len] == '\n');
	}
	if (goes_on)
		triage_say(t, "", line);
}

enum rn_status
triage_tell_draft(struct app *app, int64_t id, struct triage_told *t)
{
	enum rn_status rc = RN_OK;
	struct rn_draft d;
	const char *to = "";

	TRY(letter_draft(app, id, -1, false, NULL, &d));
	for (size_t i = 0; i < d.to.n; i++)
		to = rn_sprintf(app->arena, "%s%s%s", to, i == 0 ? "" : ", ",
		    d.to.v[i]);
	triage_say(t, "Step", rn_draft_step_name[d.step]);
	if (d.from != NULL)
		triage_say(t, "From", d.from);
	triage_say(t, "To", to);
	triage_say(t, "About", d.subject);
	triage_say(t, "", "");
	say_body(app->arena, d.body, t);
	triage_say(t, "", "");
	TRY(say_checks(app, &d, t));
out:
	return rc;
}
