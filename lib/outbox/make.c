/*
 * make.c - a message from an introduction, a step and a text.
 *
 * Whom it goes to follows from the introduction and the store; the text only
 * says what.  Everything that may stop it is asked here, and again by hand.c.
 */
#include <string.h>

#include "base/run.h"
#include "base/text.h"
#include "outbox/room.h"
#include "people/people.h"

/* All that is known while one is made. */
struct making {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_send *s;
	struct rn_sending sending;
	struct rn_draft draft;
	struct rn_out_whom to;
	struct rn_out_text text;
	struct rn_me me;
	struct rn_mail_box cc[8];
	struct rn_mail_letter letter;
	unsigned forced;
};

static enum rn_status
address_of(struct refnet *rn, struct rn_arena *a, int64_t person,
    const char *name, const char **out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row = false;

	TRY(rn_sql(rn, &rn_outbox_sql, OUT_ADDRESS, &st));
	rn_bind_int(&st, ":id", person);
	TRY(rn_step(&st, &row));
	*out = row ? rn_col_text(&st, 0, a) : NULL;
	if (!row) {
		rc = rn_fail(rn, RN_EUSAGE, "no e-mail address of %s is known",
		    name);
		rn_hint(rn, "refnet person edit %lld --email ADDRESS",
		    (long long)person);
	}
out:
	rn_done(&st);
	return rc;
}

/*
 * Two who are introduced read each other's address: may they?  The draft tells
 * what may be told.
 */
static enum rn_status
check_told(struct refnet *rn, struct rn_arena *a, const struct rn_sending *s,
    const struct rn_out_whom *to)
{
	enum rn_status rc = RN_OK;
	struct rn_draft d;

	if (to->n < 2)
		return RN_OK;
	TRY(rn_intro_draft(rn, a, s->intro, (int)s->step, true, NULL, &d));
	for (size_t i = 0; i < to->n && i < d.to.n; i++) {
		if (strchr(d.to.v[i], '<') != NULL)
			continue;
		rc = rn_fail(rn, RN_EPOLICY, "intro %lld: %s did not say that"
		    " their address may be told", (long long)s->intro,
		    to->box[i].name);
		rn_hint(rn, "ask them; refnet intro yes %lld PARTY --share"
		    " says what may be", (long long)s->intro);
		goto out;
	}
out:
	return rc;
}

enum rn_status
rn_out_whom(struct refnet *rn, struct rn_arena *a, const struct rn_sending *s,
    struct rn_out_whom *to)
{
	static const int both[] = { RN_PARTY_TARGET, RN_PARTY_REQUESTER };
	enum rn_status rc = RN_OK;
	struct rn_intro row;
	int64_t me;

	*to = (struct rn_out_whom){ .n = 0 };
	TRY(rn_intro_get(rn, a, s->intro, RN_NOW, &row));
	TRY(rn_me_id(rn, &me));
	for (size_t i = 0; i < (s->party < 0 ? RN_LEN(both) : 1); i++) {
		const int64_t id[] = { row.requester_id, row.connector_id,
		    row.target_id };
		const char *name;
		int p = s->party < 0 ? both[i] : s->party;

		if (id[p] == RN_NONE || id[p] == me)
			continue;
		TRY(rn_person_called(rn, a, id[p], &name));
		to->box[to->n].name = name;
		TRY(address_of(rn, a, id[p], name, &to->box[to->n++].address));
	}
	if (to->n == 0)
		TRY(rn_fail(rn, RN_EUSAGE, "intro %lld: nobody is there to"
		    " write that to", (long long)s->intro));
	TRY(check_told(rn, a, s, to));
out:
	return rc;
}

enum rn_status
rn_out_lint(struct refnet *rn, struct rn_arena *a, const struct rn_sending *s,
    const char *text, struct rn_text_finding **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	bool blocked;

	TRY(rn_intro_lint(rn, a, s->intro, (int)s->step, text, list, n,
	    &blocked));
	if (blocked)
		rc = rn_fail(rn, RN_EPOLICY, "intro %lld: the text may not be"
		    " sent like this", (long long)s->intro);
out:
	return rc;
}

static bool
is_mine(struct making *m, const char *address, const char **mine)
{
	for (size_t i = 0; i < m->me.handles.n; i++)
		if (strchr(m->me.handles.v[i], '@') != NULL &&
		    (strcmp(address, "me") == 0 ||
		    rn_ascii_same(m->me.handles.v[i], address))) {
			*mine = m->me.handles.v[i];
			return true;
		}
	return false;
}

/* Which address of mine it is from, and those that get a copy. */
static enum rn_status
take_mine(struct making *m)
{
	const struct rn_send *s = m->s;
	struct rn_mail_letter *l = &m->letter;
	enum rn_status rc = RN_OK;

	TRY(rn_me_get(m->rn, m->a, &m->me));
	if (!is_mine(m, s->from == NULL ? "me" : s->from, &l->from.address)) {
		rc = rn_fail(m->rn, RN_ECONFIG, s->from == NULL ?
		    "no e-mail address of yours is known%s" :
		    "'%s' is no address of yours", s->from == NULL ? "" :
		    s->from);
		rn_hint(m->rn, "refnet init --me ADDRESS adds one");
		goto out;
	}
	l->from.name = m->me.name;
	for (size_t i = 0; i < s->cc.n; i++) {
		if (l->cc_n == RN_LEN(m->cc) ||
		    !is_mine(m, s->cc.v[i], &m->cc[l->cc_n].address))
			return rn_fail(m->rn, RN_EUSAGE, "a copy goes to you"
			    " alone, and '%s' is no address of yours",
			    s->cc.v[i]);
		l->cc_n++;
	}
	l->cc = m->cc;
out:
	return rc;
}

/* The text that was written, or else the draft. */
static enum rn_status
take_text(struct making *m)
{
	const struct rn_send *s = m->s;
	struct rn_list names = { NULL, 0 }, addresses = { NULL, 0 };
	enum rn_status rc = RN_OK;
	const char *who;

	m->text = (struct rn_out_text){ m->draft.subject, m->draft.body,
	    NULL };
	if (s->text == NULL)
		return RN_OK;
	TRY(rn_out_text_read(m->rn, m->a, s->file == NULL ? "the text" :
	    s->file, s->text, s->n, &m->text));
	if (m->text.to == NULL)
		return RN_OK;
	names.v = rn_alloc(m->a, (m->to.n + m->draft.to.n) * sizeof(who));
	addresses.v = rn_alloc(m->a, m->to.n * sizeof(who));
	for (size_t i = 0; i < m->draft.to.n; i++)
		names.v[names.n++] = m->draft.to.v[i];
	for (size_t i = 0; i < m->to.n; i++) {
		names.v[names.n++] = m->to.box[i].name;
		addresses.v[addresses.n++] = m->to.box[i].address;
	}
	who = rn_out_text_stranger(m->a, m->text.to, &names, &addresses);
	if (who != NULL) {
		rc = rn_fail(m->rn, RN_EUSAGE, "the text is to '%s', but it"
		    " would go to %s", who, rn_out_row_called(m->a,
		    &(struct rn_out_row){ .name = { names.v + m->draft.to.n,
		    m->to.n } }) + strlen("the message to "));
		rn_hint(m->rn, "whom it goes to follows from the introduction;"
		    " To may be left out");
	}
out:
	return rc;
}

/* A name that cannot stand in a message is left out: the address is enough. */
static const char *
sendable(const char *name)
{
	return name == NULL || strchr(name, '@') != NULL ||
	    rn_mail_words_wrong(name) != NULL ? NULL : name;
}

/* What a reminder reminds of. */
static enum rn_status
find_earlier(struct making *m)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	if (m->sending.step != RN_DRAFT_REMINDER)
		return RN_OK;
	TRY(rn_sql(m->rn, &rn_outbox_sql, OUT_LAST_SENT, &st));
	rn_bind_int(&st, ":intro", m->sending.intro);
	rn_bind_opt(&st, ":party", m->sending.party < 0 ? RN_NONE :
	    m->sending.party);
	TRY(rn_step(&st, &row));
	if (row)
		m->letter.answers = rn_col_text(&st, 0, m->a);
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
write_letter(struct making *m, struct rn_letter_out *out)
{
	unsigned char random[16];
	struct rn_mail_letter *l = &m->letter;
	enum rn_status rc = RN_OK;
	char *bytes;

	for (size_t i = 0; i < m->to.n; i++)
		m->to.box[i].name = sendable(m->to.box[i].name);
	rn_store_random(random, sizeof(random));
	l->from.name = sendable(l->from.name);
	l->to = m->to.box;
	l->to_n = m->to.n;
	l->subject = m->text.subject;
	l->text = m->text.body;
	l->id = m->s->message_id != NULL ? m->s->message_id :
	    rn_mail_new_id(m->a, random, sizeof(random), l->from.address);
	l->at = rn_now(m->rn);
	TRY(find_earlier(m));
	TRY(rn_mail_compose(m->rn, m->a, l, &bytes, &out->n));
	if (out->n > RN_RUN_WHOLE) {
		/* half of one must not leave when we are killed */
		rc = rn_fail(m->rn, RN_EREJECTED, "a message of %zu bytes is"
		    " too long; %d are the most", out->n, RN_RUN_WHOLE);
		goto out;
	}
	out->bytes = bytes;
	out->mailto = rn_mail_mailto(m->a, l);
out:
	return rc;
}

static const char *
box_text(struct rn_arena *a, const struct rn_mail_box *b)
{
	return b->name == NULL ? b->address : rn_sprintf(a, "%s <%s>",
	    b->name, b->address);
}

static struct rn_list
box_list(struct rn_arena *a, const struct rn_mail_box *v, size_t n)
{
	struct rn_list out = { rn_alloc(a, (n + 1) * sizeof(*out.v)), n };

	for (size_t i = 0; i < n; i++)
		out.v[i] = box_text(a, &v[i]);
	return out;
}

static enum rn_status
make_draft(struct making *m)
{
	const struct rn_send *s = m->s;
	enum rn_status rc = RN_OK;

	TRY(rn_intro_draft(m->rn, m->a, s->intro, s->step, true, NULL,
	    &m->draft));
	m->sending = (struct rn_sending){ s->intro,
	    (enum rn_draft_step)m->draft.step, m->draft.party };
	if (m->draft.from != NULL) {
		rc = rn_fail(m->rn, RN_EUSAGE, "that is for %s to send",
		    m->draft.from);
		rn_hint(m->rn, "refnet intro draft %lld --final prints it for"
		    " them", (long long)s->intro);
	}
out:
	return rc;
}

static enum rn_status
make(struct making *m, struct rn_letter_out *out)
{
	enum rn_status rc = RN_OK;

	*out = (struct rn_letter_out){ .step = -1, .party = -1 };
	TRY(make_draft(m));
	TRY(rn_out_whom(m->rn, m->a, &m->sending, &m->to));
	TRY(take_mine(m));
	TRY(take_text(m));
	TRY(rn_sending_check(m->rn, m->a, &m->sending, m->s->force,
	    &m->forced));
	out->step = (int)m->sending.step;
	out->party = m->sending.party;
	out->subject = m->text.subject;
	out->text = m->text.body;
	TRY(write_letter(m, out));
	TRY(rn_out_lint(m->rn, m->a, &m->sending, rn_sprintf(m->a,
	    "Subject: %s\n\n%s", m->text.subject, m->text.body),
	    &out->finding, &out->findings));
	out->message_id = m->letter.id;
	out->from = box_text(m->a, &m->letter.from);
	out->to = box_list(m->a, m->to.box, m->to.n);
	out->cc = box_list(m->a, m->cc, m->letter.cc_n);
out:
	return rc;
}

enum rn_status
rn_outbox_make(struct refnet *rn, struct rn_arena *a, const struct rn_send *s,
    struct rn_letter_out *out)
{
	struct making m = { .rn = rn, .a = a, .s = s };

	return make(&m, out);
}

/* --- into the outbox ------------------------------------------------------ */

static enum rn_status
check_twice(struct making *m)
{
	enum rn_status rc = RN_OK;
	struct rn_out_row *v;
	size_t n;

	TRY(rn_out_rows_read(m->rn, m->a, RN_NONE, &v, &n));
	for (size_t i = 0; i < n; i++) {
		enum rn_outgoing_state s = v[i].fate.state;

		if (v[i].sending.intro != m->sending.intro ||
		    v[i].sending.step != m->sending.step ||
		    v[i].sending.party != m->sending.party ||
		    (s != RN_OUTGOING_HELD && s != RN_OUTGOING_DUE &&
		    s != RN_OUTGOING_HANDING))
			continue;
		rc = rn_fail(m->rn, RN_EUSAGE, "intro %lld: message %lld for"
		    " that is in the outbox already, and %s",
		    (long long)m->sending.intro, (long long)v[i].id,
		    s == RN_OUTGOING_HANDING ? "may have left" :
		    rn_outgoing_state_name[s]);
		rn_hint(m->rn, s == RN_OUTGOING_HANDING ? "find out, then"
		    " refnet intro send --sent %lld or --not-sent %lld" :
		    "refnet intro send --not-sent %lld takes it out",
		    (long long)v[i].id, (long long)v[i].id);
		return rc;
	}
out:
	return rc;
}

static const char *
join_lines(struct rn_arena *a, const struct rn_mail_box *v, size_t n,
    bool names)
{
	const char *all = "";

	for (size_t i = 0; i < n; i++)
		all = rn_sprintf(a, "%s%s%s", all, i > 0 ? "\n" : "",
		    names && v[i].name != NULL ? v[i].name : v[i].address);
	return all;
}

static enum rn_status
put_row(struct making *m, const struct rn_letter_out *out, int64_t *id)
{
	struct rn_arena *a = m->a;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(m->rn, &rn_outbox_sql, OUT_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(m->rn));
	rn_bind_int(&st, ":intro", m->sending.intro);
	rn_bind_int(&st, ":step", m->sending.step);
	rn_bind_opt(&st, ":party", m->sending.party < 0 ? RN_NONE :
	    m->sending.party);
	rn_bind_int(&st, ":at", rn_now(m->rn));
	rn_bind_int(&st, ":held", rn_now(m->rn) + m->s->hold);
	rn_bind_text(&st, ":message", out->message_id);
	rn_bind_text(&st, ":rcpt", join_lines(a, m->to.box, m->to.n, false));
	rn_bind_text(&st, ":name", join_lines(a, m->to.box, m->to.n, true));
	rn_bind_text(&st, ":subject", out->subject);
	rn_bind_text(&st, ":text", rn_sprintf(a, "Subject: %s\n\n%s",
	    out->subject, out->text));
	rn_bind_blob(&st, ":body", out->bytes, out->n);
	TRY(rn_exec(&st));
	*id = rn_last_id(m->rn);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_outbox_put(struct refnet *rn, struct rn_arena *a, const struct rn_send *s,
    struct rn_letter_out *out, int64_t *id)
{
	struct making m = { .rn = rn, .a = a, .s = s };
	enum rn_status rc = rn_change_begin(rn, "intro send");

	if (rc != RN_OK)
		return rc;
	TRY(make(&m, out));
	TRY(check_twice(&m));
	TRY(put_row(&m, out, id));
	TRY(rn_written_sent(rn, a, &m.sending));
	TRY(rn_sending_forced(rn, &m.sending, m.forced, s->force));
	TRY(rn_change_say(rn, "intro %lld: %s to %s into the outbox",
	    (long long)s->intro, rn_draft_step_name[out->step], out->to.v[0]));
out:
	return rn_end(rn, rc);
}
