/*
 * fit.c - how well a person fits a profile; pure, from a few texts.
 *
 * Three clauses are compared: role 50, industry 30, place 20.  The fit is the
 * points got out of the points of those clauses the profile has, so a
 * profile that says nothing of places is not the worse for it.  What is not
 * known of a person gives no points.  A person is listed when the role fits
 * (a faint fit needs the industry, too), or, their title being unknown or no
 * role wanted, the industry does, or, neither being wanted, the place.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

enum { ALL = 1000 };

enum clause { ROLE, INDUSTRY, PLACE, CLAUSES };

static const struct {
	const char *word;
	int points;
} clause[CLAUSES] = {
	[ROLE] = { "role", 50 }, [INDUSTRY] = { "industry", 30 },
	[PLACE] = { "place", 20 },
};

/* Of a thousand. */
static const int level_off[RN_LEVELS] = { ALL, 500, 100, 0, 0 };
enum {
	GENERAL = 300,		/* answers for every field of a small firm */
	OTHER_WORDS = 800,	/* a manager of that field, called otherwise */
	ORG_WORD = 1000,	/* the words themselves */
	ORG_SIGN = 800,		/* what gives the industry away */
	TITLE_WORD = 600,
	FAINT = 300		/* a role no better needs the industry */
};

/* Words that say nothing within the name of an industry. */
static const char *const filler = "a,an,the,and,of,company,firm,business,"
    "sector,industry,industries,services,space,world,or";

static struct rn_part_wanted *
add_part(struct rn_phrase *p)
{
	static const struct rn_part_wanted none = { NULL, 0, RN_LEXICON_NONE };

	if (p->n == RN_PHRASE_PARTS)
		return NULL;
	p->part[p->n] = none;
	return &p->part[p->n++];
}

static bool
is_filler(const char *s, size_t n)
{
	for (const char *w = filler; *w != '\0'; w += *w == ',') {
		size_t m = strcspn(w, ",");

		if (rn_phrase_same(s, n, w, m))
			return true;
		w += m;
	}
	return false;
}

/* Words that are no industry and no filler. */
static void
add_words(struct rn_arena *a, struct rn_phrase *p, const char *said, size_t n)
{
	const char *s = rn_fold(a, rn_strndup(a, said, n));

	for (s += rn_gap_len(s); *s != '\0'; s += rn_gap_len(s)) {
		size_t len = rn_word_len(s);
		struct rn_part_wanted *part = is_filler(s, len) ? NULL :
		    add_part(p);

		if (part != NULL) {
			part->literal = s;
			part->len = len;
		}
		s += len;
	}
}

/* An industry; of two of which one is in the other, only the narrower. */
static void
add_industry(struct rn_phrase *p, int node)
{
	struct rn_part_wanted *part;

	for (size_t i = 0; i < p->n; i++) {
		int *there = &p->part[i].industry;

		if (rn_industry_within(*there, node))
			return;
		if (rn_industry_within(node, *there)) {
			*there = node;
			return;
		}
	}
	part = add_part(p);
	if (part != NULL)
		part->industry = node;
}

/* "family owned bakeries": two words, and the industry of bakeries. */
static void
make_industry(struct rn_arena *a, const char *said, struct rn_phrase *p)
{
	size_t len = strlen(said), n, at = 0;
	struct rn_hit *hit, whole;

	*p = (struct rn_phrase){ .said = said, .fold = rn_fold(a, said),
	    .place = RN_LEXICON_NONE };
	if (rn_industry_read(said, len, &whole) && whole.sure >= 1) {
		add_industry(p, whole.node);
		return;
	}
	n = rn_industry_find_all(a, said, len, &hit);
	for (size_t i = 0; i < n; i++) {
		if (hit[i].by != RN_HIT_BY_NAME)
			continue;
		add_words(a, p, said + at, hit[i].at - at);
		add_industry(p, hit[i].node);
		at = hit[i].at + hit[i].len;
	}
	add_words(a, p, said + at, len - at);
}

static struct rn_phrase *
make_industries(struct rn_arena *a, const struct rn_list *l)
{
	struct rn_phrase *v = rn_alloc(a, (l->n + 1) * sizeof(*v));

	for (size_t i = 0; i < l->n; i++)
		make_industry(a, l->v[i], &v[i]);
	return v;
}

/* A place is one node, or, when the lexicon does not know it, its words. */
static struct rn_phrase *
make_places(struct rn_arena *a, const struct rn_list *l)
{
	struct rn_phrase *v = rn_alloc(a, (l->n + 1) * sizeof(*v));

	for (size_t i = 0; i < l->n; i++) {
		struct rn_hit hit;
		bool known = rn_place_read(l->v[i], strlen(l->v[i]), &hit);

		v[i] = (struct rn_phrase){ .said = l->v[i],
		    .fold = rn_fold(a, l->v[i]),
		    .place = known ? hit.node : RN_LEXICON_NONE };
	}
	return v;
}

void
rn_want_make(struct rn_arena *a, const struct rn_profile *p,
    struct rn_want *w)
{
	*w = (struct rn_want){ .roles = p->roles.n,
	    .industries = p->industries.n, .places = p->geographies.n,
	    .excludes = p->exclude.n };
	w->role = rn_alloc(a, (p->roles.n + 1) * sizeof(*w->role));
	for (size_t i = 0; i < p->roles.n; i++) {
		struct rn_wanted_role *r = &w->role[i];

		r->said = p->roles.v[i];
		r->fold = rn_fold(a, r->said);
		rn_title_read(r->said, &r->level, &r->function);
	}
	w->industry = make_industries(a, &p->industries);
	w->place = make_places(a, &p->geographies);
	w->exclude = make_industries(a, &p->exclude);
}

/* A text of a person, folded, and the industries in it as it was said. */
struct text {
	const char *said, *fold;
	struct rn_hit *hit;
	size_t hits;
};

static const char *
folded(struct rn_arena *a, const char *s)
{
	return s == NULL ? "" : rn_fold(a, s);
}

static struct text
read_text(struct rn_arena *a, const char *s)
{
	struct text t = { .said = s == NULL ? "" : s, .fold = folded(a, s) };

	t.hits = rn_industry_find_all(a, t.said, strlen(t.said), &t.hit);
	return t;
}

/* Words of a text, folded or as they were said. */
struct words {
	const char *s;
	size_t len;
};

static bool
has_words(const struct text *t, const char *phrase, size_t n,
    struct words *got)
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
has_industry(const struct text *t, int node, bool org, struct words *got)
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
	*got = (struct words){ t->said + best->at, best->len };
	return true;
}

/* All parts of a phrase in text; the words that gave the last one away. */
static bool
parts_in(const struct rn_phrase *p, const struct text *t, bool org,
    struct words *got)
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

bool
rn_fit_excluded(struct rn_arena *a, const struct rn_want *w,
    const struct rn_person *who, const char **because)
{
	const struct text text[] = { read_text(a, who->org), read_text(a,
	    who->title), { .fold = folded(a, who->name) },
	    { .fold = folded(a, who->location) } };
	struct words got;

	for (size_t i = 0; i < w->excludes; i++) {
		const struct rn_phrase *p = &w->exclude[i];
		size_t n = strlen(p->fold), at, len;

		*because = p->said;
		for (size_t t = 0; t < RN_LEN(text); t++)
			if (has_words(&text[t], p->fold, n, &got))
				return true;
		for (size_t t = 0; t < who->tags.n; t++)
			if (rn_phrase_in(folded(a, who->tags.v[t]), p->fold,
			    n, &at, &len))
				return true;
		/* what it is called otherwise, in org and title only */
		if (parts_in(p, &text[0], true, &got) ||
		    parts_in(p, &text[1], false, &got))
			return true;
	}
	return false;
}

/* The texts of a person. */
struct texts {
	struct text org, title;
	const char *place;
	int place_node;		/* of the lexicon, or none */
};

/* What one clause came to. */
struct verdict {
	int permille;
	const char *reason;	/* for it; or, at 0, why not */
	int which;		/* of the wanted ones; -1: none */
};

/* The last one tried was number i: is it the best so far? */
static void
note_best(struct verdict *v, int before, size_t i)
{
	if (v->permille > before)
		v->which = (int)i;
}

static struct rn_clause
as_clause(const struct verdict *v)
{
	return (struct rn_clause){ v->which, (double)v->permille / ALL };
}

static const char *
off(int gap)
{
	return gap == 1 ? ", one level off" : ", two levels off";
}

static void
try_role(struct rn_arena *a, const struct rn_wanted_role *r,
    const struct texts *t, const struct rn_person *who,
    enum rn_level level, enum rn_function function, struct verdict *best)
{
	int gap = abs((int)level - (int)r->level), got = 0;
	const char *how = "", *like = "like";
	struct words words;
	bool said = has_words(&t->title, r->fold, strlen(r->fold), &words);

	if (r->level == RN_LEVEL_OTHER && r->function == RN_FUNCTION_OTHER)
		got = said ? ALL : 0;
	else if (r->function == RN_FUNCTION_OTHER)
		got = gap == 0 ? ALL : 0;
	else if (function == r->function)
		got = r->level == RN_LEVEL_OTHER ? ALL : level_off[gap];
	else if (function == RN_FUNCTION_GENERAL &&
	    level == RN_LEVEL_C_SUITE && r->level != RN_LEVEL_OTHER) {
		got = GENERAL;
		like = "answers for the field of";
	}
	if (got == ALL && !said && r->level >= RN_LEVEL_MANAGER) {
		got = OTHER_WORDS;
		how = ", in other words";
	}
	if (got <= best->permille)
		return;
	if (function == r->function && r->function != RN_FUNCTION_OTHER &&
	    r->level != RN_LEVEL_OTHER && gap > 0)
		how = off(gap);
	best->permille = got;
	best->reason = rn_sprintf(a, "%s is %s, %s: %s %s%s", who->title,
	    rn_level_name[level], rn_function_name[function], like, r->said,
	    how);
}

static struct verdict
judge_role(struct rn_arena *a, const struct rn_want *w,
    const struct texts *t, const struct rn_person *who)
{
	struct verdict v = { 0, "no title known", -1 };
	enum rn_function function;
	enum rn_level level;

	if (who->title == NULL)
		return v;
	rn_title_read(who->title, &level, &function);
	v.reason = rn_sprintf(a, "%s is %s, %s", who->title,
	    rn_level_name[level], rn_function_name[function]);
	for (size_t i = 0; i < w->roles; i++) {
		int before = v.permille;

		try_role(a, &w->role[i], t, who, level, function, &v);
		note_best(&v, before, i);
	}
	return v;
}

/* An industry in an org, where signs count, or in a title. */
static void
try_phrase(struct rn_arena *a, const struct rn_phrase *p, const struct text *t,
    const char *shown, bool org, struct verdict *best)
{
	bool field = p->n == 1 && rn_industry_get(p->part[0].industry).field;
	struct words by = { "", 0 };
	int got = 0;

	if ((org || !field) && has_words(t, p->fold, strlen(p->fold), &by))
		got = org ? ORG_WORD : TITLE_WORD;
	else if (parts_in(p, t, org, &by))
		got = org ? ORG_SIGN : TITLE_WORD;
	if (got <= best->permille)
		return;
	best->permille = got;
	best->reason = rn_sprintf(a, "%s: '%s' in %s", p->said, rn_fold(a,
	    rn_strndup(a, by.s, by.len)), shown);
}

static const char *
known(const char *s)
{
	return s == NULL ? "?" : s;
}

static struct verdict
judge_industry(struct rn_arena *a, const struct rn_want *w,
    const struct texts *t, const struct rn_person *who)
{
	struct verdict v = { 0, "neither org nor title known", -1 };

	if (who->org != NULL || who->title != NULL)
		v.reason = rn_sprintf(a, "no word of it in %s (%s)",
		    known(who->org), known(who->title));
	for (size_t i = 0; i < w->industries; i++) {
		const struct rn_phrase *p = &w->industry[i];
		int before = v.permille;

		try_phrase(a, p, &t->org, known(who->org), true, &v);
		try_phrase(a, p, &t->title, known(who->title), false, &v);
		note_best(&v, before, i);
	}
	return v;
}

static struct verdict
judge_place(struct rn_arena *a, const struct rn_want *w,
    const struct texts *t, const struct rn_person *who)
{
	struct verdict v = { 0, "no place known", -1 };

	if (who->location != NULL)
		v.reason = who->location;
	for (size_t i = 0; i < w->places; i++) {
		size_t at, len;
		const struct rn_phrase *p = &w->place[i];

		if (v.permille == 0 && (rn_place_within(t->place_node,
		    p->place) || rn_phrase_in(t->place, p->fold,
		    strlen(p->fold), &at, &len))) {
			v.permille = ALL;
			v.reason = rn_sprintf(a, "%s: %s", p->said,
			    who->location);
			note_best(&v, 0, i);
		}
	}
	return v;
}

void
rn_fit_take(struct rn_arena *a, const struct rn_want *w,
    const struct rn_person *who, struct rn_fit *out)
{
	struct texts t = { read_text(a, who->org), read_text(a, who->title),
	    folded(a, who->location), RN_LEXICON_NONE };
	const size_t wanted[CLAUSES] = { w->roles, w->industries, w->places };
	struct verdict v[CLAUSES];
	struct rn_hit hit;
	int got = 0, most = 0;

	*out = (struct rn_fit){ .fits = false };
	v[ROLE] = judge_role(a, w, &t, who);
	if (w->roles > 0 && who->title != NULL && v[ROLE].permille == 0)
		return;
	if (who->location != NULL && rn_place_read(who->location,
	    strlen(who->location), &hit))
		t.place_node = hit.node;
	v[INDUSTRY] = judge_industry(a, w, &t, who);
	v[PLACE] = judge_place(a, w, &t, who);
	for (int c = 0; c < CLAUSES; c++) {
		if (wanted[c] == 0)
			continue;
		most += clause[c].points * ALL;
		got += clause[c].points * v[c].permille;
		if (v[c].permille > 0)
			rn_list_add(a, &out->reasons, v[c].reason);
		out->why = rn_sprintf(a, "%s%s%s %d of %d: %s",
		    out->why == NULL ? "" : out->why,
		    out->why == NULL ? "" : "\n", clause[c].word,
		    clause[c].points * v[c].permille / ALL, clause[c].points,
		    v[c].reason);
	}
	out->role = as_clause(&v[ROLE]);
	out->industry = as_clause(&v[INDUSTRY]);
	out->place = as_clause(&v[PLACE]);
	if (most > 0)
		out->permille = (int)((int64_t)got * ALL / most);
	if (w->roles > 0 && who->title != NULL)
		out->fits = v[ROLE].permille > FAINT ||
		    (v[ROLE].permille > 0 &&
		    (w->industries == 0 || v[INDUSTRY].permille > 0));
	else if (w->industries > 0)
		out->fits = v[INDUSTRY].permille > 0;
	else
		out->fits = w->roles == 0 && v[PLACE].permille > 0;
}
