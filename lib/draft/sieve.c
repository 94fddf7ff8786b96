/*
 * sieve.c - of thousands of people, those a text may name.
 *
 * The rules of leak.c ask of a term, is it here?  Turned round: all that a term
 * could be, to be found here, is spelled out once, from each word of the text
 * on, and kept as hashes.  Then the words of a name and of a firm, as they may
 * be taken apart, are looked up.  Whoever is not admitted leaks nothing; whoever
 * is, leak.c judges.  What leak.c newly takes for a name must be spelled out
 * here: unit/sieve compares the two on random texts.
 *
 *	said	strings that are a term as a whole: words run together, with an
 *		ending, or the beginning of a long one; how they are written
 *	begun	the first letters of what is run together: of terms of two words
 *	nick	given names that a given name in the text is akin to
 *	at, dot, link	what is run together before an at, before a dot, in a link
 *	number	the last digits of numbers
 */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "draft/pieces.h"
#include "draft/room.h"
#include "name/affix.h"
#include "refnet/name.h"

enum {
	SPELT = 24,		/* bytes of strings kept whole */
	BEGUN = 16,		/* and of what they begin with */
	HOST = 320,		/* an address has no more */
	CAPS = 64,
	LOAD = 400		/* steps for each word of the text, before all are
				 * admitted */
};

/* How a string stands in the text. */
enum {
	CAPITAL = 1,		/* may be any name */
	PROPER = 2,		/* in a link, with an ending: any that is no
				 * ordinary word, too */
	TOLD = 4,		/* small, where a name is expected: likewise */
	SMALL = 8
};
/* What stands behind one. */
enum { JOINED = 1, SPELLED = 2 };	/* "@"; "at", whatever follows it */

/* What a word is. */
enum { JUDGED = 1, EMPTY_IN_FIRM = 2, JOINS = 4, PARTICLE = 8, FORM = 16,
	COMMON = 32, KNOWN = 64, ARTICLE = 128 };

struct rn_sieve {
	struct rn_text l;
	struct rn_arena *scratch;
	struct rn_table said, begun, nick, at, dot, link, number, judged;
	const char *caps[CAPS];		/* words that may be initials */
	size_t n_caps;
	size_t steps, most;
	bool any_at, any_dot, any_link;
	bool all;		/* too much to tell: everybody is admitted */
};

/* --- sets ---------------------------------------------------------------- */

#define START 14695981039346656037u

static uint64_t
step(uint64_t h, char c)
{
	return (h ^ (unsigned char)c) * 1099511628211u;
}

static uint64_t
steps(uint64_t h, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		h = step(h, s[i]);
	return h;
}

/* Tables want their highest bits even, and no 0. */
static uint64_t
mixed(uint64_t h)
{
	h = (h ^ h >> 32) * 0x9e3779b97f4a7c15u;
	return (h ^ h >> 29) | 1;
}

static void
put(struct rn_table *t, uint64_t h, unsigned flags)
{
	uint32_t *v = rn_table_at(t, mixed(h));

	*v = (*v == RN_TABLE_NEW ? 0 : *v) | flags;
}

static unsigned
get(const struct rn_table *t, uint64_t h)
{
	const uint32_t *v = t->v == NULL ? NULL : rn_table_get(t, mixed(h));

	return v == NULL ? 0 : *v;
}

/* --- what the text says -------------------------------------------------- */

/* Is there a dot, or the word for one, before so many letters? */
static bool
has_dot(const struct rn_text *l, size_t i)
{
	size_t bytes = 0;

	for (; i < l->n && bytes <= HOST; i++) {
		if (l->word[i].gap == RN_JOINT_DOT || rn_is_dot(l, i))
			return true;
		bytes += strlen(l->word[i].key);
	}
	return false;
}

static bool
is_link(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = &l->word[i];
	const char *start = w->subject ? l->subject : l->body;

	return w->gap == RN_JOINT_SLASH || (w->linked && w->at > start &&
	    w->at[-1] == '@');
}

/* Of whole words, however long they are. */
static void
find_joints(struct rn_sieve *s)
{
	const struct rn_text *l = &s->l;

	for (size_t i = 0; i < l->n; i++) {
		s->any_link |= is_link(l, i);
		s->any_at |= l->word[i].gap == RN_JOINT_AT || rn_is_at(l, i);
		s->any_dot |= l->word[i].gap == RN_JOINT_DOT ||
		    rn_is_dot(l, i);
	}
}

/* What ends before word `end` may be an address, or part of a host. */
static void
put_reach(struct rn_sieve *s, size_t i, size_t end, uint64_t h)
{
	const struct rn_text *l = &s->l;

	if (is_link(l, i))
		put(&s->link, h, 1);
	if (end >= l->n)
		return;
	if (l->word[end].gap == RN_JOINT_AT)
		put(&s->at, h, JOINED);
	if (rn_is_at(l, end))
		put(&s->at, h, has_dot(l, end + 1) || (end + 1 < l->n &&
		    l->word[end + 1].gap == RN_JOINT_AT) ? JOINED : SPELLED);
	if (l->word[end].gap == RN_JOINT_DOT || rn_is_dot(l, end))
		put(&s->dot, h, 1);
}

/* As a whole word; of several, each is written like a name. */
static unsigned
flags_of(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = &l->word[i];

	return w->linked ? PROPER : w->cap ? CAPITAL : rn_small_tells(l, i) ?
	    TOLD : SMALL;
}

static bool
goes_on_as_name(const struct rn_text *l, size_t i)
{
	return l->word[i].cap || l->word[i].linked || l->word[i].digit;
}

struct run {
	size_t from;		/* its first word */
	uint64_t h;		/* of what was run together so far */
	size_t n;		/* bytes of that */
	unsigned flags;		/* 0: no single name is written so */
};

static void
spell(struct rn_sieve *s, struct run r, size_t k)
{
	const struct rn_text *l = &s->l;
	const struct rn_token *w = &l->word[k];
	const char *key = w->key;

	if (++s->steps > s->most)
		s->all = true;
	if (*key == '\0' || s->all)
		return;
	r.flags = k == r.from ? flags_of(l, k) : goes_on_as_name(l, r.from) &&
	    r.flags != 0 && goes_on_as_name(l, k) ? CAPITAL : 0;
	for (size_t j = 1; key[j - 1] != '\0' && r.n < SPELT; j++) {
		r.h = step(r.h, key[j - 1]);
		if (++r.n <= BEGUN)
			put(&s->begun, r.h, 1);
		if (key[j] == '\0') {
			if (r.flags != 0)
				put(&s->said, r.h, r.flags);
			put_reach(s, r.from, k + 1, r.h);
			for (k++; k < l->n; k++) {
				spell(s, r, k);
				if (!rn_word_in(rn_joiners, l->word[k].key))
					break;
			}
			return;
		}
		/* "Okoros"; "Tannhoffhalle" */
		if (r.flags != 0 && ((j >= 3 && rn_is_ending(key + j)) ||
		    (k == r.from && r.n >= RN_RUN_INTO && (w->cap ||
		    w->linked))))
			put(&s->said, r.h, k == r.from && r.flags == CAPITAL ?
			    PROPER : r.flags);
	}
}

static void
put_akin(void *ctx, const char *name, size_t n, const uint32_t *kin)
{
	struct rn_sieve *s = ctx;

	for (size_t i = 0; i < RN_NAME_KIN && kin[i] != 0; i++)
		if (get(&s->judged, kin[i]) != 0) {
			put(&s->nick, steps(START, name, n), 1);
			return;
		}
}

static bool
is_listed(const struct rn_list *l, const char *key)
{
	for (size_t i = 0; i < l->n; i++)
		if (strcmp(l->v[i], key) == 0)
			return true;
	return false;
}

/* Until here, what is judged are roots. */
static void
find_nicks(struct rn_sieve *s, const struct rn_list *free)
{
	bool any = false;

	for (size_t i = 0; i < s->l.n; i++) {
		struct rn_person_name said;

		if (is_listed(free, s->l.word[i].key) ||
		    !rn_nick_read(&s->l, i, s->scratch, &said))
			continue;
		for (size_t k = 0; k < RN_NAME_KIN &&
		    said.word[0].kin[k] != 0; k++) {
			put(&s->judged, said.word[0].kin[k], 1);
			any = true;
		}
	}
	if (any)
		rn_given_each(put_akin, s);
	rn_table_free(&s->judged);
	s->judged = (struct rn_table){ 0 };
}

static void
put_number(void *ctx, const char *digits, size_t n, int line,
    const char *at, size_t len)
{
	struct rn_sieve *s = ctx;

	(void)line, (void)at, (void)len;
	if (n >= RN_SAME_DIGITS)
		put(&s->number, steps(START, digits + n - RN_SAME_DIGITS,
		    RN_SAME_DIGITS), 1);
}

static void
put_caps(struct rn_sieve *s, const char *key)
{
	for (size_t i = 0; i < s->n_caps; i++)
		if (strcmp(s->caps[i], key) == 0)
			return;
	if (s->n_caps == CAPS)
		s->all = true;
	else
		s->caps[s->n_caps++] = key;
}

struct rn_sieve *
rn_sieve_new(struct rn_arena *a, const struct rn_draft_check *c,
    const char *text)
{
	struct rn_sieve *s = rn_alloc(a, sizeof(*s));
	struct rn_list free = rn_leak_free(a, c);

	*s = (struct rn_sieve){ .scratch = rn_arena_make() };
	rn_text_read(a, text, &s->l);
	s->most = LOAD * s->l.n + 1000;
	for (size_t i = 0; i < s->l.n; i++) {
		spell(s, (struct run){ .from = i, .h = START }, i);
		if (rn_may_be_initials(&s->l.word[i]))
			put_caps(s, s->l.word[i].key);
	}
	/* what may be told is a term of nobody */
	for (size_t i = 0; i < free.n; i++)
		*rn_table_at(&s->said, mixed(steps(START, free.v[i],
		    strlen(free.v[i])))) = 0;
	find_nicks(s, &free);
	rn_each_number(s->l.subject, 0, put_number, s);
	rn_each_number(s->l.body, 0, put_number, s);
	find_joints(s);
	return s;
}

void
rn_sieve_free(struct rn_sieve *s)
{
	if (s == NULL)
		return;
	rn_table_free(&s->said);
	rn_table_free(&s->begun);
	rn_table_free(&s->nick);
	rn_table_free(&s->at);
	rn_table_free(&s->dot);
	rn_table_free(&s->link);
	rn_table_free(&s->number);
	rn_table_free(&s->judged);
	rn_arena_free(s->scratch);
	free(s->l.word);
}

/* --- is it there? -------------------------------------------------------- */

static unsigned
judge(struct rn_sieve *s, const struct rn_piece *x)
{
	uint32_t *v = rn_table_at(&s->judged, mixed(steps(START, x->fold,
	    x->folds)));
	const char *word;
	unsigned is = JUDGED;

	if (*v != RN_TABLE_NEW)
		return *v;
	word = rn_strndup(s->scratch, x->fold, x->folds);
	is |= rn_word_in(rn_joiners, word) ? JOINS : 0;
	is |= rn_firm_particle(word) ? PARTICLE : 0;
	is |= rn_generic_is(word) || rn_word_empty(word) ? EMPTY_IN_FIRM : 0;
	is |= rn_form_is(word) && !rn_word_common(word) ? FORM : 0;
	is |= rn_word_common(word) || x->folds < 3 ? COMMON : 0;
	is |= rn_given_is(word) || rn_family_is(word) ? KNOWN : 0;
	is |= rn_firm_article(word) ? ARTICLE : 0;
	return *v = is;
}

/* Does the text have it as a word, and may it be a name there? */
static bool
is_said(struct rn_sieve *s, const struct rn_piece *x, bool firm)
{
	uint64_t h = steps(START, x->key, x->keys <= SPELT ? x->keys : BEGUN);
	unsigned flags, is;

	if (x->keys > SPELT)
		return get(&s->begun, h) != 0;
	flags = get(&s->said, h);
	if (flags == 0 || (flags & CAPITAL) != 0)
		return flags != 0;
	is = judge(s, x);
	return (is & COMMON) == 0 && ((flags & (PROPER | TOLD)) != 0 ||
	    (!firm && (is & KNOWN) != 0));
}

/* Does something in the text begin with n letters of x, and y? */
static bool
is_begun(const struct rn_sieve *s, const struct rn_piece *x, size_t n,
    const struct rn_piece *y)
{
	size_t m = BEGUN - (n < BEGUN ? n : BEGUN);

	return get(&s->begun, steps(steps(START, x->key, n < BEGUN ? n :
	    BEGUN), y->key, y->keys < m ? y->keys : m)) != 0;
}

static bool
names_any(struct rn_sieve *s, const struct rn_pieces *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct rn_piece *x = &p->v[i];

		/* one letter alone is nobody's name */
		if (!x->particle && x->folds > 1 && (is_said(s, x, false) ||
		    (s->nick.n > 0 && get(&s->nick, steps(START, x->fold,
		    x->folds)) != 0)))
			return true;
		for (size_t k = 0; k < p->n; k++)
			if (k != i && (is_begun(s, x, x->keys, &p->v[k]) ||
			    is_begun(s, x, 1, &p->v[k])))
				return true;
	}
	return p->more;
}

/* The same of the words that are the name for certain. */
static bool
names_parsed(struct rn_sieve *s, const char *text)
{
	struct rn_person_name name;
	struct rn_pieces p = { .n = 0 };

	rn_person_name_parse(s->scratch, text, strlen(text), &name);
	for (size_t i = 0; i < name.n && p.n < RN_PIECES; i++) {
		const char *key = rn_key(s->scratch, name.word[i].text);

		p.v[p.n++] = (struct rn_piece){ name.word[i].text, key,
		    name.word[i].len, strlen(key),
		    name.word[i].part == RN_PART_PARTICLE };
	}
	p.more = name.n > RN_PIECES;
	return names_any(s, &p);
}

/* Does something in the text begin as n bytes of a key, or its beginning, do? */
static bool
is_begun_key(const struct rn_sieve *s, const char *key, size_t n)
{
	return get(&s->begun, steps(START, key, n < BEGUN ? n : BEGUN)) != 0;
}

/* Of the words of a firm, all together; without joiners, too. */
static bool
is_whole_firm(struct rn_sieve *s, const struct rn_pieces *p)
{
	char whole[2 * BEGUN], bare[2 * BEGUN];
	size_t n = 0, m = 0;

	for (size_t i = 0; i < p->n; i++) {
		const struct rn_piece *x = &p->v[i];

		for (size_t k = 0; k < x->keys; k++) {
			if (n < sizeof(whole))
				whole[n++] = x->key[k];
			if (m < sizeof(bare) && (judge(s, x) & JOINS) == 0)
				bare[m++] = x->key[k];
		}
	}
	return p->n > 1 && (is_begun_key(s, whole, n) || (m > 0 &&
	    is_begun_key(s, bare, m)));
}

static bool
is_initials(struct rn_sieve *s, const struct rn_pieces *p)
{
	char letters[RN_PIECES + 1];
	size_t n = 0;

	for (size_t i = 0; i < p->n; i++)
		if ((judge(s, &p->v[i]) & (JOINS | PARTICLE)) == 0)
			letters[n++] = p->v[i].key[0];
	letters[n] = '\0';
	for (size_t i = 0; i < s->n_caps; i++)
		if (strcmp(s->caps[i], letters) == 0)
			return true;
	return false;
}

/* The words that are the firm's for certain: its terms. */
static bool
firm_parsed(struct rn_sieve *s, const char *org)
{
	const char *v[RN_FIRM_WORDS];
	size_t words = 0;
	struct rn_pieces p;

	p.n = rn_firm_words(s->scratch, org, v);
	for (size_t i = 0; i < p.n; i++) {
		const char *key = rn_key(s->scratch, v[i]);

		p.v[i] = (struct rn_piece){ v[i], key, strlen(v[i]), strlen(key),
		    false };
		words += (judge(s, &p.v[i]) & PARTICLE) == 0;
	}
	for (size_t i = 0; i < p.n; i++) {
		unsigned is = judge(s, &p.v[i]);

		if ((is & (JOINS | PARTICLE)) == 0 && (words == 1 ||
		    (is & EMPTY_IN_FIRM) == 0) && is_said(s, &p.v[i], true))
			return true;
	}
	return is_whole_firm(s, &p) || is_initials(s, &p);
}

/* Are at least two words of it, in whatever way it is read, terms or none? */
static bool
has_several(struct rn_sieve *s, const struct rn_pieces *p)
{
	size_t n = 0;

	for (size_t i = 0; i < p->n && n < 2; i++) {
		unsigned is = judge(s, &p->v[i]);

		n += (is & (JOINS | PARTICLE | FORM)) == 0 && (i > 0 ||
		    (is & ARTICLE) == 0);
	}
	return n >= 2;
}

/* One of its words is there, and may tell of it. */
static bool
tells_firm(struct rn_sieve *s, const struct rn_pieces *p, size_t i)
{
	const struct rn_piece *x = &p->v[i];
	unsigned is;

	if (!is_said(s, x, true))
		return false;
	is = judge(s, x);
	return (is & (JOINS | PARTICLE)) == 0 && (i == 0 || (is & FORM) == 0) &&
	    ((is & EMPTY_IN_FIRM) == 0 || !has_several(s, p));
}

/* Are letters the first of words of it, in that order? */
static bool
has_initials(const struct rn_pieces *p, const char *letters)
{
	for (size_t i = 0; i < p->n && *letters != '\0'; i++)
		letters += p->v[i].key[0] == *letters;
	return *letters == '\0';
}

/* Of words that are its, with others that may not be. */
static bool
firm_any(struct rn_sieve *s, const struct rn_pieces *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct rn_piece *x = &p->v[i];

		if (tells_firm(s, p, i))
			return true;
		for (size_t k = i + 1; k < p->n; k++)
			if (is_begun(s, x, x->keys, &p->v[k]))
				return true;
		/* "Mill and": of two words, and without joiners of one */
		if (p->n > 1 && is_begun_key(s, x->key, x->keys) &&
		    !has_several(s, p))
			return true;
	}
	for (size_t i = 0; i < s->n_caps && p->n >= 3; i++)
		if (has_initials(p, s->caps[i]))
			return true;
	return p->more;
}

bool
rn_sieve_named(struct rn_sieve *s, const char *name, const char *org)
{
	char text[RN_PIECES_BYTES + 1];
	struct rn_pieces p;

	if (s->all)
		return true;
	rn_arena_reset(s->scratch);
	p.n = 0, p.more = false, p.to = p.room;
	if (name != NULL && (!rn_pieces_of_name(s->scratch, name, text, &p) ||
	    names_any(s, &p)) && names_parsed(s, name))
		return true;
	p.n = 0, p.more = false, p.to = p.room;
	return org != NULL && (!rn_pieces_of_firm(s->scratch, org, text, &p) ||
	    firm_any(s, &p)) && firm_parsed(s, org);
}

/* --- addresses ----------------------------------------------------------- */

bool
rn_sieve_reached(const struct rn_sieve *s)
{
	return s->all || s->any_at || s->any_dot || s->any_link ||
	    s->number.n > 0;
}

/* What a set says of n bytes, run together. */
static unsigned
is_run(const struct rn_sieve *s, const struct rn_table *t, const char *at,
    size_t n)
{
	char run[HOST + 1], key[HOST + 1];
	size_t m = 0;

	if (n > HOST)
		return ~0u;
	for (size_t i = 0; i < n; i++) {
		char c = at[i] >= 'A' && at[i] <= 'Z' ? (char)(at[i] + 32) :
		    at[i];

		if ((unsigned char)c >= 0x80)
			return ~0u;
		if (rn_piece_letter(c))
			run[m++] = c;
	}
	m = rn_piece_key(run, m, key);
	if (m > SPELT)
		return get(&s->begun, steps(START, key, BEGUN)) != 0 ? ~0u : 0;
	return get(t, steps(START, key, m));
}

static bool
has_mail(const struct rn_sieve *s, const char *mail)
{
	const char *at = strrchr(mail, '@'), *last, *end = at;
	unsigned is = is_run(s, &s->at, mail, (size_t)(at - mail));
	size_t dots = 0, host = strcspn(at, ":/");

	/* taken apart as a host is, of which only so much is read */
	for (const char *p = mail; p < at; p++)
		dots += *p == '.' || *p == ':' ? *p == ':' ? RN_LABELS : 1 : 0;
	while (end > mail && end[-1] == '.')
		end--;
	for (last = end; last > mail && last[-1] != '.';)
		last--;
	if (dots > 0)
		is |= dots >= RN_LABELS ? ~0u :
		    is_run(s, &s->at, last, (size_t)(end - last));
	return (is & JOINED) != 0 || ((is & SPELLED) != 0 &&
	    (memchr(at, '.', host) == NULL ||
	    rn_ascii_starts(at + 1, "www.")));
}

static bool
has_host(struct rn_sieve *s, const char *mail)
{
	const char *p = strrchr(mail, '@');

	if (!s->any_dot)
		return false;
	for (p = p == NULL ? mail : p + 1; *p != '\0'; ) {
		size_t n = strcspn(p, "./:");

		if (is_run(s, &s->dot, p, n) != 0)
			return rn_company_domain(s->scratch, mail,
			    strlen(mail)) != NULL;
		p += n + (p[n] != '\0');
	}
	return false;
}

bool
rn_sieve_reach(struct rn_sieve *s, bool email, const char *handle)
{
	char digits[RN_DIGITS];
	size_t n, from;

	if (s->all)
		return true;
	rn_arena_reset(s->scratch);
	if (email && has_host(s, handle))
		return true;
	if (strchr(handle, '@') != NULL && strchr(handle, '/') == NULL)
		return s->any_at && has_mail(s, handle);
	if (rn_is_number(handle)) {
		n = rn_digits_of(handle, digits);
		return n >= RN_SAME_DIGITS && get(&s->number, steps(START,
		    digits + n - RN_SAME_DIGITS, RN_SAME_DIGITS)) != 0;
	}
	rn_profile_end(handle, &from, &n);
	return s->any_link && is_run(s, &s->link, handle + from, n) != 0;
}
