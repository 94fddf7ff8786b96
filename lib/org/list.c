/*
 * list.c - companies as rows.
 *
 * A column is a field of struct rn_org, filled in rn_org_show(), and a line of
 * its view (lib/render/views.c); a field of the filter a line of fields[].
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/filter.h"
#include "base/near.h"
#include "base/text.h"
#include "org/org.h"
#include "render/views.h"

static int64_t
whole(double v)
{
	return isfinite(v) ? (int64_t)v : RN_NONE;
}

static double
finite_or_none(double v)
{
	return isfinite(v) ? v : NAN;
}

/* "industry Banking (from hubspot-companies, 2026-02-03)", and so on. */
static const char *
why_of(struct rn_arena *a, const struct rn_org *o)
{
	const char *why = NULL;

	for (int i = 0; i < RN_ORG_WHATS; i++) {
		const struct rn_org_fact *f = &o->fact[i];
		char day[32];

		if (f->text == NULL)
			continue;
		why = rn_sprintf(a, "%s%s%s %s (%s %s%s%s)%s",
		    why == NULL ? "" : why, why == NULL ? "" : "; ",
		    rn_org_what_name[i], f->text,
		    f->at == RN_NONE ? "follows from its" : "said by",
		    f->source, f->at == RN_NONE ? "" : ", ",
		    f->at == RN_NONE ? "" : rn_date_day(f->at, day),
		    f->sure <= 0 ? ", not understood" : "");
	}
	return why;
}

void
rn_org_show(struct rn_arena *a, struct rn_org *o)
{
	const struct rn_org_fact *newest = NULL;

	if (o->industry != RN_LEXICON_NONE)
		o->sector = rn_industry_get(o->industry).name;
	o->location = o->fact[RN_ORG_LOCATION].text;
	o->size_low = whole(o->size.low);
	o->size_high = whole(o->size.high);
	o->revenue_low = finite_or_none(o->revenue.low);
	o->revenue_high = finite_or_none(o->revenue.high);
	o->currency = o->revenue.currency[0] == '\0' ? NULL :
	    o->revenue.currency;
	for (int i = 0; i < RN_ORG_WHATS; i++) {
		const struct rn_org_fact *f = &o->fact[i];

		if (f->text != NULL && f->at != RN_NONE && (newest == NULL ||
		    f->at > newest->at))
			newest = f;
	}
	o->source = newest == NULL ? NULL : newest->source;
	o->at = newest == NULL ? RN_NONE : newest->at;
	o->why = why_of(a, o);
	for (int i = 0; i < RN_ORG_WHATS; i++)
		o->said[i] = o->fact[i].text;
}

enum rn_status
rn_orgs_count(struct refnet *rn, struct rn_arena *a, struct rn_orgs *o)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_org_sql, RN_ORG_WORKERS, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		rn_orgs_find(o, rn_col_held(&st, 0, a))->people +=
		    rn_col_int(&st, 1);
	}
out:
	rn_done(&st);
	return rc;
}

static int
most_people_first(const void *ap, const void *bp)
{
	const struct rn_org *a = ap, *b = bp;

	if (a->people != b->people)
		return a->people > b->people ? -1 : 1;
	return strcmp(a->name, b->name);
}

enum rn_status
rn_org_list(struct refnet *rn, struct rn_arena *a, const char *filter,
    int64_t as_of, struct rn_org **list, size_t *n)
{
	static const struct rn_filter_field fields[] = {
		{ "name", "name", true }, { "domain", "domain", false },
		{ "industry", "industry", true }, { "sector", "sector", true },
		{ "size", "size_low", false },
		{ "revenue", "revenue_low", false },
		{ "stage", "stage", false }, { "location", "location", true },
		{ "about", "about", false }, { "people", "people", false },
		{ "source", "source", false },
	};
	static const struct rn_filter_set set = { &rn_view_org, fields,
	    RN_LEN(fields) };
	struct rn_filter *f = NULL;
	struct rn_orgs *o = NULL;
	enum rn_status rc = RN_OK;
	struct rn_org **all;
	size_t count;
	bool yes;

	*n = 0;
	TRY(rn_filter_parse(rn, a, &set, filter, as_of == RN_NOW ?
	    rn_now(rn) : as_of, &f));
	TRY(rn_orgs_read(rn, a, as_of, &o));
	TRY(rn_orgs_count(rn, a, o));
	all = rn_orgs_all(o, &count);
	*list = rn_alloc(a, (count + 1) * sizeof(**list));
	for (size_t i = 0; i < count; i++) {
		rn_org_show(a, all[i]);
		TRY(rn_filter_match(rn, f, all[i], &yes));
		if (yes)
			(*list)[(*n)++] = *all[i];
	}
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), most_people_first);
out:
	rn_orgs_free(o);
	rn_filter_free(f);
	return rc;
}

/* How many companies' folded names begin so; the first, and one named so. */
static size_t
begin_so(struct rn_arena *a, struct rn_org *list, size_t n, const char *name,
    struct rn_org **same, struct rn_org *first[3])
{
	const char *key = rn_org_key(a, name), *fold = rn_fold(a, name);
	size_t found = 0;

	*same = NULL;
	for (size_t i = 0; i < n; i++) {
		if (strcmp(list[i].key, key) == 0)
			*same = &list[i];
		if (strncmp(rn_fold(a, list[i].name), fold, strlen(fold)) != 0)
			continue;
		if (found < 3)
			first[found] = &list[i];
		found++;
	}
	return found;
}

enum rn_status
rn_org_get(struct refnet *rn, struct rn_arena *a, const char *name,
    int64_t as_of, struct rn_org *out)
{
	struct rn_org *list, *same = NULL, *first[3];
	enum rn_status rc = RN_OK;
	size_t n, found;

	TRY(rn_org_list(rn, a, NULL, as_of, &list, &n));
	found = begin_so(a, list, n, name, &same, first);
	if (same == NULL && found == 1)
		same = first[0];
	if (same == NULL && found == 0) {
		struct rn_near near = { .typed = rn_fold(a, name) };

		for (size_t i = 0; i < n; i++)
			rn_near_offer(&near, rn_fold(a, list[i].name),
			    list[i].name);
		rc = rn_fail(rn, RN_ENOTFOUND, "no company is called '%s'",
		    name);
		if (rn_near_one(&near) != NULL)
			rn_hint(rn, "did you mean %s?", rn_near_one(&near));
		goto out;
	}
	if (same == NULL)
		return rn_fail(rn, RN_EAMBIGUOUS, "'%s' begins the names of"
		    " %zu companies: %s, %s%s", name, found, first[0]->name,
		    first[1]->name, found > 2 ? ", ..." : "");
	*out = *same;
out:
	return rc;
}
