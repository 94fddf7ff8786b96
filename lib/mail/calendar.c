/*
 * calendar.c - a text/calendar read with libical, which knows the syntax and
 * the zones.
 *
 * libical is given only the lines that are read (`taken`), parts in order, and
 * asked about no zone whose rules come more often than yearly.
 */
#include <libical/ical.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "mail/calendar.h"

enum {
	BYTES = 1 << 20,	/* of a calendar; no more is read */
	LINES = 4000,		/* that are read; so deep it can be, too */
	GUESTS = 200,
	WORDS = 1 << 14,	/* bytes of a description */
	NAME = 1 << 10,		/* of all other text */
	YEAR_MIN = 1900, YEAR_MAX = 2200,
	SPAN = 366 * 86400	/* the longest event taken at its word */
};

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-"

const char *const rn_cal_method_name[RN_CAL_METHODS + 1] = {
	[RN_CAL_PUBLISH] = "PUBLISH", [RN_CAL_REQUEST] = "REQUEST",
	[RN_CAL_REPLY] = "REPLY", [RN_CAL_CANCEL] = "CANCEL",
	[RN_CAL_COUNTER] = "COUNTER", [RN_CAL_OTHER] = "OTHER",
};

const char *const rn_cal_stat_name[RN_CAL_STATS + 1] = {
	[RN_CAL_NEEDS_ACTION] = "NEEDS-ACTION",
	[RN_CAL_ACCEPTED] = "ACCEPTED", [RN_CAL_DECLINED] = "DECLINED",
	[RN_CAL_TENTATIVE] = "TENTATIVE", [RN_CAL_DELEGATED] = "DELEGATED",
};

static const struct {
	icalproperty_method theirs;
	enum rn_cal_method ours;
} methods[] = {
	{ ICAL_METHOD_PUBLISH, RN_CAL_PUBLISH },
	{ ICAL_METHOD_REQUEST, RN_CAL_REQUEST },
	{ ICAL_METHOD_REPLY, RN_CAL_REPLY },
	{ ICAL_METHOD_CANCEL, RN_CAL_CANCEL },
	{ ICAL_METHOD_COUNTER, RN_CAL_COUNTER },
};

static const struct {
	icalparameter_partstat theirs;
	enum rn_cal_stat ours;
} stats[] = {
	{ ICAL_PARTSTAT_ACCEPTED, RN_CAL_ACCEPTED },
	{ ICAL_PARTSTAT_DECLINED, RN_CAL_DECLINED },
	{ ICAL_PARTSTAT_TENTATIVE, RN_CAL_TENTATIVE },
	{ ICAL_PARTSTAT_DELEGATED, RN_CAL_DELEGATED },
};

/* --- what libical is given ----------------------------------------------- */

static const char *const taken[] = {
	"method", "uid", "sequence", "status", "dtstamp", "dtstart", "dtend",
	"duration", "rrule", "rdate", "summary", "description", "location",
	"organizer", "attendee", "tzid", "tzoffsetfrom", "tzoffsetto"
};

static bool
is_taken(const char *s)
{
	size_t n = strcspn(s, ":;");

	for (size_t i = 0; i < RN_LEN(taken); i++)
		if (strlen(taken[i]) == n && rn_ascii_starts(s, taken[i]))
			return true;
	return false;
}

/* One line without its folds; where the next one is. */
static const char *
unfold(const char *s, char *to)
{
	for (; *s != '\0'; s++) {
		const char *next = s + (*s == '\r' && s[1] == '\n') + 1;

		if (*s != '\r' && *s != '\n')
			*to++ = *s;
		else if (*next != ' ' && *next != '\t') {
			*to = '\0';
			return next;
		} else
			s = next;	/* the blank goes, too */
	}
	*to = '\0';
	return s;
}

/* "BEGIN:VEVENT", without anything odd: 1; its end: -1; anything else: 0. */
static int
step(const char *s)
{
	const char *name = strchr(s, ':');

	if (name == NULL || name[1 + strspn(name + 1, LETTERS)] != '\0' ||
	    name[1] == '\0')
		return 0;
	return rn_ascii_starts(s, "begin:") ? 1 :
	    rn_ascii_starts(s, "end:") ? -1 : 0;
}

/*
 * NULL: there are more lines than any invitation has.  Of an end without a
 * beginning libical would complain aloud.
 */
static char *
sieve(struct rn_arena *a, const char *s)
{
	char *all = rn_alloc(a, strlen(s) * 2 + 2), *p = all;
	size_t lines = 0;
	int depth = 0, by;

	while (*s != '\0') {
		s = unfold(s, p);
		by = step(p);
		if (by == 0 ? depth == 0 || !is_taken(p) : depth + by < 0)
			continue;
		depth += by;
		if (++lines > LINES)
			return NULL;
		p += strlen(p);
		*p++ = '\n';
	}
	*p = '\0';
	return all;
}

/* Behind the fold that s begins with; s where it begins with none. */
static const char *
behind_fold(const char *s)
{
	const char *end = s + (*s == '\r');

	return *end == '\n' && (end[1] == ' ' || end[1] == '\t') ? end + 2 : s;
}

char *
rn_cal_escaped(struct rn_arena *a, const char *s)
{
	char *all = rn_alloc(a, strlen(s) * 2 + 1), *p = all;
	bool quoted = false, value = false;

	for (; *s != '\0'; *p++ = *s++) {
		if (*s == '\n' && behind_fold(s) == s) {
			quoted = value = false;
		} else if (!value) {
			quoted ^= *s == '"';
			value = *s == ':' && !quoted;
		} else if (*s == '\\') {
			const char *next = behind_fold(s + 1);

			*p++ = '\\';
			if (*next != '\0' && strchr("\\;,nN\"", *next) != NULL)
				s = next;
		}
	}
	*p = '\0';
	return all;
}

/*
 * Clocks are changed once a year, on a day of a week of a month: a rule that
 * says more would have libical list its times one by one.
 */
static bool
is_rule_of_clocks(icalproperty *p)
{
	struct icalrecurrencetype r;

	if (icalvalue_isa(icalproperty_get_value(p)) != ICAL_RECUR_VALUE)
		return false;
	r = icalproperty_get_rrule(p);
	return r.freq == ICAL_YEARLY_RECURRENCE &&
	    r.by_second[0] == ICAL_RECURRENCE_ARRAY_MAX &&
	    r.by_minute[0] == ICAL_RECURRENCE_ARRAY_MAX &&
	    r.by_hour[0] == ICAL_RECURRENCE_ARRAY_MAX &&
	    r.by_year_day[0] == ICAL_RECURRENCE_ARRAY_MAX &&
	    r.by_week_no[0] == ICAL_RECURRENCE_ARRAY_MAX;
}

static bool
is_zone(icalcomponent *zone)
{
	for (icalcomponent *c = icalcomponent_get_first_component(zone,
	    ICAL_ANY_COMPONENT); c != NULL;
	    c = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT))
		for (icalproperty *p = icalcomponent_get_first_property(c,
		    ICAL_RRULE_PROPERTY); p != NULL;
		    p = icalcomponent_get_next_property(c,
		    ICAL_RRULE_PROPERTY))
			if (!is_rule_of_clocks(p))
				return false;
	return true;
}

bool
rn_cal_is_zone(const char *text)
{
	icalcomponent *zone = icalparser_parse_string(text);
	bool yes = zone != NULL &&
	    icalcomponent_isa(zone) == ICAL_VTIMEZONE_COMPONENT &&
	    is_zone(zone);

	if (zone != NULL)
		icalcomponent_free(zone);
	icalmemory_free_ring();
	return yes;
}

/* --- text ---------------------------------------------------------------- */

/*
 * A text of `most` bytes at most: what is not UTF-8 is U+FFFD, of control
 * characters only line ends and tabs stay.  NULL for none.
 */
static const char *
words(struct rn_arena *a, const char *s, size_t most)
{
	size_t n = s == NULL ? 0 : strlen(s);
	char *text = rn_alloc(a, (n < most ? n : most) * 3 + 8), *p = text;

	while (n > 0 && (size_t)(p - text) < most) {
		int32_t cp;
		size_t take = rn_utf8_next(s, n, &cp);

		if (take == 0)
			p += rn_utf8_put(0xfffd, p);
		else if (cp >= ' ' ? cp != 0x7f : cp == '\n' || cp == '\t')
			p += rn_utf8_put(cp, p);
		s += take == 0 ? 1 : take;
		n -= take == 0 ? 1 : take;
	}
	*p = '\0';
	return p == text ? NULL : text;
}

/* On one line. */
static const char *
line(struct rn_arena *a, const char *s)
{
	char *text = (char *)words(a, s, NAME);

	for (char *p = text; p != NULL && *p != '\0'; p++)
		if (*p == '\n' || *p == '\t')
			*p = ' ';
	return text;
}

static const char *
text_of(struct rn_arena *a, icalcomponent *e, icalproperty_kind kind,
    size_t most)
{
	icalproperty *p = icalcomponent_get_first_property(e, kind);
	icalvalue *v = p == NULL ? NULL : icalproperty_get_value(p);

	return v == NULL || icalvalue_isa(v) != ICAL_TEXT_VALUE ? NULL :
	    words(a, icalvalue_get_text(v), most);
}

/* --- times --------------------------------------------------------------- */

static bool
is_time(struct icaltimetype t)
{
	return t.year >= YEAR_MIN && t.year <= YEAR_MAX && t.day >= 1 &&
	    t.day <= rn_month_days(t.year, t.month) && (t.is_date ||
	    (t.hour >= 0 && t.hour < 24 && t.minute >= 0 && t.minute < 60 &&
	    t.second >= 0 && t.second <= 60));
}

/*
 * What clocks here would show then; where they skip it, the time they would
 * show had they not been changed.
 */
static int64_t
floating(struct icaltimetype t)
{
	int64_t day = rn_civil(t.year, t.month, t.day), at;
	int seconds = t.hour * 3600 + t.minute * 60 +
	    (t.second > 59 ? 59 : t.second);

	if (rn_local_instant(day, seconds, &at))
		return at;
	if (seconds >= 3600 && rn_local_instant(day, seconds - 3600, &at))
		return at + 3600;
	return rn_local_start(day) + seconds;
}

static icaltimezone *
find_zone(icalcomponent *calendar, const char *tzid)
{
	icaltimezone *zone = icalcomponent_get_timezone(calendar, tzid);

	if (zone != NULL && !is_zone(icaltimezone_get_component(zone)))
		return NULL;
	if (zone == NULL)
		zone = icaltimezone_get_builtin_timezone(tzid);
	if (zone == NULL)
		zone = icaltimezone_get_builtin_timezone_from_tzid(tzid);
	return zone;
}

/* False: it is no time, or one of a zone nobody knows. */
static bool
read_time(icalcomponent *calendar, icalproperty *p, struct icaltimetype t,
    int64_t *at)
{
	icalparameter *id = icalproperty_get_first_parameter(p,
	    ICAL_TZID_PARAMETER);
	const char *tzid = id == NULL ? NULL : icalparameter_get_tzid(id);
	icaltimezone *zone;

	if (!is_time(t))
		return false;
	if (t.is_date) {
		*at = rn_local_start(rn_civil(t.year, t.month, t.day));
	} else if (icaltime_is_utc(t)) {
		*at = (int64_t)icaltime_as_timet_with_zone(t,
		    icaltimezone_get_utc_timezone());
	} else if (tzid == NULL) {
		*at = floating(t);
	} else if ((zone = find_zone(calendar, tzid)) == NULL) {
		return false;
	} else {
		*at = (int64_t)icaltime_as_timet_with_zone(t, zone);
	}
	return true;
}

/* An end says itself, or how long it takes; a day alone lasts a day. */
static void
read_end(icalcomponent *calendar, icalcomponent *e, struct rn_cal *out)
{
	icalproperty *end = icalcomponent_get_first_property(e,
	    ICAL_DTEND_PROPERTY);
	icalproperty *takes = icalcomponent_get_first_property(e,
	    ICAL_DURATION_PROPERTY);
	int64_t at = RN_NONE;

	if (end != NULL)
		(void)read_time(calendar, end, icalproperty_get_dtend(end),
		    &at);
	else if (takes != NULL)
		at = out->start + icaldurationtype_as_int(
		    icalproperty_get_duration(takes));
	else if (out->day)
		at = rn_local_start(rn_local_day(out->start) + 1);
	if (at != RN_NONE && at >= out->start && at - out->start <= SPAN)
		out->end = at;
}

static void
read_times(icalcomponent *calendar, icalcomponent *e, struct rn_cal *out)
{
	icalproperty *p = icalcomponent_get_first_property(e,
	    ICAL_DTSTART_PROPERTY);
	struct icaltimetype stamp = icalcomponent_get_dtstamp(e);

	if (!icaltime_is_null_time(stamp) && is_time(stamp))
		out->stamp = (int64_t)icaltime_as_timet_with_zone(stamp,
		    icaltimezone_get_utc_timezone());
	if (p == NULL)
		return;
	out->day = icalproperty_get_dtstart(p).is_date != 0;
	if (read_time(calendar, p, icalproperty_get_dtstart(p), &out->start))
		read_end(calendar, e, out);
}

/* --- people -------------------------------------------------------------- */

/* The address of an attendee or the organizer, in small letters, or NULL. */
static const char *
address_of(struct rn_arena *a, icalproperty *p)
{
	icalvalue *v = icalproperty_get_value(p);
	const char *value = v == NULL || icalvalue_isa(v) !=
	    ICAL_CALADDRESS_VALUE ? NULL : icalvalue_get_caladdress(v);
	icalparameter *email = icalproperty_get_first_parameter(p,
	    ICAL_EMAIL_PARAMETER);
	const char *at;
	char *addr;

	if (value != NULL && rn_ascii_starts(value, "mailto:"))
		value += strlen("mailto:");
	else if (email != NULL)
		value = icalparameter_get_email(email);
	if (value == NULL || strlen(value) > NAME)
		return NULL;
	value = line(a, value);
	addr = value == NULL ? NULL : rn_trim(a, value, strlen(value));
	at = addr == NULL ? NULL : strchr(addr, '@');
	if (at == NULL || at == addr || at[1] == '\0' ||
	    addr[strcspn(addr, " <>\"")] != '\0')
		return NULL;
	for (char *s = addr; *s != '\0'; s++)
		*s = (char)(*s >= 'A' && *s <= 'Z' ? *s + 32 : *s);
	return addr;
}

static const char *
name_of(struct rn_arena *a, icalproperty *p)
{
	icalparameter *cn = icalproperty_get_first_parameter(p,
	    ICAL_CN_PARAMETER);

	return cn == NULL ? NULL : line(a, icalparameter_get_cn(cn));
}

static int
stat_of(icalproperty *p)
{
	icalparameter *said = icalproperty_get_first_parameter(p,
	    ICAL_PARTSTAT_PARAMETER);

	for (size_t i = 0; said != NULL && i < RN_LEN(stats); i++)
		if (stats[i].theirs == icalparameter_get_partstat(said))
			return stats[i].ours;
	return RN_CAL_NEEDS_ACTION;
}

static void
read_people(struct rn_arena *a, icalcomponent *e, struct rn_cal *out)
{
	icalproperty *p = icalcomponent_get_first_property(e,
	    ICAL_ORGANIZER_PROPERTY);
	struct rn_cal_guest *v = rn_alloc(a, GUESTS * sizeof(*v));

	if (p != NULL) {
		out->organizer = address_of(a, p);
		out->organizer_name = name_of(a, p);
	}
	out->guest = v;
	for (p = icalcomponent_get_first_property(e, ICAL_ATTENDEE_PROPERTY);
	    p != NULL && out->guests < GUESTS;
	    p = icalcomponent_get_next_property(e, ICAL_ATTENDEE_PROPERTY)) {
		const char *addr = address_of(a, p);

		if (addr != NULL)
			v[out->guests++] = (struct rn_cal_guest){ addr,
			    name_of(a, p), stat_of(p) };
	}
}

/* --- the whole ----------------------------------------------------------- */

static int
method_of(icalcomponent *calendar)
{
	icalproperty *p = icalcomponent_get_first_property(calendar,
	    ICAL_METHOD_PROPERTY);

	for (size_t i = 0; p != NULL && i < RN_LEN(methods); i++)
		if (methods[i].theirs == icalproperty_get_method(p))
			return methods[i].ours;
	return RN_CAL_OTHER;
}

static void
read_event(struct rn_arena *a, icalcomponent *calendar, icalcomponent *e,
    struct rn_cal *out)
{
	int sequence = icalcomponent_get_sequence(e);

	out->method = method_of(calendar);
	out->uid = line(a, text_of(a, e, ICAL_UID_PROPERTY, NAME));
	out->sequence = sequence < 0 ? 0 : sequence;
	out->summary = text_of(a, e, ICAL_SUMMARY_PROPERTY, NAME);
	out->description = text_of(a, e, ICAL_DESCRIPTION_PROPERTY, WORDS);
	out->location = text_of(a, e, ICAL_LOCATION_PROPERTY, NAME);
	out->cancelled = out->method == RN_CAL_CANCEL ||
	    icalcomponent_get_status(e) == ICAL_STATUS_CANCELLED;
	out->recurs = icalcomponent_get_first_property(e,
	    ICAL_RRULE_PROPERTY) != NULL;
	read_people(a, e, out);
	read_times(calendar, e, out);
}

/* Of a file with several calendars, the first that has an event. */
static icalcomponent *
find_event(icalcomponent *all, icalcomponent **calendar)
{
	icalcomponent *e;

	*calendar = all;
	if (icalcomponent_isa(all) == ICAL_VCALENDAR_COMPONENT)
		return icalcomponent_get_first_component(all,
		    ICAL_VEVENT_COMPONENT);
	for (icalcomponent *c = icalcomponent_get_first_component(all,
	    ICAL_VCALENDAR_COMPONENT); c != NULL;
	    c = icalcomponent_get_next_component(all,
	    ICAL_VCALENDAR_COMPONENT)) {
		e = icalcomponent_get_first_component(c,
		    ICAL_VEVENT_COMPONENT);
		if (e != NULL) {
			*calendar = c;
			return e;
		}
	}
	return NULL;
}

enum rn_status
rn_cal_read(struct refnet *rn, struct rn_arena *a, const char *bytes,
    size_t n, struct rn_cal *out)
{
	char *text = n > BYTES ? NULL : sieve(a, rn_strndup(a, bytes, n));
	icalcomponent *all, *calendar, *e;

	*out = (struct rn_cal){ .method = RN_CAL_OTHER, .stamp = RN_NONE,
	    .start = RN_NONE, .end = RN_NONE };
	if (text == NULL)
		return rn_fail(rn, RN_EREJECTED, "a calendar is too long for"
		    " an invitation");
	all = icalparser_parse_string(rn_cal_escaped(a, text));
	e = all == NULL ? NULL : find_event(all, &calendar);
	if (e != NULL)
		read_event(a, calendar, e, out);
	if (all != NULL)
		icalcomponent_free(all);
	icalmemory_free_ring();
	return e != NULL ? RN_OK : rn_fail(rn, RN_EREJECTED, "%s",
	    all == NULL ? "that is no calendar" :
	    "a calendar without an event");
}
