/*
 * suppress.c - what a human asks of tombstones, and lifting them.
 *
 * A lift is a row more in a ledger, and no part of undo.
 */
#include <string.h>

#include "base/text.h"
#include "people/tombstone.h"
#include "refnet/privacy.h"

enum rn_status
rn_suppress_check(struct refnet *rn, struct rn_arena *a, const char *handle,
    const char *org, struct rn_suppression *out)
{
	enum rn_status rc = RN_OK;
	struct rn_tomb tomb;

	*out = (struct rn_suppression){ .since = RN_NONE };
	TRY(rn_tomb_find(rn, a, handle, org, &tomb));
	out->suppressed = tomb.at != RN_NONE;
	out->since = tomb.at;
	out->because = tomb.because;
out:
	return rc;
}

enum rn_status
rn_suppress_lift(struct refnet *rn, struct rn_arena *a, const char *handle,
    const char *org, const char *because, struct rn_suppression *out)
{
	enum rn_status rc = RN_OK;
	struct rn_tomb tomb;

	if (rn_says_nothing(because))
		return rn_fail(rn, RN_EUSAGE, "no reason: why may they be held"
		    " again?");
	TRY(rn_begin(rn));
	*out = (struct rn_suppression){ .since = RN_NONE, .because = because };
	rc = rn_tomb_find(rn, a, handle, org, &tomb);
	if (rc == RN_OK && tomb.at == RN_NONE)
		rc = rn_fail(rn, RN_ENOTFOUND, "nobody was forgotten who has"
		    " that");
	if (rc == RN_OK)
		rc = rn_tomb_lift(rn, tomb.forgotten, because,
		    &out->identifiers);
	rc = rn_end(rn, rc);
out:
	return rc;
}
