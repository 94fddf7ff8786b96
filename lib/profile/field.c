/*
 * field.c - the fields of a profile and their values.
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
	    true, false, true, false, 25,
	    "whom you hope to meet, as a title: CFO; VP Finance" },
	[RN_FIELD_AUTHORITY] = { "authority", "authority",
	    AT(authority, authority), false, false, false, false, 8,
	    "what they decide: signs for software up to 50k" },
	[RN_FIELD_INDUSTRY] = { "industry", "industries",
	    AT(industries, industries), true, true, true, false, 20,
	    "two or three: manufacturing, logistics" },
	[RN_FIELD_GEOGRAPHY] = { "geography", "geographies",
	    AT(geographies, geographies), true, true, false, false, 8,
	    "countries, regions, cities: Germany, Austria" },
	[RN_FIELD_SIZE] = { "size", "size", AT(size, size),
	    false, false, false, false, 3, "people in the company: 50-500" },
	[RN_FIELD_REVENUE] = { "revenue", "revenue", AT(revenue, revenue),
	    false, false, false, false, 2, "a year: 50M-500M EUR" },
	[RN_FIELD_STAGE] = { "stage", "stage", AT(stage, stage),
	    false, false, false, false, 0,
	    "of the company: Series B; listed; mid-market" },
	[RN_FIELD_TRIGGER] = { "trigger", "trigger", AT(trigger, trigger),
	    false, false, true, false, 20,
	    "what makes now the moment: opened a second plant" },
	[RN_FIELD_EXCLUDE] = { "exclude", "exclude", AT(exclude, exclude),
	    true, true, false, false, 5,
	    "words of those not wanted: consultants, recruiters" },
	[RN_FIELD_SCRIPT] = { "script", "script", AT(script, script),
	    false, false, false, false, 5,
	    "two sentences a connector could say for you" },
	[RN_FIELD_VALUE] = { "value", "value", AT(value, value),
	    false, false, false, false, 4, "what is in it for them" },
	[RN_FIELD_NOTES] = { "notes", "notes", AT(notes, notes),
	    false, false, false, false, 0, "anything else" },
	[RN_FIELD_UNREAD] = { "unread", "unread", AT(unread, unread),
	    true, false, false, false, 0,
	    "of a description: what no field could take" },
	[RN_FIELD_DESCRIPTION] = { "describe", "description",
	    AT(description, description), false, false, false, true, 0, "" },
	[RN_FIELD_FRESH] = { "fresh", "fresh", AT(fresh, fresh),
	    false, false, false, false, 0,
	    "facts older than so many months are to be verified: 12" },
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

/* The first comma of n bytes that is not within a number ("5,000"), or NULL. */
static const char *
comma_in(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] == ',' && !(i > 0 && i + 1 < n && s[i - 1] >= '0' &&
		    s[i - 1] <= '9' && s[i + 1] >= '0' && s[i + 1] <= '9'))
			return s + i;
	return NULL;
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
			    comma_in(text + i, n - i) : NULL;
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

const char *
rn_said_phrase(const struct rn_said_as *said, size_t says, enum rn_field f,
    const char *value)
{
	for (size_t i = 0; i < says; i++)
		if (strcmp(said[i].field, rn_field[f].key) == 0 &&
		    strcmp(said[i].value, value) == 0)
			return said[i].phrase;
	return NULL;
}
