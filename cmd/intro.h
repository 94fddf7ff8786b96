/*
 * intro.h - what the verbs of `refnet intro` share; see intro.c.
 */
#ifndef REFNET_CMD_INTRO_H
#define REFNET_CMD_INTRO_H

#include "cmd.h"
#include "refnet/intro.h"

/* What usage calls --step; each is of rn_draft_step_name. */
#define INTRO_STEPS \
	"ask-connector|ask-target|introduction|reminder|decline|thanks|" \
	"re-engage"

/* The number of an introduction, as typed. */
RN_CHECKED enum rn_status intro_id(struct app *app, const char *word,
    int64_t *id);

/* One of a closed set of words; `what`: "party", "channel" ... */
RN_CHECKED enum rn_status intro_word(struct app *app, const char *what,
    const char *const *names, const char *word, int *out);

/* When it was said: a day that is still running means now. */
RN_CHECKED enum rn_status intro_on(struct app *app, const char *text,
    int64_t *at);

/* Print the row an act made or changed, and hint at the next one. */
RN_CHECKED enum rn_status intro_out(struct app *app, int64_t id);

/* What policies allow, as set; --force: NULL unless given, a reason is wanted. */
RN_CHECKED enum rn_status intro_force(struct app *app, const char **reason);

/* What comes with an ask, a yes or a no. */
struct intro_said {
	const char *channel, *evidence, *message, *quote, *note, *share, *whom,
	    *reason, *until, *on;
};
#define INTRO_SAID_OPTS(S)						\
	TEXT('c', "channel", S, channel,				\
	    "email|message|call|meeting|form|other",			\
	    "how it was said; any word will do"),			\
	TEXT(0, "evidence", S, evidence, "FILE",			\
	    "what shows it; read and hashed"),				\
	TEXT(0, "message", S, message, "ID",				\
	    "the Message-ID of the mail that shows it"),		\
	TEXT(0, "quote", S, quote, "LINE", "the line that says it"),	\
	TEXT(0, "note", S, note, "TEXT", "whatever else"),		\
	TEXT(0, "on", S, on, "DATE", "when; now unless given")

RN_CHECKED enum rn_status intro_words(struct app *app,
    const struct intro_said *s, struct rn_answer_words *out);
RN_CHECKED enum rn_status intro_answer(struct app *app,
    const struct intro_said *s, char **operand, enum rn_answer answer);

#endif
