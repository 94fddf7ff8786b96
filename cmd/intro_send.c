/*
 * intro_send.c - refnet intro send: a text of an introduction by mail.
 *
 * Made, shown, agreed to, put into the outbox, held, handed over: each step
 * can be the last.  What is asked of a message is asked by the library.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/date.h"
#include "base/text.h"
#include "editor.h"
#include "letter.h"
#include "sending.h"
#include "slurp.h"

enum { TEXT_MOST = 1 << 20, HOLD_MOST = 86400 };

struct args {
	const char *step, *file, *template, *hold, *eml;
	const char *sent, *not_sent, *again;
	bool edit, as_drafted, mailto;
	struct rn_list cc;
};

static const struct opt opts[] = {
	TEXT(0, "step", struct args, step, INTRO_STEPS,
	    "the one that fits unless given"),
	TEXT(0, "file", struct args, file, "FILE",
	    "the text: Subject, blank line, body; - for stdin"),
	FLAG(0, "edit", struct args, edit, "edit the text first"),
	FLAG(0, "as-drafted", struct args, as_drafted,
	    "the text that intro draft prints, as it is"),
	TEXT(0, "template", struct args, template, "NAME",
	    "draft by this one of yours; refnet intro template"),
	MANY(0, "cc", struct args, cc, "ME",
	    "a copy to an address of yours"),
	TEXT(0, "hold", struct args, hold, "SECONDS",
	    "how long it can be taken back; send.hold unless given"),
	TEXT(0, "eml", struct args, eml, "FILE",
	    "write the message there, and send nothing"),
	FLAG(0, "mailto", struct args, mailto,
	    "print it as a URL, and send nothing"),
	TEXT(0, "sent", struct args, sent, "N",
	    "message N did leave"),
	TEXT(0, "not-sent", struct args, not_sent, "N",
	    "message N did not leave, or is not to"),
	TEXT(0, "again", struct args, again, "N",
	    "hand over message N once more"),
	NO_MORE_OPTS
};

/* A number from 0 on, as typed. */
static enum rn_status
take_number(struct app *app, const char *option, const char *word,
    int64_t most, int64_t *out)
{
	char *end;
	long long v = strtoll(word, &end, 10);

	if (*word < '0' || *word > '9' || *end != '\0' || v > most)
		return rn_fail(app->rn, RN_EUSAGE, "%s wants a number, not"
		    " '%s'", option, word);
	*out = v;
	return RN_OK;
}

/* --- what a human says of one --------------------------------------------- */

static enum rn_status
settle(struct app *app, const struct args *args, const struct sending *s)
{
	const struct { const char *option, *word; enum rn_settle how; } by[] = {
		{ "--sent", args->sent, RN_SETTLE_SENT },
		{ "--not-sent", args->not_sent, RN_SETTLE_NOT_SENT },
		{ "--again", args->again, RN_SETTLE_AGAIN }
	};
	enum rn_status rc = RN_OK;
	struct rn_outgoing row;
	int64_t id;

	for (size_t i = 0; i < RN_LEN(by); i++) {
		if (by[i].word == NULL)
			continue;
		TRY(number_of(app, by[i].word, "message", "intro outbox",
		    &id));
		TRY(rn_outbox_settle(app->rn, app->arena, id, by[i].how,
		    &row));
		if (by[i].how == RN_SETTLE_AGAIN) {
			TRY(sending_ready(app, s));
			TRY(sending_one(app, s, id));
		} else
			TRY(out_rows(app, &rn_view_outgoing, &row, 1,
			    sizeof(row)));
	}
out:
	return rc;
}

/* --- the text ------------------------------------------------------------- */

/* One being written. */
struct writing {
	struct app *app;
	const struct args *args;
	const struct sending *by;
	struct rn_send send;
	struct rn_letter_out out;
	int64_t id;		/* in the outbox; 0: it is not put there */
	bool written;		/* `intro write` has kept the text */
};

static void
note_findings(struct app *app, const struct rn_letter_out *out)
{
	for (size_t i = 0; i < out->findings; i++) {
		const struct rn_text_finding *f = &out->finding[i];

		say_note(app, "%s%s%s%s: %s", rn_text_rule_name[f->rule],
		    f->quote == NULL ? "" : ": '", f->quote == NULL ? "" :
		    f->quote, f->quote == NULL ? "" : "'",
		    f->suggestion == NULL ? "" : f->suggestion);
	}
}

static bool
can_ask(void)
{
	return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

static void
put_head(const char *name, const struct rn_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		fputs(i == 0 ? name : ", ", stderr);
		rn_clean_write(stderr, list->v[i]);
	}
	if (list->n > 0)
		putc('\n', stderr);
}

static void
show(struct app *app, const struct rn_letter_out *m)
{
	const char *from[] = { m->from }, *subject[] = { m->subject };
	const char *text = m->text;

	put_head("From: ", &(struct rn_list){ from, 1 });
	put_head("To: ", &m->to);
	put_head("Cc: ", &m->cc);
	put_head("Subject: ", &(struct rn_list){ subject, 1 });
	putc('\n', stderr);
	while (*text != '\0') {
		size_t n = strcspn(text, "\n");

		rn_clean_write(stderr, rn_strndup(app->arena, text, n));
		putc('\n', stderr);
		text += n + (text[n] == '\n');
	}
}

static bool
agreed(void)
{
	char line[64] = "";

	fputs("Send it?  y/N: ", stderr);
	fflush(stderr);
	if (fgets(line, sizeof(line), stdin) == NULL)
		putc('\n', stderr);
	line[strcspn(line, "\r\n")] = '\0';
	return rn_ascii_same(line, "y") || rn_ascii_same(line, "yes");
}

/* RN_ENOTFOUND: the answer is no; RN_EUSAGE: nobody is there to say. */
static enum rn_status
agree(struct app *app, const struct rn_letter_out *m)
{
	if (can_ask()) {
		show(app, m);
		if (app->g.yes || agreed())
			return RN_OK;
		return rn_fail(app->rn, RN_ENOTFOUND, "nothing is sent");
	}
	if (app->g.yes)
		return RN_OK;
	rn_fail(app->rn, RN_EUSAGE, "nobody is here to agree to it; nothing is"
	    " sent");
	rn_hint(app->rn, "-n shows it, --yes agrees");
	return RN_EUSAGE;
}

/*
 * Shown, agreed to, and put into the outbox, unless it is for another program.
 * A text that was edited is kept by the editor until this is done.
 */
static enum rn_status
keep(struct writing *w)
{
	enum rn_status rc = RN_OK;

	if (w->app->g.dry || w->args->eml != NULL || w->args->mailto)
		return RN_OK;
	TRY(sending_ready(w->app, w->by));
	TRY(agree(w->app, &w->out));
	w->send.message_id = w->out.message_id;
	TRY(rn_outbox_put(w->app->rn, w->app->arena, &w->send, &w->out,
	    &w->id));
out:
	return rc;
}

static enum rn_status
make(struct writing *w)
{
	enum rn_status rc = rn_outbox_make(w->app->rn, w->app->arena,
	    &w->send, &w->out);

	note_findings(w->app, &w->out);
	return rc == RN_OK ? keep(w) : rc;
}

/* As an editor left it; what a human can mend there comes back to them. */
static enum rn_status
take_text(void *ctx, const char *file, const char *text, size_t n)
{
	struct writing *w = ctx;
	enum rn_status rc;

	w->send.file = file;
	w->send.text = rn_strndup(w->app->arena, text, n);
	w->send.n = n;
	rc = rn_outbox_make(w->app->rn, w->app->arena, &w->send, &w->out);
	if (rc == RN_EPOLICY && w->out.findings > 0) {
		const struct rn_text_finding *f = w->out.finding;

		while (!f->blocks)
			f++;
		rn_fail(w->app->rn, RN_EREJECTED, "%s: '%s'",
		    rn_text_rule_name[f->rule], f->quote == NULL ? "" :
		    f->quote);
		if (f->suggestion != NULL)
			rn_hint(w->app->rn, "%s", f->suggestion);
		return RN_EREJECTED;
	}
	if (rc != RN_OK)
		return rc;
	note_findings(w->app, &w->out);
	return keep(w);
}

/* As `intro write` kept it, or else as `intro draft` prints it. */
static enum rn_status
draft_text(struct writing *w)
{
	enum rn_status rc = RN_OK;
	struct rn_draft d;
	int64_t at;

	TRY(letter_kept(w->app, w->send.intro, w->send.step, true,
	    w->args->template, &d, &at));
	w->send.text = letter_text(w->app->arena, &d);
	w->send.n = strlen(w->send.text);
	w->written = at != RN_NONE;
	w->send.file = w->written ? "the text" : "the draft";
out:
	return rc;
}

static enum rn_status
edit_text(struct writing *w)
{
	struct draft_use use = { take_text, w };
	enum rn_status rc = RN_OK;
	bool changed;

	TRY(editor_write(w->app, "letter", w->send.text, &use, &changed));
	if (!changed)
		TRY(make(w));
out:
	return rc;
}

static enum rn_status
write_text(struct writing *w)
{
	const struct args *args = w->args;
	struct app *app = w->app;
	enum rn_status rc = RN_OK;
	char *text;
	bool edit;

	if (args->file != NULL) {
		TRY(slurp(app, args->file, TEXT_MOST, &text, &w->send.n));
		w->send.text = text;
		w->send.file = strcmp(args->file, "-") == 0 ? "stdin" :
		    args->file;
	}
	if (args->file == NULL)
		TRY(draft_text(w));
	edit = args->edit || (args->file == NULL && !args->as_drafted &&
	    editor_possible());
	if (args->file == NULL && !args->as_drafted && !w->written && !edit) {
		rc = rn_fail(app->rn, RN_EUSAGE, "what is to be sent?");
		rn_hint(app->rn, "--file FILE with your text, or --as-drafted;"
		    " refnet intro draft %lld prints a first one, and write"
		    " keeps yours", (long long)w->send.intro);
		return rc;
	}
	TRY(edit ? edit_text(w) : make(w));
out:
	return rc;
}

/* --- out ------------------------------------------------------------------ */

static enum rn_status
put_bytes(void *ctx, FILE *to)
{
	const struct rn_letter_out *m = ctx;

	fwrite(m->bytes, 1, m->n, to);
	return RN_OK;
}

/* For another program, which tells us nothing. */
static enum rn_status
give_away(struct app *app, const struct args *args, int64_t intro,
    struct rn_letter_out *m)
{
	enum rn_status rc = RN_OK;

	if (args->mailto)
		fprintf(app->out.to, "%s\n", m->mailto);
	else if (app->g.dry || strcmp(args->eml, "-") == 0)
		TRY(put_bytes(m, app->out.to));
	else
		TRY(out_file(app, args->eml, put_bytes, m));
	say_note(app, "nothing is recorded as sent");
	if (m->step == RN_DRAFT_INTRODUCTION)
		say_hint(app, "once you have sent it: refnet intro introduce"
		    " %lld", (long long)intro);
	else if (m->step == RN_DRAFT_THANKS)
		say_hint(app, "once you have sent it: refnet intro thank %lld",
		    (long long)intro);
	else if (m->party >= 0 && m->step <= RN_DRAFT_ASK_TARGET)
		say_hint(app, "once you have sent it: refnet intro ask %lld"
		    " %s --channel email", (long long)intro,
		    rn_party_name[m->party]);
out:
	return rc;
}

/* Second by second: whoever stops us leaves it in the outbox. */
static void
wait_for(struct app *app, int64_t seconds)
{
	const struct timespec second = { 1, 0 };

	say_note(app, "sending in %lld s; ^C keeps it in the outbox, where"
	    " refnet undo takes it back", (long long)seconds);
	for (int64_t i = 0; i < seconds; i++)
		(void)nanosleep(&second, NULL);
	rn_clock(app->rn, rn_now(app->rn) + seconds);
}

/* What is in the outbox goes, at once or once it was held. */
static enum rn_status
let_go(struct writing *w)
{
	struct app *app = w->app;
	struct rn_outgoing row;
	enum rn_status rc = RN_OK;

	if (w->send.hold == 0 || can_ask()) {
		if (w->send.hold > 0)
			wait_for(app, w->send.hold);
		return sending_one(app, w->by, w->id);
	}
	TRY(rn_outbox_get(app->rn, app->arena, w->id, &row));
	TRY(out_rows(app, &rn_view_outgoing, &row, 1, sizeof(row)));
	say_note(app, "held for %lld s; refnet undo takes it back",
	    (long long)w->send.hold);
	say_hint(app, "refnet intro send hands over what is due");
out:
	return rc;
}

static enum rn_status
compose(struct app *app, const struct args *args, const struct sending *by,
    const char *word)
{
	struct writing w = { .app = app, .args = args, .by = by,
	    .send = { .step = -1, .from = by->from, .cc = args->cc,
	    .hold = by->hold } };
	enum rn_status rc = RN_OK;

	TRY(intro_id(app, word, &w.send.intro));
	TRY(intro_force(app, &w.send.force));
	if (args->eml != NULL || args->mailto || app->g.dry)
		TRY(out_is_text(app, "a message"));
	if (args->hold != NULL)
		TRY(take_number(app, "--hold", args->hold, HOLD_MOST,
		    &w.send.hold));
	if (args->step != NULL)
		TRY(intro_word(app, "step", rn_draft_step_name, args->step,
		    &w.send.step));
	TRY(write_text(&w));
	if (args->eml != NULL || args->mailto)
		TRY(give_away(app, args, w.send.intro, &w.out));
	else if (app->g.dry)
		TRY(put_bytes(&w.out, app->out.to));
	else
		TRY(let_go(&w));
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argp, char **operand)
{
	const struct args *args = argp;
	bool settles = args->sent != NULL || args->not_sent != NULL ||
	    args->again != NULL;
	enum rn_status rc = RN_OK;
	struct sending s;

	if (settles && operand[0] != NULL)
		return rn_fail(app->rn, RN_EUSAGE, "--sent, --not-sent and"
		    " --again are about a message, not about an introduction");
	TRY(sending_settings(app, &s));
	if (settles)
		TRY(settle(app, args, &s));
	else if (operand[0] == NULL)
		TRY(sending_queue(app, &s));
	else
		TRY(compose(app, args, &s, operand[0]));
out:
	return rc;
}

const struct cmd cmd_intro_send = {
	.family = "intro", .verb = "send",
	.brief = "send a text by mail, or what waits in the outbox",
	.operands = "[ID]",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_FORCE,
	.view = &rn_view_outgoing,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
