/*
 * fuzz_filter.c - filters: what is one is still one in parentheses, with the
 * same rows, and with a minus before it, with all others.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/filter.h"
#include "fuzz.h"
#include "refnet/arena.h"

struct pal {
	int64_t id;
	const char *name, *org;
	struct rn_list tags;
	int tier;
	double score, p7;
	int64_t n, last, due;
	bool dnc;
};

static const char *const tiers[] = { "none", "weak", "strong", NULL };

#define COL(key, kind, field, names) \
	{ key, kind, offsetof(struct pal, field), 0, NULL, names }
static const struct rn_col cols[] = {
	COL("id", RN_K_ID, id, NULL), COL("name", RN_K_TEXT, name, NULL),
	COL("org", RN_K_TEXT, org, NULL), COL("tags", RN_K_LIST, tags, NULL),
	COL("tier", RN_K_ENUM, tier, tiers),
	COL("score", RN_K_REAL, score, NULL), COL("p7", RN_K_PROB, p7, NULL),
	COL("n_in", RN_K_INT, n, NULL), COL("last", RN_K_INSTANT, last, NULL),
	COL("due", RN_K_DATE, due, NULL), COL("dnc", RN_K_BOOL, dnc, NULL)
};
static const struct rn_view view = { .name = "fuzz.pal", .version = 1,
    .none = "nobody", .cols = cols, .n = RN_LEN(cols), .id = "id" };
static const struct rn_filter_field fields[] = {
	{ "id", "id", false }, { "name", "name", true },
	{ "org", "org", true }, { "tag", "tags", true },
	{ "tier", "tier", false }, { "score", "score", false },
	{ "p7", "p7", false }, { "in", "n_in", false },
	{ "last", "last", false }, { "due", "due", false },
	{ "dnc", "dnc", false }, { "profile", NULL, false }
};
static const struct rn_filter_set set = { &view, fields, RN_LEN(fields) };

static const char *tags[] = { "Board", "caf\xc3\xa9 club", "golf" };
static const struct pal pals[] = {
	{ 1, "Ada L\xc3\xb3pez", "Acme Works", { tags, 3 }, 2, 0.9, 0.6, 12,
	    FUZZ_NOW - 864000, FUZZ_NOW - 43200, false },
	{ 2, "Bob \"Ace\" Stone", "Beta/Gamma", { tags + 2, 1 }, 1, 0.25, 0.2,
	    3, FUZZ_NOW - 7776000, FUZZ_NOW + 172800, true },
	{ 3, "Cy", NULL, { NULL, 0 }, 0, (double)NAN, (double)NAN, 0, RN_NONE,
	    RN_NONE, false },
	{ 4, "\xff\xfe bad", "", { NULL, 0 }, -1, -1.5, 0, RN_NONE,
	    FUZZ_NOW - 7862400, FUZZ_NOW - 2592000, false }
};

/* The rows as bits; false: a pattern took too long. */
static bool
rows(const struct rn_filter *f, unsigned *out)
{
	bool yes;

	*out = 0;
	for (unsigned i = 0; i < RN_LEN(pals); i++) {
		enum rn_status rc = rn_filter_match(fuzz_rn, f, &pals[i], &yes);

		CHECK(rc == RN_OK || rc == RN_EUSAGE);
		if (rc != RN_OK)
			return false;
		*out |= (unsigned)yes << i;
	}
	return true;
}

/* The rows of another filter made of this one; false: it could not be had. */
static bool
rows_of(const char *text, unsigned *out)
{
	struct rn_filter *f;
	enum rn_status rc;
	bool known;

	rc = rn_filter_parse(fuzz_rn, fuzz_arena, &set, text, FUZZ_NOW, &f);
	/* only depth, length and the number of patterns have a limit */
	CHECK(rc == RN_OK || strstr(rn_error_text(fuzz_rn), "more than ") !=
	    NULL || strstr(rn_error_text(fuzz_rn), "longer than ") != NULL);
	known = rc == RN_OK && rows(f, out);
	rn_filter_free(f);
	return known;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	unsigned all = (1u << RN_LEN(pals)) - 1, is, other;
	struct rn_filter *f;
	enum rn_status rc;
	char *text;

	fuzz_start();
	text = fuzz_text(data, n);
	rc = rn_filter_parse(fuzz_rn, fuzz_arena, &set, text, FUZZ_NOW, &f);
	CHECK(rc == RN_OK || rc == RN_EUSAGE);
	CHECK(rc == RN_OK || (f == NULL &&
	    fuzz_is_text(rn_error_text(fuzz_rn))));
	if (rc == RN_OK && rows(f, &is) &&
	    text[strspn(text, " \t\n\v\f\r")] != '\0') {
		if (rows_of(rn_sprintf(fuzz_arena, "(%s)", text), &other))
			CHECK(other == is);
		if (rows_of(rn_sprintf(fuzz_arena, "-(%s)", text), &other))
			CHECK(other == (all & ~is));
		if (rows_of(rn_sprintf(fuzz_arena, "(%s) or (%s)", text,
		    text), &other))
			CHECK(other == is);
		if (rows_of(rn_sprintf(fuzz_arena, "(%s) -(%s)", text, text),
		    &other))
			CHECK(other == 0);
	}
	rn_filter_free(f);
	free(text);
	rn_arena_reset(fuzz_arena);
	return 0;
}
