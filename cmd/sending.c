/*
 * sending.c - how mail goes out: settings, the default command, the queue.
 *
 * What is run is what the user set, or the sendmail of this machine with its
 * own two options.  Nothing of a message ever comes into the command.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "sending.h"
#include "settings.h"

/* Looked for after the folders of PATH, where users seldom have them. */
static const char *const folders[] = { "/usr/sbin", "/usr/lib" };

/* Absolute, and in need of no quoting within quotes. */
static const char *
sendmail_in(struct app *app, const char *folder, size_t n)
{
	const char *path = rn_sprintf(app->arena, "%.*s/sendmail", (int)n,
	    folder);
	struct stat st;

	return *path == '/' && n > 0 && strchr(path, '\'') == NULL &&
	    stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	    access(path, X_OK) == 0 ? rn_sprintf(app->arena, "'%s' -t -i",
	    path) : NULL;
}

static const char *
find_sendmail(struct app *app)
{
	const char *path = getenv("PATH"), *found = NULL;

	while (path != NULL && *path != '\0' && found == NULL) {
		size_t n = strcspn(path, ":");

		found = sendmail_in(app, path, n);
		path += n + (path[n] == ':');
	}
	for (size_t i = 0; i < RN_LEN(folders) && found == NULL; i++)
		found = sendmail_in(app, folders[i], strlen(folders[i]));
	return found;
}

enum rn_status
sending_settings(struct app *app, struct sending *s)
{
	enum rn_status rc = RN_OK;
	struct settings all;

	TRY(settings_limits(app));
	TRY(settings_read(app, &all));
	s->by.command = setting_text(app, &all, "send.command");
	if (s->by.command == NULL)
		s->by.command = find_sendmail(app);
	s->from = setting_text(app, &all, "send.from");
	TRY(setting_count(app, &all, "send.hold", &s->hold));
	TRY(setting_count(app, &all, "send.timeout", &s->by.seconds));
out:
	return rc;
}

enum rn_status
sending_ready(struct app *app, const struct sending *s)
{
	if (s->by.command != NULL)
		return RN_OK;
	rn_fail(app->rn, RN_ECONFIG, "no send.command is set, and no sendmail"
	    " is here");
	rn_hint(app->rn, "refnet config set send.command COMMAND; or --eml"
	    " FILE, --mailto for a mail program of yours");
	return RN_ECONFIG;
}

/*
 * Another process may have been quicker, or have taken it back: then *row says
 * what has become of it, and nothing failed.
 */
static enum rn_status
hand_over(struct app *app, const struct sending *s, int64_t id,
    struct rn_outgoing *row)
{
	enum rn_status rc = rn_outbox_hand_over(app->rn, app->arena, id,
	    &s->by, row), got;
	const char *text = rn_strdup(app->arena, rn_error_text(app->rn));
	const char *hint = rn_error_hint(app->rn);

	if (rc == RN_OK)
		return RN_OK;
	hint = hint == NULL ? NULL : rn_strdup(app->arena, hint);
	got = rn_outbox_get(app->rn, app->arena, id, row);
	if (got != RN_OK)
		return got;
	if (rc == RN_EUSAGE && row->state != RN_OUTGOING_DUE &&
	    row->state != RN_OUTGOING_HELD) {
		say_note(app, "message %lld is %s by now", (long long)id,
		    rn_outgoing_state_name[row->state]);
		return RN_OK;
	}
	rn_fail(app->rn, rc, "%s", text);
	if (hint != NULL)
		rn_hint(app->rn, "%s", hint);
	return rc;
}

enum rn_status
sending_one(struct app *app, const struct sending *s, int64_t id)
{
	struct rn_outgoing row;
	enum rn_status rc = RN_OK;

	TRY(hand_over(app, s, id, &row));
	TRY(out_rows(app, &rn_view_outgoing, &row, 1, sizeof(row)));
out:
	return rc;
}

/* The first failure is what the command ends with. */
struct failure {
	enum rn_status rc;
	const char *text, *hint;
};

static void
note_failure(struct app *app, struct failure *f, enum rn_status rc)
{
	const char *text = rn_strdup(app->arena, rn_error_text(app->rn));
	const char *hint = rn_error_hint(app->rn);

	if (f->rc != RN_OK) {
		say_note(app, "%s", text);
		return;
	}
	*f = (struct failure){ rc, text, hint == NULL ? NULL :
	    rn_strdup(app->arena, hint) };
}

/* Of what may have left, a human knows more. */
static void
ask_about(struct app *app, const struct rn_outgoing *row)
{
	say_note(app, "message %lld to %s: %s", (long long)row->id,
	    row->to.n > 0 ? row->to.v[0] : "nobody", row->error);
	say_hint(app, "find out, then refnet intro send --sent %lld or"
	    " --not-sent %lld", (long long)row->id, (long long)row->id);
}

enum rn_status
sending_queue(struct app *app, const struct sending *s)
{
	struct failure f = { RN_OK, NULL, NULL };
	struct rn_outgoing *v;
	enum rn_status rc = RN_OK;
	size_t n, shown = 0;

	TRY(rn_outbox_list(app->rn, app->arena, &v, &n));
	for (size_t i = 0; i < n; i++) {
		struct rn_outgoing row = v[i];

		if (row.state == RN_OUTGOING_HANDING)
			ask_about(app, &row);
		if (row.state == RN_OUTGOING_DUE) {
			TRY(sending_ready(app, s));
			rc = hand_over(app, s, row.id, &row);
			if (rc != RN_OK)
				note_failure(app, &f, rc);
		} else if (row.state != RN_OUTGOING_HANDING &&
		    row.state != RN_OUTGOING_HELD &&
		    row.state != RN_OUTGOING_FAILED)
			continue;
		v[shown++] = row;
	}
	TRY(out_rows(app, &rn_view_outgoing, v, shown, sizeof(*v)));
	if (f.rc != RN_OK) {
		rc = rn_fail(app->rn, f.rc, "%s", f.text);
		if (f.hint != NULL)
			rn_hint(app->rn, "%s", f.hint);
	}
out:
	return rc;
}
