/*
 * maildir.c - a directory of messages, one a file, and the folders in it.
 *
 * cur/ and new/ hold messages, tmp/ what was never delivered.  Directories
 * inside that are Maildirs too are its folders, ".Sent.2024" as well as
 * "Sent"; links to directories are not followed.  A letter D after ":2," in a
 * file's name says that the message is a draft.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "base/text.h"
#include "import/mailbox.h"

enum { DEEPEST = 16 };

struct names {
	char **v;
	size_t n, room;
};

/* Folders are paths below the root that end in a slash; "" is the root. */
struct maildir {
	struct refnet *rn;
	struct rn_arena *a;	/* its own: it is used while others run */
	const char *root;
	struct names folders;
	struct names files;	/* of one folder's cur or new */
	size_t folder, half;	/* the next to list: cur, then new */
	size_t file;
	const char *place;	/* of the files: "Sent/cur/" */
	const char *label;	/* and their folder's name, or NULL */
	int64_t bytes;
	struct rn_head_room room;
	struct rn_mailbox box;
};

static const char *const halves[] = { "cur", "new" };

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
list(struct maildir *m, const char *path, bool dots, struct names *out)
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
find_folders(struct maildir *m, const char *below, int depth)
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
label_of(struct maildir *m, const char *folder)
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
next_half(struct maildir *m)
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

/* The next message; *more is false at the end. */
static enum rn_status
next(struct maildir *m, struct rn_message *out, bool *more)
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
	*out = (struct rn_message){ .folder = m->label,
	    .draft = is_draft(name) };
	rn_message_read(open(rn_sprintf(m->box.a, "%s/%s%s", m->root, m->place,
	    name), O_RDONLY | O_CLOEXEC | O_NONBLOCK), &m->room, out);
	out->place = rn_sprintf(m->box.a, "%s%s", m->place, name);
	m->bytes += (int64_t)out->head_n;
	*more = true;
out:
	return rc;
}

static void
close_maildir(void *who)
{
	struct maildir *m = who;

	if (m == NULL)
		return;
	empty_names(&m->folders);
	empty_names(&m->files);
	free(m->folders.v);
	free(m->files.v);
	free(m->room.text);
	rn_arena_free(m->a);
	rn_mailbox_close(&m->box);
	free(m);
}

/* It may be asked for by name. */
static enum rn_status
check(struct maildir *m)
{
	struct stat st;

	if (stat(m->root, &st) != 0)
		return rn_fail(m->rn, errno == EACCES ? RN_EPERM :
		    RN_ENOINPUT, "cannot open %s: %s", m->root,
		    strerror(errno));
	return rn_maildir_is(m->root) ? RN_OK : rn_fail(m->rn, RN_EREJECTED,
	    "%s is no Maildir: it has no cur and new", m->root);
}

static enum rn_status
open_maildir(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_read_options *o, struct rn_maps maps, void **out,
    struct rn_reading *reading)
{
	static const struct rn_message none = { .head = "" };
	struct maildir *m = calloc(1, sizeof(*m));
	enum rn_status rc = RN_OK;

	*out = NULL;
	if (m == NULL)
		rn_nomem();
	m->rn = rn;
	if ((m->a = rn_arena_new()) == NULL)
		rn_nomem();
	m->root = rn_strdup(m->a, path);
	TRY(check(m));
	TRY(rn_mailbox_open(&m->box, rn, a, path, o, maps, &none, reading));
	TRY(find_folders(m, "", 0));
	*out = m;
out:
	if (rc != RN_OK)
		close_maildir(m);
	return rc;
}

static enum rn_status
batch(void *who, struct rn_batch *b)
{
	struct maildir *m = who;
	enum rn_status rc = RN_OK;
	struct rn_message message;
	bool more = true;

	rn_batch_empty(b);
	while (!rn_mailbox_full(b)) {
		TRY(next(m, &message, &more));
		if (!more)
			break;
		rn_mailbox_put(&m->box, b, &message);
	}
	b->bytes = m->bytes;
	rn_batch_settle(b);
out:
	return rc;
}

/* Not known before all are read. */
static int64_t
size(const void *who)
{
	(void)who;
	return 0;
}

static bool
knows(const struct rn_peek *p)
{
	return p->directory && rn_maildir_is(p->path);
}

const struct rn_format rn_format_maildir = {
	"maildir", knows, open_maildir, batch, size, close_maildir
};
