/*
 * wanted.c - whom a profile wants to meet, as the map needs it.
 *
 * The one place where the map's verbs meet profiles.
 */
#include "cmd.h"
#include "refnet/tie.h"

enum rn_status
wanted_take(struct app *app, const char *profile, struct rn_wanted *out)
{
	*out = (struct rn_wanted){ .profile = profile };
	return rn_fail(app->rn, RN_ENOTFOUND, "no profile goes by '%s'",
	    profile);
}
