/* mention.c - see mention.h. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "privacy/mention.h"

enum {
	ONE_WORD = 3,		/* bytes of a name of one word, at least */
	VALUE = 10,		/* and of a value */
	NUMBER = 6,		/* digits of a phone number */
	SUBSCRIBER = 9,		/* at its end, that tell whose it is */
	GROUPS = 8,		/* of digits in one */
	APART = 3		/* bytes between two of them */
};

struct word { const char *fold; size_t from, to; bool digits; };

struct words {
	struct word *v;
	size_t n, room;
};

struct needle {
	const char **word;
	size_t n;
	const char *digits;	/* of a number */
	bool loose;		/* only in what refnet made */
};

struct rn_mentions {
	struct rn_arena *a, *text;	/* of needles; of the text at hand */
	struct needle *v;
	size_t n, room;
	size_t sorted;		/* so many are, by their first word; or 0 */
	size_t numbers;		/* of them, at the end */
	struct rn_mentions *spare;	/* whose stay; or NULL */
	struct words words;
	char *out;
	size_t out_n, out_room;
};

struct rn_mentions *
rn_mentions_new(void)
{
	struct rn_mentions *m = rn_zeroed(1, sizeof(*m));

	m->a = rn_arena_new();
	m->text = rn_arena_new();
	if (m->a == NULL || m->text == NULL)
		rn_nomem();
	return m;
}

void
rn_mentions_free(struct rn_mentions *m)
{
	if (m == NULL)
		return;
	rn_arena_free(m->a);
	rn_arena_free(m->text);
	free(m->v);
	free(m->words.v);
	free(m->out);
	free(m);
}

/* Bytes of a letter, digit or mark at s; 0: something between words. */
static size_t
letter(const char *s, size_t n, bool *digit)
{
	int32_t cp, lower;
	size_t size;

	*digit = *s >= '0' && *s <= '9';
	if (*digit)
		return 1;
	size = rn_utf8_next(s, n, &cp);
	if (size == 0)
		return 0;
	return rn_letter_case(cp, &lower) != RN_CASE_NONE ||
	    (cp >= 0x300 && cp < 0x370) ? size : 0;
}

/* Into m->words, folded in an arena. */
static void
split(struct rn_mentions *m, struct rn_arena *a, const char *s)
{
	struct words *w = &m->words;
	size_t n = strlen(s), at = 0, size;

	for (w->n = 0; at < n;) {
		struct word x = { .from = at, .digits = true };
		bool digit;

		for (; at < n && (size = letter(s + at, n - at, &digit)) > 0;
		    at += size)
			x.digits = x.digits && digit;
		x.to = at;
		if (x.to == x.from) {
			at++;
			continue;
		}
		x.fold = rn_fold(a, rn_strndup(a, s + x.from, x.to - x.from));
		w->v = rn_grow(w->v, w->n, &w->room, sizeof(*w->v));
		w->v[w->n++] = x;
	}
}

static void
add(struct rn_mentions *m, const struct needle *x)
{
	m->v = rn_grow(m->v, m->n, &m->room, sizeof(*m->v));
	m->v[m->n++] = *x;
}

static void
add_number(struct rn_mentions *m, const char *text)
{
	char *digits = rn_strdup(m->a, text), *to = digits;

	for (const char *s = text; *s != '\0'; s++)
		if (*s >= '0' && *s <= '9')
			*to++ = *s;
	*to = '\0';
	if (strlen(digits) >= NUMBER)
		add(m, &(struct needle){ .digits = digits });
}

void
rn_mentions_spare(struct rn_mentions *m, struct rn_mentions *whose)
{
	m->spare = whose;
}

void
rn_mentions_add(struct rn_mentions *m, enum rn_mention_kind kind,
    const char *text)
{
	struct needle x = { .loose = kind == RN_MENTION_VALUE };
	const char **turned;

	if (kind == RN_MENTION_NUMBER) {
		add_number(m, text);
		return;
	}
	split(m, m->a, text);
	if (m->words.n == 0 || (m->words.n == 1 && strlen(text) <
	    (size_t)(kind == RN_MENTION_VALUE ? VALUE : ONE_WORD)))
		return;
	x.n = m->words.n;
	x.word = rn_alloc(m->a, x.n * sizeof(*x.word));
	for (size_t i = 0; i < x.n; i++)
		x.word[i] = m->words.v[i].fold;
	x.loose = x.loose || x.n == 1;
	add(m, &x);
	if (kind != RN_MENTION_NAME || x.n == 1)
		return;
	if (x.n > 2) {		/* without those in the middle */
		const char **ends = rn_alloc(m->a, 2 * sizeof(*ends));

		ends[0] = x.word[0];
		ends[1] = x.word[x.n - 1];
		add(m, &(struct needle){ .word = ends, .n = 2 });
	}
	turned = rn_alloc(m->a, x.n * sizeof(*turned));
	turned[0] = x.word[x.n - 1];
	for (size_t i = 1; i < x.n; i++)
		turned[i] = x.word[i - 1];
	x.word = turned;
	add(m, &x);
}

/* --- looking --------------------------------------------------------------- */

/* How many words from the i-th on are it; 0: they are not. */
static size_t
is_here(const struct words *w, size_t i, const struct needle *x)
{
	if (i + x->n > w->n)
		return 0;
	for (size_t k = 0; k < x->n; k++)
		if (strcmp(w->v[i + k].fold, x->word[k]) != 0)
			return 0;
	return x->n;
}

static bool
same_number(const char *a, const char *b)
{
	size_t n, k;

	if (strcmp(a, b) == 0)
		return true;
	a += strspn(a, "0");
	b += strspn(b, "0");
	n = strlen(a);
	k = strlen(b);
	return n >= SUBSCRIBER && k >= SUBSCRIBER &&
	    strcmp(a + n - SUBSCRIBER, b + k - SUBSCRIBER) == 0;
}

static size_t
is_number(const struct words *w, size_t i, const struct needle *x)
{
	char said[64];
	size_t len = 0;

	for (size_t k = i; k < w->n && k < i + GROUPS && w->v[k].digits; k++) {
		size_t n = strlen(w->v[k].fold);

		if ((k > i && w->v[k].from - w->v[k - 1].to > APART) ||
		    len + n >= sizeof(said))
			return 0;
		memcpy(said + len, w->v[k].fold, n + 1);
		len += n;
		if (len >= NUMBER && same_number(said, x->digits))
			return k + 1 - i;
	}
	return 0;
}

/* By the first word; numbers go last. */
static int
by_word(const void *a, const void *b)
{
	const struct needle *x = a, *y = b;

	if (x->digits != NULL || y->digits != NULL)
		return (x->digits != NULL) - (y->digits != NULL);
	return strcmp(x->word[0], y->word[0]);
}

/* They may be of everybody but one. */
static void
sort(struct rn_mentions *m)
{
	if (m->sorted == m->n)
		return;
	qsort(m->v, m->n, sizeof(*m->v), by_word);
	m->sorted = m->n;
	for (m->numbers = 0; m->numbers < m->n &&
	    m->v[m->n - m->numbers - 1].digits != NULL; m->numbers++)
		;
}

/* The first that begins with this word, or what follows it. */
static size_t
first_of(const struct rn_mentions *m, const char *word)
{
	size_t from = 0, to = m->n - m->numbers;

	while (from < to) {
		size_t at = from + (to - from) / 2;

		if (strcmp(m->v[at].word[0], word) < 0)
			from = at + 1;
		else
			to = at;
	}
	return from;
}

static size_t
longest(const struct rn_mentions *m, const struct words *w, bool by_itself,
    size_t i)
{
	const char *word = w->v[i].fold;
	size_t best = 0, n, words = m->n - m->numbers;

	for (size_t k = first_of(m, word); k < words &&
	    strcmp(m->v[k].word[0], word) == 0; k++) {
		n = m->v[k].loose && !by_itself ? 0 :
		    is_here(w, i, &m->v[k]);
		best = n > best ? n : best;
	}
	for (size_t k = words; w->v[i].digits && k < m->n; k++) {
		n = is_number(w, i, &m->v[k]);
		best = n > best ? n : best;
	}
	return best;
}

static void
put(struct rn_mentions *m, const char *s, size_t n)
{
	while (m->out_n + n + 1 > m->out_room) {
		m->out_room = (m->out_room + n + 64) * 2;
		m->out = realloc(m->out, m->out_room);
		if (m->out == NULL)
			rn_nomem();
	}
	memcpy(m->out + m->out_n, s, n);
	m->out_n += n;
	m->out[m->out_n] = '\0';
}

const char *
rn_mentions_out(struct rn_mentions *m, bool by_itself, const char *text,
    const char *instead)
{
	size_t done = 0, n, spared;

	sort(m);
	if (m->spare != NULL)
		sort(m->spare);
	rn_arena_reset(m->text);
	split(m, m->text, text);
	m->out_n = 0;
	for (size_t i = 0; i < m->words.n; i += n == 0 ? 1 : n) {
		n = longest(m, &m->words, by_itself, i);
		spared = m->spare == NULL ? 0 :
		    longest(m->spare, &m->words, by_itself, i);
		if (spared >= n) {
			n = spared;
			continue;
		}
		put(m, text + done, m->words.v[i].from - done);
		put(m, instead, strlen(instead));
		done = m->words.v[i + n - 1].to;
	}
	if (done == 0)
		return text;
	put(m, text + done, strlen(text + done));
	return m->out;
}
