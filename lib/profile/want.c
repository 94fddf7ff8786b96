/*
 * want.c - a profile made ready to be compared with: what its texts mean.
 *
 * What a new field wants is read here, and compared in fit.c; whom it leaves
 * out, in exclude.c and signs.c.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"
#include "refnet/signal.h"

/* Words that say nothing within the name of an industry. */
static const char *const filler = "a,an,the,and,of,sector,industry,"
    "industries,services,space,world,or,start,up,people,anybody,anyone,"
    "somebody,who,has,have,moved,to,into,now,works,working,from,at,in,any,"
    "that,themselves,which,other,small,big,large,larger,smaller,folk,folks,"
    "types,guys,crowd,"
    "rest,leute,gente";

/* What makes a phrase one about companies; alone it says which. */
static const char *const firm = "vendor,provider,supplier,seller,reseller,"
    "startup,shop,house,company,firm,business,sells,sell,selling,maker,"
    "make,makes,build,builds,"
    "producer,manufacturer,brand,operator,chain,group,organisation,"
    "organization,hersteller,anbieter,betrieb,groupe,entreprise,fabricante";

/* Words of a role that its level and its field say already. */
static const char *const plain_role = "of,the,and,or,for,in,at,a,an,to,head,"
    "lead,leader,senior,global,group,regional,deputy,our,finance,financial,"
    "sales,marketing,engineering,technology,legal,people,hr,human,resources,"
    "operations,operating,product,data,it,information,general,executive,"
    "commercial,responsible,person,team,leiter,leiterin,finanzen,directeur,"
    "directrice,de,du,des,la,le,responsable,chef";

/* Begin a role of whoever is first in a field, however that is called. */
static const char *const heads = "head,leiter,leiterin,leitung,leitende,"
    "responsable,jefe,jefa,responsavel,responsabile";

/* What an abbreviation asks for besides its level and field. */
static const struct {
	const char *word, *means;
} narrow[] = { { "ciso", "security" }, { "cso", "security" } };

bool
rn_phrase_kind(const char *s, size_t n)
{
	return rn_phrase_among(s, n, firm);
}

bool
rn_phrase_filler(const char *s, size_t n)
{
	return rn_phrase_among(s, n, filler);
}

static struct rn_part_wanted *
add_part(struct rn_phrase *p)
{
	static const struct rn_part_wanted none = {
	    .industry = RN_LEXICON_NONE, .spare = RN_LEXICON_NONE };

	if (p->n == RN_PHRASE_PARTS)
		return NULL;
	p->part[p->n] = none;
	return &p->part[p->n++];
}

void
rn_phrase_literal(struct rn_phrase *p, const char *s, size_t n)
{
	struct rn_part_wanted *part = add_part(p);
	int group = rn_synonym_group(s, n);

	if (part != NULL) {
		part->literal = s;
		part->len = n;
		part->like = rn_synonym_words(group);
		part->work = rn_synonym_work(group);
	}
}

/* Words that are no industry and no filler; *kind: of company, if any. */
static void
add_words(struct rn_arena *a, struct rn_phrase *p, const char *said, size_t n,
    struct rn_found *kind)
{
	const char *s = rn_fold(a, rn_strndup(a, said, n));
	size_t len;

	for (s += rn_gap_len(s); *s != '\0'; s += len, s += rn_gap_len(s)) {
		len = rn_word_len(s);
		if (rn_phrase_among(s, len, firm)) {
			p->firms = true;
			*kind = (struct rn_found){ s, len };
		} else if (!rn_phrase_among(s, len, filler))
			rn_phrase_literal(p, s, len);
	}
}

/* An industry; of two of which one is in the other, only the narrower. */
static void
add_industry(struct rn_phrase *p, int node, const char *said)
{
	struct rn_part_wanted *part;

	for (size_t i = 0; i < p->n; i++) {
		int *there = &p->part[i].industry;

		if (rn_industry_within(*there, node))
			return;
		if (rn_industry_within(node, *there)) {
			*there = node;
			p->part[i].said = said;
			p->part[i].len = strlen(said);
			return;
		}
	}
	part = add_part(p);
	if (part == NULL)
		return;
	part->industry = node;
	part->said = said;
	part->len = strlen(said);
}

/* "family owned bakeries": two words, and the industry of bakeries. */
void
rn_phrase_trade(struct rn_arena *a, const char *said, struct rn_phrase *p)
{
	size_t len = strlen(said), n, at = 0;
	struct rn_found kind = { NULL, 0 };
	struct rn_hit *hit, whole;

	*p = (struct rn_phrase){ .said = said, .fold = rn_fold(a, said),
	    .org = rn_org_key(a, said), .place = RN_LEXICON_NONE };
	if (rn_industry_read(said, len, &whole) && whole.sure >= 1) {
		add_industry(p, whole.node, p->fold);
		return;
	}
	n = rn_industry_find_all(a, said, len, &hit);
	for (size_t i = 0; i < n; i++) {
		if (hit[i].by != RN_HIT_BY_NAME)
			continue;
		add_words(a, p, said + at, hit[i].at - at, &kind);
		add_industry(p, hit[i].node, rn_fold(a, rn_strndup(a,
		    said + hit[i].at, hit[i].len)));
		at = hit[i].at + hit[i].len;
	}
	add_words(a, p, said + at, len - at, &kind);
	if (p->n == 0 && kind.s != NULL)
		rn_phrase_literal(p, kind.s, kind.len);
}

/* How much the nth value of a field is wanted, beside the first. */
static double
liked(struct rn_arena *a, const struct rn_profile *p, enum rn_field f,
    const struct rn_list *l, size_t nth)
{
	return nth == 0 ? 1 : rn_said_second(a, p->description,
	    rn_said_phrase(p->said, p->says, f, l->v[0]),
	    rn_said_phrase(p->said, p->says, f, l->v[nth]));
}

static struct rn_phrase *
make_industries(struct rn_arena *a, const struct rn_profile *p)
{
	const struct rn_list *l = &p->industries;
	struct rn_phrase *v = rn_alloc(a, (l->n + 1) * sizeof(*v));

	for (size_t i = 0; i < l->n; i++) {
		rn_phrase_trade(a, l->v[i], &v[i]);
		v[i].liked = liked(a, p, RN_FIELD_INDUSTRY, l, i);
	}
	return v;
}

/* A place is one node, or, when the lexicon does not know it, its words. */
static struct rn_phrase *
make_places(struct rn_arena *a, const struct rn_profile *p)
{
	const struct rn_list *l = &p->geographies;
	struct rn_phrase *v = rn_alloc(a, (l->n + 1) * sizeof(*v));

	for (size_t i = 0; i < l->n; i++) {
		struct rn_hit hit;
		bool known = rn_place_read(l->v[i], strlen(l->v[i]), &hit);

		v[i] = (struct rn_phrase){ .said = l->v[i],
		    .fold = rn_fold(a, l->v[i]),
		    .liked = liked(a, p, RN_FIELD_GEOGRAPHY, l, i),
		    .place = known ? hit.node : RN_LEXICON_NONE };
	}
	return v;
}

static struct rn_range
make_range(const char *said, enum rn_range_kind kind)
{
	struct rn_range r = { .low = NAN, .high = NAN };

	if (said == NULL || !rn_range_read(said, strlen(said), kind, &r))
		r = (struct rn_range){ .low = NAN, .high = NAN };
	return r;
}

static void
add_special(struct rn_wanted_role *r, const char *s, size_t n)
{
	if (r->special_n == RN_LEN(r->special))
		return;
	r->group[r->special_n] = rn_synonym_group(s, n);
	r->special[r->special_n++] = (struct rn_found){ s, n };
}

/* "head of information security": what tells it from any head of IT. */
static void
find_special(struct rn_arena *a, struct rn_wanted_role *r)
{
	size_t len, at = 0, whole = 0;
	int group = rn_synonym_phrase(r->fold, &at, &whole);

	if (group >= 0) {	/* "développement durable" is one thing */
		add_special(r, r->fold + at, whole);
		r->group[r->special_n - 1] = group;
	}
	for (const char *s = r->fold + rn_gap_len(r->fold); *s != '\0';
	    s += len, s += rn_gap_len(s)) {
		enum rn_function function;
		enum rn_level level;
		size_t n = 0;

		len = rn_word_len(s);
		if (group >= 0 && s >= r->fold + at && s < r->fold + at + whole)
			continue;
		while (n < RN_LEN(narrow) && !rn_phrase_same(s, len,
		    narrow[n].word, strlen(narrow[n].word)))
			n++;
		if (n < RN_LEN(narrow)) {
			add_special(r, narrow[n].means,
			    strlen(narrow[n].means));
			continue;
		}
		if (rn_phrase_among(s, len, plain_role))
			continue;
		rn_title_read(rn_strndup(a, s, len), &level, &function);
		if (level == RN_LEVEL_OTHER)
			add_special(r, s, len);
	}
}

static struct rn_wanted_role *
make_role(struct rn_arena *a, const char *said, struct rn_wanted_role *r)
{
	*r = (struct rn_wanted_role){ .said = said, .fold = rn_fold(a, said),
	    .liked = 1 };
	rn_title_read(r->said, &r->level, &r->function);
	r->top = rn_phrase_among(r->fold, rn_word_len(r->fold), heads);
	find_special(a, r);
	return r;
}

/*
 * The roles, and before them whoever is said to run something: "whoever runs
 * treasury" is a head of treasury.
 */
static void
make_roles(struct rn_arena *a, const struct rn_profile *p, struct rn_want *w)
{
	const char *runs = p->authority == NULL ? NULL :
	    rn_said_runs(a, p->authority);
	const char *first = NULL;

	w->roles = 0;
	w->role = rn_alloc(a, (p->roles.n + 2) * sizeof(*w->role));
	if (runs != NULL) {
		const struct rn_wanted_role *r = make_role(a, rn_sprintf(a,
		    "head of %.*s", (int)strcspn(runs, ";"), runs),
		    &w->role[0]);

		w->roles = r->function != RN_FUNCTION_OTHER &&
		    r->function != RN_FUNCTION_GENERAL;
		w->role[0].of = p->roles.n > 0 ? 0 : -1;
		first = p->authority;
	}
	for (size_t i = 0; i < p->roles.n; i++) {
		struct rn_wanted_role *r = make_role(a, p->roles.v[i],
		    &w->role[w->roles++]);
		const char *phrase = rn_said_phrase(p->said, p->says,
		    RN_FIELD_ROLE, p->roles.v[i]);

		r->of = (int)i;
		if (w->roles > 1)
			r->liked = rn_said_second(a, p->description, first,
			    phrase);
		else
			first = phrase;
	}
}

void
rn_want_make(struct rn_arena *a, const struct rn_profile *p,
    struct rn_want *w)
{
	*w = (struct rn_want){ .roles = p->roles.n,
	    .industries = p->industries.n, .places = p->geographies.n };
	make_roles(a, p, w);
	w->industry = make_industries(a, p);
	w->place = make_places(a, p);
	rn_want_exclude(a, &p->exclude, w);
	w->size = make_range(p->size, RN_RANGE_EMPLOYEES);
	w->revenue = make_range(p->revenue, RN_RANGE_MONEY);
	w->past = rn_said_past(a, p->description, &p->exclude);
	if (p->trigger != NULL)
		w->trigger = rn_signal_read(p->trigger, strlen(p->trigger));
}

