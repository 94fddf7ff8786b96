/*
 * journal.c - a journal that came with a store from somebody else.
 *
 * When SQLite finds a journal beside a store it takes back what that says, and,
 * where the journal is one of a commit over several files, removes the file that
 * it names as that of all of them: whichever file that is.  A store is one file, so
 * no journal of ours names another.
 */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "store/open.h"

/* The last bytes of a journal that names another file (SQLite's file format). */
static const unsigned char magic[8] = {
	0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7
};

bool
rn_journal_is_ours(sqlite3 *db)
{
	/* where the file really is, links followed */
	const char *file = sqlite3_db_filename(db, "main");
	unsigned char end[sizeof(magic)];
	char path[2048];
	bool ours = true;
	off_t size;
	int fd;

	if (file == NULL || snprintf(path, sizeof(path), "%s-journal", file) >=
	    (int)sizeof(path))
		return file == NULL;
	fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0)
		return true;	/* there is none, or it can be read by nobody */
	size = lseek(fd, 0, SEEK_END);
	if (size >= (off_t)sizeof(end))
		ours = pread(fd, end, sizeof(end), size - (off_t)sizeof(end)) ==
		    (ssize_t)sizeof(end) && memcmp(end, magic,
		    sizeof(end)) != 0;
	close(fd);
	return ours;
}
