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

/* --- mailto: -------------------------------------------------------------- */

struct url {
	struct rn_arena *a;
	char *s;
	size_t n, room;
};

static void
put(struct url *u, const char *s, size_t n)
{
	if (u->room - u->n <= n) {
		char *old = u->s;

		u->room = (u->n + n + 64) * 2;
		u->s = rn_alloc(u->a, u->room);
		if (u->n > 0)
			memcpy(u->s, old, u->n);
	}
	memcpy(u->s + u->n, s, n);
	u->n += n;
	u->s[u->n] = '\0';
}

/* Percent and two digits, but for what RFC 6068 leaves as it is. */
static void
put_escaped(struct url *u, const char *s)
{
	static const char hex[] = "0123456789ABCDEF";

	for (; *s != '\0'; s++) {
		unsigned char c = (unsigned char)*s;
		const char code[3] = { '%', hex[c >> 4], hex[c & 15] };

		if (*s == '\r')
			continue;
		if (*s == '\n')
			put(u, "%0D%0A", 6);
		else if (is_alnum(*s) || strchr("-._~", *s) != NULL)
			put(u, s, 1);
		else
			put(u, code, 3);
	}
}

static void
put_boxes(struct url *u, const struct rn_mail_box *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *at = strchr(v[i].address, '@');
		size_t local = at == NULL ? 0 : (size_t)(at - v[i].address);

		put(u, ",", i > 0);
		put_escaped(u, rn_strndup(u->a, v[i].address, local));
		put(u, "@", at != NULL);
		put_escaped(u, v[i].address + local + (at != NULL));
	}
}

char *
rn_mail_mailto(struct rn_arena *a, const struct rn_mail_letter *l)
{
	struct url u = { .a = a };

	put(&u, "mailto:", 7);
	put_boxes(&u, l->to, l->to_n);
	put(&u, "?subject=", 9);
	put_escaped(&u, l->subject);
	if (l->cc_n > 0) {
		put(&u, "&cc=", 4);
		put_boxes(&u, l->cc, l->cc_n);
	}
	if (l->answers != NULL) {
		put(&u, "&In-Reply-To=", 13);
		put_escaped(&u, rn_sprintf(a, "<%s>", l->answers));
	}
	put(&u, "&body=", 6);
	put_escaped(&u, l->text);
	return u.s;
}
