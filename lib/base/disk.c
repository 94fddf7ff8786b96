/* disk.c - what was written outlasts the power. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
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

int
rn_disk_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t n = slash == NULL ? 0 : (size_t)(slash - path);
	char *folder = strdup(slash == NULL ? "." : slash == path ? "/" : path);
	int fd, failed, error;

	if (folder == NULL)
		rn_nomem();
	if (n > 0)
		folder[n] = '\0';
	fd = open(folder, O_RDONLY | O_CLOEXEC);
	free(folder);
	/* one that may be written to, but not read */
	if (fd < 0)
		return errno == EACCES ? 0 : -1;
	failed = rn_disk_file(fd);
	error = errno;
	close(fd);
	errno = error;
	return failed;
}
