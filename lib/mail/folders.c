/*
 * folders.c - walks a Maildir; what it is, is said in folders.h.
 */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/text.h"
#include "mail/folders.h"

enum { DEEPEST = 16 };

struct names {
	char **v;
	size_t n, room;
};

/* Folders are paths below the root that end in a slash; "" is the root. */
struct rn_maildir {
	struct refnet *rn;
	struct rn_arena *a;	/* its own: it is used while others run */
	struct rn_arena *one;	/* of the file at hand */
	const char *root;
	struct names folders;
	struct names files;	/* of one folder's cur or new */
	size_t folder, half;	/* the next to list: cur, then new */
	size_t file;
	const char *place;	/* of the files: "Sent/cur/" */
	const char *label;	/* and their folder's name, or NULL */
};

static const char *const halves[] = { "cur", "new" };

static bool
has_folder(const char *path, const char *name)
{
	char inside[PATH_MAX];
	struct stat st;
	int n = snprintf(inside, sizeof(inside), "%s/%s", path, name);

	return n > 0 && (size_t)n < sizeof(inside) && stat(inside, &st) == 0 &&
	    S_ISDIR(st.st_mode);
}

bool
rn_maildir_is(const char *path)
{
	return has_folder(path, "cur") && has_folder(path, "new");
}

static void
add_name(struct names *l, const char *name)
{
	if (l->n == l->room)
		l->v = rn_grow(l->v, l->n, &l->room, sizeof(*l->v));
	if ((l->v[l->n++] = strdup(name)) == NULL)
		rn_nomem();
}

static void
empty_names(struct names *l)
{
	for (size_t i = 0; i < l->n; i++)
		free(l->v[i]);
	l->n = 0;
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What a directory holds, in order; dots: also what starts with one. */
static enum rn_status
list(struct rn_maildir *m, const char *path, bool dots, struct names *out)
{
	DIR *d = opendir(path);
	struct dirent *e;

	if (d == NULL)
		return rn_fail(m->rn, errno == EACCES ? RN_EPERM : RN_EIO,
		    "cannot read %s: %s", path, strerror(errno));
	while ((e = readdir(d)) != NULL)
		if (strcmp(e->d_name, ".") != 0 &&
		    strcmp(e->d_name, "..") != 0 &&
		    (dots || e->d_name[0] != '.'))
			add_name(out, e->d_name);
	closedir(d);
	if (out->n > 0)
		qsort(out->v, out->n, sizeof(*out->v), by_name);
	return RN_OK;
}

static enum rn_status
find_folders(struct rn_maildir *m, const char *below, int depth)
{
	const char *path = rn_sprintf(m->a, "%s/%s", m->root, below);
	enum rn_status rc = RN_OK;
	struct names inside = { 0 };
	struct stat st;

	add_name(&m->folders, below);
	TRY(list(m, path, true, &inside));
	for (size_t i = 0; depth < DEEPEST && i < inside.n; i++) {
		const char *name = rn_sprintf(m->a, "%s%s", path, inside.v[i]);

		if (lstat(name, &st) == 0 && S_ISDIR(st.st_mode) &&
		    rn_maildir_is(name))
			TRY(find_folders(m, rn_sprintf(m->a, "%s%s/", below,
			    inside.v[i]), depth + 1));
	}
out:
	empty_names(&inside);
	free(inside.v);
	return rc;
}

/* ".Sent.2024/" is the folder Sent.2024. */
static const char *
label_of(struct rn_maildir *m, const char *folder)
{
	size_t n = strlen(folder);

	if (n == 0)
		return NULL;
	folder += *folder == '.';
	n = strlen(folder) - 1;
	return rn_utf8_valid(folder, n, NULL) ? rn_strndup(m->a, folder, n) :
	    NULL;
}

/* List the next half of a folder. */
static enum rn_status
next_half(struct rn_maildir *m)
{
	const char *folder = m->folders.v[m->folder];

	m->place = rn_sprintf(m->a, "%s%s/", folder, halves[m->half]);
	m->label = label_of(m, folder);
	if (++m->half == RN_LEN(halves)) {
		m->half = 0;
		m->folder++;
	}
	empty_names(&m->files);
	m->file = 0;
	return list(m, rn_sprintf(m->a, "%s/%s", m->root, m->place), false,
	    &m->files);
}

static bool
is_draft(const char *name)
{
	const char *flags = strstr(name, ":2,");

	/* where a colon cannot be in a name */
	if (flags == NULL)
		flags = strstr(name, ";2,");
	return flags != NULL && strchr(flags, 'D') != NULL;
}

enum rn_status
rn_maildir_next(struct rn_maildir *m, struct rn_maildir_file *out, bool *more)
{
	enum rn_status rc = RN_OK;
	const char *name;

	*more = false;
	while (m->file == m->files.n) {
		if (m->folder == m->folders.n)
			return RN_OK;
		TRY(next_half(m));
	}
	name = m->files.v[m->file++];
	rn_arena_reset(m->one);
	*out = (struct rn_maildir_file){ .folder = m->label,
	    .draft = is_draft(name),
	    .place = rn_sprintf(m->one, "%s%s", m->place, name),
	    .path = rn_sprintf(m->one, "%s/%s%s", m->root, m->place, name) };
	*more = true;
out:
	return rc;
}

void
rn_maildir_close(struct rn_maildir *m)
{
	if (m == NULL)
		return;
	empty_names(&m->folders);
	empty_names(&m->files);
	free(m->folders.v);
	free(m->files.v);
	rn_arena_free(m->one);
	rn_arena_free(m->a);
	free(m);
}

static enum rn_status
check(struct rn_maildir *m)
{
	struct stat st;

	if (stat(m->root, &st) != 0)
		return rn_fail(m->rn, errno == EACCES ? RN_EPERM :
		    RN_ENOINPUT, "cannot open %s: %s", m->root,
		    strerror(errno));
	return rn_maildir_is(m->root) ? RN_OK : rn_fail(m->rn, RN_EREJECTED,
	    "%s is no Maildir: it has no cur and new", m->root);
}

enum rn_status
rn_maildir_open(struct refnet *rn, const char *path, struct rn_maildir **out)
{
	struct rn_maildir *m = calloc(1, sizeof(*m));
	enum rn_status rc = RN_OK;

	*out = NULL;
	if (m == NULL)
		rn_nomem();
	m->rn = rn;
	m->a = rn_arena_new();
	m->one = rn_arena_new();
	if (m->a == NULL || m->one == NULL)
		rn_nomem();
	m->root = rn_strdup(m->a, path);
	TRY(check(m));
	TRY(find_folders(m, "", 0));
	*out = m;
out:
	if (rc != RN_OK)
		rn_maildir_close(m);
	return rc;
}
