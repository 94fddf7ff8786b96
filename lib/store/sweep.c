/*
 * sweep.c - after something was erased, no byte of it stays in the store's
 * files.
 *
 * Rows that are deleted are overwritten where they were (secure_delete), but a
 * page that was written anew may keep what it held before in the room between its
 * rows, and so may a log that is not taken in yet.  So the store is written anew
 * as a whole.  That cannot be part of a transaction: what erases says so within
 * its own, and until it was done whoever opens the store to write does it first.
 */
#include <dirent.h>
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/handle.h"
#include "store/open.h"
#include "store/store.h"

enum rn_status
rn_sweep_owe(struct refnet *rn)
{
	return rn_store_run(rn, "INSERT OR REPLACE INTO meta (name, value)"
	    " VALUES ('sweep', 1)");
}

static enum rn_status
is_owed(struct refnet *rn, bool *yes)
{
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(rn->db, "SELECT 1 FROM meta"
	    " WHERE name = 'sweep'", -1, &st, NULL);

	if (code == SQLITE_OK)
		code = sqlite3_step(st);
	*yes = code == SQLITE_ROW;
	sqlite3_finalize(st);
	return *yes || code == SQLITE_DONE ? RN_OK : rn_store_error(rn, code);
}

/* What follows the store's own name; of a migration that was killed, parts. */
static bool
is_copy(const char *end)
{
	static const char begin[] = ".before-";

	if (strncmp(end, begin, sizeof(begin) - 1) != 0)
		return false;
	end += sizeof(begin) - 1;
	end += strspn(end, "0123456789");
	return *end == '\0' || strcmp(end, ".part") == 0 ||
	    strcmp(end, ".part-journal") == 0;
}

enum rn_status
rn_store_copies(struct refnet *rn, rn_copy_seen *tell, void *ctx)
{
	char dir[sizeof(rn->path)], path[sizeof(rn->path) + 300];
	const char *name = strrchr(rn->path, '/');
	size_t n;
	DIR *d;

	name = name == NULL ? rn->path : name + 1;
	n = strlen(name);
	snprintf(dir, sizeof(dir), "%.*s", name == rn->path ? 1 :
	    (int)(name - rn->path), name == rn->path ? "." : rn->path);
	d = opendir(dir);
	if (d == NULL)
		return rn_fail(rn, RN_EIO, "%s: %s", dir, strerror(errno));
	for (struct dirent *e; (e = readdir(d)) != NULL;)
		if (strncmp(e->d_name, name, n) == 0 &&
		    is_copy(e->d_name + n)) {
			snprintf(path, sizeof(path), "%s/%s", dir, e->d_name);
			tell(ctx, path);
		}
	closedir(d);
	return RN_OK;
}

struct removed { int error; };

static void
remove_copy(void *ctx, const char *path)
{
	struct removed *r = ctx;

	if (unlink(path) != 0 && errno != ENOENT)
		r->error = errno;
}

enum rn_status
rn_sweep(struct refnet *rn)
{
	struct removed removed = { 0 };
	enum rn_status rc = RN_OK;
	bool owed;

	if (rn->dry || rn->depth != 0)
		return RN_OK;
	TRY(is_owed(rn, &owed));
	if (!owed)
		goto out;
	TRY(rn_store_copies(rn, remove_copy, &removed));
	if (removed.error != 0)
		return rn_fail(rn, RN_EIO, "a copy beside the store cannot be"
		    " removed: %s", strerror(removed.error));
	TRY(rn_store_run(rn, "VACUUM"));
	TRY(rn_store_run(rn, "PRAGMA wal_checkpoint(TRUNCATE)"));
	TRY(rn_store_run(rn, "DELETE FROM meta WHERE name = 'sweep'"));
out:
	return rc;
}
