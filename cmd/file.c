/* file.c - an answer into a file: never half of one under its name. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/disk.h"
#include "cmd.h"
#include "refnet/privacy.h"

/* A pipe, a terminal, /dev/null: another file in its place would be none. */
static bool
is_device(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISREG(st.st_mode) &&
	    !S_ISDIR(st.st_mode);
}

enum rn_status
out_file(struct app *app, const char *path,
    enum rn_status (*put)(void *ctx, FILE *to), void *ctx)
{
	char *tmp = is_device(path) ? NULL :
	    rn_sprintf(app->arena, "%s.XXXXXX", path);
	enum rn_status rc = RN_OK;
	int fd = tmp == NULL ? open(path, O_WRONLY | O_CLOEXEC) :
	    mkstemp(tmp), failed;
	FILE *to;

	/* a forget looks into it; first, so that an export has it, too */
	rn_wrote(app->rn, path);
	if (fd < 0)
		return rn_fail(app->rn, RN_EIO, "cannot write %s: %s", path,
		    strerror(errno));
	to = fdopen(fd, "w");
	if (to == NULL) {
		rc = errno == ENOMEM ?
		    rn_fail(app->rn, RN_ENOMEM, "out of memory") :
		    rn_fail(app->rn, RN_EIO, "cannot write %s: %s", path,
		    strerror(errno));
		close(fd);
		unlink(tmp);
		return rc;
	}
	rc = put(ctx, to);
	failed = ferror(to) != 0 ? EIO : 0;
	if (rc == RN_OK && tmp != NULL && (fflush(to) != 0 ||
	    rn_disk_file(fileno(to)) != 0))
		failed = errno;
	if (fclose(to) != 0)
		failed = errno;
	if (rc == RN_OK && failed == 0 && (tmp == NULL ||
	    (rename(tmp, path) == 0 && rn_disk_name(path) == 0)))
		return RN_OK;
	if (rc == RN_OK)
		rc = rn_fail(app->rn, RN_EIO, "cannot write %s: %s", path,
		    strerror(failed != 0 ? failed : errno));
	if (tmp != NULL)
		unlink(tmp);
	return rc;
}

enum rn_status
make_folders(struct app *app, const char *path)
{
	char *dir = rn_strdup(app->arena, path);

	for (char *c = strchr(dir + 1, '/'); c != NULL;
	    c = strchr(c + 1, '/')) {
		*c = '\0';
		if (mkdir(dir, 0700) != 0 && errno != EEXIST)
			return rn_fail(app->rn, RN_EIO, "cannot make %s: %s",
			    dir, strerror(errno));
		*c = '/';
	}
	return RN_OK;
}

static enum rn_status
put_text(void *text, FILE *to)
{
	fputs(text, to);
	return RN_OK;
}

enum rn_status
out_text(struct app *app, const char *path, const char *text)
{
	if (strcmp(path, "-") != 0)
		return out_file(app, path, put_text, (void *)text);
	out_lines(app, text);
	if (fflush(app->out.to) == 0 && ferror(app->out.to) == 0)
		return RN_OK;
	app->said = true;	/* by main(), which asks the stream at the end */
	return rn_fail(app->rn, RN_EIO, "cannot write to standard output: %s",
	    strerror(errno));
}
