/*
 * record.c - a message left: what the ledgers are told.
 *
 * What the introduction's own ledger takes is told there; any other letter is
 * an interaction like one that was typed.
 */
#include "ledger/ledger.h"
#include "outbox/room.h"

enum rn_status
rn_out_record(struct refnet *rn, struct rn_arena *a,
    const struct rn_out_row *row)
{
	const struct rn_log log = { .with = row->address,
	    .kind = RN_CHANNEL_EMAIL, .direction = RN_DIRECTION_OUT,
	    .at = RN_NOW, .about = row->subject };
	struct rn_interaction seen;
	enum rn_status rc = RN_OK;
	const char *what;

	TRY(rn_sending_sent(rn, a, &row->sending, row->message, &what));
	if (what == NULL)
		rc = rn_log_put(rn, a, &log, &seen);
	if (rc != RN_ENOTFOUND && rc != RN_EAMBIGUOUS && rc != RN_EUSAGE)
		TRY(rc);	/* else they go by another address by now */
	TRY(rn_change_say(rn, "intro %lld: %s was sent%s%s",
	    (long long)row->sending.intro, rn_out_row_called(a, row),
	    what == NULL ? "" : ": ", what == NULL ? "" : what));
out:
	return rc;
}
