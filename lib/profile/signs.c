/*
 * signs.c - what stands in a text of a person, and who is left out by words.
 */
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

/* An industry that is no surer than this leaves nobody out. */
#define SURE .5

static const char *
folded(struct rn_arena *a, const char *s)
{
	return s == NULL ? "" : rn_fold(a, s);
}

struct rn_signs
rn_signs_read(struct rn_arena *a, const char *s)
{
	struct rn_signs t = { .said = s == NULL ? "" : s,
	    .fold = folded(a, s) };

	t.hits = rn_industry_find_all(a, t.said, strlen(t.said), &t.hit);
	return t;
}

static bool
has_words(const struct rn_signs *t, const char *phrase, size_t n,
    struct rn_found *got)
{
	size_t at;

	if (!rn_phrase_in(t->fold, phrase, n, &at, &got->len))
		return false;
	got->s = t->fold + at;
	return true;
}

/*
 * An industry in a text.  Signs count in the name of an org; in a title only
 * names do, and none that is a field of work, too.
 */
static bool
has_industry(const struct rn_signs *t, int node, bool org,
    struct rn_found *got)
{
	const struct rn_hit *best = NULL;

	for (size_t i = 0; i < t->hits; i++) {
		const struct rn_hit *h = &t->hit[i];

		if (rn_industry_within(h->node, node) && (org || (h->by ==
		    RN_HIT_BY_NAME && !rn_industry_get(h->node).field)) &&
		    (best == NULL || h->by < best->by))
			best = h;
	}
	if (best == NULL)
		return false;
	*got = (struct rn_found){ t->said + best->at, best->len };
	return true;
}

bool
rn_signs_have(const struct rn_phrase *p, const struct rn_signs *t, bool org,
    struct rn_found *got)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct rn_part_wanted *part = &p->part[i];

		if (part->literal != NULL ? !has_words(t, part->literal,
		    part->len, got) : !has_industry(t, part->industry, org,
		    got))
			return false;
	}
	return p->n > 0;
}

/* Is the company one that an exclusion names, or of a trade it names? */
static bool
org_excluded(const struct rn_phrase *p,
    const struct rn_person *who, const struct rn_org *org)
{
	size_t n = strlen(p->org), m = org == NULL ? 0 : strlen(org->key);

	if (who->org != NULL && n > 0 && m > 0 && strncmp(p->org, org->key,
	    n < m ? n : m) == 0 && (n == m || (n < m ? org->key[n] :
	    p->org[m]) == ' '))
		return true;
	if (org == NULL || org->fact[RN_ORG_INDUSTRY].sure < SURE)
		return false;
	for (size_t i = 0; i < p->n; i++)
		if (p->part[i].literal != NULL ||
		    !rn_industry_within(org->industry, p->part[i].industry))
			return false;
	return p->n > 0;
}

bool
rn_fit_excluded(struct rn_arena *a, const struct rn_want *w,
    const struct rn_person *who, const struct rn_org *org,
    const char **because)
{
	const struct rn_signs text[] = { rn_signs_read(a, who->org), rn_signs_read(a,
	    who->title), { .fold = folded(a, who->name) },
	    { .fold = folded(a, who->location) } };
	struct rn_found got;
	size_t at, len;

	for (size_t i = 0; i < w->excludes; i++) {
		const struct rn_phrase *p = &w->exclude[i];
		size_t n = strlen(p->fold);

		*because = p->said;
		if (org_excluded(p, who, org))
			return true;
		for (size_t t = 0; t < RN_LEN(text); t++)
			if (has_words(&text[t], p->fold, n, &got))
				return true;
		for (size_t t = 0; t < who->tags.n; t++)
			if (rn_phrase_in(folded(a, who->tags.v[t]), p->fold,
			    n, &at, &len))
				return true;
		/* what it is called otherwise, in org and title only */
		if (rn_signs_have(p, &text[0], true, &got) ||
		    rn_signs_have(p, &text[1], false, &got))
			return true;
	}
	return false;
}

