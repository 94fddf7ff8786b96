/*
 * reader.h - what the files share that read plain words: a text as words,
 * what the lexicon finds in it, and the marks that open its parts.
 */
#ifndef RN_PROFILE_READER_H
#define RN_PROFILE_READER_H

#include "profile/profile.h"
#include "refnet/lexicon.h"

/* What a run of words is about; a mark opens it, a sentence's end closes. */
enum rn_part {
	RN_PART_WHOM,		/* roles, industries, places, sizes */
	RN_PART_HAS,		/* what they or their companies have */
	RN_PART_SAY,		/* a say, a moment, or one of the above */
	RN_PART_WHEN,		/* a moment */
	RN_PART_NOT,		/* who is not wanted */
	RN_PART_VALUE,		/* what is offered */
	RN_PART_SCRIPT		/* what a connector says */
};

#define RN_IN(part) (1U << (part))

/* --- marks.c: the words of the grammar --------------------------------- */

/* Where a mark counts. */
enum rn_mark_when {
	RN_MARK_ANY,
	RN_MARK_START,		/* at the start of a sentence */
	RN_MARK_FIRST,		/* the same, while no role has been read */
	RN_MARK_LATER,		/* the same, once one has */
	RN_MARK_ITEM,		/* at the start, or after a comma */
	RN_MARK_LABEL,		/* before a colon */
	RN_MARK_TAIL,		/* after a list: what is said of all of it */
	RN_MARK_KNOWN,		/* before a word the lexicon knows */
	RN_MARK_OWNED		/* "founder of bakeries": after a title,
				 * before what companies do */
};

struct rn_mark {
	const char *words;	/* phrases, folded, parted by commas */
	enum rn_part part;	/* that it opens */
	enum rn_mark_when when;
	unsigned breaks;	/* the parts it may break off: RN_IN() */
	bool keep;		/* its own words belong to the part */
};

extern const struct rn_mark rn_mark[];
extern const size_t rn_mark_n;

/* Phrases that say, last in a clause, that nobody wants what it names; the
 * first a language each. */
enum { RN_LANGUAGES = 5 };
extern const char *const rn_away[RN_LANGUAGES], *const rn_verdict;

/* May follow them: "are no use to us | right now". */
extern const char *const rn_still;

/* --- lists.c: single words ----------------------------------------------- */

/* Lists of folded words, parted by blanks; what ends in * stands for
 * all that begins so. */
enum rn_word_list {
	RN_WORDS_GLUE,		/* say nothing on their own */
	RN_WORDS_LITTLE,	/* those of them that say little */
	RN_WORDS_JOIN,		/* part one item from the next */
	RN_WORDS_POWER,		/* tell of a say in a purchase */
	RN_WORDS_MOMENT,	/* tell of a moment */
	RN_WORDS_ORG,		/* companies, after what they do */
	RN_WORDS_BEARING,	/* before a place: "south of" */
	RN_WORDS_NUMBER,	/* numbers in words */
	RN_WORDS_PEOPLE,	/* people, after their field: "HR leaders" */
	RN_WORDS_MONEY,		/* revenue, beside a sum */
	RN_WORDS_STAFF,		/* people of a company, beside a number */
	RN_WORDS_AT,		/* before a company or a place */
	RN_WORDS_WORLD,		/* everywhere */
	RN_WORDS_SUBJECT,	/* begin a clause: "anyone I know" */
	RN_WORDS_WELL,		/* before a sentence begins */
	RN_WORDS_SHORT,		/* end in a dot that ends no sentence */
	RN_WORDS_CLAUSE,	/* begin what is said of something */
	RN_WORDS_ARTICLE,
	RN_WORDS_TIME,		/* of the year */
	RN_WORDS_SOON,		/* before those: "this spring" */
	RN_WORDS_OURS,
	RN_WORDS_SELLS,		/* before what a firm does */
	RN_WORDS_KIND,		/* before a trade: "independent hotels" */
	RN_WORDS_LISTS
};

bool rn_word_among(const char *fold, enum rn_word_list list);

/* --- reading.c: a text as words ---------------------------------------- */

struct rn_said_word {
	size_t at, len;		/* bytes of the text, without what is around */
	const char *fold;
	bool stop, line;	/* a sentence, a line ends after it */
	bool comma;		/* an item does */
	bool colon;
	bool opens, closes;	/* a parenthesis before it, after it */
	bool quotes, unquotes;
	bool start;		/* a sentence begins */
	bool taken;		/* it is in a field, or was a mark */
	int known;		/* of rn_reading.known, or -1 */
};

/* Words first to end that the lexicon knows as one thing. */
struct rn_known {
	enum { RN_KNOWN_RANGE, RN_KNOWN_PLACE, RN_KNOWN_INDUSTRY } what;
	size_t first, end;
	struct rn_range range;
	int node;
	bool aside;		/* said beside the point: "owners of five
				 * restaurants", "we cover Austria" */
};

struct rn_reading {
	struct rn_arena *a;
	const char *text;
	struct rn_said_word *w;
	size_t n;
	struct rn_known *known;
	size_t knowns;
	struct rn_profile_words *out;
};

/* Split the text and ask the lexicon.  Linear in the text. */
void rn_reading_make(struct rn_arena *a, const char *text,
    struct rn_reading *r);

/* Words i to j as they were typed, blanks squeezed. */
const char *rn_reading_phrase(const struct rn_reading *r, size_t i, size_t j);

/* Does an item, a sentence or a parenthesis end with word i? */
bool rn_reading_pause(const struct rn_reading *r, size_t i);

/* The most words from i that are one of these phrases, parted by commas; 0:
 * none. */
size_t rn_reading_one(const struct rn_reading *r, size_t i,
    const char *phrases);

/* --- runs.c: who is meant by what they run ------------------------------- */

/* "Whoever runs logistics or supply chain" at i: puts the roles; false: it is
 * not said there. */
bool rn_runs_take(struct rn_reading *r, size_t i);

/* --- clause.c: what a sentence is about as a whole ----------------------- */

/* A "no" or "not" at i that leaves nobody out: "if there is no CFO", "they
 * need not be selling", "no owner?", "not only". */
bool rn_clause_denies(const struct rn_reading *r, size_t i);

/* "Agencies and recruiters: no": of a clause that begins at i, where those
 * end of whom it says so, and where that is said; false: it does not. */
bool rn_clause_verdict(const struct rn_reading *r, size_t i, size_t *end,
    size_t *after);

/* The words at k of what says no to all before it; 0: none. */
size_t rn_clause_away(const struct rn_reading *r, size_t k);

/* Does what a sentence said so far end before i, with ", but"? */
bool rn_clause_turns(const struct rn_reading *r, size_t i);

/* Is the sentence that begins at i a few names of things, and no more? */
bool rn_clause_names(const struct rn_reading *r, size_t i);

/* Does a dash follow word i, and nothing that ends a sentence? */
bool rn_clause_dash(const struct rn_reading *r, size_t i);

/* Is the sentence that begins at i why somebody is not wanted, after a dash?
 * It names whom, and has a verb soon. */
bool rn_clause_reason(const struct rn_reading *r, size_t i);

/* What the sentence that begins at i is from its first word to its last, or
 * RN_PART_WHOM: that is for its marks to say. */
enum rn_part rn_clause_part(const struct rn_reading *r, size_t i);

/* Do words i to j tell when: "this spring", "by March", "in 2027"? */
bool rn_clause_dated(const struct rn_reading *r, size_t i, size_t j);

/* Words that tell of a moment, or of what signals are made of. */
bool rn_clause_moment(const struct rn_reading *r, size_t i, size_t j);

/* --- facets.c: what an item says, into fields --------------------------- */

enum rn_kind {
	RN_KIND_NOTHING, RN_KIND_ROLE, RN_KIND_PLACE, RN_KIND_INDUSTRY,
	RN_KIND_OTHER
};

/* What the lexicon knows word i as, or NULL; is it one of a list? */
const struct rn_known *rn_known_at(const struct rn_reading *r, size_t i);
bool rn_among(const struct rn_reading *r, size_t i, enum rn_word_list list);

/* One more value of a field, from words i to j; NULL: just these. */
void rn_reading_put(struct rn_reading *r, enum rn_field f, const char *value,
    size_t i, size_t j);

/*
 * Do words i to j name a title?  As on a card: "heads of" is "head of".
 * *field: it names a field of work, or answers for all of them.
 */
bool rn_reading_title(const struct rn_reading *r, size_t i, size_t j,
    const char **card, bool *field);

/* An industry that says whose people are meant, not what they do: "bakeries",
 * "law firms", but neither "law" nor "logistics". */
bool rn_facet_trade(const struct rn_reading *r, const struct rn_known *k);

/* A word for a trade that is a title of its owners, too: "landlords". */
bool rn_facet_owners(const struct rn_reading *r, size_t i);

/* Numbers of things nobody asked for: "10-50 lawyers", "five plants". */
bool rn_facet_counts(const struct rn_reading *r, size_t i, size_t j);

/* Take what the lexicon knows in an item; what it was, last. */
enum rn_kind rn_facet_known(struct rn_reading *r, enum rn_part part, size_t i,
    size_t j);

/*
 * Take a title with what companies do before it ("bakery owners"); one with
 * something after it ("CFO Germany"); a field of work that goes on with the
 * role before ("VP, Sales").
 */
bool rn_facet_title(struct rn_reading *r, size_t i, size_t j);
bool rn_facet_title_first(struct rn_reading *r, size_t i, size_t j);
bool rn_facet_more_title(struct rn_reading *r, bool joined, size_t i,
    size_t j);

/* --- items.c: words into items ----------------------------------------- */

/* Words i to end are of that part: into fields.  What stays untaken is
 * unread. */
void rn_reading_take(struct rn_reading *r, enum rn_part part, size_t i,
    size_t end);

/* Does word i begin something the lexicon knows and a profile asks for? */
bool rn_reading_known(const struct rn_reading *r, size_t i, bool company);

/* Word i parts one item from the next: "or". */
bool rn_reading_joins(const struct rn_reading *r, size_t i);

/* Do words i to j tell of a say in something?  Not what is "their own". */
bool rn_reading_power(const struct rn_reading *r, size_t i, size_t j);

bool rn_reading_capital(const struct rn_reading *r, size_t i);

/* Word i says nothing on its own. */
bool rn_reading_glue(const struct rn_reading *r, size_t i);

/* The first word after the item that word i begins, end at most. */
size_t rn_reading_item(const struct rn_reading *r, size_t i, size_t end);

/* --- left_out.c: whom a description leaves out --------------------------- */

/* Words i to end say who is not wanted, after a mark that said so. */
void rn_left_out_take(struct rn_reading *r, size_t i, size_t end);

/* Nobody wants those in words i to end, up to what is said of them. */
void rn_left_out_all(struct rn_reading *r, size_t i, size_t end);

#endif
