/*
 * intro.c - what the verbs of `refnet intro` share.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "intro.h"
#include "settings.h"

enum rn_status
intro_id(struct app *app, const char *word, int64_t *id)
{
	return number_of(app, word, "introduction", "intro list", id);
}

enum rn_status
intro_word(struct app *app, const char *what, const char *const *names,
    const char *word, int *out)
{
	const char *best, *all = "";

	for (int i = 0; names[i] != NULL; i++) {
		*out = i;
		if (strcmp(names[i], word) == 0)
			return RN_OK;
		all = rn_sprintf(app->arena, "%s%s%s", all, i == 0 ? "" : ", ",
		    names[i]);
	}
	rn_fail(app->rn, RN_EUSAGE, "'%s' is no %s", word, what);
	best = nearest(word, names);
	if (best != NULL)
		rn_hint(app->rn, "did you mean %s?", best);
	else
		rn_hint(app->rn, "one of %s", all);
	return RN_EUSAGE;
}

enum rn_status
intro_on(struct app *app, const char *text, int64_t *at)
{
	int64_t now = rn_now(app->rn), end;
	enum rn_status rc = RN_OK;

	*at = RN_NOW;
	if (text == NULL)
		return RN_OK;
	TRY(rn_date_read(app->rn, text, now, false, at));
	TRY(rn_date_read(app->rn, text, now, true, &end));
	if (*at <= now && now <= end)
		*at = now;
	say_date(app, *at);
out:
	return rc;
}

enum rn_status
intro_out(struct app *app, int64_t id)
{
	enum rn_status rc = RN_OK;
	struct rn_intro row;

	rc = rn_intro_get(app->rn, app->arena, id, RN_NOW, &row);
	if (rc == RN_ENOTFOUND && app->g.dry)
		return RN_OK;	/* made in a dry run, and gone again */
	TRY(rc);
	TRY(out_rows(app, &rn_view_intro, &row, 1, sizeof(row)));
	if (row.next != NULL)
		say_hint(app, "next: %s", row.next);
out:
	return rc;
}

enum rn_status
intro_force(struct app *app, const char **reason)
{
	enum rn_status rc = settings_limits(app);

	*reason = app->g.force;
	if (rc != RN_OK)
		return rc;
	if (*reason == NULL || (*reason)[strspn(*reason, " \t\r\n")] != '\0')
		return RN_OK;
	return rn_fail(app->rn, RN_EUSAGE, "--force wants a reason, for"
	    " whoever reads it later");
}

/* As typed or copied, "<abc@mill.example>" or without the brackets. */
static const char *
bare_id(struct rn_arena *a, const char *id)
{
	size_t n = strlen(id);

	return n > 2 && id[0] == '<' && id[n - 1] == '>' ?
	    rn_sprintf(a, "%.*s", (int)(n - 2), id + 1) : id;
}

enum rn_status
intro_words(struct app *app, const struct intro_said *s,
    struct rn_answer_words *out)
{
	enum rn_status rc = RN_OK;

	*out = (struct rn_answer_words){ .channel = s->channel,
	    .evidence = s->evidence, .quote = s->quote, .note = s->note,
	    .share = s->share, .whom = s->whom, .reason = s->reason,
	    .until = RN_NONE, .on = RN_NOW };
	if (s->message != NULL)
		out->message = bare_id(app->arena, s->message);
	TRY(intro_on(app, s->on, &out->on));
	if (s->until != NULL) {
		TRY(rn_date_read(app->rn, s->until, rn_now(app->rn), true,
		    &out->until));
		say_date(app, out->until);
	}
out:
	return rc;
}

/* The connector asks the target, once they have agreed to. */
static enum rn_status
note_order(struct app *app, int64_t id)
{
	struct rn_intro row;
	enum rn_status rc;

	rc = rn_intro_get(app->rn, app->arena, id, RN_NOW, &row);
	if (rc == RN_OK && row.state == RN_INTRO_ASKING_CONNECTOR &&
	    row.connector != NULL && strcmp(row.connector, "me") != 0)
		say_note(app, "%s has not said yes yet: the target was asked"
		    " before the connector agreed", row.connector);
	return rc == RN_ENOTFOUND && app->g.dry ? RN_OK : rc;
}

enum rn_status
intro_answer(struct app *app, const struct intro_said *s, char **operand,
    enum rn_answer answer)
{
	struct rn_answer_words w;
	enum rn_status rc = RN_OK;
	const char *force;
	int64_t id;
	int party;

	TRY(intro_id(app, operand[0], &id));
	TRY(intro_word(app, "party", rn_party_name, operand[1], &party));
	TRY(intro_words(app, s, &w));
	TRY(intro_force(app, &force));
	TRY(rn_intro_answer(app->rn, id, (enum rn_party)party, answer, &w,
	    force));
	if (answer == RN_ANSWER_ASKED && party == RN_PARTY_TARGET)
		TRY(note_order(app, id));
	TRY(intro_out(app, id));
out:
	return rc;
}
