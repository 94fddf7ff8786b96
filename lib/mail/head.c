/*
 * head.c - what may stand in a header, and what needs no library to write.
 *
 * Pure.  An address is stricter here than RFC 5322 allows: no quotes, no
 * comments, ASCII only, nothing that a shell or an old mailer (!, %, |) could
 * take for more than a name.
 */
#include <string.h>

#include "base/digest.h"
#include "base/text.h"
#include "mail/buf.h"
#include "mail/write.h"

enum { WORDS_MAX = 998, ADDRESS_MAX = 254, LOCAL_MAX = 64 };

const char *
rn_mail_words_wrong(const char *words)
{
	size_t n = strlen(words), step;
	int32_t cp;

	if (n > WORDS_MAX)
		return "is too long";
	for (const char *s = words; n > 0; s += step, n -= step) {
		step = rn_utf8_next(s, n, &cp);
		if (step == 0)
			return "is not UTF-8";
		/* controls, and what some readers take for the end of a line */
		if (cp < 0x20 || (cp >= 0x7f && cp < 0xa0) || cp == 0x2028 ||
		    cp == 0x2029)
			return "holds a control character";
	}
	return NULL;
}

static bool
is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9');
}

/* Dots part what is between them. */
static bool
all_of(const char *s, size_t n, const char *also)
{
	char last = '.';

	for (size_t i = 0; i < n; i++) {
		if (!is_alnum(s[i]) && s[i] != '.' &&
		    strchr(also, s[i]) == NULL)
			return false;
		if (s[i] == '.' && last == '.')
			return false;
		last = s[i];
	}
	return last != '.';
}

const char *
rn_mail_address_wrong(const char *address)
{
	size_t n = strlen(address), local = strcspn(address, "@");

	if (*address == '-')
		return "begins with a dash";
	if (n > ADDRESS_MAX || local > LOCAL_MAX)
		return "is too long";
	if (address[local] != '@' || local == 0 ||
	    !all_of(address, local, "+-_'=&~#/") ||
	    address[local + 1] == '-' ||
	    !all_of(address + local + 1, n - local - 1, "-"))
		return "is not one plain address";
	return NULL;
}

char *
rn_mail_new_id(struct rn_arena *a, const unsigned char *random, size_t n,
    const char *address)
{
	const char *at = strchr(address, '@');

	return rn_sprintf(a, "%s@%s", rn_hex(a, random, n),
	    at == NULL ? "localhost" : at + 1);
}

/* --- what is written ------------------------------------------------------ */

void
rn_buf_put(struct rn_buf *b, const char *s, size_t n)
{
	if (b->room - b->n <= n) {
		char *old = b->s;

		b->room = (b->n + n + 64) * 2;
		b->s = rn_alloc(b->a, b->room);
		if (b->n > 0)
			memcpy(b->s, old, b->n);
	}
	memcpy(b->s + b->n, s, n);
	b->n += n;
	b->s[b->n] = '\0';
}

/* --- mailto: -------------------------------------------------------------- */

/* Percent and two digits, but for what RFC 6068 leaves as it is. */
static void
put_escaped(struct rn_buf *u, const char *s)
{
	static const char hex[] = "0123456789ABCDEF";

	for (; *s != '\0'; s++) {
		unsigned char c = (unsigned char)*s;
		const char code[3] = { '%', hex[c >> 4], hex[c & 15] };

		if (*s == '\r')
			continue;
		if (*s == '\n')
			rn_buf_put(u, "%0D%0A", 6);
		else if (is_alnum(*s) || strchr("-._~", *s) != NULL)
			rn_buf_put(u, s, 1);
		else
			rn_buf_put(u, code, 3);
	}
}

static void
put_boxes(struct rn_buf *u, const struct rn_mail_box *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *at = strchr(v[i].address, '@');
		size_t local = at == NULL ? 0 : (size_t)(at - v[i].address);

		rn_buf_put(u, ",", i > 0);
		put_escaped(u, rn_strndup(u->a, v[i].address, local));
		rn_buf_put(u, "@", at != NULL);
		put_escaped(u, v[i].address + local + (at != NULL));
	}
}

char *
rn_mail_mailto(struct rn_arena *a, const struct rn_mail_letter *l)
{
	struct rn_buf u = { .a = a };

	rn_buf_put(&u, "mailto:", 7);
	put_boxes(&u, l->to, l->to_n);
	rn_buf_put(&u, "?subject=", 9);
	put_escaped(&u, l->subject);
	if (l->cc_n > 0) {
		rn_buf_put(&u, "&cc=", 4);
		put_boxes(&u, l->cc, l->cc_n);
	}
	if (l->answers != NULL) {
		rn_buf_put(&u, "&In-Reply-To=", 13);
		put_escaped(&u, rn_sprintf(a, "<%s>", l->answers));
	}
	rn_buf_put(&u, "&body=", 6);
	put_escaped(&u, l->text);
	return u.s;
}
