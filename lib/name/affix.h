/*
 * affix.h - what words around names are, for the rooms above.
 */
#ifndef RN_AFFIX_H
#define RN_AFFIX_H

#include <stdbool.h>

/*
 * Is a word, folded and without full stops, of a kind that words/affix.txt
 * names: "particle", "title", "degree", "suffix"?
 */
bool rn_affix_is(const char *fold, const char *kind);

/* Is it a legal form of companies (words/form.txt)? */
bool rn_form_is(const char *fold);

/* Is it a known given name (words/given.txt), a well-known family name? */
bool rn_given_is(const char *fold);
bool rn_family_is(const char *fold);

/* Does it say little in the name of a company (words/generic.txt)? */
bool rn_generic_is(const char *fold);

#endif
