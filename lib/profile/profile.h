/* profile.h - what the files of this room share. */
#ifndef RN_PROFILE_H
#define RN_PROFILE_H

#include "refnet/lexicon.h"
#include "refnet/profile.h"
#include "store/store.h"

/* --- field.c: the fields of a profile ---------------------------------- */

enum rn_field {
	RN_FIELD_ROLE, RN_FIELD_AUTHORITY, RN_FIELD_INDUSTRY,
	RN_FIELD_GEOGRAPHY, RN_FIELD_SIZE, RN_FIELD_REVENUE, RN_FIELD_TRIGGER,
	RN_FIELD_EXCLUDE, RN_FIELD_SCRIPT, RN_FIELD_VALUE, RN_FIELD_NOTES,
	RN_FIELDS
};

struct rn_field_row {
	const char *word;	/* in forms and options */
	const char *key;	/* in rows; also understood in forms */
	size_t words;		/* place in struct rn_profile_words */
	size_t row;		/* place in struct rn_profile */
	bool list;
	bool commas;		/* a comma parts values, as a semicolon does */
	bool needed;		/* vague without it */
	int points;		/* of the lint score; 100 together */
	const char *help;	/* the comment of the form */
};

extern const struct rn_field_row rn_field[RN_FIELDS];

/* The most a profile can say; more is an error or not read. */
enum { RN_ITEMS_MAX = 40, RN_ITEM_MAX = 400, RN_TEXT_MAX = 4000 };

/* Blanks of all kinds to one each, none at the ends. */
char *rn_squeeze(struct rn_arena *a, const char *s, size_t n);

/* The values of one text appended to a list; none twice; stops at one more
 * than are allowed. */
void rn_field_split(struct rn_arena *a, enum rn_field f, const char *text,
    struct rn_list *to);

/* Append to a list in an arena. */
void rn_list_add(struct rn_arena *a, struct rn_list *l, const char *s);

/* Is the field said? */
bool rn_field_said(const struct rn_profile *p, enum rn_field f);

/* Fill lint_score, missing and why from the rest. */
void rn_profile_lint(struct rn_arena *a, struct rn_profile *p);

/* --- words.c: phrases among words -------------------------------------- */

/*
 * Where the n bytes of phrase stand in text as whole words, an English plural
 * being the same word; both folded.  Texts without blanks between words
 * (Chinese, Japanese) are searched anywhere.
 */
bool rn_phrase_in(const char *text, const char *phrase, size_t n, size_t *at,
    size_t *len);

/* The same phrase from end to end? */
bool rn_phrase_same(const char *a, size_t an, const char *b, size_t bn);

/* The length of the word at s, and of what is between words. */
size_t rn_word_len(const char *s);
size_t rn_gap_len(const char *s);

/* --- fit.c: how well a person fits, pure ------------------------------- */

enum { RN_PHRASE_PARTS = 6 };

/* One wanted thing: all its parts must be found. */
struct rn_phrase {
	const char *said, *fold;
	struct rn_part_wanted {
		const char *literal;	/* NULL: */
		size_t len;
		int industry;		/* a node of the lexicon */
	} part[RN_PHRASE_PARTS];
	size_t n;
	int place;		/* of a wanted place: the node, or none */
};

struct rn_want {
	struct rn_wanted_role {
		const char *said, *fold;
		enum rn_level level;
		enum rn_function function;
	} *role;
	size_t roles;
	struct rn_phrase *industry, *place, *exclude;
	size_t industries, places, excludes;
};

/* A profile made ready; refers to p. */
void rn_want_make(struct rn_arena *a, const struct rn_profile *p,
    struct rn_want *w);

struct rn_fit {
	bool fits;
	int permille;
	struct rn_list reasons;
	const char *why;
	struct rn_clause role, industry, place;
};

/* Is this person among those the profile leaves out?  Which word says so. */
bool rn_fit_excluded(struct rn_arena *a, const struct rn_want *w,
    const struct rn_person *who, const char **because);

/* Reads name, org, title, location and tags of `who`, nothing else. */
void rn_fit_take(struct rn_arena *a, const struct rn_want *w,
    const struct rn_person *who, struct rn_fit *out);

extern const struct rn_sqlset rn_profile_sql;

#endif
