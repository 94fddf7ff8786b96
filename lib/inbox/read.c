/*
 * read.c - a message becomes a letter: whose addresses those are, what it
 * answers, whom it names, what it says.
 *
 * Words of somebody who introduces two are rows of introducing[], folded; what
 * subjects of answers begin with, of answering[].
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "inbox/room.h"
#include "inbox/when.h"

enum {
	QUOTE_MAX = 400,	/* bytes of a line that is kept */
	LOOK_MAX = 64 << 10,	/* of a text that names are looked for in */
	AWAY_MOST = 60,		/* days that somebody is away */
	LATER_MOST = 400	/* or asks to be left */
};

static const char *const introducing[] = {
	"meet", "introduc", "in cc", "in copy", "cc'ing", "cc'd", "cced",
	"ccing", "adding", "looping", "connecting you", "put you in touch",
	"over to you", "vorstell", "bekannt mach", "bekanntmach", "in kopie",
	"ins cc", "stelle euch", "presente", "mets en copie", "mettre en copie",
	"mise en relation", "mettre en relation", "en copie", "presento",
	"presentar", "en copia", "pongo en contacto", "apresent",
	"em copia", "colocar em contato", "por em contacto"
};

static const char *const answering[] = {
	"re:", "re :", "aw:", "antw:", "antwort:", "sv:", "vs:", "r:", "rv:",
	"res:", "odp:"
};

struct reading {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_opens *o;
	const struct rn_email *m;
	struct rn_read *out;
	struct rn_invite invite;
	const char *own;	/* its writer's words, folded */
};

const char *
rn_quotable(struct rn_arena *a, const char *s)
{
	size_t n, at = 0, step;
	int32_t cp;
	char *out;

	if (s == NULL)
		return NULL;
	s += strspn(s, " \t\r\n");
	n = strcspn(s, "\r\n");
	while (at < n && at < QUOTE_MAX &&
	    (step = rn_utf8_next(s + at, n - at, &cp)) > 0)
		at += step;
	out = rn_strndup(a, s, at);
	for (char *c = out; *c != '\0'; c++)
		if ((unsigned char)*c < ' ' || *c == 0x7f)
			*c = ' ';
	out = rn_trim(a, out, strlen(out));
	return *out == '\0' ? NULL : out;
}

enum rn_status
rn_address_find(struct refnet *rn, struct rn_arena *a,
    struct rn_addresses *known, const char *address, struct rn_handle *out)
{
	const char *canon = rn_canon_email(a, address, strlen(address));
	enum rn_status rc = RN_OK;
	uint32_t *at;

	*out = (struct rn_handle){ RN_NONE, RN_NONE, false };
	if (canon == NULL)
		return RN_OK;
	at = rn_table_at(&known->at, (uint64_t)rn_store_hash(rn, canon,
	    strlen(canon)));
	if (*at == RN_TABLE_NEW) {
		TRY(rn_handle_find(rn, RN_HANDLE_EMAIL, canon, out));
		known->v = rn_grow(known->v, known->n, &known->room,
		    sizeof(*known->v));
		*at = (uint32_t)known->n;
		known->v[known->n++] = *out;
	}
	*out = known->v[*at];
out:
	return rc;
}

void
rn_addresses_free(struct rn_addresses *known)
{
	rn_table_free(&known->at);
	free(known->v);
	*known = (struct rn_addresses){ .n = 0 };
}

static bool
is_party(const struct rn_opens *o, int64_t person)
{
	for (size_t i = 0; person != RN_NONE && i < o->n; i++)
		for (int p = 0; p < RN_PARTIES; p++)
			if (o->v[i].side[p].person == person &&
			    !o->v[i].side[p].me)
				return true;
	return false;
}

static bool
has(const int64_t *v, size_t n, int64_t x)
{
	for (size_t i = 0; i < n; i++)
		if (v[i] == x)
			return true;
	return false;
}

/* --- who ----------------------------------------------------------------- */

static enum rn_status
read_people(struct reading *r)
{
	struct rn_incoming *l = &r->out->l;
	const struct rn_email *m = r->m;
	int64_t *to = rn_alloc(r->a, (m->to_n + 1) * sizeof(*to));
	enum rn_status rc = RN_OK;
	struct rn_handle h;

	TRY(rn_address_find(r->rn, r->a, &r->o->known, m->from.address, &h));
	l->from = h.me ? RN_NONE : h.person;
	l->from_me = h.me;
	r->out->handle = h.id;
	l->crowd = !h.me;
	for (size_t i = 0; i < m->to_n; i++) {
		bool again = strcmp(m->to[i].address, m->from.address) == 0;

		for (size_t k = 0; k < i && !again; k++)
			again = strcmp(m->to[i].address,
			    m->to[k].address) == 0;
		if (again)
			continue;
		TRY(rn_address_find(r->rn, r->a, &r->o->known, m->to[i].address, &h));
		l->to_me |= h.me;
		l->crowd += !h.me;
		if (!h.me && h.person != RN_NONE && !has(to, l->to_n, h.person))
			to[l->to_n++] = h.person;
	}
	l->to = to;
out:
	return rc;
}

/* The first message of the threads that is not before this one. */
static size_t
thread_at(const struct rn_opens *o, const char *message)
{
	size_t lo = 0, hi = o->threads;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (strcmp(o->thread[mid].message, message) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* What it answers: the nearest message of its thread that is known. */
static void
read_refs(struct reading *r)
{
	struct rn_ref *v = rn_alloc(r->a, RN_FOUND_MOST * sizeof(*v));
	struct rn_incoming *l = &r->out->l;

	for (size_t i = 0; i < r->m->answers.n && l->refs == 0; i++) {
		const char *id = r->m->answers.v[i];

		for (size_t k = thread_at(r->o, id); k < r->o->threads &&
		    strcmp(r->o->thread[k].message, id) == 0 &&
		    l->refs < RN_FOUND_MOST; k++)
			v[l->refs++] = r->o->thread[k].ref;
	}
	l->ref = v;
	for (size_t i = 0; i < RN_LEN(answering); i++)
		l->reply |= rn_ascii_starts(r->m->subject, answering[i]);
	l->reply |= r->m->answers.n > 0;
}

/* --- what ---------------------------------------------------------------- */

static bool
in_word(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
}

/* Is it there, as whole words? */
static bool
names(const char *text, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = text; (p = strstr(p, name)) != NULL; p++)
		if ((p == text || !in_word((unsigned char)p[-1])) &&
		    !in_word((unsigned char)p[n]))
			return true;
	return false;
}

static void
read_names(struct reading *r)
{
	struct rn_incoming *l = &r->out->l;
	const char *all = rn_sprintf(r->a, "%s\n%.*s", r->m->subject,
	    LOOK_MAX, r->m->text);
	int64_t *v = rn_alloc(r->a, (r->o->names + 1) * sizeof(*v));

	all = rn_fold(r->a, all);
	for (size_t i = 0; i < r->o->names; i++)
		if (names(all, r->o->name[i].fold))
			v[l->named_n++] = r->o->name[i].person;
	l->named = v;
}

/* The line of a text that has the words, or NULL. */
static const char *
line_with(struct rn_arena *a, const char *text, const char *words)
{
	while (*text != '\0') {
		size_t n = strcspn(text, "\n");
		const char *line = rn_strndup(a, text, n);

		if (strstr(rn_fold(a, line), words) != NULL)
			return line;
		text += n + (text[n] == '\n');
	}
	return NULL;
}

static void
read_introducing(struct reading *r, const char *own)
{
	for (size_t i = 0; i < RN_LEN(introducing); i++)
		if (strstr(r->own, introducing[i]) != NULL) {
			r->out->l.introduces = true;
			r->out->quote = line_with(r->a, own, introducing[i]);
			return;
		}
}

static const char *
name_of(const struct rn_opens *o, int64_t person)
{
	for (size_t i = 0; i < o->names; i++)
		if (o->name[i].person == person)
			return o->name[i].fold;
	return NULL;
}

/* Of each target whose connector wrote it. */
static void
read_told(struct reading *r, const char *own)
{
	struct rn_incoming *l = &r->out->l;
	const struct rn_opens *o = r->o;
	struct rn_tells *v = rn_alloc(r->a, (o->n + 1) * sizeof(*v));

	for (size_t i = 0; i < o->n && l->from != RN_NONE; i++) {
		const struct rn_side *s = o->v[i].side;
		int64_t target = s[RN_PARTY_TARGET].person;
		bool again = target == RN_NONE || s[RN_PARTY_TARGET].me ||
		    s[RN_PARTY_CONNECTOR].person != l->from;

		for (size_t k = 0; k < l->tells_n && !again; k++)
			again = v[k].person == target;
		if (again)
			continue;
		v[l->tells_n] = (struct rn_tells){ target, rn_reply_tells(r->a,
		    o->phrases, own, name_of(o, target)) };
		l->tells_n += v[l->tells_n].told.says != RN_TELLS_NOTHING;
	}
	l->tells = v;
}

static enum rn_status
read_words(struct reading *r)
{
	const char *own = rn_mail_own_words(r->a, r->m->text);
	struct rn_incoming *l = &r->out->l;
	enum rn_status rc = RN_OK;
	struct rn_reply reply;

	own = rn_sprintf(r->a, "%.*s", LOOK_MAX, own);
	r->own = rn_fold(r->a, own);
	read_names(r);
	TRY(rn_reply_read(r->rn, r->a, r->o->phrases, r->m, &reply));
	l->label = reply.label;
	l->sure = reply.sure;
	/* who is away answers what came, whatever the subject says */
	l->reply |= l->label == RN_REPLY_OUT_OF_OFFICE;
	if (l->label == RN_REPLY_LATER || l->label == RN_REPLY_OUT_OF_OFFICE)
		l->until = rn_until_said(r->own, l->at, l->label ==
		    RN_REPLY_LATER ? LATER_MOST : AWAY_MOST);
	read_introducing(r, own);
	read_told(r, own);
	l->met = rn_reply_met(r->a, r->o->phrases, own);
	if (reply.quote[0] != '\0')
		r->out->quote = reply.quote;
	if (r->out->quote == NULL)
		r->out->quote = own[0] != '\0' ? own : r->m->subject;
out:
	return rc;
}

/* --- calendars ----------------------------------------------------------- */

static enum rn_status
read_guests(struct reading *r, const struct rn_cal *e)
{
	struct rn_attends *v = rn_alloc(r->a, (e->guests + 1) * sizeof(*v));
	struct rn_invite *x = &r->invite;
	enum rn_status rc = RN_OK;
	struct rn_handle h;

	for (size_t i = 0; i < e->guests; i++) {
		TRY(rn_address_find(r->rn, r->a, &r->o->known, e->guest[i].address, &h));
		if (h.person != RN_NONE)
			v[x->guests++] = (struct rn_attends){ h.person,
			    e->guest[i].stat };
	}
	x->guest = v;
	x->organizer = RN_NONE;
	if (e->organizer != NULL) {
		TRY(rn_address_find(r->rn, r->a, &r->o->known, e->organizer, &h));
		x->organizer = h.person;
	}
out:
	return rc;
}

/* What only tells of an event is no invitation to it. */
static enum rn_status
read_calendar(struct reading *r)
{
	const char *text = r->m->calendar;
	enum rn_status rc = RN_OK;
	struct rn_cal e;
	char buf[32];

	if (text == NULL)
		return RN_OK;
	rc = rn_cal_read(r->rn, r->a, text, strlen(text), &e);
	if (rc == RN_EREJECTED)
		return RN_OK;
	TRY(rc);
	if (e.method == RN_CAL_PUBLISH || e.method == RN_CAL_OTHER)
		goto out;
	r->invite = (struct rn_invite){ .method = e.method, .start = e.start,
	    .end = e.end, .vague = e.recurs || e.day,
	    .cancelled = e.cancelled };
	TRY(read_guests(r, &e));
	r->out->l.invite = &r->invite;
	r->out->quote = rn_sprintf(r->a, "%s %s%s%s",
	    rn_cal_method_name[e.method], e.start == RN_NONE ? "" :
	    rn_date_iso(e.start, buf), e.summary == NULL ? "" : " ",
	    e.summary == NULL ? "" : e.summary);
out:
	return rc;
}

/* --- one message --------------------------------------------------------- */

static enum rn_status
read_bounce(struct reading *r)
{
	struct rn_incoming *l = &r->out->l;
	enum rn_status rc = RN_OK;
	struct rn_handle h;

	if (!r->m->report)
		return RN_OK;
	l->bounced = true;
	r->out->quote = r->m->undelivered;
	if (r->m->undelivered == NULL)
		return RN_OK;
	TRY(rn_address_find(r->rn, r->a, &r->o->known, r->m->undelivered, &h));
	l->undelivered = h.me ? RN_NONE : h.person;
	r->out->handle = h.id;
out:
	return rc;
}

static bool
concerns(const struct reading *r)
{
	const struct rn_incoming *l = &r->out->l;
	bool any = l->refs > 0 || is_party(r->o, l->from) ||
	    is_party(r->o, l->undelivered);

	for (size_t i = 0; i < l->to_n && !any && l->from_me; i++)
		any = is_party(r->o, l->to[i]);
	if (l->invite != NULL) {
		any = any || is_party(r->o, l->invite->organizer);
		for (size_t i = 0; i < l->invite->guests && !any; i++)
			any = is_party(r->o, l->invite->guest[i].person);
	}
	return any;
}

static void
keep_words(struct reading *r)
{
	struct rn_read *x = r->out;

	x->quote = rn_quotable(r->a, x->quote);
	/* a ledger takes ids that are one word, and not too long */
	if (x->message != NULL && (strlen(x->message) > 500 ||
	    x->message[strcspn(x->message, " \t<>")] != '\0' ||
	    !rn_utf8_valid(x->message, strlen(x->message), NULL)))
		x->message = NULL;
}

/* Types of parts that tell more of whom it concerns than the head does. */
static bool
has_telling_part(const struct rn_raw *raw)
{
	static const char *const types[] = { "text/calendar",
	    "message/delivery-status" };
	const char *p = raw->bytes, *end = p + raw->n;

	while ((p = memchr(p, '/', (size_t)(end - p))) != NULL) {
		for (size_t i = 0; i < RN_LEN(types); i++) {
			size_t before = strcspn(types[i], "/");
			size_t all = strlen(types[i]);

			if ((size_t)(p - raw->bytes) >= before &&
			    (size_t)(end - p) + before > all &&
			    rn_ascii_starts(p - before, types[i]))
				return true;
		}
		p++;
	}
	return false;
}

/*
 * By its head, which costs a tenth of the whole: may anybody of an
 * introduction have to do with it?
 */
static enum rn_status
look_at_head(struct reading *r, const struct rn_raw *raw, bool *yes)
{
	const char *from;
	enum rn_status rc = RN_OK;

	TRY(read_people(r));
	read_refs(r);
	from = r->m->from.address;
	*yes = concerns(r) || r->m->report ||
	    rn_ascii_starts(from, "mailer-daemon") ||
	    rn_ascii_starts(from, "postmaster") || has_telling_part(raw);
out:
	return rc;
}

static void
start(struct reading *r, const struct rn_raw *raw)
{
	*r->out = (struct rn_read){ .file = raw->file, .handle = RN_NONE,
	    .l = { .from = RN_NONE, .until = RN_NONE, .undelivered = RN_NONE,
	    .label = RN_REPLY_OTHER, .me = r->o->me } };
}

/* What has no date, or a later one, came now. */
static void
take_head(struct reading *r)
{
	const struct rn_email *m = r->m;
	struct rn_read *x = r->out;
	int64_t now = rn_now(r->rn);

	x->message = m->id != NULL && m->id[0] != '\0' ? m->id : NULL;
	x->digest = m->digest;
	x->answers = m->answers;
	x->l.at = m->at == RN_NONE || m->at > now ? now : m->at;
	x->l.automatic = m->automatic;
}

enum rn_status
rn_incoming_read(struct refnet *rn, struct rn_arena *a,
    struct rn_opens *o, const struct rn_raw *raw, struct rn_read *out,
    bool *yes)
{
	struct rn_email *m = rn_alloc(a, sizeof(*m));
	struct reading *r = rn_alloc(a, sizeof(*r));
	enum rn_status rc = RN_OK;

	*yes = false;
	*r = (struct reading){ rn, a, o, m, out, { 0 }, "" };
	start(r, raw);
	TRY(rn_mail_read(rn, a, raw->bytes, rn_mail_head_size(raw->bytes,
	    raw->n), m));
	TRY(look_at_head(r, raw, yes));
	if (!*yes)
		goto out;
	start(r, raw);
	TRY(rn_mail_read(rn, a, raw->bytes, raw->n, m));
	take_head(r);
	TRY(read_people(r));
	TRY(read_bounce(r));
	read_refs(r);
	TRY(read_calendar(r));
	*yes = concerns(r);
	if (*yes && !out->l.bounced && out->l.invite == NULL)
		TRY(read_words(r));
	keep_words(r);
out:
	return rc;
}
