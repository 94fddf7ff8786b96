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

static const char *const big = "big,large,giant,major,huge,multinational,"
    "conglomerate,titan,behemoth,grossen,grosse,riesen,konzern,konzerne,"
    "geant,grands,multinacional,multinacionales,multinacionais,"
    "multinationale,multinationales,"
    "grandes,international flags,international chains,world chains,"
    "global chains,international groups,global groups,household";
static const char *const young = "startup,start,up,ups,backed,venture,funded,"
    "person,one,man,single,solo";

/* Said of levels: from which on down, and to which. */
static const struct {
	const char *said;
	enum rn_level from, to;
} rank[] = {
	{ "individual contributor", RN_LEVEL_OTHER, RN_LEVEL_OTHER },
	{ "ics", RN_LEVEL_OTHER, RN_LEVEL_OTHER },
	{ "junior", RN_LEVEL_OTHER, RN_LEVEL_OTHER },
	{ "junior people", RN_LEVEL_OTHER, RN_LEVEL_OTHER },
	{ "junior staff", RN_LEVEL_OTHER, RN_LEVEL_OTHER },
	{ "entry level", RN_LEVEL_OTHER, RN_LEVEL_OTHER },
	{ "below vp", RN_LEVEL_DIRECTOR, RN_LEVEL_OTHER },
	{ "under vp", RN_LEVEL_DIRECTOR, RN_LEVEL_OTHER },
	{ "below director", RN_LEVEL_MANAGER, RN_LEVEL_OTHER },
	{ "under director", RN_LEVEL_MANAGER, RN_LEVEL_OTHER },
	{ "below head", RN_LEVEL_MANAGER, RN_LEVEL_OTHER },
	{ "below manager", RN_LEVEL_OTHER, RN_LEVEL_OTHER },
	{ "middle management", RN_LEVEL_MANAGER, RN_LEVEL_MANAGER },
	{ "middle managers", RN_LEVEL_MANAGER, RN_LEVEL_MANAGER },
	{ "mittleres management", RN_LEVEL_MANAGER, RN_LEVEL_MANAGER },
};

/* Fields that a word says of people, and of nothing else. */
static const struct {
	const char *words;
	enum rn_function function;
} field[] = {
	{ "hr,rrhh,rh,human resources,personalabteilung", RN_FUNCTION_PEOPLE },
	{ "marketing,marketers", RN_FUNCTION_MARKETING },
	{ "sales,vertrieb,ventas,vendas", RN_FUNCTION_SALES },
	{ "it,informatik,informatique,informatiques,informatica,tech",
	    RN_FUNCTION_IT },
	{ "finance,financial,financiers,financieros,financeiros,finanzen,"
	    "finanzleute,accounting,buchhaltung", RN_FUNCTION_FINANCE },
	{ "legal,lawyers,rechtsabteilung,juristen,anwalte,juristes,avocats,"
	    "abogados,advogados", RN_FUNCTION_LEGAL },
};

static bool
is_field(const char *fold, int *function)
{
	static const char *const beside = "people,folks,department,team,guys,"
	    "staff,side,the,from,in,anybody,anyone,leute,abteilung,"
	    "direction,directions,service,services,los,las,os,as,les,die,folk,"
	    "types,crowd";
	size_t at, len;

	for (size_t i = 0; i < RN_LEN(field); i++) {
		const char *list = field[i].words, *w;
		size_t n;

		while ((w = rn_item_next(&list, &n)) != NULL) {
			bool only = rn_phrase_in(fold, w, n, &at, &len);

			for (const char *s = fold; only && *s != '\0';
			    s += rn_word_len(s), s += rn_gap_len(s))
				only = (s >= fold + at && s < fold + at + len) ||
				    rn_phrase_among(s, rn_word_len(s), beside);
			*function = (int)field[i].function;
			if (only)
				return true;
		}
	}
	return false;
}

/* "CTOs", "VPs": a title, and no more. */
static bool
is_title(struct rn_arena *a, const char *said, struct rn_part_wanted *part)
{
	size_t n = strlen(said);
	enum rn_function function;
	enum rn_level level;

	if (strchr(said, ' ') != NULL || n < 2)
		return false;
	rn_title_read(said, &level, &function);
	if (level == RN_LEVEL_OTHER && said[n - 1] == 's')
		rn_title_read(rn_strndup(a, said, n - 1), &level, &function);
	/* of a manager there are all kinds, and owners are called many names */
	if (level > RN_LEVEL_VP || function == RN_FUNCTION_GENERAL)
		return false;
	part->low = part->high = level;
	part->function = function == RN_FUNCTION_OTHER ? -1 : (int)function;
	return true;
}

bool
rn_unwanted_title(struct rn_arena *a, const char *said,
    struct rn_part_wanted *part)
{
	const char *fold = rn_fold(a, said);
	size_t at, len;

	*part = (struct rn_part_wanted){ .industry = RN_LEXICON_NONE,
	    .spare = RN_LEXICON_NONE, .of = RN_PART_TITLE, .low = 0,
	    .high = RN_LEVELS, .function = -1 };
	for (size_t i = 0; i < RN_LEN(rank); i++)
		if (rn_phrase_in(fold, rank[i].said, strlen(rank[i].said),
		    &at, &len)) {
			part->low = rank[i].from;
			part->high = rank[i].to;
			return true;
		}
	return is_field(fold, &part->function) || is_title(a, said, part);
}

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
