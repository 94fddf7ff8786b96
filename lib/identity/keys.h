/* keys.h - what faces are looked up by, kind by kind.  For this room only. */
#ifndef RN_IDENTITY_KEYS_H
#define RN_IDENTITY_KEYS_H

#include "identity/link.h"

/* Where keys go: each once.  `most` of them. */
struct rn_key_sink {
	uint64_t *key;
	size_t n, most;
	uint64_t kind;
};

/* A kind of key. */
struct rn_key_kind {
	const char *what;
	void (*make)(const struct rn_faces *f, uint32_t face,
	    struct rn_key_sink *to);
	bool strong;		/* strong ones first */
	enum {
		RN_KEY_ANY,
		RN_KEY_NAMELESS, /* for pairs of which one has no name */
		RN_KEY_FEW	/* never narrowed: keys of more fields do that */
	} only;
	unsigned reads;		/* what of a face: bits 1 << RN_SAID_* */
};
extern const struct rn_key_kind rn_key_kind[];
extern const size_t rn_key_kind_n;

/* Most keys of one kind that a face has. */
enum { RN_KEYS_OF_KIND = 24 };

/*
 * A further field for a key that too many share; 0: the face does not say.
 * Fields are tried in their order.
 */
enum { RN_REFINES = 5 };
extern const unsigned rn_key_refine_reads;	/* bits 1 << RN_SAID_* */
uint64_t rn_key_refine(const struct rn_faces *f, uint32_t face, int field);

#endif
