/*
 * affix.h - what words around names are, for the rooms above.
 */
#ifndef RN_AFFIX_H
#define RN_AFFIX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rn_arena;

/*
 * Is a word, folded and without full stops, of a kind that words/affix.txt
 * names: "particle", "title", "degree", "suffix"?
 */
bool rn_affix_is(const char *fold, const char *kind);

/* Is it a legal form of companies (words/form.txt)? */
bool rn_form_is(const char *fold);

/*
 * Where in a text the name of a company stands, its legal form aside: "Rossi"
 * of "Rossi S.p.A.".  All of it where no form is said, or nothing else.
 */
struct rn_bare_name {
	size_t at, len;
	size_t form_at, form_len;	/* what stands behind it; 0: none does */
	bool trade;		/* that says something of what they do: an
				 * association, partners */
};
void rn_bare_name(struct rn_arena *a, const char *text, size_t n,
    struct rn_bare_name *out);

/* Is it a known given name (words/given.txt), a well-known family name? */
bool rn_given_is(const char *fold);
bool rn_family_is(const char *fold);

/* Does it say little in the name of a company (words/generic.txt)? */
bool rn_generic_is(const char *fold);

/*
 * Every known given name, n bytes, with what it is short for or another
 * spelling of, as in struct rn_name_word: RN_NAME_KIN of them.
 */
void rn_given_each(void (*take)(void *ctx, const char *name, size_t n,
    const uint32_t *kin), void *ctx);

#endif
