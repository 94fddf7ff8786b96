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

enum rn_use
rn_use_of(const char *user, size_t n, const struct rn_called *const *name,
    size_t names)
{
	bool family = false, others = false, aide = false, own = false;

	if (surnames(name, names) > RN_SHARED_NAMES)
		return RN_USE_DESK;
	for (size_t i = 0; i < names && i < RN_USE_NAMES; i++) {
		aide |= name[i]->name.aide || name[i]->name.deputy;
		for (size_t k = 0; k < i; k++)
			switch (rn_names_level(name[k], name[i])) {
			case RN_NAME_NOT_GIVEN:
				family = true;
				break;
			case RN_NAME_NOT:
				others = true;
				own |= is_of_one(user, n, name[i], name[k]);
				break;
			}
	}
	if (aide || own)
		return RN_USE_AIDE;
	return others ? RN_USE_SEVERAL : family ? RN_USE_FAMILY : RN_USE_OWN;
}
