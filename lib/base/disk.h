/*
 * disk.h - what was written outlasts the power.
 *
 * Whoever says that a file was written asks both first: the file alone may be
 * there without its name, and a name that was given it without what it holds.
 * Each answers 0, or -1 with errno.  What cannot be synced at all, as a pipe or
 * a folder of some network, is not asked to be.
 */
#ifndef RN_DISK_H
#define RN_DISK_H

/* The disk has what was written to fd. */
int rn_disk_file(int fd);

/* And the names in the folder that `path` stands in. */
int rn_disk_name(const char *path);

#endif
