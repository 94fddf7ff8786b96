/*
 * sending.h - how mail goes out, for `refnet intro send`: settings, the default
 * command, the queue.
 */
#ifndef REFNET_SENDING_H
#define REFNET_SENDING_H

#include "intro.h"
#include "refnet/outbox.h"

struct sending {
	struct rn_out_command by;	/* .command NULL: there is none */
	int64_t hold;
	const char *from;		/* or NULL */
};
RN_CHECKED enum rn_status sending_settings(struct app *app,
    struct sending *s);

/* RN_ECONFIG where no command is set and none was found. */
RN_CHECKED enum rn_status sending_ready(struct app *app,
    const struct sending *s);

/*
 * Hands over all that is due, and prints those and what waits.  Of what went
 * wrong the first is returned, the others are noted.
 */
RN_CHECKED enum rn_status sending_queue(struct app *app,
    const struct sending *s);

/* One message; the row is printed. */
RN_CHECKED enum rn_status sending_one(struct app *app,
    const struct sending *s, int64_t id);

#endif
