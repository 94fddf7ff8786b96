/*
 * codepage.h - which code page makes words of bytes that are not UTF-8?
 *
 * Each page reads the words of a file in its own way; the languages of
 * codepage_words.c say which readings are words.  No file and no store is in
 * it.
 */
#ifndef RN_CODEPAGE_H
#define RN_CODEPAGE_H

#include <stdbool.h>
#include <stddef.h>

/* A language: words parted by a blank, in lower case. */
struct rn_language {
	const char *name, *words;
};
extern const struct rn_language rn_languages[];
extern const size_t rn_languages_n;
extern const char rn_vowels[];

/* Words of a file; each is counted once, some hundreds will do. */
struct rn_codepages;

struct rn_codepages *rn_codepages_new(void);

/*
 * n bytes: letters and bytes over 0x7f, and one more on each side of it where
 * there is one.
 */
void rn_codepages_add(struct rn_codepages *c, const char *s, size_t n);

enum rn_page_found {
	RN_PAGE_ONE,		/* name[0] it is */
	RN_PAGE_TWO,		/* name[0] or name[1]; the texts differ */
	RN_PAGE_NONE		/* no page makes words of it */
};

enum { RN_PAGE_WORD = 64 };

struct rn_page_guess {
	enum rn_page_found found;
	const char *name[2];		/* as iconv(3) has them; static */
	char word[2][RN_PAGE_WORD];	/* a word, in each page */
};

void rn_codepages_guess(struct rn_codepages *c, struct rn_page_guess *out);

/* Could these words, too, be of that page? */
bool rn_codepages_fit(struct rn_codepages *c, const char *name);

/* NULL is allowed. */
void rn_codepages_free(struct rn_codepages *c);

#endif
