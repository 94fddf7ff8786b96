/* batch.c - which files one import reads, and in which order. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/table.h"
#include "batch.h"
#include "progress.h"

enum { LAST = 9 };		/* the order of what is only refused */

struct gather {
	struct app *app;
	const struct rn_import_options *how;
	struct batch *out;
	struct rn_table met;	/* folders and files: links lead in circles */
	uint64_t key[2];
	struct progress progress;
	int64_t looked_at;	/* files */
};

static bool
meet(struct gather *g, const struct stat *st)
{
	const uint64_t which[2] = { (uint64_t)st->st_dev,
	    (uint64_t)st->st_ino };
	uint32_t *met = rn_table_at(&g->met, rn_hash(g->key, which,
	    sizeof(which)));
	bool fresh = *met == RN_TABLE_NEW;

	*met = 1;
	return fresh;
}

/* Does the failure belong to this one file? */
static bool
of_the_file(enum rn_status rc)
{
	return rc == RN_EREJECTED || rc == RN_ENOINPUT || rc == RN_EPERM ||
	    rc == RN_EIO;
}

static enum rn_status
add_file(struct gather *g, const char *path, bool named)
{
	struct batch *b = g->out;
	struct batch_item item = { .path = path, .named = named,
	    .order = LAST, .seq = b->n };
	struct rn_look look;
	enum rn_status rc = rn_import_look(g->app->rn, g->app->arena, path,
	    g->how, &look);

	progress_show(&g->progress, 0, 0, ++g->looked_at);
	if (rc != RN_OK && !of_the_file(rc))
		return rc;
	if (rc == RN_OK && look.source != NULL)
		item.order = look.order;
	item.unknown = rc == RN_OK && look.source == NULL;
	/* what may not be read is told, once it is its turn */
	if (!named && (item.unknown || (rc != RN_OK && rc != RN_EPERM))) {
		b->no_export++;
		return RN_OK;
	}
	b->v = rn_grow(b->v, b->n, &b->room, sizeof(*b->v));
	b->v[b->n++] = item;
	return RN_OK;
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What a folder holds, by name; malloc'd.  False: it cannot be read. */
static bool
read_folder(struct gather *g, const char *path, char ***names, size_t *n)
{
	DIR *dir = opendir(path);
	struct dirent *e;
	size_t room = 0;

	*names = NULL;
	*n = 0;
	if (dir == NULL)
		return false;
	while ((e = readdir(dir)) != NULL) {
		const char *s = e->d_name;

		if (strcmp(s, ".") == 0 || strcmp(s, "..") == 0)
			continue;
		if (*s == '.') {
			g->out->hidden++;
			continue;
		}
		*names = rn_grow(*names, *n, &room, sizeof(**names));
		(*names)[(*n)++] = rn_sprintf(g->app->arena, "%s%s%s", path,
		    path[strlen(path) - 1] == '/' ? "" : "/", s);
	}
	closedir(dir);
	if (*n > 0)
		qsort(*names, *n, sizeof(**names), by_name);
	return true;
}

static enum rn_status take(struct gather *g, const char *path, bool named);

static enum rn_status
walk(struct gather *g, const char *path)
{
	enum rn_status rc = RN_OK;
	char **names;
	size_t n;

	g->out->folders = true;
	if (!read_folder(g, path, &names, &n)) {
		progress_clear(&g->progress);
		say_error(rn_sprintf(g->app->arena, "cannot read %s: %s",
		    path, strerror(errno)), NULL);
		g->out->worst = RN_EPERM;
		return RN_OK;
	}
	for (size_t i = 0; i < n; i++)
		TRY(take(g, names[i], false));
out:
	free(names);
	return rc;
}

static enum rn_status
take(struct gather *g, const char *path, bool named)
{
	struct stat st;

	if (*path == '\0' || stat(path, &st) != 0 ||
	    (!S_ISDIR(st.st_mode) && !S_ISREG(st.st_mode))) {
		if (named)	/* importing it says why not */
			return add_file(g, path, true);
		g->out->no_export++;
		return RN_OK;
	}
	if (!named && !meet(g, &st)) {
		g->out->twice += S_ISREG(st.st_mode);
		return RN_OK;
	}
	if (S_ISREG(st.st_mode) || rn_import_whole(path))
		return add_file(g, path, named);
	return walk(g, path);
}

enum rn_status
batch_gather(struct app *app, const struct rn_import_options *how,
    char **operand, struct batch *out)
{
	struct gather g = { .app = app, .how = how, .out = out };
	enum rn_status rc = RN_OK;
	struct stat st;

	*out = (struct batch){ 0 };
	g.key[0] = (uint64_t)rn_now(app->rn);
	g.key[1] = (uint64_t)(uintptr_t)out;
	progress_start(&g.progress, !app->g.quiet && isatty(STDERR_FILENO),
	    "looking for exports", "files");
	/* what is named is taken by that name, not where a walk meets it */
	for (char **o = operand; *o != NULL; o++)
		if (**o != '\0' && stat(*o, &st) == 0)
			(void)meet(&g, &st);
	for (; *operand != NULL; operand++)
		TRY(take(&g, *operand, true));
out:
	progress_clear(&g.progress);
	rn_table_free(&g.met);
	return rc;
}

static int
by_order(const void *a, const void *b)
{
	const struct batch_item *x = a, *y = b;

	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	return x->seq < y->seq ? -1 : x->seq > y->seq;
}

void
batch_sort(struct batch *b)
{
	if (b->n > 0)
		qsort(b->v, b->n, sizeof(*b->v), by_order);
}

void
batch_free(struct batch *b)
{
	free(b->v);
	*b = (struct batch){ 0 };
}
