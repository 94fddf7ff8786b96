/*
 * content.h - messages known again by what they are: instant, parties,
 * subject.
 *
 * Two exports of the same mail, one of which leaves Message-IDs out, must
 * count it once.  Messages of one content are told apart by a place among
 * them, 0, 1, 2 ...: a file's n-th without a Message-ID is the n-th held, so
 * the larger count of two files stays and never less than one file holds.
 * Each place is a key like that of a Message-ID (keys.c).
 *
 * Messages without a Message-ID get their key when they come.  Those with one
 * need it only when some without are held or come: they are given theirs
 * then, all since the last time, so that most stores never pay for it.
 */
#ifndef RN_CONTENT_H
#define RN_CONTENT_H

#include "ledger/held.h"

/*
 * The content of a message: a keyed hash.  who: hashes of the canonical
 * handles (rn_store_hash), put in order here; twice is once.  Runs of blanks
 * in a subject are one.
 */
int64_t rn_content(const struct refnet *rn, int kind, int64_t at,
    const char *about, size_t about_n, int64_t *who, size_t who_n);

/* The key of a place among the messages of one content. */
int64_t rn_content_key(const struct refnet *rn, int64_t content,
    uint32_t place);

/* Is e-mail without a Message-ID held?  Said once, by who brings it. */
RN_CHECKED enum rn_status rn_content_bare(struct refnet *rn, bool *yes);
RN_CHECKED enum rn_status rn_content_set_bare(struct refnet *rn);

/* Give the messages held with a Message-ID their keys, as far as they lack. */
RN_CHECKED enum rn_status rn_content_catch_up(struct refnet *rn);

/* `held` has no Message-ID, and none that is the same and counts. */
RN_CHECKED enum rn_status rn_content_open(struct rn_book *book, int64_t held,
    bool *yes);
/* Within a change: they are the same, and `better` has a Message-ID. */
RN_CHECKED enum rn_status rn_content_same(struct refnet *rn, int64_t held,
    int64_t better);

#endif
