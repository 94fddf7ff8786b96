/*
 * mine.h - introductions of the past, seen in the heads of old mail; pure.
 *
 * Somebody both knew wrote to two who had never written to each other, and one
 * of the two then wrote to the other.  Everything is in small threads; in doubt
 * there was none.
 */
#ifndef RN_MINE_H
#define RN_MINE_H

#include "base/base.h"

/* People are numbers here, any that are not RN_NONE; the owner is one. */
struct rn_head {
	int64_t at;
	int64_t from;
	const int64_t *to;	/* To and Cc, each once, without the sender */
	size_t to_n;
	const char *id;		/* or NULL */
	struct rn_list answers;
	bool bulk;		/* a machine or a list sent it */
	const char *why;	/* set by rn_mine: why nobody is introduced
				 * by it; NULL: somebody is */
	size_t place;		/* the caller's: which message this is */
};

/* Who introduced whom: requester and target wrote to each other after it. */
struct rn_mined {
	size_t head;		/* which message did it */
	int64_t requester, connector, target;
};

enum {
	RN_MINE_CROWD = 4,	/* people of a letter that may introduce */
	RN_MINE_DAYS = 30	/* within which one of the two answers */
};

/* Domains of people, to leave out what stays within one house. */
struct rn_mine_who {
	int64_t me;
	/* 0: not known; the same number, the same domain */
	int64_t (*domain)(void *ctx, int64_t person);
	void *ctx;
};

/* In order of time; *out is malloc'd, in order of time. */
size_t rn_mine(const struct rn_mine_who *who, struct rn_head *v, size_t n,
    struct rn_mined **out);

/* Put heads in order of time; of equal ones, as they came. */
void rn_mine_sort(struct rn_head *v, size_t n);

#endif
