/*
 * evidence.c - THE table: what each kind of evidence is worth, and its words.
 *
 * m: how often two faces of one person look so, among those where the row can
 * say anything; u: how often faces of two people do.  A `rare` level has its u
 * from how frequent what agrees is here.  A veto keeps two from being joined
 * without a human.  To change what evidence is worth, edit a line; a new level
 * is a line, its value in compare.h and where compare*.c give it.  The sums of
 * a row need not be 1: where evidence hangs together (a company and its
 * domain, a name and the address made of it) u is what it is worth beside the
 * other, not alone.
 */
#include <math.h>
#include <stdlib.h>

#include "identity/compare.h"

const char *const rn_row_name[RN_ROWS + 1] = {
	"name", "suffix", "email", "profile", "phone", "company", "title",
	"location", "birthday", "street", "postcode", "code", NULL
};

const struct rn_level_line rn_evidence[RN_ROWS][RN_ROW_LEVELS] = {
[RN_ROW_NAME] = {
	[RN_NAME_IS_SAME] = { "same name", .60, 6e-5, true, NULL },
	[RN_NAME_IS_NICK] = { "nickname of the same name",
	    .08, 4e-5, true, NULL },
	[RN_NAME_IS_SPELLED] = { "same name, spelled differently",
	    .06, 4e-5, true, NULL },
	[RN_NAME_IS_TYPO] = { "same name but for a typo",
	    .12, 1e-4, true, NULL },
	[RN_NAME_IS_INITIAL] = { "initials fit", .06, 2e-4, true, NULL },
	[RN_NAME_IS_PART] = { "one name has words the other lacks",
	    .08, 8e-4, true, NULL },
	[RN_NAME_IS_WORD] = { "same name, of one word",
	    .10, 5e-3, true, NULL },
	/* of pairs of which one says one word; a family has one surname */
	[RN_NAME_IS_WORD_OF] = { "one name is a word of the other",
	    .35, 5e-3, true, NULL },
	[RN_NAME_IS_FAMILY_OF] = { "one name is the other's surname",
	    .30, 5e-3, true, "only the surname is known" },
	[RN_NAME_IS_SPELT_BY] = { "the address spells the name",
	    .40, 4e-4, false, NULL },
	[RN_NAME_IS_FAR] = { "names are little alike", .02, 4e-4, false, NULL },
	[RN_NAME_IS_LIKE] = { "names alike but for several letters",
	    .02, 3e-4, false, "names are only alike" },
	[RN_NAME_IS_LIKE_WORD] = {
	    "one name is like a word of the other, but for several letters",
	    .05, 2e-3, false, "names are only alike" },
	[RN_NAME_NOT_MIDDLE] = { "middle name differs", .004, 2e-4, true,
	    "middle names differ" },
	[RN_NAME_NOT_FAMILY] = { "surname differs", .02, .06, false,
	    "surnames differ" },
	[RN_NAME_NOT_GIVEN] = { "given name differs", .02, .06, false,
	    "given names differ" },
	[RN_NAME_NOT_WORD] = { "a name of one word differs", .10, .50, false,
	    "names differ" },
	[RN_NAME_NOT] = { "names differ", .02, .95, false, "names differ" },
},
[RN_ROW_SUFFIX] = {
	[RN_SUFFIX_IS_SAME] = { "same Jr or Sr", .95, .3, false, NULL },
	[RN_SUFFIX_NOT] = { "Jr against Sr", 2e-5, .6, false,
	    "Jr against Sr" },
},
[RN_ROW_EMAIL] = {
	[RN_EMAIL_IS_SAME] = { "same e-mail", .60, 2.2e-9, true, NULL },
	/* one of a few, whom a name tells apart; none of them by itself */
	[RN_EMAIL_IS_FAMILY] = { "same e-mail, which is a family's",
	    .60, 2e-5, false, NULL },
	[RN_EMAIL_IS_AIDE] = {
	    "same e-mail, from which one writes for another",
	    .60, 2e-5, false, NULL },
	[RN_EMAIL_IS_SEVERAL] = { "same e-mail, which several people use",
	    .60, 2e-5, false, NULL },
	[RN_EMAIL_IS_DESK] = { "same e-mail, which is a desk's",
	    .60, .08, false, NULL },
	[RN_EMAIL_IS_USER] = { "same user part of the e-mail",
	    .10, 2e-5, false, NULL },
	[RN_EMAIL_IS_NAMED] = {
	    "same user part of the e-mail, which spells the name",
	    .15, .01, false, NULL },
	[RN_EMAIL_IS_TYPO] = { "e-mail but for a letter or two",
	    .10, 4e-6, false, NULL },
	[RN_EMAIL_IS_DIGIT] = { "e-mail but for a digit",
	    .05, .01, false, "a number tells the e-mails apart" },
	[RN_EMAIL_NOT_OTHERS] = { "two e-mails at one company",
	    .05, .40, false, NULL },
	[RN_EMAIL_NOT] = { "other e-mail", .40, .95, false, NULL },
},
[RN_ROW_PROFILE] = {
	[RN_PROFILE_IS_SAME] = { "same profile", .90, 3.4e-9, false, NULL },
	[RN_PROFILE_IS_SLUG] = { "same name of a profile elsewhere",
	    .10, 1e-4, false, NULL },
	[RN_PROFILE_NOT] = { "other profile on the same site",
	    .03, .90, false, "two profiles on one site" },
},
[RN_ROW_PHONE] = {
	[RN_PHONE_IS_SAME] = { "same phone", .55, 2e-6, true, NULL },
	[RN_PHONE_IS_FAMILY] = { "same phone, which is a family's",
	    .55, 2e-5, false, NULL },
	[RN_PHONE_IS_SEVERAL] = { "same phone, which several people use",
	    .55, 2e-5, false, NULL },
	[RN_PHONE_IS_DESK] = { "same phone, which is a desk's",
	    .50, .06, false, NULL },
	[RN_PHONE_IS_TAIL] = { "same last digits of the phone",
	    .15, 2e-6, false, NULL },
	[RN_PHONE_IS_TYPO] = { "phone but for a digit",
	    .05, 2e-4, false, NULL },
	[RN_PHONE_NOT] = { "other phone", .45, .99, false, NULL },
},
[RN_ROW_COMPANY] = {
	[RN_COMPANY_IS_SAME] = { "same company", .55, 1e-3, true, NULL },
	[RN_COMPANY_IS_SPELLED] = { "same company, written differently",
	    .10, 6e-4, true, NULL },
	[RN_COMPANY_IS_NEAR] = { "companies alike", .05, 3e-3, false, NULL },
	[RN_COMPANY_IS_DOMAIN] = { "addresses of one company",
	    .45, 2e-3, true, NULL },
	[RN_COMPANY_NOT] = { "other company", .35, .97, false, NULL },
	[RN_COMPANY_NOT_NOW] = { "two employers at the same time",
	    .03, .60, false, "two employers at the same time" },
},
[RN_ROW_TITLE] = {
	[RN_TITLE_IS_SAME] = { "same title", .40, .05, true, NULL },
	[RN_TITLE_IS_LIKE] = { "titles alike", .20, .10, false, NULL },
	[RN_TITLE_NOT] = { "other title", .40, .85, false, NULL },
},
[RN_ROW_LOCATION] = {
	[RN_PLACE_IS_SAME] = { "same place", .60, .05, true, NULL },
	[RN_PLACE_IS_TYPO] = { "same place but for a typo",
	    .15, .01, false, NULL },
	[RN_PLACE_IS_PART] = { "places alike", .15, .05, false, NULL },
	[RN_PLACE_NOT] = { "other place", .25, .90, false, NULL },
},
[RN_ROW_BIRTHDAY] = {
	[RN_BIRTH_IS_SAME] = { "same birthday", .80, 5e-5, true, NULL },
	[RN_BIRTH_IS_DAY] = { "same day of birth, one without a year",
	    .50, 3e-3, false, NULL },
	[RN_BIRTH_IS_TYPO] = { "birthday but for a digit",
	    .15, 1.5e-3, false, NULL },
	[RN_BIRTH_IS_NEAR] = { "birthday but for two digits",
	    .08, .011, false, "different birthdays" },
	[RN_BIRTH_IS_YEAR] = { "same year of birth, another day",
	    .02, .012, false, "different birthdays" },
	[RN_BIRTH_NOT] = { "other birthday", .03, .98, false,
	    "different birthdays" },
},
[RN_ROW_STREET] = {
	[RN_STREET_IS_SAME] = { "same street", .55, 2e-4, true, NULL },
	[RN_STREET_IS_LIKE] = { "same street but for a typo",
	    .25, 4e-4, false, NULL },
	[RN_STREET_IS_NEAR] = { "streets alike", .08, .04, false, NULL },
	[RN_STREET_NOT] = { "other street", .12, .95, false, NULL },
},
[RN_ROW_POSTCODE] = {
	[RN_POST_IS_SAME] = { "same postcode", .80, 2e-3, true, NULL },
	[RN_POST_IS_TYPO] = { "postcode but for a digit",
	    .10, .02, false, NULL },
	[RN_POST_NOT] = { "other postcode", .10, .97, false, NULL },
},
[RN_ROW_CODE] = {
	[RN_CODE_IS_SAME] = { "same number of a person",
	    .90, 1e-7, true, NULL },
	[RN_CODE_IS_TYPO] = { "number of a person but for a digit",
	    .08, 1e-5, false, NULL },
	[RN_CODE_NOT] = { "other number of a person",
	    .02, .99, false, NULL },
},
};

/* Others that are one with a face: what a list of contacts has of twins. */
#define TWINS 1.0

void
rn_weights_shipped(struct rn_weights *w)
{
	*w = (struct rn_weights){ .twins = TWINS };
	for (size_t r = 0; r < RN_ROWS; r++)
		for (size_t l = 0; l < RN_ROW_LEVELS; l++) {
			w->m[r][l] = rn_evidence[r][l].m;
			w->u[r][l] = rn_evidence[r][l].u;
		}
}

/* Of a level, when what agrees is as rare as can be. */
static double
most_of(const struct rn_judge *j, enum rn_row row, int level)
{
	double bits = j->bits[row][level];

	if (!j->frequencies || !rn_evidence[row][level].rare)
		return bits;
	if (row == RN_ROW_NAME)
		return bits + log2(RN_FAMILY_USUAL /
		    rn_least_share(j->f, RN_FAMILY_USUAL)) +
		    log2(RN_GIVEN_USUAL /
		    rn_least_share(j->f, RN_GIVEN_USUAL));
	return fmax(bits, log2(j->w->m[row][level] /
	    rn_least_share(j->f, j->w->u[row][level])));
}

static void
prepare(struct rn_judge *j, const struct rn_faces *f,
    const struct rn_weights *w, double people, bool frequencies)
{
	*j = (struct rn_judge){ .f = f, .w = w, .people = people,
	    .frequencies = frequencies, .prior = log2(w->twins / people) };
	for (int r = 0; r < RN_ROWS; r++)
		for (int l = 0; l < RN_ROW_LEVELS; l++)
			if (rn_evidence[r][l].words != NULL) {
				j->bits[r][l] = log2(w->m[r][l] / w->u[r][l]);
				j->most[r] = fmax(j->most[r],
				    most_of(j, (enum rn_row)r, l));
			}
	for (int l = 0; l < RN_ROW_LEVELS; l++)
		j->usual_name = fmax(j->usual_name, j->bits[RN_ROW_NAME][l]);
}

void
rn_judge_fixed(struct rn_judge *j, const struct rn_faces *f,
    const struct rn_weights *w)
{
	prepare(j, f, w, RN_FIXED_PEOPLE, false);
}

void
rn_judge_here(struct rn_judge *j, const struct rn_faces *f,
    const struct rn_weights *w, double people)
{
	prepare(j, f, w, people < 2 ? 2 : people, true);
}

double
rn_bits_p(double bits)
{
	return 1 / (1 + exp2(-bits));
}

static double
sum(const struct rn_judge *j, const struct rn_found found[RN_ROWS],
    bool *veto, uint64_t *vector)
{
	double bits = j->prior;
	bool vetoed = false;
	uint64_t levels = 0;

	for (size_t r = 0; r < RN_ROWS; r++) {
		bits += found[r].bits;
		vetoed |= rn_evidence[r][found[r].level].veto != NULL;
		levels |= (uint64_t)found[r].level << (RN_LEVEL_BITS * r);
	}
	if (veto != NULL)
		*veto = vetoed;
	if (vector != NULL)
		*vector = levels;
	return bits;
}

double
rn_judge_bits(const struct rn_judge *j, uint32_t a, uint32_t b, bool *veto,
    uint64_t *vector)
{
	struct rn_found found[RN_ROWS];

	rn_compare(j, a, b, found);
	return sum(j, found, veto, vector);
}

bool
rn_judge_above(const struct rn_judge *j, uint32_t a, uint32_t b, double least,
    double *bits, bool *veto)
{
	struct rn_found found[RN_ROWS];

	if (!rn_compare_above(j, a, b, least, found))
		return false;
	*bits = sum(j, found, veto, NULL);
	return *bits >= least;
}

static int
by_weight(const void *x, const void *y)
{
	const struct rn_fired *a = x, *b = y;
	double d = fabs(b->bits) - fabs(a->bits);

	if (d != 0)
		return d < 0 ? -1 : 1;
	return (int)a->row - (int)b->row;
}

static const char *
text_of(const struct rn_faces *f, uint32_t value)
{
	return value == RN_NO_VALUE ? NULL : f->value[value].text;
}

void
rn_judge_pair(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_verdict *out)
{
	struct rn_found found[RN_ROWS];

	*out = (struct rn_verdict){ .prior = j->prior };
	out->bits = out->prior;
	rn_compare(j, a, b, found);
	for (size_t r = 0; r < RN_ROWS; r++) {
		const struct rn_level_line *l = &rn_evidence[r][found[r].level];

		if (found[r].level == 0)
			continue;
		out->bits += found[r].bits;
		if (l->veto != NULL && out->veto == NULL)
			out->veto = l->veto;
		out->fired[out->n++] = (struct rn_fired){ (enum rn_row)r,
		    found[r].level, found[r].bits, l->words,
		    text_of(j->f, found[r].left),
		    text_of(j->f, found[r].right) };
	}
	qsort(out->fired, out->n, sizeof(*out->fired), by_weight);
	out->p = rn_bits_p(out->bits);
	out->zone = out->p < RN_P_PROBABLE ? RN_ZONE_SEPARATE :
	    out->p >= RN_P_CERTAIN && out->veto == NULL ? RN_ZONE_CERTAIN :
	    RN_ZONE_PROBABLE;
}

char *
rn_verdict_words(struct rn_arena *a, const struct rn_verdict *v)
{
	char *s = rn_sprintf(a, "start (%+.1f)", v->prior);

	for (size_t i = 0; i < v->n; i++)
		s = rn_sprintf(a, "%s · %s (%+.1f)", s, v->fired[i].words,
		    v->fired[i].bits);
	if (v->veto != NULL)
		s = rn_sprintf(a, "%s · not without you: %s", s, v->veto);
	return rn_sprintf(a, "%s -> %.1f %%", s, 100 * v->p);
}
