/*
 * left_out.c - the items of those a description leaves out, as a profile says
 * them: "please not anyone at Kestrel, thanks" is Kestrel.
 *
 * How one says it goes, whom it means stays; why they are left out is nobody.
 * Another way of saying it is a phrase in a table; folded.
 */
#include "profile/reader.h"

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
		    (rn_reading_power(r, k, k + 1) ||
		    rn_among(r, k, RN_WORDS_CLAUSE)))
			return true;
	if (!r->w[i].opens || rn_reading_capital(r, i))
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
	while (k > i + 1 && rn_reading_capital(r, k - 1))
		k--;
	return k < j ? k : i;
}

/* "Whatever private equity has its hands on" */
static bool
owned_by_fund(const struct rn_reading *r, size_t i, size_t j)
{
	size_t n = rn_reading_one(r, i, "private equity,a fund,funds,pe");

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
		if (rn_known_at(r, end) != NULL || rn_reading_capital(r, end))
			return j;
	for (end = i; end < k && end < j; end++)
		empty = empty && rn_reading_glue(r, end);
	return empty ? j : k;	/* "people who have retired" */
}

/* Before whom they mean: how one says it, not who. */
static const char *const before =
    "already talking to,already talking with,already in touch with,"
    "already in contact with,already speaking to,already speaking with,"
    "talking to,ones,leute,gente,whatever,lo que este marcado como,"
    "los que esten marcados como,whoever is tagged,anyone tagged,"
    "anybody tagged,everyone tagged,whatever is tagged,tagged,tagged as,"
    "if they are still in,if they are still at,if they are in,"
    "if they're still in,if they're in,if they are at,pas de,pas d,aucun,"
    "aucune,no,kein,keine,nada de,ni,nao,surtout,los que llevan la etiqueta,"
    "lo que lleva la etiqueta,con la etiqueta,we burned our fingers at,"
    "we burnt our fingers at,we burned our fingers with,"
    "we burnt our fingers with,bloss,nur,con,we've got plenty of,"
    "i ve got plenty of,got plenty of,aussi,gens du,gens de,les gens du,"
    "les gens de,gente de,leute aus,ainsi que,tout ce qui porte l enseigne,"
    "tout ce qui porte le nom,tout ce qui,todo lo que,tudo o que,alles was,"
    "whatever carries my,whatever carries the,whoever carries my,"
    "anything that carries my,anyone that carries my,marked,marked as,"
    "that smells of,smelling of,anything with,anything to do with,"
    "companies already in our,anyone already in our,firms already in our,"
    "already in our,anything we tagged,whatever we tagged,everyone we tagged,"
    "anyone we tagged,whoever comes from,anyone who comes from,"
    "whoever works at,whoever works for,whoever is at,anyone from,those from,"
    "i keep being handed on to,i keep being sent to,they keep sending me to,"
    "wer bei,wer fur,wer,mit,ebenso,also";

/* After it, likewise. */
static const char *const behind =
    "alone,too,either,please,pls,plz,thx,again,side of the house,"
    "side of things,side,on the card,on their card,on the cards,tag,tags,"
    "or otherwise,anymore,etc,included,as well,though,themselves,last year,"
    "last month,last week,this year,thanks,thank you,in my inbox,in our inbox,"
    "at the moment,for the moment,right now,for now,at all,svp,bitte,auch,"
    "por favor,s il te plait,s il vous plait";

/* "anyone at Okonjo Calder" is Okonjo Calder; "anyone I know" stays. */
static size_t
without_start(const struct rn_reading *r, size_t i, size_t j)
{
	size_t from = i;

	for (size_t n = 1; n > 0 && from + n < j; from += n)
		if ((n = rn_reading_one(r, from, before)) + from >= j)
			break;
	from = named_from(r, from, j);
	while (from < j && ((rn_reading_glue(r, from) &&
	    !rn_among(r, from, RN_WORDS_SUBJECT) &&
	    !(from + 1 < j && rn_reading_one(r, from, "one,between") > 0 &&
	    !rn_reading_glue(r, from + 1))) ||
	    (from + 1 < j && rn_reading_one(r, from, "leave,skip,lass") > 0)))
		from++;
	return from > i && from < j && rn_among(r, from, RN_WORDS_SUBJECT) ?
	    from - 1 : from;
}

static size_t
without_end(const struct rn_reading *r, size_t i, size_t j)
{
	if (j > i + 2 && rn_reading_one(r, j - 2, "not yet,not now,"
	    "noch nicht,pas encore") == 2)
		j -= 2;
	for (size_t k = i + 1; k < j; k++)
		if (k + rn_reading_one(r, k, behind) == j)
			j = k;
	while (j > i && rn_reading_glue(r, j - 1))
		j--;
	return j;
}

/* Said otherwise than a profile says it; NULL: as it is. */
static const char *
meant(const struct rn_reading *r, size_t i, size_t j)
{
	if (owned_by_fund(r, i, j) || rn_reading_one(r, i, "what they own,"
	    "whatever they own,anything they own,"
	    "their portfolio companies,their portfolio") > 0)
		return "private equity owned";
	return rn_reading_one(r, i, "used to be,who used to be,"
	    "that used to be") > 2 ? "former" : NULL;
}

/* False: it is nobody. */
static bool
put_one(struct rn_reading *r, size_t i, size_t j)
{
	const char *value;

	/* "no lawyers, in-house or otherwise, thanks" */
	if (i + rn_reading_one(r, i, behind) == j || i + rn_reading_one(r, i,
	    "in house,in-house,house,outside,otherwise,inside,externally") ==
	    j)
		return false;
	i = without_start(r, i, j);
	j = without_end(r, i, j);
	if (i >= j)
		return false;
	value = meant(r, i, j);
	rn_reading_put(r, RN_FIELD_EXCLUDE, value, i, value != NULL ? j :
	    without_clause(r, i, j));
	return true;
}

/* Where an item of those ends: "Duurzaam & Partners" is one name. */
static size_t
excluded_end(const struct rn_reading *r, size_t i, size_t end)
{
	size_t j = rn_reading_item(r, i, end);

	while (j + 1 < end && !rn_reading_pause(r, j - 1) &&
	    rn_reading_one(r, j, "&,+") > 0 && rn_reading_capital(r, j - 1) &&
	    rn_reading_capital(r, j + 1))
		j = rn_reading_item(r, j + 1, end);
	return j;
}

/* What follows a colon is why: "not purchasing: all the others go there". */
void
rn_left_out_take(struct rn_reading *r, size_t i, size_t end)
{
	bool any = false;

	while (i < end && !(any && r->w[i - 1].colon)) {
		size_t j = excluded_end(r, i, end);

		for (size_t k = i + 1; k < j; k++)
			if (r->w[k].opens)
				j = k;
		if (rn_reading_joins(r, i)) {
			i++;
			continue;
		}
		if (!is_reason(r, i, j))
			any |= put_one(r, i, j);
		i = j;
	}
}

void
rn_left_out_all(struct rn_reading *r, size_t i, size_t end)
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

		if (rn_reading_joins(r, i)) {
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
		put_one(r, i, k);
		/* "A do it themselves, and B has its own" */
		i = k == j || (j < end && r->w[j - 1].comma && rn_reading_joins(r, j)) ?
		    j : end;
	}
}
