/*
 * help.c - refnet help: the top help, a command's, or a verb's; and the JSON
 * Schemas of what commands print.
 */
#include "base/text.h"
#include "cmd.h"
#include "render/schema.h"

struct args {
	bool all, schema;
};

static const struct opt opts[] = {
	FLAG('a', "all", struct args, all, "list external commands too"),
	FLAG(0, "schema", struct args, schema,
	    "list the JSON Schemas, or print one"),
	NO_MORE_OPTS
};

static enum rn_status
show_schema(struct app *app, char **operand)
{
	const char *const *names = rn_schema_names(app->arena), *best;

	if (operand[0] == NULL) {
		for (size_t i = 0; names[i] != NULL; i++)
			fprintf(app->out.to, "%s\n", names[i]);
		return RN_OK;
	}
	if (operand[1] == NULL && rn_schema_put(app->out.to, operand[0]))
		return RN_OK;
	rn_fail(app->rn, RN_EUSAGE, "no schema '%s%s%s'", operand[0],
	    operand[1] == NULL ? "" : " ", operand[1] == NULL ? "" :
	    operand[1]);
	best = operand[1] == NULL ? nearest(operand[0], names) : NULL;
	if (best != NULL)
		rn_hint(app->rn, "did you mean '%s'?", best);
	else
		rn_hint(app->rn, "refnet help --schema lists them");
	return RN_EUSAGE;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	const char *name = operand[0], *best, *text;
	const struct family *f;
	const struct cmd *cmd;

	if (args->schema)
		return show_schema(app, operand);
	if (name == NULL) {
		usage_top(app->out.to);
		if (args->all)
			external_list(app->out.to);
		return RN_OK;
	}
	f = family_find(name);
	if (f == NULL && alias_value(app, name, &text) == RN_OK &&
	    text != NULL) {
		fprintf(app->out.to, "refnet %s is an alias of yours: %s\n",
		    name, rn_clean(app->arena, text));
		return RN_OK;
	}
	cmd = f == NULL ? NULL : cmd_find(name, operand[1]);
	if (cmd != NULL)
		usage_cmd(app->out.to, cmd);
	else if (f != NULL && operand[1] == NULL)
		usage_family(app->out.to, f);
	else {
		rn_fail(app->rn, RN_EUSAGE, "no command '%s%s%s'", name,
		    f == NULL ? "" : " ", f == NULL ? "" : operand[1]);
		best = f == NULL ? nearest_family(name) :
		    nearest_verb(name, operand[1]);
		if (best != NULL)
			rn_hint(app->rn, "did you mean 'refnet help %s%s%s'?",
			    f == NULL ? "" : name, f == NULL ? "" : " ", best);
		return RN_EUSAGE;
	}
	return RN_OK;
}

const struct cmd cmd_help = {
	.family = "help",
	.brief = "explain a command",
	.operands = "[COMMAND] [VERB]",
	.can = CAN_PAGE,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
