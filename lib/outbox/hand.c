/*
 * hand.c - a message handed over, once; and what a human says of one.
 *
 * Three steps, each of them whole: it is written that the message is being
 * handed over, the command is run, it is written what came of it.  Whatever
 * ends the program in between leaves the first, and rn_out_fate() says of such
 * a message that its fate is not known.  Nothing here ever hands over what is
 * not due.
 */
#include <string.h>

#include "base/run.h"
#include "outbox/room.h"

enum { SAID_MOST = 1 << 16, SLACK = 5 };

/* Does it still go to those it was made for? */
static enum rn_status
check_whom(struct refnet *rn, struct rn_arena *a, const struct rn_out_row *row)
{
	enum rn_status rc = RN_OK;
	struct rn_out_whom to;
	bool same;

	TRY(rn_out_whom(rn, a, &row->sending, &to));
	same = to.n == row->address.n;
	for (size_t i = 0; same && i < to.n; i++)
		same = strcmp(to.box[i].address, row->address.v[i]) == 0;
	if (!same)
		rc = rn_fail(rn, RN_EPOLICY, "%s: intro %lld names somebody"
		    " else by now", rn_out_row_called(a, row),
		    (long long)row->sending.intro);
out:
	return rc;
}

/* Everything that was asked when it was put there. */
static enum rn_status
check_again(struct refnet *rn, struct rn_arena *a,
    const struct rn_out_row *row)
{
	struct rn_text_finding *list;
	enum rn_status rc = RN_OK;
	unsigned forced;
	size_t n;

	TRY(rn_sending_check(rn, a, &row->sending, NULL, &forced));
	TRY(check_whom(rn, a, row));
	TRY(rn_out_lint(rn, a, &row->sending, row->text, &list, &n));
out:
	if (rc == RN_EPOLICY || rc == RN_EUSAGE || rc == RN_ENOTFOUND)
		rn_hint(rn, "message %lld stays in the outbox; refnet intro"
		    " send --not-sent %lld takes it out", (long long)row->id,
		    (long long)row->id);
	return rc;
}

static enum rn_status
read_body(struct refnet *rn, struct rn_arena *a, int64_t id, const char **bytes,
    size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const void *body;
	bool row;

	TRY(rn_sql(rn, &rn_outbox_sql, OUT_BODY, &st));
	rn_bind_int(&st, ":id", id);
	TRY(rn_step(&st, &row));
	body = row ? rn_col_blob(&st, 0, n) : NULL;
	*bytes = body == NULL ? NULL : rn_strndup(a, body, *n);
	if (body == NULL)
		rc = rn_fail(rn, RN_EFAULT, "message %lld is empty",
		    (long long)id);
out:
	rn_done(&st);
	return rc;
}

/* The first step: from here on it may have left. */
static enum rn_status
announce(struct refnet *rn, struct rn_arena *a, int64_t id, int64_t seconds,
    struct rn_out_row *row, const char **bytes, size_t *n)
{
	enum rn_status rc = rn_begin(rn);

	if (rc != RN_OK)
		return rc;
	TRY(rn_out_row_read(rn, a, id, row));
	if (row->fate.state != RN_OUTGOING_DUE) {
		rc = rn_fail(rn, RN_EUSAGE, "message %lld is %s, not due",
		    (long long)id, rn_outgoing_state_name[row->fate.state]);
		goto out;
	}
	TRY(check_again(rn, a, row));
	TRY(read_body(rn, a, id, bytes, n));
	if (!rn_is_dry(rn))
		TRY(rn_out_fact_put(rn, id, RN_OUT_HANDING, rn_now(rn) +
		    seconds + SLACK, false, NULL));
out:
	return rn_end(rn, rc);
}

/* The third: it left, and what follows from that. */
static enum rn_status
record_sent(struct refnet *rn, struct rn_arena *a,
    const struct rn_out_row *row)
{
	enum rn_status rc = rn_change_begin(rn, "intro send");
	const char *why;

	if (rc == RN_OK) {
		rn_change_happened(rn);
		rc = rn_out_fact_put(rn, row->id, RN_OUT_SENT, RN_NONE, true,
		    NULL);
		if (rc == RN_OK)
			rc = rn_out_record(rn, a, row);
		rc = rn_end(rn, rc);
	}
	if (rc == RN_OK)
		return RN_OK;
	why = rn_strdup(a, rn_error_text(rn));
	rn_fail(rn, rc, "message %lld was sent, but that could not be"
	    " recorded: %s", (long long)row->id, why);
	rn_hint(rn, "refnet intro send --sent %lld records it",
	    (long long)row->id);
	return rc;
}

/* Or it did not, or did not get to say. */
static enum rn_status
record_failed(struct refnet *rn, const struct rn_out_row *row, bool ended,
    const char *why)
{
	enum rn_status rc = rn_begin(rn);

	if (rc != RN_OK)
		return rc;
	TRY(rn_out_fact_put(rn, row->id, ended ? RN_OUT_REFUSED :
	    RN_OUT_UNSURE, RN_NONE, false, why));
out:
	return rn_end(rn, rc);
}

static enum rn_status
say_failed(struct refnet *rn, struct rn_arena *a, const struct rn_out_row *row,
    bool ended, const char *why)
{
	long long id = row->id;

	rn_fail(rn, RN_EIO, "message %lld: %s %s: %s", id,
	    rn_out_row_called(a, row), ended ? "was not sent" :
	    "may have left, or not", why);
	if (ended)
		rn_hint(rn, "refnet intro send --again %lld tries once more,"
		    " --not-sent %lld gives up", id, id);
	else
		rn_hint(rn, "find out, then refnet intro send --sent %lld or"
		    " --not-sent %lld", id, id);
	return RN_EIO;
}

enum rn_status
rn_outbox_hand_over(struct refnet *rn, struct rn_arena *a, int64_t id,
    const struct rn_out_command *c, struct rn_outgoing *out)
{
	bool ended = false;
	struct rn_run run = { .command = c->command, .most = SAID_MOST,
	    .seconds = c->seconds, .ended = &ended };
	const char *why, *wrong = NULL;
	enum rn_status rc = RN_OK;
	struct rn_out_row row;
	char *said;
	size_t n;

	TRY(announce(rn, a, id, c->seconds, &row, &run.in, &run.in_n));
	if (rn_is_dry(rn))
		return rn_outbox_get(rn, a, id, out);
	why = rn_run(a, &run, &said, &n);
	if (why == NULL)
		TRY(record_sent(rn, a, &row));
	else {
		wrong = rn_sprintf(a, "the command %s", why);
		TRY(record_failed(rn, &row, ended, wrong));
	}
	TRY(rn_outbox_get(rn, a, id, out));
	if (wrong != NULL)
		rc = say_failed(rn, a, &row, ended, wrong);
out:
	return rc;
}

/* --- what a human says ---------------------------------------------------- */

static const struct settle {
	enum rn_out_act act;
	unsigned from;			/* 1 << enum rn_outgoing_state */
	const char *what;
} settles[] = {
	[RN_SETTLE_SENT] = { RN_OUT_SAID_SENT, 1u << RN_OUTGOING_HANDING,
	    "did leave" },
	[RN_SETTLE_NOT_SENT] = { RN_OUT_SAID_NOT_SENT,
	    1u << RN_OUTGOING_HELD | 1u << RN_OUTGOING_DUE |
	    1u << RN_OUTGOING_HANDING | 1u << RN_OUTGOING_FAILED,
	    "is not to be sent" },
	[RN_SETTLE_AGAIN] = { RN_OUT_HELD, 1u << RN_OUTGOING_FAILED |
	    1u << RN_OUTGOING_NOT_SENT, "is to be sent once more" },
};

static enum rn_status
check_settle(struct refnet *rn, struct rn_arena *a,
    const struct rn_out_row *row, const struct settle *s)
{
	enum rn_outgoing_state was = row->fate.state;

	if (was == RN_OUTGOING_HANDING && row->fate.busy_until != RN_NONE) {
		rn_fail(rn, RN_EBUSY, "message %lld: %s may still be being"
		    " handed over", (long long)row->id,
		    rn_out_row_called(a, row));
		rn_hint(rn, "in %lld seconds it is not any more",
		    (long long)(row->fate.busy_until - rn_now(rn)));
		return RN_EBUSY;
	}
	if ((s->from & (1u << was)) != 0)
		return RN_OK;
	rn_fail(rn, RN_EUSAGE, "message %lld is %s", (long long)row->id,
	    rn_outgoing_state_name[was]);
	rn_hint(rn, "refnet intro outbox lists them all");
	return RN_EUSAGE;
}

enum rn_status
rn_outbox_settle(struct refnet *rn, struct rn_arena *a, int64_t id,
    enum rn_settle how, struct rn_outgoing *out)
{
	const struct settle *s = &settles[how];
	enum rn_status rc = rn_change_begin(rn, "intro send");
	struct rn_out_row row;

	if (rc != RN_OK)
		return rc;
	TRY(rn_out_row_read(rn, a, id, &row));
	TRY(check_settle(rn, a, &row, s));
	TRY(rn_out_fact_put(rn, id, s->act, s->act == RN_OUT_HELD ?
	    rn_now(rn) : RN_NONE, true, NULL));
	if (how == RN_SETTLE_SENT)
		TRY(rn_out_record(rn, a, &row));
	else
		TRY(rn_change_say(rn, "intro %lld: %s %s",
		    (long long)row.sending.intro, rn_out_row_called(a, &row),
		    s->what));
	TRY(rn_outbox_get(rn, a, id, out));
out:
	return rn_end(rn, rc);
}
