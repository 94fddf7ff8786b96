/* pieces.h - the words of a name or a firm, quickly, where that can be. */
#ifndef RN_DRAFT_PIECES_H
#define RN_DRAFT_PIECES_H

#include <stdbool.h>
#include <stddef.h>

struct rn_arena;

enum {
	RN_PIECES = 12,		/* words of a name; more admits it */
	RN_PIECES_BYTES = 400	/* of one; a longer is not taken apart here */
};

struct rn_piece {
	const char *fold, *key;
	size_t folds, keys;
	bool particle;		/* for certain */
};

struct rn_pieces {
	struct rn_piece v[RN_PIECES];
	size_t n;
	bool more;		/* than there is room for */
	char room[2 * RN_PIECES_BYTES + 2 * RN_PIECES], *to;
};

/* A letter or a figure of ASCII, as folded. */
bool rn_piece_letter(char c);

/* n bytes of a folded word as its key, and their number: what rn_key() does. */
size_t rn_piece_key(const char *s, size_t n, char *to);

/* Into p, whose `to` is its room; text: where they stand.  False: it is written
 * in a way that only lib/name knows. */
bool rn_pieces_of_name(struct rn_arena *a, const char *s,
    char text[RN_PIECES_BYTES + 1], struct rn_pieces *p);
bool rn_pieces_of_firm(struct rn_arena *a, const char *s,
    char text[RN_PIECES_BYTES + 1], struct rn_pieces *p);

#endif
