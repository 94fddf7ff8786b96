/*
 * eml.c - a file that is one message.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "import/mailbox.h"

struct eml {
	struct rn_mailbox box;
	struct rn_head_room room;
	struct rn_message message;
	bool done;
};

static void
close_eml(void *who)
{
	struct eml *e = who;

	if (e == NULL)
		return;
	rn_mailbox_close(&e->box);
	free(e->room.text);
	free(e);
}

static enum rn_status
open_eml(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_read_options *o, struct rn_maps maps, void **out,
    struct rn_reading *reading)
{
	struct eml *e = calloc(1, sizeof(*e));
	enum rn_status rc = RN_OK;

	*out = NULL;
	if (e == NULL)
		rn_nomem();
	rn_message_read(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK),
	    &e->room, &e->message);
	if (e->message.bad != NULL)
		rc = rn_fail(rn, RN_EREJECTED, "%s: %s", path,
		    e->message.bad);
	else
		rc = rn_mailbox_open(&e->box, rn, a, path, o, maps,
		    &e->message, reading);
	if (rc == RN_OK)
		*out = e;
	else
		close_eml(e);
	return rc;
}

static enum rn_status
batch(void *who, struct rn_batch *b)
{
	struct eml *e = who;

	rn_batch_empty(b);
	if (!e->done)
		rn_mailbox_put(&e->box, b, &e->message);
	e->done = true;
	b->bytes = (int64_t)e->message.head_n;
	rn_batch_settle(b);
	return RN_OK;
}

static int64_t
size(const void *who)
{
	const struct eml *e = who;

	return (int64_t)e->message.head_n;
}

static bool
knows(const struct rn_peek *p)
{
	return !p->directory && rn_message_is(p->head, p->n);
}

const struct rn_format rn_format_eml = {
	"eml", knows, open_eml, batch, size, close_eml
};
