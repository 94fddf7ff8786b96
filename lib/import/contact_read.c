/*
 * contact_read.c - what rows of contacts say, before the store is asked: their
 * handles in canonical form, names, dates, tags.
 *
 * It runs ahead of the store on a thread of its own (import.c), so of the job
 * it uses the map, the arena and the hash key, and the store not at all.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "import/contact.h"
#include "import/exchange.h"
#include "mail/address.h"
#include "people/org.h"

static void
add_claim(struct rn_contact *c, enum rn_handle_kind kind, const char *canon,
    bool identity)
{
	if (canon == NULL || c->n == RN_ROW_HANDLES)
		return;
	for (size_t i = 0; i < c->n; i++)
		if (c->claim[i].kind == kind &&
		    strcmp(c->claim[i].canon, canon) == 0)
			return;
	c->claim[c->n++] = (struct rn_claim){ .kind = kind, .canon = canon,
	    .held = { RN_NONE, RN_NONE, false }, .identity = identity };
}

static bool
add_address(struct rn_job *j, struct rn_contact *c, const char *s, size_t n)
{
	const char *canon = rn_canon_email(j->row, s, n);
	enum rn_rule rule;

	if (canon == NULL)
		return false;
	rule = rn_address_rule(canon, strlen(canon));
	if (rule != RN_RULE_NONE)
		c->rule = rule;
	else
		add_claim(c, RN_HANDLE_EMAIL, canon, true);
	return true;
}

/* An address; else several in one cell, or one with its name. */
static void
add_email(struct rn_job *j, struct rn_contact *c, const struct rn_cell *cell)
{
	struct rn_address v[RN_ROW_HANDLES];
	size_t n;

	if (add_address(j, c, cell->text, cell->len))
		return;
	n = rn_addresses(j->row, cell->text, cell->len, v, RN_LEN(v));
	for (size_t i = 0; i < n; i++)
		if (v[i].addr != NULL)
			(void)add_address(j, c, v[i].addr, v[i].addr_len);
}

/* A mailbox of Exchange tells who somebody is, without an address. */
static void
add_mailbox(struct rn_job *j, struct rn_contact *c,
    const struct rn_cell *cell)
{
	if (rn_exchange_is(cell->text, cell->len))
		add_claim(c, RN_HANDLE_REF, rn_exchange_canon(j->row,
		    cell->text, cell->len), true);
	else
		add_email(j, c, cell);
}

/* The first date of the fields, in their order; or RN_NONE. */
static int64_t
first_date(const struct rn_rec *rec, enum rn_in_field field,
    enum rn_in_field other)
{
	const struct rn_cell *date = rn_rec_cell(rec, field);
	int64_t at;
	bool numeric;

	if (date == NULL)
		date = rn_rec_cell(rec, other);
	return date != NULL && rn_date_parse(date->text, date->len,
	    date->order, &at, &numeric) ? at : RN_NONE;
}

/* What a row may say of an employer. */
#define ABOUT_ORG (RN_IN_BIT(RN_IN_INDUSTRY) | RN_IN_BIT(RN_IN_SIZE) | \
	RN_IN_BIT(RN_IN_REVENUE) | RN_IN_BIT(RN_IN_STAGE) | \
	RN_IN_BIT(RN_IN_ABOUT))

static void
read_cells(struct rn_job *j, const struct rn_rec *rec, struct rn_contact *c)
{
	c->name = rn_rec_name(j, rec);
	rn_rec_role(rec, &c->org, &c->title);
	c->location = rn_rec_place(j, rec);
	if (j->lister.handle == 0)
		c->note = rn_rec_note(j->row, rec, &c->cut);
	c->external_id = rn_rec_text(rec, RN_IN_ID);
	if (c->external_id != NULL)
		c->external_id = rn_canon_id(j->row, c->external_id);
	c->said_at = first_date(rec, RN_IN_CONNECTED, RN_IN_CREATED);
	c->held_at = first_date(rec, RN_IN_MODIFIED, RN_IN_MODIFIED);
	for (uint32_t i = 0; i < rec->n; i++) {
		const struct rn_cell *cell = &rec->cells[i];

		/* in rows that were shifted, under the label's label */
		if (cell->field == RN_IN_EMAIL ||
		    cell->field == RN_IN_EMAIL_TYPE)
			add_mailbox(j, c, cell);
		else if (cell->field == RN_IN_URL)
			add_claim(c, RN_HANDLE_URL, rn_canon_url(j->row,
			    cell->text, cell->len), true);
		else if (cell->field == RN_IN_PHONE)
			add_claim(c, RN_HANDLE_PHONE, rn_canon_phone(j->row,
			    cell->text, cell->len), false);
		else if (ABOUT_ORG >> cell->field & 1)
			c->of_org = c->org != NULL && j->lister.handle == 0;
		else if (cell->field == RN_IN_BIRTHDAY && c->birthday == NULL)
			c->birthday = rn_birthday(j->row, cell);
		else if (cell->field == RN_IN_ORG_ID && j->lister.handle == 0 &&
		    c->orgs_n < RN_CONTACT_ORGS)
			c->orgs[c->orgs_n++] = rn_canon_id(j->row, cell->text);
	}
	if (c->birthday == NULL)
		c->birthday = rn_birthday_parts(j->row,
		    rn_rec_cell(rec, RN_IN_BIRTH_YEAR),
		    rn_rec_cell(rec, RN_IN_BIRTH_MONTH),
		    rn_rec_cell(rec, RN_IN_BIRTH_DAY));
}

/* The handle that knows this row again when no address does. */
static void
add_reference(struct rn_job *j, struct rn_contact *c)
{
	const char *system = j->reading->map->system;
	bool identity = c->external_id != NULL;

	for (size_t i = 0; i < c->n; i++)
		identity |= c->claim[i].identity;
	if (c->external_id != NULL)
		add_claim(c, RN_HANDLE_REF, rn_sprintf(j->row, "%s:%s", system,
		    c->external_id), true);
	if (identity || c->name == NULL)
		return;
	c->named = j->names != NULL;
	add_claim(c, RN_HANDLE_REF, c->named ? rn_name_ref(j->row,
	    j->reading->map->name, c->name, c->org, c->said_at) :
	    rn_sprintf(j->row, "%s|%s|%s", system, rn_fold(j->row, c->name),
	    c->org == NULL ? "" : rn_fold(j->row, c->org)), true);
}

static bool
has(const char *s, const char *end, const char *word, size_t n)
{
	for (; end - s >= (ptrdiff_t)n; s++) {
		s = memchr(s, word[0], (size_t)(end - s) - n + 1);
		if (s == NULL)
			return false;
		if (memcmp(s, word, n) == 0)
			return true;
	}
	return false;
}

/* Is a word of the name, folded, in what stands before the @? */
static bool
is_named(const char *canon, const char *fold)
{
	const char *at = strchr(canon, '@');
	size_t n;

	if (fold == NULL || at == NULL)
		return false;
	for (const char *p = fold; *p != '\0'; p += n + (p[n] != '\0')) {
		n = strcspn(p, " ");
		if (n >= 3 && has(canon, at, p, n))
			return true;
	}
	return false;
}

/*
 * The handle that the row hangs from: one that looks like this person's alone,
 * else the first that tells who somebody is.  It follows from the row, never
 * from what is known already, so that the order of rows does not matter.
 */
static size_t
main_of(const struct rn_contact *c)
{
	size_t best = 0;
	int most = -1;

	for (size_t i = 0; i < c->n; i++) {
		const struct rn_claim *k = &c->claim[i];
		int is = !k->identity ? 0 : k->kind == RN_HANDLE_REF ? 1 :
		    k->kind == RN_HANDLE_URL ? 3 : 2;

		if (is == 2 && c->n > 1 && is_named(k->canon,
		    c->derived.fold))
			is = 3;
		if (is > most) {
			most = is;
			best = i;
		}
	}
	return best;
}

/* All the row says, hashed: texts, each to its NUL, then dates. */
static int64_t
digest_of(struct rn_job *j, const struct rn_contact *c)
{
	const int64_t dates[] = { c->said_at, c->held_at, j->lister.handle };
	const char *texts[7 + RN_CONTACT_ORGS] = { c->name, c->org, c->title,
	    c->location, c->external_id };
	/* as it always was where the list is mine */
	size_t dates_size = sizeof(dates) - (j->lister.handle == 0 ?
	    sizeof(*dates) : 0);
	size_t n = 5, len = dates_size, at = 0;
	char *all;

	for (size_t i = 0; c->org == NULL && i < c->orgs_n; i++)
		texts[n++] = c->orgs[i];
	if (c->birthday != NULL)
		texts[n++] = c->birthday;
	if (c->note != NULL)
		texts[n++] = c->note;
	for (size_t i = 0; i < n; i++) {
		if (texts[i] == NULL)
			texts[i] = "";
		len += strlen(texts[i]) + 1;
	}
	all = rn_alloc(j->row, len);
	for (size_t i = 0; i < n; i++) {
		size_t size = strlen(texts[i]) + 1;

		memcpy(all + at, texts[i], size);
		at += size;
	}
	memcpy(all + at, dates, dates_size);
	return rn_store_hash(j->rn, all, len);
}

static void
read_tags(struct rn_job *j, const struct rn_rec *rec, struct rn_contact *c)
{
	size_t n = 0;

	for (uint32_t i = 0; i < rec->n && j->lister.handle == 0; i++)
		n += rec->cells[i].field == RN_IN_TAG;
	if (n == 0)
		return;
	c->tags = rn_alloc(j->row, n * sizeof(*c->tags));
	for (uint32_t i = 0; i < rec->n; i++) {
		const char *tag = rec->cells[i].field == RN_IN_TAG ?
		    rn_as_tag(j, &rec->cells[i]) : NULL;
		bool again = false;

		for (size_t k = 0; tag != NULL && k < c->tags_n; k++)
			again |= strcmp(c->tags[k], tag) == 0;
		if (tag != NULL && !again)
			c->tags[c->tags_n++] = tag;
	}
}

static void
read_contact(struct rn_job *j, const struct rn_rec *rec, struct rn_contact *c)
{
	struct rn_claim room[RN_ROW_HANDLES];

	c->claim = room;
	read_cells(j, rec, c);
	if (c->n == 0 && c->rule != RN_RULE_NONE && c->external_id == NULL)
		return;
	add_reference(j, c);
	if (c->n == 0) {
		c->rule = RN_RULE_EMPTY;
		return;
	}
	/* and one that a plan may add */
	c->claim = rn_alloc(j->row, (c->n + 1) * sizeof(*room));
	memcpy(c->claim, room, c->n * sizeof(*room));
	for (size_t i = 0; i < c->n; i++)
		c->claim[i].hash = rn_handle_hash(j->rn, c->claim[i].kind,
		    c->claim[i].canon);
	rn_derive(j->row, c->name, c->org, &c->derived);
	c->main = main_of(c);
	read_tags(j, rec, c);
	c->digest = digest_of(j, c);
}

void
rn_contacts_read(const struct rn_job *j, const struct rn_batch *b,
    struct rn_contacts *to)
{
	struct rn_job mine = { .rn = j->rn, .reading = j->reading,
	    .names = j->names, .lister = j->lister };

	if (to->words == NULL && (to->words = rn_arena_new()) == NULL)
		rn_nomem();
	rn_arena_reset(to->words);
	mine.row = to->words;
	to->recs = b->recs;
	for (size_t n = 0; n < b->n; n++) {
		const struct rn_rec *rec = &b->recs[n];

		if (n == to->room)
			to->v = rn_grow(to->v, n, &to->room, sizeof(*to->v));
		to->v[n] = (struct rn_contact){ .said_at = RN_NONE,
		    .held_at = RN_NONE };
		if (rec->bad == NULL && rec->skip == NULL)
			read_contact(&mine, rec, &to->v[n]);
	}
	rn_unmet_compare(j, to->v, b->n);
}

void
rn_contacts_free(struct rn_contacts *c)
{
	free(c->v);
	rn_arena_free(c->words);
}
