/*
 * lexicon.h - what the files of this room share, and the program that makes
 * their tables (cmake/lexicon/): nodes, and keys found by a hash; and what
 * rooms ask that keep something read from texts.
 */
#ifndef RN_LEXICON_ROOM_H
#define RN_LEXICON_ROOM_H

#include "lexicon/plain.h"
#include "refnet/lexicon.h"

/* --- keys --------------------------------------------------------------- */

enum {
	RN_LEX_OWN = RN_HIT_BYS,	/* our code, as it is written */
	RN_LEX_TAIL,		/* how a word ends that is a sign; reversed */
	RN_LEX_LEAD,		/* nothing but how longer keys begin */
	RN_LEX_MORE = 1,	/* longer keys begin so */
	RN_LEX_LARGE = 2,	/* counts when written large, in free text */
	RN_LEX_CAPS = 4,	/* when all in capitals */
	RN_LEX_LESSER = 8,	/* meant only when something else says so */
	RN_LEX_WORDS = 12,	/* the most of a key */
	RN_LEX_TAIL_MIN = 3,	/* bytes of a tail */
	RN_LEX_TAIL_MAX = 17
};

struct rn_lex_key {
	uint32_t text;		/* place in the pool */
	uint16_t node;
	uint8_t len;		/* bytes of text */
	uint8_t by;		/* enum rn_hit_by, or RN_LEX_* */
	uint8_t marks;
};

/* Keys of one text stand together, what is to be preferred first. */
struct rn_lex {
	const char *pool;
	const struct rn_lex_key *key;
	const uint16_t *slot;	/* number of a key, plus one */
	size_t n;
	uint32_t mask;		/* of slots, a power of two less one */
};

#define RN_LEX_SEED 2166136261u

static inline uint32_t
rn_lex_hash(uint32_t h, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * 16777619u;
	return h;
}

static inline uint32_t
rn_lex_slot(uint32_t hash, uint32_t mask)
{
	return (hash ^ hash >> 15) & mask;
}

/* The first key of that text, or NULL; those after it up to its end. */
const struct rn_lex_key *rn_lex_find(const struct rn_lex *k, const char *text,
    size_t n, uint32_t hash, const struct rn_lex_key **end);

/* The words of a field or a text. */
struct rn_lex_words {
	const char *pool;
	const struct rn_plain_word *word;
	size_t n;
};

/*
 * The longest key that begins at a word: calls `take` for the keys of each
 * text, shortest first, with how many words they are; take says whether they
 * count here.  Words after a comma are not taken.  How many words; 0: none.
 */
typedef bool rn_lex_take(void *with, const struct rn_lex_key *key,
    const struct rn_lex_key *end, size_t first, size_t words);
size_t rn_lex_longest(const struct rn_lex *k, const struct rn_lex_words *w,
    size_t first, rn_lex_take *take, void *with);

/* The keys that all words are together, whatever is between them. */
const struct rn_lex_key *rn_lex_whole(const struct rn_lex *k,
    const struct rn_lex_words *w, const struct rn_lex_key **end);

/* A field made words, on the caller's stack. */
struct rn_lex_room {
	char pool[2 * RN_LEXICON_FIELD + 2];
	struct rn_plain_word word[RN_LEXICON_FIELD / 2 + 1];
};

struct rn_lex_words rn_lex_field(struct rn_lex_room *f, const char *text,
    size_t n, enum rn_plain_mode mode);

/* A whole text made words, in the arena. */
struct rn_lex_words rn_lex_text(struct rn_arena *a, const char *text,
    size_t n, enum rn_plain_mode mode);

/* Hits found so far, in an arena. */
struct rn_lex_hits {
	struct rn_arena *a;
	struct rn_hit *v;
	size_t n, room;
};

void rn_lex_hit(struct rn_lex_hits *h, const struct rn_hit *hit);

/* --- nodes: made from words/ ------------------------------------------- */

/* Strings of the nodes; 0 is "". */
extern const char rn_lexicon_text[];

struct rn_industry_row {
	uint32_t code, name, naics;
	uint32_t label[RN_INDUSTRY_LISTS];
	int16_t parent, end, also;
	uint8_t depth;
	bool field;
};

extern const struct rn_industry_row rn_industry_row[];
extern const size_t rn_industry_rows;
extern const struct rn_lex rn_industry_lex;

struct rn_place_row {
	uint64_t in;		/* bits of the regions it is in */
	uint32_t code, name, zone;
	int16_t area, state, country, offset;
	uint8_t kind;
	uint8_t bit;		/* of a region, itself */
};

extern const struct rn_place_row rn_place_row[];
extern const size_t rn_place_rows;
extern const uint64_t rn_place_small;	/* bits of small regions */
extern const struct rn_lex rn_place_lex;

/* What a word beside a number is. */
enum rn_size_what {
	RN_SIZE_SCALE,		/* value: times */
	RN_SIZE_SCALE_ENGLISH,
	RN_SIZE_MONEY,		/* currency */
	RN_SIZE_STAFF,
	RN_SIZE_OF,		/* value: enum rn_money_of */
	RN_SIZE_ABOUT,
	RN_SIZE_UNDER, RN_SIZE_OVER,	/* value: that number is not meant */
	RN_SIZE_TO,
	RN_SIZE_BOTH, RN_SIZE_MORE, RN_SIZE_BETWEEN,
	RN_SIZE_BAND,		/* value: of rn_band() */
	RN_SIZE_STAGE,		/* value, high: enum rn_stage */
	RN_SIZE_LETTER,
	RN_SIZE_NUMBER,		/* value: in words */
	RN_SIZE_DIGIT,		/* the same, where a scale follows */
	RN_SIZE_NOTHING,
	RN_SIZE_WHATS
};

struct rn_size_row {
	double value, high;
	char currency[4];
	uint8_t what;
};

extern const struct rn_size_row rn_size_row[];
extern const size_t rn_size_rows;
extern const struct rn_lex rn_size_lex;

/* --- number.c: digits ---------------------------------------------------- */

/*
 * The bytes of the number at s, its separators too; 0: there is none.
 */
size_t rn_lex_number_len(const char *s, size_t n);

/* How a number is meant: which mark is the decimal one when three digits
 * follow it, and only one. */
enum rn_lex_number_as { RN_LEX_GROUPED, RN_LEX_ENGLISH, RN_LEX_COMMA };

/* Its value; NaN: it is none (a date, more than 15 digits). */
double rn_lex_number_value(const char *s, size_t n, enum rn_lex_number_as as);

/* --- amount.c: numbers with what stands around them ---------------------- */

/* A number, a known word or sign, or another word. */
struct rn_lex_atom {
	const struct rn_lex_key *key, *end;	/* NULL: no known word */
	uint32_t at, to;	/* bytes of the text */
	uint32_t first;		/* the word it begins with */
	uint32_t whats;		/* bits of enum rn_size_what */
	bool number, glued;	/* a letter stands right before it */
};

struct rn_lex_atoms {
	const char *text;
	const struct rn_lex_words *w;
	struct rn_lex_atom *v;
	size_t n;
};

/* One or two numbers; v of the second is NaN when there is one. */
struct rn_lex_amount {
	double v[2];
	bool about, under, over, more, turned, dashed;
	bool beyond;		/* under and over: not that number itself */
	bool scaled;
	char currency[4];
	size_t first, end;	/* atoms */
};

/* The atoms of words, v with room for one for each. */
void rn_lex_atoms_make(const char *text, size_t n, const struct rn_lex_words *w,
    struct rn_lex_atom *v, struct rn_lex_atoms *out);

/* Is an atom that?  Its row, or NULL. */
const struct rn_size_row *rn_lex_atom_is(const struct rn_lex_atoms *a, size_t i,
    enum rn_size_what what);

/* The amount that begins at atom i. */
bool rn_lex_amount_read(const struct rn_lex_atoms *a, size_t i,
    struct rn_lex_amount *out);

/* --- for other rooms ------------------------------------------------------ */

/* Changes with the words of industries: for what is kept of texts. */
uint32_t rn_industry_print(void);

#endif
