/*
 * mail.c - texts that go out, from the screen: written in an editor, reviewed,
 * put into the outbox, handed over once they were held.
 *
 * What was reviewed is what is sent: desk.letter keeps it.  Whom it goes to and
 * whether it may go is asked by the library, now and when it leaves.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "cmd.h"
#include "desk.h"
#include "editor.h"
#include "letter.h"
#include "refnet/interaction.h"
#include "sending.h"

enum { DAYS = 14 };	/* messages of so many days are counted for a reader */

static struct triage_event
failed(struct desk *d)
{
	return (struct triage_event){ .kind = EV_DONE,
	    .text = desk_failure(d) };
}

/* --- writing -------------------------------------------------------------- */

struct writing {
	struct desk *d;
	const struct triage_fx *fx;
	struct rn_written kept;
};

static enum rn_status
keep(void *ctx, const char *file, const char *text, size_t n)
{
	struct writing *w = ctx;
	struct app *app = w->d->app;

	return rn_written_put(app->rn, app->arena, w->fx->id, w->fx->step,
	    file, text, n, &w->kept);
}

static enum rn_status
write_text(struct writing *w, bool *changed)
{
	const struct draft_use use = { keep, w };
	struct app *app = w->d->app;
	enum rn_status rc = RN_OK;
	struct rn_draft d;
	int64_t at;

	TRY(letter_kept(app, w->fx->id, w->fx->step, false, NULL, &d, &at));
	if (w->d->leave != NULL)
		w->d->leave(w->d->back);
	rc = editor_write(app, "letter", letter_text(app->arena, &d), &use,
	    changed);
	if (w->d->enter != NULL)
		w->d->enter(w->d->back);
out:
	return rc;
}

/* For whoever ends us meanwhile: what the hint says of a text. */
static void
remember_kept(struct desk *d)
{
	const char *hint = rn_error_hint(d->app->rn);

	free(d->kept);
	d->kept = NULL;
	if (hint == NULL || strstr(hint, "kept: ") == NULL)
		return;
	d->kept = strdup(hint);
	if (d->kept == NULL)
		rn_nomem();
}

struct triage_event
mail_edit(struct desk *d, const struct triage_fx *fx)
{
	struct writing w = { .d = d, .fx = fx };
	struct rn_arena *own = d->app->arena;
	struct triage_event ev;
	enum rn_status rc;
	bool changed = false;

	rn_arena_reset(d->mail);
	d->letter.intro = 0;
	d->app->arena = d->mail;
	rc = write_text(&w, &changed);
	d->app->arena = own;
	if (rc != RN_OK) {
		remember_kept(d);
		return failed(d);
	}
	ev = desk_done(d, rc, !changed ? "nothing was changed" :
	    rn_sprintf(d->detail, "written: %s.  S reviews and sends it",
	    rn_draft_step_name[w.kept.step]));
	ev.moves = false;
	if (!changed)
		ev.tail = NULL;
	return ev;
}

struct triage_event
mail_discard(struct desk *d, const struct triage_fx *fx)
{
	struct rn_written was;
	enum rn_status rc = rn_written_put(d->app->rn, d->detail, fx->id,
	    fx->step, NULL, NULL, 0, &was);
	struct triage_event ev;

	if (rc != RN_OK)
		return failed(d);
	ev = desk_done(d, rc, rn_sprintf(d->detail, "thrown away: what you"
	    " wrote for %s", rn_draft_step_name[was.step]));
	ev.moves = false;
	return ev;
}

/* --- reviewing ------------------------------------------------------------ */

/* How often I have written to them of late, were this to go. */
static enum rn_status
say_load(struct desk *d, const struct rn_letter_out *m, struct triage_told *t)
{
	enum rn_status rc = RN_OK;
	struct rn_interaction *v;
	struct rn_intro row;
	int64_t who, count = 1, now = rn_now(d->app->rn);
	size_t n;

	if (m->party < 0)
		return RN_OK;
	TRY(rn_intro_get(d->app->rn, t->a, d->letter.intro, RN_NOW, &row));
	who = m->party == RN_PARTY_REQUESTER ? row.requester_id :
	    m->party == RN_PARTY_CONNECTOR ? row.connector_id : row.target_id;
	TRY(rn_interaction_list(d->app->rn, t->a, rn_sprintf(t->a,
	    "%" PRId64, who), &v, &n));
	for (size_t i = 0; i < n && v[i].at > now - DAYS * INT64_C(86400);
	    i++)
		count += v[i].direction == RN_DIRECTION_OUT &&
		    v[i].kind <= RN_CHANNEL_MESSAGE;
	if (count > 1)
		triage_say(t, "Load", rn_sprintf(t->a, "message %" PRId64
		    " from you in %d days", count, DAYS));
out:
	return rc;
}

static enum rn_status
say_letter(struct desk *d, const struct sending *by,
    const struct rn_letter_out *m, bool ok, struct triage_told *t)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < m->to.n; i++)
		triage_say(t, i == 0 ? "To" : "", m->to.v[i]);
	triage_say(t, "About", m->subject);
	triage_say(t, "By", rn_sprintf(t->a, "%s; held %" PRId64
	    " s in the outbox, u takes it back until then", by->by.command,
	    by->hold));
	TRY(say_load(d, m, t));
	/* what stops it is seen first, what is to be looked at after the text */
	if (!ok)
		triage_say_findings(t, m->finding, m->findings);
	triage_say(t, "", "");
	triage_say_body(t, m->text);
	triage_say(t, "", "");
	if (ok)
		triage_say_findings(t, m->finding, m->findings);
out:
	return rc;
}

/* A policy, or nobody to write to: what and why, and the text as it is. */
static void
say_refusal(struct desk *d, const struct rn_draft *draft,
    struct triage_told *t)
{
	const char *hint = rn_error_hint(d->app->rn);

	triage_say(t, "Stops", rn_strdup(t->a, rn_error_text(d->app->rn)));
	if (hint != NULL)
		triage_say(t, "", rn_strdup(t->a, hint));
	triage_say(t, "", "");
	triage_say(t, "About", draft->subject);
	triage_say_body(t, draft->body);
}

/* What would be sent, made and not kept, and told; *ok: it can be. */
static enum rn_status
say_made(struct desk *d, const struct triage_fx *fx, struct triage_told *t,
    bool *ok)
{
	struct app *app = d->app;
	struct rn_letter_out m;
	enum rn_status rc = RN_OK;
	struct rn_draft draft;
	struct sending by;
	int64_t at;

	TRY(sending_settings(app, &by));
	TRY(sending_ready(app, &by));
	TRY(letter_kept(app, fx->id, fx->step, true, NULL, &draft, &at));
	d->letter = (struct rn_send){ .intro = fx->id, .step = draft.step,
	    .text = letter_text(app->arena, &draft), .file = "the text",
	    .from = by.from, .hold = by.hold };
	d->letter.n = strlen(d->letter.text);
	rc = rn_outbox_make(app->rn, app->arena, &d->letter, &m);
	*ok = rc == RN_OK;
	if (rc == RN_OK || (rc == RN_EPOLICY && m.findings > 0)) {
		d->letter.message_id = m.message_id;
		return say_letter(d, &by, &m, *ok, t);
	}
	if (rc == RN_EPOLICY || rc == RN_EUSAGE || rc == RN_EREJECTED) {
		say_refusal(d, &draft, t);
		rc = RN_OK;
	}
out:
	return rc;
}

struct triage_event
mail_review(struct desk *d, const struct triage_fx *fx)
{
	struct triage_event ev = { .kind = EV_BOX,
	    .mode = MODE_SEND, .id = fx->id };
	struct rn_arena *own = d->app->arena;
	struct triage_told t;
	enum rn_status rc;

	rn_arena_reset(d->mail);
	d->app->arena = d->mail;
	t = triage_told(d->mail);
	rc = say_made(d, fx, &t, &ev.ok);
	d->app->arena = own;
	if (rc != RN_OK) {
		d->letter.intro = 0;
		return failed(d);
	}
	for (size_t i = 0; i < t.n; i++)
		t.line[i].text = rn_clean(d->mail, t.line[i].text);
	if (rn_date_read(d->app->rn, triage_snoozes[0].date,
	    rn_now(d->app->rn), false, &ev.at[0]) != RN_OK)
		ev.at[0] = RN_NONE;
	ev.line = t.line;
	ev.n = t.n;
	return ev;
}

/* --- out ------------------------------------------------------------------ */

/* How many wait in the outbox, and until when the next does. */
static void
look(struct desk *d, struct triage_event *ev)
{
	struct rn_arena *a = rn_arena_new();
	struct rn_outgoing *v;
	size_t n;

	*ev = (struct triage_event){ .kind = EV_OUTBOX,
	    .now = rn_now(d->app->rn), .at = { RN_NONE } };
	if (a == NULL)
		rn_nomem();
	if (rn_outbox_list(d->app->rn, a, &v, &n) != RN_OK)
		n = 0;
	for (size_t i = 0; i < n; i++) {
		if (v[i].state != RN_OUTGOING_HELD &&
		    v[i].state != RN_OUTGOING_DUE)
			continue;
		if (ev->n++ == 0 || v[i].held_until < ev->at[0])
			ev->at[0] = v[i].held_until;
	}
	rn_arena_free(a);
}

void
mail_look(struct desk *d)
{
	struct triage_event ev;

	look(d, &ev);
	triage_update(&d->m, &ev);
}

const char *
mail_of(struct desk *d, int64_t id)
{
	struct rn_outgoing *v;
	const char *s = NULL;
	size_t n;

	if (d->m.held == 0 || rn_outbox_list(d->app->rn, d->detail, &v,
	    &n) != RN_OK)
		return NULL;
	for (size_t i = 0; i < n; i++)
		if (v[i].intro_id == id && (v[i].state == RN_OUTGOING_HELD ||
		    v[i].state == RN_OUTGOING_DUE))
			s = rn_sprintf(d->detail, "%s, held until %s; u takes"
			    " it back", rn_draft_step_name[v[i].step],
			    rn_date_said(d->detail, v[i].held_until));
	return s;
}

struct triage_event
mail_send(struct desk *d, const struct triage_fx *fx)
{
	int64_t now = rn_now(d->app->rn), id;
	struct rn_letter_out m;
	struct triage_event ev;
	enum rn_status rc;

	if (d->letter.intro != fx->id)
		return (struct triage_event){ .kind = EV_DONE,
		    .text = "nothing was reviewed" };
	if (fx->at != RN_NONE)
		d->letter.hold = fx->at > now ? fx->at - now : 0;
	rc = rn_outbox_put(d->app->rn, d->detail, &d->letter, &m, &id);
	d->letter.intro = 0;
	ev = desk_done(d, rc, rc != RN_OK ? NULL : rn_sprintf(d->detail,
	    "%s held %s: %s", rn_draft_step_name[m.step],
	    d->letter.hold < 3600 ? rn_sprintf(d->detail, "%" PRId64 " s",
	    d->letter.hold) : rn_sprintf(d->detail, "until %s",
	    rn_date_said(d->detail, now + d->letter.hold)),
	    m.to.n == 0 ? "" : m.to.v[0]));
	if (rc == RN_OK)
		mail_look(d);
	return ev;
}

/* One that is due; what became of it. */
static struct triage_event
hand_over(struct desk *d)
{
	struct rn_outgoing *v, row;
	struct triage_event ev = { .kind = EV_DONE, .ok = true };
	struct app *app = d->app;
	enum rn_status rc = RN_OK;
	struct sending by;
	size_t n, i = 0;

	TRY(sending_settings(app, &by));
	TRY(sending_ready(app, &by));
	TRY(rn_outbox_list(app->rn, d->detail, &v, &n));
	while (i < n && v[i].state != RN_OUTGOING_DUE)
		i++;
	if (i == n)
		return ev;
	TRY(rn_outbox_hand_over(app->rn, d->detail, v[i].id, &by.by, &row));
	ev.text = rn_sprintf(d->detail, "sent: %s to %s",
	    rn_draft_step_name[row.step], row.to.n == 0 ? "" : row.to.v[0]);
	return ev;
out:
	return failed(d);
}

bool
mail_tick(struct desk *d)
{
	struct triage *m = &d->m;
	struct rn_arena *own = d->app->arena;
	struct triage_event ev;
	int64_t was = m->held_until;

	if (m->held == 0 || m->dry)
		return false;
	ev = (struct triage_event){ .kind = EV_OUTBOX, .n = m->held,
	    .now = rn_now(d->app->rn), .at = { was } };
	triage_update(m, &ev);
	if (ev.now < was)
		return true;
	if (!d->handing) {	/* which takes a while: it is said first */
		d->handing = true;
		triage_update(m, &(struct triage_event){ .kind = EV_SAID,
		    .text = "sending..." });
		return true;
	}
	d->handing = false;
	d->app->arena = d->mail;
	ev = hand_over(d);
	d->app->arena = own;
	triage_update(m, &ev);
	mail_look(d);
	/* one that is still due was refused by more than its command */
	if (!ev.ok && m->held > 0 && m->held_until <= rn_now(d->app->rn))
		m->held_until = rn_now(d->app->rn) + 60;
	return true;
}
