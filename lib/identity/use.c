/*
 * use.c - whose an address or a number is, by the names on it.
 *
 * Two names are two people's if their given names differ, be it under one
 * surname; one given name under two surnames is somebody who married, and
 * names that are only alike are one, misspelt.  One who writes for another
 * says so ("for Ada Novak"), or the address is made of the other's name.
 */
#include "identity/compare.h"
#include "identity/use.h"

const char *const rn_use_words[RN_USES] = {
	[RN_USE_OWN] = "one person's",
	[RN_USE_FAMILY] = "a family's",
	[RN_USE_AIDE] = "used by one who writes for another",
	[RN_USE_SEVERAL] = "several people's",
	[RN_USE_DESK] = "a desk's, which answers for many",
};

/* How many surnames sound unlike any before them. */
static size_t
surnames(const struct rn_called *const *name, size_t n)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++) {
		size_t k = 0;

		while (k < i && name[k]->family_sound != name[i]->family_sound)
			k++;
		found += k == i && name[i]->family_sound != 0;
	}
	return found;
}

/* The address is made of one of the two names. */
static bool
is_of_one(const char *user, size_t n, const struct rn_called *x,
    const struct rn_called *y)
{
	return n > 0 && rn_name_spelt(&x->name, user, n) !=
	    rn_name_spelt(&y->name, user, n);
}

/* Letters of a to z that are in the one and not in the other; other scripts. */
enum { LETTERS_ALIKE = 2, OTHER = 26 };

static uint32_t
letters_of(const struct rn_called *c)
{
	uint32_t set = 0;

	for (size_t i = 0; i < c->name.n; i++)
		set |= c->name.word[i].letters;
	return set;
}

/* Made of the same letters: the one is the other, badly misspelt. */
static bool
is_scrambled(const struct rn_called *x, const struct rn_called *y)
{
	uint32_t a = letters_of(x), b = letters_of(y), differ = a ^ b;
	int n = 0;

	for (; differ != 0; n++)
		differ &= differ - 1;
	return n <= LETTERS_ALIKE && ((a | b) >> OTHER & 1) == 0;
}

/* RN_USE_OWN: the two may be one. */
static enum rn_use
use_of_two(const char *user, size_t n, const struct rn_called *x,
    const struct rn_called *y)
{
	int level = rn_names_level(x, y);

	if ((level != RN_NAME_NOT && level != RN_NAME_NOT_GIVEN) ||
	    is_scrambled(x, y))
		return RN_USE_OWN;
	if (level == RN_NAME_NOT_GIVEN)
		return RN_USE_FAMILY;
	return is_of_one(user, n, x, y) ? RN_USE_AIDE : RN_USE_SEVERAL;
}

static bool
is_aide(const struct rn_person_name *p)
{
	return p->aide || p->deputy;
}

enum rn_use
rn_use_of(const char *user, size_t n, const struct rn_called *const *name,
    size_t names)
{
	bool found[RN_USES] = { false };

	if (surnames(name, names) > RN_SHARED_NAMES)
		return RN_USE_DESK;
	for (size_t i = 0; i < names && i < RN_USE_NAMES; i++) {
		found[RN_USE_AIDE] |= is_aide(&name[i]->name);
		for (size_t k = 0; k < i; k++)
			found[use_of_two(user, n, name[i], name[k])] = true;
	}
	return found[RN_USE_AIDE] ? RN_USE_AIDE : found[RN_USE_SEVERAL] ?
	    RN_USE_SEVERAL : found[RN_USE_FAMILY] ? RN_USE_FAMILY : RN_USE_OWN;
}
