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

#include "editor.h"
#include "slurp.h"

enum { MOST = 1 << 20 };	/* bytes of a text */

bool
editor_possible(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

static const char *
editor_name(void)
{
	static const char *const names[] = { "VISUAL", "EDITOR" };

	for (size_t i = 0; i < RN_LEN(names); i++) {
		const char *v = getenv(names[i]);

		if (v != NULL && *v != '\0')
			return v;
	}
	return "vi";
}

static enum rn_status
write_draft(struct app *app, struct draft *d, const char *text)
{
	size_t n = strlen(text), done = 0;
	ssize_t w = 0;
	int fd = open(d->path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW |
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

/* The editor gets the terminal; ^C is for it, not for us. */
static enum rn_status
open_editor(struct app *app, const struct draft *d)
{
	const char *editor = editor_name();
	char *line = rn_sprintf(app->arena, "%s \"$1\"", editor);
	void (*old_int)(int) = signal(SIGINT, SIG_IGN);
	void (*old_quit)(int) = signal(SIGQUIT, SIG_IGN);
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		signal(SIGINT, SIG_DFL);
		signal(SIGQUIT, SIG_DFL);
		execl("/bin/sh", "sh", "-c", line, "sh", d->path,
		    (char *)NULL);
		_exit(127);
	}
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	signal(SIGINT, old_int);
	signal(SIGQUIT, old_quit);
	if (child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return RN_OK;
	rn_fail(app->rn, RN_EUSAGE, "the editor '%s' failed; nothing is kept",
	    editor);
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

enum rn_status
editor_run(struct app *app, const char *name, const char *text,
    struct draft *d)
{
	const char *tmp = getenv("TMPDIR");
	enum rn_status rc = RN_OK;

	*d = (struct draft){ .n = 0 };
	d->dir = rn_sprintf(app->arena, "%s/refnet.XXXXXX",
	    tmp != NULL && *tmp == '/' ? tmp : "/tmp");
	if (mkdtemp(d->dir) == NULL)
		return rn_fail(app->rn, RN_EIO, "cannot make %s: %s", d->dir,
		    strerror(errno));
	d->path = rn_sprintf(app->arena, "%s/%s", d->dir, name);
	TRY(write_draft(app, d, text));
	TRY(open_editor(app, d));
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
