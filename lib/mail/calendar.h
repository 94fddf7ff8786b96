/*
 * calendar.h - one text/calendar, read and written (RFC 5545).
 *
 * Reading takes anything and says less; writing is the small part of the
 * format that every client takes: instants in UTC, days, text.
 */
#ifndef RN_CALENDAR_H
#define RN_CALENDAR_H

#include "base/base.h"

enum rn_cal_method {
	RN_CAL_PUBLISH, RN_CAL_REQUEST, RN_CAL_REPLY, RN_CAL_CANCEL,
	RN_CAL_COUNTER, RN_CAL_OTHER,	/* none that is named here, or none */
	RN_CAL_METHODS
};

/* What a guest answered. */
enum rn_cal_stat {
	RN_CAL_NEEDS_ACTION, RN_CAL_ACCEPTED, RN_CAL_DECLINED,
	RN_CAL_TENTATIVE, RN_CAL_DELEGATED, RN_CAL_STATS
};

/* "PUBLISH" ..., "NEEDS-ACTION" ..., as they stand in files. */
extern const char *const rn_cal_method_name[RN_CAL_METHODS + 1];
extern const char *const rn_cal_stat_name[RN_CAL_STATS + 1];

struct rn_cal_guest {
	const char *address;	/* lower case, never NULL */
	const char *name;	/* or NULL */
	int stat;		/* enum rn_cal_stat */
};

/* One event.  Missing: RN_NONE, NULL. */
struct rn_cal {
	int method;		/* enum rn_cal_method */
	const char *uid;
	int64_t sequence;	/* 0 where none is said */
	int64_t stamp;		/* when this was written */
	int64_t start, end;	/* RN_NONE where nothing tells, or it is of a
				 * zone nobody knows */
	bool day;		/* whole days: start is the first second, here,
				 * of the first, end of the day after the last */
	bool recurs;		/* a series, of which this is the first */
	bool cancelled;
	const char *summary, *description, *location;
	const char *organizer, *organizer_name;	/* an address, its name */
	const struct rn_cal_guest *guest;
	size_t guests;
};

/*
 * Lines of a calendar, folded or not, as libical is given them.  A backslash
 * in a value that no escape begins with stands for itself (RFC 5545, 3.3.11,
 * knows \\ \; \, \n \N, old calendars \"): it is doubled here, since libical
 * takes the byte after it away, be that half a character.
 */
char *rn_cal_escaped(struct rn_arena *a, const char *lines);

/*
 * The first event of a calendar, whose bytes may be anything; of a long text,
 * or many guests, the first part.  What has no zone is read in the zone of this
 * process.  All in the arena.  RN_EREJECTED: that is no calendar, has no event
 * or is too long (a million bytes); the words say which.
 */
RN_CHECKED enum rn_status rn_cal_read(struct refnet *rn, struct rn_arena *a,
    const char *bytes, size_t n, struct rn_cal *out);

/*
 * An invitation, or what else the method says, in the arena: uid, stamp and
 * start are needed.  Guests who have not answered are asked to.
 */
char *rn_cal_write(struct rn_arena *a, const struct rn_cal *e);

/* Something due on a day, to be published. */
struct rn_cal_due {
	const char *uid;
	int64_t at;		/* in the day here on which it is due */
	const char *summary, *description;	/* the latter may be NULL */
};

/*
 * A calendar of whole days, each with an alarm at nine that morning; its name
 * is shown by clients that subscribe to it.
 */
char *rn_cal_write_due(struct rn_arena *a, const char *name, int64_t stamp,
    const struct rn_cal_due *v, size_t n);

/*
 * Is it a VTIMEZONE, and do its rules no more than change clocks?  Of others
 * libical would list the times one by one, for ever.
 */
bool rn_cal_is_zone(const char *text);

#endif
