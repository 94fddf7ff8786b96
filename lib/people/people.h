/*
 * people.h - persons and handles, for the rooms above.
 *
 * A person is what their handles say: records, marks and interactions hang
 * from handles, and who owns a handle is `handle.first` moved by the standing
 * rows of `assign`.  What a person row shows is derived: rn_person_refresh.
 */
#ifndef RN_PEOPLE_H
#define RN_PEOPLE_H

#include "refnet/person.h"
#include "store/pages.h"

enum rn_handle_kind {
	RN_HANDLE_EMAIL, RN_HANDLE_PHONE, RN_HANDLE_URL, RN_HANDLE_REF
};

/*
 * Canonical forms (canon.c), pure; NULL when the text is no such handle.
 * E-mail: decoration (mailto:, <>, blanks) dropped, lower case, dots and
 * +tags ignored where the provider ignores them.  Phone: digits after +, or
 * plain digits, at least 6.  URL: host and path of a profile, lower case,
 * without scheme, www., query and trailing slash.
 */
char *rn_canon_email(struct rn_arena *a, const char *s, size_t n);
char *rn_canon_phone(struct rn_arena *a, const char *s, size_t n);
char *rn_canon_url(struct rn_arena *a, const char *s, size_t n);

/*
 * What n bytes of an address look like to a human, where that is another one, of
 * ASCII; NULL: they look like what they are (looks.c).  Pure.
 */
char *rn_looks_like(struct rn_arena *a, const char *s, size_t n);

/* Which kind of handle a person typed, and its canonical form; or false. */
bool rn_canon_any(struct rn_arena *a, const char *s,
    enum rn_handle_kind *kind, char **canon);

/* "Novak, Ada" as "Ada Novak" (name.c); s itself unless unmistakable.  Pure. */
const char *rn_name_straight(struct rn_arena *a, const char *s);

/*
 * "Hale, PhD" as "Hale" (degree.c); s itself when there is nothing to take
 * off.  And is a part between two commas such a degree?  Pure.
 */
const char *rn_name_bare(struct rn_arena *a, const char *s);
bool rn_name_is_degree(struct rn_arena *a, const char *s, size_t n);

/* Why an address makes no person (role.c); RN_RULE_NONE: it may. */
enum rn_rule {
	RN_RULE_NONE, RN_RULE_NO_REPLY, RN_RULE_BULK, RN_RULE_ROLE,
	RN_RULE_MANY, RN_RULE_DRAFT, RN_RULE_EMPTY, RN_RULE_OWNER,
	RN_RULE_SUPPRESSED, RN_RULES
};
extern const char *const rn_rule_name[RN_RULES];
enum rn_rule rn_address_rule(const char *canon, size_t n);

/* People who had more recipients than this were written to, not talked to. */
#define RN_MANY_RECIPIENTS 25

struct rn_handle {
	int64_t id;
	int64_t person;		/* RN_NONE: nobody */
	bool me;
};

/* The highest id, as SQL; max(id) would read them all. */
#define RN_HANDLE_LAST \
	"(SELECT seq FROM sqlite_sequence WHERE name = 'handle_row')"

/* Find a handle; id RN_NONE when there is none. */
RN_CHECKED enum rn_status rn_handle_find(struct refnet *rn,
    enum rn_handle_kind kind, const char *canon, struct rn_handle *out);

/* Make a handle in the running change; person RN_NONE: nobody's. */
RN_CHECKED enum rn_status rn_handle_make(struct refnet *rn,
    enum rn_handle_kind kind, const char *canon, int64_t person,
    const char *name, int64_t *id);

/* Move a handle to a person, in the running change. */
RN_CHECKED enum rn_status rn_handle_assign(struct refnet *rn, int64_t handle,
    int64_t person);
/* The same of many, each once. */
struct rn_assigned { int64_t handle, person; };
RN_CHECKED enum rn_status rn_handles_assign(struct refnet *rn,
    const struct rn_assigned *v, size_t n);

/*
 * Handles of rows that an edited plan took from whom they would have been: a
 * REF that begins with this, found first while the change that said so stands.
 */
#define RN_APART "="
/* And those of people known by name only (ledger/names.c). */
#define RN_NAME_REF "name|"
RN_CHECKED enum rn_status rn_apart_any(struct refnet *rn, bool *yes);

/* A new, visible person in the running change; name may be NULL. */
RN_CHECKED enum rn_status rn_person_make(struct refnet *rn, const char *name,
    int64_t *id);

/* The ids that rn_newcomers_put may give next, in the running change. */
RN_CHECKED enum rn_status rn_newcomers_next(struct refnet *rn,
    int64_t *person, int64_t *handle);

/*
 * Many people and handles at once, each with the id it was given.  person
 * RN_NONE: the handle is nobody's; handle RN_NONE: only a person.  A person
 * is made by the first of theirs, `makes`; ids ascend.
 */
struct rn_newcomer {
	int64_t person, handle;
	bool makes;
	enum rn_handle_kind kind;
	const char *canon, *name;
};
RN_CHECKED enum rn_status rn_newcomers_put(struct refnet *rn,
    const struct rn_newcomer *v, size_t n);

/*
 * The first names of newcomers of the running change who came without and own
 * one handle, of whom nothing else is said: a record each, what rows of a
 * source say, and what it shows.  Ascending by person.
 */
struct rn_first_name { int64_t person, handle, row; const char *name; };
RN_CHECKED enum rn_status rn_newcomers_name(struct refnet *rn,
    const char *source, const struct rn_first_name *v, size_t n);

/*
 * In the running change, messages call the owners of handles so that were there
 * before; each handle once.  What was said of one so before is noted as said
 * again.
 * It counts where no record says a name.  (called.c)
 */
struct rn_called_as { int64_t handle; const char *name; };
struct rn_again;		/* people/again.h */
RN_CHECKED enum rn_status rn_called_put(struct refnet *rn,
    struct rn_again *again, const struct rn_called_as *v, size_t n);

/*
 * What a handle is looked up by.  rn_newcomers_put puts the keys of its
 * handles; for strangers it is done apart, once for many, since putting them
 * in order, which this does with v, is the cheaper the more there are.
 */
int64_t rn_handle_hash(const struct refnet *rn, enum rn_handle_kind kind,
    const char *canon);
RN_CHECKED enum rn_status rn_handle_keys_put(struct refnet *rn,
    struct rn_hashed *v, size_t n);
/* After many: those put bit by bit go where they will stay. */
RN_CHECKED enum rn_status rn_handle_keys_settle(struct refnet *rn);
/* Told of the hash of every handle there is. */
RN_CHECKED enum rn_status rn_handle_keys_each(struct refnet *rn,
    void (*tell)(void *ctx, int64_t hash), void *ctx);

/* Has nobody said a name of this person yet? */
RN_CHECKED enum rn_status rn_person_nameless(struct refnet *rn,
    int64_t person, bool *yes);

/*
 * What tells whether what is known of somebody still holds (proof.c), in the
 * running change; because may be NULL.  rn_proof_again: a row that is not
 * dated said again what it had said, put where that tells something new.
 */
enum rn_proof_kind { RN_PROOF_VERIFIED, RN_PROOF_BOUNCED, RN_PROOF_AGAIN };
RN_CHECKED enum rn_status rn_proof_put(struct refnet *rn, int64_t handle,
    enum rn_proof_kind kind, int64_t at, const char *because);
RN_CHECKED enum rn_status rn_proof_again(struct refnet *rn, int64_t handle);
/* A standing one that says just that, or RN_NONE. */
RN_CHECKED enum rn_status rn_proof_known(struct refnet *rn, int64_t handle,
    enum rn_proof_kind kind, int64_t at, int64_t *id);

/* One row of the record table, as said. */
struct rn_says {
	int64_t row;		/* RN_NONE: typed */
	int64_t handle;
	bool human;
	const char *source, *external_id;
	const char *name, *org, *title, *location;
	const char *birthday;	/* YYYY-MM-DD, --MM-DD */
	int64_t said_at;	/* of the tie: connected, created; or RN_NONE */
	int64_t held_at;	/* the row's own last change; 0, RN_NONE: none */
	int64_t ended;		/* with `over`: when the role ended */
	bool over;
	bool school;		/* org is a school, title a degree */
	int64_t digest;
	int64_t lister;		/* a handle: it is from their list; 0: mine */
	const char *note;	/* free words; RN_NOTES_MAX bytes at most */
};
enum { RN_NOTES_MAX = 4000 };
RN_CHECKED enum rn_status rn_record_put(struct refnet *rn,
    const struct rn_says *s);
/*
 * People nobody knew, under ids from rn_newcomers_next: of each what one row
 * says, and all handles (person set, makes not) and tags.  Derived at once.
 * Keys of the handles are to be put before one of them is looked up.
 */
struct rn_tagged { int64_t handle; const char *word; };
struct rn_derived { const char *name, *fold, *org_fold; };	/* or NULL */
struct rn_strangers {
	int64_t *people;		/* ascending; says[i] is of people[i] */
	struct rn_says *says;		/* an import's, no role that is over */
	struct rn_derived *derived;	/* of says[i], by rn_derive */
	size_t people_n;
	struct rn_newcomer *handles;	/* ascending */
	size_t handles_n;
	struct rn_tagged *tags;
	size_t tags_n;
};
/* What is shown of somebody of whom nothing else is said. */
void rn_derive(struct rn_arena *a, const char *name, const char *org,
    struct rn_derived *out);
/* Handles of people who are there, without their keys. */
RN_CHECKED enum rn_status rn_handles_put(struct refnet *rn,
    const struct rn_newcomer *v, size_t n);
RN_CHECKED enum rn_status rn_strangers_put(struct refnet *rn,
    const struct rn_strangers *all);

/*
 * Does a standing record say just what this one would?  Of handle, source,
 * digest and row; it is noted as said again.
 */
RN_CHECKED enum rn_status rn_record_known(struct refnet *rn,
    struct rn_again *again, const struct rn_says *s, bool *yes);
/* Does a standing record of this person name this org and title? */
RN_CHECKED enum rn_status rn_role_known(struct refnet *rn, int64_t person,
    const char *org, const char *title, bool *yes);

/* Does a standing record of another change, by this source, name them? */
RN_CHECKED enum rn_status rn_source_knows(struct refnet *rn, int64_t person,
    const char *source, bool *yes);

/*
 * When a record's words held: held_at, else the day of its change; never later
 * than that.  SQL, for r and c of `record r JOIN change c`.
 */
#define RN_HELD "min(coalesce(r.held_at, c.at), c.at)"
/* The employer a record names, itself or by the number of one. */
#define RN_SAID_ORG \
	"coalesce(r.org, (SELECT o.name FROM record_org f JOIN org o" \
	" ON o.external_id = f.external_id AND o.system = f.system" \
	" JOIN change c ON c.id = o.change AND c.undone_at IS NULL" \
	" WHERE f.record = r.id ORDER BY f.part, c.id DESC, o.id DESC" \
	" LIMIT 1))"
/* Which record goes before which: typed ones, then mine before those of others'
 * lists, then newer evidence, then what came later; of two that give the same
 * day, the same whichever came first. */
#define RN_RANKED \
	"r.human DESC, r.lister IS NOT NULL, " RN_HELD " DESC," \
	" CASE WHEN r.held_at IS NULL THEN c.id END DESC," \
	" CASE WHEN r.held_at IS NULL THEN r.id END DESC," \
	" r.org DESC, r.title DESC, r.name DESC, r.location DESC, r.id DESC"

/* What a person row shows; NULL where nothing is known. */
enum { RN_SHOWN_NAME, RN_SHOWN_ORG, RN_SHOWN_TITLE, RN_SHOWN_LOCATION,
	RN_SHOWN };
struct rn_shown {
	const char *v[RN_SHOWN];
	const char *org_before;	/* NULL: they have not moved */
};
RN_CHECKED enum rn_status rn_person_shown(struct refnet *rn,
    struct rn_arena *a, int64_t person, struct rn_shown *out);

/*
 * Told of the imported records of a person in ranked order, finds the employer
 * before the one of the first (moved.c).  Starts zeroed; what it points to is
 * the caller's.  Pure.
 */
struct rn_heard {
	const char *source, *org;
	int64_t at;		/* RN_HELD */
	bool dated;		/* by the row itself */
};
struct rn_move {
	const char *org, *before;	/* before NULL: no move is known */
	int64_t at;		/* since when they are there */
	bool dated;
	const char *source[8];
	size_t sources;
};
void rn_move_hear(struct rn_move *m, struct rn_arena *a,
    const struct rn_heard *h);
/* "Acme" and "ACME GmbH" are.  Pure. */
bool rn_employer_same(struct rn_arena *a, const char *x, const char *y);

enum rn_mark { RN_MARK_TAG, RN_MARK_PIN, RN_MARK_DNC, RN_MARK_CADENCE,
	RN_MARK_SNOOZE };
RN_CHECKED enum rn_status rn_mark_put(struct refnet *rn, int64_t handle,
    enum rn_mark kind, const char *word, int64_t value, const char *because);

/*
 * What standing marks of a person say of a word: anything; that it is on; and
 * one that says so of this handle of theirs, or RN_NONE.
 */
struct rn_marked { bool any, on; int64_t here; };
RN_CHECKED enum rn_status rn_mark_known(struct refnet *rn, int64_t person,
    int64_t handle, enum rn_mark kind, const char *word,
    struct rn_marked *out);

/* The handle that stands for a person in new marks and records. */
RN_CHECKED enum rn_status rn_person_handle(struct refnet *rn, int64_t person,
    int64_t *handle);

/* From now on it is theirs; RN_NONE: nobody's.  Nothing is put in assign. */
RN_CHECKED enum rn_status rn_handle_give(struct refnet *rn, int64_t handle,
    int64_t person);
/* Owner of a handle anew, from assign; then what the person row shows. */
RN_CHECKED enum rn_status rn_handle_refresh(struct refnet *rn, int64_t handle);
RN_CHECKED enum rn_status rn_person_refresh(struct refnet *rn, int64_t person,
    bool has_interactions);
/* What rn_person_refresh leaves of n people who own nothing. */
RN_CHECKED enum rn_status rn_people_hide(struct refnet *rn,
    const int64_t *people, size_t n);

/* The same number when such a person is there, else RN_NONE. */
RN_CHECKED enum rn_status rn_person_there(struct refnet *rn, int64_t person,
    int64_t *id);

/*
 * The one person of exactly that name, blind to case and accents; of several
 * the one at org (NULL: not said).  Else RN_NONE; *several: there were more.
 */
RN_CHECKED enum rn_status rn_person_named(struct refnet *rn, const char *name,
    const char *org, int64_t *person, bool *several);

/* rn_person_find; of nobody it is RN_OK, *id RN_NONE, and nothing is said. */
RN_CHECKED enum rn_status rn_person_look(struct refnet *rn, const char *ref,
    int64_t *id);

/*
 * The one person whose name is what was typed but for some slips; RN_NONE when
 * there is none, several are as near, or too many people are held to read.
 */
RN_CHECKED enum rn_status rn_person_near(struct refnet *rn,
    struct rn_arena *a, const char *ref, int64_t *id);

/*
 * rn_person_find, and of whom all that was known is taken back by number or
 * handle, too.
 */
RN_CHECKED enum rn_status rn_person_find_any(struct refnet *rn,
    const char *ref, int64_t *id);

/* The owner's person id; RN_NONE before init. */
RN_CHECKED enum rn_status rn_me_id(struct refnet *rn, int64_t *id);

/* The name to print for a person: name, else an address, profile or number,
 * else "person N". */
RN_CHECKED enum rn_status rn_person_called(struct refnet *rn,
    struct rn_arena *a, int64_t person, const char **name);

#endif
