/* profile_args.h - what `profile new` and `profile edit` share. */
#ifndef REFNET_PROFILE_ARGS_H
#define REFNET_PROFILE_ARGS_H

#include "cmd.h"
#include "refnet/profile.h"

struct profile_args {
	struct rn_profile_words w;
	const char *describe, *file;
	bool editor, assist;
};

#define PA struct profile_args
#define PROFILE_OPTS \
	MANY(0, "role", PA, w.roles, "TITLE", \
	    "whom you hope to meet: 'CFO', 'VP Finance'; repeat"), \
	TEXT(0, "authority", PA, w.authority, "TEXT", \
	    "what they decide"), \
	MANY(0, "industry", PA, w.industries, "WORD", \
	    "where they work: manufacturing; repeat"), \
	MANY(0, "geography", PA, w.geographies, "PLACE", \
	    "country, region or city; repeat"), \
	TEXT(0, "size", PA, w.size, "RANGE", "people in the company"), \
	TEXT(0, "revenue", PA, w.revenue, "RANGE", "of the company, a year"), \
	TEXT(0, "stage", PA, w.stage, "WORD", \
	    "of the company: 'Series B', listed"), \
	TEXT(0, "trigger", PA, w.trigger, "TEXT", \
	    "what makes now the moment"), \
	MANY(0, "exclude", PA, w.exclude, "WORD", \
	    "leave out people with this word; repeat"), \
	TEXT(0, "script", PA, w.script, "TEXT", \
	    "two sentences for a connector to say"), \
	TEXT(0, "value", PA, w.value, "TEXT", "what is in it for them"), \
	TEXT(0, "notes", PA, w.notes, "TEXT", "anything else"), \
	MANY(0, "unread", PA, w.unread, "TEXT", \
	    "what no field says yet; '' when it is settled"), \
	TEXT(0, "fresh", PA, w.fresh, "MONTHS", \
	    "verify older facts before an ask: 12"), \
	TEXT(0, "for", PA, w.owner, "REF", \
	    "the connector whose profile it is, or me"), \
	TEXT(0, "describe", PA, describe, "TEXT", \
	    "read the fields from plain words"), \
	TEXT(0, "file", PA, file, "FILE", \
	    "read a description, or lines `field: value`; - is stdin"), \
	FLAG(0, "editor", PA, editor, "write it in $VISUAL or $EDITOR")

/* Is nothing said at all? */
bool profile_silent(const struct profile_args *args);

/* --file or --describe, and the options over it. */
RN_CHECKED enum rn_status profile_words(struct app *app,
    const struct profile_args *args, struct rn_profile_words *w);

/* Print one profile, and what it lacks. */
RN_CHECKED enum rn_status profile_print(struct app *app,
    struct rn_profile *p);
void profile_vague(struct app *app, const struct rn_profile *p);

/* Whom a list of people who fit leaves out, and why. */
void say_not_fitting(struct app *app, bool blank, int64_t exclude,
    int64_t dnc, int64_t skipped);

#endif
