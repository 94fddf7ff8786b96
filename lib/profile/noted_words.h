/*
 * noted_words.h - notes found by their words; see noted_words.c.
 */
#ifndef RN_NOTED_WORDS_H
#define RN_NOTED_WORDS_H

#include "profile/throng.h"

/*
 * Put the words of new notes into the index, where there are more than `least`
 * of them; else they are read when they are asked for.  On a connection of its
 * own, outside of a transaction; where that cannot write, or another writes,
 * nothing is done.
 */
RN_CHECKED enum rn_status rn_noted_settle(struct refnet *rn, size_t least);

/*
 * Which records have a note that tells something of a profile, by the index;
 * *upto: the last that is in it, 0: none is.  malloc'd, by record, each once.
 */
struct rn_noted_hit {
	int64_t record;
	uint64_t topics;
	bool against;		/* it may leave somebody out: to be read */
};
RN_CHECKED enum rn_status rn_noted_find(struct refnet *rn,
    const struct rn_seek *s, struct rn_noted_hit **v, size_t *n,
    int64_t *upto);

#endif
