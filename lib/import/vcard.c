/*
 * vcard.c - cards of a vCard file (2.1, 3.0, 4.0) as records.
 *
 * Which property has which meaning is sources/vcard.map.  A card's row is its
 * number in the file, its line that of its BEGIN.  One inside another (an
 * AGENT) is a row that is skipped.  A card that is not closed is rejected, the
 * ones around it are not.
 *
 * We read cards ourselves: libebook-contacts needs a desktop's libraries,
 * libbelcard is C++ under the GPL and takes strict 4.0 only, libvformat and
 * libvc are no longer maintained, and libical 3.0 has no vCard.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/vcard_card.h"

enum {
	BATCH = 4096,		/* records a batch, or a few more */
	ENOUGH = 4 << 20,	/* bytes of text that end a batch */
	SNIFF = 256		/* bytes before the first card, at most */
};

static const char *const left_words[RN_VCARD_LEFT][2] = {
	{ "value that is no address was left out",
	    "values that are no addresses were left out" },
	{ "line outside any card was left out",
	    "lines outside any card were left out" },
	{ "line that is no property was left out",
	    "lines that are no properties were left out" }
};

static void
keep_raw(struct rn_vcard *r, const struct rn_vline *l)
{
	if (l->raw_n == 0 || r->raw_n + l->raw_n > RN_VCARD_MAX)
		return;
	while (r->raw_room < r->raw_n + l->raw_n)
		r->raw = rn_grow(r->raw, r->raw_room, &r->raw_room, 1);
	memcpy(r->raw + r->raw_n, l->raw, l->raw_n);
	r->raw_n += l->raw_n;
}

static void
begin_card(struct rn_vcard *r, const struct rn_vline *l)
{
	rn_vlines_keep_blank(r->lines, false);
	r->card = (struct rn_vcard_card){ .open = true, .row = ++r->cards,
	    .line = l->line, .cells_at = r->b->cells_n };
	r->inner_n = 0;
	r->raw_n = 0;
	keep_raw(r, l);
}

static void
end_card(struct rn_vcard *r)
{
	struct rn_vcard_card *c = &r->card;
	struct rn_batch *b = r->b;
	struct rn_rec *rec = rn_batch_rec(b);

	*rec = (struct rn_rec){ .row = c->row, .line = c->line, .bad = c->bad,
	    .n = (uint32_t)(b->cells_n - c->cells_at) };
	if (c->bad == NULL)
		rec->skip = rn_skip_rule(r->map, c->fields,
		    b->cells + c->cells_at, rec->n);
	if (r->raw_wanted) {
		rec->bytes = rn_batch_text(b, r->raw_n > 0 ? r->raw : "",
		    r->raw_n);
		rec->bytes_n = r->raw_n;
	}
	for (size_t i = 0; i < r->inner_n; i++) {
		rec = rn_batch_rec(b);
		rec->row = r->inner[i].row;
		rec->line = r->inner[i].line;
		rec->skip = "agent";
	}
	c->open = false;
}

static void
begin_inner(struct rn_vcard *r, const struct rn_vline *l)
{
	r->inner = rn_grow(r->inner, r->inner_n, &r->inner_room,
	    sizeof(*r->inner));
	r->inner[r->inner_n++] = (struct rn_vcard_inner){ ++r->cards, l->line };
	r->card.depth++;
	r->card.agent = false;
}

static bool
is_blank(const struct rn_vline *l)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->text[i] != ' ' && l->text[i] != '\t')
			return false;
	return true;
}

static void
take_inside(struct rn_vcard *r, const struct rn_vline *l)
{
	struct rn_vcard_card *c = &r->card;
	const char *nul = memchr(l->text, '\0', l->n);
	size_t bad;

	keep_raw(r, l);
	if (rn_vline_is(l, "END", "VCARD")) {
		if (c->depth-- == 0)
			end_card(r);
		return;
	}
	if (nul != NULL)
		rn_vcard_refuse(r, "a NUL at byte %zu of line %lld",
		    (size_t)(nul - l->text) + 1, (long long)l->line);
	if (!l->property && !rn_utf8_valid(l->text, l->n, &bad) &&
	    r->page == NULL)
		rn_vcard_refuse(r, "line %lld is no text", (long long)l->line);
	else if (!l->property)
		r->left[RN_VCARD_NO_PROPERTY] += !is_blank(l);
	if (!l->property)
		return;
	c->agent = rn_vline_is(l, "AGENT", "");
	if (c->depth > 0 || c->bad != NULL)
		return;
	if (rn_vline_is(l, "VERSION", "2.1")) {
		c->old = true;
		rn_vlines_keep_blank(r->lines, true);
	}
	rn_arena_reset(r->a);
	rn_vcard_take(r, l);
}

static void
take_line(struct rn_vcard *r, const struct rn_vline *l)
{
	bool begins = rn_vline_is(l, "BEGIN", "VCARD");

	if (begins && r->card.open && r->card.agent) {
		keep_raw(r, l);
		begin_inner(r, l);
		return;
	}
	if (begins && r->card.open) {
		rn_vcard_refuse(r, "the card is not closed; another begins in"
		    " line %lld", (long long)l->line);
		end_card(r);
	}
	if (begins)
		begin_card(r, l);
	else if (r->card.open)
		take_inside(r, l);
	else
		r->left[RN_VCARD_OUTSIDE] += !is_blank(l);
}

/* Once all is read. */
static void
add_notes(struct rn_vcard *r)
{
	struct rn_list *notes = &r->reading->notes;

	for (size_t i = 0; i < RN_VCARD_LEFT; i++) {
		if (r->left[i] == 0)
			continue;
		snprintf(r->note[i], RN_VCARD_NOTE_MAX, "%zu %s", r->left[i],
		    left_words[i][r->left[i] > 1]);
		notes->v[notes->n++] = r->note[i];
	}
}

static enum rn_status
read_batch(void *who, struct rn_batch *b)
{
	struct rn_vcard *r = who;
	enum rn_status rc = RN_OK;

	r->b = b;
	rn_batch_empty(b);
	/* A card ends in the batch it begins in. */
	while (!r->ended && (r->card.open ||
	    (b->n < BATCH && b->text_bytes < ENOUGH))) {
		const struct rn_vline *l;

		TRY(rn_vlines_next(r->lines, &l));
		if (l != NULL) {
			take_line(r, l);
			continue;
		}
		r->ended = true;
		if (r->card.open) {
			rn_vcard_refuse(r, "the card is not closed; the file"
			    " ends");
			end_card(r);
		}
		add_notes(r);
		if (r->cards == 0)
			TRY(rn_fail(r->rn, RN_EREJECTED,
			    "%s: no card begins in it", r->path));
	}
	rn_batch_settle(b);
	b->bytes = rn_decode_bytes(r->decode);
out:
	if (rc != RN_OK)
		b->n = 0;
	return rc;
}

/* --- opening ------------------------------------------------------------- */

/* The properties of the map: "ORG;1" is the first part of ORG. */
static void
set_meanings(struct rn_vcard *r, struct rn_arena *a)
{
	const struct rn_source_map *map = r->map;
	struct rn_vcard_meaning *v =
	    rn_alloc(a, (map->cols_n + 1) * sizeof(*v));

	for (size_t i = 0; i < map->cols_n; i++) {
		const char *label = map->cols[i].label;
		size_t n = strcspn(label, ";");
		enum rn_in_field f = map->cols[i].field;

		v[i] = (struct rn_vcard_meaning){
		    .name = rn_strndup(a, label, n), .field = (uint16_t)f,
		    .split = map->split[f],
		    .address = (map->address & RN_IN_BIT(f)) != 0 };
		for (const char *p = label + n; *p != '\0'; p++)
			if (*p >= '0' && *p <= '9' && v[i].part < 100)
				v[i].part = v[i].part * 10 +
				    (unsigned)(*p - '0');
	}
	r->meanings = v;
	r->meanings_n = map->cols_n;
}

/*
 * A file that is not UTF-8 is read as it is: each of its cards may name the
 * character sets of its values, which know better than a guess over all.
 */
static enum rn_status
open_decode(struct rn_vcard *r, struct rn_arena *a, const char *path,
    const char *encoding)
{
	enum rn_status rc = RN_OK;

	rc = rn_decode_open(r->rn, path, encoding, &r->decode);
	if (rc == RN_OK) {
		r->reading->encoding = rn_strdup(a, rn_decode_name(r->decode));
		if (encoding == NULL && rn_decode_word(r->decode) != NULL)
			r->page = r->reading->encoding;
	}
	if (encoding == NULL && (rc == RN_EREJECTED || r->page != NULL)) {
		rn_decode_close(r->decode);
		r->decode = NULL;
		rc = rn_decode_open(r->rn, path, "utf-8", &r->decode);
	}
	TRY(rc);
	if (r->reading->encoding == NULL)	/* two pages fit, or none */
		r->reading->encoding = "several";
	r->legacy = !rn_ascii_same(r->reading->encoding, "utf-8");
	r->lines = rn_vlines_new(r->decode, r->raw_wanted);
out:
	return rc;
}

static void
close_reader(void *who)
{
	struct rn_vcard *r = who;

	if (r == NULL)
		return;
	rn_vlines_free(r->lines);
	rn_decode_close(r->decode);
	rn_arena_free(r->a);
	free(r->inner);
	free(r->raw);
	free(r);
}

static enum rn_status
open_reader(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_read_options *o, struct rn_maps maps, void **out,
    struct rn_reading *reading)
{
	static const char *const header[] = { "card" };
	struct rn_vcard *r = calloc(1, sizeof(*r));
	enum rn_status rc = RN_OK;

	*out = NULL;
	if (r == NULL || (r->a = rn_arena_new()) == NULL)
		rn_nomem();
	r->rn = rn;
	r->path = rn_strdup(a, path);
	r->raw_wanted = o->keep_raw;
	r->reading = reading;
	r->map = reading->map = &maps.v[0];
	TRY(open_decode(r, a, path, o->encoding));
	set_meanings(r, a);
	r->note = rn_alloc(a, RN_VCARD_LEFT * sizeof(*r->note));
	reading->notes.v = rn_alloc(a,
	    RN_VCARD_LEFT * sizeof(*reading->notes.v));
	reading->header = header;
	reading->columns = RN_LEN(header);
	reading->original = (struct rn_original){ .kept = o->keep_raw,
	    .text = true, .label = "X-REFNET-REASON:", .eol = { "\n", 1 } };
	*out = r;
out:
	if (rc != RN_OK)
		close_reader(r);
	return rc;
}

static int64_t
size_of(const void *who)
{
	const struct rn_vcard *r = who;

	return rn_decode_size(r->decode);
}

/*
 * Is BEGIN:VCARD the first that stands in it?  Byte order marks and the NULs
 * of UTF-16 are passed over.
 */
static bool
knows(const struct rn_peek *p)
{
	static const char first[] = "BEGIN:VCARD";
	size_t at = 0;

	for (size_t i = 0; i < p->n && i < SNIFF; i++) {
		unsigned char c = (unsigned char)p->head[i];

		if (c == '\0' || (at == 0 && (c <= ' ' || c >= 0xbb)) ||
		    ((c == ' ' || c == '\t') && (at == 5 || at == 6)))
			continue;
		if (!rn_vcard_word((const char *)&c, 1,
		    (const char[]){ first[at], '\0' }))
			return false;
		if (first[++at] == '\0')
			return true;
	}
	return false;
}

const struct rn_format rn_format_vcard = {
	"vcard", knows, open_reader, read_batch, size_of, close_reader
};
