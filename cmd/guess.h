/*
 * guess.h - a table nobody knows: how it could be read, told or asked.
 */
#ifndef REFNET_GUESS_H
#define REFNET_GUESS_H

#include "batch.h"

/* --guess: the map on stdout, or with a --format its columns as rows. */
RN_CHECKED enum rn_status guess_print(struct app *app,
    const struct rn_import_options *how, const char *file);

/*
 * Ask about an unknown item, on the terminal; --yes takes what is usable.
 * When it is accepted the map is kept among one's own, and the item says it;
 * else, or where nobody can be asked, it stays unknown.
 */
RN_CHECKED enum rn_status guess_ask(struct app *app,
    const struct rn_import_options *how, struct batch_item *item);

/* After a refusal: the map on stderr, ready to edit, and how to give it. */
void guess_tell(struct app *app, const struct rn_import_options *how,
    const char *file);

#endif
