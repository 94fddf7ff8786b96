/*
 * mail.c - message rows into interactions.
 *
 * Rows come in file order; people's states need them in order of time.  So a
 * row is stored as soon as it is read, and only a few bytes of it stay in
 * memory: who was in it, when, and what it answers.  When the file has ended
 * each person's events are put in order and applied to their state; people
 * whose state is newer than what came are replayed from their ledger.
 *
 * Addresses are looked up by a keyed hash of the spelling they came with, so
 * canonical forms and the store are asked once per spelling and file.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "import/address.h"
#include "import/import.h"
#include "import/letter.h"

struct who {
	int64_t handle, person;	/* RN_NONE: not made yet; nobody */
	const char *canon;	/* in the mail's arena */
	const char *name;
	enum rn_handle_kind kind;
	enum rn_rule rule;
	uint32_t index;		/* of the person in `folk`, or NOBODY */
	bool me, nameless;
};

struct kept {			/* what stays of a letter */
	int64_t at, id, reply;
	int flags;
};

struct event {			/* a letter, seen from one person */
	uint32_t person, letter;
	uint16_t k;
	uint8_t kind, to;
};

struct mention { uint32_t who, letter; };

#define NOBODY UINT32_MAX

enum { PARTIES = 4096 };

struct rn_mail {
	struct rn_job *j;
	struct rn_arena *a;		/* spellings and names */
	struct rn_table spellings;	/* hash -> who */
	struct rn_table keys;		/* message key -> letter */
	struct who *who;
	size_t who_n, who_room;
	int64_t *folk;			/* index -> person id */
	size_t folk_n, folk_room;
	struct rn_table people;		/* person id -> index */
	struct kept *letter;
	size_t letter_n, letter_room;
	int64_t *key;			/* per letter */
	size_t key_n, key_room;
	struct event *event;
	size_t event_n, event_room;
	struct mention *mention;
	size_t mention_n, mention_room;
	struct rn_address *address;	/* room for one row */
	uint32_t *party;		/* who, of one row */
	uint8_t *part;
	size_t party_n;
	struct rn_stmt put;
	int64_t next_id;
	int64_t held;			/* interactions in the store before */
	bool store_has_keys;
};

enum rn_status
rn_mail_new(struct rn_job *j, struct rn_mail **out)
{
	struct rn_mail *m = calloc(1, sizeof(*m));
	enum rn_status rc = RN_OK;

	*out = m;
	if (m == NULL)
		return rn_fail(j->rn, RN_ENOMEM, "out of memory");
	m->j = j;
	m->a = rn_arena_new();
	m->address = malloc(PARTIES * sizeof(*m->address));
	m->party = malloc(PARTIES * sizeof(*m->party));
	m->part = malloc(PARTIES);
	if (m->address == NULL || m->party == NULL || m->part == NULL ||
	    m->a == NULL)
		return rn_fail(j->rn, RN_ENOMEM, "out of memory");
	TRY(rn_interaction_begin(j->rn, &m->put, &m->next_id));
	m->held = m->next_id - 1;
	m->store_has_keys = m->held > 0;
out:
	return rc;
}

void
rn_mail_free(struct rn_mail *m)
{
	if (m == NULL)
		return;
	rn_done(&m->put);
	rn_table_free(&m->spellings);
	rn_table_free(&m->keys);
	rn_table_free(&m->people);
	free(m->who);
	free(m->folk);
	free(m->letter);
	free(m->key);
	free(m->event);
	free(m->mention);
	free(m->address);
	free(m->party);
	free(m->part);
	rn_arena_free(m->a);
	free(m);
}

static uint32_t
index_of(struct rn_mail *m, int64_t person)
{
	uint32_t *slot = rn_table_at(&m->people, (uint64_t)person *
	    UINT64_C(0x9e3779b97f4a7c15) | 1);

	if (*slot == RN_TABLE_NEW) {
		*slot = (uint32_t)m->folk_n;
		m->folk = rn_grow(m->folk, m->folk_n, &m->folk_room,
		    sizeof(*m->folk));
		m->folk[m->folk_n++] = person;
	}
	return *slot;
}

/* Learn what the store knows of an address that is new to this file. */
static enum rn_status
meet(struct rn_mail *m, const struct rn_address *ad, enum rn_handle_kind kind,
    struct who *w)
{
	struct rn_handle h;
	enum rn_status rc = RN_OK;

	*w = (struct who){ .handle = RN_NONE, .person = RN_NONE,
	    .kind = kind, .index = NOBODY };
	w->canon = kind == RN_HANDLE_URL ?
	    rn_canon_url(m->a, ad->addr, ad->addr_len) :
	    rn_canon_email(m->a, ad->addr, ad->addr_len);
	if (w->canon == NULL)
		return RN_OK;
	if (kind == RN_HANDLE_EMAIL)
		w->rule = rn_address_rule(w->canon, strlen(w->canon));
	TRY(rn_handle_find(m->j->rn, kind, w->canon, &h));
	w->handle = h.id;
	w->person = h.person;
	w->me = h.me;
	if (h.me || h.person != RN_NONE)
		w->rule = RN_RULE_NONE;
	if (h.person != RN_NONE && !h.me) {
		w->index = index_of(m, h.person);
		TRY(rn_person_nameless(m->j->rn, h.person, &w->nameless));
	}
out:
	return rc;
}

/* The who of an address; *out NOBODY when it is no address. */
static enum rn_status
look_up(struct rn_mail *m, const struct rn_address *ad,
    enum rn_handle_kind kind, uint32_t *out)
{
	uint64_t hash = (uint64_t)rn_store_hash(m->j->rn, ad->addr, ad->addr_len);
	uint32_t *slot = rn_table_at(&m->spellings, hash);
	enum rn_status rc = RN_OK;
	struct who w;

	if (*slot != RN_TABLE_NEW) {
		*out = *slot;
		return RN_OK;
	}
	TRY(meet(m, ad, kind, &w));
	if (w.canon == NULL) {
		*slot = *out = NOBODY;
		return RN_OK;
	}
	/* another spelling of an address already met */
	uint64_t plain = (uint64_t)rn_store_hash(m->j->rn, w.canon, strlen(w.canon));
	uint32_t *same = rn_table_at(&m->spellings, plain);

	if (*same == RN_TABLE_NEW) {
		*same = (uint32_t)m->who_n;
		m->who = rn_grow(m->who, m->who_n, &m->who_room,
		    sizeof(*m->who));
		m->who[m->who_n++] = w;
	}
	*out = *same;
	*rn_table_at(&m->spellings, hash) = *out;
out:
	return rc;
}

/* Put the addresses of one cell among the parties of the row. */
static enum rn_status
add_parties(struct rn_mail *m, const char *s, size_t n,
    enum rn_handle_kind kind, enum rn_part part, const char *name)
{
	size_t count = rn_addresses(m->j->row, s, n, m->address,
	    PARTIES - m->party_n);
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < count; i++) {
		struct rn_address *ad = &m->address[i];
		uint32_t who;

		if (ad->addr == NULL && kind == RN_HANDLE_URL) {
			ad->addr = ad->name;
			ad->addr_len = ad->name_len;
			ad->name = NULL;
		}
		if (ad->addr == NULL || ad->addr_len == 0)
			continue;
		TRY(look_up(m, ad, kind, &who));
		if (who == NOBODY)
			continue;
		if ((ad->name == NULL || ad->name_len == 0) && name != NULL &&
		    count == 1) {
			ad->name = name;
			ad->name_len = (uint32_t)strlen(name);
		}
		if (m->who[who].name == NULL && ad->name != NULL &&
		    ad->name_len > 0 && memchr(ad->name, '@', ad->name_len) ==
		    NULL)
			m->who[who].name = rn_trim(m->a, ad->name,
			    ad->name_len);
		for (size_t k = 0; k < m->party_n; k++)
			if (m->party[k] == who && m->part[k] == part)
				who = NOBODY;
		if (who == NOBODY)
			continue;
		m->party[m->party_n] = who;
		m->part[m->party_n++] = (uint8_t)part;
	}
out:
	return rc;
}

/* Which cells name whom. */
static const struct {
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

static enum rn_status
gather(struct rn_mail *m, const struct rn_rec *rec)
{
	enum rn_status rc = RN_OK;

	m->party_n = 0;
	for (size_t i = 0; i < RN_LEN(columns); i++) {
		for (uint32_t c = 0; c < rec->n; c++) {
			const struct rn_cell *cell = &rec->cells[c];

			if (cell->field != columns[i].field)
				continue;
			TRY(add_parties(m, cell->text, cell->len,
			    columns[i].kind, columns[i].part,
			    columns[i].name == RN_IN_NONE ? NULL :
			    rn_rec_text(rec, columns[i].name)));
		}
	}
out:
	return rc;
}

/* Make what is not there yet: handles for all, people where one may be. */
static enum rn_status
introduce(struct rn_mail *m, const struct rn_rec *rec, bool *person_made,
    bool *named)
{
	struct refnet *rn = m->j->rn;
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < m->party_n; i++) {
		struct who *w = &m->who[m->party[i]];

		if (w->person == RN_NONE && !w->me && w->rule == RN_RULE_NONE) {
			TRY(rn_person_make(rn, w->name, &w->person));
			w->index = index_of(m, w->person);
			w->nameless = w->name == NULL;
			*person_made = true;
			m->j->out->people_created++;
			if (w->handle != RN_NONE)
				TRY(rn_handle_assign(rn, w->handle,
				    w->person));
		}
		if (w->handle == RN_NONE)
			TRY(rn_handle_make(rn, w->kind, w->canon, w->person,
			    w->name, &w->handle));
		if (w->nameless && w->name != NULL) {
			struct rn_says s = { .row = rec->row,
			    .handle = w->handle, .name = w->name,
			    .source = m->j->reading->map->name,
			    .said_at = RN_NONE };

			TRY(rn_record_put(rn, &s));
			TRY(rn_person_refresh(rn, w->person, true));
			w->nameless = false;
			*named = true;
		}
	}
out:
	return rc;
}

/* The rule by which a row is left out, seen from its parties. */
static enum rn_rule
rule_of(const struct rn_mail *m)
{
	enum rn_rule machine = RN_RULE_NONE;
	size_t recipients = 0, others = 0;

	for (size_t i = 0; i < m->party_n; i++) {
		const struct who *w = &m->who[m->party[i]];

		if (m->part[i] == RN_PART_FROM && w->rule != RN_RULE_NONE)
			return w->rule;
		recipients += m->part[i] != RN_PART_FROM;
		if (w->rule != RN_RULE_NONE)
			machine = w->rule;
		else if (!w->me)
			others++;
	}
	if (recipients > RN_MANY_RECIPIENTS)
		return RN_RULE_MANY;
	if (others == 0)
		return machine != RN_RULE_NONE ? machine : RN_RULE_EMPTY;
	return RN_RULE_NONE;
}

/* What the letter is to each person in it. */
static void
note_events(struct rn_mail *m, const struct rn_letter *l)
{
	struct rn_roles all = { 0 };
	uint32_t letter = (uint32_t)m->letter_n;

	for (size_t i = 0; i < m->party_n; i++) {
		const struct who *w = &m->who[m->party[i]];

		all.from_me |= w->me && m->part[i] == RN_PART_FROM;
		all.to_me |= w->me && m->part[i] == RN_PART_TO;
		all.cc_me |= w->me && m->part[i] == RN_PART_CC;
		all.any_to |= m->part[i] != RN_PART_FROM;
		all.to += !w->me && m->part[i] == RN_PART_TO;
	}
	for (size_t i = 0; i < m->party_n; i++) {
		const struct who *w = &m->who[m->party[i]];
		struct rn_roles r = all;
		struct rn_event e;
		bool seen = false;

		m->mention = rn_grow(m->mention, m->mention_n,
		    &m->mention_room, sizeof(*m->mention));
		if (!w->me)
			m->mention[m->mention_n++] = (struct mention){
			    m->party[i], letter };
		if (w->index == NOBODY)
			continue;
		for (size_t k = 0; k < m->party_n; k++) {
			if (m->who[m->party[k]].index != w->index)
				continue;
			seen |= k < i;
			r.from_them |= m->part[k] == RN_PART_FROM;
			r.to_them |= m->part[k] == RN_PART_TO;
			r.cc_them |= m->part[k] == RN_PART_CC;
		}
		if (seen)
			continue;
		rn_event_read((enum rn_channel)m->j->reading->map->channel,
		    l->flags, &r, &e);
		m->event = rn_grow(m->event, m->event_n, &m->event_room,
		    sizeof(*m->event));
		m->event[m->event_n++] = (struct event){ w->index, letter,
		    (uint16_t)e.k, (uint8_t)e.kind, e.to };
	}
}

/* Store a letter that is new, and keep the little that is needed later. */
static enum rn_status
hold(struct rn_mail *m, const struct rn_letter *l)
{
	unsigned char parts[PARTIES * 10];
	struct rn_interaction_row x = { .id = m->next_id, .at = l->at,
	    .reply = l->reply, .row = l->row,
	    .kind = m->j->reading->map->channel, .flags = l->flags,
	    .parts = parts, .about = l->about, .about_n = l->about_len };
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < m->party_n; i++)
		x.parts_n += rn_varint_put(parts + x.parts_n,
		    (uint64_t)m->who[m->party[i]].handle << 2 | m->part[i]);
	TRY(rn_interaction_put(m->j->rn, &m->put, &x));
	note_events(m, l);
	*rn_table_at(&m->keys, (uint64_t)l->key) = (uint32_t)m->letter_n;
	m->key = rn_grow(m->key, m->key_n, &m->key_room, sizeof(*m->key));
	m->key[m->key_n++] = l->key;
	m->letter = rn_grow(m->letter, m->letter_n, &m->letter_room,
	    sizeof(*m->letter));
	m->letter[m->letter_n++] = (struct kept){ l->at, m->next_id++,
	    l->reply, l->flags };
	m->j->out->interactions++;
out:
	return rc;
}

/* A message held before: seen again, and alive again if it was not. */
static enum rn_status
see_again(struct rn_mail *m, int64_t id, bool *revived)
{
	enum rn_status rc = RN_OK;
	bool stands;

	TRY(rn_interaction_stands(m->j->rn, id, &stands));
	*revived = !stands;
	TRY(rn_job_saw(m->j, id));
	if (stands) {
		m->j->out->known++;
		goto out;
	}
	m->j->out->interactions++;
	for (size_t i = 0; i < m->party_n; i++)
		if (m->who[m->party[i]].person != RN_NONE &&
		    !m->who[m->party[i]].me)
			rn_job_replay(m->j, m->who[m->party[i]].person);
out:
	return rc;
}

/* What tells a message without an id: instant, parties, subject. */
static int64_t
content_key(struct rn_mail *m, const struct rn_letter *l)
{
	size_t n = 2 + 2 * m->party_n, used = 0;
	int64_t *v = rn_alloc(m->j->row, n * sizeof(*v));

	v[used++] = l->at;
	v[used++] = l->about == NULL ? 0 :
	    rn_store_hash(m->j->rn, l->about, l->about_len);
	for (size_t i = 0; i < m->party_n; i++) {
		v[used++] = m->who[m->party[i]].handle;
		v[used++] = m->part[i];
	}
	return rn_store_hash(m->j->rn, v, n * sizeof(*v));
}

static enum rn_status
place(struct rn_mail *m, const struct rn_letter *l, bool *made)
{
	uint32_t *slot = rn_table_at(&m->keys, (uint64_t)l->key);
	enum rn_status rc = RN_OK;
	int64_t id = RN_NONE;

	if (*slot != RN_TABLE_NEW) {	/* twice in this file */
		m->j->out->known++;
		return RN_OK;
	}
	if (m->store_has_keys)
		TRY(rn_key_find(m->j->rn, l->key, &id));
	if (id != RN_NONE)
		return see_again(m, id, made);
	*made = true;
	rc = hold(m, l);
out:
	return rc;
}

/* Whose address is in nearly every row?  Only asked when nobody is me. */
static void
guess_owner(struct rn_mail *m)
{
	size_t best = 0, best_n = 0;
	uint32_t *count = calloc(m->who_n + 1, sizeof(*count));

	if (count == NULL)
		rn_nomem();
	for (size_t i = 0; i < m->mention_n; i++)
		if (++count[m->mention[i].who] > best_n) {
			best = m->mention[i].who;
			best_n = count[best];
		}
	for (size_t i = 0; i < m->who_n; i++)
		if (m->who[i].me)
			best_n = 0;
	if (best_n * 2 > m->letter_n)
		m->j->guess = rn_strdup(m->j->a, m->who[best].canon);
	free(count);
}

static bool
has_sender(const struct rn_mail *m)
{
	for (size_t i = 0; i < m->party_n; i++)
		if (m->part[i] == RN_PART_FROM)
			return true;
	return false;
}

enum rn_status
rn_mail_take(struct rn_mail *m, const struct rn_rec *rec)
{
	struct rn_letter l;
	enum rn_status rc = RN_OK;
	bool made = false, person = false, named = false;
	enum rn_rule rule;
	const char *bad;

	bad = rn_letter_read(m->j, rec, &l);
	if (bad != NULL)
		return rn_job_reject(m->j, rec, "%s", bad);
	if (l.rule != RN_RULE_NONE)
		return rn_job_skip(m->j, l.rule);
	TRY(gather(m, rec));
	if (m->party_n == 0)
		return rn_job_reject(m->j, rec, "no address in it");
	if (m->j->reading->has_from && !has_sender(m))
		return rn_job_reject(m->j, rec, "the sender has no address");
	rule = rule_of(m);
	if (rule != RN_RULE_NONE)
		return rn_job_skip(m->j, rule);
	TRY(introduce(m, rec, &person, &named));
	if (l.at != RN_NONE) {
		if (l.key == RN_NONE)
			l.key = content_key(m, &l);
		TRY(place(m, &l, &made));
	}
	rn_job_count(m->j, made || person ? RN_ROW_CREATED :
	    named ? RN_ROW_UPDATED : RN_ROW_UNCHANGED);
out:
	return rc;
}

struct pair { int64_t key, id; };

static int
by_key(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	return x->key < y->key ? -1 : x->key > y->key;
}

static enum rn_status
put_keys(struct rn_mail *m, bool settled)
{
	struct pair *v = malloc((m->letter_n + 1) * sizeof(*v));
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	if (v == NULL)
		return rn_fail(m->j->rn, RN_ENOMEM, "out of memory");
	for (size_t i = 0; i < m->letter_n; i++)
		v[i] = (struct pair){ m->key[i], m->letter[i].id };
	qsort(v, m->letter_n, sizeof(*v), by_key);
	TRY(rn_key_begin(m->j->rn, settled, &st));
	for (size_t i = 0; i < m->letter_n; i++) {
		rn_put_int(&st, 1, v[i].key);
		rn_put_int(&st, 2, v[i].id);
		TRY(rn_exec(&st));
	}
out:
	rn_done(&st);
	free(v);
	return rc;
}

/* First index of each group, by counting; start has n + 1 places. */
static uint32_t *
counted(size_t n)
{
	uint32_t *start = calloc(n + 1, sizeof(*start));

	if (start == NULL)
		rn_nomem();
	return start;
}

static enum rn_status
put_runs(struct rn_mail *m, bool settled)
{
	uint32_t *start = counted(m->who_n + 1);
	uint32_t *letter = malloc((m->mention_n + 1) * sizeof(*letter));
	struct pair *order = malloc((m->who_n + 1) * sizeof(*order));
	unsigned char *blob = NULL;
	enum rn_status rc = RN_OK;

	if (letter == NULL || order == NULL)
		rn_nomem();
	for (size_t i = 0; i < m->mention_n; i++)
		start[m->mention[i].who + 1]++;
	for (size_t i = 0; i < m->who_n; i++) {
		start[i + 1] += start[i];
		order[i] = (struct pair){ m->who[i].handle, (int64_t)i };
	}
	for (size_t i = 0; i < m->mention_n; i++)
		letter[start[m->mention[i].who]++] = m->mention[i].letter;
	qsort(order, m->who_n, sizeof(*order), by_key);
	for (size_t i = 0; i < m->who_n; i++) {
		size_t w = (size_t)order[i].id, used = 0;
		size_t from = w == 0 ? 0 : start[w - 1], to = start[w];
		int64_t last = 0;

		if (from == to)
			continue;
		free(blob);
		blob = malloc((to - from) * 10);
		if (blob == NULL)
			rn_nomem();
		for (size_t k = from; k < to; k++) {
			int64_t id = m->letter[letter[k]].id;

			if (id == last)		/* to and cc at once */
				continue;
			used += rn_varint_put(blob + used,
			    (uint64_t)(id - last));
			last = id;
		}
		TRY(rn_run_put(m->j->rn, order[i].key, blob, used, settled));
	}
out:
	free(blob);
	free(order);
	free(letter);
	free(start);
	return rc;
}

/* For sorting one person's events: letters are in id order already. */
static int
by_time(const void *a, const void *b)
{
	const struct rn_moment *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->id < y->id ? -1 : x->id > y->id;
}

/* Time from my message to their answer, if `reply` names one of mine. */
static enum rn_status
latency(struct rn_mail *m, int64_t person, const struct event *e, size_t n,
    const struct kept *l, int64_t *out)
{
	enum rn_status rc = RN_OK;
	int64_t id, at;

	*out = RN_NONE;
	if (l->reply == RN_NONE)
		return RN_OK;
	const uint32_t *slot = rn_table_get(&m->keys, (uint64_t)l->reply);

	/* a key of the store that this file saw again has no letter here */
	if (slot != NULL && *slot != RN_TABLE_NEW) {
		size_t lo = 0, hi = n;

		while (lo < hi) {	/* events are in letter order here */
			size_t mid = (lo + hi) / 2;

			if (e[mid].letter < *slot)
				lo = mid + 1;
			else
				hi = mid;
		}
		if (lo < n && e[lo].letter == *slot &&
		    e[lo].kind == RN_EVENT_OUT)
			*out = l->at - m->letter[*slot].at;
		return RN_OK;
	}
	if (!m->store_has_keys)
		return RN_OK;
	TRY(rn_key_find(m->j->rn, l->reply, &id));
	if (id == RN_NONE)
		return RN_OK;
	TRY(rn_ledger_asked(m->j->rn, person, id, &at));
	if (at != RN_NONE)
		*out = l->at - at;
out:
	return rc;
}

/* Bring one person's state up to date with their n events. */
static enum rn_status
advance(struct rn_mail *m, int64_t person, const struct event *e, size_t n,
    struct rn_moment *order)
{
	enum rn_status rc = RN_OK;
	struct rn_state s;

	for (size_t i = 0; i < n; i++)
		order[i] = (struct rn_moment){ m->letter[e[i].letter].at,
		    m->letter[e[i].letter].id, i };
	qsort(order, n, sizeof(*order), by_time);
	TRY(rn_state_load(m->j->rn, person, &s));
	if (s.last_id != 0 && (order[0].at < s.at || (order[0].at == s.at &&
	    order[0].id < s.last_id))) {
		rn_job_replay(m->j, person);
		return RN_OK;
	}
	for (size_t i = 0; i < n; i++) {
		const struct event *x = &e[order[i].place];
		const struct kept *l = &m->letter[x->letter];
		struct rn_event v = { .at = l->at, .id = l->id,
		    .kind = (enum rn_event_kind)x->kind, .k = x->k,
		    .to = x->to, .has_id = (l->flags & RN_SEEN_HAS_ID) != 0 };
		int64_t late = RN_NONE;

		if (v.kind == RN_EVENT_IN)
			TRY(latency(m, person, e, n, l, &late));
		rn_event_answer(&s, l->flags, late, &v);
		rn_state_apply(&s, &v);
	}
	rc = rn_state_save(m->j->rn, person, &s);
out:
	return rc;
}

static enum rn_status
advance_all(struct rn_mail *m)
{
	uint32_t *start = counted(m->folk_n + 1);
	struct event *e = malloc((m->event_n + 1) * sizeof(*e));
	struct rn_moment *order = NULL;
	enum rn_status rc = RN_OK;
	size_t most = 0;

	if (e == NULL)
		rn_nomem();
	for (size_t i = 0; i < m->event_n; i++)
		start[m->event[i].person + 1]++;
	for (size_t i = 0; i < m->folk_n; i++) {
		if (start[i + 1] > most)
			most = start[i + 1];
		start[i + 1] += start[i];
	}
	for (size_t i = 0; i < m->event_n; i++)
		e[start[m->event[i].person]++] = m->event[i];
	order = malloc((most + 1) * sizeof(*order));
	if (order == NULL)
		rn_nomem();
	for (size_t i = 0; i < m->folk_n; i++) {
		size_t from = i == 0 ? 0 : start[i - 1];

		if (start[i] > from)
			TRY(advance(m, m->folk[i], e + from, start[i] - from,
			    order));
	}
out:
	free(order);
	free(e);
	free(start);
	return rc;
}

enum rn_status
rn_mail_end(struct rn_mail *m)
{
	enum rn_status rc = RN_OK;
	bool settled;

	rn_done(&m->put);
	settled = rn_ledger_large((int64_t)m->letter_n, m->held);
	TRY(put_keys(m, settled));
	TRY(put_runs(m, settled));
	TRY(advance_all(m));
	guess_owner(m);
out:
	return rc;
}
