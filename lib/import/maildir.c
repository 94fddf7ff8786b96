/*
 * maildir.c - a directory of messages, one a file, and the folders in it.
 *
 * Which files those are is decided in mail/folders.c.
 */
#include <fcntl.h>
#include <stdlib.h>

#include "base/base.h"
#include "import/mailbox.h"
#include "mail/folders.h"

struct maildir {
	struct rn_maildir *walk;
	int64_t bytes;
	struct rn_head_room room;
	struct rn_mailbox box;
};

/* The next message; *more is false at the end. */
static enum rn_status
next(struct maildir *m, struct rn_message *out, bool *more)
{
	struct rn_maildir_file f;
	enum rn_status rc = RN_OK;

	TRY(rn_maildir_next(m->walk, &f, more));
	if (!*more)
		goto out;
	*out = (struct rn_message){ .folder = f.folder, .draft = f.draft,
	    .place = f.place };
	rn_message_read(open(f.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK),
	    &m->room, out);
	m->bytes += (int64_t)out->head_n;
out:
	return rc;
}

static void
close_maildir(void *who)
{
	struct maildir *m = who;

	if (m == NULL)
		return;
	rn_maildir_close(m->walk);
	free(m->room.text);
	rn_mailbox_close(&m->box);
	free(m);
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
	TRY(rn_maildir_open(rn, path, &m->walk));
	TRY(rn_mailbox_open(&m->box, rn, a, path, o, maps, &none, reading));
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
