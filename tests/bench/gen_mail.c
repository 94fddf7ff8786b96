/*
 * gen_mail.c - a founder's mailbox: threads opened at random, answers that wait in a heap until their time comes.
 *
 * To change: shares are the enum below, recipients the table in open_thread(), the pace of answers latency().
 */
#include <stdlib.h>

#include "gen.h"

enum {
	MAX_EXTRA = 5,			/* recipients beside the first */
	PERCENT_NEWS_OF_OPENERS = 12,	/* half of all rows open a thread: 6 % of all */
	PERCENT_SENT_OF_OPENERS = 38,	/* answers change sides, which ends near 45 % sent */
	PERCENT_OWNER_CC = 15,
	NEWS_SENDERS = 300,
	MANDELBROT_Q10 = 27		/* weight of rank r is 10 / (10 r + 27) */
};

#define OWNER_ADDRESS	"owner@quayside.example"
#define OWNER_DOMAIN	"quayside.example"

static const char *const subject_words[] = {
	"about", "agenda", "and", "annual", "answer", "board", "budget", "café", "call", "chat", "contract", "customer", "deck",
	"demo", "dinner", "draft", "event", "feedback", "figures", "final", "first", "follow-up", "for", "forecast", "founders",
	"from", "funding", "hello", "hiring", "idea", "intro", "invoice", "kick-off", "launch", "lunch", "Malmö", "meeting",
	"minutes", "monthly", "new", "next", "notes", "of", "offer", "on", "order", "our", "panel", "partner", "pilot", "plan",
	"pricing", "project", "proposal", "Q3", "question", "quick", "renewal", "report", "review", "roadmap", "sales",
	"schedule", "second", "slides", "São Paulo", "survey", "team", "thanks", "the", "times", "to", "trial", "update",
	"version", "visit", "weekly", "with", "workshop", "your", "Zürich", "10:30", "€20k", "+1",
};

enum column {
	DATE,
	FROM,
	TO,
	CC,
	SUBJECT,
	MESSAGE_ID,
	IN_REPLY_TO
};

static const char *const columns[] = {"Date", "From", "To", "Cc", "Subject", "Message-ID", "In-Reply-To"};

struct message {
	int64_t at;
	uint64_t id;
	uint64_t parent;	/* id of the message answered, if `reply` */
	uint64_t subject;	/* seed the words are drawn from */
	uint64_t who;		/* the other side; of a newsletter, the company */
	uint64_t extra[MAX_EXTRA];
	unsigned n_extra;
	unsigned n_to;		/* how many of extra are in To, the rest being in Cc */
	bool sent;
	bool reply;
	bool news;
	bool owner_cc;
};

struct mailbox {
	const struct options *opt;
	uint64_t rng;
	uint64_t *cumulated;	/* Zipf-Mandelbrot weights by rank */
	struct message *heap;	/* replies to come, earliest first */
	size_t n_heap;
	size_t cap_heap;
};

/* Seconds until an answer: two to the power of a bell curve, so near log-normal: median about 3 hours, seconds to weeks. */
static int64_t
latency(uint64_t *rng, uint64_t person)
{
	uint64_t bits = 1000 + mix(person ^ 0x1a7e) % 768;	/* in 1/256: people differ by up to 8 times */
	uint64_t whole, part;

	for (int i = 0; i < 4; i++)
		bits += below(rng, 1000);
	whole = bits >> 8;
	part = bits & 255;
	return (int64_t)(((UINT64_C(256) + part) << whole) >> 8) + 45;
}

/* The people of a mailbox by rank: the most written to are anywhere in the list of people. */
static uint64_t
draw_person(struct mailbox *box)
{
	uint64_t n = box->opt->people;
	uint64_t weight = draw(&box->rng) % box->cumulated[n - 1];
	uint64_t low = 0, high = n - 1;

	while (low < high) {
		uint64_t middle = (low + high) / 2;

		if (box->cumulated[middle] > weight)
			high = middle;
		else
			low = middle + 1;
	}
	return (low * SPREAD + 12345) % n;
}

static bool
is_before(const struct message *a, const struct message *b)
{
	return a->at != b->at ? a->at < b->at : a->parent < b->parent;
}

static void
heap_push(struct mailbox *box, const struct message *m)
{
	size_t i = box->n_heap++;

	if (box->n_heap > box->cap_heap) {
		box->cap_heap = 2 * box->cap_heap + 1024;
		box->heap = grow(box->heap, box->cap_heap, sizeof(*box->heap));
	}
	for (; i > 0 && is_before(m, &box->heap[(i - 1) / 2]); i = (i - 1) / 2)
		box->heap[i] = box->heap[(i - 1) / 2];
	box->heap[i] = *m;
}

static struct message
heap_pop(struct mailbox *box)
{
	struct message top = box->heap[0];
	struct message last = box->heap[--box->n_heap];
	size_t i = 0, child;

	while ((child = 2 * i + 1) < box->n_heap) {
		if (child + 1 < box->n_heap && is_before(&box->heap[child + 1], &box->heap[child]))
			child++;
		if (!is_before(&box->heap[child], &last))
			break;
		box->heap[i] = box->heap[child];
		i = child;
	}
	box->heap[i] = last;
	return top;
}

static struct message
open_thread(struct mailbox *box, int64_t at)
{
	static const unsigned char extras[] = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5};
	struct message m = {.at = at, .subject = draw(&box->rng)};
	uint64_t kind = below(&box->rng, 100);
	unsigned n;

	if (kind < PERCENT_NEWS_OF_OPENERS) {
		m.news = true;
		m.who = below(&box->rng, NEWS_SENDERS);
		return m;
	}
	m.sent = kind < PERCENT_NEWS_OF_OPENERS + PERCENT_SENT_OF_OPENERS;
	m.who = draw_person(box);
	n = extras[below(&box->rng, N_OF(extras))];
	for (unsigned i = 0; i < n; i++) {
		uint64_t other = draw_person(box);
		bool known = other == m.who;

		for (unsigned j = 0; j < m.n_extra; j++)
			known = known || m.extra[j] == other;
		if (!known)
			m.extra[m.n_extra++] = other;
	}
	m.n_to = (unsigned)below(&box->rng, m.n_extra + 1);
	m.owner_cc = !m.sent && m.n_to > 0 && chance(&box->rng, PERCENT_OWNER_CC);
	return m;
}

/* People answer, and are answered, each at a rate of their own; about half in the mean, newsletters never. */
static void
maybe_answer(struct mailbox *box, const struct message *m)
{
	struct message reply = *m;
	unsigned percent = 21 + (unsigned)(mix(m->who ^ (m->sent ? 0xa5 : 0x5a)) % 61);

	if (m->news || !chance(&box->rng, percent))
		return;
	reply.at += latency(&box->rng, m->who);
	reply.parent = m->id;
	reply.reply = true;
	reply.sent = !m->sent;
	reply.owner_cc = false;
	if (reply.n_extra > 0 && chance(&box->rng, 30))
		reply.n_extra = reply.n_to = 0;		/* not to all */
	heap_push(box, &reply);
}

static void
put_owner(struct text *t, uint64_t *style)
{
	static const char *const styles[] = {"Robin Quay <" OWNER_ADDRESS ">", OWNER_ADDRESS,
	    "\"Quay, Robin\" <" OWNER_ADDRESS ">", OWNER_ADDRESS};

	put(t, styles[below(style, N_OF(styles))]);
}

static void
put_subject(struct text *t, const struct message *m)
{
	uint64_t rng = m->subject;
	uint64_t n = 3 + below(&rng, 4) + below(&rng, 4);
	uint64_t comma = below(&rng, 100) < 15 ? 1 : n;
	uint64_t quote = below(&rng, 100) < 6 ? n - 1 : n;

	if (m->reply)
		put(t, "Re: ");
	for (uint64_t i = 0; i < n; i++) {
		put(t, i == 0 ? "" : i == comma + 1 ? ", " : " ");
		put(t, i == quote ? "\"" : "");
		put(t, subject_words[below(&rng, N_OF(subject_words))]);
		put(t, i == quote ? "\"" : "");
	}
}

/* The id follows from what a reply knows of its parent, so none need be remembered. */
static void
put_message_id(struct text *t, const struct mailbox *box, uint64_t id, bool sent, const struct message *m)
{
	static const char hex[] = "0123456789abcdef";
	uint64_t unique = mix(mix(box->opt->seed) + id);

	put(t, "<");
	for (int shift = 60; shift >= 0; shift -= 4)
		put_bytes(t, &hex[(unique >> shift) & 15], 1);
	put(t, "@");
	if (sent)
		put(t, OWNER_DOMAIN);
	else
		put_domain(t, m->news ? m->who : person_of(m->who).company);
	put(t, ">");
}

static void
put_news_sender(struct text *t, uint64_t company)
{
	put_company(t, company);
	put(t, company % 2 ? " News <news@" : " <no-reply@");
	put_domain(t, company);
	put(t, ">");
}

/* Half the mail of some exports is told without its ids; which half depends on the message alone. */
static bool
is_bare(const struct mailbox *box, const struct message *m)
{
	return mix(m->id ^ 0xba4e) % 100 < box->opt->bare;
}

/* Mailboxes from `from` on, up to `to`, in the order drawn. */
static void
put_others(struct text *t, const struct message *m, unsigned from, unsigned to, uint64_t *style)
{
	for (unsigned i = from; i < to; i++) {
		put(t, t->len > 0 ? ", " : "");
		put_mailbox(t, m->extra[i], style);
	}
}

static void
put_sender(struct text *t, const struct message *m, uint64_t *style)
{
	if (m->sent)
		put_owner(t, style);
	else if (m->news)
		put_news_sender(t, m->who);
	else
		put_mailbox(t, m->who, style);
}

static void
put_to(struct text *t, const struct message *m, uint64_t *style)
{
	if (m->sent)
		put_mailbox(t, m->who, style);
	else if (!m->owner_cc)
		put_owner(t, style);
	put_others(t, m, 0, m->n_to, style);
}

static void
put_cc(struct text *t, const struct message *m, uint64_t *style)
{
	if (m->owner_cc)
		put_owner(t, style);
	put_others(t, m, m->n_to, m->n_extra, style);
}

static void
put_column(struct text *t, const struct mailbox *box, const struct message *m, enum column column, uint64_t *style)
{
	bool bare = is_bare(box, m);

	switch (column) {
	case DATE:
		put_date(t, m->at, box->opt->rfc || box->opt->mbox);
		break;
	case FROM:
		put_sender(t, m, style);
		break;
	case TO:
		put_to(t, m, style);
		break;
	case CC:
		put_cc(t, m, style);
		break;
	case SUBJECT:
		put_subject(t, m);
		break;
	case MESSAGE_ID:
		if (!bare)
			put_message_id(t, box, m->id, m->sent, m);
		break;
	case IN_REPLY_TO:
		if (m->reply && !bare)
			put_message_id(t, box, m->parent, !m->sent, m);
		break;
	}
}

static void
write_message(struct out *out, struct text *t, const struct mailbox *box, const struct message *m)
{
	uint64_t style = m->subject ^ mix(m->id);

	if (box->opt->mbox)
		mbox_begin(out, t, m->at);
	for (size_t i = 0; i < N_OF(columns); i++) {
		put_column(t, box, m, (enum column)i, &style);
		if (box->opt->mbox)
			mbox_header(out, t, columns[i]);
		else
			end_field(out, t, i + 1 < N_OF(columns) ? ',' : '\n');
	}
	if (box->opt->mbox)
		mbox_body(out, t, m->subject ^ m->id);
}

void
gen_mail(struct out *out, struct text *t, struct options *opt)
{
	struct mailbox box = {.opt = opt, .rng = mix(opt->seed ^ 0x3a11)};
	uint64_t mean_gap, total = 0;
	int64_t next = opt->start;

	if (opt->people == 0)
		opt->people = opt->rows / 25 > 200 ? opt->rows / 25 : 200;
	if (opt->people > max_people)
		die("that many people have no names");
	if (opt->days == 0)
		opt->days = opt->rows > 1168000 ? 3650 : 730 + (int64_t)opt->rows / 400;
	box.cumulated = grow(NULL, (size_t)opt->people, sizeof(*box.cumulated));
	for (uint64_t rank = 0; rank < opt->people; rank++)
		box.cumulated[rank] = total += (UINT64_C(1) << 40) / (10 * (rank + 1) + MANDELBROT_Q10);
	mean_gap = (uint64_t)(opt->days * DAY) / (opt->rows / 2 + 1);

	for (size_t i = 0; i < N_OF(columns) && !opt->mbox; i++) {
		put(t, columns[i]);
		end_field(out, t, i + 1 < N_OF(columns) ? ',' : '\n');
	}
	for (uint64_t row = 0; row < opt->rows; row++) {
		struct message m;

		if (box.n_heap > 0 && box.heap[0].at <= next) {
			m = heap_pop(&box);
		} else {
			m = open_thread(&box, next);
			next += (int64_t)below(&box.rng, 2 * mean_gap + 1);
		}
		m.id = row;
		write_message(out, t, &box, &m);
		maybe_answer(&box, &m);
	}
	free(box.cumulated);
	free(box.heap);
}
