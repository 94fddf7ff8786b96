/*
 * ics_split.c - the parts of a calendar file; ics_split.h says which.
 *
 * Lines go by the name before their first ; or :, and lines that start with a
 * blank go with the one before.  To let another property through, name it in
 * wanted[].
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/ics_split.h"

enum { LOOKED_AT = 32 };		/* bytes of a line, to know it by */

static const char *const wanted[] = {
	"uid", "dtstart", "rrule", "rdate", "exdate", "recurrence-id",
	"status", "summary", "organizer", "attendee"
};

struct rn_ics {
	struct rn_decode *from;
	const char *in;		/* decoded bytes, taken up to at */
	size_t in_n, at;
	int64_t line;		/* of the byte at `at` */
	bool ended;		/* there are no more */
	char name[LOOKED_AT + 1];	/* how the line at hand begins */
	size_t name_n;
	bool named;		/* it has been looked at */
	bool keep;		/* it, and what is folded to it */
	bool cancels;
	int inside;		/* parts open: 1 in the part at hand itself */
	struct rn_ics_part part;
	char *text;
	size_t room;
};

struct rn_ics *
rn_ics_new(struct rn_decode *from)
{
	struct rn_ics *c = calloc(1, sizeof(*c));

	if (c == NULL)
		rn_nomem();
	c->from = from;
	c->line = 1;
	return c;
}

void
rn_ics_free(struct rn_ics *c)
{
	if (c == NULL)
		return;
	free(c->text);
	free(c);
}

static void
keep(struct rn_ics *c, const char *s, size_t n)
{
	if (c->part.n + n > RN_ICS_MAX)
		c->part.huge = true;
	if (c->part.huge)
		return;
	while (c->room <= c->part.n + n)
		c->text = rn_grow(c->text, c->room, &c->room, 1);
	memcpy(c->text + c->part.n, s, n);
	c->part.n += n;
	c->text[c->part.n] = '\0';
}

static void
next_line(struct rn_ics *c)
{
	c->line++;
	c->name_n = 0;
	c->named = false;
}

/* Does the line say this, to its end? */
static bool
says(const struct rn_ics *c, const char *what)
{
	size_t n = strlen(what);

	return rn_ascii_starts(c->name, what) &&
	    strchr(" \r\n", c->name[n]) != NULL;	/* or the end */
}

static bool
is_wanted(const struct rn_ics *c)
{
	for (size_t i = 0; i < RN_LEN(wanted); i++) {
		size_t n = strlen(wanted[i]);

		if (rn_ascii_starts(c->name, wanted[i]) &&
		    (c->name[n] == ':' || c->name[n] == ';'))
			return true;
	}
	return false;
}

/* Another line begins, as c->name says; true: a part ends with it. */
static bool
begin_line(struct rn_ics *c)
{
	bool begins = rn_ascii_starts(c->name, "begin:");
	bool ends = rn_ascii_starts(c->name, "end:");
	bool zone = says(c, "begin:vtimezone");

	c->keep = false;
	if (c->inside == 0 && (zone || says(c, "begin:vevent"))) {
		c->part = (struct rn_ics_part){ .zone = zone,
		    .line = c->line, .cancels = c->cancels };
		c->inside = 1;
		c->keep = true;
	} else if (c->inside == 0) {
		if (says(c, "begin:vcalendar"))
			c->cancels = false;
		else if (says(c, "method:cancel"))
			c->cancels = true;
	} else {
		c->inside += begins ? 1 : ends ? -1 : 0;
		c->keep = c->part.zone || c->inside == 0 ||
		    (c->inside == 1 && is_wanted(c));
		return c->inside == 0;
	}
	return false;
}

/* How a line begins, up to its end or as much as is looked at. */
static bool
take_name(struct rn_ics *c)
{
	while (c->at < c->in_n && c->name_n < LOOKED_AT) {
		char x = c->in[c->at];

		if (c->name_n == 0 && (x == ' ' || x == '\t')) {
			c->named = true;	/* folded to the one before */
			return false;
		}
		c->at++;
		c->name[c->name_n++] = x;
		if (x == '\n')
			break;
	}
	if (c->name_n == 0 || (c->name_n < LOOKED_AT &&
	    c->name[c->name_n - 1] != '\n' && !c->ended))
		return false;		/* more of it will come */
	c->name[c->name_n] = '\0';
	c->named = true;
	return true;
}

static void
take_rest(struct rn_ics *c)
{
	const char *s = c->in + c->at;
	const char *nl = memchr(s, '\n', c->in_n - c->at);
	size_t n = nl == NULL ? c->in_n - c->at : (size_t)(nl - s) + 1;

	if (c->keep)
		keep(c, s, n);
	c->at += n;
	if (nl != NULL)
		next_line(c);
}

/* As far as the bytes at hand go; true: a part has ended. */
static bool
take(struct rn_ics *c)
{
	while (c->at < c->in_n || (c->ended && c->name_n > 0 && !c->named)) {
		bool done;

		if (c->named) {
			take_rest(c);
			continue;
		}
		if (!take_name(c))
			continue;
		done = begin_line(c);
		if (c->keep)
			keep(c, c->name, c->name_n);
		if (c->name[c->name_n - 1] == '\n')
			next_line(c);
		if (done) {
			c->keep = false;
			return true;
		}
	}
	return false;
}

enum rn_status
rn_ics_next(struct rn_ics *c, struct rn_ics_part *out, bool *more)
{
	enum rn_status rc = RN_OK;

	*more = false;
	while (!(*more = take(c)) && !c->ended) {
		c->at = 0;
		TRY(rn_decode_next(c->from, &c->in, &c->in_n));
		c->ended = c->in_n == 0;
	}
	if (!*more && c->inside > 0) {
		c->inside = 0;
		c->part.cut = *more = true;
	}
	*out = c->part;
	out->text = c->text;
out:
	return rc;
}
