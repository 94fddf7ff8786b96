/*
 * test_calendar.c - calendars written and read again, and those of others.
 *
 * A habit of a calendar program is a row of `cases`; what libical must not be
 * given, a row of `hostile`.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "made.h"
#include "mail/calendar.h"

enum { ROUNDS = 20000, MUTATIONS = 5000, LINE = 75 };

static const char *const zones[] = {
	"Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
	"America/Sao_Paulo", "Asia/Kathmandu"
};

static struct refnet *rn;
static struct rn_arena *a;

static int
begin(void **state)
{
	(void)state;
	rn = new_handle(1795338000);
	a = new_arena();
	return rn == NULL || a == NULL;
}

static int
end(void **state)
{
	(void)state;
	rn_close(rn);
	rn_arena_free(a);
	return 0;
}

static void
set_zone(const char *name)
{
	setenv("TZ", name, 1);
	tzset();
}

static uint64_t
dice(void)
{
	static uint64_t x = 0x9e3779b97f4a7c15;

	x ^= x << 13;
	x ^= x >> 7;
	x ^= x << 17;
	return x * 0x2545f4914f6cdd1d >> 16;
}

/* --- what others write ---------------------------------------------------- */

#define VCAL "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n"
#define FIRM "BEGIN:VTIMEZONE\r\nTZID:Firm\r\nBEGIN:STANDARD\r\n"		\
	"DTSTART:16011028T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"	\
	"TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"		\
	"BEGIN:DAYLIGHT\r\nDTSTART:16010325T020000\r\n"			\
	"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nTZOFFSETFROM:+0100\r\n"	\
	"TZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"

/* Lines of an event, and what is read: method uid sequence start end. */
static const struct {
	const char *tz, *head, *lines, *want;
} cases[] = {
	{ "UTC", "METHOD:REQUEST\r\n", "UID:a\r\nDTSTART:20261122T090000Z\r\n"
	    "DTEND:20261122T093000Z",
	    "REQUEST a 0 2026-11-22T09:00:00Z 2026-11-22T09:30:00Z" },
	{ "UTC", "METHOD:reply\r\n", "UID:a\r\nSEQUENCE:3\r\n"
	    "DTSTART;TZID=Europe/Berlin:20260701T090000\r\nDURATION:PT1H",
	    "REPLY a 3 2026-07-01T07:00:00Z 2026-07-01T08:00:00Z" },
	{ "UTC", FIRM "METHOD:CANCEL\r\n", "DTSTART;TZID=Firm:20260701T090000",
	    "CANCEL - 0 2026-07-01T07:00:00Z - cancelled" },
	{ "UTC", FIRM, "DTSTART;TZID=Firm:20261201T090000\r\nSTATUS:CANCELLED",
	    "OTHER - 0 2026-12-01T08:00:00Z - cancelled" },
	{ "America/New_York", "METHOD:COUNTER\r\n", "DTSTART:20261201T090000",
	    "COUNTER - 0 2026-12-01T14:00:00Z -" },
	{ "America/New_York", "METHOD:ADD\r\n",
	    "DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261203",
	    "OTHER - 0 2026-12-01T05:00:00Z 2026-12-03T05:00:00Z day" },
	{ "Europe/Berlin", "", "DTSTART;VALUE=DATE:20261025",
	    "OTHER - 0 2026-10-24T22:00:00Z 2026-10-25T23:00:00Z day" },
	{ "UTC", "METHOD:PUBLISH\r\n", "DTSTART;TZID=Nowhere/At_All:"
	    "20261201T090000\r\nRRULE:FREQ=WEEKLY",
	    "PUBLISH - 0 - - recurs" },
	{ "UTC", "", "DTSTART:20261122T090000Z\r\nDTEND:20261122T080000Z",
	    "OTHER - 0 2026-11-22T09:00:00Z -" },
	{ "UTC", "", "DTSTART:99991122T090000Z", "OTHER - 0 - -" },
	{ "UTC", "", "SUMMARY:no start", "OTHER - 0 - -" },
	/* an hour the clocks skip, and one they show twice */
	{ "Europe/Berlin", "", "DTSTART:20260329T023000",
	    "OTHER - 0 2026-03-29T01:30:00Z -" },
	{ "Europe/Berlin", "", "DTSTART:20261025T023000",
	    "OTHER - 0 2026-10-25T00:30:00Z -" },
	{ "America/Sao_Paulo", "", "DTSTART:20181104T003000",
	    "OTHER - 0 2018-11-04T03:30:00Z -" },
};

static const char *
shown(const struct rn_cal *e)
{
	char from[32], to[32];

	return rn_sprintf(a, "%s %s %lld %s %s%s%s%s",
	    rn_cal_method_name[e->method], e->uid == NULL ? "-" : e->uid,
	    (long long)e->sequence,
	    e->start == RN_NONE ? "-" : rn_date_iso(e->start, from),
	    e->end == RN_NONE ? "-" : rn_date_iso(e->end, to),
	    e->day ? " day" : "", e->recurs ? " recurs" : "",
	    e->cancelled ? " cancelled" : "");
}

static void
calendars_of_others_are_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		const char *text = rn_sprintf(a, VCAL "%sBEGIN:VEVENT\r\n%s"
		    "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", cases[i].head,
		    cases[i].lines);
		struct rn_cal e;

		set_zone(cases[i].tz);
		assert_int_equal(rn_cal_read(rn, a, text, strlen(text), &e),
		    RN_OK);
		assert_string_equal(shown(&e), cases[i].want);
	}
	set_zone("UTC");
}

static void
people_of_an_invitation(void **state)
{
	static const char text[] = VCAL "METHOD:REPLY\r\nBEGIN:VEVENT\r\n"
	    "ORGANIZER;CN=\"Novak; Ada\":MAILTO:Ada@Novak.Example\r\n"
	    "ATTENDEE;CN=Bela;PARTSTAT=ACCEPTED:mailto:bela@okoro.exam\r\n"
	    " ple\r\nATTENDEE;PARTSTAT=DECLINED;EMAIL=c@d.example:urn:x\r\n"
	    "ATTENDEE;PARTSTAT=TENTATIVE:mailto:e@f.example\r\n"
	    "ATTENDEE;PARTSTAT=X-ODD:mailto:g@h.example\r\n"
	    "ATTENDEE:mailto:nobody\r\nATTENDEE:mailto:<x@y.example>\r\n"
	    "END:VEVENT\r\nEND:VCALENDAR\r\n";
	static const char *const want[] = {
		"bela@okoro.example Bela ACCEPTED", "c@d.example - DECLINED",
		"e@f.example - TENTATIVE", "g@h.example - NEEDS-ACTION"
	};
	struct rn_cal e;

	(void)state;
	assert_int_equal(rn_cal_read(rn, a, text, sizeof(text) - 1, &e),
	    RN_OK);
	assert_string_equal(e.organizer, "ada@novak.example");
	assert_string_equal(e.organizer_name, "Novak; Ada");
	assert_int_equal(e.guests, RN_LEN(want));
	for (size_t i = 0; i < e.guests; i++)
		assert_string_equal(rn_sprintf(a, "%s %s %s",
		    e.guest[i].address, e.guest[i].name == NULL ? "-" :
		    e.guest[i].name, rn_cal_stat_name[e.guest[i].stat]),
		    want[i]);
}

/* --- what may not happen --------------------------------------------------- */

/* Whatever of it is read, it must come to an end, and soon. */
static const char *const hostile[] = {
	"", "\n", "BEGIN", "BEGIN:VCALENDAR", "END:VCALENDAR\nEND:VEVENT",
	"BEGIN:VEVENT\nEND:VEVENT",
	VCAL "BEGIN:VEVENT\r\nUID;VALUE=INTEGER:77\r\nSUMMARY;VALUE=DATE:"
	    "20260101\r\nDTSTART;VALUE=TEXT:x\r\nATTENDEE;VALUE=INTEGER:99\r\n"
	    "ORGANIZER;VALUE=FLOAT:1.5\r\nRRULE;VALUE=INTEGER:5\r\n"
	    "LOCATION;X=\"a\\\":b\";VALUE=INTEGER:7\r\nEND:VEVENT\r\n"
	    "END:VCALENDAR\r\n",
	VCAL "BEGIN:VTIMEZONE\r\nTZID;VALUE=INTEGER:5\r\nBEGIN:STANDARD\r\n"
	    "DTSTART:16010101T000000\r\nRRULE;VALUE=INTEGER:12\r\n"
	    "END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n"
	    "DTSTART;TZID=5:20260101T000000\r\nEND:VEVENT\r\nEND:VCALENDAR",
	VCAL "BEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\n"
	    "DTSTART:16010101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
	    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n"
	    "END:VTIMEZONE\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Z:20260101T000000"
	    "\r\nEND:VEVENT\r\nEND:VCALENDAR",
	VCAL "BEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\n"
	    "DTSTART:16010101T000000\r\nRRULE:FREQ=YEARLY;BYSECOND=0,1,2,3;"
	    "BYMINUTE=1,2,3;BYHOUR=1,2,3;BYYEARDAY=1,2,3,4\r\n"
	    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n"
	    "END:VTIMEZONE\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Z:20260101T000000"
	    "\r\nEND:VEVENT\r\nEND:VCALENDAR",
	VCAL "BEG\r\n IN:VEVENT\r\nDTSTART:\r\nUID:\r\nSUMMARY\r\n:x\r\n;\r\n"
	    "END:VEVENT\r\nEND:VCALENDAR",
};

static void
read_anything(const char *text, size_t n)
{
	struct rn_cal e;
	enum rn_status rc = rn_cal_read(rn, a, text, n, &e);
	const char *all[] = { e.uid, e.summary, e.description, e.location,
	    e.organizer, e.organizer_name };

	assert_true(rc == RN_OK || rc == RN_EREJECTED);
	for (size_t i = 0; i < RN_LEN(all); i++)
		assert_true(all[i] == NULL ||
		    rn_utf8_valid(all[i], strlen(all[i]), NULL));
	assert_true(e.end == RN_NONE || e.end >= e.start);
}

static void
hostile_calendars_do_no_harm(void **state)
{
	static const char line[] = "BEGIN:VEVENT\n";
	size_t n = sizeof(line) - 1, many = 100000;
	char *deep = rn_alloc(a, n * many + 1);
	struct rn_cal e;

	(void)state;
	for (size_t i = 0; i < RN_LEN(hostile); i++)
		read_anything(hostile[i], strlen(hostile[i]));
	for (size_t i = 0; i < many; i++)
		memcpy(deep + i * n, line, n);
	assert_int_equal(rn_cal_read(rn, a, deep, n * many, &e),
	    RN_EREJECTED);
	read_anything(deep, n * 3999);
	assert_int_equal(rn_cal_read(rn, a, deep, n * 50000, &e),
	    RN_EREJECTED);
}

static void
mutated_calendars_do_no_harm(void **state)
{
	static const char odd[] = ";:=\"\\,\r\n \t\xff\x01VALUE=TEXT";
	int kept = dup(STDERR_FILENO);
	FILE *said = tmpfile();
	char text[2048];

	(void)state;
	assert_non_null(said);
	dup2(fileno(said), STDERR_FILENO);
	for (int i = 0; i < MUTATIONS; i++) {
		const char *from = i % 2 == 0 ? hostile[6 + dice() %
		    (RN_LEN(hostile) - 6)] : VCAL FIRM "METHOD:REQUEST\r\n"
		    "BEGIN:VEVENT\r\nUID:x\r\nDTSTART;TZID=Firm:20260701T090000"
		    "\r\nATTENDEE;CN=\"a\";PARTSTAT=DECLINED:mailto:a@b.example"
		    "\r\nSUMMARY:s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
		size_t n = strlen(from);

		memcpy(text, from, n);
		for (size_t k = dice() % 8 + 1; k > 0; k--)
			text[dice() % n] = dice() % 2 == 0 ? (char)dice() :
			    odd[dice() % (sizeof(odd) - 1)];
		read_anything(text, n - dice() % 3);
		rn_arena_reset(a);
	}
	dup2(kept, STDERR_FILENO);
	close(kept);
	assert_int_equal(lseek(fileno(said), 0, SEEK_END), 0);
	fclose(said);
}

/* --- there and back -------------------------------------------------------- */

static const char *const bits[] = {
	",", ";", "\\", "\n", "\"", ":", "^n", "^^", "^'", "^", "\\n", "ä",
	"Łódź", "日本語", "🤝", " ", "a", "Zoë", "mailto:", "\t", "=", "'",
	"BEGIN:VEVENT", "\\,", "long long words "
};

static char *
any_text(size_t most)
{
	char *s = rn_strdup(a, "x");

	for (size_t i = dice() % most; i > 0; i--)
		s = rn_sprintf(a, "%s%s", s, bits[dice() % RN_LEN(bits)]);
	return rn_sprintf(a, "%sx", s);
}

/* What a parameter can hold of it. */
static char *
as_name(const char *s)
{
	char *name = rn_strdup(a, s);

	for (char *p = name; *p != '\0'; p++)
		*p = *p == '"' ? '\'' : *p == '\n' || *p == '\t' ? ' ' : *p;
	return name;
}

static void
check_form(const char *text)
{
	for (const char *s = text; *s != '\0';) {
		size_t n = strcspn(s, "\r\n");

		assert_true(n <= LINE);
		assert_true(s[n] == '\r' && s[n + 1] == '\n');
		assert_true(rn_utf8_valid(s, n, NULL));
		s += n + 2;
	}
}

static void
same(const char *x, const char *y)
{
	assert_string_equal(x == NULL ? "" : x, y == NULL ? "" : y);
}

static struct rn_cal
any_event(struct rn_cal_guest *g, size_t guests)
{
	struct rn_cal e = { .method = (int)(dice() % RN_CAL_METHODS),
	    .uid = any_text(4), .sequence = (int64_t)(dice() % 9),
	    .stamp = (int64_t)(dice() % 4102444800),
	    .start = (int64_t)(dice() % 4102444800),
	    .summary = any_text(12), .description = any_text(40),
	    .location = dice() % 3 == 0 ? NULL : any_text(6),
	    .organizer = "me@fieldnote.example",
	    .organizer_name = any_text(5), .guest = g, .guests = guests };

	e.uid = as_name(e.uid);
	e.end = e.start + (int64_t)(dice() % 86400);
	if (dice() % 4 == 0) {
		e.day = true;
		e.start = rn_local_start(rn_local_day(e.start));
		e.end = rn_local_start(rn_local_day(e.start) + 1 +
		    (int64_t)(dice() % 9));
	}
	e.cancelled = e.method == RN_CAL_CANCEL || dice() % 9 == 0;
	for (size_t i = 0; i < guests; i++)
		g[i] = (struct rn_cal_guest){ rn_sprintf(a,
		    "a%zu+x@\xc3\xb6.example", i), dice() % 4 == 0 ? NULL :
		    any_text(8), (int)(dice() % RN_CAL_STATS) };
	return e;
}

static void
what_is_written_is_read_again(void **state)
{
	struct rn_cal_guest g[4];

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		struct rn_cal e, r;
		const char *text;

		if (i % (ROUNDS / RN_LEN(zones)) == 0)
			set_zone(zones[(size_t)i / (ROUNDS / RN_LEN(zones))]);
		e = any_event(g, dice() % 4);
		text = rn_cal_write(a, &e);
		check_form(text);
		assert_int_equal(rn_cal_read(rn, a, text, strlen(text), &r),
		    RN_OK);
		assert_string_equal(shown(&r), shown(&e));
		assert_int_equal(r.stamp, e.stamp);
		same(r.summary, e.summary);
		same(r.description, e.description);
		same(r.location, e.location);
		same(r.organizer, e.organizer);
		same(r.organizer_name, as_name(e.organizer_name));
		assert_int_equal(r.guests, e.guests);
		for (size_t k = 0; k < e.guests; k++) {
			same(r.guest[k].address, g[k].address);
			same(r.guest[k].name, g[k].name == NULL ? NULL :
			    as_name(g[k].name));
			assert_int_equal(r.guest[k].stat, g[k].stat);
		}
		rn_arena_reset(a);
	}
	set_zone("UTC");
}

/*
 * Around each change of clocks, what a calendar says of a zone is what the
 * system's clocks say: at any time that exists, once.
 */
static void
zones_by_name_are_the_systems(void **state)
{
	size_t changes = 0;

	(void)state;
	for (size_t z = 0; z < RN_LEN(zones); z++) {
		struct tm tm, then;
		int64_t at = 1420070400;	/* 2015 */

		set_zone(zones[z]);
		for (; at < 1893456000; at += 900) {	/* to 2030 */
			time_t t = (time_t)at, before = t - 3600 * 3,
			    after = t + 3600 * 3;
			long near[3];
			struct rn_cal e;
			const char *text;
			bool edge;

			near[0] = (localtime_r(&before, &then), then.tm_gmtoff);
			near[2] = (localtime_r(&after, &then), then.tm_gmtoff);
			near[1] = (localtime_r(&t, &tm), tm.tm_gmtoff);
			edge = near[0] != near[2];
			if (!edge && at / 900 % 3000 != 0)
				continue;
			changes += edge;
			text = rn_sprintf(a, VCAL "BEGIN:VEVENT\r\nDTSTART;TZID=%s:"
			    "%04d%02d%02dT%02d%02d%02d\r\nEND:VEVENT\r\n"
			    "END:VCALENDAR\r\n", zones[z], tm.tm_year + 1900,
			    tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min,
			    tm.tm_sec);
			assert_int_equal(rn_cal_read(rn, a, text,
			    strlen(text), &e), RN_OK);
			if (e.start != at && !(near[0] > near[2] &&
			    labs((long)(e.start - at)) == near[0] - near[2])) {
				char x[32], y[32];

				fail_msg("%s: %s, not %s", zones[z],
				    rn_date_iso(e.start, x),
				    rn_date_iso(at, y));
			}
			rn_arena_reset(a);
		}
	}
	set_zone("UTC");
	assert_true(changes > 1000);
}

/* Lines as they stand, and as libical is given them. */
static const struct { const char *lines, *want; } escapes[] = {
	{ "X:a\\,b\\;c\\n\\N\\\\\\\"", NULL },
	{ "X:\\\xc3\x9c", "X:\\\\\xc3\x9c" },
	{ "X:C:\\temp\\\r\nY:\\", "X:C:\\\\temp\\\\\r\nY:\\\\" },
	/* a fold within an escape, and within none */
	{ "X:a\\\r\n ,b\\\n\t\xc3\x9c", "X:a\\,b\\\\\n\t\xc3\x9c" },
	/* of parameters it is no part */
	{ "X;CN=\"a\\b:\\c\";Y=\\d:\\e\nZ=\\f:g",
	    "X;CN=\"a\\b:\\c\";Y=\\d:\\\\e\nZ=\\f:g" },
	{ "", NULL },
};

static void
a_backslash_is_itself_where_no_escape_begins(void **state)
{
	static const char event[] = VCAL "BEGIN:VEVENT\r\nUID:u\r\n"
	    "SUMMARY:C:\\\xc3\x9c" "bung\\, \\temp\r\nEND:VEVENT\r\n"
	    "END:VCALENDAR\r\n";
	struct rn_cal e;

	(void)state;
	for (size_t i = 0; i < RN_LEN(escapes); i++)
		assert_string_equal(rn_cal_escaped(a, escapes[i].lines),
		    escapes[i].want == NULL ? escapes[i].lines :
		    escapes[i].want);
	assert_int_equal(rn_cal_read(rn, a, event, strlen(event), &e), RN_OK);
	assert_string_equal(e.summary, "C:\\\xc3\x9c" "bung, \\temp");
}

/* What is held may be anything: a program that reads the file refuses it all. */
static void
what_is_written_is_text(void **state)
{
	struct rn_cal_guest g = { "b@c.example", "Z\xff\x01\xc2\x9b", 0 };
	const struct rn_cal e = { .method = 0, .uid = "u", .start = 1795338000,
	    .end = 1795338600, .summary = "a\xed\xa0\x80 b\xc2\x85" "c\xc3",
	    .location = "\x1b[2Jx", .organizer = "me@fieldnote.example",
	    .guest = &g, .guests = 1 };
	const char *text = rn_cal_write(a, &e);

	(void)state;
	check_form(text);
	assert_non_null(strstr(text, "SUMMARY:a\xef\xbf\xbd\xef\xbf\xbd"
	    "\xef\xbf\xbd bc\xef\xbf\xbd\r\n"));
	assert_non_null(strstr(text, "LOCATION:[2Jx\r\n"));
	assert_non_null(strstr(text, "\"Z\xef\xbf\xbd \""));
}

static void
days_that_are_due(void **state)
{
	static const struct rn_cal_due v[] = {
		{ "a@x", 1795338000, "Write to Zoë, soon", "the first\nthen" },
		{ "b@x", 1795424399, "x", NULL },
	};
	const char *text;
	struct rn_cal e;

	(void)state;
	set_zone("Australia/Lord_Howe");
	text = rn_cal_write_due(a, "refnet: due", 1795338000, v, 2);
	check_form(text);
	assert_int_equal(rn_cal_read(rn, a, text, strlen(text), &e), RN_OK);
	assert_string_equal(shown(&e), "PUBLISH a@x 0 2026-11-21T13:00:00Z "
	    "2026-11-22T13:00:00Z day");
	assert_string_equal(e.summary, v[0].summary);
	assert_string_equal(e.description, v[0].description);
	assert_non_null(strstr(text, "TRIGGER:PT9H"));
	set_zone("UTC");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(calendars_of_others_are_read),
		cmocka_unit_test(people_of_an_invitation),
		cmocka_unit_test(hostile_calendars_do_no_harm),
		cmocka_unit_test(mutated_calendars_do_no_harm),
		cmocka_unit_test(what_is_written_is_read_again),
		cmocka_unit_test(a_backslash_is_itself_where_no_escape_begins),
		cmocka_unit_test(what_is_written_is_text),
		cmocka_unit_test(zones_by_name_are_the_systems),
		cmocka_unit_test(days_that_are_due),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
