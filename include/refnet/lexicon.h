/*
 * lexicon.h - words of the trade: industries, sizes and sums, stages, places.
 *
 * Pure: no store, no clock, no locale; the same bytes give the same answer
 * everywhere.  Any bytes may be given, NULs too; time is linear in them, and
 * readers of one field look at no more than RN_LEXICON_FIELD bytes of it.
 * Words are compared folded: blind to case, accents and punctuation.
 *
 * Each subject has a reader of a whole field (a column of a file), which takes
 * no memory, and a finder in free text, which gives what it found in an arena,
 * from left to right, none over another, with the bytes of each phrase.  All
 * of it may be done by many threads at once.
 *
 * Nodes are small numbers, good for one version of the library only: what is
 * stored is their code, which stays.  A number that is no node is answered as
 * RN_LEXICON_NONE is.
 */
#ifndef REFNET_LEXICON_H
#define REFNET_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"
#include "refnet/status.h"

#ifdef __cplusplus
extern "C" {
#endif

enum {
	RN_LEXICON_NONE = -1,	/* no node */
	RN_LEXICON_FIELD = 1024	/* bytes of a field that are read */
};

/* How a node was said. */
enum rn_hit_by {
	RN_HIT_BY_CODE,	/* a code of ours, of NAICS, of ISO */
	RN_HIT_BY_LABEL,	/* a label of somebody's list, all of it */
	RN_HIT_BY_NAME,	/* what it is called, in five languages */
	RN_HIT_BY_SIGN,	/* what gives it away: "foundry", "Swiss" */
	RN_HIT_BYS
};

/* A node that was said, and where. */
struct rn_hit {
	double sure;		/* 0 to 1, see the reader */
	size_t at, len;		/* bytes of the text given */
	int node;
	uint8_t by;		/* enum rn_hit_by */
};

/* --- industries -------------------------------------------------------- */

/*
 * A tree of about 25 branches, at most four deep; a node stands before those
 * below it, which stand together.
 */
struct rn_industry {
	const char *code;	/* "fin.bank.core": ours, and it stays */
	const char *name;	/* "Core banking" */
	const char *naics;	/* prefixes of codes, parted by blanks; "" */
	int parent;		/* RN_LEXICON_NONE: a branch */
	int end;		/* the first node after those below it */
	int depth;		/* 1: a branch */
	int also;		/* it is of that one, too: edtech is software;
				 * or RN_LEXICON_NONE */
	bool field;		/* a field of work, too ("legal"): in a title
				 * it says nothing of the company */
};

/* Nodes are 0 to this, less one. */
RN_API int rn_industries(void);

/* All "" and RN_LEXICON_NONE for what is no node. */
RN_API struct rn_industry rn_industry_get(int node);

/* The node of one of our codes, to the letter; or RN_LEXICON_NONE. */
RN_API int rn_industry_coded(const char *code);

/*
 * What a field says: a code of ours, a NAICS code of two to six digits (what
 * is below the tree's leaf is the leaf; words after it must not say another
 * branch, or the code is of some other list), a label, a name; all of these
 * are sure (1).  Else the best of what is found in
 * it, as in the name of a company: a name .8, a sign .6, a tenth less for each
 * branch beside its own; among equals the last one, since "Steel Logistics"
 * is about logistics.
 */
RN_API bool rn_industry_read(const char *text, size_t n, struct rn_hit *out);

/*
 * Names (.8) and signs (.6) in free text, the longest of each place.  Signs
 * are for names of companies; in sentences they often mean something else.
 */
RN_API size_t rn_industry_find_all(struct rn_arena *a, const char *text,
    size_t n, struct rn_hit **out);

/* Is a node that one, or below it, by its place or by `also`? */
RN_API bool rn_industry_within(int node, int ancestor);

/*
 * How near two are: the same 1; by the depth of what both are below, .8 at
 * three, .6 at two, .3 at one; else 0.  (A NAICS code alike in 6, 4, 3 or 2
 * digits is worth the same.)  Whoever wants all that is below a node asks
 * rn_industry_within first.
 */
RN_API double rn_industry_near(int a, int b);

/* The lists of others. */
enum rn_industry_list {
	RN_INDUSTRY_LINKEDIN,	/* of today, 434 labels */
	RN_INDUSTRY_LINKEDIN_OLD,	/* the 147 before */
	RN_INDUSTRY_HUBSPOT,	/* values: COMPUTER_SOFTWARE */
	RN_INDUSTRY_SALESFORCE,
	RN_INDUSTRY_LISTS
};

/*
 * The label of a node in one of them, or of the nearest one above it that has
 * one (*exact is then false); NULL: the list has nothing like it.  Reading
 * the label gives that node again.
 */
RN_API const char *rn_industry_label(int node, enum rn_industry_list list,
    bool *exact);

/* --- sizes, sums, stages ----------------------------------------------- */

enum rn_range_kind {
	RN_RANGE_NUMBER,	/* a number or two, and no word of what */
	RN_RANGE_EMPLOYEES,	/* people in a company */
	RN_RANGE_MONEY,
	RN_RANGE_STAGE,		/* low and high are of enum rn_stage */
	RN_RANGE_BAND,		/* "mid-market": low and high are employees,
				 * rn_band() has the rest */
	RN_RANGE_KINDS
};

/* What money it is, if a word beside it says so. */
enum rn_money_of {
	RN_MONEY_UNSAID,
	RN_MONEY_REVENUE,	/* a year: turnover, sales, Umsatz */
	RN_MONEY_RECURRING,	/* ARR, MRR times twelve */
	RN_MONEY_FUNDING,	/* raised */
	RN_MONEY_ASSETS,	/* AUM, total assets */
	RN_MONEY_BUDGET,
	RN_MONEY_VALUE,		/* valuation */
	RN_MONEYS
};

/*
 * Who owns a company and how far it is.  Those from RN_STAGE_PRE_SEED to
 * RN_STAGE_LISTED are a ladder: "Series B+" is B to F and growth.
 */
enum rn_stage {
	RN_STAGE_BOOTSTRAPPED, RN_STAGE_FAMILY, RN_STAGE_PE_OWNED,
	RN_STAGE_PUBLIC_SECTOR,
	RN_STAGE_PRE_SEED, RN_STAGE_SEED, RN_STAGE_A, RN_STAGE_B, RN_STAGE_C,
	RN_STAGE_D, RN_STAGE_E, RN_STAGE_F, RN_STAGE_GROWTH, RN_STAGE_LISTED,
	RN_STAGES
};

/* "bootstrapped", ... "series a", ... NULL. */
RN_API extern const char *const rn_stage_name[RN_STAGES + 1];

/*
 * low <= high, always numbers of 0 or more, both ends counted; high is
 * INFINITY when the text says "and more".  A single number is both.  Nothing
 * read: both NaN.  "<50" employees is 1 to 49, ">50" 51 and more; sums of
 * money keep their ends.  A scale said once is of both ends when the text
 * would be upside down otherwise not ("10-50 Mio" but not "500 to 2k").
 */
struct rn_range {
	double low, high;
	size_t at, len;		/* bytes of the text given */
	uint8_t kind;		/* enum rn_range_kind */
	uint8_t of;		/* enum rn_money_of */
	bool about;		/* "ca.", "around" */
	bool turned;		/* was said with the greater end first */
	int8_t band;		/* of rn_band(); -1: none */
	char currency[4];	/* "EUR"; "": not said.  "$" is USD */
};

/*
 * A field that is about employees, money or stages, as `kind` says; a bare
 * number is of that kind.  False: it says nothing of the kind.  A band
 * ("SMB") is an answer for employees and for money (revenue), without
 * currency.  A stage is taken by its word alone.
 */
RN_API bool rn_range_read(const char *text, size_t n, enum rn_range_kind kind,
    struct rn_range *out);

/*
 * All of them in free text.  A number counts when a word or sign says of
 * what: a currency, a scale beside a word for money ("ARR 5M"), a word for
 * people.  Bare numbers are not given, but for those between two ends
 * ("50-200": RN_RANGE_NUMBER).
 */
RN_API size_t rn_range_find_all(struct rn_arena *a, const char *text, size_t n,
    struct rn_range **out);

/*
 * Words for sizes, and what we take them for: there is no law, so these are
 * ours.  Sums are revenue a year, in whatever great currency.
 */
struct rn_band {
	const char *name;		/* "mid-market"; NULL: no such band */
	double low, high;		/* employees */
	double money_low, money_high;
};

/* How many there are, and each, from 0. */
RN_API int rn_bands(void);
RN_API struct rn_band rn_band(int band);

/* --- places ------------------------------------------------------------ */

enum rn_place_kind {
	RN_PLACE_WORLD,		/* a region of countries or states: EMEA */
	RN_PLACE_ZONE,		/* a time zone: CET, UTC+1 */
	RN_PLACE_COUNTRY,
	RN_PLACE_STATE,		/* of a country: a state, Land, canton */
	RN_PLACE_AREA,		/* cities that are one: San Francisco Bay */
	RN_PLACE_CITY,
	RN_PLACE_KINDS
};

enum { RN_PLACE_NO_OFFSET = INT16_MIN };

struct rn_place {
	const char *code;	/* "dach", "de", "de-by", "de/munich": stays */
	const char *name;	/* "Munich" */
	const char *zone;	/* "Europe/Berlin"; "": several, or not known */
	uint8_t kind;		/* enum rn_place_kind */
	int offset;		/* minutes east of UTC in winter, or
				 * RN_PLACE_NO_OFFSET */
	int area, state, country;	/* nodes it is in, RN_LEXICON_NONE */
};

/* Nodes are 0 to this, less one. */
RN_API int rn_places(void);
RN_API struct rn_place rn_place_get(int node);

/* The node of one of our codes, to the letter; or RN_LEXICON_NONE. */
RN_API int rn_place_coded(const char *code);

/*
 * What a field says: the smallest place whose name stands in it, taken
 * together with the larger ones beside it ("Cambridge, MA").  sure is 1 when
 * all parts are known and agree, .8 when some part is not known ("Kleinau,
 * Bavaria" is Bavaria), .5 when it could be another of that name (the
 * greatest is taken).  Two letters are a state or a country at the end of a
 * field, and a country alone in it.
 */
RN_API bool rn_place_read(const char *text, size_t n, struct rn_hit *out);

/*
 * In free text.  Words that mean something else, too ("Nice", "Reading",
 * "us"), must be written as names are; an adjective ("German") is a sign.
 */
RN_API size_t rn_place_find_all(struct rn_arena *a, const char *text, size_t n,
    struct rn_hit **out);

/* Is a node that place, or inside it?  In a time zone: has that offset. */
RN_API bool rn_place_within(int node, int place);

/*
 * How near two are: the same metro area 1, country .6, region .4 (of those
 * smaller than a continent: DACH, Nordics), time zone .3; else 0.
 */
RN_API double rn_place_near(int a, int b);

#ifdef __cplusplus
}
#endif

#endif
