/*
 * mention.h - is somebody named in a text?  Pure.
 *
 * A text is a row of words, folded; what stands between them counts for
 * nothing, so a name is found however it is spelt, quoted or escaped, and an
 * address in whatever it is part of.
 */
#ifndef RN_MENTION_H
#define RN_MENTION_H

#include "base/base.h"

enum rn_mention_kind {
	RN_MENTION_NAME,	/* of somebody; the family's may go first */
	RN_MENTION_HANDLE,	/* an address, a profile, an id */
	RN_MENTION_NUMBER,	/* of a phone, grouped as it may be */
	RN_MENTION_VALUE	/* whatever else was said of them alone */
};

struct rn_mentions *rn_mentions_new(void);
void rn_mentions_free(struct rn_mentions *m);	/* NULL is allowed */
/* One more; what is too short to tell anything is let pass. */
void rn_mentions_add(struct rn_mentions *m, enum rn_mention_kind kind,
    const char *text);
/* What is at least as long of these stays; borrowed. */
void rn_mentions_spare(struct rn_mentions *m, struct rn_mentions *whose);

/*
 * The text with `instead` in place of each mention, until the next call, or the
 * same pointer where there is none.  By itself: it is text that refnet made, in
 * which a name of one word, and a value, mean them, too; in what people write
 * they may be any word.
 */
const char *rn_mentions_out(struct rn_mentions *m, bool by_itself,
    const char *text, const char *instead);

#endif
