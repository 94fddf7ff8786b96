/*
 * nobody.c - why nobody fits, in words; pure.
 *
 * Of those asked about, each is counted where the first thing leaves them out.
 * A reason more is a row of `reasons`.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

struct reason {
	int64_t people;
	const char *what;
	const struct rn_list *said;	/* its words, or NULL */
};

static int
most_first(const void *ap, const void *bp)
{
	const struct reason *a = ap, *b = bp;

	if (a->people != b->people)
		return a->people > b->people ? -1 : 1;
	return strcmp(a->what, b->what);
}

/* "CFO, VP Finance, ...": so many of them as tell which clause it is. */
static const char *
words_of(struct rn_arena *a, const struct rn_list *l)
{
	enum { SHOWN = 3 };
	const char *s = "";

	for (size_t i = 0; i < l->n && i < SHOWN; i++)
		s = rn_sprintf(a, "%s%s%s", s, i == 0 ? "" : ", ", l->v[i]);
	return rn_sprintf(a, " (%s%s)", s, l->n > SHOWN ? ", ..." : "");
}

const char *
rn_nobody_say(struct rn_arena *a, const struct rn_profile *p,
    const int64_t lacks[RN_FACETS], const struct rn_match_left *left,
    size_t people)
{
	struct reason reasons[] = {
		{ lacks[RN_FACET_ROLE], "by the role", &p->roles },
		{ lacks[RN_FACET_INDUSTRY], "by the industry", &p->industries },
		{ lacks[RN_FACET_PLACE], "by the place", &p->geographies },
		{ left->exclude, "by whom it does not want", &p->exclude },
		{ left->dnc, "as not to be contacted", NULL },
		{ left->skipped, "as skipped", NULL },
	};
	const char *s = NULL;

	if (left->blank)
		return NULL;
	if (people == 0)
		return "there is nobody to ask about";
	qsort(reasons, RN_LEN(reasons), sizeof(*reasons), most_first);
	for (size_t i = 0; i < RN_LEN(reasons); i++) {
		const struct reason *r = &reasons[i];

		if (r->people == 0)
			continue;
		s = rn_sprintf(a, "%s%s %lld %s%s", s == NULL ? "" : s,
		    s == NULL ? "" : ",", (long long)r->people, r->what,
		    r->said == NULL || r->said->n == 0 ? "" :
		    words_of(a, r->said));
	}
	return s == NULL ? NULL : rn_sprintf(a, "of %zu %s, left out:%s",
	    people, people == 1 ? "person" : "people", s);
}
