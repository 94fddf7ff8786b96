/*
 * name.c - "Novak, Ada" as "Ada Novak", when it is unmistakable.  Pure.
 *
 * Address books and mail headers put the family name first to sort by it.  It
 * is turned when there is exactly one comma, before it one family name with
 * its particles ("van der Berg"), after it one or two given names or initials,
 * all words of letters with a capital, in a script that writes given names
 * first; and when nothing in it says degree, suffix, title or organisation.
 * "Novak, CFO", "Mill, Inc" and "Ada Novak, Lisbon" stay as they are.
 *
 * What was said is stored as it was said (record.name, handle.name); turned is
 * only what a person row shows, and a reference, so both forms find somebody.
 * A name typed by hand is never turned.  To spare another word, add it to
 * bodies[]; titles, degrees and particles are lib/name/words/affix.txt.
 */
#include <string.h>

#include "base/text.h"
#include "name/affix.h"
#include "people/people.h"

/* After a comma, no given names, though other words so short may be. */
static const char *const brief[] = {
	"ab", "ag", "as", "ba", "bv", "co", "kg", "lp", "ma", "nv", "oy", "sa"
};

/* On either side, nobody; folded. */
static const char *const bodies[] = {
	"accounts", "associates", "bank", "billing", "brothers", "capital",
	"club", "college", "committee", "company", "consulting", "council",
	"department", "dept", "events", "foundation", "fund", "group",
	"holding", "holdings", "hospital", "industries", "info", "institute",
	"international", "invest", "labs", "law", "media", "ministry", "news",
	"office", "orders", "partners", "press", "sales", "school", "service",
	"services", "society", "solutions", "studio", "support", "systems",
	"team", "trust", "university", "ventures"
};

/* Bytes; no name worth turning is longer. */
enum { LONGEST = 100, WORDS = 5 };

/* A half of the name: its words, in place. */
struct half {
	const char *word[WORDS];
	size_t len[WORDS], n;
};

/* Letters of scripts that put given names first. */
static bool
is_letter(int32_t cp)
{
	return (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z') ||
	    (cp >= 0xc0 && cp <= 0x52f && cp != 0xd7 && cp != 0xf7) ||
	    (cp >= 0x1e00 && cp <= 0x1fff);
}

/* Hyphens and apostrophes, between letters. */
static bool
is_joint(int32_t cp)
{
	return cp == '-' || cp == '\'' || cp == 0x2019 || cp == 0x2010;
}

/* Letters, joints only between them; one letter may have a full stop. */
static bool
is_word(const char *s, size_t n)
{
	bool after_letter = false;
	size_t letters = 0, got;
	int32_t cp;

	for (; n > 0; s += got, n -= got) {
		got = rn_utf8_next(s, n, &cp);
		if (got == 0)
			return false;
		if (cp == '.' && n == 1)
			return letters == 1;
		if (!is_letter(cp) && !(is_joint(cp) && after_letter))
			return false;
		after_letter = is_letter(cp);
		letters += after_letter;
	}
	return after_letter;
}

static bool
split(const char *s, size_t n, struct half *h)
{
	const char *end = s + n;

	h->n = 0;
	for (;;) {
		const char *from;

		while (s < end && *s == ' ')
			s++;
		if (s == end)
			return h->n > 0;
		for (from = s; s < end && *s != ' '; s++)
			;
		if (h->n == WORDS || !is_word(from, (size_t)(s - from)))
			return false;
		h->word[h->n] = from;
		h->len[h->n++] = (size_t)(s - from);
	}
}

static bool
is_one_of(const char *const *words, size_t n, const char *fold)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(words[i], fold) == 0)
			return true;
	return false;
}
#define ONE_OF(words, fold) is_one_of(words, RN_LEN(words), fold)

/* All capitals, as acronyms are; of ASCII, and whatever joins them. */
static bool
is_upper(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((s[i] >= 'a' && s[i] <= 'z') || (unsigned char)s[i] > 127)
			return false;
	return true;
}

/* Particles, and one word after them. */
static bool
is_family(struct rn_arena *a, const struct half *h)
{
	for (size_t i = 0; i < h->n; i++) {
		const char *w = h->word[i];
		const char *fold = rn_fold(a, rn_strndup(a, w, h->len[i]));

		if (i + 1 < h->n) {
			if (!rn_affix_is(fold, "particle") &&
			    !rn_affix_is(fold, "son"))
				return false;
		} else if ((*w >= 'a' && *w <= 'z') || h->len[i] < 2 ||
		    ONE_OF(bodies, fold)) {
			return false;
		}
	}
	return true;
}

/* A degree, a suffix, a title or a legal form. */
static bool
is_suffix(const char *fold)
{
	static const char *const kinds[] = { "degree", "suffix", "title" };

	for (size_t i = 0; i < RN_LEN(kinds); i++)
		if (rn_affix_is(fold, kinds[i]))
			return true;
	return ONE_OF(brief, fold) || (strlen(fold) > 2 && rn_form_is(fold));
}

static bool
is_given(struct rn_arena *a, const struct half *h, bool upper)
{
	for (size_t i = 0; i < h->n; i++) {
		const char *w = h->word[i];
		const char *fold = rn_fold(a, rn_strndup(a, w, h->len[i]));

		if ((*w >= 'a' && *w <= 'z') || is_suffix(fold) ||
		    ONE_OF(bodies, fold))
			return false;
	}
	/* "Novak, CEO"; but "NOVAK, ADA", and "Novak, A." */
	return h->n <= 2 && (upper || h->len[0] < 2 || h->len[0] > 4 ||
	    h->word[0][1] == '.' || !is_upper(h->word[0], h->len[0]));
}

const char *
rn_name_straight(struct rn_arena *a, const char *s)
{
	const char *comma = strchr(s, ',');
	enum rn_function function;
	enum rn_level level;
	struct half family, given;
	const char *last;
	size_t n;

	if (comma == NULL || strchr(comma + 1, ',') != NULL)
		return s;
	n = strlen(s);
	if (n > LONGEST || !split(s, (size_t)(comma - s), &family) ||
	    !split(comma + 1, n - (size_t)(comma + 1 - s), &given))
		return s;
	if (!is_family(a, &family) ||
	    !is_given(a, &given, is_upper(s, (size_t)(comma - s))))
		return s;
	rn_title_read(given.word[0], &level, &function);
	if (level != RN_LEVEL_OTHER || function != RN_FUNCTION_OTHER)
		return s;
	last = family.word[family.n - 1] + family.len[family.n - 1];
	return rn_sprintf(a, "%s %.*s", rn_trim(a, given.word[0],
	    strlen(given.word[0])), (int)(last - family.word[0]),
	    family.word[0]);
}
