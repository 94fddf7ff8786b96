/*
 * test_date.c - the calendar, dates as typed, dates in files.
 *
 * A new form: a line in typed[], refused[] or filed[].
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/date.h"
#include "made.h"
#include "refnet/refnet.h"

/* Sunday 22 November 2026, 09:00 UTC. */
static const int64_t now = 1795338000;

static struct refnet *rn;

static int
open_handle(void **state)
{
	(void)state;
	rn = new_handle(now);
	return rn == NULL;
}

static int
close_handle(void **state)
{
	(void)state;
	rn_close(rn);
	return 0;
}

static void
live_in(const char *zone)
{
	assert_int_equal(setenv("TZ", zone, 1), 0);
	tzset();
}

static void
days_count_on_and_back(void **state)
{
	int64_t day = rn_civil(1600, 1, 1);
	int y = 1600, m = 1, d = 1, y2, m2, d2;

	(void)state;
	assert_int_equal(rn_civil(1970, 1, 1), 0);
	assert_int_equal(rn_civil(2000, 3, 1), 11017);
	while (y < 2450) {
		assert_int_equal(rn_civil(y, m, d), day);
		rn_civil_of(day++, &y2, &m2, &d2);
		assert_true(y == y2 && m == m2 && d == d2);
		if (d++ == rn_month_days(y, m)) {
			d = 1;
			if (m++ == 12) {
				m = 1;
				y++;
			}
		}
	}
	rn_civil_of(rn_civil(-400, 2, 29), &y, &m, &d);
	assert_true(y == -400 && m == 2 && d == 29);
	assert_int_equal(rn_month_days(1900, 2), 28);
	assert_int_equal(rn_month_days(2000, 2), 29);
	assert_int_equal(rn_month_days(2026, 13), 0);
	assert_int_equal(rn_weekday(0), 3);
	assert_int_equal(rn_weekday(-4), 6);
}

struct typed {
	const char *zone, *text, *first, *last;	/* last NULL: an instant */
};

static const struct typed typed[] = {
	{ "UTC", "2026-11-22", "2026-11-22T00:00:00Z", "2026-11-22T23:59:59Z" },
	{ "UTC", "  today ", "2026-11-22T00:00:00Z", "2026-11-22T23:59:59Z" },
	{ "UTC", "Yesterday", "2026-11-21T00:00:00Z", "2026-11-21T23:59:59Z" },
	{ "UTC", "tomorrow", "2026-11-23T00:00:00Z", "2026-11-23T23:59:59Z" },
	{ "UTC", "now", "2026-11-22T09:00:00Z", NULL },
	{ "UTC", "2026", "2026-01-01T00:00:00Z", "2026-12-31T23:59:59Z" },
	{ "UTC", "2026 ", "2026-01-01T00:00:00Z", "2026-12-31T23:59:59Z" },
	{ "UTC", "2026-11", "2026-11-01T00:00:00Z", "2026-11-30T23:59:59Z" },
	{ "UTC", "2024-02", "2024-02-01T00:00:00Z", "2024-02-29T23:59:59Z" },
	{ "UTC", "2024-02-29", "2024-02-29T00:00:00Z", "2024-02-29T23:59:59Z" },
	{ "UTC", "2026Q4", "2026-10-01T00:00:00Z", "2026-12-31T23:59:59Z" },
	{ "UTC", "2026-q1", "2026-01-01T00:00:00Z", "2026-03-31T23:59:59Z" },
	{ "UTC", "2026-W47", "2026-11-16T00:00:00Z", "2026-11-22T23:59:59Z" },
	/* weeks at the ends of years */
	{ "UTC", "2026-W01", "2025-12-29T00:00:00Z", "2026-01-04T23:59:59Z" },
	{ "UTC", "2026-W53", "2026-12-28T00:00:00Z", "2027-01-03T23:59:59Z" },
	{ "UTC", "2027-W01", "2027-01-04T00:00:00Z", "2027-01-10T23:59:59Z" },
	{ "UTC", "2020w53", "2020-12-28T00:00:00Z", "2021-01-03T23:59:59Z" },
	{ "UTC", "2025-W52", "2025-12-22T00:00:00Z", "2025-12-28T23:59:59Z" },
	/* weekdays: today is a Sunday */
	{ "UTC", "mon", "2026-11-23T00:00:00Z", "2026-11-23T23:59:59Z" },
	{ "UTC", "sunday", "2026-11-22T00:00:00Z", "2026-11-22T23:59:59Z" },
	{ "UTC", "next sun", "2026-11-29T00:00:00Z", "2026-11-29T23:59:59Z" },
	{ "UTC", "last sun", "2026-11-15T00:00:00Z", "2026-11-15T23:59:59Z" },
	{ "UTC", "next TUE", "2026-11-24T00:00:00Z", "2026-11-24T23:59:59Z" },
	{ "UTC", "last tuesday", "2026-11-17T00:00:00Z", "2026-11-17T23:59:59Z" },
	{ "UTC", "last week", "2026-11-09T00:00:00Z", "2026-11-15T23:59:59Z" },
	{ "UTC", "this week", "2026-11-16T00:00:00Z", "2026-11-22T23:59:59Z" },
	{ "UTC", "next month", "2026-12-01T00:00:00Z", "2026-12-31T23:59:59Z" },
	{ "UTC", "last quarter", "2026-07-01T00:00:00Z", "2026-09-30T23:59:59Z" },
	{ "UTC", "next quarter", "2027-01-01T00:00:00Z", "2027-03-31T23:59:59Z" },
	{ "UTC", "next year", "2027-01-01T00:00:00Z", "2027-12-31T23:59:59Z" },
	/* distances */
	{ "UTC", "3d", "2026-11-25T00:00:00Z", "2026-11-25T23:59:59Z" },
	{ "UTC", "in 3 days", "2026-11-25T00:00:00Z", "2026-11-25T23:59:59Z" },
	{ "UTC", "in 2w", "2026-12-06T00:00:00Z", "2026-12-06T23:59:59Z" },
	{ "UTC", "2w", "2026-12-06T00:00:00Z", "2026-12-06T23:59:59Z" },
	{ "UTC", "-3d", "2026-11-19T00:00:00Z", "2026-11-19T23:59:59Z" },
	{ "UTC", "3d ago", "2026-11-19T00:00:00Z", "2026-11-19T23:59:59Z" },
	{ "UTC", "2 weeks ago", "2026-11-08T00:00:00Z", "2026-11-08T23:59:59Z" },
	{ "UTC", "6m", "2027-05-22T00:00:00Z", "2027-05-22T23:59:59Z" },
	{ "UTC", "1y", "2027-11-22T00:00:00Z", "2027-11-22T23:59:59Z" },
	{ "UTC", "11 months ago", "2025-12-22T00:00:00Z", "2025-12-22T23:59:59Z" },
	{ "UTC", "1 quarter ago", "2026-08-22T00:00:00Z", "2026-08-22T23:59:59Z" },
	{ "UTC", "eow", "2026-11-22T00:00:00Z", "2026-11-22T23:59:59Z" },
	{ "UTC", "eom", "2026-11-30T00:00:00Z", "2026-11-30T23:59:59Z" },
	{ "UTC", "eoq", "2026-12-31T00:00:00Z", "2026-12-31T23:59:59Z" },
	{ "UTC", "EOY", "2026-12-31T00:00:00Z", "2026-12-31T23:59:59Z" },
	/* instants */
	{ "UTC", "2026-11-22T09:00", "2026-11-22T09:00:00Z", NULL },
	{ "UTC", "2026-11-22 09:00:30", "2026-11-22T09:00:30Z", NULL },
	{ "UTC", "2026-11-22T09:00:00Z", "2026-11-22T09:00:00Z", NULL },
	{ "UTC", "2026-11-22t09:00+01:00", "2026-11-22T08:00:00Z", NULL },
	{ "UTC", "2026-11-22 00:30+0100", "2026-11-21T23:30:00Z", NULL },
	{ "UTC", "2026-11-22T09:00-05:30", "2026-11-22T14:30:00Z", NULL },
	{ "UTC", "tomorrow 9:30", "2026-11-23T09:30:00Z", NULL },
	{ "UTC", "next tue 15:00", "2026-11-24T15:00:00Z", NULL },
	/* summer time: clocks go on at 01:00 and back at 02:00 */
	{ "Europe/Lisbon", "2026-07-01",
	    "2026-06-30T23:00:00Z", "2026-07-01T22:59:59Z" },
	{ "Europe/Lisbon", "2026-03-29",
	    "2026-03-29T00:00:00Z", "2026-03-29T22:59:59Z" },
	{ "Europe/Lisbon", "2026-10-25",
	    "2026-10-24T23:00:00Z", "2026-10-25T23:59:59Z" },
	{ "Europe/Lisbon", "2026-10-25 01:30", "2026-10-25T00:30:00Z", NULL },
	{ "Europe/Lisbon", "2026-10-25 02:00", "2026-10-25T02:00:00Z", NULL },
	{ "Europe/Lisbon", "2026-03-29 02:00", "2026-03-29T01:00:00Z", NULL },
	{ "Europe/Lisbon", "2026-03-29 01:30Z", "2026-03-29T01:30:00Z", NULL },
	/* no midnight that day; no such day at all; far from UTC */
	{ "Atlantic/Azores", "2026-03-29",
	    "2026-03-29T01:00:00Z", "2026-03-29T23:59:59Z" },
	{ "Atlantic/Azores", "2026-10-25",
	    "2026-10-25T00:00:00Z", "2026-10-26T00:59:59Z" },
	{ "Pacific/Apia", "2011-12-31",
	    "2011-12-30T10:00:00Z", "2011-12-31T09:59:59Z" },
	{ "Pacific/Kiritimati", "today",
	    "2026-11-21T10:00:00Z", "2026-11-22T09:59:59Z" },
	{ "America/Los_Angeles", "today",
	    "2026-11-22T08:00:00Z", "2026-11-23T07:59:59Z" },
	{ "Asia/Kathmandu", "2026-11-22 09:00", "2026-11-22T03:15:00Z", NULL }
};

static void
typed_dates_are_read_in_local_days(void **state)
{
	char buf[32];
	int64_t at;

	(void)state;
	for (size_t i = 0; i < RN_LEN(typed); i++) {
		const struct typed *t = &typed[i];

		live_in(t->zone);
		if (rn_date_read(rn, t->text, now, false, &at) != RN_OK)
			fail_msg("%s: %s", t->text, rn_error_text(rn));
		if (strcmp(rn_date_iso(at, buf), t->first) != 0)
			fail_msg("%s: %s, not %s", t->text, buf, t->first);
		assert_int_equal(rn_date_read(rn, t->text, now, true, &at),
		    RN_OK);
		if (strcmp(rn_date_iso(at, buf), t->last == NULL ? t->first :
		    t->last) != 0)
			fail_msg("end of %s: %s", t->text, buf);
	}
	live_in("UTC");
}

static void
months_end_when_they_end(void **state)
{
	static const struct { const char *today, *text, *first; } row[] = {
		{ "2024-01-31", "1m", "2024-02-29T00:00:00Z" },
		{ "2023-01-31", "1m", "2023-02-28T00:00:00Z" },
		{ "2024-02-29", "1y", "2025-02-28T00:00:00Z" },
		{ "2024-02-29", "4y", "2028-02-29T00:00:00Z" },
		{ "2024-03-31", "1m ago", "2024-02-29T00:00:00Z" },
		{ "2024-01-15", "last month", "2023-12-01T00:00:00Z" },
		{ "2024-01-15", "last quarter", "2023-10-01T00:00:00Z" },
		{ "2024-12-31", "next month", "2025-01-01T00:00:00Z" },
		{ "2024-02-10", "eom", "2024-02-29T00:00:00Z" },
		{ "2024-12-31", "tomorrow", "2025-01-01T00:00:00Z" }
	};
	char buf[32];
	int64_t today, at;

	(void)state;
	live_in("UTC");
	for (size_t i = 0; i < RN_LEN(row); i++) {
		assert_int_equal(rn_date_read(rn, row[i].today, now, false,
		    &today), RN_OK);
		assert_int_equal(rn_date_read(rn, row[i].text, today, false,
		    &at), RN_OK);
		assert_string_equal(rn_date_iso(at, buf), row[i].first);
	}
}

/* Where the caret stands, in cells from the start of the text. */
static const struct refused { const char *text; int caret; const char *hint; }
refused[] = {
	{ "", 0, "2026-11-22" },
	{ "   ", 3, "2026-11-22" },
	{ "soon", 0, "2026-11-22" },
	{ "next", 4, "quarter" },
	{ "next tuu", 5, "quarter" },
	{ "this tue", 5, "week, month, quarter or year" },
	{ "last  fortnight", 6, "week" },
	{ "in", 0, "2026-11-22" },
	{ "in few days", 3, "number" },
	{ "in 3", 4, "weeks" },
	{ "in 3 days ago", 10, "09:00" },
	{ "-3d ago", 4, "09:00" },
	{ "3 parsecs", 2, "weeks" },
	{ "3", 1, "weeks" },
	{ "-", 0, "2026-11-22" },
	{ "99999999999d", 0, "2026-11-22" },
	{ "999999y", 0, "1900" },
	{ "-999999m", 0, "1900" },
	{ "1899-12-31", 0, "1900" },
	{ "2201-01-01", 0, "1900" },
	{ "0000-W01", 0, "1900" },
	{ "2026-13-01", 5, "01 to 12" },
	{ "2026-00", 5, "01 to 12" },
	{ "2026-02-29", 8, "01 to 28" },
	{ "2026-11-31", 8, "01 to 30" },
	{ "2026-11-", 8, "2026-11-22" },
	{ "2026-1-2", 5, "2026-11-22" },
	{ "2026-11-22x", 10, "09:00" },
	{ "2026-11-22T", 11, "09:00" },
	{ "2026-11-22T25:00", 11, "09:00" },
	{ "2026-11-22 09:60", 11, "09:00" },
	{ "2026-11-22 09", 13, "09:00" },
	{ "2026-11-22T09:00+1", 17, "+01:00" },
	{ "2026-11-22T09:00+19:00", 16, "+01:00" },
	{ "2026-11-22T09:00 noon", 17, "nothing" },
	{ "2026Q5", 4, "Q1 to Q4" },
	{ "2025-W53", 5, "W53" },
	{ "2026-W00", 5, "W53" },
	{ "2026-W54", 5, "W53" },
	{ "last week 09:00", 10, "nothing" },
	{ "today today", 6, "09:00" },
	{ "03/04/2026", 0, "2026-11-22" },
	{ "22.11.2026", 0, "2026-11-22" },
	{ "caf\xc3\xa9 3d", 0, "2026-11-22" },
	{ "today caf\xc3\xa9", 6, "09:00" },
	{ "today\x1b[2J", 5, "09:00" },
	{ "\xff\xfe", 0, "2026-11-22" }
};

static void
all_else_is_refused_with_a_caret(void **state)
{
	int64_t at;

	(void)state;
	live_in("UTC");
	for (size_t i = 0; i < RN_LEN(refused); i++) {
		const struct refused *t = &refused[i];
		const char *line;

		assert_int_equal(rn_date_read(rn, t->text, now, false, &at),
		    RN_EUSAGE);
		line = strrchr(rn_error_text(rn), '\n');
		assert_non_null(line);
		if (strspn(line + 1, " ") != (size_t)t->caret + 2)
			fail_msg("%s: caret at %zu", t->text,
			    strspn(line + 1, " ") - 2);
		if (strstr(rn_error_hint(rn), t->hint) == NULL)
			fail_msg("%s: %s", t->text, rn_error_hint(rn));
		assert_int_equal(at, RN_NONE);
		assert_null(strchr(rn_error_text(rn), '\x1b'));
	}
	assert_int_equal(rn_date_read(rn, "next tuu", now, false, &at),
	    RN_EUSAGE);
	assert_string_equal(rn_error_text(rn),
	    "date not understood\n  next tuu\n       ^");
	assert_int_equal(rn_date_read(rn, "03/04/2026", now, false, &at),
	    RN_EUSAGE);
	assert_non_null(strstr(rn_error_text(rn), "either way round"));
}

static void
a_time_that_clocks_skip_is_refused(void **state)
{
	int64_t at;

	(void)state;
	live_in("Europe/Lisbon");
	assert_int_equal(rn_date_read(rn, "2026-03-29 01:30", now, false, &at),
	    RN_EUSAGE);
	assert_non_null(strstr(rn_error_text(rn), "skip"));
	live_in("UTC");
}

static void
a_long_text_is_shown_in_part(void **state)
{
	char text[4096];
	int64_t at;

	(void)state;
	live_in("UTC");
	for (size_t i = 0; i + 2 < sizeof(text); i += 2)
		memcpy(text + i, "\xcc\x81", 3);
	assert_int_equal(rn_date_read(rn, text, now, false, &at), RN_EUSAGE);
	assert_non_null(strchr(rn_error_text(rn), '^'));
	memset(text, ' ', 2000);
	memcpy(text + 2000, "x", 2);
	assert_int_equal(rn_date_read(rn, text, now, false, &at), RN_EUSAGE);
	assert_true(strlen(rn_error_text(rn)) < 200);
	assert_non_null(strchr(rn_error_text(rn), '^'));
	/* nor does a clock set to anything harm */
	assert_int_equal(rn_date_read(rn, "next month", INT64_MAX, true, &at),
	    RN_EUSAGE);
	assert_int_equal(rn_date_read(rn, "3d", INT64_MIN + 1, true, &at),
	    RN_EUSAGE);
}

static void
dates_are_shown_plainly(void **state)
{
	struct rn_arena *a = new_arena();
	char buf[32];

	(void)state;
	live_in("UTC");
	assert_string_equal(rn_date_iso(now, buf), "2026-11-22T09:00:00Z");
	assert_string_equal(rn_date_iso(-1, buf), "1969-12-31T23:59:59Z");
	assert_string_equal(rn_date_iso(INT64_MIN, buf),
	    "0000-01-01T00:00:00Z");
	assert_string_equal(rn_date_iso(INT64_MAX, buf),
	    "9999-12-31T23:59:59Z");
	assert_string_equal(rn_date_day(INT64_MIN, buf), "0000-01-01");
	assert_string_equal(rn_date_day(INT64_MAX, buf), "9999-12-31");
	assert_string_equal(rn_date_said(a, now), "Sun 22 Nov 2026 09:00 UTC");
	live_in("America/Los_Angeles");
	assert_string_equal(rn_date_day(now - 2 * 3600, buf), "2026-11-21");
	assert_string_equal(rn_date_said(a, now),
	    "Sun 22 Nov 2026 01:00 UTC-08:00");
	live_in("Asia/Kathmandu");
	assert_string_equal(rn_date_said(a, now),
	    "Sun 22 Nov 2026 14:45 UTC+05:45");
	live_in("UTC");
	rn_arena_free(a);
}

static const struct filed { const char *text; enum rn_order order;
    const char *iso; bool unsure; } filed[] = {
	{ "2026-11-22", 0, "2026-11-22T00:00:00Z", false },
	{ " 2026-11-22 ", 0, "2026-11-22T00:00:00Z", false },
	{ "2026-11-22T09:00:00Z", 0, "2026-11-22T09:00:00Z", false },
	{ "2026-11-22T09:00:00.000Z", 0, "2026-11-22T09:00:00Z", false },
	{ "2026-11-22T09:00:00.123456+01:00", 0, "2026-11-22T08:00:00Z", false },
	{ "2026-11-22T09:00:00+0100", 0, "2026-11-22T08:00:00Z", false },
	{ "2026-11-22T09:00:00+01", 0, "2026-11-22T08:00:00Z", false },
	{ "2026-11-22T09:00", 0, "2026-11-22T09:00:00Z", false },
	{ "2026-11-22 09:00", 0, "2026-11-22T09:00:00Z", false },
	{ "2026-11-22 09:00:07 UTC", 0, "2026-11-22T09:00:07Z", false },
	{ "2026-11-22 23:59:60", 0, "2026-11-22T23:59:59Z", false },
	{ "2026-1-2", 0, "2026-01-02T00:00:00Z", false },
	{ "2026-11-2 10:00", 0, "2026-11-02T10:00:00Z", false },
	{ "Tue, 4 Mar 2025 10:20:30 +0000", 0, "2025-03-04T10:20:30Z", false },
	{ "Tue, 04 Mar 2025 10:20 EST", 0, "2025-03-04T15:20:00Z", false },
	{ "4 Mar 2025 10:20:30 GMT", 0, "2025-03-04T10:20:30Z", false },
	{ "Tue,  4 Mar 2025 10:20:30 -0700 (PDT)", 0,
	    "2025-03-04T17:20:30Z", false },
	{ "4 Mar 2025 10:20:30 GMT+0200", 0, "2025-03-04T08:20:30Z", false },
	{ "08 Feb 2026", 0, "2026-02-08T00:00:00Z", false },
	{ "8 february 26", 0, "2026-02-08T00:00:00Z", false },
	{ "4-Apr-21", 0, "2021-04-04T00:00:00Z", false },
	{ "4-Apr-69", 0, "1969-04-04T00:00:00Z", false },
	{ "4-Apr-68", 0, "2068-04-04T00:00:00Z", false },
	{ "Feb 8, 2026", 0, "2026-02-08T00:00:00Z", false },
	{ "12 mars 2023", 0, "2023-03-12T00:00:00Z", false },
	{ "1er ao\xc3\xbbt 2022", 0, "2022-08-01T00:00:00Z", false },
	{ "3 d\xc3\xa9" "c. 2024", 0, "2024-12-03T00:00:00Z", false },
	{ "4 f\xc3\xa9vr. 2024", 0, "2024-02-04T00:00:00Z", false },
	{ "5 juil. 2024", 0, "2024-07-05T00:00:00Z", false },
	{ "5 juin 2024", 0, "2024-06-05T00:00:00Z", false },
	{ "5 jui 2024", 0, NULL, false },
	{ "08. Feb. 2026", 0, "2026-02-08T00:00:00Z", false },
	{ "8. M\xc3\xa4rz 2026", 0, "2026-03-08T00:00:00Z", false },
	{ "08. Dez. 2026", 0, "2026-12-08T00:00:00Z", false },
	{ "8 diciembre 2026", 0, "2026-12-08T00:00:00Z", false },
	{ "8 ene 2026", 0, "2026-01-08T00:00:00Z", false },
	{ "08. Mai 2026", 0, "2026-05-08T00:00:00Z", false },
	{ "2er mars 2023", 0, NULL, false },
	{ "12 m\xc3 2023", 0, NULL, false },
	{ "Sunday, February 8, 2026 9:15 PM", 0, "2026-02-08T21:15:00Z", false },
	{ "Sept 8, 2026, 12:05 a.m.", 0, "2026-09-08T00:05:00Z", false },
	{ "03/04/2026", RN_ORDER_DMY, "2026-04-03T00:00:00Z", false },
	{ "03/04/2026", RN_ORDER_MDY, "2026-03-04T00:00:00Z", false },
	{ "03/04/2026", RN_ORDER_NONE, NULL, true },
	{ "03/04/2026 10:00", RN_ORDER_NONE, NULL, true },
	{ "03/04/2026 junk", RN_ORDER_NONE, NULL, false },
	{ "25/04/2026", RN_ORDER_NONE, "2026-04-25T00:00:00Z", false },
	{ "04/25/2026", RN_ORDER_NONE, "2026-04-25T00:00:00Z", false },
	{ "04/04/2026", RN_ORDER_NONE, "2026-04-04T00:00:00Z", false },
	{ "25/12/26", RN_ORDER_NONE, NULL, true },
	{ "12/25/26", RN_ORDER_NONE, "2026-12-25T00:00:00Z", false },
	{ "25/04/2026", RN_ORDER_MDY, NULL, false },
	{ "04/25/2026", RN_ORDER_DMY, NULL, false },
	{ "26/11/22", RN_ORDER_YMD, "2026-11-22T00:00:00Z", false },
	{ "2026/11/22 9:05", RN_ORDER_DMY, "2026-11-22T09:05:00Z", false },
	{ "8.2.26, 21:15", RN_ORDER_DMY, "2026-02-08T21:15:00Z", false },
	{ "8. 2. 2026 21:15", RN_ORDER_DMY, "2026-02-08T21:15:00Z", false },
	{ "2026. 02. 08. 9:05", RN_ORDER_DMY, "2026-02-08T09:05:00Z", false },
	{ "8.2.2026. 9:05", RN_ORDER_DMY, "2026-02-08T09:05:00Z", false },
	{ "8/ 2/ 2026", RN_ORDER_DMY, NULL, false },
	{ "8.2.2026.9:05", RN_ORDER_DMY, NULL, false },
	{ "2/8/26 9:15 PM", RN_ORDER_MDY, "2026-02-08T21:15:00Z", false },
	{ "2/8/26, 12:15\xe2\x80\xaf" "AM", RN_ORDER_MDY,
	    "2026-02-08T00:15:00Z", false },
	{ "2/8/26 12:15pm", RN_ORDER_MDY, "2026-02-08T12:15:00Z", false },
	{ "1795338000", 0, "2026-11-22T09:00:00Z", false },
	{ "1795338000999", 0, "2026-11-22T09:00:00Z", false },
	/* none of these is a date */
	{ "", 0, NULL, false },
	{ "2026-02-30", 0, NULL, false },
	{ "2025-02-29", 0, NULL, false },
	{ "2026-00-10", 0, NULL, false },
	{ "2026-13-10", 0, NULL, false },
	{ "2026-11-00", 0, NULL, false },
	{ "2026-11-22T25:00:00Z", 0, NULL, false },
	{ "2026-11-22T24:00:00Z", 0, NULL, false },
	{ "2026-11-22T09:60:00Z", 0, NULL, false },
	{ "2026-11-22T09:00:61Z", 0, NULL, false },
	{ "2026-11-22T09:00:00Zx", 0, NULL, false },
	{ "2026-11-22T09:00:00Z Z", 0, NULL, false },
	{ "2026-11-22T9", 0, NULL, false },
	{ "2026-11-22T", 0, NULL, false },
	{ "2026-11-22Z", 0, NULL, false },
	{ "2026-11-22x", 0, NULL, false },
	{ "2026-11-22 09:00 XYZ", 0, NULL, false },
	{ "2026-11-22 09:00 +2500", 0, NULL, false },
	{ "2026-11-22 13:00 PM", 0, NULL, false },
	{ "2026-11-22 0:00 AM", 0, NULL, false },
	{ "30 Feb 2026", 0, NULL, false },
	{ "Feb 30, 2026", 0, NULL, false },
	{ "4-Apr-021", 0, NULL, false },
	{ "4 Xyz 2026", 0, NULL, false },
	{ "Ma 4, 2026", 0, NULL, false },
	{ "31/04/2026", RN_ORDER_DMY, NULL, false },
	{ "03/04-2026", RN_ORDER_DMY, NULL, false },
	{ "03/04/202", RN_ORDER_DMY, NULL, false },
	{ "03/04/20260", RN_ORDER_DMY, NULL, false },
	{ "1899-12-31", 0, NULL, false },
	{ "2201-01-01", 0, NULL, false },
	{ "9999999999", 0, NULL, false },
	{ "179533800", 0, NULL, false },
	{ "17953380000", 0, NULL, false },
	{ "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 0, NULL, false },
	{ "2026-11-22\xc2", 0, NULL, false },
	{ "T, 4 Mar 2025 10:20:30 (((((", 0, NULL, false },
	{ "-1/-1/-2026", RN_ORDER_DMY, NULL, false },
	{ "999999999999999999999999999/1/1", RN_ORDER_DMY, NULL, false }
};

static void
dates_in_files_are_read_or_refused(void **state)
{
	char buf[32];
	int64_t at;
	bool unsure;

	(void)state;
	for (size_t i = 0; i < RN_LEN(filed); i++) {
		const struct filed *t = &filed[i];
		size_t n = strlen(t->text);
		/* no NUL after it: reading too far is seen */
		char *copy = new_bytes(n + (n == 0));
		bool ok;

		memcpy(copy, t->text, n);
		ok = rn_date_parse(copy, n, t->order, &at, &unsure);
		free(copy);
		if (ok != (t->iso != NULL) || unsure != t->unsure)
			fail_msg("%s: ok %d, unsure %d", t->text, ok, unsure);
		if (ok && strcmp(rn_date_iso(at, buf), t->iso) != 0)
			fail_msg("%s: %s", t->text, buf);
	}
}

/* The library's answer for every day of three centuries, in six shapes. */
static void
every_day_is_read_in_every_shape(void **state)
{
	static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	char text[6][64];
	enum rn_order order[6] = { 0, RN_ORDER_DMY, RN_ORDER_MDY,
	    RN_ORDER_YMD, 0, 0 };
	int64_t at;

	(void)state;
	live_in("UTC");
	for (int y = 1900; y <= 2200; y++)
	for (int m = 0; m <= 13; m++)
	for (int d = 0; d <= 32; d++) {
		struct tm tm = { .tm_year = y - 1900, .tm_mon = m - 1,
		    .tm_mday = d, .tm_hour = 13, .tm_isdst = -1 };
		time_t t = mktime(&tm);
		bool real = tm.tm_mon == m - 1 && tm.tm_mday == d;
		const char *name = names + 3 * ((m + 11) % 12);

		snprintf(text[0], 64, "%04d-%02d-%02dT13:00:00Z", y, m, d);
		snprintf(text[1], 64, "%d/%d/%d 13:00", d, m, y);
		snprintf(text[2], 64, "%02d/%02d/%04d 1:00 PM", m, d, y);
		snprintf(text[3], 64, "%04d.%d.%d 13:00", y, m, d);
		snprintf(text[4], 64, "%d %.3s %d 13:00 +0000", d, name, y);
		snprintf(text[5], 64, "%.3s %d, %d, 1:00 pm", name, d, y);
		for (int i = 0; i < 6; i++) {
			if (i >= 4 && (m < 1 || m > 12))
				continue;
			if (rn_date_parse(text[i], strlen(text[i]), order[i],
			    &at, NULL) != real || (real && at != t))
				fail_msg("%s", text[i]);
		}
	}
}

static void
numbers_tell_the_order_of_a_column(void **state)
{
	int a, b;

	(void)state;
	assert_true(rn_date_numeric("25/04/2026 10:00", 16, &a, &b));
	assert_true(a == 25 && b == 4);
	assert_true(rn_date_numeric("4.13.26", 7, &a, &b));
	assert_true(rn_date_numeric("4. 13. 2026", 11, &a, &b));
	assert_int_equal(b, 13);
	assert_true(a == 4 && b == 13);
	assert_false(rn_date_numeric("2026-11-22", 10, &a, &b));
	assert_false(rn_date_numeric("4-Apr-21", 8, &a, &b));
	assert_false(rn_date_numeric("25/04", 5, &a, &b));
	assert_false(rn_date_numeric("25/04/20262026", 14, &a, &b));
	assert_false(rn_date_numeric("", 0, &a, &b));
}

static void
parts_of_dates_are_their_first_second(void **state)
{
	static const struct {
		const char *text;
		int y, m, d;		/* y 0: it is none */
	} parts[] = {
		{ "Jan 2024", 2024, 1, 1 }, { "janv. 2024", 2024, 1, 1 },
		{ "2022", 2022, 1, 1 }, { "2024-11", 2024, 11, 1 },
		{ "8 Feb 2026", 2026, 2, 8 }, { "2024-13", 0, 0, 0 },
		{ "2024-00", 0, 0, 0 }, { "Jan", 0, 0, 0 }, { "", 0, 0, 0 },
		{ "Jan 1800", 0, 0, 0 }, { "Present", 0, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(parts); i++) {
		int64_t at;
		bool ok = rn_date_part(parts[i].text, strlen(parts[i].text),
		    RN_ORDER_NONE, &at);

		assert_int_equal(ok, parts[i].y != 0);
		if (ok)
			assert_int_equal(at, 86400 * rn_civil(parts[i].y,
			    parts[i].m, parts[i].d));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_of_dates_are_their_first_second),
		cmocka_unit_test(days_count_on_and_back),
		cmocka_unit_test(typed_dates_are_read_in_local_days),
		cmocka_unit_test(months_end_when_they_end),
		cmocka_unit_test(all_else_is_refused_with_a_caret),
		cmocka_unit_test(a_time_that_clocks_skip_is_refused),
		cmocka_unit_test(a_long_text_is_shown_in_part),
		cmocka_unit_test(dates_are_shown_plainly),
		cmocka_unit_test(dates_in_files_are_read_or_refused),
		cmocka_unit_test(every_day_is_read_in_every_shape),
		cmocka_unit_test(numbers_tell_the_order_of_a_column)
	};

	return cmocka_run_group_tests(tests, open_handle, close_handle);
}
