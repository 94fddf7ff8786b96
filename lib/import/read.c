/*
 * read.c - records from a file: each row's cells given a meaning.
 *
 * rn_read_open() (find.c) has found map, delimiter and header; here the rows
 * run through.  This is the hot path of an import: cells are copied once, into
 * blocks kept from batch to batch.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/reader.h"

enum {
	PIECE = 4096,		/* bytes a step: so many rows at most */
	BATCH = 4096,		/* records a batch */
	ENOUGH = 4 << 20,	/* bytes of text that end a batch */
	BLOCK = 1 << 20,
	FIELD_MAX = 1 << 20
};

/* n bytes of text that stay until the next batch. */
static char *
take_room(struct rn_reader *r, size_t n)
{
	struct rn_text_block *b = r->blocks_n == 0 ? NULL :
	    &r->blocks[r->block];

	if (b == NULL || b->room - b->used < n) {
		if (b != NULL)
			r->block++;
		if (r->block == r->blocks_n) {
			r->blocks = rn_grow(r->blocks, r->blocks_n,
			    &r->blocks_room, sizeof(*r->blocks));
			r->blocks[r->blocks_n++] =
			    (struct rn_text_block){ 0 };
		}
		b = &r->blocks[r->block];
		b->used = 0;
		if (b->room < n) {
			free(b->text);
			b->room = n > BLOCK ? n : BLOCK;
			if ((b->text = malloc(b->room)) == NULL)
				rn_nomem();
		}
	}
	b->used += n;
	r->text_bytes += n;
	return b->text + b->used - n;
}

static void
let_go(struct rn_reader *r)
{
	r->recs_n = r->cells_n = r->raw_n = r->text_bytes = r->block = 0;
	if (r->blocks_n > 0)
		r->blocks[0].used = 0;
}

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

/* The row at hand cannot be taken: what it has, at which byte of which cell. */
static void
reject(struct rn_reader *r, size_t column, const char *what, size_t at)
{
	const char *label = r->header[column];
	size_t room = strlen(what) + strlen(label) + 48;
	char *to = take_room(r, room);

	snprintf(to, room, "%s at byte %zu of %s", what, at + 1, label);
	r->bad = to;
}

static void
check_text(struct rn_reader *r, size_t column, const char *s, size_t n)
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
}

static void
put_cell(struct rn_reader *r, const struct rn_column *c, const char *s,
    size_t n)
{
	char *to;

	trim(&s, &n);
	if (n == 0)
		return;
	if (c->address && memchr(s, '@', n) == NULL) {
		r->dropped++;
		return;
	}
	if (r->cells_n == r->cells_room)
		r->cells = rn_grow(r->cells, r->cells_n, &r->cells_room,
		    sizeof(*r->cells));
	to = take_room(r, n + 1);
	memcpy(to, s, n);
	to[n] = '\0';
	r->cells[r->cells_n++] = (struct rn_cell){ .field = c->field,
	    .slot = c->slot, .len = (uint32_t)n, .text = to };
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

/* A NUL would cut the cell short: it becomes a byte that is not UTF-8. */
static void
keep_raw(struct rn_reader *r, const char *s, size_t n)
{
	char *to = take_room(r, n + 1), *nul = to;

	memcpy(to, s, n);
	to[n] = '\0';
	while ((nul = memchr(nul, '\0', (size_t)(to + n - nul))) != NULL)
		*nul = '\xff';
	if (r->raw_n == r->raw_room)
		r->raw = rn_grow(r->raw, r->raw_n, &r->raw_room,
		    sizeof(*r->raw));
	r->raw[r->raw_n++] = to;
}

void
rn_reader_cell(void *who, size_t at, const char *s, size_t n)
{
	struct rn_reader *r = who;
	const struct rn_column *c;
	const char *cut;

	if (r->rows < r->first_row)
		return;
	if (r->raw_wanted)
		keep_raw(r, n == 0 ? "" : s, n);
	if (at >= r->columns_n || n == 0 || r->bad != NULL)
		return;
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

static bool
holds(const struct rn_reader *r, const struct rn_drop_if *c,
    const struct rn_cell *cells, size_t n)
{
	if (c->test == RN_DROP_WITHOUT)
		return (r->fields & c->fields) == 0;
	if ((r->fields & RN_IN_BIT(c->field)) == 0)
		return false;
	for (size_t i = 0; i < n; i++)
		for (size_t v = 0; cells[i].field == c->field &&
		    v < c->values.n; v++)
			if (c->test == RN_DROP_IS ?
			    rn_same_word(cells[i].text, c->values.v[v]) :
			    strstr(cells[i].text, c->values.v[v]) != NULL)
				return true;
	return false;
}

static const char *
skip_rule(const struct rn_reader *r, const struct rn_cell *cells, size_t n)
{
	for (const struct rn_drop *d = r->map->drops; d; d = d->next) {
		const struct rn_drop_if *c = d->when;

		while (c != NULL && holds(r, c, cells, n))
			c = c->next;
		if (c == NULL)
			return d->rule;
	}
	return NULL;
}

void
rn_reader_row(void *who, size_t cells, size_t bytes, int64_t line)
{
	struct rn_reader *r = who;
	struct rn_rec *rec;

	(void)cells;
	if (r->rows++ < r->first_row)
		return;
	if (bytes > 0) {
		if (r->recs_n == r->recs_room)
			r->recs = rn_grow(r->recs, r->recs_n, &r->recs_room,
			    sizeof(*r->recs));
		rec = &r->recs[r->recs_n++];
		*rec = (struct rn_rec){ .row = ++r->row, .line = line,
		    .n = (uint32_t)(r->cells_n - r->cells_at),
		    .raw_n = (uint32_t)(r->raw_n - r->raw_at),
		    .bad = r->bad };
		if (r->bad == NULL && r->map->drops != NULL)
			rec->skip = skip_rule(r, r->cells + r->cells_at,
			    rec->n);
	} else {
		r->cells_n = r->cells_at;
		r->raw_n = r->raw_at;
	}
	r->cells_at = r->cells_n;
	r->raw_at = r->raw_n;
	r->bad = NULL;
	r->fields = 0;
}

/* Where cells lie is known only when no more come. */
static void
settle(struct rn_reader *r)
{
	size_t cell = 0, raw = 0;

	for (size_t i = 0; i < r->recs_n; i++) {
		r->recs[i].cells = r->cells + cell;
		cell += r->recs[i].n;
		if (r->raw_wanted)
			r->recs[i].raw = r->raw + raw;
		raw += r->recs[i].raw_n;
	}
}

/* The cells of a row begun move to the front of the next batch. */
static void
carry(struct rn_reader *r)
{
	size_t n = r->cells_n - r->cells_at, raw = r->raw_n - r->raw_at;
	struct rn_text_block *old = r->blocks;
	size_t old_n = r->blocks_n;

	r->blocks = r->spare;
	r->blocks_n = r->spare_n;
	r->spare = old;
	r->spare_n = old_n;
	old_n = r->blocks_room;
	r->blocks_room = r->spare_room;
	r->spare_room = old_n;
	if (n > 0)
		memmove(r->cells, r->cells + r->cells_at,
		    n * sizeof(*r->cells));
	if (raw > 0)
		memmove(r->raw, r->raw + r->raw_at, raw * sizeof(*r->raw));
	let_go(r);
	r->cells_n = n;
	r->raw_n = raw;
	r->cells_at = r->raw_at = 0;
}

/* Once all rows are read. */
static void
add_note(struct rn_reader *r)
{
	struct rn_list *notes = &r->reading->notes;

	if (r->dropped == 0)
		return;
	snprintf(r->note, RN_NOTE_MAX, r->dropped == 1 ?
	    "%zu value that is no address was left out" :
	    "%zu values that are no addresses were left out", r->dropped);
	notes->v[notes->n++] = r->note;
}

enum rn_status
rn_read_batch(struct rn_reader *r, const struct rn_rec **recs, size_t *n)
{
	enum rn_status rc = RN_OK;
	const char *why = NULL;
	int64_t line = 0;

	*recs = NULL;
	*n = 0;
	carry(r);
	/* A batch holds a whole row at least: text is carried once only. */
	while (!r->ended && why == NULL && (r->recs_n == 0 ||
	    (r->text_bytes < ENOUGH && r->recs_n + PIECE / 2 + 2 <= BATCH))) {
		size_t step;

		if (r->at == r->in_n) {
			r->at = 0;
			TRY(rn_decode_next(r->decode, &r->in, &r->in_n));
			if (r->in_n == 0) {
				why = rn_csv_end(r->csv, &line);
				r->ended = true;
				add_note(r);
				break;
			}
		}
		step = r->in_n - r->at < PIECE ? r->in_n - r->at : PIECE;
		why = rn_csv_feed(r->csv, r->in + r->at, step, &line);
		r->at += step;
	}
	if (why != NULL)
		return rn_fail(r->rn, RN_EREJECTED, "line %lld: %s",
		    (long long)line, why);
	settle(r);
	*recs = r->recs;
	*n = r->recs_n;
out:
	return rc;
}

int64_t
rn_read_bytes(const struct rn_reader *r)
{
	return rn_decode_bytes(r->decode);
}

int64_t
rn_read_size(const struct rn_reader *r)
{
	return rn_decode_size(r->decode);
}

static void
free_blocks(struct rn_text_block *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		free(b[i].text);
	free(b);
}

void
rn_read_close(struct rn_reader *r)
{
	if (r == NULL)
		return;
	rn_decode_close(r->decode);
	rn_csv_free(r->csv);
	free_blocks(r->blocks, r->blocks_n);
	free_blocks(r->spare, r->spare_n);
	free(r->recs);
	free(r->cells);
	free(r->raw);
	free(r);
}
