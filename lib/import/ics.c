/*
 * ics.c - a calendar: each time a meeting was held is a record.
 *
 * The file is read twice: first for its zones and for the meetings of a series
 * that were moved, which are then left out of the series.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/table.h"
#include "base/text.h"
#include "import/format.h"
#include "import/ics_split.h"
#include "import/meeting.h"

enum { BATCH = 4096, ENOUGH = 4 << 20 };


struct ics {
	const struct rn_source_map *map;
	struct rn_decode *from;
	struct rn_ics *split;
	struct rn_calendar *calendar;
	struct rn_arena *a;		/* of the event at hand */
	struct rn_arena *words;		/* of the record at hand */
	int64_t now, row;
	struct rn_table moved;		/* times of series that stand alone */
	uint64_t key[2];		/* of its hashes */

	/* The event at hand, and how many of its times are told. */
	struct rn_ics_part part;
	struct rn_meeting meeting;
	size_t told;
	struct rn_batch *b;
};

/* --- records ------------------------------------------------------------- */

static uint64_t
hash_of(const struct ics *c, const char *uid, int64_t planned)
{
	uint64_t both[2] = { rn_hash(c->key, uid, strlen(uid)),
	    (uint64_t)planned };

	return rn_hash(c->key, both, sizeof(both));
}

static void
put_cell(struct ics *c, enum rn_in_field field, const char *s)
{
	char *text = rn_trim(c->words, s, strlen(s));

	for (char *p = text; *p != '\0'; p++)
		if ((unsigned char)*p < ' ')
			*p = ' ';
	if (*text != '\0')
		rn_batch_cell(c->b, &(struct rn_cell){ .slot = 1,
		    .field = (uint16_t)field, .text = text,
		    .len = (uint32_t)strlen(text) });
}

/* "Ada Novak" <ada@x.example>, with what is in the name escaped. */
static const char *
written(struct rn_arena *a, const struct rn_invited *who)
{
	char *out, *to;

	if (who->name == NULL)
		return who->addr;
	to = out = rn_alloc(a, 2 * strlen(who->name) + strlen(who->addr) + 8);
	*to++ = '"';
	for (const char *s = who->name; *s != '\0'; s++) {
		if (*s == '"' || *s == '\\')
			*to++ = '\\';
		*to++ = *s;
	}
	snprintf(to, strlen(who->addr) + 5, "\" <%s>", who->addr);
	return out;
}

/* A record of the event; time NULL: of none of its times. */
static void
put_record(struct ics *c, const struct rn_meeting_time *time, const char *bad,
    const char *skip)
{
	struct rn_batch *b = c->b;
	size_t cells = b->cells_n;
	char at[32] = "", planned[32];
	uint64_t fields = 0;
	struct rn_rec *rec;

	rn_arena_reset(c->words);
	for (size_t i = 0; i < c->meeting.n; i++)
		put_cell(c, c->meeting.who[i].organizer ? RN_IN_FROM :
		    RN_IN_TO, written(c->words, &c->meeting.who[i]));
	if (c->meeting.summary != NULL)
		put_cell(c, RN_IN_SUBJECT, c->meeting.summary);
	if (time != NULL) {
		put_cell(c, RN_IN_DATE, rn_date_iso(time->at, at));
		put_cell(c, RN_IN_MESSAGE_ID, rn_sprintf(c->words, "%s %s",
		    c->meeting.uid, rn_date_iso(time->planned, planned)));
	}
	for (size_t i = cells; i < b->cells_n; i++)
		fields |= RN_IN_BIT(b->cells[i].field);
	if (bad == NULL && skip == NULL)
		skip = rn_skip_rule(c->map, fields, b->cells + cells,
		    b->cells_n - cells);
	rec = rn_batch_rec(b);
	*rec = (struct rn_rec){ .row = ++c->row, .line = c->part.line,
	    .n = (uint32_t)(b->cells_n - cells),
	    .skip = skip,
	    .bad = bad == NULL ? NULL : rn_batch_text(b, bad, strlen(bad)) };
}

/* --- events -------------------------------------------------------------- */

/* Why the part cannot be read as it is, or NULL. */
static const char *
wrong_with(const struct rn_ics_part *part)
{
	if (part->huge)
		return "an event over 1 MiB";
	if (part->cut)
		return "the file ends inside the event";
	if (memchr(part->text, '\0', part->n) != NULL)
		return "a NUL in the event";
	if (!rn_utf8_valid(part->text, part->n, NULL))
		return "bytes outside the encoding";
	return NULL;
}

static bool
holds_no_meeting(struct ics *c)
{
	const struct rn_meeting *m = &c->meeting;
	const char *bad = wrong_with(&c->part), *skip = NULL;

	bad = bad == NULL ? m->bad : bad;
	if (bad == NULL && (m->cancelled || c->part.cancels))
		skip = "cancelled";
	else if (bad == NULL && m->asked == 0)
		skip = "no attendees";
	else if (bad == NULL && m->uid == NULL)
		bad = "no UID";
	else if (bad == NULL && m->times == 0 && m->ahead)
		skip = "in the future";
	if (bad != NULL || skip != NULL)
		put_record(c, NULL, bad, skip);
	return bad != NULL || skip != NULL;
}

/* Read the part at hand; what comes of it is told from then on. */
static void
take_event(struct ics *c)
{
	rn_arena_reset(c->a);
	c->meeting = (struct rn_meeting){ 0 };
	c->told = 0;
	if (wrong_with(&c->part) == NULL)
		rn_meeting_read(c->calendar, c->a, c->part.text, c->now,
		    &c->meeting);
	if (holds_no_meeting(c))
		c->meeting.times = 0;
}

/* The next time of the event at hand. */
static void
tell(struct ics *c)
{
	struct rn_meeting *m = &c->meeting;
	const struct rn_meeting_time *time = &m->time[c->told++];

	if (m->moved || rn_table_get(&c->moved,
	    hash_of(c, m->uid, time->planned)) == NULL)
		put_record(c, time, NULL, NULL);
	if (c->told == m->times && m->many)
		put_record(c, NULL, "it was held more than 10,000 times; the"
		    " oldest are left out", NULL);
}

static enum rn_status
batch(void *who, struct rn_batch *b)
{
	struct ics *c = who;
	enum rn_status rc = RN_OK;
	bool more = true;

	rn_batch_empty(b);
	c->b = b;
	while (b->n < BATCH && b->text_bytes < ENOUGH) {
		if (c->told < c->meeting.times) {
			tell(c);
			continue;
		}
		TRY(rn_ics_next(c->split, &c->part, &more));
		if (!more)
			break;
		if (!c->part.zone)
			take_event(c);
	}
	b->bytes = rn_decode_bytes(c->from);
	rn_batch_settle(b);
out:
	return rc;
}

/* --- opening ------------------------------------------------------------- */

/* The first pass: zones, and times that stand alone. */
static enum rn_status
look_ahead(struct ics *c)
{
	enum rn_status rc = RN_OK;
	struct rn_ics_part part;
	struct rn_meeting m;
	bool more;

	for (;;) {
		TRY(rn_ics_next(c->split, &part, &more));
		if (!more)
			break;
		if (wrong_with(&part) != NULL)
			continue;
		if (part.zone) {
			rn_calendar_zone(c->calendar, part.text);
			continue;
		}
		if (strstr(part.text, "RECURRENCE-ID") == NULL &&
		    strstr(part.text, "recurrence-id") == NULL)
			continue;
		rn_arena_reset(c->a);
		rn_meeting_read(c->calendar, c->a, part.text, c->now, &m);
		if (m.moved && m.uid != NULL)
			*rn_table_at(&c->moved, hash_of(c, m.uid,
			    m.planned)) = 1;
	}
	rn_ics_free(c->split);
	c->split = rn_ics_new(c->from);
	rc = rn_decode_rewind(c->from);
out:
	return rc;
}

static void
close_ics(void *who)
{
	struct ics *c = who;

	if (c == NULL)
		return;
	rn_ics_free(c->split);
	rn_decode_close(c->from);
	rn_calendar_free(c->calendar);
	rn_table_free(&c->moved);
	rn_arena_free(c->a);
	rn_arena_free(c->words);
	free(c);
}

static enum rn_status
open_ics(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_read_options *o, struct rn_maps maps, void **out,
    struct rn_reading *reading)
{
	struct ics *c = calloc(1, sizeof(*c));
	enum rn_status rc = RN_OK;

	*out = NULL;
	if (c == NULL || (c->a = rn_arena_new()) == NULL ||
	    (c->words = rn_arena_new()) == NULL)
		rn_nomem();
	c->map = maps.v;
	c->now = rn_now(rn);
	c->key[0] = (uint64_t)c->now;
	c->key[1] = (uint64_t)(uintptr_t)c;
	TRY(rn_decode_open(rn, path, o->encoding, &c->from));
	c->split = rn_ics_new(c->from);
	c->calendar = rn_calendar_new();
	TRY(look_ahead(c));
	*reading = (struct rn_reading){ .map = c->map, .has_id = true,
	    .encoding = rn_strdup(a, rn_decode_name(c->from)),
	    .has_to = true, .has_date = true };
	*out = c;
out:
	if (rc != RN_OK)
		close_ics(c);
	return rc;
}

static int64_t
size(const void *who)
{
	const struct ics *c = who;

	return rn_decode_size(c->from);
}

static bool
knows(const struct rn_peek *p)
{
	static const char mark[] = "begin:vcalendar";
	const char *s = p->head;
	char start[sizeof(mark)] = "";

	if (p->n >= 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0)
		s += 3;
	while (s < p->head + p->n && (*s == '\r' || *s == '\n' || *s == ' '))
		s++;
	if (p->n - (size_t)(s - p->head) < sizeof(mark) - 1)
		return false;
	memcpy(start, s, sizeof(mark) - 1);
	return rn_ascii_same(start, mark);
}

const struct rn_format rn_format_ics = {
	"ics", knows, open_ics, batch, size, close_ics
};
