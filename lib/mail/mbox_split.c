/*
 * mbox_split.c - where messages begin and end in an mbox; the rule is in
 * mbox_split.h and in rn_is_from_line().
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "mail/mbox_split.h"

enum { BUFFER = 256 * 1024, FROM_MAX = 1024 };

struct rn_mbox {
	struct rn_bytes in;
	char *buf;
	size_t n, at;		/* bytes in buf; the first not taken */
	int64_t base;		/* of buf, in the file */
	int64_t line;		/* of the line at `at` */
	bool ended, middle;	/* no more to read; amid a long line */
	int failed;

	bool any;		/* a message was found */
	bool lengths;		/* a Content-Length may be believed */
	int64_t body_end;	/* believed of the body at hand, or 0 */
	char from[FROM_MAX];
	size_t from_n;
	int64_t from_at;
	char *head;
	size_t head_n, head_room;
};

struct line {
	const char *s;
	size_t n;		/* with its end */
	bool starts, ends;	/* false: a piece of a line */
};

struct rn_mbox *
rn_mbox_new(struct rn_bytes from)
{
	struct rn_mbox *m = calloc(1, sizeof(*m));

	if (m == NULL || (m->buf = malloc(BUFFER)) == NULL)
		rn_nomem();
	m->in = from;
	rn_mbox_rewind(m);
	return m;
}

void
rn_mbox_rewind(struct rn_mbox *m)
{
	m->n = m->at = 0;
	m->base = 0;
	m->line = 1;
	m->ended = m->middle = m->any = m->lengths = false;
	m->body_end = 0;
	m->failed = 0;
}

int64_t
rn_mbox_bytes(const struct rn_mbox *m)
{
	return m->base + (int64_t)m->at;
}

void
rn_mbox_free(struct rn_mbox *m)
{
	if (m == NULL)
		return;
	free(m->buf);
	free(m->head);
	free(m);
}

static bool
word(const char *s, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (memcmp(s, words[i], 3) == 0)
			return true;
	return false;
}

bool
rn_is_from_line(const char *s, size_t n)
{
	static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri",
	    "Sat", "Sun" };
	static const char *const months[] = { "Jan", "Feb", "Mar", "Apr",
	    "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	const char *end = s + n, *p = s + 5;

	if (n < 5 || memcmp(s, "From ", 5) != 0)
		return false;
	while (p < end && (unsigned char)*p > ' ')
		p++;
	if (p == s + 5 || p == end || *p != ' ')
		return false;
	while (p < end && *p == ' ')
		p++;
	return end - p >= 7 && word(p, days, RN_LEN(days)) && p[3] == ' ' &&
	    word(p + 4, months, RN_LEN(months));
}

/* Read on; what is not taken stays.  False: nothing more came. */
static bool
refill(struct rn_mbox *m)
{
	ssize_t got;

	if (m->ended)
		return false;
	memmove(m->buf, m->buf + m->at, m->n - m->at);
	m->base += (int64_t)m->at;
	m->n -= m->at;
	m->at = 0;
	do {
		got = m->in.read(m->in.who, m->base + (int64_t)m->n,
		    m->buf + m->n, BUFFER - m->n);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		m->failed = errno;
	m->ended = got <= 0;
	m->n += got > 0 ? (size_t)got : 0;
	return got > 0;
}

/* The next line, or a piece of one that is longer than the buffer. */
static bool
next_line(struct rn_mbox *m, struct line *l)
{
	const char *nl = NULL;
	size_t seen = 0;

	for (;;) {
		if (m->n > m->at + seen)
			nl = memchr(m->buf + m->at + seen, '\n',
			    m->n - m->at - seen);
		if (nl != NULL || m->n - m->at == BUFFER)
			break;
		seen = m->n - m->at;
		if (!refill(m))
			break;
	}
	*l = (struct line){ .s = m->buf + m->at, .starts = !m->middle,
	    .ends = nl != NULL,
	    .n = nl != NULL ? (size_t)(nl - m->buf) + 1 - m->at :
	    m->n - m->at };
	m->at += l->n;
	m->line += l->ends;
	if (l->n > 0)
		m->middle = !l->ends;
	return l->n > 0;
}

static size_t
without_end(const struct line *l)
{
	size_t n = l->n;

	if (n > 0 && l->s[n - 1] == '\n')
		n--;
	if (n > 0 && l->s[n - 1] == '\r')
		n--;
	return n;
}

static bool
is_empty(const struct line *l)
{
	return l->starts && l->ends && without_end(l) == 0;
}

static bool
is_from(const struct line *l)
{
	return l->starts && rn_is_from_line(l->s, without_end(l));
}

/* Pass over what is left of a body to the line that begins a message. */
static bool
find_from(struct rn_mbox *m)
{
	bool empty = true;	/* a body comes after an empty line */
	struct line l;

	while (next_line(m, &l)) {
		int64_t start = rn_mbox_bytes(m) - (int64_t)l.n;

		if (empty && start >= m->body_end && is_from(&l)) {
			m->from_n = without_end(&l);
			if (m->from_n > FROM_MAX)
				m->from_n = FROM_MAX;
			memcpy(m->from, l.s, m->from_n);
			m->from_at = start;
			return true;
		}
		empty = is_empty(&l);
	}
	return false;
}

static void
add_head(struct rn_mbox *m, const struct line *l, bool *huge)
{
	if (m->head_n + l->n > RN_HEADER_MAX)
		*huge = true;
	if (*huge)
		return;
	while (m->head_room <= m->head_n + l->n)
		m->head = rn_grow(m->head, m->head_room, &m->head_room, 1);
	memcpy(m->head + m->head_n, l->s, l->n);
	m->head_n += l->n;
	m->head[m->head_n] = '\0';
}

/* The number in a Content-Length line of the headers, or -1. */
static int64_t
content_length(const char *head)
{
	static const char name[] = "content-length:";
	int64_t v = 0;

	for (const char *s = head; s != NULL; s = strchr(s, '\n')) {
		s += *s == '\n';
		if (!rn_ascii_starts(s, name))
			continue;
		for (s += sizeof(name) - 1; *s == ' ' || *s == '\t'; s++)
			;
		if (*s < '0' || *s > '9')
			return -1;
		for (; *s >= '0' && *s <= '9' && v < INT64_MAX / 20; s++)
			v = v * 10 + (*s - '0');
		return v;
	}
	return -1;
}

/* Where the body ends if its length is right, else 0. */
static int64_t
end_of_body(struct rn_mbox *m)
{
	int64_t n = content_length(m->head), at = rn_mbox_bytes(m) + n;
	char next[FROM_MAX];
	const char *p = next, *end, *nl;
	ssize_t got;

	if (n < 0)
		return 0;
	/* the byte before tells an end that is there from one far behind it */
	got = m->in.read(m->in.who, at - 1, next, sizeof(next));
	if (got < 1)
		return 0;
	end = next + got;
	p++;
	while (p < end && (*p == '\n' || *p == '\r'))
		p++;
	if (p == end)
		return got < (ssize_t)sizeof(next) ? at : 0;
	nl = memchr(p, '\n', (size_t)(end - p));
	return rn_is_from_line(p, (size_t)((nl == NULL ? end : nl) - p)) ?
	    at : 0;
}

/* The header lines, up to the empty one. */
static void
read_head(struct rn_mbox *m, struct rn_mbox_message *out)
{
	struct line l;

	m->head_n = 0;
	add_head(m, &(struct line){ .s = "" }, &out->huge);
	out->cut = true;
	while (out->cut && next_line(m, &l)) {
		if (is_empty(&l))
			out->cut = false;
		else
			add_head(m, &l, &out->huge);
	}
	/* whole lines only: it may have had no body */
	if (out->cut)
		out->cut = m->middle;
	out->head = m->head;
	out->head_n = m->head_n;
}

bool
rn_mbox_next(struct rn_mbox *m, struct rn_mbox_message *out, int *failed)
{
	bool first = !m->any, found;
	int64_t end;

	*out = (struct rn_mbox_message){ 0 };
	found = find_from(m);
	if (found) {
		m->any = true;
		out->from = m->from;
		out->from_n = m->from_n;
		out->line = m->line;
		out->from_at = m->from_at;
		out->at = rn_mbox_bytes(m);
		read_head(m, out);
		end = end_of_body(m);
		if (first)
			m->lengths = end > 0;
		m->body_end = m->lengths ? end : 0;
	}
	*failed = m->failed;
	return found && m->failed == 0;
}
