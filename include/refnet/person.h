/*
 * person.h - people: found, listed, described, edited.
 *
 * A reference (`ref`) names one person by id, e-mail, phone, profile URL, or
 * a unique name or name prefix, blind to case and accents; `me` is the owner.
 * RN_ENOTFOUND when nobody answers to it, RN_EAMBIGUOUS (candidates in the
 * hint) when several do.
 */
#ifndef REFNET_PERSON_H
#define REFNET_PERSON_H

#include <stdbool.h>
#include <stdint.h>

#include "refnet/refnet.h"
#include "refnet/tier.h"

#ifdef __cplusplus
extern "C" {
#endif

enum rn_level {
	RN_LEVEL_C_SUITE, RN_LEVEL_VP, RN_LEVEL_DIRECTOR, RN_LEVEL_MANAGER,
	RN_LEVEL_OTHER, RN_LEVELS
};
enum rn_function {
	RN_FUNCTION_FINANCE, RN_FUNCTION_SALES, RN_FUNCTION_MARKETING,
	RN_FUNCTION_ENGINEERING, RN_FUNCTION_PRODUCT, RN_FUNCTION_OPERATIONS,
	RN_FUNCTION_PEOPLE, RN_FUNCTION_LEGAL, RN_FUNCTION_IT,
	RN_FUNCTION_DATA, RN_FUNCTION_GENERAL, RN_FUNCTION_OTHER, RN_FUNCTIONS
};

/* "c-suite", "vp", ... and "finance", "sales", ...; NULL-terminated. */
RN_API extern const char *const rn_level_name[RN_LEVELS + 1];
RN_API extern const char *const rn_function_name[RN_FUNCTIONS + 1];

/* Reads a job title; pure.  No title (NULL or blank): other, other. */
RN_API void rn_title_read(const char *title, enum rn_level *level,
    enum rn_function *function);

/* Whom the audit looks at: two messages, or a call, within three years. */
enum rn_scope { RN_SCOPE_AUDIT, RN_SCOPE_NAME_ONLY, RN_SCOPES };

/* "audit", "name-only"; NULL-terminated. */
RN_API extern const char *const rn_scope_name[RN_SCOPES + 1];

/* refnet.person/1.  Instants: seconds UTC; INT64_MIN, NaN, NULL, -1: null. */
struct rn_person {
	int64_t id;
	const char *name;
	const char *called;	/* for people: the name, else an address; never NULL */
	struct rn_list emails, phones;
	const char *org, *title;
	int level, function;	/* enum rn_level, enum rn_function; -1: no title */
	const char *location, *linkedin;
	int tier;		/* enum rn_tier, as computed */
	int pinned_tier;	/* a human's, or -1 */
	double score;		/* = p7 */
	double p24, p7;		/* probability of an answer; NaN: no message either way */
	double evidence;	/* weighted trials behind p7, decayed to now */
	bool dormant;		/* tier earned long ago: silent beyond 16x rhythm or 180 days */
	int64_t last_two_way, last_in, last_out;
	int64_t n_in, n_out;	/* messages and calls from them, to them */
	int64_t given, received;	/* gives */
	double reciprocity;	/* given / received; NaN when none received */
	struct rn_list sources, tags;
	bool dnc;		/* do not contact */
	const char *why;	/* the terms in plain words; NULL unless asked */
	/*
	 * What counted as an answer: "threads" (their headers say so), "any
	 * message" (nothing says what answers what), "both"; NULL: none came.
	 */
	const char *answers_by;
	const char *moved_from;	/* the employer before; NULL: no move known */
	int64_t moved_at;	/* since when they are where they are */
	struct rn_list connectors;	/* whose lists of contacts they are on */
	bool listed;		/* known from those alone: no contact of mine */
	/*
	 * Lines, of rn_person_get() with `why` only: where each field shown is
	 * from, below it what else was said; and where they worked when.
	 */
	const char *provenance;
	struct rn_list roles;
	int scope;		/* enum rn_scope; -1 unless asked for */
	/* What sources note of them, the newest first, and beside it where
	 * each is from: "crm.csv:7 (import 2)"; empty unless asked for. */
	struct rn_list notes, noted;
};

/* Which people to list, and how. */
struct rn_person_query {
	const char *filter;	/* refnet-filter(7); NULL: everybody */
	int64_t as_of;		/* what was true then; RN_NOW: now */
	bool why;		/* fill `why` */
	bool contacts;		/* leave out who is `listed` */
	bool scope;		/* fill `scope` */
	bool notes;		/* fill `notes`; rn_person_get() always does */
	const int64_t *ids;	/* only these, ascending; NULL: everybody */
	size_t ids_n;
};
#define RN_NOW INT64_MAX

/* Everybody the filter admits, by id; `me` is never among them. */
RN_API RN_CHECKED enum rn_status rn_person_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_person_query *q,
    struct rn_person **list, size_t *n);

/* The one person ref names. */
RN_API RN_CHECKED enum rn_status rn_person_get(struct refnet *rn,
    struct rn_arena *a, const char *ref, int64_t as_of, bool why,
    struct rn_person *out);

/* Somebody an address is completed to. */
struct rn_addressee {
	int64_t id;
	const char *name, *org, *title;		/* or NULL */
	struct rn_list emails;	/* at least one */
};

/*
 * Whom a few letters may mean: people with an e-mail, of whose name, employer or
 * addresses every word of the text begins a word, blind to case and accents.  By
 * tier, then by who was in touch last; 100 at most, of *all.  *left_out counts
 * who would be among them and is not to be contacted.
 */
RN_API RN_CHECKED enum rn_status rn_person_complete(struct refnet *rn,
    struct rn_arena *a, const char *text, struct rn_addressee **list,
    size_t *n, size_t *all, size_t *left_out);

/*
 * The names that begin with text, blind to case and accents, each once; `me` is
 * not among them.  For who completes what is typed: nothing but names is read.
 */
RN_API RN_CHECKED enum rn_status rn_person_names(struct refnet *rn,
    struct rn_arena *a, const char *text, struct rn_list *names);

/* The id ref names. */
RN_API RN_CHECKED enum rn_status rn_person_find(struct refnet *rn,
    const char *ref, int64_t *id);

/* What a human says of a person; NULL leaves as is, "" clears (edit). */
struct rn_person_words {
	const char *name, *org, *title, *location, *linkedin;
	struct rn_list emails, phones;	/* added */
};

/* RN_EUSAGE: no name, or a handle that is somebody's already. */
RN_API RN_CHECKED enum rn_status rn_person_add(struct refnet *rn,
    const struct rn_person_words *w, int64_t *id);
RN_API RN_CHECKED enum rn_status rn_person_edit(struct refnet *rn,
    const char *ref, const struct rn_person_words *w, int64_t *id);

/* Tags to put on and take off; names without blanks, commas, colons. */
RN_API RN_CHECKED enum rn_status rn_person_tag(struct refnet *rn,
    const char *ref, const struct rn_list *on, const struct rn_list *off,
    int64_t *id);

/*
 * A human's tier beside the computed one; tier -1 takes the pin away.  Here
 * and in the three below RN_EUSAGE where ref is me.
 */
RN_API RN_CHECKED enum rn_status rn_person_pin(struct refnet *rn,
    const char *ref, int tier, const char *because, int64_t *id);

/* Do not contact: on or off. */
RN_API RN_CHECKED enum rn_status rn_person_dnc(struct refnet *rn,
    const char *ref, bool on, const char *because, int64_t *id);

/* Whether what is known of somebody still holds; ask before asking them. */
struct rn_proof {
	int64_t person_id;
	int64_t facts_at;	/* the newest word of their employer or title;
				 * RN_NONE: there is none */
	int64_t verified_at;	/* by a human; RN_NONE: never */
	const char *bounced;	/* an address mail came back from, if nobody
				 * verified it since and they did not write */
	int64_t bounced_at;	/* the last time, or RN_NONE */
	const char *verify;	/* why to verify before asking; NULL: it holds */
};

#define RN_FRESH_MONTHS 12	/* unless a profile says otherwise */

/*
 * Fill those of n people, of whom person_id is set, and put them in its order;
 * facts older than so many months are to be verified (0: RN_FRESH_MONTHS).
 */
RN_API RN_CHECKED enum rn_status rn_person_proofs(struct refnet *rn,
    struct rn_arena *a, int months, int64_t as_of, struct rn_proof *v,
    size_t n);

/* What a human found out. */
struct rn_proof_words {
	const char *bounced;	/* an address of theirs; NULL: all holds */
	const char *because;	/* how; up to 400 bytes, or NULL */
	int64_t on;		/* RN_NOW: now */
};

/* That what is known of somebody holds, or that mail came back; one change. */
RN_API RN_CHECKED enum rn_status rn_person_verify(struct refnet *rn,
    const char *ref, const struct rn_proof_words *w, int64_t *id);

/* refnet.record/1: one part of one source row, and whom it makes up. */
struct rn_record {
	int64_t person_id;
	int64_t import_id;	/* RN_NONE for what was typed */
	const char *file;
	int64_t row;		/* 1-based data row */
	const char *part;	/* contact, from, to-1, cc-2, typed */
	const char *source, *external_id;
	const char *name, *org, *title, *location;	/* what it says */
	int64_t at;		/* when that held: what is newer is shown */
	const char *birthday;	/* YYYY-MM-DD, --MM-DD; or NULL */
	const char *lister;	/* whose list it is from; NULL: my own */
	const char *note;	/* free words of the row */
};

/* ref NULL: everybody's.  In order of person, import, row. */
RN_API RN_CHECKED enum rn_status rn_person_records(struct refnet *rn,
    struct rn_arena *a, const char *ref, struct rn_record **list, size_t *n);

/* refnet.due/1: who should hear from me. */
struct rn_due {
	int64_t person_id;
	const char *name;
	const char *called;	/* as of a person */
	int tier;		/* pinned one if pinned */
	int64_t last_two_way;
	int64_t cadence_days;
	int64_t due_at;		/* last_two_way + cadence, or snoozed to */
	int64_t overdue_days;	/* whole days; only people due are listed */
	const char *reason;	/* NULL here: the caller's to fill, by
				 * rn_signal_reasons() */
};

struct rn_due_query {
	const char *filter;	/* of people; NULL: everybody */
	int64_t as_of;		/* RN_NOW: now */
	size_t most;		/* list so many; 0: all */
};

/*
 * People of a tier with a cadence whose last two-way contact is longer ago;
 * most overdue first; *all (may be NULL): how many are due, listed or not.
 * Computed when asked for: who is due follows from now, and is not stored.
 */
RN_API RN_CHECKED enum rn_status rn_due_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_due_query *q, struct rn_due **list,
    size_t *n, size_t *all);

/* Every `days` for a person, or for a tier's name; 0 days: never. */
RN_API RN_CHECKED enum rn_status rn_cadence_set(struct refnet *rn,
    const char *ref_or_tier, int64_t days, int64_t *id);

/* Not due before `until` (an instant); the person's next row is in *id. */
RN_API RN_CHECKED enum rn_status rn_snooze(struct refnet *rn,
    const char *ref, int64_t until, int64_t *id);

/*
 * refnet.calibration/1: what chances were worth.  Of past asks (to three
 * people at most) that had this tier, or a chance between these tenths: how
 * many, the chance they were given, and the share answered.  They are scored
 * with what has been learnt since, these asks included.
 */
struct rn_meant {
	const char *within;	/* "24 hours", "7 days" */
	const char *group;	/* a tier, or "30-40 %" */
	int64_t asks;
	double said, answered;
};

/* Tiers first, then tenths; groups without asks are left out. */
RN_API RN_CHECKED enum rn_status rn_meant_list(struct refnet *rn,
    struct rn_arena *a, int64_t as_of, struct rn_meant **list, size_t *n);

/* One line of `map tiers` counts: people per tier, for the audit. */
struct rn_tier_count {
	int tier;
	int64_t people, pinned, dormant;
};

/* How many people the audit looks at; the others are known by name only. */
struct rn_scope_count {
	int64_t audited, by_name;
	int64_t since;		/* messages from then on count */
};

/* As of that moment; RN_NOW: now. */
RN_API RN_CHECKED enum rn_status rn_scope_counts(struct refnet *rn,
    int64_t as_of, struct rn_scope_count *out);

/* One for each tier, as of that moment. */
RN_API RN_CHECKED enum rn_status rn_tier_counts(struct refnet *rn,
    int64_t as_of, struct rn_tier_count out[RN_TIERS]);

#ifdef __cplusplus
}
#endif

#endif
