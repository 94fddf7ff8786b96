/*
 * re.c - the one speaker of PCRE2.
 *
 * A pattern from outside may be written to never finish; the limits below are
 * what one match may cost, and all of a query together, for many people make
 * much of a little.  Raise them here and nowhere else.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/base.h"
#include "base/handle.h"
#include "base/re.h"

enum {
	PATTERN_MAX = 1024,	/* bytes */
	STEPS = 100000,		/* match limit */
	HEAP_KIB = 20 * 1024,
	DEPTH = 10000		/* nested backtracking points kept */
};

#define QUERY (INT64_C(2) * 1000 * 1000 * 1000)	/* nanoseconds of matching */

struct rn_re {
	pcre2_code *code;
	pcre2_match_data *match;
	pcre2_match_context *limits;
	bool matched;
};

/* Words for a pattern that is none: where, counted in characters, and why. */
static enum rn_status
refuse(struct refnet *rn, const char *pattern, int why, size_t at)
{
	PCRE2_UCHAR words[128];
	size_t chars = 1;

	if (pcre2_get_error_message(why, words, sizeof(words)) < 0)
		memcpy(words, "not a pattern", sizeof("not a pattern"));
	for (size_t i = 0; i < at; i++)
		chars += ((unsigned char)pattern[i] & 0xc0) != 0x80;
	(void)rn_fail(rn, RN_EUSAGE, "pattern not understood at character "
	    "%zu: %s", chars, (char *)words);
	rn_hint(rn, "a backslash takes the meaning from . * + ? ( ) [ { | ^ $");
	return RN_EUSAGE;
}

static int64_t
read_clock(clockid_t which)
{
	struct timespec t = { 0 };

	(void)clock_gettime(which, &t);
	return (int64_t)t.tv_sec * 1000 * 1000 * 1000 + t.tv_nsec;
}

enum rn_status
rn_re_compile(struct refnet *rn, const char *pattern, size_t n, bool icase,
    struct rn_re **out)
{
	uint32_t how = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C |
	    (icase ? PCRE2_CASELESS : 0);
	struct rn_re *re;
	PCRE2_SIZE at = 0;
	int why = 0;

	*out = NULL;
	if (n > PATTERN_MAX)
		return rn_fail(rn, RN_EUSAGE, "pattern longer than %d bytes",
		    PATTERN_MAX);
	if (n == 0)
		pattern = "";
	re = rn_zeroed(1, sizeof(*re));
	re->code = pcre2_compile((PCRE2_SPTR)pattern, n, how, &why, &at, NULL);
	if (re->code == NULL && why == PCRE2_ERROR_HEAP_FAILED)
		rn_nomem();	/* no fault of the pattern's */
	if (re->code == NULL) {
		rn_re_free(re);
		return refuse(rn, pattern, why, at < n ? at : n);
	}
	/* what was typed anew is asked anew */
	rn->matching = 0;
	rn->matching_from = read_clock(CLOCK_PROCESS_CPUTIME_ID);
	re->match = pcre2_match_data_create_from_pattern(re->code, NULL);
	re->limits = pcre2_match_context_create(NULL);
	if (re->match == NULL || re->limits == NULL)
		rn_nomem();
	pcre2_set_match_limit(re->limits, STEPS);
	pcre2_set_depth_limit(re->limits, DEPTH);
	pcre2_set_heap_limit(re->limits, HEAP_KIB);
	/* faster where it works; the interpreter serves where it does not */
	(void)pcre2_jit_compile(re->code, PCRE2_JIT_COMPLETE);
	*out = re;
	return RN_OK;
}

/*
 * Have they taken too long?  The clock on the wall is quick to ask, but goes on
 * while others are at work; whoever has been matching for so long by it is
 * asked how long they worked.
 */
static bool
took_too_long(struct refnet *rn, int64_t began)
{
	rn->matching += read_clock(CLOCK_MONOTONIC) - began;
	return rn->matching > QUERY && read_clock(CLOCK_PROCESS_CPUTIME_ID) -
	    rn->matching_from > QUERY;
}

enum rn_status
rn_re_match(struct refnet *rn, struct rn_re *re, const char *s, size_t n,
    bool *yes)
{
	PCRE2_SPTR subject = (PCRE2_SPTR)(n == 0 ? "" : s);
	int64_t began = read_clock(CLOCK_MONOTONIC);
	int rc;

	rc = pcre2_match(re->code, subject, n, 0, 0, re->match, re->limits);
	if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
		rc = pcre2_match(re->code, subject, n, 0, PCRE2_NO_JIT,
		    re->match, re->limits);
	if (took_too_long(rn, began))
		rc = PCRE2_ERROR_MATCHLIMIT;
	/* 0: matched, with more groups than were asked for */
	*yes = re->matched = rc >= 0;
	if (rc >= 0 || rc == PCRE2_ERROR_NOMATCH)
		return RN_OK;
	if (rc <= PCRE2_ERROR_UTF8_ERR1 && rc >= PCRE2_ERROR_UTF8_ERR21)
		return RN_OK;
	switch (rc) {
	case PCRE2_ERROR_MATCHLIMIT:
	case PCRE2_ERROR_DEPTHLIMIT:
	case PCRE2_ERROR_HEAPLIMIT:
	case PCRE2_ERROR_RECURSELOOP:
		(void)rn_fail(rn, RN_EUSAGE, "pattern stopped: too costly");
		rn_hint(rn, "avoid repeats inside repeats, as in (a+)+");
		return RN_EUSAGE;
	case PCRE2_ERROR_NOMEMORY:
		return rn_fail(rn, RN_ENOMEM, "out of memory");
	default:
		return rn_fail(rn, RN_EFAULT, "pattern failed (%d)", rc);
	}
}

bool
rn_re_group(struct rn_re *re, const char *subject, int i, const char **at,
    size_t *n)
{
	const PCRE2_SIZE *v = pcre2_get_ovector_pointer(re->match);

	*at = NULL;
	*n = 0;
	if (!re->matched || i < 0 ||
	    (uint32_t)i >= pcre2_get_ovector_count(re->match))
		return false;
	v += 2 * i;
	/* \K in a lookahead can put the start behind the end */
	if (v[0] == PCRE2_UNSET || v[1] < v[0])
		return false;
	*at = subject + v[0];
	*n = v[1] - v[0];
	return true;
}

void
rn_re_free(struct rn_re *re)
{
	if (re == NULL)
		return;
	pcre2_match_context_free(re->limits);
	pcre2_match_data_free(re->match);
	pcre2_code_free(re->code);
	free(re);
}
