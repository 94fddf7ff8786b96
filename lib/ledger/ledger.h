/*
 * ledger.h - interactions in the store and what follows from them.
 */
#ifndef RN_LEDGER_H
#define RN_LEDGER_H

#include "base/varint.h"
#include "people/people.h"
#include "refnet/interaction.h"
#include "score/model.h"

/* The part a handle played; stored in interaction.parts. */
enum rn_part { RN_PART_FROM, RN_PART_TO, RN_PART_CC, RN_PART_WITH };

/* interaction.flags */
enum {
	RN_SEEN_THREADED = 1,	/* its source tells answers from new threads */
	RN_SEEN_HAS_ID = 2,	/* it has a Message-ID of its own */
	RN_SEEN_TYPED = 4,	/* logged by hand; me is understood */
	RN_SEEN_ONE_SIDED = 8	/* absent answers are no failures */
};

/* Who was where in an interaction, seen from one person. */
struct rn_roles {
	bool from_me, to_me, cc_me;
	bool from_them, to_them, cc_them, with_them;
	bool any_to;	/* it names recipients at all */
	int to, with;	/* recipients who are not me; people met */
	/* for rn_event_by only: a sender who is neither; all recipients */
	int64_t by;
	int named;
};

/*
 * What an interaction was to that person, for the reply model: kind, k, to
 * and has_id of *e are set; the answer is left for rn_event_answer.  Pure.
 */
void rn_event_read(enum rn_channel kind, int flags, const struct rn_roles *r,
    struct rn_event *e);

/*
 * Whose letter it is that names both of us, few enough to be an introduction:
 * a handle; 0: nobody's.  Pure.
 */
int64_t rn_event_by(enum rn_channel kind, const struct rn_roles *r);

/*
 * Who brought somebody and me together: whose letter to both of us was the
 * first word, if one of us soon turned to the other.  Where two wrote at one
 * instant nobody did: which of them is read first hangs from the order of
 * imports.  (via.c)
 */
struct rn_via {
	int64_t by, at;		/* whose letter, and when; by 0: none yet */
	enum { RN_VIA_OPEN, RN_VIA_NOBODY, RN_VIA_FOUND } is;
};

/*
 * What happened between us, one after the other in order of time; `by` as
 * rn_event_by says, or what stands for a handle.  *v starts zeroed; true: it
 * is decided, whatever comes.  Pure.
 */
bool rn_via_hear(struct rn_via *v, int64_t at, int64_t by,
    enum rn_event_kind kind);

/* Keep whose letter brought us together, a handle, and when it was; RN_NONE:
 * nobody's.  (via.c) */
RN_CHECKED enum rn_status rn_via_set(struct refnet *rn, int64_t person,
    int64_t by, int64_t at);

/*
 * Say whether an incoming event answers the open ask: `latency` is the time
 * since the message of mine to them that it names, RN_NONE when it names
 * none.  Thread headers decide only where both sides carry them.
 */
void rn_event_answer(const struct rn_state *s, int flags, int64_t latency,
    struct rn_event *e);

/* A body as stored; false when it is another layout's. */
bool rn_state_unpack(const void *body, size_t n, struct rn_state *s);

/* Hold the states of people who have interactions; the rest is skipped. */
struct rn_state_of {
	int64_t person;
	struct rn_state state;	/* last_id 0: no interaction */
};
RN_CHECKED enum rn_status rn_states_put(struct refnet *rn,
    const struct rn_state_of *v, size_t n, bool settled);
/* The states of people in ascending order; fresh where none is held. */
RN_CHECKED enum rn_status rn_states_load(struct refnet *rn,
    struct rn_state_of *v, size_t n);
/* Nothing is held of a person any more. */
RN_CHECKED enum rn_status rn_state_drop(struct refnet *rn, int64_t person);
/* Of many; nobody brought us together, either. */
RN_CHECKED enum rn_status rn_states_drop(struct refnet *rn,
    const int64_t *people, size_t n);
/* Hear those once more of whom an older program kept less (older.c). */
RN_CHECKED enum rn_status rn_states_mend(struct refnet *rn);
/* Move recent states to the settled ones: always, or if there are many. */
RN_CHECKED enum rn_status rn_states_settle(struct refnet *rn, bool always);

/* The state as of `until` (inclusive; RN_NOW: all), from the ledger. */
RN_CHECKED enum rn_status rn_ledger_replay(struct refnet *rn, int64_t person,
    int64_t until, struct rn_state *s);

/* The same of many, in fewer passes. */
RN_CHECKED enum rn_status rn_ledger_replay_all(struct refnet *rn,
    struct rn_state_of *v, size_t n, int64_t until);
/* As they were then, from what is kept where that is not of later; ascending. */
RN_CHECKED enum rn_status rn_ledger_states(struct refnet *rn,
    struct rn_state_of *v, size_t n, int64_t until);

/* The same, told of each event with the states before and after it. */
typedef void rn_ledger_seen(void *ctx, const struct rn_event *e,
    const struct rn_state *before, const struct rn_state *after);
RN_CHECKED enum rn_status rn_ledger_walk(struct refnet *rn, int64_t person,
    int64_t until, struct rn_state *s, rn_ledger_seen *seen, void *ctx);
/*
 * Every ask of mine to them until then whose fate is known: how things stood
 * just before it, and what became of it.
 */
struct rn_decided {
	const struct rn_state *before;
	int64_t at;
	int k;			/* To recipients */
	enum rn_fate fate;	/* not RN_FATE_NONE */
};
typedef void rn_decided_take(void *ctx, const struct rn_decided *ask);
RN_CHECKED enum rn_status rn_ledger_asks(struct refnet *rn, int64_t person,
    int64_t until, rn_decided_take *take, void *ctx);

/* When did I write interaction `id` to this person?  RN_NONE: I did not. */
RN_CHECKED enum rn_status rn_ledger_asked(struct refnet *rn, int64_t person,
    int64_t id, int64_t *at);

/*
 * Replay, save, and derive the person row, with who brought us together: that
 * follows here only, so whoever keeps states otherwise sends those here whose
 * first word with me came after a letter of others to both.
 */
RN_CHECKED enum rn_status rn_ledger_refresh(struct refnet *rn,
    int64_t person);
/* The same for many, no one twice: much less than each for itself. */
RN_CHECKED enum rn_status rn_ledger_refresh_each(struct refnet *rn,
    const int64_t *people, size_t n);

/* The same for everybody but me: needed when a handle becomes mine, or not. */
RN_CHECKED enum rn_status rn_ledger_refresh_all(struct refnet *rn);

/* Ids of the interactions of a person, ascending; malloc'd. */
RN_CHECKED enum rn_status rn_ledger_ids(struct refnet *rn, int64_t person,
    int64_t **ids, size_t *n);

/*
 * rn_log_add() inside a running change, for acts that are more than that; the
 * change is the caller's to describe.
 */
RN_CHECKED enum rn_status rn_log_put(struct refnet *rn, struct rn_arena *a,
    const struct rn_log *log, struct rn_interaction *out);

/* What I gave a person and got from them until then, oldest first (given.c). */
struct rn_given {
	int64_t id, at;
	bool received;
	int of;			/* enum rn_gift */
	const char *about;
};
/* With whom there was any, each once and ascending; malloc'd. */
RN_CHECKED enum rn_status rn_given_people(struct refnet *rn, int64_t **people,
    size_t *n);
RN_CHECKED enum rn_status rn_given_list(struct refnet *rn, struct rn_arena *a,
    int64_t person, int64_t until, struct rn_given **list, size_t *n);

/* The interaction a message key names; RN_NONE when new. */
RN_CHECKED enum rn_status rn_key_find(struct refnet *rn, int64_t hash,
    int64_t *id);

/* Which interactions a handle had part in: varints, ascending, differences. */
struct rn_run {
	int64_t handle;
	const unsigned char *ids;
	size_t n;
};
/* The next run, of a higher handle than before; false: there are no more. */
typedef bool rn_run_next(void *ctx, struct rn_run *out);
/* `settled` writes to the big tables at once, here and below. */
RN_CHECKED enum rn_status rn_runs_put(struct refnet *rn, rn_run_next *next,
    void *ctx, bool settled);

/* rn_key_find for many, in ascending order: sets their ids. */
RN_CHECKED enum rn_status rn_keys_find(struct refnet *rn, struct rn_hashed *v,
    size_t n);
/* So many will be asked for in this transaction: get ready. */
RN_CHECKED enum rn_status rn_keys_expect(struct refnet *rn, size_t n);
/* Which interactions many keys name; of one known already the old stays. */
RN_CHECKED enum rn_status rn_keys_put(struct refnet *rn, rn_hashed_next *next,
    void *ctx, bool settled);
RN_CHECKED enum rn_status rn_key_put(struct refnet *rn, int64_t hash,
    int64_t id);
/* How many are recent, at most. */
RN_CHECKED enum rn_status rn_keys_recent(struct refnet *rn, int64_t *n);
/* Move the recent keys to where they will stay. */
RN_CHECKED enum rn_status rn_keys_settle(struct refnet *rn);

/*
 * Move the recent tables into the settled ones when they have grown, and count
 * who is at rest (rest.h) where that is due; anyhow: so much has been gone
 * through that to count all of many costs little more.
 */
RN_CHECKED enum rn_status rn_ledger_settle(struct refnet *rn, bool anyhow);

struct rn_interaction_row {
	int64_t id, at, reply, row;
	int kind, flags;
	const unsigned char *parts;
	size_t parts_n;
	const char *about;
	size_t about_n;
};
/* Append; ids ascending, from rn_interaction_next on. */
RN_CHECKED enum rn_status rn_interactions_put(struct refnet *rn,
    const struct rn_interaction_row *v, size_t n);
RN_CHECKED enum rn_status rn_interaction_next(struct refnet *rn, int64_t *id);

/* Is the interaction standing (its change, or an import that saw it)? */
RN_CHECKED enum rn_status rn_interaction_stands(struct refnet *rn, int64_t id,
    bool *yes);
/* How an import saw an interaction again. */
enum {
	RN_SAW_BARE = 1,	/* by its content only, not by its Message-ID */
	RN_SAW_THREADED = 2,	/* its source tells answers from new threads */
	RN_SAW_SILENT = 4,	/* ... but not the answer that it is held as */
	RN_SAWS = 8
};
/* The running import saw these again, ascending ids, all in that way. */
RN_CHECKED enum rn_status rn_sighting_put(struct refnet *rn,
    const int64_t *ids, size_t n, int how);

/* Ids; v is malloc'd. */
struct rn_ids { int64_t *v; size_t n, room; };
void rn_ids_push(struct rn_ids *list, int64_t id);

/* Told of all that standing imports saw again; how as above. */
RN_CHECKED enum rn_status rn_sightings_each(struct refnet *rn,
    enum rn_status (*tell)(void *ctx, int64_t change, int how, int64_t id),
    void *ctx);
/*
 * Which of the interactions (ids NULL: of all) stand for such an import alone:
 * what brought them is taken back.  Added to the list, in order.
 */
RN_CHECKED enum rn_status rn_kept_of(struct refnet *rn, const int64_t *ids,
    size_t n, struct rn_ids *kept);

/*
 * `kept` and `hidden`, derived anew from what stands.  moved may be NULL, else
 * those are added that are alike and began or ceased to count.
 */
RN_CHECKED enum rn_status rn_kept_refresh(struct refnet *rn,
    struct rn_ids *moved);
/* May messages that are alike count otherwise than they did? */
RN_CHECKED enum rn_status rn_crowd_loose(struct refnet *rn, bool *yes);
/* Add the people who had part in these interactions. */
RN_CHECKED enum rn_status rn_interaction_people(struct refnet *rn,
    const int64_t *ids, size_t n, struct rn_ids *people);

/*
 * Make a change stand or not, and derive all that follows from it.  Whose
 * states it touched is added to `touched`, which may be NULL.
 */
RN_CHECKED enum rn_status rn_change_flip(struct refnet *rn, int64_t id,
    bool undone, bool redoable, struct rn_ids *touched);

/* A name that is typed: RN_EUSAGE where it says nothing. */
RN_CHECKED enum rn_status rn_name_check(struct refnet *rn, const char *name);

/* rn_me_set inside a running change. */
RN_CHECKED enum rn_status rn_me_take(struct refnet *rn, struct rn_arena *a,
    const char *name, const char *const *handles, size_t n);

/*
 * People known by name only (names.c): their handle is a reference that says
 * family of sources, name, and the day or employer that was given beside it.
 * at RN_NONE, org NULL: not given.  The name is taken without degrees.
 */
char *rn_name_ref(struct rn_arena *a, const char *source, const char *name,
    const char *org, int64_t at);

/*
 * Who goes by which name in the family of a source, as the store has it now;
 * source NULL: in those that have references.  NULL in *out on failure.
 */
struct rn_names;
RN_CHECKED enum rn_status rn_names_open(struct refnet *rn,
    const char *source, struct rn_names **out);
void rn_names_free(struct rn_names *n);	/* NULL is allowed */

/*
 * Whom a new reference names: the one person it can be, else RN_NONE.  org and
 * at as given to rn_name_ref().
 */
int64_t rn_names_find(const struct rn_names *n, const char *ref,
    const char *org, int64_t at);

/*
 * In the running change, give every such reference to the one person it can
 * be by now, else to somebody of its own.  *people: how many more people the
 * change has made by that; may be negative.
 */
RN_CHECKED enum rn_status rn_names_settle(struct refnet *rn, int64_t *people);

/* The handles of a person; malloc'd. */
RN_CHECKED enum rn_status rn_handles_of(struct refnet *rn, int64_t person,
    int64_t **ids, size_t *n);

#endif
