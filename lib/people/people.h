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
#include "store/store.h"

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

/* Which kind of handle a person typed, and its canonical form; or false. */
bool rn_canon_any(struct rn_arena *a, const char *s,
    enum rn_handle_kind *kind, char **canon);

/* "Novak, Ada" as "Ada Novak" (name.c); s itself unless unmistakable.  Pure. */
const char *rn_name_straight(struct rn_arena *a, const char *s);

/* Why an address makes no person (role.c); RN_RULE_NONE: it may. */
enum rn_rule {
	RN_RULE_NONE, RN_RULE_NO_REPLY, RN_RULE_BULK, RN_RULE_ROLE,
	RN_RULE_MANY, RN_RULE_DRAFT, RN_RULE_EMPTY, RN_RULE_OWNER, RN_RULES
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

/* Has nobody said a name of this person yet? */
RN_CHECKED enum rn_status rn_person_nameless(struct refnet *rn,
    int64_t person, bool *yes);

/* One row of the record table, as said. */
struct rn_says {
	int64_t row;		/* RN_NONE: typed */
	int64_t handle;
	bool human;
	const char *source, *external_id;
	const char *name, *org, *title, *location;
	int64_t said_at;
	int64_t digest;
};
RN_CHECKED enum rn_status rn_record_put(struct refnet *rn,
    const struct rn_says *s);
/* Does a standing record of this handle and source say just this? */
RN_CHECKED enum rn_status rn_record_known(struct refnet *rn, int64_t handle,
    const char *source, int64_t digest, bool *yes);
/* Does a standing record of this person name this org and title? */
RN_CHECKED enum rn_status rn_role_known(struct refnet *rn, int64_t person,
    const char *org, const char *title, bool *yes);

enum rn_mark { RN_MARK_TAG, RN_MARK_PIN, RN_MARK_DNC, RN_MARK_CADENCE,
	RN_MARK_SNOOZE };
RN_CHECKED enum rn_status rn_mark_put(struct refnet *rn, int64_t handle,
    enum rn_mark kind, const char *word, int64_t value, const char *because);

/* Has a standing mark of this person said anything of the word? */
RN_CHECKED enum rn_status rn_mark_known(struct refnet *rn, int64_t person,
    enum rn_mark kind, const char *word, bool *yes);

/* The handle that stands for a person in new marks and records. */
RN_CHECKED enum rn_status rn_person_handle(struct refnet *rn, int64_t person,
    int64_t *handle);

/* Owner of a handle anew, from assign; then what the person row shows. */
RN_CHECKED enum rn_status rn_handle_refresh(struct refnet *rn, int64_t handle);
RN_CHECKED enum rn_status rn_person_refresh(struct refnet *rn, int64_t person,
    bool has_interactions);

/*
 * The one person of exactly that name, blind to case and accents; of several
 * the one at org (NULL: not said).  Else RN_NONE; *several: there were more.
 */
RN_CHECKED enum rn_status rn_person_named(struct refnet *rn, const char *name,
    const char *org, int64_t *person, bool *several);

/* The owner's person id; RN_NONE before init. */
RN_CHECKED enum rn_status rn_me_id(struct refnet *rn, int64_t *id);

/* The name to print for a person: name, else an address, profile or number,
 * else "person N". */
RN_CHECKED enum rn_status rn_person_called(struct refnet *rn,
    struct rn_arena *a, int64_t person, const char **name);

#endif
