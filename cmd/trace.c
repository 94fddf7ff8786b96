/*
 * trace.c - REFNET_TRACE: what the program does, for whoever looks for a fault.
 *
 * A line says when it was, in milliseconds since the command began, and what:
 * the command and its options by name, statements with what they took, the end.
 * Operands and values are not told, since they are people's names.
 */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "cmd.h"

enum { WHAT_MAX = 240 };	/* bytes of a statement */

struct trace {
	FILE *to;
	int64_t began;		/* nanoseconds, of a clock that never goes back */
	size_t statements;
	int64_t ns;		/* they took together */
};

static int64_t
clock_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* One write a line, so that those of several processes do not mix. */
static void
line(struct trace *t, const char *text)
{
	fprintf(t->to, "refnet[%ld] %8.2f  %s\n", (long)getpid(),
	    (double)(clock_ns() - t->began) / 1e6, text);
	fflush(t->to);
}

static void
on_statement(void *ctx, const char *sql, int64_t ns)
{
	struct trace *t = ctx;
	char text[WHAT_MAX + 64];
	size_t n;

	if (sql == NULL)
		return;
	/* SQLite's own clock goes by milliseconds */
	n = (size_t)snprintf(text, sizeof(text), "%4" PRId64 " ms  ",
	    ns / 1000000);
	for (const char *s = sql; *s != '\0' && n < WHAT_MAX; s++)
		if (!strchr(" \t\n", *s))
			text[n++] = *s;
		else if (text[n - 1] != ' ')
			text[n++] = ' ';
	text[n] = '\0';
	t->statements++;
	t->ns += ns;
	line(t, text);
}

static enum rn_status
open_file(struct app *app, const char *path, FILE **to)
{
	int fd = *path != '/' ? -1 : open(path, O_WRONLY | O_CREAT | O_APPEND |
	    O_NOFOLLOW | O_CLOEXEC, 0600);

	if (fd < 0 || (*to = fdopen(fd, "a")) == NULL)
		return rn_fail(app->rn, RN_ECONFIG, "REFNET_TRACE is 1, for"
		    " standard error, or the absolute path of a file that can"
		    " be written: %s", *path != '/' ? "it is neither" :
		    strerror(errno));
	return RN_OK;
}

enum rn_status
trace_begin(struct app *app, const struct cmd *cmd, char **argv)
{
	const char *where = getenv("REFNET_TRACE");
	const char *text = "refnet " REFNET_VERSION ":";
	enum rn_status rc = RN_OK;
	struct trace *t;

	if (where == NULL || *where == '\0' || strcmp(where, "0") == 0)
		return RN_OK;
	t = rn_alloc(app->arena, sizeof(*t));
	*t = (struct trace){ .to = stderr, .began = clock_ns() };
	if (strcmp(where, "1") != 0)
		TRY(open_file(app, where, &t->to));
	app->trace = t;
	if (cmd != NULL)
		text = rn_sprintf(app->arena, "%s %s%s%s", text, cmd->family,
		    cmd->verb == NULL ? "" : " ",
		    cmd->verb == NULL ? "" : cmd->verb);
	for (; *argv != NULL && strcmp(*argv, "--") != 0; argv++)
		if (strncmp(*argv, "--", 2) == 0)
			text = rn_sprintf(app->arena, "%s %.*s", text,
			    (int)strcspn(*argv, "="), *argv);
	line(t, text);
out:
	return rc;
}

void
trace_store(struct app *app)
{
	if (app->trace != NULL)
		rn_on_trace(app->rn, on_statement, app->trace);
}

void
trace_say(struct app *app, const char *text)
{
	if (app->trace != NULL)
		line(app->trace, text);
}

void
trace_end(struct app *app, int code)
{
	struct trace *t = app->trace;
	struct rusage use;
	char text[160];

	if (t == NULL)
		return;
	getrusage(RUSAGE_SELF, &use);
	snprintf(text, sizeof(text), "exit %d; %zu statements, %" PRId64
	    " ms; CPU %.2f ms", code, t->statements, t->ns / 1000000,
	    (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1e3 +
	    (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e3);
	line(t, text);
	if (t->to != stderr)
		fclose(t->to);
}
