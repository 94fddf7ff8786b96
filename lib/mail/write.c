/*
 * write.c - a message as bytes: dates and transfer encodings are GMime's, and
 * everything else is a line.
 *
 * GMime's objects are not used: with them the program would take in GnuPG's
 * library, too; nor its encoded words: long ones do not come back as they were.
 * Here a value is encoded as a whole, or not at all.
 *
 * Everything is checked before it is written, and what was written is read once
 * more: its headers must be those of names[] and no other, whatever stands in
 * them.  A new header: a line of names[] and of put_head().
 */
#include <gmime/gmime.h>
#include <string.h>

#include "base/text.h"
#include "mail/buf.h"
#include "mail/mime.h"
#include "mail/write.h"

/*
 * Bytes: of a line, as it may be and as it usually is; of a word that is left
 * as it is; of what becomes one encoded word, at most 75 characters long.
 */
enum { LINE_MOST = 998, LINE_USUAL = 78, ID_MOST = 500, WORD_MAX = 60,
	PIECE = 62 };

/* What an encoded word may hold as it is; what a name may, without quotes. */
#define PLAIN "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" \
	"!*+-/"
#define ATOMS PLAIN "#$%&'=?^_`{|}~"

/* The headers a message may have, each once. */
static const char *const names[] = {
	"From", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To",
	"References", "MIME-Version", "Content-Type",
	"Content-Transfer-Encoding"
};

/* --- what comes in -------------------------------------------------------- */

static enum rn_status
refuse(struct refnet *rn, struct rn_arena *a, const char *what,
    const char *value, const char *why)
{
	return rn_fail(rn, RN_EREJECTED, "the %s '%s' %s", what,
	    rn_clean(a, rn_strndup(a, value, strnlen(value, 80))), why);
}

static enum rn_status
check_box(struct refnet *rn, struct rn_arena *a, const struct rn_mail_box *b)
{
	const char *why = rn_mail_address_wrong(b->address);

	if (why != NULL)
		return refuse(rn, a, "address", b->address, why);
	why = b->name == NULL ? NULL : rn_mail_words_wrong(b->name);
	return why == NULL ? RN_OK : refuse(rn, a, "name", b->name, why);
}

static enum rn_status
check_id(struct refnet *rn, struct rn_arena *a, const char *id)
{
	size_t n = strlen(id);

	for (size_t i = 0; i < n; i++)
		if (id[i] <= ' ' || id[i] > '~' || id[i] == '<' ||
		    id[i] == '>')
			n = 0;
	return n > 0 && n <= ID_MOST && strstr(id, "=?") == NULL ? RN_OK :
	    refuse(rn, a, "Message-ID", id, "cannot be written as one");
}

static enum rn_status
check_text(struct refnet *rn, const char *text)
{
	size_t bad;

	if (!rn_utf8_valid(text, strlen(text), &bad))
		return rn_fail(rn, RN_EREJECTED, "the text is not UTF-8");
	for (const char *s = text; *s != '\0'; s++)
		if (((unsigned char)*s < ' ' && *s != '\n' && *s != '\t' &&
		    !(*s == '\r' && s[1] == '\n')) || *s == 0x7f)
			return rn_fail(rn, RN_EREJECTED, "the text holds a"
			    " control character");
	return RN_OK;
}

static enum rn_status
check(struct refnet *rn, struct rn_arena *a, const struct rn_mail_letter *l)
{
	const char *why = rn_mail_words_wrong(l->subject);
	enum rn_status rc = RN_OK;

	if (l->to_n == 0)
		return rn_fail(rn, RN_EREJECTED, "the message goes to nobody");
	if (why != NULL)
		return refuse(rn, a, "subject", l->subject, why);
	TRY(check_box(rn, a, &l->from));
	for (size_t i = 0; i < l->to_n; i++)
		TRY(check_box(rn, a, &l->to[i]));
	for (size_t i = 0; i < l->cc_n; i++)
		TRY(check_box(rn, a, &l->cc[i]));
	TRY(check_id(rn, a, l->id));
	if (l->answers != NULL)
		TRY(check_id(rn, a, l->answers));
	for (size_t i = 0; i < l->thread.n; i++)
		TRY(check_id(rn, a, l->thread.v[i]));
	TRY(check_text(rn, l->text));
out:
	return rc;
}

/* --- what goes out -------------------------------------------------------- */

static void
put_line(struct rn_buf *o, const char *line)
{
	rn_buf_put(o, line, strlen(line));
	rn_buf_put(o, "\n", 1);
}

/* Blanks become breaks where a line would get long; readers undo that. */
static void
put_header(struct rn_buf *o, const char *name, const char *value)
{
	size_t column = strlen(name) + 1;

	rn_buf_put(o, name, strlen(name));
	rn_buf_put(o, ":", 1);
	while (*value != '\0') {
		size_t n = strcspn(value, " ");

		if (column + 1 + n > LINE_USUAL && column > strlen(name) + 1) {
			rn_buf_put(o, "\n", 1);
			column = 0;
		}
		rn_buf_put(o, " ", 1);
		rn_buf_put(o, value, n);
		column += n + 1;
		value += n + (value[n] == ' ');
	}
	rn_buf_put(o, "\n", 1);
}

/* One blank for a run, none at the ends: more would not survive the way. */
static const char *
squeeze(struct rn_arena *a, const char *s)
{
	char *out = rn_strdup(a, s);
	size_t k = 0;

	for (; *s != '\0'; s++)
		if (*s != ' ' || (k > 0 && out[k - 1] != ' '))
			out[k++] = *s;
	out[k - (k > 0 && out[k - 1] == ' ')] = '\0';
	return out;
}

static const char *
transfer(struct rn_arena *a, const char *bytes, size_t n,
    GMimeContentEncoding how)
{
	GMimeEncoding state;
	char *out;

	g_mime_encoding_init_encode(&state, how);
	out = rn_alloc(a, g_mime_encoding_outlen(&state, n) + 1);
	out[g_mime_encoding_flush(&state, bytes, n, out)] = '\0';
	return out;
}

/* Nothing that an encoding is needed for, nor what looks like one. */
static bool
is_usual(const char *words)
{
	size_t n = 0;

	for (const char *s = words; *s != '\0'; s++) {
		n = *s == ' ' ? 0 : n + 1;
		if (*s < ' ' || *s > '~' || n > WORD_MAX)
			return false;
	}
	return strstr(words, "=?") == NULL;
}

/* A byte of an encoded word, in a name too: RFC 2047, 5 (3). */
static size_t
encode_byte(unsigned char c, char to[3])
{
	static const char hex[] = "0123456789ABCDEF";

	to[0] = c == ' ' ? '_' : (char)c;
	if (c == ' ' || (c < 0x80 && strchr(PLAIN, c) != NULL))
		return 1;
	to[0] = '=';
	to[1] = hex[c >> 4];
	to[2] = hex[c & 15];
	return 3;
}

/*
 * All of it, in pieces that do not part a character.  Not in base64: where one
 * piece ends in padding, GMime's readers lose the next.
 */
static const char *
encode(struct rn_arena *a, const char *words)
{
	struct rn_buf o = { .a = a };

	while (*words != '\0') {
		char piece[PIECE];
		size_t n = 0, step;
		int32_t cp;

		while ((step = rn_utf8_next(words, strlen(words), &cp)) > 0 &&
		    n + 3 * step <= PIECE)
			for (; step > 0; step--)
				n += encode_byte((unsigned char)*words++,
				    piece + n);
		rn_buf_put(&o, o.n == 0 ? "=?utf-8?Q?" : " =?utf-8?Q?",
		    o.n == 0 ? 10 : 11);
		rn_buf_put(&o, piece, n);
		rn_buf_put(&o, "?=", 2);
	}
	return o.s;
}

/* A name as it may stand before an address. */
static const char *
phrase(struct rn_arena *a, const char *name)
{
	char *out;
	size_t k = 0;

	name = squeeze(a, name);
	if (!is_usual(name))
		return encode(a, name);
	if (name[strspn(name, ATOMS " ")] == '\0')
		return name;
	out = rn_alloc(a, 2 * strlen(name) + 3);
	out[k++] = '"';
	for (; *name != '\0'; name++) {
		if (*name == '"' || *name == '\\')
			out[k++] = '\\';
		out[k++] = *name;
	}
	out[k] = '"';
	return out;
}

static void
put_boxes(struct rn_buf *o, const char *name, const struct rn_mail_box *v,
    size_t n)
{
	const char *all = "";

	for (size_t i = 0; i < n; i++) {
		const char *called = v[i].name == NULL ? "" : phrase(o->a,
		    v[i].name);
		bool bare = *called == '\0';

		all = rn_sprintf(o->a, "%s%s%s%s%s%s%s", all,
		    i > 0 ? ", " : "", called, bare ? "" : " ",
		    bare ? "" : "<", v[i].address, bare ? "" : ">");
	}
	if (n > 0)
		put_header(o, name, all);
}

static void
put_thread(struct rn_buf *o, const struct rn_mail_letter *l)
{
	const char *all = "";

	if (l->answers == NULL)
		return;
	for (size_t i = 0; i < l->thread.n; i++)
		all = rn_sprintf(o->a, "%s%s<%s>", all, i > 0 ? " " : "",
		    l->thread.v[i]);
	if (l->thread.n == 0)
		all = rn_sprintf(o->a, "<%s>", l->answers);
	put_header(o, "In-Reply-To", rn_sprintf(o->a, "<%s>", l->answers));
	put_header(o, "References", all);
}

static void
put_head(struct rn_buf *o, const struct rn_mail_letter *l)
{
	GDateTime *at = g_date_time_new_from_unix_utc(l->at);
	char *date = g_mime_utils_header_format_date(at);
	const char *subject = squeeze(o->a, l->subject);

	put_boxes(o, "From", &l->from, 1);
	put_boxes(o, "To", l->to, l->to_n);
	put_boxes(o, "Cc", l->cc, l->cc_n);
	put_header(o, "Subject", is_usual(subject) ? subject :
	    encode(o->a, subject));
	put_header(o, "Date", date);
	put_header(o, "Message-ID", rn_sprintf(o->a, "<%s>", l->id));
	put_thread(o, l);
	put_line(o, "MIME-Version: 1.0");
	g_free(date);
	g_date_time_unref(at);
}

/* Lines that end in LF, the last one too. */
static char *
lines_of(struct rn_arena *a, const char *text)
{
	size_t n = strlen(text), k = 0;
	char *out = rn_alloc(a, n + 2);

	for (size_t i = 0; i < n; i++)
		if (text[i] != '\r')
			out[k++] = text[i];
	if (k == 0 || out[k - 1] != '\n')
		out[k++] = '\n';
	return out;
}

/*
 * Some mailers end a message at a dot alone, and mark a line that begins with
 * From; neither may stand at the beginning of one.
 */
static const char *
at_risk(const char *line)
{
	return *line == '.' ? "=2E" : strncmp(line, "From ", 5) == 0 ?
	    "=46" : NULL;
}

/* May it go as it is?  Every mailer leaves such lines alone. */
static bool
is_plain(const char *text)
{
	for (const char *s = text; *s != '\0'; s += strcspn(s, "\n") + 1) {
		size_t n = strcspn(s, "\n");

		if (n > LINE_USUAL || at_risk(s) != NULL ||
		    (n > 0 && (s[n - 1] == ' ' || s[n - 1] == '\t')))
			return false;
		for (size_t i = 0; i < n; i++)
			if ((unsigned char)s[i] >= 0x80)
				return false;
	}
	return true;
}

static void
put_text(struct rn_buf *o, const char *words)
{
	const char *text = lines_of(o->a, words);
	bool plain = is_plain(text);

	put_line(o, "Content-Type: text/plain; charset=utf-8");
	put_line(o, plain ? "Content-Transfer-Encoding: 7bit\n" :
	    "Content-Transfer-Encoding: quoted-printable\n");
	if (!plain)
		text = transfer(o->a, text, strlen(text),
		    GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
	while (*text != '\0') {
		size_t n = strcspn(text, "\n");
		const char *instead = at_risk(text);

		if (instead != NULL)
			rn_buf_put(o, instead, 3);
		rn_buf_put(o, text + (instead != NULL), n - (instead != NULL));
		rn_buf_put(o, "\n", 1);
		text += n + (text[n] == '\n');
	}
}

/* The text, with an invitation beside it: who can read that shows it. */
static void
put_body(struct rn_buf *o, const struct rn_mail_letter *l)
{
	const char *mark = rn_sprintf(o->a, "=_%.32s", l->id);

	if (l->calendar == NULL) {
		put_text(o, l->text);
		return;
	}
	put_line(o, rn_sprintf(o->a, "Content-Type: multipart/alternative;"
	    "\n boundary=\"%s\"\n\n--%s", mark, mark));
	put_text(o, l->text);
	put_line(o, rn_sprintf(o->a, "\n--%s\nContent-Type: text/calendar;"
	    " charset=utf-8; method=REQUEST\n"
	    "Content-Transfer-Encoding: base64\n", mark));
	put_line(o, rn_sprintf(o->a, "%s\n--%s--", transfer(o->a, l->calendar,
	    l->calendar_n, GMIME_CONTENT_ENCODING_BASE64), mark));
}

/* --- once more ------------------------------------------------------------ */

/* Which header a line begins; -1: none that may be there. */
static int
header_at(const char *line, size_t n)
{
	for (size_t i = 0; i < RN_LEN(names); i++) {
		size_t k = strlen(names[i]);

		if (n > k && strncmp(line, names[i], k) == 0 &&
		    line[k] == ':')
			return (int)i;
	}
	return -1;
}

/* Short ASCII lines, and each header once: what else was smuggled in? */
static bool
is_whole(const char *bytes, size_t n)
{
	unsigned seen = 0;
	bool head = true;

	for (size_t at = 0; at < n; ) {
		size_t k = strcspn(bytes + at, "\n");
		int which;

		if (k > LINE_MOST || at + k >= n)
			return false;
		for (size_t i = at; i < at + k; i++)
			if ((unsigned char)bytes[i] >= 0x7f ||
			    ((unsigned char)bytes[i] < ' ' &&
			    bytes[i] != '\t'))
				return false;
		if (head && k > 0 && bytes[at] != ' ' && bytes[at] != '\t') {
			which = header_at(bytes + at, k);
			if (which < 0 || (seen & (1u << which)) != 0)
				return false;
			seen |= 1u << which;
		}
		head = head && k > 0;
		at += k + 1;
	}
	return !head && (seen & 1) != 0;
}

enum rn_status
rn_mail_compose(struct refnet *rn, struct rn_arena *a,
    const struct rn_mail_letter *l, char **bytes, size_t *n)
{
	struct rn_buf o = { .a = a };
	enum rn_status rc;

	rc = check(rn, a, l);
	if (rc != RN_OK)
		return rc;
	rn_mime_start();
	put_head(&o, l);
	put_body(&o, l);
	*bytes = o.s;
	*n = o.n;
	if (!is_whole(o.s, o.n))
		return rn_fail(rn, RN_EREJECTED, "that cannot be written as a"
		    " message");
	return RN_OK;
}
