/*
 * copy.c - a word or a text for the clipboard, by a command of the user's, or
 * by the terminal where they said so.
 */
#include <inttypes.h>
#include <string.h>

#include "base/base.h"
#include "base/run.h"
#include "cmd.h"
#include "desk.h"
#include "letter.h"
#include "settings.h"

enum { SECONDS = 10, SAID_MOST = 4096 };

/* Who is to answer, or to be asked: the reader of the text that fits. */
static enum rn_status
address_of(struct desk *d, const struct rn_draft *draft, const char **out)
{
	int64_t id;
	struct rn_person who;
	struct rn_intro row;
	enum rn_status rc = RN_OK;

	*out = NULL;
	TRY(rn_intro_get(d->app->rn, d->boxed, draft->intro_id, RN_NOW,
	    &row));
	id = draft->party == RN_PARTY_REQUESTER ? row.requester_id :
	    draft->party == RN_PARTY_CONNECTOR ? row.connector_id :
	    row.target_id;
	TRY(rn_person_get(d->app->rn, d->boxed, rn_sprintf(d->boxed,
	    "%" PRId64, id), RN_NOW, false, &who));
	if (who.emails.n > 0)
		*out = who.emails.v[0];
	else
		rc = rn_fail(d->app->rn, RN_ENOTFOUND, "no address of %s is"
		    " known", who.name);
out:
	return rc;
}

static enum rn_status
what(struct desk *d, const struct triage_fx *fx, const char **out)
{
	enum rn_status rc = RN_OK;
	struct rn_draft draft;
	struct rn_intro row;
	int64_t at;

	TRY(rn_intro_get(d->app->rn, d->boxed, fx->id, RN_NOW, &row));
	*out = row.next;
	if (fx->outcome == 'i')
		*out = rn_sprintf(d->boxed, "%" PRId64, fx->id);
	if (fx->outcome == 'n' && row.next == NULL)
		rc = rn_fail(d->app->rn, RN_ENOTFOUND, "nothing is next");
	if (fx->outcome == 'i' || fx->outcome == 'n')
		return rc;
	TRY(letter_kept(d->app, fx->id, fx->step, false, NULL, &draft, &at));
	*out = rn_sprintf(d->boxed, "Subject: %s\n\n%s", draft.subject,
	    draft.body);
	if (fx->outcome == 'a')
		TRY(address_of(d, &draft, out));
out:
	return rc;
}

/* By copy.command, or else by the terminal. */
static enum rn_status
put(struct desk *d, const char *text)
{
	struct rn_run run = { .in = text, .in_n = strlen(text),
	    .most = SAID_MOST, .seconds = SECONDS };
	struct settings s;
	enum rn_status rc = RN_OK;
	int64_t terminal;
	const char *why;
	char *said;
	size_t n;

	TRY(settings_read(d->app, &s));
	run.command = setting_text(d->app, &s, "copy.command");
	TRY(setting_count(d->app, &s, "copy.terminal", &terminal));
	if (run.command != NULL) {
		why = rn_run(d->boxed, &run, &said, &n);
		if (why != NULL)
			rc = rn_fail(d->app->rn, RN_EIO, "copy.command %s",
			    why);
	} else if (terminal == 0 || d->copy == NULL) {
		rc = rn_fail(d->app->rn, RN_ECONFIG, "how to copy is not set");
		rn_hint(d->app->rn, "refnet config set copy.command COMMAND,"
		    " such as 'xclip -sel c'; or copy.terminal 1");
	} else if (!d->copy(d->back, text, strlen(text))) {
		rc = rn_fail(d->app->rn, RN_EIO, "too long for a terminal");
	}
out:
	return rc;
}

struct triage_event
copy_run(struct desk *d, const struct triage_fx *fx)
{
	struct rn_arena *own = d->app->arena;
	struct triage_event ev = { .kind = EV_DONE };
	const char *text = "";
	enum rn_status rc;

	rn_arena_reset(d->boxed);
	d->app->arena = d->boxed;
	rc = what(d, fx, &text);
	if (rc == RN_OK)
		rc = put(d, text);
	d->app->arena = own;
	ev.ok = rc == RN_OK;
	ev.text = rc != RN_OK ? desk_failure(d) : rn_sprintf(d->detail,
	    "copied: %.60s%s", rn_strndup(d->detail, text, strcspn(text,
	    "\n")), strchr(text, '\n') != NULL ? " ..." : "");
	return ev;
}
