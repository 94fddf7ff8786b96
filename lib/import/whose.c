/*
 * whose.c - whose a row of contacts is.
 *
 * Same e-mail or profile URL is same person; two people who turn out to share
 * a row become one unless names contradict each other, or a human said that
 * they are two.  An edited plan may say otherwise (orders.c); that is
 * remembered by a handle of the row's own, RN_APART.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "identity/verdict.h"
#include "import/contact.h"
#include "refnet/name.h"

bool
rn_names_may_be_one(struct rn_arena *a, const char *x, const char *y)
{
	struct rn_person_name p, q;
	struct rn_name_verdict v;

	if (x == NULL || y == NULL)
		return true;
	rn_person_name_parse(a, x, strlen(x), &p);
	rn_person_name_parse(a, y, strlen(y), &q);
	v = rn_person_name_compare(&p, &q);
	return v.level < RN_NAME_FAR || (v.why & RN_WHY_AGAINST) == 0;
}

enum rn_status
rn_contact_find(struct rn_job *j, struct rn_contact *c)
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
	j->joined = true;
out:
	free(handles);
	return rc;
}

static bool
is_gone(const struct rn_owner *m, int64_t person)
{
	for (size_t i = 0; i < m->n; i++)
		if (m->gone[i] == person)
			return true;
	return person == m->person;
}

/* What they are called; NULL if by an address only, which says nothing. */
static enum rn_status
name_of(struct rn_job *j, int64_t person, const char **name)
{
	enum rn_status rc = RN_OK;
	bool nameless;

	*name = NULL;
	TRY(rn_person_nameless(j->rn, person, &nameless));
	if (!nameless)
		rc = rn_person_called(j->rn, j->row, person, name);
out:
	return rc;
}

/* Does anything speak against the two being one, or the row being theirs? */
static enum rn_status
may_be_one(struct rn_job *j, const struct rn_contact *c, int64_t person,
    int64_t with, bool *yes)
{
	const char *theirs, *ours = NULL;
	enum rn_status rc = RN_OK;
	bool apart = false;

	TRY(name_of(j, person, &theirs));
	if (with != RN_NONE)
		TRY(name_of(j, with, &ours));
	*yes = rn_names_may_be_one(j->row, theirs, c->name) &&
	    rn_names_may_be_one(j->row, theirs, ours);
	if (*yes && with != RN_NONE)
		TRY(rn_verdict_apart(j->rn, person, with, &apart));
	*yes = *yes && !apart;
out:
	return rc;
}

/*
 * What messages call somebody keeps no address from a row that says it: had the
 * row come first, they would be from whom it is about.
 */
static enum rn_status
take_from_letters(struct rn_job *j, struct rn_claim *k)
{
	enum rn_status rc = RN_OK;
	bool yes;

	TRY(rn_handle_by_letters(j->rn, k->held.id, &yes));
	if (!yes)
		goto out;
	TRY(rn_handle_assign(j->rn, k->held.id, RN_NONE));
	rn_job_replay(j, k->held.person);
	k->held.person = RN_NONE;
out:
	return rc;
}

/*
 * Theirs whose its main handle is; else of the first of whom another tells, if
 * the names do not contradict.  What it comes to at the end of the import, of
 * all rows, is identity/settle.c's.
 */
static enum rn_status
whose(struct rn_job *j, struct rn_contact *c, struct rn_owner *m)
{
	enum rn_status rc = RN_OK;

	*m = (struct rn_owner){ .person = c->claim[c->main].held.person };
	for (size_t i = 0; i < c->n; i++) {
		struct rn_claim *k = &c->claim[i];
		bool older, yes;

		if (!k->identity || k->held.person == RN_NONE ||
		    is_gone(m, k->held.person))
			continue;
		TRY(may_be_one(j, c, k->held.person, m->person, &yes));
		if (!yes) {
			TRY(take_from_letters(j, k));
			continue;
		}
		if (m->person == RN_NONE) {
			m->person = k->held.person;
			continue;
		}
		older = k->held.person < m->person;
		m->gone[m->n++] = older ? m->person : k->held.person;
		m->person = older ? k->held.person : m->person;
	}
out:
	return rc;
}

/* The handle of the row's own, in case it is kept from whom it would be. */
static struct rn_claim
own_claim(struct rn_job *j, const struct rn_contact *c)
{
	const char *source = j->reading->map->system;
	const char *canon = c->external_id != NULL ?
	    rn_sprintf(j->row, RN_APART "%s:%s", source, c->external_id) :
	    rn_sprintf(j->row, RN_APART "%s|%s|%s", source,
	    c->name == NULL ? "" : rn_fold(j->row, c->name),
	    c->org == NULL ? "" : rn_fold(j->row, c->org));

	return (struct rn_claim){ .kind = RN_HANDLE_REF, .identity = true,
	    .apart = true, .held = { RN_NONE, RN_NONE, false },
	    .canon = canon, .hash = rn_handle_hash(j->rn, RN_HANDLE_REF,
	    canon) };
}

static enum rn_status
set_apart(struct rn_job *j, struct rn_contact *c, int64_t person,
    struct rn_owner *m)
{
	struct rn_claim own = own_claim(j, c);
	enum rn_status rc = RN_OK;

	TRY(rn_handle_find(j->rn, own.kind, own.canon, &own.held));
	if (c->n == RN_ROW_HANDLES)
		c->n--;
	c->main = c->n;
	c->claim[c->n++] = own;
	*m = (struct rn_owner){ .person = person, .apart = true };
	j->apart = true;
out:
	return rc;
}

/* Does the plan give the row to another than the one whose it is? */
static bool
otherwise(const struct rn_job *j, const struct rn_contact *c,
    const struct rn_owner *m, const struct rn_wish *o)
{
	if (o->what == RN_DO_MERGE)
		return o->id != m->person;
	if (o->what != RN_DO_CREATE || m->hidden)
		return false;
	for (size_t i = 0; i < c->n; i++)
		if (c->claim[i].identity && c->claim[i].held.person != RN_NONE &&
		    rn_orders_knew(j, c->claim[i].held.id))
			return true;
	return false;
}

enum rn_status
rn_contact_whose(struct rn_job *j, struct rn_contact *c, struct rn_owner *m)
{
	const struct rn_wish *o;
	enum rn_status rc = RN_OK;
	struct rn_claim own;
	int64_t there;

	TRY(whose(j, c, m));
	if (m->person == RN_NONE && c->named)
		m->person = rn_names_find(j->names, c->claim[c->n - 1].canon,
		    c->org, c->said_at);
	if (m->person != RN_NONE && (j->plan != NULL || j->orders != NULL)) {
		TRY(rn_person_there(j->rn, m->person, &there));
		m->hidden = there == RN_NONE;
	}
	if (j->apart) {
		own = own_claim(j, c);
		TRY(rn_handle_find(j->rn, own.kind, own.canon, &own.held));
		there = RN_NONE;	/* or all that said so is taken back */
		if (own.held.person != RN_NONE)
			TRY(rn_person_there(j->rn, own.held.person, &there));
		if (there != RN_NONE)
			TRY(set_apart(j, c, there, m));
	}
	TRY(rn_orders_find(j, &o));
	if (o != NULL && otherwise(j, c, m, o)) {
		int64_t id = o->what == RN_DO_MERGE ? o->id : RN_NONE;

		if (id != RN_NONE)
			TRY(rn_person_there(j->rn, id, &there));
		if (id != RN_NONE && there == RN_NONE)
			TRY(rn_orders_refuse(j, o, "cannot be merged: that"
			    " person is another's by now"));
		TRY(set_apart(j, c, id, m));
	}
	for (size_t i = 0; i < m->n; i++)
		TRY(join(j, m->gone[i], m->person));
	if (m->n > 0)
		TRY(rn_contact_find(j, c));
out:
	return rc;
}
