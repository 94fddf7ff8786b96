/*
 * fold.c - the form text is searched in, and words compared.
 *
 * To let a letter without a decomposition be found by a plain one, add it to
 * plain[].
 */
#include <string.h>

#include <utf8proc.h>

#include "base/base.h"
#include "base/text.h"
#include "base/utf8.h"

/* Folded letters Unicode does not take apart, as people type them. */
static const struct plain { int32_t cp; char as[4]; } plain[] = {
	{ 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" },
	{ 0x0111, "d" }, { 0x0127, "h" }, { 0x0131, "i" }, { 0x0142, "l" },
	{ 0x0153, "oe" }, { 0x0167, "t" }
};
enum {
	DECOMPOSED = 32,	/* the longest decomposition has 18 */
	MARKS = 16,		/* kept on one letter; more are dropped */
	WORD = 128		/* rn_edit_distance reads no more */
};

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
	struct rn_sink *o;
	bool blank;		/* a blank is due if anything follows */
	int n;			/* marks, in canonical order */
	int32_t mark[MARKS];
};

static void
put_marks(struct folding *f)
{
	for (int i = 0; i < f->n; i++)
		rn_sink_cp(f->o, f->mark[i]);
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

	if (rn_is_blank(cp)) {
		put_marks(f);
		f->blank = f->o->n > 0;
		return;
	}
	if (p->category == UTF8PROC_CATEGORY_CC || rn_is_unseen(cp) ||
	    p->ignorable || is_accent(p))
		return;
	if (f->blank) {
		rn_sink_put(f->o, " ", 1);
		f->blank = false;
	}
	if (ccc != 0) {
		add_mark(f, cp, ccc);
		return;
	}
	put_marks(f);
	for (size_t i = 0; i < RN_LEN(plain); i++)
		if (plain[i].cp == cp) {
			rn_sink_put(f->o, plain[i].as, strlen(plain[i].as));
			return;
		}
	rn_sink_cp(f->o, cp);
}

static void
fold(struct rn_sink *o, const char *s, size_t n)
{
	const utf8proc_option_t how = UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
	    UTF8PROC_CASEFOLD | UTF8PROC_LUMP;
	struct folding f = { .o = o };
	int32_t cp, part[DECOMPOSED];
	utf8proc_ssize_t parts;
	int class = 0;

	for (size_t i = 0; i < n; ) {
		i += rn_utf8_take(s + i, n - i, &cp);
		if (cp > ' ' && cp < 0x7f) {
			fold_one(&f, cp >= 'A' && cp <= 'Z' ? cp + 32 : cp);
			continue;
		}
		if (rn_is_blank(cp) || cp < ' ') {
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
	struct rn_sink o;
	size_t n = strlen(s);
	char *p = fold_ascii(a, s, n);

	if (p != NULL)
		return p;
	rn_sink_open(&o, NULL);
	fold(&o, s, n);
	p = rn_strndup(a, o.p, o.n);
	rn_sink_close(&o);
	return p;
}

/* --- words ------------------------------------------------------------- */

static bool
is_margin(int32_t cp)
{
	return rn_is_blank(cp) || cp == 0x200b || cp == 0xfeff;
}

bool
rn_says_nothing(const char *s)
{
	size_t n = s == NULL ? 0 : strlen(s), got;
	int32_t cp;

	for (; n > 0; s += got, n -= got) {
		got = rn_utf8_next(s, n, &cp);
		if (got == 0 || (!rn_is_blank(cp) && !rn_is_unseen(cp)))
			return false;
	}
	return true;
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
	struct rn_sink fa, fb;
	bool same;

	if (is_ascii(a) && is_ascii(b))
		return same_bytes(a, strlen(a), b, strlen(b));
	rn_sink_open(&fa, NULL);
	rn_sink_open(&fb, NULL);
	fold(&fa, a, strlen(a));
	fold(&fb, b, strlen(b));
	same = same_bytes(fa.p, fa.n, fb.p, fb.n);
	rn_sink_close(&fa);
	rn_sink_close(&fb);
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

	if (max < 0 || na >= WORD || nb >= WORD ||
	    (na > nb ? na - nb : nb - na) > (size_t)max)
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
