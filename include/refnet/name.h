/*
 * name.h - names of people and of companies: taken apart, and compared.
 *
 * Pure: no store, no clock, no locale; the same bytes give the same answer
 * everywhere.  Any bytes may be given.  A name is folded: compatibility forms
 * and accents are gone, letters of Latin, Greek, Cyrillic, Arabic, Hebrew,
 * Armenian, Georgian and kana are written a to z, other scripts are kept, and
 * what is no letter or digit parts words.  Work and memory are bounded: at
 * most RN_NAME_BYTES of text are read, RN_NAME_WORDS words of at most
 * RN_NAME_WORD bytes kept; `capped` says that something was left out.
 *
 * Parsing takes an arena, which must outlive what was parsed; comparing takes
 * no memory, is symmetric (compare(a, b) is compare(b, a)) and may be done by
 * many threads at once.
 */
#ifndef REFNET_NAME_H
#define REFNET_NAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"
#include "refnet/status.h"

#ifdef __cplusplus
extern "C" {
#endif

enum {
	RN_NAME_BYTES = 512,	/* of a name, as said */
	RN_NAME_WORDS = 16,	/* of a name, kept */
	RN_NAME_WORD = 63,	/* bytes of a folded word, kept */
	RN_NAME_KIN = 4,
	RN_NAME_CLAN = 2,
	RN_NAME_SOUND = 8	/* room of a word's sound, with its NUL */
};

/* What a word of a name is. */
enum rn_name_part {
	RN_PART_GIVEN,		/* first and middle names, initials */
	RN_PART_FAMILY,		/* without its particles */
	RN_PART_PARTICLE,	/* van, de, bin, al */
	RN_PART_NICK,		/* in quotes or parentheses */
	RN_PART_WORD,		/* companies: what tells one from another */
	RN_PART_GENERIC,	/* Group, Holdings, International: weighs less */
	RN_PART_PLACE,		/* a country, a city: a branch or a place */
	RN_PART_NUMBER,		/* 44, forty-four, IV: must agree */
	RN_PARTS
};

struct rn_name_word {
	const char *text;	/* folded; NUL-terminated */
	uint32_t kin[RN_NAME_KIN];	/* given names: what it is short for or
				 * another spelling of; those that share one
				 * may be the same; 0: none (more) known */
	uint32_t clan[RN_NAME_CLAN];	/* the same of well-known family
				 * names */
	uint32_t letters;	/* bit 0: an a is in it ... bit 26: another */
	char sound[RN_NAME_SOUND];	/* what spellings across alphabets
				 * share: consonants, in classes; for keys */
	uint8_t len;		/* bytes of text */
	uint8_t part;		/* enum rn_name_part */
	bool bare;		/* of a script that leaves out vowels */
};

enum rn_name_suffix {
	RN_SUFFIX_NONE, RN_SUFFIX_JR, RN_SUFFIX_SR, RN_SUFFIX_II,
	RN_SUFFIX_III, RN_SUFFIX_IV, RN_SUFFIX_V, RN_SUFFIXES
};

/*
 * A person's name.  Words are in the order given, middle, family, nick,
 * whichever order they were said in; particles stand before what they belong
 * to.  Titles (Dr, Herr) and credentials (PhD, CPA) are taken off.
 */
struct rn_person_name {
	const struct rn_name_word *word;
	const char *given, *family;	/* the first given name; the last word
				 * of the family; "" when there is none */
	uint8_t n;		/* words */
	uint8_t suffix;		/* enum rn_name_suffix */
	bool unsure;		/* which is the family name is a guess */
	bool east;		/* the family is Chinese, Korean, Vietnamese */
	bool aide;		/* somebody's assistant, an office */
	bool deputy;		/* says to write for another: "(for Ada Novak)" */
	bool capped;
};

/* n bytes of text; every byte string gives a name, an empty one n == 0. */
RN_API void rn_person_name_parse(struct rn_arena *a, const char *text,
    size_t n, struct rn_person_name *out);

/*
 * A company's name: its legal form taken off (and kept as `form`),
 * abbreviations spelled out (Intl, Mfg, Bros, &).
 */
struct rn_company_name {
	const struct rn_name_word *word;	/* as said */
	const char *glued;	/* words that tell, as one: "goodwill" */
	const char *acronym;	/* their initials: "ibm"; "" of one word */
	uint8_t n;		/* words */
	uint8_t form;		/* class of the legal form; 0: none said */
	bool capped;
};

/* n bytes of text; every byte string gives words, an empty one none. */
RN_API void rn_company_name_parse(struct rn_arena *a, const char *text,
    size_t n, struct rn_company_name *out);

/* How near two names are. */
enum rn_name_level {
	RN_NAME_NONE,		/* one of them is empty: nothing can be said */
	RN_NAME_SAME,		/* but for order, accents, case, titles, form */
	RN_NAME_VARIANT,	/* a nickname, another spelling, a typo */
	RN_NAME_COMPATIBLE,	/* initials, words one lacks: may be the same */
	RN_NAME_FAR,		/* something in common, not enough */
	RN_NAME_CONTRADICT,	/* what must agree does not, or nothing does */
	RN_NAME_LEVELS
};

/* Why: bits of rn_name_verdict.why. */
enum rn_name_why {
	RN_WHY_ORDER = 1 << 0,		/* words in another order */
	RN_WHY_NICKNAME = 1 << 1,	/* Bob is Robert */
	RN_WHY_INITIAL = 1 << 2,	/* J. for John */
	RN_WHY_SPELLING = 1 << 3,	/* Mohammed, Muhamad; Sergei, Serge */
	RN_WHY_TYPO = 1 << 4,		/* a letter or two are off */
	RN_WHY_GLUED = 1 << 5,		/* Van Derbilt, Vanderbilt */
	RN_WHY_MISSING = 1 << 6,	/* one has words the other lacks */
	RN_WHY_ACRONYM = 1 << 7,	/* IBM */
	RN_WHY_FORM = 1 << 8,		/* GmbH here, Inc there */
	RN_WHY_GENERIC = 1 << 9,	/* Group here, Holdings there */
	/* against */
	RN_WHY_SUFFIX_DIFFERS = 1 << 10,	/* Jr, Sr */
	RN_WHY_GIVEN_DIFFERS = 1 << 11,	/* the family name agrees */
	RN_WHY_MIDDLE_DIFFERS = 1 << 12,	/* John A., John B. */
	RN_WHY_FAMILY_DIFFERS = 1 << 13,	/* the given name agrees */
	RN_WHY_NUMBER_DIFFERS = 1 << 14,	/* Fund IV, Fund V */
	RN_WHY_PLACE_DIFFERS = 1 << 15,	/* of Atlanta, of Boston */
	RN_WHY_WORD_DIFFERS = 1 << 16	/* Trust here, Bank there */
};
enum { RN_WHYS = 17 };		/* bits that have a meaning */

/* The bits that speak against. */
#define RN_WHY_AGAINST (0x7fu << 10)

/* Words for each bit, by its number: "a nickname", ... */
RN_API extern const char *const rn_name_why_words[RN_WHYS + 1];

/* "none", "same", "variant", "compatible", "far", "contradict", NULL. */
RN_API extern const char *const rn_name_level_name[RN_NAME_LEVELS + 1];

struct rn_name_verdict {
	double score;		/* 0 to 1, 0 when one is empty */
	uint32_t why;		/* bits of enum rn_name_why */
	uint8_t level;		/* enum rn_name_level */
};

/* At this score and above two names may be said to be one. */
#define RN_NAME_MATCH 0.7

/* Both were parsed, by whatever arena. */
RN_API struct rn_name_verdict rn_person_name_compare(
    const struct rn_person_name *a, const struct rn_person_name *b);
RN_API struct rn_name_verdict rn_company_name_compare(
    const struct rn_company_name *a, const struct rn_company_name *b);

/*
 * The registrable domain (by the public suffix list) of a host, URL or e-mail
 * address: "mail.acme.co.uk" gives "acme.co.uk".  NULL: it has none, or it is
 * one where anybody gets a mailbox (gmail.com), which says nothing of a
 * company.  Lower case, in punycode where it was said so.
 */
RN_API char *rn_company_domain(struct rn_arena *a, const char *text, size_t n);

#ifdef __cplusplus
}
#endif

#endif
