/*
 * latin.c - names of any script in Latin letters, as passports write them.
 *
 * A letter is a row of letters[], sorted: what is written for it after
 * rn_fold has taken case and accents off.  Two letters that are read as one
 * are a row of pairs[].  What has no row stays what it is.
 */
#include <string.h>

#include "base/text.h"
#include "name/name.h"

static const struct letter { int32_t cp; char as[5]; } letters[] = {
	/* Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian, kana */
	{ 0x00df, "ss" }, { 0x0131, "i" }, { 0x0138, "k" }, { 0x014b, "ng" },
	{ 0x0167, "t" }, { 0x0199, "k" }, { 0x01b4, "y" }, { 0x0253, "b" },
	{ 0x0254, "o" }, { 0x0257, "d" }, { 0x0259, "a" }, { 0x025b, "e" },
	{ 0x028b, "v" }, { 0x03b1, "a" }, { 0x03b2, "v" }, { 0x03b3, "g" },
	{ 0x03b4, "d" }, { 0x03b5, "e" }, { 0x03b6, "z" }, { 0x03b7, "i" },
	{ 0x03b8, "th" }, { 0x03b9, "i" }, { 0x03ba, "k" }, { 0x03bb, "l" },
	{ 0x03bc, "m" }, { 0x03bd, "n" }, { 0x03be, "x" }, { 0x03bf, "o" },
	{ 0x03c0, "p" }, { 0x03c1, "r" }, { 0x03c2, "s" }, { 0x03c3, "s" },
	{ 0x03c4, "t" }, { 0x03c5, "y" }, { 0x03c6, "f" }, { 0x03c7, "ch" },
	{ 0x03c8, "ps" }, { 0x03c9, "o" }, { 0x0430, "a" }, { 0x0431, "b" },
	{ 0x0432, "v" }, { 0x0433, "g" }, { 0x0434, "d" }, { 0x0435, "e" },
	{ 0x0436, "zh" }, { 0x0437, "z" }, { 0x0438, "i" }, { 0x0439, "i" },
	{ 0x043a, "k" }, { 0x043b, "l" }, { 0x043c, "m" }, { 0x043d, "n" },
	{ 0x043e, "o" }, { 0x043f, "p" }, { 0x0440, "r" }, { 0x0441, "s" },
	{ 0x0442, "t" }, { 0x0443, "u" }, { 0x0444, "f" }, { 0x0445, "kh" },
	{ 0x0446, "ts" }, { 0x0447, "ch" }, { 0x0448, "sh" },
	{ 0x0449, "shch" }, { 0x044a, "" }, { 0x044b, "y" }, { 0x044c, "" },
	{ 0x044d, "e" }, { 0x044e, "yu" }, { 0x044f, "ya" }, { 0x0450, "e" },
	{ 0x0451, "e" }, { 0x0452, "dj" }, { 0x0453, "g" }, { 0x0454, "e" },
	{ 0x0455, "dz" }, { 0x0456, "i" }, { 0x0457, "i" }, { 0x0458, "j" },
	{ 0x0459, "lj" }, { 0x045a, "nj" }, { 0x045b, "c" }, { 0x045c, "k" },
	{ 0x045d, "i" }, { 0x045e, "u" }, { 0x045f, "dz" }, { 0x0463, "e" },
	{ 0x0473, "f" }, { 0x0475, "i" }, { 0x0491, "g" }, { 0x0493, "g" },
	{ 0x0497, "zh" }, { 0x049b, "k" }, { 0x049d, "g" }, { 0x04a3, "n" },
	{ 0x04af, "u" }, { 0x04b1, "u" }, { 0x04b3, "h" }, { 0x04b7, "j" },
	{ 0x04b9, "j" }, { 0x04bb, "h" }, { 0x04d9, "a" }, { 0x04e3, "i" },
	{ 0x04e9, "o" }, { 0x0561, "a" }, { 0x0562, "b" }, { 0x0563, "g" },
	{ 0x0564, "d" }, { 0x0565, "e" }, { 0x0566, "z" }, { 0x0567, "e" },
	{ 0x0568, "y" }, { 0x0569, "t" }, { 0x056a, "zh" }, { 0x056b, "i" },
	{ 0x056c, "l" }, { 0x056d, "kh" }, { 0x056e, "ts" }, { 0x056f, "k" },
	{ 0x0570, "h" }, { 0x0571, "dz" }, { 0x0572, "gh" }, { 0x0573, "ch" },
	{ 0x0574, "m" }, { 0x0575, "y" }, { 0x0576, "n" }, { 0x0577, "sh" },
	{ 0x0578, "o" }, { 0x0579, "ch" }, { 0x057a, "p" }, { 0x057b, "j" },
	{ 0x057c, "r" }, { 0x057d, "s" }, { 0x057e, "v" }, { 0x057f, "t" },
	{ 0x0580, "r" }, { 0x0581, "ts" }, { 0x0582, "v" }, { 0x0583, "p" },
	{ 0x0584, "k" }, { 0x0585, "o" }, { 0x0586, "f" }, { 0x0587, "ev" },
	{ 0x05d0, "a" }, { 0x05d1, "b" }, { 0x05d2, "g" }, { 0x05d3, "d" },
	{ 0x05d4, "h" }, { 0x05d5, "u" }, { 0x05d6, "z" }, { 0x05d7, "kh" },
	{ 0x05d8, "t" }, { 0x05d9, "i" }, { 0x05da, "k" }, { 0x05db, "k" },
	{ 0x05dc, "l" }, { 0x05dd, "m" }, { 0x05de, "m" }, { 0x05df, "n" },
	{ 0x05e0, "n" }, { 0x05e1, "s" }, { 0x05e2, "a" }, { 0x05e3, "p" },
	{ 0x05e4, "p" }, { 0x05e5, "ts" }, { 0x05e6, "ts" }, { 0x05e7, "k" },
	{ 0x05e8, "r" }, { 0x05e9, "sh" }, { 0x05ea, "t" }, { 0x0621, "" },
	{ 0x0622, "a" }, { 0x0623, "a" }, { 0x0624, "u" }, { 0x0625, "i" },
	{ 0x0626, "i" }, { 0x0627, "a" }, { 0x0628, "b" }, { 0x0629, "a" },
	{ 0x062a, "t" }, { 0x062b, "th" }, { 0x062c, "j" }, { 0x062d, "h" },
	{ 0x062e, "kh" }, { 0x062f, "d" }, { 0x0630, "dh" }, { 0x0631, "r" },
	{ 0x0632, "z" }, { 0x0633, "s" }, { 0x0634, "sh" }, { 0x0635, "s" },
	{ 0x0636, "d" }, { 0x0637, "t" }, { 0x0638, "z" }, { 0x0639, "a" },
	{ 0x063a, "gh" }, { 0x0640, "" }, { 0x0641, "f" }, { 0x0642, "q" },
	{ 0x0643, "k" }, { 0x0644, "l" }, { 0x0645, "m" }, { 0x0646, "n" },
	{ 0x0647, "h" }, { 0x0648, "u" }, { 0x0649, "a" }, { 0x064a, "i" },
	{ 0x0671, "a" }, { 0x0679, "t" }, { 0x067e, "p" }, { 0x0686, "ch" },
	{ 0x0688, "d" }, { 0x0691, "r" }, { 0x0698, "zh" }, { 0x06a9, "k" },
	{ 0x06af, "g" }, { 0x06ba, "n" }, { 0x06be, "h" }, { 0x06c1, "h" },
	{ 0x06c2, "h" }, { 0x06c3, "t" }, { 0x06c7, "u" }, { 0x06cb, "v" },
	{ 0x06cc, "i" }, { 0x06d0, "e" }, { 0x06d2, "e" }, { 0x06d5, "a" },
	{ 0x10d0, "a" }, { 0x10d1, "b" }, { 0x10d2, "g" }, { 0x10d3, "d" },
	{ 0x10d4, "e" }, { 0x10d5, "v" }, { 0x10d6, "z" }, { 0x10d7, "t" },
	{ 0x10d8, "i" }, { 0x10d9, "k" }, { 0x10da, "l" }, { 0x10db, "m" },
	{ 0x10dc, "n" }, { 0x10dd, "o" }, { 0x10de, "p" }, { 0x10df, "zh" },
	{ 0x10e0, "r" }, { 0x10e1, "s" }, { 0x10e2, "t" }, { 0x10e3, "u" },
	{ 0x10e4, "p" }, { 0x10e5, "k" }, { 0x10e6, "gh" }, { 0x10e7, "q" },
	{ 0x10e8, "sh" }, { 0x10e9, "ch" }, { 0x10ea, "ts" }, { 0x10eb, "dz" },
	{ 0x10ec, "ts" }, { 0x10ed, "ch" }, { 0x10ee, "kh" }, { 0x10ef, "j" },
	{ 0x10f0, "h" }, { 0x3041, "a" }, { 0x3042, "a" }, { 0x3043, "i" },
	{ 0x3044, "i" }, { 0x3045, "u" }, { 0x3046, "u" }, { 0x3047, "e" },
	{ 0x3048, "e" }, { 0x3049, "o" }, { 0x304a, "o" }, { 0x304b, "ka" },
	{ 0x304d, "ki" }, { 0x304f, "ku" }, { 0x3051, "ke" }, { 0x3053, "ko" },
	{ 0x3055, "sa" }, { 0x3057, "shi" }, { 0x3059, "su" },
	{ 0x305b, "se" }, { 0x305d, "so" }, { 0x305f, "ta" },
	{ 0x3061, "chi" }, { 0x3063, "" }, { 0x3064, "tsu" }, { 0x3066, "te" },
	{ 0x3068, "to" }, { 0x306a, "na" }, { 0x306b, "ni" }, { 0x306c, "nu" },
	{ 0x306d, "ne" }, { 0x306e, "no" }, { 0x306f, "ha" }, { 0x3072, "hi" },
	{ 0x3075, "fu" }, { 0x3078, "he" }, { 0x307b, "ho" }, { 0x307e, "ma" },
	{ 0x307f, "mi" }, { 0x3080, "mu" }, { 0x3081, "me" }, { 0x3082, "mo" },
	{ 0x3083, "ya" }, { 0x3084, "ya" }, { 0x3085, "yu" }, { 0x3086, "yu" },
	{ 0x3087, "yo" }, { 0x3088, "yo" }, { 0x3089, "ra" }, { 0x308a, "ri" },
	{ 0x308b, "ru" }, { 0x308c, "re" }, { 0x308d, "ro" }, { 0x308f, "wa" },
	{ 0x3092, "o" }, { 0x3093, "n" }, { 0x30a1, "a" }, { 0x30a2, "a" },
	{ 0x30a3, "i" }, { 0x30a4, "i" }, { 0x30a5, "u" }, { 0x30a6, "u" },
	{ 0x30a7, "e" }, { 0x30a8, "e" }, { 0x30a9, "o" }, { 0x30aa, "o" },
	{ 0x30ab, "ka" }, { 0x30ad, "ki" }, { 0x30af, "ku" }, { 0x30b1, "ke" },
	{ 0x30b3, "ko" }, { 0x30b5, "sa" }, { 0x30b7, "shi" },
	{ 0x30b9, "su" }, { 0x30bb, "se" }, { 0x30bd, "so" }, { 0x30bf, "ta" },
	{ 0x30c1, "chi" }, { 0x30c3, "" }, { 0x30c4, "tsu" }, { 0x30c6, "te" },
	{ 0x30c8, "to" }, { 0x30ca, "na" }, { 0x30cb, "ni" }, { 0x30cc, "nu" },
	{ 0x30cd, "ne" }, { 0x30ce, "no" }, { 0x30cf, "ha" }, { 0x30d2, "hi" },
	{ 0x30d5, "fu" }, { 0x30d8, "he" }, { 0x30db, "ho" }, { 0x30de, "ma" },
	{ 0x30df, "mi" }, { 0x30e0, "mu" }, { 0x30e1, "me" }, { 0x30e2, "mo" },
	{ 0x30e3, "ya" }, { 0x30e4, "ya" }, { 0x30e5, "yu" }, { 0x30e6, "yu" },
	{ 0x30e7, "yo" }, { 0x30e8, "yo" }, { 0x30e9, "ra" }, { 0x30ea, "ri" },
	{ 0x30eb, "ru" }, { 0x30ec, "re" }, { 0x30ed, "ro" }, { 0x30ef, "wa" },
	{ 0x30f2, "o" }, { 0x30f3, "n" }, { 0x30fc, "" },
};

static const struct pair {
	int32_t cp, next;
	bool first;		/* only where a piece begins */
	char as[4];
} pairs[] = {
	{ 0x03bf, 0x03c5, false, "ou" }, { 0x03bc, 0x03c0, true, "b" },
	{ 0x03bd, 0x03c4, true, "d" }, { 0x03b3, 0x03ba, true, "g" }
};

enum { VOICED = 0x3099, HALF_VOICED = 0x309a };

/* The first letters of voiced syllables. */
static const struct voice { char plain[3], voiced[3], half[2]; } voices[] = {
	{ "k", "g", "" }, { "sh", "j", "" }, { "s", "z", "" },
	{ "ch", "j", "" }, { "ts", "z", "" }, { "t", "d", "" },
	{ "h", "b", "p" }, { "f", "b", "p" }, { "u", "v", "" }
};

/* --- one letter --------------------------------------------------------- */

static const char *
letter_of(int32_t cp)
{
	size_t low = 0, high = RN_LEN(letters);

	while (low < high) {
		size_t at = low + (high - low) / 2;

		if (letters[at].cp == cp)
			return letters[at].as;
		if (letters[at].cp < cp)
			low = at + 1;
		else
			high = at;
	}
	return NULL;
}

/* Punctuation, symbols, pictures: they part words. */
static bool
is_gap(int32_t cp)
{
	return cp < 0xc0 || (cp >= 0x2000 && cp <= 0x2bff) ||
	    (cp >= 0x3000 && cp <= 0x3004) || (cp >= 0x3008 && cp <= 0x3020) ||
	    cp == 0x30fb || cp == 0x30a0 || cp == 0x0589 || cp == 0x058a ||
	    cp == 0x05be || cp == 0x060c || cp == 0x061b || cp == 0x061f ||
	    cp == 0x0640 || cp == 0x06d4 || (cp >= 0xe000 && cp <= 0xf8ff) ||
	    (cp >= 0xfe00 && cp <= 0xfe6f) || cp == 0xfffd ||
	    cp >= 0x1f000;
}

static bool
is_quote(int32_t cp)
{
	return (cp >= 0x201c && cp <= 0x201f) || cp == 0xab || cp == 0xbb ||
	    cp == 0x2039 || cp == 0x203a || cp == 0x300c || cp == 0x300d;
}

static bool
is_bare(int32_t cp)
{
	return (cp >= 0x0590 && cp <= 0x06ff) || (cp >= 0x0750 && cp <= 0x077f);
}

/* --- a piece ------------------------------------------------------------ */

static void
put(struct rn_latin *o, const char *s, size_t n)
{
	if (n > sizeof(o->text) - 1 - o->n) {
		o->capped = true;
		return;
	}
	memcpy(o->text + o->n, s, n);
	o->n += n;
}

/* The syllable just put, from `at`, was voiced. */
static void
voice(struct rn_latin *o, size_t at, bool half)
{
	for (size_t i = 0; i < RN_LEN(voices); i++) {
		const struct voice *v = &voices[i];
		const char *as = half ? v->half : v->voiced;
		size_t n = strlen(v->plain), k = strlen(as);

		if (o->n - at < n || memcmp(o->text + at, v->plain, n) != 0)
			continue;
		if (k == 0)
			return;
		memmove(o->text + at + k, o->text + at + n, o->n - at - n);
		memcpy(o->text + at, as, k);
		o->n = o->n - n + k;
		return;
	}
}

static const char *
pair_of(int32_t cp, bool first, const char *s, size_t n)
{
	int32_t next;

	if (cp < 0x300 || cp > 0x700 || rn_utf8_next(s, n, &next) == 0)
		return NULL;
	for (size_t i = 0; i < RN_LEN(pairs); i++)
		if (pairs[i].cp == cp && pairs[i].next == next &&
		    (first || !pairs[i].first))
			return pairs[i].as;
	return NULL;
}

/* What fold left of a piece. */
static void
put_folded(struct rn_latin *o, const char *s, size_t n)
{
	const char *from = s;
	size_t before = o->n, got;
	int32_t cp;

	for (; n > 0; s += got, n -= got) {
		const char *as;

		if ((unsigned char)*s < 0x80) {
			got = 1;
			put(o, s, 1);
			continue;
		}
		got = rn_utf8_next(s, n, &cp);
		if (got == 0)
			return;
		if (cp == VOICED || cp == HALF_VOICED) {
			voice(o, before, cp == HALF_VOICED);
			continue;
		}
		before = o->n;
		if ((as = pair_of(cp, s == from, s + got, n - got)) != NULL) {
			put(o, as, strlen(as));
			got *= 2;
		} else if ((as = letter_of(cp)) != NULL) {
			put(o, as, strlen(as));
		} else if (is_quote(cp)) {
			put(o, "\"", 1);
		} else if (is_gap(cp)) {
			put(o, " ", 1);
		} else if (cp < 0x2b0 || cp > 0x2ff) {
			put(o, s, got);	/* but for letters that modify */
		}
	}
}

/* What is to be known of a piece before it is folded. */
static void
put_marks(struct rn_latin *o, const char *s, size_t n)
{
	size_t upper = 0, got;
	bool small = false, bare = false;
	int32_t cp, lower;

	for (; n > 0; s += got, n -= got) {
		got = rn_utf8_next(s, n, &cp);
		if (got == 0) {
			got = 1;
			continue;
		}
		switch (rn_letter_case(cp, &lower)) {
		case RN_CASE_UPPER:
			upper++;
			break;
		case RN_CASE_LOWER:
			small = true;
			break;
		case RN_CASE_NONE:
			break;
		}
		bare |= is_bare(cp);
	}
	if (upper > 1 && !small)
		put(o, (const char[]){ RN_MARK_CAPS }, 1);
	if (bare)
		put(o, (const char[]){ RN_MARK_BARE }, 1);
}

/* A piece of ASCII, which most are; how much of it was. */
static bool
put_ascii(struct rn_latin *o, const char *s, size_t n)
{
	size_t upper = 0, lower = 0;
	char *to;

	for (size_t i = 0; i < n; i++) {
		if ((unsigned char)s[i] >= 0x7f)
			return false;
		upper += s[i] >= 'A' && s[i] <= 'Z';
		lower += s[i] >= 'a' && s[i] <= 'z';
	}
	if (upper > 1 && lower == 0)
		put(o, (const char[]){ RN_MARK_CAPS }, 1);
	if (n > sizeof(o->text) - 1 - o->n) {
		o->capped = true;
		return true;
	}
	to = o->text + o->n;
	for (size_t i = 0; i < n; i++)
		to[i] = s[i] >= 'A' && s[i] <= 'Z' ? (char)(s[i] + 32) : s[i];
	o->n += n;
	return true;
}

/* Before they are folded to "tm" and "sm". */
static void
drop_trade_marks(char *s)
{
	char *to = s;

	while (*s != '\0')
		if (strncmp(s, "\xe2\x84\xa2", 3) == 0 ||
		    strncmp(s, "\xe2\x84\xa0", 3) == 0)
			s += 3;
		else
			*to++ = *s++;
	*to = '\0';
}

static void
put_piece(struct rn_arena *a, struct rn_latin *o, const char *s, size_t n)
{
	char *fold;

	if (put_ascii(o, s, n))
		return;
	fold = rn_strndup(a, s, n);
	drop_trade_marks(fold);
	fold = rn_fold(a, fold);
	put_marks(o, s, n);
	put_folded(o, fold, strlen(fold));
}

void
rn_latin(struct rn_arena *a, const char *s, size_t n, struct rn_latin *out)
{
	const char *end;

	out->n = 0;
	out->capped = n > RN_NAME_BYTES;
	if (out->capped)
		for (n = RN_NAME_BYTES; n > 0 && (s[n] & 0xc0) == 0x80; n--)
			;
	for (end = s + n; s < end; s++) {
		const char *from = s;

		while (s < end && ((unsigned char)*s > ' ' && *s != 0x7f))
			s++;
		if (s > from)
			put_piece(a, out, from, (size_t)(s - from));
		put(out, " ", 1);
	}
	out->text[out->n] = '\0';
}
