/*
 * mail.c - message rows into interactions.
 *
 * Rows come in file order; people's states need them in order of time.  So a
 * row is stored as soon as it is read, and only a few bytes of it stay in
 * memory: who was in it, when, and what it answers.  When the file has ended
 * each person's events are put in order and applied to their state
 * (mail_end.c); people whose state is newer than what came are replayed from
 * their ledger.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "import/mail.h"
#include "ledger/content.h"

enum rn_status
rn_mail_new(struct rn_job *j, struct rn_post *post, int64_t bytes, int lacks,
    struct refnet *beside, struct rn_mail **out)
{
	struct rn_mail *m = calloc(1, sizeof(*m));
	enum rn_status rc = RN_OK;

	*out = m;
	if (m == NULL)
		return rn_fail(j->rn, RN_ENOMEM, "out of memory");
	m->j = j;
	m->post = post;
	m->lacks = lacks;
	m->beside = beside;
	m->book.rn = j->rn;
	m->bytes = bytes;
	m->batch = rn_arena_new();
	if (m->batch == NULL)
		return rn_fail(j->rn, RN_ENOMEM, "out of memory");
	TRY(rn_interaction_next(j->rn, &m->first_id));
	m->before = m->first_id - 1;
	TRY(rn_newcomers_next(j->rn, &m->next_person, &m->next_handle));
	if (!j->reading->threaded &&
	    j->reading->map->channel == RN_CHANNEL_EMAIL)
		TRY(rn_content_set_lack(j->rn, RN_LACKS_THREADS));
	TRY(rn_me_id(j->rn, &m->me));
	if (m->me != RN_NONE)
		TRY(rn_person_called(j->rn, j->a, m->me, &m->my_name));
	if (m->before > 0 && beside == NULL)	/* while rows are read */
		TRY(rn_keys_expect(j->rn, (size_t)bytes / RN_MAIL_ROW));
out:
	return rc;
}

void
rn_mail_free(struct rn_mail *m)
{
	if (m == NULL)
		return;
	rn_table_free(&m->people);
	rn_table_free(&m->alike_tried);
	rn_table_free(&m->tried);
	rn_table_free(&m->spare);
	rn_table_free(&m->matched);
	rn_book_close(&m->book);
	free(m->who);
	free(m->folk);
	free(m->letter);
	free(m->outside);
	free(m->mention.who);
	free(m->mention.what);
	free(m->brings);
	free(m->held);
	free(m->new);
	free(m->later);
	free(m->first);
	free(m->put);
	free(m->late);
	free(m->key);
	free(m->twice);
	rn_arena_free(m->waiting);
	rn_arena_free(m->batch);
	free(m);
}

/* The rule by which a row is left out, seen from its parties. */
static enum rn_rule
rule_of(const struct rn_mail *m, const struct rn_letter *l)
{
	enum rn_rule machine = RN_RULE_NONE;
	size_t recipients = 0, others = 0;

	for (size_t i = 0; i < l->party_n; i++) {
		const struct rn_who *w = &m->who[l->party[i].face];

		if (l->party[i].part == RN_PART_FROM && w->rule != RN_RULE_NONE &&
		    w->rule != RN_RULE_SUPPRESSED)
			return w->rule;
		recipients += l->party[i].part != RN_PART_FROM;
		if (w->rule != RN_RULE_NONE) {
			if (machine != RN_RULE_SUPPRESSED)
				machine = w->rule;
		} else if (!w->me) {
			others++;
		}
	}
	if (recipients > RN_MANY_RECIPIENTS)
		return RN_RULE_MANY;
	if (others == 0)
		return machine != RN_RULE_NONE ? machine : RN_RULE_EMPTY;
	return RN_RULE_NONE;
}

/* Everybody's parts together, as each will see them. */
static void
read_roles(const struct rn_mail *m, const struct rn_letter *l,
    struct rn_roles *r)
{
	*r = (struct rn_roles){ 0 };
	for (size_t i = 0; i < l->party_n; i++) {
		bool me = m->who[l->party[i].face].me;
		uint32_t part = l->party[i].part;

		r->from_me |= me && part == RN_PART_FROM;
		r->to_me |= me && part == RN_PART_TO;
		r->cc_me |= me && part == RN_PART_CC;
		r->any_to |= part != RN_PART_FROM;
		r->to += !me && part == RN_PART_TO;
		r->named += part == RN_PART_TO || part == RN_PART_CC;
		/* of several the last, as a replay has it (ledger/hear.c) */
		if (part == RN_PART_FROM && !me)
			r->by = l->party[i].face + INT64_C(1);
	}
}

/* Party i's person in the letter; false: they were met before i. */
static bool
add_roles(const struct rn_mail *m, const struct rn_letter *l, size_t i,
    struct rn_roles *r)
{
	uint32_t index = m->who[l->party[i].face].index;

	for (size_t k = 0; k < l->party_n; k++) {
		uint32_t part = l->party[k].part;

		if (m->who[l->party[k].face].index != index)
			continue;
		if (k < i)
			return false;
		r->from_them |= part == RN_PART_FROM;
		r->to_them |= part == RN_PART_TO;
		r->cc_them |= part == RN_PART_CC;
	}
	return true;
}

/* WHAT_BY is one more kind. */
enum { WHAT_BY = 9, WHAT_TO = 16, WHAT_ID = 32, WHAT_FIRST = 64, WHAT_K = 7,
	K_MAX = 511 };

uint16_t
rn_seen_pack(const struct rn_seen *s, bool first)
{
	return (uint16_t)((s->by ? WHAT_BY : s->kind) | (s->to ? WHAT_TO : 0) |
	    (s->has_id ? WHAT_ID : 0) | (first ? WHAT_FIRST : 0) |
	    (s->k < K_MAX ? s->k : K_MAX) << WHAT_K);
}

bool
rn_seen_unpack(uint16_t what, struct rn_seen *s)
{
	s->by = (what & 15) == WHAT_BY;
	s->kind = s->by ? RN_EVENT_OTHER : what & 15;
	s->to = (what & WHAT_TO) != 0;
	s->has_id = (what & WHAT_ID) != 0;
	s->k = (uint16_t)(what >> WHAT_K);
	return (what & WHAT_FIRST) != 0;
}

static void
mention(struct rn_mentions *v, uint32_t who, uint16_t what)
{
	if (v->n == v->who_room)
		v->who = rn_grow(v->who, v->n, &v->who_room,
		    sizeof(*v->who));
	if (v->n == v->what_room)
		v->what = rn_grow(v->what, v->n, &v->what_room,
		    sizeof(*v->what));
	v->who[v->n] = who;
	v->what[v->n++] = what;
}

/* What the letter is to each person in it. */
static void
note_events(struct rn_mail *m, const struct rn_letter *l)
{
	enum rn_channel kind = (enum rn_channel)m->j->reading->map->channel;
	struct rn_roles all;
	bool first = true, brings = false;

	read_roles(m, l, &all);
	for (size_t i = 0; i < l->party_n; i++) {
		const struct rn_who *w = &m->who[l->party[i].face];
		struct rn_seen x = { .letter = (uint32_t)m->letter_n,
		    .kind = RN_NO_EVENT };
		struct rn_roles r = all;
		struct rn_event e;

		if (w->me)
			continue;
		if (w->index != RN_NOBODY && add_roles(m, l, i, &r)) {
			rn_event_read(kind, l->flags, &r, &e);
			x.kind = (uint8_t)e.kind;
			x.k = (uint16_t)e.k;
			x.to = e.to;
			x.has_id = e.has_id;
			x.by = e.kind == RN_EVENT_OTHER &&
			    rn_event_by(kind, &r) != 0;
			brings |= x.by;
		}
		mention(&m->mention, l->party[i].face,
		    rn_seen_pack(&x, first));
		first = false;
	}
	if (!brings)
		return;
	m->brings = rn_grow(m->brings, m->brings_n, &m->brings_room,
	    sizeof(*m->brings));
	m->brings[m->brings_n++] = (struct rn_brings){ (uint32_t)m->letter_n,
	    (uint32_t)(all.by - 1) };
}

#define YEAR_1900 INT64_C(-2208988800)

int64_t
rn_kept_at(const struct rn_kept *l)
{
	return ((int64_t)l->at_high << 32 | l->at) + YEAR_1900;
}

/* The little of a letter that is needed later. */
static void
remember(struct rn_mail *m, const struct rn_letter *l)
{
	uint64_t at = (uint64_t)(l->at - YEAR_1900);
	struct rn_kept k = { .at = (uint32_t)at, .at_high = at >> 32 & 3,
	    .parent = RN_PARENT_NONE };

	if (rn_mail_is_letter(m, l->parent)) {
		k.parent = m->held[l->parent] & RN_PARENT_NONE;
	} else if (l->reply != RN_NONE) {
		if (m->outside_n == m->outside_room)
			m->outside = rn_grow(m->outside, m->outside_n,
			    &m->outside_room, sizeof(*m->outside));
		m->outside[m->outside_n++] = (struct rn_outside){
		    (uint32_t)m->letter_n, l->reply, RN_NONE };
		k.parent = RN_PARENT_OUTSIDE;
	}
	if (m->letter_n == m->letter_room)
		m->letter = rn_grow(m->letter, m->letter_n, &m->letter_room,
		    sizeof(*m->letter));
	m->letter[m->letter_n++] = k;
}

void
rn_mail_hold(struct rn_mail *m, const struct rn_letter *l)
{
	unsigned char *parts = rn_alloc(m->batch, 10 * l->party_n);
	struct rn_interaction_row x = {
	    .id = m->first_id + (int64_t)m->letter_n, .at = l->at,
	    .reply = l->reply, .row = l->row,
	    .kind = m->j->reading->map->channel, .flags = l->flags,
	    .parts = parts, .about = l->about, .about_n = l->about_len };

	/* what somebody forgotten wrote is theirs, whoever else it is held for */
	for (size_t i = 0; i < l->party_n; i++)
		if (l->party[i].part == RN_PART_FROM &&
		    m->who[l->party[i].face].rule == RN_RULE_SUPPRESSED)
			x.about = NULL;
	for (size_t i = 0; i < l->party_n; i++)
		x.parts_n += rn_varint_put(parts + x.parts_n,
		    (uint64_t)m->who[l->party[i].face].handle << 2 |
		    l->party[i].part);
	if (m->put_n == m->put_room)
		m->put = rn_grow(m->put, m->put_n, &m->put_room,
		    sizeof(*m->put));
	m->put[m->put_n++] = x;
	m->flags = l->flags & ~RN_SEEN_HAS_ID;
	note_events(m, l);
	remember(m, l);
	m->j->out->interactions++;
}

static bool
has_sender(const struct rn_letter *l)
{
	for (size_t i = 0; i < l->party_n; i++)
		if (l->party[i].part == RN_PART_FROM)
			return true;
	return false;
}

static enum rn_status
take(struct rn_mail *m, const struct rn_rec *rec, const struct rn_letter *l,
    size_t i)
{
	bool person = false, named = false;
	enum rn_status rc;
	enum rn_rule rule;

	m->j->rec = rec;
	if (rec->bad != NULL || l->bad != NULL)
		return rn_job_reject(m->j, rec, "%s",
		    rec->bad != NULL ? rec->bad : l->bad);
	rn_bounced_note(m->j, rec, l->at);
	if (rec->skip != NULL)
		return rn_job_skip_named(m->j, rec->skip);
	if (l->rule != RN_RULE_NONE)
		return rn_job_skip(m->j, l->rule);
	if (l->party_n == 0)
		return rn_job_reject(m->j, rec, "no address in it");
	if (m->j->reading->has_from && !has_sender(l))
		return rn_job_reject(m->j, rec, "the sender has no address");
	rule = rule_of(m, l);
	if (rule == RN_RULE_SUPPRESSED)
		return rn_job_suppress(m->j, rec);
	if (rule != RN_RULE_NONE)
		return rn_job_skip(m->j, rule);
	if (rn_job_stop(m->j, &rc))
		return rc;
	rn_mail_introduce(m, l, &person, &named);
	return rn_mail_place(m, rec, l, i, person, named);
}

/* What the rows brought, in the order in which it leans on each other. */
enum rn_status
rn_mail_write(struct rn_mail *m)
{
	enum rn_status rc = RN_OK;

	if (m->new_n > 0)
		TRY(rn_newcomers_put(m->j->rn, m->new, m->new_n));
	for (size_t i = 0; i < m->later_n; i++)
		TRY(rn_mail_say(m, &m->later[i]));
	if (m->put_n > 0)
		TRY(rn_interactions_put(m->j->rn, m->put, m->put_n));
	m->new_n = m->later_n = m->put_n = 0;
	rn_arena_reset(m->batch);
out:
	return rc;
}

/* Room for n, if it can be had; it is used only as far as it is needed. */
static void *
reserve(void *v, double n, size_t *room, size_t size)
{
	void *more;

	if (n <= (double)*room || n * (double)size > (double)(SIZE_MAX / 2))
		return v;
	more = realloc(v, (size_t)n * size);
	if (more != NULL)
		*room = (size_t)n;
	return more == NULL ? v : more;
}

/* Rows are alike, more or less: from the first of them, room for all. */
static void
make_room(struct rn_mail *m, int64_t read)
{
	double times = 1.05 * (double)m->bytes / (double)read;

	m->letter = reserve(m->letter, times * (double)m->letter_n,
	    &m->letter_room, sizeof(*m->letter));
	m->held = reserve(m->held, times * (double)m->held_n, &m->held_room,
	    sizeof(*m->held));
	m->mention.who = reserve(m->mention.who, times * (double)m->mention.n,
	    &m->mention.who_room, sizeof(*m->mention.who));
	m->mention.what = reserve(m->mention.what,
	    times * (double)m->mention.n, &m->mention.what_room,
	    sizeof(*m->mention.what));
}

enum rn_status
rn_mail_take(struct rn_mail *m, const struct rn_batch *b,
    const struct rn_bag *bag)
{
	enum rn_status rc = RN_OK;

	if (m->letter_n + bag->n > RN_LETTERS)
		return rn_fail(m->j->rn, RN_EREJECTED, "more than %d messages:"
		    " split the file", RN_LETTERS);
	TRY(rn_mail_find(m, bag));
	for (size_t i = 0; i < bag->n; i++) {
		if (m->held_n == m->held_room)
			m->held = rn_grow(m->held, m->held_n, &m->held_room,
			    sizeof(*m->held));
		m->held[m->held_n++] = RN_NO_LETTER;
		TRY(take(m, &b->recs[i], &bag->letter[i], i));
	}
	if (m->held_n == bag->n && b->bytes > 0)
		make_room(m, b->bytes);
	TRY(rn_mail_write(m));
	rc = rn_mail_take_late(m, false);
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
	for (size_t i = 0; i < m->mention.n; i++)
		if (m->who[m->mention.who[i]].kind != RN_HANDLE_REF &&
		    ++count[m->mention.who[i]] > best_n) {
			best = m->mention.who[i];
			best_n = count[best];
		}
	for (size_t i = 0; i < m->who_n; i++)
		if (m->who[i].me)
			best_n = 0;
	if (best_n * 2 > m->letter_n)
		m->j->guess = rn_strdup(m->j->a, m->who[best].canon);
	free(count);
}

enum rn_status
rn_mail_end(struct rn_mail *m)
{
	enum rn_status rc = rn_mail_take_late(m, true);

	if (rc != RN_OK)
		return rc;
	guess_owner(m);
	return rn_mail_settle(m);
}
