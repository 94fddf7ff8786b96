/*
 * compare.h - the levels of two faces, row by row, and the evidence table's
 * names for them.  For this room only.
 */
#ifndef RN_IDENTITY_COMPARE_H
#define RN_IDENTITY_COMPARE_H

#include "identity/evidence.h"

/* Levels of a row; 0: nothing can be said.  Their lines: rn_evidence[]. */
enum {
	RN_NAME_IS_SAME = 1, RN_NAME_IS_NICK, RN_NAME_IS_SPELLED,
	RN_NAME_IS_TYPO, RN_NAME_IS_INITIAL, RN_NAME_IS_PART, RN_NAME_IS_WORD,
	RN_NAME_IS_WORD_OF, RN_NAME_IS_FAMILY_OF, RN_NAME_IS_SPELT_BY,
	RN_NAME_IS_FAR, RN_NAME_IS_LIKE, RN_NAME_IS_LIKE_WORD,
	RN_NAME_NOT_MIDDLE, RN_NAME_NOT_FAMILY, RN_NAME_NOT_GIVEN,
	RN_NAME_NOT_WORD, RN_NAME_NOT
};
enum { RN_SUFFIX_IS_SAME = 1, RN_SUFFIX_NOT };
enum {
	RN_EMAIL_IS_SAME = 1, RN_EMAIL_IS_FAMILY, RN_EMAIL_IS_AIDE,
	RN_EMAIL_IS_SEVERAL, RN_EMAIL_IS_DESK, RN_EMAIL_IS_USER,
	RN_EMAIL_IS_NAMED, RN_EMAIL_IS_TYPO, RN_EMAIL_IS_DIGIT,
	RN_EMAIL_NOT_OTHERS, RN_EMAIL_NOT
};
enum { RN_PROFILE_IS_SAME = 1, RN_PROFILE_IS_SLUG, RN_PROFILE_NOT };
enum {
	RN_PHONE_IS_SAME = 1, RN_PHONE_IS_FAMILY, RN_PHONE_IS_SEVERAL,
	RN_PHONE_IS_DESK, RN_PHONE_IS_TAIL, RN_PHONE_IS_TYPO, RN_PHONE_NOT
};
enum {
	RN_COMPANY_IS_SAME = 1, RN_COMPANY_IS_SPELLED, RN_COMPANY_IS_NEAR,
	RN_COMPANY_IS_DOMAIN, RN_COMPANY_NOT, RN_COMPANY_NOT_NOW
};
enum { RN_TITLE_IS_SAME = 1, RN_TITLE_IS_LIKE, RN_TITLE_NOT };
enum {
	RN_PLACE_IS_SAME = 1, RN_PLACE_IS_TYPO, RN_PLACE_IS_PART, RN_PLACE_NOT
};
enum {
	RN_BIRTH_IS_SAME = 1, RN_BIRTH_IS_DAY, RN_BIRTH_IS_TYPO,
	RN_BIRTH_IS_NEAR, RN_BIRTH_IS_YEAR, RN_BIRTH_NOT
};
enum { RN_STREET_IS_SAME = 1, RN_STREET_IS_LIKE, RN_STREET_IS_NEAR,
	RN_STREET_NOT };
enum { RN_POST_IS_SAME = 1, RN_POST_IS_TYPO, RN_POST_NOT };
enum { RN_CODE_IS_SAME = 1, RN_CODE_IS_TYPO, RN_CODE_NOT };

#define RN_NO_VALUE UINT32_MAX

/* What a row found. */
struct rn_found {
	int level;
	double bits;
	uint32_t left, right;	/* values; RN_NO_VALUE */
};

void rn_compare(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_found out[RN_ROWS]);

/*
 * The same, but gives up (false) as soon as the bits, those of the prior among
 * them, can no longer reach `least`; most pairs do not need all rows.  True:
 * all rows are there, whether or not they do reach it.
 */
bool rn_compare_above(const struct rn_judge *j, uint32_t a, uint32_t b,
    double least, struct rn_found out[RN_ROWS]);

/* The level of two names, of RN_ROW_NAME. */
int rn_names_level(const struct rn_called *a, const struct rn_called *b);

/* Is s, what stands before the @, a way to write the name?  (spelt.c) */
bool rn_name_spelt(const struct rn_person_name *name, const char *s,
    size_t n);

/* Of so many words a share is u's frequency in the table. */
#define RN_FAMILY_USUAL 2e-3
#define RN_GIVEN_USUAL 1e-2

#endif
