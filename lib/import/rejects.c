/*
 * rejects.c - rejected rows as CSV, with their reason in a last column, so
 * that they can be mended and imported again; those of other formats as they
 * stood, with a line for the reason.
 *
 * The file is ours alone (0600).  Rows of several files of one run follow
 * each other, each file with its own header.
 */
#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "import/import.h"

struct rn_rejects {
	FILE *to;
	const struct rn_reading *reading;
	bool any;
	const char *path;
};

enum rn_status
rn_rejects_open(struct refnet *rn, const char *path,
    const struct rn_reading *reading, struct rn_rejects **out)
{
	struct rn_rejects *r;
	int fd;

	*out = NULL;
	if (path == NULL)
		return RN_OK;
	r = calloc(1, sizeof(*r));
	fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	if (r == NULL || fd < 0 || (r->to = fdopen(fd, "a")) == NULL) {
		if (fd >= 0)
			close(fd);
		free(r);
		return rn_fail(rn, RN_EIO, "cannot write %s: %s", path,
		    strerror(errno));
	}
	r->reading = reading;
	r->path = path;
	*out = r;
	return RN_OK;
}

static void
put_cells(FILE *to, const char *const *cells, size_t n, const char *last)
{
	for (size_t i = 0; i < n; i++) {
		csv_fwrite(to, cells[i], strlen(cells[i]));
		fputc(',', to);
	}
	csv_fwrite(to, last, strlen(last));
	fputc('\n', to);
}

/* What is no table stays what it is, so that it can be read again. */
static void
put_text(struct rn_rejects *r, const struct rn_rec *rec, const char *reason)
{
	size_t n;

	if (rec->raw_n != 2)
		return;
	n = strlen(rec->raw[1]);
	fprintf(r->to, "%s%s%s\n%s%s", rec->raw[0], r->reading->reason_line,
	    reason, rec->raw[1],
	    n == 0 || rec->raw[1][n - 1] == '\n' ? "" : "\n");
}

void
rn_rejects_put(struct rn_rejects *r, const struct rn_rec *rec,
    const char *reason)
{
	if (r == NULL)
		return;
	if (r->reading->reason_line != NULL) {
		put_text(r, rec, reason);
		return;
	}
	if (!r->any)
		put_cells(r->to, r->reading->header, r->reading->columns,
		    "refnet: reason");
	r->any = true;
	put_cells(r->to, rec->raw, rec->raw_n, reason);
}

enum rn_status
rn_rejects_close(struct refnet *rn, struct rn_rejects *r)
{
	bool bad = ferror(r->to) != 0;
	const char *path = r->path;

	bad |= fclose(r->to) != 0;
	free(r);
	return bad ? rn_fail(rn, RN_EIO, "cannot write %s: %s", path,
	    strerror(errno)) : RN_OK;
}
