/*
 * words.c - whole words in folded text, an English plural being the same word.
 *
 * A word is a run of letters and digits; every byte beyond ASCII is part of
 * one.  Another plural is a case in stem().
 */
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

enum { FIRST_UNSPACED = 0x3040 };	/* kana, Han, Hangul: no blanks */

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	    (unsigned char)c >= 0x80;
}

size_t
rn_word_len(const char *s)
{
	size_t n = 0;

	while (is_letter(s[n]))
		n++;
	return n;
}

size_t
rn_gap_len(const char *s)
{
	size_t n = 0;

	while (s[n] != '\0' && !is_letter(s[n]))
		n++;
	return n;
}

static bool
ends(const char *w, size_t n, const char *with)
{
	size_t m = strlen(with);

	return n >= m && memcmp(w + n - m, with, m) == 0;
}

/* What of a word is left without its plural; *y: a y was cut off. */
static size_t
stem(const char *w, size_t n, bool *y)
{
	static const char *const hiss[] = { "ses", "xes", "zes", "ches",
	    "shes" };

	*y = false;
	if (n > 4 && ends(w, n, "ies")) {
		*y = true;
		return n - 3;
	}
	if (n > 3 && ends(w, n, "y")) {
		*y = true;
		return n - 1;
	}
	for (size_t i = 0; n > 4 && i < RN_LEN(hiss); i++)
		if (ends(w, n, hiss[i]))
			return n - 2;
	if (n > 3 && ends(w, n, "s") && !ends(w, n, "ss") &&
	    !ends(w, n, "us") && !ends(w, n, "is"))
		return n - 1;
	return n;
}

/* What of a German adjective is left without its ending: "indirekten". */
static size_t
adjective(const char *w, size_t n)
{
	static const char *const ends_in[] = { "en", "em", "es", "er", "e" };

	for (size_t i = 0; i < RN_LEN(ends_in); i++)
		if (ends(w, n, ends_in[i]))
			return n - strlen(ends_in[i]);
	return n;
}

/* One of them as after "dem" or "den"; short words are too much alike. */
static bool
same_adjective(const char *a, size_t an, const char *b, size_t bn)
{
	enum { LONG = 8 };

	if (an < LONG || bn < LONG || memcmp(a, b, LONG - 1) != 0 ||
	    !(ends(a, an, "en") || ends(a, an, "em") || ends(a, an, "es") ||
	    ends(b, bn, "en") || ends(b, bn, "em") || ends(b, bn, "es")))
		return false;
	an = adjective(a, an);
	return an == adjective(b, bn) && memcmp(a, b, an) == 0;
}

static bool
same_word(const char *a, size_t an, const char *b, size_t bn)
{
	bool ay, by;

	if ((an == bn && memcmp(a, b, an) == 0) || same_adjective(a, an, b, bn))
		return true;
	an = stem(a, an, &ay);
	bn = stem(b, bn, &by);
	return ay == by && an == bn && memcmp(a, b, an) == 0;
}

/* Bytes of text that are the phrase, word by word; 0: they are not. */
static size_t
stands_here(const char *text, const char *phrase, size_t n)
{
	const char *t = text, *p = phrase, *end = phrase + n;
	const char *last = text;

	while (p < end) {
		size_t tn = rn_word_len(t), pn = rn_word_len(p);

		if (pn > (size_t)(end - p))
			pn = (size_t)(end - p);
		if (pn == 0 || tn == 0 || !same_word(t, tn, p, pn))
			return 0;
		t += tn;
		last = t;
		t += rn_gap_len(t);
		p += pn;
		while (p < end && !is_letter(*p))
			p++;
	}
	return (size_t)(last - text);
}

static bool
unspaced(const char *s, size_t n)
{
	int32_t cp;

	return rn_utf8_next(s, n, &cp) > 0 && cp >= FIRST_UNSPACED;
}

static bool
anywhere(const char *text, const char *phrase, size_t n, size_t *at)
{
	size_t len = strlen(text);

	for (size_t i = 0; i + n <= len; i++)
		if (memcmp(text + i, phrase, n) == 0) {
			*at = i;
			return true;
		}
	return false;
}

bool
rn_phrase_in(const char *text, const char *phrase, size_t n, size_t *at,
    size_t *len)
{
	const char *t = text;

	while (n > 0 && !is_letter(*phrase)) {
		phrase++;
		n--;
	}
	if (n == 0)
		return false;
	if ((unsigned char)*phrase >= 0x80 && unspaced(phrase, n)) {
		*len = n;
		return anywhere(text, phrase, n, at);
	}
	for (t += rn_gap_len(t); *t != '\0'; t += rn_gap_len(t)) {
		/* no plural changes the first byte */
		*len = *t == *phrase ? stands_here(t, phrase, n) : 0;
		if (*len > 0) {
			*at = (size_t)(t - text);
			return true;
		}
		t += rn_word_len(t);
	}
	return false;
}

bool
rn_phrase_same(const char *a, size_t an, const char *b, size_t bn)
{
	const char *ae = a + an, *be = b + bn;

	for (;;) {
		size_t aw, bw;

		while (a < ae && !is_letter(*a))
			a++;
		while (b < be && !is_letter(*b))
			b++;
		if (a == ae || b == be)
			return a == ae && b == be;
		aw = rn_word_len(a);
		bw = rn_word_len(b);
		aw = aw > (size_t)(ae - a) ? (size_t)(ae - a) : aw;
		bw = bw > (size_t)(be - b) ? (size_t)(be - b) : bw;
		if (!same_word(a, aw, b, bw))
			return false;
		a += aw;
		b += bw;
	}
}

bool
rn_phrase_among(const char *s, size_t n, const char *list)
{
	const char *item;
	size_t len;

	while ((item = rn_item_next(&list, &len)) != NULL)
		if (rn_phrase_same(s, n, item, len))
			return true;
	return false;
}

/* How many words there are in s. */
static size_t
count_words(const char *s)
{
	size_t n = 0;

	for (s += rn_gap_len(s); *s != '\0'; s += rn_gap_len(s)) {
		s += rn_word_len(s);
		n++;
	}
	return n;
}

static bool
is_around(char c)
{
	return c != '\0' && strchr(" \t\r\n.,;:!?()\"'", c) != NULL;
}

const char *
rn_words_typed(struct rn_arena *a, const char *text, const char *fold,
    size_t at, size_t len)
{
	static const char blanks[] = " \t\r\n";
	size_t first = count_words(rn_strndup(a, fold, at));
	size_t end = first + count_words(rn_strndup(a, fold + at, len));
	const char *from = NULL, *to = NULL, *s = text;

	/* what no blank parts is folded on its own */
	for (size_t n = 0; n < end && *s != '\0'; ) {
		size_t m;

		s += strspn(s, blanks);
		m = strcspn(s, blanks);
		n += count_words(rn_fold(a, rn_strndup(a, s, m)));
		if (from == NULL && n > first)
			from = s;
		s += m;
		to = s;
	}
	if (from == NULL)
		return rn_strndup(a, fold + at, len);
	while (from < to && is_around(*from))
		from++;
	while (to > from && is_around(to[-1]))
		to--;
	return rn_squeeze(a, from, (size_t)(to - from));
}
