/*
 * phrase.h - the phrases people answer with, and where words hold one.
 *
 * phrases/LANGUAGE.txt: a line "= CLASS", then phrases of that class, one a
 * line; # begins a comment.  A phrase is words parted by blanks, folded, an
 * apostrophe or hyphen being a blank ("n t" of English being "not"):
 *
 *	a|b	one of them		?a	it may be missing
 *	abc*	begins so		.	any one word
 *	..	up to three words; at the end: the rest of the clause
 *	,	what parts clauses	^ $	a clause begins, ends here
 *	#	a number		@	an address	~	a name
 *	&	whoever is told of, by name (told.c)
 *
 * For this room only.
 */
#ifndef RN_PHRASE_H
#define RN_PHRASE_H

#include "base/base.h"

/*
 * In the order in which they are looked for: words that are part of a phrase
 * are in no other after it.  phrase.c has their names, and what they mean.
 */
enum rn_said {
	RN_SAID_PASS, RN_SAID_TURN, RN_SAID_STOP, RN_SAID_FAIL, RN_SAID_AWAY,
	RN_SAID_CALENDAR, RN_SAID_IRONY, RN_SAID_KEEP, RN_SAID_FINE,
	RN_SAID_LATER, RN_SAID_NO, RN_SAID_AREA, RN_SAID_ACK, RN_SAID_HAND,
	RN_SAID_SLOT, RN_SAID_DO, RN_SAID_QUESTION, RN_SAID_MEET, RN_SAID_WAIT,
	RN_SAID_WISH, RN_SAID_THANKS, RN_SAID_BUT, RN_SAID_GLAD, RN_SAID_NICE,
	RN_SAID_YES, RN_SAID_NOT, RN_SAID_IF, RN_SAID_ABOUT, RN_SAID_CLOSE,
	/* of somebody else, and of a meeting; told.c looks for them alone */
	RN_SAID_REFUSED, RN_SAID_AGREED, RN_SAID_UNWILLING, RN_SAID_WILLING,
	RN_SAID_ASKED, RN_SAID_HOPE, RN_SAID_UNMET, RN_SAID_MET,
	RN_SAIDS
};

enum { RN_SENTENCE = 64 };	/* words; what is longer is cut in two */

struct rn_word {
	const char *s;		/* folded; "," for what parts clauses */
	const char *umlaut;	/* "fur" where s is "fuer"; or NULL */
	const char *line;	/* where the line it is on begins */
	bool capital;		/* and no sentence begins there */
	bool taken;		/* by a phrase */
};

struct rn_sentence {
	struct rn_word *word;
	size_t n;
	bool asks;		/* it ends in a question mark */
	bool opens;		/* a line begins with it, and ends with it */
};

/* The sentences of a text, in the arena; *whole false: it was cut. */
struct rn_sentence *rn_sentences(struct rn_arena *a, const char *text,
    size_t *n, bool *whole);

struct rn_phrases;

/* All there are, in the arena; to be read once, not for every message. */
const struct rn_phrases *rn_phrases_read(struct rn_arena *a);

/*
 * Takes all phrases of a class that are in a sentence.  The words before the
 * first of them, and one; 0: there is none.
 */
size_t rn_phrases_take(const struct rn_phrases *p, enum rn_said class,
    struct rn_sentence *s);

/*
 * Takes the clauses of which nothing is left when phrases of the class, or of
 * `other`, stand side by side; returns as the above.  A name may follow them.
 */
size_t rn_phrases_clauses(const struct rn_phrases *p, enum rn_said class,
    enum rn_said other, struct rn_sentence *s);

/* The lines that are no phrase, for tests; NULL: there is none. */
const char *rn_phrases_bad(void);

#endif
