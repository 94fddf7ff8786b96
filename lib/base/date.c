/*
 * date.c - the calendar, local days, and what people are shown of a date.
 *
 * What people type is read by date_read.c, what stands in files by
 * date_file.c.
 */
#include <time.h>

#include "base/base.h"
#include "base/date.h"

static const char month_names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
static const char day_names[] = "MonTueWedThuFriSatSun";

enum { DAY_SECONDS = 86400 };

/* --- the calendar ------------------------------------------------------ */

static int64_t
floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* March is the first month of these years, so the leap day ends one. */
int64_t
rn_civil(int y, int m, int d)
{
	int64_t year = m <= 2 ? (int64_t)y - 1 : y;
	int64_t era = floor_div(year, 400);
	int64_t in_era = year - era * 400;
	int64_t in_year = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;

	return era * 146097 + in_era * 365 + in_era / 4 - in_era / 100 +
	    in_year - 719468;
}

void
rn_civil_of(int64_t days, int *y, int *m, int *d)
{
	int64_t era = floor_div(days + 719468, 146097);
	int64_t day = days + 719468 - era * 146097;
	int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	int64_t in_year = day - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * in_year + 2) / 153;

	*d = (int)(in_year - (153 * month + 2) / 5 + 1);
	*m = (int)(month < 10 ? month + 3 : month - 9);
	*y = (int)(year + era * 400 + (*m <= 2));
}

int
rn_month_days(int y, int m)
{
	static const char days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
	    30, 31 };

	if (m < 1 || m > 12)
		return 0;
	if (m == 2 && y % 4 == 0 && (y % 100 != 0 || y % 400 == 0))
		return 29;
	return days[m - 1];
}

int
rn_weekday(int64_t day)
{
	return (int)(day + 3 - floor_div(day + 3, 7) * 7);
}

/* --- local time -------------------------------------------------------- */

/* Seconds that clocks here are ahead of UTC at that instant. */
static int64_t
ahead(int64_t at)
{
	time_t t = (time_t)at;
	struct tm tm;

	if (t != at || localtime_r(&t, &tm) == NULL)
		return 0;
	return rn_civil(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday) *
	    DAY_SECONDS + tm.tm_hour * 3600 + tm.tm_min * 60 +
	    (tm.tm_sec > 59 ? 59 : tm.tm_sec) - at;
}

int64_t
rn_local_day(int64_t at)
{
	return floor_div(at + ahead(at), DAY_SECONDS);
}

/*
 * Sought, not computed: midnight may not exist, or exist twice, or the whole
 * day may have been left out.
 */
int64_t
rn_local_start(int64_t day)
{
	int64_t lo = (day - 2) * DAY_SECONDS, hi = (day + 2) * DAY_SECONDS;

	while (lo < hi) {
		int64_t mid = lo + (hi - lo) / 2;

		if (rn_local_day(mid) >= day)
			hi = mid;
		else
			lo = mid + 1;
	}
	return lo;
}

bool
rn_local_instant(int64_t day, int seconds, int64_t *at)
{
	int64_t wall = day * DAY_SECONDS + seconds;
	int64_t a = wall - ahead(wall - DAY_SECONDS);
	int64_t b = wall - ahead(wall + DAY_SECONDS);

	for (int i = 0; i < 2; i++) {
		*at = (i == 0) == (a < b) ? a : b;
		if (*at + ahead(*at) == wall)
			return true;
	}
	return false;
}

/* --- what people are shown --------------------------------------------- */

static int64_t
in_reach(int64_t at)
{
	int64_t first = rn_civil(0, 1, 1) * DAY_SECONDS;
	int64_t last = rn_civil(10000, 1, 1) * DAY_SECONDS - 1;

	return at < first ? first : at > last ? last : at;
}

static char *
put_number(char *p, int v, int digits, char after)
{
	for (int i = digits - 1; i >= 0; i--) {
		p[i] = (char)('0' + v % 10);
		v /= 10;
	}
	p[digits] = after;
	return p + digits + 1;
}

static char *
put_day(char *p, int64_t days, char after)
{
	int64_t first = rn_civil(0, 1, 1), last = rn_civil(9999, 12, 31);
	int y, m, d;

	days = days < first ? first : days > last ? last : days;
	rn_civil_of(days, &y, &m, &d);
	p = put_number(p, y, 4, '-');
	p = put_number(p, m, 2, '-');
	return put_number(p, d, 2, after);
}

char *
rn_date_iso(int64_t at, char buf[32])
{
	int64_t days;
	int s;
	char *p;

	at = in_reach(at);
	days = floor_div(at, DAY_SECONDS);
	s = (int)(at - days * DAY_SECONDS);
	p = put_day(buf, days, 'T');
	p = put_number(p, s / 3600, 2, ':');
	p = put_number(p, s / 60 % 60, 2, ':');
	p = put_number(p, s % 60, 2, 'Z');
	*p = '\0';
	return buf;
}

char *
rn_date_day(int64_t at, char buf[32])
{
	put_day(buf, rn_local_day(in_reach(at)), '\0');
	return buf;
}

char *
rn_date_said(struct rn_arena *a, int64_t at)
{
	int64_t off, day, wall;
	int y, m, d, s, away;
	char zone[16] = "";

	at = in_reach(at);
	off = ahead(at);
	wall = at + off;
	day = floor_div(wall, DAY_SECONDS);
	s = (int)(wall - day * DAY_SECONDS);
	rn_civil_of(day, &y, &m, &d);
	away = (int)(off < 0 ? -off : off) / 60;
	if (away != 0) {
		zone[0] = off < 0 ? '-' : '+';
		*put_number(put_number(zone + 1, away / 60, 2, ':'),
		    away % 60, 2, '\0') = '\0';
	}
	return rn_sprintf(a, "%.3s %d %.3s %04d %02d:%02d UTC%s",
	    day_names + 3 * rn_weekday(day), d, month_names + 3 * (m - 1), y,
	    s / 3600, s / 60 % 60, zone);
}
