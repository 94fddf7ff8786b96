/*
 * scan.c - is this UTF-8, or else in which code page?
 *
 * Counted are runs of bytes over 0x7f.  One wrong run among right ones is
 * damage: the file is UTF-8, and the row with it is rejected.  Wrong runs all
 * over are a code page, if one makes words of all of them.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/scan.h"

enum {
	WORDS = 4,		/* of 8 bytes, looked at in one go */
	RUN = 48,		/* bytes of a run that waits for its rest */
	ENOUGH = 16,		/* right runs, and no wrong one */
	PLENTY = 4096,		/* wrong runs, and no right one */
	DAMAGE = 4		/* wrong runs a right one outweighs */
};

struct rn_scan {
	size_t good, bad;	/* runs of bytes over 0x7f */
	size_t passed;		/* bytes of earlier pieces */
	size_t wrong_at;	/* bytes before the first wrong run */
	struct rn_codepages *right, *wrong;	/* words around them */
};

struct rn_scan *
rn_scan_new(void)
{
	struct rn_scan *c = calloc(1, sizeof(*c));

	if (c == NULL)
		rn_nomem();
	c->right = rn_codepages_new();
	c->wrong = rn_codepages_new();
	return c;
}

void
rn_scan_free(struct rn_scan *c)
{
	if (c == NULL)
		return;
	rn_codepages_free(c->right);
	rn_codepages_free(c->wrong);
	free(c);
}

static bool
ascii_words(const char *s)
{
	uint64_t w[WORDS];

	memcpy(w, s, sizeof(w));
	return ((w[0] | w[1] | w[2] | w[3]) &
	    UINT64_C(0x8080808080808080)) == 0;
}

static bool
high(char c)
{
	return (unsigned char)c >= 0x80;
}

static bool
of_word(char c)
{
	return high(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/*
 * Built like UTF-8 all through, though wrong: surrogates, and characters
 * written longer than they need be.  No code page looks like that by chance.
 */
static bool
shaped(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n) {
		unsigned char c = (unsigned char)s[i];
		size_t len = c < 0xc0 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 :
		    c < 0xf8 ? 4 : 0;

		if (len == 0 || n - i < len)
			return false;
		for (size_t k = 1; k < len; k++)
			if (((unsigned char)s[i + k] & 0xc0) != 0x80)
				return false;
		i += len;
	}
	return true;
}

/* The word around s[from..to), with a byte on each side; its end. */
static size_t
add_word(struct rn_codepages *words, const char *s, size_t n, size_t from,
    size_t to)
{
	size_t end;

	for (size_t k = 0; k < RUN / 2 && from > 0 && of_word(s[from - 1]);
	    k++)
		from--;
	for (size_t k = 0; k < RUN / 2 && to < n && of_word(s[to]); k++)
		to++;
	end = to;
	from -= from > 0;
	to += to < n;
	rn_codepages_add(words, s + from, to - from);
	return end;
}

size_t
rn_scan_piece(struct rn_scan *c, const char *s, size_t n, bool last)
{
	size_t i = 0, all = n;
	size_t seen = 0;	/* words are taken up to there */

	while (i < n) {
		size_t to = i, wrong = 0;
		bool right;

		if (n - i >= WORDS * 8 && ascii_words(s + i)) {
			i += WORDS * 8;
			continue;
		}
		if (!high(s[i])) {
			i++;
			continue;
		}
		while (to < n && high(s[to]))
			to++;
		if (to == n && !last && to - i < RUN)
			break;
		right = rn_utf8_valid(s + i, to - i, &wrong);
		if (!right && to == n && !last && to - i - wrong < 4) {
			to = i + wrong;		/* its end may follow */
			right = true;
			n = to;
		}
		c->good += right || shaped(s + i, to - i);
		if (!right && c->bad++ == 0)
			c->wrong_at = c->passed + i;
		if (i >= seen)
			seen = add_word(right ? c->right : c->wrong, s, n, i,
			    to);
		i = to;
	}
	c->passed += i;
	return all - i;
}

size_t
rn_scan_wrong(const struct rn_scan *c)
{
	return c->wrong_at;
}

bool
rn_scan_enough(const struct rn_scan *c)
{
	return (c->good >= ENOUGH && c->bad == 0) ||
	    (c->bad >= PLENTY && c->good == 0);
}

void
rn_scan_end(struct rn_scan *c, struct rn_page_guess *out)
{
	static const struct rn_page_guess utf8 = { .name = { "UTF-8" } };

	*out = utf8;
	if (c->bad <= DAMAGE * c->good)
		return;
	rn_codepages_guess(c->wrong, out);
	if (c->good > 0 && (out->found != RN_PAGE_ONE ||
	    !rn_codepages_fit(c->right, out->name[0])))
		*out = utf8;
}

/* --- what needs the first bytes only ------------------------------------- */

static const struct { const char *bytes; size_t n; const char *name; }
marks[] = {
	{ "\xef\xbb\xbf", 3, "UTF-8" },
	{ "\xff\xfe\0\0", 4, "UTF-32LE" },	/* before the shorter one */
	{ "\0\0\xfe\xff", 4, "UTF-32BE" },
	{ "\xff\xfe", 2, "UTF-16LE" },
	{ "\xfe\xff", 2, "UTF-16BE" }
};

/* Labels, digits and separators are ASCII in any script. */
static const char *
by_nuls(const char *s, size_t n)
{
	size_t z[4] = { 0 }, few = n / 40, some = n / 10;

	for (size_t i = 0; i < n; i++)
		z[i % 4] += s[i] == '\0';
	if (n < 4)
		return NULL;
	if (z[0] <= few && z[2] + z[3] + some >= 2 * (n / 4))
		return "UTF-32LE";
	if (z[3] <= few && z[0] + z[1] + some >= 2 * (n / 4))
		return "UTF-32BE";
	if (z[1] + z[3] > some && z[0] + z[2] <= few && z[1] + z[3] > 1)
		return "UTF-16LE";
	if (z[0] + z[2] > some && z[1] + z[3] <= few && z[0] + z[2] > 1)
		return "UTF-16BE";
	return NULL;
}

const char *
rn_scan_head(const char *s, size_t n, size_t *mark)
{
	for (size_t i = 0; i < RN_LEN(marks); i++)
		if (n >= marks[i].n &&
		    memcmp(s, marks[i].bytes, marks[i].n) == 0) {
			*mark = marks[i].n;
			return marks[i].name;
		}
	*mark = 0;
	return by_nuls(s, n);
}
