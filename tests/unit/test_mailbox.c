/*
 * test_mailbox.c - mailboxes cut into messages, and what headers say.
 *
 * A case is a row: of cuts[] (where messages begin), dates[] or words[].
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/handle.h"
#include "base/text.h"
#include "import/read.h"
#include "made.h"
#include "mail/mail_date.h"
#include "mail/mbox_split.h"
#include "mail/mime.h"

#define A "From a Mon Jan  1 00:00:00 2024\n"
#define B "From b@x.example  Tue Feb 2 00:00:00 2024\n"

struct memory { const char *s; size_t n; };

static ssize_t
read_memory(void *who, int64_t at, char *to, size_t n)
{
	const struct memory *m = who;

	if (at < 0 || (uint64_t)at >= m->n)
		return 0;
	n = n < m->n - (size_t)at ? n : m->n - (size_t)at;
	memcpy(to, m->s + at, n);
	return (ssize_t)n;
}

/* Messages are "line:head" and end in a bar. */
static const struct { const char *text, *want; } cuts[] = {
	{ "", "" },
	{ "no message\n", "" },
	{ A "S: 1\n\nbody\n\n" B "S: 2\n\nbody\n", "2:S: 1\n|7:S: 2\n|" },
	{ "\n\n" A "S: 1\n\n" B "S: 2\n\n", "4:S: 1\n|7:S: 2\n|" },
	/* no empty line before it; none of its words is a day or a month */
	{ A "S: 1\n\nbody\n" B "S: 2\n\n", "2:S: 1\n|" },
	{ A "S: 1\n\n\nFrom now on it is body\n", "2:S: 1\n|" },
	{ A "S: 1\n\n\nFrom me Mon is not enough\n", "2:S: 1\n|" },
	{ A "S: 1\n\n\nFrom Mon Jan 1\n", "2:S: 1\n|" },
	{ A "S: 1\n\n\nFrom a Mon January\n", "2:S: 1\n|6:|" },
	{ A "S: 1\n\n\n>From a Mon Jan 1\n", "2:S: 1\n|" },
	{ A "S: 1\n\n\n From a Mon Jan 1\n", "2:S: 1\n|" },
	/* blanks make no empty line; CRLF does */
	{ A "S: 1\n\nx\n \n" B "S: 2\n\n", "2:S: 1\n|" },
	{ "From a Mon Jan  1\r\nS: 1\r\n\r\nx\r\n\r\nFrom b Tue Feb  2\r\n"
	    "S: 2\r\n\r\n", "2:S: 1\r\n|7:S: 2\r\n|" },
	/* headers only, cut inside them, cut in the From_ line */
	{ A "S: 1\n", "2:S: 1\n|" },
	{ A "S: 1\nTo: a", "2:S: 1\nTo: a|cut" },
	{ A "S: 1\n\n\nFrom b Tue Feb", "2:S: 1\n|5:|cut" },
	/* a length is believed where it ends at a message or at the end */
	{ A "Content-Length: 47\n\n\n" B "inside\n\n" B "S: 2\n\n",
	    "2:Content-Length: 47\n|6:inside\n|9:S: 2\n|" },
	{ A "Content-Length: 50\n\n\n" B "inside\n\n" B "S: 2\n\n",
	    "2:Content-Length: 50\n|9:S: 2\n|" },
	{ A "Content-Length: 50\n\n\n" B "inside\n",
	    "2:Content-Length: 50\n|" },
	{ A "Content-Length: 99999999999999999999\n\nx\n\n" B "S: 2\n\n",
	    "2:Content-Length: 99999999999999999999\n|7:S: 2\n|" },
	{ A "S: 1\n\n\n" B "Content-Length: 50\n\n\n" B "inside\n\n" B "\n",
	    "2:S: 1\n|6:Content-Length: 50\n|10:inside\n|13:|" }
};

static char *
cut(const char *text, size_t n, char *to, size_t room)
{
	struct memory memory = { text, n };
	struct rn_mbox *m = rn_mbox_new((struct rn_bytes){ read_memory,
	    &memory });
	struct rn_mbox_message got;
	size_t used = 0;
	int failed;

	*to = '\0';
	while (rn_mbox_next(m, &got, &failed)) {
		assert_true(got.head_n <= RN_HEADER_MAX);
		assert_true(rn_is_from_line(got.from, got.from_n));
		if (used < room)
			used += (size_t)snprintf(to + used, room - used,
			    "%lld:%s|%s", (long long)got.line, got.head,
			    got.cut ? "cut" : "");
	}
	assert_int_equal(failed, 0);
	assert_true(rn_mbox_bytes(m) == (int64_t)n);
	rn_mbox_free(m);
	return to;
}

static void
messages_begin_where_they_should(void **state)
{
	char got[4096];

	(void)state;
	for (size_t i = 0; i < RN_LEN(cuts); i++)
		assert_string_equal(cut(cuts[i].text, strlen(cuts[i].text),
		    got, sizeof(got)), cuts[i].want);
}

/* Lines longer than any buffer; a message that begins where one ends. */
static void
long_bodies_do_not_matter(void **state)
{
	static const char end[] = "\n\n" B "S: 2\n\n";
	size_t body = 3 << 20, head = strlen(A "S: 1\n\n");
	char *text = new_bytes(head + body + sizeof(end)), got[256];

	(void)state;
	memcpy(text, A "S: 1\n\n", head);
	memset(text + head, 'x', body);
	memcpy(text + head + body, end, sizeof(end));
	/* "From " at every place of a buffer's edge, but no line begins so */
	for (size_t i = 8191; i + 64 < body; i += 8191)
		memcpy(text + head + i, B, strlen(B) - 1);
	cut(text, head + body + sizeof(end) - 1, got, sizeof(got));
	assert_string_equal(got, "2:S: 1\n|7:S: 2\n|");
	for (size_t at = 256 * 1024 - 80; at < 256 * 1024 + 8; at++) {
		memset(text + head, 'x', body);
		memcpy(text + at, end, sizeof(end) - 1);
		cut(text, at + sizeof(end) - 1, got, sizeof(got));
		assert_string_equal(got, "2:S: 1\n|7:S: 2\n|");
	}
	free(text);
}

static const struct { const char *text; int64_t at; } dates[] = {
	{ "Tue, 4 Mar 2025 10:20:30 +0100", 1741080030 },
	{ "Tue Mar  4 10:20:30 2025", 1741083630 },
	{ "Tue Mar  4 10:20:30 2025 +0100", 1741080030 },
	{ "Tue Mar 04 10:20:30 +0100 2025", 1741080030 },
	{ "Tue Mar 04 10:20:30 EST 2025", 1741101630 },
	{ "Tue Mar 99 10:20:30 2025", -1 },
	{ "Tue Mar 04 10:20:30 2025 +0100 x", -1 },
	{ "Tue Mar 04 2025", -1 },
	{ "1/2/2025 10:00", -1 },		/* in no certain order */
	{ "", -1 }
};

static void
dates_of_mail(void **state)
{
	int64_t at;

	(void)state;
	for (size_t i = 0; i < RN_LEN(dates); i++) {
		if (!rn_mail_date(dates[i].text, strlen(dates[i].text), &at))
			at = -1;
		assert_int_equal(at, dates[i].at);
	}
	assert_true(rn_received_date("by x; id y; Tue, 4 Mar 2025 10:20:30 Z",
	    38, &at) && at == 1741083630);
	assert_false(rn_received_date("by x", 4, &at));
	assert_true(rn_from_line_date("From x Tue Mar  4 10:20:30 2025", 31,
	    &at) && at == 1741083630);
	assert_false(rn_from_line_date("From x", 6, &at));
}

/* want NULL: it cannot be read, and why is given. */
static const struct { const char *text, *want, *why; } words[] = {
	{ "plain", "plain", NULL },
	{ "=?utf-8?Q?J=C3=BCrgen_B?=", "Jürgen B", NULL },
	{ "=?UTF-8?b?SsO8cmdlbg==?=", "Jürgen", NULL },
	{ "=?utf-8*de?Q?a?= =?utf-8?Q?b?=", "ab", NULL },
	{ "a =?utf-8?Q?b?= c", "a b c", NULL },
	{ "a=?utf-8?Q?b?=c", "abc", NULL },
	{ "=?utf-8?Q?J=C3?= =?utf-8?Q?=BC?=", "Jü", NULL },
	{ "=?utf-8?Q?J=C3?= =?iso-8859-1?Q?=BC?=", NULL, "utf-8" },
	{ "=?utf-8?Q?J=C3?= x", NULL, "utf-8" },
	{ "=?iso-8859-1?Q?=FC=93?=", "ü\u201c", NULL },
	{ "=?windows-1252?Q?=81?=", NULL, "windows-1252" },
	/* above the last character there is */
	{ "=?utf8?Q?=F7=9E=B1=A5?=", NULL, "utf8" },
	{ "=?gb2312?B?1tA=?=", "中", NULL },
	{ "=?iso-2022-jp?B?GyRCPzkbKEI=?=", "森", NULL },
	{ "=?koi8-r?B?8NLJ18XU?=", "Привет", NULL },
	{ "=?us-ascii?Q?J=FC?=", "Jü", NULL },
	{ "=?unknown-8bit?Q?J=C3=BC?=", "Jü", NULL },
	{ "=?x-none?Q?J?=", NULL, "x-none" },
	{ "=?utf-8//IGNORE?Q?=FF?=", NULL, "utf-8//ignore" },
	{ "=?utf-8?Q?a=00b?=", NULL, "utf-8" },
	{ "=?utf-8?Q?open", "=?utf-8?Q?open", NULL },
	{ "=?utf-8?X?a?=", "=?utf-8?X?a?=", NULL },
	{ "=?=?=?", "=?=?=?", NULL },
	{ "J\xc3\xbc", "Jü", NULL },
	{ "J\xfc", "Jü", NULL },
	{ "J\x81", NULL, "UTF-8 or windows-1252" },
	{ "", "", NULL }
};

static void
words_are_decoded_or_refused(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	rn_mime_start();
	for (size_t i = 0; i < RN_LEN(words); i++) {
		const char *why = NULL;
		const char *got = rn_mime_text(a, words[i].text, NULL, &why);

		if (words[i].want == NULL) {
			assert_null(got);
			assert_string_equal(why, words[i].why);
		} else {
			assert_non_null(got);
			assert_string_equal(got, words[i].want);
		}
	}
	assert_string_equal(rn_mime_text(a, "\xd0\xa9", "utf-8", &(const
	    char *){ NULL }), "Щ");
	assert_string_equal(rn_mime_text(a, "\xf9", "koi8-r", &(const
	    char *){ NULL }), "Ы");
	rn_arena_free(a);
}

/* --- mutations ----------------------------------------------------------- */

static uint32_t
draw(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

static char *
slurp(const char *name, size_t *n)
{
	char path[512], *s = new_bytes(1 << 16);
	const char *village = getenv("VILLAGE");
	FILE *f;

	snprintf(path, sizeof(path), "%s/../cli/exports/%s",
	    village == NULL ? "tests/village" : village, name);
	f = fopen(path, "r");
	if (f == NULL || s == NULL)
		fail_msg("cannot open %s", path);
	*n = fread(s, 1, 1 << 16, f);
	fclose(f);
	return s;
}

static void
mutate(char *s, size_t *n, uint32_t *seed)
{
	static const char *const bits[] = { "\n", "\r\n", "\n\n", "=?", "?=",
	    "\n\nFrom a Mon Jan 1\n", "From ", ":", "\t", "\xff", "BEGIN:",
	    "END:VEVENT\n", ";TZID=x:", "RRULE:FREQ=DAILY\n", "\"", "<", ">",
	    ",", "2026", "?utf-8?B?" };

	for (uint32_t k = draw(seed) % 6; k > 0; k--) {
		size_t at = draw(seed) % *n, len = draw(seed) % 40;
		const char *bit = bits[draw(seed) % RN_LEN(bits)];

		len = len < *n - at ? len : *n - at;
		switch (draw(seed) % 4) {
		case 0:
			s[at] = (char)draw(seed);
			break;
		case 1:			/* leave some out */
			if (*n - len < 64)
				break;
			memmove(s + at, s + at + len, *n - at - len);
			*n -= len;
			break;
		case 2:			/* cut the end off */
			if (at > 64 && draw(seed) % 8 == 0)
				*n = at;
			break;
		default:
			len = strlen(bit) < *n - at ? strlen(bit) : *n - at;
			memcpy(s + at, bit, len);
		}
	}
}

/* Whatever comes of it: records whose cells are clean, or a refusal. */
static void
read_all(const char *path)
{
	struct refnet rn = { 0 };
	struct rn_arena *a = new_arena();
	const struct rn_read_options o = { .keep_raw = true };
	struct rn_reading reading;
	struct rn_reader *r = NULL;
	struct rn_batch b = { 0 };
	enum rn_status rc = rn_read_open(&rn, a, path, &o, &r, &reading);
	int64_t row = 0;

	while (rc == RN_OK && (rc = rn_read_batch(r, &b)) == RN_OK &&
	    b.n > 0)
		for (size_t i = 0; i < b.n; i++) {
			assert_true(b.recs[i].row == ++row);
			for (uint32_t k = 0; k < b.recs[i].n; k++) {
				const struct rn_cell *c = &b.recs[i].cells[k];

				assert_true(c->len > 0);
				assert_true(strlen(c->text) == c->len);
				assert_true(rn_utf8_valid(c->text, c->len,
				    NULL));
			}
		}
	assert_true(rc == RN_OK || rc == RN_EREJECTED);
	rn_batch_free(&b);
	rn_read_close(r);
	rn_arena_free(a);
}

static void
no_mutation_does_harm(void **state)
{
	static const char *const names[] = { "odd.mbox", "takeout.mbox",
	    "lengths.mbox", "one.eml", "calendar.ics" };
	char path[] = "/tmp/mailbox-XXXXXX";
	uint32_t seed = 20261122;
	int fd = mkstemp(path);

	(void)state;
	assert_true(fd >= 0);
	for (size_t i = 0; i < RN_LEN(names); i++) {
		size_t n;
		char *s = slurp(names[i], &n), *copy = new_bytes(n);

		for (int k = 0; k < 400; k++) {
			size_t len = n;

			memcpy(copy, s, n);
			mutate(copy, &len, &seed);
			assert_int_equal(ftruncate(fd, 0), 0);
			assert_int_equal(pwrite(fd, copy, len, 0),
			    (ssize_t)len);
			read_all(path);
		}
		free(copy);
		free(s);
	}
	close(fd);
	unlink(path);
}

/* --- calendar ------------------------------------------------------------ */

/* The times of the fixture; -1: a row without one. */
static const struct { int64_t line; const char *date, *id; } times[] = {
	/* ten in Porto is nine in summer */
	{ 20, "2026-07-06T09:00:00Z",
	    "kickoff-1@lantern.example 2026-07-06T09:00:00Z" },
	/* nine in Lisbon is eight before the end of October */
	{ 40, "2026-10-05T08:00:00Z",
	    "weekly-2@lantern.example 2026-10-05T08:00:00Z" },
	{ 40, "2026-10-19T08:00:00Z",
	    "weekly-2@lantern.example 2026-10-19T08:00:00Z" },
	{ 40, "2026-11-09T09:00:00Z",
	    "weekly-2@lantern.example 2026-11-09T09:00:00Z" },
	{ 40, "2026-11-16T09:00:00Z",
	    "weekly-2@lantern.example 2026-11-16T09:00:00Z" },
	/* moved: it keeps the key of when it should have been */
	{ 49, "2026-10-28T15:00:00Z",
	    "weekly-2@lantern.example 2026-10-26T09:00:00Z" },
	{ 66, "2026-09-14T00:00:00Z",
	    "fair-3@lantern.example 2026-09-14T00:00:00Z" }
};

static void
meetings_are_held_when_they_were(void **state)
{
	char path[512];
	struct refnet rn = { .now = 1795338000 };
	struct rn_arena *a = new_arena();
	struct rn_reading reading;
	struct rn_reader *r;
	struct rn_batch b = { 0 };
	const char *village = getenv("VILLAGE");
	size_t seen = 0;

	(void)state;
	snprintf(path, sizeof(path), "%s/../cli/exports/calendar.ics",
	    village == NULL ? "tests/village" : village);
	assert_int_equal(rn_read_open(&rn, a, path, NULL, &r, &reading),
	    RN_OK);
	assert_int_equal(rn_read_batch(r, &b), RN_OK);
	for (size_t i = 0; i < b.n; i++) {
		const struct rn_rec *rec = &b.recs[i];

		if (rec->bad != NULL || rec->skip != NULL)
			continue;
		assert_true(seen < RN_LEN(times));
		assert_int_equal(rec->line, times[seen].line);
		for (uint32_t k = 0; k < rec->n; k++) {
			if (rec->cells[k].field == RN_IN_DATE)
				assert_string_equal(rec->cells[k].text,
				    times[seen].date);
			if (rec->cells[k].field == RN_IN_MESSAGE_ID)
				assert_string_equal(rec->cells[k].text,
				    times[seen].id);
		}
		seen++;
	}
	assert_int_equal(seen, RN_LEN(times));
	rn_batch_free(&b);
	rn_read_close(r);
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(messages_begin_where_they_should),
		cmocka_unit_test(long_bodies_do_not_matter),
		cmocka_unit_test(dates_of_mail),
		cmocka_unit_test(words_are_decoded_or_refused),
		cmocka_unit_test(meetings_are_held_when_they_were),
		cmocka_unit_test(no_mutation_does_harm)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
