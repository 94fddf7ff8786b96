/*
 * lint.c - what is vague in a profile, by rules; pure.
 *
 * A rule is a row of `rules`: its name, how bad it is, how many points of the
 * score it takes once, and who looks.  Words that fit everybody, and jargon,
 * are in the tables of lint_words.c.  What only the store can tell is in
 * network.c.
 */
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"
#include "refnet/signal.h"

const char *const rn_severity_name[RN_SEVERITIES + 1] = {
	"error", "warning", "note", NULL
};

enum {
	VERTICALS_MAX = 3,
	WIDE = 100,	/* an end so many times the other says little */
	SENTENCES = 2
};

struct rn_looking {
	struct rn_arena *a;
	const struct rn_profile *p;
	const struct rn_lint_rule *rule;	/* whose turn it is */
	struct rn_lint *v;
	size_t n, room;
};

void
rn_lint_add(struct rn_arena *a, struct rn_lint **v, size_t *n, size_t *room,
    struct rn_lint finding)
{
	if (*n == *room) {
		struct rn_lint *more = rn_alloc(a, (*room = *room * 2 + 8) *
		    sizeof(*more));

		if (*n > 0)
			memcpy(more, *v, *n * sizeof(*more));
		*v = more;
	}
	(*v)[(*n)++] = finding;
}

static void
found(struct rn_looking *l, const char *where, int severity, const char *text,
    const char *suggestion)
{
	rn_lint_add(l->a, &l->v, &l->n, &l->room, (struct rn_lint){
	    .where = where, .severity = severity,
	    .rule = l->rule->rule, .text = text, .suggestion = suggestion });
}

/* --- the rules ---------------------------------------------------------- */

static const struct {
	enum rn_field field;
	const char *suggestion;
} wanted[] = {
	{ RN_FIELD_ROLE, "name titles, as on a card: --role 'CFO; VP"
	    " Finance'" },
	{ RN_FIELD_INDUSTRY, "one to three: --industry 'specialty"
	    " chemicals'" },
	{ RN_FIELD_TRIGGER, "what makes now the moment, as anybody could see"
	    " it: --trigger 'opened a second plant'" },
	{ RN_FIELD_AUTHORITY, "what they decide alone: --authority 'signs for"
	    " software up to 50k'" },
	{ RN_FIELD_EXCLUDE, "who looks alike and is not meant: --exclude"
	    " consultants" },
};

static void
missing(struct rn_looking *l)
{
	for (size_t i = 0; i < RN_LEN(wanted); i++) {
		enum rn_field f = wanted[i].field;

		if (!rn_field_said(l->p, f))
			found(l, rn_field[f].word, rn_field[f].needed ?
			    RN_SEVERITY_ERROR : RN_SEVERITY_WARNING, NULL,
			    wanted[i].suggestion);
	}
}

static void
unclear_role(struct rn_looking *l)
{
	for (size_t i = 0; i < l->p->roles.n; i++) {
		struct rn_title t;

		rn_title_row(l->p->roles.v[i], &t);
		if (t.authority < 0)
			found(l, "role", l->rule->severity, l->p->roles.v[i],
			    "no level or field of work is read from it: say"
			    " the title on their card");
	}
}

static const char *
listed(struct rn_arena *a, const struct rn_list *l)
{
	const char *all = "";

	for (size_t i = 0; i < l->n; i++)
		all = rn_sprintf(a, "%s%s%s", all, i == 0 ? "" : "; ",
		    l->v[i]);
	return all;
}

static void
verticals(struct rn_looking *l)
{
	if (l->p->industries.n > VERTICALS_MAX)
		found(l, "industry", l->rule->severity,
		    listed(l->a, &l->p->industries),
		    "keep the three you win most often; make a profile of"
		    " each other");
}

/* Ends of sentences: a stop before a blank or the end. */
static int
sentences(const char *s)
{
	int n = 0;
	bool said = false;

	for (; *s != '\0'; s++) {
		bool stop = strchr(".!?", *s) != NULL;

		said |= !stop && *s != ' ';
		if (stop && said && (s[1] == '\0' || strchr(" \"')",
		    s[1]) != NULL)) {
			n++;
			said = false;
		}
	}
	return n + said;
}

static void
script_length(struct rn_looking *l)
{
	int n = l->p->script == NULL ? SENTENCES : sentences(l->p->script);

	if (n != SENTENCES)
		found(l, "script", l->rule->severity, l->p->script,
		    rn_sprintf(l->a, "it has %d sentence%s; say in one who"
		    " you are, in one why they should talk", n, n == 1 ? "" :
		    "s"));
}

static void
script_value(struct rn_looking *l)
{
	if (l->p->script != NULL && l->p->value == NULL)
		found(l, "script", l->rule->severity, l->p->script,
		    "it does not say what is in it for them: --value TEXT");
}

/* A moment that nothing dated can tell of is found by asking alone. */
static void
unseen_trigger(struct rn_looking *l)
{
	const char *s = l->p->trigger;

	if (s != NULL && rn_signal_read(s, strlen(s)) == 0)
		found(l, "trigger", l->rule->severity, s,
		    "no signal tells of it; one that does is easier to see:"
		    " money raised, somebody new at the top, a new site");
}

/* A place the lexicon does not know is compared by its words alone. */
static void
unknown_place(struct rn_looking *l)
{
	struct rn_hit hit;

	for (size_t i = 0; i < l->p->geographies.n; i++) {
		const char *s = l->p->geographies.v[i];

		if (!rn_place_read(s, strlen(s), &hit))
			found(l, "geography", l->rule->severity, s,
			    "not among the places known: name its country");
	}
}

static void
wide(struct rn_looking *l)
{
	const struct rn_profile *p = l->p;

	if (p->size != NULL && p->size_low != RN_NONE &&
	    p->size_high != RN_NONE && p->size_high >= WIDE *
	    (p->size_low > 0 ? p->size_low : 1))
		found(l, "size", l->rule->severity, p->size,
		    "nearly every company is of that size");
	if (p->revenue != NULL && !isnan(p->revenue_high) &&
	    p->revenue_low > 0 && p->revenue_high >= WIDE * p->revenue_low)
		found(l, "revenue", l->rule->severity, p->revenue,
		    "nearly every company is of that size");
}

/* One whole branch of the tree of industries, and nothing narrower. */
static void
broad(struct rn_looking *l)
{
	const char *s = l->p->industries.n == 1 ? l->p->industries.v[0] :
	    NULL;
	struct rn_hit hit;

	if (s != NULL && l->p->size == NULL && l->p->stage == NULL &&
	    rn_industry_read(s, strlen(s), &hit) &&
	    rn_industry_get(hit.node).depth == 1)
		found(l, "industry", l->rule->severity, s, rn_sprintf(l->a,
		    "'%s' is a whole branch: name the kind, or a size",
		    rn_industry_get(hit.node).name));
}

/* Somebody at the top of whatever company. */
static void
anybody(struct rn_looking *l)
{
	struct rn_title t;

	if (l->p->roles.n != 1 || l->p->industries.n > 0 ||
	    l->p->trigger != NULL)
		return;
	rn_title_row(l->p->roles.v[0], &t);
	if (t.function == RN_FUNCTION_GENERAL)
		found(l, "role", l->rule->severity, l->p->roles.v[0],
		    "of what? every company has one: name an industry");
}

/* Is what stands at `at` said of those not wanted? */
static bool
denied(struct rn_arena *a, const char *fold, size_t at)
{
	static const char *const no[] = { "not", "no", "nobody", "exclude",
	    "except", "excluding", "nicht", "kein", "keine", "ausser",
	    "sauf", "pas", "hors" };
	size_t from = at, where, len;
	const char *before;

	while (from > 0 && strchr(".!?;", fold[from - 1]) == NULL)
		from--;
	before = rn_strndup(a, fold + from, at - from);
	for (size_t i = 0; i < RN_LEN(no); i++)
		if (rn_phrase_in(before, no[i], strlen(no[i]), &where, &len))
			return true;
	return false;
}

/* Have these words, or more or fewer of them, been quoted? */
static bool
quoted(const struct rn_looking *l, const char *words)
{
	size_t at, len;

	for (size_t i = 0; i < l->n; i++) {
		const char *fold = l->v[i].text == NULL ? "" :
		    rn_fold(l->a, l->v[i].text);

		if (rn_phrase_in(fold, words, strlen(words), &at, &len) ||
		    (*fold != '\0' && rn_phrase_in(words, fold, strlen(fold),
		    &at, &len)))
			return true;
	}
	return false;
}

static void
look_for(struct rn_looking *l, const struct rn_worn *v, size_t n,
    enum rn_field f, const char *text)
{
	bool loose = f == RN_FIELD_UNREAD || f == RN_FIELD_DESCRIPTION;

	const char *fold = rn_fold(l->a, text);

	for (size_t i = 0; i < n; i++) {
		size_t at, len;

		if (rn_phrase_in(fold, v[i].words, strlen(v[i].words), &at,
		    &len) && !quoted(l, v[i].words) &&
		    !denied(l->a, fold, at))
			found(l, rn_field[loose ? v[i].about : f].word,
			    l->rule->severity, rn_words_typed(l->a, text,
			    fold, at, len),
			    v[i].suggestion);
	}
}

/* The words of a description first, as they were typed, then the fields. */
static void
look_in_fields(struct rn_looking *l, const struct rn_worn *v, size_t n)
{
	for (int f = RN_FIELDS; f-- > 0; ) {
		const void *at = (const char *)l->p + rn_field[f].row;
		const struct rn_list *list = at;

		if (!rn_field_said(l->p, (enum rn_field)f) ||
		    f == RN_FIELD_EXCLUDE || f == RN_FIELD_NOTES)
			continue;
		if (!rn_field[f].list)
			look_for(l, v, n, (enum rn_field)f,
			    *(const char *const *)at);
		for (size_t i = 0; rn_field[f].list && i < list->n; i++)
			look_for(l, v, n, (enum rn_field)f, list->v[i]);
	}
}

static void
everybody(struct rn_looking *l)
{
	look_in_fields(l, rn_worn_everybody, rn_worn_everybody_n);
}

static void
jargon(struct rn_looking *l)
{
	look_in_fields(l, rn_worn_jargon, rn_worn_jargon_n);
}

static void
turned(struct rn_looking *l, const char *where, const char *text,
    enum rn_range_kind kind)
{
	struct rn_range *v;
	size_t n, kinds = 0;
	double low = 0, high = INFINITY;

	if (text == NULL)
		return;
	n = rn_range_find_all(l->a, text, strlen(text), &v);
	for (size_t i = 0; i < n; i++) {
		if (v[i].turned) {
			found(l, where, l->rule->severity, text,
			    "the greater end is said first: is one of them"
			    " wrong?");
			return;
		}
		if (v[i].kind != kind)
			continue;
		kinds++;
		low = fmax(low, v[i].low);
		high = fmin(high, v[i].high);
	}
	if (kinds > 1 && low > high)
		found(l, where, l->rule->severity, text,
		    "no company can be both: keep one");
}

static void
wanted_and_not(struct rn_looking *l, const char *where,
    const struct rn_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		for (size_t k = 0; k < l->p->exclude.n; k++)
			if (rn_same_word(list->v[i], l->p->exclude.v[k]))
				found(l, where, l->rule->severity,
				    list->v[i], "it is wanted and left out:"
				    " keep one");
}

/* "the Nordics, for instance Ghent": an instance that is none. */
static void
no_instance(struct rn_looking *l, const char *text)
{
	static const char *const words[] = { "for instance", "for example",
	    "e.g", "such as", "zum beispiel", "z.b", "etwa",
	    "par exemple", "comme" };
	struct rn_hit *hit;
	size_t n = rn_place_find_all(l->a, text, strlen(text), &hit);

	for (size_t i = 0; i + 1 < n; i++) {
		const struct rn_hit *of = &hit[i], *is = &hit[i + 1];
		const char *between = rn_fold(l->a, rn_strndup(l->a, text +
		    of->at + of->len, is->at - of->at - of->len));
		size_t at, len;

		for (size_t k = 0; k < RN_LEN(words); k++)
			if (rn_phrase_in(between, words[k], strlen(words[k]),
			    &at, &len) &&
			    !rn_place_within(is->node, of->node))
				found(l, "geography", l->rule->severity,
				    rn_strndup(l->a, text + is->at, is->len),
				    rn_sprintf(l->a, "it is not in %s: keep"
				    " one", rn_place_get(of->node).name));
	}
}

static void
contradiction(struct rn_looking *l)
{
	const struct rn_profile *p = l->p;

	if (p->description != NULL)
		no_instance(l, p->description);
	turned(l, "size", p->size, RN_RANGE_EMPLOYEES);
	turned(l, "revenue", p->revenue, RN_RANGE_MONEY);
	wanted_and_not(l, "role", &p->roles);
	wanted_and_not(l, "industry", &p->industries);
	wanted_and_not(l, "geography", &p->geographies);
}

static void
unread(struct rn_looking *l)
{
	for (size_t i = 0; i < l->p->unread.n; i++)
		found(l, "unread", l->rule->severity, l->p->unread.v[i],
		    "not understood: say it as a field, or leave it out");
}

static const struct rn_lint_rule rules[] = {
	{ "missing", RN_SEVERITY_ERROR, 0, missing },
	{ "contradiction", RN_SEVERITY_ERROR, 20, contradiction },
	{ "anybody", RN_SEVERITY_WARNING, 10, anybody },
	{ "everybody", RN_SEVERITY_WARNING, 10, everybody },
	{ "wide", RN_SEVERITY_WARNING, 5, wide },
	{ "unclear-role", RN_SEVERITY_WARNING, 12, unclear_role },
	{ "verticals", RN_SEVERITY_WARNING, 10, verticals },
	{ "jargon", RN_SEVERITY_WARNING, 5, jargon },
	{ "script-length", RN_SEVERITY_WARNING, 3, script_length },
	{ "script-value", RN_SEVERITY_WARNING, 3, script_value },
	{ "broad", RN_SEVERITY_NOTE, 0, broad },
	{ "unseen-trigger", RN_SEVERITY_NOTE, 0, unseen_trigger },
	{ "unknown-place", RN_SEVERITY_NOTE, 0, unknown_place },
	{ "unread", RN_SEVERITY_NOTE, 0, unread },
};

size_t
rn_lint_find(struct rn_arena *a, const struct rn_profile *p,
    struct rn_lint **v, size_t *room, int *points)
{
	struct rn_looking l = { .a = a, .p = p };

	*points = 0;
	for (size_t i = 0; i < RN_LEN(rules); i++) {
		size_t n = l.n;

		l.rule = &rules[i];
		rules[i].look(&l);
		if (l.n > n)
			*points += rules[i].points;
	}
	*v = l.v;
	*room = l.room;
	return l.n;
}

void
rn_profile_lint_script(struct rn_arena *a, const struct rn_profile *p,
    const char *script, struct rn_lint **list, size_t *n)
{
	const char *where = rn_field[RN_FIELD_SCRIPT].word;
	const struct rn_profile only = { .script = script,
	    .value = p->value, .size_low = RN_NONE, .size_high = RN_NONE,
	    .revenue_low = NAN, .revenue_high = NAN };
	struct rn_lint *all;
	size_t count, room, kept = 0;
	int points;

	count = rn_lint_find(a, &only, &all, &room, &points);
	for (size_t i = 0; i < count; i++)
		if (strcmp(all[i].where, where) == 0)
			all[kept++] = all[i];
	*list = all;
	*n = kept;
}
