/*
 * fuzz_date.c - dates as people type them and as files hold them: what is read
 * can be written, and is read the same then.  The first byte chooses where
 * the clock stands.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/date.h"
#include "fuzz.h"
#include "mail/mail_date.h"

static const char *const zones[] = { "UTC0", "CET-1CEST,M3.5.0,M10.5.0/3",
    "NST3:30NDT,M3.2.0,M11.1.0", "<+14>-14" };

/* Years 1900 to 2200, in any zone. */
static bool
is_sane(int64_t at)
{
	return at >= (rn_civil(1900, 1, 1) - 1) * 86400 &&
	    at < (rn_civil(2201, 1, 1) + 1) * 86400;
}

static void
typed(const char *text)
{
	int64_t from, to, at;
	enum rn_status rc;
	char iso[32], day[32];

	rc = rn_date_read(fuzz_rn, text, FUZZ_NOW, false, &from);
	CHECK(rc == RN_OK || rc == RN_EUSAGE);
	CHECK(rn_date_read(fuzz_rn, text, FUZZ_NOW, true, &to) == rc);
	if (rc != RN_OK) {
		CHECK(fuzz_is_text(rn_error_text(fuzz_rn)));
		return;
	}
	CHECK(from <= to && is_sane(from) && is_sane(to));
	/* where clocks are ahead, the first days of 1900 began in 1899 */
	rn_date_iso(from, iso);
	if (strcmp(iso, "19") > 0 && strcmp(iso, "2201") < 0) {
		CHECK(rn_date_parse(iso, strlen(iso), RN_ORDER_NONE, &at,
		    NULL));
		CHECK(at == from);
	}
	CHECK(rn_date_read(fuzz_rn, rn_date_day(to, day), FUZZ_NOW, true,
	    &at) == RN_OK);
	CHECK(at >= to && at - to < 2 * 86400);
	CHECK(rn_local_day(at) == rn_local_day(to));
}

static void
of_a_file(const char *s, size_t n)
{
	bool numeric, is;
	int64_t at, part;
	int a, b;

	for (int order = RN_ORDER_NONE; order <= RN_ORDER_YMD; order++) {
		is = rn_date_parse(s, n, (enum rn_order)order, &at, &numeric);
		CHECK(!is || is_sane(at));
		CHECK(!is || (rn_date_part(s, n, (enum rn_order)order, &part) &&
		    part == at));
		CHECK(!numeric || (!is && order == RN_ORDER_NONE));
	}
	CHECK(!rn_date_numeric(s, n, &a, &b) || (a >= 0 && b >= 0));
	CHECK(!rn_mail_date(s, n, &at) || is_sane(at));
	CHECK(!rn_received_date(s, n, &at) || is_sane(at));
	CHECK(!rn_from_line_date(s, n, &at) || is_sane(at));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *text;

	fuzz_start();
	if (n == 0)
		return 0;
	setenv("TZ", zones[data[0] % RN_LEN(zones)], 1);
	tzset();
	text = fuzz_text(data + 1, n - 1);
	typed(text);
	of_a_file((const char *)data + 1, n - 1);
	free(text);
	rn_arena_reset(fuzz_arena);
	return 0;
}
