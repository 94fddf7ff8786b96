/* config_set.c - refnet config set, unset: write a setting. */
#include "settings.h"

struct args {
	bool store;
};

static const struct opt opts[] = {
	FLAG(0, "store", struct args, store, "for this store alone"),
	NO_MORE_OPTS
};

static enum rn_status
put(struct app *app, const struct args *args, const char *name,
    const char *value)
{
	const struct setting *of = setting_find(app, name);
	enum rn_status rc = RN_OK;
	struct rn_setting row;
	struct settings s;

	if (of == NULL)
		return RN_EUSAGE;
	TRY(settings_read(app, &s));
	TRY(setting_put(app, &s, of, args->store ? SETTINGS_STORE :
	    SETTINGS_USER, value));
	row = setting_get(app, &s, of);
	TRY(out_rows(app, &rn_view_setting, &row, 1, sizeof(row)));
out:
	return rc;
}

static enum rn_status
set(struct app *app, const void *args, char **operand)
{
	return put(app, args, operand[0], operand[1]);
}

static enum rn_status
unset(struct app *app, const void *args, char **operand)
{
	return put(app, args, operand[0], NULL);
}

const struct cmd cmd_config_set = {
	.family = "config", .verb = "set",
	.brief = "set something",
	.operands = "NAME VALUE",
	.can = CAN_DRY | CAN_ROWS,
	.view = &rn_view_setting,
	.opts = opts, .args_size = sizeof(struct args),
	.run = set,
};

const struct cmd cmd_config_unset = {
	.family = "config", .verb = "unset",
	.brief = "back to what it was before it was set",
	.operands = "NAME",
	.can = CAN_DRY | CAN_ROWS,
	.view = &rn_view_setting,
	.opts = opts, .args_size = sizeof(struct args),
	.run = unset,
};
