/* assist.h - texts drafted by a program of the user's: refnet-plugins(5). */
#ifndef REFNET_ASSIST_H
#define REFNET_ASSIST_H

#include "cmd.h"

struct rn_profile;

/*
 * Asks assist.command for a text of a profile ("script"), one line of UTF-8.
 * It is for somebody to edit: nothing takes it as it is.  *draft NULL: it
 * failed, which is noted.  RN_ECONFIG: no command is set.
 */
RN_CHECKED enum rn_status assist_profile(struct app *app,
    const struct rn_profile *p, const char *task, const char **draft);

#endif
