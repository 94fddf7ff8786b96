/*
 * test_template.c - templates filled with facts: what is missing shortens the
 * text, what a fact says is never read again.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "draft/template.h"
#include "made.h"
#include "refnet/intro.h"

static struct refnet *rn;
static struct rn_arena *arena;

static int
set_up(void **state)
{
	(void)state;
	rn = new_handle(0);
	arena = new_arena();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	rn_close(rn);
	rn_arena_free(arena);
	return 0;
}

static const struct rn_told facts[] = {
	{ "me", "Ines Ferraz", "init" },
	{ "to.first", "Ada", "a.csv:1 (import 1)" },
	{ "target", "Bela Okoro", "a.csv:2 (import 1)" },
	{ "target.kind", "a miller", "a.csv:2 (import 1)" },
	{ "target.org", " \t ", "blank is not known" },
	{ "topic", "{me} and {target}\nBcc: eve@x.example", "a mail" },
	{ "profile.value", "less scrap.", "profile p" },
	{ "profile.script", NULL, "profile p" },
};

static const struct {
	const char *text, *subject, *body;
} rows[] = {
	{ "Subject: Hi\n\nDear {to.first},\n\nA {target}.\n", "Hi",
	    "Dear Ada,\n\nA Bela Okoro.\n" },
	/* the first subject that can be said */
	{ "Subject: {target.org}\nSubject: {target}?\nSubject: Hi\n\nX\n",
	    "Bela Okoro?", "X\n" },
	/* a line whose fact is missing goes, and a paragraph without lines */
	{ "Subject: Hi\n\nA.\nAt {target.org}.\nB.\n\nOf {signal}.\n\nC.\n",
	    "Hi", "A. B.\n\nC.\n" },
	/* and is stood in for, by the first that can be */
	{ "Subject: Hi\n\nAt {target.org}.\n| Of {signal}.\n| Of {target}.\n"
	    "| Of none.\nEnd.\n", "Hi", "Of Bela Okoro. End.\n" },
	{ "Subject: Hi\n\nOf {target}.\n| Of none.\n", "Hi",
	    "Of Bela Okoro.\n" },
	/* but not across paragraphs */
	{ "Subject: Hi\n\nAt {target.org}.\n\n| Of none.\nX\n", "Hi", "X\n" },
	/* what a fact says is not read again, and stays on its line */
	{ "Subject: Hi\n\nOn {topic}.\n", "Hi",
	    "On {me} and {target} Bcc: eve@x.example.\n" },
	{ "Subject: {topic}\n\nX\n",
	    "{me} and {target} Bcc: eve@x.example", "X\n" },
	/* no full stop twice, a capital at the start */
	{ "Subject: Hi\n\n{profile.value}. {profile.value}!\n", "Hi",
	    "Less scrap. less scrap.!\n" },
	{ "Subject: Hi\n\n{target.kind} would.\n", "Hi", "A miller would.\n" },
	/* quoted lines stay so, and end when they do */
	{ "Subject: Hi\n\nPass on:\n> One\n> {signal}\n> two.\n>\n> Three.\n"
	    "Bye\n", "Hi", "Pass on:\n\n> One two.\n>\n> Three.\n\nBye\n" },
	/* and are stood in for by such ones */
	{ "Subject: Hi\n\n> At {target.org}.\n> | Of {target}.\n> | Of none.\n"
	    "> End.\n", "Hi", "> Of Bela Okoro. End.\n" },
	/* notes, and line ends of another system */
	{ "# a note\r\nSubject: Hi\r\n\r\n# {nothing}\r\nX\r\n", "Hi",
	    "X\n" },
	/* lines of 72 cells */
	{ "Subject: Hi\n\n"
	    "one two three four five six seven eight nine ten eleven twelve "
	    "thirteen. fourteen\n", "Hi",
	    "one two three four five six seven eight nine ten eleven twelve"
	    " thirteen.\nfourteen\n" },
};

static void
a_missing_fact_shortens_the_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct rn_filled out;
		enum rn_status rc = rn_template_fill(rn, arena, "t.txt",
		    rows[i].text, facts, RN_LEN(facts), &out);

		if (rc != RN_OK)
			fail_msg("row %zu: %s", i, rn_error_text(rn));
		assert_string_equal(out.subject, rows[i].subject);
		assert_string_equal(out.body, rows[i].body);
	}
}

static void
only_what_was_said_is_listed(void **state)
{
	struct rn_filled out;

	(void)state;
	assert_int_equal(rn_template_fill(rn, arena, "t.txt", "Subject:"
	    " {target.org} {me}\nSubject: {target}\n\n{to.first} {target}\n"
	    "| {me}\n{target} {signal}\n", facts, RN_LEN(facts), &out), RN_OK);
	assert_int_equal(out.used_n, 2);
	assert_string_equal(out.used[0].field, "target");
	assert_string_equal(out.used[1].field, "to.first");
	assert_string_equal(out.used[1].source, "a.csv:1 (import 1)");
}

static void
what_is_no_template_is_named_by_its_line(void **state)
{
	static const struct { const char *text, *why; } bad[] = {
		{ "", "t.txt: nothing of it can be said" },
		{ "Subject: Hi\n\n{signal}\n", "nothing of its body" },
		{ "Subject: {signal}\n\nX\n", "every Subject:" },
		{ "Dear {to.first}\n", "t.txt:1: a template begins" },
		{ "Subject: Hi\n\nX\n{targte}\n", "t.txt:4: there is no field"
		    " {targte}" },
		{ "Subject: Hi\n\nX {target\n", "t.txt:3: a { without" },
		{ "Subject: Hi\n\n{whatever}\n", "t.txt:3: there is no field" },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(bad); i++) {
		struct rn_filled out;

		assert_int_equal(rn_template_fill(rn, arena, "t.txt",
		    bad[i].text, facts, RN_LEN(facts), &out), RN_ECONFIG);
		if (strstr(rn_error_text(rn), bad[i].why) == NULL)
			fail_msg("row %zu: %s", i, rn_error_text(rn));
	}
	assert_string_equal(rn_error_hint(rn),
	    "refnet intro template --list-fields lists them");
}

/* Every built-in one, with all facts, with none, and with each alone. */
static void
the_built_in_ones_can_always_be_said(void **state)
{
	struct rn_told all[80];
	size_t n = 0, there = 0;

	(void)state;
	for (; rn_template_field[n].name != NULL; n++)
		all[n] = (struct rn_told){ rn_template_field[n].name, "Xy",
		    "" };
	for (int s = 0; s < RN_DRAFT_STEPS; s++)
		for (int p = 0; p < RN_PARTIES; p++) {
			const char *text = rn_intro_template(
			    (enum rn_draft_step)s, (enum rn_party)p);
			/* what is always known: who reads it, who writes */
			struct rn_told least[] = { { "to.first", "Ada", "" },
			    { "me", "Ines", "" }, { "asked.on", "today", "" },
			    { "outcome", "So.", "" },
			    { "requester", "R", "" }, { "target", "T", "" },
			    { "requester.first", "R", "" },
			    { "target.first", "T", "" },
			    { "connector", "C", "" } };
			struct rn_filled out;

			if (text == NULL)
				continue;
			there++;
			assert_int_equal(rn_template_fill(rn, arena, "t",
			    text, all, n, &out), RN_OK);
			assert_null(strchr(out.body, '{'));
			assert_null(strchr(out.body, '['));
			assert_int_equal(rn_template_fill(rn, arena, "t",
			    text, least, RN_LEN(least), &out), RN_OK);
			assert_null(strchr(out.body, '|'));
		}
	assert_int_equal(there, 19);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_missing_fact_shortens_the_text),
		cmocka_unit_test(only_what_was_said_is_listed),
		cmocka_unit_test(what_is_no_template_is_named_by_its_line),
		cmocka_unit_test(the_built_in_ones_can_always_be_said),
	};

	return cmocka_run_group_tests_name("template", tests, set_up,
	    tear_down);
}
