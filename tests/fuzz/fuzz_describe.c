/*
 * fuzz_describe.c - descriptions of whom one wants to meet: as free words, and
 * as the form that is edited, which is written and read again.
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "profile/profile.h"

/* A field as one text, its values parted by newlines. */
static const char *
field_text(const struct rn_profile_words *w, enum rn_field f)
{
	const void *at = (const char *)w + rn_field[f].words;
	const struct rn_list *list = at;
	const char *all = "";

	if (!rn_field[f].list)
		return *(const char *const *)at == NULL ? "" :
		    *(const char *const *)at;
	for (size_t i = 0; i < list->n; i++)
		all = rn_sprintf(fuzz_arena, "%s%s\n", all, list->v[i]);
	return all;
}

static void
words_are_text(const struct rn_profile_words *w)
{
	for (int f = 0; f < RN_FIELDS; f++)
		CHECK(fuzz_is_text(field_text(w, (enum rn_field)f)));
	for (size_t i = 0; i < w->says; i++)
		CHECK(w->said[i].phrase != NULL &&
		    fuzz_is_text(w->said[i].phrase));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct rn_profile_words w, v;
	enum rn_status rc;
	char *text;

	fuzz_start();
	text = fuzz_text(data, n);
	if (fuzz_is_text(text) && strlen(text) <= RN_DESCRIPTION_MAX) {
		memset(&w, 0, sizeof(w));
		rn_profile_describe(fuzz_arena, text, &w);
		words_are_text(&w);
		/* the same words, the same fields */
		memset(&v, 0, sizeof(v));
		rn_profile_describe(fuzz_arena, text, &v);
		for (int f = 0; f < RN_FIELDS; f++)
			CHECK(strcmp(field_text(&w, (enum rn_field)f),
			    field_text(&v, (enum rn_field)f)) == 0);
	}
	free(text);
	memset(&w, 0, sizeof(w));
	rc = rn_profile_text_read(fuzz_rn, fuzz_arena, "f.txt",
	    (const char *)data, n, &w);
	CHECK(rc == RN_OK || rc == RN_EREJECTED);
	if (rc == RN_OK)
		words_are_text(&w);
	rc = rn_profile_read(fuzz_rn, fuzz_arena, "f.txt", (const char *)data,
	    n, NULL, &w);
	CHECK(rc == RN_OK || rc == RN_EREJECTED);
	CHECK(rc == RN_OK || strstr(rn_error_text(fuzz_rn), "f.txt") != NULL);
	rn_arena_reset(fuzz_arena);
	return 0;
}
