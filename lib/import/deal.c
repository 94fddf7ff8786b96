/*
 * deal.c - rows of what is or was to be sold.
 *
 * Whom a deal is with is told by an address, by the number of a contact of the
 * same system, or by a name that one person held has who works where it is to
 * be sold.  Only an address makes somebody.
 */
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "import/deal.h"
#include "import/import.h"
#include "org/deal.h"
#include "people/org.h"
#include "people/tombstone.h"

enum { CLOSED_AS = 1, WON_MARK, CLOSED_MARK };	/* numbers of columns */

/* The cell of a column; number 0: that of the lowest number. */
static const struct rn_cell *
cell_of(const struct rn_rec *rec, enum rn_in_field field, int number)
{
	const struct rn_cell *best = NULL;

	for (uint32_t i = 0; i < rec->n; i++) {
		const struct rn_cell *c = &rec->cells[i];

		if (c->field == field && (number == 0 || c->slot == number) &&
		    (best == NULL || c->slot < best->slot))
			best = c;
	}
	return best;
}

static const char *
text_of(const struct rn_rec *rec, enum rn_in_field field, int number)
{
	const struct rn_cell *c = cell_of(rec, field, number);

	return c == NULL ? NULL : c->text;
}

/* NULL, or why it is none. */
static const char *
read_day(struct rn_job *j, const struct rn_rec *rec, enum rn_in_field field,
    int64_t *at)
{
	const struct rn_cell *c = cell_of(rec, field, 0);
	bool numeric;

	*at = RN_NONE;
	if (c == NULL || rn_date_parse(c->text, c->len, c->order, at,
	    &numeric))
		return NULL;
	return rn_sprintf(j->row, "'%.60s' is no date", c->text);
}

/* The currency may stand in a column of its own, of another number. */
static const char *
read_sum(struct rn_job *j, const struct rn_rec *rec, struct rn_deal_says *s)
{
	const char *currency = NULL, *sum = NULL;

	s->amount = RN_NONE;
	for (uint32_t i = 0; i < rec->n; i++) {
		const struct rn_cell *c = &rec->cells[i];

		if (c->field != RN_IN_AMOUNT)
			continue;
		if (c->slot == 1) {
			sum = sum == NULL ? c->text : sum;
		} else if (!rn_deal_currency(j->row, c->text, &currency)) {
			return rn_sprintf(j->row, "'%.60s' is no currency",
			    c->text);
		}
	}
	if (sum != NULL && !rn_deal_sum(j->row, sum, &s->amount,
	    &s->currency))
		return rn_sprintf(j->row, "'%.60s' is no sum of money", sum);
	if (currency != NULL)
		s->currency = currency;
	if (s->amount == RN_NONE)
		s->currency = NULL;
	return NULL;
}

/* Of an open deal the day is that it may be closed, and nobody knows. */
static const char *
read_state(struct rn_job *j, const struct rn_rec *rec, struct rn_deal_says *s)
{
	const struct rn_deal_cells c = {
		.status = text_of(rec, RN_IN_STATUS, CLOSED_AS),
		.won = text_of(rec, RN_IN_STATUS, WON_MARK),
		.closed = text_of(rec, RN_IN_STATUS, CLOSED_MARK),
		.stage = s->stage };
	const char *bad;

	s->status = rn_deal_stands(j->row, &c);
	s->closed_at = RN_NONE;
	bad = read_day(j, rec, RN_IN_CREATED, &s->opened_at);
	if (bad == NULL)
		bad = read_day(j, rec, RN_IN_MODIFIED, &s->held_at);
	if (bad == NULL && s->status != RN_DEAL_OPEN)
		bad = read_day(j, rec, RN_IN_DATE, &s->closed_at);
	return bad;
}

/* Whom it is with, as said and as found. */
struct buyer {
	const char *name, *email;	/* email canonical */
	struct rn_handle who;
};

/* "Ada Novak (ada@mill.example)" */
static void
part_name(struct rn_job *j, struct buyer *b)
{
	const char *open = b->name == NULL ? NULL : strpbrk(b->name, "(<");
	const char *canon;

	if (b->name == NULL || strchr(b->name, '@') == NULL)
		return;
	canon = open == NULL ? b->name : open + 1;
	canon = rn_canon_email(j->row, canon, strcspn(canon, ")>"));
	b->name = open == NULL ? NULL : rn_trim(j->row, b->name,
	    (size_t)(open - b->name));
	if (b->name != NULL && b->name[0] == '\0')
		b->name = NULL;
	if (b->email == NULL && canon != NULL && rn_address_rule(canon,
	    strlen(canon)) == RN_RULE_NONE)
		b->email = canon;
}

static void
read_buyer(struct rn_job *j, const struct rn_rec *rec, struct buyer *b)
{
	*b = (struct buyer){ .name = rn_rec_name(j, rec),
	    .who = { RN_NONE, RN_NONE, false } };
	for (uint32_t i = 0; i < rec->n && b->email == NULL; i++) {
		const struct rn_cell *c = &rec->cells[i];
		const char *canon = c->field != RN_IN_EMAIL ? NULL :
		    rn_canon_email(j->row, c->text, c->len);

		if (canon != NULL && rn_address_rule(canon, strlen(canon)) ==
		    RN_RULE_NONE)
			b->email = canon;
	}
	part_name(j, b);
}

/* Nobody's name alone is enough: they must be known to work there. */
static enum rn_status
find_named(struct rn_job *j, const char *org, struct buyer *b)
{
	enum rn_status rc = RN_OK;
	struct rn_shown shown;
	int64_t person;
	bool several;

	if (b->name == NULL || org == NULL)
		return RN_OK;
	TRY(rn_person_named(j->rn, b->name, org, &person, &several));
	if (person == RN_NONE)
		goto out;
	TRY(rn_person_shown(j->rn, j->row, person, &shown));
	if (shown.v[RN_SHOWN_ORG] == NULL || !rn_employer_same(j->row,
	    shown.v[RN_SHOWN_ORG], org))
		goto out;
	b->who.person = person;
	TRY(rn_person_handle(j->rn, person, &b->who.id));
out:
	return rc;
}

/* The first of the numbers that is somebody's. */
static enum rn_status
find_numbered(struct rn_job *j, const struct rn_rec *rec, struct buyer *b)
{
	enum rn_status rc = RN_OK;

	for (uint32_t i = 0; i < rec->n && b->who.person == RN_NONE; i++)
		if (rec->cells[i].field == RN_IN_TO)
			TRY(rn_handle_find(j->rn, RN_HANDLE_REF,
			    rn_sprintf(j->row, "%s:%s", j->reading->map->system,
			    rn_canon_id(j->row, rec->cells[i].text)),
			    &b->who));
out:
	return rc;
}

/* Who is only known by an address is named by this, as by a list. */
static enum rn_status
put_record(struct rn_job *j, const struct rn_deal_says *s,
    const struct buyer *b, bool made)
{
	const char *said = rn_sprintf(j->row, "%s\x1f%s", b->name == NULL ?
	    "" : b->name, s->org == NULL ? "" : s->org);
	const struct rn_says r = { .row = s->row, .handle = b->who.id,
	    .name = b->name, .org = s->org, .source = s->source,
	    .said_at = RN_NONE, .held_at = s->held_at,
	    .digest = rn_store_hash(j->rn, said, strlen(said)) };
	enum rn_status rc = RN_OK;
	bool known;

	TRY(rn_record_known(j->rn, j->again, &r, &known));
	if (known || !made)
		goto out;
	TRY(rn_record_put(j->rn, &r));
	TRY(rn_person_refresh(j->rn, b->who.person, true));
out:
	return rc;
}

static enum rn_status
meet_by_email(struct rn_job *j, const struct rn_deal_says *s, struct buyer *b)
{
	enum rn_status rc = RN_OK;
	bool made = b->who.person == RN_NONE;

	if (made) {
		TRY(rn_person_make(j->rn, b->name, &b->who.person));
		j->out->people_created++;
		if (b->who.id == RN_NONE)
			TRY(rn_handle_make(j->rn, RN_HANDLE_EMAIL, b->email,
			    b->who.person, b->name, &b->who.id));
		else
			TRY(rn_handle_assign(j->rn, b->who.id,
			    b->who.person));
	}
	TRY(put_record(j, s, b, made));
out:
	return rc;
}

/* By number, by address, by name; I am nobody to sell to. */
static enum rn_status
find_buyer(struct rn_job *j, const struct rn_rec *rec, struct buyer *b,
    struct rn_deal_says *s)
{
	enum rn_status rc = RN_OK;

	TRY(find_numbered(j, rec, b));
	if (b->email != NULL && b->who.person == RN_NONE) {
		TRY(rn_handle_find(j->rn, RN_HANDLE_EMAIL, b->email, &b->who));
		if (!b->who.me)
			TRY(meet_by_email(j, s, b));
	} else if (b->who.person == RN_NONE) {
		TRY(find_named(j, s->org, b));
	}
	s->person = b->who.me ? RN_NONE : b->who.person;
	s->handle = s->person == RN_NONE ? RN_NONE : b->who.id;
out:
	return rc;
}

/* What the row says, but for whom it is with; *bad: why it cannot be taken. */
static enum rn_status
read_deal(struct rn_job *j, const struct rn_rec *rec, struct rn_deal_says *s,
    const char **bad)
{
	const struct rn_source_map *map = j->reading->map;
	const char *org_id = rn_rec_text(rec, RN_IN_ORG_ID);
	enum rn_status rc = RN_OK;

	*s = (struct rn_deal_says){ .row = rec->row, .source = map->name,
	    .system = map->system, .external_id = rn_rec_text(rec, RN_IN_ID),
	    .handle = RN_NONE, .person = RN_NONE,
	    .org = rn_rec_text(rec, RN_IN_ORG),
	    .title = rn_rec_text(rec, RN_IN_TITLE),
	    .stage = rn_rec_text(rec, RN_IN_STAGE),
	    .lead_source = text_of(rec, RN_IN_FROM, 0) };
	if (s->external_id != NULL)
		s->external_id = rn_canon_id(j->row, s->external_id);
	if (s->org == NULL && org_id != NULL)
		TRY(rn_org_called(j->rn, j->row, map->system,
		    rn_canon_id(j->row, org_id), &s->org));
	*bad = read_sum(j, rec, s);
	if (*bad == NULL)
		*bad = read_state(j, rec, s);
out:
	return rc;
}

/*
 * A report that names several contacts of a deal has a row for each; the first
 * counts.
 */
static bool
is_told(struct rn_job *j, const struct rn_deal_says *s)
{
	uint32_t *at = rn_table_at(&j->deals, (uint64_t)rn_deal_key(j->rn,
	    j->row, s));
	bool told = *at != RN_TABLE_NEW;

	*at = 0;
	return told;
}

enum rn_status
rn_deal_take(struct rn_job *j, const struct rn_rec *rec)
{
	static const enum rn_outcome outcome[] = {
		[RN_DEAL_NEW] = RN_ROW_CREATED,
		[RN_DEAL_CHANGED] = RN_ROW_UPDATED,
		[RN_DEAL_SAME] = RN_ROW_UNCHANGED
	};
	int64_t people = j->out->people_created;
	enum rn_status rc = RN_OK;
	struct rn_deal_says s;
	enum rn_deal_news news;
	struct buyer b;
	const char *bad;

	TRY(read_deal(j, rec, &s, &bad));
	if (s.title == NULL && s.org == NULL)
		return rn_job_skip_named(j, "neither a title nor a company");
	if (bad != NULL)
		return rn_job_reject(j, rec, "%s", bad);
	read_buyer(j, rec, &b);
	s.who = b.email != NULL ? b.email : b.name != NULL ? b.name :
	    rn_rec_text(rec, RN_IN_TO);
	if (is_told(j, &s))
		return rn_job_skip_named(j, "a deal of a row before");
	if (rn_job_stop(j, &rc))
		return rc;
	if (rn_job_suppressed(j, rec, &(struct rn_tomb_claim){
	    RN_HANDLE_EMAIL, b.email }, b.email != NULL, b.name, s.org, &rc))
		return rc;
	TRY(find_buyer(j, rec, &b, &s));
	TRY(rn_deal_put(j->rn, j->row, j->again, &s, &news));
	rn_job_count(j, j->out->people_created > people ? RN_ROW_CREATED :
	    outcome[news]);
out:
	return rc;
}
