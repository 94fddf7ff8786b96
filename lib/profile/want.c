/*
 * want.c - a profile made ready to be compared with: what its texts mean.
 *
 * What a new field wants is read here, and compared in fit.c.
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
    "other,small,big,large,larger,smaller";

/* What makes a phrase one about companies; alone it says which. */
static const char *const firm = "vendor,provider,supplier,seller,reseller,"
    "startup,shop,house,company,firm,business,sells,sell,selling";

/* Words of a role that its level and its field say already. */
static const char *const plain_role = "of,the,and,or,for,in,at,a,an,to,head,"
    "lead,leader,senior,global,group,regional,deputy,our,finance,financial,"
    "sales,marketing,engineering,technology,legal,people,hr,human,resources,"
    "operations,operating,product,data,it,information,general,executive,"
    "commercial,responsible,person,team,leiter,leiterin,finanzen,directeur,"
    "directrice,de,du,des,la,le,responsable,chef";

/* What an abbreviation asks for besides its level and field. */
static const struct {
	const char *word, *means;
} narrow[] = { { "ciso", "security" }, { "cso", "security" } };

static struct rn_part_wanted *
add_part(struct rn_phrase *p)
{
	static const struct rn_part_wanted none = { NULL, 0, RN_LEXICON_NONE };

	if (p->n == RN_PHRASE_PARTS)
		return NULL;
	p->part[p->n] = none;
	return &p->part[p->n++];
}

static bool
is_one_of(const char *s, size_t n, const char *list)
{
	for (const char *w = list; *w != '\0'; w += *w == ',') {
		size_t m = strcspn(w, ",");

		if (rn_phrase_same(s, n, w, m))
			return true;
		w += m;
	}
	return false;
}

static void
add_literal(struct rn_phrase *p, const char *s, size_t n)
{
	struct rn_part_wanted *part = add_part(p);

	if (part != NULL) {
		part->literal = s;
		part->len = n;
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
		if (is_one_of(s, len, firm)) {
			p->firms = true;
			*kind = (struct rn_found){ s, len };
		} else if (!is_one_of(s, len, filler))
			add_literal(p, s, len);
	}
}

/* An industry; of two of which one is in the other, only the narrower. */
static void
add_industry(struct rn_phrase *p, int node)
{
	struct rn_part_wanted *part;

	for (size_t i = 0; i < p->n; i++) {
		int *there = &p->part[i].industry;

		if (rn_industry_within(*there, node))
			return;
		if (rn_industry_within(node, *there)) {
			*there = node;
			return;
		}
	}
	part = add_part(p);
	if (part != NULL)
		part->industry = node;
}

/* "family owned bakeries": two words, and the industry of bakeries. */
static void
make_industry(struct rn_arena *a, const char *said, struct rn_phrase *p)
{
	size_t len = strlen(said), n, at = 0;
	struct rn_found kind = { NULL, 0 };
	struct rn_hit *hit, whole;

	*p = (struct rn_phrase){ .said = said, .fold = rn_fold(a, said),
	    .org = rn_org_key(a, said), .place = RN_LEXICON_NONE };
	if (rn_industry_read(said, len, &whole) && whole.sure >= 1) {
		add_industry(p, whole.node);
		return;
	}
	n = rn_industry_find_all(a, said, len, &hit);
	for (size_t i = 0; i < n; i++) {
		if (hit[i].by != RN_HIT_BY_NAME)
			continue;
		add_words(a, p, said + at, hit[i].at - at, &kind);
		add_industry(p, hit[i].node);
		at = hit[i].at + hit[i].len;
	}
	add_words(a, p, said + at, len - at, &kind);
	if (p->n == 0 && kind.s != NULL)
		add_literal(p, kind.s, kind.len);
}

static struct rn_phrase *
make_industries(struct rn_arena *a, const struct rn_list *l)
{
	struct rn_phrase *v = rn_alloc(a, (l->n + 1) * sizeof(*v));

	for (size_t i = 0; i < l->n; i++)
		make_industry(a, l->v[i], &v[i]);
	return v;
}

/* A place is one node, or, when the lexicon does not know it, its words. */
static struct rn_phrase *
make_places(struct rn_arena *a, const struct rn_list *l)
{
	struct rn_phrase *v = rn_alloc(a, (l->n + 1) * sizeof(*v));

	for (size_t i = 0; i < l->n; i++) {
		struct rn_hit hit;
		bool known = rn_place_read(l->v[i], strlen(l->v[i]), &hit);

		v[i] = (struct rn_phrase){ .said = l->v[i],
		    .fold = rn_fold(a, l->v[i]),
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
	if (r->special_n < RN_LEN(r->special))
		r->special[r->special_n++] = (struct rn_found){ s, n };
}

/* "head of information security": what tells it from any head of IT. */
static void
find_special(struct rn_arena *a, struct rn_wanted_role *r)
{
	size_t len;

	for (const char *s = r->fold + rn_gap_len(r->fold); *s != '\0';
	    s += len, s += rn_gap_len(s)) {
		enum rn_function function;
		enum rn_level level;
		size_t n = 0;

		len = rn_word_len(s);
		while (n < RN_LEN(narrow) && !rn_phrase_same(s, len,
		    narrow[n].word, strlen(narrow[n].word)))
			n++;
		if (n < RN_LEN(narrow)) {
			add_special(r, narrow[n].means,
			    strlen(narrow[n].means));
			continue;
		}
		if (is_one_of(s, len, plain_role))
			continue;
		rn_title_read(rn_strndup(a, s, len), &level, &function);
		if (level == RN_LEVEL_OTHER)
			add_special(r, s, len);
	}
}

void
rn_want_make(struct rn_arena *a, const struct rn_profile *p,
    struct rn_want *w)
{
	*w = (struct rn_want){ .roles = p->roles.n,
	    .industries = p->industries.n, .places = p->geographies.n,
	    .excludes = p->exclude.n < RN_ITEMS_MAX ? p->exclude.n :
	    RN_ITEMS_MAX };
	w->role = rn_alloc(a, (p->roles.n + 1) * sizeof(*w->role));
	for (size_t i = 0; i < p->roles.n; i++) {
		struct rn_wanted_role *r = &w->role[i];

		r->said = p->roles.v[i];
		r->fold = rn_fold(a, r->said);
		rn_title_read(r->said, &r->level, &r->function);
		find_special(a, r);
	}
	w->industry = make_industries(a, &p->industries);
	w->place = make_places(a, &p->geographies);
	w->exclude = make_industries(a, &p->exclude);
	w->size = make_range(p->size, RN_RANGE_EMPLOYEES);
	w->revenue = make_range(p->revenue, RN_RANGE_MONEY);
	if (p->trigger != NULL)
		w->trigger = rn_signal_read(p->trigger, strlen(p->trigger));
}

