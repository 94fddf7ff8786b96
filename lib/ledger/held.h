/*
 * held.h - interactions as they are held: packed, some forty to a row.
 *
 * Interactions are appended and never changed, so those of one batch share a
 * row, each told by how it differs from the one before.  Of 1,000,000 mails
 * this took 0.2 s, a row each 1.1 s, and the store had 99 MB instead of 114;
 * the price is that no other program reads them as they are.
 */
#ifndef RN_HELD_H
#define RN_HELD_H

#include "ledger/ledger.h"

struct rn_held {
	struct rn_interaction_row x;	/* parts and about: the book's */
	int64_t change;
	int said;	/* flags of its own, without what was told */
	bool stands;	/* its change does, or an import that saw it; and the
			 * files have so many of its content (crowd.c) */
	bool hidden;	/* ... they do not have so many */
};

/* What was told of an interaction later (content.h). */
struct rn_told_reply { int64_t id, reply; int flags; };

/*
 * Reads interactions, and remembers where it was: ascending ids cost least.
 * Starts as { .rn = rn }; nothing may be written while one is in use.
 */
struct rn_book {
	struct refnet *rn;
	unsigned char *body;
	size_t size, room;
	int64_t first, n;	/* interactions of the row at hand; n 0: none */
	bool undone;		/* their change is */
	/* are some hidden?  was anything told later? */
	enum rn_some { RN_SOME_ASK, RN_SOME_NONE, RN_SOME } hides, tells;
	struct rn_told_reply *told;	/* of the row at hand, by id */
	size_t told_n, told_room;
	const unsigned char *at;
	int64_t next;		/* the id told at `at` */
	struct rn_held held;	/* the one before */
};

/* *out is NULL if there is none with that id; until the next call. */
RN_CHECKED enum rn_status rn_held_get(struct rn_book *b, int64_t id,
    const struct rn_held **out);

/* The first with an id above the one given last; NULL at the end. */
RN_CHECKED enum rn_status rn_held_next(struct rn_book *b,
    const struct rn_held **out);

/* Is the change that brought it undone?  RN_OK and false of none. */
RN_CHECKED enum rn_status rn_held_undone(struct rn_book *b, int64_t id,
    bool *yes);
/* Does it count? */
RN_CHECKED enum rn_status rn_held_counts(struct rn_book *b, int64_t id,
    bool *yes);

/*
 * What the one got last is said to answer, by whoever tells of it, in no
 * order that counts: the k-th, or RN_NONE when there are no more.
 */
int64_t rn_held_reply(const struct rn_book *b, size_t k);

void rn_book_close(struct rn_book *b);

/*
 * The rows one after the other as they were written, whatever was told or taken
 * back since: interactions of the first above `after`, with the change that
 * brought them; n 0: there are no more.  Texts are the book's, v is malloc'd and
 * grows.  And such rows written again, some of them left out.
 */
struct rn_held_row {
	struct rn_interaction_row *v;
	size_t n, room;
	int64_t first, count, change;
};
RN_CHECKED enum rn_status rn_held_row(struct rn_book *b, int64_t after,
    struct rn_held_row *out);
RN_CHECKED enum rn_status rn_held_row_put(struct refnet *rn,
    const struct rn_held_row *row);

#endif
