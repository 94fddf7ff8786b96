/*
 * word.c - one word of a name beside another.  Pure.
 *
 * What a difference costs is in costs[] and slips(): a name of two words is a
 * match up to 0.3 in all (RN_NAME_MATCH).
 */
#include <string.h>

#include "base/embed.h"
#include "base/text.h"
#include "name/affix.h"
#include "name/name.h"

static const struct {
	double nickname, spelling, spelling_letter, glued, slip_first;
	double glued_slip, two_slips;
} costs = {
	.nickname = .05,	/* Bob, Robert */
	.spelling = .02,	/* sounds alike; and for each letter */
	.spelling_letter = .03,
	.glued = .05,
	.glued_slip = .12,	/* at most, of words written as one */
	.slip_first = .04,	/* the first letter is another */
	.two_slips = .2,	/* what is this much is two of them */
};

/* --- sound -------------------------------------------------------------- */

static bool
is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' ||
	    c == 'y';
}

static bool
is_soft(char c)
{
	return c == 'e' || c == 'i' || c == 'y';
}

/* The class of the consonant at s, and how many letters it takes. */
static char
consonant(const char *s, size_t *took)
{
	*took = 2;
	if ((s[0] == 'z' && s[1] == 'h') || (s[0] == 'd' && s[1] == 'j'))
		return 'j';
	if (s[0] == 's' && s[1] == 'c' && s[2] == 'h')
		return *took = 3, 's';
	if ((s[0] == 's' && s[1] == 'h') || (s[0] == 't' && s[1] == 's') ||
	    (s[0] == 't' && s[1] == 'z') || (s[0] == 'c' && s[1] == 'z'))
		return s[0] == 'c' ? 'c' : 's';
	if (s[0] == 'p' && s[1] == 'h')
		return 'f';
	if (s[0] == 'c' && s[1] == 'h')
		return 'c';
	if (s[0] == 'k' && s[1] == 'h')
		return 'h';
	if (s[0] == 'c' && s[1] == 'k')
		return 'k';
	*took = 1;
	switch (s[0]) {
	case 'c':
		return is_soft(s[1]) ? 's' : 'k';
	case 'g': case 'q':
		return s[0] == 'g' && is_soft(s[1]) ? 'j' : 'k';
	case 'w':
		return 'v';
	case 'z':
		return 's';
	}
	return s[0];
}

/* Consonants in classes, a first vowel as an a; h only at the start. */
static void
sound(const char *s, size_t n, char *out)
{
	const char *from = s, *end = s + n;
	size_t k = 0, took;

	while (s < end && k + 1 < RN_NAME_SOUND) {
		char c;

		if (is_vowel(*s)) {
			/* Yudin is Judin, Yevgeny is Evgeny */
			if (s == from)
				out[k++] = *s == 'y' && is_vowel(s[1]) &&
				    s[1] != 'e' ? 'j' : 'a';
			s++;
			continue;
		}
		c = consonant(s, &took);
		if ((c != 'h' || s == from) && (k == 0 || out[k - 1] != c))
			out[k++] = c;
		s += took;
	}
	out[k] = '\0';
}

/* --- making ------------------------------------------------------------- */

static uint32_t
letters_of(const char *s, size_t n)
{
	uint32_t set = 0;

	for (size_t i = 0; i < n; i++)
		set |= 1u << (s[i] >= 'a' && s[i] <= 'z' ? s[i] - 'a' :
		    26 + ((unsigned char)s[i] & 3));
	return set;
}

/* FNV-1a; unit/names: no two roots of the list share one. */
static uint32_t
root(const char *s, size_t n)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * 16777619u;
	return h | 1;
}

/* The roots a line names, at most n. */
static void
read_roots(const char *line, uint32_t *out, size_t n)
{
	for (size_t i = 0; line != NULL && i < n; i++) {
		size_t len = strcspn(line, " \n");

		out[i] = root(line, len);
		line = line[len] == ' ' ? line + len + 1 : NULL;
	}
}

void
rn_word_make(struct rn_name_word *w, const char *text, size_t len, bool bare,
    enum rn_name_part part)
{
	memset(w, 0, sizeof(*w));
	w->text = text;
	w->len = (uint8_t)len;
	w->part = (uint8_t)part;
	w->bare = bare;
	w->letters = letters_of(text, len);
	sound(text, len, w->sound);
}

void
rn_word_roots(struct rn_name_word *w, const char *given, const char *family)
{
	read_roots(given, w->kin, RN_NAME_KIN);
	read_roots(family, w->clan, RN_NAME_CLAN);
}

void
rn_given_each(void (*take)(void *ctx, const char *name, size_t n,
    const uint32_t *kin), void *ctx)
{
	const char *line = (const char *)rn_embedded_names[RN_LIST_GIVEN].bytes;
	const char *end = line + rn_embedded_names[RN_LIST_GIVEN].n;

	while (line < end) {
		const char *nl = memchr(line, '\n', (size_t)(end - line));
		const char *tab = memchr(line, '\t', (size_t)(end - line));
		uint32_t kin[RN_NAME_KIN] = { 0 };

		nl = nl == NULL ? end : nl;
		if (*line != '#' && tab != NULL && tab < nl) {
			read_roots(tab + 1, kin, RN_NAME_KIN);
			take(ctx, line, (size_t)(tab - line), kin);
		}
		line = nl + 1;
	}
}

/* --- comparing ---------------------------------------------------------- */

bool
rn_word_same(const struct rn_name_word *a, const struct rn_name_word *b)
{
	return a->len == b->len && a->letters == b->letters &&
	    memcmp(a->text, b->text, a->len) == 0;
}

/* Do they share a root?  0: one has none, so nothing is known. */
static int
share(const uint32_t *a, const uint32_t *b, size_t n)
{
	if (a[0] == 0 || b[0] == 0)
		return 0;
	for (size_t i = 0; i < n && a[i] != 0; i++)
		for (size_t k = 0; k < n && b[k] != 0; k++)
			if (a[i] == b[k])
				return 1;
	return -1;
}

int
rn_word_akin(const struct rn_name_word *a, const struct rn_name_word *b)
{
	return share(a->kin, b->kin, RN_NAME_KIN);
}

/* Han, kana, Hangul: a letter is a word, and no slip of another. */
static bool
is_ideal(const char *s)
{
	unsigned char c = (unsigned char)s[0], d = (unsigned char)s[1];

	return (c >= 0xe3 && c < 0xee) || (c == 0xe1 && d >= 0x84 && d <= 0x87);
}

/* How many are set, two, four, eight ... at a time. */
static int
bits(uint32_t v)
{
	v -= v >> 1 & 0x55555555u;
	v = (v & 0x33333333u) + (v >> 2 & 0x33333333u);
	return (int)(((v + (v >> 4)) & 0x0f0f0f0fu) * 0x01010101u >> 24);
}

/* Changes from one text to the other; most + 1 when more. */
static int
changes(const char *a, size_t na, const char *b, size_t nb, int most)
{
	if ((na > nb ? na - nb : nb - na) > (size_t)most)
		return most + 1;
	while (na > 0 && nb > 0 && *a == *b)
		a++, b++, na--, nb--;
	return rn_edit_distance(a, b, most);
}

/* What so many slips cost in a word of this length; below 0: too many. */
static double
slips(int d, size_t len, bool first_differs)
{
	double cost;

	if (len < 3 || d > 2 || (d == 2 && (len < 6 ||
	    (first_differs && len < 10))))
		return -1;
	if (d == 1)
		cost = len == 3 ? .16 : len < 6 ? .12 : .08;
	else
		cost = len < 10 ? .2 : .15;
	return cost + (first_differs ? costs.slip_first : 0);
}

/* "Maria", "Mario"; "Daniel", "Daniela": not one person's. */
static bool
is_gender(const struct rn_name_word *a, const struct rn_name_word *b)
{
	size_t n = a->len < b->len ? a->len : b->len;
	char x = a->text[a->len - 1], y = b->text[b->len - 1];

	if ((x == 'a') == (y == 'a') || n < 3)
		return false;
	if (a->len == b->len)
		return (x == 'o' || y == 'o') &&
		    memcmp(a->text, b->text, n - 1) == 0;
	return a->len + b->len == 2 * n + 1 &&
	    memcmp(a->text, b->text, n) == 0;
}

/* "Ivanov", "Ivanova"; "Novak", "Novakova"; -sky, -skaya. */
static bool
is_married(const struct rn_name_word *a, const struct rn_name_word *b)
{
	static const char *const ends[][2] = {
		{ "ov", "ova" }, { "ev", "eva" }, { "in", "ina" },
		{ "sky", "skaya" }, { "skii", "skaya" }, { "ski", "ska" },
		{ "cki", "cka" }, { "sky", "ska" }, { "", "ova" }
	};

	if (a->len > b->len)
		return is_married(b, a);
	for (size_t i = 0; i < RN_LEN(ends); i++) {
		size_t x = strlen(ends[i][0]), y = strlen(ends[i][1]);

		if (a->len > x + 2 && b->len > y && a->len - x == b->len - y &&
		    memcmp(a->text, b->text, a->len - x) == 0 &&
		    strcmp(a->text + a->len - x, ends[i][0]) == 0 &&
		    strcmp(b->text + b->len - y, ends[i][1]) == 0)
			return true;
	}
	return false;
}

double
rn_word_near(const struct rn_name_word *a, const struct rn_name_word *b,
    uint32_t *why)
{
	size_t less = a->len < b->len ? a->len : b->len;
	bool sounds = memcmp(a->sound, b->sound, sizeof(a->sound)) == 0, first;
	int most = sounds ? 1 + (int)less / 4 : 2, d;
	double cost;

	if (!sounds && bits(a->letters ^ b->letters) > 2 * most)
		return -1;
	if (less < 2 || is_ideal(a->text) || is_ideal(b->text))
		return -1;
	if ((a->bare || b->bare) && sounds && strlen(a->sound) > 1) {
		*why |= RN_WHY_SPELLING;
		return costs.spelling;
	}
	d = changes(a->text, a->len, b->text, b->len, most);
	if (d <= most && sounds && less > 2) {
		*why |= RN_WHY_SPELLING;
		return costs.spelling + d * costs.spelling_letter;
	}
	first = a->text[0] != b->text[0];
	cost = slips(d, less, first);
	if (cost >= 0)
		*why |= RN_WHY_TYPO;
	return cost;
}

double
rn_name_near_given(const struct rn_name_word *a, const struct rn_name_word *b,
    uint32_t *why)
{
	switch (rn_word_akin(a, b)) {
	case 1:
		*why |= a->sound[0] == b->sound[0] && strcmp(a->sound,
		    b->sound) == 0 ? RN_WHY_SPELLING : RN_WHY_NICKNAME;
		return costs.nickname;
	case -1:
		return -1;
	}
	if (is_gender(a, b) || share(a->clan, b->clan, RN_NAME_CLAN) < 0)
		return -1;
	return rn_word_near(a, b, why);
}

double
rn_name_near_family(const struct rn_name_word *a,
    const struct rn_name_word *b, uint32_t *why)
{
	int known = share(a->clan, b->clan, RN_NAME_CLAN);
	uint32_t also = 0;
	double cost;

	if (known > 0 || is_married(a, b) || (rn_word_akin(a, b) == 1 &&
	    strcmp(a->sound, b->sound) == 0)) {
		*why |= RN_WHY_SPELLING;
		return costs.spelling;
	}
	cost = known < 0 ? -1 : rn_word_near(a, b, &also);
	/* two letters of a short one make another family */
	if (cost >= costs.two_slips && (a->len < 8 || b->len < 8))
		return -1;
	if ((also & RN_WHY_SPELLING) != 0 && (a->len < 7 || b->len < 7) &&
	    a->letters != b->letters &&
	    cost >= costs.spelling + 2 * costs.spelling_letter)
		return -1;
	*why |= also;
	return cost;
}

double
rn_words_glued(const struct rn_name_word *one, const struct rn_name_word *from,
    size_t n, uint32_t *why)
{
	char text[RN_NAME_WORD + 1];
	struct rn_name_word whole;
	size_t len = 0;
	double cost = 0;
	uint32_t also = 0, letters = 0;

	for (size_t i = 0; i < n; i++) {
		len += from[i].len;
		letters |= from[i].letters;
	}
	if (len > one->len + 2u || len + 2 < one->len || len > RN_NAME_WORD ||
	    bits(letters ^ one->letters) > 4)
		return -1;
	len = 0;
	for (size_t i = 0; i < n; i++) {
		memcpy(text + len, from[i].text, from[i].len);
		len += from[i].len;
	}
	text[len] = '\0';
	rn_word_make(&whole, text, len, one->bare, RN_PART_WORD);
	if (!rn_word_same(one, &whole)) {
		cost = rn_word_near(one, &whole, &also);
		if (cost < 0 || (cost > costs.glued_slip &&
		    (also & RN_WHY_TYPO) != 0))
			return -1;
	}
	*why |= RN_WHY_GLUED | also;
	return cost + costs.glued;
}
