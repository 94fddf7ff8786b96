/*
 * mail_meet.c - who is in a message file: addresses as they come, the people
 * and handles that are new, and what letters call them.
 *
 * Somebody's first name of a file is put on record where they have none, or
 * where names tell who is who; of whoever had come before it is kept beside
 * (people/called.c).
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "import/mail.h"
#include "people/tombstone.h"

static uint32_t
index_of(struct rn_mail *m, int64_t person)
{
	uint32_t *slot = rn_table_at(&m->people, (uint64_t)person *
	    UINT64_C(0x9e3779b97f4a7c15) | 1);

	if (*slot == RN_TABLE_NEW) {
		*slot = (uint32_t)m->folk_n;
		if (m->folk_n == m->folk_room)
			m->folk = rn_grow(m->folk, m->folk_n, &m->folk_room,
			    sizeof(*m->folk));
		m->folk[m->folk_n++] = person;
	}
	return *slot;
}

/* Who goes by a reference that is new: me, the one person it can be, nobody. */
static enum rn_status
meet_named(struct rn_mail *m, const char *canon, struct rn_handle *h)
{
	struct refnet *rn = m->j->rn;
	enum rn_status rc = RN_OK;
	int64_t me;

	if (strcmp(canon, "me") == 0) {
		TRY(rn_me_take(rn, m->batch, NULL, NULL, 0));
		/* which took ids, before any of this batch did */
		TRY(rn_newcomers_next(rn, &m->next_person, &m->next_handle));
		rc = rn_handle_find(rn, RN_HANDLE_REF, canon, h);
		goto out;
	}
	TRY(rn_me_id(rn, &me));
	h->person = rn_names_find(m->j->names, canon, NULL, RN_NONE);
	h->me = h->person != RN_NONE && h->person == me;
out:
	return rc;
}

/*
 * Who has no address here is me if called as I am: in a house's own mail
 * nothing else tells.
 */
static bool
is_my_mailbox(const struct rn_mail *m, const struct rn_face *f)
{
	return f->kind == RN_HANDLE_REF && f->name != NULL &&
	    m->my_name != NULL && rn_same_word(f->name, m->my_name);
}

/*
 * Learn what the store knows of an address that is new to this file; it is the
 * next of m->who.
 */
static enum rn_status
meet(struct rn_mail *m, const struct rn_face *f)
{
	struct rn_who *w;
	struct rn_handle h;
	enum rn_status rc = RN_OK;

	if (m->who_n == m->who_room)
		m->who = rn_grow(m->who, m->who_n, &m->who_room,
		    sizeof(*m->who));
	w = &m->who[m->who_n++];
	*w = (struct rn_who){ .kind = f->kind, .canon = f->canon,
	    .rule = f->rule, .index = RN_NOBODY };
	TRY(rn_handle_find(m->j->rn, f->kind, f->canon, &h));
	if (h.id == RN_NONE && f->kind == RN_HANDLE_REF &&
	    m->j->names != NULL)
		TRY(meet_named(m, f->canon, &h));
	w->handle = h.id;
	w->person = h.person;
	w->me = h.me;
	if (h.id == RN_NONE && is_my_mailbox(m, f)) {
		w->me = true;
		w->person = m->me;
	}
	if (h.me || h.person != RN_NONE)
		w->rule = RN_RULE_NONE;
	if (h.person == RN_NONE && !w->me && rn_tombs_has(m->j->tombs,
	    m->batch, f->kind, f->canon)) {
		w->rule = RN_RULE_SUPPRESSED;
		w->handle = m->j->nobody;
	}
	if (h.person != RN_NONE && !h.me) {
		w->index = index_of(m, h.person);
		w->old = f->kind != RN_HANDLE_REF;
		TRY(rn_person_nameless(m->j->rn, h.person, &w->nameless));
	}
out:
	return rc;
}

enum rn_status
rn_mail_greet(struct rn_mail *m, const struct rn_bag *bag)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < bag->face_n && rc == RN_OK; i++)
		rc = meet(m, &bag->face[i]);
	return rc;
}

static void
say_later(struct rn_mail *m, uint32_t who, bool name, int64_t row)
{
	if (m->later_n == m->later_room)
		m->later = rn_grow(m->later, m->later_n, &m->later_room,
		    sizeof(*m->later));
	m->later[m->later_n++] = (struct rn_later){ who, name, row };
}

static void
name_at_end(struct rn_mail *m, const struct rn_who *w, int64_t row)
{
	if (m->first_n == m->first_room)
		m->first = rn_grow(m->first, m->first_n, &m->first_room,
		    sizeof(*m->first));
	m->first[m->first_n++] = (struct rn_first_name){ w->person, w->handle,
	    row, w->name };
}

/* A person, a handle, or both, that the store does not have yet. */
static void
make(struct rn_mail *m, uint32_t who, struct rn_newcomer *n)
{
	struct rn_who *w = &m->who[who];

	if (n->makes) {
		w->person = n->person = m->next_person++;
		w->index = index_of(m, w->person);
		w->nameless = w->name == NULL;
		w->fresh = w->handle == RN_NONE && m->j->names == NULL;
		m->j->out->people_created++;
	}
	if (w->handle != RN_NONE)	/* was nobody's */
		say_later(m, who, false, RN_NONE);
	else
		w->handle = n->handle = m->next_handle++;
	if (m->new_n == m->new_room)
		m->new = rn_grow(m->new, m->new_n, &m->new_room,
		    sizeof(*m->new));
	m->new[m->new_n++] = *n;
}

void
rn_mail_introduce(struct rn_mail *m, const struct rn_letter *l,
    bool *person_made, bool *named)
{
	for (size_t i = 0; i < l->party_n; i++)
		if (l->party[i].name != NULL)
			m->who[l->party[i].face].name = l->party[i].name;
	for (size_t i = 0; i < l->party_n; i++) {
		uint32_t who = l->party[i].face;
		struct rn_who *w = &m->who[who];
		bool makes = w->person == RN_NONE && !w->me &&
		    w->rule == RN_RULE_NONE;

		if (makes || w->handle == RN_NONE)
			make(m, who, &(struct rn_newcomer){ w->person, RN_NONE,
			    makes, w->kind, w->canon,
			    w->me ? NULL : w->name });
		*person_made |= makes;
		if (w->rule == RN_RULE_SUPPRESSED)
			continue;
		if (w->name == NULL || (!w->nameless && (w->said ||
		    m->j->names == NULL || w->kind == RN_HANDLE_REF)))
			continue;
		if (w->fresh)
			name_at_end(m, w, l->row);
		else
			say_later(m, who, true, l->row);
		*named |= w->nameless;
		w->nameless = false;
		w->said = true;
	}
}

enum rn_status
rn_mail_say(struct rn_mail *m, const struct rn_later *s)
{
	const struct rn_who *w = &m->who[s->who];
	struct refnet *rn = m->j->rn;
	enum rn_status rc = RN_OK;
	struct rn_says says = { .row = s->row, .handle = w->handle,
	    .source = m->j->reading->map->name, .said_at = RN_NONE };
	bool known;

	if (!s->name)
		return rn_handle_assign(rn, w->handle, w->person);
	says.name = m->j->names == NULL ? w->name :
	    rn_name_bare(m->batch, w->name);
	says.digest = rn_store_hash(rn, says.name, strlen(says.name));
	TRY(rn_record_known(rn, m->j->again, &says, &known));
	if (known)
		goto out;
	TRY(rn_record_put(rn, &says));
	TRY(rn_person_refresh(rn, w->person, true));
out:
	return rc;
}

enum rn_status
rn_mail_put_names(struct rn_mail *m)
{
	if (m->first_n == 0)
		return RN_OK;
	qsort(m->first, m->first_n, sizeof(*m->first), rn_by_int64);
	return rn_newcomers_name(m->j->rn, m->j->reading->map->name, m->first,
	    m->first_n);
}

enum rn_status
rn_mail_put_called(struct rn_mail *m)
{
	struct rn_called_as *v = rn_room_for(m->who_n, sizeof(*v));
	enum rn_status rc;
	size_t n = 0;

	for (size_t i = 0; i < m->who_n; i++) {
		const struct rn_who *w = &m->who[i];

		if (w->old && !w->said && w->name != NULL)
			v[n++] = (struct rn_called_as){ w->handle, w->name };
	}
	qsort(v, n, sizeof(*v), rn_by_int64);
	rc = rn_called_put(m->j->rn, m->j->again, v, n);
	free(v);
	return rc;
}
