/*
 * test_answer.c - what replies say.
 *
 * A case is a line of answers.tsv: a reply people could write, and what it
 * says; or a row of machines[] (a message with a head), of quotes[] (the line
 * that is quoted).  tests/bench/replies measures others.
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
#include "mail/answer.h"
#include "refnet/refnet.h"

enum { LINE = 4096, LARGE = 1 << 20 };

static struct refnet *rn;
static struct rn_arena *a, *kept;
static const struct rn_phrases *phrases;

static int
begin(void **state)
{
	(void)state;
	rn = new_handle(1795338000);
	a = new_arena();
	kept = new_arena();
	phrases = rn_phrases_read(kept);
	return rn == NULL || a == NULL || kept == NULL;
}

static int
end(void **state)
{
	(void)state;
	rn_arena_free(a);
	rn_arena_free(kept);
	rn_close(rn);
	return 0;
}

static struct rn_reply
read_text(const char *text)
{
	struct rn_email m = { .text = text, .subject = "" };
	struct rn_reply r;

	assert_int_equal(rn_reply_read(rn, a, phrases, &m, &r), RN_OK);
	return r;
}

static void
phrases_are_phrases(void **state)
{
	const char *bad = rn_phrases_bad();

	(void)state;
	if (bad != NULL)
		fail_msg("%.80s", bad);
}

/* --- what people write --------------------------------------------------- */

static enum rn_reply_answer
answer_of(const char *label)
{
	if (strcmp(label, "yes") == 0 || strcmp(label, "meeting/yes") == 0)
		return RN_REPLIES_YES;
	return strcmp(label, "no") == 0 || strcmp(label, "unsubscribe") == 0 ?
	    RN_REPLIES_NO : RN_REPLIES_OTHER;
}

/* Is the line read as it is labelled? */
static bool
is_right(char *line)
{
	char *text = strchr(line, '\t'), *to = text;
	struct rn_reply r;
	size_t n;

	assert_non_null(text);
	*text++ = '\0';
	text[strcspn(text, "\n")] = '\0';
	n = strcspn(line, "/");
	to = text;
	for (char *p = text; *p != '\0'; p++) {
		bool ends = p[0] == '\\' && p[1] == 'n';

		*to++ = (char)(ends ? '\n' : *p);
		p += ends;
	}
	*to = '\0';
	r = read_text(text);
	if (strcmp(line, "doubt") == 0 && r.answer != RN_REPLIES_YES)
		return true;
	if (strlen(rn_reply_label_name[r.label]) == n &&
	    strncmp(rn_reply_label_name[r.label], line, n) == 0 &&
	    r.answer == answer_of(line))
		return true;
	print_error("%s read as %s/%d: %s\n", line,
	    rn_reply_label_name[r.label], (int)r.answer, text);
	return false;
}

static void
replies_are_read(void **state)
{
	const char *village = getenv("VILLAGE");
	char line[LINE], path[LINE];
	int wrong = 0, n = 0;
	FILE *f;

	(void)state;
	snprintf(path, sizeof(path), "%s/../unit/answers.tsv",
	    village == NULL ? "tests/village" : village);
	f = fopen(path, "r");
	assert_non_null(f);
	while (fgets(line, sizeof(line), f) != NULL)
		if (line[0] != '#') {
			wrong += !is_right(line);
			n++;
		}
	fclose(f);
	assert_int_equal(wrong, 0);
	assert_true(n > 250);
}

/* --- what machines write ------------------------------------------------- */

#define AUTO "From: a@x.example\nAuto-Submitted: auto-replied\n"

static const struct {
	const char *message;
	enum rn_reply_label label;
} machines[] = {
	{ AUTO "\nYes, of course, go ahead!", RN_REPLY_OUT_OF_OFFICE },
	{ AUTO "\nI am on holiday.", RN_REPLY_OUT_OF_OFFICE },
	{ AUTO "Subject: Automatic reply: intro?\n\nYes",
	    RN_REPLY_OUT_OF_OFFICE },
	{ AUTO "\nYour request has been received, ticket 12.", RN_REPLY_OTHER },
	{ "From: a@x.example\nX-Failed-Recipients: b@x.example\n\nYes",
	    RN_REPLY_BOUNCE },
	{ "From: a@x.example\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR",
	    RN_REPLY_MEETING },
	{ "From: a@x.example\nPrecedence: list\n\nunsubscribe",
	    RN_REPLY_OTHER }
};

static void
machines_never_agree(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(machines); i++) {
		const char *s = machines[i].message;
		struct rn_reply r;
		struct rn_email m;

		assert_int_equal(rn_mail_read(rn, a, s, strlen(s), &m), RN_OK);
		assert_int_equal(rn_reply_read(rn, a, phrases, &m, &r), RN_OK);
		assert_string_equal(rn_reply_label_name[r.label],
		    rn_reply_label_name[machines[i].label]);
		assert_int_equal(r.answer, RN_REPLIES_OTHER);
		assert_true(r.sure);
	}
}

/* --- the line that says so, and how sure it is --------------------------- */

static const struct {
	const char *text, *quote;
	bool sure;
} quotes[] = {
	{ "Sure.", "Sure.", true },
	{ "Hi Ines,\n\n  go ahead!\n\nAda", "go ahead!", true },
	{ "The weather is nice here.\nGo ahead.", "Go ahead.", false },
	{ "No, thanks.", "No, thanks.", true },
	{ "We never had much of that around here", "We never had much of that"
	    " around here", false },
	{ "Bergen was fun", "", false },
	/* whom they will introduce is a part of the yes */
	{ "Happy to introduce you to Margaret. I will ask her.",
	    "Happy to introduce you to Margaret. I will ask her.", true },
	{ "I'd be glad to introduce you to Margaret Hale.\nI'll check with"
	    " her first.", "I'd be glad to introduce you to Margaret Hale.",
	    true },
	{ "Je te présente volontiers à Margaret. Je vais lui demander.",
	    "Je te présente volontiers à Margaret. Je vais lui demander.",
	    true },
	{ "Te presento a Margaret con mucho gusto. Le pregunto.",
	    "Te presento a Margaret con mucho gusto. Le pregunto.", true },
	{ "Ich stelle dich gern Margaret vor. Ich frage sie.",
	    "Ich stelle dich gern Margaret vor. Ich frage sie.", true },
	{ "Com prazer te apresento à Margaret. Vou perguntar a ela.",
	    "Com prazer te apresento à Margaret. Vou perguntar a ela.",
	    true },
	{ "I'm happy to introduce you to Margaret. I'll ask her first.",
	    "I'm happy to introduce you to Margaret. I'll ask her first.",
	    true },
	/* that was then */
	{ "I was happy to introduce you to Margaret.",
	    "I was happy to introduce you to Margaret.", false },
	{ "I'd be happy to introduce you to Margaret, had you asked before"
	    " she left.", "I'd be happy to introduce you to Margaret, had you"
	    " asked before she left.", false }
};

static void
lines_are_quoted(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(quotes); i++) {
		struct rn_reply r = read_text(quotes[i].text);

		assert_string_equal(r.quote, quotes[i].quote);
		if (r.sure != quotes[i].sure)
			fail_msg("%s", quotes[i].text);
	}
}

/* --- hostile ------------------------------------------------------------- */

static void
hostile_text_costs_little(void **state)
{
	static const char *const piece[] = { "a", "yes ", "no ", ", ", "\xff",
	    "\xc3", "'", "?", "> ", "kann ich nicht ", "you two have already ",
	    "nao e para mim e ", "can you ", "\xf0\x9f\x91\x8d", "go ahead. ",
	    "no no no no if if if but but but ", "\xcc\x81", "@", "#", "....",
	    "I can do the the the the next next next ", "-\n",
	    "On 1 wrote:\n" };

	(void)state;
	for (size_t i = 0; i < RN_LEN(piece); i++) {
		size_t n = strlen(piece[i]);
		char *s = new_bytes(LARGE + 1);
		clock_t from = clock();
		struct rn_reply r;

		for (size_t k = 0; k < LARGE; k++)
			s[k] = piece[i][k % n];
		s[LARGE] = '\0';
		r = read_text(s);
		free(s);
		/* what is too long to be read whole never agrees */
		if (strlen(piece[i]) > 3)
			assert_int_not_equal(r.answer, RN_REPLIES_YES);
		if ((clock() - from) / CLOCKS_PER_SEC > 5)
			fail_msg("%s takes too long", piece[i]);
	}
}

/* Any bytes: no crash, and a quote that is text. */
static void
changed_replies_do_no_harm(void **state)
{
	static const char s[] = "Yes, gladly - but not now.\nIch kann's nicht; "
	    "d'accord? S\xc3\xad, por supuesto. N\xc3\xa3o: a@x.example 10:30.";
	uint32_t seed = 7;
	char copy[sizeof(s)];

	(void)state;
	for (int i = 0; i < 1000; i++) {
		struct rn_reply r;

		memcpy(copy, s, sizeof(s));
		for (int k = 0; k < 5; k++) {
			seed = seed * 1664525 + 1013904223;
			copy[(seed >> 8) % (sizeof(s) - 1)] =
			    (char)(1 + (seed >> 3) % 255);
		}
		r = read_text(copy);
		assert_non_null(strstr(copy, r.quote));
		rn_arena_reset(a);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(phrases_are_phrases),
		cmocka_unit_test(replies_are_read),
		cmocka_unit_test(machines_never_agree),
		cmocka_unit_test(lines_are_quoted),
		cmocka_unit_test(hostile_text_costs_little),
		cmocka_unit_test(changed_replies_do_no_harm)
	};

	return cmocka_run_group_tests(tests, begin, end);
}
