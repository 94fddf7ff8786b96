/*
 * fuzz_mail.c - one message: as a file that is imported, and read whole, with
 * the words that are its writer's own.
 */
#include <stdlib.h>
#include <string.h>

#include "mail/mail.h"
#include "records.h"

static void
read_whole(const char *bytes, size_t n)
{
	struct rn_email m, again;
	enum rn_status rc;
	const char *own;

	rc = rn_mail_read(fuzz_rn, fuzz_arena, bytes, n, &m);
	CHECK(rc == RN_OK || rc == RN_EREJECTED);
	if (rc != RN_OK)
		return;
	CHECK(m.from.address != NULL && m.subject != NULL && m.text != NULL);
	CHECK(fuzz_is_text(m.subject) && fuzz_is_text(m.text));
	CHECK(fuzz_is_text(m.from.address) && strpbrk(m.from.address, " \r\n")
	    == NULL);
	CHECK(m.id == NULL || strpbrk(m.id, "\r\n") == NULL);
	CHECK(strchr(m.text, '\r') == NULL && strchr(m.subject, '\n') == NULL);
	own = rn_mail_own_words(fuzz_arena, m.text);
	CHECK(fuzz_is_text(own) && strlen(own) <= strlen(m.text) + 1);
	CHECK(own[0] != '\n' && own[0] != '>');
	/* the same bytes are the same message */
	CHECK(rn_mail_read(fuzz_rn, fuzz_arena, bytes, n, &again) == RN_OK);
	CHECK(strcmp(again.digest, m.digest) == 0 && again.at == m.at &&
	    again.to_n == m.to_n && strcmp(again.text, m.text) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	size_t head;
	char *copy;

	fuzz_start();
	copy = malloc(n + (n == 0));
	CHECK(copy != NULL);
	if (n > 0)
		memcpy(copy, data, n);
	head = rn_mail_head_size(copy, n);
	CHECK(head <= n);
	read_whole(copy, n);
	free(copy);
	fuzz_records(&rn_format_eml, data, n);
	return 0;
}
