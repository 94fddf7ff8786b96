/*
 * verdict.h - who was said to be one person, and who not, as it is kept; for
 * this room and for imports.
 */
#ifndef RN_IDENTITY_VERDICT_H
#define RN_IDENTITY_VERDICT_H

#include "ledger/ledger.h"
#include "refnet/identity.h"

enum rn_verdict_kind {
	RN_JOINED, RN_PARTED, RN_DISTINCT, RN_DISTINCT_NO_MORE
};

enum {
	VERDICT_PUT, SIDE_PUT, SIDES_OF, APART, ANY_APART, ANY_FORBIDDEN,
	KEEP_DNC, KEEP_EXCLUDED, JOIN_HANDLES, JOIN_VERDICTS, JOIN_SIDES,
	SAID_PUT, SAID_KNOWN, SAID_SPELL, UNDONE, SAYS_OF_ALL, SAYS_OF_SOME,
	SAYS_RECORDS,
	SAYS_ELSE_ALL, SAYS_ELSE_ONE, CALLED_ALL, CALLED_ONE, PART_HANDLES,
	PART_SAID, ORPHANS, LOOSE, HUMAN_HOLDS, HAS_LETTERS, BY_LETTERS, SAYER,
	PART_SIDES,
	KEPT_APART, INDEX_BEHIND, INDEX_NEWER, INDEX_UPTO, INDEX_FROM,
	INDEX_PAGES, INDEX_PAGES_PUT, INDEX_PAGES_ALL, INDEX_PAGE_SET, INDEX_PAGES_ANY, INDEX_PAGES_DROP,
	INDEX_RECENT, INDEX_RECENT_ALL, INDEX_RECENT_COUNT, INDEX_RECENT_PUT,
	INDEX_RECENT_DROP, HANDLES_OWNED, PEOPLE_MOST, OWNS_ONE, BROUGHT_HERE,
	PEOPLE_HERE, SHARERS
};
extern const struct rn_sqlset rn_identity_sql;

/* The handles of a side. */
struct rn_side {
	const int64_t *handle;
	size_t n;
	int64_t person;		/* whose they are; RN_NONE: it stays so */
};

/* One verdict in the running change; why NULL: a human's. */
struct rn_ruling {
	enum rn_verdict_kind kind;
	double bits;		/* kept to thousandths */
	const char *why;
};
RN_CHECKED enum rn_status rn_verdict_put(struct refnet *rn,
    const struct rn_ruling *w, const struct rn_side *a,
    const struct rn_side *b);

/*
 * In the running change: a row that hangs from a handle says another handle.
 * Of a row that was known, only if no standing row said so before; else it is
 * noted as said again (people/again.h).  Who it is that a person was made with
 * needs not to be said: pieces.c.
 */
struct rn_again;
RN_CHECKED enum rn_status rn_handle_said_put(struct refnet *rn,
    struct rn_again *again, int64_t handle, int64_t said, bool known);

/*
 * Do messages alone tell of a handle: no row that stands hangs from it or says
 * it, and no human spoke of whose it is?
 */
RN_CHECKED enum rn_status rn_handle_by_letters(struct refnet *rn,
    int64_t handle, bool *yes);

/*
 * Did a human say that two people are not one?  Of any two handles of theirs
 * the last standing word of a human counts.
 */
RN_CHECKED enum rn_status rn_verdict_apart(struct refnet *rn, int64_t a,
    int64_t b, bool *yes);

/*
 * All that `from` owns becomes `to`'s, in the running change, with the verdict
 * that says why; what forbids to write to either, or to introduce either to
 * somebody, holds for whom they become.  One after the other; those who become
 * one person's stand side by side, and nobody is both.  States and rows are
 * left for rn_ledger_refresh of both.  (join.c)
 */
struct rn_join {
	int64_t to, from;
	struct rn_ruling why;
	bool fresh;		/* set: the running change had made `from` */
};
RN_CHECKED enum rn_status rn_verdict_join(struct refnet *rn,
    struct rn_join *v, size_t n);

#endif
