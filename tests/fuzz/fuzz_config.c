/* fuzz_config.c - texts of settings: read, changed, and read again. */
#include <string.h>

#include "base/config.h"
#include "fuzz.h"

/* The last of these settings that has that name; NULL: none. */
static const char *
last_of(const struct rn_config_line *v, size_t n, const char *name)
{
	while (n > 0)
		if (strcmp(v[--n].name, name) == 0)
			return v[n].value;
	return NULL;
}

/* With `name` saying `value`, it says so, and all others what they said. */
static void
put(const char *text, size_t n, const struct rn_config_line *v, size_t count,
    const char *name, const char *value)
{
	char *after = rn_config_put(fuzz_arena, text, n, name, value);
	struct rn_config_line *w;
	size_t now;

	CHECK(rn_config_read(fuzz_rn, fuzz_arena, "f", after, strlen(after),
	    &w, &now) == RN_OK);
	for (size_t i = 0; i < count; i++) {
		const char *is = last_of(w, now, v[i].name);

		if (strcmp(v[i].name, name) != 0)
			CHECK(is != NULL && strcmp(is, last_of(v, count,
			    v[i].name)) == 0);
	}
	if (value == NULL)
		CHECK(last_of(w, now, name) == NULL);
	else
		CHECK(strcmp(last_of(w, now, name), value) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const char *text = (const char *)data;
	struct rn_config_line *v;
	enum rn_status rc;
	size_t count;

	fuzz_start();
	rc = rn_config_read(fuzz_rn, fuzz_arena, "f", text, n, &v, &count);
	CHECK(rc == RN_OK || rc == RN_ECONFIG);
	if (rc != RN_OK)
		CHECK(strncmp(rn_error_text(fuzz_rn), "f:", 2) == 0);
	for (size_t i = 0; rc == RN_OK && i < count; i++) {
		CHECK(v[i].name[0] != '\0' && fuzz_is_text(v[i].value));
		CHECK(i == 0 || v[i].line > v[i - 1].line);
	}
	if (rc == RN_OK) {
		put(text, n, v, count, "fuzz.a-name", "a = # value");
		put(text, n, v, count, "fuzz.a-name", NULL);
	}
	if (rc == RN_OK && count > 0) {
		put(text, n, v, count, v[0].name, v[count - 1].value);
		put(text, n, v, count, v[count - 1].name, NULL);
	}
	rn_arena_reset(fuzz_arena);
	return 0;
}
