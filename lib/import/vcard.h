/*
 * vcard.h - what a vCard is read with: vcard_line.c parts a file into lines,
 * vcard_value.c says what is written in a value, vcard.c what it means.
 */
#ifndef RN_VCARD_H
#define RN_VCARD_H

#include "import/decode.h"

/* Bytes of a line that are kept, its name and parameters among them. */
enum { RN_VLINE_MAX = 1 << 20 };

/*
 * One line of a card, its folds undone.  No part of it ends in NUL; all of it
 * is overwritten by the next one.
 */
struct rn_vline {
	const char *text;	/* all of it */
	size_t n;
	int64_t line;		/* of the file, where it starts */
	bool property;		/* NAME;PARAMETERS:VALUE, or those are empty */
	const char *name, *params, *value;
	size_t name_n;		/* without its group: item1.TEL is TEL */
	size_t params_n, value_n;
	bool quoted, base64;	/* how its parameters say it is encoded */
	bool over;		/* longer than RN_VLINE_MAX, and cut there */
	const char *raw;	/* as it stood, with its line ends */
	size_t raw_n;		/* 0: over, or not wanted */
};

struct rn_vlines;

/* Reads from d, which must outlive it. */
struct rn_vlines *rn_vlines_new(struct rn_decode *d, bool raw);

/* In 2.1 the blank that a folded line goes on with is part of the text. */
void rn_vlines_keep_blank(struct rn_vlines *v, bool keep);

/* The next line, NULL after the last.  Errors are those of reading. */
RN_CHECKED enum rn_status rn_vlines_next(struct rn_vlines *v,
    const struct rn_vline **out);

void rn_vlines_free(struct rn_vlines *v);	/* NULL is allowed */

/* Is the line NAME:VALUE, blind to case, blanks around VALUE aside? */
bool rn_vline_is(const struct rn_vline *l, const char *name,
    const char *value);

/* Is s that word, blind to the case of ASCII? */
bool rn_vcard_word(const char *s, size_t n, const char *word);

/*
 * Does a parameter hold the word?  `TYPE=HOME,FAX`, `TYPE="home,fax"` and the
 * bare `HOME;FAX` of 2.1 are all TYPE.
 */
bool rn_vline_has(const struct rn_vline *l, const char *param,
    const char *word);

/* The value of a parameter; NULL: it has none. */
const char *rn_vline_param(const struct rn_vline *l, const char *param,
    size_t *n);

/*
 * Bytes of quoted-printable or of base64 as what they stand for, in place or
 * not; returns how many.  What is neither is passed over (base64) or kept.
 */
size_t rn_vcard_quoted(const char *s, size_t n, char *to);
size_t rn_vcard_base64(const char *s, size_t n, char *to);

/*
 * The character set that a line's parameters name, as iconv has it; NULL: none
 * or UTF-8, or none of those that cards are written in.
 */
const char *rn_vcard_charset(const struct rn_vline *l);

/*
 * The bytes of a value of l as UTF-8, in place or in a.  What was encoded is
 * in its character set.  What was not is taken as it is when it is UTF-8, else
 * by its character set, else by `page`, if that is not NULL.  False: they
 * cannot be read; *bad is the first wrong byte.
 */
bool rn_vcard_text(struct rn_arena *a, const struct rn_vline *l,
    const char *charset, const char *page, const char **s, size_t *n, size_t *bad);

/*
 * The part-th (from 1) of a value with `;` between its parts; 0: all of it.
 * False: there are not so many.
 */
bool rn_vcard_part(const char **s, size_t *n, unsigned part);

/* Where the first `sep` stands that no backslash takes away, or n. */
size_t rn_vcard_find(const char *s, size_t n, char sep);

/* Without its backslashes, in place; old: as in 2.1, where \n is no newline. */
size_t rn_vcard_plain(char *s, size_t n, bool old);

/* 20240311T101500Z as rn_date_parse() takes it; others as they are. */
char *rn_vcard_date(struct rn_arena *a, const char *s);

#endif
