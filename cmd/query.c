/*
 * query.c - refnet query: address completion for mail programs.
 *
 * The format is mutt's: a line for people, then `address TAB name TAB more`,
 * a line for each address; whether there were any is the exit status.
 */
#include <string.h>

#include "base/text.h"
#include "cmd.h"

/* Title and employer: what there is. */
static const char *
more_of(struct app *app, const struct rn_addressee *p)
{
	bool both = p->title != NULL && p->org != NULL;

	return rn_clean(app->arena, rn_sprintf(app->arena, "%s%s%s",
	    p->title == NULL ? "" : p->title, both ? ", " : "",
	    p->org == NULL ? "" : p->org));
}

/* An address that would have to be cleaned is none to write to. */
static void
put_person(struct app *app, const struct rn_addressee *p)
{
	const char *name = rn_clean(app->arena, p->name == NULL ? "" :
	    p->name);

	for (size_t i = 0; i < p->emails.n; i++)
		if (strcmp(rn_clean(app->arena, p->emails.v[i]),
		    p->emails.v[i]) == 0)
			fprintf(app->out.to, "%s\t%s\t%s\n", p->emails.v[i],
			    name, more_of(app, p));
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *text = join_words(app->arena, operand);
	enum rn_status rc = RN_OK;
	struct rn_addressee *list;
	size_t n, all, left_out;

	(void)args;
	TRY(rn_person_complete(app->rn, app->arena, text, &list, &n, &all,
	    &left_out));
	if (n == 0)
		fputs("nobody matches", app->out.to);
	else if (n < all)
		fprintf(app->out.to, "the best %zu of %zu people", n, all);
	else
		fprintf(app->out.to, "%zu %s", n, n == 1 ? "person" :
		    "people");
	if (left_out > 0)
		fprintf(app->out.to, ", %zu left out: do not contact",
		    left_out);
	fputc('\n', app->out.to);
	for (size_t i = 0; i < n; i++)
		put_person(app, &list[i]);
	if (n == 0) {
		app->said = true;	/* in the first line */
		rc = rn_fail(app->rn, RN_ENOTFOUND, "nobody matches");
	}
out:
	return rc;
}

const struct cmd cmd_query = {
	.family = "query",
	.brief = "complete an address, for mail programs",
	.operands = "TEXT...",
	.needs = NEED_READ, .can = CAN_MINUS,
	.run = run,
};
