/*
 * spare.c - why two people are not suggested to each other.  Pure.
 *
 * A new reason is a value of enum rn_spared, its words, a fact, and a line of
 * rn_pair_spared(): the first that holds is the one given.
 */
#include "give/give_room.h"

/* From here on they are taken to know each other. */
#define KNOWN 0.5

const char *const rn_spared_words[RN_SPAREDS + 1] = {
	[RN_SPARED_NOT] = "",
	[RN_SPARED_COLLEAGUE] = "work at one place",
	[RN_SPARED_APART] = "are not to be introduced to each other",
	[RN_SPARED_INTRODUCED] = "were introduced to each other",
	[RN_SPARED_UNDER_WAY] = "are being introduced already",
	[RN_SPARED_TARGET] = "are the target of another introduction",
	[RN_SPARED_KNOWN] = "know each other, as likely as not",
	[RN_SPARED_STRANGER] = "are nobody you are in touch with",
	[RN_SPAREDS] = NULL
};

enum rn_spared
rn_pair_spared(const struct rn_pair_facts *f)
{
	if (f->apart)
		return RN_SPARED_APART;
	if (f->colleagues)
		return RN_SPARED_COLLEAGUE;
	if (f->introduced)
		return RN_SPARED_INTRODUCED;
	if (f->under_way)
		return RN_SPARED_UNDER_WAY;
	if (f->target)
		return RN_SPARED_TARGET;
	if (f->tie >= KNOWN)
		return RN_SPARED_KNOWN;
	return f->stranger ? RN_SPARED_STRANGER : RN_SPARED_NOT;
}
