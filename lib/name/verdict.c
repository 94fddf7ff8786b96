/*
 * verdict.c - the words of a comparison, and what a score means.
 */
#include "name/name.h"

const char *const rn_name_level_name[RN_NAME_LEVELS + 1] = {
	"none", "same", "variant", "compatible", "far", "contradict", NULL
};

const char *const rn_name_why_words[RN_WHYS + 1] = {
	"words in another order", "a nickname", "an initial",
	"another spelling", "a letter or two are off",
	"words written as one", "one has words the other lacks",
	"an acronym", "another legal form", "other general words",
	"another suffix", "other given names", "other middle names",
	"other family names", "other numbers", "other places",
	"other words", NULL
};

struct rn_name_verdict
rn_name_judge(double cost, uint32_t why)
{
	struct rn_name_verdict v = { .why = why };

	v.score = cost >= 1 ? 0 : 1 - cost;
	if ((why & RN_WHY_AGAINST) != 0)
		v.level = RN_NAME_CONTRADICT;
	else if (v.score < RN_NAME_MATCH)
		v.level = RN_NAME_FAR;
	else if ((why & (RN_WHY_MISSING | RN_WHY_INITIAL | RN_WHY_ACRONYM |
	    RN_WHY_GENERIC)) != 0)
		v.level = RN_NAME_COMPATIBLE;
	else if ((why & (RN_WHY_NICKNAME | RN_WHY_SPELLING | RN_WHY_TYPO |
	    RN_WHY_GLUED | RN_WHY_FORM)) != 0)
		v.level = RN_NAME_VARIANT;
	else
		v.level = RN_NAME_SAME;
	return v;
}
