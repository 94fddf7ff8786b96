/*
 * profile.h - ideal introduction profiles: whom one hopes to meet, and who
 * of the people known comes near.
 *
 * A profile is named; names are told apart blind to case, accents, hyphens.
 * RN_ENOTFOUND when no profile goes by a name.
 */
#ifndef REFNET_PROFILE_H
#define REFNET_PROFILE_H

#include <stdbool.h>
#include <stdint.h>

#include "refnet/person.h"
#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What a level and a function have to say in a purchase. */
enum rn_authority {
	RN_AUTHORITY_DECIDES, RN_AUTHORITY_RECOMMENDS,
	RN_AUTHORITY_INFLUENCES, RN_AUTHORITIES
};

/* "decides", "recommends", "influences"; NULL-terminated. */
RN_API extern const char *const rn_authority_name[RN_AUTHORITIES + 1];

/* refnet.title/1 */
struct rn_title {
	const char *title;
	int level;		/* enum rn_level */
	int function;		/* enum rn_function */
	int authority;		/* enum rn_authority; -1: it does not say */
};

/* What a job title says; pure.  The row refers to `title`. */
RN_API void rn_title_row(const char *title, struct rn_title *out);

/* What phrase of a description a value of a field was read from. */
struct rn_said_as {
	const char *field;	/* as in rows: "roles" */
	const char *value, *phrase;
};

/*
 * refnet.profile/1.  NULL, an empty list: not said.
 *
 * Fields hold the words of whoever wrote them, whether typed field by field
 * or read from a description.  What they mean is read when it is asked for:
 * roles by rn_title_row(), industries and geographies (a time zone is one) by
 * the finders of lexicon.h, size, revenue and stage by rn_range_read(); what
 * a finder knows nothing of is a wish in plain words, not an error.  Values of
 * authority, trigger and value that are several are parted by "; ".  What is
 * in `exclude` is a role, a trade, a place, or the name of a company, and may
 * be several words ("competitors of Acme").
 */
struct rn_profile {
	int64_t id;
	const char *name;
	struct rn_list roles;		/* any of them will do */
	const char *authority;		/* "controls vendor selection" */
	struct rn_list industries, geographies;	/* any of them */
	const char *size;		/* people: "50-200 employees" */
	const char *revenue;		/* a year: "$50M-$500M" */
	const char *trigger;		/* moments: any of them */
	struct rn_list exclude;		/* people not wanted */
	const char *script;		/* what a connector could say */
	const char *value;		/* what is in it for whom one meets */
	int64_t lint_score;		/* 0 to 100, see refnet-profile(1) */
	const char *notes;
	int64_t for_id;			/* whose it is; RN_NONE: mine */
	const char *for_name;
	struct rn_list missing;		/* role, industry, trigger: why vague */
	const char *why;		/* how it was understood and scored */
	const char *stage;		/* of a company: "Series B" */
	struct rn_list unread;		/* phrases no field could take */
	int64_t size_low, size_high;	/* size as numbers; RN_NONE: no end */
	double revenue_low, revenue_high;	/* NaN: no end */
	const char *currency;		/* ISO 4217; NULL: not said */
	int64_t version;		/* 1: as it was made */
	const char *description;	/* the text it was read from */
	const char *fresh;	/* months, after which facts of people are to
				 * be verified before an ask; NULL: 12 */
	int fresh_months;	/* the same as a number; 0: not said */

	struct rn_said_as *said;	/* says of them */
	size_t says;
	const char *failing;		/* why no introduction is opened with
					 * it unforced; NULL: it is fine */
};

/*
 * What a human says of a profile.  A NULL text or list leaves as is; an empty
 * text, or a list of nothing but empty texts, clears.
 */
struct rn_profile_words {
	const char *name;
	struct rn_list roles;
	const char *authority;
	struct rn_list industries, geographies;
	const char *size, *revenue, *stage, *trigger;
	struct rn_list exclude;
	const char *script, *value, *notes;
	struct rn_list unread;
	const char *description;	/* with one, unread is replaced, too */
	const char *fresh;
	struct rn_said_as *said;	/* says of them */
	size_t says;
	const char *owner;		/* a person, or "me" */
};

enum { RN_DESCRIPTION_MAX = 8000 };	/* bytes */

/* Each one change, and the profile as it is then.  RN_EUSAGE: a name that is
 * taken or none, a text too long. */
RN_API RN_CHECKED enum rn_status rn_profile_new(struct refnet *rn,
    struct rn_arena *a, const char *name, const struct rn_profile_words *w,
    struct rn_profile *out);
RN_API RN_CHECKED enum rn_status rn_profile_edit(struct refnet *rn,
    struct rn_arena *a, const char *name, const struct rn_profile_words *w,
    struct rn_profile *out);
/* The profile as it was. */
RN_API RN_CHECKED enum rn_status rn_profile_rm(struct refnet *rn,
    struct rn_arena *a, const char *name, struct rn_profile *out);

/* All profiles, oldest first. */
RN_API RN_CHECKED enum rn_status rn_profile_list(struct refnet *rn,
    struct rn_arena *a, struct rn_profile **list, size_t *n);
RN_API RN_CHECKED enum rn_status rn_profile_get(struct refnet *rn,
    struct rn_arena *a, const char *name, struct rn_profile *out);
/* As it was in its n-th version, 1 being the first. */
RN_API RN_CHECKED enum rn_status rn_profile_version(struct refnet *rn,
    struct rn_arena *a, const char *name, int64_t n, struct rn_profile *out);

/*
 * A profile as text to edit: its description, then lines `field: value`;
 * comments after #.  NULL: a form to fill in.
 */
RN_API char *rn_profile_text(struct rn_arena *a, const struct rn_profile *p);

/*
 * Such a text back; what it does not say is cleared.  `was`: the profile it
 * was made of, or NULL; fields that are as they were then follow a
 * description that is not.  RN_EREJECTED: `file`, the line and the cause are
 * in the words.
 */
RN_API RN_CHECKED enum rn_status rn_profile_read(struct refnet *rn,
    struct rn_arena *a, const char *file, const char *text, size_t n,
    const struct rn_profile *was, struct rn_profile_words *out);

/*
 * Plain words (English, German, French, Spanish, Portuguese) into fields.
 * Words that no field takes are listed in `unread`, phrase by phrase, but for
 * such as say nothing on their own ("a company that"); `said` tells the phrase
 * of each value.
 * Pure; linear in a text of RN_DESCRIPTION_MAX bytes.
 */
RN_API void rn_profile_describe(struct rn_arena *a, const char *text,
    struct rn_profile_words *out);

/*
 * The same of n bytes that come from `file`, as a form if they begin as one,
 * else as a description.  RN_EREJECTED: nothing is said, more than
 * RN_DESCRIPTION_MAX bytes, not UTF-8.  `described`: never as a form.
 */
RN_API RN_CHECKED enum rn_status rn_profile_text_read(struct refnet *rn,
    struct rn_arena *a, const char *file, const char *text, size_t n,
    struct rn_profile_words *out);
RN_API RN_CHECKED enum rn_status rn_profile_described(struct refnet *rn,
    struct rn_arena *a, const char *file, const char *text, size_t n,
    struct rn_profile_words *out);

enum rn_severity {
	RN_SEVERITY_ERROR,	/* no introduction should be opened with it */
	RN_SEVERITY_WARNING,	/* it costs points */
	RN_SEVERITY_NOTE, RN_SEVERITIES
};

/* "error", "warning", "note"; NULL-terminated. */
RN_API extern const char *const rn_severity_name[RN_SEVERITIES + 1];

/* refnet.lint/1 */
struct rn_lint {
	const char *where;	/* a field: "role" */
	int severity;		/* enum rn_severity */
	const char *rule;	/* see refnet-profile(1) */
	const char *text;	/* the words; NULL: nothing is said */
	const char *suggestion;	/* what to say instead */
};

/* A profile that scores less fails. */
#define RN_LINT_PASS 50

/*
 * What is vague in a profile, the worst rules first, and what could be said
 * instead, also by whom the network holds at as_of (RN_NOW: now).
 */
RN_API RN_CHECKED enum rn_status rn_profile_lint(struct refnet *rn,
    struct rn_arena *a, const char *name, int64_t as_of,
    struct rn_profile *out, struct rn_lint **list, size_t *n);

/* What was said of somebody who fits, or seems to. */
enum rn_taught { RN_TAUGHT_NEITHER, RN_TAUGHT_ACCEPTED, RN_TAUGHT_SKIPPED,
	RN_TAUGHTS };

/* "neither", "accepted", "skipped"; NULL-terminated. */
RN_API extern const char *const rn_taught_name[RN_TAUGHTS + 1];

/*
 * What lessons do to a weight of a profile: it is multiplied by a number
 * between these.
 */
#define RN_TIMES_LEAST 0.5
#define RN_TIMES_MOST 2.0

/* refnet.lesson/1 */
struct rn_lesson {
	const char *profile;
	int64_t person_id;
	const char *name;
	int taught;		/* enum rn_taught */
	const char *because;	/* the reason given, or NULL */
	int64_t at;
	const char *why;	/* in which evidence they differ from those
				 * who were taught otherwise; NULL here and
				 * there */
	int64_t order;		/* of two about one person the greater counts */
};

/*
 * Say of a person that they are whom the profile means, are not, or (neither)
 * that nothing is said of them any more; one change.  RN_EUSAGE: me, whose
 * profile it is, a reason of more than 400 bytes.
 */
RN_API RN_CHECKED enum rn_status rn_profile_teach(struct refnet *rn,
    struct rn_arena *a, const char *profile, const char *ref,
    enum rn_taught taught, const char *because, struct rn_lesson *out);

/* Forget all that was taught of a profile, one change; *forgot: lessons. */
RN_API RN_CHECKED enum rn_status rn_profile_unlearn(struct refnet *rn,
    struct rn_arena *a, const char *profile, size_t *forgot);

/*
 * Who taught it what, by person, as it is at as_of (RN_NOW: now); *learnt:
 * "role x1.20, words x0.85", NULL: nothing.  What is learnt follows from all
 * lessons together, in whichever order they came.
 */
RN_API RN_CHECKED enum rn_status rn_profile_lessons(struct refnet *rn,
    struct rn_arena *a, const char *profile, int64_t as_of,
    struct rn_lesson **list, size_t *n, const char **learnt);

/* refnet.match/1 */
struct rn_match {
	int64_t rank, person_id;	/* rank: from 1 */
	const char *name, *title, *org;
	double fit;			/* 0 to 1: of what is wanted, how much */
	double weight;			/* what that and all else that is known
					 * is worth: natural log of odds against
					 * anybody of the network; the order */
	struct rn_list reasons;		/* what speaks for them */
	int tier;			/* the pinned one if pinned */
	const char *best_path;		/* NULL here: the caller's to fill */
	const char *why;		/* clause by clause */
	struct rn_clause {
		int which;	/* index in the profile's list; -1: none */
		double got;	/* 0 to 1 */
	} role, industry, place;
	/* "accepted", "unknown" (to me), "verify"; both the caller's to fill */
	struct rn_list flags;
	const char *verify;	/* why to verify before asking, or NULL */
	int taught;		/* RN_TAUGHT_ACCEPTED, or -1 */
	bool prospect;		/* no message, call or gift passed between us,
				 * and no pin: nobody I know, unless a tie
				 * of mine says so, which is the caller's to
				 * see */
};

/* How many a match left out; and whether there was nothing to compare. */
struct rn_match_left {
	int64_t exclude, dnc, skipped;
	bool blank;		/* no role, industry or place is said */
	const char *learnt;	/* as rn_profile_lessons() has it */
	const char *nobody;	/* nobody fits: which clause leaves out most */
	int64_t more;		/* who fit, but were not asked for */
};

/*
 * The people a filter admits (NULL: all) by what speaks for them, then by id;
 * who does not fit at all is not listed.
 */
RN_API RN_CHECKED enum rn_status rn_profile_match(struct refnet *rn,
    struct rn_arena *a, const char *name, const char *filter, int64_t as_of,
    struct rn_match **list, size_t *n, struct rn_match_left *left);

/* The same, the best of them, or less of each. */
struct rn_match_query {
	const char *filter;	/* NULL: everybody */
	int64_t as_of;
	size_t most;		/* list so many; 0: all who fit */
	bool bare;		/* only rank, person_id, fit, weight and the
				 * clauses: nothing that is to be read */
};
RN_API RN_CHECKED enum rn_status rn_profile_best(struct refnet *rn,
    struct rn_arena *a, const char *name, const struct rn_match_query *q,
    struct rn_match **list, size_t *n, struct rn_match_left *left);

/*
 * What is vague in a script that `p` might have: by the rules about scripts
 * and about words.  Pure.
 */
RN_API void rn_profile_lint_script(struct rn_arena *a,
    const struct rn_profile *p, const char *script, struct rn_lint **list,
    size_t *n);

/* A program of the user's that makes vectors of texts, refnet-plugins(5). */
struct rn_match_plugin {
	const char *command;	/* for sh -c */
	int64_t seconds;	/* it may take */
};

/* Whom it is asked about at most: the first of a list. */
enum { RN_ALIKE_MOST = 500 };

/*
 * One more facet of a match: how like what is known of those (title,
 * company, place; no names) is what the profile says, by the cosine of their
 * vectors.  Adds to `weight` and `why`, and puts the list in order again.
 * What the program said before is taken from the store, and kept there where
 * that can be written to.  *failed: NULL, or why the list is as it was.
 */
RN_API RN_CHECKED enum rn_status rn_match_alike(struct refnet *rn,
    struct rn_arena *a, const char *name, int64_t as_of,
    const struct rn_match_plugin *p, struct rn_match *list, size_t n,
    const char **failed);

/* refnet.recruit/1: who could become a connector for a profile. */
struct rn_recruit {
	int64_t person_id;
	const char *name, *called, *org, *title;
	const char *trade;	/* what their company does */
	const char *serves;	/* whose work, of the roles wanted: "finance" */
	int tier;		/* the pinned one if pinned */
	double access;		/* that they answer me within a week */
	int64_t given, received;	/* gives */
};

/*
 * People in touch with me whose company serves whom the profile wants, is none
 * of those itself and does not sell what I do; the nearest first.
 */
RN_API RN_CHECKED enum rn_status rn_recruit_list(struct refnet *rn,
    struct rn_arena *a, const char *name, int64_t as_of,
    struct rn_recruit **list, size_t *n);

#ifdef __cplusplus
}
#endif

#endif
