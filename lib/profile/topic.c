/*
 * topic.c - words of a profile, wherever they stand in what is known of
 * somebody; pure.
 *
 * The facets read what they can; what somebody wrote says more.  A word counts
 * by how few of the people at hand have it, half as much as a fact would,
 * since words come together.  Words everybody uses are in common[].
 */
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

enum { LEAST = 3, ALIKE = 5 };	/* bytes of a word, of a common beginning */

#define WANTED .25		/* of those wanted have a word of it */
#define TOGETHER .5
#define MOST 3

/* Of what a word is worth: of a role or a trade, which have facets of their
 * own; of what the profile's owner offers; of any other. */
#define OF_FACET .8
#define OF_VALUE .5
#define OF_REST 1

/* Folded, parted by commas; roles and places have facets of their own. */
static const char *const common =
    "the,and,for,with,who,that,this,from,into,are,was,were,have,has,had,not,"
    "but,than,then,they,them,their,our,you,your,can,could,would,should,will,"
    "may,might,must,any,all,some,more,most,less,least,other,others,only,just,"
    "also,still,even,very,too,well,good,best,better,great,fine,perfect,ideal,"
    "ideally,like,want,wants,wanted,looking,look,meet,talk,people,person,"
    "somebody,someone,anybody,anyone,everybody,whoever,nobody,please,between,"
    "about,around,over,under,within,without,because,when,where,what,which,"
    "how,why,say,says,make,makes,made,get,gets,run,runs,use,uses,need,needs,"
    "know,knows,help,helps,work,works,working,come,comes,going,one,two,three,"
    "year,years,month,months,last,next,new,old,own,first,second,top,big,"
    "small,large,mid,sized,company,companies,firm,firms,business,businesses,"
    "employees,staff,revenue,head,heads,chief,officer,officers,director,"
    "directors,manager,managers,lead,leads,leader,leaders,vice,president,"
    "senior,city,cities,country,countries,europe,european,"
    "der,die,das,den,dem,des,und,oder,mit,fur,von,vom,zum,zur,bei,auf,aus,"
    "ein,eine,einen,einem,einer,nicht,kein,keine,keinen,wir,ich,sie,suche,"
    "suchen,auch,gern,gerne,als,wie,uber,unter,nach,ohne,die,mitarbeiter,"
    "les,des,une,aux,pour,dans,avec,pas,sans,nous,que,qui,sur,par,est,sont,"
    "plus,chez,leur,leurs,ces,nos,vos,personnes,entreprise,entreprises";

bool
rn_word_alike(const char *x, size_t xn, const char *y, size_t yn)
{
	size_t least = xn < yn ? xn : yn, same = 0;

	if (rn_phrase_same(x, xn, y, yn))
		return true;
	while (same < least && x[same] == y[same])
		same++;
	return same >= ALIKE && same * 10 >= least * 7;
}

static bool
stands_in(const struct rn_list *l, struct rn_arena *a, const char *s, size_t n)
{
	size_t at, len;

	for (size_t i = 0; i < l->n; i++)
		if (rn_phrase_in(rn_fold(a, l->v[i]), s, n, &at, &len))
			return true;
	return false;
}

/* There already: the same word, or one that means the same. */
static bool
is_there(const struct rn_topics *t, const char *s, size_t len, int group)
{
	for (size_t i = 0; i < t->n; i++)
		if ((group >= 0 && t->v[i].group == group) ||
		    rn_phrase_same(t->v[i].s, t->v[i].len, s, len))
			return true;
	return false;
}

static void
add_words(struct rn_arena *a, const struct rn_profile *p, const char *text,
    double share, struct rn_topics *t)
{
	const char *s = text == NULL ? "" : rn_fold(a, text);
	size_t len, at, found;

	for (s += rn_gap_len(s); *s != '\0'; s += len, s += rn_gap_len(s)) {
		int group;

		len = rn_word_len(s);
		group = rn_synonym_group(s, len);
		if (t->n == RN_TOPICS || (len < LEAST && group < 0) ||
		    is_there(t, s, len, group) ||
		    (*s >= '0' && *s <= '9') || rn_item_in(common, s, len) ||
		    stands_in(&p->exclude, a, s, len) ||
		    stands_in(&p->geographies, a, s, len) ||
		    (p->stage != NULL && rn_phrase_in(rn_fold(a, p->stage), s,
		    len, &at, &found)))
			continue;
		t->v[t->n++] = (struct rn_topic){ .s = s, .len = len,
		    .group = group, .share = share };
	}
}

void
rn_topics_make(struct rn_arena *a, const struct rn_profile *p,
    struct rn_topics *out)
{
	const struct rn_list *said[] = { &p->roles, &p->industries };

	*out = (struct rn_topics){ .n = 0 };
	for (size_t i = 0; i < RN_LEN(said); i++)
		for (size_t k = 0; k < said[i]->n; k++)
			add_words(a, p, said[i]->v[k], OF_FACET, out);
	add_words(a, p, p->authority, OF_REST, out);
	add_words(a, p, p->trigger, OF_REST, out);
	for (size_t i = 0; i < p->unread.n; i++)
		add_words(a, p, p->unread.v[i], OF_REST, out);
	add_words(a, p, p->value, OF_VALUE, out);
	add_words(a, p, p->description, OF_REST, out);
}

uint64_t
rn_topics_word(const struct rn_topics *t, const char *s, size_t n)
{
	uint64_t set = 0;

	for (size_t i = 0; i < t->n; i++)
		if ((t->v[i].group >= 0 &&
		    rn_synonym_in(t->v[i].group, s, n)) ||
		    (*s == *t->v[i].s &&
		    rn_word_alike(s, n, t->v[i].s, t->v[i].len)))
			set |= UINT64_C(1) << i;
	return set;
}

static uint64_t
found_in(const struct rn_topics *t, struct rn_arena *a, const char *text)
{
	const char *s = text == NULL ? "" : rn_fold(a, text);
	uint64_t set = 0;
	size_t len;

	for (s += rn_gap_len(s); *s != '\0'; s += len, s += rn_gap_len(s)) {
		len = rn_word_len(s);
		set |= rn_topics_word(t, s, len);
	}
	return set;
}

uint64_t
rn_topics_in(const struct rn_topics *t, struct rn_arena *a,
    const struct rn_person *who, const struct rn_org *org)
{
	uint64_t set = found_in(t, a, who->title) | found_in(t, a, who->org);

	for (size_t i = 0; i < who->tags.n; i++)
		set |= found_in(t, a, who->tags.v[i]);
	for (size_t i = 0; i < who->notes.n; i++)
		set |= found_in(t, a, who->notes.v[i]);
	if (org != NULL)
		set |= found_in(t, a, org->fact[RN_ORG_INDUSTRY].text) |
		    found_in(t, a, org->fact[RN_ORG_ABOUT].text) |
		    found_in(t, a, org->fact[RN_ORG_STAGE].text);
	return set;
}

void
rn_topics_note(struct rn_topics *t, uint64_t set)
{
	t->all++;
	for (size_t i = 0; set != 0; set >>= 1, i++)
		t->v[i].people += (int64_t)(set & 1);
}

double
rn_topics_weight(struct rn_arena *a, const struct rn_topics *t, uint64_t set,
    const char **words)
{
	double sum = 0;

	if (words != NULL)
		*words = NULL;
	for (size_t i = 0; i < t->n; i++) {
		double usual = ((double)t->v[i].people + 1) /
		    ((double)t->all + 4);

		if ((set >> i & 1) == 0 || usual >= WANTED)
			continue;
		sum += TOGETHER * t->v[i].share * log(WANTED / usual);
		if (words == NULL)
			continue;
		*words = rn_sprintf(a, "%s%s%.*s", *words == NULL ? "" :
		    *words, *words == NULL ? "" : ", ", (int)t->v[i].len,
		    t->v[i].s);
	}
	return sum < MOST ? sum : MOST;
}
