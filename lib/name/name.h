/*
 * name.h - what the files of this room share: text made Latin, its pieces,
 * words, and lists of words.  For this room only.
 */
#ifndef RN_NAME_ROOM_H
#define RN_NAME_ROOM_H

#include "base/base.h"
#include "refnet/name.h"

/* --- lists (lists.c): the files of words/, sorted by name --------------- */

enum rn_list_of {
	RN_LIST_AFFIX, RN_LIST_FAMILY, RN_LIST_FORM, RN_LIST_GENERIC,
	RN_LIST_GIVEN, RN_LIST_MAIL, RN_LIST_PLACE, RN_LISTS
};

/* What a line says of a key, up to its newline; NULL: it has no line. */
const char *rn_list_find(enum rn_list_of list, const char *key, size_t n);

/* Is this one of the words of a line? */
bool rn_list_says(const char *line, const char *word);

/* --- text (latin.c) ----------------------------------------------------- */

enum {
	RN_LATIN = 2048,	/* bytes of a name made Latin; more is cut */
	RN_MARK_CAPS = 1,	/* before a piece all in capitals */
	RN_MARK_BARE = 2	/* before one that leaves out vowels */
};

struct rn_latin {
	size_t n;
	bool capped;
	char text[RN_LATIN];
};

/*
 * Folded, and in Latin letters where a table knows them.  Blanks part it into
 * pieces; a piece may have marks before it.
 */
void rn_latin(struct rn_arena *a, const char *s, size_t n,
    struct rn_latin *out);

/* --- pieces (said.c) ---------------------------------------------------- */

enum {
	RN_SAID_WORDS = 2 * RN_NAME_WORDS,
	RN_SAID_CAPS = 1 << 0,	/* all in capitals, two letters or more */
	RN_SAID_BARE = 1 << 1,
	RN_SAID_ASIDE = 1 << 2,	/* in quotes or parentheses */
	RN_SAID_AFTER_DOT = 1 << 3,	/* joined to the one before */
	RN_SAID_AFTER_HYPHEN = 1 << 4,
	RN_SAID_DOT = 1 << 5,	/* a full stop follows */
	RN_SAID_DOMAIN = 1 << 6	/* after an @, in the same piece */
};

/* A word as said, without what surrounds it. */
struct rn_said_word {
	char *s;		/* in the text, no NUL */
	uint8_t len, flags;
	uint8_t commas;		/* before it */
	/* what lists say of it, or NULL: affix.txt, given.txt, family.txt */
	const char *line, *given, *family;
};

struct rn_said {
	struct rn_said_word word[RN_SAID_WORDS];
	size_t n;
	bool capped;
};

/* Refers to the text, which it changes where full stops join letters. */
void rn_said_read(struct rn_latin *text, struct rn_said *out);

/* Words from..from+n as one: "p.h.d" as "phd". */
void rn_said_join(struct rn_said *said, size_t from, size_t n);

void rn_said_drop(struct rn_said *said, size_t from, size_t n);

/* --- order (order.c) ---------------------------------------------------- */

/* Words from..to; unsure: that it is they is a guess. */
struct rn_span { size_t from, to; bool unsure; };

/*
 * The family's, of the first n words; a remark behind them is dropped, and n
 * is less then.
 */
struct rn_span rn_said_family(struct rn_said *said, size_t *n);
bool rn_said_is_particle(const struct rn_said *said, size_t i, size_t n);

/* --- words (word.c) ----------------------------------------------------- */

void rn_word_make(struct rn_name_word *w, const char *text, size_t len,
    bool bare, enum rn_name_part part);
/* What lines of the lists of given and of family names say; or NULL. */
void rn_word_roots(struct rn_name_word *w, const char *given,
    const char *family);
bool rn_word_same(const struct rn_name_word *a, const struct rn_name_word *b);

/* Do two given names go together?  -1: no; 0: nothing is known; 1: yes. */
int rn_word_akin(const struct rn_name_word *a, const struct rn_name_word *b);

/*
 * Is it another spelling, or a slip?  What that costs of a score of 1; less
 * than 0: it is not.  *why gets its bits.  Given names may be nicknames, and
 * must not be two known ones; family names may be of a man and a woman.
 */
double rn_word_near(const struct rn_name_word *a,
    const struct rn_name_word *b, uint32_t *why);
double rn_name_near_given(const struct rn_name_word *a,
    const struct rn_name_word *b, uint32_t *why);
double rn_name_near_family(const struct rn_name_word *a,
    const struct rn_name_word *b, uint32_t *why);

/* As rn_word_near: n words as one against one. */
double rn_words_glued(const struct rn_name_word *one,
    const struct rn_name_word *from, size_t n, uint32_t *why);

/* How a score is told: see verdict.c. */
struct rn_name_verdict rn_name_judge(double cost, uint32_t why);

#endif
