/*
 * field.c - the fields of a profile, their values, and how vague it is.
 *
 * A new field is a row of rn_field, a place in both public structs, a number
 * in the comment of profile_word.field (the order here is stored), and a line
 * in its view.
 */
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

#define AT(words_, row_) offsetof(struct rn_profile_words, words_), \
	offsetof(struct rn_profile, row_)

const struct rn_field_row rn_field[RN_FIELDS] = {
	[RN_FIELD_ROLE] = { "role", "roles", AT(roles, roles),
	    true, false, true, 25,
	    "whom you hope to meet, as a title: CFO; VP Finance" },
	[RN_FIELD_AUTHORITY] = { "authority", "authority",
	    AT(authority, authority), false, false, false, 8,
	    "what they decide: signs for software up to 50k" },
	[RN_FIELD_INDUSTRY] = { "industry", "industries",
	    AT(industries, industries), true, true, true, 20,
	    "two or three: manufacturing, logistics" },
	[RN_FIELD_GEOGRAPHY] = { "geography", "geographies",
	    AT(geographies, geographies), true, true, false, 8,
	    "countries, regions, cities: Germany, Austria" },
	[RN_FIELD_SIZE] = { "size", "size", AT(size, size),
	    false, false, false, 3, "people in the company: 50-500" },
	[RN_FIELD_REVENUE] = { "revenue", "revenue", AT(revenue, revenue),
	    false, false, false, 2, "a year: 50M-500M EUR" },
	[RN_FIELD_TRIGGER] = { "trigger", "trigger", AT(trigger, trigger),
	    false, false, true, 20,
	    "what makes now the moment: opened a second plant" },
	[RN_FIELD_EXCLUDE] = { "exclude", "exclude", AT(exclude, exclude),
	    true, true, false, 5,
	    "words of those not wanted: consultants, recruiters" },
	[RN_FIELD_SCRIPT] = { "script", "script", AT(script, script),
	    false, false, false, 5,
	    "two sentences a connector could say for you" },
	[RN_FIELD_VALUE] = { "value", "value", AT(value, value),
	    false, false, false, 4, "what is in it for them" },
	[RN_FIELD_NOTES] = { "notes", "notes", AT(notes, notes),
	    false, false, false, 0, "anything else" },
};

static bool
is_blank(int32_t cp)
{
	return cp <= ' ' || cp == 0x7f || cp == 0x85 || cp == 0xa0 ||
	    cp == 0x2028 || cp == 0x2029 || cp == 0x3000 || cp == 0xfeff;
}

char *
rn_squeeze(struct rn_arena *a, const char *s, size_t n)
{
	char *out = rn_alloc(a, n + 1);
	size_t k = 0;

	for (size_t i = 0; i < n; ) {
		int32_t cp = 0;
		size_t got = rn_utf8_next(s + i, n - i, &cp);

		if (got == 0) {
			got = 1;
			cp = 'x';	/* kept as it is */
		}
		if (!is_blank(cp)) {
			memcpy(out + k, s + i, got);
			k += got;
		} else if (k > 0 && out[k - 1] != ' ')
			out[k++] = ' ';
		i += got;
	}
	if (k > 0 && out[k - 1] == ' ')
		k--;
	out[k] = '\0';
	return out;
}

void
rn_list_add(struct rn_arena *a, struct rn_list *l, const char *s)
{
	/* room doubles at powers of two */
	if ((l->n & (l->n - 1)) == 0) {
		const char **v = rn_alloc(a, (l->n * 2 + 1) * sizeof(*v));

		if (l->n > 0)
			memcpy(v, l->v, l->n * sizeof(*v));
		l->v = v;
	}
	l->v[l->n++] = s;
}

static void
add_value(struct rn_arena *a, struct rn_list *to, const char *s, size_t n)
{
	const char *value = rn_squeeze(a, s, n);

	if (*value == '\0' || to->n > RN_ITEMS_MAX)
		return;
	for (size_t i = 0; i < to->n; i++)
		if (rn_same_word(to->v[i], value))
			return;
	rn_list_add(a, to, value);
}

/*
 * "CFO, VP Finance" are two roles, "VP, Finance" is one: a comma parts roles
 * where each side names a level of its own.
 */
static bool
all_levels(struct rn_arena *a, const char *s, size_t n)
{
	const char *end = s + n;

	for (;;) {
		const char *comma = memchr(s, ',', (size_t)(end - s));
		size_t len = comma == NULL ? (size_t)(end - s) :
		    (size_t)(comma - s);
		enum rn_function function;
		enum rn_level level;

		rn_title_read(rn_strndup(a, s, len), &level, &function);
		if (level == RN_LEVEL_OTHER)
			return false;
		if (comma == NULL)
			return true;
		s = comma + 1;
	}
}

void
rn_field_split(struct rn_arena *a, enum rn_field f, const char *text,
    struct rn_list *to)
{
	for (; *text != '\0'; text += *text == ';') {
		size_t n = strcspn(text, ";");
		bool commas = rn_field[f].commas || (f == RN_FIELD_ROLE &&
		    memchr(text, ',', n) != NULL && all_levels(a, text, n));

		for (size_t i = 0; i <= n; ) {
			const char *comma = commas ?
			    memchr(text + i, ',', n - i) : NULL;
			size_t len = comma == NULL ? n - i :
			    (size_t)(comma - text) - i;

			add_value(a, to, text + i, len);
			i += len + 1;
		}
		text += n;
	}
}

bool
rn_field_said(const struct rn_profile *p, enum rn_field f)
{
	const void *at = (const char *)p + rn_field[f].row;

	return rn_field[f].list ? ((const struct rn_list *)at)->n > 0 :
	    *(const char *const *)at != NULL;
}

static const char *
and_then(struct rn_arena *a, const char *all, const char *with,
    const char *more)
{
	return all == NULL ? more : rn_sprintf(a, "%s%s%s", all, with, more);
}

/* The roles, as read; *clear: one of them names a level or a field. */
static const char *
roles_read(struct rn_arena *a, const struct rn_profile *p, bool *clear)
{
	const char *all = NULL;

	*clear = false;
	for (size_t i = 0; i < p->roles.n; i++) {
		struct rn_title t;

		rn_title_row(p->roles.v[i], &t);
		*clear |= t.authority >= 0;
		all = and_then(a, all, "\n", t.authority < 0 ?
		    rn_sprintf(a, "role %s: no level or function read; titles"
		    " with these words", t.title) :
		    rn_sprintf(a, "role %s: %s, %s", t.title,
		    rn_level_name[t.level], rn_function_name[t.function]));
	}
	return all;
}

void
rn_profile_lint(struct rn_arena *a, struct rn_profile *p)
{
	const char *sum = NULL, *lacks = NULL, *vague = NULL, *roles;
	bool clear;

	p->lint_score = 0;
	p->missing = (struct rn_list){ NULL, 0 };
	roles = roles_read(a, p, &clear);
	for (int f = 0; f < RN_FIELDS; f++) {
		const struct rn_field_row *row = &rn_field[f];
		bool said = rn_field_said(p, (enum rn_field)f);
		int points = f == RN_FIELD_ROLE && !clear ?
		    row->points / 2 : row->points;

		if (row->points == 0)
			continue;
		if (said)
			p->lint_score += points;
		if (said)
			sum = and_then(a, sum, " + ", rn_sprintf(a, "%s %d",
			    row->word, points));
		else
			lacks = and_then(a, lacks, ", ", rn_sprintf(a,
			    "%s %d", row->word, row->points));
		if (said || !row->needed)
			continue;
		rn_list_add(a, &p->missing, row->word);
		vague = and_then(a, vague, ", ", rn_sprintf(a, "no %s",
		    row->word));
	}
	p->why = rn_sprintf(a, "score %lld of 100 = %s%s%s",
	    (long long)p->lint_score, sum == NULL ? "nothing said" : sum,
	    lacks == NULL ? "" : "; not said: ", lacks == NULL ? "" : lacks);
	if (roles != NULL)
		p->why = rn_sprintf(a, "%s\n%s", p->why, roles);
	if (vague != NULL)
		p->why = rn_sprintf(a, "%s\nvague: %s", p->why, vague);
}
