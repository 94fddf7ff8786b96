/*
 * sent.c - mail of which it is not known whether it left, as rows of the
 * screen.  It is never handed over again without somebody's word.
 */
#include <inttypes.h>

#include "base/base.h"
#include "base/date.h"
#include "cmd.h"
#include "desk.h"
#include "refnet/outbox.h"

static enum rn_status
load(struct desk *d, struct desk_rows *to, const char *filter)
{
	struct rn_outgoing *v;
	enum rn_status rc = RN_OK;
	size_t n;

	if (*filter != '\0')
		return RN_OK;
	TRY(rn_outbox_list(d->app->rn, to->a, &v, &n));
	for (size_t i = 0; i < n; i++) {
		struct rn_intro row = triage_ask_row(triage_ask_id(ASK_SENT,
		    v[i].id));

		if (v[i].state != RN_OUTGOING_HANDING &&
		    v[i].state != RN_OUTGOING_FAILED)
			continue;
		row.requester = v[i].to.n == 0 ? "-" : v[i].to.v[0];
		row.target = v[i].subject;
		row.connector = v[i].error != NULL ? v[i].error :
		    "it broke off while this was handed over";
		row.profile = v[i].state == RN_OUTGOING_FAILED ? "no" : "?";
		desk_add(to, &row, &v[i]);
	}
out:
	return rc;
}

static enum rn_status
tell(struct desk *d, const void *p, struct triage_told *t)
{
	const struct rn_outgoing *x = p;
	bool failed = x->state == RN_OUTGOING_FAILED;

	(void)d;
	for (size_t i = 0; i < x->to.n; i++)
		triage_say(t, i == 0 ? "To" : "", x->to.v[i]);
	triage_say(t, "About", x->subject);
	triage_say(t, "Of", rn_sprintf(t->a, "intro %" PRId64 ", %s",
	    x->intro_id, rn_draft_step_name[x->step]));
	triage_say(t, "Since", rn_date_said(t->a, x->at));
	triage_say(t, "Known", x->error != NULL ? x->error : "it was being"
	    " handed over when that broke off; your sent mail tells");
	triage_say(t, "Next", failed ? "a hand it over once more, d it is not"
	    " to be sent" : "a it did leave, d it did not, and is not to");
	return RN_OK;
}

static enum rn_status
answer(struct desk *d, const void *p, bool yes, const char **said)
{
	const struct rn_outgoing *x = p;
	bool failed = x->state == RN_OUTGOING_FAILED;
	struct rn_outgoing out;

	*said = rn_sprintf(d->detail, !yes ? "not to be sent: %s" : failed ?
	    "once more into the outbox: %s" : "it did leave: %s", x->subject);
	return rn_outbox_settle(d->app->rn, d->detail, x->id, !yes ?
	    RN_SETTLE_NOT_SENT : failed ? RN_SETTLE_AGAIN : RN_SETTLE_SENT,
	    &out);
}

const struct desk_ask ask_sent = { load, tell, answer, NULL };
