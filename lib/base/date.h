/*
 * date.h - days and instants: as typed, as found in files, as shown.
 *
 * An instant is seconds since 1970 UTC.  What a person types or is shown is
 * in local days (TZ); what stands in a file without a zone is UTC.
 */
#ifndef RN_DATE_H
#define RN_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"
#include "refnet/status.h"

/* Days since 1970-01-01 of a day of the Gregorian calendar, and back. */
int64_t rn_civil(int y, int m, int d);
void rn_civil_of(int64_t days, int *y, int *m, int *d);

/* "January": of month 1; for people. */
const char *rn_month_name(int m);

/* 28 to 31; 0 when there is no month m. */
int rn_month_days(int y, int m);

/* The weekday of a day; 0 is Monday. */
int rn_weekday(int64_t day);

/* The day clocks here show at that instant, and the first second of a day. */
int64_t rn_local_day(int64_t at);
int64_t rn_local_start(int64_t day);

/*
 * The first instant at which clocks here show so many seconds since midnight
 * of that day; false when they skip it.
 */
bool rn_local_instant(int64_t day, int seconds, int64_t *at);

/*
 * What a person typed, read at the instant `now`.  A closed grammar, blind to
 * case:
 *
 *	2026-11-22  2026-11  2026  2026Q4  2026-W47
 *	today yesterday tomorrow now   eow eom eoq eoy
 *	mon .. sunday: the coming one, today counts
 *	next tue, last tue: the first after, the last before today
 *	next, last, this week|month|quarter|year
 *	3d, in 3 days: three days from today; 2w 6m 1q 1y likewise
 *	-3d, 3d ago, 2 weeks ago: before today
 *	any single day, then 09:00 or 09:00:30; after an ISO date also with
 *	T for the blank and with Z or +01:00
 *
 * A day or a longer period gives its first second, with `end` its last.  An
 * instant gives itself.  RN_EUSAGE: anything else; the words show the text on
 * a line of its own with a caret below the place, the hint says what could
 * stand there.  Years 1900 to 2200.
 */
RN_CHECKED enum rn_status rn_date_read(struct refnet *rn, const char *text,
    int64_t now, bool end, int64_t *at);

/* 2026-11-22T09:00:00Z, and the local day 2026-11-22; years 0000 to 9999. */
char *rn_date_iso(int64_t at, char buf[32]);
char *rn_date_day(int64_t at, char buf[32]);

/* The reading writers echo: "Sun 22 Nov 2026 09:00 UTC", "... UTC+01:00". */
char *rn_date_said(struct rn_arena *a, int64_t at);

/* How 03/04/2026 is to be read. */
enum rn_order { RN_ORDER_NONE, RN_ORDER_DMY, RN_ORDER_MDY, RN_ORDER_YMD };

/*
 * One date of a file (date_file.c lists the forms).  False when it is none, or
 * has trailing junk, or lies outside 1900 to 2200.  *numeric (may be NULL):
 * false came back because the date can be read in more than one order.
 */
bool rn_date_parse(const char *s, size_t n, enum rn_order order, int64_t *at,
    bool *numeric);

/*
 * The same of what may be less than a day, "Jan 2024" or "2022": its first
 * second.  For rows that say from when to when.
 */
bool rn_date_part(const char *s, size_t n, enum rn_order order, int64_t *at);

/* Bytes of the word of letters at s; the month it names, else 0 (month.c). */
size_t rn_month_word(const char *s, size_t n, int *month);

/*
 * The two leading numbers of 03/04/2026, by which a whole column's order is
 * decided; false when it is not of that shape or starts with a 4-digit year.
 */
bool rn_date_numeric(const char *s, size_t n, int *a, int *b);

#endif
