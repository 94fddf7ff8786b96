/* likeness.h - how alike two short texts are.  For this room only. */
#ifndef RN_IDENTITY_LIKENESS_H
#define RN_IDENTITY_LIKENESS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Jaro and Winkler's likeness, 0 to 1: characters in common not far from where
 * they are in the other, less for those in another order; a common beginning
 * counts more.  Bytes beyond the 64th are not looked at.  Symmetric.
 */
double rn_likeness(const char *a, size_t an, const char *b, size_t bn);

/* One letter more, less or another, or two neighbours swapped; not equal. */
bool rn_one_off(const char *a, size_t an, const char *b, size_t bn);

/*
 * Two such at the most, as rn_edit_distance() counts them, no further apart
 * than 32 bytes.
 */
bool rn_two_off(const char *a, size_t an, const char *b, size_t bn);

/* Words of three letters or more that both have, blanks part them; how many. */
size_t rn_words_shared(const char *a, const char *b);

#endif
