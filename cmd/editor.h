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

/* Opens $VISUAL, $EDITOR or vi on `text`, called `name`; then editor_end. */
RN_CHECKED enum rn_status editor_run(struct app *app, const char *name,
    const char *text, struct draft *d);

/*
 * Lets go of the draft.  When rc says that it could not be used it is kept,
 * and the hint says where.
 */
RN_CHECKED enum rn_status editor_end(struct app *app, struct draft *d,
    enum rn_status rc);

/* Is somebody there to edit? */
bool editor_possible(void);

#endif
