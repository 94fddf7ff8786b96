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

bool
rn_reading_joins(const struct rn_reading *r, size_t i)
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

size_t
rn_reading_item(const struct rn_reading *r, size_t i, size_t end)
{
	size_t j = i + 1;

	for (; j < end; j++) {
		const struct rn_known *k = rn_known_at(r, j);

		if (k != NULL && k->first < j)
			continue;	/* one thing with the word before */
		if (rn_reading_pause(r, j - 1) ||
		    (rn_reading_joins(r, j) && !joins_number(r, j)))
			break;
	}
	return j;
}

bool
rn_reading_power(const struct rn_reading *r, size_t i, size_t j)
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

	if (j == i + 1 && rn_facet_owners(r, i))
		return false;	/* their people, if any */
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

bool
rn_reading_capital(const struct rn_reading *r, size_t i)
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
		name = name && rn_known_at(r, k) == NULL && (rn_reading_capital(r, k) ||
		    rn_reading_glue(r, k)) && !rn_among(r, k, RN_WORDS_ORG);
	}
	if (bearing || (rn_reading_one(r, j - 1, ends) > 0 &&
	    rn_reading_capital(r, i)) || (rn_reading_one(r, i, along) > 0 &&
	    rn_reading_capital(r, j - 1)))
		return true;
	return name && rn_reading_capital(r, i) && (before == RN_KIND_PLACE ||
	    (j < r->n && rn_reading_pause(r, j - 1) && !r->w[j - 1].stop &&
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
	else if (rn_reading_power(r, i, j) && (j - i > 1 ||
	    part == RN_PART_HAS))
		rn_reading_put(r, RN_FIELD_AUTHORITY, NULL, i, j);
	else if (rn_clause_moment(r, i, j))
		rn_reading_put(r, RN_FIELD_TRIGGER, NULL, i, j);
	else if (joined && (i == first || rn_among(r, i - 1, RN_WORDS_ARTICLE) ||
	    rn_reading_joins(r, i - 1)))
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
		if (rn_reading_joins(r, from) || j - from > WORDS || r->w[from].taken ||
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

		if (rn_reading_joins(r, i)) {
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
			joined = rn_reading_pause(r, j - 1) && part ==
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

		if (i < end && (!rn_reading_joins(r, i) || strcmp(r->w[i].fold, "and") ==
		    0 || strcmp(r->w[i].fold, "&") == 0 || joins_number(r, i)
		    || (list != RN_WORDS_LISTS &&
		    !any_among(r, i, end, list))))
			continue;
		while (from < to && rn_reading_joins(r, from))
			from++;
		while (to > from && rn_reading_glue(r, to - 1))
			to--;
		rn_reading_put(r, f, NULL, from, to);
		from = i + 1;
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
	while (end > i && rn_reading_joins(r, end - 1))
		end--;
	if (i >= end)
		return;
	switch (part) {
	case RN_PART_WHOM:
	case RN_PART_HAS:
		take_list(r, part, i, end);
		break;
	case RN_PART_SAY:
		if (rn_reading_power(r, i, end))
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
		rn_left_out_take(r, i, end);
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
