/*
 * signal.c - rows of what happened at companies: rounds of funding, people
 * who came and went, contracts.
 *
 * What kind it is says the map (`channel`, `type`), else the row's own words.
 * Where it happened says a name, or the number of an organisation that the
 * same system listed.
 */
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "import/import.h"
#include "org/signal.h"
#include "people/org.h"

/* Bare digits are easier to read in threes. */
static const char *
read_amount(struct rn_job *j, const struct rn_rec *rec)
{
	const char *s = rn_rec_text(rec, RN_IN_AMOUNT), *out = "";
	size_t n = s == NULL ? 0 : strlen(s);

	if (n < 4 || n > 18 || s[strspn(s, "0123456789")] != '\0')
		return s;
	for (size_t i = 0; i < n; ) {
		size_t k = (n - i) % 3 == 0 ? 3 : (n - i) % 3;

		out = rn_sprintf(j->row, "%s%s%.*s", out, i == 0 ? "" : ",",
		    (int)k, s + i);
		i += k;
	}
	return out;
}

/* "Series B, $12M: led by Quay Ventures"; NULL: the row says nothing. */
static const char *
read_about(struct rn_job *j, const struct rn_rec *rec, const char *type)
{
	const char *who = rn_rec_text(rec, RN_IN_NAME);
	const char *title = rn_rec_text(rec, RN_IN_TITLE);
	const char *amount = read_amount(j, rec);
	const char *parts[] = { type == NULL && amount != NULL ?
	    j->reading->map->about : type, amount, who, title,
	    rn_rec_text(rec, RN_IN_ABOUT), rn_rec_text(rec, RN_IN_SUBJECT) };
	const char *s = NULL;

	for (size_t i = 0; i < RN_LEN(parts); i++)
		if (parts[i] != NULL)
			s = rn_sprintf(j->row, "%s%s%s", s == NULL ? "" : s,
			    s == NULL ? "" : ", ", parts[i]);
	return s;
}

enum rn_status
rn_signal_take(struct rn_job *j, const struct rn_rec *rec)
{
	const struct rn_source_map *map = j->reading->map;
	const struct rn_cell *date = rn_rec_cell(rec, RN_IN_DATE);
	const char *type = rn_rec_text(rec, RN_IN_TYPE);
	const char *org_id = rn_rec_text(rec, RN_IN_ORG_ID);
	struct rn_signal_says s = { .row = rec->row, .source = map->name,
	    .org = rn_rec_text(rec, RN_IN_ORG),
	    .url = rn_rec_text(rec, RN_IN_URL),
	    .kind = rn_source_type(map, type) };
	enum rn_status rc = RN_OK;
	bool numeric, fresh;
	int64_t id;

	if (s.org == NULL && org_id != NULL) {
		TRY(rn_org_called(j->rn, j->row, map->system,
		    rn_canon_id(j->row, org_id), &s.org));
		if (s.org == NULL)
			return rn_job_skip_named(j, "its company is in no"
			    " list imported before");
	}
	if (s.org == NULL)
		return rn_job_skip_named(j, "no company");
	if (date == NULL)
		return rn_job_reject(j, rec, "no date");
	if (!rn_date_parse(date->text, date->len, date->order, &s.at,
	    &numeric))
		return rn_job_reject(j, rec, "'%.60s' is no date", date->text);
	s.about = read_about(j, rec, type);
	if (s.about == NULL)
		s.about = map->about;
	if (s.kind < 0)
		s.kind = rn_signal_kind_of(type, s.about);
	if (rn_job_stop(j, &rc))
		return rc;
	TRY(rn_signal_put(j->rn, j->row, j->again, &s, &id, &fresh));
	TRY(rn_prospect_take(j, rec, &s));
	rn_job_count(j, fresh ? RN_ROW_CREATED : RN_ROW_UNCHANGED);
out:
	return rc;
}
