/*
 * folders.h - the messages of a Maildir, one a file, and of the folders in it.
 *
 * cur/ and new/ hold messages, tmp/ what was never delivered.  Directories
 * inside that are Maildirs too are its folders, ".Sent.2024" as well as
 * "Sent"; links to directories are not followed.  A letter D after ":2," in a
 * file's name says that the message is a draft.
 */
#ifndef RN_FOLDERS_H
#define RN_FOLDERS_H

#include "base/base.h"

struct rn_maildir;

struct rn_maildir_file {
	const char *path;	/* to open it by */
	const char *place;	/* below the root: "Sent/cur/1.host:2,S" */
	const char *folder;	/* its folder's name, or NULL: the root */
	bool draft;
};

/* A directory with cur and new. */
bool rn_maildir_is(const char *path);

/* RN_EREJECTED: it is none.  *out is NULL on failure. */
RN_CHECKED enum rn_status rn_maildir_open(struct refnet *rn, const char *path,
    struct rn_maildir **out);

/* The next message, until the next call, in the order of names. */
RN_CHECKED enum rn_status rn_maildir_next(struct rn_maildir *m,
    struct rn_maildir_file *out, bool *more);

/* NULL is allowed. */
void rn_maildir_close(struct rn_maildir *m);

#endif
