/*
 * fuzz_reply.c - what answers say: nobody says yes by what they quote, and the
 * line that is shown as saying it is in the text.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "fuzz.h"
#include "mail/answer.h"

static struct rn_reply
read_reply(const struct rn_phrases *p, const char *text)
{
	const struct rn_email m = { .text = text, .subject = "" };
	struct rn_reply r;

	CHECK(rn_reply_read(fuzz_rn, fuzz_arena, p, &m, &r) == RN_OK);
	CHECK(r.label < RN_REPLY_LABELS && r.answer <= RN_REPLIES_OTHER);
	CHECK(r.label != RN_REPLY_YES || r.answer == RN_REPLIES_YES);
	CHECK(r.label != RN_REPLY_NO || r.answer == RN_REPLIES_NO);
	CHECK(r.quote != NULL);
	return r;
}

/* All of it quoted, line by line. */
static const char *
quoted(const char *text)
{
	const char *out = "";

	while (*text != '\0') {
		size_t n = strcspn(text, "\n");

		out = rn_sprintf(fuzz_arena, "%s> %.*s\n", out, (int)n, text);
		text += n + (text[n] == '\n');
	}
	return out;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const struct rn_phrases *p;
	static struct rn_arena *kept;
	struct rn_told told;
	const char *own;
	char *text;

	fuzz_start();
	if (kept == NULL)
		p = rn_phrases_read(kept = rn_arena_new());
	text = fuzz_text(data, n);
	/* a message's text is UTF-8 when it comes here */
	if (fuzz_is_text(text)) {
		struct rn_reply r = read_reply(p, text);

		CHECK(r.answer == RN_REPLIES_OTHER || r.quote[0] != '\0');
		own = rn_mail_own_words(fuzz_arena, text);
		told = rn_reply_tells(fuzz_arena, p, own, "bela okoro");
		CHECK(told.says == RN_TELLS_NOTHING || told.quote != NULL);
		told = rn_reply_tells(fuzz_arena, p, own, NULL);
		CHECK(told.says == RN_TELLS_NOTHING || !told.named);
		rn_reply_met(fuzz_arena, p, own);
		CHECK(read_reply(p, quoted(text)).answer == RN_REPLIES_OTHER);
	}
	free(text);
	rn_arena_reset(fuzz_arena);
	return 0;
}
