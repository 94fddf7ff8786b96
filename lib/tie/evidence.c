/*
 * evidence.c - what it means that two people were seen together.  Pure.
 *
 * How often says little; how few people were on the smallest message they
 * shared, and whether one wrote to the other before me, says much.  To change
 * what evidence is worth, edit the tables.
 */
#include <math.h>

#include "base/date.h"
#include "tie/tie.h"

const char *const rn_tie_class_name[RN_TIE_CLASSES + 1] = {
	"said", "introduced", "mutual", "one-way", "listed", "my-mail",
	"employer", "their-mail", NULL
};

/*
 * The chance that two people write to each other directly, by people on the
 * smallest message they shared, me among them; measured inside one company.
 */
enum { SIZES = 6 };
static const uint32_t up_to[SIZES] = { 3, 5, 8, 12, 20, UINT32_MAX };
static const double worth[RN_TIE_CLASSES][SIZES] = {
	[RN_TIE_MUTUAL] =     { .90, .82, .66, .61, .58, .58 },
	[RN_TIE_ONE_WAY] =    { .64, .59, .53, .45, .35, .40 },
	[RN_TIE_MY_MAIL] =    { .40, .28, .22, .20, .14, .12 },
	[RN_TIE_THEIR_MAIL] = { .31, .31, .25, .22, .15, .12 },
};

/* Whom I introduced know each other since, as in ground.c. */
#define INTRODUCED 0.60
#define SOON (14 * RN_DAY)

/* Beyond one company the odds are lower. */
#define STRANGERS 0.5

/* What was measured was a year; the odds halve with every further one. */
#define YEAR (365.0 * RN_DAY)

/*
 * A human's word, by tier.  That they know each other; that one would answer
 * the other within a week: what the tiers mean between me and somebody.
 */
const struct rn_word rn_said_word[RN_TIER_NONE] = {
	[RN_TIER_STRONG] = { .95, .75 },
	[RN_TIER_MEDIUM] = { .85, .55 },
	[RN_TIER_WEAK] =   { .45, .35 },
};

void
rn_pair_see(struct rn_pair *p, enum rn_pair_how how, size_t people, int64_t at)
{
	bool fresh = p->least == 0;

	p->seen[how]++;
	if (fresh)
		p->mine = p->turned = INT64_MAX;
	if (how == RN_PAIR_MINE && people == 3 && at < p->mine)
		p->mine = at;
	if (fresh || people < p->least)
		p->least = (uint32_t)people;
	if (fresh || at < p->first)
		p->first = at;
	if (fresh || at > p->last)
		p->last = at;
}

void
rn_pair_turn(struct rn_pair *p, int64_t at)
{
	if (at < p->turned)
		p->turned = at;
}

bool
rn_pair_introduced(const struct rn_pair *p)
{
	return p->least > 0 && p->mine != INT64_MAX && p->mine == p->first &&
	    p->turned != INT64_MAX && p->turned > p->mine &&
	    p->turned - p->mine <= SOON;
}

static double
table(const struct rn_pair *p, enum rn_tie_class kind)
{
	int i = 0;

	while (p->least > up_to[i])
		i++;
	return worth[kind][i];
}

double
rn_pair_judge(const struct rn_pair *p, int64_t now, bool colleagues,
    enum rn_tie_class *kind)
{
	const uint32_t *seen = p->seen;
	double age = (double)now - (double)p->last, odds, best;

	if (p->least == 0)
		return 0;
	if (seen[RN_PAIR_AB] > 0 && seen[RN_PAIR_BA] > 0)
		*kind = RN_TIE_MUTUAL;
	else if (seen[RN_PAIR_AB] > 0 || seen[RN_PAIR_BA] > 0)
		*kind = RN_TIE_ONE_WAY;
	else if (seen[RN_PAIR_THEIRS] == 0)
		*kind = RN_TIE_MY_MAIL;
	else if (seen[RN_PAIR_MINE] + seen[RN_PAIR_MET] == 0)
		*kind = RN_TIE_THEIR_MAIL;
	else
		*kind = table(p, RN_TIE_MY_MAIL) >
		    table(p, RN_TIE_THEIR_MAIL) ? RN_TIE_MY_MAIL :
		    RN_TIE_THEIR_MAIL;
	best = table(p, *kind);
	odds = best / (1 - best);
	if (!colleagues)
		odds *= STRANGERS;
	if (!colleagues && rn_pair_introduced(p)) {
		odds = fmax(odds, INTRODUCED / (1 - INTRODUCED));
		*kind = RN_TIE_INTRODUCED;
	}
	if (age > YEAR)
		odds *= exp2((YEAR - age) / YEAR);
	return odds / (1 + odds);
}

static const char *
times(struct rn_arena *a, uint32_t n)
{
	return n == 1 ? "once" : n == 2 ? "twice" :
	    rn_sprintf(a, "%u times", n);
}

/* One more clause. */
static char *
also(struct rn_arena *a, char *s, const char *clause)
{
	return s == NULL ? rn_strdup(a, clause) :
	    rn_sprintf(a, "%s; %s", s, clause);
}

char *
rn_pair_words(struct rn_arena *a, const struct rn_pair *p,
    const char *a_name, const char *b_name)
{
	const uint32_t *seen = p->seen;
	char *s = NULL, day[32];

	if (seen[RN_PAIR_AB] > 0)
		s = also(a, s, rn_sprintf(a, "%s wrote to %s %s", a_name,
		    b_name, times(a, seen[RN_PAIR_AB])));
	if (seen[RN_PAIR_BA] > 0)
		s = also(a, s, rn_sprintf(a, "%s wrote to %s %s", b_name,
		    a_name, times(a, seen[RN_PAIR_BA])));
	if (seen[RN_PAIR_MET] > 0)
		s = also(a, s, rn_sprintf(a, "both met with you %s",
		    times(a, seen[RN_PAIR_MET])));
	if (seen[RN_PAIR_MINE] > 0)
		s = also(a, s, rn_sprintf(a, "both on mail of yours %s",
		    times(a, seen[RN_PAIR_MINE])));
	if (seen[RN_PAIR_THEIRS] > 0)
		s = also(a, s, rn_sprintf(a, "both on mail of others %s",
		    times(a, seen[RN_PAIR_THEIRS])));
	if (s == NULL)
		return NULL;
	s = rn_sprintf(a, "%s; smallest: %u people", s, p->least);
	return !rn_pair_introduced(p) ? s : rn_sprintf(a,
	    "%s; your letter of %s introduced them", s,
	    rn_date_day(p->mine, day));
}
