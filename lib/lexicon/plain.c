/*
 * plain.c - text as plain words: letters folded, and which bytes they were.
 *
 * Unlike base's folding it takes no memory and remembers where words stood;
 * of letters it knows Latin ones, in `latin`, and the case of Cyrillic.  To
 * fold another letter, add its range there.
 */
#include <string.h>

#include "lexicon/plain.h"

/* Letters in ranges, and what they are written as. */
static const struct {
	uint16_t from, to;
	char as[3];
} latin[] = {
	{ 0xaa, 0xaa, "a" }, { 0xba, 0xba, "o" },
	{ 0xc0, 0xc5, "a" }, { 0xc6, 0xc6, "ae" }, { 0xc7, 0xc7, "c" },
	{ 0xc8, 0xcb, "e" }, { 0xcc, 0xcf, "i" }, { 0xd0, 0xd0, "d" },
	{ 0xd1, 0xd1, "n" }, { 0xd2, 0xd6, "o" }, { 0xd8, 0xd8, "o" },
	{ 0xd9, 0xdc, "u" }, { 0xdd, 0xdd, "y" }, { 0xde, 0xde, "th" },
	{ 0xdf, 0xdf, "ss" },
	{ 0xe0, 0xe5, "a" }, { 0xe6, 0xe6, "ae" }, { 0xe7, 0xe7, "c" },
	{ 0xe8, 0xeb, "e" }, { 0xec, 0xef, "i" }, { 0xf0, 0xf0, "d" },
	{ 0xf1, 0xf1, "n" }, { 0xf2, 0xf6, "o" }, { 0xf8, 0xf8, "o" },
	{ 0xf9, 0xfc, "u" }, { 0xfd, 0xfd, "y" }, { 0xfe, 0xfe, "th" },
	{ 0xff, 0xff, "y" },
	{ 0x100, 0x105, "a" }, { 0x106, 0x10d, "c" }, { 0x10e, 0x111, "d" },
	{ 0x112, 0x11b, "e" }, { 0x11c, 0x123, "g" }, { 0x124, 0x127, "h" },
	{ 0x128, 0x131, "i" }, { 0x132, 0x133, "ij" }, { 0x134, 0x135, "j" },
	{ 0x136, 0x138, "k" }, { 0x139, 0x142, "l" }, { 0x143, 0x14b, "n" },
	{ 0x14c, 0x151, "o" }, { 0x152, 0x153, "oe" }, { 0x154, 0x159, "r" },
	{ 0x15a, 0x161, "s" }, { 0x162, 0x167, "t" }, { 0x168, 0x173, "u" },
	{ 0x174, 0x175, "w" }, { 0x176, 0x178, "y" }, { 0x179, 0x17e, "z" },
	{ 0x17f, 0x17f, "s" }, { 0x1a0, 0x1a1, "o" }, { 0x1af, 0x1b0, "u" },
	{ 0x1cd, 0x1ce, "a" }, { 0x1cf, 0x1d0, "i" }, { 0x1d1, 0x1d2, "o" },
	{ 0x1d3, 0x1dc, "u" }, { 0x218, 0x219, "s" }, { 0x21a, 0x21b, "t" },
	{ 0x1ea0, 0x1eb7, "a" }, { 0x1eb8, 0x1ec7, "e" },
	{ 0x1ec8, 0x1ecb, "i" }, { 0x1ecc, 0x1ee3, "o" },
	{ 0x1ee4, 0x1ef1, "u" }, { 0x1ef2, 0x1ef9, "y" },
};

/* --- one character ------------------------------------------------------ */

/* The character at s, or 0 with *took 1 when it is none. */
static uint32_t
decode(const unsigned char *s, size_t n, uint8_t *took)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	uint8_t len = s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 :
	    s[0] < 0xf5 ? 4 : 0;
	uint32_t cp;

	*took = 1;
	if (len == 0 || len > n)
		return 0;
	cp = s[0] & (0xffu >> (len + 1));
	for (uint8_t i = 1; i < len; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		cp = cp << 6 | (s[i] & 0x3f);
	}
	if (cp < least[len] || (cp >= 0xd800 && cp < 0xe000) || cp > 0x10ffff)
		return 0;
	*took = len;
	return cp;
}

static const char *
latin_as(uint32_t cp)
{
	size_t low = 0, high = sizeof(latin) / sizeof(latin[0]);

	while (low < high) {
		size_t i = low + (high - low) / 2;

		if (cp < latin[i].from)
			high = i;
		else if (cp > latin[i].to)
			low = i + 1;
		else
			return latin[i].as;
	}
	return NULL;
}

/* Capitals and small letters take turns, from one or the other. */
static bool
is_upper(uint32_t cp)
{
	if (cp < 0x100)
		return cp >= 0xc0 && cp <= 0xde;
	if ((cp >= 0x139 && cp <= 0x148) || (cp >= 0x179 && cp <= 0x17e) ||
	    cp == 0x178 || (cp >= 0x1cd && cp <= 0x1dc))
		return (cp & 1) == 1 || cp == 0x178;
	return (cp & 1) == 0 && cp != 0x138;
}

static bool
is_silent(uint32_t cp)
{
	return (cp >= 0x300 && cp <= 0x36f) || cp == 0xad ||
	    (cp >= 0x200b && cp <= 0x200f) || cp == 0x2060 || cp == 0xfeff;
}

static bool
is_hard(uint32_t cp)
{
	return cp == 0xb7 || cp == 0x2022 || cp == 0x2028 || cp == 0x2029 ||
	    cp == 0x3001 || cp == 0x3002 || cp == 0xff0c || cp == 0x2014;
}

/* Signs that are no letters: of Latin 1, punctuation, money, arrows, CJK. */
static bool
is_sign(uint32_t cp)
{
	return cp < 0xc0 || cp == 0xd7 || cp == 0xf7 ||
	    (cp >= 0x2000 && cp < 0x2c00) || (cp >= 0x3000 && cp < 0x3005) ||
	    (cp >= 0x3008 && cp < 0x3021) || (cp >= 0xff00 && cp < 0xff10);
}

/* Blanks and quotes beyond ASCII. */
static bool
is_blank(uint32_t cp)
{
	return cp == 0 || cp < 0xa1 || (cp >= 0x2000 && cp <= 0x200a) ||
	    (cp >= 0x2018 && cp <= 0x201f) || cp == 0x202f || cp == 0x3000;
}

static void
beyond_ascii(const char *s, size_t n, struct rn_plain_char *out)
{
	uint32_t cp = decode((const unsigned char *)s, n, &out->took);
	const char *as = latin_as(cp);

	if (as != NULL) {
		out->len = as[1] == '\0' ? 1 : 2;
		memcpy(out->as, as, out->len);
		out->upper = is_upper(cp);
		out->lower = !out->upper;
		return;
	}
	out->silent = is_silent(cp);
	out->hard = is_hard(cp);
	out->sign = !out->silent && !is_blank(cp) && is_sign(cp);
	if (cp == 0 || out->silent || out->hard || is_sign(cp))
		return;
	out->len = out->took;
	memcpy(out->as, s, out->len);
	if (cp >= 0x410 && cp <= 0x42f) {	/* Cyrillic capitals */
		cp += 0x20;
		out->as[0] = (char)(0xc0 | cp >> 6);
		out->as[1] = (char)(0x80 | (cp & 0x3f));
		out->upper = true;
	} else {
		out->lower = cp >= 0x430 && cp <= 0x44f;
	}
}

void
rn_plain_char(const char *s, size_t n, struct rn_plain_char *out)
{
	char c = s[0];

	memset(out, 0, sizeof(*out));
	if ((unsigned char)c >= 0x80) {
		beyond_ascii(s, n, out);
		return;
	}
	out->took = 1;
	out->upper = c >= 'A' && c <= 'Z';
	out->lower = c >= 'a' && c <= 'z';
	if (out->upper)
		c = (char)(c - 'A' + 'a');
	if (out->upper || out->lower || (c >= '0' && c <= '9')) {
		out->as[0] = c;
		out->len = 1;
	} else {
		out->hard = c == '\0' || strchr(",;|()[]{}\n\t/:!?\"", c) !=
		    NULL;
		out->sign = c != '\0' && strchr("$<>+-~=&/_", c) != NULL;
	}
}

/* --- words -------------------------------------------------------------- */

static bool
ends(const char *w, size_t n, const char *with)
{
	size_t m = strlen(with);

	return n > m && memcmp(w + n - m, with, m) == 0;
}

/*
 * The length of a word without its plural; "ies" is made a y.  Of German,
 * "Beratungen", "Molkereien" and "in Krankenhäusern".
 */
static size_t
stem_of(char *w, size_t n)
{
	static const char *const hiss[] = { "sses", "xes", "ches", "shes" };

	if (n > 6 && (ends(w, n, "ungen") || ends(w, n, "eien") ||
	    ends(w, n, "uren") || ends(w, n, "tionen")))
		return n - 2;
	if (n > 5 && ends(w, n, "ern"))
		return n - 1;
	if (n < 4 || w[n - 1] != 's')
		return n;
	if (n > 4 && ends(w, n, "ies")) {
		w[n - 3] = 'y';
		return n - 2;
	}
	for (size_t i = 0; n > 4 && i < 4; i++)
		if (ends(w, n, hiss[i]))
			return n - 2;
	if (ends(w, n, "ss") || ends(w, n, "us") || ends(w, n, "is"))
		return n;
	return n - 1;
}

struct making {
	char *pool;
	struct rn_plain_word *word;
	size_t n, used;		/* words, bytes of the pool */
	enum rn_plain_mode mode;
	bool in, lower, hard, digits;	/* in a word; of it or before it */
	struct rn_plain_word w;
};

static bool
is_and(const char *s, size_t n)
{
	return n == 3 && memcmp(s, "and", 3) == 0;
}

/* The word is over. */
static void
put_word(struct making *m)
{
	struct rn_plain_word *w = &m->w;
	size_t len = m->used - w->from;

	if (!m->in)
		return;
	m->in = false;
	if (m->mode != RN_PLAIN_SIZES && is_and(m->pool + w->from, len)) {
		m->used = w->from;
		return;
	}
	if (m->mode == RN_PLAIN_STEMS)
		len = stem_of(m->pool + w->from, len);
	if (m->lower)
		w->flags &= (uint16_t)~RN_PLAIN_CAPS;
	if (m->hard)
		w->flags |= RN_PLAIN_HARD;
	w->len = (uint16_t)(len > UINT16_MAX ? UINT16_MAX : len);
	m->used = w->from + len;
	m->pool[m->used++] = ' ';
	m->word[m->n++] = *w;
	m->hard = false;
}

/* Letters of the text from byte i, as they are folded. */
static void
put_letters(struct making *m, size_t i, const struct rn_plain_char *c,
    const char *as, size_t len)
{
	if (!m->in) {
		m->w = (struct rn_plain_word){ .at = (uint32_t)i,
		    .from = (uint32_t)m->used,
		    .flags = c->upper ? RN_PLAIN_LARGE : 0 };
		m->lower = false;
	}
	m->in = true;
	m->lower |= c->lower;
	if (c->upper)
		m->w.flags |= RN_PLAIN_CAPS;
	memcpy(m->pool + m->used, as, len);
	m->used += len;
	m->w.end = (uint32_t)(i + c->took);
}

/*
 * The common case, letters and digits of ASCII: how many bytes of the text,
 * which are one word or go on with it.
 */
static size_t
put_ascii(struct making *m, const char *s, size_t i, size_t n)
{
	size_t from = i;
	uint16_t upper = 0;

	for (; i < n; i++) {
		char c = s[i];
		bool large = c >= 'A' && c <= 'Z';
		bool letter = large || (c >= 'a' && c <= 'z');

		if (!letter && (c < '0' || c > '9'))
			break;
		if (m->mode == RN_PLAIN_SIZES && (m->in || i > from) &&
		    letter == m->digits)
			break;
		m->digits = !letter;
		if (i == from && !m->in) {
			m->w = (struct rn_plain_word){ .at = (uint32_t)i,
			    .from = (uint32_t)m->used,
			    .flags = large ? RN_PLAIN_LARGE : 0 };
			m->lower = false;
		}
		m->lower |= letter && !large;
		upper |= large ? RN_PLAIN_CAPS : 0;
		m->pool[m->used++] = large ? (char)(c - 'A' + 'a') : c;
	}
	if (i > from) {
		m->in = true;
		m->w.flags |= upper;
		m->w.end = (uint32_t)i;
	}
	return i - from;
}

size_t
rn_plain_words(const char *s, size_t n, enum rn_plain_mode mode, char *pool,
    struct rn_plain_word *word, size_t most)
{
	struct making m = { .pool = pool, .word = word, .mode = mode };
	struct rn_plain_char c;

	for (size_t i = 0; i < n && m.n < most; ) {
		size_t took = put_ascii(&m, s, i, n);

		i += took;
		if (took > 0)
			continue;
		if (s[i] == ' ') {
			put_word(&m);
			i++;
			continue;
		}
		rn_plain_char(s + i, n - i, &c);
		if (c.took == 1 && c.len > 0) {
			put_word(&m);	/* a digit after a letter, or so */
			continue;
		}
		if (!c.silent && (c.len == 0 || (mode == RN_PLAIN_SIZES &&
		    m.digits)))
			put_word(&m);
		if (m.n == most)
			break;
		if (c.len > 0) {
			m.digits = false;
			put_letters(&m, i, &c, c.as, c.len);
		} else if (c.sign && mode == RN_PLAIN_SIZES) {
			put_letters(&m, i, &c, s + i, c.took);
			put_word(&m);
		} else {
			m.hard |= c.hard;
		}
		i += c.took;
	}
	if (m.n < most)
		put_word(&m);
	return m.n;
}
