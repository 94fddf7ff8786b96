/*
 * facets.c - what an item says, into the fields of a profile: titles, and what
 * the lexicon knows of industries, places, sizes and sums.
 *
 * Which words are a title, the room of people says; what numbers are about,
 * the lexicon.  What is taken is marked, and not taken again.
 */
#include <string.h>

#include "profile/reader.h"

const struct rn_known *
rn_known_at(const struct rn_reading *r, size_t i)
{
	return i < r->n && r->w[i].known >= 0 ? &r->known[r->w[i].known] :
	    NULL;
}

bool
rn_among(const struct rn_reading *r, size_t i, enum rn_word_list list)
{
	return rn_word_among(r->w[i].fold, list);
}

/* --- into fields -------------------------------------------------------- */

static void
add_said(struct rn_reading *r, enum rn_field f, const char *value,
    const char *phrase)
{
	struct rn_profile_words *w = r->out;

	if ((w->says & (w->says - 1)) == 0) {
		struct rn_said_as *v = rn_alloc(r->a, (w->says * 2 + 1) *
		    sizeof(*v));

		if (w->says > 0)
			memcpy(v, w->said, w->says * sizeof(*v));
		w->said = v;
	}
	w->said[w->says++] = (struct rn_said_as){ .field =
	    rn_field[f].key, .value = value, .phrase = phrase };
}

static void
put_value(struct rn_reading *r, enum rn_field f, const char *value, size_t i,
    size_t j)
{
	void *to = (char *)r->out + rn_field[f].words;
	const char **text = to;

	if (!rn_field[f].list) {
		*text = *text == NULL ? value : rn_sprintf(r->a, "%s; %s",
		    *text, value);
		add_said(r, f, value, rn_reading_phrase(r, i, j));
		return;
	}
	for (size_t k = 0; k < ((struct rn_list *)to)->n; k++)
		if (strcmp(((struct rn_list *)to)->v[k], value) == 0)
			return;
	rn_list_add(r->a, to, value);
	add_said(r, f, value, rn_reading_phrase(r, i, j));
}

void
rn_reading_put(struct rn_reading *r, enum rn_field f, const char *value,
    size_t i, size_t j)
{
	if (i >= j)
		return;
	if (value == NULL)
		value = rn_reading_phrase(r, i, j);
	put_value(r, f, value, i, j);
	for (; i < j; i++)
		r->w[i].taken = true;
}

/* --- titles ------------------------------------------------------------- */

/* A word as it would stand on a card: "CFOs" is CFO, "Sales" stays. */
static const char *
singular(struct rn_arena *a, const char *w)
{
	static const char *const ends[] = { "nen", "en", "es", "s" };
	size_t n = strlen(w);
	struct rn_title many, one;

	rn_title_row(w, &many);
	for (size_t i = 0; i < RN_LEN(ends); i++) {
		size_t m = strlen(ends[i]);

		if (n < m + 2 || strcmp(w + n - m, ends[i]) != 0)
			continue;
		rn_title_row(rn_strndup(a, w, n - m), &one);
		if (one.level != RN_LEVEL_OTHER && (many.level ==
		    RN_LEVEL_OTHER || many.level == one.level))
			return one.title;
	}
	return w;
}

/* Between a word and the next: a blank, but for an elision ("d'achat"). */
static const char *
between(const struct rn_reading *r, size_t i)
{
	const struct rn_said_word *w = &r->w[i];
	const char *gap = r->text + w->at + w->len;
	size_t n = w[1].at - w->at - w->len;

	return (n == 1 && *gap == '\'') ||
	    (n == 3 && memcmp(gap, "\xe2\x80\x99", 3) == 0) ? "'" : " ";
}

static const char *
card_of(const struct rn_reading *r, size_t i, size_t j)
{
	const char *all = "";

	for (size_t from = i; i < j; i++) {
		const struct rn_said_word *w = &r->w[i];

		all = rn_sprintf(r->a, "%s%s%s", all, i == from ? "" :
		    between(r, i - 1), singular(r->a, rn_strndup(r->a,
		    r->text + w->at, w->len)));
	}
	return all;
}

enum { TITLE_WORDS = 8 };	/* more are a sentence */

/* "general counsels": a plural that is a title, or its level, only as a whole. */
static void
one_of_many(struct rn_arena *a, const char **card, struct rn_title *row)
{
	size_t n = strlen(*card);
	struct rn_title one;

	if (n < 4 || (*card)[n - 1] != 's' || (*card)[n - 2] == 's')
		return;
	rn_title_row(rn_strndup(a, *card, n - 1), &one);
	if (one.level == RN_LEVEL_OTHER || (row->level != RN_LEVEL_OTHER &&
	    (one.level >= row->level || one.function != row->function)))
		return;		/* the first of enum rn_level is the highest */
	*card = one.title;
	*row = one;
}

bool
rn_reading_title(const struct rn_reading *r, size_t i, size_t j,
    const char **card, bool *field)
{
	struct rn_title row;

	if (j <= i || j - i > TITLE_WORDS)
		return false;
	for (size_t p = i; p < j; p++)
		if (rn_known_at(r, p) != NULL && rn_known_at(r, p)->what !=
		    RN_KNOWN_INDUSTRY)
			return false;
	*card = card_of(r, i, j);
	rn_title_row(*card, &row);
	one_of_many(r->a, card, &row);
	*field = row.function != RN_FUNCTION_OTHER;
	if (row.level != RN_LEVEL_OTHER)
		return true;
	return row.function != RN_FUNCTION_OTHER &&
	    rn_among(r, j - 1, RN_WORDS_PEOPLE);
}

/* An industry that says whose people are meant, not what they do: "bakeries",
 * "law firms", but neither "law" nor "logistics". */
bool
rn_facet_trade(const struct rn_reading *r, const struct rn_known *k)
{
	struct rn_title row;

	if (k == NULL || k->what != RN_KNOWN_INDUSTRY)
		return false;
	if (rn_among(r, k->end - 1, RN_WORDS_ORG) ||
	    (k->end < r->n && rn_among(r, k->end, RN_WORDS_ORG)))
		return true;
	rn_title_row(rn_reading_phrase(r, k->first, k->end), &row);
	return row.function == RN_FUNCTION_OTHER &&
	    !rn_industry_get(k->node).field;
}

bool
rn_facet_owners(const struct rn_reading *r, size_t i)
{
	const struct rn_known *k = rn_known_at(r, i);
	const char *s = r->w[i].fold;
	size_t n = strlen(s);
	struct rn_title row;

	if (k == NULL || k->what != RN_KNOWN_INDUSTRY || k->first != i ||
	    k->end != i + 1 || n < 2 || s[n - 1] != 's')
		return false;
	rn_title_row(rn_strndup(r->a, s, n - 1), &row);
	return row.function == RN_FUNCTION_GENERAL;
}

bool
rn_reading_known(const struct rn_reading *r, size_t i, bool company)
{
	const struct rn_known *k = rn_known_at(r, i);

	if (k == NULL)
		return false;
	if (company)
		return rn_facet_trade(r, k);
	return k->what != RN_KNOWN_RANGE ||
	    k->range.kind != RN_RANGE_NUMBER;
}

/* --- sizes, places, industries ------------------------------------------ */

/* Numbers of things nobody asked for: "10-50 lawyers", "five plants". */
bool
rn_facet_counts(const struct rn_reading *r, size_t i, size_t j)
{
	for (; i < j; i++) {
		const struct rn_known *k = rn_known_at(r, i);
		char c = r->text[r->w[i].at];

		if (k != NULL && k->what == RN_KNOWN_RANGE) {
			if (k->range.kind == RN_RANGE_NUMBER)
				return true;
			i = k->end - 1;
		} else if ((c >= '0' && c <= '9') ||
		    rn_among(r, i, RN_WORDS_NUMBER))
			return true;
	}
	return false;
}

/* Is a sum in words i to j beside a word that says it is something else? */
static bool
sum_of_else(const struct rn_reading *r, const struct rn_known *k, size_t i,
    size_t j)
{
	for (; i < j; i++)
		if (rn_known_at(r, i) != k && !rn_reading_glue(r, i) &&
		    !rn_among(r, i, RN_WORDS_MONEY) &&
		    rn_known_at(r, i) == NULL)
			return true;
	return false;
}

/* The sum alone of "$50M in revenue". */
static void
take_sum(struct rn_reading *r, size_t i, size_t j)
{
	size_t from = i, to = j;

	while (from + 1 < to && rn_among(r, from, RN_WORDS_MONEY))
		from++;
	while (to > from + 1 && rn_among(r, to - 1, RN_WORDS_MONEY))
		to--;
	rn_reading_put(r, RN_FIELD_REVENUE, rn_reading_phrase(r, from, to),
	    i, j);
}

static bool
take_range(struct rn_reading *r, const struct rn_known *k, size_t i,
    size_t j)
{
	const struct rn_range *g = &k->range;

	if (r->w[k->first].taken && r->w[k->end - 1].taken)
		return true;	/* it goes on in a parenthesis */
	switch (g->kind) {
	case RN_RANGE_EMPLOYEES:
		rn_reading_put(r, RN_FIELD_SIZE, NULL, k->first, k->end);
		return true;
	case RN_RANGE_NUMBER:
		if (k->end >= j || !rn_among(r, k->end, RN_WORDS_STAFF))
			return false;
		rn_reading_put(r, RN_FIELD_SIZE, NULL, k->first, k->end + 1);
		return true;
	case RN_RANGE_STAGE:
	case RN_RANGE_BAND:
		rn_reading_put(r, RN_FIELD_STAGE, NULL, k->first, k->end);
		return true;
	case RN_RANGE_MONEY:
		if (g->of > RN_MONEY_RECURRING && g->of != RN_MONEY_BUDGET)
			return false;
		if (g->of == RN_MONEY_UNSAID && sum_of_else(r, k, i, j))
			return false;
		if (g->of == RN_MONEY_BUDGET)	/* is no revenue to all */
			rn_reading_put(r, RN_FIELD_REVENUE, NULL, k->first,
			    k->end);
		else
			take_sum(r, k->first, k->end);
		return true;
	default:
		return false;
	}
}

static void
take_place(struct rn_reading *r, const struct rn_known *k, size_t i)
{
	size_t from = k->first;

	while (from > i && (rn_among(r, from - 1, RN_WORDS_BEARING) ||
	    (from > i + 1 && strcmp(r->w[from - 1].fold, "of") == 0 &&
	    rn_among(r, from - 2, RN_WORDS_BEARING))))
		from--;
	rn_reading_put(r, RN_FIELD_GEOGRAPHY, NULL, from, k->end);
}

/* Words that go on with an industry: "waste | hauling". */
static bool
goes_on(const struct rn_reading *r, size_t p)
{
	static const char *const ends[] = { "ing", "ers", "ors", "ies" };
	size_t n = strlen(r->w[p].fold);

	if (rn_among(r, p, RN_WORDS_ORG))
		return true;
	for (size_t i = 0; i < RN_LEN(ends); i++)
		if (n > 4 && strcmp(r->w[p].fold + n - 3, ends[i]) == 0)
			return true;
	return false;
}

/* Where the words begin that narrow it: "regional hospital systems". */
static size_t
industry_from(const struct rn_reading *r, const struct rn_known *k, size_t i)
{
	size_t from = k->first;

	while (from > i && !rn_reading_glue(r, from - 1) &&
	    !r->w[from - 1].taken && rn_known_at(r, from - 1) == NULL &&
	    !rn_among(r, from - 1, RN_WORDS_SELLS))
		from--;
	return from;
}

static size_t
industry_end(const struct rn_reading *r, const struct rn_known *k, size_t j)
{
	static const char *const of = "de,d,du,des,of";
	size_t to = k->end;

	for (; to < j; to++) {
		const struct rn_known *more = rn_known_at(r, to);

		if (more != NULL ? more->what != RN_KNOWN_INDUSTRY :
		    !goes_on(r, to))
			break;
	}
	/* "cliniques de reeducation" */
	if (to == k->end && to + 2 == j && rn_reading_one(r, to, of) > 0 &&
	    rn_known_at(r, to + 1) == NULL)
		to = j;
	return to;
}

/*
 * Is it whose people are meant?  A trade, or a word of one that is an item by
 * itself, follows "at", or has nothing before it but what kind; what begins a
 * longer name is not meant itself: "energy contract", "a failed audit".
 */
static bool
industry_meant(const struct rn_reading *r, const struct rn_known *k, size_t i,
    size_t from, size_t to, size_t j)
{
	bool org = rn_among(r, to - 1, RN_WORDS_ORG), at, many;
	size_t next = k->first + 1;
	const char *last = r->w[to - 1].fold;
	size_t rest = to, n = strlen(last);

	if (rest < j && !org && !rn_reading_glue(r, rest) &&
	    !r->w[rest].taken && rn_known_at(r, rest) == NULL)
		return false;
	/* "Building a team", "between jobs" */
	if ((k->end == next && next < r->n && n > 4 && strcmp(last + n - 3,
	    "ing") == 0 && rn_among(r, next, RN_WORDS_ARTICLE)) ||
	    (k->first > 0 && rn_reading_one(r, k->first - 1,
	    "between,zwischen,entre") > 0))
		return false;
	/* one that is there: "far from the terminal" */
	if (from > 0 && rn_reading_one(r, from - 1, "the") > 0 &&
	    last[n - 1] != 's' && !rn_industry_get(k->node).field &&
	    to - from == 1)
		return false;
	/* places and sizes say which: "US hospitals", "mid-sized banks" */
	while (from > i && !rn_among(r, from - 1, RN_WORDS_AT) &&
	    (rn_reading_glue(r, from - 1) || rn_known_at(r, from - 1) != NULL))
		from--;
	at = from > 0 && (rn_among(r, from - 1, RN_WORDS_AT) ||
	    rn_among(r, from - 1, RN_WORDS_SELLS));
	/* "at a small or mid size biotech" */
	for (size_t p = from; !at && p > 0 && p + 5 > from &&
	    !r->w[p - 1].stop && !r->w[p - 1].comma; p--)
		at = rn_among(r, p - 1, RN_WORDS_AT) &&
		    rn_known_at(r, p - 1) == NULL;
	many = n > 3 && last[n - 1] == 's' && last[n - 2] != 's';
	for (size_t p = from; p < k->first && !at && !many && !org; p++)
		if (rn_known_at(r, p) == NULL && !rn_reading_glue(r, p) &&
		    !rn_among(r, p, RN_WORDS_KIND) &&
		    strchr(r->w[p].fold, '-') == NULL)
			return false;
	return at || from == i;
}

/* With what narrows it and goes on with it; where that ends. */
static size_t
take_industry(struct rn_reading *r, const struct rn_known *k, size_t i,
    size_t j)
{
	size_t from = industry_from(r, k, i), to = industry_end(r, k, j);

	if (!industry_meant(r, k, i, from, to, j))
		return k->end;
	if (rn_reading_one(r, k->first, "angel,angels,business angel,"
	    "business angels,angel investor,angel investors") > 0) {
		rn_reading_put(r, RN_FIELD_ROLE, "angel investor", from, to);
		return to;	/* whoever they are, they are people */
	}
	rn_reading_put(r, RN_FIELD_INDUSTRY, NULL, from, to);
	return to;
}

/* What the lexicon knows in an item. */
enum rn_kind
rn_facet_known(struct rn_reading *r, enum rn_part part, size_t i, size_t j)
{
	bool counts = rn_facet_counts(r, i, j);
	enum rn_kind kind = RN_KIND_NOTHING;

	for (size_t p = i; p < j; p++) {
		struct rn_known *k = r->w[p].known < 0 ? NULL :
		    &r->known[r->w[p].known];

		if (k == NULL)
			continue;
		if (k->what == RN_KNOWN_PLACE) {
			take_place(r, k, i);
			kind = RN_KIND_PLACE;
		} else if (k->what == RN_KNOWN_RANGE) {
			if (take_range(r, k, i, j) && kind == RN_KIND_NOTHING)
				kind = RN_KIND_OTHER;
		} else if (counts || (part != RN_PART_WHOM && !(part ==
		    RN_PART_SAY && rn_among(r, i, RN_WORDS_SELLS)))) {
			k->aside |= part != RN_PART_SAY ||
			    rn_facet_trade(r, k);
		} else {
			p = take_industry(r, k, i, j) - 1;
			if (r->w[k->first].taken)
				kind = RN_KIND_INDUSTRY;
			continue;
		}
		p = k->end - 1;
	}
	return kind;
}

/* --- titles, and what stands beside them -------------------------------- */

/* What an article begins within words i to j: "at tiny ones | the ceo". */
static size_t
after_article(const struct rn_reading *r, size_t i, size_t j)
{
	size_t from = i;

	for (size_t p = i + 1; p + 1 < j; p++)
		if (rn_among(r, p, RN_WORDS_ARTICLE))
			from = p + 1;
	return from;
}

/* A title, and before it, what companies do: "bakery owners"; but "fleet
 * managers" is one title. */
bool
rn_facet_title(struct rn_reading *r, size_t i, size_t j)
{
	const struct rn_known *k = rn_known_at(r, i);
	const char *card, *rest;
	bool field;

	size_t from = after_article(r, i, j);

	if (i + 1 == j && strcmp(r->w[i].fold, "people") == 0)
		return false;	/* "people responsible for freight" */
	/* "owner | is my plan B" */
	for (size_t p = i + 1; p < j; p++)
		if (rn_among(r, p, RN_WORDS_CLAUSE) &&
		    rn_reading_title(r, i, p, &card, &field))
			j = p;
	/* "there's no CFO above", "my cofounder" */
	for (size_t p = i; p < j; p++)
		if (rn_reading_one(r, p, "no,not,kein,keine,keinen,pas,my,"
		    "our,mein,meine,unser,unsere,mon,ma,notre,mi,nuestro,"
		    "nuestra,meu,minha,nosso,nossa") > 0)
			return false;

	if (from > i && !rn_reading_title(r, i, from - 1, &card, &field) &&
	    rn_facet_title(r, from, j))
		return true;
	if (!rn_reading_title(r, i, j, &card, &field))
		return false;
	if (k != NULL && k->what == RN_KNOWN_INDUSTRY && k->end < j &&
	    rn_reading_title(r, k->end, j, &rest, &field) && field) {
		rn_reading_put(r, RN_FIELD_INDUSTRY, NULL, i, k->end);
		card = rest;
		i = k->end;
	}
	rn_reading_put(r, RN_FIELD_ROLE, card, i, j);
	return true;
}

static bool
is_and(const struct rn_reading *r, size_t i)
{
	return i > 0 && rn_reading_one(r, i - 1, "and,&,und,et,+") > 0;
}

/* "head of treasury", and "purchasing": "head of purchasing". */
static const char *
with_rank(struct rn_arena *a, const char *last, const char *field)
{
	static const char *const ranks[] = { " of ", " for ", " de ", " du ",
	    " des " };

	for (size_t i = 0; i < RN_LEN(ranks); i++) {
		const char *of = strstr(last, ranks[i]);

		if (of != NULL)
			return rn_sprintf(a, "%.*s%s%s", (int)(of - last),
			    last, ranks[i], field);
	}
	return NULL;
}

/* A field of work after a title that has none, or joined to one: "VP, Sales",
 * "VP Finance & Operations". */
bool
rn_facet_more_title(struct rn_reading *r, bool joined, size_t i, size_t j)
{
	struct rn_list *roles = &r->out->roles;
	struct rn_title last, more;
	const char *card;

	if (roles->n > 0 && i > 0 && j - i <= 3 && joined &&
	    rn_reading_one(r, i - 1, "of,for,de,du,des") > 0 &&
	    !rn_among(r, j - 1, RN_WORDS_ORG)) {
		card = with_rank(r->a, roles->v[roles->n - 1],
		    rn_reading_phrase(r, i, j));
		if (card != NULL) {
			rn_reading_put(r, RN_FIELD_ROLE, card, i, j);
			return true;
		}
	}
	if (roles->n == 0 || j - i > 2 || (rn_known_at(r, i) != NULL &&
	    rn_facet_trade(r, rn_known_at(r, i))) ||
	    rn_among(r, j - 1, RN_WORDS_PEOPLE))
		return false;
	rn_title_row(roles->v[roles->n - 1], &last);
	rn_title_row(rn_reading_phrase(r, i, j), &more);
	if (more.level != RN_LEVEL_OTHER ||
	    more.function == RN_FUNCTION_OTHER)
		return false;
	card = is_and(r, i) ? NULL : with_rank(r->a, last.title, more.title);
	if (!is_and(r, i) && (card != NULL ||
	    last.function != RN_FUNCTION_OTHER)) {
		if (card == NULL)
			return false;
		rn_reading_put(r, RN_FIELD_ROLE, card, i, j);
		return true;
	}
	card = rn_sprintf(r->a, "%s%s %s", last.title, joined ? " and" : ",",
	    more.title);
	roles->n--;
	rn_reading_put(r, RN_FIELD_ROLE, card, i, j);
	return true;
}

/* "CFO Germany", "CFO at Siemens": a title, and something after it. */
bool
rn_facet_title_first(struct rn_reading *r, size_t i, size_t j)
{
	const char *card;
	bool field;

	for (size_t p = i + 1; p < j; p++) {
		const struct rn_known *k = rn_known_at(r, p);
		bool trade = k != NULL && k->what == RN_KNOWN_INDUSTRY;
		size_t end = p;

		if (!rn_among(r, p, RN_WORDS_AT) && (k == NULL ||
		    (trade && !rn_facet_trade(r, k))))
			continue;
		while (end > i + 1 && rn_reading_glue(r, end - 1))
			end--;
		if (!rn_reading_title(r, i, end, &card, &field))
			return false;
		if (trade && !field)
			return false;	/* "VP Supply Chain" is a title */
		rn_reading_put(r, RN_FIELD_ROLE, card, i, end);
		(void)rn_facet_known(r, RN_PART_WHOM, p, j);
		return true;
	}
	return false;
}

