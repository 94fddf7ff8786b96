/*
 * event.c - what an interaction was to one person.  Pure.
 *
 * To give a channel a meaning in the reply model, change `rn_event_read`; the
 * model itself (score/model.c) knows nothing of channels.
 */
#include "ledger/ledger.h"

const char *const rn_channel_name[RN_CHANNELS + 1] = {
	"email", "message", "call", "meeting", "note", "give", "connection",
	NULL
};

const char *const rn_direction_name[RN_DIRECTIONS + 1] = {
	"out", "in", "both", "none", NULL
};

const char *const rn_gift_name[RN_GIFTS + 1] = {
	"unknown", "introduction", "knowledge", "favour", NULL
};

/* Written messages: who wrote to whom, and how openly. */
static void
read_message(int flags, const struct rn_roles *r, struct rn_event *e)
{
	bool typed = (flags & RN_SEEN_TYPED) != 0;
	bool to_me = r->to_me || typed || (!r->any_to && !r->from_me);

	e->kind = RN_EVENT_OTHER;
	e->k = r->to > 0 ? r->to : 1;
	e->to = true;
	if (typed && r->with_them) {	/* "both ways": written and answered */
		e->kind = RN_EVENT_HELD;
		e->k = r->with;
	} else if (r->from_them && !r->from_me && (to_me || r->cc_me)) {
		e->kind = RN_EVENT_IN;
		/* of the recipients, I am one */
		e->k = r->to + (to_me ? 1 : 0);
		if (e->k < 1)
			e->k = 1;
		e->to = to_me;
	} else if ((r->from_me || typed) && (r->to_them || r->cc_them)) {
		e->kind = RN_EVENT_OUT;
		e->to = r->to_them;
	}
}

void
rn_event_read(enum rn_channel kind, int flags, const struct rn_roles *r,
    struct rn_event *e)
{
	e->answer = RN_REPLY_UNKNOWN;
	e->latency = 0;
	e->has_id = (flags & RN_SEEN_HAS_ID) != 0;
	e->mail = kind == RN_CHANNEL_EMAIL;
	e->k = 1;
	e->to = true;
	switch (kind) {
	case RN_CHANNEL_EMAIL:
	case RN_CHANNEL_MESSAGE:
		read_message(flags, r, e);
		break;
	case RN_CHANNEL_CALL:
	case RN_CHANNEL_MEETING:
		e->kind = RN_EVENT_HELD;
		e->k = r->with + r->to > 0 ? r->with + r->to : 1;
		break;
	case RN_CHANNEL_GIVE:
		e->kind = r->from_them ? RN_EVENT_GIVE_IN : RN_EVENT_GIVE_OUT;
		break;
	case RN_CHANNEL_CONNECTION:
		e->kind = RN_EVENT_CONNECTION;
		break;
	case RN_CHANNEL_NOTE:
	case RN_CHANNELS:
		e->kind = RN_EVENT_OTHER;
		break;
	}
	/* a source that shows one side only cannot show that I was ignored */
	if ((flags & RN_SEEN_ONE_SIDED) != 0 && e->kind == RN_EVENT_OUT)
		e->to = false;
}

/* Recipients of an introduction, me among them. */
enum { BY_MOST = 5 };

int64_t
rn_event_by(enum rn_channel kind, const struct rn_roles *r)
{
	bool letter = kind == RN_CHANNEL_EMAIL || kind == RN_CHANNEL_MESSAGE;

	return letter && !r->from_me && !r->from_them && r->named <= BY_MOST &&
	    (r->to_me || r->cc_me) && (r->to_them || r->cc_them) ? r->by : 0;
}

void
rn_event_answer(const struct rn_state *s, int flags, int64_t latency,
    struct rn_event *e)
{
	if (e->kind != RN_EVENT_IN)
		return;
	if (latency != RN_NONE) {
		e->answer = RN_REPLY_YES;
		e->latency = latency < 0 ? 0 : latency;
	} else if ((flags & RN_SEEN_THREADED) != 0 && s->ask_at != RN_NONE &&
	    s->ask_id) {
		e->answer = RN_REPLY_NO;
	} else {
		e->answer = RN_REPLY_UNKNOWN;
	}
}
