/* tie.h - what the files of this room share. */
#ifndef RN_TIE_H
#define RN_TIE_H

#include "ledger/ledger.h"
#include "refnet/tie.h"

#define RN_NOBODY UINT32_MAX

/* --- what was seen of two people (evidence.c), pure ----------------------- */

enum rn_pair_how {
	RN_PAIR_AB,		/* a wrote to b */
	RN_PAIR_BA,		/* b wrote to a */
	RN_PAIR_MINE,		/* both got mail of mine */
	RN_PAIR_THEIRS,		/* both got mail of somebody else */
	RN_PAIR_MET,		/* both met or talked with me at once */
	RN_PAIR_KINDS
};

/* Sums, a least and a span: the order they are seen in does not matter. */
struct rn_pair {
	uint32_t a, b;		/* indexes of people, a < b */
	uint32_t seen[RN_PAIR_KINDS];
	uint32_t least;		/* people on the smallest, me among them */
	int64_t first, last;
};

void rn_pair_see(struct rn_pair *p, enum rn_pair_how how, size_t people,
    int64_t at);

/*
 * The chance that the two know each other; `colleagues`: they work at one
 * company.  *kind: the best evidence there is.
 */
double rn_pair_judge(const struct rn_pair *p, int64_t now, bool colleagues,
    enum rn_tie_class *kind);

/* The evidence in words. */
char *rn_pair_words(struct rn_arena *a, const struct rn_pair *p,
    const char *a_name, const char *b_name);

/* What a human's word is worth: that they know each other, would answer. */
struct rn_word { double knows, answers; };
extern const struct rn_word rn_said_word[RN_TIER_NONE];

/* Less than this is no tie. */
#define RN_TIE_LEAST 0.15

/* How likely somebody answers an acquaintance of whom no more is known. */
#define RN_ANSWERS_USUAL 0.35

/* --- the graph (graph.c), pure -------------------------------------------- */

struct rn_node {
	double access;		/* answers me within a week; 0: no contact */
	double willing, headroom;
	bool barred;		/* never an introducer */
};

struct rn_edge {
	uint32_t to, link;	/* node; index of the link it comes from */
	double knows, answers;	/* they know each other; `to` answers */
};

struct rn_link { uint32_t a, b; double knows, answers; };

/* Adjacency: the edges of node i are edge[first[i]] to edge[first[i+1]]. */
struct rn_graph {
	struct rn_node *node;	/* the caller's */
	size_t n;
	size_t *first;
	struct rn_edge *edge;
};

/* One link for a pair of nodes.  Free with rn_graph_free. */
void rn_graph_make(struct rn_graph *g, struct rn_node *node, size_t n,
    const struct rn_link *link, size_t links);
void rn_graph_free(struct rn_graph *g);

struct rn_way {
	uint32_t via;		/* RN_NOBODY: direct */
	uint32_t link;
	double p, weakest;	/* the whole; its least likely link */
	bool weak_end;		/* the least likely is the one to the target */
};

/* Of one introducer: the product of all that has to come true. */
double rn_way_p(const struct rn_node *via, const struct rn_edge *to_target);

/* The best ways to a node, at most `most`, best first; how many. */
size_t rn_graph_ways(const struct rn_graph *g, uint32_t target, size_t most,
    struct rn_way *way);

/*
 * For each node the people it opens: the sum over whom it knows of the chance
 * that it does, times what each is worth, less what others open.
 */
void rn_graph_reach(const struct rn_graph *g, const double *worth,
    double *reach);

/* An introduction comes about less often than its parts say. */
#define RN_WAY_OPTIMISM 0.83
#define RN_WAY_REALISTIC 0.01

/* --- the store as a graph (world.c) --------------------------------------- */

struct rn_tie_said {
	int tier;		/* -1: nobody has said anything */
	bool denied;
	int64_t first, last;
	const char *evidence;
};

struct rn_known {		/* a link with what it rests on */
	struct rn_pair pair;	/* seen nothing: least is 0 */
	struct rn_tie_said said;
	enum rn_tie_class kind;
};

struct rn_world {
	struct refnet *rn;
	struct rn_arena *a;
	int64_t at;
	struct rn_person *people;	/* everybody but me, by id */
	const char **org;		/* as compared; NULL: unknown */
	size_t n;
	struct rn_known *known;		/* by (a, b); beside `link` */
	struct rn_link *link;
	size_t links;
	struct rn_node *node;		/* beside `people` */
};

/*
 * People, and the ties of one of them (RN_NONE: of everybody) at a moment.
 * All of it lives in the arena.
 */
RN_CHECKED enum rn_status rn_world_take(struct refnet *rn,
    struct rn_arena *a, int64_t person, const struct rn_tie_query *q,
    struct rn_world *w);

/* Index of a person; RN_NOBODY. */
uint32_t rn_world_index(const struct rn_world *w, int64_t person);
/* What to print for one, and the evidence of a link. */
const char *rn_world_name(const struct rn_world *w, uint32_t i);
const char *rn_world_words(const struct rn_world *w, uint32_t link);
int64_t rn_known_since(const struct rn_known *k);
int64_t rn_known_last(const struct rn_known *k);

/* What is known of asking a person; NULL: nothing. */
const struct rn_asked *rn_asked_of(const struct rn_tie_query *q,
    int64_t person);

/* Pairs seen in the ledger up to w->at (see.c); malloc'd, by (a, b). */
RN_CHECKED enum rn_status rn_tie_see(const struct rn_world *w, int64_t person,
    struct rn_pair **pair, size_t *n);

extern const struct rn_sqlset rn_tie_sql;
enum { OWNERS, SAID, SAY };

#endif
