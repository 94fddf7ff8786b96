/*
 * disk.h - files of ours: whole under their name, and outlasting the power.
 *
 * What cannot be synced at all, as a pipe, a folder of some network or one that
 * may not be read, is not asked to be.  Answers are 0, or -1 with errno; memory
 * that runs out goes to rn_nomem().
 */
#ifndef RN_DISK_H
#define RN_DISK_H

#include <stdbool.h>
#include <stdio.h>

/* The folder that `path` stands in, "." for a name alone; false: no room. */
bool rn_folder_of(const char *path, char *to, size_t room);

/*
 * A file that is not there under its name until it is whole: begun beside it,
 * 0600, as NAME.XXXXXX, which stays where the program is killed.  A pipe, a
 * terminal or /dev/null is written to at once.
 */
struct rn_new_file {
	FILE *to;
	char *part;		/* malloc'd; NULL: written to at once */
	const char *path;	/* the caller's */
};

int rn_new_file_begin(struct rn_new_file *f, const char *path);
/* Closed, on the disk and named, in the place of what was there; or dropped. */
int rn_new_file_keep(struct rn_new_file *f);
/* Closed, and taken away where nobody has read it yet. */
void rn_new_file_drop(struct rn_new_file *f);

/* The disk has what was written to fd. */
int rn_disk_file(int fd);
/* And the names in the folder that `path` stands in: after rename(), link(). */
int rn_disk_name(const char *path);

#endif
