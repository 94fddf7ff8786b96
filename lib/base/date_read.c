/*
 * date_read.c - what people type for a date: the closed grammar of date.h.
 *
 * A new word for a day or a period is a line in named[]; a new unit is one in
 * units[] and a case in span_of() and move_day().  Say it in date.h too.
 */
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"

enum unit { DAY, WEEK, MONTH, QUARTER, YEAR };

static const struct { const char *name; enum unit unit; } units[] = {
	{ "d", DAY }, { "day", DAY }, { "days", DAY },
	{ "w", WEEK }, { "week", WEEK }, { "weeks", WEEK },
	{ "m", MONTH }, { "month", MONTH }, { "months", MONTH },
	{ "q", QUARTER }, { "quarter", QUARTER }, { "quarters", QUARTER },
	{ "y", YEAR }, { "year", YEAR }, { "years", YEAR }
};

/* The whole period `by` units from the one we are in, or its last day. */
static const struct { const char *name; enum unit unit; int by; bool last; }
named[] = {
	{ "today", DAY, 0, false }, { "yesterday", DAY, -1, false },
	{ "tomorrow", DAY, 1, false }, { "eow", WEEK, 0, true },
	{ "eom", MONTH, 0, true }, { "eoq", QUARTER, 0, true },
	{ "eoy", YEAR, 0, true }
};

static const char *const weekdays[] = {
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
	"sunday"
};

/* What may stand where; hints. */
static const char any_words[] = "a date is 2026-11-22, today, tomorrow, "
    "mon, next tue, last week, 3d, 2 weeks ago, eom, 2026Q4 or 2026-W47";
static const char side_words[] = "here goes week, month, quarter, year, or "
    "a day from mon to sun";
static const char this_words[] = "here goes week, month, quarter or year";
static const char unit_words[] = "here goes d, w, m, q or y, or days, weeks, "
    "months, quarters, years";
static const char time_words[] = "here goes a time as in 09:00, or nothing";
static const char zone_words[] = "here goes Z, an offset as in +01:00, or "
    "nothing";

enum {
	DAY_SECONDS = 86400,
	YEAR_MIN = 1900, YEAR_MAX = 2200,
	SHOWN = 60,		/* cells of a text that was not understood */
	SHOWN_BYTES = 200,
	WORD_MAX = 16,
	NUMBER_DIGITS = 6
};

struct reading {
	struct refnet *rn;
	const char *text, *p;	/* all of it, and what is not yet read */
	int64_t now, today;
	int64_t first, last;	/* a span of days ... */
	int64_t at;		/* ... or, unless RN_NONE, an instant */
};

/* The words for a text that is no date: caret below `where`. */
static enum rn_status
refuse(struct reading *r, const char *where, const char *what,
    const char *hint)
{
	struct rn_arena *a = rn_arena_new();
	size_t n = strlen(r->text);
	const char *before, *text;
	int cells;

	if (a == NULL)
		return rn_fail(r->rn, RN_ENOMEM, "out of memory");
	before = rn_strndup(a, r->text, (size_t)(where - r->text));
	cells = rn_width(rn_clean(a, before));
	if (cells >= SHOWN)
		cells = SHOWN - 1;
	/* marks take bytes but no cells: cut twice */
	text = rn_strndup(a, r->text, n < SHOWN_BYTES ? n : SHOWN_BYTES);
	(void)rn_fail(r->rn, RN_EUSAGE, "%s\n  %s\n  %*s^", what,
	    rn_fit(a, text, SHOWN, true), cells, "");
	rn_hint(r->rn, "%s", hint);
	rn_arena_free(a);
	return RN_EUSAGE;
}

static enum rn_status
misread(struct reading *r, const char *where, const char *hint)
{
	return refuse(r, where, "date not understood", hint);
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static void
skip_blanks(struct reading *r)
{
	while (is_blank(*r->p))
		r->p++;
}

/* The letters that come next, in lower case; a longer word is no word. */
static const char *
read_word(struct reading *r, char word[WORD_MAX])
{
	const char *start;
	size_t n = 0;

	skip_blanks(r);
	start = r->p;
	while (lower(*r->p) >= 'a' && lower(*r->p) <= 'z') {
		if (n < WORD_MAX - 1)
			word[n++] = lower(*r->p);
		r->p++;
	}
	word[n] = '\0';
	return start;
}

/* Exactly n digits. */
static bool
read_digits(struct reading *r, int n, int *value)
{
	int v = 0;

	for (int i = 0; i < n; i++) {
		if (!is_digit(r->p[i]))
			return false;
		v = v * 10 + (r->p[i] - '0');
	}
	r->p += n;
	*value = v;
	return true;
}

static int
find_unit(const char *word)
{
	for (size_t i = 0; i < RN_LEN(units); i++)
		if (strcmp(units[i].name, word) == 0)
			return (int)units[i].unit;
	return -1;
}

/* Three letters or more of a weekday. */
static int
find_weekday(const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; n >= 3 && i < RN_LEN(weekdays); i++)
		if (strncmp(weekdays[i], word, n) == 0)
			return (int)i;
	return -1;
}

/* n months, counted from January of year y, as a first and a last day. */
static void
span_months(struct reading *r, int y, int from, int n)
{
	int first = from + y * 12, last = first + n - 1;

	r->first = rn_civil(first / 12, first % 12 + 1, 1);
	r->last = rn_civil(last / 12, last % 12 + 1,
	    rn_month_days(last / 12, last % 12 + 1));
}

/* The day, week, ... that is `by` further than the one today is in. */
static void
span_of(struct reading *r, enum unit unit, int by)
{
	int y, m, d;

	rn_civil_of(r->today, &y, &m, &d);
	switch (unit) {
	case DAY:
		r->first = r->last = r->today + by;
		break;
	case WEEK:
		r->first = r->today - rn_weekday(r->today) + 7 * (int64_t)by;
		r->last = r->first + 6;
		break;
	case MONTH:
		span_months(r, y, m - 1 + by, 1);
		break;
	case QUARTER:
		span_months(r, y, (m - 1) / 3 * 3 + 3 * by, 3);
		break;
	case YEAR:
		span_months(r, y + by, 0, 12);
		break;
	}
}

/* The day so many units from today; the 31st becomes a month's last. */
static void
move_day(struct reading *r, enum unit unit, int by)
{
	static const int months[] = { 0, 0, 1, 3, 12 };
	int y, m, d, last;

	if (unit == DAY || unit == WEEK) {
		r->first = r->today + (unit == WEEK ? 7 : 1) * (int64_t)by;
	} else {
		rn_civil_of(r->today, &y, &m, &d);
		m += y * 12 - 1 + by * months[unit];
		if (m < 0)
			m = 0;		/* year 0 is out of reach all the same */
		y = m / 12;
		m = m % 12 + 1;
		last = rn_month_days(y, m);
		r->first = rn_civil(y, m, d < last ? d : last);
	}
	r->last = r->first;
}

/* `3d`, `-3d`, `3 days`, each with or without `ago`; after `in` without. */
static enum rn_status
read_away(struct reading *r, bool in)
{
	char word[WORD_MAX];
	const char *start = r->p, *unit_at, *back;
	bool ago = *r->p == '-';
	int digits = 0, by = 0, unit;

	if (ago && !in)
		r->p++;
	while (digits < NUMBER_DIGITS && is_digit(r->p[digits]))
		digits++;
	if (digits == 0 || is_digit(r->p[digits]) ||
	    !read_digits(r, digits, &by))
		return misread(r, start, in ? "here goes a number, as in in 3 "
		    "days" : any_words);
	unit_at = read_word(r, word);
	unit = find_unit(word);
	if (unit < 0)
		return misread(r, unit_at, unit_words);
	back = r->p;
	read_word(r, word);
	if (!in && !ago && strcmp(word, "ago") == 0)
		ago = true;
	else
		r->p = back;
	move_day(r, (enum unit)unit, ago ? -by : by);
	return RN_OK;
}

/* What follows `next`, `last`, `this`: side is 1, -1, 0. */
static enum rn_status
read_side(struct reading *r, int side)
{
	char word[WORD_MAX];
	const char *at = read_word(r, word);
	int unit = find_unit(word), day = find_weekday(word), away;

	if (unit > DAY && word[1] != '\0') {
		span_of(r, (enum unit)unit, side);
		return RN_OK;
	}
	if (day < 0 || side == 0)
		return misread(r, at, side == 0 ? this_words : side_words);
	away = day - rn_weekday(r->today);
	if (side > 0 && away <= 0)
		away += 7;
	if (side < 0 && away >= 0)
		away -= 7;
	move_day(r, DAY, away);
	return RN_OK;
}

/* One or two words of letters. */
static enum rn_status
read_named(struct reading *r)
{
	char word[WORD_MAX];
	const char *at = read_word(r, word);
	int day = find_weekday(word);

	if (day >= 0) {
		move_day(r, DAY, (day - rn_weekday(r->today) + 7) % 7);
		return RN_OK;
	}
	for (size_t i = 0; i < RN_LEN(named); i++)
		if (strcmp(named[i].name, word) == 0) {
			span_of(r, named[i].unit, named[i].by);
			if (named[i].last)
				r->first = r->last;
			return RN_OK;
		}
	if (strcmp(word, "next") == 0)
		return read_side(r, 1);
	if (strcmp(word, "last") == 0)
		return read_side(r, -1);
	if (strcmp(word, "this") == 0)
		return read_side(r, 0);
	if (strcmp(word, "now") == 0) {
		r->at = r->now;
		return RN_OK;
	}
	if (strcmp(word, "in") == 0 && is_blank(*r->p)) {
		skip_blanks(r);
		return read_away(r, true);
	}
	return misread(r, at, any_words);
}

/* 09:00 or 09:00:30, one digit for the hour will do. */
static enum rn_status
read_clock(struct reading *r, int *seconds)
{
	const char *at = r->p;
	int h = 0, m = 0, s = 0;

	if (!read_digits(r, 2, &h) && !read_digits(r, 1, &h))
		return misread(r, at, time_words);
	if (*r->p != ':')
		return misread(r, r->p, time_words);
	r->p++;
	if (!read_digits(r, 2, &m))
		return misread(r, r->p, time_words);
	if (*r->p == ':') {
		r->p++;
		if (!read_digits(r, 2, &s))
			return misread(r, r->p, time_words);
	}
	if (h > 23 || m > 59 || s > 59)
		return refuse(r, at, "no such time of day", time_words);
	*seconds = h * 3600 + m * 60 + s;
	return RN_OK;
}

/* Z, +01:00, +0100, or nothing: *zone stays RN_NONE. */
static enum rn_status
read_zone(struct reading *r, int64_t *zone)
{
	const char *at = r->p;
	int h = 0, m = 0, sign;

	if (lower(*r->p) == 'z') {
		r->p++;
		*zone = 0;
		return RN_OK;
	}
	if (*r->p != '+' && *r->p != '-')
		return RN_OK;
	sign = *r->p++ == '-' ? -1 : 1;
	if (!read_digits(r, 2, &h))
		return misread(r, r->p, zone_words);
	if (*r->p == ':')
		r->p++;
	if (!read_digits(r, 2, &m))
		return misread(r, r->p, zone_words);
	if (h > 14 || m > 59)
		return refuse(r, at, "no such zone", zone_words);
	*zone = sign * (h * 3600 + m * 60);
	return RN_OK;
}

/* A time of day after a single day; a zone only after an ISO date. */
static enum rn_status
read_time(struct reading *r, bool iso)
{
	const char *at = r->p;
	enum rn_status rc = RN_OK;
	int64_t zone = RN_NONE;
	int seconds = 0;

	TRY(read_clock(r, &seconds));
	if (iso)
		TRY(read_zone(r, &zone));
	if (zone != RN_NONE)
		r->at = r->first * DAY_SECONDS + seconds - zone;
	else if (!rn_local_instant(r->first, seconds, &r->at))
		return refuse(r, at, "clocks skip this time that day",
		    "give another time, or an offset as in +01:00");
out:
	return rc;
}

/* The month and what follows it, after `2026-`. */
static enum rn_status
read_month(struct reading *r, int y)
{
	const char *at = r->p;
	int m = 0, d = 0;

	if (!read_digits(r, 2, &m))
		return misread(r, at, any_words);
	if (rn_month_days(y, m) == 0)
		return refuse(r, at, "no such month", "months are 01 to 12");
	span_months(r, y, m - 1, 1);
	if (*r->p != '-')
		return RN_OK;
	at = ++r->p;
	if (!read_digits(r, 2, &d))
		return misread(r, at, any_words);
	if (d < 1 || d > rn_month_days(y, m)) {
		(void)refuse(r, at, "no such day", "");
		rn_hint(r->rn, "that month has the days 01 to %d",
		    rn_month_days(y, m));
		return RN_EUSAGE;
	}
	r->first = r->last = rn_civil(y, m, d);
	if (lower(*r->p) != 't')
		return RN_OK;
	r->p++;
	return read_time(r, true);
}

/* What starts with a year: Q4, W47, months, days, times. */
static enum rn_status
read_iso(struct reading *r)
{
	const char *at;
	int y = 0, v = 0, of;
	int64_t monday;

	(void)read_digits(r, 4, &y);
	if (*r->p == '\0' || is_blank(*r->p)) {
		span_months(r, y, 0, 12);
		return RN_OK;
	}
	if (*r->p == '-')
		r->p++;
	at = r->p;
	if (lower(*at) == 'q') {
		r->p++;
		if (!read_digits(r, 1, &v) || v < 1 || v > 4)
			return refuse(r, at, "no such quarter",
			    "quarters are Q1 to Q4");
		span_months(r, y, 3 * (v - 1), 3);
		return RN_OK;
	}
	if (lower(*at) != 'w')
		return read_month(r, y);
	r->p++;
	/* week 1 has 4 January in it, a week is in the year of its Thursday */
	monday = rn_civil(y, 1, 4) - rn_weekday(rn_civil(y, 1, 4));
	if (read_digits(r, 2, &v) && v >= 1) {
		r->first = monday + 7 * (v - 1);
		r->last = r->first + 6;
		rn_civil_of(r->first + 3, &of, &v, &v);
		if (of == y)
			return RN_OK;
	}
	return refuse(r, at, "no such week",
	    "weeks are W01 to W52, in some years W53");
}

static bool
starts_with_year(const char *s)
{
	for (int i = 0; i < 4; i++)
		if (!is_digit(s[i]))
			return false;
	return s[4 + strspn(s + 4, " \t")] == '\0' || s[4] == '-' ||
	    ((lower(s[4]) == 'q' || lower(s[4]) == 'w') && is_digit(s[5]));
}

static bool
in_reach(const struct reading *r)
{
	int64_t first = rn_civil(YEAR_MIN, 1, 1);
	int64_t after = rn_civil(YEAR_MAX + 1, 1, 1);

	if (r->at == RN_NONE)
		return r->first >= first && r->last < after;
	return r->at >= first * DAY_SECONDS && r->at < after * DAY_SECONDS;
}

static enum rn_status
read_all(struct reading *r)
{
	enum rn_status rc = RN_OK;
	const char *start, *more;
	int a, b;
	bool iso;

	skip_blanks(r);
	start = r->p;
	iso = starts_with_year(start);
	if (rn_date_numeric(start, strlen(start), &a, &b))
		return refuse(r, start, a <= 12 && b <= 12 && a != b ?
		    "day and month could be either way round" :
		    "date not understood", "write it as 2026-11-22");
	if (iso)
		TRY(read_iso(r));
	else if (is_digit(*r->p) || *r->p == '-')
		TRY(read_away(r, false));
	else
		TRY(read_named(r));
	more = r->p;
	skip_blanks(r);
	if (r->p > more && is_digit(*r->p) && r->at == RN_NONE &&
	    r->first == r->last)
		TRY(read_time(r, iso));
	skip_blanks(r);
	if (*r->p != '\0')
		return misread(r, r->p, r->at == RN_NONE &&
		    r->first == r->last ? time_words :
		    "here goes nothing more");
	if (!in_reach(r))
		return refuse(r, start, "date out of reach",
		    "years are 1900 to 2200");
out:
	return rc;
}

enum rn_status
rn_date_read(struct refnet *rn, const char *text, int64_t now, bool end,
    int64_t *at)
{
	struct reading r = { .rn = rn, .text = text, .p = text, .now = now };
	enum rn_status rc;

	*at = RN_NONE;
	r.at = now;
	if (!in_reach(&r))
		return rn_fail(rn, RN_EUSAGE, "the clock is set to a year "
		    "before %d or after %d", YEAR_MIN, YEAR_MAX);
	r.at = RN_NONE;
	r.today = rn_local_day(now);
	rc = read_all(&r);
	if (rc != RN_OK)
		return rc;
	if (r.at != RN_NONE)
		*at = r.at;
	else
		*at = end ? rn_local_start(r.last + 1) - 1 : rn_local_start(r.first);
	return RN_OK;
}
