/*
 * org.h - companies: what sources say of them, each fact with its source.
 *
 * A company is known by its name without its legal form ("Acme" is "ACME
 * GmbH").  What was typed here outranks what was imported; else what was said
 * last holds, fact by fact.  What nobody said may follow from something else
 * that is known, and then says so.
 */
#ifndef REFNET_ORG_H
#define REFNET_ORG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"
#include "refnet/lexicon.h"
#include "refnet/person.h"	/* RN_NOW */
#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

enum rn_org_what {
	RN_ORG_DOMAIN, RN_ORG_INDUSTRY, RN_ORG_SIZE, RN_ORG_REVENUE,
	RN_ORG_STAGE, RN_ORG_LOCATION, RN_ORG_ABOUT, RN_ORG_WHATS
};

/* "domain", "industry", ...; NULL-terminated. */
RN_API extern const char *const rn_org_what_name[RN_ORG_WHATS + 1];

/* One thing that is known of a company. */
struct rn_org_fact {
	const char *text;	/* as said; NULL: not known */
	const char *source;	/* a source's name; "me": typed here; "name",
				 * "domain", "about", "industry": it follows
				 * from that one */
	int64_t at;		/* when it was said; RN_NONE: it follows */
	int64_t change;		/* the import or edit; RN_NONE: it follows */
	double sure;		/* 0 to 1: how well text is understood, and
				 * how surely it follows; 0: not known */
};

/* refnet.org/1 */
struct rn_org {
	const char *name;	/* as said last */
	const char *key;	/* folded, without its legal form */
	int64_t people;		/* of the network, who work there */
	struct rn_org_fact fact[RN_ORG_WHATS];
	int industry, place;	/* nodes of the lexicon; RN_LEXICON_NONE */
	struct rn_list trades;	/* every industry that sources say */
	struct rn_range size, revenue;	/* ends NaN: not known */
	struct rn_range stage;	/* enum rn_stage; NaN */

	/* as rows show it */
	const char *sector;	/* the node's name; NULL */
	const char *location;	/* the place's name, or as said; NULL */
	int64_t size_low, size_high;	/* RN_NONE: not known, no end */
	double revenue_low, revenue_high;	/* NaN: the same */
	const char *currency;	/* ISO 4217; NULL: not said */
	const char *source;	/* of the newest fact; NULL: only people say */
	int64_t at;		/* of the newest fact, or RN_NONE */
	const char *said[RN_ORG_WHATS];	/* the texts of the facts */
	const char *why;	/* every fact with its source and its day */
};

/*
 * All companies that are said anything of or that somebody works for, as it
 * was at as_of (RN_NOW: now), those a filter admits (NULL: all): the most
 * people first, then by name.  Fields of the filter: name domain industry
 * sector size revenue stage location about people source.
 */
RN_API RN_CHECKED enum rn_status rn_org_list(struct refnet *rn,
    struct rn_arena *a, const char *filter, int64_t as_of,
    struct rn_org **list, size_t *n);

/*
 * The one of that name, or whose name alone begins so.  RN_ENOTFOUND: none is
 * known; RN_EAMBIGUOUS: several, which the words name.
 */
RN_API RN_CHECKED enum rn_status rn_org_get(struct refnet *rn,
    struct rn_arena *a, const char *name, int64_t as_of, struct rn_org *out);

/*
 * Say what is known of a company, one change.  A NULL text leaves as is, an
 * empty one takes back what was typed.  RN_EUSAGE: nothing said, an empty
 * name, a text that is too long.
 */
RN_API RN_CHECKED enum rn_status rn_org_edit(struct refnet *rn,
    struct rn_arena *a, const char *name,
    const char *const says[RN_ORG_WHATS], struct rn_org *out);

/*
 * The trade that a company's name gives away, as rn_industry_read() does; its
 * legal form says nothing (the SpA of "Rossi SpA" is no spa), unless it tells
 * of a trade ("LLP") and nothing else does.  false: none.
 */
RN_API bool rn_org_trade(const char *name, struct rn_hit *out);

#ifdef __cplusplus
}
#endif

#endif
