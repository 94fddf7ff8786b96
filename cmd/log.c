/*
 * log.c - refnet log: record an interaction, from a sentence or by options.
 *
 * A sentence is read first; options given beside it win.
 */
#include <string.h>

#include "base/date.h"
#include "intro.h"
#include "refnet/interaction.h"

struct args {
	struct rn_list with;
	const char *kind, *of, *on, *about;
	bool in, out;
};

static const struct opt opts[] = {
	MANY(0, "with", struct args, with, "REF",
	    "whom it was with; may be repeated"),
	TEXT(0, "kind", struct args, kind, "KIND",
	    "call, meeting, email, message, note or give"),
	TEXT(0, "of", struct args, of, "KIND",
	    "of a give: introduction, knowledge or favour"),
	TEXT(0, "on", struct args, on, "DATE", "when; now unless given"),
	FLAG(0, "in", struct args, in, "from them to you"),
	FLAG(0, "out", struct args, out, "from you to them"),
	TEXT(0, "about", struct args, about, "TEXT", "what it was about"),
	NO_MORE_OPTS
};

static enum rn_status
read_kind(struct refnet *rn, const char *word, int *kind)
{
	const char *known[RN_CHANNELS + 1], *best;
	size_t n = 0;

	/* a connection is what an export says, not what happened */
	for (int i = 0; i < RN_CHANNELS; i++) {
		if (i == RN_CHANNEL_CONNECTION)
			continue;
		*kind = i;
		if (strcmp(rn_channel_name[i], word) == 0)
			return RN_OK;
		known[n++] = rn_channel_name[i];
	}
	known[n] = NULL;
	rn_fail(rn, RN_EUSAGE, "'%s' is no kind of interaction", word);
	best = nearest(word, known);
	if (best != NULL)
		rn_hint(rn, "did you mean %s?", best);
	else
		rn_hint(rn, "call, meeting, email, message, note or give");
	return RN_EUSAGE;
}

/* A day that is still running means now, not its midnight. */
static enum rn_status
read_when(struct refnet *rn, const char *text, int64_t *at)
{
	enum rn_status rc = RN_OK;
	int64_t now = rn_now(rn), end;

	TRY(rn_date_read(rn, text, now, false, at));
	TRY(rn_date_read(rn, text, now, true, &end));
	if (*at <= now && now <= end)
		*at = now;
out:
	return rc;
}

static enum rn_status
fill(struct app *app, const struct args *args, char **operand,
    struct rn_log *log)
{
	enum rn_status rc = RN_OK;

	*log = (struct rn_log){ .direction = -1, .at = RN_NOW };
	if (operand[0] != NULL)
		TRY(rn_log_read(app->rn, app->arena,
		    join_words(app->arena, operand), log));
	else if (args->with.n == 0 || args->kind == NULL) {
		rn_fail(app->rn, RN_EUSAGE,
		    "with whom, and what kind of interaction?");
		rn_hint(app->rn, "refnet log 'called Ada Novak yesterday', or "
		    "refnet log --with REF --kind call");
		return RN_EUSAGE;
	}
	if (args->with.n != 0)
		log->with = args->with;
	if (args->kind != NULL)
		TRY(read_kind(app->rn, args->kind, &log->kind));
	if (args->of != NULL)
		TRY(intro_word(app, "kind of give", rn_gift_name, args->of,
		    &log->of));
	if (args->about != NULL)
		log->about = args->about;
	if (args->on != NULL)
		TRY(read_when(app->rn, args->on, &log->at));
	if (args->in && args->out)
		log->direction = RN_DIRECTION_BOTH;
	else if (args->in || args->out)
		log->direction = args->in ? RN_DIRECTION_IN : RN_DIRECTION_OUT;
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_interaction made;
	enum rn_status rc = RN_OK;
	struct rn_log log;

	TRY(fill(app, args, operand, &log));
	TRY(rn_log_add(app->rn, app->arena, &log, &made));
	if (log.at != RN_NOW)
		say_date(app, log.at);
	TRY(out_rows(app, &rn_view_interaction, &made, 1, sizeof(made)));
	say_hint(app, "refnet undo takes it back");
out:
	return rc;
}

const struct cmd cmd_log = {
	.family = "log",
	.brief = "record a call, a meeting, a message, a note or a gift",
	.operands = "[TEXT...]",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_interaction,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
