/* fresh.c - files made by an import beside the store. */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "base/disk.h"
#include "import/fresh.h"

static enum rn_status
cannot_write(struct refnet *rn, const char *path, int e)
{
	return rn_fail(rn, e == EACCES || e == EPERM ? RN_EPERM : RN_EIO,
	    "cannot write %s: %s", path, strerror(e));
}

enum rn_status
rn_fresh_open(struct refnet *rn, const char *path, FILE **out)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	struct stat st;

	*out = NULL;
	if (fd < 0)
		return cannot_write(rn, path, errno);
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0) {
		close(fd);
		rn_fail(rn, RN_EUSAGE, "%s is there already", path);
		rn_hint(rn, "name another file, or remove that one");
		return RN_EUSAGE;
	}
	if ((*out = fdopen(fd, "w")) == NULL) {
		int e = errno;

		close(fd);
		if (e == ENOMEM)
			rn_nomem();
		return cannot_write(rn, path, e);
	}
	return RN_OK;
}

enum rn_status
rn_fresh_close(struct refnet *rn, const char *path, FILE *f, bool keep)
{
	struct stat st;
	bool regular = fstat(fileno(f), &st) == 0 && S_ISREG(st.st_mode);
	bool bad = ferror(f) != 0;
	int e = EIO;

	if (keep && regular && !bad && (fflush(f) != 0 ||
	    rn_disk_file(fileno(f)) != 0 || rn_disk_name(path) != 0)) {
		e = errno;
		bad = true;
	}
	if (fclose(f) != 0) {
		e = errno;
		bad = true;
	}
	if ((bad || !keep) && regular)
		unlink(path);
	return bad ? cannot_write(rn, path, e) : RN_OK;
}
