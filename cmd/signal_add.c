/* signal_add.c - refnet signal add: something happened at a company. */
#include <string.h>

#include "base/date.h"
#include "cmd.h"
#include "refnet/signal.h"

struct args {
	const char *kind, *on, *about, *url;
};

static const struct opt opts[] = {
	TEXT(0, "about", struct args, about, "TEXT", "what happened"),
	TEXT(0, "kind", struct args, kind, "KIND",
	    "funding, leadership, ...; read from the text unless given"),
	TEXT(0, "on", struct args, on, "DATE", "when; today unless given"),
	TEXT(0, "url", struct args, url, "URL", "where it can be read"),
	NO_MORE_OPTS
};

static enum rn_status
read_kind(struct refnet *rn, const char *word, int *kind)
{
	const char *best = nearest(word, rn_signal_kind_name);

	for (*kind = 0; *kind < RN_SIGNALS; ++*kind)
		if (strcmp(rn_signal_kind_name[*kind], word) == 0)
			return RN_OK;
	rn_fail(rn, RN_EUSAGE, "'%s' is no kind of signal", word);
	if (best != NULL)
		rn_hint(rn, "did you mean %s?", best);
	else
		rn_hint(rn, "funding, leadership, hiring, launch, expansion,"
		    " merger, contract, rule, filing, layoffs or other");
	return RN_EUSAGE;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_signal_words w = { .about = args->about, .url = args->url,
	    .org = join_words(app->arena, operand), .kind = -1,
	    .at = rn_now(app->rn) };
	enum rn_status rc = RN_OK;
	struct rn_signal s;

	if (args->about == NULL) {
		rn_fail(app->rn, RN_EUSAGE, "what happened there?");
		rn_hint(app->rn, "refnet signal add %s --about 'raised a"
		    " Series B'", w.org);
		return RN_EUSAGE;
	}
	if (args->kind != NULL)
		TRY(read_kind(app->rn, args->kind, &w.kind));
	if (args->on != NULL)
		TRY(rn_date_read(app->rn, args->on, w.at, false, &w.at));
	else
		w.at -= w.at % (24 * 60 * 60);	/* that day, whatever hour */
	TRY(rn_signal_add(app->rn, app->arena, &w, &s));
	TRY(out_rows(app, &rn_view_signal, &s, 1, sizeof(s)));
out:
	return rc;
}

const struct cmd cmd_signal_add = {
	.family = "signal", .verb = "add",
	.brief = "say what happened at a company",
	.operands = "ORG...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_signal,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
