/*
 * link.h - who is one: candidates, clusters, weights learnt.
 *
 * From faces to clusters: keys (block.c) bring together those worth comparing,
 * evidence weighs them, clusters grow from the surest pair on as long as their
 * members agree on the whole (cluster.c).  The order of faces never matters:
 * ties are broken by what faces say.  Pure.
 */
#ifndef RN_IDENTITY_LINK_H
#define RN_IDENTITY_LINK_H

#include "identity/evidence.h"

/* --- keys (block.c) ------------------------------------------------------- */

/*
 * The keys of a face: whoever shares one is worth comparing with it.  Kept in
 * the store's index, they are the candidates of a new face without a scan.
 * Hashes of content alone, never 0, the same in every process.  At most
 * RN_FACE_KEYS; how many.  `strong` keys (an address, a number, a profile)
 * come first; *strong (may be NULL) is how many they are.
 */
enum { RN_FACE_KEYS = 96 };
size_t rn_face_keys(const struct rn_faces *f, uint32_t face,
    uint64_t key[RN_FACE_KEYS], size_t *strong);

/* More faces than this that share a key (a weak one) are not all compared. */
#define RN_BLOCK_MOST 60
#define RN_BLOCK_MOST_WEAK 16

/* What was left out, for a line in a receipt. */
struct rn_capped {
	size_t blocks;		/* keys too many shared, even when refined */
	size_t faces;		/* faces in them, counted once for a key */
	size_t facts;		/* of faces that say too much */
};

/* --- pairs and clusters --------------------------------------------------- */

struct rn_match {
	uint32_t a, b;		/* faces, a < b */
	float bits;		/* total, prior included */
	bool veto;
};

/* A human's word on two faces. */
struct rn_told { uint32_t a, b; bool same; };

struct rn_link_plan {
	struct rn_judge judge;	/* whose faces are linked */
	double least;		/* pairs below this probability are dropped */
	double floor;		/* bits; RN_LINK_FLOOR */
	bool vetoes;		/* a veto keeps clusters apart */
	const struct rn_told *told;
	size_t told_n;
	/*
	 * The faces again, whose counts may be changed: a second round weighs
	 * by how many people say a thing, not faces.  NULL: one round.
	 */
	struct rn_faces *recount;
	const bool *about;	/* pairs of two who are not are left out */
};
#define RN_LINK_FLOOR (-3.0)

struct rn_links {
	struct rn_match *match;	/* by falling bits */
	size_t matches;
	uint32_t *cluster;	/* of each face: the least index in it */
	size_t clusters;
	size_t compared;
	struct rn_capped capped;
};

/* All of it.  On two threads when there is enough to do. */
void rn_link(const struct rn_link_plan *plan, struct rn_links *out);
void rn_links_free(struct rn_links *l);

/* Candidate pairs, a in the upper half, ascending, each once; malloc'd. */
uint64_t *rn_block(const struct rn_faces *f, size_t *pairs,
    struct rn_capped *capped);

/*
 * Clusters of matches (in any order; put in order here).  People whom a human
 * joined are one, whom a human parted never are; then, by falling bits, two
 * clusters become one if the mean of bits between up to 6 x 6 of their members
 * is above the floor.
 */
void rn_cluster(const struct rn_link_plan *plan, struct rn_match *match,
    size_t n, uint32_t *cluster, size_t *clusters);

/* --- learning (learn.c), on request only ---------------------------------- */

/*
 * New weights from the faces themselves: u from random pairs, m and the number
 * of twins by expectation and maximisation over candidate pairs' levels,
 * beginning with `from`.  False: fewer candidates than RN_LEARN_PAIRS, *to is
 * `from`.
 */
enum { RN_LEARN_PAIRS = 200 };
bool rn_learn(const struct rn_faces *f, const struct rn_weights *from,
    struct rn_weights *to);

/* A line for each level that was learnt: row, words, bits before and after. */
struct rn_learnt {
	const char *row, *words;
	double before, after;
};
size_t rn_weights_compare(const struct rn_weights *before,
    const struct rn_weights *after,
    struct rn_learnt line[RN_ROWS * RN_ROW_LEVELS]);

#endif
