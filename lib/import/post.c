/*
 * post.c - what a message file says of itself: every address a number, every
 * letter known again.
 *
 * Addresses are looked up by a keyed hash of the spelling they came with, so
 * that the canonical form is asked for once per spelling and file.  To read
 * another column of people: a row of `columns`.
 */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "base/text.h"
#include "import/called.h"
#include "import/exchange.h"
#include "import/letter.h"
#include "ledger/content.h"
#include "mail/address.h"

#define NOBODY UINT32_MAX	/* what this spelling names is no address */

enum {
	PARTIES = 4096,		/* of one row; more are not taken */
	AHEAD = 16		/* letters whose keys are fetched early */
};

struct rn_post {
	const struct refnet *rn;
	const struct rn_reading *reading;
	struct rn_arena *a;		/* canonical forms and names */
	struct rn_arena *row;		/* emptied for each row */
	struct rn_table spellings;	/* hash -> face */
	int64_t *plain;			/* of each face: its canonical form's */
	uint64_t *named;		/* bits of faces: few enough to be near */
	size_t faces, plain_room, named_room;
	struct rn_table keys;		/* of letters -> number of the first */
	struct rn_table places;		/* content -> letters of it so far, where
					 * that can be more than one */
	bool contents;			/* asked of letters with an id too */
	struct rn_table_walk walk;	/* of keys */
	uint32_t number;		/* letters so far */
	int64_t bytes;			/* of the file */
	struct rn_address *address;	/* room for one row */
	struct mention {		/* of each of these */
		enum rn_handle_kind kind;
		enum rn_part part;
		uint64_t hash;		/* of its spelling */
	} *mention;
	const char **called;		/* likewise */
	struct rn_bag *bag;		/* the one being filled */
	size_t first;			/* party of the row at hand */
};

struct rn_post *
rn_post_new(const struct refnet *rn, const struct rn_reading *reading,
    int64_t bytes, bool contents)
{
	struct rn_post *p = calloc(1, sizeof(*p));

	if (p == NULL)
		rn_nomem();
	p->rn = rn;
	p->reading = reading;
	p->bytes = bytes;
	p->contents = contents;
	p->a = rn_arena_new();
	p->row = rn_arena_new();
	p->address = malloc(PARTIES * sizeof(*p->address));
	p->mention = malloc(PARTIES * sizeof(*p->mention));
	p->called = malloc(PARTIES * sizeof(*p->called));
	if (p->a == NULL || p->row == NULL || p->address == NULL ||
	    p->mention == NULL || p->called == NULL)
		rn_nomem();
	return p;
}

void
rn_post_free(struct rn_post *p)
{
	if (p == NULL)
		return;
	rn_table_free(&p->spellings);
	rn_table_free(&p->keys);
	rn_table_free(&p->places);
	rn_arena_free(p->a);
	rn_arena_free(p->row);
	free(p->plain);
	free(p->named);
	free(p->address);
	free(p->mention);
	free(p->called);
	free(p);
}

void
rn_bag_free(struct rn_bag *bag)
{
	free(bag->letter);
	free(bag->party);
	free(bag->face);
	rn_arena_free(bag->words);
	*bag = (struct rn_bag){ 0 };
}

static uint32_t
new_face(struct rn_post *p, const char *canon, enum rn_handle_kind kind,
    int64_t hash)
{
	struct rn_bag *bag = p->bag;
	struct rn_face f = { .canon = canon, .kind = kind };

	if (kind == RN_HANDLE_EMAIL)
		f.rule = rn_address_rule(canon, strlen(canon));
	else if (kind == RN_HANDLE_REF)
		f.rule = rn_exchange_rule(canon);
	if (bag->face_n == bag->face_room)
		bag->face = rn_grow(bag->face, bag->face_n, &bag->face_room,
		    sizeof(*bag->face));
	bag->face[bag->face_n++] = f;
	if (p->faces == p->plain_room)
		p->plain = rn_grow(p->plain, p->faces, &p->plain_room,
		    sizeof(*p->plain));
	if (p->faces / 64 == p->named_room)
		p->named = rn_grow(p->named, p->faces / 64, &p->named_room,
		    sizeof(*p->named));
	if (p->faces % 64 == 0)
		p->named[p->faces / 64] = 0;
	p->plain[p->faces] = hash;
	return (uint32_t)p->faces++;
}

static bool
is_named(const struct rn_post *p, uint32_t face)
{
	return (p->named[face / 64] >> face % 64 & 1) != 0;
}

static void
set_named(struct rn_post *p, uint32_t face)
{
	p->named[face / 64] |= UINT64_C(1) << face % 64;
}

/* The face of an address, or NOBODY. */
static uint32_t
look_up(struct rn_post *p, const struct rn_address *ad,
    const struct mention *m)
{
	uint32_t *slot = rn_table_at(&p->spellings, m->hash), *same, face;
	enum rn_handle_kind kind = m->kind;
	const char *canon;
	int64_t plain;

	if (*slot != RN_TABLE_NEW)
		return *slot;
	canon = kind == RN_HANDLE_URL ?
	    rn_canon_url(p->a, ad->addr, ad->addr_len) :
	    kind == RN_HANDLE_REF ?
	    rn_exchange_canon(p->a, ad->addr, ad->addr_len) :
	    rn_canon_email(p->a, ad->addr, ad->addr_len);
	if (canon == NULL)
		return *slot = NOBODY;
	/* it may be another spelling of one already met */
	plain = rn_store_hash(p->rn, canon, strlen(canon));
	same = rn_table_at(&p->spellings, (uint64_t)plain);
	if (*same == RN_TABLE_NEW)
		*same = new_face(p, canon, kind, plain);
	face = *same;
	return *rn_table_at(&p->spellings, m->hash) = face;
}

/* The name an address came with, if it is the first of its face. */
static const char *
first_name(struct rn_post *p, uint32_t face, const struct rn_address *ad)
{
	const char *name = ad->name;
	size_t n = ad->name_len;

	if (name == NULL || n == 0 || is_named(p, face) ||
	    memchr(name, '@', n) != NULL)
		return NULL;
	set_named(p, face);
	name = rn_trim(p->a, name, n);
	if (face >= p->faces - p->bag->face_n &&
	    p->bag->face[face - (p->faces - p->bag->face_n)].kind ==
	    RN_HANDLE_REF)
		p->bag->face[face - (p->faces - p->bag->face_n)].name = name;
	return name;
}

static void
put_party(struct rn_post *p, const struct rn_party *party)
{
	struct rn_bag *bag = p->bag;

	for (size_t i = p->first; i < bag->party_n; i++)
		if (bag->party[i].face == party->face &&
		    bag->party[i].part == party->part) {
			if (bag->party[i].name == NULL)
				bag->party[i].name = party->name;
			return;
		}
	if (bag->party_n == bag->party_room)
		bag->party = rn_grow(bag->party, bag->party_n,
		    &bag->party_room, sizeof(*bag->party));
	bag->party[bag->party_n++] = *party;
}

/*
 * Names of a column of their own, one an address and parted by semicolons,
 * for addresses that came without; or the one name of the one address.
 */
static void
add_names(struct rn_address *v, size_t n, const struct rn_cell *names)
{
	const char *s = names->text, *end = s + names->len, *cut;
	size_t parts = 1;

	for (const char *p = s; n > 1 && p < end; p++)
		parts += *p == ';';
	if (parts != n)
		return;
	for (size_t i = 0; i < n; i++, s = cut + 1) {
		cut = n == 1 ? NULL : memchr(s, ';', (size_t)(end - s));
		cut = cut == NULL ? end : cut;
		if (v[i].name != NULL && v[i].name_len > 0)
			continue;
		v[i].name = s;
		v[i].name_len = (uint32_t)(cut - s);
	}
}

/* What was taken for a name is all there is of a profile or a mailbox. */
static void
take_nameless(struct rn_address *ad, enum rn_handle_kind kind)
{
	if (ad->addr != NULL || ad->name == NULL || (kind != RN_HANDLE_URL &&
	    !rn_exchange_is(ad->name, ad->name_len)))
		return;
	ad->addr = ad->name;
	ad->addr_len = ad->name_len;
	ad->name = NULL;
	ad->name_len = 0;
}

/*
 * The addresses of one cell, after n of the row; names (may be NULL) is the
 * cell of theirs.  How many there are then.
 */
static size_t
mention_all(struct rn_post *p, const struct rn_cell *c,
    enum rn_handle_kind kind, enum rn_part part, const struct rn_cell *names,
    size_t n)
{
	struct rn_address *v = p->address + n;
	size_t count = rn_addresses(p->row, c->text, c->len, v, PARTIES - n);

	for (size_t i = 0; i < count; i++)
		take_nameless(&v[i], kind);
	if (names != NULL)
		add_names(v, count, names);
	for (size_t i = 0; i < count; i++) {
		struct mention *m = &p->mention[n + i];

		if (v[i].addr == NULL || v[i].addr_len == 0)
			continue;
		*m = (struct mention){ kind != RN_HANDLE_URL &&
		    rn_exchange_is(v[i].addr, v[i].addr_len) ?
		    RN_HANDLE_REF : kind, part, (uint64_t)rn_store_hash(p->rn,
		    v[i].addr, v[i].addr_len) };
		rn_table_soon(&p->spellings, m->hash);
	}
	return n + count;
}

/* Only now, as their places in the table are on their way from memory. */
static void
add_parties(struct rn_post *p, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct rn_address *ad = &p->address[i];
		uint32_t face;

		if (ad->addr == NULL || ad->addr_len == 0)
			continue;
		face = look_up(p, ad, &p->mention[i]);
		if (face != NOBODY)
			put_party(p, &(struct rn_party){ face,
			    p->mention[i].part, first_name(p, face, ad) });
	}
}

/* Which cells name whom. */
static const struct column {
	enum rn_in_field field, name;
	enum rn_handle_kind kind;
	enum rn_part part;
} columns[] = {
	{ RN_IN_FROM,     RN_IN_FROM_NAME, RN_HANDLE_EMAIL, RN_PART_FROM },
	{ RN_IN_FROM_URL, RN_IN_FROM_NAME, RN_HANDLE_URL,   RN_PART_FROM },
	{ RN_IN_TO,       RN_IN_TO_NAME,   RN_HANDLE_EMAIL, RN_PART_TO },
	{ RN_IN_TO_URL,   RN_IN_TO_NAME,   RN_HANDLE_URL,   RN_PART_TO },
	{ RN_IN_CC,       RN_IN_CC_NAME,   RN_HANDLE_EMAIL, RN_PART_CC },
	{ RN_IN_BCC,      RN_IN_NONE,      RN_HANDLE_EMAIL, RN_PART_CC },
};

/*
 * The name beside a cell of addresses, if it is that of the only one; or, of
 * as many profiles as names, the one in its place.
 */
static const struct rn_cell *
name_beside(struct rn_post *p, const struct rn_rec *rec, uint32_t at,
    enum rn_in_field name, struct rn_cell *one)
{
	const struct rn_cell *c = name == RN_IN_NONE ? NULL :
	    rn_rec_cell(rec, name);
	size_t place = 0, count = 0, names;

	if (c == NULL || rec->cells[at].field != RN_IN_TO_URL)
		return c;
	for (uint32_t i = 0; i < rec->n; i++)
		if (rec->cells[i].field == RN_IN_TO_URL) {
			place = i == at ? count : place;
			count++;
		}
	if (count == 1)
		return c;
	names = rn_called(p->row, c->text, c->len, p->called, PARTIES);
	if (names != count)
		return NULL;
	*one = (struct rn_cell){ .field = (uint16_t)name,
	    .text = p->called[place],
	    .len = (uint32_t)strlen(p->called[place]) };
	return one;
}

/* Does the row itself say that this is my part? */
static bool
is_mine(const struct rn_rec *rec, enum rn_part part)
{
	const char *s = rn_rec_text(rec, RN_IN_DIRECTION);

	return s != NULL && ((part == RN_PART_FROM &&
	    rn_same_word(s, "outgoing")) || (part == RN_PART_TO &&
	    rn_same_word(s, "incoming")));
}

/* Somebody by a reference: me, or a name. */
static void
put_reference(struct rn_post *p, const char *ref, const char *name,
    enum rn_part part)
{
	uint64_t hash = (uint64_t)rn_store_hash(p->rn, ref, strlen(ref));
	uint32_t *slot = rn_table_at(&p->spellings, hash);

	if (*slot == RN_TABLE_NEW)
		*slot = new_face(p, rn_strdup(p->a, ref), RN_HANDLE_REF,
		    (int64_t)hash);
	name = name == NULL || is_named(p, *slot) ? NULL :
	    rn_strdup(p->a, name);
	if (name != NULL)
		set_named(p, *slot);
	put_party(p, &(struct rn_party){ *slot, part, name });
}

static bool
is_nobody(const struct rn_post *p, const char *name)
{
	const struct rn_list *l = &p->reading->map->nobody;

	for (size_t i = 0; i < l->n; i++)
		if (rn_same_word(name, l->v[i]))
			return true;
	return false;
}

static bool
has_part(const struct rn_post *p, enum rn_part part)
{
	for (size_t i = p->first; i < p->bag->party_n; i++)
		if (p->bag->party[i].part == part)
			return true;
	return false;
}

/* Who has no address here goes by name, where the map says so. */
static void
gather_named(struct rn_post *p, const struct rn_rec *rec, enum rn_part part,
    enum rn_in_field field)
{
	const struct rn_cell *c = rn_rec_cell(rec, field);
	size_t n;

	if (is_mine(rec, part)) {
		put_reference(p, "me", NULL, part);
		return;
	}
	if (c == NULL || has_part(p, part))
		return;
	n = rn_called(p->row, c->text, c->len, p->called,
	    PARTIES - (p->bag->party_n - p->first));
	for (size_t i = 0; i < n; i++)
		if (!is_nobody(p, p->called[i]))
			put_reference(p, rn_name_ref(p->row,
			    p->reading->map->name, p->called[i], NULL,
			    RN_NONE), p->called[i], part);
}

static void
gather(struct rn_post *p, const struct rn_rec *rec)
{
	bool by_name = p->reading->map->by_name;
	struct rn_cell one;
	size_t n = 0;

	for (size_t i = 0; i < RN_LEN(columns); i++)
		for (uint32_t c = 0; c < rec->n; c++)
			if (rec->cells[c].field == columns[i].field &&
			    !(by_name && is_mine(rec, columns[i].part)))
				n = mention_all(p, &rec->cells[c],
				    columns[i].kind, columns[i].part,
				    name_beside(p, rec, c, columns[i].name,
				    &one), n);
	add_parties(p, n);
	if (by_name) {
		gather_named(p, rec, RN_PART_FROM, RN_IN_FROM_NAME);
		gather_named(p, rec, RN_PART_TO, RN_IN_TO_NAME);
	}
}

/* What tells a message without an id: instant, parties, subject. */
static int64_t
content(struct rn_post *p, const struct rn_letter *l)
{
	const struct rn_party *party = p->bag->party + p->first;
	struct rn_parties who = { .v = rn_alloc(p->row,
	    l->party_n * sizeof(*who.v)), .n = l->party_n };

	for (size_t i = 0; i < l->party_n; i++) {
		who.v[i] = p->plain[party[i].face];
		if (party[i].part == RN_PART_FROM)
			who.from += (uint64_t)who.v[i];
	}
	return rn_content(p->rn, p->reading->map->channel, l->at, l->about,
	    l->about_len, &who);
}

/* How many letters of that content came before this one, which counts. */
static uint32_t
place_of(struct rn_post *p, int64_t content)
{
	uint32_t *n = rn_table_at(&p->places, (uint64_t)content);

	if (*n == RN_TABLE_NEW)
		*n = 0;
	return (*n)++;
}

/*
 * The first of a content needs no count: whether its key is there says that a
 * second one has come.
 */
static void
set_content_key(struct rn_post *p, struct rn_letter *l)
{
	l->again = rn_post_find(p, l->content) != RN_NO_LETTER;
	l->key = l->again ? rn_content_key(p->rn, l->content,
	    place_of(p, l->content) + 1) : l->content;
}

/*
 * Letters without a date are nothing that happened, and have no key; those
 * without an id among others with one get theirs late (letter.h).
 */
static void
know_again(struct rn_post *p, struct rn_letter *l)
{
	uint32_t *slot;

	l->first = p->number;
	l->parent = RN_NO_LETTER;
	if (l->reply != RN_NONE)
		l->parent = rn_post_find(p, l->reply);
	if (l->at == RN_NONE || l->party_n == 0)
		return;
	if (l->key == RN_NONE && p->reading->has_id)
		return;
	if (l->key == RN_NONE)
		set_content_key(p, l);
	slot = rn_table_at(&p->keys, (uint64_t)l->key);
	if (*slot == RN_TABLE_NEW)
		*slot = p->number;
	l->first = *slot;
}

static void
read_one(struct rn_post *p, const struct rn_rec *rec, struct rn_letter *l)
{
	struct rn_bag *bag = p->bag;

	*l = (struct rn_letter){ 0 };
	if (rec->bad != NULL || rec->skip != NULL)
		return;
	rn_letter_read(p->rn, p->reading, rec, bag->words, l);
	if (l->bad != NULL || l->rule != RN_RULE_NONE)
		return;
	rn_arena_reset(p->row);
	p->first = bag->party_n;
	gather(p, rec);
	l->party_n = (uint32_t)(bag->party_n - p->first);
	if (l->at != RN_NONE && l->party_n > 0 && l->content == 0 &&
	    (l->key == RN_NONE || p->contents))
		l->content = content(p, l);
}

/* Keys fall all over their table: fetch some places before they are used. */
static void
know_all_again(struct rn_post *p)
{
	struct rn_bag *bag = p->bag;
	size_t party = 0;

	for (size_t i = 0; i < bag->n; i++) {
		struct rn_letter *l = &bag->letter[i];

		if (i + AHEAD < bag->n) {
			const struct rn_letter *soon = &bag->letter[i + AHEAD];

			rn_table_soon(&p->keys, (uint64_t)(soon->key ==
			    RN_NONE ? soon->content : soon->key));
			if (soon->reply != RN_NONE)
				rn_table_soon(&p->keys,
				    (uint64_t)soon->reply);
		}
		l->party = bag->party + party;
		know_again(p, l);
		party += l->party_n;
		p->number++;
	}
}

void
rn_post_read(struct rn_post *p, const struct rn_batch *b, struct rn_bag *bag)
{
	if (bag->words == NULL && (bag->words = rn_arena_new()) == NULL)
		rn_nomem();
	rn_arena_reset(bag->words);
	if (bag->party == NULL)	/* so that no parties have an address */
		bag->party = rn_grow(NULL, 0, &bag->party_room,
		    sizeof(*bag->party));
	bag->n = bag->party_n = bag->face_n = 0;
	p->bag = bag;
	for (size_t i = 0; i < b->n; i++) {
		if (bag->n == bag->room)
			bag->letter = rn_grow(bag->letter, bag->n, &bag->room,
			    sizeof(*bag->letter));
		read_one(p, &b->recs[i], &bag->letter[bag->n++]);
	}
	/* rows are alike in length, more or less */
	if (p->number == 0 && b->bytes > 0)
		rn_table_reserve(&p->keys, (size_t)((double)p->bytes /
		    (double)b->bytes * (double)b->n));
	know_all_again(p);
}

uint32_t
rn_post_find(const struct rn_post *p, int64_t key)
{
	const uint32_t *slot = rn_table_get(&p->keys, (uint64_t)key);

	return slot == NULL ? RN_NO_LETTER : *slot;
}

void
rn_post_close(struct rn_post *p)
{
	rn_table_sort(&p->keys);
	/* the negative ones first */
	p->walk = (struct rn_table_walk){ .t = &p->keys,
	    .from = UINT64_C(1) << 63 };
}

bool
rn_post_next(struct rn_post *p, struct rn_hashed *out)
{
	uint64_t hash;
	uint32_t number;

	if (!rn_table_next(&p->walk, &hash, &number))
		return false;
	*out = (struct rn_hashed){ (int64_t)hash, number };
	return true;
}

void
rn_post_forget(struct rn_post *p)
{
	rn_table_free(&p->keys);
}
