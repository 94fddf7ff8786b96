/*
 * import.h - what the files of this room share while one import runs.
 */
#ifndef RN_IMPORT_ROOM_H
#define RN_IMPORT_ROOM_H

#include "base/table.h"
#include "import/letter.h"
#include "import/read.h"
#include "import/source.h"
#include "ledger/ledger.h"
#include "people/again.h"
#include "refnet/import.h"

struct rn_rejects;
struct rn_plan;
struct rn_orders;
struct rn_changes;
struct rn_tombs;
struct rn_tomb_claim;

/* The words of a plan, for one row (plan.c). */
enum rn_todo { RN_DO_CREATE, RN_DO_FILL, RN_DO_UPDATE, RN_DO_MERGE, RN_DO_SAME,
	RN_DO_SKIP, RN_DO_REJECT, RN_DO_WORDS };
extern const char *const rn_todo_word[RN_DO_WORDS];

/* An interaction put by this import, and whose. */
struct rn_link { int64_t handle, id; };

/* One running import. */
struct rn_job {
	struct refnet *rn;
	struct rn_arena *a;		/* lives as long as the receipt */
	struct rn_arena *row;		/* emptied for each row */
	const struct rn_reading *reading;
	struct rn_import *out;		/* the receipt being written */
	const struct rn_import_hooks *hooks;
	struct rn_rejects *rejects;
	int64_t rule[RN_RULES + 8];	/* rows skipped by each rule */
	const char *other[8];		/* names of the source's own rules */
	int64_t *people;		/* to be replayed at the end */
	size_t people_n, people_room;
	struct rn_ids saw[RN_SAWS];	/* interactions seen again, by how */
	struct rn_again *again;		/* all else that was known */
	struct rn_link *links;		/* of single interactions */
	size_t links_n, links_room;
	struct rn_table met;		/* keys of those in this file */
	struct rn_table orgs;		/* what its rows said of employers */
	struct rn_table deals;		/* keys of those it told of */
	const char *guess;		/* whose mail this seems to be */
	struct rn_unmet *unmet;		/* contacts nobody knows; NULL */
	struct rn_contacts *contacts;	/* the rows at hand, if such, read */
	const struct rn_rec *rec;	/* the row at hand */
	struct rn_plan *plan;		/* told of each row; NULL */
	struct rn_orders *orders;	/* a plan that is obeyed; NULL */
	struct rn_changes *changes;	/* what changed of whom */
	struct rn_tombs *tombs;		/* who is to stay forgotten; NULL */
	int64_t nobody;			/* in their place (people/tombstone.h) */
	const char *left_out;		/* lines of those rows: "2, 8" */
	int64_t newest;			/* the last person there before */
	bool apart;			/* rows were kept apart by a plan */
	bool plan_refused;		/* not the file: there is no receipt */
	struct rn_names *names;		/* NULL: nobody goes by name here */
	bool joined;			/* two people became one */
	struct rn_mine *mine;		/* rows about me, until all are read */
	struct rn_bounced *bounced;	/* addresses mail came back from */
	size_t bounced_n, bounced_room;
	int64_t notes_cut;		/* rows whose note is not kept whole */
	struct {			/* how many, and the first (guise.c) */
		int64_t names, addresses;
		const char *name, *address;
	} guise;
	struct {			/* whose list it is (listed.c) */
		int64_t handle, person;	/* handle 0: mine */
		const char *name;
	} lister;
};

enum rn_outcome { RN_ROW_CREATED, RN_ROW_UPDATED, RN_ROW_UNCHANGED,
	RN_ROW_SKIPPED, RN_ROW_REJECTED };

/* Count a row that was skipped, or rejected with words. */
RN_CHECKED enum rn_status rn_job_skip(struct rn_job *j, enum rn_rule rule);
RN_CHECKED enum rn_status rn_job_skip_named(struct rn_job *j,
    const char *rule);
RN_CHECKED enum rn_status rn_job_reject(struct rn_job *j,
    const struct rn_rec *rec, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
void rn_job_count(struct rn_job *j, enum rn_outcome what);

/*
 * Is the row about somebody forgotten, by these identifiers and this name?  Then
 * it is left out, and *rc says how that went.  (suppressed.c)
 */
bool rn_job_suppressed(struct rn_job *j, const struct rn_rec *rec,
    const struct rn_tomb_claim *v, size_t n, const char *name,
    const char *org, enum rn_status *rc);
/* It is, or its sender was. */
RN_CHECKED enum rn_status rn_job_suppress(struct rn_job *j,
    const struct rn_rec *rec);
RN_CHECKED enum rn_status rn_job_tombs(struct rn_job *j);
void rn_job_suppressed_say(struct rn_job *j);

/* What of these rows is not what it looks like; told at the end.  (guise.c) */
void rn_guise_look(struct rn_job *j, const struct rn_batch *b);
void rn_guise_say(struct rn_job *j);

/*
 * An interaction held before was in this file too; bare: it was known again
 * without a Message-ID.
 */
RN_CHECKED enum rn_status rn_job_saw(struct rn_job *j, int64_t id, int how);

/* A person whose ledger must be replayed once all rows are in. */
void rn_job_replay(struct rn_job *j, int64_t person);

/*
 * What a row says of a person, or NULL; the text is the row's.  The name is
 * the one given as a whole unless that is an address; the place is that of
 * the first address that has one; the title is one held at org.
 */
const char *rn_rec_name(struct rn_job *j, const struct rn_rec *rec);
const char *rn_rec_place(struct rn_job *j, const struct rn_rec *rec);
void rn_rec_role(const struct rn_rec *rec, const char **org,
    const char **title);

/* The tags of a row, on the handle; *fresh becomes true when one is new. */
const char *rn_as_tag(struct rn_job *j, const struct rn_cell *c);
RN_CHECKED enum rn_status rn_job_tag(struct rn_job *j,
    const struct rn_rec *rec, int64_t person, int64_t handle, bool *fresh);

/* The rows of a contacts file, one at a time. */
RN_CHECKED enum rn_status rn_contact_take(struct rn_job *j,
    const struct rn_rec *rec);

/* The rows of a file about me; they are taken once all are there. */
RN_CHECKED enum rn_status rn_mine_take(struct rn_job *j,
    const struct rn_rec *rec);
RN_CHECKED enum rn_status rn_mine_end(struct rn_job *j);
void rn_mine_free(struct rn_mine *m);	/* NULL is allowed */

/*
 * Addresses a row of mail says it could not be delivered to, at that moment;
 * they are put once all rows are in (bounced.c).
 */
void rn_bounced_note(struct rn_job *j, const struct rn_rec *rec, int64_t at);
RN_CHECKED enum rn_status rn_bounced_put(struct rn_job *j);
void rn_bounced_free(struct rn_job *j);

/* What a row of contacts says of the employer `org`. */
RN_CHECKED enum rn_status rn_org_of_contact(struct rn_job *j,
    const struct rn_rec *rec, const char *org);
/* Put what a row says that happened at a company. */
RN_CHECKED enum rn_status rn_signal_take(struct rn_job *j,
    const struct rn_rec *rec);

/* And whom it says came there (prospect.c). */
struct rn_signal_says;
RN_CHECKED enum rn_status rn_prospect_take(struct rn_job *j,
    const struct rn_rec *rec, const struct rn_signal_says *signal);

/* The same of a list of organisations, of a CRM's log, and of its deals. */
RN_CHECKED enum rn_status rn_org_take(struct rn_job *j,
    const struct rn_rec *rec);
RN_CHECKED enum rn_status rn_activity_take(struct rn_job *j,
    const struct rn_rec *rec);
RN_CHECKED enum rn_status rn_deal_take(struct rn_job *j,
    const struct rn_rec *rec);

/* Have two names a word of two letters or more in common?  NULL: they may. */
bool rn_names_may_be_one(struct rn_arena *a, const char *x, const char *y);

/*
 * An interaction with one person, known again by its key.  *fresh: it is held
 * now and was not before.  Runs are written once all rows are in.
 */
struct rn_single {
	int64_t row, at, person, handle;
	int kind;		/* enum rn_channel */
	enum rn_part part;	/* theirs */
	const char *about;	/* or NULL */
	const char *key;
	/* hashed: others it is known by; others under which it may be held */
	const int64_t *more, *same;
	size_t more_n, same_n;
};
RN_CHECKED enum rn_status rn_single_put(struct rn_job *j,
    const struct rn_single *s, bool *fresh);
RN_CHECKED enum rn_status rn_singles_settle(struct rn_job *j);

/*
 * The rows of a message file, a batch of records and what was read of it at a
 * time; the order of time is seen to at the end.  lacks: RN_LACKS_* of what
 * was held before (ledger/content.h).  beside: reads what was, in turn for the
 * post and for this, or NULL (store.h).
 */
enum { RN_MAIL_ROW = 1024 };	/* bytes of one: rather more than it has */
struct rn_mail;
RN_CHECKED enum rn_status rn_mail_new(struct rn_job *j,
    struct rn_post *post, int64_t bytes, int lacks, struct refnet *beside,
    struct rn_mail **out);
/* Who is in the next bag, of which may still be asked what is held. */
RN_CHECKED enum rn_status rn_mail_greet(struct rn_mail *m,
    const struct rn_bag *bag);
RN_CHECKED enum rn_status rn_mail_take(struct rn_mail *m,
    const struct rn_batch *b, const struct rn_bag *bag);
RN_CHECKED enum rn_status rn_mail_end(struct rn_mail *m);
void rn_mail_free(struct rn_mail *m);

/*
 * Rejected rows, as they are in the file, with their reason; path NULL: none
 * are kept.  RN_EUSAGE: what is imported tells no rows apart, or there is such
 * a file already.
 */
RN_CHECKED enum rn_status rn_rejects_open(struct rn_job *j, const char *path,
    struct rn_rejects **out);
void rn_rejects_put(struct rn_rejects *r, const struct rn_rec *rec,
    const char *reason);
/* Unless they are to be kept, the file goes; so it does without such rows. */
RN_CHECKED enum rn_status rn_rejects_close(struct refnet *rn,
    struct rn_rejects *r, bool keep);

/*
 * A plan: a line for each row, what the run does with it (plan.c); path NULL:
 * none is written.  Closing takes a file away that is not whole.
 */
RN_CHECKED enum rn_status rn_plan_open(struct rn_job *j, const char *path,
    struct rn_plan **out);
/* The row at hand; why: the rule or the reason, for the eye otherwise. */
void rn_plan_row(struct rn_job *j, enum rn_todo what, int64_t id,
    const char *why);
RN_CHECKED enum rn_status rn_plan_close(struct refnet *rn,
    struct rn_plan *p, bool whole);

/*
 * An edited plan (orders.c); path NULL: there is none.  RN_EREJECTED: it is of
 * another file, or it makes no sense.
 */
RN_CHECKED enum rn_status rn_orders_open(struct rn_job *j, const char *path,
    struct rn_orders **out);
void rn_orders_close(struct rn_orders *o);

/* One line of it. */
struct rn_wish {
	int64_t row, id;	/* id: of RN_DO_MERGE */
	uint32_t line;		/* of the plan */
	enum rn_todo what;
};
/* The line of the row at hand, NULL without a plan. */
RN_CHECKED enum rn_status rn_orders_find(struct rn_job *j,
    const struct rn_wish **out);
/* The row at hand cannot be what its line wants: say why. */
RN_CHECKED enum rn_status rn_orders_refuse(struct rn_job *j,
    const struct rn_wish *o, const char *why);
/* Was the plan made when this handle was known already? */
bool rn_orders_knew(const struct rn_job *j, int64_t handle);
/* Every row has had its line: lines that are left over are refused. */
RN_CHECKED enum rn_status rn_orders_end(struct rn_job *j);

/*
 * A row that is in order, before anything is made of it: true when it is left
 * out or cannot be taken, *rc then says which.
 */
bool rn_job_stop(struct rn_job *j, enum rn_status *rc);

/* What of a person's shown fields a row overwrote, told once all are in. */
void rn_changes_note(struct rn_job *j, int64_t person,
    const struct rn_shown *before);
RN_CHECKED enum rn_status rn_changes_say(struct rn_job *j);
void rn_changes_free(struct rn_changes *c);

/* A line more in the receipt. */
void rn_job_line(struct rn_job *j, struct rn_list *list, const char *line);

/*
 * Somebody else's list of contacts (listed.c): whose, before any row is read,
 * by which *reading changes; and a line in the receipt.  RN_EUSAGE: mine;
 * RN_EREJECTED: the file is no such list.
 */
RN_CHECKED enum rn_status rn_listed_begin(struct rn_job *j, const char *ref,
    struct rn_reading *reading);
void rn_listed_say(struct rn_job *j);

/* Receipts (receipt.c). */
RN_CHECKED enum rn_status rn_receipt_put(struct rn_job *j);
/* Of an import taken back: who is there all the same, and why (kept.c). */
RN_CHECKED enum rn_status rn_kept_list(struct refnet *rn, struct rn_arena *a,
    int64_t import, struct rn_list *out);

#endif
