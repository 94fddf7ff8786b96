/* config.c - refnet config: the settings, and where each was set. */
#include "settings.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	const struct setting *of = NULL, **own;
	struct rn_setting *row;
	struct settings s;
	int64_t count;
	size_t n = 0;

	(void)args;
	if (operand[0] != NULL &&
	    (of = setting_find(app, operand[0])) == NULL)
		return RN_EUSAGE;
	TRY(settings_read(app, &s));
	own = aliases(app, &s);
	while (settings[n].name != NULL)
		n++;
	for (size_t i = 0; own[i] != NULL; i++)
		n++;
	row = rn_alloc(app->arena, (n + 1) * sizeof(*row));
	n = 0;
	for (size_t i = 0; of == NULL && own[i] != NULL; i++)
		row[n++] = setting_get(app, &s, own[i]);
	if (of != NULL && of->kind == SETTING_COMMAND)
		row[n++] = setting_get(app, &s, of);
	for (const struct setting *k = settings; k->name != NULL; k++) {
		if (of != NULL && (of != k || n > 0))
			continue;
		row[n++] = setting_get(app, &s, k);
		if (k->kind == SETTING_COUNT && setting_count(app, &s, k->name,
		    &count) != RN_OK)
			say_note(app, "%s", rn_error_text(app->rn));
	}
	TRY(out_rows(app, &rn_view_setting, row, n, sizeof(*row)));
out:
	return rc;
}

const struct cmd cmd_config = {
	.family = "config",
	.brief = "list the settings, and where each was set",
	.operands = "[NAME]",
	.can = CAN_ROWS,
	.view = &rn_view_setting,
	.run = run,
};
