/*
 * sent.c - mail of which it is not known whether it left, and mail that was
 * refused, as rows of the screen.  Neither is handed over again without
 * somebody's word.
 */
#include <inttypes.h>

#include "base/base.h"
#include "base/date.h"
#include "cmd.h"
#include "desk.h"
#include "refnet/outbox.h"

static enum rn_status
find(struct desk *d, struct desk_rows *to, const char *filter,
    enum triage_ask kind, int state)
{
	struct rn_outgoing *v;
	enum rn_status rc = RN_OK;
	size_t n;

	if (*filter != '\0')
		return RN_OK;
	TRY(rn_outbox_list(d->app->rn, to->a, &v, &n));
	for (size_t i = 0; i < n; i++) {
		struct rn_intro row = triage_ask_row(triage_ask_id(kind,
		    v[i].id));

		if (v[i].state != state)
			continue;
		row.requester = v[i].to.n == 0 ? "-" : v[i].to.v[0];
		row.target = v[i].subject;
		row.connector = v[i].error != NULL ? v[i].error :
		    "it broke off while this was handed over";
		desk_add(to, &row, &v[i]);
	}
out:
	return rc;
}

static enum rn_status
load_unsure(struct desk *d, struct desk_rows *to, const char *filter)
{
	return find(d, to, filter, ASK_SENT, RN_OUTGOING_HANDING);
}

static enum rn_status
load_failed(struct desk *d, struct desk_rows *to, const char *filter)
{
	return find(d, to, filter, ASK_FAILED, RN_OUTGOING_FAILED);
}

static void
say_message(const struct rn_outgoing *x, struct triage_told *t)
{
	for (size_t i = 0; i < x->to.n; i++)
		triage_say(t, i == 0 ? "To" : "", x->to.v[i]);
	triage_say(t, "About", x->subject);
	triage_say(t, "Of", rn_sprintf(t->a, "intro %" PRId64 ", %s",
	    x->intro_id, rn_draft_step_name[x->step]));
	triage_say(t, "Since", rn_date_said(t->a, x->at));
}

static enum rn_status
tell_unsure(struct desk *d, const void *p, struct triage_told *t)
{
	const struct rn_outgoing *x = p;

	(void)d;
	say_message(x, t);
	triage_say(t, "Known", x->error != NULL ? x->error : "it was being"
	    " handed over when that broke off; your sent mail tells");
	triage_say(t, "Next", "a it did leave, d it did not, and is not to");
	return RN_OK;
}

static enum rn_status
tell_failed(struct desk *d, const void *p, struct triage_told *t)
{
	const struct rn_outgoing *x = p;

	(void)d;
	say_message(x, t);
	if (x->error != NULL)
		triage_say(t, "Why", x->error);
	triage_say(t, "Next", "a hand it over once more, d it is not to be"
	    " sent");
	return RN_OK;
}

static enum rn_status
settle(struct desk *d, const struct rn_outgoing *x, enum rn_settle how,
    const char *what, const char **said)
{
	struct rn_outgoing out;

	*said = rn_sprintf(d->detail, "%s: %s", what, x->subject);
	return rn_outbox_settle(d->app->rn, d->detail, x->id, how, &out);
}

static enum rn_status
answer_unsure(struct desk *d, const void *p, bool yes, const char **said)
{
	return yes ? settle(d, p, RN_SETTLE_SENT, "it did leave", said) :
	    settle(d, p, RN_SETTLE_NOT_SENT, "not to be sent", said);
}

static enum rn_status
answer_failed(struct desk *d, const void *p, bool yes, const char **said)
{
	return yes ? settle(d, p, RN_SETTLE_AGAIN,
	    "once more into the outbox", said) : settle(d, p,
	    RN_SETTLE_NOT_SENT, "not to be sent", said);
}

const struct desk_ask ask_sent = { load_unsure, tell_unsure, answer_unsure,
	NULL };
const struct desk_ask ask_failed = { load_failed, tell_failed,
	answer_failed, NULL };
