/*
 * person_compare.c - two names of people: one person's?  Pure.
 *
 * Words find their like: first the same, then the nearest, then those written
 * as one.  What has found none speaks against when both names have such
 * words, and is missing when one has.  The costs are in costs[]; the limit is
 * RN_NAME_MATCH.
 */
#include <string.h>

#include "name/name.h"

static const struct {
	double initial, initial_more, nick, order, order_given, middle;
	double family_part, first, no_given, no_family, most, mailbox;
	double suffix, given, middle_differs, family, syllable;
} costs = {
	.initial = .12,		/* J. for John, the first given name */
	.initial_more = .03,	/* and the others */
	.nick = .05,		/* in quotes, in parentheses */
	.order = .02,
	.order_given = .15,	/* "Thomas Martin", "Martin Thomas" */
	.middle = .06,		/* each that one lacks */
	.family_part = .12,	/* Garcia Marquez, Garcia */
	.first = .12,		/* Alexandre Boris, Boris */
	.no_given = .4,		/* Smith, John Smith */
	.no_family = .32,	/* John, John Smith */
	.most = .15,		/* more is missing than is there */
	.mailbox = .27,		/* jsmith, John Smith */
	.suffix = .5,
	.given = .6,
	.middle_differs = .4,
	.family = .6,
	.syllable = .2		/* slips in East Asian given names are less */
};

/* One name while it is compared: bits of words without a like. */
struct side {
	const struct rn_person_name *p;
	uint32_t left, nicks;
};

struct match {
	struct side a, b;
	uint8_t of[RN_NAME_WORDS];	/* word of b for a word of a */
	uint32_t paired;		/* words of a that have one */
	size_t whole;			/* pairs of more than a letter */
	double cost;
	uint32_t why;
};

enum { NO_WORD = 255 };

static uint32_t
words_of(const struct side *s, uint8_t part)
{
	uint32_t set = 0;

	for (unsigned i = 0; i < s->p->n; i++)
		if (s->p->word[i].part == part)
			set |= 1u << i;
	return set;
}

static struct side
side_of(const struct rn_person_name *p)
{
	struct side s = { .p = p };

	for (unsigned i = 0; i < p->n; i++)
		if (p->word[i].part == RN_PART_NICK)
			s.nicks |= 1u << i;
		else if (p->word[i].part != RN_PART_PARTICLE)
			s.left |= 1u << i;
	return s;
}

static void
pair(struct match *m, unsigned i, unsigned k)
{
	m->of[i] = (uint8_t)k;
	m->paired |= 1u << i;
	m->a.left &= ~(1u << i);
	m->b.left &= ~(1u << k);
	m->whole += m->a.p->word[i].len > 1 && m->b.p->word[k].len > 1;
}

static void
pair_same(struct match *m)
{
	for (unsigned i = 0; i < m->a.p->n; i++)
		for (unsigned k = 0; k < m->b.p->n; k++)
			if ((m->a.left >> i & 1) != 0 &&
			    (m->b.left >> k & 1) != 0 &&
			    rn_word_same(&m->a.p->word[i], &m->b.p->word[k]))
				pair(m, i, k);
}

static bool
is_first(const struct rn_person_name *p, unsigned i)
{
	for (unsigned k = 0; k < i; k++)
		if (p->word[k].part != RN_PART_PARTICLE)
			return false;
	return true;
}

static bool
first_is_left(const struct side *s)
{
	for (unsigned i = 0; i < s->p->n; i++)
		if (s->p->word[i].part == RN_PART_GIVEN)
			return (s->left >> i & 1) != 0;
	return false;
}

/*
 * A middle initial is not the first name of somebody whose own is another:
 * "Robert H." is no Haruto.
 */
static bool
usurps(const struct side *one, unsigned i, const struct side *other,
    unsigned k)
{
	const struct rn_name_word *first = &one->p->word[0];

	return !is_first(one->p, i) && is_first(other->p, k) &&
	    first->part == RN_PART_GIVEN && first->len > 1 &&
	    first_is_left(one);
}

/* An initial stands for given names, and for any word when order is a guess. */
static double
initial(const struct rn_person_name *one, unsigned i,
    const struct rn_person_name *other, unsigned k)
{
	const struct rn_name_word *w = &other->word[k];

	if (w->text[0] != one->word[i].text[0] ||
	    w->part == RN_PART_FAMILY || one->word[i].part == RN_PART_FAMILY)
		return -1;
	return is_first(one, i) || is_first(other, k) ? costs.initial :
	    costs.initial_more;
}

static double
near(const struct match *m, unsigned i, unsigned k, uint32_t *why)
{
	const struct rn_name_word *x = &m->a.p->word[i];
	const struct rn_name_word *y = &m->b.p->word[k];
	double cost;

	if (x->len == 1 || y->len == 1) {
		if (x->len == 1 ? usurps(&m->a, i, &m->b, k) :
		    usurps(&m->b, k, &m->a, i))
			return -1;
		*why = RN_WHY_INITIAL;
		return x->len == 1 ? initial(m->a.p, i, m->b.p, k) :
		    initial(m->b.p, k, m->a.p, i);
	}
	if (x->part == RN_PART_FAMILY && y->part == RN_PART_FAMILY)
		return rn_name_near_family(x, y, why);
	cost = rn_name_near_given(x, y, why);
	/* a syllable of another sound is another name */
	return m->a.p->east && m->b.p->east && cost >= costs.syllable ? -1 :
	    cost;
}

/* The nearest two, again and again. */
static void
pair_near(struct match *m)
{
	while (m->a.left != 0 && m->b.left != 0) {
		unsigned x = NO_WORD, y = NO_WORD;
		uint32_t why = 0;
		double least = 2;

		for (unsigned i = 0; i < m->a.p->n; i++)
			for (unsigned k = 0; k < m->b.p->n; k++) {
				uint32_t because = 0;
				double cost;

				if ((m->a.left >> i & 1) == 0 ||
				    (m->b.left >> k & 1) == 0)
					continue;
				cost = near(m, i, k, &because);
				if (cost >= 0 && cost < least) {
					least = cost;
					why = because;
					x = i;
					y = k;
				}
			}
		if (x == NO_WORD)
			return;
		m->cost += least;
		m->why |= why;
		pair(m, x, y);
	}
}

/* A word of one is several of other: "Van Derbilt", "Kim Jongun". */
static void
glue(struct match *m, struct side *one, struct side *other)
{
	for (unsigned i = 0; i < one->p->n; i++) {
		const struct rn_name_word *w = &one->p->word[i];

		if ((one->left >> i & 1) == 0 || w->len < 4)
			continue;
		for (unsigned k = 0; k + 1 < other->p->n; k++)
			for (unsigned n = 2; n < 5 && k + n <= other->p->n;
			    n++) {
				uint32_t used = ((1u << n) - 1) << k;
				double cost;

				if ((other->left & used) == 0 ||
				    (used & other->nicks) != 0)
					continue;
				cost = rn_words_glued(w, &other->p->word[k],
				    n, &m->why);
				if (cost < 0)
					continue;
				m->cost += cost;
				m->whole++;
				one->left &= ~(1u << i);
				other->left &= ~used;
				k = other->p->n;
				break;
			}
	}
}

/* "JP" is Jean Pierre. */
static void
use_initials(struct match *m, struct side *one, struct side *other)
{
	for (unsigned i = 0; i < one->p->n; i++) {
		const struct rn_name_word *w = &one->p->word[i];

		if ((one->left >> i & 1) == 0 || w->len < 2 || w->len > 3 ||
		    w->part != RN_PART_GIVEN)
			continue;
		for (unsigned k = 0; k + w->len <= other->p->n; k++) {
			uint32_t used = ((1u << w->len) - 1) << k;
			unsigned n = 0;

			while (n < w->len && other->p->word[k + n].text[0] ==
			    w->text[n] && other->p->word[k + n].part ==
			    RN_PART_GIVEN)
				n++;
			if (n < w->len || (other->left & used) != used)
				continue;
			one->left &= ~(1u << i);
			other->left &= ~used;
			m->cost += costs.initial + costs.initial_more;
			m->why |= RN_WHY_INITIAL;
			break;
		}
	}
}

/* A name without its like may have one in quotes on the other side. */
static void
use_nicks(struct match *m, struct side *one, struct side *other)
{
	for (unsigned i = 0; other->nicks != 0 && i < one->p->n; i++) {
		const struct rn_name_word *w = &one->p->word[i];

		for (unsigned k = 0; k < other->p->n; k++) {
			uint32_t why = 0;

			if ((one->left >> i & 1) == 0 ||
			    (other->nicks >> k & 1) == 0 ||
			    (!rn_word_same(w, &other->p->word[k]) &&
			    rn_name_near_given(w, &other->p->word[k],
			    &why) < 0))
				continue;
			one->left &= ~(1u << i);
			other->nicks &= ~(1u << k);
			other->left &= ~words_of(other, w->part);
			m->cost += costs.nick;
			m->why |= RN_WHY_NICKNAME;
			m->whole++;
		}
	}
}

/* --- order -------------------------------------------------------------- */

/* The word after bin, ibn, ben: a father.  Fathers must be fathers. */
static const struct rn_name_word *
father(const struct rn_person_name *p)
{
	for (unsigned i = 0; i + 1 < p->n; i++) {
		const struct rn_name_word *w = &p->word[i];

		if (w->part == RN_PART_PARTICLE && w->len == 3 &&
		    (memcmp(w->text, "bin", 3) == 0 ||
		    memcmp(w->text, "ibn", 3) == 0 ||
		    memcmp(w->text, "ben", 3) == 0))
			return w + 1;
	}
	return NULL;
}

static void
look_at_order(struct match *m)
{
	const struct rn_name_word *x = father(m->a.p), *y = father(m->b.p);
	bool turned = false, given = true;
	int last = -1;

	for (unsigned i = 0; i < m->a.p->n; i++) {
		if ((m->paired >> i & 1) == 0)
			continue;
		turned |= m->of[i] < last;
		last = m->of[i];
		given &= m->a.p->word[i].kin[0] != 0;
	}
	if (!turned)
		return;
	m->why |= RN_WHY_ORDER;
	m->cost += given && m->a.p->n == 2 && m->b.p->n == 2 ?
	    costs.order_given : costs.order;
	if (x == NULL || y == NULL || x->part == RN_PART_PARTICLE ||
	    (m->paired >> (x - m->a.p->word) & 1) == 0)
		return;
	if (&m->b.p->word[m->of[x - m->a.p->word]] != y) {
		m->why |= RN_WHY_FAMILY_DIFFERS;
		m->cost += costs.middle_differs;
	}
}

/* --- what is left ------------------------------------------------------- */

/* Both have words the other lacks. */
static void
differ(struct match *m)
{
	bool a = (m->a.left & words_of(&m->a, RN_PART_FAMILY)) != 0;
	bool b = (m->b.left & words_of(&m->b, RN_PART_FAMILY)) != 0;
	bool first = first_is_left(&m->a) || first_is_left(&m->b);
	bool sure =
	    (words_of(&m->a, RN_PART_FAMILY) & ~m->a.left) != 0 &&
	    (words_of(&m->b, RN_PART_FAMILY) & ~m->b.left) != 0;

	if (a != b && sure && !first && m->whole >= 2 &&
	    (m->a.left & m->b.left) == 0) {
		/* Anna Maria Schmidt, Anna Schmidt Meier */
		m->why |= RN_WHY_MISSING;
		m->cost += costs.family_part + costs.middle;
	} else if (first && !(a && b)) {
		m->why |= RN_WHY_GIVEN_DIFFERS;
		m->cost += costs.given;
	} else if (a || b) {
		m->why |= RN_WHY_FAMILY_DIFFERS;
		m->cost += costs.family;
	} else {
		m->why |= RN_WHY_MIDDLE_DIFFERS;
		m->cost += costs.middle_differs;
	}
	if (m->whole == 0)
		m->cost += .3;
}

/* One has words the other lacks. */
static void
miss(struct match *m, const struct side *more, const struct side *less)
{
	uint32_t family = words_of(more, RN_PART_FAMILY);
	bool last = (more->left & family) != 0, given = false;
	size_t count = 0;

	m->why |= RN_WHY_MISSING;
	for (unsigned i = 0; i < more->p->n; i++) {
		if ((more->left >> i & 1) == 0)
			continue;
		if (more->p->word[i].part == RN_PART_FAMILY)
			m->cost += (family & ~more->left) != 0 ?
			    costs.family_part : 0;
		else
			m->cost += more->p->word[i].len == 1 ? .03 :
			    costs.middle;
		count += more->p->word[i].len > 1;
	}
	for (unsigned i = 0; i < more->p->n; i++)
		given |= more->p->word[i].part == RN_PART_GIVEN &&
		    (more->left >> i & 1) == 0;
	if (count > m->whole)
		m->cost += costs.most;
	if (!given && less->p->n > 1)
		m->cost += costs.first;
	if (first_is_left(more))
		m->cost += !given ? costs.no_given : costs.first - costs.middle;
	if (last && (family & ~more->left) == 0)
		m->cost += *less->p->given != '\0' && *less->p->family != '\0' ?
		    costs.family_part : costs.no_family;
}

/* "jsmith", "smithj", "johnsmith2" as a whole: a mailbox's name. */
static bool
is_mailbox_of(const struct rn_person_name *one, const struct rn_person_name *p)
{
	const char *s = one->word[0].text;
	size_t n = one->word[0].len, family = strlen(p->family);

	if (one->n != 1 || n < 5 || *p->given == '\0' || family < 3)
		return false;
	if (n == family + 1 && s[0] == p->given[0] &&
	    memcmp(s + 1, p->family, family) == 0)
		return true;
	return n > family && n <= family + 3 && s[family] == p->given[0] &&
	    memcmp(s, p->family, family) == 0;
}

static bool
suffixes_differ(uint8_t x, uint8_t y)
{
	if (x == RN_SUFFIX_NONE || y == RN_SUFFIX_NONE || x == y)
		return false;
	/* the second is junior to the first */
	return !(x == RN_SUFFIX_JR && y == RN_SUFFIX_II) &&
	    !(x == RN_SUFFIX_II && y == RN_SUFFIX_JR);
}

static void
weigh(struct match *m)
{
	look_at_order(m);
	if (m->a.left != 0 && m->b.left != 0)
		differ(m);
	else if (m->a.left != 0)
		miss(m, &m->a, &m->b);
	else if (m->b.left != 0)
		miss(m, &m->b, &m->a);
	if (m->whole == 0 && (m->why & RN_WHY_INITIAL) != 0)
		m->cost += .5;
	if (m->a.p->aide != m->b.p->aide) {
		m->why |= RN_WHY_GIVEN_DIFFERS;
		m->cost += costs.given;
	}
	if (suffixes_differ(m->a.p->suffix, m->b.p->suffix)) {
		m->why |= RN_WHY_SUFFIX_DIFFERS;
		m->cost += costs.suffix;
	}
}

static bool
in_order(const struct rn_person_name *a, const struct rn_person_name *b)
{
	if (a->n != b->n)
		return a->n < b->n;
	for (unsigned i = 0; i < a->n; i++) {
		int way = strcmp(a->word[i].text, b->word[i].text);

		if (way != 0)
			return way < 0;
	}
	return true;
}

struct rn_name_verdict
rn_person_name_compare(const struct rn_person_name *a,
    const struct rn_person_name *b)
{
	struct match m = { .cost = 0 };

	if (a->n == 0 || b->n == 0)
		return (struct rn_name_verdict){ .level = RN_NAME_NONE };
	if (!in_order(a, b)) {
		const struct rn_person_name *spare = a;

		a = b;
		b = spare;
	}
	if (is_mailbox_of(a, b) || is_mailbox_of(b, a))
		return rn_name_judge(costs.mailbox,
		    RN_WHY_INITIAL | RN_WHY_GLUED);
	m.a = side_of(a);
	m.b = side_of(b);
	pair_same(&m);
	if (m.a.left != 0 || m.b.left != 0) {
		pair_near(&m);
		glue(&m, &m.a, &m.b);
		glue(&m, &m.b, &m.a);
		use_initials(&m, &m.a, &m.b);
		use_initials(&m, &m.b, &m.a);
		use_nicks(&m, &m.a, &m.b);
		use_nicks(&m, &m.b, &m.a);
	}
	weigh(&m);
	return rn_name_judge(m.cost, m.why);
}
