/*
 * codepage.c - which code page makes words of bytes that are not UTF-8?
 *
 * Every page reads every word; what it reads is worth points: letters that
 * stand beside each other in some language, vowels among consonants, quotes
 * where quotes stand.  The page with most points it is, if it leads by MARGIN
 * or what comes next reads the same.  A page to add is a row of pages[]; a
 * language, one of codepage_words.c.
 */
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/conv.h"
#include "base/text.h"
#include "import/codepage.h"
#include "import/codepage_mark.h"

enum {
	WORDS = 600,		/* that are kept */
	LONGEST = 48,		/* bytes of one */
	TABLE = 2048,		/* a power of two over WORDS */
	LANGUAGES = 32,
	PAIRS = 1024,		/* a power of two, to begin with */
	LETTERS = 0x700,	/* past the last one in a page */
	HALF = 128
};

/* Points.  Those of marks, which are no letters, are in codepage_mark.c. */
enum {
	USUAL = 4,		/* a pair of letters that a language has */
	UNUSUAL = -1,
	FOREIGN = -10,		/* a letter the language does not have */
	ALTERNATES = 2,		/* a vowel among consonants, or the reverse */
	CASE = -16,		/* aB, where one of them is no ASCII */
	SHOUT = -1,		/* AB, both over 0x7f */
	SCRIPTS = -20,		/* letters of two scripts in a word */
	CROWD = -12,		/* a third Latin letter in a row over 0x7f */
	UNDEFINED = -24,
	MARGIN = 6,
	SENSE = 2		/* for each byte over 0x7f; with less, none */
};

/* Points before the first word: how often files are of that page. */
static const struct { const char *name; int prior; } pages[] = {
	{ "windows-1252", 8 }, { "windows-1250", 4 }, { "windows-1251", 4 },
	{ "windows-1253", 2 }, { "windows-1254", 2 }, { "windows-1257", 2 },
	{ "windows-1255", 2 }, { "windows-1256", 2 },
	{ "ISO-8859-2", 0 }, { "KOI8-R", 0 }, { "KOI8-U", 0 },
	{ "MACINTOSH", 0 }, { "IBM850", 0 }, { "IBM852", 0 }, { "IBM866", 0 }
};

struct page {
	const char *name;
	int32_t cp[HALF];	/* of bytes from 0x80 on; -1: none, or a control */
	long points;
};

/* Letters a, b beside each other, and the languages that have that; none: free. */
struct pair {
	int32_t a, b;		/* 0: where the word ends */
	uint32_t in;
};

struct rn_codepages {
	struct { unsigned char s[LONGEST]; size_t n; } word[WORDS];
	size_t n;
	uint16_t table[TABLE];	/* a word's number + 1, by hash */
	bool used[HALF];	/* bytes over 0x7f that occur */
	size_t high;		/* how many there are in words */
	struct pair *pairs;	/* by hash; made when first asked for */
	size_t pairs_n, pairs_room;	/* room: a power of two */
	bool vowel[LETTERS];
};

/* --- what languages have ------------------------------------------------- */

/* Where the pair is, or its place. */
static struct pair *
place(const struct rn_codepages *c, int32_t a, int32_t b)
{
	uint32_t hash = (uint32_t)a * 0x9e3779b1 ^ (uint32_t)b * 0x85ebca77;
	size_t at = hash >> 12;

	for (;; at++) {
		struct pair *p = &c->pairs[at & (c->pairs_room - 1)];

		if (p->in == 0 || (p->a == a && p->b == b))
			return p;
	}
}

/* More room for pairs, half of which at least is kept free. */
static void
make_room(struct rn_codepages *c)
{
	struct pair *old = c->pairs;
	size_t n = c->pairs_room;

	c->pairs_room = n == 0 ? PAIRS : 2 * n;
	c->pairs = calloc(c->pairs_room, sizeof(*c->pairs));
	if (c->pairs == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++)
		if (old[i].in != 0)
			*place(c, old[i].a, old[i].b) = old[i];
	free(old);
}

static void
add_pair(struct rn_codepages *c, int32_t a, int32_t b, size_t language)
{
	struct pair *p;

	if (a < HALF && b < HALF)
		return;
	if (2 * c->pairs_n >= c->pairs_room)
		make_room(c);
	p = place(c, a, b);
	c->pairs_n += p->in == 0;
	*p = (struct pair){ a, b, p->in | UINT32_C(1) << language };
}

/* A letter alone is a pair with itself in front of it, negative. */
static void
learn(struct rn_codepages *c)
{
	const char *v = rn_vowels;
	int32_t vowel;

	if (c->pairs != NULL)
		return;
	for (; *v != '\0'; v += rn_utf8_next(v, 4, &vowel))
		if (rn_utf8_next(v, 4, &vowel) > 0 && vowel < LETTERS)
			c->vowel[vowel] = true;
	for (size_t l = 0; l < rn_languages_n && l < LANGUAGES; l++) {
		const char *s = rn_languages[l].words;
		int32_t cp, before = 0;
		size_t len;

		for (; *s != '\0'; s += len) {
			len = rn_utf8_next(s, 4, &cp);
			cp = cp == ' ' || cp == '\n' ? 0 : cp;
			add_pair(c, before, cp, l);
			add_pair(c, -cp, cp, l);
			before = cp;
		}
		add_pair(c, before, 0, l);
	}
}

static uint32_t
languages_with(const struct rn_codepages *c, int32_t a, int32_t b)
{
	return place(c, a, b)->in;
}

/* --- words --------------------------------------------------------------- */

struct rn_codepages *
rn_codepages_new(void)
{
	struct rn_codepages *c = calloc(1, sizeof(*c));

	if (c == NULL)
		rn_nomem();
	return c;
}

void
rn_codepages_free(struct rn_codepages *c)
{
	if (c == NULL)
		return;
	free(c->pairs);
	free(c);
}

void
rn_codepages_add(struct rn_codepages *c, const char *s, size_t n)
{
	uint32_t hash = 2166136261;
	size_t at;

	n = n < LONGEST ? n : LONGEST;
	for (size_t i = 0; i < n; i++)
		hash = (hash ^ (unsigned char)s[i]) * 16777619;
	for (at = hash % TABLE; c->table[at] != 0; at = (at + 1) % TABLE)
		if (c->word[c->table[at] - 1].n == n &&
		    memcmp(c->word[c->table[at] - 1].s, s, n) == 0)
			return;
	if (c->n == WORDS)
		return;
	memcpy(c->word[c->n].s, s, n);
	c->word[c->n].n = n;
	c->table[at] = (uint16_t)++c->n;
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] >= HALF) {
			c->used[(unsigned char)s[i] - HALF] = true;
			c->high++;
		}
}

/* --- points -------------------------------------------------------------- */

static bool
is_vowel(const struct rn_codepages *c, int32_t cp)
{
	return cp > 0 && cp < LETTERS && c->vowel[cp];
}

static int
script(int32_t cp)
{
	return cp < 0x370 ? 'l' : cp < 0x400 ? 'g' : cp < 0x530 ? 'c' :
	    cp < 0x600 ? 'h' : 'a';
}

/* Is the i-th letter among those of the other kind? */
static int
alternates(const struct rn_codepages *c, const int32_t *v, size_t n,
    size_t i)
{
	bool vowel = is_vowel(c, v[i]);
	int same = 0;

	same += i > 0 && is_vowel(c, v[i - 1]) == vowel;
	same += i + 1 < n && is_vowel(c, v[i + 1]) == vowel;
	return same == 0 ? ALTERNATES : same == 2 ? -ALTERNATES : 0;
}

/* As a word of the language that takes it best. */
static int
as_word(const struct rn_codepages *c, const int32_t *v, size_t n)
{
	int points[LANGUAGES] = { 0 }, best = 0;

	for (size_t i = 0; i <= n; i++) {
		int32_t a = i > 0 ? v[i - 1] : 0, b = i < n ? v[i] : 0;
		uint32_t in;

		if (a < HALF && b < HALF)
			continue;
		in = languages_with(c, a, b);
		for (size_t l = 0; l < rn_languages_n; l++)
			points[l] += in >> l & 1 ? USUAL : UNUSUAL;
		if (b < HALF)
			continue;
		in = languages_with(c, -b, b);
		for (size_t l = 0; l < rn_languages_n; l++)
			points[l] += in >> l & 1 ? 0 : FOREIGN;
	}
	best = points[0];
	for (size_t l = 1; l < rn_languages_n; l++)
		best = points[l] > best ? points[l] : best;
	return best;
}

/* A run of letters. */
static int
score_letters(const struct rn_codepages *c, const int32_t *cp, size_t n)
{
	int32_t v[LONGEST];
	enum rn_letters kind = RN_CASE_NONE, before = RN_CASE_NONE;
	int points = 0;
	size_t crowd = 0, odd = 0;

	for (size_t i = 0; i < n; i++, before = kind) {
		bool here = cp[i] >= HALF;

		kind = rn_letter_case(cp[i], &v[i]);
		odd += here;
		crowd = here ? crowd + 1 : 0;
		if (crowd > 2 && script(v[i]) == 'l')
			points += CROWD;
		if (i > 0 && script(v[i]) != script(v[i - 1]))
			points += SCRIPTS;
		if (i > 0 && (here || cp[i - 1] >= HALF) &&
		    before == RN_CASE_LOWER && kind == RN_CASE_UPPER)
			points += CASE;
		if (crowd > 1 && before == RN_CASE_UPPER &&
		    kind == RN_CASE_UPPER)
			points += SHOUT;
	}
	for (size_t i = 0; i < n; i++)
		if (v[i] >= HALF)
			points += alternates(c, v, n, i);
	return odd == 0 ? 0 : points + as_word(c, v, n);
}

static bool
is_letter(int32_t cp)
{
	int32_t lower;

	return cp != 0xaa && cp != 0xba &&
	    rn_letter_case(cp, &lower) != RN_CASE_NONE;
}

static int
score_word(const struct rn_codepages *c, const struct page *p, size_t w)
{
	int32_t cp[LONGEST + 2] = { 0 };	/* 0 at both ends */
	size_t n = c->word[w].n, to;
	int points = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned char byte = c->word[w].s[i];

		cp[i + 1] = byte < HALF ? byte : p->cp[byte - HALF];
	}
	for (size_t i = 1; i <= n; i = to) {
		to = i + 1;
		if (cp[i] < 0) {
			points += UNDEFINED;
		} else if (is_letter(cp[i])) {
			while (to <= n && cp[to] >= 0 && is_letter(cp[to]))
				to++;
			points += score_letters(c, cp + i, to - i);
		} else if (cp[i] >= HALF) {
			points += rn_mark_points(cp, i, n);
		}
	}
	return points;
}

/* --- pages --------------------------------------------------------------- */

static bool
load(struct page *p, const char *name)
{
	iconv_t conv = rn_conv_open("UTF-8", name);

	*p = (struct page){ .name = name };
	if (conv == (iconv_t)-1)
		return false;
	for (int i = 0; i < HALF; i++) {
		char byte = (char)(HALF + i), utf8[8], *from = &byte;
		char *to = utf8;
		size_t in = 1, out = sizeof(utf8);

		iconv(conv, NULL, NULL, NULL, NULL);
		/* Twice: one that may be joined by a point is held back. */
		if (iconv(conv, &from, &in, &to, &out) == (size_t)-1 ||
		    iconv(conv, NULL, NULL, &to, &out) == (size_t)-1 ||
		    rn_utf8_next(utf8, sizeof(utf8) - out, &p->cp[i]) == 0 ||
		    p->cp[i] < 0xa0)
			p->cp[i] = -1;
	}
	iconv_close(conv);
	return true;
}

/* Do both read all words alike? */
static bool
alike(const struct rn_codepages *c, const struct page *p,
    const struct page *q)
{
	for (size_t i = 0; i < HALF; i++)
		if (c->used[i] && p->cp[i] != q->cp[i])
			return false;
	return true;
}

/* A word that q reads otherwise, in p; q NULL: any with a letter of its own. */
static void
show_word(const struct rn_codepages *c, const struct page *p,
    const struct page *q, char to[RN_PAGE_WORD])
{
	size_t w, i, n = 0;

	for (w = 0, i = 0; w + 1 < c->n; w++, i = 0) {
		for (; i < c->word[w].n; i++) {
			size_t k = c->word[w].s[i] - (size_t)HALF;

			if (k < HALF && (q == NULL ? is_letter(p->cp[k]) :
			    p->cp[k] != q->cp[k]))
				break;
		}
		if (i < c->word[w].n)
			break;
	}
	for (i = 0; i < c->word[w].n && n + 5 < RN_PAGE_WORD; i++) {
		unsigned char byte = c->word[w].s[i];
		int32_t cp = byte < HALF ? byte : p->cp[byte - HALF];

		/* Not the bytes beside it. */
		if (byte >= HALF || is_letter(byte))
			n += rn_utf8_put(cp < 0 ? '?' : cp, to + n);
	}
	to[n] = '\0';
}

void
rn_codepages_guess(struct rn_codepages *c, struct rn_page_guess *out)
{
	struct page v[RN_LEN(pages)], *best = NULL, *next = NULL;
	size_t n = 0;

	*out = (struct rn_page_guess){ .found = RN_PAGE_NONE };
	learn(c);
	for (size_t i = 0; i < RN_LEN(pages); i++) {
		if (!load(&v[n], pages[i].name))
			continue;
		for (size_t w = 0; w < c->n; w++)
			v[n].points += score_word(c, &v[n], w);
		if (best == NULL || v[n].points + pages[i].prior >
		    best->points)
			best = &v[n];
		v[n++].points += pages[i].prior;
	}
	if (best == NULL || best->points < SENSE * (long)c->high)
		return;
	for (struct page *p = v; p < v + n; p++)
		if (!alike(c, p, best) &&
		    (next == NULL || p->points > next->points))
			next = p;
	for (struct page *p = v; p < best; p++)
		if (alike(c, p, best)) {
			best = p;
			break;
		}
	out->found = next != NULL && best->points - next->points < MARGIN ?
	    RN_PAGE_TWO : RN_PAGE_ONE;
	if (out->found == RN_PAGE_ONE)
		next = NULL;
	out->name[0] = best->name;
	show_word(c, best, next, out->word[0]);
	if (next != NULL) {
		out->name[1] = next->name;
		show_word(c, next, best, out->word[1]);
	}
}

bool
rn_codepages_fit(struct rn_codepages *c, const char *name)
{
	struct page p;

	learn(c);
	if (!load(&p, name))
		return false;
	for (size_t w = 0; w < c->n; w++)
		if (score_word(c, &p, w) < 0)
			return false;
	return true;
}
