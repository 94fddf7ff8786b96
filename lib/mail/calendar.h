/*
 * calendar.h - one text/calendar, read and written (RFC 5545).
 *
 * Reading takes anything and says less; writing is the small part of the
 * format that every client takes: instants in UTC, days, text.
 */
#ifndef RN_CALENDAR_H
#define RN_CALENDAR_H

#include "base/base.h"

enum rn_ics_method {
	RN_ICS_PUBLISH, RN_ICS_REQUEST, RN_ICS_REPLY, RN_ICS_CANCEL,
	RN_ICS_COUNTER, RN_ICS_OTHER,	/* none that is named here, or none */
	RN_ICS_METHODS
};

/* What a guest answered. */
enum rn_ics_stat {
	RN_ICS_NEEDS_ACTION, RN_ICS_ACCEPTED, RN_ICS_DECLINED,
	RN_ICS_TENTATIVE, RN_ICS_DELEGATED, RN_ICS_STATS
};

/* "PUBLISH" ..., "NEEDS-ACTION" ..., as they stand in files. */
extern const char *const rn_ics_method_name[RN_ICS_METHODS + 1];
extern const char *const rn_ics_stat_name[RN_ICS_STATS + 1];

struct rn_ics_guest {
	const char *address;	/* lower case, never NULL */
	const char *name;	/* or NULL */
	int stat;		/* enum rn_ics_stat */
};

/* One event.  Missing: RN_NONE, NULL. */
struct rn_ics {
	int method;		/* enum rn_ics_method */
	const char *uid;
	int64_t sequence;	/* 0 where none is said */
	int64_t stamp;		/* when this was written */
	int64_t start, end;	/* end: RN_NONE where nothing tells */
	bool day;		/* whole days: start is the first second, here,
				 * of the first, end of the day after the last */
	bool recurs;		/* a series, of which this is the first */
	bool cancelled;
	const char *zone;	/* of a zone nobody knows: no start, no end */
	const char *summary, *description, *location;
	const char *organizer, *organizer_name;	/* an address, its name */
	const struct rn_ics_guest *guest;
	size_t guests;
};

/*
 * The first event of a calendar, whose bytes may be anything; of a long text,
 * or many guests, the first part.  What has no zone is read in the zone of this
 * process.  All in the arena.  RN_EREJECTED: that is no calendar, has no event
 * or is too long (a million bytes); the words say which.
 */
RN_CHECKED enum rn_status rn_ics_read(struct refnet *rn, struct rn_arena *a,
    const char *bytes, size_t n, struct rn_ics *out);

/*
 * An invitation, or what else the method says, in the arena: uid, stamp and
 * start are needed.  Guests who have not answered are asked to.
 */
char *rn_ics_write(struct rn_arena *a, const struct rn_ics *e);

/* Something due on a day, to be published. */
struct rn_ics_due {
	const char *uid;
	int64_t at;		/* in the day here on which it is due */
	const char *summary, *description;	/* the latter may be NULL */
};

/*
 * A calendar of whole days, each with an alarm at nine that morning; its name
 * is shown by clients that subscribe to it.
 */
char *rn_ics_write_due(struct rn_arena *a, const char *name, int64_t stamp,
    const struct rn_ics_due *v, size_t n);

#endif
