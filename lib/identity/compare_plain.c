/*
 * compare_plain.c - rows whose level follows from two values and nothing else.
 *
 * Another one is a function and a line in the table at the end.
 */
#include <string.h>

#include "base/text.h"
#include "identity/compare_row.h"
#include "identity/likeness.h"
#include "identity/use.h"

#define ALIKE .92
#define NEAR .80

static int
profile_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	const char *s = strrchr(x->text, '/'), *t = strrchr(y->text, '/');
	size_t n = strcspn(x->text, "/");

	if (x == y)
		return RN_PROFILE_IS_SAME;
	if (n == strcspn(y->text, "/") && memcmp(x->text, y->text, n) == 0)
		return RN_PROFILE_NOT;
	if (s != NULL && t != NULL && strlen(s) > 5 && strcmp(s, t) == 0)
		return RN_PROFILE_IS_SLUG;
	return 0;
}

/* +49 151 2345678 and 0151 2345678: the shorter without what it dials first. */
static bool
is_tail(const struct rn_said_once *x, const struct rn_said_once *y)
{
	const char *s = x->text, *t = y->text;
	size_t n, m;

	if (*s == '+' && *t == '+')
		return false;
	s += *s == '+';
	t += *t == '+';
	s += strspn(s, "0");
	t += strspn(t, "0");
	n = strlen(s);
	m = strlen(t);
	return n < m ? strcmp(s, t + m - n) == 0 : strcmp(t, s + n - m) == 0;
}

/* One number, by whose it is. */
static const int same_phone[RN_USES] = {
	[RN_USE_OWN] = RN_PHONE_IS_SAME,
	[RN_USE_FAMILY] = RN_PHONE_IS_FAMILY,
	[RN_USE_AIDE] = RN_PHONE_IS_SEVERAL,
	[RN_USE_SEVERAL] = RN_PHONE_IS_SEVERAL,
	[RN_USE_DESK] = RN_PHONE_IS_DESK,
};

static int
phone_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	uint8_t use = x->use > y->use ? x->use : y->use;

	if (x == y)
		return same_phone[use];
	if (x->number != 0 && x->number == y->number && is_tail(x, y))
		return use == RN_USE_OWN ? RN_PHONE_IS_TAIL : same_phone[use];
	return rn_one_off(x->text, x->len, y->text, y->len) ?
	    RN_PHONE_IS_TYPO : RN_PHONE_NOT;
}

/* Alike, which few texts are that begin with different letters. */
static bool
alike(const struct rn_said_once *x, const struct rn_said_once *y)
{
	return x->text[0] == y->text[0] &&
	    rn_likeness(x->text, x->len, y->text, y->len) >= ALIKE;
}

static double
likeness(const struct rn_said_once *x, const struct rn_said_once *y)
{
	return rn_likeness(x->text, x->len, y->text, y->len);
}

static int
title_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	if (x == y)
		return RN_TITLE_IS_SAME;
	return rn_words_shared(x->text, y->text) > 0 ||
	    alike(x, y) ? RN_TITLE_IS_LIKE : RN_TITLE_NOT;
}

static int
place_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	if (x == y)
		return RN_PLACE_IS_SAME;
	if (rn_one_off(x->text, x->len, y->text, y->len) ||
	    alike(x, y))
		return RN_PLACE_IS_TYPO;
	return rn_words_shared(x->text, y->text) > 0 ? RN_PLACE_IS_PART :
	    RN_PLACE_NOT;
}

/* Without a year they are four digits. */
static int
birth_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	if (x == y)
		return RN_BIRTH_IS_SAME;
	if (x->len != y->len)
		return x->number % 10000 == y->number % 10000 ?
		    RN_BIRTH_IS_DAY : RN_BIRTH_NOT;
	if (rn_one_off(x->text, x->len, y->text, y->len))
		return RN_BIRTH_IS_TYPO;
	if (x->len == 8 && x->number / 10000 == y->number / 10000) {
		/* day and month the other way round */
		if (x->number % 100 == y->number / 100 % 100 &&
		    y->number % 100 == x->number / 100 % 100)
			return RN_BIRTH_IS_TYPO;
		return RN_BIRTH_IS_YEAR;
	}
	return x->len == 8 && rn_edit_distance(x->text, y->text, 2) <= 2 ?
	    RN_BIRTH_IS_NEAR : RN_BIRTH_NOT;
}

static int
street_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	double like;

	if (x == y)
		return RN_STREET_IS_SAME;
	like = likeness(x, y);
	return like >= ALIKE ? RN_STREET_IS_LIKE :
	    like >= NEAR ? RN_STREET_IS_NEAR : RN_STREET_NOT;
}

static int
post_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	if (x == y)
		return RN_POST_IS_SAME;
	return rn_one_off(x->text, x->len, y->text, y->len) ?
	    RN_POST_IS_TYPO : RN_POST_NOT;
}

static int
code_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	if (x == y)
		return RN_CODE_IS_SAME;
	return rn_one_off(x->text, x->len, y->text, y->len) ?
	    RN_CODE_IS_TYPO : RN_CODE_NOT;
}

/* Those that cost next to nothing come first: RN_PLAIN_QUICK of them. */
const struct rn_plain_row rn_plain_row[RN_PLAIN_ROWS] = {
	{ RN_ROW_PROFILE, RN_SAID_PROFILE, profile_level },
	{ RN_ROW_PHONE, RN_SAID_PHONE, phone_level },
	{ RN_ROW_BIRTHDAY, RN_SAID_BIRTHDAY, birth_level },
	{ RN_ROW_POSTCODE, RN_SAID_POSTCODE, post_level },
	{ RN_ROW_CODE, RN_SAID_CODE, code_level },
	{ RN_ROW_STREET, RN_SAID_STREET, street_level },
	{ RN_ROW_LOCATION, RN_SAID_LOCATION, place_level },
	{ RN_ROW_TITLE, RN_SAID_TITLE, title_level },
};
