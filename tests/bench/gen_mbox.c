/*
 * gen_mbox.c - mail as an mbox: headers of the columns, words beside ASCII encoded, and bodies to be passed over.
 *
 * To change: what else a mail carries is mbox_begin(), how long and of what its body is mbox_body().
 */
#include <string.h>

#include "gen.h"

enum {
	PERCENT_ATTACHED = 4,
	ATTACHED_LINES = 900		/* of base64, 77 bytes each, at the most */
};

#define BOUNDARY	"=_part_quayside"

static const char *const lines[] = {
	"Thanks for the quick answer, this is what we hoped for.", "Could you send the figures of last month once more?",
	"The meeting moves to Thursday at ten; the room stays.", ">From what we saw, the pilot may begin in May.",
	"> and that is all we know so far.", "", "Please find the contract attached, signed by both sides.",
	"Three points are open: price, term, and who signs.", "Best regards", "-- ", "Let me know whether that works for you.",
	"On the second question I shall have to ask our lawyers.",
};

/* The line an mbox parts mails by; its date is what delivery wrote, and nothing here depends on its value. */
void
mbox_begin(struct out *out, struct text *t, int64_t at)
{
	put(t, "From MAILER-DAEMON Thu Jan  1 00:00:00 2015\n"
	    "Received: from mx.quayside.example (mx.quayside.example [192.0.2.7])\n"
	    "\tby mail.quayside.example with ESMTPS id ");
	put_number(t, mix((uint64_t)at) % 1000000000, 9);
	put(t, ";\n\t");
	put_date(t, at, true);
	put(t, "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"" BOUNDARY "\"\n");
	put_out(out, t);
}

static bool
is_ascii(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] >= 0x80)
			return false;
	return true;
}

/* RFC 2047, Q. */
static void
put_encoded(struct text *t, const char *s, size_t n)
{
	static const char hex[] = "0123456789ABCDEF";

	put(t, "=?UTF-8?Q?");
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];
		char code[] = {'=', hex[c >> 4], hex[c & 15]};

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
			put_bytes(t, &s[i], 1);
		else
			put_bytes(t, c == ' ' ? "_" : code, c == ' ' ? 1 : sizeof(code));
	}
	put(t, "?=");
}

/* One of `"Last, First" <a@b>`, `First Last <a@b>`, `a@b`: a name beside ASCII is encoded, without its quotes. */
static const char *
put_one_mailbox(struct text *t, const char *s)
{
	bool quoted = *s == '"';
	const char *name = s + quoted;
	size_t n = strcspn(name, quoted ? "\"" : "<,"), rest;

	while (!quoted && n > 0 && name[n - 1] == ' ')
		n--;
	if (is_ascii(name, n))
		put_bytes(t, s, n + 2 * (size_t)quoted);
	else
		put_encoded(t, name, n);
	s = name + n + quoted;
	rest = strcspn(s, ",");
	put_bytes(t, s, rest);
	return s + rest;
}

/* The field in `t` as a header line, a folded line a mailbox; an empty field is no header. */
void
mbox_header(struct out *out, struct text *t, const char *label)
{
	char field[TEXT_SIZE + 1];
	size_t n = t->len;

	memcpy(field, t->data, n);
	field[n] = '\0';
	t->len = 0;
	if (n == 0)
		return;
	put(t, label);
	put(t, ": ");
	if (memchr(field, '@', n) != NULL) {
		for (const char *s = put_one_mailbox(t, field); *s == ','; ) {
			put(t, ",\n\t");
			s = put_one_mailbox(t, s + 2);
		}
	} else if (is_ascii(field, n)) {
		put(t, field);
	} else {
		put_encoded(t, field, n);
	}
	put(t, "\n");
	put_out(out, t);
}

static void
put_attachment(struct out *out, struct text *t, uint64_t *rng)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	uint64_t n = 1 + below(rng, ATTACHED_LINES);

	put(t, "--" BOUNDARY "\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n");
	for (uint64_t i = 0; i < n; i++) {
		for (int j = 0; j < 76; j++)
			put_bytes(t, &digits[draw(rng) % 64], 1);
		put(t, "\n");
		put_out(out, t);
	}
}

void
mbox_body(struct out *out, struct text *t, uint64_t seed)
{
	uint64_t rng = mix(seed), n = 5 + below(&rng, 30) + below(&rng, 30);

	put(t, "\n--" BOUNDARY "\nContent-Type: text/plain; charset=utf-8\n\n");
	for (uint64_t i = 0; i < n; i++) {
		put(t, lines[below(&rng, N_OF(lines))]);
		put(t, "\n");
		put_out(out, t);
	}
	if (chance(&rng, PERCENT_ATTACHED))
		put_attachment(out, t, &rng);
	put(t, "--" BOUNDARY "--\n\n");
	put_out(out, t);
}
