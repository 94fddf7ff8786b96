/* edit.c - what a human says of a company: one row of theirs, the last holds. */
#include <string.h>

#include "base/text.h"
#include "org/org.h"
#include "people/org.h"

enum { TEXT_MAX = 4000 };

/* What was typed before stays where nothing is said now; "" takes it back. */
static enum rn_status
put(struct refnet *rn, struct rn_arena *a, const struct rn_org *was,
    const char *const says[RN_ORG_WHATS])
{
	const char *v[RN_ORG_WHATS];
	enum rn_org_news news;

	for (int i = 0; i < RN_ORG_WHATS; i++) {
		const struct rn_org_fact *f = &was->fact[i];

		v[i] = f->text != NULL && strcmp(f->source, RN_ORG_ME) == 0 ?
		    f->text : NULL;
		if (says[i] != NULL)
			v[i] = says[i][0] == '\0' ? NULL :
			    rn_trim(a, says[i], strlen(says[i]));
	}
	return rn_org_put(rn, NULL, &(struct rn_org_says){ .row = 1,
	    .source = RN_ORG_ME, .system = RN_ORG_ME, .name = was->name,
	    .domain = v[RN_ORG_DOMAIN], .industry = v[RN_ORG_INDUSTRY],
	    .size = v[RN_ORG_SIZE], .revenue = v[RN_ORG_REVENUE],
	    .stage = v[RN_ORG_STAGE], .location = v[RN_ORG_LOCATION],
	    .about = v[RN_ORG_ABOUT] }, &news);
}

static enum rn_status
check(struct refnet *rn, const char *name,
    const char *const says[RN_ORG_WHATS])
{
	bool any = false;

	if (rn_says_nothing(name))
		return rn_fail(rn, RN_EUSAGE, "a company needs a name");
	for (int i = 0; i < RN_ORG_WHATS; i++) {
		any = any || says[i] != NULL;
		if (says[i] != NULL && strlen(says[i]) > TEXT_MAX)
			return rn_fail(rn, RN_EUSAGE, "%s: more than %d bytes",
			    rn_org_what_name[i], TEXT_MAX);
	}
	return any ? RN_OK : rn_fail(rn, RN_EUSAGE,
	    "nothing to change was given");
}

enum rn_status
rn_org_edit(struct refnet *rn, struct rn_arena *a, const char *name,
    const char *const says[RN_ORG_WHATS], struct rn_org *out)
{
	enum rn_status rc = rn_change_begin(rn, "org edit");
	struct rn_orgs *o = NULL;
	struct rn_org *was;

	if (rc != RN_OK)
		return rc;
	TRY(check(rn, name, says));
	TRY(rn_orgs_read(rn, a, RN_NOW, &o));
	was = rn_orgs_find(o, name);
	TRY(put(rn, a, was, says));
	TRY(rn_change_say(rn, "org %s: edited", was->name));
	TRY(rn_org_get(rn, a, was->name, RN_NOW, out));
out:
	rn_orgs_free(o);
	return rn_end(rn, rc);
}
