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
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
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

/* --- the editor has the terminal ------------------------------------------- */

/*
 * It is a job of ours, as a shell has jobs: a process group, for what is run
 * by a shell may be several processes, which are told of signals together, and
 * stop together.
 */
static struct {
	volatile sig_atomic_t to;	/* whom kill() tells; 0: none runs */
	volatile sig_atomic_t ends;	/* what ends us, and so the editor */
	char place[4200];		/* where its text is, in words */
} job;

static void
tell(int sig)
{
	if (job.to == 0)
		return;
	(void)kill((pid_t)job.to, sig);
	(void)kill((pid_t)job.to, SIGCONT);
}

static void
pass_on(int sig)
{
	int saved = errno;

	job.ends = sig;
	tell(sig);
	errno = saved;
}

/* A second to put the terminal back, and to keep what can be kept. */
static void
let_end(pid_t group)
{
	const struct timespec turn = { 0, 5 * 1000 * 1000 };

	for (int i = 0; i < 200 && kill(group, 0) == 0; i++) {
		(void)nanosleep(&turn, NULL);
		(void)waitpid(group, NULL, WNOHANG);
	}
}

bool
editor_fault(void)
{
	pid_t to = (pid_t)job.to;
	ssize_t n;

	if (to == 0)
		return false;
	tell(SIGHUP);
	let_end(to);
	job.to = 0;
	n = write(STDERR_FILENO, job.place, strlen(job.place));
	(void)n;
	return true;
}

/* While it runs: keys are for it, and what ends us ends it first. */
static const struct turn {
	int sig;
	void (*handler)(int);
} turns[] = { { SIGINT, SIG_IGN }, { SIGQUIT, SIG_IGN }, { SIGTTOU, SIG_IGN },
	{ SIGTERM, pass_on }, { SIGHUP, pass_on } };

static void
take_signals(struct sigaction old[RN_LEN(turns)])
{
	for (size_t i = 0; i < RN_LEN(turns); i++) {
		struct sigaction sa = { .sa_handler = turns[i].handler,
		    .sa_flags = SA_RESTART };

		sigemptyset(&sa.sa_mask);
		sigaction(turns[i].sig, NULL, &old[i]);
		/* as by nohup(1) */
		if (old[i].sa_handler != SIG_IGN)
			sigaction(turns[i].sig, &sa, NULL);
	}
}

static void
give_signals(struct app *app, const struct sigaction old[RN_LEN(turns)])
{
	for (size_t i = 0; i < RN_LEN(turns); i++) {
		sigaction(turns[i].sig, &old[i], NULL);
		if (job.ends != turns[i].sig)
			continue;
		if (old[i].sa_handler == SIG_DFL)
			app->died = job.ends;
		else
			raise(job.ends);
	}
}

static void
run_editor(const char *line, const char *path, bool own)
{
	if (own) {
		setpgid(0, 0);
		tcsetpgrp(STDIN_FILENO, getpid());
	}
	for (size_t i = 0; i < RN_LEN(turns); i++)
		signal(turns[i].sig, SIG_DFL);
	execl("/bin/sh", "sh", "-c", line, "sh", path, (char *)NULL);
	_exit(127);
}

/*
 * It stopped: so do we, and go on with it.  In the background there is nothing
 * to edit: whoever lets us go on there sees us stop again, as an editor would.
 */
static void
stop_too(pid_t child, int sig)
{
	enum { TRIES = 100 };
	int tries = 0;

	if (sig == SIGTSTP || sig == SIGSTOP) {
		tcsetpgrp(STDIN_FILENO, getpgrp());
		raise(SIGTSTP);
	}
	while (job.ends == 0 && tries++ < TRIES &&
	    tcgetpgrp(STDIN_FILENO) != getpgrp())
		raise(SIGTTIN);
	if (tcgetpgrp(STDIN_FILENO) == getpgrp())
		tcsetpgrp(STDIN_FILENO, child);
	kill(-child, SIGCONT);
}

/* How it ended; -1: nobody knows. */
static int
wait_for(pid_t child, bool own)
{
	int status = -1;

	for (;;) {
		if (waitpid(child, &status, own ? WUNTRACED : 0) < 0) {
			if (errno == EINTR)
				continue;
			return -1;
		}
		if (!WIFSTOPPED(status))
			return status;
		stop_too(child, WSTOPSIG(status));
	}
}

static int
lend_terminal(struct app *app, const char *line, const struct draft *d)
{
	bool own = tcgetpgrp(STDIN_FILENO) == getpgrp();
	struct sigaction old[RN_LEN(turns)];
	int status = -1;
	pid_t child;

	job.ends = 0;
	snprintf(job.place, sizeof(job.place), "hint: what the editor left is"
	    " kept: %s\n", d->path);
	take_signals(old);
	child = fork();
	if (child == 0)
		run_editor(line, d->path, own);
	if (child > 0) {
		if (own) {
			setpgid(child, child);
			tcsetpgrp(STDIN_FILENO, child);
		}
		job.to = (sig_atomic_t)(own ? -child : child);
		if (job.ends != 0)
			tell(job.ends);
		status = wait_for(child, own);
		/* a shell may be gone before the editor it ran */
		if (own && job.ends != 0)
			let_end(-child);
		job.to = 0;
	}
	if (own)
		tcsetpgrp(STDIN_FILENO, getpgrp());
	give_signals(app, old);
	return status;
}

/* The editor gets the terminal; ^C is for it, not for us. */
static enum rn_status
open_editor(struct app *app, const struct draft *d)
{
	const char *editor = editor_name();
	int status;

	if (editor == NULL) {
		rn_fail(app->rn, RN_EUSAGE, "the terminal is dumb, and EDITOR"
		    " is not set");
		rn_hint(app->rn, "EDITOR names your editor; --file FILE reads"
		    " what you write elsewhere");
		return RN_EUSAGE;
	}
	status = lend_terminal(app, rn_sprintf(app->arena, "%s \"$1\"",
	    editor), d);
	if (job.ends != 0)
		return rn_fail(app->rn, RN_EUSAGE, "the editor '%s' was ended"
		    " by a signal; nothing is changed", editor);
	if (status != -1 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return RN_OK;
	rn_fail(app->rn, RN_EUSAGE, "the editor '%s' %s; nothing is changed",
	    editor, status != -1 && WIFEXITED(status) &&
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
	const char *hint = rn_error_hint(app->rn);
	bool left;

	hint = hint == NULL ? NULL : rn_strdup(app->arena, hint);
	left = left_something(app, d, name, text);
	rn_fail(app->rn, RN_EUSAGE, "%s", why);
	if (left)
		rn_hint(app->rn, "what it left is kept: %s", d->path);
	else if (hint != NULL)
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
