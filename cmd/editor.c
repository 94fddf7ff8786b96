/*
 * editor.c - let a person write a text in their own editor.
 *
 * The file (0600) lies in a folder made for it (0700), so that what editors
 * leave beside it (backups, swap files) is seen by nobody and goes with it.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "editor.h"
#include "slurp.h"

enum { MOST = 1 << 20 };	/* bytes of a text */

bool
editor_possible(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

/* As git does: a dumb terminal has no screen to be visual on. */
static const char *
editor_name(void)
{
	static const char *const names[] = { "VISUAL", "EDITOR" };
	const char *term = getenv("TERM");
	bool dumb = term == NULL || *term == '\0' ||
	    strcmp(term, "dumb") == 0;

	for (size_t i = dumb; i < RN_LEN(names); i++) {
		const char *v = getenv(names[i]);

		if (v != NULL && *v != '\0')
			return v;
	}
	return dumb ? NULL : "vi";
}

static enum rn_status
write_draft(struct app *app, struct draft *d, const char *text, size_t n)
{
	size_t done = 0;
	ssize_t w = 0;
	int fd;

	/* what an editor left in its place may be anything */
	(void)unlink(d->path);
	fd = open(d->path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW |
	    O_CLOEXEC, 0600);

	while (fd >= 0 && done < n && (w >= 0 || errno == EINTR)) {
		w = write(fd, text + done, n - done);
		if (w > 0)
			done += (size_t)w;
	}
	if (fd < 0 || done < n || close(fd) != 0)
		return rn_fail(app->rn, RN_EIO, "cannot write %s: %s",
		    d->path, strerror(errno));
	return RN_OK;
}

/* The editor that runs, for signals that end us. */
static volatile sig_atomic_t running;

void
editor_signal(int sig)
{
	if (running > 0)
		(void)kill((pid_t)running, sig);
}

/* The editor gets the terminal; ^C is for it, not for us. */
static enum rn_status
open_editor(struct app *app, const struct draft *d)
{
	const char *editor = editor_name(), *line;
	void (*old_int)(int), (*old_quit)(int);
	int status = 0;
	pid_t child;

	if (editor == NULL) {
		rn_fail(app->rn, RN_EUSAGE, "the terminal is dumb, and EDITOR"
		    " is not set");
		rn_hint(app->rn, "EDITOR names your editor; --file FILE reads"
		    " what you write elsewhere");
		return RN_EUSAGE;
	}
	line = rn_sprintf(app->arena, "%s \"$1\"", editor);
	old_int = signal(SIGINT, SIG_IGN);
	old_quit = signal(SIGQUIT, SIG_IGN);
	child = fork();

	if (child == 0) {
		signal(SIGINT, SIG_DFL);
		signal(SIGQUIT, SIG_DFL);
		execl("/bin/sh", "sh", "-c", line, "sh", d->path,
		    (char *)NULL);
		_exit(127);
	}
	running = (sig_atomic_t)child;
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	running = 0;
	signal(SIGINT, old_int);
	signal(SIGQUIT, old_quit);
	if (child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return RN_OK;
	rn_fail(app->rn, RN_EUSAGE, "the editor '%s' %s; nothing is changed",
	    editor, child > 0 && WIFEXITED(status) &&
	    WEXITSTATUS(status) == 127 ? "was not found" : "failed");
	rn_hint(app->rn, "VISUAL or EDITOR names your editor");
	return RN_EUSAGE;
}

static void
remove_folder(struct app *app, const struct draft *d)
{
	DIR *dir = opendir(d->dir);
	struct dirent *e;

	while (dir != NULL && (e = readdir(dir)) != NULL)
		if (strcmp(e->d_name, ".") != 0 &&
		    strcmp(e->d_name, "..") != 0)
			unlink(rn_sprintf(app->arena, "%s/%s", d->dir,
			    e->d_name));
	if (dir != NULL)
		closedir(dir);
	rmdir(d->dir);
}

/*
 * Did an editor that broke off leave anything: another text than it was given,
 * or a file of its own to recover one from?
 */
static bool
left_something(struct app *app, struct draft *d, const char *name,
    const char *text)
{
	DIR *dir = opendir(d->dir);
	struct dirent *e;
	bool any = false;

	while (dir != NULL && (e = readdir(dir)) != NULL)
		any |= strcmp(e->d_name, ".") != 0 &&
		    strcmp(e->d_name, "..") != 0 &&
		    strcmp(e->d_name, name) != 0;
	if (dir != NULL)
		closedir(dir);
	return any || (slurp(app, d->path, MOST, &d->text, &d->n) == RN_OK &&
	    (d->n != strlen(text) || memcmp(d->text, text, d->n) != 0));
}

/* Why there is no text, and what there is of it; true: that is to stay. */
static bool
broke_off(struct app *app, struct draft *d, const char *name,
    const char *text)
{
	const char *why = rn_strdup(app->arena, rn_error_text(app->rn));
	const char *hint = rn_strdup(app->arena, rn_error_hint(app->rn));
	bool left = left_something(app, d, name, text);

	rn_fail(app->rn, RN_EUSAGE, "%s", why);
	if (left)
		rn_hint(app->rn, "what it left is kept: %s", d->path);
	else
		rn_hint(app->rn, "%s", hint);
	return left;
}

enum rn_status
editor_run(struct app *app, const char *name, const char *text,
    struct draft *d)
{
	const char *tmp = app->drafts != NULL ? app->drafts :
	    getenv("TMPDIR");
	enum rn_status rc = RN_OK;

	*d = (struct draft){ .n = 0 };
	d->dir = rn_sprintf(app->arena, "%s/refnet.XXXXXX",
	    tmp != NULL && *tmp == '/' ? tmp : "/tmp");
	if (app->drafts != NULL)
		TRY(make_folders(app, d->dir));
	if (mkdtemp(d->dir) == NULL)
		return rn_fail(app->rn, RN_EIO, "cannot make %s: %s", d->dir,
		    strerror(errno));
	d->path = rn_sprintf(app->arena, "%s/%s", d->dir, name);
	TRY(write_draft(app, d, text, strlen(text)));
	rc = open_editor(app, d);
	if (rc != RN_OK && broke_off(app, d, name, text))
		return rc;
	TRY(rc);
	TRY(slurp(app, d->path, MOST, &d->text, &d->n));
out:
	if (rc != RN_OK)
		remove_folder(app, d);
	return rc;
}

enum rn_status
editor_end(struct app *app, struct draft *d, enum rn_status rc)
{
	const char *hint = rn_error_hint(app->rn);

	if (rc == RN_OK) {
		remove_folder(app, d);
		return RN_OK;
	}
	hint = hint == NULL ? "" : rn_sprintf(app->arena, "%s\n", hint);
	rn_hint(app->rn, "%syour text is kept: --file %s", hint, d->path);
	return rc;
}

/* --- until it can be used ------------------------------------------------- */

static const char mark[] = "#! ";	/* our own lines, on top of a text */

enum { TRIES = 20 };	/* an editor may be a script, and stubborn */

/* `more`, line by line, each of them marked. */
static const char *
add_marked(struct app *app, const char *all, const char *more)
{
	while (more != NULL && *more != '\0') {
		size_t n = strcspn(more, "\n");

		all = rn_sprintf(app->arena, "%s%s%s\n", all, mark,
		    rn_clean(app->arena, rn_strndup(app->arena, more, n)));
		more += n + (more[n] == '\n');
	}
	return all;
}

const char *
editor_notice(struct app *app, const char *lines)
{
	return add_marked(app, "", lines);
}

static long
count_lines(const char *s)
{
	long n = 0;

	for (; *s != '\0'; s++)
		n += *s == '\n';
	return n;
}

/* A text with why it could not be used on top, which moves its lines down. */
static const char *
with_reason(struct app *app, const struct draft *d, const char *text)
{
	const char *error = rn_error_text(app->rn), *top;
	const char *hint = rn_error_hint(app->rn);
	size_t n = strlen(d->path);
	char *rest = NULL;
	long line = 0;

	if (strncmp(error, d->path, n) == 0 && error[n] == ':')
		line = strtol(error + n + 1, &rest, 10);
	for (int turn = 0; ; turn++) {
		top = add_marked(app, "", rest == NULL || line <= 0 ? error :
		    rn_sprintf(app->arena, "line %ld%s", line, rest));
		top = add_marked(app, top, hint);
		top = add_marked(app, top, "Mend it, or leave it as it is to"
		    " give up; these lines go by themselves.");
		if (turn > 0 || line <= 0)
			break;
		line += count_lines(top);
	}
	return rn_sprintf(app->arena, "%s%s", top, text);
}

/* Without the lines we put on top. */
static void
take_off(struct draft *d)
{
	while (d->n >= sizeof(mark) - 1 &&
	    memcmp(d->text, mark, sizeof(mark) - 1) == 0) {
		char *end = memchr(d->text, '\n', d->n);
		size_t n = end == NULL ? d->n : (size_t)(end - d->text) + 1;

		d->text += n;
		d->n -= n;
	}
}

static bool
is_text(const struct draft *d, const char *text)
{
	return d->n == strlen(text) && memcmp(d->text, text, d->n) == 0;
}

/*
 * The editor once more, on another file: of one they know, editors open the
 * place that was left, and what is wrong would stand out of sight.  What was
 * written so far stays where it is until the editor has done.
 */
static enum rn_status
come_back(struct app *app, const char *name, const char *shown,
    struct draft *d)
{
	struct draft next;
	enum rn_status rc = editor_run(app, name, shown, &next);

	if (rc != RN_OK)
		return rc;
	remove_folder(app, d);
	*d = next;
	return RN_OK;
}

/* What cannot be used is kept as it was written, and why is said. */
static enum rn_status
give_up(struct app *app, struct draft *d, enum rn_status rc,
    const char *error, const char *hint)
{
	enum rn_status written;

	take_off(d);
	written = write_draft(app, d, d->text, d->n);
	if (written != RN_OK)
		return written;
	rn_fail(app->rn, rc, "%s", error);
	if (hint != NULL)
		rn_hint(app->rn, "%s", hint);
	return editor_end(app, d, rc);
}

enum rn_status
editor_write(struct app *app, const char *name, const char *text,
    const struct draft_use *use, bool *changed)
{
	const char *shown = text, *error, *hint;
	enum rn_status rc, back;
	struct draft d;

	rc = editor_run(app, name, shown, &d);
	*changed = rc == RN_OK && !is_text(&d, shown);
	if (rc != RN_OK)
		return rc;
	if (!*changed)
		return editor_end(app, &d, RN_OK);
	for (int tries = 1; ; tries++) {
		take_off(&d);
		rc = use->take(use->ctx, d.path, d.text, d.n);
		if (rc != RN_EREJECTED && rc != RN_EUSAGE)
			return editor_end(app, &d, rc);
		error = rn_strdup(app->arena, rn_error_text(app->rn));
		hint = rn_error_hint(app->rn);
		hint = hint == NULL ? NULL : rn_strdup(app->arena, hint);
		shown = with_reason(app, &d, rn_strndup(app->arena, d.text,
		    d.n));
		/* what follows a NUL byte could not be shown */
		if (tries == TRIES || memchr(d.text, '\0', d.n) != NULL)
			break;
		back = come_back(app, name, shown, &d);
		if (back != RN_OK)
			return editor_end(app, &d, back);
		if (is_text(&d, shown))
			break;
	}
	return give_up(app, &d, rc, error, hint);
}
