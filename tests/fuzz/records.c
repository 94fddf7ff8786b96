/* records.c - files of any bytes as records, whatever their format. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "records.h"

static struct rn_source_map *maps;	/* those of the format */
static size_t maps_n;

/*
 * Of tables there are too many: to ask all of them whether they know a label
 * takes ten times as long as all the rest.
 */
static const char *const tables[] = { "contacts", "contacts-pt", "mail",
    "linkedin-connections", "linkedin-messages", "outlook-contacts",
    "outlook-mail", "hubspot-contacts", "hubspot-deals", "linkedin-skills",
    "pipedrive-activities", "sec-form-d-issuers", "thunderbird-index" };

static bool
is_wanted(const struct rn_source_map *map, const char *format)
{
	if (strcmp(map->format, format) != 0)
		return false;
	for (size_t i = 0; i < RN_LEN(tables); i++)
		if (strcmp(map->name, tables[i]) == 0)
			return true;
	return strcmp(format, rn_format_sheet.name) != 0;
}

static void
choose_maps(const char *format)
{
	static struct rn_arena *kept;
	size_t all;

	if (kept != NULL)
		return;
	kept = rn_arena_new();
	CHECK(rn_source_maps(fuzz_rn, kept, &maps, &all) == RN_OK);
	for (size_t i = 0; i < all; i++)
		if (is_wanted(&maps[i], format))
			maps[maps_n++] = maps[i];
	CHECK(maps_n > 0);
}

/* What a reading said, as a number; and the bytes it was said by, in order. */
struct said {
	uint64_t hash;
	size_t rows;
	int64_t line;
	struct rn_span *raw;
	size_t raw_n, raw_room;
};

static void
mix(struct said *s, const void *data, size_t n)
{
	const uint64_t key[2] = { s->hash, n };

	s->hash = rn_hash(key, data, n);
}

/* Is one of the texts a footer begins with somewhere in the file? */
static bool
has_footer(const struct rn_source_map *map, const uint8_t *data, size_t n)
{
	const struct rn_list *l = &map->footer.folded;
	bool any = false;
	char *s;

	if (l->n == 0)
		return false;
	s = rn_strndup(fuzz_arena, (const char *)data, n);
	for (size_t i = 0; i < n; i++)
		if (s[i] == '\0')
			s[i] = ' ';
		else if (s[i] >= 'A' && s[i] <= 'Z')
			s[i] = (char)(s[i] + 32);
	for (size_t i = 0; i < l->n; i++)
		any = any || strstr(s, l->v[i]) != NULL;
	return any;
}

static void
keep_raw(struct said *s, const struct rn_rec *rec)
{
	s->raw = rn_grow(s->raw, s->raw_n, &s->raw_room, sizeof(*s->raw));
	s->raw[s->raw_n++] = (struct rn_span){ rec->bytes_n == 0 ? NULL :
	    rn_strndup(fuzz_arena, rec->bytes, rec->bytes_n), rec->bytes_n };
}

/* Where and how to look for records in a file. */
struct place {
	const uint8_t *data;
	size_t n;
	bool table;		/* whose characters begin at any byte */
	bool footer;		/* lines of one are no records */
};

static bool
line_begins(const struct place *p, size_t at)
{
	return at == 0 || strchr("\r\n", p->data[at - 1]) != NULL;
}

/*
 * Do records stand in the file as they were given, one after the other?  Of a
 * table nothing is between them but the ends of lines, rows of empty cells, and
 * a footer.
 */
static bool
stand_from(const struct said *s, const struct place *p, size_t at)
{
	/* before the first there is a header; those left out have no bytes */
	bool apart = true;

	for (size_t i = 0; i < s->raw_n; i++) {
		const struct rn_span *r = &s->raw[i];

		apart = apart || r->n == 0;
		if (r->n == 0)
			continue;
		while (at + r->n <= p->n && ((p->table &&
		    !line_begins(p, at)) ||
		    memcmp(p->data + at, r->p, r->n) != 0)) {
			if (p->table && !apart && !p->footer &&
			    strchr("\r\n,;\t|\" ", p->data[at]) == NULL)
				return false;
			at++;
		}
		if (at + r->n > p->n)
			return false;
		CHECK(!p->table || strchr("\r\n", r->p[r->n - 1]) == NULL);
		at += r->n;
		apart = false;
	}
	return true;
}

/* Behind the header, which may stand there more than once. */
static bool
stand(const struct said *s, const struct rn_original *o,
    const struct place *p)
{
	for (size_t at = 0; o->head.n > 0 && at + o->head.n <= p->n; at++)
		if ((at == o->start.n || line_begins(p, at)) &&
		    memcmp(p->data + at, o->head.p, o->head.n) == 0 &&
		    stand_from(s, p, at + o->head.n))
			return true;
	return stand_from(s, p, o->start.n + o->head.n);
}

static void
take_record(struct said *s, const struct rn_rec *rec)
{
	s->rows++;
	CHECK(rec->row == (int64_t)s->rows);
	/* an event of a calendar may be several records */
	CHECK(rec->line >= s->line);
	s->line = rec->line;
	mix(s, &rec->line, sizeof(rec->line));
	if (rec->bad != NULL)
		mix(s, rec->bad, strlen(rec->bad));
	if (rec->skip != NULL)
		mix(s, rec->skip, strlen(rec->skip));
	for (uint32_t i = 0; i < rec->n; i++) {
		const struct rn_cell *c = &rec->cells[i];

		CHECK(c->field > RN_IN_NONE && c->field < RN_IN_FIELDS);
		CHECK(c->len > 0 && strlen(c->text) == c->len);
		CHECK(rn_utf8_valid(c->text, c->len, NULL));
		mix(s, &c->field, sizeof(c->field));
		mix(s, &c->slot, sizeof(c->slot));
		mix(s, c->text, c->len);
	}
}

static enum rn_status
read_all(const struct rn_format *format, const char *path, bool raw,
    const uint8_t *data, size_t n, struct said *s)
{
	const struct rn_read_options o = { .keep_raw = raw };
	struct rn_maps all = { maps, maps_n };
	struct rn_reading reading = { 0 };
	struct rn_batch b = { 0 };
	enum rn_status rc;
	void *who = NULL;
	bool more = true;

	rc = format->open(fuzz_rn, fuzz_arena, path, &o, all, &who, &reading);
	CHECK(rc != RN_OK || reading.map != NULL);
	CHECK((rc == RN_OK) == (who != NULL));
	while (rc == RN_OK && more) {
		rc = format->batch(who, &b);
		more = b.n > 0;
		CHECK(b.bytes <= format->size(who));
		for (size_t i = 0; rc == RN_OK && i < b.n; i++) {
			take_record(s, &b.recs[i]);
			if (raw)
				keep_raw(s, &b.recs[i]);
		}
	}
	if (s->raw_n > 0 && !reading.original.text) {
		const struct place p = { data, n, reading.delimiter != NULL &&
		    memchr(data, '\0', n) == NULL,
		    has_footer(reading.map, data, n) };

		CHECK(stand(s, &reading.original, &p));
	}
	free(s->raw);
	/* of a message, of which only the head is read, that */
	CHECK(rc != RN_OK || format->size(who) <= (int64_t)n);
	CHECK(rc == RN_OK || rc == RN_EREJECTED);
	CHECK(rc == RN_OK || rn_error_text(fuzz_rn)[0] != '\0');
	rn_batch_free(&b);
	format->close(who);
	return rc;
}

void
fuzz_records(const struct rn_format *format, const uint8_t *data, size_t n)
{
	struct said plain = { 0 }, raw = { 0 };
	enum rn_status rc;
	const char *path;

	fuzz_start();
	choose_maps(format->name);
	path = fuzz_file(data, n);
	rc = read_all(format, path, false, data, n, &plain);
	CHECK(read_all(format, path, true, data, n, &raw) == rc);
	CHECK(rc != RN_OK || (plain.hash == raw.hash &&
	    plain.rows == raw.rows));
	rn_arena_reset(fuzz_arena);
}
