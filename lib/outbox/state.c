/*
 * state.c - held, due, being handed over, sent: see state.h.
 *
 * `moves` says what each kind of act makes of each state.  What was sent stays
 * so whatever is written after it, and nothing but the word of the command or
 * of a human leads out of HANDING: both are why no message leaves twice.
 */
#include "outbox/state.h"

const char *const rn_outgoing_state_name[RN_OUTGOING_STATES + 1] = {
	[RN_OUTGOING_HELD] = "held",
	[RN_OUTGOING_DUE] = "due",
	[RN_OUTGOING_HANDING] = "handing-over",
	[RN_OUTGOING_SENT] = "sent",
	[RN_OUTGOING_FAILED] = "failed",
	[RN_OUTGOING_TAKEN_BACK] = "taken-back",
	[RN_OUTGOING_NOT_SENT] = "not-sent",
};

/* HELD stands for DUE, too: the clock tells them apart at the end. */
#define H	RN_OUTGOING_HELD
#define HAND	RN_OUTGOING_HANDING
#define S	RN_OUTGOING_SENT
#define F	RN_OUTGOING_FAILED
#define N	RN_OUTGOING_NOT_SENT

static const enum rn_outgoing_state
moves[RN_OUT_ACTS][RN_OUTGOING_STATES] = {
	/* from			  HELD, DUE, HANDING, SENT, FAILED, -, NOT */
	[RN_OUT_HANDING] =	{ HAND, HAND, HAND, S, HAND, H, HAND },
	[RN_OUT_SENT] =		{ S, S, S, S, S, S, S },
	[RN_OUT_REFUSED] =	{ H, H, F, S, F, H, N },
	[RN_OUT_UNSURE] =	{ H, H, HAND, S, F, H, N },
	[RN_OUT_HELD] =		{ H, H, HAND, S, H, H, H },
	[RN_OUT_SAID_SENT] =	{ H, H, S, S, F, H, N },
	[RN_OUT_SAID_NOT_SENT] = { N, N, N, S, N, H, N },
};

static void
take(struct rn_out_fate *f, const struct rn_out_fact *x)
{
	enum rn_outgoing_state was = f->state;

	/* what undo holds anew must wait for it: it sends nothing by itself */
	if (x->kind == RN_OUT_HELD && !x->said && was != H)
		return;
	f->state = moves[x->kind][was];
	switch (x->kind) {
	case RN_OUT_HANDING:
		f->busy_until = x->until;
		f->error = NULL;
		break;
	case RN_OUT_UNSURE:
	case RN_OUT_REFUSED:
		f->busy_until = RN_NONE;
		f->error = x->word;
		break;
	case RN_OUT_HELD:
		if (f->state == H) {
			f->held_until = x->until;
			f->error = NULL;
		}
		break;
	case RN_OUT_SENT:
	case RN_OUT_SAID_SENT:
		if (was != S && f->state == S) {
			f->sent_at = x->at;
			f->error = NULL;
		}
		break;
	case RN_OUT_SAID_NOT_SENT:
	case RN_OUT_ACTS:
		break;
	}
}

struct rn_out_fate
rn_out_fate(const struct rn_out_case *c, int64_t now)
{
	struct rn_out_fate f = { H, c->held, RN_NONE, NULL, RN_NONE };

	for (size_t i = 0; i < c->facts; i++)
		if (c->fact[i].stands)
			take(&f, &c->fact[i]);
	if (!c->stands && f.state != S && f.state != HAND)
		f.state = RN_OUTGOING_TAKEN_BACK;
	if (f.state == H && f.held_until <= now)
		f.state = RN_OUTGOING_DUE;
	if (f.state != HAND || f.busy_until <= now)
		f.busy_until = RN_NONE;
	if (f.state == HAND && f.error == NULL)
		f.error = f.busy_until == RN_NONE ?
		    "nobody knows whether it left" :
		    "it is being handed over";
	return f;
}
