/*
 * unwanted.c - what an exclusion leaves out besides trades and words: giants,
 * one-person businesses, startups; and words that mean the same; pure.
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
    "conglomerate,titan,behemoth,grossen,grosse,riesen,konzern,geant,grands,"
    "grandes,international flags,household";
static const char *const young = "startup,start,up,ups,backed,venture,funded,"
    "person,one,man,single,solo";

/* Each line means one thing. */
static const char *const alike[] = {
	"interim,fractional,outsourced,part-time,freelance,externer,externe,"
	    "temps partage",
	"freelancer,freelance,self-employed,independent,solo,selbstandig,"
	    "freiberuflich,freiberufler,independant,autonomo",
	"recruiter,headhunter,recruitment,recruiting,executive search,staffing,"
	    "personalvermittlung,personalberatung,recrutement",
	"consultant,consultancy,consulting,advisory,beratung,berater,beraterin,"
	    "conseil,consultor,consultoria,consultora",
	"reseller,value-added reseller,systemhaus",
	"agency,agencies,agentur,agence,agencia",
	"investor,venture capital,private equity,angel,fund,fonds,fondo",
	"student,intern,trainee,praktikant,werkstudent,stagiaire",
};

static bool
among(const char *s, size_t n, const char *list)
{
	for (const char *w = list; *w != '\0'; w += *w == ',') {
		size_t m = strcspn(w, ",");

		if (rn_phrase_same(s, n, w, m))
			return true;
		w += m;
	}
	return false;
}

bool
rn_unwanted_word(const char *s, size_t n)
{
	return among(s, n, big) || among(s, n, young);
}

const char *
rn_unwanted_like(const char *s, size_t len, size_t n)
{
	for (size_t i = 0; i < RN_LEN(alike); i++) {
		const char *w = alike[i];

		if (!among(s, len, w))
			continue;
		for (; n > 0 && *w != '\0'; n--) {
			w += strcspn(w, ",");
			w += *w == ',';
		}
		return *w == '\0' ? NULL : w;
	}
	return NULL;
}

bool
rn_unwanted_scale(struct rn_arena *a, const char *said,
    struct rn_part_wanted *size, struct rn_part_wanted *stage)
{
	const char *fold = rn_fold(a, said);
	size_t n, at, len;
	struct rn_range *v;

	*size = *stage = (struct rn_part_wanted){ .industry =
	    RN_LEXICON_NONE, .spare = RN_LEXICON_NONE, .low = NAN };
	for (const char *w = big; *w != '\0'; w += *w == ',') {
		n = strcspn(w, ",");
		if (rn_phrase_in(fold, w, n, &at, &len)) {
			size->low = BIG;
			size->high = INFINITY;
		}
		w += n;
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
