/*
 * fuzz_json.c - JSON: bytes as a value, walked in two ways; and bytes as a
 * string, written and read.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "fuzz.h"

/* A value, looked at as what it is. */
static bool
walk(struct rn_json *j, int depth)
{
	bool first = true, is;
	const char *key;
	double v;
	size_t n;

	while (j->at < j->end && strchr(" \t\r\n", *j->at) != NULL &&
	    *j->at != '\0')
		j->at++;
	if (j->at < j->end && *j->at == '{') {
		if (depth == 0 || !rn_json_sign(j, '{'))
			return false;
		while (rn_json_next(j, '}', &first))
			if (!rn_json_key(j, &key, &n) || !walk(j, depth - 1))
				return false;
		return !j->broken;
	}
	if (j->at < j->end && *j->at == '[') {
		if (depth == 0 || !rn_json_sign(j, '['))
			return false;
		while (rn_json_next(j, ']', &first))
			if (!walk(j, depth - 1))
				return false;
		return !j->broken;
	}
	is = j->at < j->end && (*j->at == '-' || (*j->at >= '0' &&
	    *j->at <= '9'));
	return is ? rn_json_number(j, &v) : rn_json_skip(j);
}

static void
as_value(const char *s, size_t n)
{
	struct rn_json a = { s, s + n, false }, b = a;
	bool is = rn_json_skip(&a) && rn_json_done(&a);

	CHECK(a.at <= a.end);
	CHECK(is == (walk(&b, RN_JSON_DEPTH) && rn_json_done(&b)));
}

static void
as_string(const char *s)
{
	struct rn_json j;
	char *text = NULL;
	size_t n = 0;
	FILE *to = open_memstream(&text, &n);

	CHECK(to != NULL);
	rn_json_text(to, s);
	CHECK(fclose(to) == 0);
	j = (struct rn_json){ text, text + n, false };
	CHECK(n >= 2 && text[0] == '"' && text[n - 1] == '"');
	CHECK(rn_json_skip(&j) && rn_json_done(&j));
	CHECK(fuzz_is_clean(text));
	free(text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *text;

	fuzz_start();
	as_value((const char *)data, n);
	text = fuzz_text(data, n);
	as_string(text);
	free(text);
	return 0;
}
