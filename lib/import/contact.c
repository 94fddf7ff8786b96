/*
 * contact.c - rows of address books and CRM exports into people and records.
 *
 * A row is one person's (whose.c): all handles in it point at them.  A row
 * without a handle that tells who somebody is is known again by the source's
 * own id, else by its name and employer; in a map with `by-name`, by whoever
 * goes by that name (ledger/names.c).
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "identity/verdict.h"
#include "import/contact.h"
#include "people/org.h"
#include "people/tombstone.h"

/*
 * Give the person the handles of the row that are nobody's.  Theirs first are
 * those alone of the row that made them: what came later goes with its import.
 */
static enum rn_status
take_handles(struct rn_job *j, struct rn_contact *c, const struct rn_owner *m,
    int64_t person, int64_t *main_handle, bool *fresh)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < c->n; i++) {
		struct rn_claim *k = &c->claim[i];

		if (k->held.id == RN_NONE) {
			bool later = m->apart || m->person != RN_NONE;

			TRY(rn_handle_make(j->rn, k->kind, k->canon,
			    later ? RN_NONE : person, NULL, &k->held.id));
			if (later)
				TRY(rn_handle_assign(j->rn, k->held.id,
				    person));
			k->made = !later;
			k->held.person = person;
			*fresh = true;
		} else if (k->held.person == RN_NONE) {
			TRY(rn_handle_assign(j->rn, k->held.id, person));
			rn_job_replay(j, person);
			k->held.person = person;
			*fresh = true;
		}
	}
	*main_handle = c->claim[c->main].held.id;
out:
	return rc;
}

/*
 * What the row says happened, if its map says so: "connected on" is a link,
 * which is no conversation; of anything else `date` is the day.
 */
static enum rn_status
put_happened(struct rn_job *j, const struct rn_rec *rec,
    const struct rn_contact *c, int64_t person, int64_t handle,
    bool *fresh)
{
	const struct rn_source_map *map = j->reading->map;
	const struct rn_cell *date = rn_rec_cell(rec, RN_IN_DATE);
	struct rn_happened h = { .row = rec->row, .at = c->said_at,
	    .person = person, .handle = handle,
	    .kind = (enum rn_channel)map->channel,
	    .part = (enum rn_part)map->part, .name = c->name,
	    .named = c->named };

	*fresh = false;
	if (map->channel == RN_CHANNEL_EMAIL)	/* it says nothing */
		return RN_OK;
	if (map->channel != RN_CHANNEL_CONNECTION) {
		h.about = rn_rec_text(rec, RN_IN_SUBJECT);
		if (h.about == NULL)
			h.about = map->about;
		h.at = RN_NONE;
		if (date != NULL && !rn_date_parse(date->text, date->len,
		    date->order, &h.at, NULL))
			h.at = RN_NONE;
	}
	for (size_t i = 0; i < c->n; i++)
		if (c->claim[i].identity && c->claim[i].held.id != handle &&
		    c->claim[i].held.person == person)
			h.also[h.also_n++] = c->claim[i].held.id;
	return h.at == RN_NONE ? RN_OK : rn_happened_put(j, &h, fresh);
}

/* Which organisations are theirs, when no name says so. */
static enum rn_status
put_orgs(struct rn_job *j, const struct rn_contact *c)
{
	int64_t record = rn_last_id(j->rn);
	enum rn_status rc = RN_OK;

	for (size_t i = 0; c->org == NULL && i < c->orgs_n; i++)
		TRY(rn_record_org_put(j->rn, record, (int)i,
		    j->reading->map->system, c->orgs[i]));
out:
	return rc;
}

/* How many of the shown fields were overwritten; *filled: or were empty. */
static int
overwritten(const struct rn_shown *x, const struct rn_shown *y, bool *filled)
{
	int n = 0;

	*filled = false;
	for (int i = 0; i < RN_SHOWN; i++) {
		const char *was = x->v[i], *is = y->v[i];

		if (was == NULL)
			*filled = *filled || is != NULL;
		else if (is == NULL || strcmp(was, is) != 0)
			n++;
	}
	return n;
}

/* "org Acme -> Quay", of all that is overwritten. */
static const char *
in_words(struct rn_job *j, const struct rn_shown *x, const struct rn_shown *y)
{
	static const char *const name[RN_SHOWN] = {
		"name", "org", "title", "location"
	};
	const char *s = NULL;

	for (int i = 0; i < RN_SHOWN; i++) {
		const char *was = x->v[i], *is = y->v[i];

		if (was == NULL ? is == NULL : is != NULL &&
		    strcmp(was, is) == 0)
			continue;
		s = rn_sprintf(j->row, "%s%s%s %s -> %s", s == NULL ? "" : s,
		    s == NULL ? "" : "; ", name[i], was == NULL ? "-" : was,
		    is == NULL ? "-" : is);
	}
	return s;
}

/* What a row did to somebody who was there before it. */
struct done {
	struct rn_shown before, after;
	bool existed, hidden, joined, fresh, known;
	int overwritten;
	bool filled;
};

static enum rn_status
tell_plan(struct rn_job *j, int64_t person, const struct done *d)
{
	enum rn_todo what = d->overwritten > 0 ? RN_DO_UPDATE :
	    d->filled || d->fresh ? RN_DO_FILL : RN_DO_SAME;
	enum rn_status rc = RN_OK;
	const char *name, *why;
	bool theirs = true;

	if (j->plan == NULL)
		return RN_OK;
	if (!d->existed || d->hidden) {
		rn_plan_row(j, RN_DO_CREATE, RN_NONE, NULL);
		return RN_OK;
	}
	if (person <= j->newest && !d->known && !d->joined)
		TRY(rn_source_knows(j->rn, person, j->reading->map->name,
		    &theirs));
	if (person <= j->newest && (d->joined || !theirs))
		what = RN_DO_MERGE;
	TRY(rn_person_called(j->rn, j->row, person, &name));
	why = in_words(j, &d->before, &d->after);
	rn_plan_row(j, what, person, rn_sprintf(j->row, "%s%s%s", name,
	    why == NULL ? "" : ": ", why == NULL ? "" : why));
out:
	return rc;
}

/* Put the record of the row, and see what it changed. */
static enum rn_status
put_record(struct rn_job *j, const struct rn_contact *c,
    const struct rn_says *s, int64_t person, struct done *d)
{
	enum rn_status rc = RN_OK;

	if (d->existed)
		TRY(rn_person_shown(j->rn, j->row, person, &d->before));
	TRY(rn_record_put(j->rn, s));
	TRY(put_orgs(j, c));
	TRY(rn_person_refresh(j->rn, person, true));
	if (!d->existed)
		goto out;
	TRY(rn_person_shown(j->rn, j->row, person, &d->after));
	d->overwritten = overwritten(&d->before, &d->after, &d->filled);
	if (d->overwritten > 0)
		rn_changes_note(j, person, &d->before);
out:
	return rc;
}

static enum rn_status
write_contact(struct rn_job *j, const struct rn_rec *rec, struct rn_contact *c,
    const struct rn_owner *m)
{
	struct rn_says s = { .row = rec->row, .name = c->name, .org = c->org,
	    .title = c->title, .location = c->location,
	    .birthday = c->birthday, .external_id = c->external_id,
	    .said_at = c->said_at,
	    .held_at = c->held_at, .source = j->reading->map->name,
	    .lister = j->lister.handle, .note = c->note };
	struct done d = { .existed = m->person != RN_NONE,
	    .hidden = m->hidden, .joined = m->n > 0 };
	enum rn_outcome what = RN_ROW_UPDATED;
	int64_t person = m->person;
	enum rn_status rc = RN_OK;
	bool role = true, linked;

	if (!d.existed) {
		TRY(rn_person_make(j->rn, c->name, &person));
		j->out->people_created++;
		what = RN_ROW_CREATED;
	}
	TRY(take_handles(j, c, m, person, &s.handle, &d.fresh));
	if (s.lister == 0)
		TRY(rn_job_tag(j, rec, person, s.handle, &d.fresh));
	s.digest = c->digest;
	TRY(rn_record_known(j->rn, j->again, &s, &d.known));
	if (d.existed && !d.known && (c->org != NULL || c->title != NULL)) {
		TRY(rn_role_known(j->rn, person, c->org, c->title, &role));
		if (!role)
			what = RN_ROW_CREATED;
	}
	for (size_t i = 0; i < c->n; i++)	/* else handle.first tells */
		if (i != c->main && !c->claim[i].made)
			TRY(rn_handle_said_put(j->rn, j->again, s.handle,
			    c->claim[i].held.id, d.known));
	if (!d.known)
		TRY(put_record(j, c, &s, person, &d));
	else if (c->held_at == RN_NONE)
		TRY(rn_proof_again(j->rn, s.handle));
	/* what only says that it still holds is nothing new */
	if (what == RN_ROW_UPDATED && !d.fresh && (d.known ||
	    (c->held_at != RN_NONE && d.overwritten == 0 && !d.filled)))
		what = RN_ROW_UNCHANGED;
	TRY(put_happened(j, rec, c, person, s.handle, &linked));
	if (linked)
		what = RN_ROW_CREATED;
	d.fresh = d.fresh || what == RN_ROW_CREATED;
	TRY(tell_plan(j, person, &d));
	rn_job_count(j, what);
out:
	return rc;
}

static enum rn_status
take_org(struct rn_job *j, const struct rn_rec *rec, const struct rn_contact *c)
{
	return c->of_org ? rn_org_of_contact(j, rec, c->org) : RN_OK;
}

/* Is it about somebody who was forgotten? */
static bool
is_suppressed(struct rn_job *j, const struct rn_rec *rec,
    const struct rn_contact *c, enum rn_status *rc)
{
	struct rn_tomb_claim v[RN_ROW_HANDLES];

	if (j->tombs == NULL)
		return false;
	for (size_t i = 0; i < c->n; i++)
		v[i] = (struct rn_tomb_claim){ c->claim[i].kind,
		    c->claim[i].canon };
	return rn_job_suppressed(j, rec, v, c->n, c->name, c->org, rc);
}

enum rn_status
rn_contact_take(struct rn_job *j, const struct rn_rec *rec)
{
	struct rn_contact *c = &j->contacts->v[rec - j->contacts->recs];
	enum rn_status rc = RN_OK;
	struct rn_owner m;
	int64_t me;
	bool unmet;

	if (c->rule != RN_RULE_NONE && c->n == 0)
		return rn_job_skip(j, c->rule);
	if (is_suppressed(j, rec, c, &rc))
		return rc;
	TRY(rn_unmet_ask(j, c, &unmet));
	if (unmet) {
		j->notes_cut += c->cut;
		TRY(rn_unmet_take(j, rec, c));
		return take_org(j, rec, c);
	}
	TRY(rn_unmet_end(j));
	TRY(rn_contact_find(j, c));
	for (size_t i = 0; i < c->n; i++)
		if (c->claim[i].held.me)
			return rn_job_skip(j, RN_RULE_OWNER);
	if (rn_listed_self(j, c))
		return rn_job_skip_named(j, "whose list it is");
	if (rn_job_stop(j, &rc))
		return rc;
	TRY(rn_contact_whose(j, c, &m));
	if (c->named && m.person != RN_NONE) {
		TRY(rn_me_id(j->rn, &me));
		if (m.person == me)
			return rn_job_skip(j, RN_RULE_OWNER);
	}
	j->notes_cut += c->cut;
	TRY(write_contact(j, rec, c, &m));
	TRY(take_org(j, rec, c));
	rn_unmet_long(j);
out:
	return rc;
}
