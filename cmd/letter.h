/*
 * letter.h - a text that goes out: drafted by a template, shown, read again.
 */
#ifndef REFNET_LETTER_H
#define REFNET_LETTER_H

#include "intro.h"
#include "refnet/outbox.h"

/* Of "STEP-as-ROLE": where the user's own template of that name would be. */
const char *letter_path(struct app *app, const char *name);

/* The user's own template, or NULL in *text: there is none. */
RN_CHECKED enum rn_status letter_template(struct app *app, const char *name,
    const char **path, char **text);

/*
 * rn_intro_draft() by the user's template where there is one; template: its
 * name, NULL for the one that fits.
 */
RN_CHECKED enum rn_status letter_draft(struct app *app, int64_t id, int step,
    bool final, const char *template, struct rn_draft *out);

/*
 * The same, but as it was written by `refnet intro write` where it was and no
 * template is named; *at: when, or RN_NONE.
 */
RN_CHECKED enum rn_status letter_kept(struct app *app, int64_t id, int step,
    bool final, const char *template, struct rn_draft *out, int64_t *at);

/* As it is edited: To, Subject, a blank line, the body. */
const char *letter_text(struct rn_arena *a, const struct rn_draft *d);

/* Print it as a letter: From, To, Subject, a blank line, the text; cleaned. */
void letter_put(struct app *app, const struct rn_draft *d);

#endif
