/*
 * vcard_line.c - the lines of a vCard file: line ends of all kinds, folds, the
 * soft breaks of quoted-printable, and NAME;PARAMETERS:VALUE.
 *
 * What is read here is the grammar of all versions at once, and what clients
 * make of it: CR CR LF as one line end, base64 that goes on without a blank,
 * quotes left open.  To allow for another habit see goes_on().  Memory is
 * bounded: of a line no more than RN_VLINE_MAX bytes are held.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/vcard.h"

struct bytes {
	char *p;
	size_t n, room;
};

/* A line as it stands in the file. */
struct piece {
	const char *s;
	size_t n, end_n;	/* end_n: bytes of its line end, after it */
	int64_t line;
	bool cut;
};

struct rn_vlines {
	struct rn_decode *decode;
	struct bytes in;	/* decoded, taken up to at */
	size_t at;
	size_t newline;		/* the next one in it, or in.n */
	bool newline_known, ended;
	bool dropping;		/* the rest of a piece that was cut */
	int64_t line;
	struct piece ahead;	/* read, but not taken yet */
	bool has_ahead;
	bool raw_wanted, keep_blank;

	struct bytes text, raw;	/* of the line at hand */
	size_t seen, colon;	/* of it, looking for the colon */
	bool parted, in_quotes, has_colon;
	size_t name_at, params_at, value_at;
	bool soft;		/* its last piece ends in = */
	struct rn_vline out;
};

static void
add(struct bytes *b, const char *s, size_t n)
{
	if (b->room - b->n < n) {
		size_t room = b->room * 2 > b->n + n ? b->room * 2 : b->n + n;
		char *p = realloc(b->p, room);

		if (p == NULL)
			rn_nomem();
		b->p = p;
		b->room = room;
	}
	if (n > 0)
		memcpy(b->p + b->n, s, n);
	b->n += n;
}

struct rn_vlines *
rn_vlines_new(struct rn_decode *d, bool raw)
{
	struct rn_vlines *v = calloc(1, sizeof(*v));

	if (v == NULL)
		rn_nomem();
	v->decode = d;
	v->raw_wanted = raw;
	v->line = 1;
	return v;
}

void
rn_vlines_free(struct rn_vlines *v)
{
	if (v == NULL)
		return;
	free(v->in.p);
	free(v->text.p);
	free(v->raw.p);
	free(v);
}

void
rn_vlines_keep_blank(struct rn_vlines *v, bool keep)
{
	v->keep_blank = keep;
}

/* --- pieces -------------------------------------------------------------- */

static enum rn_status
refill(struct rn_vlines *v)
{
	enum rn_status rc = RN_OK;
	const char *s;
	size_t n;

	TRY(rn_decode_next(v->decode, &s, &n));
	if (v->in.n > v->at)
		memmove(v->in.p, v->in.p + v->at, v->in.n - v->at);
	v->in.n -= v->at;
	v->at = 0;
	v->newline_known = false;
	v->ended = n == 0;
	add(&v->in, s, n);
out:
	return rc;
}

/* The first CR or LF that is not taken yet; in.n: none. */
static size_t
find_end(struct rn_vlines *v)
{
	const char *p = v->in.p, *cr;

	if (v->at == v->in.n)
		return v->in.n;
	if (!v->newline_known || v->newline < v->at) {
		const char *nl = memchr(p + v->at, '\n', v->in.n - v->at);

		v->newline = nl == NULL ? v->in.n : (size_t)(nl - p);
		v->newline_known = true;
	}
	cr = memchr(p + v->at, '\r', v->newline - v->at);
	return cr == NULL ? v->newline : (size_t)(cr - p);
}

/* LF, CR LF, CR CR LF or CR. */
static size_t
end_length(const char *s, size_t n)
{
	if (s[0] == '\r' && n > 1 && s[1] == '\n')
		return 2;
	if (s[0] == '\r' && n > 2 && s[1] == '\r' && s[2] == '\n')
		return 3;
	return 1;
}

/* *more is false at the end of the file. */
static enum rn_status
read_piece(struct rn_vlines *v, struct piece *out, bool *more)
{
	enum rn_status rc = RN_OK;

	for (;;) {
		size_t end = find_end(v), n = end - v->at;

		*more = true;
		if (end < v->in.n && (v->ended || v->in.n - end >= 3)) {
			size_t len = end_length(v->in.p + end,
			    v->in.n - end);
			bool rest = v->dropping;

			*out = (struct piece){ v->in.p + v->at, n, len,
			    v->line++, n > RN_VLINE_MAX };
			v->at = end + len;
			v->dropping = false;
			if (!rest)
				return RN_OK;
		} else if (v->dropping && end == v->in.n) {
			v->at = v->in.n;
			if ((*more = !v->ended) == false)
				return RN_OK;
			TRY(refill(v));
		} else if (end == v->in.n && n > RN_VLINE_MAX) {
			*out = (struct piece){ v->in.p + v->at, n, 0, v->line,
			    true };
			v->at = v->in.n;
			v->dropping = true;
			return RN_OK;
		} else if (!v->ended) {
			TRY(refill(v));
		} else {
			*out = (struct piece){ v->in.p + v->at, n, 0, v->line,
			    false };
			v->at = v->in.n;
			*more = n > 0;
			return RN_OK;
		}
	}
out:
	return rc;
}

static enum rn_status
look_ahead(struct rn_vlines *v)
{
	return v->has_ahead ? RN_OK :
	    read_piece(v, &v->ahead, &v->has_ahead);
}

/* --- lines --------------------------------------------------------------- */

static bool
is_name(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	    (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/*
 * The colon before the value, looked for in what has come since the last time;
 * the one inside quotes is kept for quotes that are never closed.
 */
static bool
find_colon(struct rn_vlines *v)
{
	for (; v->seen < v->text.n; v->seen++) {
		char c = v->text.p[v->seen];

		if (c == '"') {
			v->in_quotes = !v->in_quotes;
		} else if (c == ':') {
			if (!v->has_colon)
				v->colon = v->seen;
			v->has_colon = true;
			if (!v->in_quotes) {
				v->colon = v->seen;
				return true;
			}
		}
	}
	return false;
}

/* Where name, parameters and value are, the colon being found. */
static void
part(struct rn_vlines *v)
{
	struct rn_vline *l = &v->out;
	const char *s = v->text.p, *colon = s + v->colon, *p = s;

	v->parted = true;
	/* Where files were put together, a byte order mark stands here. */
	if (colon - p >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0)
		p += 3;
	while (*p == ' ' || *p == '\t')
		p++;
	v->name_at = (size_t)(p - s);
	for (; is_name(*p); p++)
		if (*p == '.')
			v->name_at = (size_t)(p - s) + 1;
	l->name_n = (size_t)(p - s) - v->name_at;
	while (*p == ' ' || *p == '\t')
		p++;
	if (l->name_n == 0 || (*p != ':' && *p != ';'))
		return;
	v->params_at = (size_t)(p - s) + (*p == ';');
	l->params_n = *p == ';' ? (size_t)(colon - p) - 1 : 0;
	v->value_at = v->colon + 1;
	l->params = s + v->params_at;
	l->property = true;
	l->quoted = rn_vline_has(l, "ENCODING", "QUOTED-PRINTABLE") ||
	    rn_vline_has(l, "TYPE", "QUOTED-PRINTABLE");
	l->base64 = !l->quoted && (rn_vline_has(l, "ENCODING", "BASE64") ||
	    rn_vline_has(l, "ENCODING", "B") ||
	    rn_vline_has(l, "TYPE", "BASE64"));
}

/* Does the card end or begin in that piece, whatever came before? */
static bool
is_bracket(const struct piece *p)
{
	return (p->n >= 9 && rn_vcard_word(p->s, 9, "END:VCARD")) ||
	    (p->n >= 11 && rn_vcard_word(p->s, 11, "BEGIN:VCARD"));
}

/* Does the line go on in the piece ahead, and with which of its bytes? */
static bool
goes_on(struct rn_vlines *v, size_t *from)
{
	const struct piece *p = &v->ahead;
	const struct rn_vline *l = &v->out;

	*from = 0;
	if (!v->has_ahead)
		return false;
	if (l->quoted && v->soft) {
		v->text.n -= !l->over && v->text.n > v->value_at;
		return !is_bracket(p);
	}
	if (p->n > 0 && (p->s[0] == ' ' || p->s[0] == '\t')) {
		*from = !(v->keep_blank && l->property && !l->base64);
		return v->text.n > 0;
	}
	return l->base64 && p->n > 0 && memchr(p->s, ':', p->n) == NULL;
}

static void
take_ahead(struct rn_vlines *v, size_t from)
{
	const struct piece *p = &v->ahead;
	size_t room = RN_VLINE_MAX - v->text.n, n = p->n - from;

	v->has_ahead = false;
	if (p->cut || n > room)
		v->out.over = true;
	add(&v->text, p->s + from, n < room ? n : room);
	v->soft = !p->cut && n > 0 && p->s[p->n - 1] == '=';
	if (v->raw_wanted && !v->out.over)
		add(&v->raw, p->s, p->n + p->end_n);
	if (!v->parted && find_colon(v))
		part(v);
}

enum rn_status
rn_vlines_next(struct rn_vlines *v, const struct rn_vline **out)
{
	struct rn_vline *l = &v->out;
	enum rn_status rc = RN_OK;
	size_t from = 0;

	*out = NULL;
	TRY(look_ahead(v));
	if (!v->has_ahead)
		goto out;
	*l = (struct rn_vline){ .line = v->ahead.line };
	v->text.n = v->raw.n = v->seen = 0;
	v->parted = v->in_quotes = v->has_colon = false;
	do {
		take_ahead(v, from);
		TRY(look_ahead(v));
	} while (goes_on(v, &from));
	if (!v->parted && v->has_colon)
		part(v);
	/* No address of nothing: what is empty is "" all the same. */
	l->text = v->text.n > 0 ? v->text.p : "";
	l->n = v->text.n;
	if (!l->property)
		l->name_n = 0;
	l->name = l->text + (l->property ? v->name_at : 0);
	l->params = l->text + (l->property ? v->params_at : 0);
	l->value = l->text + (l->property ? v->value_at : 0);
	l->value_n = l->property ? l->n - v->value_at : 0;
	l->raw_n = l->over ? 0 : v->raw.n;
	l->raw = l->raw_n > 0 ? v->raw.p : "";
	*out = l;
out:
	return rc;
}

/* --- what is asked of a line --------------------------------------------- */

bool
rn_vcard_word(const char *s, size_t n, const char *word)
{
	for (size_t i = 0; i < n; i++, word++) {
		char c = s[i] >= 'a' && s[i] <= 'z' ? (char)(s[i] - 32) : s[i];
		char w = *word >= 'a' && *word <= 'z' ? (char)(*word - 32) :
		    *word;

		if (w == '\0' || c != w)
			return false;
	}
	return *word == '\0';
}

bool
rn_vline_is(const struct rn_vline *l, const char *name, const char *value)
{
	const char *s = l->value, *end = s + l->value_n;

	if (!l->property || !rn_vcard_word(l->name, l->name_n, name))
		return false;
	while (s < end && (*s == ' ' || *s == '\t'))
		s++;
	while (s < end && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	return rn_vcard_word(s, (size_t)(end - s), value);
}

/* One parameter of a line. */
struct param {
	const char *name, *value;
	size_t name_n, value_n;
};

/* The parameter at *at, which is moved behind it; false: there is none. */
static bool
next_param(const struct rn_vline *l, size_t *at, struct param *out)
{
	const char *s = l->params + *at, *end = l->params + l->params_n;
	const char *p = s, *equals;
	bool quoted = false;

	if (*at >= l->params_n)
		return false;
	for (; p < end && (quoted || *p != ';'); p++)
		if (*p == '"')
			quoted = !quoted;
	*at = (size_t)(p - l->params) + 1;
	equals = memchr(s, '=', (size_t)(p - s));
	if (equals == NULL)
		*out = (struct param){ "TYPE", s, 4, (size_t)(p - s) };
	else
		*out = (struct param){ s, equals + 1, (size_t)(equals - s),
		    (size_t)(p - equals) - 1 };
	if (out->value_n >= 2 && out->value[0] == '"' &&
	    out->value[out->value_n - 1] == '"') {
		out->value++;
		out->value_n -= 2;
	}
	return true;
}

bool
rn_vline_has(const struct rn_vline *l, const char *param, const char *word)
{
	struct param p;

	for (size_t at = 0; next_param(l, &at, &p);) {
		const char *s = p.value, *end = s + p.value_n;

		if (!rn_vcard_word(p.name, p.name_n, param))
			continue;
		while (s <= end) {
			const char *comma = s < end ?
			    memchr(s, ',', (size_t)(end - s)) : NULL;

			comma = comma == NULL ? end : comma;
			if (rn_vcard_word(s, (size_t)(comma - s), word))
				return true;
			s = comma + 1;
		}
	}
	return false;
}

const char *
rn_vline_param(const struct rn_vline *l, const char *param, size_t *n)
{
	struct param p;

	for (size_t at = 0; next_param(l, &at, &p);)
		if (rn_vcard_word(p.name, p.name_n, param)) {
			*n = p.value_n;
			return p.value;
		}
	*n = 0;
	return NULL;
}
