/* person_add.c - refnet person add: somebody no export knows. */
#include "cmd.h"

static const struct opt opts[] = {
	MANY(0, "email", struct rn_person_words, emails, "EMAIL",
	    "an address; may be repeated"),
	MANY(0, "phone", struct rn_person_words, phones, "PHONE",
	    "a number; may be repeated"),
	TEXT(0, "org", struct rn_person_words, org, "ORG", "the employer"),
	TEXT(0, "title", struct rn_person_words, title, "TITLE",
	    "the job title"),
	TEXT(0, "location", struct rn_person_words, location, "LOCATION",
	    "where they live or work"),
	TEXT(0, "linkedin", struct rn_person_words, linkedin, "URL",
	    "the profile"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_person_words w = *(const struct rn_person_words *)args;
	enum rn_status rc = RN_OK;
	int64_t id;

	w.name = join_words(app->arena, operand);
	TRY(rn_person_add(app->rn, &w, &id));
	TRY(out_person(app, id));
	say_hint(app, "refnet log --with %lld --kind meeting",
	    (long long)id);
out:
	return rc;
}

const struct cmd cmd_person_add = {
	.family = "person", .verb = "add",
	.brief = "add somebody by hand",
	.operands = "NAME...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_person,
	.opts = opts, .args_size = sizeof(struct rn_person_words),
	.run = run,
};
