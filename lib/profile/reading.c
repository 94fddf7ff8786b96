/*
 * reading.c - a text as words, and what the lexicon finds among them.
 *
 * Words are parted by blanks, by a slash or a long dash between them, and by
 * the apostrophe of an elision ("d'une").  Each knows what stood around it.
 * Nothing here knows what a word means; that is in marks.c and the lexicon.
 */
#include <string.h>

#include "base/text.h"
#include "profile/reader.h"

enum { LINE_SHORT = 60 };	/* bytes: a shorter line was ended by hand */

/* Marks that are more than a byte, and what they are like. */
static const struct {
	const char *utf8, *like;
} alike[] = {
	{ "\xe2\x80\x98", "'" }, { "\xe2\x80\x99", "'" },
	{ "\xe2\x80\x9c", "\"" }, { "\xe2\x80\x9d", "\"" },
	{ "\xe2\x80\x9e", "\"" }, { "\xc2\xab", "\"" }, { "\xc2\xbb", "\"" },
	{ "\xe2\x80\x93", "-" }, { "\xe2\x80\x94", "-" },
	{ "\xe2\x80\xa2", "*" }, { "\xc2\xa0", " " },
	{ "\xe2\x80\xaf", " " }, { "\xe2\x80\x89", " " },
};

/* The mark at s as ASCII, 0: it is a letter; its bytes in *len. */
static char
mark_at(const char *s, size_t n, size_t *len)
{
	*len = 1;
	if ((unsigned char)*s < 0x80)
		return (*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') ||
		    (*s >= '0' && *s <= '9') ? 0 : *s;
	for (size_t i = 0; i < RN_LEN(alike); i++) {
		size_t m = strlen(alike[i].utf8);

		if (m <= n && memcmp(s, alike[i].utf8, m) == 0) {
			*len = m;
			return *alike[i].like;
		}
	}
	return 0;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Does the mark c at s[i], with something before it, end a word? */
static bool
parts(const char *s, size_t n, size_t from, size_t i, char c, size_t len)
{
	char before = s[i - 1];
	char after = i + len < n ? s[i + len] : ' ';
	size_t word = i - from;

	switch (c) {
	case ' ': case '\t': case '\n': case '\r':
	case '"': case '(': case ')': case '[': case ']': case ';':
		return true;
	case '/':
		return !is_digit(before) && !is_digit(after) && word > 1;
	case '-':		/* a long one, between words */
		return len > 1 && !is_digit(before) && !is_digit(after);
	case ',': case ':':
		return !(is_digit(before) && is_digit(after));
	case '\'':
		/* l'usine, qu'elles; but not "we've" */
		return word == 1 || (word == 2 && s[from] == 'q');
	default:
		return false;
	}
}

/* What stands after a word tells whether it ends something. */
static void
see_after(struct rn_said_word *w, char c)
{
	switch (c) {
	case '.': case '!': case '?':
		w->stop = true;
		break;
	case ',': case ';': case '/':
		w->comma = true;
		break;
	case ':':
		w->colon = true;
		break;
	case ')': case ']':
		w->closes = true;
		break;
	default:
		break;
	}
}

/* Folded, every apostrophe the plain one. */
static const char *
fold_word(struct rn_arena *a, const char *s, size_t n)
{
	char *f = rn_fold(a, rn_strndup(a, s, n)), *c;

	while ((c = strstr(f, "\xe2\x80\x99")) != NULL) {
		*c = '\'';
		memmove(c + 1, c + 3, strlen(c + 3) + 1);
	}
	return f;
}

static void
add_word(struct rn_reading *r, size_t from, size_t to)
{
	struct rn_said_word *w = &r->w[r->n];

	/* dots and the like at its end are not of it */
	while (to > from && strchr(".!?:,'", r->text[to - 1]) != NULL) {
		if (r->text[to - 1] != '\'')
			see_after(w, r->text[to - 1]);
		to--;
	}
	if (to == from)
		return;
	w->at = from;
	w->len = to - from;
	w->known = -1;
	w->fold = fold_word(r->a, r->text + from, to - from);
	r->n++;
}

static bool
is_big(const char *s)
{
	int32_t cp = 0;

	return rn_utf8_next(s, strlen(s), &cp) > 0 &&
	    rn_letter_case(cp, &cp) == RN_CASE_UPPER;
}

/* A line end ends a sentence, unless a long line was only folded there. */
static bool
line_ends(const char *text, size_t at)
{
	size_t from = at, next = at + 1;

	while (from > 0 && text[from - 1] != '\n')
		from--;
	while (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')
		next++;
	return text[next] == '\n' || text[next] == '-' || text[next] == '*' ||
	    at - from < LINE_SHORT;
}

static void
split(struct rn_reading *r)
{
	const char *s = r->text;
	size_t n = strlen(s), from = 0, len;
	bool opens = false, quotes = false, quoted = false;

	for (size_t i = 0; i <= n; i += len) {
		char c = i == n ? ' ' : mark_at(s + i, n - i, &len);
		size_t was = r->n;

		if (i == n)
			len = 1;
		if (c == 0 || (i > from && !parts(s, n, from, i, c, len)))
			continue;
		if (i == from && (c == '&' || c == '+' || c == '$' ||
		    c == '<' || c == '>' || c == '~' || c == '#'))
			continue;	/* begins a word */
		if (i > from)
			add_word(r, from, i);
		if (r->n > was) {
			r->w[was].opens = opens;
			r->w[was].quotes = quotes;
			opens = quotes = false;
		}
		from = i + len;
		if (c == '(' || c == '[')
			opens = true;
		if (c == '"')
			quotes = quoted = !quoted;
		if (r->n == 0)
			continue;
		see_after(&r->w[r->n - 1], c);
		if (c == '"' && !quoted)
			r->w[r->n - 1].unquotes = true;
		if (c == '*' || (c == '-' && !is_digit(s[r->w[r->n - 1].at +
		    r->w[r->n - 1].len - 1])))
			r->w[r->n - 1].stop = true;
		if (c == '\n' && line_ends(s, i))
			r->w[r->n - 1].stop = r->w[r->n - 1].line = true;
	}
}

/* "St. Clement", "Dr. Roth": before a name. */
static bool
is_saint(const char *fold)
{
	return strcmp(fold, "st") == 0 || strcmp(fold, "dr") == 0 ||
	    strcmp(fold, "mr") == 0 || strcmp(fold, "ms") == 0;
}

/* A dot after "mind" or "10-100 Mio" ends nothing; nor one letter's. */
static void
mend_stops(struct rn_reading *r)
{
	for (size_t i = 0; i < r->n; i++) {
		struct rn_said_word *w = &r->w[i];
		bool dot = r->text[w->at + w->len] == '.';
		bool small = i + 1 < r->n && !is_big(r->text + r->w[i + 1].at);

		if (w->stop && dot && i + 1 < r->n &&
		    (w->len == 1 || rn_word_among(w->fold, RN_WORDS_SHORT)) &&
		    (small || w->len > 2 || is_saint(w->fold)))
			w->stop = false;
		w->start = i == 0 || r->w[i - 1].stop ||
		    (r->w[i - 1].start && rn_word_among(r->w[i - 1].fold,
		    RN_WORDS_WELL));
	}
}

/* Bytes at to at + len: words *first to *end; false: none. */
static bool
words_at(const struct rn_reading *r, size_t at, size_t len, size_t *first,
    size_t *end)
{
	size_t low = 0, high = r->n;

	while (low < high) {		/* the first that ends after `at` */
		size_t mid = (low + high) / 2;

		if (r->w[mid].at + r->w[mid].len <= at)
			low = mid + 1;
		else
			high = mid;
	}
	*first = *end = low;
	while (*end < r->n && r->w[*end].at < at + len)
		(*end)++;
	return *end > *first;
}

/* What is found later gives way, unless it is longer. */
static void
add_known(struct rn_reading *r, const struct rn_known *k)
{
	struct rn_known *to = &r->known[r->knowns];

	for (size_t i = k->first; i < k->end; i++) {
		int was = r->w[i].known;

		if (was >= 0 && (r->known[was].what == RN_KNOWN_RANGE ||
		    r->known[was].end - r->known[was].first >=
		    k->end - k->first))
			return;
	}
	*to = *k;
	for (size_t i = k->first; i < k->end; i++) {
		int was = r->w[i].known;

		for (size_t j = was < 0 ? 0 : r->known[was].first;
		    was >= 0 && j < r->known[was].end; j++)
			r->w[j].known = -1;
		r->w[i].known = (int)r->knowns;
	}
	r->knowns++;
}

static void
ask_lexicon(struct rn_reading *r)
{
	size_t n = strlen(r->text), ranges, places, industries;
	struct rn_range *range;
	struct rn_hit *place, *industry;

	ranges = rn_range_find_all(r->a, r->text, n, &range);
	places = rn_place_find_all(r->a, r->text, n, &place);
	industries = rn_industry_find_all(r->a, r->text, n, &industry);
	r->known = rn_alloc(r->a, (ranges + places + industries + 1) *
	    sizeof(*r->known));
	for (size_t i = 0; i < ranges; i++) {
		struct rn_known k = { .what = RN_KNOWN_RANGE, .node = -1,
		    .range = range[i] };

		if (words_at(r, range[i].at, range[i].len, &k.first, &k.end))
			add_known(r, &k);
	}
	for (size_t i = 0; i < places; i++) {
		struct rn_known k = { .what = RN_KNOWN_PLACE,
		    .node = place[i].node };

		if (words_at(r, place[i].at, place[i].len, &k.first, &k.end))
			add_known(r, &k);
	}
	for (size_t i = 0; i < industries; i++) {
		struct rn_known k = { .what = RN_KNOWN_INDUSTRY,
		    .node = industry[i].node };

		if (words_at(r, industry[i].at, industry[i].len, &k.first,
		    &k.end))
			add_known(r, &k);
	}
}

void
rn_reading_make(struct rn_arena *a, const char *text, struct rn_reading *r)
{
	*r = (struct rn_reading){ .a = a, .text = text };
	r->w = rn_alloc(a, (strlen(text) + 1) * sizeof(*r->w));
	split(r);
	mend_stops(r);
	ask_lexicon(r);
}

const char *
rn_reading_phrase(const struct rn_reading *r, size_t i, size_t j)
{
	const struct rn_said_word *last = &r->w[j - 1];
	size_t end = last->at + last->len, from = r->w[i].at;

	/* a parenthesis that was opened is closed */
	for (; i < j; i++)
		if (r->w[i].opens && last->closes && i > 0 &&
		    r->text[end] == ')' && r->w[i].at > from)
			return rn_squeeze(r->a, r->text + from, end + 1 -
			    from);
	return rn_squeeze(r->a, r->text + from, end - from);
}

/* Words from i that are the phrase: how many; 0: they are not. */
static size_t
phrase_at(const struct rn_reading *r, size_t i, const char *s, size_t len)
{
	size_t words = 0;

	while (len > 0) {
		const char *blank = memchr(s, ' ', len);
		size_t n = blank == NULL ? len : (size_t)(blank - s);

		if (i == r->n || strncmp(r->w[i].fold, s, n) != 0 ||
		    r->w[i].fold[n] != '\0')
			return 0;
		if (words > 0 && r->w[i - 1].stop)
			return 0;
		i++;
		words++;
		len -= n + (blank != NULL);
		s += n + (blank != NULL);
	}
	return words;
}

bool
rn_reading_pause(const struct rn_reading *r, size_t i)
{
	const struct rn_said_word *w = &r->w[i];

	return w->comma || w->colon || w->stop || w->closes;
}

size_t
rn_reading_one(const struct rn_reading *r, size_t i, const char *phrases)
{
	size_t best = 0, n;
	const char *phrase;

	while ((phrase = rn_item_next(&phrases, &n)) != NULL) {
		size_t words = *phrase == *r->w[i].fold ?
		    phrase_at(r, i, phrase, n) : 0;

		best = words > best ? words : best;
	}
	return best;
}
