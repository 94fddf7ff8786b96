/*
 * clause.c - what a sentence of a description is about as a whole, and whether
 * a "no" in it leaves anybody out.
 *
 * Marks (marks.c) open parts where they stand; here is what only the rest of a
 * sentence tells.  A way of saying it is one more phrase in a table.
 */
#include <string.h>

#include "profile/reader.h"
#include "refnet/signal.h"

/* --- no, and not ---------------------------------------------------------- */

/* Begin with a "no" and leave nobody out. */
static const char *const never =
    "not only,not just,not necessarily,not yet,not much,not so,not always,"
    "not sure,not more than,not less than,not fewer than,not far,not even,"
    "not too,not all,not every,no matter,no more than,no less than,"
    "no fewer than,no later than,no longer,no idea,no doubt,without doubt,"
    "never mind,nicht nur,nicht mehr,nicht unbedingt,nicht weniger als,"
    "nicht immer,nicht alle,pas seulement,pas encore,pas forcement,"
    "pas moins de,pas plus de,pas toujours";

/* A word that denies, and the words before it that make it say of somebody
 * what they do not do or what is not there. */
static const struct {
	const char *no, *after;
} said_of[] = {
	{ "not,nicht,pas", "zur need needs do does did may might have has had can "
	    "could will would want wants" },
	{ "no,none,nobody,never,kein,keine,keinen,keiner,pas", "if where when "
	    "there is there's theres has have had having gibt hat haben falls "
	    "wenn wenn's wo si a hay tem ont y" },
};

static bool
listed(const char *word, const char *list)
{
	size_t len = strlen(word);

	for (const char *s = list; *s != '\0'; s += *s == ' ') {
		size_t n = strcspn(s, " ");

		if (n == len && memcmp(s, word, n) == 0)
			return true;
		s += n;
	}
	return false;
}

static size_t
sentence_end(const struct rn_reading *r, size_t i)
{
	while (i < r->n && !r->w[i].stop)
		i++;
	return i < r->n ? i + 1 : i;
}

static bool
is_question(const struct rn_reading *r, size_t i)
{
	const struct rn_said_word *last = &r->w[sentence_end(r, i) - 1];

	return r->text[last->at + last->len] == '?';
}

/* "Not selling anything": what they do not do, unless it is a trade. */
static bool
does_not(const struct rn_reading *r, size_t i)
{
	struct rn_title row;
	size_t n;

	if (i + 1 >= r->n || rn_reading_one(r, i, "not") == 0 ||
	    rn_known_at(r, i + 1) != NULL)
		return false;
	rn_title_row(r->w[i + 1].fold, &row);
	if (row.function != RN_FUNCTION_OTHER)
		return false;	/* "not purchasing" */
	n = strlen(r->w[i + 1].fold);
	return n > 5 && strcmp(r->w[i + 1].fold + n - 3, "ing") == 0;
}

bool
rn_clause_denies(const struct rn_reading *r, size_t i)
{
	enum { WORDS = 5 };

	if (rn_reading_one(r, i, never) > 0 || does_not(r, i))
		return true;
	/* "nobody has that title there" */
	if (i + 1 < r->n && rn_reading_one(r, i, "nobody,niemand,keiner") > 0 &&
	    rn_reading_one(r, i + 1, "has,have,is,does,can,wants,hat,ist,kann") >
	    0)
		return true;
	/* "where purchasing has no head of its own" */
	for (size_t k = i; k > 0 && k + WORDS > i && !r->w[k - 1].comma &&
	    !r->w[k].start; k--)
		if (rn_reading_one(r, k - 1, "where,if,wo,falls,wenn,donde,"
		    "onde,si,se") > 0)
			return true;
	for (size_t k = 0; k < RN_LEN(said_of); k++)
		if (rn_reading_one(r, i, said_of[k].no) > 0 &&
		    ((i > 0 && !r->w[i].start &&
		    listed(r->w[i - 1].fold, said_of[k].after)) ||
		    (r->w[i].start && is_question(r, i))))
			return true;
	return false;
}

/* --- moments -------------------------------------------------------------- */

static bool
is_year(const char *s)
{
	if (*s == '\'' && strspn(s + 1, "0123456789") == 2 && s[3] == '\0')
		return true;
	return strncmp(s, "20", 2) == 0 && strspn(s, "0123456789") == 4 &&
	    s[4] == '\0';
}

bool
rn_clause_dated(const struct rn_reading *r, size_t i, size_t j)
{
	for (size_t p = i; p < j; p++) {
		const char *w = r->w[p].fold;

		if (!rn_word_among(w, RN_WORDS_TIME) && !is_year(w))
			continue;
		/* "the next twelve months" */
		for (size_t k = 1; k <= 3 && p >= i + k; k++)
			if (rn_among(r, p - k, RN_WORDS_SOON))
				return true;
	}
	return false;
}

bool
rn_clause_moment(const struct rn_reading *r, size_t i, size_t j)
{
	const char *s = rn_reading_phrase(r, i, j);

	if (rn_clause_dated(r, i, j) || rn_signal_read(s, strlen(s)) != 0)
		return true;
	for (; i < j; i++)
		if (rn_among(r, i, RN_WORDS_MOMENT))
			return true;
	return false;
}

/* --- verdicts ------------------------------------------------------------- */

/* Before a verdict: "but no". */
static const char *const so =
    "but,so,thus,hence,and,aber,also,daher,und,mais,donc,et,pero,mas";

/* Does a clause end with word i? */
static bool
ends_clause(const struct rn_reading *r, size_t i)
{
	const struct rn_said_word *w = &r->w[i];

	return w->stop || r->text[w->at + w->len] == ';' || i + 1 == r->n ||
	    w[1].opens;
}

enum { FEW = 6 };	/* words: "Developers no." */

size_t
rn_clause_away(const struct rn_reading *r, size_t k)
{
	size_t best = 0;

	for (size_t i = 0; i < RN_LANGUAGES; i++) {
		size_t words = rn_reading_one(r, k, rn_away[i]);

		best = words > best ? words : best;
	}
	return best;
}

static bool
is_verdict(const struct rn_reading *r, size_t i, size_t k, size_t *words)
{
	*words = rn_clause_away(r, k);
	/* "bankers no, brokers no" */
	if (*words == 0 && k - i < FEW && r->w[k].comma && k + 1 < r->n &&
	    !r->w[k - 1].comma && !r->w[k - 1].stop) {
		*words = rn_reading_one(r, k, "no,nao,nein,non,tampoco,"
		    "tambem nao");
		if (*words > 0)
			return *words == 1;
	}
	if (*words == 0 && (k - i < FEW || r->w[k - 1].comma ||
	    r->w[k - 1].colon || r->w[k - 1].stop ||
	    rn_reading_one(r, k - 1, so) > 0))
		*words = rn_reading_one(r, k, rn_verdict);
	for (size_t more = 1; *words > 0 && more > 0 && k + *words < r->n &&
	    !ends_clause(r, k + *words - 1); *words += more)
		more = rn_reading_one(r, k + *words, rn_still);
	return *words > 0 && (ends_clause(r, k + *words - 1) ||
	    (*words > 1 && (r->w[k + *words - 1].comma ||
	    r->w[k + *words - 1].colon))) &&
	    r->text[r->w[k + *words - 1].at + r->w[k + *words - 1].len] != '?';
}

/* "Agencies? No.", "brokers do that themselves - neither, thanks" */
static bool
is_asked(const struct rn_reading *r, size_t i, size_t k)
{
	const struct rn_said_word *w = &r->w[k - 1];

	return ((k - i <= FEW && r->text[w->at + w->len] == '?') ||
	    rn_clause_dash(r, k - 1)) && (rn_reading_one(r, k, rn_verdict) >
	    0 || rn_clause_away(r, k) > 0);
}

bool
rn_clause_dash(const struct rn_reading *r, size_t i)
{
	const char *s = r->text + r->w[i].at + r->w[i].len;
	size_t n = strcspn(s, "-*.!?");

	return i + 1 < r->n && s + n < r->text + r->w[i + 1].at &&
	    (s[n] == '-' || s[n] == '*');
}

bool
rn_clause_turns(const struct rn_reading *r, size_t i)
{
	size_t from = i;

	if (i < 2 || !r->w[i - 2].comma)
		return false;
	if (rn_reading_one(r, i - 1, "but,aber,mais,pero,mas") > 0)
		return true;
	/* "we audit them, so carriers are out", but "A, B, and C are out" */
	while (from > 0 && !r->w[from].start)
		from--;
	while (from + 1 < i && r->w[from + 1].start)
		from++;
	return rn_reading_one(r, i - 1, "so,and,und,also,daher,et,donc,y,e") >
	    0 && (rn_among(r, from, RN_WORDS_SUBJECT) ||
	    rn_among(r, from, RN_WORDS_OURS));
}

bool
rn_clause_verdict(const struct rn_reading *r, size_t i, size_t *end,
    size_t *after)
{
	size_t words;

	for (size_t k = i + 1; k < r->n && (!ends_clause(r, k - 1) ||
	    is_asked(r, i, k)); k++) {
		if (!is_verdict(r, i, k, &words)) {
			/* "CFOs of banks, but brokers are pointless" */
			if (rn_clause_turns(r, k))
				break;
			continue;
		}
		*after = k + words;
		if (k > i + 1 && rn_reading_one(r, k - 1, so) > 0)
			k--;
		*end = k;
		return true;
	}
	return false;
}

/* --- sentences ------------------------------------------------------------ */

/* Say of all before them that it is a good moment. */
static const char *const good_moment =
    "is the perfect moment,is the perfect time,is a perfect moment,"
    "is the right moment,is the right time,is a good moment,is a good time,"
    "is the best moment,is the best time,is the ideal moment,is ideal timing,"
    "is the moment,is our moment,are the moment,are good moments,"
    "is a trigger,is the trigger,are triggers,is a good reason,"
    "is reason enough,makes the business case,make the business case,"
    "makes them listen,is what makes them,is what makes,is when they,"
    "is usually when,would be a sign,is a sign,is a good sign,are good signs,"
    "is top,are top,is ideal,are ideal,is perfect,are perfect,helps a lot,"
    "is a bonus,is a plus,would be a plus,ist der moment,"
    "ist der richtige moment,ist ein guter moment,ist ein guter anlass,"
    "ist der anlass,ware ideal,ist ideal,sind ideal,ist perfekt,"
    "est le bon moment,est le moment,serait ideal,est ideal,est un plus";

/* Begin a sentence about those who are not wanted, whatever else it says. */
static const char *const without =
    "no,not,nobody,nothing,nada de,tampoco,ni,nem,no quiero,no queremos,"
    "nao quero,nao queremos,and no,and not,but no,but not,also no,also not,"
    "never,"
    "please no,please not,leave out,please leave out,leave,skip,please skip,"
    "avoid,please avoid,spare me,exclude,except,don't,please don't,do not,"
    "forget,kein,keine,keinen,nicht,und keine,bitte keine,"
    "bitte nicht,und nicht,pas de,surtout pas";

static bool
title_at(const struct rn_reading *r, size_t i, size_t j)
{
	enum { WORDS = 4 };
	const char *card;
	bool field;

	for (size_t k = i + 1; k <= j && k <= i + WORDS &&
	    !rn_among(r, k - 1, RN_WORDS_JOIN); k++)
		if (rn_reading_title(r, i, k, &card, &field))
			return true;
	return false;
}

/* Does a title stand in words i to j? */
static bool
has_title(const struct rn_reading *r, size_t i, size_t j)
{
	while (i < j && !title_at(r, i, j))
		i++;
	return i < j;
}

/* "A CFO is ideal" is, "a bank or a partner is a plus" is not about people. */
static bool
begins_with_title(const struct rn_reading *r, size_t i, size_t j)
{
	while (i < j && rn_among(r, i, RN_WORDS_ARTICLE))
		i++;
	return title_at(r, i, j);
}

/* Where somebody is, how big a firm. */
static bool
has_facts(const struct rn_reading *r, size_t i, size_t j)
{
	for (; i < j; i++) {
		const struct rn_known *k = rn_known_at(r, i);

		if (k != NULL && (k->what == RN_KNOWN_PLACE ||
		    (k->what == RN_KNOWN_RANGE && k->range.kind !=
		    RN_RANGE_NUMBER && k->range.kind != RN_RANGE_STAGE)))
			return true;
	}
	return false;
}

static bool
is_ours(const struct rn_reading *r, size_t i, size_t j)
{
	for (; i < j; i++)
		if (rn_known_at(r, i) == NULL && rn_among(r, i, RN_WORDS_OURS))
			return true;
	return false;
}

/* "Brokers are no use to us" */
static bool
has_tail(const struct rn_reading *r, size_t i, size_t j)
{
	for (size_t m = 0; m < rn_mark_n; m++)
		for (size_t k = i + 1; k < j &&
		    rn_mark[m].when == RN_MARK_TAIL; k++)
			if (rn_reading_one(r, k, rn_mark[m].words) > 0)
				return true;
	return false;
}

/* Nothing but sizes, places and trades; which marks may tell apart. */
static bool
all_known(const struct rn_reading *r, size_t i, size_t j)
{
	bool any = false;

	for (; i < j; i++) {
		if (rn_known_at(r, i) == NULL && !rn_reading_glue(r, i))
			return false;
		any = any || rn_known_at(r, i) != NULL;
	}
	return any;
}

/* "Ex-build engineers, we make ...": who is asking. */
static bool
says_who_asks(const struct rn_reading *r, size_t i, size_t end)
{
	enum { WORDS = 4 };

	for (size_t k = i + 1; k < end && k <= i + WORDS; k++)
		if (r->w[k - 1].comma)
			return rn_reading_one(r, k, "we,we make,wir,nous,"
			    "nosotros,nos") > 0;
	return false;
}

/* Does a sentence that begins at i ask for somebody? */
static bool
asks(const struct rn_reading *r, size_t i)
{
	for (size_t m = 0; m < rn_mark_n && i < r->n; m++)
		if (rn_mark[m].part == RN_PART_WHOM && (rn_mark[m].when ==
		    RN_MARK_START || rn_mark[m].when == RN_MARK_FIRST) &&
		    rn_reading_one(r, i, rn_mark[m].words) > 0)
			return true;
	return false;
}

/* Does one after the sentence that ends at `end`, and names a title? */
static bool
asks_later(const struct rn_reading *r, size_t end)
{
	size_t i = end;

	while (i < r->n && !asks(r, i))
		i = sentence_end(r, i);
	return i < r->n && has_title(r, i, sentence_end(r, i));
}

/* "Phishing drills for nurses.  Need the person ...": what one makes. */
static bool
says_what_one_makes(const struct rn_reading *r, size_t i, size_t end)
{
	bool makes = rn_reading_one(r, i, "raising,fundraising,building,"
	    "selling,making,launching") > 0;

	for (size_t k = i + 1; k + 1 < end && !makes; k++)
		makes = rn_known_at(r, k) == NULL && rn_reading_one(r, k,
		    "for,fur,pour,para") > 0;
	return makes && asks(r, end) && !has_title(r, i, end);
}

/* "Founder of Tallybound.  Looking for CFOs": one of us, not several. */
static bool
says_who_one_is(const struct rn_reading *r, size_t end)
{
	enum { WORDS = 3 };
	size_t i = 0, k, n;

	while (i < end && rn_among(r, i, RN_WORDS_ARTICLE))
		i++;
	for (k = i + 1; k < end && k <= i + WORDS; k++)
		if (rn_reading_one(r, k, "of,at,here,in,bei,von,der,de,da,"
		    "do,chez,du,del,for") > 0)
			break;
	if (k >= end || k > i + WORDS || !begins_with_title(r, i, k))
		return false;
	n = strlen(r->w[k - 1].fold);
	return (n < 4 || r->w[k - 1].fold[n - 1] != 's') && asks_later(r, end);
}

/* A reason may begin like a sentence: "no lawyers - general counsels have sent
 * me round in circles". */
bool
rn_clause_reason(const struct rn_reading *r, size_t i)
{
	static const char *const why = "have,has,had,never,only,always,don't,"
	    "can't,won't,just,keep,are,is,were,do,waste,haben,hat,sind,ist,"
	    "wollen,konnen,ont,sont,est,han,son,tienen,sao,tem";
	size_t end = sentence_end(r, i);

	for (size_t k = i + 1; k < end && k <= i + FEW; k++)
		if (rn_known_at(r, k) == NULL && rn_reading_one(r, k, why) > 0)
			return true;
	return false;
}

/* "Truckers, 3PLs.": nothing but names of things. */
bool
rn_clause_names(const struct rn_reading *r, size_t i)
{
	enum { WORDS = 8 };
	size_t end = sentence_end(r, i);

	if (end - i > WORDS || r->out->roles.n == 0 || has_title(r, i, end) ||
	    has_facts(r, i, end))
		return false;
	for (size_t k = i; k < end; k++)
		if (rn_known_at(r, k) == NULL && (r->w[k].colon ||
		    rn_among(r, k, RN_WORDS_CLAUSE) ||
		    rn_among(r, k, RN_WORDS_SUBJECT) ||
		    rn_among(r, k, RN_WORDS_OURS)))
			return false;
	return true;
}

enum rn_part
rn_clause_part(const struct rn_reading *r, size_t i)
{
	size_t end = sentence_end(r, i);

	if (i == 0 && (says_who_asks(r, i, end) || says_who_one_is(r, end) ||
	    says_what_one_makes(r, i, end)))
		return RN_PART_VALUE;

	for (size_t k = i + 1; k < end; k++)
		if (rn_reading_one(r, k, good_moment) > 0)
			return begins_with_title(r, i, k) ? RN_PART_WHOM :
			    RN_PART_WHEN;
	if (r->out->roles.n == 0 || has_title(r, i, end) ||
	    all_known(r, i, end) || rn_reading_one(r, i, without) > 0)
		return RN_PART_WHOM;
	if (is_ours(r, i, end) && !has_tail(r, i, end))
		return RN_PART_VALUE;
	return !has_facts(r, i, end) && rn_clause_moment(r, i, end) ?
	    RN_PART_WHEN : RN_PART_WHOM;
}
