/*
 * calendar.h - meetings and due dates as calendars (RFC 5545).
 *
 * Texts are UTF-8 with CRLF, in the arena.  What is exported twice has the same
 * UID both times, so that the second export updates the first.
 */
#ifndef REFNET_CALENDAR_H
#define REFNET_CALENDAR_H

#include <stddef.h>
#include <stdint.h>

#include "refnet/intro.h"
#include "refnet/person.h"

#ifdef __cplusplus
extern "C" {
#endif

struct rn_invitation {
	int64_t at;		/* when the meeting begins */
	int64_t minutes;	/* how long it takes */
	const char *where;	/* or NULL */
};

/*
 * An invitation (METHOD:REQUEST) to the meeting of requester and target, which
 * I organise.  It names them, and invites them, only where the introduction was
 * made; *invited says how many.  RN_EUSAGE: an address is missing.
 */
RN_API RN_CHECKED enum rn_status rn_invitation_write(struct refnet *rn,
    struct rn_arena *a, int64_t intro, const struct rn_invitation *w,
    const char **text, size_t *invited);

/*
 * What is due, as whole days with an alarm; what is late stands on today.
 * Introductions without a due date are left out.  *entries (may be NULL): how
 * many there are.
 */
RN_API RN_CHECKED enum rn_status rn_intro_calendar(struct refnet *rn,
    struct rn_arena *a, const struct rn_intro *list, size_t n,
    const char **text, size_t *entries);
RN_API RN_CHECKED enum rn_status rn_due_calendar(struct refnet *rn,
    struct rn_arena *a, const struct rn_due *list, size_t n,
    const char **text);

#ifdef __cplusplus
}
#endif

#endif
