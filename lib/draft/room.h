/*
 * room.h - what the files of this room share: a text as lines and words, and
 * what is found in it.  For this room only.
 */
#ifndef RN_DRAFT_ROOM_H
#define RN_DRAFT_ROOM_H

#include "base/text.h"
#include "draft/draft.h"
#include "refnet/name.h"

/* --- the text (text.c) ------------------------------------------------ */

/* What stands between a word and the one before. */
enum rn_joint {
	RN_JOINT_NONE,		/* nothing: "oakMill", "x10" */
	RN_JOINT_HYPHEN, RN_JOINT_UNDER, RN_JOINT_DOT, RN_JOINT_AT,
	RN_JOINT_SLASH,
	RN_JOINT_APOSTROPHE,
	RN_JOINT_BLANK,		/* blanks alone, a line's end too */
	RN_JOINT_COMMA,		/* a comma and blanks */
	RN_JOINT_OTHER		/* whatever else */
};

struct rn_token {
	const char *at;		/* as written, len bytes */
	const char *fold;	/* folded */
	const char *key;	/* and ae, oe, ue as a, o, u: for names */
	uint32_t len;
	int32_t line;		/* from 1 */
	uint8_t gap;		/* enum rn_joint */
	bool cap, caps;		/* begins with a capital; has no others */
	bool digit;		/* begins with a digit */
	bool first;		/* of a sentence, a heading, a list's item */
	bool breaks;		/* a sentence ended before it */
	bool linked;		/* in an address, a link, a file's name */
	bool quoted;		/* in a line that begins with > */
	bool subject;
	bool even;		/* in a line where case tells nothing */
};

enum rn_tongue { RN_EN, RN_DE, RN_FR, RN_ES, RN_PT, RN_TONGUES };

struct rn_text {
	struct rn_arena *a;
	const char *subject;	/* "" when there is none */
	const char *body;
	int subject_line, body_line;	/* they begin in */
	struct rn_token *word;
	size_t n;
	size_t count;		/* words of the body that is one's own */
	enum rn_tongue tongue;
	bool cut;		/* there was more than is read */
};

void rn_text_read(struct rn_arena *a, const char *text,
    struct rn_text *out);

/*
 * The words *from..*to-1 of the sentence with word i: of one without an end as
 * many around it as tell of what is near.
 */
void rn_text_sentence(const struct rn_text *l, size_t i, size_t *from,
    size_t *to);

/* Is s one of the words of a list parted by blanks? */
bool rn_word_in(const char *list, const char *s);

/* As a key of names: folded, and ae, oe, ue as a, o, u. */
const char *rn_key(struct rn_arena *a, const char *s);

/* --- findings (lint.c) -------------------------------------------------- */

struct rn_findings {
	struct rn_arena *a;
	struct rn_text_finding *v;
	size_t n, room;
};

/* The words from..to (in the text) of a letter, or nothing (NULL). */
void rn_find_words(struct rn_findings *f, const struct rn_text *l,
    enum rn_text_rule rule, size_t from, size_t to, const char *suggestion);
void rn_find_bytes(struct rn_findings *f, enum rn_text_rule rule, int line,
    const char *at, size_t n, const char *suggestion);
void rn_find_whole(struct rn_findings *f, enum rn_text_rule rule,
    const char *quote, const char *suggestion);

/* --- phrases (phrase.c) ------------------------------------------------- */

/*
 * A phrase is folded words parted by blanks: `a|b` one or the other, `word~`
 * a word that begins so, `..` up to four words of the sentence, `?word` may
 * be there, `#` a number.  Apostrophes part words: "don t".
 */
/* Words the phrase takes from word i on, of one sentence; 0: not there. */
size_t rn_phrase_at(const struct rn_text *l, size_t i, const char *says);

/* The most words one of n phrases takes from word i on; 0: none is there. */
size_t rn_phrase_any(const struct rn_text *l, size_t i,
    const char *const *v, size_t n);

/* Every place where one of them is said. */
void rn_find_phrases(struct rn_findings *f, const struct rn_text *l,
    enum rn_text_rule rule, const char *const *v, size_t n,
    const char *suggestion);

/* --- the rules ---------------------------------------------------------- */

/* Names and firms, then addresses, numbers, domains (leak_handle.c). */
void rn_lint_leak(const struct rn_text *l, const struct rn_draft_check *c,
    struct rn_findings *f);
void rn_lint_handles(const struct rn_text *l,
    const struct rn_draft_check *c, struct rn_findings *f);
void rn_lint_no(const struct rn_text *l, struct rn_findings *f);
/* A day by which whoever is asked is to answer (due.c): words *from..*to. */
bool rn_find_due(const struct rn_text *l, size_t *from, size_t *to);
void rn_lint_pitch(const struct rn_text *l, struct rn_findings *f);
/* Prices, which are in no text; asks: it is one, and any sum may be one. */
void rn_lint_prices(const struct rn_text *l, bool asks,
    struct rn_findings *f);
void rn_lint_generic(const struct rn_text *l, struct rn_findings *f);
void rn_lint_hole(const struct rn_text *l, struct rn_findings *f);
void rn_lint_sides(const struct rn_text *l, const struct rn_draft_check *c,
    struct rn_findings *f);

/* --- words that may be run together (glue.c) ----------------------------- */

/* Words for & inside of a name. */
extern const char rn_joiners[];

/*
 * Words from i on which, run together, are `key`: "oak-mill", "OakMill", "Oak
 * and Mill".  How many; 0: they are not.  *more (may be NULL): an ending was
 * left over, as of "Okoros".
 */
size_t rn_glue(const struct rn_text *l, size_t i, const char *key,
    bool *more);
/* Is word i parted from the one before by nothing but `&` or `+`? */
bool rn_is_and(const struct rn_text *l, size_t i);
/* Is it an ending that names take? */
bool rn_is_ending(const char *s);

/* --- what makes a leak, for sieve.c (leak.c, leak_handle.c) -------------- */

enum {
	RN_RUN_INTO = 7,	/* letters of what is known though more follows */
	RN_FIRM_WORDS = 12, RN_SAME_DIGITS = 7, RN_DIGITS = 24, RN_LABELS = 6
};

/* Keys of what may be told of the parties. */
struct rn_list rn_leak_free(struct rn_arena *a,
    const struct rn_draft_check *c);
/* Is a name to be expected where word i is, though it is in small letters? */
bool rn_small_tells(const struct rn_text *l, size_t i);
bool rn_may_be_initials(const struct rn_token *w);
/* A given name that may stand for another: read as one. */
bool rn_nick_read(const struct rn_text *l, size_t i, struct rn_arena *a,
    struct rn_person_name *said);
/* The words of a firm, folded, without legal forms and a leading article. */
size_t rn_firm_words(struct rn_arena *a, const char *org,
    const char *v[RN_FIRM_WORDS]);
/* Folded words that stand between others, or before all. */
bool rn_firm_particle(const char *fold);
bool rn_firm_article(const char *fold);

/* Is word i said for a dot, for an at? */
bool rn_is_dot(const struct rn_text *l, size_t i);
bool rn_is_at(const struct rn_text *l, size_t i);
bool rn_is_number(const char *s);
size_t rn_digits_of(const char *s, char out[RN_DIGITS]);
/* Whatever may be a number in s, which begins in that line. */
void rn_each_number(const char *s, int line, void (*take)(void *ctx,
    const char *digits, size_t n, int line, const char *at, size_t len),
    void *ctx);
/* The end of the path of a profile, n bytes: who it is of. */
void rn_profile_end(const char *url, size_t *from, size_t *n);

/* --- words (common.c) --------------------------------------------------- */

/* Is a folded word also an ordinary word, a month, a day? */
bool rn_word_common(const char *fold);
bool rn_word_month(const char *fold);
/* Does it say nothing of anybody: "the", "great", "meet"? */
bool rn_word_empty(const char *fold);

#endif
