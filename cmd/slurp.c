/* slurp.c - the whole of a file, or of stdin ("-"), as bytes. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "slurp.h"

enum rn_status
slurp_cannot(struct app *app, const char *path)
{
	enum rn_status rc = errno == ENOENT || errno == ENOTDIR ?
	    RN_ENOINPUT : errno == EACCES || errno == EPERM ? RN_EPERM :
	    errno == EISDIR ? RN_EREJECTED : RN_EIO;

	return rn_fail(app->rn, rc, "cannot read %s: %s", path,
	    strerror(errno));
}

enum rn_status
slurp_fd(struct app *app, int fd, const char *path, size_t most, char **text,
    size_t *n)
{
	enum rn_status rc = RN_OK;
	char *v = NULL;
	size_t room = 0;
	ssize_t got = 0;

	*n = 0;
	do {
		if (room - *n < 4096) {
			room = room * 2 + 8192;
			v = realloc(v, room);
			if (v == NULL)
				rn_nomem();
		}
		got = read(fd, v + *n, room - *n);
		if (got > 0)
			*n += (size_t)got;
	} while ((got > 0 && *n <= most) || (got < 0 && errno == EINTR));
	if (got < 0)
		rc = slurp_cannot(app, path);
	else if (*n > most)
		rc = rn_fail(app->rn, RN_EREJECTED,
		    "%s has more than %zu bytes", path, most);
	else
		*text = rn_strndup(app->arena, v, *n);
	free(v);
	return rc;
}

enum rn_status
slurp(struct app *app, const char *path, size_t most, char **text, size_t *n)
{
	enum rn_status rc;
	int fd;

	if (strcmp(path, "-") == 0)
		return slurp_fd(app, STDIN_FILENO, "standard input", most,
		    text, n);
	*n = 0;
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return slurp_cannot(app, path);
	rc = slurp_fd(app, fd, path, most, text, n);
	close(fd);
	return rc;
}
