/* file.c - an answer into a file: never half of one under its name. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/disk.h"
#include "cmd.h"
#include "refnet/privacy.h"

static enum rn_status
cannot_write(struct app *app, const char *path)
{
	return rn_fail(app->rn, RN_EIO, "cannot write %s: %s", path,
	    strerror(errno));
}

enum rn_status
out_file(struct app *app, const char *path,
    enum rn_status (*put)(void *ctx, FILE *to), void *ctx)
{
	struct rn_new_file f;
	enum rn_status rc;

	/* a forget looks into it; first, so that an export has it, too */
	rn_wrote(app->rn, path);
	if (rn_new_file_begin(&f, path) != 0)
		return cannot_write(app, path);
	rc = put(ctx, f.to);
	if (rc != RN_OK)
		rn_new_file_drop(&f);
	else if (rn_new_file_keep(&f) != 0)
		rc = cannot_write(app, path);
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
