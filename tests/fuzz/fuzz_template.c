/*
 * fuzz_template.c - templates filled with facts that would be more than text,
 * and texts of any bytes checked before they go out.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "draft/draft.h"
#include "draft/template.h"
#include "fuzz.h"

static const struct rn_told facts[] = {
	{ "me", "Ines Ferraz", "init" },
	{ "to.first", "Ada", "a.csv:1 (import 1)" },
	{ "target", "Bela Okoro", "a.csv:2 (import 1)" },
	{ "target.org", " \t ", "blank is not known" },
	{ "topic", "{me}\r\nBcc: eve@x.example", "a mail" },
	{ "profile.value", "# less | scrap.", "profile p" },
	{ "profile.script", NULL, "profile p" },
};

static void
fill(const char *text)
{
	struct rn_filled out;
	enum rn_status rc;

	rc = rn_template_fill(fuzz_rn, fuzz_arena, "t.txt", text, facts,
	    RN_LEN(facts), &out);
	CHECK(rc == RN_OK || rc == RN_ECONFIG);
	if (rc != RN_OK) {
		CHECK(strncmp(rn_error_text(fuzz_rn), "t.txt", 5) == 0);
		return;
	}
	/* no header comes of a fact */
	CHECK(out.subject[0] != '\0' && strpbrk(out.subject, "\r\n") == NULL);
	for (size_t i = 0; i < out.used_n; i++)
		for (size_t k = 0; k < i; k++)
			CHECK(strcmp(out.used[i].field, out.used[k].field) !=
			    0);
}

static void
lint(const char *text)
{
	static const char *handles[] = { "bela@tarn.example",
	    "+351 21 555 0100" };
	static const struct rn_mentioned target = { .name = "Bela Okoro",
	    .org = "Tarn Mills", .handles = { handles, RN_LEN(handles) },
	    .secret = RN_SECRET_ALL };
	static const struct rn_mentioned reader = { .name = "Ada Novak",
	    .reads = true };

	for (int step = -1; step < RN_DRAFT_STEPS; step += 3) {
		struct rn_draft_check c = { .step = step, .other = &target,
		    .others = 1 };
		struct rn_text_finding *v;
		size_t n;

		c.party[RN_PARTY_TARGET] = &target;
		c.party[RN_PARTY_CONNECTOR] = &reader;
		rn_draft_lint(fuzz_arena, &c, text, &v, &n);
		for (size_t i = 0; i < n; i++) {
			CHECK(v[i].rule >= 0 && v[i].rule < RN_TEXT_RULES);
			CHECK(i == 0 || v[i - 1].line <= v[i].line);
		}
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *text;

	fuzz_start();
	text = fuzz_text(data, n);
	fill(text);
	lint(text);
	free(text);
	rn_arena_reset(fuzz_arena);
	return 0;
}
