/*
 * text.h - UTF-8: is it, what does it look like, how wide is it.
 *
 * Nothing here asks the locale: LC_ALL=C gives the same bytes.  Strings come
 * from outside and may be anything; what is not UTF-8 is never an error here
 * unless the function says so.
 */
#ifndef RN_TEXT_H
#define RN_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "refnet/arena.h"

/*
 * Ends a stream that open_memstream() made, and its text is there: else memory was
 * out, also where a write on the way failed for that, and the handler is called.
 */
void rn_text_end(FILE *f, char *const *text);

/*
 * The form names are searched in: compatibility forms spelled out, case
 * folded, accents taken off, what is invisible dropped, white space runs one
 * blank, none at the ends.  Bytes that are not UTF-8 become U+FFFD.
 */
char *rn_fold(struct rn_arena *a, const char *s);

/* Strict; *bad (may be NULL) is the offset of the first byte that is wrong. */
bool rn_utf8_valid(const char *s, size_t n, size_t *bad);

/* Bytes of the first character of s, which goes to *cp; 0 when invalid. */
size_t rn_utf8_next(const char *s, size_t n, int32_t *cp);

/* The UTF-8 of a character, 1 to 4 bytes and no NUL; how many. */
size_t rn_utf8_put(int32_t cp, char *to);

enum rn_letters { RN_CASE_NONE, RN_CASE_LOWER, RN_CASE_UPPER };

/* Is it a letter, and which one in lower case?  Scripts without case: LOWER. */
enum rn_letters rn_letter_case(int32_t cp, int32_t *lower);

/* Bytes of what is drawn as one at s, n of them at most, and its cells. */
size_t rn_grapheme(const char *s, size_t n, int *cells);

/* The cells of a terminal a cleaned string takes. */
int rn_width(const char *s);

/*
 * What a terminal can be given: control characters as \x1b, bidi, invisible
 * and tag characters as <U+202E>, bytes that are not UTF-8 as \xff, newlines
 * and tabs as a blank, emoji sequences as their first base, flags as two
 * letters.  Cleaning twice changes nothing.
 */
char *rn_clean(struct rn_arena *a, const char *s);
void rn_clean_write(FILE *to, const char *s);

/*
 * Cleaned and cut to at most width cells, the last one then an ellipsis
 * (ascii: a tilde); not padded.
 */
char *rn_fit(struct rn_arena *a, const char *s, int width, bool ascii);

/*
 * Cleaned, in lines of at most width cells, parted by newlines where blanks
 * were; each but the first begins with `hang` blanks, which count.  A word that
 * is longer stands alone; width 0: one line.
 */
char *rn_wrap(struct rn_arena *a, const char *s, int width, int hang);

/* Without blanks at both ends; no-break spaces and byte order marks too. */
char *rn_trim(struct rn_arena *a, const char *s, size_t n);

/* NULL, or nothing that shows: blanks of all kinds, and signs unseen. */
bool rn_says_nothing(const char *s);

/*
 * The same label?  Blind to case and accents; any run of blanks, hyphens and
 * underscores is like any other, and none counts at the ends.
 */
bool rn_same_word(const char *a, const char *b);

/*
 * Does s begin with `with` (lower-case ASCII), blind to ASCII case?  And the
 * same for the whole of s.
 */
bool rn_ascii_starts(const char *s, const char *with);
bool rn_ascii_same(const char *s, const char *with);

/*
 * The next item of a list parted by commas, its n bytes; *list goes past it.
 * NULL: there are no more.
 */
const char *rn_item_next(const char **list, size_t *n);

/* Is it one of them, byte by byte? */
bool rn_item_in(const char *list, const char *s, size_t n);

/*
 * Changes of one byte (put in, taken out, replaced, or two swapped) from a to
 * b; max + 1 when more than max, or when either is longer than 127 bytes.
 */
int rn_edit_distance(const char *a, const char *b, int max);

#endif
