/*
 * test_mail.c - one message, read whole, and its writer's own words.
 *
 * A case is a row: of texts[] (a message, what it says), heads[] (a field,
 * what it tells), or own[] (a text, the words of its writer).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/text.h"
#include "made.h"
#include "mail/mail.h"
#include "refnet/refnet.h"

#define FROM "From: Ada <ada@x.example>\n"
#define PLAIN "Content-Type: text/plain; charset=utf-8\n"

static struct refnet *rn;
static struct rn_arena *a;

static int
begin(void **state)
{
	(void)state;
	rn = new_handle(1795338000);
	a = new_arena();
	return rn == NULL || a == NULL;
}

static int
end(void **state)
{
	(void)state;
	rn_arena_free(a);
	rn_close(rn);
	return 0;
}

static struct rn_email
read_mail(const char *s, size_t n)
{
	struct rn_email m;

	if (rn_mail_read(rn, a, s, n, &m) != RN_OK)
		fail_msg("%.200s: %s", s, rn_error_text(rn));
	return m;
}

/* --- what it says -------------------------------------------------------- */

#define TWO(kind, first, second) FROM "Content-Type: multipart/" kind \
	"; boundary=\"b 1\"\n\npreamble\n--b 1\n" first "\n--b 1  \n" second \
	"\n--b 1--\nepilogue\n"
#define HTML(body) FROM "Content-Type: text/html\n\n" body

static const struct { const char *message, *text; } texts[] = {
	{ FROM "\nhello\r\nyou\r", "hello\nyou\n" },
	{ "From x Mon Jan  1 00:00:00 2024\n" FROM "\nhello", "hello" },
	/* transfer encodings and charsets */
	{ FROM PLAIN "Content-Transfer-Encoding: quoted-printable\n\n"
	    "caf=C3=A9 au=\n lait =3D ok", "caf\xc3\xa9 au lait = ok" },
	{ FROM PLAIN "Content-Transfer-Encoding: BASE64\n\n"
	    "Y2Fmw6kg\nYXUgbGFpdA==\n", "caf\xc3\xa9 au lait" },
	{ FROM "Content-Type: text/plain; charset=ISO-8859-1\n\ncaf\xe9 \x80",
	    "caf\xc3\xa9 \xe2\x82\xac" },
	{ FROM "Content-Type: text/plain; charset=\"windows-1252\"\n\n\x93" "a",
	    "\xe2\x80\x9c" "a" },
	{ FROM "Content-Type: text/plain; charset=iso-8859-15\n\n\xa4",
	    "\xe2\x82\xac" },
	{ FROM "Content-Type: text/plain; charset=klingon\n\nna\xefve yes",
	    "na\xc3\xafve yes" },
	{ FROM "Content-Type: text/plain; charset=klingon\n\nna\xc3\xafve",
	    "na\xc3\xafve" },
	{ FROM "Content-Type: text/plain; charset=../x//IGNORE\n\nok", "ok" },
	{ FROM PLAIN "\ngood \xff bad", "good \xef\xbf\xbd bad" },
	{ FROM "Content-Type: text/plain; charset=iso-8859-1\n\ncaf\xc3\xa9",
	    "caf\xc3\xa9" },
	/* format=flowed */
	{ FROM PLAIN "\none \ntwo\n> q \n> r", "one \ntwo\n> q \n> r" },
	{ FROM "Content-Type: text/plain; format=flowed\n\none \ntwo\n"
	    " >three\n> q \n> r\n-- \nsig",
	    "one two\n>three\n> q r\n-- \nsig" },
	{ FROM "Content-Type: text/plain; format=flowed; delsp=yes\n\nov \ner",
	    "over" },
	/* alternatives, mixtures, nests */
	{ TWO("alternative", PLAIN "\nplain", "Content-Type: text/html\n\n"
	    "<b>html</b>"), "plain" },
	{ TWO("alternative", "Content-Type: text/html\n\n<b>html</b>",
	    PLAIN "\nplain"), "plain" },
	{ TWO("alternative", PLAIN "\n \n", "Content-Type: text/html\n\n"
	    "<b>html</b>"), "html" },
	{ TWO("mixed", PLAIN "\none", PLAIN "\ntwo"), "one\ntwo" },
	{ TWO("mixed", PLAIN "\none", PLAIN
	    "Content-Disposition: attachment; filename=a.txt\n\ntwo"), "one" },
	{ TWO("mixed", PLAIN "\none", "Content-Type: text/plain;\n"
	    " name=\"list.txt\"\n\nfooter"), "one" },
	{ TWO("mixed", PLAIN "\none", "Content-Type: message/rfc822\n\n" FROM
	    "\ntwo"), "one" },
	{ TWO("mixed", "Content-Type: multipart/alternative; boundary=in\n\n"
	    "--in\n" PLAIN "\nplain\n--in\nContent-Type: text/html\n\nhtml",
	    "Content-Type: image/png\n\nxx"), "plain" },
	{ TWO("mixed", "\nno head", "no head at all"), "no head" },
	{ FROM "Content-Type: multipart/mixed\n\nno boundary", "no boundary" },
	{ FROM "Content-Type: multipart/mixed; boundary=b\n\nnever", "" },
	{ FROM "Content-Type: multipart/mixed; boundary=b\n\n--b\n" PLAIN
	    "\nnever ends", "never ends" },
	{ FROM "Content-Type: image/png\n\nxx", "" },
	/* HTML */
	{ HTML("<p>one<br>two</p>\n<p>three   four</p>"),
	    "one\ntwo\n\nthree four" },
	{ HTML("<html><head><title>t</title><style>p{}</style></head><body>"
	    "<div>a</div><div>b</div><script>x<y</script>c<!-- d -->"),
	    "a\nb\nc" },
	{ HTML("a &lt;b&gt; &eacute;&#233;&#xE9;&nbsp;&bogus; &amp &#0; 1 < 2"),
	    "a <b> \xc3\xa9\xc3\xa9\xc3\xa9 &bogus; &amp &#0; 1 < 2" },
	{ HTML("yes<blockquote>did you<br>ask</blockquote>no"),
	    "yes\n> \n> did you\n> ask\n\nno" },
	{ HTML("<blockquote>q</blockquote></blockquote>own"), "> q\n\nown" },
	{ HTML("a<style>b"), "a" }, { HTML("a<br"), "a" }, { HTML("a<"), "a<" },
	{ HTML("a<!--b"), "a" }, { HTML("&"), "&" }, { HTML("&#x;"), "&#x;" }
};

static void
messages_say(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(texts); i++) {
		struct rn_email m = read_mail(texts[i].message,
		    strlen(texts[i].message));

		assert_string_equal(m.text, texts[i].text);
	}
}

/* --- what its head says -------------------------------------------------- */

static const char *
heads_of(const struct rn_email *m)
{
	const char *out = rn_sprintf(a, "%s|%s|%s|%s|%s", m->id == NULL ? "-" :
	    m->id, m->from.name == NULL ? "-" : m->from.name, m->from.address,
	    m->subject, m->automatic ? "auto" : "");

	for (size_t i = 0; i < m->to_n; i++)
		out = rn_sprintf(a, "%s>%s", out, m->to[i].address);
	for (size_t i = 0; i < m->answers.n; i++)
		out = rn_sprintf(a, "%s<%s", out, m->answers.v[i]);
	return out;
}

/* By its head alone a message says what the whole says of who and when. */
static void
a_head_is_read_alone(void **state)
{
	static const struct { const char *message; size_t head; } sizes[] = {
		{ "From: a@x.example\n\ntext\n\n", 19 },
		{ "\n\nFrom: a@x.example\n\ntext\n", 21 },
		{ "\r\nFrom: a@x.example\r\n\r\ntext", 23 },
		{ "From x Sat Nov 21\nFrom: a@x.example\n\nt", 37 },
		{ "From: a@x.example\n", 18 }, { "From: a@x.example", 17 },
		{ "From: a@x.example\n\r", 19 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(sizes); i++) {
		const char *s = sizes[i].message;

		assert_int_equal(rn_mail_head_size(s, strlen(s)),
		    sizes[i].head);
		assert_string_equal(read_mail(s, sizes[i].head).from.address,
		    "a@x.example");
	}
	assert_int_equal(rn_mail_head_size("", 0), 0);
	assert_int_equal(rn_mail_head_size("\n\n", 2), 2);
}

static const struct { const char *head, *want; } heads[] = {
	{ "From: a@x.example\n", "-|-|a@x.example||" },
	{ "From: =?utf-8?Q?Ad=C3=A9?= <A@X.example>\nFrom: b@x.example\n",
	    "-|Ad\xc3\xa9|a@x.example||" },
	{ "From: =?utf-8?Q?Ada_=3Ca@x.example=3E?=\n", "-|Ada|a@x.example||" },
	{ "From: Ada <no address>\n", "-|Ada|||" },
	{ "From: a@x.example\nSubject: =?iso-8859-1?q?caf=E9?=\n =?x?q?y?=\n",
	    "-|-|a@x.example|caf\xc3\xa9y|" },
	{ "From: a@x.example\nSubject: two\n lines \x01\nSubject: 2\n",
	    "-|-|a@x.example|two lines|" },
	{ "Message-ID: <1@x>\nCc: c@x.example\nTo: b@x.example, Bo <d@x>\n",
	    "1@x|-||| >b@x.example>d@x>c@x.example" },
	{ "Message-ID: <1@x>\nReferences: <2@x> <3@x>\n <4@x>\n"
	    "In-Reply-To: <4@x>\n", "1@x|-||| <4@x<3@x<2@x" },
	/* folded, or broken, in the midst; no text; nothing */
	{ "Message-ID: <1@\n x\r.y>\nReferences: <2@\x7fx> <\xe9@x> < > "
	    "<3\n\t@x>\n", "1@x.y|-||| <3@x<2@x" },
	{ "Message-ID: < >\nMessage-ID: \xe9\nMessage-ID: 2@x\n",
	    "2@x|-|||" },
	{ "Message-ID: 1@x\nIn-Reply-To: Ada's mail <5@x> of <>\n",
	    "1@x|-||| <5@x" },
	{ "From: a@x.example\nAuto-Submitted: auto-replied\n",
	    "-|-|a@x.example||auto" },
	{ "From: a@x.example\nAuto-Submitted: no\nPrecedence: first-class\n",
	    "-|-|a@x.example||" },
	{ "From: a@x.example\nPrecedence: Bulk\n", "-|-|a@x.example||auto" },
	{ "From: a@x.example\nList-Id: <l.x.example>\n",
	    "-|-|a@x.example||auto" },
	{ "From: a@x.example\nX-Autoreply: yes\n", "-|-|a@x.example||auto" },
	{ "From: a@x.example\nX-Auto-Response-Suppress: All\n",
	    "-|-|a@x.example||auto" },
	{ "From: a@x.example\nReturn-Path: <>\n", "-|-|a@x.example||auto" },
	{ "From: a@x.example\nReturn-Path: <a@x.example>\n",
	    "-|-|a@x.example||" }
};

static void
heads_tell(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(heads); i++) {
		const char *s = rn_sprintf(a, "%s\nbody\n", heads[i].head);
		struct rn_email m = read_mail(s, strlen(s));
		const char *want = heads[i].want;
		const char *blank = strchr(want, '|') == NULL ? NULL :
		    strstr(want, "| ");

		/* a blank between the last bar and the lists, for readers */
		if (blank != NULL)
			want = rn_sprintf(a, "%.*s%s", (int)(blank + 1 - want),
			    want, blank + 2);
		assert_string_equal(heads_of(&m), want);
	}
}

static void
dates_make_sense(void **state)
{
	static const struct { const char *date; int64_t at; } row[] = {
		{ "Sat, 14 Nov 2026 06:27:16 +0100", 1794634036 },
		{ "Thu, 01 Jan 1970 00:00:00 +0000", RN_NONE },
		{ "Thu, 01 Jan 2998 00:00:00 +0000", RN_NONE },
		{ "yesterday", RN_NONE }
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		const char *s = rn_sprintf(a, FROM "Date: %s\n\n", row[i].date);
		struct rn_email m = read_mail(s, strlen(s));

		assert_int_equal(m.at, row[i].at);
	}
}

static void
what_is_no_message_is_refused(void **state)
{
	static const char *const row[] = { "", "\n", "hello\n",
	    "Subject: x\n\nFrom: y\n", "PK\x03\x04", "BEGIN:VCALENDAR\n" };
	struct rn_email m;

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++)
		if (rn_mail_read(rn, a, row[i], strlen(row[i]),
		    &m) != RN_EREJECTED)
			fail_msg("%s", row[i]);
}

/* --- reports and calendars ----------------------------------------------- */

#define STATUS(fields) FROM "Content-Type: multipart/report; boundary=b;\n" \
	" report-type=delivery-status\n\n--b\n" PLAIN "\nsorry\n--b\n" \
	"Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n" \
	fields "\n--b--\n"
#define MAILER "From: Mail <MAILER-DAEMON@x.example>\n"

static void
reports_name_whom_they_failed(void **state)
{
	static const struct { const char *message; bool report;
	    const char *who; } row[] = {
		{ STATUS("Final-Recipient: rfc822; Bo@x.example\n"
		    "Action: failed\nStatus: 5.1.1\n"), true, "bo@x.example" },
		{ STATUS("Original-Recipient: rfc822;a@x.example\n"
		    "Final-Recipient: rfc822; b@x.example\nAction: failed\n"),
		    true, "a@x.example" },
		{ STATUS("Final-Recipient: rfc822; a@x.example\n"
		    "Action: delivered\n\n"
		    "Final-Recipient: rfc822; <b@x.example>\n"
		    "Action: Failed\n"), true, "b@x.example" },
		{ STATUS("Final-Recipient: rfc822; a@x.example\n"
		    "Action: delayed\n"), false, NULL },
		{ FROM "X-Failed-Recipients: a@x.example, b@x.example\n\nx",
		    true, "a@x.example" },
		{ MAILER "Subject: Undelivered Mail Returned\n\n"
		    "From postmaster@x.example: <c@x.example>: no such user",
		    true, "c@x.example" },
		{ MAILER "Subject: Warning: message delayed, undelivered\n\nx",
		    false, NULL },
		{ FROM "Subject: Undelivered mail\n\nc@x.example", false,
		    NULL }
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		struct rn_email m = read_mail(row[i].message,
		    strlen(row[i].message));

		assert_int_equal(m.report, row[i].report);
		if (row[i].who == NULL)
			assert_null(m.undelivered);
		else
			assert_string_equal(m.undelivered, row[i].who);
	}
}

static void
calendars_are_kept_apart(void **state)
{
	static const char s[] = TWO("alternative", PLAIN "\ncome",
	    "Content-Type: text/calendar; method=REQUEST\n"
	    "Content-Transfer-Encoding: base64\n\nQkVHSU46VkNBTEVOREFS");
	struct rn_email m = read_mail(s, sizeof(s) - 1);

	(void)state;
	assert_string_equal(m.text, "come");
	assert_string_equal(m.calendar, "BEGIN:VCALENDAR");
}

/* --- own words ----------------------------------------------------------- */

#define BLOCK(f, s) "\n" f ": Ines <i@x.example>\n" s ": 10.11.2026\n\nyes?"
#define ON "On Tue, 10 Nov 2026 at 09:14, Ines <i@x.example> wrote:\n"

static const struct { const char *text, *own; } own[] = {
	{ "yes", "yes" }, { "", "" }, { "\n\nyes\n\n\n", "yes" },
	/* quotes */
	{ "yes\n\n" ON "> q\n>\n> r\n", "yes" },
	{ ON "> q\n\nno\n", "no" },
	{ "> q\nno", "no" },
	{ "> a?\nyes\n> b?\nno\n> c", "yes\n\nno" },
	{ ">> a\n  > b\nno", "no" },
	{ "yes\nOn Tue, 10 Nov 2026 at 09:14, Ines Ferraz\n"
	    "<i@x.example> wrote:\n> q", "yes" },
	{ "yes\n\nAm Di., 10. Nov. 2026 um 10:14 Uhr schrieb Ines <i@x>:\n> q",
	    "yes" },
	{ "yes\n\nAm 10.11.2026 um 10:14 schrieb Ines:\nja?", "yes" },
	{ "yes\n\nLe mar. 10 nov. 2026 \xc3\xa0 10:14, Ines <i@x.example> a\n"
	    "\xc3\xa9""crit :\n\n> q", "yes" },
	{ "yes\n\nEl mar, 10 nov 2026 a las 10:14, I (<i@x>) escribi\xc3\xb3:\n"
	    "q", "yes" },
	{ "yes\n\nEm ter., 10 de nov. de 2026 \xc3\xa0s 10:14, Ines <i@x>\n"
	    "escreveu:\n> q", "yes" },
	{ "yes\n\nIns Ferraz schrieb:\n> q", "yes" },
	{ "yes\n\n2026-11-10 9:14 GMT+01:00 Ines <i@x.example>:\n> q", "yes" },
	/* which are their own */
	{ "On Tuesday I wrote to her:\nno answer",
	    "On Tuesday I wrote to her:\nno answer" },
	{ "As you wrote: fine.\nGo on", "As you wrote: fine.\nGo on" },
	/* a quoted line broken by a program, and an answer */
	{ "> this line was longer than a line may be, so that its end had to go"
	    " on\nto the next\n> one\nno", "no" },
	{ "> short\nfine\n> one\nno", "fine\n\nno" },
	/* blocks of heads, dividers */
	{ "yes" BLOCK("From", "Sent"), "yes" },
	{ "yes" BLOCK("*Von:* x\nVon", "Gesendet"), "yes" },
	{ "yes" BLOCK("De", "Envoy\xc3\xa9"), "yes" },
	{ "yes" BLOCK("De ", "Enviado"), "yes" },
	{ "yes" BLOCK("De", "Enviada"), "yes" },
	{ "yes\nFrom: here to there\nis far", "yes\nFrom: here to there\n"
	    "is far" },
	{ "yes\n-----Original Message-----\nq", "yes" },
	{ "yes\n-----Urspr\xc3\xbcngliche Nachricht-----\nq", "yes" },
	{ "yes\n-----Message d'origine-----\nq", "yes" },
	{ "yes\n-----Mensaje original-----\nq", "yes" },
	{ "yes\n-----Mensagem original-----\nq", "yes" },
	{ "yes\n---------- Forwarded message ---------\nq", "yes" },
	{ "yes\n________________________________\nq", "yes" },
	{ "yes\n- original message\nno", "yes\n- original message\nno" },
	/* signatures */
	{ "yes\n-- \nAda\nno", "yes" }, { "yes\n--\nAda", "yes" },
	{ "yes\n- no -", "yes\n- no -" },
	{ "yes\n\nSent from my iPhone\n\n" ON "> q", "yes" },
	{ "yes\n\nVon meinem iPhone gesendet", "yes" },
	{ "yes\n\nEnvoy\xc3\xa9 de mon iPhone", "yes" },
	{ "yes\n\nEnviado desde mi iPhone", "yes" },
	{ "yes\n\nEnviado do meu iPhone\nno", "yes\n\nno" },
	/* footers */
	{ "yes\n\nThis e-mail and its attachments are confidential\nno",
	    "yes" },
	{ "yes\n\nDiese E-Mail enth\xc3\xa4lt vertrauliche Dinge", "yes" },
	{ "yes\n\nCe message est\nconfidentiel", "yes" },
	{ "yes\n\nEste mensaje es confidencial", "yes" },
	{ "yes\n\nEsta mensagem pode ser confidencial", "yes" },
	{ "yes\n\nThis message is for Petra",
	    "yes\n\nThis message is for Petra" },
	{ "yes\nThis message is confidential", "yes\n"
	    "This message is confidential" }
};

static void
own_words_are_told_from_others(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(own); i++)
		assert_string_equal(rn_mail_own_words(a, own[i].text),
		    own[i].own);
}

/* --- hostile ------------------------------------------------------------- */

/* Whatever it is: no crash, and text that is text. */
static void
survive(const char *s, size_t n)
{
	struct rn_arena *mine = new_arena();
	char *copy = new_bytes(n == 0 ? 1 : n);	/* its end is a fence */
	struct rn_email m;

	memcpy(copy, s, n);
	if (rn_mail_read(rn, mine, copy, n, &m) == RN_OK) {
		assert_true(rn_utf8_valid(m.text, strlen(m.text), NULL));
		assert_true(rn_utf8_valid(m.subject, strlen(m.subject), NULL));
		assert_true(rn_utf8_valid(m.from.address,
		    strlen(m.from.address), NULL));
		assert_true(strlen(rn_mail_own_words(mine, m.text)) <=
		    strlen(m.text));
	}
	rn_arena_free(mine);
	free(copy);
}

static void
cut_and_changed_messages_do_no_harm(void **state)
{
	static const char s[] = "Message-ID: <1@x>\nTo: a, b <c@d.example>\n"
	    "Subject: =?utf-8?B?w6k=?= =?iso-8859-1?q?=E9?=\n"
	    TWO("mixed", "Content-Type: text/html; charset=utf-16\n\n"
	    "<p>a&eacute;<blockquote>b</blockquote>",
	    "Content-Type: text/plain; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\n"
	    "a=C3=A9 =\n b \n> c");
	uint32_t seed = 1;
	char copy[sizeof(s)];

	(void)state;
	for (size_t n = 0; n < sizeof(s); n++)
		survive(s, n);
	for (int i = 0; i < 4000; i++) {
		memcpy(copy, s, sizeof(s));
		for (int k = 0; k < 4; k++) {
			seed = seed * 1664525 + 1013904223;
			copy[(seed >> 8) % (sizeof(s) - 1)] = (char)(seed >> 3);
		}
		survive(copy, sizeof(s) - 1);
	}
}

#define PARTS "Content-Type: multipart/mixed; boundary=b\n\n"

/* A head, then one piece over and over. */
static void
bombs_cost_little(void **state)
{
	static const struct {
		const char *head, *piece;
		size_t times;
	} row[] = {
		{ FROM PARTS, "--b\n\n", 1 << 20 },
		{ FROM PARTS, "--b\n" PARTS, 99999 },
		{ FROM "Content-Type: text/html\n\n", "<blockquote>", 99999 },
		{ FROM "Content-Type: text/html\n\n", "<style>x", 99999 },
		{ FROM "Content-Type: text/html\n\n", "<a", 999999 },
		{ FROM "\n", "> ", 1 << 20 }, { FROM "\n", "\n", 1 << 20 },
		{ FROM "\n", "On 1\n", 1 << 18 },
		{ FROM "\n", "From:\n", 1 << 17 },
		{ FROM "\n", "on 1 wrote: ", 1 << 17 },
		{ FROM "To: ", "a@x.example, ", 99999 },
		{ FROM "References: ", "<>", 999999 },
		{ FROM, "To: b@x.example\n", 99999 },
		{ FROM "Subject: ", "=?", 999999 },
		{ FROM "Content-Type: text/plain; charset=utf-7\n\n",
		    "+AGE-", 99999 }
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		size_t h = strlen(row[i].head), p = strlen(row[i].piece);
		char *s = new_bytes(h + p * row[i].times);
		clock_t from = clock();

		memcpy(s, row[i].head, h);
		for (size_t k = 0; k < row[i].times; k++)
			memcpy(s + h + p * k, row[i].piece, p);
		survive(s, h + p * row[i].times);
		free(s);
		if ((clock() - from) / CLOCKS_PER_SEC > 10)
			fail_msg("bomb %zu", i);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(messages_say),
		cmocka_unit_test(a_head_is_read_alone),
		cmocka_unit_test(heads_tell),
		cmocka_unit_test(dates_make_sense),
		cmocka_unit_test(what_is_no_message_is_refused),
		cmocka_unit_test(reports_name_whom_they_failed),
		cmocka_unit_test(calendars_are_kept_apart),
		cmocka_unit_test(own_words_are_told_from_others),
		cmocka_unit_test(cut_and_changed_messages_do_no_harm),
		cmocka_unit_test(bombs_cost_little)
	};

	return cmocka_run_group_tests(tests, begin, end);
}
