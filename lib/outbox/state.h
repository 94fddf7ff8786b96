/*
 * state.h - what has become of a message, from what is written of it and the
 * clock.  Pure.
 */
#ifndef RN_OUTBOX_STATE_H
#define RN_OUTBOX_STATE_H

#include "base/base.h"
#include "refnet/outbox.h"

/* outgoing_act.kind */
enum rn_out_act {
	RN_OUT_HANDING,		/* the command is about to be run */
	RN_OUT_SENT,		/* it took the message */
	RN_OUT_REFUSED,		/* it did not, and says so itself */
	RN_OUT_UNSURE,		/* it did not get to say */
	RN_OUT_HELD,		/* it waits (again), until */
	RN_OUT_SAID_SENT,	/* a human says so */
	RN_OUT_SAID_NOT_SENT,
	RN_OUT_ACTS
};

struct rn_out_fact {
	enum rn_out_act kind;
	int64_t at, until;
	bool stands;		/* its change does, or it has none */
	const char *word;
	bool said;		/* a change says so: somebody did */
};

struct rn_out_case {
	bool stands;		/* the change that put it there does */
	int64_t held;
	const struct rn_out_fact *fact;	/* in the order they were written */
	size_t facts;
};

struct rn_out_fate {
	enum rn_outgoing_state state;
	int64_t held_until, sent_at;
	const char *error;
	int64_t busy_until;	/* HANDING: it may be under way until then */
};

struct rn_out_fate rn_out_fate(const struct rn_out_case *c, int64_t now);

#endif
