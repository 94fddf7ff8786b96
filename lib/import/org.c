/*
 * org.c - rows of lists of organisations: accounts, companies.
 */
#include <string.h>

#include "base/text.h"
#include "import/import.h"
#include "people/org.h"

/* The host of a web address, or NULL; its www. is nobody's. */
static const char *
domain_of(struct rn_arena *a, const char *s)
{
	const char *host = strstr(s, "://");
	char *out;

	host = host == NULL ? s : host + 3;
	if (rn_ascii_starts(host, "www."))
		host += 4;
	out = rn_strndup(a, host, strcspn(host, "/?#:"));
	for (char *p = out; *p != '\0'; p++) {
		if ((unsigned char)*p <= ' ' || *p == '@')
			return NULL;
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p + 32);
	}
	return strchr(out, '.') == NULL ? NULL : out;
}

/* The first of the web addresses that is one. */
static const char *
read_domain(struct rn_job *j, const struct rn_rec *rec)
{
	const char *domain = NULL;

	for (uint32_t i = 0; i < rec->n && domain == NULL; i++)
		if (rec->cells[i].field == RN_IN_URL)
			domain = domain_of(j->row, rec->cells[i].text);
	return domain;
}

/*
 * Nothing here is the person's: whose place or page a list of people gives
 * cannot be told, so neither is taken for the employer's.
 */
enum rn_status
rn_org_of_contact(struct rn_job *j, const struct rn_rec *rec, const char *org)
{
	const struct rn_org_says o = { .row = rec->row,
	    .source = j->reading->map->name,
	    .system = j->reading->map->system, .name = org,
	    .industry = rn_rec_text(rec, RN_IN_INDUSTRY),
	    .size = rn_rec_text(rec, RN_IN_SIZE),
	    .revenue = rn_rec_text(rec, RN_IN_REVENUE),
	    .stage = rn_rec_text(rec, RN_IN_STAGE),
	    .about = rn_rec_text(rec, RN_IN_ABOUT) };
	enum rn_org_news news;
	uint32_t *at = rn_table_at(&j->orgs, (uint64_t)rn_org_digest(j->rn,
	    j->row, &o));

	if (*at != RN_TABLE_NEW)
		return RN_OK;	/* a colleague's row said just that */
	*at = 0;
	return rn_org_put(j->rn, j->again, &o, &news);
}

enum rn_status
rn_org_take(struct rn_job *j, const struct rn_rec *rec)
{
	static const enum rn_outcome outcome[] = {
		[RN_ORG_NEW] = RN_ROW_CREATED,
		[RN_ORG_CHANGED] = RN_ROW_UPDATED,
		[RN_ORG_SAME] = RN_ROW_UNCHANGED
	};
	struct rn_org_says o = { .row = rec->row, .source = j->reading->map->name,
	    .system = j->reading->map->system,
	    .external_id = rn_rec_text(rec, RN_IN_ID),
	    .name = rn_rec_text(rec, RN_IN_ORG),
	    .domain = read_domain(j, rec),
	    .industry = rn_rec_text(rec, RN_IN_INDUSTRY),
	    .size = rn_rec_text(rec, RN_IN_SIZE),
	    .location = rn_rec_place(j, rec),
	    .revenue = rn_rec_text(rec, RN_IN_REVENUE),
	    .stage = rn_rec_text(rec, RN_IN_STAGE),
	    .about = rn_rec_text(rec, RN_IN_ABOUT) };
	enum rn_org_news news;
	enum rn_status rc = RN_OK;

	if (o.name == NULL)
		return rn_job_skip_named(j, "no name");
	if (o.external_id != NULL)
		o.external_id = rn_canon_id(j->row, o.external_id);
	if (rn_job_stop(j, &rc))
		return rc;
	TRY(rn_org_put(j->rn, j->again, &o, &news));
	rn_job_count(j, outcome[news]);
out:
	return rc;
}
