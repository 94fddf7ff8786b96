/*
 * items.c - words of a part, item by item, into the fields of a profile.
 *
 * An item ends at a comma or a word that joins, unless the lexicon knows what
 * stands on both sides as one thing ("oil and gas").  What no field takes
 * stays untaken; whoever reads lists it as unread.
 */
#include <string.h>

#include "profile/reader.h"

/* --- items -------------------------------------------------------------- */

static bool
is_join(const struct rn_reading *r, size_t i)
{
	return rn_among(r, i, RN_WORDS_JOIN);
}

/* "five or more", "zehn oder mehr" */
static bool
joins_number(const struct rn_reading *r, size_t i)
{
	static const char *const after[] = { "more", "mehr", "less",
	    "weniger", "moins" };

	for (size_t k = 0; i + 1 < r->n && k < RN_LEN(after); k++)
		if (strcmp(r->w[i + 1].fold, after[k]) == 0)
			return true;
	return false;
}

bool
rn_reading_glue(const struct rn_reading *r, size_t i)
{
	return r->w[i].known < 0 && rn_among(r, i, RN_WORDS_GLUE);
}

static bool
ends_item(const struct rn_said_word *w)
{
	return w->comma || w->colon || w->stop || w->closes;
}

size_t
rn_reading_item(const struct rn_reading *r, size_t i, size_t end)
{
	size_t j = i + 1;

	for (; j < end; j++) {
		const struct rn_known *k = rn_known_at(r, j);

		if (k != NULL && k->first < j)
			continue;	/* one thing with the word before */
		if (ends_item(&r->w[j - 1]) ||
		    (is_join(r, j) && !joins_number(r, j)))
			break;
	}
	return j;
}

/* Do they decide something there?  Not with what is "their own". */
static bool
has_power(const struct rn_reading *r, size_t i, size_t j)
{
	for (; i < j; i++)
		if (rn_among(r, i, RN_WORDS_POWER) && !(i > 0 &&
		    strcmp(r->w[i].fold, "own") == 0 && (rn_reading_one(r,
		    i - 1, "its,their,his,her,our,my,your,the") > 0 ||
		    r->text[r->w[i - 1].at + r->w[i - 1].len] == '\'')))
			return true;
	return false;
}

/* --- an item ------------------------------------------------------------ */

static bool
any_among(const struct rn_reading *r, size_t i, size_t j,
    enum rn_word_list list)
{
	for (; i < j; i++)
		if (rn_among(r, i, list))
			return true;
	return false;
}

static void
trim(const struct rn_reading *r, size_t *i, size_t *j)
{
	while (*i < *j && rn_reading_glue(r, *i))
		(*i)++;
	while (*j > *i && rn_reading_glue(r, *j - 1))
		(*j)--;
}

/* What nothing knows is of the kind of what it is joined to. */
static enum rn_kind
take_like(struct rn_reading *r, enum rn_kind before, size_t i, size_t j)
{
	enum { WORDS = 4 };
	char c = r->text[r->w[i].at];

	if (j - i > WORDS || rn_facet_counts(r, i, j))
		return RN_KIND_NOTHING;
	if (before == RN_KIND_INDUSTRY)
		rn_reading_put(r, RN_FIELD_INDUSTRY, NULL, i, j);
	else if (before == RN_KIND_PLACE && (c < 'a' || c > 'z'))
		rn_reading_put(r, RN_FIELD_GEOGRAPHY, NULL, i, j);
	else
		return RN_KIND_NOTHING;
	return before;
}

/* "NHS trusts": a name, and a word for companies. */
static bool
is_named(const struct rn_reading *r, size_t i, size_t j)
{
	char c = r->text[r->w[i].at];

	return j - i > 1 && j - i <= 3 && c >= 'A' && c <= 'Z' &&
	    rn_among(r, j - 1, RN_WORDS_ORG);
}

/* "people" is part of a title or says nothing: "head of people". */
static bool
take_title(struct rn_reading *r, size_t first, size_t i, size_t j,
    size_t end)
{
	size_t from = i, to = j;

	if (rn_reading_one(r, i, "landlords") > 0 && j == i + 1)
		return false;	/* their people */
	for (size_t k = j; k < end; k++)
		if (strcmp(r->w[k].fold, "people") == 0)
			to = k + 1;
	for (size_t k = i; k > first; k--)
		if (strcmp(r->w[k - 1].fold, "people") == 0)
			from = k - 1;
	if ((to > j || from < i) && rn_facet_title(r, from, to))
		return true;
	return rn_facet_title_first(r, i, j) || rn_facet_title(r, i, j);
}

static bool
is_capital(const struct rn_reading *r, size_t i)
{
	char c = r->text[r->w[i].at];

	return (c >= 'A' && c <= 'Z') || (c & 0xc0) == 0xc0;
}

/*
 * Words for a place no list has: all the world, where of a country, a name
 * among names of places, "the I-95 corridor", "along the M4".
 */
static bool
is_region(const struct rn_reading *r, enum rn_kind before, size_t i, size_t j)
{
	enum { NAME = 3, REGION = 4 };	/* words */
	static const char *const ends = "corridor,valley,coast,county,belt,"
	    "region,area,province,peninsula,counties,umland,becken";
	static const char *const along = "along,across,throughout,entlang,"
	    "le long de";
	bool bearing = true, name = j - i <= NAME;

	if (j - i <= REGION && any_among(r, i, j, RN_WORDS_WORLD))
		return true;
	for (size_t k = i; k < j; k++) {
		bearing = bearing && rn_among(r, k, RN_WORDS_BEARING);
		name = name && rn_known_at(r, k) == NULL && (is_capital(r, k) ||
		    rn_reading_glue(r, k)) && !rn_among(r, k, RN_WORDS_ORG);
	}
	if (bearing || (rn_reading_one(r, j - 1, ends) > 0 &&
	    is_capital(r, i)) || (rn_reading_one(r, i, along) > 0 &&
	    is_capital(r, j - 1)))
		return true;
	return name && is_capital(r, i) && (before == RN_KIND_PLACE ||
	    (j < r->n && ends_item(&r->w[j - 1]) && !r->w[j - 1].stop &&
	    rn_known_at(r, j) != NULL &&
	    rn_known_at(r, j)->what == RN_KNOWN_PLACE));
}

static enum rn_kind
take_item(struct rn_reading *r, enum rn_part part, enum rn_kind before,
    bool joined, size_t i, size_t j)
{
	size_t first = i, end = j;
	enum rn_kind kind;

	trim(r, &i, &j);
	if (i == j)
		return before;
	if ((part != RN_PART_HAS || joined) &&
	    take_title(r, first, i, j, end))
		return RN_KIND_ROLE;
	if (before == RN_KIND_ROLE && rn_facet_more_title(r, joined, i, j))
		return RN_KIND_ROLE;
	if (rn_clause_dated(r, i, j)) {
		rn_reading_put(r, RN_FIELD_TRIGGER, NULL, i, j);
		return RN_KIND_OTHER;
	}
	kind = rn_facet_known(r, part, i, j);
	if (kind != RN_KIND_NOTHING)
		return kind;
	if (is_region(r, before, i, j)) {
		rn_reading_put(r, RN_FIELD_GEOGRAPHY, NULL, i, j);
		return RN_KIND_PLACE;
	}
	if (part == RN_PART_WHOM && is_named(r, i, j))
		rn_reading_put(r, RN_FIELD_INDUSTRY, NULL, i, j);
	else if (has_power(r, i, j) && (j - i > 1 ||
	    part == RN_PART_HAS))
		rn_reading_put(r, RN_FIELD_AUTHORITY, NULL, i, j);
	else if (rn_clause_moment(r, i, j))
		rn_reading_put(r, RN_FIELD_TRIGGER, NULL, i, j);
	else if (joined && (i == first || rn_among(r, i - 1, RN_WORDS_ARTICLE) ||
	    is_join(r, i - 1)))
		return take_like(r, before, i, j);
	return RN_KIND_NOTHING;
}

/*
 * Where a verb or the like begins what is said of an item: "CFO | is fine as
 * second choice".  What tells of a moment stays whole.
 */
static size_t
clause_from(const struct rn_reading *r, size_t i, size_t j)
{
	size_t first = i, end;

	while (first < j && rn_reading_glue(r, first))
		first++;
	for (end = first + 1; end < j; end++)
		if (rn_known_at(r, end) == NULL &&
		    rn_among(r, end, RN_WORDS_CLAUSE))
			break;
	return end >= j || rn_clause_moment(r, i, j) ? j : end;
}

/*
 * "Commercial, partnership or product leaders": what stands before a title,
 * item by item from `from` to i, may be fields of the same.
 */
static void
share_rank(struct rn_reading *r, size_t from, size_t i)
{
	enum { WORDS = 2 };
	const struct rn_list *roles = &r->out->roles;
	const char *last = roles->n == 0 ? NULL :
	    strrchr(roles->v[roles->n - 1], ' ');
	struct rn_title one;

	if (last != NULL)
		rn_title_row(last + 1, &one);
	if (last == NULL || one.level == RN_LEVEL_C_SUITE)
		return;		/* there is one CEO */
	for (size_t j; from < i; from = j) {
		const char *card;

		j = rn_reading_item(r, from, i);
		if (is_join(r, from) || j - from > WORDS || r->w[from].taken ||
		    rn_known_at(r, from) != NULL)
			continue;
		card = rn_sprintf(r->a, "%s%s", rn_reading_phrase(r, from, j),
		    last);
		rn_title_row(card, &one);
		if (one.level != RN_LEVEL_OTHER &&
		    one.function != RN_FUNCTION_OTHER)
			rn_reading_put(r, RN_FIELD_ROLE, card, from, j);
	}
}

/* "Directors or VPs of logistics": ranks put since role `from` have its field. */
static void
share_field(struct rn_reading *r, size_t from)
{
	struct rn_list *roles = &r->out->roles;
	const char *of = roles->n == 0 ? NULL :
	    strstr(roles->v[roles->n - 1], " of ");

	for (size_t k = from; of != NULL && k + 1 < roles->n; k++) {
		const char *was = roles->v[k];
		struct rn_title one;

		rn_title_row(was, &one);
		if (strchr(was, ' ') != NULL || one.level == RN_LEVEL_OTHER ||
		    one.function != RN_FUNCTION_OTHER)
			continue;
		roles->v[k] = rn_sprintf(r->a, "%s%s", was, of);
		for (size_t m = 0; m < r->out->says; m++)
			if (r->out->said[m].value == was)
				r->out->said[m].value = roles->v[k];
	}
}

static void
take_list(struct rn_reading *r, enum rn_part part, size_t i, size_t end)
{
	enum rn_kind before = RN_KIND_NOTHING;
	bool joined = false;
	size_t unknown = i;	/* since then no item was */
	size_t roles = r->out->roles.n;

	while (i < end) {
		size_t j = rn_reading_item(r, i, end);

		if (is_join(r, i)) {
			joined = true;
			j = i + 1;
		} else {
			j = clause_from(r, i, j);
			if (rn_among(r, i, RN_WORDS_CLAUSE))
				before = RN_KIND_NOTHING;
			before = take_item(r, part, before, joined, i, j);
			if (before == RN_KIND_ROLE) {
				share_rank(r, unknown, i);
				share_field(r, roles);
			}
			if (before != RN_KIND_NOTHING)
				unknown = j;
			joined = ends_item(&r->w[j - 1]) && part ==
			    RN_PART_HAS;
		}
		i = j;
	}
}

/* --- the other parts ---------------------------------------------------- */

/* Parted where it says "or", if `list` (any: RN_WORDS_LISTS) goes on there. */
static void
take_text(struct rn_reading *r, enum rn_field f, enum rn_word_list list,
    size_t i, size_t end)
{
	size_t from = i;

	for (; i <= end; i++) {
		size_t to = i;

		if (i < end && (!is_join(r, i) || strcmp(r->w[i].fold, "and") ==
		    0 || strcmp(r->w[i].fold, "&") == 0 || joins_number(r, i)
		    || (list != RN_WORDS_LISTS &&
		    !any_among(r, i, end, list))))
			continue;
		while (from < to && is_join(r, from))
			from++;
		while (to > from && rn_reading_glue(r, to - 1))
			to--;
		rn_reading_put(r, f, NULL, from, to);
		from = i + 1;
	}
}

/* Reasons, not names: "they did not answer", "(already a client)". */
static bool
is_reason(const struct rn_reading *r, size_t i, size_t j)
{
	static const char *const begin = "they,they're,they've,we,we've,"
	    "we're,it,it's,that is,that's,that was,those are,these are,this is,"
	    "he,she,i,my,our,sie,wir,das ist,das sind,das macht,ils,elles,"
	    "nous,c est,ce sont,e o meu,e a minha,es mi,es nuestro,que es,"
	    "que son,whose,who only,who just,deren,dessen,dont,cuyo,cuja,"
	    "because,since,as they,where we,where i,where they,weil,denn,car,"
	    "parce que,da fehlt,da haben,da sind,da ist";

	size_t from = i;

	while (from < j && rn_reading_one(r, from, "to,for,me,us") > 0)
		from++;		/* "are no use | to us, as they ..." */
	if (from < j && rn_known_at(r, from) == NULL &&
	    rn_reading_one(r, from, begin) > 0)
		return true;
	/* "the fund decides there" */
	for (size_t k = i + 1; k < j && rn_reading_one(r, i, "the") > 0; k++)
		if (rn_known_at(r, k) == NULL &&
		    (has_power(r, k, k + 1) ||
		    rn_among(r, k, RN_WORDS_CLAUSE)))
			return true;
	if (!r->w[i].opens || is_capital(r, i))
		return false;
	/* "(agencies)", but "(building their own)" */
	return !rn_facet_trade(r, rn_known_at(r, i)) || (j > i + 1 &&
	    rn_reading_one(r, i + 1, "their,its,his,her,our,my,the,a,an") > 0);
}

/* "My old employer Kestrel": where the name begins, or i. */
static size_t
named_from(const struct rn_reading *r, size_t i, size_t j)
{
	size_t k = j;

	if (rn_reading_one(r, i, "my,our,mein,meine,unser,unsere,mon,ma,notre,"
	    "mi,nuestro,nuestra,meu,minha,nosso,nossa") == 0)
		return i;
	while (k > i + 1 && is_capital(r, k - 1))
		k--;
	return k < j ? k : i;
}

/* "Whatever private equity has its hands on" */
static bool
owned_by_fund(const struct rn_reading *r, size_t i, size_t j)
{
	size_t n = i < j ? rn_reading_one(r, i, "private equity,a fund,funds,"
	    "pe") : 0;

	return n > 0 && i + n < j && rn_reading_one(r, i + n, "has,have,owns,"
	    "own,owned,bought,has bought,controls") > 0;
}

/* "Recruiters who live around this market": where what is only said of them
 * begins, or j.  What a name or the lexicon knows may be the point of it. */
static size_t
without_clause(const struct rn_reading *r, size_t i, size_t j)
{
	size_t k = i + 1, end;
	bool empty = true;

	while (k < j && (rn_known_at(r, k) != NULL || rn_reading_one(r, k,
	    "who,that,which,qui,die,has,have,is,are,hat,haben,ont,tiene,tem") ==
	    0))
		k++;
	for (end = k; end < j; end++)
		if (rn_known_at(r, end) != NULL || is_capital(r, end))
			return j;
	for (end = i; end < k && end < j; end++)
		empty = empty && rn_reading_glue(r, end);
	return empty ? j : k;	/* "people who have retired" */
}

/* "anyone at Okonjo Calder" is Okonjo Calder; "anyone I know" stays. */
static bool
put_excluded(struct rn_reading *r, size_t i, size_t j)
{
	static const char *const first = "already talking to,already talking "
	    "with,already in touch with,already in contact with,"
	    "already speaking to,already speaking with,talking to,ones,"
	    "leute,gente,whatever,lo que este marcado como,"
	    "los que esten marcados como,whoever is tagged,anyone tagged,"
	    "anybody tagged,everyone tagged,whatever is tagged,tagged,"
	    "tagged as,"
	    "if they are still in,if they are still at,if they are in,"
	    "if they're still in,if they're in,if they are at,"
	    "pas de,pas d,aucun,aucune,no,kein,keine,nada de,ni,nao,surtout,"
	    "los que llevan la etiqueta,lo que lleva la etiqueta,"
	    "con la etiqueta,we burned our fingers at,"
	    "we burnt our fingers at,we burned our fingers with,"
	    "we burnt our fingers with,bloss,nur,con,"
	    "we've got plenty of,i ve got plenty of,got plenty of,"
	    "aussi,gens du,gens de,les gens du,les gens de,gente de,leute aus,"
	    "ainsi que,tout ce qui porte l enseigne,tout ce qui porte le nom,"
	    "tout ce qui,todo lo que,tudo o que,alles was,whatever carries my,"
	    "whatever carries the,whoever carries my,anything that carries my,"
	    "anyone that carries my,"
	    "marked,marked as,that smells of,smelling of,anything with,"
	    "anything to do with,companies already in our,"
	    "anyone already in our,"
	    "firms already in our,already in our,anything we tagged,"
	    "whatever we tagged,everyone we tagged,anyone we tagged,"
	    "whoever comes from,anyone who comes from,whoever works at,"
	    "whoever works for,whoever is at,anyone from,those from,"
	    "i keep being handed on to,i keep being sent to,"
	    "they keep sending me to,wer bei,wer fur,wer,mit,ebenso,also";
	static const char *const last = "alone,too,either,please,pls,"
	    "plz,thx,again,side of the house,side of things,side,"
	    "on the card,on their card,on the cards,tag,tags,or otherwise,"
	    "anymore,etc,included,as well,though,themselves,"
	    "last year,last month,last week,this year,"
	    "thanks,thank you,in my inbox,in our inbox,"
	    "at the moment,for the moment,right now,for now,at all,"
	    "svp,bitte,auch,por favor,s il te plait,s il vous plait";
	size_t from = i, to = j;

	for (size_t n = 1; n > 0 && from + n < to; from += n)
		if ((n = rn_reading_one(r, from, first)) + from >= to)
			break;
	if (from + rn_reading_one(r, from, last) == to ||
	    from + rn_reading_one(r, from, "in house,in-house,house,outside,"
	    "otherwise,"
	    "inside,externally") == to)
		return false;
	from = named_from(r, from, to);
	while (from < to && ((rn_reading_glue(r, from) &&
	    !rn_among(r, from, RN_WORDS_SUBJECT) &&
	    !(from + 1 < to && rn_reading_one(r, from, "one,between") > 0 &&
	    !rn_reading_glue(r, from + 1))) ||
	    (from + 1 < to && rn_reading_one(r, from, "leave,skip,lass") > 0)))
		from++;
	if (from > i && from < to && rn_among(r, from, RN_WORDS_SUBJECT))
		from--;
	if (to > from + 2 && rn_reading_one(r, to - 2, "not yet,not now,"
	    "noch nicht,pas encore") == 2)
		to -= 2;
	for (size_t k = from + 1; k < to; k++)
		if (k + rn_reading_one(r, k, last) == to)
			to = k;
	while (to > from && rn_reading_glue(r, to - 1))
		to--;
	if (owned_by_fund(r, from, to) || (from < to && rn_reading_one(r, from,
	    "what they own,whatever they own,anything they own,"
	    "their portfolio companies,their portfolio") > 0)) {
		rn_reading_put(r, RN_FIELD_EXCLUDE, "private equity owned",
		    from, to);
		return true;
	}
	to = without_clause(r, from, to);
	if (from < to && rn_reading_one(r, from, "used to be,who used to be,"
	    "that used to be") > 2) {
		rn_reading_put(r, RN_FIELD_EXCLUDE, "former", from, j);
		return true;
	}
	rn_reading_put(r, RN_FIELD_EXCLUDE, NULL, from, to);
	return from < to;
}

/* Where an item of those ends: "Duurzaam & Partners" is one name. */
static size_t
excluded_end(const struct rn_reading *r, size_t i, size_t end)
{
	size_t j = rn_reading_item(r, i, end);

	while (j + 1 < end && !ends_item(&r->w[j - 1]) &&
	    rn_reading_one(r, j, "&,+") > 0 && is_capital(r, j - 1) &&
	    is_capital(r, j + 1))
		j = rn_reading_item(r, j + 1, end);
	return j;
}

/* What follows a colon is why: "not purchasing: all the others go there". */
static void
take_not(struct rn_reading *r, size_t i, size_t end)
{
	bool any = false;

	while (i < end && !(any && r->w[i - 1].colon)) {
		size_t j = excluded_end(r, i, end);

		for (size_t k = i + 1; k < j; k++)
			if (r->w[k].opens)
				j = k;
		if (is_join(r, i)) {
			i++;
			continue;
		}
		if (!is_reason(r, i, j))
			any |= put_excluded(r, i, j);
		i = j;
	}
}

void
rn_reading_reject(struct rn_reading *r, size_t i, size_t end)
{
	static const char *const whose = "people whose own business is,"
	    "people whose business is,anyone whose business is,"
	    "firms whose business is,companies whose business is,"
	    "anybody whose job is,anyone whose job is,people whose job is,"
	    "everybody whose job is,whoever does";
	static const char *const says = "have,has,had,haben,hat,ont,sit,"
	    "sits,lassen,helfen,take,takes,makes,make,turned,belongs,said,"
	    "told,can't,cannot,won't,don't,doesn't,didn't,never,send,sends,"
	    "want,wants,pay,pays,gets,get";

	while (i < end) {
		size_t j = excluded_end(r, i, end), k = i + 1;
		size_t lead = rn_reading_one(r, i, whose);

		if (is_join(r, i)) {
			i++;
			continue;
		}
		if (lead > 0 && i + lead < j)
			k = (i += lead) + 1;
		/* "if they are still in phase 1" */
		while (k < j && rn_reading_one(r, i, "if,wenn,falls,si,se") >
		    0 && rn_reading_glue(r, k))
			k++;
		while (k < j && (rn_known_at(r, k) != NULL ||
		    (!rn_among(r, k, RN_WORDS_CLAUSE) &&
		    rn_reading_one(r, k, says) == 0)))
			k++;
		put_excluded(r, i, k);
		/* "A do it themselves, and B has its own" */
		i = k == j || (j < end && r->w[j - 1].comma && is_join(r, j)) ?
		    j : end;
	}
}

/* "We cover Austria", "for US hospitals": where, if nothing else says it. */
static bool
says_where(const struct rn_reading *r, const struct rn_known *k, size_t i,
    size_t end)
{
	static const char *const cover = "cover,covers,serve,serves,deliver,"
	    "operate,insure,beliefern,bedienen,couvrons,livrons,cubrimos,"
	    "atendemos,cobrimos";

	if (k == NULL || k->what != RN_KNOWN_PLACE)
		return false;
	if (k->end < end && rn_facet_trade(r, rn_known_at(r, k->end)))
		return true;
	for (; i < k->first; i++)
		if (rn_reading_one(r, i, cover) > 0)
			return true;
	return false;
}

/* What is said beside the point, in case nothing else says it. */
static void
note_asides(struct rn_reading *r, size_t from, size_t end)
{
	bool aside = false;	/* "(water, gas, electricity)" */

	for (size_t i = from; i < end; i++) {
		const struct rn_known *k = rn_known_at(r, i);
		const char *last = k == NULL ? "" : r->w[k->end - 1].fold;
		size_t n = strlen(last);

		aside = (aside || r->w[i].opens) && !r->w[i].closes;
		if (aside || r->w[i].closes)
			continue;

		/* several of them, in most languages; "hotel groups" */
		if (says_where(r, k, from, end) || (rn_facet_trade(r, k) &&
		    n > 3 && (strchr("snexi", last[n - 1]) != NULL ||
		    (k->end < end && rn_among(r, k->end, RN_WORDS_ORG)))))
			r->known[r->w[i].known].aside = true;
	}
}

void
rn_reading_take(struct rn_reading *r, enum rn_part part, size_t i,
    size_t end)
{
	while (end > i && is_join(r, end - 1))
		end--;
	if (i >= end)
		return;
	switch (part) {
	case RN_PART_WHOM:
	case RN_PART_HAS:
		take_list(r, part, i, end);
		break;
	case RN_PART_SAY:
		if (has_power(r, i, end))
			take_text(r, RN_FIELD_AUTHORITY, RN_WORDS_POWER, i,
			    end);
		else if (rn_clause_moment(r, i, end))
			take_text(r, RN_FIELD_TRIGGER, RN_WORDS_LISTS, i, end);
		else
			take_list(r, part, i, end);
		break;
	case RN_PART_WHEN:
		take_text(r, RN_FIELD_TRIGGER, RN_WORDS_LISTS, i, end);
		break;
	case RN_PART_NOT:
		take_not(r, i, end);
		break;
	case RN_PART_VALUE:
		note_asides(r, i, end);
		rn_reading_put(r, RN_FIELD_VALUE, NULL, i, end);
		break;
	case RN_PART_SCRIPT:
		rn_reading_put(r, RN_FIELD_SCRIPT, NULL, i, end);
		break;
	}
}
