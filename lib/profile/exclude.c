/*
 * exclude.c - whom a profile leaves out, made ready to be compared with: what
 * each phrase of it means, beside what is wanted; pure.
 *
 * A phrase may become several: who is left out is found by any of them (they
 * are compared in signs.c).  A new way of meaning somebody is a make_ of its
 * own, and a line of rn_want_exclude().
 */
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

/* Who serves whoever is named after them. */
static const char *const serves = "supplier,vendor,seller,provider,"
    "consultant,adviser,advisor,contractor,lieferant,lieferanten,anbieter,"
    "berater,fournisseur,proveedor,fornecedor";

/*
 * "Suppliers to councils": who sells to a trade is not of it, and may be known
 * by that word alone.  NULL: it says nothing of the kind.
 */
static const char *
sells_to(struct rn_arena *a, const char *fold)
{
	static const char *const to[] = { " to ", " for ", " of ", " an ",
	    " fur ", " pour ", " para " };

	while (rn_phrase_among(fold, rn_word_len(fold), "who,that,folks,the,"
	    "everybody,everyone,whoever,firms,companies,businesses,anybody,"
	    "anyone,somebody,people,those,wer,qui,que") && fold[rn_word_len(
	    fold)] == ' ')
		fold += rn_word_len(fold) + 1;
	for (size_t i = 0; i < RN_LEN(to); i++) {
		const char *s = strstr(fold, to[i]);

		/* to them, to hospitals */
		if (s != NULL && rn_phrase_among(fold, rn_word_len(fold),
		    "sells,sell,selling,sold,verkauft,vend,vende"))
			return "vendor";
		if (s != NULL && rn_phrase_among(fold, rn_word_len(fold),
		    serves) && rn_word_len(fold) == (size_t)(s - fold))
			return rn_strndup(a, fold, (size_t)(s - fold));
	}
	return NULL;
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
		if (!rn_phrase_filler(s, len))
			rn_phrase_literal(p, s, len);
		any = any || rn_synonym_group(s, len) >= 0;
	}
	return any && p->n > 1 && p->n < RN_PHRASE_PARTS;
}

/* Does what is wanted say it with a word of that group? */
static bool
role_says(const struct rn_want *w, int group)
{
	for (size_t i = 0; i < w->roles; i++)
		if (rn_synonym_stands(group, w->role[i].fold))
			return true;
	return false;
}

static bool
trade_says(const struct rn_want *w, int group)
{
	for (size_t i = 0; i < w->industries; i++)
		if (rn_synonym_stands(group, w->industry[i].fold))
			return true;
	return false;
}

/* A phrase of one word, beside what was said. */
static void
say_word(const struct rn_phrase *said, const char *s, size_t n,
    struct rn_phrase *p)
{
	*p = (struct rn_phrase){ .said = said->said, .fold = said->fold,
	    .org = "", .place = RN_LEXICON_NONE };
	rn_phrase_literal(p, s, n);
}

/* The words that tell a wanted role from others of its level and field, after
 * those of `list`; NULL: there are none. */
static const char *
spared_by(struct rn_arena *a, const struct rn_wanted_role *r, const char *list)
{
	for (size_t i = 0; i < r->special_n; i++)
		list = rn_sprintf(a, "%s%s%.*s,%s", list, *list == '\0' ? "" :
		    ",", (int)r->special[i].len, r->special[i].s,
		    rn_synonym_words(r->group[i]));
	return r->special_n > 0 ? list : NULL;
}

/* Whose titles are of a level or a field nobody wants, but for those who are
 * wanted: "no lawyers", of heads of compliance. */
static bool
make_title(struct rn_arena *a, const struct rn_want *w,
    const struct rn_phrase *said, struct rn_phrase *p)
{
	const char *spared = "";

	*p = (struct rn_phrase){ .said = said->said, .fold = said->fold,
	    .org = "", .place = RN_LEXICON_NONE, .n = 1 };
	if (!rn_unwanted_title(a, said->said, &p->part[0]))
		return false;
	for (size_t i = 0; i < w->roles && spared != NULL; i++)
		if ((p->part[0].function < 0 || (int)w->role[i].function ==
		    p->part[0].function) && (int)w->role[i].level >=
		    (int)p->part[0].low && (int)w->role[i].level <=
		    (int)p->part[0].high)
			spared = spared_by(a, &w->role[i], spared);
	p->part[0].spares = spared;
	return spared != NULL;
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
 * "Big pharma": of those who are wanted the big ones, else all who are not
 * known to be small;
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
	if (strpbrk(p->said, "0123456789") != NULL && !isnan(size.low)) {
		/* "anything over 500 people": and of whatever trade it says */
		n = 0;
		for (size_t i = 0; i < p->n; i++)
			if (p->part[i].literal == NULL)
				p->part[n++] = p->part[i];
	}
	p->n = n;
	size.lax = n > 0 && !trade_wanted(w, p);
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

/* Is a word one of a wanted trade's own? */
static bool
says_wanted(const struct rn_want *w, const char *s, size_t n)
{
	size_t at, len;

	for (size_t k = 0; k < w->industries; k++)
		if (rn_phrase_in(w->industry[k].fold, s, n, &at, &len))
			return true;
	return false;
}

/* The node of angels, if some of them are wanted. */
static int
angels_wanted(const struct rn_want *w)
{
	static const char word[] = "angel investor";
	struct rn_hit hit;
	size_t at, len;

	for (size_t i = 0; i < w->roles; i++)
		if (rn_phrase_in(w->role[i].fold, "angel", 5, &at, &len) &&
		    rn_industry_read(word, sizeof(word) - 1, &hit))
			return hit.node;
	return RN_LEXICON_NONE;
}

/* "Parts makers, no car makers": those who are wanted are not left out with
 * what they are part of. */
static void
spare_wanted(const struct rn_want *w, struct rn_phrase *p)
{
	size_t len, n = 0;
	int angel = angels_wanted(w);

	/* the very trade that is wanted: its words say which of it are not */
	for (size_t i = 0; i < p->n; i++)
		if (p->part[i].industry == RN_LEXICON_NONE ||
		    !same_wanted(w, p->part[i].industry))
			p->part[n++] = p->part[i];
	if (n < p->n) {
		bool more = false;

		p->n = 0;
		for (const char *s = p->fold + rn_gap_len(p->fold);
		    *s != '\0'; s += len, s += rn_gap_len(s)) {
			len = rn_word_len(s);
			if (!rn_phrase_filler(s, len) &&
			    !rn_phrase_kind(s, len)) {
				rn_phrase_literal(p, s, len);
				more = more || !says_wanted(w, s, len);
			}
		}
		if (!more) {	/* those who are wanted, and nothing else */
			p->n = 0;
			p->fold = p->org = "";
		}
	}
	for (size_t i = 0; i < p->n && angel != RN_LEXICON_NONE; i++)
		if (rn_industry_within(angel, p->part[i].industry))
			p->part[i].spare = angel;
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
	const char *fold = rn_fold(a, said);
	int group = rn_synonym_group(fold, strlen(fold));

	/* "compliance", of general counsels: that is another field */
	if (group >= 0 && !role_says(w, group))
		return false;
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
	if (!rn_synonym_work(group) || trade_says(w, group) ||
	    role_says(w, group))
		return false;
	say_word(said, last, n, p);
	return true;
}

/* "Outside the Nordics", "not anybody abroad"; *where: the place. */
static int
side_of(struct rn_arena *a, const char **where)
{
	static const char *const out = "outside,beyond,ausserhalb,hors,fuera,"
	    "fora";
	static const char *const abroad[] = { "abroad", "overseas",
	    "foreigners", "ausland", "etranger", "extranjero", "estrangeiro" };
	/* "companies based in", "outside of the" */
	static const char *const before = "of,the,von,de,der,des,la,do,da,in,"
	    "from,at,already,sitting,based,living,located,working,companies,"
	    "firms,people,anybody,anyone,anything,everything,those,somebody,"
	    "aus,en,em";
	const char *fold = rn_fold(a, *where), *said = *where;
	size_t at, len;
	int side;

	for (size_t i = 0; i < RN_LEN(abroad); i++)
		if (rn_phrase_in(fold, abroad[i], strlen(abroad[i]), &at, &len))
			return RN_ABROAD;
	side = rn_phrase_among(fold, rn_word_len(fold), out) ? RN_OUTSIDE :
	    RN_WITHIN;
	while ((side == RN_OUTSIDE && *where == said) || rn_phrase_among(
	    rn_fold(a, *where), strcspn(*where, " "), before))
		*where += strcspn(*where, " ") + (strchr(*where, ' ') != NULL);
	return side;
}

/* A trade or words, whoever serves one, or a place. */
static void
make_excluded(struct rn_arena *a, const char *said, struct rn_phrase *p)
{
	const char *serve = sells_to(a, rn_fold(a, said));
	const char *where = said;
	struct rn_hit hit;

	rn_phrase_trade(a, said, p);
	p->side = side_of(a, &where);
	if (serve != NULL) {
		p->n = 0;
		rn_phrase_literal(p, serve, strlen(serve));
		if (p->part[0].like != NULL && *p->part[0].like != '\0')
			p->part[0].like = rn_sprintf(a, "%s,reseller,resale,"
			    "mssp,msp", p->part[0].like);
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
	enum { LEAST = 4 };
	static const char *const plain = "manager,director,people,company,"
	    "business,partner,team,office,owned,house,years,small,large,other,"
	    "private,public,international,global,regional,local,senior,head";
	int group;
	size_t at, len;

	if (part->literal == NULL || part->len < LEAST ||
	    rn_phrase_among(part->literal, part->len, plain))
		return false;
	group = rn_synonym_group(part->literal, part->len);
	if (role_says(w, group) || trade_says(w, group))
		return false;
	for (size_t i = 0; i < w->roles; i++)
		if (rn_phrase_in(w->role[i].fold, part->literal, part->len,
		    &at, &len))
			return false;
	for (size_t i = 0; i < w->industries; i++)
		if (rn_phrase_in(w->industry[i].fold, part->literal,
		    part->len, &at, &len) ||
		    labels_have(a, &w->industry[i], part))
			return false;
	return true;
}

/* Has a text nothing but those len bytes, and words that say nothing? */
static bool
only_beside(const char *fold, size_t at, size_t len)
{
	static const char *const beside = "who,is,are,anyone,anybody,people,"
	    "person,currently,now,somebody,out,as,whoever,quien,que,gente,esta,"
	    "estan,ande,andan,en,at,the,cfo,cfos,ciso,cisos,cto,gc,gcs,coo,ceo,"
	    "personas,qui,est,sont,gens,personne,personnes,"
	    "ce,moment,wer,der,die,gerade,ist,sind,leute,quem,pessoas";
	size_t n;

	for (const char *s = fold + rn_gap_len(fold); *s != '\0'; s += n,
	    s += rn_gap_len(s)) {
		n = rn_word_len(s);
		if ((s < fold + at || s >= fold + at + len) &&
		    !rn_phrase_filler(s, n) && !rn_phrase_among(s, n, beside))
			return false;
	}
	return true;
}

/* "Federal government": several words that mean what one does; security people
 * are called otherwise, too. */
static bool
make_same(const struct rn_want *w, const struct rn_phrase *said,
    struct rn_phrase *p)
{
	size_t at = 0, len;
	int group = rn_synonym_phrase(said->fold, &at, &len);
	const char *word = said->fold + at;

	if (group < 0 && !said->firms && rn_phrase_in(said->fold, "security",
	    strlen("security"), &at, &len)) {
		word = "ciso";
		len = strlen(word);
		group = rn_synonym_group(word, len);
	} else if (group < 0 || !only_beside(said->fold, at, len)) {
		return false;
	}
	if (role_says(w, group))
		return false;
	say_word(said, word, len, p);
	return true;
}

/* "Franchisees of the international chains": and the chains themselves. */
static bool
make_chain(struct rn_arena *a, const struct rn_phrase *said,
    struct rn_phrase *p)
{
	static const char *const chain[] = { "international chain",
	    "international brand", "international group", "world chain",
	    "global chain", "global brand", "global group" };
	struct rn_part_wanted size, stage;
	size_t at, len;

	for (size_t i = 0; i < RN_LEN(chain); i++) {
		if (!rn_phrase_in(said->fold, chain[i], strlen(chain[i]), &at,
		    &len))
			continue;
		*p = (struct rn_phrase){ .said = said->said,
		    .fold = said->fold, .org = "", .n = 1,
		    .place = RN_LEXICON_NONE };
		(void)rn_unwanted_scale(a, "giants", &size, &stage);
		p->part[0] = size;
		return true;
	}
	return false;
}

/* "Funds": and who manages them, unless some of those are wanted. */
static bool
make_fund(const struct rn_want *w, const struct rn_phrase *said,
    struct rn_phrase *p)
{
	static const char word[] = "asset management";
	struct rn_hit hit, fund;

	if (said->n != 1 || said->part[0].industry == RN_LEXICON_NONE ||
	    !rn_industry_read("funds", 5, &fund) || said->part[0].industry !=
	    fund.node || !rn_industry_read(word, sizeof(word) - 1, &hit))
		return false;
	*p = *said;
	p->part[0].industry = hit.node;
	p->part[0].said = word;
	p->part[0].len = sizeof(word) - 1;
	for (size_t k = 0; k < w->industries; k++)
		for (size_t m = 0; m < w->industry[k].n; m++)
			if (rn_industry_within(w->industry[k].part[m].industry,
			    hit.node))
				return false;
	return true;
}

/* The phrase itself. */
static void
make_phrase(struct rn_arena *a, const struct rn_want *w, const char *said,
    struct rn_phrase *p)
{
	make_excluded(a, said, p);
	p->firms = p->firms || is_their_field(a, w, said);
	spare_wanted(w, p);
	add_scale(a, w, p);
	for (size_t k = 0; k < p->n; k++)
		p->part[k].alone = !is_name(said) &&
		    tells_alone(a, w, &p->part[k]);
}

/* What else it may mean, nth of six ways; false: it does not. */
static bool
make_more(struct rn_arena *a, const struct rn_want *w, int nth,
    const struct rn_phrase *said, struct rn_phrase *p)
{
	struct rn_phrase bare;

	switch (nth) {
	case 0:
		rn_phrase_trade(a, said->said, &bare);
		return !bare.firms && make_words(&bare, p);
	case 1:
		return make_title(a, w, said, p);
	case 2:
		return make_same(w, said, p);
	case 3:
		return make_chain(a, said, p);
	case 4:
		return make_fund(w, said, p);
	default:
		return make_kind(w, said, p);
	}
}

void
rn_want_exclude(struct rn_arena *a, const struct rn_list *l,
    struct rn_want *w)
{
	enum { WAYS = 6 };
	size_t n = l->n < RN_ITEMS_MAX ? l->n : RN_ITEMS_MAX;

	w->exclude = rn_alloc(a, (RN_ITEMS_MAX + 1) * sizeof(*w->exclude));
	for (size_t i = 0; i < n; i++)
		make_phrase(a, w, l->v[i], &w->exclude[w->excludes++]);
	/* and where there is room, what else each of them means */
	for (size_t i = 0; i < n; i++)
		for (int way = 0; way < WAYS && w->excludes < RN_ITEMS_MAX;
		    way++)
			w->excludes += make_more(a, w, way, &w->exclude[i],
			    &w->exclude[w->excludes]);
}
