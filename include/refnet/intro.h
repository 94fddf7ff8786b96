/*
 * intro.h - introductions: parties, consents, drafts, outcomes.
 *
 * An introduction has a requester, a connector and a target; the owner is one
 * of them.  Every party but the owner must have said yes before it is made
 * (the owner too, as target); rn_intro_introduce and the final text refuse
 * with RN_EPOLICY otherwise, whatever else is asked for.  Yes and no stand in
 * a ledger that only grows and whose rows are chained by hashes.
 *
 * `force` (may be NULL) is the reason to override a policy: budget, collision,
 * exclusion, do not contact, a no that rests, give first, a weak tie, a vague
 * profile, facts to be verified first.  What they allow: refnet/limits.h.  It is recorded and holds for that introduction.
 * It never stands in for a consent.
 */
#ifndef REFNET_INTRO_H
#define REFNET_INTRO_H

#include <stdbool.h>
#include <stdint.h>

#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

enum rn_party {
	RN_PARTY_REQUESTER, RN_PARTY_CONNECTOR, RN_PARTY_TARGET, RN_PARTIES
};

/* Implied and tangible referrals have no introduction, only an outcome. */
enum rn_intro_kind {
	RN_INTRO_DIRECT, RN_INTRO_IMPLIED, RN_INTRO_TANGIBLE,
	RN_INTRO_COMMUNITY, RN_INTRO_KINDS
};

enum rn_intro_state {
	RN_INTRO_DRAFTED, RN_INTRO_ASKING_CONNECTOR, RN_INTRO_ASKING_TARGET,
	RN_INTRO_READY, RN_INTRO_INTRODUCED, RN_INTRO_SCHEDULED, RN_INTRO_MET,
	RN_INTRO_NO_MEETING, RN_INTRO_QUALIFIED, RN_INTRO_NOT_QUALIFIED,
	RN_INTRO_WON, RN_INTRO_LOST, RN_INTRO_DECLINED, RN_INTRO_EXPIRED,
	RN_INTRO_WITHDRAWN, RN_INTRO_STATES
};

enum rn_outcome {
	RN_OUTCOME_SCHEDULED, RN_OUTCOME_MET, RN_OUTCOME_NO_MEETING,
	RN_OUTCOME_QUALIFIED, RN_OUTCOME_NOT_QUALIFIED, RN_OUTCOME_WON,
	RN_OUTCOME_LOST, RN_OUTCOMES
};

/* On whom an introduction waits. */
enum rn_waiting {
	RN_WAITING_ME, RN_WAITING_REQUESTER, RN_WAITING_CONNECTOR,
	RN_WAITING_TARGET, RN_WAITINGS
};

/* What a row of the ledger says. */
enum rn_answer {
	RN_ANSWER_ASKED, RN_ANSWER_YES, RN_ANSWER_NO,
	RN_ANSWER_WITHDRAWN,	/* a no after a yes */
	RN_ANSWER_INTRODUCED,	/* by us, with every consent */
	RN_ANSWER_NOT_OURS,	/* the connector simply wrote to both */
	RN_ANSWER_RETRACTED,	/* an earlier row was undone */
	RN_ANSWER_REINSTATED,	/* and redone */
	RN_ANSWERS
};

/* How it was said; any other word is kept as typed, as OTHER. */
enum rn_said_by {
	RN_SAID_EMAIL, RN_SAID_MESSAGE, RN_SAID_CALL, RN_SAID_MEETING,
	RN_SAID_FORM, RN_SAID_OTHER, RN_SAID_BYS
};

enum rn_draft_step {
	RN_DRAFT_ASK_CONNECTOR, RN_DRAFT_ASK_TARGET, RN_DRAFT_INTRODUCTION,
	RN_DRAFT_REMINDER, RN_DRAFT_DECLINE, RN_DRAFT_THANKS,
	RN_DRAFT_RE_ENGAGE, RN_DRAFT_STEPS
};

/* The words for each, as users type them; NULL-terminated. */
RN_API extern const char *const rn_party_name[RN_PARTIES + 1];
RN_API extern const char *const rn_intro_kind_name[RN_INTRO_KINDS + 1];
RN_API extern const char *const rn_intro_state_name[RN_INTRO_STATES + 1];
RN_API extern const char *const rn_outcome_name[RN_OUTCOMES + 1];
RN_API extern const char *const rn_waiting_name[RN_WAITINGS + 1];
RN_API extern const char *const rn_answer_name[RN_ANSWERS + 1];
RN_API extern const char *const rn_said_by_name[RN_SAID_BYS + 1];
RN_API extern const char *const rn_draft_step_name[RN_DRAFT_STEPS + 1];

/* refnet.intro/1.  Missing: INT64_MIN, NULL, -1. */
struct rn_intro {
	int64_t id;
	int kind;		/* enum rn_intro_kind */
	const char *requester, *connector, *target;	/* names; "me" */
	const char *profile;
	int state;		/* enum rn_intro_state */
	int waiting_on;		/* enum rn_waiting, or -1: on nobody */
	int64_t opened_at, due_at;
	int64_t age_days;	/* whole days since it was opened */
	const char *next;	/* one command that would move it on, or NULL */
	int64_t asked_at, introduced_at, met_at;
	int outcome;		/* enum rn_outcome, or -1 */
	int64_t outcome_at;	/* when the last outcome came about */
	/* when it was first said to be qualified or not, and won or lost,
	 * whichever it is by now; to go on from there changes neither */
	int64_t qualified_at, settled_at;
	int64_t deal;
	int64_t thanked_at;
	bool late;		/* due before now */
	bool owed;		/* the connector has not been thanked */
	int by;			/* who introduced: RN_WAITING_ME or _CONNECTOR */
	int64_t requester_id, connector_id, target_id;	/* person ids */
	struct rn_list forced;	/* "budget: the reason given" */
	unsigned awaited;	/* 1 << enum rn_party: whose answer is */
	int64_t snoozed_until;	/* while that is still to come */
	bool unnamed;		/* its asks do not name the other side */
	bool planned;		/* prepared by rn_intro_plan() */
	bool open;		/* somebody is sought by it, or was met and may
				 * come to a deal: nobody else seeks them */
	const char *move;	/* what `next` does, a word: "ask", "write" (to
				 * whom I was introduced to), "thank"; or NULL */
};

/* refnet.consent/1: one row of the ledger. */
struct rn_consent {
	int64_t intro_id, seq;
	int party;		/* enum rn_party; -1: the introduction itself */
	int answer;		/* enum rn_answer */
	int64_t at;
	const char *channel;	/* of rn_said_by_name, or as typed */
	const char *evidence;	/* the file's name */
	int64_t until;
	const char *hash;
	int64_t row;		/* place in the chain of all rows */
	bool implied;		/* follows from another act */
	bool undone;
	int64_t of;		/* seq of the row retracted or reinstated */
	const char *share, *reason, *note;
	const char *evidence_sha256;
	int64_t person_id;	/* whose answer; RN_NONE for no party */
	const char *message;	/* Message-ID that shows it, without < > */
	const char *quote;	/* the line that says it */
	const char *whom;	/* who may be told what share says; NULL: those
				 * who are introduced */
};

/* refnet.audit/1: what the ledger says of one introduction, or of a row. */
enum rn_verdict {
	RN_VERDICT_PROVEN,	/* every needed yes stood when it was made */
	RN_VERDICT_NOT_OURS,	/* not ours, consent unrecorded */
	RN_VERDICT_BROKEN, RN_VERDICTS
};
RN_API extern const char *const rn_verdict_name[RN_VERDICTS + 1];

struct rn_audit {
	int64_t row;		/* of the ledger */
	int64_t intro_id;
	int64_t at;
	int verdict;		/* enum rn_verdict */
	const char *why;
};

/* refnet.draft/1 */
struct rn_draft {
	int64_t intro_id;
	int step;		/* enum rn_draft_step */
	struct rn_list to;	/* names, with addresses where they may be told */
	const char *subject, *body;
	bool final;
	const char *from;	/* who is to send it, when that is not me */
	int party;		/* enum rn_party it goes to; -1: both sides */
	struct rn_list facts;	/* "target.title: CFO <- crm.csv:12 (import 2)" */
};

/* A template of the user's; its name is for errors.  lib/draft/template.h. */
struct rn_intro_template {
	const char *name, *text;
};

/* What there is to fill in, and what is built in; NULL: no such template. */
struct rn_template_fact {
	const char *field, *what;
};
RN_API RN_CHECKED enum rn_status rn_intro_template_facts(
    struct rn_arena *a, struct rn_template_fact **list, size_t *n);
RN_API const char *rn_intro_template(enum rn_draft_step step,
    enum rn_party as);
/* RN_ECONFIG: it is none; the words name the line. */
RN_API RN_CHECKED enum rn_status rn_intro_template_check(struct refnet *rn,
    struct rn_arena *a, const char *name, const char *text);

/* refnet.template/1: one there is, and where. */
struct rn_template_row {
	const char *name;	/* "STEP-as-ROLE" */
	int step, as;		/* enum rn_draft_step, rn_party */
	const char *origin;	/* "built in", or a file */
};

/* Who is to meet whom; a NULL says nothing (new) or leaves as is (edit). */
struct rn_intro_words {
	const char *requester;	/* references; NULL in a new one: me */
	const char *connector, *target;
	const char *profile;	/* by name */
	int kind;		/* enum rn_intro_kind, or -1: as it is; direct */
	enum { RN_NAMED_AS_IS, RN_NAMED_NOT, RN_NAMED } named;	/* do asks name
				 * the other side before they said yes?  New
				 * ones do */
};

/* What came with an ask, a yes or a no. */
struct rn_answer_words {
	const char *channel;	/* how it was said; up to 32 bytes */
	const char *evidence;	/* a file: read, hashed, and kept by name */
	const char *sha256;	/* of what shows it, when it is no file here */
	const char *message;	/* its Message-ID, without < > */
	const char *quote;	/* the line in it; up to 1000 bytes */
	const char *note, *share, *reason;
	const char *whom;	/* with a yes: who may be told what it shares */
	int64_t until;		/* RN_NONE: does not run out */
	int64_t on;		/* RN_NOW (INT64_MAX): now */
};

/*
 * Open an introduction.  RN_EUSAGE: the parties make no sense; RN_EPOLICY: a
 * policy speaks against it.
 */
RN_API RN_CHECKED enum rn_status rn_intro_new(struct refnet *rn,
    const struct rn_intro_words *w, const char *force, int64_t *id);

/*
 * Asks prepared in a batch: for each pair an introduction is opened, drafted and
 * not asked, where no policy speaks against it; one change.  RN_EPOLICY: fewer
 * than RN_MANUAL of the profile were asked for by hand, or fewer than
 * RN_MANUAL_MET of these met; `force` overrides that alone.
 */
enum { RN_MANUAL = 5, RN_MANUAL_MET = 2 };

/* refnet.planned/1 */
struct rn_planned {
	int64_t connector_id, target_id;	/* the caller's */
	int64_t intro_id;	/* RN_NONE: it was refused */
	const char *connector, *target;		/* names */
	const char *refused;	/* the policy and why, or NULL */
};
RN_API RN_CHECKED enum rn_status rn_intro_plan(struct refnet *rn,
    struct rn_arena *a, const char *profile, const char *force,
    struct rn_planned *v, size_t n);

/* Name the target, another connector, kind or profile.  Consents of whoever
 * is replaced do not count for who comes in their place. */
RN_API RN_CHECKED enum rn_status rn_intro_edit(struct refnet *rn, int64_t id,
    const struct rn_intro_words *w, const char *force);

/*
 * A party was asked, or said yes or no (RN_ANSWER_ASKED, _YES, _NO; a no
 * after a yes is recorded as withdrawn).  Sends nothing.  Policies are asked
 * for asks only.
 */
RN_API RN_CHECKED enum rn_status rn_intro_answer(struct refnet *rn,
    int64_t id, enum rn_party party, enum rn_answer answer,
    const struct rn_answer_words *w, const char *force);

/* Has everybody said yes who must?  RN_EPOLICY, and who has not, else. */
RN_API RN_CHECKED enum rn_status rn_intro_gate(struct refnet *rn, int64_t id);

/* The introduction itself, by us.  RN_EPOLICY without every consent. */
RN_API RN_CHECKED enum rn_status rn_intro_introduce(struct refnet *rn,
    int64_t id);

/* The connector made it without us; w->evidence is needed. */
RN_API RN_CHECKED enum rn_status rn_intro_not_ours(struct refnet *rn,
    int64_t id, const struct rn_answer_words *w);

/*
 * One that a connector made in former days (said->on), as their message shows:
 * it counts for what is known of them, and waits for nothing.  No policy is
 * asked.  RN_EPOLICY: I would be the connector.
 */
RN_API RN_CHECKED enum rn_status rn_intro_past(struct refnet *rn,
    const struct rn_intro_words *w, const struct rn_answer_words *said,
    int64_t *id);

/* What came of it.  deal, meeting: RN_NONE not said; on: RN_NOW now. */
RN_API RN_CHECKED enum rn_status rn_intro_outcome(struct refnet *rn,
    int64_t id, enum rn_outcome outcome, int64_t deal, int64_t meeting,
    int64_t on);

/*
 * The same of a meeting that is scheduled, kept only once give(ctx) is done:
 * what it fails with is what this fails with.
 */
RN_API RN_CHECKED enum rn_status rn_intro_scheduled(struct refnet *rn,
    int64_t id, int64_t deal, int64_t meeting, int64_t on,
    enum rn_status (*give)(void *ctx), void *ctx);
RN_API RN_CHECKED enum rn_status rn_intro_thank(struct refnet *rn,
    int64_t id, int64_t on);
RN_API RN_CHECKED enum rn_status rn_intro_withdraw(struct refnet *rn,
    int64_t id);
RN_API RN_CHECKED enum rn_status rn_intro_snooze(struct refnet *rn,
    int64_t id, int64_t until);

/* Those the filter admits, by id; as_of RN_NOW: now. */
RN_API RN_CHECKED enum rn_status rn_intro_list(struct refnet *rn,
    struct rn_arena *a, const char *filter, int64_t as_of,
    struct rn_intro **list, size_t *n);
RN_API RN_CHECKED enum rn_status rn_intro_get(struct refnet *rn,
    struct rn_arena *a, int64_t id, int64_t as_of, struct rn_intro *out);

/*
 * All as they are now, by id, in numbers: quick, however many there are.  Texts
 * (requester, connector, target, profile, next, move) are NULL and forced is
 * empty until rn_intro_words() puts those of one row; RN_ENOTFOUND: it was taken
 * back since.
 */
RN_API RN_CHECKED enum rn_status rn_intro_index(struct refnet *rn,
    struct rn_arena *a, struct rn_intro **list, size_t *n);
RN_API RN_CHECKED enum rn_status rn_intro_words(struct refnet *rn,
    struct rn_arena *a, struct rn_intro *row);

/* The ledger of one introduction, or of all (RN_NONE), in order. */
RN_API RN_CHECKED enum rn_status rn_consent_list(struct refnet *rn,
    struct rn_arena *a, int64_t id, int64_t as_of, struct rn_consent **list,
    size_t *n);

/*
 * Verify the chain over every row, then each introduction of one intro or of
 * all (RN_NONE).  RN_OK also when something is broken: *broken counts those
 * rows.
 */
RN_API RN_CHECKED enum rn_status rn_intro_audit(struct refnet *rn,
    struct rn_arena *a, int64_t id, struct rn_audit **list, size_t *n,
    size_t *broken);

/*
 * A first text for a step, filled with what is known and may be told; step
 * -1: the one that fits; own: by the user's template, NULL: the built-in one.
 * A final introduction is refused like the introduction itself; before that,
 * no draft tells anybody's address to another.  RN_ECONFIG: a template that
 * is none.
 */
RN_API RN_CHECKED enum rn_status rn_intro_draft(struct refnet *rn,
    struct rn_arena *a, int64_t id, int step, bool final,
    const struct rn_intro_template *own, struct rn_draft *out);
/* *step, where it is -1: the one that fits; *role: what I am in it. */
RN_API RN_CHECKED enum rn_status rn_intro_step(struct refnet *rn,
    struct rn_arena *a, int64_t id, int *step, int *role);

/* What is wrong with a text that is to go out. */
enum rn_text_rule {
	RN_TEXT_LEAK,		/* names what nobody consented to be told */
	RN_TEXT_NO_EASY_NO,	/* no way to say no that costs nothing */
	RN_TEXT_TOO_LONG, RN_TEXT_PITCH, RN_TEXT_PLACEHOLDER,
	RN_TEXT_GENERIC,	/* fits any two people */
	RN_TEXT_ONE_SIDED,	/* nothing specific about one side */
	RN_TEXT_ANSWERED,	/* the thread has been answered already */
	RN_TEXT_RULES
};
/* "leak", "no-easy-no", "too-long", ...; NULL-terminated. */
RN_API extern const char *const rn_text_rule_name[RN_TEXT_RULES + 1];

enum rn_text_severity { RN_TEXT_WARNS, RN_TEXT_BLOCKS, RN_TEXT_SEVERITIES };
/* "warn", "block"; NULL-terminated. */
RN_API extern const char *const rn_text_severity_name[RN_TEXT_SEVERITIES + 1];

/* A row of refnet.lint/1: where, severity, rule, text, suggestion. */
struct rn_text_finding {
	int rule;		/* enum rn_text_rule */
	bool blocks;		/* it may not be sent like this */
	int64_t line;		/* of the text, from 1; INT64_MIN: of none */
	const char *quote;	/* the words, or NULL */
	const char *suggestion;
	const char *where;	/* "line 3", "text" */
	int severity;		/* enum rn_text_severity: what blocks says */
};

/*
 * Check a text ("Subject: ...", blank line, body; other head lines are not
 * read) for a step of an introduction (-1: the one that fits) against what its
 * ledger allows to be told.  *blocked: it must not be sent.  id INT64_MIN: of
 * none, so that nobody is known: neither leaks nor sides are judged, and -1 is
 * RN_DRAFT_ASK_CONNECTOR; needs no store.
 */
RN_API RN_CHECKED enum rn_status rn_intro_lint(struct refnet *rn,
    struct rn_arena *a, int64_t id, int step, const char *text,
    struct rn_text_finding **list, size_t *n, bool *blocked);

/* What a connector has been asked for, and may still be. */
struct rn_budget {
	int64_t open_asks;	/* asked, not yet introduced or over */
	int64_t recent_asks;	/* asked within the days of the window */
	int64_t asks_left;	/* now */
	int64_t last_ask, last_thanks;
	bool strong;		/* what the tie with them is */
	int64_t window_days, most;	/* so many asks in so many days; 0: any */
	int64_t next_at;	/* not before; RN_NONE: at once */
};
RN_API RN_CHECKED enum rn_status rn_intro_budget(struct refnet *rn,
    int64_t person, int64_t as_of, struct rn_budget *out);

/* refnet.note/1: what I wrote down about one. */
struct rn_intro_note {
	int64_t intro_id, at;
	const char *text;
};
/* One change.  RN_EUSAGE: an empty text, or one of more than 4000 bytes. */
RN_API RN_CHECKED enum rn_status rn_intro_note(struct refnet *rn, int64_t id,
    const char *text);
/* In the order of writing. */
RN_API RN_CHECKED enum rn_status rn_intro_notes(struct refnet *rn,
    struct rn_arena *a, int64_t id, struct rn_intro_note **list, size_t *n);

/*
 * Introductions that were made, as ties between others, as struct rn_tie_query
 * wants them.
 */
struct rn_introduced;
RN_API RN_CHECKED enum rn_status rn_intro_made(struct refnet *rn,
    struct rn_arena *a, int64_t as_of, struct rn_introduced **list, size_t *n);

/*
 * What is known of asking each connector there was, by person, as struct
 * rn_tie_query wants it; *most: what the budget allows anybody else.
 */
struct rn_asked;
RN_API RN_CHECKED enum rn_status rn_intro_asked(struct refnet *rn,
    struct rn_arena *a, int64_t as_of, struct rn_asked **list, size_t *n,
    int64_t *most);

/* Who is never to be introduced to whom, me among them, for rn_tie_query. */
struct rn_apart_people;
RN_API RN_CHECKED enum rn_status rn_intro_apart(struct refnet *rn,
    struct rn_arena *a, struct rn_apart_people **list, size_t *n);

/*
 * Never introduce a to b (a reference, or the name of an org); on false takes
 * it back.  *id: the person id of a.
 */
RN_API RN_CHECKED enum rn_status rn_person_exclude(struct refnet *rn,
    const char *a, const char *b, bool on, const char *because, int64_t *id);

#ifdef __cplusplus
}
#endif

#endif
