/*
 * main.c - find the command, make ready what it needs, report one error.
 *
 * The only file that knows exit codes: a new status is one line in exit_of.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "base/text.h"
#include "cmd.h"

static const int exit_of[RN_STATUSES] = {
	[RN_OK] = 0,
	[RN_ENOTFOUND] = 1,
	[RN_EUSAGE] = 2,
	[RN_EAMBIGUOUS] = 2,
	[RN_EPOLICY] = 3,
	[RN_EREJECTED] = 65,
	[RN_ENOINPUT] = 66,
	[RN_EFAULT] = 70,
	[RN_ENOMEM] = 71,
	[RN_EIO] = 74,
	[RN_EBUSY] = 75,
	[RN_EPERM] = 77,
	[RN_ECONFIG] = 78,
};

static void
out_of_memory(void)
{
	static const char words[] = "refnet: out of memory\n";
	ssize_t n = write(STDERR_FILENO, words, sizeof(words) - 1);

	(void)n;		/* nobody left to tell */
	_exit(71);
}

/*
 * A store opened on descriptor 1 would be written over by the answer.  Where
 * stdout or stderr was closed, what takes its place cannot be written to, so
 * that a lost answer is noticed.
 */
static void
fill_descriptors(void)
{
	for (int fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_GETFD) == -1 && errno == EBADF &&
		    open("/dev/null", O_RDONLY) != fd)
			_exit(74);
}

/*
 * A core file would hold in the clear what was read of everybody, for whoever
 * collects them.  Linux hands one to a program that wants it (core_pattern),
 * whatever the limit is.
 */
static void
leave_no_core(void)
{
	const char *wanted = getenv("REFNET_CORE");
	struct rlimit most;

	if (wanted != NULL && *wanted != '\0')
		return;
	if (getrlimit(RLIMIT_CORE, &most) == 0) {
		most.rlim_cur = 0;
		(void)setrlimit(RLIMIT_CORE, &most);
	}
#ifdef __linux__
	(void)prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L);
#endif
}

#ifdef SIGXFSZ
static void
note_nothing(int sig)
{
	(void)sig;
}
#endif

/*
 * A file that may grow no more (ulimit -f) would end us half way; with somebody
 * who listens it is the write that fails.  Caught and not ignored, as programs
 * that we start are to have it as usual.
 */
static void
let_writes_fail(void)
{
#ifdef SIGXFSZ
	if (signal(SIGXFSZ, note_nothing) == SIG_IGN)
		signal(SIGXFSZ, SIG_IGN);
#endif
}

/* The only place that closes stdout, and the last to say it failed. */
static int
close_stdout(int code)
{
	bool lost = ferror(stdout) != 0;
	int cause = EIO;

	/* an earlier failure has lost its cause; the next try tells it */
	if (lost) {
		clearerr(stdout);
		putc('\n', stdout);
	}
	if (fflush(stdout) != 0) {
		lost = true;
		cause = errno;
	}
	if (close(STDOUT_FILENO) != 0 && !lost) {
		lost = true;
		cause = errno;
	}
	if (!lost)
		return code;
	fprintf(stderr, "refnet: cannot write to standard output: %s\n",
	    cause == EBADF ? "it is closed" : strerror(cause));
	return code == 0 ? exit_of[RN_EIO] : code;
}

static enum rn_status
enter_folders(struct app *app)
{
	for (size_t i = 0; i < app->g.dir.n; i++) {
		const char *dir = app->g.dir.v[i];

		if (chdir(dir) != 0)
			return rn_fail(app->rn, RN_ECONFIG,
			    "cannot work in %s: %s", dir, strerror(errno));
	}
	return RN_OK;
}

/* Help, version and the manual: nothing is opened for them. */
static bool
answer_without_store(struct app *app, const struct parsed *p)
{
	if (app->g.manual && usage_manual(p->family))
		return true;
	if (app->g.help || app->g.manual) {
		if (p->cmd != NULL)
			usage_cmd(stdout, p->cmd);
		else if (p->family != NULL)
			usage_family(stdout, p->family);
		else
			usage_top(stdout);
		return true;
	}
	if (app->g.version)
		puts("refnet " REFNET_VERSION);
	return app->g.version;
}

/* No command, a family without its verb, or a word nobody knows. */
static enum rn_status
no_command(struct app *app, const struct parsed *p)
{
	const char *best;

	app->said = true;
	if (p->family != NULL) {
		usage_family(stderr, p->family);
		return RN_EUSAGE;
	}
	if (p->word == NULL) {
		usage_brief(stderr);
		return RN_EUSAGE;
	}
	external_run(app, p->word, p->rest);
	app->said = false;
	rn_fail(app->rn, RN_EUSAGE, "unknown command '%s'", p->word);
	best = nearest_family(p->word);
	if (best != NULL)
		rn_hint(app->rn, "did you mean 'refnet %s'?", best);
	else
		rn_hint(app->rn, "'refnet help' lists the commands");
	return RN_EUSAGE;
}

/* A long answer on a terminal is gathered first, then paged. */
static enum rn_status
run_paged(struct app *app, const struct parsed *p)
{
	enum rn_status rc;
	char *text = NULL;
	size_t n = 0;

	app->out.to = open_memstream(&text, &n);
	if (app->out.to == NULL)
		return rn_fail(app->rn, RN_ENOMEM, "out of memory");
	rc = p->cmd->run(app, p->args, p->operand);
	rn_text_end(app->out.to, &text);
	app->out.to = stdout;
	out_page(app, text, n);
	free(text);
	return rc;
}

static enum rn_status
run(struct app *app, const struct parsed *p)
{
	const struct cmd *cmd = p->cmd;
	enum rn_status rc = RN_OK;

	TRY(enter_folders(app));
	if (cmd == NULL)
		return no_command(app, p);
	TRY(env_output(app, cmd));
	TRY(refs_read(app, cmd, p->operand));
	if (cmd->view != NULL)
		TRY(rn_render_check(app->rn, &app->out, cmd->view));
	if (cmd->needs == NEED_ANY)
		TRY(store_open_any(app));
	else if (cmd->needs != NEED_NOTHING)
		TRY(store_open(app,
		    cmd->needs == NEED_WRITE ? RN_WRITE : RN_READ));
	if ((cmd->can & CAN_PAGE) != 0 && out_tty(app))
		TRY(run_paged(app, p));
	else
		TRY(cmd->run(app, p->args, p->operand));
	say_next(app);
out:
	return rc;
}

int
main(int argc, char **argv)
{
	struct app app = { .out = { .to = stdout } };
	struct parsed p = { .cmd = NULL };
	enum rn_status rc = RN_OK;

	(void)argc;
	fill_descriptors();
	leave_no_core();
	signal(SIGPIPE, SIG_DFL);
	let_writes_fail();
	signal(SIGCHLD, SIG_DFL);	/* how a program ended is asked */
	rn_on_nomem(out_of_memory);
#ifndef NDEBUG
	table_check();
#endif
	app.rn = rn_handle_new((int64_t)time(NULL));
	app.arena = rn_arena_new();
	if (app.rn == NULL || app.arena == NULL)
		out_of_memory();
	app.self = argv[0] == NULL ? "refnet" : argv[0];
	argv += argv[0] != NULL;
	rc = opt_parse(&app, argv, &p);
	if (rc != RN_OK && opt_asks_help(argv, &app.g.manual)) {
		app.g.help = true;
		rc = RN_OK;
	}
	if (rc == RN_OK && p.word != NULL)
		rc = alias_expand(&app, &p);
	if (rc == RN_OK && !answer_without_store(&app, &p)) {
		rc = trace_begin(&app, p.cmd, argv);
		if (rc == RN_OK)
			rc = run(&app, &p);
	}
	if (rc != RN_OK && !app.said)
		say_error(rn_error_text(app.rn), rn_error_hint(app.rn));
	trace_end(&app, exit_of[rc]);
	rn_close(app.rn);
	rn_arena_free(app.arena);
	if (app.died != 0) {
		signal(app.died, SIG_DFL);
		raise(app.died);
	}
	return close_stdout(exit_of[rc]);
}
