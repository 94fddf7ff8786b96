/*
 * evidence.h - what two faces have in common, in bits, and in words.
 *
 * Evidence is a table (evidence.c): a row for each kind, levels in a row.  Of
 * two faces each row gives one level, the best of what they say; a level is
 * worth log2(m / u) bits, m being how often it is seen of one person, u of two.
 * Where what agrees is rare, u is its frequency.  What is not said weighs
 * nothing.  Bits are added to those of the prior; p = 1 / (1 + 2^-total).
 * Pure, and symmetric but for the order of words.
 */
#ifndef RN_IDENTITY_EVIDENCE_H
#define RN_IDENTITY_EVIDENCE_H

#include "identity/face.h"

/* Rows: kept in explanations; their names in rn_row_name[]. */
enum rn_row {
	RN_ROW_NAME, RN_ROW_SUFFIX, RN_ROW_EMAIL, RN_ROW_PROFILE,
	RN_ROW_PHONE, RN_ROW_COMPANY, RN_ROW_TITLE, RN_ROW_LOCATION,
	RN_ROW_BIRTHDAY, RN_ROW_STREET, RN_ROW_POSTCODE, RN_ROW_CODE,
	RN_ROWS
};
extern const char *const rn_row_name[RN_ROWS + 1];

enum {
	RN_ROW_LEVELS = 20,	/* at most; level 0: nothing can be said */
	RN_LEVEL_BITS = 5	/* of a level in a number of all rows */
};

/* A level of a row, as shipped. */
struct rn_level_line {
	const char *words;	/* "same e-mail"; NULL: no such level */
	double m, u;		/* 0 to 1 */
	bool rare;		/* u is what agrees is frequent as */
	const char *veto;	/* why this forbids to join unasked; or NULL */
};
extern const struct rn_level_line rn_evidence[RN_ROWS][RN_ROW_LEVELS];

/* What learning changes of the table; rn_weights_shipped() copies it. */
struct rn_weights {
	double m[RN_ROWS][RN_ROW_LEVELS], u[RN_ROWS][RN_ROW_LEVELS];
	double twins;		/* how many others are one with a face */
};
void rn_weights_shipped(struct rn_weights *w);

/*
 * How to weigh.  `people` makes the prior, log2(twins / people) bits.
 *
 * For what must not depend on who else is there (the certain zone: order must
 * not matter), rn_judge_fixed(): people is RN_FIXED_PEOPLE and no frequency is
 * looked at.  For the review, rn_judge_here(): as many people as there are,
 * and rare things weigh more.
 */
struct rn_judge {
	const struct rn_faces *f;	/* sealed */
	const struct rn_weights *w;
	double people;
	bool frequencies;
	/* prepared: */
	double prior;
	double bits[RN_ROWS][RN_ROW_LEVELS];	/* log2(m / u) */
	double most[RN_ROWS];	/* no level of the row is worth more */
	double usual_name;	/* nor is a name of which nothing is rare */
};
/* So many that one name, one company and one title are certain, and no two of
 * these: of some 800 pairs joined so in invented worlds full of namesakes three
 * were two people (tests/deep/who). */
#define RN_FIXED_PEOPLE 2e5
void rn_judge_fixed(struct rn_judge *j, const struct rn_faces *f,
    const struct rn_weights *w);
void rn_judge_here(struct rn_judge *j, const struct rn_faces *f,
    const struct rn_weights *w, double people);

enum rn_zone { RN_ZONE_CERTAIN, RN_ZONE_PROBABLE, RN_ZONE_SEPARATE };
#define RN_P_CERTAIN 0.99
#define RN_P_PROBABLE 0.5

struct rn_fired {
	enum rn_row row;
	int level;
	double bits;		/* negative: speaks against */
	const char *words;	/* "same e-mail", "surname differs"; static */
	const char *left, *right;	/* what is said; NULL or borrowed */
};

struct rn_verdict {
	struct rn_fired fired[RN_ROWS];	/* by falling weight, either way */
	size_t n;
	double prior, bits, p;	/* bits: all of them, the prior too */
	const char *veto;	/* NULL: none; static */
	enum rn_zone zone;	/* certain: p >= .99 and no veto */
};

/* All there is to say of two faces. */
void rn_judge_pair(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_verdict *out);

/*
 * The same, quickly: the sum of bits; *veto (may be NULL) whether there is
 * one; the levels as a number, RN_LEVEL_BITS a row, in *vector (may be NULL).
 */
double rn_judge_bits(const struct rn_judge *j, uint32_t a, uint32_t b,
    bool *veto, uint64_t *vector);

/* Whether the bits reach `least`; what they are only if they do. */
bool rn_judge_above(const struct rn_judge *j, uint32_t a, uint32_t b,
    double least, double *bits, bool *veto);

double rn_bits_p(double bits);

/* "same e-mail (+28.0), nickname of one name (+9.1) -> 99.9 %" */
char *rn_verdict_words(struct rn_arena *a, const struct rn_verdict *v);

#endif
