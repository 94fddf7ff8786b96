/*
 * company_compare.c - two names of companies: one's?  Pure.
 *
 * As with people (person_compare.c), but a word weighs by what it is: numbers
 * and places must agree, general words weigh less.  The costs are in costs[].
 */
#include <string.h>

#include "name/company.h"

static const struct {
	double order, form, charity, number, place, word, general;
	double number_more, branch, place_more, word_more, word_more_long;
	double light, mild, heavy, acronym, acronym_short, acronym_place;
	double two_slips, brand;
} costs = {
	.order = .04,
	.form = .06,		/* GmbH, Inc */
	.charity = .35,		/* a charity and a company */
	.number = .45,		/* Fund IV, Fund V */
	.place = .45,		/* of Atlanta, of Boston */
	.word = .55,		/* Trust, Bank */
	.general = .36,		/* Systems, Industries */
	.number_more = .32,	/* one has a number */
	.branch = .2,		/* (Schweiz), Europe: one has it */
	.place_more = .31,	/* a place one has otherwise */
	.word_more = .34,
	.word_more_long = .2,	/* of a long name */
	.light = .05,
	.mild = .25,
	.heavy = .31,
	.acronym = .2,
	.acronym_short = .35,	/* of two letters */
	.acronym_place = .1,	/* whose it is: PLA China */
	.two_slips = .2,
	.brand = .26		/* a slip in a short name of one word */
};

/* Bits of words, by what they are. */
struct side {
	const struct rn_company_name *p;
	uint32_t left, words, places, numbers, light, mild, heavy;
};

struct match {
	struct side a, b;
	size_t whole, telling;	/* pairs; of words that tell */
	double cost;
	uint32_t why;
	int last;
};

enum { NO_WORD = 255 };

static struct side
side_of(const struct rn_company_name *p)
{
	struct side s = { .p = p };

	for (unsigned i = 0; i < p->n; i++) {
		const struct rn_name_word *w = &p->word[i];
		uint32_t bit = 1u << i;

		s.left |= bit;
		switch (w->part) {
		case RN_PART_PLACE:
			s.places |= bit;
			break;
		case RN_PART_NUMBER:
			s.numbers |= bit;
			break;
		case RN_PART_GENERIC:
			*(w->kin[0] == RN_LIGHT ? &s.light : w->kin[0] ==
			    RN_MILD ? &s.mild : &s.heavy) |= bit;
			break;
		default:
			s.words |= bit;
		}
	}
	return s;
}

static void
pair(struct match *m, unsigned i, unsigned k)
{
	m->a.left &= ~(1u << i);
	m->b.left &= ~(1u << k);
	m->whole++;
	m->telling += m->a.p->word[i].part == RN_PART_WORD ||
	    m->b.p->word[k].part == RN_PART_WORD;
}

static void
pair_same(struct match *m)
{
	int last = -1;

	for (unsigned i = 0; i < m->a.p->n; i++)
		for (unsigned k = 0; k < m->b.p->n; k++)
			if ((m->a.left >> i & 1) != 0 &&
			    (m->b.left >> k & 1) != 0 &&
			    rn_word_same(&m->a.p->word[i], &m->b.p->word[k])) {
				pair(m, i, k);
				if ((int)k < last)
					m->why |= RN_WHY_ORDER;
				last = (int)k;
			}
}

/* May a company's word be a slip of another?  Brands are near each other. */
static bool
may_slip(const struct rn_name_word *x, const struct rn_name_word *y,
    double cost)
{
	size_t less = x->len < y->len ? x->len : y->len;
	bool swapped = x->len == y->len;

	if (less < 4 || (less == 4 && swapped) ||
	    (less < 10 && cost >= costs.two_slips))
		return false;
	return x->text[0] == y->text[0] || less >= (swapped ? 7 : 6);
}

static double
near(const struct rn_name_word *x, const struct rn_name_word *y, uint32_t *why)
{
	double cost;

	/* known words that differ are other words */
	if (x->part != RN_PART_WORD && y->part != RN_PART_WORD)
		return -1;
	if (x->part == RN_PART_NUMBER || y->part == RN_PART_NUMBER)
		return -1;
	cost = rn_word_near(x, y, why);
	return cost >= 0 && may_slip(x, y, cost) ? cost : -1;
}

/* Words so short that with another letter they are another brand. */
static bool
is_brief(const struct rn_name_word *x, const struct rn_name_word *y)
{
	return x->len == y->len && x->len <= 6;
}

static void
pair_near(struct match *m)
{
	bool brief = false;

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
				cost = near(&m->a.p->word[i],
				    &m->b.p->word[k], &because);
				if (cost >= 0 && cost < least) {
					least = cost;
					why = because;
					x = i;
					y = k;
				}
			}
		if (x == NO_WORD)
			break;
		m->cost += least;
		m->why |= why;
		brief = is_brief(&m->a.p->word[x], &m->b.p->word[y]);
		pair(m, x, y);
	}
	/* and that is all there is: Lumina, Lumena */
	if (brief && m->telling == 1)
		m->cost += costs.brand;
}

static void
glue(struct match *m, struct side *one, struct side *other)
{
	for (unsigned i = 0; i < one->p->n; i++) {
		const struct rn_name_word *w = &one->p->word[i];

		if ((one->left >> i & 1) == 0 || w->len < 2)
			continue;
		for (unsigned k = 0; k + 1 < other->p->n; k++)
			for (unsigned n = 2; n < 5 && k + n <= other->p->n;
			    n++) {
				uint32_t used = ((1u << n) - 1) << k;
				double cost;

				if ((other->left & used) != used)
					continue;
				cost = rn_words_glued(w, &other->p->word[k],
				    n, &m->why);
				if (cost < 0)
					continue;
				m->cost += cost;
				m->whole++;
				m->telling++;
				one->left &= ~(1u << i);
				other->left &= ~used;
				k = other->p->n;
				break;
			}
	}
}

/* --- acronyms ----------------------------------------------------------- */

/* The one word that tells of a side is the initials of the other. */
static bool
is_acronym(struct match *m, struct side *one, struct side *other)
{
	const struct rn_name_word *w = NULL;
	size_t n = strlen(other->p->acronym);

	for (unsigned i = 0; i < one->p->n; i++)
		if ((one->words >> i & 1) != 0) {
			if (w != NULL)
				return false;
			w = &one->p->word[i];
		}
	if (w == NULL || n < 2 || w->len != n ||
	    memcmp(w->text, other->p->acronym, n) != 0)
		return false;
	m->cost += n > 2 ? costs.acronym : costs.acronym_short;
	m->why |= RN_WHY_ACRONYM;
	m->whole++;
	m->telling++;
	if ((one->left & one->places) != 0)
		m->cost += costs.acronym_place;
	one->left &= ~(one->words | one->places);
	other->left = 0;
	return true;
}

/* --- what is left ------------------------------------------------------- */

static int
count(uint32_t set)
{
	int n = 0;

	for (; set != 0; set &= set - 1)
		n++;
	return n;
}

static void
against(struct match *m, uint32_t why, double cost)
{
	m->why |= why;
	m->cost += cost;
}

/* A number that only one has; the first of its kind is often not counted. */
static double
lone_number(const struct side *s)
{
	for (unsigned i = 0; i < s->p->n; i++)
		if ((s->left & s->numbers) >> i & 1 &&
		    strcmp(s->p->word[i].text, "1") != 0)
			return costs.number_more;
	return costs.light;
}

static void
weigh_numbers(struct match *m)
{
	bool a = (m->a.left & m->a.numbers) != 0;
	bool b = (m->b.left & m->b.numbers) != 0;
	double cost;

	if (a && b) {
		against(m, RN_WHY_NUMBER_DIFFERS, costs.number);
	} else if (a || b) {
		cost = lone_number(a ? &m->a : &m->b);
		against(m, cost == costs.light ? RN_WHY_MISSING :
		    RN_WHY_NUMBER_DIFFERS, cost);
	}
}

static double
lone_place(const struct side *s)
{
	for (unsigned i = 0; i < s->p->n; i++)
		if (((s->left & s->places) >> i & 1) != 0 &&
		    s->p->word[i].kin[0] != RN_LIGHT)
			return costs.place_more;
	return costs.branch;
}

static void
weigh_places(struct match *m)
{
	bool a = (m->a.left & m->a.places) != 0;
	bool b = (m->b.left & m->b.places) != 0;

	if (a && b)
		against(m, RN_WHY_PLACE_DIFFERS, costs.place);
	else if (a || b)
		against(m, RN_WHY_MISSING, lone_place(a ? &m->a : &m->b));
}

static void
weigh_words(struct match *m)
{
	uint32_t wa = m->a.left & m->a.words, wb = m->b.left & m->b.words;
	uint32_t ga = m->a.left & (m->a.mild | m->a.heavy);
	uint32_t gb = m->b.left & (m->b.mild | m->b.heavy);
	bool heavy = (m->a.left & m->a.heavy) != 0 ||
	    (m->b.left & m->b.heavy) != 0;

	if ((m->a.left & m->a.light) != 0 || (m->b.left & m->b.light) != 0)
		against(m, RN_WHY_GENERIC, costs.light);
	if ((wa != 0 && (wb != 0 || gb != 0)) || (wb != 0 && ga != 0)) {
		against(m, RN_WHY_WORD_DIFFERS, costs.word);
	} else if (wa != 0 || wb != 0) {
		int n = count(wa | wb);

		against(m, RN_WHY_MISSING, (m->telling > 2 ?
		    costs.word_more_long : costs.word_more) + (n - 1) * .1);
	}
	if (ga != 0 && gb != 0)
		against(m, RN_WHY_GENERIC, costs.general);
	else if (ga != 0 || gb != 0)
		against(m, RN_WHY_GENERIC | RN_WHY_MISSING,
		    heavy ? costs.heavy : costs.mild);
	/* nothing that tells is shared, though there is something */
	if (m->telling == 0 && (m->a.words | m->b.words) != 0)
		m->cost += .3;
}

static void
weigh_forms(struct match *m)
{
	uint8_t x = m->a.p->form, y = m->b.p->form;

	if (x == y || x == RN_FORM_NONE || y == RN_FORM_NONE)
		return;
	if (x == RN_FORM_CHARITY || y == RN_FORM_CHARITY)
		against(m, RN_WHY_FORM, costs.charity);
	else if (x != RN_FORM_COMPANY && y != RN_FORM_COMPANY)
		against(m, RN_WHY_FORM, costs.form);
}

struct rn_name_verdict
rn_company_name_compare(const struct rn_company_name *a,
    const struct rn_company_name *b)
{
	struct match m = { .cost = 0 };
	int way = strcmp(a->glued, b->glued);

	if (a->n == 0 || b->n == 0)
		return (struct rn_name_verdict){ .level = RN_NAME_NONE };
	if (way > 0) {
		const struct rn_company_name *spare = a;

		a = b;
		b = spare;
	}
	m.a = side_of(a);
	m.b = side_of(b);
	pair_same(&m);
	if (way == 0 && (m.a.left != 0 || m.b.left != 0)) {
		m.why |= RN_WHY_GLUED;
		m.cost += costs.light;
	} else if (m.a.left != 0 || m.b.left != 0) {
		if (m.telling > 0 || (!is_acronym(&m, &m.a, &m.b) &&
		    !is_acronym(&m, &m.b, &m.a))) {
			pair_near(&m);
			glue(&m, &m.a, &m.b);
			glue(&m, &m.b, &m.a);
		}
		weigh_numbers(&m);
		weigh_places(&m);
		weigh_words(&m);
	}
	if ((m.why & RN_WHY_ORDER) != 0)
		m.cost += costs.order;
	weigh_forms(&m);
	return rn_name_judge(m.cost, m.why);
}
