/*
 * holder.c - who holds the store, for those who wait.
 *
 * A writer locks a note beside the store, STORE.lock, and writes into it who
 * it is.  What is written counts only while the lock is held, and the system
 * drops that with the process, however it ends: a note is never stale.  The
 * file goes with the handle.  It informs only; the lock that guards the store
 * is SQLite's.  A note that cannot be written is not missed.
 */
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/base.h"
#include "base/handle.h"
#include "refnet/refnet.h"
#include "store/open.h"

enum { NOTE = 128 };	/* bytes of a note; "PID SINCE VERB" */

enum { QUIET = 500 };	/* milliseconds before waiting is told */

static bool
note_path(const struct refnet *rn, char *to, size_t room)
{
	int n = snprintf(to, room, "%s.lock", rn->path);

	return n > 0 && (size_t)n < room;
}

static void
forget_note(struct refnet *rn)
{
	if (rn->noted)
		close(rn->note);
	rn->noted = false;
}

static bool
set_lock(const struct refnet *rn, short type)
{
	struct flock lock = { .l_type = type, .l_whence = SEEK_SET };

	return fcntl(rn->note, F_SETLK, &lock) == 0;
}

/* Another may have taken the file away since it was opened. */
static bool
still_there(const struct refnet *rn, const char *path)
{
	struct stat a, b;

	return fstat(rn->note, &a) == 0 && lstat(path, &b) == 0 &&
	    a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static bool
lock_note(struct refnet *rn)
{
	char path[sizeof(rn->path) + 8];

	if (!note_path(rn, path, sizeof(path)))
		return false;
	if (rn->noted && set_lock(rn, F_WRLCK) && still_there(rn, path))
		return true;
	forget_note(rn);
	rn->note = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC |
	    O_NONBLOCK, 0600);
	rn->noted = rn->note >= 0;
	return rn->noted && set_lock(rn, F_WRLCK);
}

void
rn_holder_take(struct refnet *rn, const char *verb)
{
	char line[NOTE];
	int n;

	if (!lock_note(rn))
		return;
	n = snprintf(line, sizeof(line), "%ld %lld %s\n", (long)getpid(),
	    (long long)rn->now, verb == NULL ? "" : verb);
	if (ftruncate(rn->note, 0) != 0 ||
	    pwrite(rn->note, line, (size_t)n, 0) != n)
		return;		/* the lock alone tells who */
}

void
rn_holder_drop(struct refnet *rn)
{
	if (rn->noted && (ftruncate(rn->note, 0) != 0 ||
	    !set_lock(rn, F_UNLCK)))
		forget_note(rn);	/* which unlocks it, too */
}

void
rn_holder_close(struct refnet *rn)
{
	char path[sizeof(rn->path) + 8];

	if (rn->noted && set_lock(rn, F_WRLCK) &&
	    note_path(rn, path, sizeof(path)) && still_there(rn, path))
		unlink(path);
	forget_note(rn);
}

/* "10:02", or with its day when that is not today. */
static void
put_since(const struct refnet *rn, int64_t at, char *to, size_t room)
{
	time_t then = (time_t)at, now = (time_t)rn->now;
	struct tm a, b;

	if (localtime_r(&then, &a) == NULL || localtime_r(&now, &b) == NULL ||
	    strftime(to, room, a.tm_year == b.tm_year &&
	    a.tm_yday == b.tm_yday ? " since %H:%M" :
	    " since %Y-%m-%d %H:%M", &a) == 0)
		to[0] = '\0';
}

static void
put_holder(const struct refnet *rn, const char *line, long pid, char *to,
    size_t room)
{
	long written = 0;
	long long at = 0;
	char verb[32] = "", since[40] = "";

	/* a verb is letters, blanks and hyphens; what else stands there is
	 * no note of ours */
	if (sscanf(line, "%ld %lld %31[a-z -]", &written, &at, verb) < 2 ||
	    (pid > 0 && written != pid)) {
		verb[0] = '\0';
		written = pid;
	} else {
		put_since(rn, at, since, sizeof(since));
	}
	if (written <= 0)
		return;
	snprintf(to, room, "refnet%s%s (pid %ld)%s", verb[0] == '\0' ? "" :
	    " ", verb, written, since);
}

void
rn_holder_find(const struct refnet *rn, char *to, size_t room)
{
	struct flock lock = { .l_type = F_RDLCK, .l_whence = SEEK_SET };
	char path[sizeof(rn->path) + 8], line[NOTE];
	ssize_t n;
	int fd;

	snprintf(to, room, "another process");
	if (!note_path(rn, path, sizeof(path)) || (fd = open(path, O_RDONLY |
	    O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)) < 0)
		return;
	if (fcntl(fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK) {
		n = read(fd, line, sizeof(line) - 1);
		line[n > 0 ? n : 0] = '\0';
		put_holder(rn, line, (long)lock.l_pid, to, room);
	}
	close(fd);
}

enum rn_status
rn_holder_busy(struct refnet *rn)
{
	char who[128];

	/* to look at the note and close it would end this process's lock */
	if (rn->beside != 0)
		return rn_fail(rn, RN_EBUSY, "%s: locked", rn->path);
	rn_holder_find(rn, who, sizeof(who));
	rn_fail(rn, RN_EBUSY, "%s: locked by %s", rn->path, who);
	rn_hint(rn, "try again when it has finished");
	return RN_EBUSY;
}

/* SQLite asks before each try whether there should be one: 0 is no. */
static int
wait_a_little(void *who, int tries)
{
	static const int delays[] = { 1, 2, 5, 10, 15, 20, 25, 25, 50, 50 };
	struct refnet *rn = who;
	int64_t now = rn_clock_ms(), waited;
	struct timespec t = { 0 };
	char holder[128];

	if (tries == 0)
		rn->waits_since = now;
	waited = now - rn->waits_since;
	if (waited >= (int64_t)rn->wait * 1000)
		return 0;
	if (waited >= QUIET && rn->on_wait != NULL) {
		rn_holder_find(rn, holder, sizeof(holder));
		if (!rn->on_wait(rn->on_wait_ctx, holder))
			return 0;
	}
	t.tv_nsec = 1000000L * (tries < (int)RN_LEN(delays) ? delays[tries] :
	    100);
	nanosleep(&t, NULL);
	return 1;
}

void
rn_wait(struct refnet *rn, int seconds)
{
	rn->wait = seconds;
	if (rn->db != NULL)
		sqlite3_busy_handler(rn->db, wait_a_little, rn);
}

void
rn_on_wait(struct refnet *rn, bool (*waits)(void *ctx, const char *holder),
    void *ctx)
{
	rn->on_wait = waits;
	rn->on_wait_ctx = ctx;
}
