/* person_edit.c - refnet person edit: what a human knows better. */
#include "cmd.h"

static const struct opt opts[] = {
	TEXT(0, "name", struct rn_person_words, name, "NAME", "the name"),
	MANY(0, "email", struct rn_person_words, emails, "EMAIL",
	    "one more address; may be repeated"),
	MANY(0, "phone", struct rn_person_words, phones, "PHONE",
	    "one more number; may be repeated"),
	TEXT(0, "org", struct rn_person_words, org, "ORG",
	    "the employer; \"\" clears it"),
	TEXT(0, "title", struct rn_person_words, title, "TITLE",
	    "the job title; \"\" clears it"),
	TEXT(0, "location", struct rn_person_words, location, "LOCATION",
	    "where they live or work; \"\" clears it"),
	TEXT(0, "linkedin", struct rn_person_words, linkedin, "URL",
	    "the profile; \"\" clears it"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const struct rn_person_words *w = args;
	enum rn_status rc = RN_OK;
	int64_t id;

	if (w->name == NULL && w->org == NULL && w->title == NULL &&
	    w->location == NULL && w->linkedin == NULL &&
	    w->emails.n == 0 && w->phones.n == 0) {
		rn_fail(app->rn, RN_EUSAGE, "nothing to change was given");
		rn_hint(app->rn, "refnet person edit REF --title 'VP Sales'");
		return RN_EUSAGE;
	}
	TRY(rn_person_edit(app->rn, join_words(app->arena, operand), w, &id));
	TRY(out_person(app, id));
out:
	return rc;
}

const struct cmd cmd_person_edit = {
	.family = "person", .verb = "edit",
	.brief = "correct somebody; outranks what imports say",
	.operands = "REF...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_person,
	.opts = opts, .args_size = sizeof(struct rn_person_words),
	.run = run,
};
