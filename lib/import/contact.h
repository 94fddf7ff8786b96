/*
 * contact.h - one row of contacts, read: what contact.c, which takes it, and
 * what it leans on share.
 */
#ifndef RN_CONTACT_H
#define RN_CONTACT_H

#include "import/import.h"

enum { RN_ROW_HANDLES = 32, RN_CONTACT_ORGS = 8 };	/* more are not taken */

struct rn_claim {			/* one handle of the row */
	enum rn_handle_kind kind;
	const char *canon;
	int64_t hash;		/* of both (people.h) */
	struct rn_handle held;
	bool identity;		/* tells who somebody is */
	bool apart;		/* the row's own, which a plan gave it */
	bool made;		/* by this row, with its person */
};

struct rn_contact {
	const char *name, *org, *title, *location, *external_id;
	const char *birthday;
	const char *note;	/* RN_NOTES_MAX bytes at most */
	int64_t said_at, held_at;
	struct rn_claim *claim;	/* with room for one more */
	size_t n;
	size_t main;		/* which of them the row hangs from */
	const char **tags;	/* each once */
	size_t tags_n;
	const char *orgs[RN_CONTACT_ORGS];	/* ids of employers */
	size_t orgs_n;
	enum rn_rule rule;	/* of an address left out; n 0: of the row */
	int64_t digest;		/* of all it says */
	struct rn_derived derived;
	bool named;		/* known by name only, in its family */
	bool cut;		/* not all of the note is kept */
	bool of_org;		/* the row tells something of org */
	bool met;		/* somebody in it is in a row before */
};

/* What the row notes of its person (note.c), or as much as is kept; NULL:
 * nothing. */
const char *rn_rec_note(struct rn_arena *a, const struct rn_rec *rec,
    bool *cut);

/* The birthday of a cell, in the arena; NULL: none can be read. */
const char *rn_birthday(struct rn_arena *a, const struct rn_cell *c);
/* The same of three cells, all numbers; NULL: it is not there. */
const char *rn_birthday_parts(struct rn_arena *a, const struct rn_cell *year,
    const struct rn_cell *month, const struct rn_cell *day);

/* Whose row it is, and who turn out to be the same. */
struct rn_owner {
	int64_t person;		/* RN_NONE: nobody's yet */
	int64_t gone[RN_ROW_HANDLES];	/* people who become `person` */
	size_t n;
	bool apart;		/* by the row's own handle alone */
	bool hidden;		/* all that was known of them is taken back */
};

/*
 * The rows of a batch, those in order, read; texts stay until the next are.
 * Nothing of the job is changed but whose handles were met (rn_unmet_compare),
 * which only this asks; and its store is not asked.
 */
struct rn_contacts {
	struct rn_contact *v;
	size_t room;
	const struct rn_rec *recs;	/* v[i] is what recs[i] says */
	struct rn_arena *words;
};
void rn_contacts_read(const struct rn_job *j, const struct rn_batch *b,
    struct rn_contacts *to);
void rn_contacts_free(struct rn_contacts *c);

/*
 * Rows of people of whom nothing is known (unmet.c); *out is NULL where
 * rows must go the long way all.  rn_contacts_read() has them compared with
 * those before; ask of each; then take it, or, once those that wait are put
 * (rn_unmet_end), go the long way and say so.  What is taken stays where it is
 * until rn_unmet_put, which puts all but the keys.
 */
RN_CHECKED enum rn_status rn_unmet_new(struct rn_job *j, int64_t bytes,
    struct rn_unmet **out);
void rn_unmet_compare(const struct rn_job *j, struct rn_contact *v, size_t n);
RN_CHECKED enum rn_status rn_unmet_ask(struct rn_job *j,
    const struct rn_contact *c, bool *yes);
RN_CHECKED enum rn_status rn_unmet_take(struct rn_job *j,
    const struct rn_rec *rec, const struct rn_contact *c);
void rn_unmet_long(struct rn_job *j);
RN_CHECKED enum rn_status rn_unmet_put(struct rn_job *j);
RN_CHECKED enum rn_status rn_unmet_end(struct rn_job *j);
/* No row is left; nobody was to be looked for by name before. */
RN_CHECKED enum rn_status rn_unmet_close(struct rn_job *j);
void rn_unmet_free(struct rn_unmet *u);

/* Who holds the handles of the row. */
RN_CHECKED enum rn_status rn_contact_find(struct rn_job *j,
    struct rn_contact *c);

/*
 * Whose row it is once plans, the present one and older ones, were heard; who
 * turn out to be one person become one.
 */
RN_CHECKED enum rn_status rn_contact_whose(struct rn_job *j,
    struct rn_contact *c, struct rn_owner *m);

/* Is the row about whose list it is? */
bool rn_listed_self(const struct rn_job *j, const struct rn_contact *c);

/* Something a row says happened on a day, between me and one person. */
struct rn_happened {
	int64_t row, at;
	int64_t person, handle;		/* theirs; it hangs from the handle */
	enum rn_channel kind;
	enum rn_part part;		/* theirs */
	int64_t also[RN_ROW_HANDLES];	/* other handles of theirs in the row */
	size_t also_n;
	const char *name;		/* theirs, or NULL */
	bool named;			/* the handle is a name only */
	const char *about;		/* or NULL */
};

/* As rn_single_put(), under all the keys it may have. */
RN_CHECKED enum rn_status rn_happened_put(struct rn_job *j,
    const struct rn_happened *h, bool *fresh);

#endif
