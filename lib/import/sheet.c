/*
 * sheet.c - records from a delimited file: each row's cells given a meaning.
 *
 * rn_sheet_open() (find.c) has found map, delimiter and header; here the rows
 * run through.  This is the hot path of an import: cells are copied once, into
 * blocks kept from batch to batch.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/exchange.h"
#include "import/sheet.h"

enum {
	BATCH = 4096,		/* records a batch */
	ENOUGH = 4 << 20,	/* bytes of text that end a batch */
	FIELD_MAX = 1 << 20
};

/* Blanks, no-break spaces and byte order marks at both ends. */
static void
trim(const char **s, size_t *n)
{
	const char *p = *s, *end = p + *n;

	for (;;) {
		if (p < end && (unsigned char)*p <= ' ' && *p != '\0')
			p++;
		else if (end - p >= 2 && memcmp(p, "\xc2\xa0", 2) == 0)
			p += 2;
		else if (end - p >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0)
			p += 3;
		else
			break;
	}
	for (;;) {
		if (p < end && (unsigned char)end[-1] <= ' ' &&
		    end[-1] != '\0')
			end--;
		else if (end - p >= 2 && memcmp(end - 2, "\xc2\xa0", 2) == 0)
			end -= 2;
		else
			break;
	}
	*s = p;
	*n = (size_t)(end - p);
}

/* Any byte that needs a closer look: not ASCII, or NUL. */
static bool
odd_bytes(const char *s, size_t n)
{
	const uint64_t high = UINT64_C(0x8080808080808080);
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t seen = 0, w;
	size_t i = 0;

	for (; i + 8 <= n; i += 8) {
		memcpy(&w, s + i, 8);
		seen |= w | (w - ones);
	}
	seen &= high;
	for (; i < n; i++)
		seen |= (unsigned char)s[i] == 0 || (unsigned char)s[i] >= 0x80;
	return seen != 0;
}

/* The row at hand cannot be taken; place.c makes words of it at its end. */
static void
reject(struct rn_sheet *r, size_t column, const char *what, size_t at)
{
	r->wrong = what;
	r->wrong_column = column;
	r->wrong_at = at;
	r->bad = what;
}

/* U+FFFD is right as UTF-8, but says that letters were lost before. */
static bool
has_lost(const char *s, size_t n)
{
	const char *end = s + n;

	while ((s = memchr(s, 0xef, (size_t)(end - s))) != NULL) {
		if (end - s >= 3 && memcmp(s, "\xef\xbf\xbd", 3) == 0)
			return true;
		s++;
	}
	return false;
}

static void
check_text(struct rn_sheet *r, size_t column, const char *s, size_t n)
{
	const char *nul = memchr(s, '\0', n);
	size_t bad;

	if (n > FIELD_MAX)
		r->bad = "a field over 1 MiB";
	else if (nul != NULL)
		reject(r, column, "a NUL", (size_t)(nul - s));
	else if (!rn_utf8_valid(s, n, &bad))
		reject(r, column, r->legacy ? "a byte outside the encoding" :
		    "invalid UTF-8", bad);
	else
		r->lost += has_lost(s, n);
}

/* Text in quotes of its own, "" in it for ". */
static void
requoted(struct rn_sheet *r, const char **s, size_t *n)
{
	const char *from = *s, *end;
	char *to, *start;

	if (*n >= 2 && *from == '"' && from[*n - 1] == '"') {
		++*s;
		*n -= 2;
	}
	from = *s;
	end = from + *n;
	if (memchr(from, '"', *n) == NULL)
		return;
	for (to = start = rn_batch_room(r->b, *n + 1); from < end; from++) {
		*to++ = *from;
		from += *from == '"' && from + 1 < end && from[1] == '"';
	}
	*s = start;
	*n = (size_t)(to - start);
}

static bool
left_out(const struct rn_column *c, const char *s, size_t n)
{
	char word[128];

	if (n >= sizeof(word))
		return false;
	memcpy(word, s, n);
	word[n] = '\0';
	for (size_t i = 0; i < c->omit->n; i++)
		if (rn_same_word(word, c->omit->v[i]))
			return true;
	return false;
}

/* A value that should be an address: is it kept? */
static bool
address_kept(struct rn_sheet *r, const struct rn_column *c, const char *s,
    size_t n)
{
	bool exchange = rn_exchange_is(s, n);

	if (memchr(s, '@', n) != NULL && !exchange)
		return true;
	r->dropped += !(exchange && c->exchange);
	return exchange;
}

/*
 * Without the mark by which a program keeps a spreadsheet from taking a text for
 * a formula; of several the first, as lib/render/cells.c puts one more.
 */
static void
unmarked(const char **s, size_t *n)
{
	size_t marks = 0;

	while (marks < *n && (*s)[marks] == '\'')
		marks++;
	if (marks == 0 || marks == *n ||
	    memchr("=+-@\t\r", (*s)[marks], 6) == NULL)
		return;
	++*s;
	--*n;
	trim(s, n);
}

static void
put_cell(struct rn_sheet *r, const struct rn_column *c, const char *s,
    size_t n)
{
	trim(&s, &n);
	unmarked(&s, &n);
	if (c->requoted)
		requoted(r, &s, &n);
	if (c->strip != NULL && n > strlen(c->strip) &&
	    memcmp(s, c->strip, strlen(c->strip)) == 0) {
		s += strlen(c->strip);
		n -= strlen(c->strip);
	}
	if (n == 0 || (c->omit != NULL && left_out(c, s, n)) ||
	    (c->address && !address_kept(r, c, s, n)))
		return;
	rn_batch_cell(r->b, &(struct rn_cell){ .field = c->field,
	    .slot = c->slot, .order = c->order, .len = (uint32_t)n, .text = s });
	r->fields |= RN_IN_BIT(c->field);
}

static const char *
find_text(const char *s, size_t n, const char *what)
{
	size_t len = strlen(what);

	for (const char *p = s, *end = s + n; (size_t)(end - p) >= len; p++) {
		p = memchr(p, what[0], (size_t)(end - p) - len + 1);
		if (p == NULL)
			return NULL;
		if (memcmp(p, what, len) == 0)
			return p;
	}
	return NULL;
}

void
rn_sheet_cell(void *who, size_t at, const char *s, size_t n)
{
	struct rn_sheet *r = who;
	const struct rn_column *c;
	const char *cut;

	if (r->rows < r->first_row)
		return;
	if (r->map->footer.folded.n > 0)
		rn_footer_cell(r, at, s, n);
	if (at >= r->columns_n || n == 0 || r->bad != NULL) {
		r->beyond = r->beyond || (at >= r->columns_n && n > 0);
		return;
	}
	c = &r->columns[at];
	if (c->field == RN_IN_NONE)
		return;
	if (n > FIELD_MAX || odd_bytes(s, n))
		check_text(r, at, s, n);
	if (r->bad != NULL)
		return;
	while (c->split != NULL && (cut = find_text(s, n, c->split)) != NULL) {
		put_cell(r, c, s, (size_t)(cut - s));
		n -= (size_t)(cut - s) + c->split_len;
		s = cut + c->split_len;
	}
	put_cell(r, c, s, n);
}

void
rn_sheet_row(void *who, size_t cells, size_t bytes, int64_t line)
{
	struct rn_sheet *r = who;
	struct rn_batch *b = r->b;
	struct rn_span raw = { NULL, 0 };
	struct rn_rec *rec;

	if (r->raw != NULL)
		raw = rn_raw_row(r->raw, r->rows + 1 == r->first_row);
	if (r->rows < r->first_row) {
		r->rows++;
		return;
	}
	if (r->wrong != NULL)
		r->bad = rn_place_words(r, line);
	r->rows++;
	if (r->map->footer.folded.n > 0 && rn_footer_row(r)) {
		b->cells_n = r->cells_at;
	} else if (bytes > 0) {
		rec = rn_batch_rec(b);
		*rec = (struct rn_rec){ .row = ++r->row, .line = line,
		    .n = (uint32_t)(b->cells_n - r->cells_at),
		    .bad = r->bad };
		if (r->raw != NULL) {
			rec->bytes = rn_batch_text(b, raw.p, raw.n);
			rec->bytes_n = raw.n;
			rec->width = (uint32_t)cells;
		}
		r->longer += r->beyond;
		if (r->bad == NULL && r->map->drops != NULL)
			rec->skip = rn_skip_rule(r->map, r->fields,
			    b->cells + r->cells_at, rec->n);
	} else {
		b->cells_n = r->cells_at;
	}
	r->cells_at = b->cells_n;
	r->bad = r->wrong = NULL;
	r->beyond = false;
	r->fields = 0;
}

/* The cells of a row begun are copied to the start of another batch. */
static void
carry(struct rn_sheet *r, struct rn_batch *from, struct rn_batch *to)
{
	rn_batch_empty(to);
	for (size_t i = r->cells_at; i < from->cells_n; i++)
		rn_batch_cell(to, &from->cells[i]);
	if (r->bad != NULL)
		r->bad = rn_batch_text(to, r->bad, strlen(r->bad));
	from->cells_n = r->cells_at;
	r->cells_at = 0;
}

/* Once all rows are read: one and many are the words for n of something. */
static void
add_note(struct rn_sheet *r, size_t n, const char *one, const char *many)
{
	struct rn_list *notes = &r->reading->notes;

	if (n == 0)
		return;
	snprintf(r->note, RN_NOTE_MAX, "%zu %s", n, n == 1 ? one : many);
	notes->v[notes->n++] = r->note;
	r->note += RN_NOTE_MAX;
}

static void
add_notes(struct rn_sheet *r)
{
	struct rn_list *notes = &r->reading->notes;

	if (r->footer.any)
		notes->v[notes->n++] = "a footer was left out";
	add_note(r, r->dropped, "value that is no address was left out",
	    "values that are no addresses were left out");
	if (r->filter != NULL)
		add_note(r, rn_shape_filter_lines(r->filter),
		    "line that is no row was left out",
		    "lines that are no rows were left out");
	add_note(r, r->longer, "row has more cells than the header; those were"
	    " left out", "rows have more cells than the header; those were "
	    "left out");
	add_note(r, r->lost, "value holds U+FFFD: its letters were lost before"
	    " this file was written", "values hold U+FFFD: their letters were "
	    "lost before this file was written");
}

enum rn_status
rn_sheet_next(struct rn_sheet *r, const char **s, size_t *n)
{
	enum rn_status rc = RN_OK;
	size_t read;

	do {
		TRY(rn_decode_next(r->decode, s, n));
		read = *n;
		if (r->filter != NULL)
			*s = rn_shape_filter_feed(r->filter, *s, read, n);
	} while (*n == 0 && read > 0);
out:
	return rc;
}

enum rn_status
rn_sheet_rewind(struct rn_sheet *r)
{
	if (r->filter != NULL)
		rn_shape_filter_rewind(r->filter);
	return rn_decode_rewind(r->decode);
}

/* Bytes to feed at once; to know a row's own, no more than a line. */
static enum rn_status
step_size(struct rn_sheet *r, size_t *step)
{
	const char *s = r->in + r->at, *end = r->in + r->in_n;
	enum rn_status rc = RN_OK;

	*step = rn_place_piece(r);
	if (r->raw == NULL)
		return RN_OK;
	end = s + *step;
	for (const char *p = s; p < end; p++)
		if (*p == '\n' || *p == '\r') {
			TRY(rn_raw_line(r->raw));
			*step = (size_t)(p - s) + 1;
			break;
		}
	rn_raw_text(r->raw, s, *step);
out:
	return rc;
}

/* The last row may have no line end. */
static enum rn_status
end_rows(struct rn_sheet *r, const char **why, int64_t *line)
{
	enum rn_status rc = RN_OK;

	if (r->raw != NULL)
		TRY(rn_raw_end(r->raw));
	*why = rn_csv_end(r->csv, line);
	r->ended = true;
	add_notes(r);
out:
	return rc;
}

/* Feed the parser until the batch is full; *why: what is wrong with line. */
static enum rn_status
fill(struct rn_sheet *r, const char **why, int64_t *line)
{
	struct rn_batch *b = r->b;
	enum rn_status rc = RN_OK;

	/* A batch holds a whole row at least: text is carried once only. */
	while (!r->ended && *why == NULL && (b->n == 0 ||
	    (r->footer.waits && b->n < 2 * BATCH) ||
	    (b->text_bytes < ENOUGH && b->n + RN_PIECE / 2 + 2 <= BATCH))) {
		size_t step;

		if (r->at == r->in_n) {
			rn_place_keep(r);
			r->at = 0;
			TRY(rn_sheet_next(r, &r->in, &r->in_n));
			if (r->in_n == 0) {
				TRY(end_rows(r, why, line));
				break;
			}
		}
		TRY(step_size(r, &step));
		*why = rn_csv_feed(r->csv, r->in + r->at, step, line);
		r->at += step;
		rn_place_fed(r);
	}
out:
	return rc;
}

/* The file cannot be read on: where, and what to do. */
static enum rn_status
refuse(struct rn_sheet *r, const char *why, int64_t line)
{
	bool quote = rn_csv_quoted(r->csv);
	enum rn_status rc;
	size_t cell, bytes;

	rn_csv_place(r->csv, &cell, &bytes);
	rc = quote && cell < r->columns_n ?
	    rn_fail(r->rn, RN_EREJECTED, "line %lld, column %zu (%s): %s",
	    (long long)line, cell + 1, r->header[cell], why) :
	    rn_fail(r->rn, RN_EREJECTED, "line %lld: %s", (long long)line,
	    why);
	rn_hint(r->rn, quote ?
	    "close that quote; one that belongs to the text is written twice" :
	    "no export has such rows: is the file whole, and is it text?");
	return rc;
}

enum rn_status
rn_sheet_batch(void *who, struct rn_batch *b)
{
	struct rn_sheet *r = who;
	enum rn_status rc = RN_OK;
	const char *why = NULL;
	int64_t line = 0;

	r->b = b;
	r->footer.waits = false;
	carry(r, &r->begun, b);
	TRY(fill(r, &why, &line));
	if (why != NULL) {
		b->n = 0;
		rc = refuse(r, why, line);
		goto out;
	}
	rn_batch_settle(b);
	b->bytes = rn_decode_bytes(r->decode);
	if (r->raw != NULL && r->reading->original.eol.p == NULL)
		rn_raw_tell(r->raw, &r->reading->original);
	carry(r, b, &r->begun);
out:
	return rc;
}

int64_t
rn_sheet_size(const void *who)
{
	const struct rn_sheet *r = who;

	return rn_decode_size(r->decode);
}

void
rn_sheet_close(void *who)
{
	struct rn_sheet *r = who;

	if (r == NULL)
		return;
	rn_decode_close(r->decode);
	rn_shape_filter_free(r->filter);
	rn_csv_free(r->csv);
	rn_raw_close(r->raw);
	rn_batch_free(&r->begun);
	free(r->kept.text);
	free(r);
}

/* Whatever no other format knows is a sheet, or refused as one. */
static bool
knows(const struct rn_peek *p)
{
	(void)p;
	return true;
}

const struct rn_format rn_format_sheet = {
	"csv", knows, rn_sheet_open, rn_sheet_batch, rn_sheet_size,
	rn_sheet_close
};
