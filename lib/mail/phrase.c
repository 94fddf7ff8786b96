/*
 * phrase.c - phrases read from their files, and matched; phrase.h says how.
 */
#include <limits.h>
#include <string.h>

#include "base/embed.h"
#include "mail/phrase.h"

enum {
	PIECES = 24,		/* of one phrase */
	GAP = 3			/* words that .. stands for, at most */
};

/* `swallows`: a .. at the end takes the rest of the clause along. */
static const struct { const char *name; bool swallows; } classes[RN_SAIDS] = {
	[RN_SAID_PASS] = { "pass", true },	/* says nothing */
	[RN_SAID_ACK] = { "ack", true },	/* it was read, no more */
	[RN_SAID_TURN] = { "turn", true },	/* forget what I said */
	[RN_SAID_STOP] = { "stop", true },	/* no mail, erase me */
	[RN_SAID_FAIL] = { "fail", true },	/* not delivered */
	[RN_SAID_AWAY] = { "away", true },	/* out of office */
	[RN_SAID_CALENDAR] = { "calendar", true },	/* an invitation */
	[RN_SAID_IRONY] = { "irony", true },	/* a no in a friendly dress */
	[RN_SAID_KEEP] = { "keep", true },	/* we can see to that */
	[RN_SAID_FINE] = { "fine", false },	/* a yes that says "no" */
	[RN_SAID_NO] = { "no", true },
	[RN_SAID_AREA] = { "area", true },	/* somebody else's */
	[RN_SAID_LATER] = { "later", true },
	[RN_SAID_HAND] = { "hand", true },	/* handed on, or done already */
	[RN_SAID_SLOT] = { "slot", false },	/* a time that is proposed */
	[RN_SAID_DO] = { "do", false },		/* a yes in so many words */
	[RN_SAID_QUESTION] = { "question", true },
	[RN_SAID_MEET] = { "meet", true },	/* let us talk first */
	[RN_SAID_WAIT] = { "wait", true },	/* neither yes nor no yet */
	[RN_SAID_WISH] = { "wish", true },	/* how many a no ends */
	[RN_SAID_THANKS] = { "thanks", true },	/* courtesy */
	[RN_SAID_GLAD] = { "glad", false },	/* a yes, if it is a clause */
	[RN_SAID_NICE] = { "nice", false },	/* the same, and no thanks */
	[RN_SAID_YES] = { "yes", false },	/* a yes, if it stands alone */
	[RN_SAID_NOT] = { "not", false },	/* words that turn a yes */
	[RN_SAID_IF] = { "if", false },
	[RN_SAID_BUT] = { "but", false },
	[RN_SAID_ABOUT] = { "about", false },	/* may be of the ask */
	[RN_SAID_CLOSE] = { "close", true },	/* behind it is a signature */
	[RN_SAID_REFUSED] = { "refused", true },	/* somebody else did */
	[RN_SAID_AGREED] = { "agreed", false },
	[RN_SAID_UNWILLING] = { "unwilling", true },	/* so they seem */
	[RN_SAID_WILLING] = { "willing", false },
	[RN_SAID_ASKED] = { "asked", false },	/* they were, or answered */
	[RN_SAID_HOPE] = { "hope", false },	/* it is not known, or was once */
	[RN_SAID_UNMET] = { "unmet", false },	/* no meeting was meant */
	[RN_SAID_MET] = { "met", false }
};

/* One place of a phrase: alternatives parted by bars, up to a blank. */
struct piece {
	const char *s;
	unsigned short n;
	bool optional;
	char sign;		/* , ^ $ or g (a gap); '\0': words */
};

struct phrase {
	struct piece *piece;
	unsigned char n;
	bool tail;		/* ends in .. */
	bool agrees;		/* no word of "no" is any word */
	uint64_t begins;	/* letters its first word may begin with */
};

struct rn_phrases {
	struct {
		struct phrase *v;
		size_t n, room;
	} of[RN_SAIDS];
};

/* --- reading ------------------------------------------------------------- */

static size_t
class_named(const char *s, size_t n)
{
	size_t i = 0;

	while (i < RN_SAIDS && (strlen(classes[i].name) != n ||
	    memcmp(classes[i].name, s, n) != 0))
		i++;
	return i;
}

static bool
read_piece(const char *s, size_t n, struct piece *out)
{
	*out = (struct piece){ .optional = n > 1 && *s == '?' };
	s += out->optional;
	n -= out->optional;
	if (n == 0 || n > USHRT_MAX)
		return false;
	out->s = s;
	out->n = (unsigned short)n;
	if (n == 2 && memcmp(s, "..", 2) == 0)
		out->sign = 'g';
	else if (n == 1 && strchr(",^$", *s) != NULL)
		out->sign = *s;
	return true;
}

/* The phrase of a line; false: that is none. */
static bool
read_phrase(const char *s, const char *end, struct piece piece[PIECES],
    struct phrase *out)
{
	*out = (struct phrase){ .n = 0 };
	while (s < end) {
		const char *blank = memchr(s, ' ', (size_t)(end - s));
		size_t n = (size_t)((blank == NULL ? end : blank) - s);

		if (out->n == PIECES || !read_piece(s, n, &piece[out->n]))
			return false;
		out->n++;
		s += n + (blank != NULL);
	}
	if (out->n > 1 && piece[out->n - 1].sign == 'g') {
		out->tail = true;
		out->n--;
	}
	return out->n > 0 && !piece[0].optional && piece[0].sign != 'g';
}

/* A set of first letters: most phrases are none at most words by that alone. */
static uint64_t
letter_of(const char *s)
{
	return UINT64_C(1) << ((unsigned char)*s & 63);
}

static uint64_t
letters_of(const struct phrase *p, const struct piece *piece)
{
	size_t at = piece[0].sign == '^';
	const struct piece *first = &piece[at];
	uint64_t set = 0;

	if (at >= p->n || first->optional || first->sign != '\0')
		return UINT64_MAX;
	for (const char *s = first->s, *end = s + first->n; s < end; ) {
		const char *bar = memchr(s, '|', (size_t)(end - s));
		size_t n = (size_t)((bar == NULL ? end : bar) - s);

		if (n > 0 && (n > 1 ? *s == '*' : strchr(".#@~*", *s) != NULL))
			return UINT64_MAX;
		set |= n == 0 ? 0 : letter_of(s);
		s += n + 1;
	}
	return set;
}

/* Each line of the files; NULL, or the one that `take` refused. */
static const char *
each_line(bool (*take)(void *who, size_t class, const char *s,
    const char *end), void *who)
{
	for (size_t i = 0; i < rn_embedded_phrases_n; i++) {
		const char *s = (const char *)rn_embedded_phrases[i].bytes;
		size_t class = RN_SAIDS;

		while (*s != '\0') {
			const char *end = s + strcspn(s, "\n");

			if (*s == '=')
				class = class_named(s + 2,
				    (size_t)(end - s) - 2);
			if ((*s == '=' && class == RN_SAIDS) || (*s != '=' &&
			    *s != '#' && s != end && !take(who, class, s,
			    end)))
				return s;
			s = end + (*end != '\0');
		}
	}
	return NULL;
}

struct taking {
	struct rn_arena *a;
	struct rn_phrases *p;
};

static bool
take_line(void *who, size_t class, const char *s, const char *end)
{
	struct taking *t = who;
	struct piece piece[PIECES];
	struct phrase one, *more;
	size_t n, room;

	if (class == RN_SAIDS || !read_phrase(s, end, piece, &one))
		return false;
	if (t == NULL)
		return true;
	one.begins = letters_of(&one, piece);
	n = t->p->of[class].n;
	room = t->p->of[class].room;
	one.piece = rn_alloc(t->a, one.n * sizeof(*piece));
	memcpy(one.piece, piece, one.n * sizeof(*piece));
	if (n == room) {
		t->p->of[class].room = room = 2 * room + 64;
		more = rn_alloc(t->a, room * sizeof(*more));
		if (n > 0)
			memcpy(more, t->p->of[class].v, n * sizeof(*more));
		t->p->of[class].v = more;
	}
	t->p->of[class].v[n] = one;
	t->p->of[class].n++;
	return true;
}

static bool
is_part(const struct rn_word *w)
{
	return w->s[0] == ',';
}

static bool
is_word(const struct rn_sentence *s, size_t at)
{
	return at < s->n && !s->word[at].taken && !is_part(&s->word[at]);
}

static bool
is_spelt(const char *s, size_t n, const char *word)
{
	size_t len = strlen(word);

	if (s[n - 1] == '*')
		return len >= n - 1 && memcmp(word, s, n - 1) == 0;
	return len == n && memcmp(word, s, n) == 0;
}

/* Is this one alternative, n bytes of it, the word? */
static bool
is_one(const char *s, size_t n, const struct rn_word *w)
{
	if (n == 1 && *s == '.')
		return true;
	if (n == 1 && *s == '#')
		return w->s[0] >= '0' && w->s[0] <= '9';
	if (n == 1 && *s == '@')
		return strchr(w->s, '@') != NULL;
	if (n == 1 && *s == '~')
		return w->capital;
	return is_spelt(s, n, w->s) ||
	    (w->umlaut != NULL && is_spelt(s, n, w->umlaut));
}

static bool
fits(const struct piece *p, const struct rn_sentence *s, size_t at)
{
	const char *one = p->s, *end = one + p->n;

	if (p->sign == ',')
		return at < s->n && !s->word[at].taken && is_part(&s->word[at]);
	if (!is_word(s, at))
		return false;
	while (one < end) {
		const char *bar = memchr(one, '|', (size_t)(end - one));

		if (bar == NULL)
			bar = end;
		if (bar > one && is_one(one, (size_t)(bar - one),
		    &s->word[at]))
			return true;
		one = bar + 1;
	}
	return false;
}

/* Words like "not" or "if", which no phrase that agrees may pass over. */
static bool
is_no(const struct rn_phrases *p, const struct rn_word *w)
{
	static const enum rn_said turns[] = { RN_SAID_NOT, RN_SAID_IF,
	    RN_SAID_BUT };
	struct rn_sentence s = { .word = (struct rn_word *)(uintptr_t)w,
	    .n = 1 };

	for (size_t k = 0; k < RN_LEN(turns); k++)
		for (size_t i = 0; i < p->of[turns[k]].n; i++)
			if (p->of[turns[k]].v[i].n == 1 &&
			    (p->of[turns[k]].v[i].begins & letter_of(w->s)) !=
			    0 && fits(&p->of[turns[k]].v[i].piece[0], &s, 0))
				return true;
	return false;
}

/* Does a phrase say "no" itself, like "no objections"? */
static bool
says_no(struct rn_arena *a, const struct rn_phrases *p,
    const struct phrase *one)
{
	for (size_t i = 0; i < one->n; i++) {
		const char *s = one->piece[i].s, *end = s + one->piece[i].n;

		while (s < end) {
			size_t n = strcspn(s, "| \n");
			struct rn_word w = { .s = rn_strndup(a, s, n) };

			if (is_no(p, &w))
				return true;
			s += n + 1;
		}
	}
	return false;
}

/* A phrase that agrees must not find "I would not" in "I would ?.". */
static bool
agrees(struct rn_arena *a, const struct rn_phrases *p, enum rn_said class,
    const struct phrase *one)
{
	return class == RN_SAID_DO || class == RN_SAID_GLAD ||
	    class == RN_SAID_NICE || class == RN_SAID_YES ||
	    class == RN_SAID_AGREED || class == RN_SAID_MET ||
	    (class == RN_SAID_FINE && !says_no(a, p, one));
}

const struct rn_phrases *
rn_phrases_read(struct rn_arena *a)
{
	struct taking t = { a, rn_alloc(a, sizeof(*t.p)) };

	(void)each_line(take_line, &t);
	for (size_t class = 0; class < RN_SAIDS; class++)
		for (size_t i = 0; i < t.p->of[class].n; i++)
			t.p->of[class].v[i].agrees = agrees(a, t.p,
			    (enum rn_said)class, &t.p->of[class].v[i]);
	return t.p;
}

const char *
rn_phrases_bad(void)
{
	return each_line(take_line, NULL);
}

/* --- matching ------------------------------------------------------------ */

/* One attempt; what failed once at a piece and a word need not be tried. */
struct attempt {
	const struct rn_phrases *all;
	const struct phrase *p;
	const struct rn_sentence *s;
	uint64_t failed[PIECES];
};

static bool
passes_no(const struct attempt *t, const struct piece *p, size_t at)
{
	return t->p->agrees && (p->sign == 'g' || (p->n == 1 &&
	    *p->s == '.')) && is_no(t->all, &t->s->word[at]);
}

static bool
clause_begins(const struct rn_sentence *s, size_t at)
{
	return at == 0 || s->word[at - 1].taken || is_part(&s->word[at - 1]);
}

/* Where the rest of a phrase ends that goes on at a word; SIZE_MAX: nowhere. */
static size_t
match(struct attempt *t, size_t piece, size_t at)
{
	const struct piece *p = &t->p->piece[piece];
	size_t end = SIZE_MAX;

	if (piece == t->p->n)
		return at;
	if (at < 64 && (t->failed[piece] >> at & 1) != 0)
		return SIZE_MAX;
	if (p->sign == '^') {
		if (clause_begins(t->s, at))
			end = match(t, piece + 1, at);
	} else if (p->sign == '$') {
		if (!is_word(t->s, at))
			end = match(t, piece + 1, at);
	} else if (p->sign == 'g') {
		for (size_t k = 0; end == SIZE_MAX && k <= GAP &&
		    (k == 0 || (is_word(t->s, at + k - 1) &&
		    !passes_no(t, p, at + k - 1))); k++)
			end = match(t, piece + 1, at + k);
	} else {
		if (fits(p, t->s, at) && !passes_no(t, p, at))
			end = match(t, piece + 1, at + 1);
		if (end == SIZE_MAX && p->optional)
			end = match(t, piece + 1, at);
	}
	if (end == SIZE_MAX && at < 64)
		t->failed[piece] |= UINT64_C(1) << at;
	return end;
}

/* The longest phrase of a class that begins at a word. */
static size_t
longest(const struct rn_phrases *p, enum rn_said class,
    const struct rn_sentence *s, size_t at)
{
	size_t best = SIZE_MAX;

	for (size_t i = 0; i < p->of[class].n; i++) {
		const struct phrase *one = &p->of[class].v[i];
		size_t first = one->piece[0].sign == '^', end;
		struct attempt t;

		if ((one->begins & letter_of(s->word[at].s)) == 0)
			continue;
		if (first < one->n && !one->piece[first].optional &&
		    !fits(&one->piece[first], s, at))
			continue;
		memset(t.failed, 0, one->n * sizeof(t.failed[0]));
		t.all = p;
		t.p = one;
		t.s = s;
		end = match(&t, 0, at);
		if (end == SIZE_MAX || end == at)
			continue;
		while (one->tail && classes[class].swallows && is_word(s, end))
			end++;
		if (best == SIZE_MAX || end > best)
			best = end;
	}
	return best;
}

size_t
rn_phrases_take(const struct rn_phrases *p, enum rn_said class,
    struct rn_sentence *s)
{
	size_t first = 0;

	for (size_t at = 0; at < s->n; at++) {
		size_t end = is_word(s, at) ? longest(p, class, s, at) :
		    SIZE_MAX;

		if (end == SIZE_MAX)
			continue;
		first = first == 0 ? at + 1 : first;
		for (; at < end; at++)
			s->word[at].taken = true;
		at--;
	}
	return first;
}

size_t
rn_phrases_clauses(const struct rn_phrases *p, enum rn_said class,
    enum rn_said other, struct rn_sentence *s)
{
	size_t first = 0;

	for (size_t at = 0; at < s->n; at++) {
		size_t end = at, found = 0;
		bool own = false;

		if (!is_word(s, at) || !clause_begins(s, at))
			continue;
		while (is_word(s, end)) {
			size_t next = longest(p, class, s, end);
			size_t more = longest(p, other, s, end);

			own = own || next != SIZE_MAX;
			if (next == SIZE_MAX || (more != SIZE_MAX &&
			    more > next))
				next = more;
			if (next == SIZE_MAX && found > 0 &&
			    s->word[end].capital && !is_word(s, end + 1))
				next = end + 1;
			if (next == SIZE_MAX)
				break;
			end = next;
			found++;
		}
		if (found == 0 || !own || is_word(s, end))
			continue;
		first = first == 0 ? at + 1 : first;
		for (; at < end; at++)
			s->word[at].taken = true;
		at--;
	}
	return first;
}
