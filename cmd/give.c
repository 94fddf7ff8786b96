/*
 * give.c - what the verbs of `refnet give`, `group` and `connector` share.
 */
#include <string.h>

#include "give.h"
#include "settings.h"

enum { DAYS_MAX = 3650 };

enum rn_status
give_half_life(struct app *app, int64_t *days)
{
	enum rn_status rc = RN_OK;
	struct settings s;

	TRY(settings_read(app, &s));
	TRY(setting_count(app, &s, "give.half-life", days));
out:
	return rc;
}

enum rn_status
give_days(struct app *app, const char *what, const char *word, int64_t *days)
{
	enum rn_status rc = RN_OK;
	size_t n;

	*days = word == NULL ? RN_NONE : 0;
	if (word == NULL || *word == '\0')
		return RN_OK;
	TRY(opt_count(app->rn, what, word, 0, DAYS_MAX, &n));
	*days = (int64_t)n;
out:
	return rc;
}

enum rn_status
agreement_out(struct app *app, int64_t id)
{
	struct rn_agreement_query q = { .as_of = RN_NOW, .all = true,
	    .filter = rn_sprintf(app->arena, "id:%lld", (long long)id) };
	struct rn_agreement *list;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(give_half_life(app, &q.half_life));
	TRY(rn_agreement_list(app->rn, app->arena, &q, &list, &n));
	if (n == 0 && app->g.dry)
		return RN_OK;	/* made in a dry run, and gone again */
	for (size_t i = 0; i < n && app->g.fields == NULL; i++)
		list[i].why = NULL;	/* a card has all of it */
	TRY(rn_render_card(app->rn, &app->out, &rn_view_agreement, list, n,
	    sizeof(*list)));
out:
	return rc;
}
