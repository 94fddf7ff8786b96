/*
 * fuzz_letter.c - a letter of strangers' words: six lines (my name, theirs,
 * their address, the subject, an id, what it answers) and a text.  What is
 * written has the headers asked for and no other, and is read as what was said.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "fuzz.h"
#include "mail/header.h"
#include "mail/write.h"

enum { LINES = 6 };

/* All that a head may hold, each once. */
static void
check_head(const char *bytes, size_t n)
{
	static const char *const names[] = { "Date", "From", "To", "Subject",
	    "Message-ID", "In-Reply-To", "References", "MIME-Version",
	    "Content-Type", "Content-Transfer-Encoding" };
	size_t head = rn_mail_head_size(bytes, n);
	struct rn_header h = { bytes, bytes + head, 1 };
	struct rn_header_field f;
	unsigned seen = 0;

	while (rn_header_next(&h, &f)) {
		size_t i = 0;

		while (i < RN_LEN(names) && !rn_header_is(&f, names[i]))
			i++;
		CHECK(i < RN_LEN(names) && (seen & 1u << i) == 0);
		seen |= 1u << i;
	}
	for (size_t i = 0, line = 0; i < n; i++) {
		line = bytes[i] == '\n' ? 0 : line + 1;
		CHECK(line <= 998 && bytes[i] > 0 && bytes[i] != '\r');
	}
}

static void
read_back(const char *bytes, size_t n, const struct rn_mail_letter *l)
{
	struct rn_email m;

	CHECK(rn_mail_read(fuzz_rn, fuzz_arena, bytes, n, &m) == RN_OK);
	CHECK(m.to_n <= 1);
	/* quotes around an address are none of it to whoever reads leniently */
	if (strchr(l->to[0].address, '\'') == NULL)
		CHECK(m.to_n == 1 && rn_ascii_same(l->to[0].address,
		    m.to[0].address));
	CHECK(strcmp(m.from.address, "ines@quayside.example") == 0);
	CHECK(m.id != NULL && strcmp(m.id, l->id) == 0);
	CHECK(m.answers.n == (l->answers != NULL));
	CHECK(m.at == l->at);
	CHECK(!m.report && m.calendar == NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *text, *line[LINES], *rest, *bytes;
	struct rn_mail_box to;
	struct rn_mail_letter l;
	enum rn_status rc;
	size_t size;

	fuzz_start();
	text = rest = fuzz_text(data, n);
	for (size_t i = 0; i < LINES; i++) {
		line[i] = rest;
		rest += strcspn(rest, "\n");
		if (*rest != '\0')
			*rest++ = '\0';
	}
	to = (struct rn_mail_box){ line[2], line[1] };
	l = (struct rn_mail_letter){ .from = { "ines@quayside.example",
	    line[0] }, .to = &to, .to_n = 1, .subject = line[3], .text = rest,
	    .id = line[4], .answers = *line[5] == '\0' ? NULL : line[5],
	    .at = FUZZ_NOW };
	rc = rn_mail_compose(fuzz_rn, fuzz_arena, &l, &bytes, &size);
	CHECK(rc == RN_OK || rc == RN_EREJECTED);
	if (rc == RN_OK) {
		char *url = rn_mail_mailto(fuzz_arena, &l);

		check_head(bytes, size);
		read_back(bytes, size, &l);
		CHECK(strncmp(url, "mailto:", 7) == 0 &&
		    strpbrk(url, " \r\n\"'") == NULL);
	}
	free(text);
	rn_arena_reset(fuzz_arena);
	return 0;
}
