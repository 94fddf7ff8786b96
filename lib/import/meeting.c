/*
 * meeting.c - one event of a calendar, read with libical, which knows the
 * syntax, the zones and the rules of recurrence.
 *
 * A rule that repeats within a day is refused: no meeting does, and looking
 * for its next time can take for ever.
 */
#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "import/meeting.h"
#include "mail/calendar.h"

enum {
	YEAR_MIN = 1900, YEAR_MAX = 2200,
	ZONES = 1000,		/* of a file; more are not taken */
	STEPS = 1000000		/* of a rule; it is not followed further */
};

struct rn_calendar {
	icalcomponent *zones;	/* a VCALENDAR with the file's VTIMEZONEs */
	size_t n;
};

struct rn_calendar *
rn_calendar_new(void)
{
	struct rn_calendar *c = calloc(1, sizeof(*c));

	if (c == NULL ||
	    (c->zones = icalcomponent_new(ICAL_VCALENDAR_COMPONENT)) == NULL)
		rn_nomem();
	return c;
}

void
rn_calendar_free(struct rn_calendar *c)
{
	if (c == NULL)
		return;
	icalcomponent_free(c->zones);
	icalmemory_free_ring();
	free(c);
}

void
rn_calendar_zone(struct rn_calendar *c, const char *text)
{
	if (c->n >= ZONES || !rn_cal_is_zone(text))
		return;
	icalcomponent_add_component(c->zones, icalparser_parse_string(text));
	c->n++;
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

/* A day is its first second, and what has no zone is UTC. */
static int64_t
instant(struct icaltimetype t)
{
	if (t.is_date)
		return rn_civil(t.year, t.month, t.day) * 86400;
	return (int64_t)icaltime_as_timet_with_zone(t, t.zone);
}

/*
 * A date or time with the zone its property names.  False: it is none; *why
 * is set when that is for want of the zone.
 */
static bool
zoned(const struct rn_calendar *c, icalproperty *p, struct icaltimetype *t,
    const char **why)
{
	icalparameter *id = icalproperty_get_first_parameter(p,
	    ICAL_TZID_PARAMETER);
	const char *tzid = id == NULL ? NULL : icalparameter_get_tzid(id);
	icaltimezone *zone;

	if (!is_time(*t))
		return false;
	if (t->is_date || icaltime_is_utc(*t) || tzid == NULL)
		return true;
	zone = icalcomponent_get_timezone(c->zones, tzid);
	if (zone == NULL)
		zone = icaltimezone_get_builtin_timezone(tzid);
	if (zone == NULL)
		zone = icaltimezone_get_builtin_timezone_from_tzid(tzid);
	if (zone == NULL)
		*why = tzid;
	else
		icaltime_set_timezone(t, zone);
	return zone != NULL;
}

/* --- recurrence ---------------------------------------------------------- */

struct instants {
	int64_t *v;
	size_t n, room;
};

static void
add(struct instants *l, int64_t at)
{
	if (l->n == l->room)
		l->v = rn_grow(l->v, l->n, &l->room, sizeof(*l->v));
	l->v[l->n++] = at;
}

static bool
has(const struct instants *l, int64_t at)
{
	return l->n > 0 &&
	    bsearch(&at, l->v, l->n, sizeof(at), rn_by_int64) != NULL;
}

/* What is left out; a day alone means the time of the series on that day. */
static void
find_left_out(const struct rn_calendar *c, icalcomponent *e,
    struct icaltimetype start, struct instants *out)
{
	for (icalproperty *p = icalcomponent_get_first_property(e,
	    ICAL_EXDATE_PROPERTY); p != NULL;
	    p = icalcomponent_get_next_property(e, ICAL_EXDATE_PROPERTY)) {
		struct icaltimetype t = icalproperty_get_exdate(p);
		const char *why = NULL;

		if (!zoned(c, p, &t, &why))
			continue;
		if (t.is_date && !start.is_date) {
			struct icaltimetype day = start;

			day.year = t.year;
			day.month = t.month;
			day.day = t.day;
			t = day;
		}
		add(out, instant(t));
	}
	if (out->n > 0)
		qsort(out->v, out->n, sizeof(*out->v), rn_by_int64);
}

static void
add_dates(const struct rn_calendar *c, icalcomponent *e, struct instants *out)
{
	for (icalproperty *p = icalcomponent_get_first_property(e,
	    ICAL_RDATE_PROPERTY); p != NULL && out->n < RN_MEETING_TIMES;
	    p = icalcomponent_get_next_property(e, ICAL_RDATE_PROPERTY)) {
		struct icaldatetimeperiodtype d = icalproperty_get_rdate(p);
		const char *why = NULL;

		if (icaltime_is_null_time(d.time))
			d.time = d.period.start;
		if (zoned(c, p, &d.time, &why))
			add(out, instant(d.time));
	}
}

/* The newest times a rule gives up to now; false: it cannot be followed. */
static bool
follow(icalproperty *p, struct icaltimetype start, int64_t now,
    struct rn_meeting *out, struct instants *times)
{
	struct icalrecurrencetype rule = icalproperty_get_rrule(p);
	size_t before = times->n, got = 0;
	icalrecur_iterator *i;
	struct icaltimetype t;

	if (rule.freq == ICAL_NO_RECURRENCE ||
	    rule.freq == ICAL_SECONDLY_RECURRENCE ||
	    rule.freq == ICAL_MINUTELY_RECURRENCE ||
	    rule.freq == ICAL_HOURLY_RECURRENCE ||
	    (i = icalrecur_iterator_new(rule, start)) == NULL)
		return false;
	while (got < STEPS) {
		t = icalrecur_iterator_next(i);
		if (icaltime_is_null_time(t) || !is_time(t))
			break;
		if (instant(t) > now) {
			out->ahead = true;
			break;
		}
		if (got < RN_MEETING_TIMES)
			add(times, instant(t));
		else
			times->v[before + got % RN_MEETING_TIMES] = instant(t);
		got++;
	}
	out->many |= got > RN_MEETING_TIMES;
	icalrecur_iterator_free(i);
	return got < STEPS;
}

static void
set_times(struct rn_arena *a, struct instants *times,
    const struct instants *left_out, int64_t now, struct rn_meeting *out)
{
	if (times->n > 0)
		qsort(times->v, times->n, sizeof(*times->v), rn_by_int64);
	out->time = rn_alloc(a, (times->n + 1) * sizeof(*out->time));
	for (size_t i = 0; i < times->n; i++) {
		int64_t at = times->v[i];

		if ((i > 0 && at == times->v[i - 1]) || has(left_out, at))
			continue;
		out->ahead |= at > now;
		if (at <= now)
			out->time[out->times++] =
			    (struct rn_meeting_time){ at, at };
	}
}

static bool
read_series(const struct rn_calendar *c, struct rn_arena *a,
    icalcomponent *e, struct icaltimetype start, int64_t now,
    struct rn_meeting *out)
{
	struct instants times = { 0 }, left_out = { 0 };
	bool ok = true;

	add(&times, instant(start));
	for (icalproperty *p = icalcomponent_get_first_property(e,
	    ICAL_RRULE_PROPERTY); p != NULL && ok;
	    p = icalcomponent_get_next_property(e, ICAL_RRULE_PROPERTY))
		ok = follow(p, start, now, out, &times);
	add_dates(c, e, &times);
	find_left_out(c, e, start, &left_out);
	set_times(a, &times, &left_out, now, out);
	free(times.v);
	free(left_out.v);
	return ok;
}

static void
read_times(const struct rn_calendar *c, struct rn_arena *a, icalcomponent *e,
    int64_t now, struct rn_meeting *out)
{
	icalproperty *p = icalcomponent_get_first_property(e,
	    ICAL_DTSTART_PROPERTY), *which;
	struct icaltimetype start, planned;
	const char *why = NULL;

	if (p == NULL) {
		out->bad = "no start";
		return;
	}
	start = icalproperty_get_dtstart(p);
	which = icalcomponent_get_first_property(e,
	    ICAL_RECURRENCEID_PROPERTY);
	if (which != NULL) {
		planned = icalproperty_get_recurrenceid(which);
		out->moved = zoned(c, which, &planned, &why);
		out->planned = out->moved ? instant(planned) : 0;
	}
	if (why != NULL || !zoned(c, p, &start, &why)) {
		out->bad = why == NULL ? "its start is no date" :
		    rn_sprintf(a, "no time zone is called '%.60s'", why);
		return;
	}
	if (!out->moved && !read_series(c, a, e, start, now, out)) {
		out->bad = "it recurs by a rule that cannot be followed";
		return;
	}
	if (!out->moved)
		return;
	out->time = rn_alloc(a, sizeof(*out->time));
	out->time[0] = (struct rn_meeting_time){ instant(start),
	    out->planned };
	out->ahead = out->time[0].at > now;
	out->times = !out->ahead;
}

/* --- people -------------------------------------------------------------- */

/* Addresses that stand for a calendar or a room, not for anybody. */
static const char *const nobody[] = {
	"group.calendar.google.com", "resource.calendar.google.com",
	"unknownorganizer@calendar.google.com", "invalid:nomail"
};

static bool
is_nobody(const char *addr)
{
	size_t n = strlen(addr);

	for (size_t i = 0; i < RN_LEN(nobody); i++) {
		size_t len = strlen(nobody[i]);

		if (n >= len && rn_ascii_same(addr + n - len, nobody[i]))
			return true;
	}
	return false;
}

/* A room, a thing, a list, or somebody who was only told. */
static bool
is_no_guest(icalproperty *p)
{
	icalparameter *type = icalproperty_get_first_parameter(p,
	    ICAL_CUTYPE_PARAMETER);
	icalparameter *role = icalproperty_get_first_parameter(p,
	    ICAL_ROLE_PARAMETER);

	return (type != NULL && icalparameter_get_cutype(type) !=
	    ICAL_CUTYPE_INDIVIDUAL && icalparameter_get_cutype(type) !=
	    ICAL_CUTYPE_UNKNOWN) || (role != NULL &&
	    icalparameter_get_role(role) == ICAL_ROLE_NONPARTICIPANT);
}

static bool
declined(icalproperty *p)
{
	icalparameter *stat = icalproperty_get_first_parameter(p,
	    ICAL_PARTSTAT_PARAMETER);

	return stat != NULL &&
	    icalparameter_get_partstat(stat) == ICAL_PARTSTAT_DECLINED;
}

/* The address of an attendee or the organizer, in small letters, or NULL. */
static const char *
address_of(struct rn_arena *a, icalproperty *p, const char *value)
{
	icalparameter *email = icalproperty_get_first_parameter(p,
	    ICAL_EMAIL_PARAMETER);
	char *addr;

	if (value != NULL && rn_ascii_starts(value, "mailto:"))
		value += strlen("mailto:");
	else if (email != NULL)
		value = icalparameter_get_email(email);
	if (value == NULL || strchr(value, '@') == NULL || is_nobody(value))
		return NULL;
	addr = rn_trim(a, value, strlen(value));
	for (char *s = addr; *s != '\0'; s++)
		*s = (char)(*s >= 'A' && *s <= 'Z' ? *s + 32 : *s);
	return addr;
}

static void
add_person(struct rn_arena *a, icalproperty *p, const char *addr,
    bool organizer, struct rn_meeting *out)
{
	icalparameter *cn = icalproperty_get_first_parameter(p,
	    ICAL_CN_PARAMETER);
	const char *name = cn == NULL ? NULL : icalparameter_get_cn(cn);

	out->who[out->n++] = (struct rn_invited){
	    name == NULL ? NULL : rn_strdup(a, name), addr, organizer };
}

static void
read_people(struct rn_arena *a, icalcomponent *e, struct rn_meeting *out)
{
	icalproperty *host = icalcomponent_get_first_property(e,
	    ICAL_ORGANIZER_PROPERTY);
	const char *by = host == NULL ? NULL :
	    address_of(a, host, icalproperty_get_organizer(host));
	size_t room = (size_t)icalcomponent_count_properties(e,
	    ICAL_ATTENDEE_PROPERTY) + 1;

	out->who = rn_alloc(a, room * sizeof(*out->who));
	for (icalproperty *p = icalcomponent_get_first_property(e,
	    ICAL_ATTENDEE_PROPERTY); p != NULL;
	    p = icalcomponent_get_next_property(e, ICAL_ATTENDEE_PROPERTY)) {
		const char *addr = is_no_guest(p) ? NULL :
		    address_of(a, p, icalproperty_get_attendee(p));

		if (addr == NULL)
			continue;
		out->asked++;
		if (!declined(p))
			add_person(a, p, addr, false, out);
		else if (by != NULL && strcmp(by, addr) == 0)
			by = NULL;	/* called it, but was not there */
	}
	if (by != NULL)
		add_person(a, host, by, true, out);
}

void
rn_meeting_read(struct rn_calendar *c, struct rn_arena *a, const char *text,
    int64_t now, struct rn_meeting *out)
{
	icalcomponent *e = icalparser_parse_string(rn_cal_escaped(a, text));
	const char *s;

	*out = (struct rn_meeting){ 0 };
	if (e == NULL || icalcomponent_isa(e) != ICAL_VEVENT_COMPONENT) {
		out->bad = "it cannot be read";
		if (e != NULL)
			icalcomponent_free(e);
		return;
	}
	s = icalcomponent_get_uid(e);
	out->uid = s == NULL ? NULL : rn_strdup(a, s);
	s = icalcomponent_get_summary(e);
	out->summary = s == NULL ? NULL : rn_strdup(a, s);
	out->cancelled = icalcomponent_get_status(e) == ICAL_STATUS_CANCELLED;
	read_people(a, e, out);
	read_times(c, a, e, now, out);
	icalcomponent_free(e);
	icalmemory_free_ring();
}
