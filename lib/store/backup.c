/*
 * backup.c - a copy of the store while others use it, and proof that it is one.
 *
 * It is made under a name of its own in the folder it is to stand in, looked
 * through by all that refnet doctor asks of a file, and named only then, so
 * that whoever finds the name finds a whole copy; no file is ever overwritten.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/disk.h"
#include "base/handle.h"
#include "base/text.h"
#include "refnet/checkup.h"
#include "store/open.h"
#include "store/store.h"

void
rn_store_copy_drop(const char *path)
{
	char journal[PATH_MAX];

	unlink(path);
	if (snprintf(journal, sizeof(journal), "%s-journal", path) <
	    (int)sizeof(journal))
		unlink(journal);
}

enum rn_status
rn_store_copy(struct refnet *rn, sqlite3 *db, const char *path,
    const char *named)
{
	enum rn_status rc = RN_OK;
	sqlite3_stmt *st = NULL;
	int code, fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
	    0600);

	if (fd < 0)
		return rn_fail(rn, RN_EIO, "cannot create %s: %s", named,
		    strerror(errno));
	if (close(fd) != 0) {
		rc = rn_fail(rn, RN_EIO, "cannot create %s: %s", named,
		    strerror(errno));
		goto out;
	}
	code = sqlite3_prepare_v2(db, "VACUUM INTO ?1", -1, &st, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_bind_text(st, 1, path, -1, SQLITE_STATIC);
	if (code == SQLITE_OK)
		code = sqlite3_step(st);
	if ((code & 0xff) == SQLITE_NOMEM)
		rc = rn_store_error(rn, code);
	else if (code != SQLITE_DONE)
		rc = rn_fail(rn, RN_EIO, "cannot copy to %s: %s", named,
		    sqlite3_errmsg(db));
	sqlite3_finalize(st);
out:
	if (rc != RN_OK)
		rn_store_copy_drop(path);
	return rc;
}

/* To SQLite a copy is written to, as the store is; who only reads may do so. */
static enum rn_status
copy(struct refnet *rn, const char *path, const char *named)
{
	enum rn_status rc = rn_schema_scratch(rn, true), again;

	if (rc != RN_OK)
		return rc;
	rc = rn_store_copy(rn, rn->db, path, named);
	again = rn_schema_scratch(rn, false);
	return rc == RN_OK ? again : rc;
}

static enum rn_status
look_through(struct refnet *rn, struct rn_arena *a, const char *path,
    struct rn_backup *out)
{
	struct refnet *other = rn_handle_new(rn_now(rn));
	static const char table[] = "table ";
	enum rn_status rc = RN_OK;
	struct rn_finding *v;
	bool usable = false;
	size_t n;

	if (other == NULL)
		rn_nomem();
	rc = rn_checkup(other, a, path, &v, &n, &usable);
	if (rc != RN_OK) {
		rc = rn_fail(rn, rc, "%s", rn_error_text(other));
		goto out;
	}
	for (size_t i = 0; i < n; i++) {
		if (v[i].status == RN_FINDING_BAD) {
			rc = rn_fail(rn, RN_EIO, "the copy is not whole: %s,"
			    " %s", v[i].check, v[i].detail);
			goto out;
		}
		if (strncmp(v[i].check, table, sizeof(table) - 1) == 0)
			out->rows += strtoll(v[i].detail, NULL, 10);
	}
	if (!usable)
		rc = rn_fail(rn, RN_EIO, "the copy cannot be used");
out:
	rn_close(other);
	return rc;
}

enum rn_status
rn_store_copy_settle(struct refnet *rn, const char *path, const char *named)
{
	int fd = open(path, O_RDWR | O_CLOEXEC);
	bool whole = fd >= 0 && rn_disk_file(fd) == 0;
	int error = errno;

	if (fd >= 0)
		close(fd);
	return whole ? RN_OK : rn_fail(rn, RN_EIO, "cannot write %s: %s",
	    named, strerror(error));
}

enum rn_status
rn_part_name(struct refnet *rn, struct rn_arena *a, const char *path,
    const char **part)
{
	struct stat s;

	*part = NULL;
	if (lstat(path, &s) == 0) {
		rn_fail(rn, RN_EUSAGE, "%s is there already", path);
		rn_hint(rn, "no file is overwritten: name another");
		return RN_EUSAGE;
	}
	*part = rn_sprintf(a, "%s.%ld.part", path, (long)getpid());
	return RN_OK;
}

enum rn_status
rn_part_check(struct refnet *rn, struct rn_arena *a, const char *part,
    const char *path, struct rn_backup *out)
{
	enum rn_status rc = RN_OK;
	struct stat s;

	TRY(look_through(rn, a, part, out));
	TRY(rn_store_copy_settle(rn, part, path));
	if (stat(part, &s) == 0)
		out->bytes = (int64_t)s.st_size;
out:
	return rc;
}

enum rn_status
rn_part_keep(struct refnet *rn, const char *part, const char *path)
{
	enum rn_status rc = RN_OK;

	if (link(part, path) != 0)
		return rn_fail(rn, RN_EIO, "cannot create %s: %s", path,
		    strerror(errno));
	if (rn_disk_name(path) != 0) {
		rc = rn_fail(rn, RN_EIO, "cannot write %s: %s", path,
		    strerror(errno));
		unlink(path);
	}
	return rc;
}

void
rn_part_drop(const char *part)
{
	if (part != NULL)
		rn_store_copy_drop(part);
}

enum rn_status
rn_backup(struct refnet *rn, struct rn_arena *a, const char *path,
    struct rn_backup *out)
{
	enum rn_status rc = RN_OK;
	const char *part;

	*out = (struct rn_backup){ .file = path };
	TRY(rn_part_name(rn, a, path, &part));
	TRY(copy(rn, part, path));
	TRY(rn_part_check(rn, a, part, path, out));
	rc = rn_part_keep(rn, part, path);
out:
	rn_part_drop(part);
	return rc;
}
