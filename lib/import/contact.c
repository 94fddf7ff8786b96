/*
 * contact.c - rows of address books and CRM exports into people and records.
 *
 * A row is one person's: all handles in it point at them.  Same e-mail or
 * profile URL is same person; two people who turn out to share a row become
 * one unless their names contradict each other.  A row without such a handle
 * is known again by the source's own id, else by its name and employer.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "import/exchange.h"
#include "import/import.h"
#include "people/org.h"

enum { HANDLES = 32, ORGS = 8 };

struct claim {			/* one handle of the row */
	enum rn_handle_kind kind;
	const char *canon;
	struct rn_handle held;
	bool identity;		/* tells who somebody is */
};

struct contact {
	const char *name, *org, *title, *location, *external_id;
	int64_t said_at;
	struct claim claim[HANDLES];
	size_t n;
	const char *orgs[ORGS];	/* ids of employers */
	size_t orgs_n;
	enum rn_rule rule;	/* of an address left out */
};

static void
add_claim(struct contact *c, enum rn_handle_kind kind, const char *canon,
    bool identity)
{
	if (canon == NULL || c->n == HANDLES)
		return;
	for (size_t i = 0; i < c->n; i++)
		if (c->claim[i].kind == kind &&
		    strcmp(c->claim[i].canon, canon) == 0)
			return;
	c->claim[c->n++] = (struct claim){ .kind = kind, .canon = canon,
	    .held = { RN_NONE, RN_NONE, false }, .identity = identity };
}

static void
add_email(struct rn_job *j, struct contact *c, const struct rn_cell *cell)
{
	const char *canon = rn_canon_email(j->row, cell->text, cell->len);
	enum rn_rule rule;

	if (canon == NULL)
		return;
	rule = rn_address_rule(canon, strlen(canon));
	if (rule != RN_RULE_NONE)
		c->rule = rule;
	else
		add_claim(c, RN_HANDLE_EMAIL, canon, true);
}

/* A mailbox of Exchange tells who somebody is, without an address. */
static void
add_mailbox(struct rn_job *j, struct contact *c, const struct rn_cell *cell)
{
	if (rn_exchange_is(cell->text, cell->len))
		add_claim(c, RN_HANDLE_REF, rn_exchange_canon(j->row,
		    cell->text, cell->len), true);
	else
		add_email(j, c, cell);
}

static void
read_contact(struct rn_job *j, const struct rn_rec *rec, struct contact *c)
{
	const struct rn_cell *date = rn_rec_cell(rec, RN_IN_CONNECTED);
	bool numeric;

	*c = (struct contact){ .said_at = RN_NONE };
	c->name = rn_rec_name(j, rec);
	rn_rec_role(rec, &c->org, &c->title);
	c->location = rn_rec_place(j, rec);
	c->external_id = rn_rec_text(rec, RN_IN_ID);
	if (c->external_id != NULL)
		c->external_id = rn_canon_id(j->row, c->external_id);
	if (date == NULL)
		date = rn_rec_cell(rec, RN_IN_CREATED);
	if (date != NULL && !rn_date_parse(date->text, date->len,
	    date->order, &c->said_at, &numeric))
		c->said_at = RN_NONE;
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
		else if (cell->field == RN_IN_ORG_ID && c->orgs_n < ORGS)
			c->orgs[c->orgs_n++] = rn_canon_id(j->row, cell->text);
	}
}

/* The handle that knows this row again when no address does. */
static void
add_reference(struct rn_job *j, struct contact *c)
{
	const char *source = j->reading->map->system;
	bool identity = false;

	for (size_t i = 0; i < c->n; i++)
		identity |= c->claim[i].identity;
	if (c->external_id != NULL)
		add_claim(c, RN_HANDLE_REF, rn_sprintf(j->row, "%s:%s", source,
		    c->external_id), true);
	else if (!identity && c->name != NULL)
		add_claim(c, RN_HANDLE_REF, rn_sprintf(j->row, "%s|%s|%s",
		    source, rn_fold(j->row, c->name),
		    c->org == NULL ? "" : rn_fold(j->row, c->org)), true);
}

bool
rn_names_may_be_one(struct rn_arena *a, const char *x, const char *y)
{
	const char *p, *end;

	if (x == NULL || y == NULL)
		return true;
	p = rn_fold(a, x);
	y = rn_sprintf(a, " %s ", rn_fold(a, y));
	for (; *p != '\0'; p = *end == '\0' ? end : end + 1) {
		end = p + strcspn(p, " ");
		if (end - p >= 2 && strstr(y, rn_sprintf(a, " %.*s ",
		    (int)(end - p), p)) != NULL)
			return true;
	}
	return false;
}

static enum rn_status
find_claims(struct rn_job *j, struct contact *c)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < c->n; i++)
		TRY(rn_handle_find(j->rn, c->claim[i].kind, c->claim[i].canon,
		    &c->claim[i].held));
out:
	return rc;
}

/* All that `from` owns becomes `to`'s. */
static enum rn_status
join(struct rn_job *j, int64_t from, int64_t to)
{
	enum rn_status rc = RN_OK;
	int64_t *handles = NULL;
	size_t n;

	TRY(rn_handles_of(j->rn, from, &handles, &n));
	for (size_t i = 0; i < n; i++)
		TRY(rn_handle_assign(j->rn, handles[i], to));
	rn_job_replay(j, from);
	rn_job_replay(j, to);
out:
	free(handles);
	return rc;
}

/* Whose row is it?  RN_NONE: nobody's yet. */
static enum rn_status
whose(struct rn_job *j, struct contact *c, int64_t *person)
{
	enum rn_status rc = RN_OK;

	*person = RN_NONE;
	for (size_t i = 0; i < c->n; i++) {
		struct claim *k = &c->claim[i];
		const char *theirs, *ours;

		if (!k->identity || k->held.person == RN_NONE ||
		    k->held.person == *person)
			continue;
		if (*person == RN_NONE) {
			*person = k->held.person;
			continue;
		}
		TRY(rn_person_called(j->rn, j->row, k->held.person, &theirs));
		TRY(rn_person_called(j->rn, j->row, *person, &ours));
		if (!rn_names_may_be_one(j->row, theirs, ours))
			continue;
		int64_t old = *person < k->held.person ? *person :
		    k->held.person;
		int64_t gone = old == *person ? k->held.person : *person;

		TRY(join(j, gone, old));
		*person = old;
		TRY(find_claims(j, c));
	}
out:
	return rc;
}

/* Give the person the handles of the row that are nobody's. */
static enum rn_status
take_handles(struct rn_job *j, struct contact *c, int64_t person,
    int64_t *main_handle, bool *fresh)
{
	enum rn_status rc = RN_OK;

	*main_handle = RN_NONE;
	for (size_t i = 0; i < c->n; i++) {
		struct claim *k = &c->claim[i];

		if (k->held.id == RN_NONE) {
			TRY(rn_handle_make(j->rn, k->kind, k->canon, person,
			    NULL, &k->held.id));
			k->held.person = person;
			*fresh = true;
		} else if (k->held.person == RN_NONE) {
			TRY(rn_handle_assign(j->rn, k->held.id, person));
			rn_job_replay(j, person);
			k->held.person = person;
			*fresh = true;
		}
		if (*main_handle == RN_NONE && k->identity &&
		    k->held.person == person)
			*main_handle = k->held.id;
	}
	if (*main_handle == RN_NONE)
		TRY(rn_person_handle(j->rn, person, main_handle));
out:
	return rc;
}

static int64_t
digest_of(struct rn_job *j, const struct contact *c)
{
	const char *s = rn_sprintf(j->row, "%s\x1f%s\x1f%s\x1f%s\x1f%s\x1f%lld",
	    c->name ? c->name : "", c->org ? c->org : "",
	    c->title ? c->title : "", c->location ? c->location : "",
	    c->external_id ? c->external_id : "", (long long)c->said_at);

	for (size_t i = 0; c->org == NULL && i < c->orgs_n; i++)
		s = rn_sprintf(j->row, "%s\x1f%s", s, c->orgs[i]);
	return rn_store_hash(j->rn, s, strlen(s));
}

/* "Connected on": a link, which is no conversation. */
static enum rn_status
put_connection(struct rn_job *j, int64_t row, const struct contact *c,
    int64_t person, int64_t handle, bool *fresh)
{
	struct rn_single s = { .row = row, .at = c->said_at, .person = person,
	    .handle = handle, .kind = RN_CHANNEL_CONNECTION,
	    .key = rn_sprintf(j->row, "connection\x1f%lld",
	    (long long)handle) };

	*fresh = false;
	if (j->reading->map->channel != RN_CHANNEL_CONNECTION ||
	    c->said_at == RN_NONE)
		return RN_OK;
	return rn_single_put(j, &s, fresh);
}

/* Which organisations are theirs, when no name says so. */
static enum rn_status
put_orgs(struct rn_job *j, const struct contact *c)
{
	int64_t record = rn_last_id(j->rn);
	enum rn_status rc = RN_OK;

	for (size_t i = 0; c->org == NULL && i < c->orgs_n; i++)
		TRY(rn_record_org_put(j->rn, record, (int)i,
		    j->reading->map->system, c->orgs[i]));
out:
	return rc;
}

static enum rn_status
write_contact(struct rn_job *j, const struct rn_rec *rec, struct contact *c,
    int64_t person)
{
	struct rn_says s = { .row = rec->row, .name = c->name, .org = c->org,
	    .title = c->title, .location = c->location,
	    .external_id = c->external_id, .said_at = c->said_at,
	    .source = j->reading->map->name };
	enum rn_outcome what = RN_ROW_UPDATED;
	enum rn_status rc = RN_OK;
	bool known = false, role = true, fresh = false, linked;

	if (person == RN_NONE) {
		TRY(rn_person_make(j->rn, c->name, &person));
		j->out->people_created++;
		what = RN_ROW_CREATED;
	} else if (c->org != NULL || c->title != NULL) {
		TRY(rn_role_known(j->rn, person, c->org, c->title, &role));
		if (!role)
			what = RN_ROW_CREATED;
	}
	TRY(take_handles(j, c, person, &s.handle, &fresh));
	TRY(rn_job_tag(j, rec, person, s.handle, &fresh));
	s.digest = digest_of(j, c);
	TRY(rn_record_known(j->rn, s.handle, s.source, s.digest, &known));
	if (!known) {
		TRY(rn_record_put(j->rn, &s));
		TRY(put_orgs(j, c));
		TRY(rn_person_refresh(j->rn, person, true));
	} else if (what == RN_ROW_UPDATED && !fresh) {
		what = RN_ROW_UNCHANGED;
	}
	TRY(put_connection(j, rec->row, c, person, s.handle, &linked));
	if (linked)
		what = RN_ROW_CREATED;
	rn_job_count(j, what);
out:
	return rc;
}

enum rn_status
rn_contact_take(struct rn_job *j, const struct rn_rec *rec)
{
	enum rn_status rc = RN_OK;
	struct contact c;
	int64_t person;

	read_contact(j, rec, &c);
	if (c.n == 0 && c.rule != RN_RULE_NONE && c.external_id == NULL)
		return rn_job_skip(j, c.rule);
	add_reference(j, &c);
	if (c.n == 0)
		return rn_job_skip(j, RN_RULE_EMPTY);
	TRY(find_claims(j, &c));
	for (size_t i = 0; i < c.n; i++)
		if (c.claim[i].held.me)
			return rn_job_skip(j, RN_RULE_OWNER);
	TRY(whose(j, &c, &person));
	TRY(write_contact(j, rec, &c, person));
out:
	return rc;
}
