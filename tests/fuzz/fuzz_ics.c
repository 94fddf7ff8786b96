/*
 * fuzz_ics.c - calendars: imported as meetings, and read as an invitation,
 * which is written and read again.
 */
#include <string.h>

#include "mail/calendar.h"
#include "records.h"

static bool
same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* What is written of an event is that event. */
static void
write_again(const struct rn_cal *e)
{
	char *text = rn_cal_write(fuzz_arena, e);
	struct rn_cal back;

	CHECK(rn_cal_read(fuzz_rn, fuzz_arena, text, strlen(text), &back) ==
	    RN_OK);
	CHECK(back.start == e->start && back.stamp == e->stamp);
	CHECK(back.method == e->method && back.day == e->day);
	CHECK(same(back.uid, e->uid) && same(back.summary, e->summary));
	CHECK(same(back.organizer, e->organizer));
	CHECK(back.guests == e->guests);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct rn_cal e;
	enum rn_status rc;

	fuzz_records(&rn_format_ics, data, n);
	rc = rn_cal_read(fuzz_rn, fuzz_arena, (const char *)data, n, &e);
	CHECK(rc == RN_OK || rc == RN_EREJECTED);
	if (rc == RN_OK) {
		for (size_t i = 0; i < e.guests; i++)
			CHECK(e.guest[i].address != NULL &&
			    e.guest[i].stat >= 0 &&
			    e.guest[i].stat < RN_CAL_STATS);
		CHECK(e.uid == NULL || fuzz_is_text(e.uid));
		CHECK(e.summary == NULL || fuzz_is_text(e.summary));
		if (e.uid != NULL && e.stamp != RN_NONE && e.start != RN_NONE &&
		    e.method < RN_CAL_OTHER)
			write_again(&e);
	}
	rn_arena_reset(fuzz_arena);
	return 0;
}
