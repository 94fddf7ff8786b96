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
 *
 * What is held may be told again by a file that knows more: its Message-ID,
 * what it answers.  It stays the same interaction, and what was told counts
 * as long as the import that told it does.
 */
#ifndef RN_CONTENT_H
#define RN_CONTENT_H

#include "ledger/held.h"

/*
 * Who is in a message: hashes of canonical handles (rn_store_hash), put in
 * order here, twice is once; and the sum of those of the senders, so that an
 * answer within the minute is another message.
 */
struct rn_parties {
	int64_t *v;
	size_t n;
	uint64_t from;
};

/* The content of a message: a keyed hash.  Runs of blanks are one blank. */
int64_t rn_content(const struct refnet *rn, int kind, int64_t at,
    const char *about, size_t about_n, struct rn_parties *who);

/* ... of one held, to be compared with that of others held; a: for a while. */
int64_t rn_content_held(const struct refnet *rn,
    const struct rn_interaction_row *x, struct rn_arena *a);

/* The key of a place among the messages of one content. */
int64_t rn_content_key(const struct refnet *rn, int64_t content,
    uint32_t place);

/*
 * What is known of the mail held, said once by who brings it: some has no
 * Message-ID; some is of a source that tells nothing of answers.
 */
enum rn_lack { RN_LACKS_ID = 1, RN_LACKS_THREADS = 2 };
RN_CHECKED enum rn_status rn_content_lacks(struct refnet *rn, int *lacks);
RN_CHECKED enum rn_status rn_content_set_lack(struct refnet *rn,
    enum rn_lack lack);

/* Give the messages held with a Message-ID their keys, as far as they lack. */
RN_CHECKED enum rn_status rn_content_catch_up(struct refnet *rn);

/* `held` came without a Message-ID, and none was ever told of it. */
RN_CHECKED enum rn_status rn_content_open(struct rn_book *book, int64_t held,
    bool *yes);
/* Within a change: it has these RN_SEEN_*, too, and answers `reply`. */
RN_CHECKED enum rn_status rn_content_tell(struct refnet *rn, int64_t held,
    int flags, int64_t reply);

/* More than one message of this content is held (crowd.c). */
RN_CHECKED enum rn_status rn_crowd_put(struct refnet *rn, int64_t content);

#endif
