/*
 * title.c - what a job title says: how senior, in which field, and whose word
 * counts.
 *
 * Words are data: teach it one in titles/.  Here is what they do to one
 * another, from left to right.  A title has parts (at a bar or a dash), of
 * which the highest post counts; parts have clauses (at a comma).
 */
#include <string.h>

#include "base/base.h"
#include "people/title.h"
#include "people/title_words.h"

const char *const rn_level_name[RN_LEVELS + 1] = {
	"c-suite", "vp", "director", "manager", "other", NULL
};

const char *const rn_function_name[RN_FUNCTIONS + 1] = {
	"finance", "sales", "marketing", "engineering", "product",
	"operations", "people", "legal", "it", "data", "general", "other",
	NULL
};

/*
 * A post is a number, the highest least: twice its level, one more if others
 * sign.  Below the levels an expert is more than nobody.
 */
enum { EXPERT = 2 * RN_LEVEL_OTHER, NOBODY };

/*
 * How firmly a function is said.  A new one must take more than the one
 * before holds, so that of equals the first stays.
 */
enum { ASIDE = 1, WEAK, SOFT, FIRM, CRAFT };

struct field {
	enum rn_function function;
	int holds;
};

struct reading {
	int best, part, last;	/* posts: of all, of this part, last named */
	struct field field, before;	/* of all, and before this clause */
	size_t after;		/* the word after the one that said it */
	uint32_t aside;		/* of ASIDES, up to the comma */
	uint32_t any;		/* acts of all phrases there are */
	bool posted, craft;	/* this clause names a post, a craft */
	bool lower, assistant, helper, office, owner, buys;
};

enum {
	ASIDES = RN_TITLE_SERVES | RN_TITLE_PAST | RN_TITLE_COMPANY,
	NOUNS = RN_TITLE_NOUN | RN_TITLE_CRAFT
};

static void
close_post(struct reading *g)
{
	if (g->last < g->part)
		g->part = g->last;
	g->last = NOBODY;
}


static void
end_clause(struct reading *g)
{
	close_post(g);
	g->helper |= g->assistant;
	if (g->owner && !g->posted && g->field.holds < CRAFT)
		g->field = g->before;
	g->lower = g->assistant = g->posted = g->craft = false;
	g->aside = 0;
	g->before = g->field;
}

static void
end_part(struct reading *g)
{
	end_clause(g);
	if (!g->helper && g->part < g->best)
		g->best = g->part;
	if (g->helper && g->best >= EXPERT &&
	    g->field.function == RN_FUNCTION_GENERAL)	/* the master's */
		g->field = (struct field){ g->office ?
		    RN_FUNCTION_OPERATIONS : RN_FUNCTION_OTHER, 0 };
	g->before = g->field;
	g->part = NOBODY;
	g->helper = g->office = false;
}

static void
take_function(struct reading *g, const struct rn_title_means *m,
    const struct rn_title_text *t, size_t i, size_t took)
{
	int takes = SOFT, holds = FIRM;

	if (m->function == RN_FUNCTIONS || (g->aside & RN_TITLE_COMPANY) != 0)
		return;
	if (g->aside != 0) {
		if (m->function >= RN_FUNCTION_GENERAL)
			return;
		takes = holds = ASIDE;
	} else if ((m->acts & RN_TITLE_WEAK) != 0)
		takes = holds = WEAK;
	else if ((m->acts & RN_TITLE_SOFT) != 0)
		holds = SOFT;
	else if ((m->acts & RN_TITLE_NOUN) != 0)
		takes = FIRM;
	else if ((m->acts & RN_TITLE_CRAFT) != 0) {
		/* the last of a clause: a nurse educator educates */
		takes = CRAFT + g->craft;
		holds = CRAFT;
		g->craft = true;
	}
	if ((m->acts & RN_TITLE_HEAD) != 0 && i > 0 && i == g->after &&
	    t->word[i].gap == RN_GAP_NONE && g->field.holds < CRAFT)
		takes = CRAFT;
	if (takes > g->field.holds) {
		g->after = i + took;
		g->field = (struct field){ (enum rn_function)m->function,
		    holds };
		g->buys = (m->acts & RN_TITLE_BUYS) != 0;
	}
}

/* Does such a word follow in this clause? */
static bool
follows(const struct rn_title_text *t, const struct rn_title_hit *hit,
    size_t i, uint32_t acts)
{
	for (i += hit[i].took; i < t->n && t->word[i].gap == RN_GAP_NONE;
	    i += hit[i].took) {
		const struct rn_title_means *m = hit[i].means;

		if (m != NULL && (m->acts & (acts | ASIDES)) != 0)
			return (m->acts & acts) != 0;
	}
	return false;
}

static bool
officer_follows(const struct rn_title_text *t, size_t i)
{
	for (i++; i < t->n && t->word[i].gap != RN_GAP_PART; i++)
		if (strcmp(t->word[i].text, "officer") == 0)
			return true;
	return false;
}

static bool
begin_so(const struct rn_title_text *t, size_t at, const char *letters,
    size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (t->word[at + k].text[0] != letters[k])
			return false;
	return true;
}

/* Is word i a clause of its own, of the first letters of those beside it? */
static bool
abbreviates(const struct rn_title_text *t, size_t i)
{
	const char *letters = t->word[i].text;
	size_t len = t->word[i].len, rest = t->n - i - 1;

	if (len < 2 || (i > 0 && t->word[i].gap == RN_GAP_NONE) ||
	    (rest > 0 && t->word[i + 1].gap == RN_GAP_NONE))
		return false;
	return (len <= i && begin_so(t, i - len, letters, len)) ||
	    (len <= rest && begin_so(t, i + 1, letters, len));
}

static bool
level_follows(const struct rn_title_text *t, const struct rn_title_hit *hit,
    size_t i)
{
	for (i += hit[i].took; i < t->n && t->word[i].gap == RN_GAP_NONE;
	    i += hit[i].took)
		if (hit[i].means != NULL && hit[i].means->level != RN_LEVELS)
			return true;
	return false;
}

/* The level of a phrase, where other words of the title change it. */
static int
level_of(const struct reading *g, const struct rn_title_text *t,
    const struct rn_title_hit *hit, size_t i, uint32_t acts, int level)
{
	if ((acts & RN_TITLE_CHIEF) != 0 && !officer_follows(t, i))
		return follows(t, hit, i, RN_TITLE_NOUN) ? RN_LEVEL_MANAGER :
		    RN_LEVEL_DIRECTOR;
	if ((acts & RN_TITLE_LEAD) != 0 && follows(t, hit, i, NOUNS))
		return RN_LEVEL_OTHER;
	if ((acts & RN_TITLE_LEAD) != 0 && level_follows(t, hit, i))
		return RN_LEVEL_MANAGER;
	if ((acts & RN_TITLE_MD) != 0 && (g->any & RN_TITLE_BANK) != 0)
		return RN_LEVEL_VP;
	return level;
}

/* A deputy: a chief's is less than a chief, others are as high. */
static int
lowered(int post)
{
	return post < 2 * RN_LEVEL_VP ? 2 * RN_LEVEL_VP + 1 :
	    post < EXPERT ? post | 1 : post;
}

static void
take_level(struct reading *g, const struct rn_title_means *m, int level)
{
	bool advises = (m->acts & RN_TITLE_ADVISES) != 0 ||
	    ((m->acts & RN_TITLE_LEAD) != 0 && level == RN_LEVEL_OTHER) ||
	    (m->level == RN_LEVEL_VP && (g->any & RN_TITLE_BANK) != 0);

	close_post(g);
	g->last = level == RN_LEVEL_OTHER ? NOBODY - advises :
	    2 * level + advises;
	if (g->lower)
		g->last = lowered(g->last);
	if (g->assistant && level == RN_LEVEL_DIRECTOR)
		g->last = 2 * RN_LEVEL_MANAGER;
	g->posted = g->posted || level != RN_LEVEL_OTHER;
	g->lower = g->assistant = false;
}

static void
take_acts(struct reading *g, const struct rn_title_means *m)
{
	uint32_t acts = m->acts;

	if ((acts & ASIDES) != 0) {
		if ((acts & RN_TITLE_COMPANY) == 0 || g->aside == 0)
			g->aside = acts & ASIDES;
		/* whoever assists somebody runs an office */
		if (g->assistant && g->field.holds <= ASIDE)
			g->field = (struct field){ RN_FUNCTION_OPERATIONS,
			    FIRM };
		g->office |= g->assistant;
		g->helper |= g->assistant;
		g->assistant = false;
	}
	if ((acts & (RN_TITLE_LOWER | RN_TITLE_ASSISTANT)) != 0)
		g->lower = true;
	g->assistant |= (acts & RN_TITLE_ASSISTANT) != 0;
	if ((acts & RN_TITLE_HELPER) != 0) {
		g->helper = true;
		g->office |= m->function == RN_FUNCTION_OPERATIONS;
	}
	if ((acts & RN_TITLE_LOWERED) != 0)
		g->last = lowered(g->last);
	if ((acts & RN_TITLE_ELECT) != 0)
		g->last = NOBODY;
	g->owner |= (acts & RN_TITLE_OWNER) != 0 && g->aside == 0;
	/* the clause was a company's name, and its words no field of work */
	if ((acts & RN_TITLE_FORM) != 0 && !g->posted)
		g->field = g->before;
}

static void
take(struct reading *g, const struct rn_title_text *t,
    const struct rn_title_hit *hit, size_t i, const struct rn_title_means *m)
{
	if ((m->acts & RN_TITLE_MD) != 0 && (g->any & RN_TITLE_MEDIC) != 0)
		return;
	take_function(g, m, t, i, hit[i].took);
	take_acts(g, m);
	if (m->level != RN_LEVELS && g->aside == 0)
		take_level(g, m, level_of(g, t, hit, i, m->acts, m->level));
}

/* The level just named is another's: an officer's, a founder's. */
static bool
another_s(const struct rn_title_text *t, const struct rn_title_hit *last,
    size_t i)
{
	return i > 0 && strcmp(t->word[i].text, "s") == 0 &&
	    ((last->means != NULL && last->means->level != RN_LEVELS) ||
	    strcmp(t->word[i - 1].text, "officer") == 0);
}

void
rn_title_said(const char *title, struct rn_title_said *out)
{
	struct reading g = { .best = NOBODY, .part = NOBODY, .last = NOBODY,
	    .field = { RN_FUNCTION_OTHER, 0 },
	    .before = { RN_FUNCTION_OTHER, 0 } };
	struct rn_title_hit hit[RN_TITLE_WORDS];
	const struct rn_title_hit *last = hit;
	struct rn_title_text t;

	rn_title_split(title == NULL ? "" : title, &t);
	for (size_t i = 0; i < t.n; i++) {
		rn_title_find(&t, i, &hit[i]);
		if (hit[i].means != NULL)
			g.any |= hit[i].means->acts;
	}
	for (size_t i = 0; i < t.n; i += hit[i].took) {
		if (t.word[i].gap == RN_GAP_PART)
			end_part(&g);
		else if (t.word[i].gap == RN_GAP_COMMA)
			end_clause(&g);
		if (another_s(&t, last, i))
			g.last = NOBODY;
		last = &hit[i];
		if (hit[i].means != NULL && !abbreviates(&t, i))
			take(&g, &t, hit, i, hit[i].means);
		if (hit[i].end != NULL)
			take(&g, &t, hit, i, hit[i].end);
	}
	end_part(&g);
	*out = (struct rn_title_said){ .advises = g.best == EXPERT ||
	    (g.best < EXPERT && g.best % 2 == 1), .buys = g.buys,
	    .level = g.best >= EXPERT ? RN_LEVEL_OTHER :
	    (enum rn_level)(g.best / 2), .function = g.field.function };
}

void
rn_title_read(const char *title, enum rn_level *level,
    enum rn_function *function)
{
	struct rn_title_said said;

	rn_title_said(title, &said);
	*level = said.level;
	*function = said.function;
}
