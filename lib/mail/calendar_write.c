/*
 * calendar_write.c - events and days written as RFC 5545 wants them.
 *
 * Instants are written in UTC: clients show a meeting in their reader's zone,
 * and a zone that is not spelled out cannot be wrong.  A property is a call of
 * put() in write_event() or write_day().
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "mail/calendar.h"

#define PRODID "-//refnet//refnet//EN"

enum {
	LINE = 75,		/* octets of a line without its end */
	ALARM_HOUR = 9
};

/* A line is folded before an octet too many, but within no character. */
static void
put(FILE *to, const char *line)
{
	size_t n = strlen(line), room = LINE;

	while (n > room) {
		size_t cut = room;

		while (cut > 1 && ((unsigned char)line[cut] & 0xc0) == 0x80)
			cut--;
		fprintf(to, "%.*s\r\n ", (int)cut, line);
		line += cut;
		n -= cut;
		room = LINE - 1;	/* the blank counts */
	}
	fprintf(to, "%s\r\n", line);
}

static void putf(FILE *to, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
static void
putf(FILE *to, const char *fmt, ...)
{
	char line[256];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(line, sizeof(line), fmt, ap);
	va_end(ap);
	put(to, line);
}

/*
 * A letter beyond ASCII, from *s to *p: none where it is a control character, and
 * U+FFFD for a byte that is not UTF-8.
 */
static void
take_wide(const char **s, char **p)
{
	int32_t cp;
	size_t n = rn_utf8_next(*s, strnlen(*s, 4), &cp);

	if (n == 0)
		cp = 0xfffd;
	if (cp >= 0xa0)
		*p += rn_utf8_put(cp, *p);
	*s += n == 0 ? 1 : n;
}

/*
 * The text of a value.  Control characters have no way to be written, but for
 * the ends of lines.
 */
static char *
escaped(struct rn_arena *a, const char *s)
{
	char *text = rn_alloc(a, strlen(s) * 3 + 1), *p = text;

	while (*s != '\0') {
		unsigned char c = (unsigned char)*s;

		if (c >= 0x80) {
			take_wide(&s, &p);
			continue;
		}
		s++;
		if (c == '\r' && *s == '\n')
			continue;
		if (c == '\n' || c == '\r') {
			*p++ = '\\';
			*p++ = 'n';
		} else if ((c >= ' ' && c != 0x7f) || c == '\t') {
			if (strchr("\\;,", c) != NULL)
				*p++ = '\\';
			*p++ = (char)c;
		}
	}
	*p = '\0';
	return text;
}

static void
put_text(FILE *to, struct rn_arena *a, const char *name, const char *value)
{
	if (value != NULL && *value != '\0')
		put(to, rn_sprintf(a, "%s:%s", name, escaped(a, value)));
}

/*
 * The value of a parameter, in quotes.  It cannot hold one; the caret is doubled
 * where RFC 6868 would read it as something else.
 */
static char *
quoted(struct rn_arena *a, const char *s)
{
	char *text = rn_alloc(a, strlen(s) * 3 + 3), *p = text;

	*p++ = '"';
	while (*s != '\0') {
		unsigned char c = (unsigned char)*s;

		if (c >= 0x80) {
			take_wide(&s, &p);
			continue;
		}
		s++;
		if (c == '^' && *s != '\0' && strchr("^n'\"", *s) != NULL)
			*p++ = '^';
		if (c == '^' && *s == '^')
			*p++ = *s++, *p++ = '^';
		*p++ = c == '"' ? '\'' : c < ' ' || c == 0x7f ? ' ' : (char)c;
	}
	*p++ = '"';
	*p = '\0';
	return text;
}

/* 20261122T090000Z */
static char *
utc(struct rn_arena *a, int64_t at)
{
	char iso[32];

	rn_date_iso(at, iso);
	return rn_sprintf(a, "%.4s%.2s%.2sT%.2s%.2s%.2sZ", iso, iso + 5,
	    iso + 8, iso + 11, iso + 14, iso + 17);
}

/* 20261122, of the local day some days after that of an instant. */
static char *
day(struct rn_arena *a, int64_t at, int after)
{
	int y, m, d;

	rn_civil_of(rn_local_day(at) + after, &y, &m, &d);
	return rn_sprintf(a, "%04d%02d%02d", y, m, d);
}

/* An address goes out as it is, if it can: no blank, no control, no quote. */
static bool
is_plain(const char *address)
{
	if (address == NULL || strchr(address, '@') == NULL)
		return false;
	for (; *address != '\0'; address++)
		if ((unsigned char)*address <= ' ' || *address == 0x7f ||
		    strchr("\"<>", *address) != NULL)
			return false;
	return true;
}

static void
put_person(FILE *to, struct rn_arena *a, const char *what, const char *name,
    const char *address)
{
	if (!is_plain(address))
		return;
	if (name != NULL && *name != '\0')
		what = rn_sprintf(a, "%s;CN=%s", what, quoted(a, name));
	put(to, rn_sprintf(a, "%s:mailto:%s", what, address));
}

static void
put_times(FILE *to, struct rn_arena *a, const struct rn_cal *e)
{
	if (e->day) {
		putf(to, "DTSTART;VALUE=DATE:%s", day(a, e->start, 0));
		if (e->end != RN_NONE)
			putf(to, "DTEND;VALUE=DATE:%s", day(a, e->end, 0));
		return;
	}
	putf(to, "DTSTART:%s", utc(a, e->start));
	if (e->end != RN_NONE)
		putf(to, "DTEND:%s", utc(a, e->end));
}

static void
write_event(FILE *to, struct rn_arena *a, const struct rn_cal *e)
{
	put(to, "BEGIN:VEVENT");
	put_text(to, a, "UID", e->uid);
	putf(to, "DTSTAMP:%s", utc(a, e->stamp));
	putf(to, "SEQUENCE:%lld", (long long)e->sequence);
	put_times(to, a, e);
	put_text(to, a, "SUMMARY", e->summary);
	put_text(to, a, "DESCRIPTION", e->description);
	put_text(to, a, "LOCATION", e->location);
	if (e->cancelled)
		put(to, "STATUS:CANCELLED");
	put_person(to, a, "ORGANIZER", e->organizer_name, e->organizer);
	for (size_t i = 0; i < e->guests; i++) {
		const struct rn_cal_guest *g = &e->guest[i];

		put_person(to, a, rn_sprintf(a, "ATTENDEE;ROLE=REQ-PARTICIPANT;"
		    "PARTSTAT=%s%s", rn_cal_stat_name[g->stat],
		    g->stat == RN_CAL_NEEDS_ACTION ? ";RSVP=TRUE" : ""),
		    g->name, g->address);
	}
	put(to, "END:VEVENT");
}

static void
write_day(FILE *to, struct rn_arena *a, int64_t stamp,
    const struct rn_cal_due *e)
{
	put(to, "BEGIN:VEVENT");
	put_text(to, a, "UID", e->uid);
	putf(to, "DTSTAMP:%s", utc(a, stamp));
	putf(to, "DTSTART;VALUE=DATE:%s", day(a, e->at, 0));
	putf(to, "DTEND;VALUE=DATE:%s", day(a, e->at, 1));
	put_text(to, a, "SUMMARY", e->summary);
	put_text(to, a, "DESCRIPTION", e->description);
	put(to, "TRANSP:TRANSPARENT");
	put(to, "BEGIN:VALARM");
	put(to, "ACTION:DISPLAY");
	put_text(to, a, "DESCRIPTION", e->summary);
	putf(to, "TRIGGER:PT%dH", ALARM_HOUR);
	put(to, "END:VALARM");
	put(to, "END:VEVENT");
}

static FILE *
calendar_begin(char **text, size_t *n, int method)
{
	FILE *to = open_memstream(text, n);

	if (to == NULL)
		rn_nomem();
	put(to, "BEGIN:VCALENDAR");
	put(to, "VERSION:2.0");
	put(to, "PRODID:" PRODID);
	put(to, "CALSCALE:GREGORIAN");
	if (method != RN_CAL_OTHER)
		putf(to, "METHOD:%s", rn_cal_method_name[method]);
	return to;
}

static char *
calendar_end(struct rn_arena *a, FILE *to, char **text, size_t *n)
{
	char *all;

	put(to, "END:VCALENDAR");
	rn_text_end(to, text);
	all = rn_strndup(a, *text, *n);
	free(*text);
	return all;
}

char *
rn_cal_write(struct rn_arena *a, const struct rn_cal *e)
{
	char *text = NULL;
	size_t n = 0;
	FILE *to = calendar_begin(&text, &n, e->method);

	write_event(to, a, e);
	return calendar_end(a, to, &text, &n);
}

char *
rn_cal_write_due(struct rn_arena *a, const char *name, int64_t stamp,
    const struct rn_cal_due *v, size_t n)
{
	char *text = NULL;
	size_t size = 0;
	FILE *to = calendar_begin(&text, &size, RN_CAL_PUBLISH);

	put_text(to, a, "X-WR-CALNAME", name);
	for (size_t i = 0; i < n; i++)
		write_day(to, a, stamp, &v[i]);
	return calendar_end(a, to, &text, &size);
}
