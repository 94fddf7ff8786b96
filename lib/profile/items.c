/*
 * items.c - words of a part, item by item, into the fields of a profile.
 *
 * An item ends at a comma or a word that joins, unless the lexicon knows what
 * stands on both sides as one thing ("oil and gas").  What no field takes
 * stays untaken; whoever reads lists it as unread.
 */
#include <string.h>

#include "profile/reader.h"
#include "refnet/signal.h"

/* --- items -------------------------------------------------------------- */

static const struct rn_known *
known_at(const struct rn_reading *r, size_t i)
{
	return i < r->n && r->w[i].known >= 0 ? &r->known[r->w[i].known] :
	    NULL;
}

static bool
among(const struct rn_reading *r, size_t i, enum rn_word_list list)
{
	return rn_word_among(r->w[i].fold, list);
}

static bool
is_join(const struct rn_reading *r, size_t i)
{
	return among(r, i, RN_WORDS_JOIN);
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
	return r->w[i].known < 0 && among(r, i, RN_WORDS_GLUE);
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
		const struct rn_known *k = known_at(r, j);

		if (k != NULL && k->first < j)
			continue;	/* one thing with the word before */
		if (ends_item(&r->w[j - 1]) ||
		    (is_join(r, j) && !joins_number(r, j)))
			break;
	}
	return j;
}

/* --- into fields ---------------------------------------------------------- */

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

/* --- titles ----------------------------------------------------------------- */

/* A word as it would stand on a card: "CFOs" is CFO, "Sales" stays. */
static const char *
singular(struct rn_arena *a, const char *w)
{
	static const char *const ends[] = { "nen", "en", "s" };
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

static const char *
card_of(const struct rn_reading *r, size_t i, size_t j)
{
	const char *all = "";

	for (; i < j; i++) {
		const struct rn_said_word *w = &r->w[i];

		all = rn_sprintf(r->a, "%s%s%s", all, *all == '\0' ? "" : " ",
		    singular(r->a, rn_strndup(r->a, r->text + w->at,
		    w->len)));
	}
	return all;
}

enum { TITLE_WORDS = 8 };	/* more are a sentence */

bool
rn_reading_title(const struct rn_reading *r, size_t i, size_t j,
    const char **card, bool *field)
{
	struct rn_title row;

	if (j <= i || j - i > TITLE_WORDS)
		return false;
	for (size_t p = i; p < j; p++)
		if (known_at(r, p) != NULL && known_at(r, p)->what !=
		    RN_KNOWN_INDUSTRY)
			return false;
	*card = card_of(r, i, j);
	rn_title_row(*card, &row);
	*field = row.function != RN_FUNCTION_OTHER;
	if (row.level != RN_LEVEL_OTHER)
		return true;
	return row.function != RN_FUNCTION_OTHER &&
	    among(r, j - 1, RN_WORDS_PEOPLE);
}

/* An industry that says whose people are meant, not what they do: "bakeries",
 * "law firms", but neither "law" nor "logistics". */
static bool
is_trade(const struct rn_reading *r, const struct rn_known *k)
{
	struct rn_title row;

	if (k == NULL || k->what != RN_KNOWN_INDUSTRY)
		return false;
	if (among(r, k->end - 1, RN_WORDS_ORG) ||
	    (k->end < r->n && among(r, k->end, RN_WORDS_ORG)))
		return true;
	rn_title_row(rn_reading_phrase(r, k->first, k->end), &row);
	return row.function == RN_FUNCTION_OTHER &&
	    !rn_industry_get(k->node).field;
}

bool
rn_reading_known(const struct rn_reading *r, size_t i, bool company)
{
	const struct rn_known *k = known_at(r, i);

	if (k == NULL)
		return false;
	if (company)
		return is_trade(r, k);
	return k->what != RN_KNOWN_RANGE ||
	    k->range.kind != RN_RANGE_NUMBER;
}

/* --- sizes, places, industries ---------------------------------------------- */

/* Numbers of things nobody asked for: "10-50 lawyers", "five plants". */
static bool
counts_things(const struct rn_reading *r, size_t i, size_t j)
{
	for (; i < j; i++) {
		const struct rn_known *k = known_at(r, i);
		char c = r->text[r->w[i].at];

		if (k != NULL && k->what == RN_KNOWN_RANGE) {
			if (k->range.kind == RN_RANGE_NUMBER)
				return true;
			i = k->end - 1;
		} else if ((c >= '0' && c <= '9') ||
		    among(r, i, RN_WORDS_NUMBER))
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
		if (known_at(r, i) != k && !rn_reading_glue(r, i) &&
		    !among(r, i, RN_WORDS_MONEY) &&
		    known_at(r, i) == NULL)
			return true;
	return false;
}

/* The sum alone of "$50M in revenue". */
static void
take_sum(struct rn_reading *r, size_t i, size_t j)
{
	size_t from = i, to = j;

	while (from + 1 < to && among(r, from, RN_WORDS_MONEY))
		from++;
	while (to > from + 1 && among(r, to - 1, RN_WORDS_MONEY))
		to--;
	rn_reading_put(r, RN_FIELD_REVENUE, rn_reading_phrase(r, from, to),
	    i, j);
}

static bool
take_range(struct rn_reading *r, const struct rn_known *k, size_t i,
    size_t j)
{
	const struct rn_range *g = &k->range;

	switch (g->kind) {
	case RN_RANGE_EMPLOYEES:
		rn_reading_put(r, RN_FIELD_SIZE, NULL, k->first, k->end);
		return true;
	case RN_RANGE_NUMBER:
		if (k->end == j || !among(r, k->end, RN_WORDS_STAFF))
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

	while (from > i && (among(r, from - 1, RN_WORDS_BEARING) ||
	    (from > i + 1 && strcmp(r->w[from - 1].fold, "of") == 0 &&
	    among(r, from - 2, RN_WORDS_BEARING))))
		from--;
	rn_reading_put(r, RN_FIELD_GEOGRAPHY, NULL, from, k->end);
}

/* With what narrows it: "regional hospital systems". */
static size_t
take_industry(struct rn_reading *r, const struct rn_known *k, size_t i,
    size_t j)
{
	size_t from = k->first, to = k->end;

	while (from > i && !rn_reading_glue(r, from - 1) &&
	    !r->w[from - 1].taken && known_at(r, from - 1) == NULL)
		from--;
	for (; to < j; to++) {
		const struct rn_known *more = known_at(r, to);
		char c = r->text[r->w[to].at];

		if (more != NULL ? more->what != RN_KNOWN_INDUSTRY :
		    !among(r, to, RN_WORDS_ORG) && (to + 1 < j || c < 'a' ||
		    c > 'z'))
			break;	/* one more word may end it: "waste hauling" */
	}
	rn_reading_put(r, RN_FIELD_INDUSTRY, NULL, from, to);
	return to;
}

enum kind { NOTHING, ROLE, PLACE, INDUSTRY, OTHER };

/* What the lexicon knows in an item. */
static enum kind
take_known(struct rn_reading *r, enum rn_part part, size_t i, size_t j)
{
	bool counts = counts_things(r, i, j);
	enum kind kind = NOTHING;

	for (size_t p = i; p < j; p++) {
		struct rn_known *k = r->w[p].known < 0 ? NULL :
		    &r->known[r->w[p].known];

		if (k == NULL)
			continue;
		if (k->what == RN_KNOWN_PLACE) {
			take_place(r, k, i);
			kind = PLACE;
		} else if (k->what == RN_KNOWN_RANGE) {
			if (take_range(r, k, i, j) && kind == NOTHING)
				kind = OTHER;
		} else if (counts || part != RN_PART_WHOM) {
			k->aside |= part != RN_PART_SAY;
		} else {
			p = take_industry(r, k, i, j) - 1;
			kind = INDUSTRY;
			continue;
		}
		p = k->end - 1;
	}
	return kind;
}

/* --- an item ------------------------------------------------------------------ */

static bool
any_among(const struct rn_reading *r, size_t i, size_t j,
    enum rn_word_list list)
{
	for (; i < j; i++)
		if (among(r, i, list))
			return true;
	return false;
}

/* Words that tell of a moment, or of what signals are made of. */
static bool
tells_moment(const struct rn_reading *r, size_t i, size_t j)
{
	const char *s = rn_reading_phrase(r, i, j);

	return any_among(r, i, j, RN_WORDS_MOMENT) ||
	    rn_signal_read(s, strlen(s)) != 0;
}

static void
trim(const struct rn_reading *r, size_t *i, size_t *j)
{
	while (*i < *j && rn_reading_glue(r, *i))
		(*i)++;
	while (*j > *i && rn_reading_glue(r, *j - 1))
		(*j)--;
}

/* A title, and before it, what companies do: "bakery owners"; but "fleet
 * managers" is one title. */
static bool
take_title(struct rn_reading *r, size_t i, size_t j)
{
	const struct rn_known *k = known_at(r, i);
	const char *card, *rest;
	bool field;

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

/* A field of work after a title that has none, or joined to one: "VP, Sales",
 * "VP Finance & Operations". */
static bool
take_more_title(struct rn_reading *r, bool joined, size_t i, size_t j)
{
	struct rn_list *roles = &r->out->roles;
	struct rn_title last, more;
	const char *card;

	if (roles->n == 0 || j - i > 2 || known_at(r, i) != NULL ||
	    among(r, j - 1, RN_WORDS_PEOPLE))
		return false;
	rn_title_row(roles->v[roles->n - 1], &last);
	rn_title_row(rn_reading_phrase(r, i, j), &more);
	if (more.level != RN_LEVEL_OTHER ||
	    more.function == RN_FUNCTION_OTHER ||
	    (last.function != RN_FUNCTION_OTHER && !joined))
		return false;
	card = rn_sprintf(r->a, "%s%s %s", last.title, joined ? " and" : ",",
	    more.title);
	roles->n--;
	rn_reading_put(r, RN_FIELD_ROLE, card, i, j);
	return true;
}

/* "CFO Germany", "CFO at Siemens": a title, and something after it. */
static bool
take_title_first(struct rn_reading *r, size_t i, size_t j)
{
	const char *card;
	bool field;

	for (size_t p = i + 1; p < j; p++) {
		const struct rn_known *k = known_at(r, p);
		bool trade = k != NULL && k->what == RN_KNOWN_INDUSTRY;
		size_t end = p;

		if (!among(r, p, RN_WORDS_AT) && (k == NULL ||
		    (trade && !is_trade(r, k))))
			continue;
		while (end > i + 1 && rn_reading_glue(r, end - 1))
			end--;
		if (!rn_reading_title(r, i, end, &card, &field))
			return false;
		if (trade && !field)
			return false;	/* "VP Supply Chain" is a title */
		rn_reading_put(r, RN_FIELD_ROLE, card, i, end);
		(void)take_known(r, RN_PART_WHOM, p, j);
		return true;
	}
	return false;
}

/* What nothing knows is of the kind of what it is joined to. */
static enum kind
take_like(struct rn_reading *r, enum kind before, size_t i, size_t j)
{
	enum { WORDS = 4 };
	char c = r->text[r->w[i].at];

	if (j - i > WORDS || counts_things(r, i, j))
		return NOTHING;
	if (before == INDUSTRY)
		rn_reading_put(r, RN_FIELD_INDUSTRY, NULL, i, j);
	else if (before == PLACE && (c < 'a' || c > 'z'))
		rn_reading_put(r, RN_FIELD_GEOGRAPHY, NULL, i, j);
	else
		return NOTHING;
	return before;
}

/* "NHS trusts": a name, and a word for companies. */
static bool
is_named(const struct rn_reading *r, size_t i, size_t j)
{
	char c = r->text[r->w[i].at];

	return j - i > 1 && j - i <= 3 && c >= 'A' && c <= 'Z' &&
	    among(r, j - 1, RN_WORDS_ORG);
}

static enum kind
take_item(struct rn_reading *r, enum rn_part part, enum kind before,
    bool joined, size_t i, size_t j)
{
	enum kind kind;

	trim(r, &i, &j);
	if (i == j)
		return before;
	if ((part != RN_PART_HAS || joined) &&
	    (take_title_first(r, i, j) || take_title(r, i, j)))
		return ROLE;
	if (before == ROLE && take_more_title(r, joined, i, j))
		return ROLE;
	kind = take_known(r, part, i, j);
	if (kind != NOTHING)
		return kind;
	if (any_among(r, i, j, RN_WORDS_WORLD))
		rn_reading_put(r, RN_FIELD_GEOGRAPHY, NULL, i, j);
	else if (part == RN_PART_WHOM && is_named(r, i, j))
		rn_reading_put(r, RN_FIELD_INDUSTRY, NULL, i, j);
	else if (any_among(r, i, j, RN_WORDS_POWER))
		rn_reading_put(r, RN_FIELD_AUTHORITY, NULL, i, j);
	else if (tells_moment(r, i, j))
		rn_reading_put(r, RN_FIELD_TRIGGER, NULL, i, j);
	else if (joined)
		return take_like(r, before, i, j);
	return NOTHING;
}

static void
take_list(struct rn_reading *r, enum rn_part part, size_t i, size_t end)
{
	enum kind before = NOTHING;
	bool joined = false;

	while (i < end) {
		size_t j = rn_reading_item(r, i, end);

		if (is_join(r, i)) {
			joined = true;
			j = i + 1;
		} else {
			before = take_item(r, part, before, joined, i, j);
			joined = ends_item(&r->w[j - 1]) && part ==
			    RN_PART_HAS;
		}
		i = j;
	}
}

/* --- the other parts ------------------------------------------------------ */

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

/* "anyone at Okonjo Calder" is Okonjo Calder; "anyone I know" stays. */
static void
take_not(struct rn_reading *r, size_t i, size_t end)
{
	while (i < end) {
		size_t j = rn_reading_item(r, i, end), from = i, to = j;

		if (is_join(r, i)) {
			i++;
			continue;
		}
		while (from < to && rn_reading_glue(r, from) &&
		    !among(r, from, RN_WORDS_SUBJECT))
			from++;
		if (from > i && from < to && among(r, from, RN_WORDS_SUBJECT))
			from--;
		while (to > from && rn_reading_glue(r, to - 1))
			to--;
		rn_reading_put(r, RN_FIELD_EXCLUDE, NULL, from, to);
		i = j;
	}
}

static void
note_asides(struct rn_reading *r, size_t i, size_t end)
{
	for (; i < end; i++)
		if (is_trade(r, known_at(r, i)))
			r->known[r->w[i].known].aside = true;
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
		if (any_among(r, i, end, RN_WORDS_POWER))
			take_text(r, RN_FIELD_AUTHORITY, RN_WORDS_POWER, i,
			    end);
		else if (tells_moment(r, i, end))
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
