/*
 * plain.h - text as plain words, each knowing the bytes it came from.
 *
 * Also compiled into the program that makes the tables, so that keys are
 * folded just as what is looked up: nothing of other rooms is used here.
 */
#ifndef RN_PLAIN_H
#define RN_PLAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum rn_plain_mode {
	RN_PLAIN_WORDS,		/* letters and digits; the rest parts words */
	RN_PLAIN_STEMS,		/* and a plural (English, some German) is its
				 * singular */
	RN_PLAIN_SIZES		/* signs of money and the like are words, and
				 * digits are, beside letters; "and" counts */
};

enum {
	RN_PLAIN_LARGE = 1,	/* begins with a capital */
	RN_PLAIN_CAPS = 2,	/* has no small letter, and a capital */
	RN_PLAIN_HARD = 4	/* a comma, a bracket, a line end before it */
};

struct rn_plain_word {
	uint32_t at, end;	/* bytes of the text */
	uint32_t from;		/* place in the pool */
	uint16_t len;		/* bytes there */
	uint16_t flags;
};

/*
 * The words of n bytes, at most `most`; their letters go to the pool, which
 * has room for 2 * n + 2 bytes, a blank between two, so that words next to
 * each other are one piece of it.  Folded: small letters, no accents; hyphens
 * and full stops part words, "and" and "&" are left out.  How many.
 */
size_t rn_plain_words(const char *s, size_t n, enum rn_plain_mode mode,
    char *pool, struct rn_plain_word *word, size_t most);

/* One character of n bytes, folded. */
struct rn_plain_char {
	uint8_t took;		/* bytes of the text, 1 or more */
	uint8_t len;		/* bytes of `as`; 0: no letter or digit */
	char as[4];
	bool upper, lower;
	bool hard;		/* parts what was said from what follows */
	bool silent;		/* not there at all: a soft hyphen, an accent */
	bool sign;		/* a word among sizes: $ + < -, and the like */
};

void rn_plain_char(const char *s, size_t n, struct rn_plain_char *out);

#endif
