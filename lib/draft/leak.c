/*
 * leak.c - is somebody named who may not be?  People and firms; what addresses
 * and numbers tell is in leak_handle.c.
 *
 * A secret gives terms: a whole name, each word of it, a firm, each word of it
 * that tells, its initials.  Whatever may be told gives words that are free.
 * That a term stands in the text is found by rn_glue(); whether it is the
 * name there, or a word that looks like it, is said by `is_name`, from case,
 * from where it stands, from lists of names, and from `rn_word_common`.
 */
#include <stdlib.h>
#include <string.h>

#include "draft/room.h"
#include "name/affix.h"
#include "refnet/name.h"

enum kind { WHOLE, INITIAL, GIVEN, FAMILY, FIRM, FIRM_WORD, ACRONYM };

struct term {
	const char *key;
	enum kind kind;
	bool common;		/* is (all of it) an ordinary word, too */
	bool known;		/* stands in a list of names */
	bool first;		/* the first word of a firm */
	bool place;		/* of a firm "of somewhere" */
	size_t words;
	const struct rn_mentioned *who;
	const struct rn_name_word *said;	/* of a given name */
};

struct terms {
	struct rn_arena *a;
	struct term *v;
	size_t n, room;
	const char **free;	/* words and names that may be told */
	size_t frees, free_room;
};

/* --- words around ------------------------------------------------------- */

static const char titles[] = "mr mrs ms miss herr herrn frau fraulein mme "
    "madame mlle monsieur m sr sra srta senor senora don dona dom doutor "
    "doutora doctor dr prof";
static const char articles[] = "the la le les el los las o a os as der die das "
    "un une";
static const char particles[] = "of de del do da dos das du des d von vom "
    "am im an der la le los las en in y e et and und for the zu zur den";
static const char determiners[] = "der die das den dem des ein eine einen "
    "einem einer eines kein keine keinen keinem keiner mein meine meinen "
    "meinem dein deine sein seine seinen seinem ihr ihre ihren ihrem ihrer "
    "unser unsere unseren unserem euer diese dieser dieses diesen diesem "
    "jede jeder jedes jeden jedem am im zum zur vom beim ins ans aus ohne "
    "viel viele mehr wenig etwas welche welcher manche alle aller allem";
static const char plain_articles[] = "ein eine einen einem einer eines das im "
    "am beim zum zur vom kein keine keinen des mein meine dein seine ihre";
static const char prepositions[] = "zu mit von bei aus in an auf uber fur "
    "ohne gegen nach um unter vor";
static const char with[] = "mit von bei an fur durch uber gegen";
static const char speaks[] = "says said tells told asked asks thinks thought "
    "wants wanted knows knew runs ran wrote writes replied answered declined "
    "agreed accepted prefers preferred leads led joined met sends sent called "
    "signed refused liked likes sagt sagte will mochte meint meinte schrieb "
    "schreibt antwortete leitet kennt wollte hat hatte dirige pense veut "
    "ecrit repond dit dice dijo quiere trabaja escribio respondio tiene diz "
    "disse quer respondeu escreveu tem";
static const char asked[] = "ask asks asked tell tells told with from by mit "
    "von avec con com chez";
static const char here[] = "in en em a au aux near from aus nach bei d do da "
    "outside around";
static const char months_before[] = "in since until by of last next this "
    "early late mid before after for from to through till during im seit bis "
    "ende anfang mitte en depuis fin debut desde hasta de em ate every each "
    "one a the come ab zum in";
static const char acronyms[] = "ceo cfo coo cto cio usa eur usd gbp pdf faq "
    "ltd llc inc gmbh sme iot api www http https esg vat";

static bool
is_free(const struct terms *t, const char *key)
{
	for (size_t i = 0; i < t->frees; i++)
		if (strcmp(t->free[i], key) == 0)
			return true;
	return false;
}

static const struct rn_token *
before(const struct rn_text *l, size_t i)
{
	return i > 0 && l->word[i - 1].subject == l->word[i].subject ?
	    &l->word[i - 1] : NULL;
}

/* The next word of the same sentence. */
static const struct rn_token *
after(const struct rn_text *l, size_t i)
{
	return i + 1 < l->n && !l->word[i + 1].breaks &&
	    l->word[i + 1].subject == l->word[i].subject ? &l->word[i + 1] :
	    NULL;
}

static bool
is_after(const struct rn_text *l, size_t i, const char *list)
{
	const struct rn_token *w = before(l, i);

	return w != NULL && !l->word[i].breaks && rn_word_in(list, w->fold);
}

static bool
is_before(const struct rn_text *l, size_t i, const char *list)
{
	const struct rn_token *w = after(l, i);

	return w != NULL && rn_word_in(list, w->fold);
}

static bool
is_titled(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = before(l, i);

	return w != NULL && (l->word[i].gap == RN_JOINT_BLANK ||
	    l->word[i].gap == RN_JOINT_OTHER) && rn_word_in(titles, w->fold) &&
	    (w->cap || w->len > 1);
}

/* Is a word one of whoever the term is of? */
static bool
is_theirs(const struct terms *t, const struct rn_mentioned *who,
    const char *key)
{
	for (size_t i = 0; i < t->n; i++) {
		size_t n = strlen(t->v[i].key);

		if (t->v[i].who == who && t->v[i].kind != INITIAL &&
		    strncmp(t->v[i].key, key, n) == 0 && (key[n] == '\0' ||
		    strcmp(key + n, "s") == 0))
			return true;
	}
	return false;
}

/* Does a name of the same first or last name go on to another person's? */
static bool
is_other_person(const struct rn_text *l, size_t i, const struct terms *t,
    const struct term *x)
{
	const struct rn_token *w = &l->word[i], *next = after(l, i);
	const struct rn_token *last = before(l, i);

	if (x->kind == GIVEN && next != NULL && next->gap == RN_JOINT_BLANK &&
	    next->cap && !next->even && next->len > 1 &&
	    !rn_word_month(next->fold) && !is_theirs(t, x->who, next->key))
		return l->tongue != RN_DE || rn_family_is(next->fold);
	return x->kind == FAMILY && last != NULL && w->gap == RN_JOINT_BLANK &&
	    !w->breaks && last->cap && rn_given_is(last->fold) &&
	    !is_theirs(t, x->who, last->key) && !rn_word_common(last->fold);
}

/* Is it part of another name: "Hope Street", "Cape Hope"? */
static bool
is_in_name(const struct rn_text *l, size_t i, const struct terms *t,
    const struct term *x)
{
	const struct rn_token *next = after(l, i), *last = before(l, i);

	if (next != NULL && next->gap == RN_JOINT_BLANK && next->cap &&
	    next->len > 1 && !rn_word_month(next->fold) &&
	    !is_theirs(t, x->who, next->key))
		return true;
	return last != NULL && l->word[i].gap == RN_JOINT_BLANK && last->cap &&
	    !last->first && last->len > 1 && !is_theirs(t, x->who, last->key);
}

/* German: an article, or one and an adjective, before a noun. */
static bool
is_determined(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = before(l, i);

	if (w == NULL || l->word[i].breaks)
		return false;
	return rn_word_in(determiners, w->fold) || (!w->cap && w->len > 3 &&
	    (is_after(l, i - 1, determiners) || (!rn_word_empty(w->fold) &&
	    is_after(l, i - 1, prepositions))));
}

static const char at_firm[] = "at bei chez";

bool
rn_small_tells(const struct rn_text *l, size_t i)
{
	return is_before(l, i, speaks) || is_after(l, i, asked) ||
	    is_after(l, i, at_firm);
}

/* --- is it the name there? ---------------------------------------------- */

static bool
is_month(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = &l->word[i], *last = before(l, i);
	const struct rn_token *next = after(l, i);

	if (!rn_word_month(w->fold))
		return false;
	/* "in May", "a dry May" */
	if (last != NULL && !last->cap && i > 1 &&
	    rn_word_in("a the this that in one every", l->word[i - 2].fold))
		return true;
	return is_after(l, i, months_before) || (last != NULL && last->digit) ||
	    (next != NULL && (next->digit || rn_word_month(next->fold))) ||
	    (is_after(l, i, "or and to und oder ou et y e o") && i > 1 &&
	    rn_word_month(l->word[i - 2].fold));
}

/* In small letters. */
static bool
is_name_small(const struct rn_text *l, size_t i, const struct term *x)
{
	if (x->common)
		return false;
	if (x->kind == FIRM_WORD)
		return x->first && is_after(l, i, at_firm);
	return x->known || is_before(l, i, speaks) ||
	    is_after(l, i, asked);
}

/* With a capital, in German, where every noun has one. */
static bool
is_name_german(const struct rn_text *l, size_t i, const struct term *x,
    bool more)
{
	static const char *const trades[] = { "bau", "technik", "werk", "haus",
	    "betrieb", "handel", "hof", "fabrik", "klinik", "druck", "verlag",
	    "service", "schule", "holz", "waren", "hutte", "muhle", "bank" };

	if (x->kind == GIVEN && !x->common)
		return true;
	if (x->common) {
		if (is_determined(l, i))
			return false;
		if (x->kind == FIRM_WORD)
			return x->words == 1 && is_after(l, i, "bei");
		return is_before(l, i, speaks) || (x->known &&
		    is_after(l, i, with));
	}
	if (x->kind == FAMILY)
		return x->known || more || !is_after(l, i, plain_articles);
	for (size_t k = 0; !x->first && k < RN_LEN(trades); k++) {
		size_t n = strlen(x->key), m = strlen(trades[k]);

		if (n > m && strcmp(x->key + n - m, trades[k]) == 0)
			return false;
	}
	return !is_determined(l, i);
}

static bool
is_name(const struct rn_text *l, size_t i, const struct terms *t,
    const struct term *x, bool more)
{
	const struct rn_token *w = &l->word[i], *next = after(l, i);
	bool owns = next != NULL && next->gap == RN_JOINT_APOSTROPHE &&
	    strcmp(next->fold, "s") == 0;

	if (x->common && (w->linked || more))
		return false;
	if (w->linked)
		return true;
	if (is_titled(l, i) && w->cap)
		return true;
	if (!w->cap)
		return is_name_small(l, i, x);
	if (is_other_person(l, i, t, x))
		return false;
	if (l->tongue == RN_DE)
		return is_name_german(l, i, x, more);
	if (is_month(l, i))
		return false;
	if (!x->common)
		return x->kind != FIRM_WORD || !x->place ||
		    !is_after(l, i, here);
	if (w->even)
		return false;
	if (w->first)
		return owns || (x->kind != FIRM_WORD &&
		    is_before(l, i, speaks));
	if (x->kind == FIRM_WORD && is_after(l, i, here))
		return false;
	return (x->kind != FIRM_WORD || x->first) && !is_in_name(l, i, t, x) &&
	    !is_after(l, i, "a an one every no un une una um uma");
}

/* A name in pieces: each has a capital, or it is in a link. */
static bool
is_written_so(const struct rn_text *l, size_t i, size_t n)
{
	for (size_t k = i; k < i + n; k++)
		if (!l->word[k].cap && !l->word[k].linked &&
		    !l->word[k].digit)
			return false;
	return true;
}

/* The same of more than one word, or of one run together. */
static bool
is_whole(const struct rn_text *l, size_t i, size_t n, const struct term *x)
{
	size_t caps = 0, linked = 0;

	for (size_t k = i; k < i + n; k++) {
		caps += l->word[k].cap || (k > i && rn_word_in(rn_joiners,
		    l->word[k].fold));
		linked += l->word[k].linked;
	}
	if (linked > 0)
		return true;
	if (x->kind == INITIAL || x->common)
		return caps == n;
	return true;
}

/* --- terms -------------------------------------------------------------- */

static void
put_free(struct terms *t, const char *key)
{
	t->free = rn_grow(t->free, t->frees, &t->free_room, sizeof(*t->free));
	t->free[t->frees++] = rn_strdup(t->a, key);
}

static void
put_term(struct terms *t, struct term x, bool free)
{
	if (free) {
		put_free(t, x.key);
		return;
	}
	if (x.key[0] == '\0' || is_free(t, x.key))
		return;
	t->v = rn_grow(t->v, t->n, &t->room, sizeof(*t->v));
	t->v[t->n] = x;
	t->v[t->n++].key = rn_strdup(t->a, x.key);
}

static void
put_name(struct terms *t, const struct rn_mentioned *m, bool free)
{
	struct rn_person_name name;
	const char *given = "", *family = "";
	bool common = true;

	rn_person_name_parse(t->a, m->name, strlen(m->name), &name);
	for (size_t i = 0; i < name.n; i++) {
		const struct rn_name_word *w = &name.word[i];
		const char *key = rn_key(t->a, w->text);
		bool is_given = w->part == RN_PART_GIVEN ||
		    w->part == RN_PART_NICK;
		struct term x = { .key = key, .who = m, .words = 1,
		    .kind = is_given ? GIVEN : FAMILY,
		    .common = rn_word_common(w->text) || w->len < 3,
		    .said = w,
		    .known = is_given ? rn_given_is(w->text) :
		    rn_family_is(w->text) };

		if (w->part == RN_PART_FAMILY || w->part == RN_PART_PARTICLE)
			family = rn_sprintf(t->a, "%s%s", family, key);
		else if (given[0] == '\0')
			given = key;
		if (w->part == RN_PART_PARTICLE || w->len < 2)
			continue;
		common &= x.common;
		put_term(t, x, free);
	}
	if (given[0] == '\0' || family[0] == '\0')
		return;
	put_term(t, (struct term){ rn_sprintf(t->a, "%s%s", given, family),
	    WHOLE, common, false, false, false, 2, m, NULL }, free);
	put_term(t, (struct term){ rn_sprintf(t->a, "%s%s", family, given),
	    WHOLE, common, false, false, false, 2, m, NULL }, free);
	put_term(t, (struct term){ rn_sprintf(t->a, "%c%s", given[0], family),
	    INITIAL, common, false, false, false, 2, m, NULL }, free);
}

/* Is it among the words of what may be used of them? */
static bool
is_about(struct rn_arena *a, const struct rn_mentioned *m, const char *fold)
{
	for (size_t i = 0; i < m->about.n; i++) {
		const char *s = rn_fold(a, m->about.v[i]);
		const char *at = strstr(s, fold);

		if (at != NULL && (at == s || at[-1] == ' '))
			return true;
	}
	return false;
}

size_t
rn_firm_words(struct rn_arena *a, const char *org,
    const char *v[RN_FIRM_WORDS])
{
	struct rn_text l;
	size_t n = 0;

	rn_text_read(a, rn_sprintf(a, "\n%.400s", org), &l);
	/* "GmbH" is one word here, "OakMill" may be */
	for (size_t i = 1; i < l.n; i++)
		if (l.word[i].gap == RN_JOINT_NONE) {
			l.word[i].fold = rn_sprintf(a, "%s%s",
			    l.word[i - 1].fold, l.word[i].fold);
			l.word[i - 1].fold = "";
		}
	for (size_t i = 0; i < l.n && n < RN_FIRM_WORDS; i++)
		if (l.word[i].fold[0] != '\0' && !(i > 0 &&
		    rn_form_is(l.word[i].fold) &&
		    !rn_word_common(l.word[i].fold)) && !(i == 0 && l.n > 1 &&
		    rn_word_in(articles, l.word[i].fold)))
			v[n++] = l.word[i].fold;
	free(l.word);
	return n;
}

bool
rn_firm_particle(const char *fold)
{
	return rn_word_in(particles, fold);
}

bool
rn_firm_article(const char *fold)
{
	return rn_word_in(articles, fold);
}

static void
put_firm(struct terms *t, const struct rn_mentioned *m, bool free)
{
	const char *v[RN_FIRM_WORDS], *whole = "", *bare = "", *initials = "";
	size_t n = rn_firm_words(t->a, m->org, v), words = 0, telling = 0;
	bool common = true, of = false;

	for (size_t i = 0; i < n; i++)
		words += !rn_word_in(particles, v[i]);
	for (size_t i = 0; i < n; i++) {
		struct term x = { .key = rn_key(t->a, v[i]), .kind = FIRM_WORD,
		    .who = m, .common = rn_word_common(v[i]) ||
		    strlen(v[i]) < 3, .first = telling == 0, .place = of,
		    .words = words, .known = rn_family_is(v[i]) };

		whole = rn_sprintf(t->a, "%s%s", whole, x.key);
		if (rn_word_in(rn_joiners, v[i]))
			continue;
		bare = rn_sprintf(t->a, "%s%s", bare, x.key);
		of = rn_word_in(particles, v[i]);
		if (of)
			continue;
		initials = rn_sprintf(t->a, "%s%c", initials, x.key[0]);
		common &= x.common;
		if (free || (!rn_generic_is(v[i]) && !rn_word_empty(v[i]) &&
		    !is_about(t->a, m, v[i])) || words == 1) {
			put_term(t, x, free);
			telling++;
		}
	}
	if (n > 1) {
		put_term(t, (struct term){ whole, FIRM, common, false, false,
		    false, n, m, NULL }, free);
		put_term(t, (struct term){ bare, FIRM, common, false, false,
		    false, n, m, NULL }, free);
	}
	if (strlen(initials) >= 3 && !rn_word_in(acronyms, initials))
		put_term(t, (struct term){ initials, ACRONYM, true, false,
		    false, false, 1, m, NULL }, free);
}

static void
put_mentioned(struct terms *t, const struct rn_mentioned *m, bool free)
{
	unsigned secret = m->me ? 0 : m->secret;

	if (m->name != NULL && ((secret & RN_SECRET_NAME) == 0) == free)
		put_name(t, m, free);
	if (m->org != NULL && ((secret & RN_SECRET_FIRM) == 0) == free)
		put_firm(t, m, free);
}

/* --- reading ------------------------------------------------------------ */

/* Words the term takes from word i on; 0: it is not there, or is no name. */
static size_t
leaks_at(const struct rn_text *l, size_t i, const struct terms *t,
    const struct term *x)
{
	const struct rn_token *w = &l->word[i];
	size_t n;
	bool more;

	if (w->key[0] != x->key[0])
		return 0;
	n = rn_glue(l, i, x->key, &more);
	switch (x->kind) {
	case WHOLE:
	case INITIAL:
	case FIRM:
		return n > 0 && is_whole(l, i, n, x) ? n : 0;
	case ACRONYM:
		return n == 1 && !more && rn_may_be_initials(w) ? 1 : 0;
	case GIVEN:
	case FAMILY:
	case FIRM_WORD:
		break;
	}
	if (n == 1)
		return is_name(l, i, t, x, more) ? 1 : 0;
	/* "Mc Donald", but not "as he" */
	if (n > 1)
		return is_written_so(l, i, n) ? n : 0;
	/* run into one with what follows: "Tannhoffhalle" */
	return !x->common && strlen(x->key) >= RN_RUN_INTO && (w->cap || w->linked) &&
	    strncmp(w->key, x->key, strlen(x->key)) == 0 ? 1 : 0;
}

static bool
is_akin(const struct rn_name_word *a, const struct rn_name_word *b)
{
	for (size_t i = 0; i < RN_NAME_KIN && a->kin[i] != 0; i++)
		for (size_t k = 0; k < RN_NAME_KIN && b->kin[k] != 0; k++)
			if (a->kin[i] == b->kin[k])
				return true;
	return false;
}

bool
rn_nick_read(const struct rn_text *l, size_t i, struct rn_arena *a,
    struct rn_person_name *said)
{
	const struct rn_token *w = &l->word[i];
	const char *name;

	if (!w->cap || w->even || rn_word_month(w->fold) ||
	    !rn_given_is(w->fold) ||
	    (rn_word_common(w->fold) && (w->first || l->tongue == RN_DE)))
		return false;
	/* with a family name, so that it is read as a given one */
	name = rn_sprintf(a, "%s smith", w->fold);
	rn_person_name_parse(a, name, strlen(name), said);
	return said->n == 2;
}

/* A nickname, or another spelling, of a secret given name. */
static bool
is_nickname(const struct rn_text *l, size_t i, const struct terms *t)
{
	struct rn_person_name said;

	if (!rn_nick_read(l, i, t->a, &said) || is_free(t, l->word[i].key))
		return false;
	for (size_t k = 0; k < t->n; k++)
		if (t->v[k].kind == GIVEN && is_akin(&said.word[0],
		    t->v[k].said) && !is_other_person(l, i, t, &t->v[k]))
			return true;
	return false;
}

bool
rn_may_be_initials(const struct rn_token *w)
{
	return w->caps && !w->even && strlen(w->key) >= 3;
}

struct rn_list
rn_leak_free(struct rn_arena *a, const struct rn_draft_check *c)
{
	struct terms t = { .a = a };
	struct rn_list free_of = { NULL, 0 };

	for (int p = 0; p < RN_PARTIES; p++)
		if (c->party[p] != NULL)
			put_mentioned(&t, c->party[p], true);
	free_of.v = rn_alloc(a, (t.frees + 1) * sizeof(*t.free));
	if (t.frees > 0)
		memcpy(free_of.v, t.free, t.frees * sizeof(*t.free));
	free_of.n = t.frees;
	free(t.free);
	return free_of;
}

static const char *
advice(const struct term *x)
{
	return x == NULL || x->kind <= FAMILY ? "not yet to be named to whom"
	    " this goes" : "whose firm is not yet to be named";
}

void
rn_lint_leak(const struct rn_text *l, const struct rn_draft_check *c,
    struct rn_findings *f)
{
	struct terms t = { .a = l->a };

	for (int free = 1; free >= 0; free--) {
		for (int p = 0; p < RN_PARTIES; p++)
			if (c->party[p] != NULL)
				put_mentioned(&t, c->party[p], free);
		for (size_t i = 0; i < c->others; i++)
			put_mentioned(&t, &c->other[i], free);
	}
	for (size_t i = 0; i < l->n && t.n > 0; i++) {
		const struct term *found = NULL;
		size_t most = 0;

		for (size_t k = 0; k < t.n; k++) {
			size_t n = leaks_at(l, i, &t, &t.v[k]);

			if (n > most) {
				most = n;
				found = &t.v[k];
			}
		}
		if (most == 0 && is_nickname(l, i, &t))
			most = 1;
		if (most == 0)
			continue;
		rn_find_words(f, l, RN_TEXT_LEAK, i, i + most - 1,
		    advice(found));
		i += most - 1;
	}
	rn_lint_handles(l, c, f);
	free(t.v);
	free(t.free);
}
