/*
 * test_mail_write.c - what is written is what was asked for, whatever names
 * and subjects hold; read back by GMime, and by tests/deep/letters otherwise.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include <gmime/gmime.h>

#include "made.h"
#include "mail/write.h"
#include "refnet/refnet.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */

static struct refnet *rn;
static struct rn_arena *a;

static int
open_handle(void **state)
{
	(void)state;
	rn = new_handle(NOW);
	a = new_arena();
	g_mime_init();
	return rn == NULL || a == NULL;
}

static int
close_handle(void **state)
{
	(void)state;
	rn_close(rn);
	rn_arena_free(a);
	return 0;
}

static const struct rn_mail_box ines = { "ines@quayside.example",
	"Ines Ferraz" };
static const struct rn_mail_box tomas = { "tomas@mailhaven.example",
	"Tom\xc3\xa1s Varela" };

static struct rn_mail_letter
usual(void)
{
	return (struct rn_mail_letter){ .from = ines, .to = &tomas, .to_n = 1,
	    .subject = "Could you introduce me?", .text = "Dear Tom,\n\nhi\n",
	    .id = "00ff@quayside.example", .at = NOW };
}

static void
a_plain_letter_is_these_bytes(void **state)
{
	static const char want[] =
	    "From: Ines Ferraz <ines@quayside.example>\n"
	    "To: =?utf-8?Q?Tom=C3=A1s_Varela?= <tomas@mailhaven.example>\n"
	    "Subject: Could you introduce me?\n"
	    "Date: Sun, 22 Nov 2026 09:00:00 +0000\n"
	    "Message-ID: <00ff@quayside.example>\n"
	    "In-Reply-To: <a.1@b.example>\n"
	    "References: <z@b.example> <a.1@b.example>\n"
	    "MIME-Version: 1.0\n"
	    "Content-Type: text/plain; charset=utf-8\n"
	    "Content-Transfer-Encoding: 7bit\n"
	    "\n"
	    "Dear Tom,\n\nhi\n";
	const char *before[] = { "z@b.example", "a.1@b.example" };
	struct rn_mail_letter l = usual();
	char *bytes;
	size_t n;

	(void)state;
	l.answers = "a.1@b.example";
	l.thread = (struct rn_list){ before, 2 };
	assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), RN_OK);
	assert_string_equal(bytes, want);
	assert_int_equal(n, strlen(want));
}

/* Texts, and what their lines are once they are read again. */
static void
a_text_comes_out_as_it_went_in(void **state)
{
	static const struct { const char *text, *back; bool plain; } texts[] = {
		{ "one line", "one line\n", true },
		{ "crlf\r\n\r\nends\r\n", "crlf\n\nends\n", true },
		{ "ol\xc3\xa1\n", "ol\xc3\xa1\n", false },
		{ ".\n", ".\n", false }, { "From me\n", "From me\n", false },
		{ "tail \n", "tail \n", false }, { "", "\n", true },
		{ "tab\tand = sign\n", "tab\tand = sign\n", true },
	};
	char longest[3000];

	(void)state;
	memset(longest, 'x', sizeof(longest) - 1);
	longest[sizeof(longest) - 1] = '\0';
	for (size_t i = 0; i <= RN_LEN(texts); i++) {
		struct rn_mail_letter l = usual();
		GMimeStream *s;
		GMimeParser *p;
		GMimeMessage *m;
		char *bytes, *back;
		size_t n;

		l.text = i < RN_LEN(texts) ? texts[i].text : longest;
		assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), RN_OK);
		if (i < RN_LEN(texts))
			assert_int_equal(strstr(bytes, "7bit") != NULL,
			    texts[i].plain);
		s = g_mime_stream_mem_new_with_buffer(bytes, n);
		p = g_mime_parser_new_with_stream(s);
		m = g_mime_parser_construct_message(p, NULL);
		back = g_mime_text_part_get_text(GMIME_TEXT_PART(
		    g_mime_message_get_mime_part(m)));
		assert_string_equal(back, i < RN_LEN(texts) ? texts[i].back :
		    rn_sprintf(a, "%s\n", longest));
		g_free(back);
		g_object_unref(m);
		g_object_unref(p);
		g_object_unref(s);
	}
}

static void
an_invitation_lies_beside_the_text(void **state)
{
	static const char ics[] = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n"
	    "END:VCALENDAR\r\n";
	struct rn_mail_letter l = usual();
	char *bytes, *again;
	size_t n, m;

	(void)state;
	l.calendar = ics;
	l.calendar_n = strlen(ics);
	assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), RN_OK);
	assert_non_null(strstr(bytes, "Content-Type: multipart/alternative;\n"
	    " boundary=\"=_00ff@quayside.example\"\n"));
	assert_non_null(strstr(bytes, "Content-Type: text/calendar;"
	    " charset=utf-8; method=REQUEST\n"));
	/* the same question, the same answer: what was shown is what goes */
	assert_int_equal(rn_mail_compose(rn, a, &l, &again, &m), RN_OK);
	assert_string_equal(bytes, again);
}

static const struct { const char *words; bool wrong; } words[] = {
	{ "Ines Ferraz", false }, { "", false }, { "Tom\xc3\xa1s", false },
	{ "Novak, Ada \"x\" \\ (y) <z>", false }, { "$(touch X)", false },
	{ "%{x} ;id `id` | sh", false }, { "-oQ/tmp", false },
	{ "=?utf-8?q?evil=0ABcc:_x?=", false },
	{ "Bcc: eve@evil.example", false },
	{ "a\nBcc: eve@evil.example", true }, { "a\r", true }, { "\n", true },
	{ "a\rBcc: eve@evil.example", true }, { "a\tb", true },
	{ "\x7f", true }, { "\x1b[2J", true }, { "a\xc2\x85" "b", true },
	{ "a\xe2\x80\xa8" "b", true }, { "a\xff", true }, { "\xc0\x8a", true },
};

static const struct { const char *address; bool wrong; } addresses[] = {
	{ "ines@quayside.example", false }, { "a.b+c@d-e.example", false },
	{ "o'neil@x.example", false }, { "$(touch)@x.example", true },
	{ "`id`@x.example", true }, { "a|sh@x.example", true },
	{ "a!b@x.example", true }, { "a%b@x.example", true },
	{ "o'neil+a=b_c@x.example", false },
	{ "-oQ/tmp@x.example", true }, { "-x@x.example", true },
	{ "a@-x.example", true }, { "a@b@c.example", true }, { "a", true },
	{ "", true }, { "@x.example", true }, { "a@", true },
	{ "a b@x.example", true }, { "a@x.example, b@x.example", true },
	{ "a@x.example\nBcc: b@x.example", true }, { "\"a\"@x.example", true },
	{ "a@[127.0.0.1]", true }, { "<a@x.example>", true },
	{ "a..b@x.example", true }, { ".a@x.example", true },
	{ "a@x..example", true }, { "a@x.example.", true },
	{ "\xc3\xa1@x.example", true }, { "a@x.example;id", true },
	{ "a@x.example\r", true }, { "(a)a@x.example", true },
};

static void
what_would_break_out_is_refused(void **state)
{
	struct rn_mail_letter l;
	struct rn_mail_box to;
	char *bytes;
	size_t n;

	(void)state;
	for (size_t i = 0; i < RN_LEN(words); i++) {
		enum rn_status want = words[i].wrong ? RN_EREJECTED : RN_OK;

		l = usual();
		l.subject = words[i].words;
		assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), want);
		to = (struct rn_mail_box){ tomas.address, words[i].words };
		l = usual();
		l.to = &to;
		assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), want);
		l = usual();
		l.from.name = words[i].words;
		assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), want);
	}
	for (size_t i = 0; i < RN_LEN(addresses); i++) {
		enum rn_status want = addresses[i].wrong ? RN_EREJECTED :
		    RN_OK;

		to = (struct rn_mail_box){ addresses[i].address, "X" };
		l = usual();
		l.to = &to;
		assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), want);
		l = usual();
		l.cc = &to;
		l.cc_n = 1;
		assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), want);
		l = usual();
		l.from = to;
		assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), want);
	}
	l = usual();
	l.to_n = 0;
	assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), RN_EREJECTED);
	l = usual();
	l.id = "a@b>\nBcc: x";
	assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), RN_EREJECTED);
	l = usual();
	l.answers = "a b";
	assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), RN_EREJECTED);
	l = usual();
	l.text = "a\rb";
	assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), RN_EREJECTED);
	l.text = "\x1b]0;x\x07";
	assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), RN_EREJECTED);
	l.text = "\xff";
	assert_int_equal(rn_mail_compose(rn, a, &l, &bytes, &n), RN_EREJECTED);
}

static void
ids_and_urls(void **state)
{
	static const unsigned char random[4] = { 0, 255, 16, 1 };
	struct rn_mail_letter l = usual();

	(void)state;
	assert_string_equal(rn_mail_new_id(a, random, 4, ines.address),
	    "00ff1001@quayside.example");
	l.subject = "A & B? 100%";
	l.text = "ol\xc3\xa1\n$(x)";
	l.answers = "q@b";
	assert_string_equal(rn_mail_mailto(a, &l),
	    "mailto:tomas@mailhaven.example?subject=A%20%26%20B%3F%20100%25"
	    "&In-Reply-To=%3Cq%40b%3E&body=ol%C3%A1%0D%0A%24%28x%29");
}

/* --- a hundred thousand letters of a stranger ----------------------------- */

static const char *const pieces[] = {
	"Ada", " ", "Novak", ",", "\"", "\\", "(", ")", "<", ">", "@", ":",
	";", "Bcc: eve@evil.example", "$(touch X)", "`id`", "-oQ/tmp", "%{x}",
	"=?utf-8?q?evil=0ABcc?=", "=?", "?=", "\r\n", "\n", "\r", "\t", "\0",
	"\r\n ", "\nBcc: eve@evil.example\n", "\xc3\xa1", "\xe6\xbc\xa2\xe5\xad\x97",
	"\xf0\x9f\x98\x80", "\xff", "\xc2\x85", "\xe2\x80\xa8", "\x7f", "=", "?",
	"_", "  ", ".", "Varela", "e\xcc\x81", "Wilhelmina-Charlotte-Friederike",
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
};

static uint64_t seed;

static unsigned
roll(unsigned n)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (unsigned)(seed % n);
}

static const char *
hostile(unsigned most)
{
	char *s = rn_strdup(a, "");
	/* half of them hold nothing that must be refused */
	bool mild = roll(4) != 0;

	for (unsigned n = roll(most); n > 0; n--) {
		const char *p = pieces[roll((unsigned)RN_LEN(pieces))];

		if (mild && rn_mail_words_wrong(rn_sprintf(a, "%s%s", s, p)) !=
		    NULL)
			continue;
		s = rn_sprintf(a, "%s%s", s, p);
	}
	return s;
}

/*
 * What readers make of it: blanks at the ends, and runs of them, are lost, and
 * so is a line's end before one, which GMime leaves in.
 */
static const char *
squeezed(const char *s)
{
	char *out = rn_strdup(a, s == NULL ? "" : s);
	size_t k = 0;

	for (const char *p = out; *p != '\0'; p++)
		if ((*p != '\n' || p[1] != ' ') &&
		    (*p != ' ' || (k > 0 && out[k - 1] != ' ')))
			out[k++] = *p;
	if (k > 0 && out[k - 1] == ' ')
		k--;
	out[k] = '\0';
	return out;
}

static void
same_boxes(InternetAddressList *list, const struct rn_mail_box *v, size_t n)
{
	if (n == 0) {
		assert_true(list == NULL ||
		    internet_address_list_length(list) == 0);
		return;
	}
	assert_int_equal(internet_address_list_length(list), n);
	for (size_t i = 0; i < n; i++) {
		InternetAddress *x = internet_address_list_get_address(list,
		    (int)i);

		assert_true(INTERNET_ADDRESS_IS_MAILBOX(x));
		assert_string_equal(internet_address_mailbox_get_addr(
		    INTERNET_ADDRESS_MAILBOX(x)), v[i].address);
		assert_string_equal(squeezed(internet_address_get_name(x)),
		    squeezed(v[i].name));
	}
}

static void
read_back(const char *bytes, size_t n, const struct rn_mail_letter *l)
{
	GMimeStream *s = g_mime_stream_mem_new_with_buffer(bytes, n);
	GMimeParser *p = g_mime_parser_new_with_stream(s);
	GMimeMessage *m = g_mime_parser_construct_message(p, NULL);
	GMimeHeaderList *h = g_mime_object_get_header_list(GMIME_OBJECT(m));

	/* Date, From, Subject, To, Message-Id, MIME-Version, and one part */
	assert_int_equal(g_mime_header_list_get_count(h) +
	    g_mime_header_list_get_count(g_mime_object_get_header_list(
	    g_mime_message_get_mime_part(m))), 8 + (l->cc_n > 0));
	assert_string_equal(squeezed(g_mime_message_get_subject(m)),
	    squeezed(l->subject));
	assert_string_equal(g_mime_message_get_message_id(m), l->id);
	same_boxes(g_mime_message_get_from(m), &l->from, 1);
	same_boxes(g_mime_message_get_to(m), l->to, l->to_n);
	same_boxes(g_mime_message_get_cc(m), l->cc, l->cc_n);
	same_boxes(g_mime_message_get_bcc(m), NULL, 0);
	g_object_unref(m);
	g_object_unref(p);
	g_object_unref(s);
}

static void
put_hex(FILE *to, const char *key, const char *s)
{
	fprintf(to, "%s ", key);
	for (; s != NULL && *s != '\0'; s++)
		fprintf(to, "%02x", (unsigned char)*s);
	putc('\n', to);
}

static void
put_boxes(FILE *to, const char *key, const struct rn_mail_box *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		put_hex(to, key, squeezed(v[i].name));
		put_hex(to, "address", v[i].address);
	}
}

/* For another parser: tests/deep/letters. */
static void
tell(FILE *to, const char *bytes, const struct rn_mail_letter *l)
{
	put_hex(to, "bytes", bytes);
	put_hex(to, "subject", squeezed(l->subject));
	put_hex(to, "id", l->id);
	put_hex(to, "text", l->text);
	put_boxes(to, "from", &l->from, 1);
	put_boxes(to, "to", l->to, l->to_n);
	put_boxes(to, "cc", l->cc, l->cc_n);
	putc('\n', to);
}

static void
no_header_is_smuggled_in(void **state)
{
	static const char *const to_whom[] = { "ada@mill.example",
	    "b.c+d@e-f.example", "-x@y.example", "a@b.example\nBcc: c@d" };
	const char *path = getenv("REFNET_LETTERS");
	FILE *to = path == NULL ? NULL : fopen(path, "w");
	unsigned times = to == NULL ? 100000 : 40000, taken = 0;

	(void)state;
	seed = 88172645463325252u;
	for (unsigned i = 0; i < times; i++) {
		struct rn_mail_box box[3];
		struct rn_mail_letter l = usual();
		char *bytes;
		size_t n;

		for (size_t k = 0; k < RN_LEN(box); k++)
			box[k] = (struct rn_mail_box){
			    to_whom[roll(8) == 0 ? roll(4) : roll(2)],
			    hostile(8) };
		l.from.name = hostile(4);
		l.to = box;
		l.to_n = 1 + roll(2);
		l.cc = box + l.to_n;
		l.cc_n = roll(2);
		l.subject = hostile(12);
		if (rn_mail_compose(rn, a, &l, &bytes, &n) == RN_OK) {
			read_back(bytes, n, &l);
			taken++;
			if (to != NULL)
				tell(to, bytes, &l);
		} else {
			bool wrong = rn_mail_words_wrong(l.subject) != NULL ||
			    rn_mail_words_wrong(l.from.name) != NULL;

			for (size_t k = 0; k < l.to_n + l.cc_n; k++)
				wrong |= rn_mail_words_wrong(box[k].name) !=
				    NULL || rn_mail_address_wrong(
				    box[k].address) != NULL;
			assert_true(wrong);
		}
		rn_arena_reset(a);
	}
	assert_true(taken > times / 8);
	if (to != NULL)
		assert_int_equal(fclose(to), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plain_letter_is_these_bytes),
		cmocka_unit_test(a_text_comes_out_as_it_went_in),
		cmocka_unit_test(an_invitation_lies_beside_the_text),
		cmocka_unit_test(what_would_break_out_is_refused),
		cmocka_unit_test(ids_and_urls),
		cmocka_unit_test(no_header_is_smuggled_in),
	};

	return cmocka_run_group_tests(tests, open_handle, close_handle);
}
