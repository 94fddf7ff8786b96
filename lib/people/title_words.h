/*
 * title_words.h - the words of titles/, sorted by cmake/titles.cmake, and
 * which of them stand in a title.
 */
#ifndef RN_TITLE_WORDS_H
#define RN_TITLE_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/person.h"

/* What a phrase does beside naming a level or a function. */
enum rn_title_act {
	/* how firmly a function is said; firmly, if none of these */
	RN_TITLE_WEAK = 1 << 0,	/* yields to any other */
	RN_TITLE_SOFT = 1 << 1,	/* yields to a noun: a design engineer */
	RN_TITLE_NOUN = 1 << 2,	/* who one is: an engineer, an analyst */
	RN_TITLE_CRAFT = 1 << 3, /* what one is whatever else is said */
	RN_TITLE_HEAD = 1 << 4,	/* what stands before it is sold, bought */

	/* what becomes of a level */
	RN_TITLE_CHIEF = 1 << 5, /* if an officer follows; else less */
	RN_TITLE_LEAD = 1 << 6,	/* none if a noun follows: an expert */
	RN_TITLE_LOWER = 1 << 7, /* the next one named is a deputy's */
	RN_TITLE_LOWERED = 1 << 8, /* the one named before is */
	RN_TITLE_ASSISTANT = 1 << 9, /* LOWER; with nothing, a helper */
	RN_TITLE_HELPER = 1 << 10, /* no level in this part of the title */
	RN_TITLE_ELECT = 1 << 11, /* the one named before is to come */
	RN_TITLE_MD = 1 << 12,	/* heads a company, is a rank in a bank */

	/* up to the comma */
	RN_TITLE_SERVES = 1 << 13, /* whom one works for */
	RN_TITLE_PAST = 1 << 14, /* what one is no longer, or not yet */
	RN_TITLE_COMPANY = 1 << 15, /* an employer's name follows */
	RN_TITLE_FORM = 1 << 16, /* one stood before: Inc. */
	RN_TITLE_OWNER = 1 << 17, /* other clauses name what is owned */

	/* what else is known of who is called so */
	RN_TITLE_ADVISES = 1 << 18, /* others sign */
	RN_TITLE_BUYS = 1 << 19, /* chooses suppliers */
	RN_TITLE_BANK = 1 << 20, /* where vice presidents are many */
	RN_TITLE_MEDIC = 1 << 21 /* an MD there is a doctor */
};

/* RN_LEVELS, RN_FUNCTIONS: names none. */
struct rn_title_means {
	uint8_t level, function;
	uint32_t acts;			/* enum rn_title_act */
};

/* A phrase without its first word. */
struct rn_title_phrase {
	const char *rest;		/* words that end in * are stems */
	uint16_t means;			/* index in rn_title_means */
	uint8_t words, len;		/* of the whole phrase */
	uint8_t stem;			/* the first word is one */
};

/* A first word, and the longest stem among the others that begins it. */
struct rn_title_first {
	const char *text;
	uint16_t phrase, n;
	int16_t stem;			/* -1: none does */
	uint8_t len;
};

struct rn_title_index {
	const uint64_t *head;	/* 8 bytes of each word, as a number */
	const struct rn_title_first *first;
	const struct rn_title_phrase *phrase;
	uint16_t from[129];	/* by first byte: which words begin with it */
};

extern const struct rn_title_means rn_title_means[];
extern const struct rn_title_index rn_title_words;
extern const struct rn_title_index rn_title_ends;	/* backwards */

enum {
	RN_TITLE_WORD = 32,	/* longer words are cut: no phrase is as long */
	RN_TITLE_WORDS = 48	/* what is said later says nothing more */
};

enum rn_title_gap { RN_GAP_NONE, RN_GAP_COMMA, RN_GAP_PART };

/* Words of a title, folded, as bytes a to z and 0 to 9. */
struct rn_title_text {
	struct {
		char text[RN_TITLE_WORD];	/* NULs after the word */
		uint8_t len;
		uint8_t gap;			/* what stood before it */
	} word[RN_TITLE_WORDS];
	size_t n;
};

void rn_title_split(const char *title, struct rn_title_text *out);

/* What stands at a word: a phrase, or else the ends of a compound. */
struct rn_title_hit {
	const struct rn_title_means *means;	/* NULL: nothing known */
	const struct rn_title_means *end;	/* NULL: no known end */
	size_t took;				/* words, 1 at least */
};

void rn_title_find(const struct rn_title_text *t, size_t at,
    struct rn_title_hit *out);

#endif
