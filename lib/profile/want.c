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
    "other,small,big,large,larger,smaller,folk,folks,types,guys,leute,gente";

/* What makes a phrase one about companies; alone it says which. */
static const char *const firm = "vendor,provider,supplier,seller,reseller,"
    "startup,shop,house,company,firm,business,sells,sell,selling,maker,"
    "producer,manufacturer,brand,operator,chain,group,organisation,"
    "organization,hersteller,anbieter,betrieb,groupe,entreprise,fabricante";

/* Who serves whoever is named after them. */
static const char *const serves = "supplier,vendor,seller,provider,"
    "consultant,adviser,advisor,contractor,lieferant,lieferanten,anbieter,"
    "berater,fournisseur,proveedor,fornecedor";

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

static void
add_literal(struct rn_phrase *p, const char *s, size_t n)
{
	struct rn_part_wanted *part = add_part(p);

	if (part != NULL) {
		part->literal = s;
		part->len = n;
		part->like = rn_synonym_words(rn_synonym_group(s, n));
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
			add_literal(p, s, len);
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

/*
 * "Suppliers to councils": who sells to a trade is not of it, and may be known
 * by that word alone.  NULL: it says nothing of the kind.
 */
static const char *
sells_to(struct rn_arena *a, const char *fold)
{
	static const char *const to[] = { " to ", " for ", " of ", " an ",
	    " fur ", " pour ", " para " };

	while (rn_phrase_among(fold, rn_word_len(fold), "who,that,anybody,"
	    "anyone,somebody,people,those,wer,qui,que") && fold[rn_word_len(
	    fold)] == ' ')
		fold += rn_word_len(fold) + 1;
	for (size_t i = 0; i < RN_LEN(to); i++) {
		const char *s = strstr(fold, to[i]);

		/* to them, to hospitals */
		if (s != NULL && rn_word_len(fold) == (size_t)(s - fold) &&
		    rn_phrase_among(fold, rn_word_len(fold),
		    "sells,sell,selling,sold,verkauft,vend,vende"))
			return "vendor";
		if (s != NULL && rn_phrase_among(fold, rn_word_len(fold),
		    serves) && rn_word_len(fold) == (size_t)(s - fold))
			return rn_strndup(a, fold, (size_t)(s - fold));
	}
	return NULL;
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
		add_literal(p, kind.s, kind.len);
}

/*
 * Every word of an exclusion of somebody's kind of work ("fractional CFOs") as
 * a word, since a card or a note may say it as it is.  False: it is of none.
 */
static bool
make_words(const struct rn_phrase *trade, struct rn_phrase *p)
{
	bool any = false;
	size_t len;

	*p = (struct rn_phrase){ .said = trade->said, .fold = trade->fold,
	    .org = "", .place = RN_LEXICON_NONE };
	for (const char *s = p->fold + rn_gap_len(p->fold); *s != '\0';
	    s += len, s += rn_gap_len(s)) {
		len = rn_word_len(s);
		if (!rn_phrase_among(s, len, filler))
			add_literal(p, s, len);
		any = any || rn_synonym_group(s, len) >= 0;
	}
	return any && p->n > 1 && p->n < RN_PHRASE_PARTS;
}

/* Whose titles are of a level or a field nobody wants. */
static bool
make_title(struct rn_arena *a, const struct rn_want *w,
    const struct rn_phrase *said, struct rn_phrase *p)
{
	*p = (struct rn_phrase){ .said = said->said, .fold = said->fold,
	    .org = "", .place = RN_LEXICON_NONE, .n = 1 };
	if (!rn_unwanted_title(a, said->said, &p->part[0]))
		return false;
	for (size_t i = 0; i < w->roles; i++)
		if ((int)w->role[i].function == p->part[0].function ||
		    (p->part[0].function < 0 && w->role[i].level >=
		    (enum rn_level)p->part[0].low && w->role[i].level <=
		    (enum rn_level)p->part[0].high))
			return false;	/* some of them are wanted */
	return true;
}

/* Does the profile want people of that trade, or of one in it? */
static bool
trade_wanted(const struct rn_want *w, const struct rn_phrase *p)
{
	for (size_t i = 0; i < p->n; i++)
		for (size_t k = 0; k < w->industries; k++)
			for (size_t m = 0; m < w->industry[k].n; m++) {
				int x = p->part[i].industry;
				int y = w->industry[k].part[m].industry;

				if (rn_industry_within(x, y) ||
				    rn_industry_within(y, x))
					return true;
			}
	return false;
}

/*
 * "Big pharma": of those who are wanted the big ones, else all of them;
 * "giants": whoever is one.
 */
static void
add_scale(struct rn_arena *a, const struct rn_want *w, struct rn_phrase *p)
{
	struct rn_part_wanted size, stage;
	size_t n = 0;
	struct rn_range *v;

	if (!rn_unwanted_scale(a, p->said, &size, &stage))
		return;
	/* "private equity owned": that is no trade */
	n = isnan(stage.low) ? 0 : rn_range_find_all(a, p->said,
	    strlen(p->said), &v);
	for (size_t i = 0; i < n; i++)
		if (v[i].kind == RN_RANGE_STAGE && v[i].len > strlen("listed"))
			p->n = 0;
	n = 0;
	for (size_t i = 0; i < p->n; i++)
		if (p->part[i].literal == NULL || !rn_unwanted_word(
		    p->part[i].literal, p->part[i].len))
			p->part[n++] = p->part[i];
	p->n = n;
	if (n > 0 && !trade_wanted(w, p))
		return;
	if (!isnan(size.low) && p->n < RN_PHRASE_PARTS)
		p->part[p->n++] = size;
	if (!isnan(stage.low) && p->n < RN_PHRASE_PARTS)
		p->part[p->n++] = stage;
}

static bool
same_wanted(const struct rn_want *w, int node)
{
	for (size_t k = 0; k < w->industries; k++)
		for (size_t m = 0; m < w->industry[k].n; m++)
			if (w->industry[k].part[m].industry == node)
				return true;
	return false;
}

/* "Parts makers, no car makers": those who are wanted are not left out with
 * what they are part of. */
static void
spare_wanted(const struct rn_want *w, struct rn_phrase *p)
{
	size_t len, n = 0;

	/* the very trade that is wanted: its words say which of it are not */
	for (size_t i = 0; i < p->n; i++)
		if (p->part[i].industry == RN_LEXICON_NONE ||
		    !same_wanted(w, p->part[i].industry))
			p->part[n++] = p->part[i];
	if (n < p->n) {
		p->n = 0;
		for (const char *s = p->fold + rn_gap_len(p->fold);
		    *s != '\0'; s += len, s += rn_gap_len(s)) {
			len = rn_word_len(s);
			if (!rn_phrase_among(s, len, filler) &&
			    !rn_phrase_among(s, len, firm))
				add_literal(p, s, len);
		}
	}
	for (size_t i = 0; i < p->n; i++)
		for (size_t k = 0; k < w->industries; k++)
			for (size_t m = 0; m < w->industry[k].n; m++) {
				int is = w->industry[k].part[m].industry;

				if (is != p->part[i].industry &&
				    rn_industry_within(is,
				    p->part[i].industry))
					p->part[i].spare = is;
			}
}

/* "Nobody in finance", of CFOs: that is said of their companies. */
static bool
is_their_field(struct rn_arena *a, const struct rn_want *w, const char *said)
{
	enum rn_function function, one_function;
	enum rn_level level, one_level;
	size_t n = strlen(said);

	rn_title_read(said, &level, &function);
	if (n > 1 && said[n - 1] == 's') {	/* "operating partners" */
		rn_title_read(rn_strndup(a, said, n - 1), &one_level,
		    &one_function);
		if (one_level != RN_LEVEL_OTHER)
			return false;
	}
	for (size_t i = 0; i < w->roles; i++)
		if (w->role[i].liked >= 1 && w->role[i].function != function)
			return false;
	return w->roles > 0 && level == RN_LEVEL_OTHER &&
	    function != RN_FUNCTION_OTHER;
}

/*
 * "Dev consultancies": a consultancy of whatever kind, who knows what it does,
 * unless some of them are wanted.
 */
static bool
make_kind(const struct rn_want *w, const struct rn_phrase *said,
    struct rn_phrase *p)
{
	const char *last = said->fold, *s = said->fold;
	size_t n = 0, len;
	int group;

	for (s += rn_gap_len(s); *s != '\0'; s += len, s += rn_gap_len(s)) {
		len = rn_word_len(s);
		if (rn_phrase_among(s, len, "firm,company,business,house,shop,"
		    "people,folk,type"))
			continue;
		last = s;
		n = len;
	}
	group = rn_synonym_group(last, n);
	if (!rn_synonym_work(group))
		return false;
	for (size_t k = 0; k < w->industries; k++)
		if (rn_synonym_stands(group, w->industry[k].fold))
			return false;
	for (size_t k = 0; k < w->roles; k++)
		if (rn_synonym_stands(group, w->role[k].fold))
			return false;
	*p = (struct rn_phrase){ .said = said->said, .fold = said->fold,
	    .org = "", .place = RN_LEXICON_NONE };
	add_literal(p, last, n);
	return true;
}

/* "Outside the Nordics", "abroad"; *where: what follows. */
static int
side_of(struct rn_arena *a, const char **where)
{
	static const char *const out = "outside,beyond,ausserhalb,hors,fuera,"
	    "fora";
	static const char *const abroad = "abroad,overseas,foreigners,ausland,"
	    "etranger,extranjero,estrangeiro";
	const char *fold = rn_fold(a, *where);
	size_t n = rn_word_len(fold);

	if (rn_phrase_among(fold + strlen(fold) - (strrchr(fold, ' ') == NULL ?
	    strlen(fold) : strlen(strrchr(fold, ' ') + 1)), strlen(strrchr(
	    fold, ' ') == NULL ? fold : strrchr(fold, ' ') + 1), abroad))
		return RN_ABROAD;
	if (!rn_phrase_among(fold, n, out) || strchr(*where, ' ') == NULL)
		return RN_WITHIN;
	*where = strchr(*where, ' ') + 1;
	for (int i = 0; i < 2; i++) {
		n = strcspn(*where, " ");
		if (rn_phrase_among(rn_fold(a, rn_strndup(a, *where, n)), n,
		    "of,the,von,de,der,des,la,do,da") && (*where)[n] == ' ')
			*where += n + 1;
	}
	return RN_OUTSIDE;
}

/* A trade or words, whoever serves one, or a place. */
static void
make_excluded(struct rn_arena *a, const char *said, struct rn_phrase *p)
{
	const char *serve = sells_to(a, rn_fold(a, said));
	const char *where = said;
	struct rn_hit hit;

	make_industry(a, said, p);
	p->side = side_of(a, &where);
	if (serve != NULL) {
		p->n = 0;
		add_literal(p, serve, strlen(serve));
	} else if (p->side == RN_ABROAD) {
		p->n = 0;
	} else if (rn_place_read(where, strlen(where), &hit) && hit.at == 0 &&
	    hit.len == strlen(where)) {
		p->place = hit.node;
		p->n = 0;
	}
}

/* "Conservas Rías Altas": a name, whose words are of others, too. */
static bool
is_name(const char *said)
{
	size_t big = 0, words = 0;

	for (const char *s = said; *s != '\0'; s += strcspn(s, " "),
	    s += *s == ' ', words++)
		big += *s >= 'A' && *s <= 'Z';
	return words > 1 && big > 1;
}

/* Has what a list calls a wanted trade that word? */
static bool
labels_have(struct rn_arena *a, const struct rn_phrase *wanted,
    const struct rn_part_wanted *part)
{
	size_t at, len;
	bool exact;

	for (size_t i = 0; i < wanted->n; i++)
		for (int list = 0; list < RN_INDUSTRY_LISTS &&
		    wanted->part[i].industry != RN_LEXICON_NONE; list++) {
			const char *label = rn_industry_label(
			    wanted->part[i].industry,
			    (enum rn_industry_list)list, &exact);

			if (label != NULL && rn_phrase_in(rn_fold(a, label),
			    part->literal, part->len, &at, &len))
				return true;
		}
	return false;
}

/*
 * "Observability vendors": a word that nothing of what is wanted has tells
 * enough by itself.  Of two evils, to leave out whoever is near to what was
 * said not to be wanted is the lesser one.
 */
static bool
tells_alone(struct rn_arena *a, const struct rn_want *w,
    const struct rn_part_wanted *part)
{
	enum { LEAST = 5 };
	static const char *const plain = "manager,director,people,company,"
	    "business,partner,team,office,owned,house,years,small,large,other,"
	    "private,public,international,global,regional,local,senior,head";
	int group;
	size_t at, len;

	if (part->literal == NULL || part->len < LEAST ||
	    rn_phrase_among(part->literal, part->len, plain))
		return false;
	group = rn_synonym_group(part->literal, part->len);
	for (size_t i = 0; i < w->roles; i++)
		if (rn_phrase_in(w->role[i].fold, part->literal, part->len,
		    &at, &len) || rn_synonym_stands(group, w->role[i].fold))
			return false;
	for (size_t i = 0; i < w->industries; i++)
		if (rn_phrase_in(w->industry[i].fold, part->literal,
		    part->len, &at, &len) ||
		    rn_synonym_stands(group, w->industry[i].fold) ||
		    labels_have(a, &w->industry[i], part))
			return false;
	return true;
}

/* After the roles and the industries: what is left out is told by them. */
static void
make_excludes(struct rn_arena *a, const struct rn_list *l, struct rn_want *w)
{
	w->exclude = rn_alloc(a, (4 * l->n + 1) * sizeof(*w->exclude));
	for (size_t i = 0; i < l->n && w->excludes < RN_ITEMS_MAX; i++) {
		struct rn_phrase *p = &w->exclude[w->excludes++];

		make_excluded(a, l->v[i], p);
		if (w->excludes < RN_ITEMS_MAX && !p->firms &&
		    make_words(p, &w->exclude[w->excludes]))
			w->excludes++;
		if (w->excludes < RN_ITEMS_MAX &&
		    make_title(a, w, p, &w->exclude[w->excludes]))
			w->excludes++;
		if (w->excludes < RN_ITEMS_MAX &&
		    make_kind(w, p, &w->exclude[w->excludes]))
			w->excludes++;
		p->firms = p->firms || is_their_field(a, w, p->said);
		spare_wanted(w, p);
		add_scale(a, w, p);
		for (size_t k = 0; k < p->n; k++)
			p->part[k].alone = !is_name(p->said) &&
			    tells_alone(a, w, &p->part[k]);
	}
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
		make_industry(a, l->v[i], &v[i]);
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
	make_excludes(a, &p->exclude, w);
	w->size = make_range(p->size, RN_RANGE_EMPLOYEES);
	w->revenue = make_range(p->revenue, RN_RANGE_MONEY);
	w->past = rn_said_past(a, p->description, &p->exclude);
	if (p->trigger != NULL)
		w->trigger = rn_signal_read(p->trigger, strlen(p->trigger));
}

