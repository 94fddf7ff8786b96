/*
 * org.c - organisations: rows of the org table, and the employers that follow.
 *
 * Which name a number means is looked up when a person is derived (PERSON_SAYS
 * in sql.c); here are the rows, and who must be derived anew with them.
 * Another way of writing ids: a function in forms[].
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "people/again.h"
#include "people/org.h"
#include "people/people_sql.h"

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_alnum(char c)
{
	return is_upper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/*
 * Salesforce: 15 characters, case counts; then three that say which of each
 * five are capitals, for programs that are blind to case.
 */
static const char *
salesforce(struct rn_arena *a, const char *s, size_t n)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

	if (n != 18)
		return NULL;
	for (size_t i = 0; i < 15; i++)
		if (!is_alnum(s[i]))
			return NULL;
	for (size_t part = 0; part < 3; part++) {
		unsigned capitals = 0;

		for (size_t i = 0; i < 5; i++)
			capitals |= (unsigned)is_upper(s[part * 5 + i]) << i;
		if (s[15 + part] != digits[capitals])
			return NULL;
	}
	return rn_strndup(a, s, 15);
}

static const char *
zoho(struct rn_arena *a, const char *s, size_t n)
{
	(void)a;
	if (n <= 5 || !rn_ascii_starts(s, "zcrm_") ||
	    strspn(s + 5, "0123456789") != n - 5)
		return NULL;
	return s + 5;
}

static const char *
guid(struct rn_arena *a, const char *s, size_t n)
{
	bool braces = n == 38 && s[0] == '{' && s[37] == '}';
	char *out;

	if (braces)
		s++;
	else if (n != 36)
		return NULL;
	out = rn_strndup(a, s, 36);
	for (size_t i = 0; i < 36; i++) {
		bool dash = i == 8 || i == 13 || i == 18 || i == 23;

		if (dash ? out[i] != '-' :
		    strchr("0123456789abcdefABCDEF", out[i]) == NULL)
			return NULL;
		if (is_upper(out[i]))
			out[i] = (char)(out[i] + 32);
	}
	return out;
}

const char *
rn_canon_id(struct rn_arena *a, const char *s)
{
	static const char *(*const forms[])(struct rn_arena *, const char *,
	    size_t) = { salesforce, zoho, guid };
	size_t n = strlen(s);

	for (size_t i = 0; i < RN_LEN(forms); i++) {
		const char *plain = forms[i](a, s, n);

		if (plain != NULL)
			return plain;
	}
	return s;
}

static const char *
or_empty(const char *s)
{
	return s == NULL ? "" : s;
}

int64_t
rn_org_digest(const struct refnet *rn, struct rn_arena *a,
    const struct rn_org_says *o)
{
	const char *s = rn_sprintf(a, "%s\x1f%s\x1f%s\x1f%s\x1f%s\x1f%s\x1f%s"
	    "\x1f%s\x1f%s", or_empty(o->external_id), o->name,
	    or_empty(o->domain), or_empty(o->industry), or_empty(o->size),
	    or_empty(o->location), or_empty(o->revenue), or_empty(o->stage),
	    or_empty(o->about));

	return rn_store_hash(rn, s, strlen(s));
}

/* Is it known, and as the same? */
static enum rn_status
know_again(struct refnet *rn, struct rn_again *again,
    const struct rn_org_says *o, const char *fold, int64_t digest,
    enum rn_org_news *news)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*news = RN_ORG_NEW;
	TRY(rn_sql(rn, &rn_people_sql, o->external_id == NULL ?
	    ORG_BY_NAME : ORG_BY_ID, &st));
	rn_bind_text(&st, ":system", o->system);
	if (o->external_id == NULL)
		rn_bind_text(&st, ":fold", fold);
	else
		rn_bind_text(&st, ":external_id", o->external_id);
	TRY(rn_step(&st, &row));
	if (row)
		*news = rn_col_int(&st, 0) == digest ? RN_ORG_SAME :
		    RN_ORG_CHANGED;
	if (*news == RN_ORG_SAME)
		TRY(rn_again_note(again, RN_AGAIN_ORG, rn_col_int(&st, 2),
		    o->row));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_org_called(struct refnet *rn, struct rn_arena *a, const char *system,
    const char *external_id, const char **name)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*name = NULL;
	TRY(rn_sql(rn, &rn_people_sql, ORG_BY_ID, &st));
	rn_bind_text(&st, ":system", system);
	rn_bind_text(&st, ":external_id", external_id);
	TRY(rn_step(&st, &row));
	if (row)
		*name = rn_col_text(&st, 1, a);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_org_put(struct refnet *rn, struct rn_again *again,
    const struct rn_org_says *o, enum rn_org_news *news)
{
	struct rn_arena *a = rn_arena_make();
	const char *fold = rn_fold(a, o->name);
	int64_t digest = rn_org_digest(rn, a, o);
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(know_again(rn, again, o, fold, digest, news));
	if (*news == RN_ORG_SAME)
		goto out;
	TRY(rn_sql(rn, &rn_people_sql, ORG_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":row", o->row);
	rn_bind_text(&st, ":source", o->source);
	rn_bind_text(&st, ":system", o->system);
	rn_bind_text(&st, ":external_id", o->external_id);
	rn_bind_text(&st, ":name", o->name);
	rn_bind_text(&st, ":fold", fold);
	rn_bind_text(&st, ":domain", o->domain);
	rn_bind_text(&st, ":industry", o->industry);
	rn_bind_text(&st, ":size", o->size);
	rn_bind_text(&st, ":location", o->location);
	rn_bind_text(&st, ":revenue", o->revenue);
	rn_bind_text(&st, ":stage", o->stage);
	rn_bind_text(&st, ":about", o->about);
	rn_bind_int(&st, ":digest", digest);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_record_org_put(struct refnet *rn, int64_t record, int part,
    const char *system, const char *external_id)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, RECORD_ORG_PUT, &st));
	rn_bind_int(&st, ":record", record);
	rn_bind_int(&st, ":part", part);
	rn_bind_text(&st, ":system", system);
	rn_bind_text(&st, ":external_id", external_id);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_org_settle(struct refnet *rn, int64_t change)
{
	size_t n = 0, room = 0;
	int64_t *people = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_people_sql, ORG_PEOPLE, &st));
	rn_bind_int(&st, ":change", change);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		people = rn_grow(people, n, &room, sizeof(*people));
		people[n++] = rn_col_int(&st, 0);
	}
	rn_done(&st);
	/* They have a standing record, so they are seen. */
	for (size_t i = 0; i < n; i++)
		TRY(rn_person_refresh(rn, people[i], true));
out:
	rn_done(&st);
	free(people);
	return rc;
}

/* rn_on_mark: the names a list of organisations gave come and go with it. */
enum rn_status rn_org_marked(struct refnet *rn, int64_t change, bool undone);

enum rn_status
rn_org_marked(struct refnet *rn, int64_t change, bool undone)
{
	(void)undone;
	return rn_org_settle(rn, change);
}
