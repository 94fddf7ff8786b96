/*
 * unwanted.c - what an exclusion leaves out besides trades and words: giants,
 * one-person businesses, startups; pure.
 *
 * A word is one more in a table; folded.  What bands and stages mean, the
 * lexicon says.
 */
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

enum { BIG = 2000 };		/* employees, whom "giants" leaves out */

static const char *const big = "big,giant,major,huge,multinational,"
    "conglomerate,titan,behemoth,grossen,grosse,riesen,konzern,konzerne,"
    "geant,grands,multinacional,multinacionales,multinacionais,"
    "multinationale,multinationales,"
    "grandes,international flags,household";
static const char *const young = "startup,start,up,ups,backed,venture,funded,"
    "person,one,man,single,solo";

bool
rn_unwanted_word(const char *s, size_t n)
{
	return rn_phrase_among(s, n, big) || rn_phrase_among(s, n, young);
}

bool
rn_unwanted_scale(struct rn_arena *a, const char *said,
    struct rn_part_wanted *size, struct rn_part_wanted *stage)
{
	const char *fold = rn_fold(a, said), *list = big, *w;
	size_t n, at, len;
	struct rn_range *v;

	*size = *stage = (struct rn_part_wanted){ .industry =
	    RN_LEXICON_NONE, .spare = RN_LEXICON_NONE, .low = NAN };
	while ((w = rn_item_next(&list, &n)) != NULL)
		if (rn_phrase_in(fold, w, n, &at, &len)) {
			size->low = BIG;
			size->high = INFINITY;
		}
	n = rn_range_find_all(a, said, strlen(said), &v);
	for (size_t i = 0; i < n; i++) {
		if (v[i].kind == RN_RANGE_BAND || v[i].kind ==
		    RN_RANGE_EMPLOYEES) {
			size->low = v[i].low;
			size->high = v[i].high;
		} else if (v[i].kind == RN_RANGE_STAGE) {
			stage->low = v[i].low;
			stage->high = v[i].high;
			/* investors back the young ones, too */
			if (stage->low >= RN_STAGE_PRE_SEED && stage->low <=
			    RN_STAGE_GROWTH && (rn_phrase_in(fold, "backed", 6,
			    &at, &len) || rn_phrase_in(fold, "funded", 6, &at,
			    &len))) {
				stage->low = RN_STAGE_PRE_SEED;
				stage->high = RN_STAGE_GROWTH;
			}
		}
	}
	size->of = RN_PART_SIZE;
	stage->of = RN_PART_STAGE;
	return !isnan(size->low) || !isnan(stage->low);
}
