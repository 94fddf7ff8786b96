/*
 * match.h - what the files share that rank people by a profile.
 */
#ifndef RN_MATCH_H
#define RN_MATCH_H

#include "profile/sweep.h"
#include "refnet/signal.h"

/* Somebody of whom all is at hand, and how like they are. */
struct rn_matched {
	const struct rn_person *who;	/* NULL: not among those asked about */
	const struct rn_org *org;	/* or NULL */
	struct rn_fit fit;
	uint64_t topics;
	const struct rn_signal *news;	/* what makes the trigger true, or NULL */
	double term[RN_WORTHS];	/* what all that is worth */
	const char *words;	/* which topics count, or NULL */
};

/* The freshest signal of those the trigger speaks of, at a company. */
struct rn_news_at { const struct rn_org *org; const struct rn_signal *signal; };

struct rn_matching {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_match_query *q;
	struct rn_profile p;
	struct rn_want w;
	struct rn_orgs *orgs;
	struct rn_usual usual;
	struct rn_topics topics;
	struct rn_throng throng;
	struct rn_sweep sweep;
	const struct rn_person *people;	/* by id, where a filter chose them */
	size_t people_n;
	struct rn_news_at *heard;		/* by address of the company */
	size_t heard_n;
	struct rn_listing {
		double weight;
		uint32_t one;		/* of throng.v */
		uint64_t topics;
	} *v;				/* who may be listed; malloc'd */
	size_t n, room;
	struct rn_lesson *lesson;	/* by person */
	struct rn_matched *judged;	/* beside it */
	size_t lessons;
	double times[RN_WORTHS];	/* what lessons make of each term */
	int64_t lacks[RN_FACETS];	/* whom a facet keeps off */
	struct rn_match_left *left;
};

/* All terms together: log odds. */
double rn_matched_weight(const struct rn_matching *m,
    const double term[RN_WORTHS]);

/* One as a row; texts are in the arena of the matching. */
void rn_match_row(const struct rn_matching *m, const struct rn_matched *v,
    struct rn_match *out);
struct rn_clause rn_match_clause(const struct rn_facet_got *g);

/* The one with all that is at hand of them; and the terms of its weight. */
struct rn_matched rn_match_ask(const struct rn_matching *m,
    const struct rn_person *who);
void rn_match_weigh(const struct rn_matching *m, struct rn_matched *v);

/*
 * match_rank.c: everybody is asked: who may be listed, what is usual, what
 * lessons teach.  m->v is what they weigh, by id.
 */
RN_CHECKED enum rn_status rn_match_rank(struct rn_matching *m);

/* Put the first `most` of m->v in order, all that follow weigh less. */
void rn_match_first(struct rn_matching *m, size_t most);

#endif
