/* profile.h - what the files of this room share. */
#ifndef RN_PROFILE_H
#define RN_PROFILE_H

#include "refnet/lexicon.h"
#include "org/org.h"
#include "refnet/profile.h"
#include "store/store.h"

/* --- field.c: the fields of a profile ---------------------------------- */

enum rn_field {
	RN_FIELD_ROLE, RN_FIELD_AUTHORITY, RN_FIELD_INDUSTRY,
	RN_FIELD_GEOGRAPHY, RN_FIELD_SIZE, RN_FIELD_REVENUE, RN_FIELD_STAGE,
	RN_FIELD_TRIGGER, RN_FIELD_EXCLUDE, RN_FIELD_SCRIPT, RN_FIELD_VALUE,
	RN_FIELD_NOTES, RN_FIELD_UNREAD, RN_FIELD_DESCRIPTION,
	RN_FIELD_FRESH, RN_FIELDS
};

struct rn_field_row {
	const char *word;	/* in forms and options */
	const char *key;	/* in rows; also understood in forms */
	size_t words;		/* place in struct rn_profile_words */
	size_t row;		/* place in struct rn_profile */
	bool list;
	bool commas;		/* a comma parts values, as a semicolon does */
	bool needed;		/* vague without it */
	bool whole;		/* kept as it is, and in no form */
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

/* Is the field said? */
bool rn_field_said(const struct rn_profile *p, enum rn_field f);

/* The phrase a value was read from; NULL: it was typed. */
const char *rn_said_phrase(const struct rn_said_as *said, size_t says,
    enum rn_field f, const char *value);

/* --- form.c: a description and the fields beside it, pure --------------- */

/*
 * `out` holds all fields of a form.  Those it says otherwise than the profile
 * did (NULL: there was none) stay; the others become what the description
 * says, or are cleared where only the one before said it.
 */
void rn_form_join(struct rn_arena *a, const struct rn_profile *was,
    const struct rn_profile_words *said, struct rn_profile_words *out);

/* --- echo.c, lint.c, score.c: what is said, and how well; pure --------- */

/* What each value was taken for, and the phrase it came from. */
void rn_profile_echo(struct rn_arena *a, const struct rn_profile *p,
    struct rn_list *out);

/* Months in "18" or "18 months", 1 to 240; 0: that is none. */
int rn_months_read(const char *s);

/* Size, revenue and months as numbers, from their texts. */
void rn_profile_numbers(struct rn_arena *a, struct rn_profile *p);

struct rn_looking;

struct rn_lint_rule {
	const char *rule;
	enum rn_severity severity;
	int points;		/* off the score, once */
	void (*look)(struct rn_looking *l);
};

/*
 * The findings of a profile whose numbers are there, the worst rules first;
 * *points: what they take off the score.
 */
size_t rn_lint_find(struct rn_arena *a, const struct rn_profile *p,
    struct rn_lint **v, size_t *room, int *points);

/* One more finding. */
void rn_lint_add(struct rn_arena *a, struct rn_lint **v, size_t *n,
    size_t *room, struct rn_lint finding);

/* Words that say nothing, and what to say instead (lint_words.c). */
struct rn_worn {
	const char *words;
	enum rn_field about;	/* what they stand for in a description */
	const char *suggestion;
};

extern const struct rn_worn rn_worn_everybody[], rn_worn_jargon[];
extern const size_t rn_worn_everybody_n, rn_worn_jargon_n;

/* Fill what follows from the fields: numbers, score, missing, failing, why. */
void rn_profile_score(struct rn_arena *a, struct rn_profile *p);

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

/* Is it the same as one of a list parted by commas? */
bool rn_phrase_among(const char *s, size_t n, const char *list);

/* The words of text that have become bytes at to at + len of it folded. */
const char *rn_words_typed(struct rn_arena *a, const char *text,
    const char *fold, size_t at, size_t len);

/* The length of the word at s, and of what is between words. */
size_t rn_word_len(const char *s);
size_t rn_gap_len(const char *s);

/* --- want.c: what a profile wants, pure --------------------------------- */

/* Words of a text, folded or as they were said. */
struct rn_found {
	const char *s;
	size_t len;
};

enum { RN_PHRASE_PARTS = 6, RN_ROLE_WORDS = 4 };

/* One wanted thing: all its parts must be found. */
struct rn_phrase {
	const char *said, *fold;
	const char *org;	/* as a company's key */
	struct rn_part_wanted {
		const char *literal;	/* NULL: */
		const char *like;	/* words that mean the same */
		const char *spares;	/* of titles: words that spare them */
		bool work;		/* rn_synonym_work(), of it */
		const char *said;	/* of an industry: its words, or NULL */
		size_t len;		/* of either */
		int industry;		/* a node of the lexicon, or: */
		int spare;		/* but for those in that node, or none */
		enum { RN_PART_TRADE, RN_PART_SIZE, RN_PART_STAGE,
		    RN_PART_TITLE } of;
		double low, high;	/* employees; enum rn_stage, rn_level */
		int function;		/* of titles: enum rn_function, or any */
		bool lax;		/* of sizes: not known is enough */
		bool alone;		/* enough by itself to leave out */
	} part[RN_PHRASE_PARTS];
	size_t n;
	int place;		/* the node of a place, or none */
	enum { RN_WITHIN, RN_OUTSIDE, RN_ABROAD } side;	/* of an excluded one;
				 * abroad: outside of all that are wanted */
	bool firms;		/* "software vendors": about companies */
	double liked;		/* of a wanted one: 1; less: second best */
};

struct rn_want {
	struct rn_wanted_role {
		const char *said, *fold;
		enum rn_level level;
		enum rn_function function;
		int of;			/* index in the profile's; -1: none */
		double liked;		/* 1; less: second best */
		bool top;		/* "head of": whoever is first in it */
		/* words that tell it from others of that level and field */
		struct rn_found special[RN_ROLE_WORDS];
		int group[RN_ROLE_WORDS];	/* of synonym.c, or -1 */
		size_t special_n;
	} *role;
	size_t roles;
	struct rn_phrase *industry, *place, *exclude;
	size_t industries, places, excludes;
	struct rn_range size, revenue;	/* ends NaN: not said */
	unsigned trigger;	/* kinds of signal, a bit each */
	bool past;		/* who had those roles, and has stopped */
};

/* --- second.c: what is said of a phrase where it stands, pure -------------- */

/* 1, or less: a description says that those are second best, in the words
 * around the phrase; `first` is the phrase of what is wanted most. */
double rn_said_second(struct rn_arena *a, const char *description,
    const char *first, const char *phrase);

/* Does a description want whoever was something: "people who used to run"?
 * Not what it says of those it leaves out. */
bool rn_said_past(struct rn_arena *a, const char *description,
    const struct rn_list *exclude);

/* A folded title without what says that it is over, or from time to time;
 * *past: it does. */
const char *rn_title_past(struct rn_arena *a, const char *fold, bool *past);

/* --- runs.c: who is meant by what they run --------------------------------- */

/* "runs treasury", "responsible for IT": the field of work, folded; NULL. */
const char *rn_said_runs(struct rn_arena *a, const char *says);

/* --- unwanted.c: what an exclusion leaves out, pure ------------------------ */

/* What a phrase says of size or stage, as parts of it; true: it says some. */
bool rn_unwanted_scale(struct rn_arena *a, const char *said,
    struct rn_part_wanted *size, struct rn_part_wanted *stage);

/* "Individual contributors", "anybody below director", "HR people": titles of
 * those levels, or of that field; true: it says so. */
bool rn_unwanted_title(struct rn_arena *a, const char *said,
    struct rn_part_wanted *part);

/* Is it a word that only says how big or young a company is? */
bool rn_unwanted_word(const char *s, size_t n);

/* --- synonym.c: words of several languages that mean the same, pure -------- */

/* The group of a folded word of n bytes, or -1; its words, parted by commas,
 * a word that ends in * standing for all that begin so; of -1 none. */
int rn_synonym_group(const char *s, size_t n);
const char *rn_synonym_words(int group);

/* Is it of that group? */
bool rn_synonym_in(int group, const char *s, size_t n);

/* The group of a phrase of several words that stands in a folded text, or -1. */
int rn_synonym_phrase(const char *text, size_t *at, size_t *len);

/* Does it say what somebody is whatever their trade: "consultant", "retired"? */
bool rn_synonym_work(int group);

/* Does a word or phrase of the group stand in a folded text? */
bool rn_synonym_stands(int group, const char *text);

/* Is it a word for companies: "startup", "vendor"?  One that says nothing
 * within the name of a trade? */
bool rn_phrase_kind(const char *s, size_t n);
bool rn_phrase_filler(const char *s, size_t n);

/* A phrase as a trade, and words beside it; one more word of it, folded. */
void rn_phrase_trade(struct rn_arena *a, const char *said, struct rn_phrase *p);
void rn_phrase_literal(struct rn_phrase *p, const char *s, size_t n);

/* exclude.c: whom it leaves out, after its roles and industries. */
void rn_want_exclude(struct rn_arena *a, const struct rn_list *l,
    struct rn_want *w);

/* A profile made ready; refers to p. */
void rn_want_make(struct rn_arena *a, const struct rn_profile *p,
    struct rn_want *w);

/* --- noted.c: what notes say that somebody is, pure ----------------------- */

/* Folded parts of the notes, none of what was or of whom they know. */
void rn_noted_of(struct rn_arena *a, const struct rn_list *notes,
    struct rn_list *out);

/* --- signs.c: what stands in the texts of a person, pure ------------------ */

/* A text as said and folded, and the industries in it as it was said. */
struct rn_signs {
	const char *said, *fold;
	struct rn_hit *hit;
	size_t hits;
};

/* NULL is an empty text. */
struct rn_signs rn_signs_read(struct rn_arena *a, const char *s);
/* The same of a company's name, whose legal form says no industry. */
struct rn_signs rn_signs_of_org(struct rn_arena *a, const char *s);

/* All parts of a phrase in it; the words that gave the last one away. */
bool rn_signs_have(const struct rn_phrase *p, const struct rn_signs *t,
    bool org, struct rn_found *got);

/*
 * Is this person among those the profile leaves out?  Which word says so.
 * Of their company, which may be NULL, name and industry count; of notes, what
 * they say that somebody is.
 */
bool rn_fit_excluded(struct rn_arena *a, const struct rn_want *w,
    const struct rn_person *who, const struct rn_org *org,
    const char **because);

/*
 * The same bit by bit: what texts show of each exclusion.  What several texts
 * of one person show is what each does, taken together (OR), but for notes and
 * the stage in a title, which are read beside what is known of the company.
 */
enum { RN_AGAINST_BITS = 1 + RN_PHRASE_PARTS,
	RN_AGAINST = (RN_ITEMS_MAX * RN_AGAINST_BITS + 63) / 64 };
struct rn_against { uint64_t bit[RN_AGAINST]; };
void rn_against_take(struct rn_arena *a, const struct rn_want *w,
    const struct rn_person *who, const struct rn_org *org,
    struct rn_against *out);
/* Of all texts: what is known of the company takes back, and where it is, if it
 * is not known where they are (`placed`), adds. */
void rn_against_spare(const struct rn_want *w, const struct rn_org *org,
    bool placed, struct rn_against *s);
/* Nothing of any; *to as well as more. */
bool rn_against_none(const struct rn_against *s);
void rn_against_add(struct rn_against *to, const struct rn_against *more);
/* Is that enough to leave somebody out?  The number of the exclusion, or -1. */
int rn_against_enough(const struct rn_want *w, const struct rn_against *s);

/* --- fit.c: how well a person fits, pure ------------------------------- */

enum rn_facet { RN_FACET_ROLE, RN_FACET_INDUSTRY, RN_FACET_PLACE,
	RN_FACET_SIZE, RN_FACET_REVENUE, RN_FACETS };

struct rn_fit {
	bool fits;
	enum rn_facet lacks;	/* which keeps them off; RN_FACETS: none */
	int permille;		/* points of what is wanted, unweighed */
	bool placed;		/* where they live is a place that is known */
	struct rn_facet_got {
		double like;	/* 0 to 1; NaN: not wanted, or not known */
		int which;	/* of the wanted ones; -1: none */
		int nth;	/* the one that made it so like, or -1 */
		const char *reason;	/* for it; or why not */
	} facet[RN_FACETS];
};

/*
 * Reads org, title and location of `who`, and what is known of their company;
 * NULL: nothing is.
 */
void rn_fit_take(struct rn_arena *a, const struct rn_want *w,
    const struct rn_person *who, const struct rn_org *org,
    struct rn_fit *out);

/*
 * Of facets that are there: do they fit, and how many points are they?
 * `titled`: a title is known.
 */
void rn_fit_lacks(const struct rn_want *w, bool titled, struct rn_fit *f);
void rn_fit_sum(const struct rn_want *w, struct rn_fit *f);

/*
 * The industry of somebody of whom it was judged by their company alone, and
 * by their title alone: what both together say.  Without a reason.
 */
struct rn_facet_got rn_fit_either(const struct rn_facet_got *org,
    const struct rn_facet_got *title);

/* --- topic.c: words of a profile, wherever they stand, pure --------------- */

enum { RN_TOPICS = 64 };

struct rn_topics {
	struct rn_topic {
		const char *s;	/* folded */
		size_t len;
		int group;	/* of synonym.c, or -1 */
		double share;	/* of what such a word is worth */
		int64_t people;	/* who have it */
	} v[RN_TOPICS];
	size_t n;
	int64_t all;		/* people noted */
};

/* What it wants in words, but for places and whom it leaves out. */
void rn_topics_make(struct rn_arena *a, const struct rn_profile *p,
    struct rn_topics *out);

/* The same word, or one with the same beginning: treasury, treasurer. */
bool rn_word_alike(const char *x, size_t xn, const char *y, size_t yn);

/* Which of them are said of somebody or their company, a bit each. */
uint64_t rn_topics_in(const struct rn_topics *t, struct rn_arena *a,
    const struct rn_person *who, const struct rn_org *org);
/* And of one word, folded. */
uint64_t rn_topics_word(const struct rn_topics *t, const char *s, size_t n);
void rn_topics_note(struct rn_topics *t, uint64_t set);

/*
 * What those are worth, natural log of odds, 0 or more; and which count, in
 * the arena.  `words` may be NULL, the arena, too, then.
 */
double rn_topics_weight(struct rn_arena *a, const struct rn_topics *t,
    uint64_t set, const char **words);

/* --- weigh.c: what an agreement is worth, pure ---------------------------- */

/* How like the people at hand are, of whom it is known. */
struct rn_usual {
	double like[RN_FACETS];	/* sums */
	int64_t n[RN_FACETS];
};

void rn_usual_note(struct rn_usual *u, const struct rn_fit *f);

/* The evidence of one facet: natural log of odds; 0 where like is NaN. */
double rn_facet_weight(const struct rn_usual *u, enum rn_facet facet,
    double like);

/* The same of a signal that makes the trigger true, 0 to 1 fresh. */
double rn_news_weight(double fresh);

extern const char *const rn_facet_name[RN_FACETS + 1];

/* --- vectors.c, alike.c: likeness by a program of the user's --------------- */

/* Numbers that stand for texts. */
struct rn_vectors {
	float *v;		/* n times dim, of length 1 each */
	size_t n, dim;
};

enum { RN_VECTOR_DIM = 4096, RN_VECTOR_SAID = 64 << 20 };	/* at most; bytes */

/*
 * What a command says of n texts, refnet-plugins(5).  NULL: it is all there;
 * else why not, for "the command ...".  Pure but for running it.
 */
const char *rn_vectors_ask(struct rn_arena *a,
    const struct rn_match_plugin *p, const char *const *text, size_t n,
    struct rn_vectors *out);

/* The answer alone, n texts having been asked about; pure. */
const char *rn_vectors_read(struct rn_arena *a, const char *said, size_t len,
    size_t n, struct rn_vectors *out);

/*
 * What it is worth that a text is so many standard deviations more like what
 * is wanted than those of the others at hand: natural log of odds.  Pure.
 */
double rn_alike_weight(double deviations);

/* The best first, and their ranks. */
void rn_match_order(struct rn_match *list, size_t n);

/* --- learn.c: what accepted and skipped people teach, pure ---------------- */

/* What a weight is the sum of: the facets, words, a fresh signal. */
enum { RN_WORTH_WORDS = RN_FACETS, RN_WORTH_NEWS, RN_WORTHS };
extern const char *const rn_worth_name[RN_WORTHS + 1];

struct rn_example {
	enum rn_taught taught;		/* accepted or skipped */
	double term[RN_WORTHS];		/* what each is worth of them */
	double differs[RN_WORTHS];	/* filled: by how much it is on their
					 * side, against the other kind */
};

/*
 * By how much to multiply each, RN_TIMES_LEAST to RN_TIMES_MOST; listed: the
 * mean of those who are listed.  Source: strength.md G2, pairwise logistic,
 * as its optimum, each lesson against the mean of the other kind.
 */
void rn_lessons_learn(struct rn_example *v, size_t n, const double listed[RN_WORTHS],
    double times[RN_WORTHS]);

/* "role x1.20, words x0.85"; NULL: all as it was. */
const char *rn_learnt_say(struct rn_arena *a, const double times[RN_WORTHS]);

/* "role +1.2, place -0.4": in what they differ from those taught otherwise. */
const char *rn_lesson_why(struct rn_arena *a, const struct rn_example *e);

/* --- nobody.c: why nobody fits, pure ---------------------------------------- */

/* Most first; NULL: nothing was to be compared. */
const char *rn_nobody_say(struct rn_arena *a, const struct rn_profile *p,
    const int64_t lacks[RN_FACETS], const struct rn_match_left *left,
    size_t people);

/* --- lesson.c: who was accepted and skipped --------------------------------- */

/* Who is accepted or skipped at that moment, by person; no `why`. */
RN_CHECKED enum rn_status rn_lessons_read(struct refnet *rn,
    struct rn_arena *a, int64_t profile, int64_t as_of,
    struct rn_lesson **list, size_t *n);
/* That of a person, or NULL. */
const struct rn_lesson *rn_lesson_of(const struct rn_lesson *list, size_t n,
    int64_t person);

extern const struct rn_sqlset rn_profile_sql;

#endif
