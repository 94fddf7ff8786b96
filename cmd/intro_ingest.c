/*
 * intro_ingest.c - refnet intro ingest: read messages, and what they propose.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "intro.h"
#include "refnet/inbox.h"
#include "slurp.h"

enum { STDIN_MAX = 64 << 20 };	/* bytes; a mailbox can be named */

struct args {
	bool all, mine;
};

static const struct opt opts[] = {
	FLAG(0, "all", struct args, all,
	    "from the start, not from where it was read to"),
	FLAG(0, "mine", struct args, mine,
	    "look for introductions of the past, in heads alone"),
	NO_MORE_OPTS
};

static void
say_list(struct app *app, const struct rn_list *l)
{
	for (size_t i = 0; i < l->n; i++)
		say_note(app, "%s", l->v[i]);
}

/* "12 messages: 2 proposals, 1 of them accepted; 3 known, 7 of nothing". */
static void
say_counts(struct app *app, const struct rn_ingested *r)
{
	char *s = rn_sprintf(app->arena, "%lld %s: %zu %s",
	    (long long)r->messages, r->messages == 1 ? "message" : "messages",
	    r->n, r->n == 1 ? "proposal" : "proposals");

	if (r->accepted > 0)
		s = rn_sprintf(app->arena, "%s, %lld accepted", s,
		    (long long)r->accepted);
	if (r->known > 0)
		s = rn_sprintf(app->arena, "%s, %lld known", s,
		    (long long)r->known);
	if (r->nothing > 0)
		s = rn_sprintf(app->arena, "%s, %lld of nothing", s,
		    (long long)r->nothing);
	if (r->unread.n > 0)
		s = rn_sprintf(app->arena, "%s, %zu not read", s,
		    r->unread.n);
	say_note(app, "%s", s);
}

static enum rn_status
read_from(struct app *app, const struct args *args, const char *path,
    struct rn_ingested *out)
{
	struct rn_ingest what = { .path = path, .all = args->all,
	    .mine = args->mine, .accept = app->g.yes, .why = app->g.why };
	enum rn_status rc = RN_OK;
	char *text;

	if (path == NULL) {
		TRY(slurp(app, "-", STDIN_MAX, &text, &what.n));
		what.bytes = text;
	}
	TRY(rn_inbox_ingest(app->rn, app->arena, &what, out));
	say_list(app, &out->unread);
	say_list(app, &out->refused);
	say_list(app, &out->why);
	say_counts(app, out);
out:
	return rc;
}

/* What was proposed by all mailboxes so far; malloc'd. */
struct proposed { struct rn_proposal *v; size_t n, room; };

static void
add_rows(struct proposed *to, const struct rn_ingested *from)
{
	for (size_t i = 0; i < from->n; i++) {
		to->v = rn_grow(to->v, to->n, &to->room, sizeof(*to->v));
		to->v[to->n++] = from->list[i];
	}
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	enum rn_status rc = RN_OK;
	struct proposed all = { 0 };
	struct rn_ingested r;
	size_t unread = 0, waiting = 0;

	if (operand[0] == NULL && isatty(STDIN_FILENO)) {
		rn_fail(app->rn, RN_EUSAGE, "no file, and nothing comes on"
		    " standard input");
		rn_hint(app->rn, "refnet intro ingest FILE, or a message"
		    " piped into it");
		return RN_EUSAGE;
	}
	do {
		const char *path = operand[0] == NULL ||
		    strcmp(operand[0], "-") == 0 ? NULL : operand[0];

		TRY(read_from(app, argsp, path, &r));
		add_rows(&all, &r);
		unread += r.unread.n;
	} while (operand[0] != NULL && *++operand != NULL);
	TRY(out_rows(app, &rn_view_proposal, all.v, all.n, sizeof(*all.v)));
	for (size_t i = 0; i < all.n; i++)
		waiting += all.v[i].state == RN_PROPOSAL_WAITING;
	if (unread > 0)
		rc = rn_fail(app->rn, RN_EREJECTED, "%zu %s cannot be read",
		    unread, unread == 1 ? "message" : "messages");
	else if (waiting > 0)
		say_hint(app, "refnet intro accept ID, or reject ID; --why"
		    " says what else there was");
out:
	free(all.v);
	return rc;
}

const struct cmd cmd_intro_ingest = {
	.family = "intro", .verb = "ingest",
	.brief = "read messages, and propose what they say",
	.operands = "[FILE...]",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_WHY,
	.view = &rn_view_proposal,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
