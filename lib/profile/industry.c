/* industry.c - the industry an org's name gives away; pure. */
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

const char *
rn_industry_of(struct rn_arena *a, const char *org)
{
	const char *fold;
	size_t at, len;

	if (org == NULL)
		return NULL;
	fold = rn_fold(a, org);
	for (size_t i = 0; i < rn_industry_n; i++) {
		const struct rn_term *t = &rn_industry[i];
		struct rn_list words = { 0 };

		rn_list_open(a, t->names, &words);
		rn_list_open(a, t->words, &words);
		if (rn_any_in(fold, &words, &at, &len))
			return rn_strndup(a, t->names, strcspn(t->names, ","));
	}
	return NULL;
}
