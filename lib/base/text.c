/*
 * text.c - UTF-8: validity, the search form, what terminals may be given.
 *
 * To hide another character from terminals add it to unseen[]; to let a
 * letter without a decomposition be found by a plain one, add it to plain[].
 */
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/base.h"
#include "base/text.h"

/*
 * Characters that show nothing, reorder their neighbours or smuggle text:
 * soft hyphen, joiners, bidi marks, fillers, selectors, tags.
 */
static const struct span { int32_t from, to; } unseen[] = {
	{ 0x00ad, 0x00ad }, { 0x034f, 0x034f }, { 0x061c, 0x061c },
	{ 0x115f, 0x1160 }, { 0x17b4, 0x17b5 }, { 0x180b, 0x180f },
	{ 0x200b, 0x200f }, { 0x2028, 0x202e }, { 0x2060, 0x206f },
	{ 0x3164, 0x3164 }, { 0xfe00, 0xfe0f }, { 0xfeff, 0xfeff },
	{ 0xffa0, 0xffa0 }, { 0xfff0, 0xfffb }, { 0xe0000, 0xe0fff }
};

/* Folded letters Unicode does not take apart, as people type them. */
static const struct plain { int32_t cp; char as[4]; } plain[] = {
	{ 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" },
	{ 0x0111, "d" }, { 0x0127, "h" }, { 0x0131, "i" }, { 0x0142, "l" },
	{ 0x0153, "oe" }, { 0x0167, "t" }
};

enum {
	ZWJ = 0x200d, VS15 = 0xfe0e, VS16 = 0xfe0f,
	FLAG_A = 0x1f1e6, FLAG_Z = 0x1f1ff,	/* regional indicators */
	SKIN_1 = 0x1f3fb, SKIN_5 = 0x1f3ff,
	DECOMPOSED = 32,	/* the longest decomposition has 18 */
	MARKS = 16,		/* kept on one letter; more are dropped */
	WORD = 128		/* rn_edit_distance reads no more */
};

/* Where characters go: a buffer that grows, or a stream. */
struct sink {
	char *p;
	size_t n, room;
	FILE *to;		/* NULL: keep */
	char local[512];
};

static void
open_sink(struct sink *o, FILE *to)
{
	o->p = o->local;
	o->n = 0;
	o->room = sizeof(o->local);
	o->to = to;
}

static void
close_sink(struct sink *o)
{
	if (o->p != o->local)
		free(o->p);
}

static void
flush(struct sink *o)
{
	fwrite(o->p, 1, o->n, o->to);
	o->n = 0;
}

static void
put(struct sink *o, const char *s, size_t n)
{
	if (o->room - o->n < n && o->to != NULL) {
		flush(o);
		if (n > o->room) {
			fwrite(s, 1, n, o->to);
			return;
		}
	}
	if (o->room - o->n < n) {
		size_t room = (o->room + n) * 2;
		char *p = o->p == o->local ? NULL : o->p;

		p = realloc(p, room);
		if (p == NULL)
			rn_nomem();
		if (o->p == o->local)
			memcpy(p, o->local, o->n);
		o->p = p;
		o->room = room;
	}
	memcpy(o->p + o->n, s, n);
	o->n += n;
}

static void
put_cp(struct sink *o, int32_t cp)
{
	utf8proc_uint8_t b[4];

	put(o, (char *)b, (size_t)utf8proc_encode_char(cp, b));
}

size_t
rn_utf8_next(const char *s, size_t n, int32_t *cp)
{
	utf8proc_ssize_t got;

	if (n == 0)
		return 0;
	got = utf8proc_iterate((const utf8proc_uint8_t *)s,
	    n > 4 ? 4 : (utf8proc_ssize_t)n, cp);
	return got < 0 ? 0 : (size_t)got;
}

/* As rn_utf8_next, but a wrong byte is one U+FFFD. */
static size_t
next(const char *s, size_t n, int32_t *cp)
{
	size_t got = rn_utf8_next(s, n, cp);

	if (got == 0) {
		*cp = 0xfffd;
		got = 1;
	}
	return got;
}

bool
rn_utf8_valid(const char *s, size_t n, size_t *bad)
{
	const uint64_t high = UINT64_C(0x8080808080808080);
	size_t i = 0, got;
	uint64_t w;
	int32_t cp;

	while (i < n) {
		if (n - i >= sizeof(w)) {
			memcpy(&w, s + i, sizeof(w));
			if ((w & high) == 0) {
				i += sizeof(w);
				continue;
			}
		}
		if ((unsigned char)s[i] < 0x80) {
			i++;
			continue;
		}
		got = rn_utf8_next(s + i, n - i, &cp);
		if (got == 0) {
			if (bad != NULL)
				*bad = i;
			return false;
		}
		i += got;
	}
	return true;
}

static bool
is_unseen(int32_t cp)
{
	size_t lo = 0, hi = RN_LEN(unseen);

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (cp > unseen[mid].to)
			lo = mid + 1;
		else if (cp < unseen[mid].from)
			hi = mid;
		else
			return true;
	}
	return false;
}

/* Blanks of all kinds, newlines included. */
static bool
is_blank(int32_t cp)
{
	return cp == ' ' || (cp >= '\t' && cp <= '\r') || cp == 0x85 ||
	    cp == 0xa0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200a) ||
	    cp == 0x2028 || cp == 0x2029 || cp == 0x202f || cp == 0x205f ||
	    cp == 0x3000;
}

/* --- the search form --------------------------------------------------- */

/*
 * Is this mark an accent?  Those above and below, strokes through a letter,
 * Hebrew and Arabic points are; vowels of Indic and Thai scripts and the
 * marks that make another kana are not.
 */
static bool
is_accent(const utf8proc_property_t *p)
{
	return p->combining_class >= 200 || p->combining_class == 1 ||
	    (p->combining_class >= 10 && p->combining_class <= 36) ||
	    p->category == UTF8PROC_CATEGORY_ME;
}

/* What fold() has met but not yet written. */
struct folding {
	struct sink *o;
	bool blank;		/* a blank is due if anything follows */
	int n;			/* marks, in canonical order */
	int32_t mark[MARKS];
};

static void
put_marks(struct folding *f)
{
	for (int i = 0; i < f->n; i++)
		put_cp(f->o, f->mark[i]);
	f->n = 0;
}

static void
add_mark(struct folding *f, int32_t cp, int ccc)
{
	int i = f->n;

	if (f->n == MARKS)
		return;
	while (i > 0 && utf8proc_get_property(f->mark[i - 1])->combining_class
	    > ccc) {
		f->mark[i] = f->mark[i - 1];
		i--;
	}
	f->mark[i] = cp;
	f->n++;
}

/* One folded, decomposed character. */
static void
fold_one(struct folding *f, int32_t cp)
{
	const utf8proc_property_t *p = utf8proc_get_property(cp);
	int ccc = p->combining_class;

	if (is_blank(cp)) {
		put_marks(f);
		f->blank = f->o->n > 0;
		return;
	}
	if (p->category == UTF8PROC_CATEGORY_CC || is_unseen(cp) ||
	    p->ignorable || is_accent(p))
		return;
	if (f->blank) {
		put(f->o, " ", 1);
		f->blank = false;
	}
	if (ccc != 0) {
		add_mark(f, cp, ccc);
		return;
	}
	put_marks(f);
	for (size_t i = 0; i < RN_LEN(plain); i++)
		if (plain[i].cp == cp) {
			put(f->o, plain[i].as, strlen(plain[i].as));
			return;
		}
	put_cp(f->o, cp);
}

static void
fold(struct sink *o, const char *s, size_t n)
{
	const utf8proc_option_t how = UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
	    UTF8PROC_CASEFOLD | UTF8PROC_LUMP;
	struct folding f = { .o = o };
	int32_t cp, part[DECOMPOSED];
	utf8proc_ssize_t parts;
	int class = 0;

	for (size_t i = 0; i < n; ) {
		i += next(s + i, n - i, &cp);
		if (cp > ' ' && cp < 0x7f) {
			fold_one(&f, cp >= 'A' && cp <= 'Z' ? cp + 32 : cp);
			continue;
		}
		if (is_blank(cp) || cp < ' ') {
			fold_one(&f, cp);
			continue;
		}
		parts = utf8proc_decompose_char(cp, part, DECOMPOSED, how,
		    &class);
		for (utf8proc_ssize_t k = 0; k < parts && k < DECOMPOSED; k++)
			fold_one(&f, part[k]);
	}
	put_marks(&f);
}

/* The form of s if all is plain; NULL, and nothing lost, if it is not. */
static char *
fold_ascii(struct rn_arena *a, const char *s, size_t n)
{
	char *p;
	size_t k = 0;

	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] >= 0x7f || s[i] < ' ')
			return NULL;
	p = rn_strndup(a, s, n);
	for (size_t i = 0; i < n; i++) {
		char c = s[i];

		if (c == ' ' && (k == 0 || p[k - 1] == ' '))
			continue;
		p[k++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	if (k > 0 && p[k - 1] == ' ')
		k--;
	p[k] = '\0';
	return p;
}

char *
rn_fold(struct rn_arena *a, const char *s)
{
	struct sink o;
	size_t n = strlen(s);
	char *p = fold_ascii(a, s, n);

	if (p != NULL)
		return p;
	open_sink(&o, NULL);
	fold(&o, s, n);
	p = rn_strndup(a, o.p, o.n);
	close_sink(&o);
	return p;
}

/* --- terminals --------------------------------------------------------- */

static void
put_hex(struct sink *o, int32_t byte)
{
	static const char digit[] = "0123456789abcdef";
	char b[4] = { '\\', 'x', digit[byte >> 4 & 15], digit[byte & 15] };

	put(o, b, sizeof(b));
}

static void
put_named(struct sink *o, int32_t cp)
{
	char b[16];
	int n = snprintf(b, sizeof(b), "<U+%04lX>", (unsigned long)cp);

	put(o, b, (size_t)n);
}

static bool
is_emoji(int32_t cp)
{
	return utf8proc_get_property(cp)->boundclass ==
	    UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

/* Bytes of a joiner at s and the emoji it joins, or 0. */
static size_t
joined(const char *s, size_t n)
{
	int32_t cp;
	size_t first = rn_utf8_next(s, n, &cp), second;

	if (first == 0 || cp != ZWJ)
		return 0;
	second = rn_utf8_next(s + first, n - first, &cp);
	return second == 0 || !is_emoji(cp) ? 0 : first + second;
}

/* A character beyond ASCII; *emoji: the last one written was an emoji. */
static void
clean_wide(struct sink *o, int32_t cp, bool *emoji)
{
	if (cp == VS15 || cp == VS16)
		return;
	if (*emoji && cp >= SKIN_1 && cp <= SKIN_5)
		return;
	*emoji = is_emoji(cp);
	if (cp < 0xa0)
		put_hex(o, cp);
	else if (cp >= FLAG_A && cp <= FLAG_Z)
		put_cp(o, 'A' + cp - FLAG_A);
	else if (is_unseen(cp))
		put_named(o, cp);
	else
		put_cp(o, cp);
}

static bool
is_printable(char c)
{
	return c >= ' ' && c < 0x7f;
}

static void
clean(struct sink *o, const char *s, size_t n)
{
	bool emoji = false;
	size_t i = 0, run;
	int32_t cp;

	while (i < n) {
		for (run = i; run < n && is_printable(s[run]); )
			run++;
		if (run > i) {
			put(o, s + i, run - i);
			i = run;
			emoji = false;
			continue;
		}
		for (run = i; run < n && (s[run] == '\n' || s[run] == '\t' ||
		    (s[run] == '\r' && run + 1 < n && s[run + 1] == '\n')); )
			run++;
		if (run > i) {
			put(o, " ", 1);
			i = run;
			emoji = false;
			continue;
		}
		if (emoji && (run = joined(s + i, n - i)) > 0) {
			i += run;
			continue;
		}
		run = rn_utf8_next(s + i, n - i, &cp);
		if (run == 0 || cp < 0x80) {
			put_hex(o, (unsigned char)s[i++]);
			emoji = false;
			continue;
		}
		clean_wide(o, cp, &emoji);
		i += run;
	}
}

/* Bytes of s, of which *plain_n is set to the leading printable ASCII. */
static size_t
measure(const char *s, size_t *plain_n)
{
	size_t i = 0;

	while (is_printable(s[i]))
		i++;
	*plain_n = i;
	return i + strlen(s + i);
}

char *
rn_clean(struct rn_arena *a, const char *s)
{
	struct sink o;
	size_t plain_n, n = measure(s, &plain_n);
	char *p;

	if (plain_n == n)
		return rn_strndup(a, s, n);
	open_sink(&o, NULL);
	clean(&o, s, n);
	p = rn_strndup(a, o.p, o.n);
	close_sink(&o);
	return p;
}

void
rn_clean_write(FILE *to, const char *s)
{
	struct sink o;

	open_sink(&o, to);
	clean(&o, s, strlen(s));
	flush(&o);
	close_sink(&o);
}

/*
 * Bytes of what is drawn as one at s, and its cells.  Terminals differ about
 * what is joined; two cells are the most any of them takes.
 */
static size_t
grapheme(const char *s, size_t n, int *cells)
{
	utf8proc_int32_t state = 0;
	int32_t cp, after;
	size_t i = next(s, n, &cp), got;

	*cells = cp == VS16 ? 0 : utf8proc_charwidth(cp);
	while (i < n) {
		if (cp < 0x80 && (unsigned char)s[i] < 0x80)
			break;
		got = next(s + i, n - i, &after);
		if (utf8proc_grapheme_break_stateful(cp, after, &state))
			break;
		if (after != VS16)
			*cells += utf8proc_charwidth(after);
		cp = after;
		i += got;
	}
	if (*cells > 2)
		*cells = 2;
	return i;
}

int
rn_width(const char *s)
{
	size_t plain_n, n = measure(s, &plain_n), i;
	int width, cells;

	if (n > INT32_MAX / 2)
		return INT32_MAX / 2;
	if (plain_n == n)
		return (int)n;
	/* a mark may sit on the last plain one */
	i = plain_n > 0 ? plain_n - 1 : 0;
	width = (int)i;
	while (i < n) {
		i += grapheme(s + i, n - i, &cells);
		width += cells;
	}
	return width;
}

char *
rn_fit(struct rn_arena *a, const char *s, int width, bool ascii)
{
	char *p = rn_clean(a, s), *q;
	size_t n = strlen(p), i = 0, cut = 0;
	int used = 0, cells;
	const char *dots = ascii ? "~" : "\xe2\x80\xa6";

	if (width <= 0)
		return rn_strndup(a, "", 0);
	if (n <= (size_t)width)		/* no character has more cells than bytes */
		return p;
	while (i < n) {
		size_t got = grapheme(p + i, n - i, &cells);

		if (used + cells > width)
			break;
		used += cells;
		i += got;
		if (used < width)
			cut = i;
	}
	if (i == n)
		return p;
	q = rn_alloc(a, cut + strlen(dots) + 1);
	memcpy(q, p, cut);
	memcpy(q + cut, dots, strlen(dots));
	return q;
}

/* --- words ------------------------------------------------------------- */

static bool
is_margin(int32_t cp)
{
	return is_blank(cp) || cp == 0x200b || cp == 0xfeff;
}

char *
rn_trim(struct rn_arena *a, const char *s, size_t n)
{
	size_t got, back;
	int32_t cp;

	while ((got = rn_utf8_next(s, n, &cp)) > 0 && is_margin(cp)) {
		s += got;
		n -= got;
	}
	while (n > 0) {
		back = 1;
		while (back < 4 && back < n &&
		    ((unsigned char)s[n - back] & 0xc0) == 0x80)
			back++;
		if (rn_utf8_next(s + n - back, back, &cp) != back ||
		    !is_margin(cp))
			break;
		n -= back;
	}
	return rn_strndup(a, s, n);
}

static bool
is_joint(char c)
{
	return c == ' ' || c == '-' || c == '_' || (c >= '\t' && c <= '\r');
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static size_t
skip_joints(const char *s, size_t n, size_t i)
{
	while (i < n && is_joint(s[i]))
		i++;
	return i;
}

static bool
same_bytes(const char *a, size_t na, const char *b, size_t nb)
{
	size_t i = skip_joints(a, na, 0), k = skip_joints(b, nb, 0);

	for (;;) {
		size_t i2 = skip_joints(a, na, i), k2 = skip_joints(b, nb, k);

		if (i2 == na || k2 == nb)
			return i2 == na && k2 == nb;
		if ((i2 > i) != (k2 > k) || lower(a[i2]) != lower(b[k2]))
			return false;
		i = i2 + 1;
		k = k2 + 1;
	}
}

static bool
is_ascii(const char *s)
{
	while (*s != '\0' && (unsigned char)*s < 0x80)
		s++;
	return *s == '\0';
}

bool
rn_same_word(const char *a, const char *b)
{
	struct sink fa, fb;
	bool same;

	if (is_ascii(a) && is_ascii(b))
		return same_bytes(a, strlen(a), b, strlen(b));
	open_sink(&fa, NULL);
	open_sink(&fb, NULL);
	fold(&fa, a, strlen(a));
	fold(&fb, b, strlen(b));
	same = same_bytes(fa.p, fa.n, fb.p, fb.n);
	close_sink(&fa);
	close_sink(&fb);
	return same;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

int
rn_edit_distance(const char *a, const char *b, int max)
{
	int row[3][WORD], *before = row[0], *last = row[1], *here = row[2];
	size_t na = strlen(a), nb = strlen(b);

	if (max < 0 || na >= WORD || nb >= WORD)
		return max + 1;
	for (size_t k = 0; k <= nb; k++)
		last[k] = (int)k;
	for (size_t i = 1; i <= na; i++) {
		int *spare = before, lowest;

		here[0] = lowest = (int)i;
		for (size_t k = 1; k <= nb; k++) {
			int d = last[k - 1] + (a[i - 1] != b[k - 1]);

			d = least(d, least(last[k], here[k - 1]) + 1);
			if (i > 1 && k > 1 && a[i - 1] == b[k - 2] &&
			    a[i - 2] == b[k - 1])
				d = least(d, before[k - 2] + 1);
			here[k] = d;
			lowest = least(lowest, d);
		}
		if (lowest > max)
			return max + 1;
		before = last;
		last = here;
		here = spare;
	}
	return last[nb] > max ? max + 1 : last[nb];
}
