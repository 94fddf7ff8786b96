/*
 * draft.c - the text that would go out next of an introduction, and what is
 * wrong with it, as lines of the screen.
 *
 * It is the text of `refnet intro draft`; what checks say is `refnet intro
 * lint`.
 */
#include <string.h>

#include "base/base.h"
#include "base/date.h"
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

void
triage_say_findings(struct triage_told *t, const struct rn_text_finding *list,
    size_t n)
{
	const char *label = "Checks";

	if (n == 0)
		triage_say(t, label, "nothing to mend");
	for (int stops = 1; stops >= 0; stops--)
		for (size_t i = 0; i < n; i++) {
			if (list[i].blocks != stops)
				continue;
			triage_say(t, label, words_of(t->a, &list[i]));
			label = "";
		}
}

static enum rn_status
say_checks(struct app *app, const struct rn_draft *d, struct triage_told *t)
{
	struct rn_text_finding *list;
	enum rn_status rc = RN_OK;
	bool blocked;
	size_t n;

	TRY(rn_intro_lint(app->rn, app->arena, d->intro_id, d->step,
	    rn_sprintf(app->arena, "Subject: %s\n\n%s", d->subject, d->body),
	    &list, &n, &blocked));
	triage_say_findings(t, list, n);
out:
	return rc;
}

/* Wrapped for mail, it is wrapped anew for the screen: long lines go on. */
void
triage_say_body(struct triage_told *t, const char *s)
{
	struct rn_arena *a = t->a;
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
triage_tell_draft(struct app *app, int64_t id, int step,
    struct triage_told *t)
{
	enum rn_status rc = RN_OK;
	struct rn_draft d;
	const char *to = "";
	int64_t at;

	TRY(letter_kept(app, id, step, false, NULL, &d, &at));
	for (size_t i = 0; i < d.to.n; i++)
		to = rn_sprintf(app->arena, "%s%s%s", to, i == 0 ? "" : ", ",
		    d.to.v[i]);
	triage_say(t, "Step", at == RN_NONE ? rn_draft_step_name[d.step] :
	    rn_sprintf(t->a, "%s, as you wrote it %s",
	    rn_draft_step_name[d.step], rn_date_said(t->a, at)));
	if (d.from != NULL)
		triage_say(t, "From", d.from);
	triage_say(t, "To", to);
	triage_say(t, "About", d.subject);
	triage_say(t, "", "");
	triage_say_body(t, d.body);
	triage_say(t, "", "");
	TRY(say_checks(app, &d, t));
out:
	return rc;
}
