/*
 * mbox.c - a file of messages, or Apple's directory with one in it.
 *
 * Where messages begin is decided in mbox_split.c.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "import/mailbox.h"
#include "mail/mbox_split.h"

struct mbox {
	struct refnet *rn;
	const char *path;
	int fd;
	int64_t size;
	struct rn_mbox *split;
	struct rn_mailbox box;
};

static ssize_t
read_at(void *who, int64_t at, char *to, size_t n)
{
	const struct mbox *m = who;

	return pread(m->fd, to, n, (off_t)at);
}

static void
close_mbox(void *who)
{
	struct mbox *m = who;

	if (m == NULL)
		return;
	rn_mailbox_close(&m->box);
	rn_mbox_free(m->split);
	if (m->fd >= 0)
		close(m->fd);
	free(m);
}

static enum rn_status
open_file(struct mbox *m)
{
	struct stat st;

	m->fd = open(m->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (m->fd < 0)
		return rn_fail(m->rn, errno == EACCES || errno == EPERM ?
		    RN_EPERM : errno == ENOENT || errno == ENOTDIR ?
		    RN_ENOINPUT : RN_EIO, "cannot open %s: %s", m->path,
		    strerror(errno));
	if (fstat(m->fd, &st) != 0 || !S_ISREG(st.st_mode))
		return rn_fail(m->rn, RN_ENOINPUT, "%s is not a regular file",
		    m->path);
	m->size = st.st_size;
	return RN_OK;
}

/* The next message; *more is false at the end. */
static enum rn_status
next(struct mbox *m, struct rn_message *out, bool *more)
{
	struct rn_mbox_message got;
	int failed;

	*more = rn_mbox_next(m->split, &got, &failed);
	*out = (struct rn_message){ .head = got.head, .head_n = got.head_n,
	    .line = got.line, .huge = got.huge, .cut = got.cut,
	    .from = got.from, .from_n = got.from_n };
	if (failed != 0)
		return rn_fail(m->rn, RN_EIO, "cannot read %s: %s", m->path,
		    strerror(failed));
	return RN_OK;
}

static enum rn_status
open_mbox(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_read_options *o, struct rn_maps maps, void **out,
    struct rn_reading *reading)
{
	struct mbox *m = calloc(1, sizeof(*m));
	struct rn_message first;
	enum rn_status rc = RN_OK;
	bool more;

	*out = NULL;
	if (m == NULL)
		rn_nomem();
	m->rn = rn;
	m->fd = -1;
	m->path = rn_apple_mbox_is(path) ? rn_sprintf(a, "%s/mbox", path) :
	    rn_strdup(a, path);
	TRY(open_file(m));
	m->split = rn_mbox_new((struct rn_bytes){ read_at, m });
	TRY(next(m, &first, &more));
	if (!more) {
		rc = rn_fail(rn, RN_EREJECTED, "%s: no line begins a message"
		    " (From SOMEBODY Mon Jan ...)", m->path);
		goto out;
	}
	TRY(rn_mailbox_open(&m->box, rn, a, path, o, maps, &first, reading));
	rn_mbox_rewind(m->split);
	*out = m;
out:
	if (rc != RN_OK)
		close_mbox(m);
	return rc;
}

static enum rn_status
batch(void *who, struct rn_batch *b)
{
	struct mbox *m = who;
	struct rn_message message;
	enum rn_status rc = RN_OK;
	bool more = true;

	rn_batch_empty(b);
	while (!rn_mailbox_full(b)) {
		TRY(next(m, &message, &more));
		if (!more)
			break;
		rn_mailbox_put(&m->box, b, &message);
	}
	b->bytes = rn_mbox_bytes(m->split);
	rn_batch_settle(b);
out:
	return rc;
}

static int64_t
size(const void *who)
{
	const struct mbox *m = who;

	return m->size;
}

/* Empty lines may stand before the first message. */
static bool
knows(const struct rn_peek *p)
{
	const char *s = p->head, *end = s + p->n, *nl;

	if (p->directory)
		return rn_apple_mbox_is(p->path);
	while (s < end && (*s == '\n' || *s == '\r'))
		s++;
	nl = memchr(s, '\n', (size_t)(end - s));
	return nl != NULL && rn_is_from_line(s, (size_t)(nl - s));
}

const struct rn_format rn_format_mbox = {
	"mbox", knows, open_mbox, batch, size, close_mbox
};
