/*
 * message.c - the headers of one message become the cells of a record.
 *
 * What a header means is said by the map; how its kind of value is read, by
 * the table `kinds`.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/mailbox.h"
#include "mail/address.h"
#include "mail/header.h"
#include "mail/mail_date.h"
#include "mail/mime.h"

enum {
	BATCH = 4096,		/* records a batch */
	ENOUGH = 4 << 20,	/* bytes of text that end a batch */
	PEOPLE = 4096,		/* of one header; more are not taken */
	EARLY_YEAR = 1980	/* no mail is older; a clock was not set */
};

/* The message at hand. */
struct at {
	struct rn_mailbox *m;
	struct rn_batch *b;
	const struct rn_message *in;
	uint64_t fields;	/* bits of the headers that are there */
	uint64_t cells;		/* and of those that became cells */
	const char *bad;
	int64_t line;		/* of what is bad */
	struct rn_header_field date, received, when;
};

static void __attribute__((format(printf, 3, 4)))
reject(struct at *t, int64_t line, const char *fmt, ...)
{
	char why[256];
	va_list ap;

	if (t->bad != NULL)
		return;
	va_start(ap, fmt);
	vsnprintf(why, sizeof(why), fmt, ap);
	va_end(ap);
	if (t->in->place != NULL)
		t->bad = rn_sprintf(t->m->a, "%s: %s", t->in->place, why);
	else
		t->bad = why;
	t->bad = rn_batch_text(t->b, t->bad, strlen(t->bad));
	t->line = line;
}

static void
put_cell(struct at *t, enum rn_in_field field, const char *s, size_t n)
{
	char *text = rn_trim(t->m->a, s, n);
	size_t len = strlen(text);

	/* what was encoded can hold anything; a cell is one line */
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)text[i] < ' ')
			text[i] = ' ';
	if (len == 0)
		return;
	rn_batch_cell(t->b, &(struct rn_cell){ .field = (uint16_t)field,
	    .slot = 1, .len = (uint32_t)len, .text = text });
	t->cells |= RN_IN_BIT(field);
}

/* --- kinds of values ----------------------------------------------------- */

static void
take_text(struct at *t, enum rn_in_field field, const char *s,
    const char **why)
{
	const char *cut, *text = rn_mime_text(t->m->a, s, t->m->charset, why);
	const char *part = t->m->map->split[field];

	if (text == NULL)
		return;
	while (part != NULL && (cut = strstr(text, part)) != NULL) {
		put_cell(t, field, text, (size_t)(cut - text));
		text = cut + strlen(part);
	}
	put_cell(t, field, text, strlen(text));
}

/* An id without what some write around it. */
static void
take_id(struct at *t, enum rn_in_field field, const char *s, const char **why)
{
	const char *open = strchr(s, '<');
	const char *close = open == NULL ? NULL : strchr(open, '>');

	if (!rn_utf8_valid(s, strlen(s), NULL))
		*why = "UTF-8";
	else if (close != NULL && close > open + 1)
		put_cell(t, field, open, (size_t)(close + 1 - open));
	else
		put_cell(t, field, s, strlen(s));
}

/* What was text outside quotes is put in them. */
static char *
quoted(char *to, const char *s)
{
	*to++ = '"';
	for (; *s != '\0'; s++) {
		if (*s == '"' || *s == '\\')
			*to++ = '\\';
		*to++ = *s;
	}
	*to++ = '"';
	return to;
}

/* One address of a list whose names are encoded, as plain text. */
static const char *
plain_address(struct at *t, const struct rn_address *ad, const char **why)
{
	struct rn_arena *a = t->m->a;
	const char *name = rn_mime_text(a, rn_strndup(a, ad->name == NULL ?
	    "" : ad->name, ad->name_len), t->m->charset, why);
	const char *addr = rn_mime_text(a, rn_strndup(a, ad->addr == NULL ?
	    "" : ad->addr, ad->addr_len), t->m->charset, why);
	char *out, *to;

	if (name == NULL || addr == NULL)
		return NULL;
	/* some encode the whole: "=?utf-8?Q?Ada_<a@x.example>?=" */
	if (addr[0] == '\0')
		return name;
	to = out = rn_alloc(a, 2 * strlen(name) + strlen(addr) + 8);
	if (name[0] != '\0')
		to = quoted(to, name);
	snprintf(to, strlen(addr) + 4, " <%s>", addr);
	return out;
}

/* Parted before they are decoded: a comma may be inside a word. */
static void
take_people(struct at *t, enum rn_in_field field, const char *s,
    const char **why)
{
	struct rn_address *list = t->m->people;
	size_t n;

	if (strstr(s, "=?") == NULL) {
		const char *text = rn_mime_text(t->m->a, s, t->m->charset,
		    why);

		if (text != NULL)
			put_cell(t, field, text, strlen(text));
		return;
	}
	n = rn_addresses(t->m->a, s, strlen(s), list, PEOPLE);
	for (size_t i = 0; i < n; i++) {
		const char *text = plain_address(t, &list[i], why);

		if (text == NULL)
			return;
		put_cell(t, field, text, strlen(text));
	}
}

/* Fields that are not named here are text, as often as they are there. */
static const struct kind {
	enum rn_in_field field;
	bool once;		/* the first counts */
	void (*take)(struct at *t, enum rn_in_field field, const char *s,
	    const char **why);
} kinds[] = {
	{ RN_IN_FROM, true, take_people },
	{ RN_IN_TO, false, take_people },
	{ RN_IN_CC, false, take_people },
	{ RN_IN_BCC, false, take_people },
	{ RN_IN_SUBJECT, true, take_text },
	{ RN_IN_MESSAGE_ID, true, take_id },
	{ RN_IN_IN_REPLY_TO, true, take_id }
};

/* --- one header ---------------------------------------------------------- */

static enum rn_in_field
field_of(const struct rn_source_map *map, const struct rn_header_field *f)
{
	for (size_t i = 0; i < map->cols_n; i++)
		if (map->cols[i].after == NULL &&
		    rn_header_is(f, map->cols[i].label))
			return map->cols[i].field;
	return RN_IN_NONE;
}

static void
take_field(struct at *t, const struct rn_header_field *f,
    enum rn_in_field field)
{
	void (*take)(struct at *, enum rn_in_field, const char *,
	    const char **) = take_text;
	bool again = (t->fields & RN_IN_BIT(field)) != 0;
	const char *s, *why = NULL;
	size_t n;

	t->fields |= RN_IN_BIT(field);
	for (size_t i = 0; i < RN_LEN(kinds); i++)
		if (kinds[i].field == field) {
			if (again && kinds[i].once)
				return;
			take = kinds[i].take;
		}
	s = rn_header_unfold(t->m->a, f, &n);
	if (strlen(s) < n)
		reject(t, f->line, "a NUL in %.*s", (int)f->name_n, f->name);
	else
		take(t, field, s, &why);
	if (why != NULL)
		reject(t, f->line, "%.*s cannot be read as %s",
		    (int)f->name_n, f->name, why);
}

static void
take_fields(struct at *t)
{
	struct rn_header h = { t->in->head, t->in->head + t->in->head_n,
	    t->in->line };
	struct rn_header_field f;

	while (rn_header_next(&h, &f)) {
		enum rn_in_field field = field_of(t->m->map, &f);

		if (field == RN_IN_DATE && t->date.name == NULL)
			t->date = f;
		else if (field != RN_IN_NONE && field != RN_IN_DATE)
			take_field(t, &f, field);
		else if (rn_header_is(&f, "received") &&
		    t->received.name == NULL)
			t->received = f;
	}
	if (t->in->folder != NULL)
		put_cell(t, RN_IN_FOLDER, t->in->folder,
		    strlen(t->in->folder));
	if (t->in->draft)
		put_cell(t, RN_IN_DRAFT, "yes", 3);
}

/* --- date ---------------------------------------------------------------- */

static bool
plausible(const struct rn_mailbox *m, int64_t at)
{
	return at >= rn_civil(EARLY_YEAR, 1, 1) * 86400 &&
	    at < m->now + 2 * INT64_C(86400);
}

/* The Date; when it cannot be, when the message came, or was filed. */
static void
take_date(struct at *t)
{
	struct rn_mailbox *m = t->m;
	const char *s = "";
	char buf[32];
	size_t n = 0;
	int64_t at;
	bool ok = false;

	if (t->date.name != NULL) {
		s = rn_header_unfold(m->a, &t->date, &n);
		ok = rn_mail_date(s, n, &at) && plausible(m, at);
	}
	if (!ok && t->received.name != NULL) {
		size_t len;
		const char *r = rn_header_unfold(m->a, &t->received, &len);

		ok = rn_received_date(r, len, &at) && plausible(m, at);
	}
	if (!ok && t->in->from != NULL)
		ok = rn_from_line_date(t->in->from, t->in->from_n, &at) &&
		    plausible(m, at);
	if (ok)
		put_cell(t, RN_IN_DATE, rn_date_iso(at, buf), 20);
	else if (n == 0)
		reject(t, t->in->line, "no date");
	else
		reject(t, t->date.line, "'%.60s' is no date mail can have",
		    rn_utf8_valid(s, n, NULL) ? s : "?");
}

/* --- one message --------------------------------------------------------- */

/* From_ line and headers: a message without a body, as in an mbox. */
static void
keep_raw(const struct at *t, struct rn_rec *rec)
{
	static const char nobody[] = "From nobody Thu Jan  1 00:00:00 1970";
	const struct rn_message *in = t->in;
	const char *from = in->from == NULL ? nobody : in->from;
	size_t n = in->from == NULL ? strlen(nobody) : in->from_n;
	char *to;

	if (in->head_n == 0)
		return;
	while (n > 0 && (from[n - 1] == '\n' || from[n - 1] == '\r'))
		n--;
	rec->bytes = to = rn_batch_room(t->b, n + in->head_n + 3);
	memcpy(to, from, n);
	to[n++] = '\n';
	memcpy(to + n, in->head, in->head_n);
	n += in->head_n;
	if (to[n - 1] != '\n')
		to[n++] = '\n';
	to[n++] = '\n';
	rec->bytes_n = n;
}

static void
read_message(struct at *t)
{
	const struct rn_message *in = t->in;

	if (in->bad != NULL)
		reject(t, in->line, "%s", in->bad);
	else if (in->huge)
		reject(t, in->line, "headers over 1 MiB");
	else if (in->cut)
		reject(t, in->line, "the file ends inside the headers");
	if (t->bad != NULL)
		return;
	take_fields(t);
	take_date(t);
	if ((t->fields & RN_IN_BIT(RN_IN_FROM)) == 0)
		reject(t, in->line, "no sender");
}

void
rn_mailbox_put(struct rn_mailbox *m, struct rn_batch *b,
    const struct rn_message *message)
{
	struct at t = { .m = m, .b = b, .in = message, .line = message->line };
	size_t cells = b->cells_n;
	const char *skip = NULL;
	struct rn_rec *rec;

	read_message(&t);
	if (t.fields != 0)
		skip = rn_skip_rule(m->map, t.fields | t.cells,
		    b->cells + cells, b->cells_n - cells);
	rec = rn_batch_rec(b);
	*rec = (struct rn_rec){ .row = ++m->row, .line = t.line,
	    .n = (uint32_t)(b->cells_n - cells),
	    .bad = skip != NULL ? NULL : t.bad, .skip = skip };
	if (m->raw_wanted)
		keep_raw(&t, rec);
	rn_arena_reset(m->a);
}

bool
rn_mailbox_full(const struct rn_batch *b)
{
	return b->n >= BATCH || b->text_bytes >= ENOUGH;
}

/* --- opening ------------------------------------------------------------- */

static bool
has_header(const struct rn_message *first, const char *name)
{
	struct rn_header h = { first->head, first->head + first->head_n, 0 };
	struct rn_header_field f;

	while (rn_header_next(&h, &f))
		if (rn_header_is(&f, name))
			return true;
	return false;
}

static bool
has_all(const struct rn_source_map *map, const struct rn_message *first)
{
	for (size_t i = 0; i < map->columns.n; i++)
		if (!has_header(first, map->columns.v[i]))
			return false;
	return true;
}

static void
describe(const struct rn_mailbox *m, struct rn_arena *a,
    struct rn_reading *reading)
{
	reading->map = m->map;
	reading->encoding = m->charset == NULL ? "MIME" :
	    rn_strdup(a, m->charset);
	reading->threaded = reading->has_id = reading->has_from = true;
	reading->has_to = reading->has_date = true;
	reading->original = (struct rn_original){ .kept = m->raw_wanted,
	    .text = true, .label = "X-Refnet-Reason:", .eol = { "\n", 1 } };
}

enum rn_status
rn_mailbox_open(struct rn_mailbox *m, struct refnet *rn, struct rn_arena *a,
    const char *path, const struct rn_read_options *o, struct rn_maps maps,
    const struct rn_message *first, struct rn_reading *reading)
{
	*m = (struct rn_mailbox){ .rn = rn, .charset = o->encoding,
	    .raw_wanted = o->keep_raw, .now = rn_now(rn) };
	for (size_t i = 0; i < maps.n; i++)
		if (has_all(&maps.v[i], first) && (m->map == NULL ||
		    maps.v[i].columns.n > m->map->columns.n))
			m->map = &maps.v[i];
	if (m->map == NULL)
		return rn_fail(rn, RN_EREJECTED, "%s is not of the source %s",
		    path, o->source == NULL ? "mail" : o->source);
	m->a = rn_arena_new();
	m->people = malloc(PEOPLE * sizeof(*m->people));
	if (m->a == NULL || m->people == NULL)
		rn_nomem();
	rn_mime_start();
	describe(m, a, reading);
	return RN_OK;
}

void
rn_mailbox_close(struct rn_mailbox *m)
{
	rn_arena_free(m->a);
	free(m->people);
}

/* Headers only, up to an empty line or the end, and those of a letter. */
bool
rn_message_is(const char *s, size_t n)
{
	static const char *const others[] = { "date", "message-id", "received",
	    "to", "subject" };
	bool from = false, other = false, any = true;
	const char *end = s + n;
	struct rn_header_field f;

	while (s < end && any) {
		const char *nl = memchr(s, '\n', (size_t)(end - s));
		struct rn_header h = { s, nl == NULL ? end : nl + 1, 0 };

		if (*s == '\n' || (*s == '\r' && h.end - s == 2))
			break;
		any = *s == ' ' || *s == '\t' || nl == NULL ||
		    rn_header_next(&h, &f);
		if (any && *s != ' ' && *s != '\t' && nl != NULL) {
			from |= rn_header_is(&f, "from");
			for (size_t i = 0; i < RN_LEN(others); i++)
				other |= rn_header_is(&f, others[i]);
		}
		s = h.end;
	}
	return any && from && other;
}
