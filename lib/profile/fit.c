/*
 * fit.c - how like a person is to what a profile wants, facet by facet; pure,
 * from a few texts of theirs and what is known of their company.
 *
 * A likeness is 0 to 1, or NaN where nothing is known, which speaks neither
 * way; what it is worth is weigh.c's.  A person is listed when the role fits (a
 * faint fit needs the industry, too), or, their title being unknown or no role
 * wanted, the industry does, or, neither being wanted, the place.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

enum { ALL = 1000 };

/* Shares of rn_fit.permille. */
static const int points[RN_FACETS] = {
	[RN_FACET_ROLE] = 50, [RN_FACET_INDUSTRY] = 30,
	[RN_FACET_PLACE] = 20, [RN_FACET_SIZE] = 15, [RN_FACET_REVENUE] = 15
};

/* A level more than was wanted, and one less: who has more can decide. */
static const double more[RN_LEVELS] = { 1, .5, .15, 0, 0 };
static const double first[RN_LEVELS] = { 1, .85, .7, .5, 0 };	/* of heads */
static const double less[RN_LEVELS] = { 1, .5, .1, 0, 0 };
#define GENERAL .3		/* answers for every field of a small firm */
#define ONLY_LEVEL .5		/* as high, in a field nobody could read */
#define STILL .3		/* has the role, where whoever had it is wanted */
#define PARTNER .5
#define OTHER_WORDS .6		/* of that field, called otherwise */
#define ORG_SIGN .8		/* what gives the industry away */
#define NARROWER .8		/* of that trade; whether of that kind, who knows */
#define BROADER .7		/* said to be of a trade that takes it in */
#define TITLE_WORD .6
#define FAINT .3		/* a role no better needs the industry */
#define RANGE_SPREAD .35	/* tenfolds between two ranges, at exp(-1/2) */

/* The texts of a person, and their company, or NULL. */
struct seen {
	const struct rn_person *who;
	const struct rn_org *org;
	struct rn_signs at, title;
	const char *place;
	int place_node;
};

enum { NEAR_ONLY = -1 };	/* like it, but not it */

/*
 * Is the nth wanted one, or what is like it, better than what was found
 * before?  NaN is worse than nothing.
 */
static bool
better(struct rn_facet_got *best, double like, int which, int nth)
{
	if (!(isnan(best->like) ? like >= 0 : like > best->like))
		return false;
	best->like = like;
	best->nth = nth;
	best->which = like > 0 ? which : best->which;
	return true;
}

/* --- role ----------------------------------------------------------------- */

static const char *
off(int gap)
{
	return gap == 1 ? ", one level off" : ", two levels off";
}

/* The share of a role's own words that the title has; 1: it has none. */
static double
special(const struct rn_wanted_role *r, const struct rn_signs *title)
{
	size_t at, len, found = 0;

	for (size_t i = 0; i < r->special_n; i++)
		found += rn_phrase_in(title->fold, r->special[i].s,
		    r->special[i].len, &at, &len) ||
		    rn_synonym_stands(r->group[i], title->fold);
	return r->special_n == 0 ? 1 : (double)found / (double)r->special_n;
}

/* What so many levels below the wanted one are worth. */
static double
of_gap(const struct rn_wanted_role *r, int gap)
{
	return gap > 0 ? less[gap] : r->top ? first[-gap] : more[-gap];
}

/* A partner where an owner or a chief is wanted: of whom there are many. */
static bool
is_partner(const struct rn_wanted_role *r, const struct rn_signs *title)
{
	static const char *const partner[] = { "partner", "partners", "socio",
	    "socia", "associe", "associee", "principal" };
	static const char *const chief[] = { "founder", "cofounder", "owner",
	    "ceo", "managing director", "president", "geschaftsfuhrer",
	    "geschaftsfuhrerin", "fondateur", "fundador", "fundadora",
	    "proprietario", "gerente" };
	size_t at, len;
	bool is = false;

	if (r->level != RN_LEVEL_C_SUITE)
		return false;
	for (size_t i = 0; i < RN_LEN(partner); i++) {
		size_t n = strlen(partner[i]);

		if (rn_phrase_in(r->fold, partner[i], n, &at, &len))
			return false;
		is = is || rn_phrase_in(title->fold, partner[i], n, &at, &len);
	}
	for (size_t i = 0; is && i < RN_LEN(chief); i++)
		if (rn_phrase_in(title->fold, chief[i], strlen(chief[i]), &at,
		    &len))
			return false;
	return is;
}

static void
try_role(struct rn_arena *a, const struct seen *s, size_t i,
    const struct rn_wanted_role *r, const struct rn_title *is,
    struct rn_facet_got *best)
{
	int gap = is->level - (int)r->level;
	const char *how = "", *like = "like";
	size_t at, len;
	bool said = rn_phrase_in(s->title.fold, r->fold, strlen(r->fold), &at,
	    &len);
	double got = 0;

	if (r->level == RN_LEVEL_OTHER && r->function == RN_FUNCTION_OTHER)
		got = said;
	else if (r->function == RN_FUNCTION_OTHER && r->special_n > 0)
		got = of_gap(r, gap) * special(r, &s->title);
	else if (r->function == RN_FUNCTION_OTHER)
		got = said ? 1 : ONLY_LEVEL * (gap == 0);
	else if (is->function == (int)r->function)
		got = r->level == RN_LEVEL_OTHER ? 1 : of_gap(r, gap);
	else if (is->function == RN_FUNCTION_GENERAL &&
	    is->level == RN_LEVEL_C_SUITE && r->level != RN_LEVEL_OTHER) {
		got = GENERAL;
		like = "answers for the field of";
	}
	if (is_partner(r, &s->title))
		got *= PARTNER;
	/* "Founder, angel investor" */
	if (said && r->special_n > 0 && strchr(r->fold, ' ') != NULL &&
	    is->level <= (int)r->level && got < 1)
		got = 1;
	if (got > 0 && !said && r->special_n > 0) {
		double share = special(r, &s->title);

		got *= r->level == RN_LEVEL_OTHER && share <= 0 ? FAINT :
		    OTHER_WORDS + (1 - OTHER_WORDS) * share;
		how = share < 1 ? ", in other words" : how;
	}
	got *= r->liked;
	if (!better(best, got, r->of, (int)i) || got <= 0)
		return;
	if (r->liked < 1)
		how = ", said to be second best";
	else if (is->function == (int)r->function && gap != 0 &&
	    r->function != RN_FUNCTION_OTHER && r->level != RN_LEVEL_OTHER)
		how = off(abs(gap));
	best->reason = rn_sprintf(a, "%s is %s, %s: %s %s%s", s->who->title,
	    rn_level_name[is->level], rn_function_name[is->function], like,
	    r->said, how);
}

static void
judge_role(struct rn_arena *a, const struct rn_want *w, const struct seen *s,
    struct rn_facet_got *out)
{
	struct rn_title is;
	bool past = true;

	out->reason = "no title known";
	if (s->who->title == NULL)
		return;
	rn_title_row(w->past ? rn_title_past(a, s->title.fold, &past) :
	    s->who->title, &is);
	out->reason = rn_sprintf(a, "%s is %s, %s", s->who->title,
	    rn_level_name[is.level], rn_function_name[is.function]);
	for (size_t i = 0; i < w->roles; i++)
		try_role(a, s, i, &w->role[i], &is, out);
	if (!past && out->like > 0) {
		out->like *= STILL;
		out->reason = rn_sprintf(a, "%s, and still is", out->reason);
	}
}

/* --- industry --------------------------------------------------------------- */

/* A phrase in the name of an org, where signs count, or in a title. */
static void
try_text(struct rn_arena *a, const struct rn_phrase *p, size_t i,
    const struct rn_signs *t, const char *shown, bool org,
    struct rn_facet_got *best)
{
	bool field = p->n == 1 && rn_industry_get(p->part[0].industry).field;
	struct rn_found words = { NULL, 0 };
	double got = 0;
	size_t at;

	if ((org || !field) && rn_phrase_in(t->fold, p->fold, strlen(p->fold),
	    &at, &words.len)) {
		got = org ? 1 : TITLE_WORD;
		words.s = t->fold + at;
	} else if (rn_signs_have(p, t, org, &words))
		got = org ? ORG_SIGN : TITLE_WORD;
	if (got > 0 && better(best, got * p->liked, (int)i, (int)i))
		best->reason = rn_sprintf(a, "%s: '%.*s' in %s", p->said,
		    (int)words.len, words.s, shown);
}

/* What is known of the company, or follows from its name. */
static void
try_fact(struct rn_arena *a, const struct rn_phrase *p, size_t i,
    const struct rn_org *org, struct rn_facet_got *best)
{
	const struct rn_org_fact *f = &org->fact[RN_ORG_INDUSTRY];
	const char *about = org->fact[RN_ORG_ABOUT].text;
	double like = 1;
	bool it = true, narrow = false, trade = false;
	size_t at, len;

	for (size_t k = 0; k < p->n; k++) {
		const struct rn_part_wanted *part = &p->part[k];
		double is;

		if (part->literal != NULL)
			is = (f->text != NULL && rn_phrase_in(rn_fold(a,
			    f->text), part->literal, part->len, &at, &len)) ||
			    (about != NULL && rn_phrase_in(rn_fold(a, about),
			    part->literal, part->len, &at, &len));
		else
			is = rn_industry_within(org->industry,
			    part->industry) ? 1 : fmax(BROADER *
			    rn_industry_within(part->industry, org->industry),
			    rn_industry_near(org->industry, part->industry));
		/* a word nobody says of a trade that fits is no "no" */
		narrow = narrow || (part->literal != NULL && is < 1);
		if (part->literal != NULL)
			continue;
		trade = true;
		like = is < like ? is : like;
		it = it && is >= 1;
	}
	if (narrow && !trade)
		it = false;
	like *= !narrow ? 1 : trade ? NARROWER : 0;
	if (f->text != NULL && rn_phrase_in(rn_fold(a, f->text), p->fold,
	    strlen(p->fold), &at, &len)) {
		like = 1;
		it = true;
	}
	if (p->n > 0 && better(best, like * f->sure * p->liked, it ? (int)i :
	    NEAR_ONLY, (int)i))
		best->reason = rn_sprintf(a, "%s: %s is %s (%s)", p->said,
		    org->name, f->text, f->source);
}

static void
judge_industry(struct rn_arena *a, const struct rn_want *w,
    const struct seen *s, struct rn_facet_got *out)
{
	const char *org = s->who->org, *title = s->who->title;
	bool known = s->org != NULL && s->org->industry != RN_LEXICON_NONE &&
	    s->org->fact[RN_ORG_INDUSTRY].sure > 0;

	out->reason = org == NULL && title == NULL ?
	    "neither org nor title known" : rn_sprintf(a,
	    "no word of it in %s (%s)", org == NULL ? "?" : org,
	    title == NULL ? "?" : title);
	for (size_t i = 0; i < w->industries; i++) {
		const struct rn_phrase *p = &w->industry[i];

		if (known)
			try_fact(a, p, i, s->org, out);
		if (org != NULL)
			try_text(a, p, i, &s->at, org, true, out);
		if (title != NULL)
			try_text(a, p, i, &s->title, title, false, out);
	}
}

/* --- place, size, revenue ------------------------------------------------- */

static void
judge_place(struct rn_arena *a, const struct rn_want *w, const struct seen *s,
    struct rn_facet_got *out)
{
	const char *shown = s->who->location;
	double sure = 1;
	size_t at, len;
	int node = s->place_node;

	/* a village nobody's list has says no more than nothing */
	if (node == RN_LEXICON_NONE && s->org != NULL &&
	    s->org->place != RN_LEXICON_NONE) {
		node = s->org->place;
		shown = s->org->fact[RN_ORG_LOCATION].text;
		sure = s->org->fact[RN_ORG_LOCATION].sure * ORG_SIGN;
	}
	out->reason = shown == NULL ? "no place known" : shown;
	for (size_t i = 0; shown != NULL && i < w->places; i++) {
		const struct rn_phrase *p = &w->place[i];
		bool it = rn_place_within(node, p->place) || rn_phrase_in(
		    s->place, p->fold, strlen(p->fold), &at, &len);
		double like = it ? 1 : node == RN_LEXICON_NONE ? NAN :
		    rn_place_near(node, p->place);

		if (better(out, like * sure * p->liked, it ? (int)i : NEAR_ONLY,
		    (int)i) && like > 0)
			out->reason = rn_sprintf(a, "%s: %s", p->said, shown);
	}
}

/* 1 where two ranges meet; less by the tenfolds between them. */
static double
near(const struct rn_range *x, const struct rn_range *y)
{
	double gap = x->low > y->high ? log10(x->low / fmax(y->high, 1)) :
	    y->low > x->high ? log10(y->low / fmax(x->high, 1)) : 0;

	if (isnan(x->low) || isnan(y->low))
		return NAN;
	return exp(-gap * gap / (2 * RANGE_SPREAD * RANGE_SPREAD));
}

static void
judge_range(struct rn_arena *a, const struct rn_range *want,
    const struct rn_org *org, enum rn_org_what what, const char *unit,
    struct rn_facet_got *out)
{
	const struct rn_org_fact *f;

	out->reason = rn_sprintf(a, "no %s known", unit);
	if (org == NULL || org->fact[what].text == NULL)
		return;
	f = &org->fact[what];
	out->like = near(want, what == RN_ORG_SIZE ? &org->size :
	    &org->revenue);
	out->reason = rn_sprintf(a, "%s has %s %s (%s)", org->name, unit,
	    f->text, f->source);
}

/* --- together ------------------------------------------------------------- */

/* Unknown is no point here. */
static int
sum_up(const struct rn_want *w, const struct rn_fit *f)
{
	const bool wanted[RN_FACETS] = { w->roles > 0, w->industries > 0,
	    w->places > 0, !isnan(w->size.low), !isnan(w->revenue.low) };
	double got = 0, most = 0;

	for (int k = 0; k < RN_FACETS; k++) {
		/* the company's figures count where they are known */
		bool known = !isnan(f->facet[k].like);

		if (!wanted[k] || (k > RN_FACET_PLACE && !known))
			continue;
		most += points[k];
		got += known ? points[k] * f->facet[k].like : 0;
	}
	return most > 0 ? (int)(got / most * ALL + 1e-6) : 0;
}

static bool
is_like(const struct rn_facet_got *g, double more_than)
{
	return g->like > more_than;	/* NaN is not */
}

/* Which facet keeps somebody off the list; RN_FACETS: none. */
static enum rn_facet
lacks(const struct rn_want *w, bool titled, const struct rn_fit *f)
{
	const struct rn_facet_got *role = &f->facet[RN_FACET_ROLE];
	bool trade = f->facet[RN_FACET_INDUSTRY].which >= 0;

	if (w->roles > 0 && titled) {
		if (!is_like(role, 0))
			return RN_FACET_ROLE;
		return is_like(role, FAINT) || w->industries == 0 || trade ?
		    RN_FACETS : RN_FACET_INDUSTRY;
	}
	if (w->industries > 0)
		return trade ? RN_FACETS : RN_FACET_INDUSTRY;
	if (w->roles > 0)
		return RN_FACET_ROLE;
	return f->facet[RN_FACET_PLACE].which >= 0 ? RN_FACETS :
	    RN_FACET_PLACE;
}

void
rn_fit_lacks(const struct rn_want *w, bool titled, struct rn_fit *f)
{
	f->lacks = lacks(w, titled, f);
	f->fits = f->lacks == RN_FACETS;
}

void
rn_fit_sum(const struct rn_want *w, struct rn_fit *f)
{
	f->permille = sum_up(w, f);
}

/* As judge_industry() goes on: of equals the first wanted, the org's first. */
struct rn_facet_got
rn_fit_either(const struct rn_facet_got *org, const struct rn_facet_got *title)
{
	bool by_title = isnan(org->like) || title->like > org->like ||
	    (title->like >= org->like && title->nth < org->nth);

	return by_title ? *title : *org;
}

void
rn_fit_take(struct rn_arena *a, const struct rn_want *w,
    const struct rn_person *who, const struct rn_org *org, struct rn_fit *out)
{
	struct seen s = { .who = who, .org = org,
	    .at = rn_signs_of_org(a, who->org),
	    .title = rn_signs_read(a, who->title),
	    .place = who->location == NULL ? "" : rn_fold(a, who->location),
	    .place_node = RN_LEXICON_NONE };
	struct rn_hit hit;

	*out = (struct rn_fit){ .fits = false };
	for (int k = 0; k < RN_FACETS; k++)
		out->facet[k] = (struct rn_facet_got){ NAN, -1, -1, NULL };
	if (w->roles > 0)
		judge_role(a, w, &s, &out->facet[RN_FACET_ROLE]);
	if (who->location != NULL && rn_place_read(who->location,
	    strlen(who->location), &hit))
		s.place_node = hit.node;
	out->placed = s.place_node != RN_LEXICON_NONE;
	if (w->industries > 0)
		judge_industry(a, w, &s, &out->facet[RN_FACET_INDUSTRY]);
	if (w->places > 0)
		judge_place(a, w, &s, &out->facet[RN_FACET_PLACE]);
	if (!isnan(w->size.low))
		judge_range(a, &w->size, org, RN_ORG_SIZE, "size",
		    &out->facet[RN_FACET_SIZE]);
	if (!isnan(w->revenue.low))
		judge_range(a, &w->revenue, org, RN_ORG_REVENUE, "revenue",
		    &out->facet[RN_FACET_REVENUE]);
	rn_fit_sum(w, out);
	rn_fit_lacks(w, who->title != NULL, out);
}
