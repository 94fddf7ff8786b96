/*
 * connect.c - the database in a file, opened, whoever may write there.
 *
 * One that keeps a log beside it (WAL) is read by means of files in its folder.
 * Where neither it nor the folder can be written, and there is no log, it is one
 * that nobody writes, as on a snapshot, and is read as that.
 */
#include <fcntl.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/disk.h"
#include "store/open.h"

/* Bytes 18 and 19 of the file (SQLite's file format): 2 is WAL. */
static bool
keeps_log(const char *path)
{
	unsigned char head[20];
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	bool yes;

	if (fd < 0)
		return false;
	yes = pread(fd, head, sizeof(head), 0) == (ssize_t)sizeof(head) &&
	    head[18] == 2 && head[19] == 2;
	close(fd);
	return yes;
}

static bool
is_still(const char *path)
{
	char beside[PATH_MAX];

	if (access(path, W_OK) == 0 ||
	    !rn_folder_of(path, beside, sizeof(beside)) ||
	    access(beside, W_OK) == 0)
		return false;
	return snprintf(beside, sizeof(beside), "%s-wal", path) <
	    (int)sizeof(beside) && access(beside, F_OK) != 0 &&
	    keeps_log(path);
}

int
rn_store_connect(const char *path, sqlite3 **db)
{
	int flags = SQLITE_OPEN_READWRITE |
	    SQLITE_OPEN_NOMUTEX;	/* a handle is one thread's */
	char uri[3 * PATH_MAX + 32];
	size_t n;

	if (!is_still(path) || strlen(path) >= PATH_MAX)
		return sqlite3_open_v2(path, db, flags, NULL);
	n = (size_t)snprintf(uri, sizeof(uri), "file:%s", *path == '/' ?
	    "//" : "");
	for (; *path != '\0'; path++)
		n += (size_t)snprintf(uri + n, sizeof(uri) - n,
		    strchr("%?#", *path) != NULL ? "%%%02x" : "%c",
		    (unsigned char)*path);
	snprintf(uri + n, sizeof(uri) - n, "?immutable=1");
	return sqlite3_open_v2(uri, db, SQLITE_OPEN_READONLY |
	    SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, NULL);
}
