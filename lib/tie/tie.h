/* tie.h - what the files of this room share. */
#ifndef RN_TIE_H
#define RN_TIE_H

#include "map/map.h"
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
	/* the first letter of mine to the two alone; the first that one of
	 * them addressed to the other, and not to me; INT64_MAX: none */
	int64_t mine, turned;
};

/*
 * Did I introduce them?  My letter to the two was the first thing they shared
 * before me, and one of them soon turned to the other: to answer me with the
 * other in copy is not that.
 */
bool rn_pair_introduced(const struct rn_pair *p);

void rn_pair_see(struct rn_pair *p, enum rn_pair_how how, size_t people,
    int64_t at);
/* What was seen just now was addressed to the other of them, and not to me. */
void rn_pair_turn(struct rn_pair *p, int64_t at);

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

/* --- what else says so (ground.c) ----------------------------------------- */

struct rn_ground {
	uint32_t a, b;		/* indexes of people, a < b */
	enum rn_tie_class kind;
	double p;		/* that they know each other, by this alone */
	int64_t first, last;
	/* source of the list; what happened, NULL: a letter; employer */
	const char *words;
	int64_t detail;		/* whose list, letter: an index; people employed */
	bool seen;		/* in letters that are judged as such, too */
};

/*
 * Two who worked at one place for so many months together, among `size`
 * people; 0: not known, and then as among the usual number.  And a size as
 * companies tell it, "51-200": the middle of a range, 0: none.  Both pure
 * (employer.c).
 */
extern const double rn_tenure_usual;
double rn_tenure_worth(double months, double size);
double rn_headcount_read(const char *text);

/*
 * Witnesses beside the chance p that was seen: that one of them is right.  Of
 * what was seen anyhow the better chance counts, not both.
 */
double rn_grounds_worth(double p, const struct rn_ground *g, size_t n);

/* --- the graph (graph.c), pure -------------------------------------------- */

struct rn_node {
	double access;		/* answers me within a week; 0: no contact */
	double willing, headroom;
	bool barred;		/* never an introducer */
};

struct rn_edge {
	uint32_t to, link;	/* node; index of the link it comes from */
	double knows;		/* that they know each other */
};

/* They know each other; one answers the other within a week. */
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

/*
 * For each node the people it opens: the sum over whom it knows of the chance
 * that it does, times what each is worth, less what others open.
 */
void rn_graph_reach(const struct rn_graph *g, const double *worth,
    double *reach);

/* --- the best ways to somebody (way.c), pure ------------------------------ */

/* Introducers in a row, at most. */
enum { RN_WAY_LONG = 3 };

/* An introduction comes about less often than its parts say. */
#define RN_WAY_OPTIMISM 0.83
#define RN_WAY_REALISTIC 0.01
/* What is no likelier than this is no way. */
#define RN_WAY_LEAST 0.001

/* Packed entries (way.c): of node i, v[first[i]] to v[first[i + 1]]. */
struct rn_near {
	size_t *first;
	uint64_t *v;
	bool *sorted;		/* is that of a node in order yet? */
	double best;		/* no chance in any of them is better */
};

uint32_t rn_row_who(uint64_t entry);
double rn_row_chance(uint64_t entry);

/* Two who must not be on one way; a list has both orders, and is sorted. */
struct rn_couple { uint32_t a, b; };

struct rn_net {
	const struct rn_node *node;	/* the caller's, as are those below */
	const struct rn_link *link;
	const struct rn_couple *apart;
	size_t n, links, aparts;
	struct rn_near in;	/* who introduces to a node */
	struct rn_near asked;	/* of them, whom I can ask; with their access */
	double access;		/* the best of any introducer */
	struct rn_partly *partly;	/* the caller's; NULL: all of it is there */
};

/*
 * Where a net ends.  A search may find that it depends on rows that are not
 * whole: these are told, and what it found then is nothing yet.
 */
struct rn_partly {
	const bool *whole;	/* of each node: is its row `in`? */
	const double *most;	/* of each: no chance there can be better */
	uint32_t *lack;		/* the rows that are needed, each once ... */
	size_t n, room;		/* ... how many; and how many at most */
};

/*
 * Links in order of (a, b), a < b, one for a pair; one from a node to itself
 * says nothing.  `apart` may be set afterwards.  Rows are put in order when
 * first looked at, so a net is for one thread.  Free with rn_net_free.
 */
void rn_net_make(struct rn_net *net, const struct rn_node *node, size_t n,
    const struct rn_link *link, size_t links);
void rn_net_free(struct rn_net *net);

struct rn_way {
	uint32_t via[RN_WAY_LONG];	/* introducers, whom I ask first */
	uint32_t link[RN_WAY_LONG];	/* from each to the next, or target */
	unsigned n;		/* 0: direct */
	unsigned weak;		/* the least likely: 0 mine, else link[weak - 1] */
	double p, weakest;	/* the whole; the least likely link */
};

/* Of one introducer: the product of all that has to come true. */
double rn_way_p(const struct rn_node *via, const struct rn_link *l);

/*
 * The best ways to a node, best first; how many.  `way` has room for one more
 * than `most`.  Of ways that begin with one person each further one counts
 * half, so that there is choice among the first `most`; p is not halved.
 * Nobody is an introducer whom I would sooner reach myself.
 */
size_t rn_net_ways(const struct rn_net *net, uint32_t target, size_t most,
    struct rn_way *way);

/* Index of the link between two; RN_NOBODY.  And is a pair in a list? */
uint32_t rn_net_link(const struct rn_net *net, uint32_t a, uint32_t b);
bool rn_couples_have(const struct rn_couple *v, size_t n, uint32_t a, uint32_t b);
/* Both orders of a pair; a list in order. */
void rn_couples_add(struct rn_couple *v, size_t *n, uint32_t a, uint32_t b);
void rn_couples_sort(struct rn_couple *v, size_t n);

/* --- what to ask of whom (cover.c), pure ---------------------------------- */

/* A cell is covered from this chance on that somebody there is met. */
#define RN_COVERED 0.5
/* So many asks at once wear somebody out. */
#define RN_CAPACITY 2.0

/* An ask that could be made. */
struct rn_bid {
	uint32_t via, target;	/* nodes */
	size_t cell;
	double p;		/* that it leads to somebody who fits, below 1 */
};

struct rn_cover {
	const struct rn_bid *bid;
	size_t n;
	/* used up as asks are chosen: of each cell the chance that nobody is
	 * met; of each node its headroom, the asks its budget still allows,
	 * and whether it is asked for */
	double *missed, *headroom;
	int64_t *left;
	bool *taken;
};

/*
 * The ask that adds most to a cell that is not covered yet, and what it adds:
 * its index; SIZE_MAX: none adds a hundredth.  It is made.
 */
size_t rn_cover_next(struct rn_cover *c, double *gain);

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
	uint32_t ground, grounds;	/* the first in w->ground; how many */
};

/* Somebody as far as paths need them; names are read when they are shown. */
struct rn_who {
	int64_t id;
	int tier;		/* the pinned one, if pinned */
	bool pinned, dnc;
	uint32_t org;		/* equal: one employer; UINT32_MAX: unknown */
	int64_t last_two_way, given, received;
	int64_t brought;	/* people they introduced to me, as seen in mail */
	double brings;		/* the same; half-life 365 d */
	const char *name;	/* NULL: not read yet */
};

struct rn_world {
	struct refnet *rn;
	struct rn_arena *a;
	int64_t at, me;
	struct rn_who *people;		/* everybody but me, by id */
	size_t n;
	enum rn_status *failed;		/* what became of reading names */
	struct rn_known *known;		/* by (a, b); beside `link` */
	struct rn_link *link;
	size_t links;
	struct rn_ground *ground;	/* by (a, b, kind), one of each */
	size_t grounds;
	/* b came to me by a letter of a to both, and not by an introduction
	 * that is kept as one */
	struct rn_brought { uint32_t a, b; int64_t at; } *brought;
	size_t broughts;
	struct rn_node *node;		/* beside `people` */
	bool *scored;			/* beside them */
	struct rn_census census;
	struct rn_couple *apart;		/* sorted, both orders */
	size_t aparts;
	struct rn_couple *denied;	/* said not to know each other; sorted */
	size_t denials;
};

/*
 * People, and nobody's ties yet.  Till somebody is scored, access is 0 and the
 * tier none or pinned.  All but the census lives in the arena; free that with
 * rn_world_close, also after a failure.
 */
RN_CHECKED enum rn_status rn_world_open(struct refnet *rn,
    struct rn_arena *a, const struct rn_tie_query *q, struct rn_world *w);
void rn_world_score(struct rn_world *w, uint32_t i);
void rn_world_score_all(struct rn_world *w);
void rn_world_close(struct rn_world *w);

/*
 * People, all scored, and the ties of one of them (RN_NONE: of everybody) at a
 * moment.  All of it lives in the arena, without the census.
 */
RN_CHECKED enum rn_status rn_world_take(struct refnet *rn,
    struct rn_arena *a, int64_t person, const struct rn_tie_query *q,
    struct rn_world *w);

/* Fill w->brought, and what it says of those who did it (brought.c). */
RN_CHECKED enum rn_status rn_brought_take(struct rn_world *w,
    const struct rn_tie_query *q);

/* Fill w->ground, of everybody; and one of them in words. */
RN_CHECKED enum rn_status rn_grounds_take(struct rn_world *w,
    const struct rn_tie_query *q);
const char *rn_ground_words(const struct rn_world *w,
    const struct rn_ground *g);
/* The same with the census, which is to be freed as of an open world. */
RN_CHECKED enum rn_status rn_world_read(struct refnet *rn,
    struct rn_arena *a, int64_t person, const struct rn_tie_query *q,
    struct rn_world *w);

/* Index of a person; RN_NOBODY. */
uint32_t rn_world_index(const struct rn_world *w, int64_t person);
/*
 * What to print for one, and the evidence of a link.  If a name cannot be
 * read, that is in *w->failed.
 */
const char *rn_world_name(const struct rn_world *w, uint32_t i);
const char *rn_world_words(const struct rn_world *w, uint32_t link);
/* Names in order on a way: "me", introducers, the target. */
struct rn_list rn_world_people(const struct rn_world *w, uint32_t target,
    const struct rn_way *way);
/* The terms of a way's chance in words. */
const char *rn_world_explain(const struct rn_world *w, uint32_t target,
    const struct rn_way *way, const struct rn_tie_query *q);
int64_t rn_known_since(const struct rn_world *w, const struct rn_known *k);
int64_t rn_known_last(const struct rn_world *w, const struct rn_known *k);

/*
 * Suppose things of a world: a tier as if it were pinned; that two know each
 * other, whatever was said or seen of them.
 */
void rn_world_pin(struct rn_world *w, uint32_t i, int tier);
void rn_world_tie(struct rn_world *w, uint32_t a, uint32_t b, int tier);

/* The graph of ways, with whom to keep apart; lives as long as the world. */
void rn_world_net(const struct rn_world *w, struct rn_net *net);

/* --- as much of it as is asked for (around.c) ----------------------------- */

/* A human's word on a pair, in the order they were said. */
struct rn_word_of {
	uint32_t a, b;
	size_t order;
	struct rn_tie_said said;
};

struct rn_around {
	struct rn_world *w;	/* the caller's; its links grow */
	bool *whole;		/* of each person: are all their ties there? */
	bool all;		/* everybody's are */
	bool only;		/* nobody's but those that are asked for */
	bool scored;		/* everybody is */
	struct rn_word_of *word;	/* all that was said, by (a, b) */
	struct rn_pair *pair;	/* all that was read, by (a, b) */
	size_t words, pairs;
	size_t read;		/* so many interactions */
	double *most, best;	/* as in struct rn_partly; of anybody */
	struct rn_net net;	/* of the last search */
	bool netted;		/* and of all, so of the next one, too */
};

/* Over an open world.  Free with rn_around_close, also after a failure. */
RN_CHECKED enum rn_status rn_around_open(struct rn_around *r,
    struct rn_world *w);
void rn_around_close(struct rn_around *r);

/* The ties of these people, too; or, where that is much, of everybody. */
RN_CHECKED enum rn_status rn_around_add(struct rn_around *r,
    const uint32_t *who, size_t n);
RN_CHECKED enum rn_status rn_around_all(struct rn_around *r);
/*
 * What was seen and said, and what speaks for it otherwise, as links (link.c);
 * of two whose ties are not read only that they were said not to know each
 * other.
 */
void rn_around_join(struct rn_around *r);
/* What is there as a net: r->net. */
void rn_around_net(struct rn_around *r);

/* rn_net_ways, reading ties as far as it takes. */
RN_CHECKED enum rn_status rn_around_ways(struct rn_around *r,
    uint32_t target, size_t most, struct rn_way *way, size_t *n);

/*
 * After a search that found no way to somebody: the tie that would help most,
 * from `a`, whom I can ask, and the chance of the way it opens (lack.c).
 */
RN_CHECKED enum rn_status rn_around_lacks(struct rn_around *r,
    uint32_t target, uint32_t *a, uint32_t *b, double *p, bool *yes);

/* What is known of asking a person; NULL: nothing. */
const struct rn_asked *rn_asked_of(const struct rn_tie_query *q,
    int64_t person);

/*
 * Pairs seen up to w->at (see.c): of everybody; or in these interactions, of
 * the people marked in `of` (by index) with all but those in `had`.
 * malloc'd, by (a, b).
 */
RN_CHECKED enum rn_status rn_tie_see(const struct rn_world *w,
    struct rn_pair **pair, size_t *n);
RN_CHECKED enum rn_status rn_tie_see_of(const struct rn_world *w,
    const bool *of, const bool *had, const int64_t *ids, size_t ids_n,
    struct rn_pair **pair, size_t *n);

extern const struct rn_sqlset rn_tie_sql;
enum { OWNERS, OWNER, SAID, SAY, MARKED, LISTED, EMPLOYED, HEADCOUNTS, QUICK,
	BROUGHT, REACHED };

#endif
