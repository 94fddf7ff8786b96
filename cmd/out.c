/*
 * out.c - what a command says: rows and pages on stdout, words on stderr.
 *
 * Verbs print rows through out_rows() and its kin, notes through say_*();
 * no verb writes to stderr itself.
 */
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/date.h"
#include "base/text.h"
#include "cmd.h"

/* Every line cleaned, line breaks kept: a caret stands under its word. */
static void
put_lines(const char *label, const char *text)
{
	char line[1024];

	fputs(label, stderr);
	for (;;) {
		size_t n = strcspn(text, "\n");
		size_t m = n < sizeof(line) ? n : sizeof(line) - 1;

		memcpy(line, text, m);
		line[m] = '\0';
		rn_clean_write(stderr, line);
		putc('\n', stderr);
		if (text[n] == '\0')
			return;
		text += n + 1;
	}
}

void
say_error(const char *text, const char *hint)
{
	put_lines("refnet: ", text);
	if (hint != NULL)
		put_lines("hint: ", hint);
}

static bool
advice_wanted(const struct app *app)
{
	const char *v = getenv("REFNET_ADVICE");

	return !app->g.quiet && (v == NULL || strcmp(v, "0") != 0);
}

void
say_note(const struct app *app, const char *fmt, ...)
{
	char text[1024];
	va_list ap;

	if (app->g.quiet)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	put_lines("", text);
}

/* What to do next; kept until the answer is out, the last one counts. */
void
say_hint(struct app *app, const char *fmt, ...)
{
	char text[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	app->hint = rn_strdup(app->arena, text);
}

/* Below the answer: that nothing was kept, or what to do next. */
void
say_next(struct app *app)
{
	fflush(stdout);		/* main() asks it for errors */
	if (app->g.dry)
		say_note(app, "dry run: nothing was kept");
	else if (app->hint != NULL && advice_wanted(app))
		put_lines("hint: ", app->hint);
}

/* How a date was read: "= Sun 22 Nov 2026 09:00 UTC". */
void
say_date(struct app *app, int64_t at)
{
	say_note(app, "= %s", rn_date_said(app->arena, at));
}

bool
out_tty(const struct app *app)
{
	return app->out.width > 0;
}

void
out_lines(struct app *app, const char *text)
{
	FILE *to = app->out.to;

	if (!app->out.terminal)
		fputs(text, to);
	while (app->out.terminal && *text != '\0') {
		size_t n = strcspn(text, "\t\n");
		size_t cr = n > 0 && text[n] == '\n' && text[n - 1] == '\r';

		rn_clean_write(to, rn_strndup(app->arena, text, n - cr));
		text += n;
		if (*text != '\0')
			putc(*text++, to);
	}
}

enum rn_status
out_is_text(struct app *app, const char *what)
{
	const char *option = app->g.format != NULL ? "format" :
	    app->g.fields != NULL ? "fields" :
	    app->g.purpose != NULL ? "for" : NULL;

	return option == NULL ? RN_OK : rn_fail(app->rn, RN_EUSAGE,
	    "--%s means nothing to %s, which is a text", option, what);
}

enum rn_status
out_rows(struct app *app, const struct rn_view *v, const void *rows,
    size_t n, size_t stride)
{
	return rn_render_rows(app->rn, &app->out, v, rows, n, stride);
}

/* The reasons under a row, each on its own line, or more on a terminal. */
static void
put_why(const struct app *app, FILE *to, const char *why)
{
	enum { INDENT = 4, HANG = 2 };
	int width = app->out.width > 0 ? app->out.width - INDENT : 0;

	while (why != NULL && *why != '\0') {
		size_t n = strcspn(why, "\n");
		const char *line = rn_wrap(app->arena, rn_strndup(app->arena,
		    why, n), width, HANG);

		while (*line != '\0') {
			size_t m = strcspn(line, "\n");

			fprintf(to, "%*s%.*s\n", INDENT, "", (int)m, line);
			line += m + (line[m] == '\n');
		}
		why += n + (why[n] == '\n');
	}
}

/*
 * Rows with their reasons, a text at offset `why` of each: with --why a table
 * has them under each row.  A table is one heading and one line a row: the
 * lines are dealt out between the reasons.
 */
enum rn_status
out_reasons(struct app *app, const struct rn_view *v, const void *rows,
    size_t n, size_t stride, size_t why)
{
	struct rn_render r = app->out;
	enum rn_status rc = RN_OK;
	char *text = NULL, *line;
	size_t size = 0;

	if (!app->g.why || r.format != RN_TABLE || n == 0)
		return out_rows(app, v, rows, n, stride);
	r.to = open_memstream(&text, &size);
	if (r.to == NULL)
		return rn_fail(app->rn, RN_ENOMEM, "out of memory");
	rc = rn_render_rows(app->rn, &r, v, rows, n, stride);
	rn_text_end(r.to, &text);
	TRY(rc);
	line = text;
	for (size_t i = 0; line < text + size; i++) {
		size_t len = strcspn(line, "\n");

		fprintf(app->out.to, "%.*s\n", (int)len, line);
		if (i > 0 && i <= n)
			put_why(app, app->out.to, *(const char *const *)
			    ((const char *)rows + (i - 1) * stride + why));
		line += len + 1;
	}
out:
	free(text);
	return rc;
}

enum rn_status
out_people(struct app *app, const struct rn_view *v,
    const struct rn_person *list, size_t n)
{
	return out_reasons(app, v, list, n, sizeof(*list),
	    offsetof(struct rn_person, why));
}

/* The row a command made or changed. */
enum rn_status
out_person(struct app *app, int64_t id)
{
	struct rn_person p;
	enum rn_status rc;

	rc = rn_person_get(app->rn, app->arena,
	    rn_sprintf(app->arena, "%lld", (long long)id), RN_NOW, app->g.why,
	    &p);
	if (rc == RN_ENOTFOUND && app->g.dry)
		return RN_OK;	/* made in a dry run, and gone again */
	TRY(rc);
	TRY(out_people(app, &rn_view_person, &p, 1));
out:
	return rc;
}

static int
screen_rows(void)
{
	const char *v = getenv("LINES");
	long n = v == NULL ? 0 : strtol(v, NULL, 10);
#ifdef TIOCGWINSZ
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0)
		return size.ws_row;
#endif
	return n > 0 && n <= 10000 ? (int)n : 24;
}

static const char *
pager(void)
{
	static const char *const names[] = { "REFNET_PAGER", "PAGER" };
	const char *term = getenv("TERM");

	for (size_t i = 0; i < RN_LEN(names); i++) {
		const char *v = getenv(names[i]);

		if (v != NULL)
			return *v == '\0' || strcmp(v, "cat") == 0 ? NULL : v;
	}
	return term == NULL || strcmp(term, "dumb") == 0 ? NULL : "less";
}

/* 127 from the shell: there is no such pager, nothing was shown. */
static bool
page_through(const char *command, const char *text, size_t n)
{
	void (*old)(int) = signal(SIGPIPE, SIG_IGN);
	int fds[2], status = 0;
	pid_t child;

	if (fflush(stdout) != 0 || pipe(fds) != 0)
		return false;
	child = fork();
	if (child == 0) {
		signal(SIGPIPE, SIG_DFL);
		dup2(fds[0], STDIN_FILENO);
		close(fds[0]);
		close(fds[1]);
		setenv("LESS", "FRX", 0);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	close(fds[0]);
	while (child > 0 && n > 0) {
		ssize_t w = write(fds[1], text, n);

		if (w < 0 && errno == EINTR)
			continue;
		if (w < 0)
			break;		/* the reader has seen enough */
		text += w;
		n -= (size_t)w;
	}
	close(fds[1]);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	signal(SIGPIPE, old);
	return child > 0 &&
	    !(WIFEXITED(status) && WEXITSTATUS(status) == 127);
}

/* Text that may be longer than the screen, on a terminal. */
void
out_page(struct app *app, const char *text, size_t n)
{
	const char *command = pager();
	int lines = 0;

	for (size_t i = 0; i < n; i++)
		lines += text[i] == '\n';
	if (!app->g.no_pager && command != NULL && lines >= screen_rows() &&
	    page_through(command, text, n))
		return;
	fwrite(text, 1, n, stdout);
}
