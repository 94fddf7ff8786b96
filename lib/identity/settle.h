/*
 * settle.h - who is one beyond doubt, at the end of an import.
 */
#ifndef RN_IDENTITY_SETTLE_H
#define RN_IDENTITY_SETTLE_H

#include "ledger/ledger.h"

struct rn_settled {
	int64_t joined;		/* people who became another's part */
	int64_t fewer;		/* of them, whom this change had made */
	int64_t parted;		/* whom imports had joined, no longer certain */
	int64_t duplicates;	/* pairs a human should look at, of newcomers */
	int64_t waiting;	/* rows too many to be compared now, or 0 */
	int64_t capped;		/* keys and components that too many share */
	bool all;		/* of many people each was compared */
};

/*
 * In the running change, people who are certainly one become one, and whom
 * imports joined before cease to be if what stands no longer says so.  It is
 * asked of those of whom something came since it was asked last, and of whom
 * they may be one with.  What it comes to hangs from what stands alone, not
 * from the order in which it came; what a human decided stays.  Where much has
 * come that waits for the next time; sooner if only letters have, which say
 * names and addresses: of them next to nobody is certain.
 */
RN_CHECKED enum rn_status rn_identity_settle(struct refnet *rn, bool letters,
    struct rn_settled *out);

/*
 * The same in the running change, of people from whom another change took
 * something when it was taken back.  Beyond 20,000 of them joins stay as they
 * are until something comes of them.
 */
RN_CHECKED enum rn_status rn_identity_settle_again(struct refnet *rn,
    int64_t change, const struct rn_ids *touched);

#endif
