/*
 * find.c - opens a file for reading: finds encoding, delimiter, the header
 * row and the source map; the order of its dates is order.c's.
 *
 * The first rows are read once with each delimiter; the most specific map that
 * finds all it requires wins.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/conv.h"
#include "base/text.h"
#include "import/mended.h"
#include "import/sheet.h"

enum {
	HEAD_ROWS = 20,
	HEAD_COLUMNS = 4096,
	LABEL_MAX = 128,	/* bytes; what is longer is no label */
	UNREAD_MAX = 200,	/* bytes of a note that names columns */
	LOOK = 1 << 20		/* bytes that tell what a file is */
};

static const struct { char c; const char *name; } delimiters[] = {
	{ ',', "," }, { ';', ";" }, { '\t', "tab" }, { '|', "|" }
};

/* The first rows of a file, under one delimiter. */
struct head {
	struct rn_arena *a;
	size_t rows, n;
	const char *cell[HEAD_COLUMNS];
	struct { const char **v, **folded; size_t n; } row[HEAD_ROWS];
};

struct found {
	const struct rn_source_map *map;
	const char **header, **folded;
	size_t columns, row, score, known;
	size_t delimiter;
};

/* The map that lacks least, for the hint. */
struct nearest {
	const struct rn_source_map *map;
	size_t found, missing;
	const char *lacks;
};

static void
head_cell(void *who, size_t at, const char *s, size_t n)
{
	struct head *h = who;
	size_t bad;

	if (h->rows < HEAD_ROWS && at < HEAD_COLUMNS) {
		char *text = rn_trim(h->a, n == 0 ? "" : s, n);

		if (!rn_utf8_valid(text, strlen(text), &bad))
			text = rn_strdup(h->a, "?");
		h->cell[at] = text;
		h->n = at + 1;
	}
}

static void
head_row(void *who, size_t cells, size_t bytes, int64_t line)
{
	struct head *h = who;

	(void)cells, (void)bytes, (void)line;
	if (h->rows < HEAD_ROWS) {
		const char **v = rn_alloc(h->a, 2 * h->n * sizeof(*v));

		memcpy(v, h->cell, h->n * sizeof(*v));
		for (size_t i = 0; i < h->n; i++)
			v[h->n + i] = strlen(v[i]) > LABEL_MAX ? "" :
			    rn_fold(h->a, v[i]);
		h->row[h->rows].v = v;
		h->row[h->rows].folded = v + h->n;
		h->row[h->rows].n = h->n;
	}
	h->rows++;
	h->n = 0;
}

static bool
has_label(const char *const *v, size_t n, const char *label)
{
	for (size_t i = 0; i < n; i++)
		if (rn_source_same(v[i], label))
			return true;
	return false;
}

static bool
has_one(const char *const *v, size_t n, const struct rn_list *patterns)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; v[i][0] != '\0' && k < patterns->n; k++)
			if (rn_source_fits(v[i], patterns->v[k]))
				return true;
	return false;
}

static uint64_t
mapped(const struct rn_source_map *m, const char *const *v, size_t n)
{
	uint64_t set = 0;
	uint16_t slot;

	for (size_t i = 0; i < n; i++)
		set |= RN_IN_BIT(rn_source_field(m, v[i], &slot));
	return set;
}

/* How well a row of folded cells is the header of m; 0: it is not. */
static size_t
match(const struct rn_source_map *m, const char **v, size_t n,
    struct nearest *near)
{
	size_t score = 0, found = 0, missing = 0;
	const char *lacks = NULL;
	struct rn_either e;
	uint64_t set = m->needs_n > 0 ? mapped(m, v, n) : 0;

	if (has_one(v, n, &m->unless.folded))
		return 0;
	for (size_t i = 0; i < m->columns.n; i++) {
		if (has_label(v, n, m->columns.v[i])) {
			score += 16;
			found++;
			continue;
		}
		missing++;
		lacks = lacks == NULL ? m->columns.v[i] : lacks;
	}
	for (size_t i = 0; i < m->any_n; i++) {
		if (has_one(v, n, &m->any[i].folded)) {
			score += 16;
			found++;
			continue;
		}
		missing++;
		lacks = lacks == NULL ? m->any[i].written.v[0] : lacks;
	}
	for (size_t i = 0; i < m->needs_n; i++) {
		if (set & m->needs[i]) {
			score++;
			found++;
			continue;
		}
		missing++;
		for (size_t f = 1; f < RN_IN_FIELDS && lacks == NULL; f++)
			if (m->needs[i] & RN_IN_BIT(f))
				lacks = rn_source_word((enum rn_in_field)f);
	}
	rn_source_either(m, v, n, &e);
	score += 16 * e.found;
	found += e.found;
	missing += e.missing;
	lacks = lacks == NULL ? e.lacks : lacks;
	/* Half of it is too little to call it near. */
	if (missing > 0 && found > missing && m->ignore == NULL &&
	    (near->map == NULL ||
	    found * near->missing > near->found * missing))
		*near = (struct nearest){ m, found, missing, lacks };
	/* a name that fits decides between two alike */
	return missing == 0 ? score + (m->file.n > 0) : 0;
}

/* How many of a row of labels a map has a meaning for. */
static size_t
known_labels(const struct rn_source_map *m, const char **v, size_t n)
{
	size_t known = 0;
	uint16_t slot;

	for (size_t i = 0; i < n; i++)
		known += rn_source_field(m, v[i], &slot) != RN_IN_NONE;
	return known;
}

/* One more that fits: the more it requires and then knows, the better. */
static void
offer(const struct head *h, size_t r, const struct rn_source_map *m,
    size_t score, size_t delimiter, struct found *best)
{
	size_t known;

	if (score == 0 || score < best->score)
		return;
	known = known_labels(m, h->row[r].folded, h->row[r].n);
	if (score > best->score || known > best->known ||
	    (known == best->known && h->row[r].n > best->columns))
		*best = (struct found){ m, h->row[r].v, h->row[r].folded,
		    h->row[r].n, r, score, known, delimiter };
}

static void
search_rows(const struct head *h, const struct rn_source_map *maps, size_t n,
    size_t delimiter, struct found *best, struct nearest *near)
{
	for (size_t r = 0; r < h->rows && r < HEAD_ROWS; r++) {
		bool any = false;

		for (size_t m = 0; m < n; m++) {
			size_t score = match(&maps[m], h->row[r].folded,
			    h->row[r].n, near);

			any = any || score > 0;
			offer(h, r, &maps[m], score, delimiter, best);
		}
		if (any)
			return;
	}
}

/* A file without labels: its columns are called what they hold. */
static void
search_shapes(struct rn_arena *a, const struct rn_source_map *maps, size_t n,
    const char *s, size_t len, struct found *best)
{
	for (size_t m = 0; m < n; m++)
		for (size_t d = 0; d < RN_LEN(delimiters); d++) {
			const char **v;

			if (!rn_shape_is(&maps[m], delimiters[d].c, s, len))
				continue;
			v = rn_alloc(a, maps[m].positions_n * sizeof(*v));
			for (size_t i = 0; i < maps[m].positions_n; i++)
				v[i] = maps[m].positions[i].word;
			*best = (struct found){ .map = &maps[m], .header = v,
			    .columns = maps[m].positions_n, .delimiter = d };
			return;
		}
}

static enum rn_status
read_head(struct rn_decode *decode, struct rn_arena *a,
    const struct rn_source_map *maps, size_t maps_n, struct found *best,
    struct nearest *near)
{
	enum rn_status rc = RN_OK;
	const char *s;
	size_t n;

	TRY(rn_decode_next(decode, &s, &n));
	search_shapes(a, maps, maps_n, s, n, best);
	for (size_t d = best->map == NULL ? 0 : RN_LEN(delimiters);
	    d < RN_LEN(delimiters); d++) {
		struct head *h = rn_alloc(a, sizeof(*h));
		const struct rn_csv_sink sink = { head_cell, head_row, h };
		struct rn_csv *csv = rn_csv_new(delimiters[d].c, &sink);
		const char *why = NULL;
		int64_t line;

		h->a = a;
		for (size_t at = 0; at < n && h->rows < HEAD_ROWS && !why;
		    at += RN_PIECE)
			why = rn_csv_feed(csv, s + at,
			    n - at < RN_PIECE ? n - at : RN_PIECE, &line);
		if (h->rows < HEAD_ROWS && why == NULL)
			(void)rn_csv_end(csv, &line);
		rn_csv_free(csv);
		search_rows(h, maps, maps_n, d, best, near);
	}
	rc = rn_decode_rewind(decode);
out:
	return rc;
}

/* Those that a file of that name may be of. */
static struct rn_maps
named(struct rn_arena *a, struct rn_maps maps, const char *path,
    const struct rn_read_options *o)
{
	struct rn_source_map *own = rn_alloc(a, (maps.n + 1) * sizeof(*own));
	size_t n = 0;

	if (o->source != NULL)
		return maps;
	for (size_t i = 0; i < maps.n; i++)
		if (rn_source_named(&maps.v[i], a, path))
			own[n++] = maps.v[i];
	return (struct rn_maps){ own, n };
}

enum rn_status
rn_sheet_look(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_read_options *o, struct rn_maps maps,
    const struct rn_source_map **map)
{
	struct rn_decode *decode = NULL;
	struct nearest near = { 0 };
	struct found f = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_decode_open_head(rn, path, o->encoding, LOOK, &decode));
	maps = named(a, maps, path, o);
	TRY(read_head(decode, a, maps.v, maps.n, &f, &near));
	*map = f.map;
out:
	rn_decode_close(decode);
	return rc;
}

static enum rn_status
not_recognised(struct refnet *rn, const char *path,
    const struct rn_read_options *o, const struct nearest *near)
{
	enum rn_status rc;

	if (o->source != NULL || o->map != NULL)
		rc = rn_fail(rn, RN_EREJECTED, "%s is not of the %s %s", path,
		    o->source != NULL && o->map == NULL ? "source" : "map",
		    o->map != NULL ? o->map : o->source);
	else
		rc = rn_fail(rn, RN_EREJECTED,
		    "%s: no row of labels is recognised", path);
	if (near->map != NULL)
		rn_hint(rn, "nearest is %s, but a column \"%s\" is missing; "
		    "refnet import --sources lists what is recognised",
		    near->map->name, near->lacks);
	else if (o->map != NULL)
		rn_hint(rn, "the labels it requires must stand in one row");
	else
		rn_hint(rn,
		    "refnet import --sources lists what is recognised");
	return rc;
}

static struct rn_column
column_of(const struct rn_source_map *m, enum rn_in_field field,
    uint16_t slot)
{
	struct rn_column c = { .field = (uint16_t)field,
	    .slot = (uint8_t)(slot < UINT8_MAX ? slot : UINT8_MAX),
	    .split = m->split[field], .strip = m->strip[field],
	    .omit = m->omit[field].n > 0 ? &m->omit[field] : NULL,
	    .address = (m->address & RN_IN_BIT(field)) != 0,
	    .requoted = (m->requoted & RN_IN_BIT(field)) != 0,
	    .exchange = m->kind == RN_IN_MESSAGES };

	if (c.split != NULL)
		c.split_len = strlen(c.split);
	return c;
}

static void
set_columns(struct rn_sheet *r, struct rn_arena *a, const struct found *f)
{
	struct rn_column *v = rn_alloc(a, f->columns * sizeof(*v));
	bool labels = f->map->positions_n == 0;

	for (size_t i = 0; i < f->columns; i++) {
		uint16_t slot = 1;
		enum rn_in_field field = labels ? rn_source_field_of(f->map,
		    f->folded, f->columns, i, &slot) :
		    f->map->positions[i].field;

		v[i] = column_of(f->map, field, slot);
	}
	r->map = f->map;
	r->columns = v;
	r->columns_n = f->columns;
	r->header = f->header;
	r->first_row = labels ? f->row + 1 : 0;
	if (!labels)
		r->filter = rn_shape_filter_new(f->map,
		    delimiters[f->delimiter].c);
}

/*
 * A map that requires no label takes tables of all kinds: which columns it
 * leaves alone should be seen.
 */
static void
note_unread(const struct rn_sheet *r, const struct found *f,
    struct rn_arena *a, struct rn_list *notes)
{
	char *said = NULL;

	if (f->map->columns.n + f->map->any_n + f->map->positions_n > 0)
		return;
	for (size_t i = 0; i < f->columns; i++)
		if (r->columns[i].field == RN_IN_NONE &&
		    f->header[i][0] != '\0' &&
		    !rn_mended_is(f->header[i]) && (said == NULL ||
		    strlen(said) < UNREAD_MAX))
			said = said == NULL ? rn_sprintf(a,
			    "columns left out: %s", f->header[i]) :
			    rn_sprintf(a, "%s, %s", said, f->header[i]);
	if (said != NULL)
		notes->v[notes->n++] = rn_sprintf(a,
		    "%s (--guess maps what it can)", said);
}

/* --- opening ------------------------------------------------------------- */

static void
describe(struct rn_sheet *r, const struct found *f, struct rn_arena *a,
    struct rn_reading *reading)
{
	uint64_t set = 0;

	for (size_t i = 0; i < r->columns_n; i++)
		set |= RN_IN_BIT(r->columns[i].field);
	reading->map = f->map;
	reading->encoding = rn_strdup(a, rn_decode_name(r->decode));
	reading->delimiter = delimiters[f->delimiter].name;
	reading->threaded = (set & RN_IN_BIT(RN_IN_IN_REPLY_TO)) != 0;
	reading->has_id = (set & RN_IN_BIT(RN_IN_MESSAGE_ID)) != 0;
	reading->has_from = (set & (RN_IN_BIT(RN_IN_FROM) |
	    RN_IN_BIT(RN_IN_FROM_URL))) != 0;
	reading->has_to = (set & (RN_IN_BIT(RN_IN_TO) |
	    RN_IN_BIT(RN_IN_TO_URL))) != 0;
	reading->has_date = (set & RN_IN_BIT(RN_IN_DATE)) != 0;
	reading->orders = rn_alloc(a, r->columns_n + 1);
	memset(reading->orders, RN_ORDER_NONE, r->columns_n + 1);
	reading->notes.v = rn_alloc(a, (r->columns_n + 4 + RN_NOTES) *
	    sizeof(*reading->notes.v));
	note_unread(r, f, a, &reading->notes);
	r->note = rn_alloc(a, RN_NOTES * RN_NOTE_MAX);
	reading->header = r->header;
	reading->columns = r->columns_n;
	if (rn_decode_word(r->decode) != NULL &&
	    !rn_ascii_same(reading->encoding, "windows-1252"))
		reading->notes.v[reading->notes.n++] = rn_sprintf(a, "read as "
		    "%s by words such as %s; --encoding says otherwise",
		    reading->encoding, rn_decode_word(r->decode));
	r->legacy = !rn_ascii_same(reading->encoding, "utf-8");
}

/* What a file of rejected rows says of its encoding, unless that is said. */
static enum rn_status
set_encoding(struct refnet *rn, const char *path, char name[RN_MENDED_NAME],
    const char **encoding)
{
	enum rn_status rc = RN_OK;
	iconv_t conv;

	if (*encoding != NULL || !rn_mended_encoding(path, name))
		return RN_OK;
	*encoding = name;
	conv = rn_conv_open("UTF-8", name);
	if (conv == (iconv_t)-1) {
		rc = rn_fail(rn, RN_EREJECTED, "%s:1: the label of its last "
		    "column names an encoding that is none: %s", path, name);
		rn_hint(rn, "mend the label, or say --encoding");
	} else {
		iconv_close(conv);
	}
	return rc;
}

enum rn_status
rn_sheet_open(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_read_options *o, struct rn_maps maps, void **out,
    struct rn_reading *reading)
{
	struct found f = { 0 };
	struct nearest near = { 0 };
	struct rn_csv_sink sink = { rn_sheet_cell, rn_sheet_row, NULL };
	struct rn_sheet *r = calloc(1, sizeof(*r));
	enum rn_status rc = RN_OK;
	char name[RN_MENDED_NAME];
	const char *encoding = o->encoding;

	*out = NULL;
	if (r == NULL)
		rn_nomem();
	r->rn = rn;
	r->reading = reading;
	TRY(set_encoding(rn, path, name, &encoding));
	TRY(rn_decode_open(rn, path, encoding, &r->decode));
	maps = named(a, maps, path, o);
	TRY(read_head(r->decode, a, maps.v, maps.n, &f, &near));
	if (f.map == NULL)
		TRY(not_recognised(rn, path, o, &near));
	set_columns(r, a, &f);
	describe(r, &f, a, reading);
	if (o->keep_raw && r->filter != NULL)
		r->raw = rn_raw_of_text();
	else if (o->keep_raw)
		TRY(rn_raw_open(rn, path, reading->encoding, &r->raw));
	reading->original.kept = r->raw != NULL;
	reading->original.text = r->filter != NULL;
	r->delimiter = delimiters[f.delimiter].c;
	TRY(rn_sheet_orders(r, a, path, o->date_order, reading));
	sink.who = r;
	r->csv = rn_csv_new(r->delimiter, &sink);
	*out = r;
out:
	if (rc != RN_OK)
		rn_sheet_close(r);
	return rc;
}
