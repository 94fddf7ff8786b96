/*
 * meeting.h - one event of a calendar: who was asked, and when it was held.
 */
#ifndef RN_MEETING_H
#define RN_MEETING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"

enum { RN_MEETING_TIMES = 10000 };	/* of one event, at most */

struct rn_invited {
	const char *name;	/* NULL: none is given */
	const char *addr;	/* what stands after mailto: */
	bool organizer;
};

/* When it was held, and when it would have been by its rule. */
struct rn_meeting_time { int64_t at, planned; };

struct rn_meeting {
	const char *uid, *summary;	/* NULL: none */
	bool cancelled;
	bool moved;		/* it stands for one time of a series */
	int64_t planned;	/* which one it is then */
	bool ahead;		/* some times are after now */
	bool many;		/* there are older times than are given */
	struct rn_meeting_time *time;
	size_t times;
	struct rn_invited *who;	/* those who did not decline */
	size_t n, asked;	/* asked: attendees, with those who did */
	const char *bad;	/* NULL, or why it cannot be read */
};

struct rn_calendar;

/* Never NULL; one thread at a time. */
struct rn_calendar *rn_calendar_new(void);

/* Add a VTIMEZONE; one that cannot be read is passed over. */
void rn_calendar_zone(struct rn_calendar *c, const char *text);

/* Read a VEVENT; times up to `now`.  Answers live in the arena. */
void rn_meeting_read(struct rn_calendar *c, struct rn_arena *a,
    const char *text, int64_t now, struct rn_meeting *out);

/* NULL is allowed. */
void rn_calendar_free(struct rn_calendar *c);

#endif
