/*
 * letter.h - a batch of message rows, read: when, who, what each answers.
 *
 * All of a row that needs no store.  A rn_post runs ahead on a thread of its
 * own (import.c), so nothing of it is shared but what a bag points to.
 */
#ifndef RN_LETTER_H
#define RN_LETTER_H

#include "import/read.h"
#include "ledger/ledger.h"
#include "refnet/import.h"

/* An address that no batch before had: number 0, 1, 2 ... in order. */
struct rn_face {
	const char *canon;	/* stays as long as the post */
	enum rn_handle_kind kind;
	enum rn_rule rule;	/* what its spelling says: a role, no-reply */
	const char *name;	/* of a mailbox without an address, or NULL */
};

struct rn_party {
	uint32_t face;
	uint32_t part;		/* enum rn_part; once a face and part */
	const char *name;	/* the face's first, else NULL; as its canon */
};

struct rn_letter {
	int64_t row;
	int64_t at;		/* RN_NONE: the source has no dates */
	int64_t key;		/* of its Message-ID, else of its content; or
				 * RN_NONE: it has no id where others have, and
				 * is told apart when these are known */
	int64_t content;	/* its content's hash, where it is asked for; 0 */
	bool again;		/* another of its content came before */
	uint32_t first;		/* number of the first letter with this key */
	int64_t reply;		/* hash of In-Reply-To, or RN_NONE */
	uint32_t parent;	/* first letter of that key before this one */
	const char *about;	/* subject, borrowed from the record, or NULL */
	uint32_t about_len;
	uint32_t party_n;
	const struct rn_party *party;
	const char *bad;	/* NULL, or why the row is rejected */
	int flags;		/* RN_SEEN_* */
	enum rn_rule rule;	/* left out by what the row itself says */
};

/*
 * What a batch of records became: a letter a record, numbered through all
 * bags from 0 on.  Starts zeroed.
 */
struct rn_bag {
	struct rn_letter *letter;
	size_t n, room;
	struct rn_party *party;
	size_t party_n, party_room;
	struct rn_face *face;	/* the new ones */
	size_t face_n, face_room;
	struct rn_arena *words;	/* of `bad`; NULL before the first */
	int64_t *stored;	/* rn_bag_ask(); NULL: it was not asked */
};

void rn_bag_free(struct rn_bag *bag);

/*
 * The interactions that letters with keys are in the store, or RN_NONE: one a
 * letter, in the arena (alike.c).  rn NULL: the store holds nothing.
 */
RN_CHECKED enum rn_status rn_bag_ask(struct refnet *rn, struct rn_arena *a,
    const struct rn_bag *bag, int64_t **stored);

#define RN_NO_LETTER UINT32_MAX

struct rn_post;

/*
 * Of rn only the key of its hashes is used; `bytes` is the size of the file,
 * to make room in time; `contents`: tell the contents of letters with a
 * Message-ID too.  Never NULL.
 */
struct rn_post *rn_post_new(const struct refnet *rn,
    const struct rn_reading *reading, int64_t bytes, bool contents);

/*
 * Fill the bag, in place of what it held.  Records with bad or skip of their
 * own have an empty letter.
 */
void rn_post_read(struct rn_post *p, const struct rn_batch *b,
    struct rn_bag *bag);

/* The number of the first letter with a key; RN_NO_LETTER: there is none. */
uint32_t rn_post_find(const struct rn_post *p, int64_t key);
/*
 * When all is read, once: keys and the numbers of their first letters (as
 * id), in the order of int64_t; false: there are no more.
 */
void rn_post_close(struct rn_post *p);
bool rn_post_next(struct rn_post *p, struct rn_hashed *out);
/* Give the memory of the keys back: none of the three above after this. */
void rn_post_forget(struct rn_post *p);

/* NULL is allowed. */
void rn_post_free(struct rn_post *p);

/* What a row says of itself, parties apart; l->bad is in `words` or static. */
void rn_letter_read(const struct refnet *rn, const struct rn_reading *in,
    const struct rn_rec *rec, struct rn_arena *words, struct rn_letter *l);

/* The text of the first cell of a field, or NULL. */
const struct rn_cell *rn_rec_cell(const struct rn_rec *rec,
    enum rn_in_field field);
const char *rn_rec_text(const struct rn_rec *rec, enum rn_in_field field);

#endif
