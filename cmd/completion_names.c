/*
 * completion_names.c - refnet completion names: what can stand for an operand,
 * as the scripts of completion.c ask when the key is pressed.
 *
 * One a line, and nothing else: a name that is more than a line, that a
 * terminal would obey, or that would be read as something else than a name is
 * left out.
 */
#include <string.h>

#include "base/text.h"
#include "refnet/group.h"
#include "refnet/inbox.h"
#include "refnet/intro.h"
#include "refnet/org.h"
#include "refnet/profile.h"
#include "settings.h"

static bool
can_stand(struct app *app, const char *name)
{
	return name[0] != '\0' && name[0] != '-' &&
	    strcmp(rn_clean(app->arena, name), name) == 0;
}

/* Blind to case and accents: each shell is told which it is to mind. */
static void
put(struct app *app, const char *word, const char *name)
{
	const char *begin = rn_fold(app->arena, word);

	if (can_stand(app, name) && strncmp(rn_fold(app->arena, name), begin,
	    strlen(begin)) == 0)
		fprintf(app->out.to, "%s\n", name);
}

static void
put_id(struct app *app, const char *word, int64_t id)
{
	put(app, word, rn_sprintf(app->arena, "%lld", (long long)id));
}

static enum rn_status
people(struct app *app, const char *word)
{
	struct rn_list names;
	enum rn_status rc = RN_OK;

	TRY(rn_person_names(app->rn, app->arena, word, &names));
	for (size_t i = 0; i < names.n; i++)
		if (strspn(names.v[i], "0123456789") < strlen(names.v[i]) &&
		    can_stand(app, names.v[i]))
			fprintf(app->out.to, "%s\n", names.v[i]);
out:
	return rc;
}

static enum rn_status
orgs(struct app *app, const char *word)
{
	enum rn_status rc = RN_OK;
	struct rn_org *list;
	size_t n;

	TRY(rn_org_list(app->rn, app->arena, NULL, RN_NOW, &list, &n));
	for (size_t i = 0; i < n; i++)
		put(app, word, list[i].name);
out:
	return rc;
}

static enum rn_status
profiles(struct app *app, const char *word)
{
	enum rn_status rc = RN_OK;
	struct rn_profile *list;
	size_t n;

	TRY(rn_profile_list(app->rn, app->arena, &list, &n));
	for (size_t i = 0; i < n; i++)
		put(app, word, list[i].name);
out:
	return rc;
}

static enum rn_status
groups(struct app *app, const char *word)
{
	enum rn_status rc = RN_OK;
	struct rn_group *list;
	size_t n;

	TRY(rn_group_list(app->rn, app->arena, NULL, RN_NOW, &list, &n));
	for (size_t i = 0; i < n; i++)
		put(app, word, list[i].name);
out:
	return rc;
}

static enum rn_status
intros(struct app *app, const char *word)
{
	enum rn_status rc = RN_OK;
	struct rn_intro *list;
	size_t n;

	TRY(rn_intro_list(app->rn, app->arena, NULL, RN_NOW, &list, &n));
	for (size_t i = 0; i < n; i++)
		put_id(app, word, list[i].id);
out:
	return rc;
}

static enum rn_status
proposals(struct app *app, const char *word)
{
	enum rn_status rc = RN_OK;
	struct rn_proposal *list;
	size_t n;

	TRY(rn_proposal_list(app->rn, app->arena, NULL, false, &list, &n));
	for (size_t i = 0; i < n; i++)
		put_id(app, word, list[i].id);
out:
	return rc;
}

static const struct kind {
	const char *name;
	enum rn_status (*put)(struct app *app, const char *word);
} kinds[] = {
	{ "person", people }, { "org", orgs }, { "profile", profiles },
	{ "group", groups }, { "intro", intros }, { "proposal", proposals },
};

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *word = operand[1] == NULL ? "" : operand[1];
	enum rn_status rc = RN_OK;

	(void)args;
	if (strcmp(operand[0], "setting") == 0) {	/* of no store */
		for (const struct setting *s = settings; s->name != NULL; s++)
			put(app, word, s->name);
		return RN_OK;
	}
	for (size_t i = 0; i < RN_LEN(kinds); i++) {
		if (strcmp(kinds[i].name, operand[0]) != 0)
			continue;
		TRY(store_open(app, RN_READ));
		return kinds[i].put(app, word);
	}
	rc = rn_fail(app->rn, RN_EUSAGE, "nothing is named a '%s'",
	    operand[0]);
	rn_hint(app->rn, "person, org, profile, group, intro, proposal or"
	    " setting");
out:
	return rc;
}

const struct cmd cmd_completion_names = {
	.family = "completion", .verb = "names",
	.brief = "names that begin with a word, for the shells",
	.operands = "person|org|profile|group|intro|proposal|setting [WORD]",
	.can = CAN_MINUS,
	.run = run,
};
