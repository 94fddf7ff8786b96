/* disk.c - files of ours: whole under their name, and outlasting the power. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "base/disk.h"

int
rn_disk_file(int fd)
{
	while (fsync(fd) != 0)
		if (errno != EINTR)
			return errno == EINVAL || errno == ENOTSUP ||
			    errno == EROFS ? 0 : -1;
	return 0;
}

bool
rn_folder_of(const char *path, char *to, size_t room)
{
	const char *slash = strrchr(path, '/');
	size_t n = slash == NULL || slash == path ? 1 : (size_t)(slash - path);

	if (n >= room)
		return false;
	memcpy(to, slash == NULL ? "." : path, n);
	to[n] = '\0';
	return true;
}

int
rn_disk_name(const char *path)
{
	char folder[PATH_MAX];
	int fd, failed, error;

	if (!rn_folder_of(path, folder, sizeof(folder))) {
		errno = ENAMETOOLONG;
		return -1;
	}
	fd = open(folder, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return errno == EACCES ? 0 : -1;
	failed = rn_disk_file(fd);
	error = errno;
	close(fd);
	errno = error;
	return failed;
}

/* --- new files ------------------------------------------------------------ */

/* Another file in its place would be none. */
static bool
is_device(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISREG(st.st_mode) &&
	    !S_ISDIR(st.st_mode);
}

int
rn_new_file_begin(struct rn_new_file *f, const char *path)
{
	size_t n = strlen(path);
	int fd;

	*f = (struct rn_new_file){ .path = path };
	if (is_device(path)) {
		fd = open(path, O_WRONLY | O_CLOEXEC);
	} else {
		f->part = malloc(n + sizeof(".XXXXXX"));
		if (f->part == NULL)
			rn_nomem();
		memcpy(f->part, path, n);
		memcpy(f->part + n, ".XXXXXX", sizeof(".XXXXXX"));
		fd = mkstemp(f->part);
	}
	if (fd >= 0 && (f->to = fdopen(fd, "w")) != NULL)
		return 0;
	if (fd >= 0) {
		int error = errno;

		close(fd);
		if (f->part != NULL)
			unlink(f->part);
		if (error == ENOMEM)
			rn_nomem();
		errno = error;
	}
	free(f->part);
	f->part = NULL;
	return -1;
}

/* Why it failed; 0: it did not. */
static int
end(struct rn_new_file *f, bool sync)
{
	int failed = 0;

	if (ferror(f->to) != 0)
		failed = EIO;
	if (sync && failed == 0 && (fflush(f->to) != 0 ||
	    rn_disk_file(fileno(f->to)) != 0))
		failed = errno;
	if (fclose(f->to) != 0 && failed == 0)
		failed = errno;
	f->to = NULL;
	return failed;
}

int
rn_new_file_keep(struct rn_new_file *f)
{
	int failed = end(f, f->part != NULL);

	if (failed == 0 && f->part != NULL &&
	    rename(f->part, f->path) != 0)
		failed = errno;
	if (failed != 0 && f->part != NULL)
		unlink(f->part);
	else if (f->part != NULL && rn_disk_name(f->path) != 0)
		failed = errno;
	free(f->part);
	f->part = NULL;
	errno = failed;
	return failed == 0 ? 0 : -1;
}

void
rn_new_file_drop(struct rn_new_file *f)
{
	(void)end(f, false);
	if (f->part != NULL)
		unlink(f->part);
	free(f->part);
	f->part = NULL;
}
