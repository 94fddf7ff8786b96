/*
 * guess.h - what the columns of a table nobody knows could mean.
 *
 * sample.c takes the first rows of a file, values.c says what they look like,
 * guess.c decides, suggest.c writes the decision as a map.  Deciding is pure:
 * a table in, fields out.
 */
#ifndef RN_GUESS_H
#define RN_GUESS_H

#include "import/source.h"

/* The first rows of a table; a row has `columns` cells, missing ones "". */
struct rn_sample {
	const char *const *label;	/* as written, trimmed */
	size_t columns;
	const char *const *const *row;
	size_t rows;
};

/* What a value looks like; one may look like several; ANY tells nothing. */
enum rn_seems { RN_SEEMS_ANY, RN_SEEMS_MAIL, RN_SEEMS_LINK, RN_SEEMS_PHONE,
	RN_SEEMS_DATE, RN_SEEMS_PERSON, RN_SEEMS_WORD, RN_SEEMS_COMPANY,
	RN_SEEMS_JOB, RN_SEEMS_TEXT, RN_SHAPES };

struct rn_shares {
	size_t n;		/* values that are not empty */
	double of[RN_SHAPES];	/* 0 to 1 */
	const char *split;	/* what parts addresses in a cell, or NULL */
};
struct rn_shares rn_shares_of(struct rn_arena *a, const struct rn_sample *s,
    size_t column);

/* Text as words: folded, marks as blanks, numbers dropped. */
char *rn_words_of(struct rn_arena *a, const char *text);

/* Is the word or phrase s of n bytes one of a list parted by commas? */
bool rn_phrase_listed(const char *list, const char *s, size_t n);

enum rn_guess_why { RN_BY_LABEL = 1, RN_BY_VALUES = 2 };

struct rn_guessed {
	enum rn_in_field field;		/* RN_IN_NONE: left out */
	unsigned why;			/* enum rn_guess_why, together */
	const char *split;		/* NULL: one value a cell */
	bool some_are_none;		/* e-mail: not all are addresses */
};

/*
 * kind and one rn_guessed a column.  Labels are known by those of the maps
 * that are tables, and by the words of guess.c.  Of the fields that a record
 * has once, the best column gets each.
 */
struct rn_guessed *rn_guess_columns(struct rn_arena *a,
    const struct rn_source_map *maps, size_t n, const struct rn_sample *s,
    enum rn_in_kind *kind);

/* Does it name what a contact or a message cannot be without? */
bool rn_guess_usable(const struct rn_guessed *v, size_t n,
    enum rn_in_kind kind);

/*
 * The first rows of a file under the delimiter that parts it best.
 * RN_EREJECTED: empty, or no row of labels is in it.
 */
RN_CHECKED enum rn_status rn_sample_take(struct refnet *rn,
    struct rn_arena *a, const char *path, const char *encoding,
    struct rn_sample *s);

#endif
