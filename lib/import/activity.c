/*
 * activity.c - rows of a CRM's log: calls, meetings and notes with somebody.
 *
 * Who it was with is told by an address, the source's own id, or only a name.
 * A name must be exactly one person's; nobody is made of one alone.  What a
 * colleague did is no tie of mine.
 */
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "import/import.h"
#include "people/org.h"
#include "people/tombstone.h"

struct activity {
	int64_t at;
	int kind;
	const char *name, *org, *about;
	const char *email;	/* canonical; the one that is known, if any */
	struct rn_handle who;
	const char *skip;	/* a rule of this file */
};

/* Date and time may stand in two columns. */
static const char *
read_when(struct rn_job *j, const struct rn_rec *rec, struct activity *v)
{
	const struct rn_cell *date = rn_rec_cell(rec, RN_IN_DATE);
	const char *text = date == NULL ? NULL : date->text;
	const char *time = rn_rec_text(rec, RN_IN_TIME);
	bool numeric;

	if (text == NULL)
		return "no date";
	if (time != NULL)
		text = rn_sprintf(j->row, "%s %s", text, time);
	if (rn_date_parse(text, strlen(text), date->order, &v->at,
	    &numeric))
		return NULL;
	return rn_sprintf(j->row, "'%.60s' is no date", text);
}

/* Somebody by name who shares no word with mine did it. */
static enum rn_status
read_doer(struct rn_job *j, const struct rn_rec *rec, struct activity *v)
{
	const char *doer = rn_rec_text(rec, RN_IN_FROM_NAME);
	enum rn_status rc = RN_OK;
	struct rn_me me;

	if (doer == NULL)
		return RN_OK;
	TRY(rn_me_get(j->rn, j->row, &me));
	if (me.name != NULL && !rn_names_may_be_one(j->row, doer, me.name))
		v->skip = "a colleague's";
out:
	return rc;
}

/* By address, by id, by name, in this order. */
static enum rn_status
find_person(struct rn_job *j, const struct rn_rec *rec, struct activity *v)
{
	const char *id = rn_rec_text(rec, RN_IN_ID);
	enum rn_status rc = RN_OK;
	bool several = false;

	for (uint32_t i = 0; i < rec->n; i++) {
		const struct rn_cell *c = &rec->cells[i];
		const char *canon = c->field != RN_IN_EMAIL ? NULL :
		    rn_canon_email(j->row, c->text, c->len);

		if (canon == NULL || v->who.person != RN_NONE ||
		    rn_address_rule(canon, strlen(canon)) != RN_RULE_NONE)
			continue;
		v->email = v->email == NULL ? canon : v->email;
		TRY(rn_handle_find(j->rn, RN_HANDLE_EMAIL, canon, &v->who));
	}
	if (v->who.person == RN_NONE && id != NULL)
		TRY(rn_handle_find(j->rn, RN_HANDLE_REF, rn_sprintf(j->row,
		    "%s:%s", j->reading->map->system,
		    rn_canon_id(j->row, id)), &v->who));
	if (v->who.person != RN_NONE || v->email != NULL || v->name == NULL)
		goto out;
	TRY(rn_person_named(j->rn, v->name, v->org, &v->who.person,
	    &several));
	if (v->who.person != RN_NONE)
		TRY(rn_person_handle(j->rn, v->who.person, &v->who.id));
	else
		v->skip = several ? "several people of that name" :
		    "nobody known of that name";
out:
	return rc;
}

/* An address nobody had yet is somebody. */
static enum rn_status
make_person(struct rn_job *j, const struct rn_rec *rec, struct activity *v)
{
	struct rn_says s = { .row = rec->row, .name = v->name, .org = v->org,
	    .source = j->reading->map->name, .said_at = RN_NONE };
	const char *said = rn_sprintf(j->row, "%s\x1f%s",
	    v->name == NULL ? "" : v->name, v->org == NULL ? "" : v->org);
	enum rn_status rc = RN_OK;

	TRY(rn_person_make(j->rn, v->name, &v->who.person));
	if (v->who.id == RN_NONE)
		TRY(rn_handle_make(j->rn, RN_HANDLE_EMAIL, v->email,
		    v->who.person, v->name, &v->who.id));
	else
		TRY(rn_handle_assign(j->rn, v->who.id, v->who.person));
	s.handle = v->who.id;
	s.digest = rn_store_hash(j->rn, said, strlen(said));
	TRY(rn_record_put(j->rn, &s));
	j->out->people_created++;
out:
	return rc;
}

static enum rn_status
put(struct rn_job *j, const struct rn_rec *rec, const struct activity *v)
{
	/* by what the row says, whoever that is known as */
	struct rn_single s = { .part = RN_PART_WITH, .row = rec->row,
	    .at = v->at, .kind = v->kind,
	    .person = v->who.person, .handle = v->who.id, .about = v->about,
	    .key = rn_sprintf(j->row, "activity\x1f%lld\x1f%d\x1f%s\x1f%s",
	    (long long)v->at, v->kind, v->about == NULL ? "" :
	    rn_fold(j->row, v->about), v->name == NULL ? v->email :
	    rn_fold(j->row, v->name)) };
	enum rn_status rc = RN_OK;
	bool fresh;

	TRY(rn_single_put(j, &s, &fresh));
	rn_job_count(j, fresh ? RN_ROW_CREATED : RN_ROW_UNCHANGED);
out:
	return rc;
}

enum rn_status
rn_activity_take(struct rn_job *j, const struct rn_rec *rec)
{
	struct activity v = { .name = rn_rec_text(rec, RN_IN_NAME),
	    .org = rn_rec_text(rec, RN_IN_ORG),
	    .about = rn_rec_text(rec, RN_IN_SUBJECT),
	    .kind = rn_source_type(j->reading->map, rn_rec_text(rec, RN_IN_TYPE)),
	    .who = { RN_NONE, RN_NONE, false } };
	const char *bad = read_when(j, rec, &v);
	enum rn_status rc = RN_OK;

	if (bad != NULL)
		return rn_job_reject(j, rec, "%s", bad);
	if (v.at > rn_now(j->rn))
		return rn_job_skip_named(j, "in the future");
	TRY(read_doer(j, rec, &v));
	if (v.skip == NULL)
		TRY(find_person(j, rec, &v));
	if (v.skip != NULL)
		return rn_job_skip_named(j, v.skip);
	if (v.who.me)
		return rn_job_skip(j, RN_RULE_OWNER);
	if (v.who.person == RN_NONE && v.email == NULL)
		return rn_job_skip_named(j, "with nobody named");
	if (rn_job_stop(j, &rc))
		return rc;
	if (v.who.person == RN_NONE) {
		const struct rn_tomb_claim claim = { RN_HANDLE_EMAIL, v.email };

		if (rn_job_suppressed(j, rec, &claim, 1, v.name, v.org, &rc))
			return rc;
		TRY(make_person(j, rec, &v));
	}
	TRY(put(j, rec, &v));
out:
	return rc;
}
