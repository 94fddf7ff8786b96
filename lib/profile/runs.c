/*
 * runs.c - who is meant by what they run: "whoever runs maintenance", "quien
 * lleve la logística", "die den Einkauf führen"; pure.
 *
 * A profile has the role of whoever is first in that field, besides what else
 * the words say.  A way of saying it, or a language, is a phrase in a table.
 * Folded, an apostrophe of French parts words.
 */
#include <string.h>

#include "base/text.h"
#include "profile/reader.h"

enum { APART = 3, FIELD_WORDS = 4, FIELDS = 4, LONG = 24 };

/* Who is meant; by the second only if it is a field that titles have. */
static const char *const somebody = "whoever,the one who,the ones who,"
    "those who,the person,the people,the person who,the people who,"
    "the man who,the woman who,wer,denen die,diejenigen die,"
    "die person die,quien,quienes,la persona que,las personas que,el que,"
    "la que,los que,quem,a pessoa que,as pessoas que,celui qui,celle qui,"
    "ceux qui,celles qui,la personne,les personnes,la personne qui,"
    "les personnes qui";
static const char *const such = "persons,the persons,who,that,those,"
    "somebody who,someone who,person,"
    "people,person who,people who,leute die,jemand der,jemanden der,"
    "menschen die,die,der,persona,personas,pessoa,pessoas,qui,personne,"
    "personnes,que";

/* What they do, before what it is done with. */
static const char *const does = "runs,run,running,leading,heading,managing,"
    "leads,lead,heads,heads up,manages,"
    "handles,looks after,look after,answers for,answer for,"
    "carries responsibility for,carries the responsibility for,"
    "bears responsibility for,has responsibility for,is responsible for,"
    "are responsible for,responsible for,in charge of,is in charge of,"
    "are in charge of,answerable for,is answerable for,accountable for,"
    "is accountable for,takes care of,oversees,calls the shots in,"
    "calls the shots on,has the last word on,lleve,lleva,lleven,llevan,"
    "dirige,dirija,dirigen,dirijan,gestiona,gestione,manda en,responde de,"
    "manda na,manda no,manda nas,manda nos,mandam na,mandam no,"
    "mande na,mande en,mandan en,se encarga de,se encargue de,se ocupa de,"
    "esta al frente de,"
    "este al frente de,al frente de,a cargo de,dirigem,gere,gira,gerem,"
    "lidera,lidere,trata de,trate de,toma conta de,esta a frente de,"
    "a frente de,e responsavel por,seja responsavel por,dirigent,gerent,"
    "pilote,pilotent,s occupe de,s occupent de,est responsable de,"
    "est en charge de,a la tete de,supervise";

/* German says it at the end. */
static const char *const done = "fuhrt,fuhren,leitet,leiten,verantwortet,"
    "verantworten,verantwortlich ist,verantwortlich sind,zustandig ist,"
    "zustandig sind,steuert,unter sich hat,unter sich haben";

/* Of a field no more than that it is there, or who is asked for else. */
static const char *const empty = "in,im,en,em,na,no,nas,nos,the,a,an,your,"
    "their,its,der,die,das,den,"
    "dem,fur,la,el,los,las,le,les,l,o,os,as,da,do,das,dos,un,une,una,um,uma,"
    "all,whole,day to day,entire,de,del,du,des,d,it,this,that,them,things";

/* Ends a field, besides what ends an item. */
static const char *const beside = "for,who,that,so,if,where,when,as,and so,"
    "while,because,although,or so,too,there,here,day,every,each,con,en,em,"
    "com,avec,dans,chez,para,por,pour,wo,wenn,numa,num,nas,nos,no,na,their,"
    "its,is,are";

static bool
ends_field(const struct rn_reading *r, size_t i, size_t from)
{
	const struct rn_known *k = rn_known_at(r, i);

	if (r->w[i].opens && i > from)
		return true;
	if (k != NULL)
		return k->what != RN_KNOWN_INDUSTRY;
	return rn_among(r, i, RN_WORDS_AT) || rn_among(r, i, RN_WORDS_JOIN) ||
	    rn_reading_one(r, i, beside) > 0;
}

/* One field from i up to end; where it ends, i: there is none.  It begins in
 * *from. */
static size_t
field_at(const struct rn_reading *r, size_t i, size_t end, size_t *from)
{
	size_t j;

	while (i < end && rn_known_at(r, i) == NULL &&
	    rn_reading_one(r, i, empty) > 0 && !rn_reading_pause(r, i))
		i += rn_reading_one(r, i, empty);
	*from = i;
	for (j = i; j < end && !ends_field(r, j, i) && (j == i ||
	    !rn_reading_pause(r, j - 1)); j++)
		;
	return j - i <= FIELD_WORDS ? j : i;
}

/* "getting more agents on board" is no field of work. */
static bool
is_doing(const struct rn_reading *r, size_t i, size_t j)
{
	size_t n = strlen(r->w[i].fold);

	return j - i > 1 && n > 3 && strcmp(r->w[i].fold + n - 3, "ing") == 0;
}

/* "head of logistics"; false: it says nothing, or everything, or, if it is not
 * sure, no field of titles. */
static bool
put_field(struct rn_reading *r, size_t i, size_t j, bool sure)
{
	static const char *const online = "online shop,online store,web shop,"
	    "webshop,web store,e shop,onlineshop,boutique en ligne,"
	    "tienda online,loja online,shop online";
	static const char *const all = "department,departments,team,function,"
	    "abteilung,bereich,company,business,firm,place,show,group,"
	    "shop,house,unternehmen,firma,betrieb,empresa,negocio,entreprise,"
	    "societe,boite,maison,companies,businesses,firms";
	const char *card;
	struct rn_title row;
	bool field;

	if (rn_reading_title(r, i, j, &card, &field))
		return false;	/* that is read where it stands */
	if (j <= i || (j == i + 1 && rn_reading_one(r, i, all) > 0) ||
	    rn_facet_counts(r, i, j))
		return false;
	card = rn_sprintf(r->a, "head of %s", rn_reading_one(r, i, online) >
	    0 ? "e-commerce" : rn_reading_phrase(r, i, j));
	rn_title_row(card, &row);
	if (row.function == RN_FUNCTION_GENERAL || (row.function ==
	    RN_FUNCTION_OTHER && (!sure || is_doing(r, i, j))))
		return false;
	rn_reading_put(r, RN_FIELD_ROLE, card, i, j);
	return true;
}

/* Field after field, joined or parted by commas. */
static bool
put_fields(struct rn_reading *r, size_t i, size_t end, bool sure)
{
	bool any = false;

	for (int n = 0; n < FIELDS && i < end; n++) {
		size_t from, j;

		if (rn_among(r, i, RN_WORDS_JOIN))
			i++;
		if (i >= end)
			break;
		j = field_at(r, i, end, &from);
		if (j <= from)
			break;
		any |= put_field(r, from, j, sure && n == 0);
		if (!any)
			break;
		i = j;
		if (i >= end || !(rn_among(r, i, RN_WORDS_JOIN) ||
		    r->w[i - 1].comma))
			break;
	}
	return any;
}

static size_t
item_end(const struct rn_reading *r, size_t i)
{
	while (i < r->n && !rn_reading_pause(r, i))
		i++;
	return i < r->n ? i + 1 : i;
}

/* "Whoever carries that in Ireland: risk, compliance", "whoever sets rates
 * (revenue, pricing)": where those begin, or 0. */
static size_t
listed_at(const struct rn_reading *r, size_t i)
{
	enum { WORDS = 12 };

	for (size_t k = i; k + 1 < r->n && k < i + WORDS && !r->w[k].stop &&
	    !r->w[k].comma; k++)
		if (r->w[k].colon || r->w[k + 1].opens)
			return k + 1;
	return 0;
}

static size_t
sentence_end(const struct rn_reading *r, size_t i)
{
	while (i < r->n && !r->w[i].stop && !r->w[i].closes)
		i++;
	return i < r->n ? i + 1 : i;
}

bool
rn_runs_take(struct rn_reading *r, size_t i)
{
	size_t n = rn_reading_one(r, i, somebody), at, verb;
	bool sure = n > 0;

	if (n == 0)
		n = rn_reading_one(r, i, such);
	at = i + n;
	if (n == 0 || rn_known_at(r, i) != NULL || at >= r->n ||
	    r->w[at - 1].stop)
		return false;
	for (size_t k = at; k < r->n && k <= at + APART; k++) {
		verb = rn_reading_one(r, k, does);
		if (verb > 0 && k + verb < r->n && !rn_reading_pause(r, k + verb - 1)) {
			/* "people responsible for": as sure as "whoever" */
			sure = sure || (n == 1 && k == at && verb > 1);
			if (put_fields(r, k + verb, sentence_end(r, k + verb),
			    sure))
				return true;
			at = k + verb;
			sure = true;
			break;
		}
		if (rn_reading_pause(r, k) || rn_known_at(r, k) != NULL)
			break;
	}
	for (size_t k = at + 1; k < r->n && k < at + LONG &&
	    !r->w[k - 1].stop; k++) {
		if (rn_reading_one(r, k, done) == 0)
			continue;
		/* "wer bei Pumpenbauern in Wien den Einkauf leitet" */
		for (size_t m = k; m > at && m + FIELD_WORDS > k && !rn_reading_pause(r, m - 1); m--)
			if (rn_among(r, m - 1, RN_WORDS_ARTICLE))
				return put_fields(r, m - 1, k, sure);
		return k < item_end(r, at) && put_fields(r, at, k, sure);
	}
	at = sure ? listed_at(r, at) : 0;
	return at > 0 && put_fields(r, at, sentence_end(r, at), false);
}

const char *
rn_said_runs(struct rn_arena *a, const char *says)
{
	const char *s = rn_fold(a, says), *list = does, *verb;
	size_t n, at, len;

	while ((verb = rn_item_next(&list, &n)) != NULL)
		if (rn_phrase_in(s, verb, n, &at, &len) && s[at + len] == ' ')
			return s + at + len + 1;
	return NULL;
}
