/* editor.h - let a person write a text in their own editor. */
#ifndef REFNET_EDITOR_H
#define REFNET_EDITOR_H

#include "cmd.h"

/* A text being written: a file of ours in a folder of ours. */
struct draft {
	char *dir, *path;
	char *text;		/* as the editor left it */
	size_t n;
};

/*
 * What is written until it can be used.  `take` is given the text and says
 * RN_EREJECTED or RN_EUSAGE when it cannot be; then the editor comes back with
 * its words as a comment (lines that begin with #) on top, unless the text is
 * left as it is: it is kept then, and the hint says where.  *changed: false
 * when the first text was left as it was; then `take` was not asked.
 */
struct draft_use {
	enum rn_status (*take)(void *ctx, const char *file, const char *text,
	    size_t n);
	void *ctx;
};
RN_CHECKED enum rn_status editor_write(struct app *app, const char *name,
    const char *text, const struct draft_use *use, bool *changed);

/*
 * Lines for the person who edits, to stand on top of a text; taken off again
 * by editor_write().
 */
const char *editor_notice(struct app *app, const char *lines);

/*
 * Opens $VISUAL, $EDITOR or vi on `text`, called `name`; then editor_end.  Of an
 * editor that broke off the hint says what it left.  SIGTERM and SIGHUP end it
 * first, and then come to us: by the handler that was there, or as app->died.
 */
RN_CHECKED enum rn_status editor_run(struct app *app, const char *name,
    const char *text, struct draft *d);

/*
 * For handlers of faults: the editor that runs, if one does, is ended, and
 * where its text is is said on standard error.
 */
bool editor_fault(void);

/*
 * Lets go of the draft.  When rc says that it could not be used it is kept,
 * and the hint says where.
 */
RN_CHECKED enum rn_status editor_end(struct app *app, struct draft *d,
    enum rn_status rc);

/* Is somebody there to edit? */
bool editor_possible(void);

#endif
