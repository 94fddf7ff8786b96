/*
 * run.c - a program beside us: started, fed, listened to, and put away.
 *
 * Pipes and a clock, in one loop: nothing here waits for the program without
 * an end.  While it runs, what would end us (SIGINT ...) is held back, so that
 * the program's group is put away first; SIGPIPE is ours to take back.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/run.h"

extern char **environ;

enum { TURN = 50 };		/* milliseconds a wait lasts at most */

static const int held[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE };

struct child {
	pid_t pid;
	int to, from;		/* pipes; -1: closed */
	const char *in;
	size_t in_n;
	char *out;		/* malloc'd */
	size_t n, room, most;
	int64_t until;		/* milliseconds */
	const struct rn_run *r;
	sigset_t before;	/* the mask we came with */
	bool had_pipe;		/* SIGPIPE was waiting then */
};

/* --- signals -------------------------------------------------------------- */

static void
hold_signals(struct child *c)
{
	struct sigaction now;
	sigset_t set;

	sigemptyset(&set);
	/* what is ignored would be pending while it is blocked */
	for (size_t i = 0; i < RN_LEN(held); i++)
		if (sigaction(held[i], NULL, &now) == 0 &&
		    now.sa_handler != SIG_IGN)
			sigaddset(&set, held[i]);
	pthread_sigmask(SIG_BLOCK, &set, &c->before);
	sigpending(&set);
	c->had_pipe = sigismember(&set, SIGPIPE) == 1;
}

/* Has one come that we would not have held back? */
static bool
must_end(const struct child *c)
{
	sigset_t set;

	sigpending(&set);
	for (size_t i = 0; i < RN_LEN(held); i++)
		if (held[i] != SIGPIPE && sigismember(&set, held[i]) == 1 &&
		    sigismember(&c->before, held[i]) == 0)
			return true;
	return false;
}

/* Takes the SIGPIPE of our own writing; the others come when let. */
static void
let_signals(struct child *c)
{
	const struct timespec now = { 0, 0 };
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGPIPE);
	if (!c->had_pipe)
		while (sigtimedwait(&set, NULL, &now) < 0 && errno == EINTR)
			continue;
	pthread_sigmask(SIG_SETMASK, &c->before, NULL);
}

/* --- the program ---------------------------------------------------------- */

static void
shut(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* The shell with our pipes; a number of errno when it cannot be started. */
static int
spawn(struct child *c, int in, int out)
{
	char *argv[] = { (char []){ "sh" }, (char []){ "-c" },
	    (char *)(uintptr_t)c->r->command, NULL };
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attr;
	sigset_t none, usual;
	int code = posix_spawn_file_actions_init(&files);

	if (code != 0)
		return code;
	code = posix_spawnattr_init(&attr);
	if (code != 0) {
		posix_spawn_file_actions_destroy(&files);
		return code;
	}
	sigemptyset(&none);
	sigemptyset(&usual);
	for (size_t i = 0; i < RN_LEN(held); i++)
		sigaddset(&usual, held[i]);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setsigdefault(&attr, &usual);
	posix_spawnattr_setpgroup(&attr, 0);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK |
	    POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
	/* with streams of ours it would read what is typed, and be heard */
	code = posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
	if (code == 0)
		code = posix_spawn_file_actions_adddup2(&files, out,
		    STDOUT_FILENO);
	if (code == 0 && c->r->errors)
		code = posix_spawn_file_actions_adddup2(&files, out,
		    STDERR_FILENO);
	else if (code == 0)
		code = posix_spawn_file_actions_addopen(&files, STDERR_FILENO,
		    "/dev/null", O_WRONLY, 0);
	if (code == 0)
		code = posix_spawn(&c->pid, "/bin/sh", &files, &attr, argv, environ);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&files);
	return code;
}

/* A pipe that programs do not inherit; both ends -1 when there is none. */
static bool
make_pipe(int fd[2])
{
	fd[0] = fd[1] = -1;
	if (pipe(fd) != 0)
		return false;
	for (int i = 0; i < 2; i++)
		if (fcntl(fd[i], F_SETFD, FD_CLOEXEC) != 0)
			return false;
	return true;
}

/* 0, or why it cannot be told more: then the end of that must not look like the
 * end of all, and the pipe stays open. */
static int
feed(struct child *c)
{
	ssize_t w = c->in_n == 0 ? 0 : write(c->to, c->in, c->in_n);

	if (w < 0 && (errno == EAGAIN || errno == EINTR))
		return 0;
	if (w < 0 && errno != EPIPE)
		return errno;
	if (w > 0) {
		c->in += w;
		c->in_n -= (size_t)w;
	}
	if (c->in_n == 0 || w < 0)
		shut(&c->to);	/* all said, or nobody listens any more */
	return 0;
}

/*
 * What fits into the pipe is in it before the program starts: if we are killed
 * meanwhile, it reads all of that, and not a part.
 */
static int
start(struct child *c)
{
	int in[2] = { -1, -1 }, out[2] = { -1, -1 }, code = 0;

	if (!make_pipe(in) || !make_pipe(out) ||
	    fcntl(in[1], F_SETFL, O_NONBLOCK) != 0)
		code = errno;
	c->to = in[1];
	if (code == 0)
		code = feed(c);
	if (code == 0)
		code = spawn(c, in[0], out[1]);
	shut(&in[0]);
	shut(&out[1]);
	if (code != 0) {
		shut(&c->to);
		shut(&out[0]);
	}
	c->from = out[0];
	return code;
}

/* False: it said more than is taken. */
static bool
listen_to(struct child *c)
{
	ssize_t got;

	if (c->room - c->n < 4096) {
		c->room = c->room * 2 + 16384;
		c->out = realloc(c->out, c->room);
		if (c->out == NULL)
			rn_nomem();
	}
	got = read(c->from, c->out + c->n, c->room - c->n - 1);
	if (got > 0)
		c->n += (size_t)got;
	else if (got == 0 || errno != EINTR)
		shut(&c->from);
	return c->n <= c->most;
}

/* Has it ended?  It is not reaped: nobody else may have its number yet. */
static bool
has_ended(const struct child *c)
{
	siginfo_t info;

	info.si_pid = 0;
	return waitid(P_PID, (id_t)c->pid, &info, WEXITED | WNOHANG |
	    WNOWAIT) != 0 || info.si_pid != 0;
}

static const char *
converse(struct child *c)
{
	while (c->from >= 0 || !has_ended(c)) {
		struct pollfd fds[] = { { .fd = c->from, .events = POLLIN },
		    { .fd = c->to, .events = POLLOUT } };
		int64_t left = c->until - rn_clock_ms();

		if (left <= 0)
			return "took too long";
		if (must_end(c))
			return "was interrupted";
		if (c->r->stop != NULL && c->r->stop(c->r->ctx))
			return "was stopped";
		if (c->from < 0)
			shut(&c->to);
		if (poll(fds, RN_LEN(fds), (int)(left < TURN ? left : c->from <
		    0 ? 5 : TURN)) <= 0)
			continue;
		if (c->to >= 0 && fds[1].revents != 0 && feed(c) != 0)
			return "could not be told all";
		if (fds[0].revents != 0 && !listen_to(c))
			return "said too much";
	}
	return NULL;
}

/*
 * The whole group goes, then the program's number is given back.  It goes before
 * its stdin ends: what it was not told all of it must not take for all.
 */
static int
put_away(struct child *c)
{
	int status = -1;

	kill(-c->pid, SIGKILL);
	kill(c->pid, SIGKILL);
	shut(&c->to);
	shut(&c->from);
	while (waitpid(c->pid, &status, 0) < 0 && errno == EINTR)
		continue;
	return status;
}

static const char *
verdict(struct rn_arena *a, int status)
{
	if (status == -1)
		return "is lost";
	if (WIFSIGNALED(status))
		return rn_sprintf(a, "died of signal %d", WTERMSIG(status));
	if (WEXITSTATUS(status) == 127)
		return "was not found";
	if (WEXITSTATUS(status) != 0)
		return rn_sprintf(a, "failed: exit status %d",
		    WEXITSTATUS(status));
	return NULL;
}

const char *
rn_run(struct rn_arena *a, const struct rn_run *r, char **out, size_t *n)
{
	struct child c = { .to = -1, .from = -1, .in = r->in,
	    .in_n = r->in_n, .most = r->most, .r = r,
	    .until = rn_clock_ms() + r->seconds * 1000 };
	bool ended = true;
	const char *why;
	int code;

	hold_signals(&c);
	code = start(&c);
	if (code != 0)
		why = rn_sprintf(a, "cannot be started: %s", strerror(code));
	else {
		why = converse(&c);
		code = put_away(&c);
		ended = why == NULL && code != -1 && WIFEXITED(code);
		if (why == NULL)
			why = verdict(a, code);
	}
	if (r->ended != NULL)
		*r->ended = ended;
	let_signals(&c);
	*out = rn_strndup(a, c.n == 0 ? "" : c.out, c.n);
	*n = c.n;
	free(c.out);
	return why;
}
