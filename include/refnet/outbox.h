/*
 * outbox.h - messages of introductions on their way out.
 *
 * A message is put into the outbox, held there for a while, and handed over to
 * a command of the user's that sends it.  While it is held, rn_undo() of the
 * change that put it there takes it back; once it was handed over nothing does,
 * and rn_undo() refuses.  That it is being handed over is committed before the
 * command runs: of a message whose fate is not known the user is asked, and it
 * is never handed over again without their word.
 *
 * Recipients follow from the introduction, never from the text.  Consents,
 * policies and the text are checked when it is put there and again right
 * before it is handed over.
 */
#ifndef REFNET_OUTBOX_H
#define REFNET_OUTBOX_H

#include <stdbool.h>
#include <stdint.h>

#include "refnet/intro.h"

#ifdef __cplusplus
extern "C" {
#endif

enum rn_outgoing_state {
	RN_OUTGOING_HELD,	/* not before held_until */
	RN_OUTGOING_DUE,	/* to be handed over */
	RN_OUTGOING_HANDING,	/* it may have left, or not */
	RN_OUTGOING_SENT,
	RN_OUTGOING_FAILED,	/* the command refused it */
	RN_OUTGOING_TAKEN_BACK,	/* undone while it was held */
	RN_OUTGOING_NOT_SENT,	/* it did not leave, and is not to */
	RN_OUTGOING_STATES
};
/* "held", "due", "handing-over" ...; NULL-terminated. */
RN_API extern const char *const
    rn_outgoing_state_name[RN_OUTGOING_STATES + 1];

/* refnet.outgoing/1.  Missing: INT64_MIN, NULL, -1. */
struct rn_outgoing {
	int64_t id, intro_id;
	int step;		/* enum rn_draft_step */
	int party;		/* enum rn_party; -1: both it introduces */
	struct rn_list to;	/* "Ada Novak <ada@mill.example>" */
	const char *subject;
	const char *message_id;	/* without < > */
	int state;		/* enum rn_outgoing_state */
	int64_t at;		/* when it was put there */
	int64_t held_until, sent_at;
	const char *error;	/* what went wrong */
};

/* A text that was written for a step and was not put into the outbox yet. */
struct rn_written {
	int step, party;	/* as in struct rn_outgoing */
	int64_t at;		/* when it was written */
	const char *subject, *body;	/* NULL: none was written */
};

/* step -1: the one that fits.  Errors: those of rn_intro_draft. */
RN_API RN_CHECKED enum rn_status rn_written_get(struct refnet *rn,
    struct rn_arena *a, int64_t intro, int step, struct rn_written *out);

/*
 * Keep one; `file`: what errors call it.  text NULL: throw away what was kept
 * (RN_ENOTFOUND: nothing).  One change.  Putting a message of that step into the
 * outbox throws it away, too; undone, both come back.  RN_EREJECTED, RN_EUSAGE:
 * it has not that form.
 */
RN_API RN_CHECKED enum rn_status rn_written_put(struct refnet *rn,
    struct rn_arena *a, int64_t intro, int step, const char *file,
    const char *text, size_t n, struct rn_written *out);

/* A message to be. */
struct rn_send {
	int64_t intro;
	int step;		/* enum rn_draft_step; -1: the one that fits */
	const char *text;	/* "Subject: ...", a blank line, the body */
	size_t n;		/* NULL, 0: the draft of that step */
	const char *file;	/* what errors call the text */
	const char *from;	/* which of my addresses; NULL: the first */
	struct rn_list cc;	/* addresses of mine, or "me" */
	const char *message_id;	/* NULL: chosen */
	int64_t hold;		/* seconds it is held */
	const char *force;	/* or NULL */
};

/* How it will be. */
struct rn_letter_out {
	int step, party;
	struct rn_list to, cc;
	const char *from, *subject, *text, *message_id;
	const char *bytes;	/* as the command will be given them */
	size_t n;
	const char *mailto;	/* the same as a URL */
	struct rn_text_finding *finding;
	size_t findings;	/* set also where they are why it is refused */
};

/*
 * Make the message, and keep nothing.  RN_EPOLICY: a consent is missing, a
 * policy speaks against it, or the text may not be sent like this;
 * RN_EREJECTED: something that cannot stand in a message; RN_EUSAGE: nobody to
 * write to, a text that names somebody else.
 */
RN_API RN_CHECKED enum rn_status rn_outbox_make(struct refnet *rn,
    struct rn_arena *a, const struct rn_send *s, struct rn_letter_out *out);

/*
 * Put it into the outbox.  One change.  RN_EUSAGE, too: one for the same step
 * and party waits there already.
 */
RN_API RN_CHECKED enum rn_status rn_outbox_put(struct refnet *rn,
    struct rn_arena *a, const struct rn_send *s, struct rn_letter_out *out,
    int64_t *id);

/* All of them, by id; or one. */
RN_API RN_CHECKED enum rn_status rn_outbox_list(struct refnet *rn,
    struct rn_arena *a, struct rn_outgoing **list, size_t *n);
RN_API RN_CHECKED enum rn_status rn_outbox_get(struct refnet *rn,
    struct rn_arena *a, int64_t id, struct rn_outgoing *out);

/* The user's own command, for sh -c: the message comes on its stdin. */
struct rn_out_command {
	const char *command;
	int64_t seconds;	/* it may take; 1 or more */
};

/*
 * Hand over one that is due, and record what follows: the ask, the
 * introduction, thanks, or a letter.  RN_EPOLICY, RN_EUSAGE: as for
 * rn_outbox_make, and it stays; RN_EIO: the command refused it, or it is not
 * known what became of it, which out->state tells.  In a dry run nothing is
 * run, and it stays due.
 */
RN_API RN_CHECKED enum rn_status rn_outbox_hand_over(struct refnet *rn,
    struct rn_arena *a, int64_t id, const struct rn_out_command *c,
    struct rn_outgoing *out);

/* What a human says of one. */
enum rn_settle {
	RN_SETTLE_SENT,		/* it did leave */
	RN_SETTLE_NOT_SENT,	/* it did not, or is not to */
	RN_SETTLE_AGAIN		/* refused or not sent: try once more */
};

/*
 * One change, and one that can be undone.  RN_EBUSY: it may still be being
 * handed over; RN_EUSAGE: that makes no sense of it.
 */
RN_API RN_CHECKED enum rn_status rn_outbox_settle(struct refnet *rn,
    struct rn_arena *a, int64_t id, enum rn_settle how,
    struct rn_outgoing *out);

#ifdef __cplusplus
}
#endif

#endif
