/*
 * files.c - which of the files that were written for the owner still hold
 * somebody?
 *
 * A text is looked through line by line; a copy of the store, and what is too
 * large or cannot be read, is taken to hold everybody.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "privacy/room.h"

enum { LOOK_MOST = 64 * 1024 * 1024 };	/* bytes */

/* Does a line of it name them?  What is no text is not looked into. */
static bool
names_them(struct rn_mentions *m, FILE *f)
{
	char *line = NULL;
	size_t room = 0;
	bool named = false;
	ssize_t n;

	while (!named && (n = getline(&line, &room, f)) >= 0)
		named = memchr(line, '\0', (size_t)n) != NULL ||
		    rn_mentions_out(m, true, line, "") != line;
	named = named || ferror(f) != 0;
	free(line);
	return named;
}

static bool
holds_them(struct rn_mentions *m, const char *path, const struct stat *st)
{
	FILE *f;
	bool held;

	if (!S_ISREG(st->st_mode) || st->st_size > LOOK_MOST)
		return true;
	f = fopen(path, "rb");
	if (f == NULL)
		return true;
	held = names_them(m, f);
	fclose(f);
	return held;
}

/*
 * As refnet leaves one: absolute, a plain file of mine that nobody else can read.
 * A store may come from others, with paths of theirs; what was put in the place of
 * one is not ours to remove either.
 */
static bool
is_ours(const char *path, const struct stat *st)
{
	return *path == '/' && S_ISREG(st->st_mode) &&
	    (st->st_mode & 077) == 0 && st->st_uid == geteuid();
}

struct looking {
	struct rn_forgetting *f;
	const char **gone;	/* paths that lead to nothing; malloc'd */
	size_t n, room;
};

static void
see_path(void *ctx, int64_t at, const char *path)
{
	struct looking *l = ctx;
	struct rn_forgetting *f = l->f;
	struct stat st;

	if (lstat(path, &st) != 0 && (errno == ENOENT || errno == ENOTDIR)) {
		l->gone = rn_grow(l->gone, l->n, &l->room, sizeof(*l->gone));
		l->gone[l->n++] = path;
		return;
	}
	if (!holds_them(f->mentions, path, &st))
		return;
	f->file = rn_grow(f->file, f->file_n, &f->file_room,
	    sizeof(*f->file));
	f->file[f->file_n++] = (struct rn_left_file){ path, at,
	    is_ours(path, &st) };
}

enum rn_status
rn_files_left(struct rn_forgetting *f)
{
	struct looking l = { .f = f };
	enum rn_status rc = RN_OK;

	TRY(rn_schema_read(f->rn, f->a, "SELECT at, path FROM outfile ORDER BY"
	    " path", see_path, &l));
	for (size_t i = 0; i < l.n; i++)
		TRY(rn_wrote_drop(f->rn, l.gone[i]));
out:
	free(l.gone);
	return rc;
}

enum rn_status
rn_files_remove(struct refnet *rn, const struct rn_left_file *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (list[i].ours && unlink(list[i].path) != 0 &&
		    errno != ENOENT)
			return rn_fail(rn, RN_EIO, "%s cannot be removed: %s",
			    list[i].path, strerror(errno));
	return RN_OK;
}
