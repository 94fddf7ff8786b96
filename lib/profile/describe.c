/*
 * describe.c - plain words into the fields of a profile; pure.
 *
 * "CFO or VP of Finance at a food company in Germany with 50-200 employees
 * who signs for software, after a second plant, not consultants": marks open
 * parts (marks.c), the end of a sentence closes them, and each part is taken
 * item by item (items.c) by what the lexicon, titles and a few lists of words
 * know.  Every word that no field took and that says something on its own is
 * in `unread`: by construction nothing said is lost.
 */
#include <string.h>

#include "base/text.h"
#include "profile/reader.h"

enum { NESTED = 4, SCRIPT_WORDS = 6 };	/* a shorter quotation is a name */

struct state {
	struct rn_reading r;
	enum rn_part part, outer[NESTED];
	size_t from, depth;
	bool quoted;		/* the script is a quotation */
	bool whole;		/* the part goes on to the sentence's end */
	bool dashes;		/* who is not wanted, each after a dash */
	bool headed;		/* under "don't want:" */
	bool refused;		/* the sentence before said who is not wanted */
};

/* Does something known begin at i, but for words that say nothing? */
static bool
known_from(const struct rn_reading *r, size_t i, bool company)
{
	enum { AHEAD = 5 };

	for (size_t k = 0; k < AHEAD && i < r->n; k++, i++) {
		if (rn_reading_known(r, i, company))
			return true;
		if (k > 0 && !company && rn_word_among(r->w[i].fold,
		    RN_WORDS_ORG) && !rn_reading_glue(r, i))
			return true;
		if (r->w[i].stop || r->w[i].comma ||
		    rn_word_among(r->w[i].fold, RN_WORDS_AT))
			return false;
	}
	return false;
}

static bool
begins_item(const struct state *s, size_t i)
{
	return i == s->from || s->r.w[i].start || s->r.w[i - 1].comma ||
	    s->r.w[i - 1].colon || s->r.w[i].opens || s->r.w[i - 1].closes;
}

/* Are several firms meant by what the lexicon knows from word i on? */
static bool
are_many(const struct rn_reading *r, size_t i)
{
	const struct rn_known *k;
	const char *last;

	while (i + 1 < r->n && rn_known_at(r, i) == NULL && !r->w[i].stop)
		i++;
	k = rn_known_at(r, i);
	if (k == NULL)
		return false;
	last = r->w[k->end - 1].fold;
	return rn_among(r, k->end - 1, RN_WORDS_ORG) ||
	    last[strlen(last) - 1] == 's';
}

/* Where the item begins that word i is in. */
static size_t
item_from(const struct state *s, size_t i)
{
	while (i > s->from && !begins_item(s, i) &&
	    !rn_among(&s->r, i - 1, RN_WORDS_JOIN))
		i--;
	return i;
}

/* Does the mark of n words count at i? */
static bool
counts(const struct state *s, const struct rn_mark *m, size_t i, size_t n)
{
	const struct rn_reading *r = &s->r;
	const char *card;
	bool field;
	size_t from;

	if ((m->breaks & RN_IN(s->part)) == 0)
		return false;
	if (m->part == RN_PART_NOT && m->when != RN_MARK_LABEL &&
	    rn_clause_denies(r, i))
		return false;
	if (m->part == RN_PART_SAY && i == s->from && i > 0 &&
	    rn_among(r, i, RN_WORDS_ARTICLE) && (s->part == RN_PART_NOT ||
	    !r->w[i - 1].comma))
		return false;	/* "nicht der Einkauf", "wir suchen die" */
	switch (m->when) {
	case RN_MARK_ANY:
		return true;
	case RN_MARK_START:
		return r->w[i].start;
	case RN_MARK_FIRST:
		return r->w[i].start && r->out->roles.n == 0;
	case RN_MARK_LATER:
		return r->w[i].start && r->out->roles.n > 0;
	case RN_MARK_ITEM:
		return begins_item(s, i);
	case RN_MARK_LABEL:
		return r->w[i + n - 1].colon && begins_item(s, i);
	case RN_MARK_TAIL:
		return !begins_item(s, i);
	case RN_MARK_KNOWN:
		return known_from(r, i + n, false);
	case RN_MARK_OWNED:
		/* "founder of bakeries", "heads of bakeries", but "heads of
		 * sustainability" */
		if (!known_from(r, i + n, true) || s->from == i)
			return false;
		from = item_from(s, i);
		while (from + 1 < i && rn_among(r, from, RN_WORDS_ARTICLE))
			from++;
		if (rn_reading_title(r, from, i, &card, &field))
			return field || i - from > 1 || are_many(r, i + n);
		return rn_reading_title(r, s->from, i, &card, &field);
	}
	return false;
}

/* The mark at word i, and its words in *n; NULL: none. */
static const struct rn_mark *
mark_at(const struct state *s, size_t i, size_t *n)
{
	const struct rn_mark *best = NULL;

	*n = 0;
	if (s->r.w[i].known >= 0)
		return NULL;
	for (size_t m = 0; m < rn_mark_n; m++) {
		size_t words = rn_reading_one(&s->r, i, rn_mark[m].words);

		if (words > *n && counts(s, &rn_mark[m], i, words)) {
			*n = words;
			best = &rn_mark[m];
		}
	}
	return best;
}

static void
open_part(struct state *s, enum rn_part part, size_t at, size_t from)
{
	rn_reading_take(&s->r, s->part, s->from, at);
	s->part = part;
	s->from = from;
}

/* After a comma a say or a moment may be over: "..., Germany". */
static bool
is_over(const struct state *s, size_t i)
{
	const struct rn_reading *r = &s->r;
	const char *card;
	bool field;
	size_t end;

	if (s->whole || (s->part != RN_PART_SAY && s->part != RN_PART_WHEN) ||
	    i == s->from || !r->w[i - 1].comma)
		return false;
	if (known_from(r, i, false))
		return true;
	end = rn_reading_item(r, i, r->n);
	return rn_reading_title(r, i, end, &card, &field);
}

static size_t
quotation_end(const struct rn_reading *r, size_t i)
{
	while (i < r->n && !r->w[i].unquotes)
		i++;
	return i < r->n ? i + 1 : i;
}

static bool
script_ends(const struct state *s, size_t i)
{
	const struct rn_said_word *w = &s->r.w[i];

	return s->quoted ? w->unquotes : w->line;
}

/* Word i within a script, or one that begins it.  False: it is no script. */
static bool
in_script(struct state *s, size_t i)
{
	struct rn_reading *r = &s->r;

	if (s->part != RN_PART_SCRIPT && r->w[i].quotes &&
	    quotation_end(r, i) - i >= SCRIPT_WORDS) {
		open_part(s, RN_PART_SCRIPT, i, i);
		s->quoted = true;
	}
	if (s->part != RN_PART_SCRIPT)
		return false;
	if (i == s->from && r->w[i].quotes)
		s->quoted = true;
	if (script_ends(s, i)) {
		open_part(s, RN_PART_WHOM, i + 1, i + 1);
		s->quoted = false;
	}
	return true;
}

static void
open_parenthesis(struct state *s, size_t i)
{
	size_t n;

	if (s->depth == NESTED || i == s->from || s->part ==
	    RN_PART_VALUE || (s->part == RN_PART_NOT && mark_at(s, i, &n) ==
	    NULL))
		return;
	s->outer[s->depth++] = s->part;
	open_part(s, s->part == RN_PART_NOT ? RN_PART_SAY : RN_PART_WHOM, i,
	    i);
}

/* "(medical! not marketing)": a sentence's end may be within one. */
static bool
closes_soon(const struct rn_reading *r, size_t i)
{
	enum { WORDS = 12 };

	for (size_t k = i; k < r->n && k < i + WORDS && !r->w[k].opens; k++)
		if (r->w[k].closes)
			return true;
	return false;
}

/* What ends after word i. */
static void
end_word(struct state *s, size_t i)
{
	const struct rn_said_word *w = &s->r.w[i];

	if (w->closes && s->depth > 0)
		open_part(s, s->outer[--s->depth], i + 1, i + 1);
	if (w->stop && s->from <= i + 1) {
		if (s->part == RN_PART_NOT && i + 1 < s->r.n &&
		    rn_clause_dash(&s->r, i) &&
		    rn_clause_reason(&s->r, i + 1)) {
			open_part(s, RN_PART_NOT, i + 1, i + 1);
			return;
		}
		/* "Don't send me - agencies - brokers." */
		s->refused = s->part == RN_PART_NOT;
		s->dashes = s->part == RN_PART_NOT &&
		    rn_clause_dash(&s->r, i) &&
		    (s->dashes || s->from == i + 1);
		open_part(s, s->dashes ? RN_PART_NOT : RN_PART_WHOM, i + 1,
		    i + 1);
		s->whole = false;
		if (s->depth > 0 && !closes_soon(&s->r, i + 1))
			s->depth = 0;
	}
}

/* A sentence that is one thing from its first word. */
static void
begin_sentence(struct state *s, size_t i)
{
	enum rn_part part;

	if (!s->r.w[i].start || s->from != i || s->part != RN_PART_WHOM)
		return;
	/* "No agencies. Anything owned by a fund." */
	part = s->refused && (rn_reading_one(&s->r, i, "anything,anyone,"
	    "anybody,everything,everyone,whatever,whoever,same for") > 0 ||
	    (s->headed && rn_clause_names(&s->r, i))) ? RN_PART_NOT :
	    rn_clause_part(&s->r, i);
	s->headed = s->headed && part == RN_PART_NOT;
	if (part == RN_PART_WHOM)
		return;
	open_part(s, part, i, i);
	s->whole = true;
}

/* A clause whose last words say no to all of it; where it ends, or i. */
static size_t
rejected(struct state *s, size_t i)
{
	struct rn_reading *r = &s->r;
	bool begins = i == s->from && (r->w[i].start || (i > 0 &&
	    (r->text[r->w[i - 1].at + r->w[i - 1].len] == ';' ||
	    (s->part == RN_PART_NOT && r->w[i - 1].comma))));
	bool turns = rn_clause_turns(r, i);
	size_t end, after;

	if (!(begins || turns) || !rn_clause_verdict(r, i, &end, &after))
		return i;
	if (turns)
		open_part(s, s->part, i, i);
	rn_left_out_all(r, i, end);
	for (size_t k = end; k < after; k++)
		r->w[k].taken = true;
	s->part = RN_PART_NOT;	/* why, in parentheses */
	s->from = after;
	return after;
}

/* "so for us it is the South: Texas, Arizona", "who runs them: owners, ..." */
static bool
names_whom(const struct state *s, size_t i)
{
	const struct rn_known *k = rn_known_at(&s->r, i);
	const char *card;
	bool field;

	if ((s->part != RN_PART_VALUE && s->part != RN_PART_SAY) ||
	    i == s->from || !s->r.w[i - 1].colon)
		return false;
	return (k != NULL && k->what == RN_KNOWN_PLACE) || rn_reading_title(
	    &s->r, i, rn_reading_item(&s->r, i, s->r.n), &card, &field);
}

/* The last word of the item that word i is in, joined or not. */
static size_t
to_item_end(const struct rn_reading *r, size_t i)
{
	while (i + 1 < r->n && !r->w[i].comma && !r->w[i].stop &&
	    !r->w[i].closes)
		i++;
	return i;
}

static void
read_all(struct state *s)
{
	struct rn_reading *r = &s->r;

	for (size_t i = 0; i < r->n; i++) {
		const struct rn_mark *m;
		size_t n;

		if (in_script(s, i))
			continue;
		n = rejected(s, i);
		if (n > i) {
			i = n - 1;
			end_word(s, i);
			continue;
		}
		if (r->w[i].opens)
			open_parenthesis(s, i);
		begin_sentence(s, i);
		if (s->part == RN_PART_WHOM || s->part == RN_PART_SAY)
			(void)rn_runs_take(r, i);
		m = mark_at(s, i, &n);
		if (m != NULL) {
			if (m->when == RN_MARK_TAIL)	/* of what stands before */
				s->part = m->part;
			open_part(s, m->part, i, m->keep ? i : i + n);
			s->headed = m->part == RN_PART_NOT && i + n <= r->n &&
			    r->w[i + n - 1].colon;
			for (size_t k = i; k < i + n && !m->keep; k++)
				r->w[k].taken = true;
			i += n - 1;
			if (m->when == RN_MARK_TAIL)	/* "... for this round" */
				s->from = (i = to_item_end(r, i)) + 1;
		} else if (is_over(s, i) || names_whom(s, i)) {
			open_part(s, RN_PART_WHOM, i, i);
		}
		end_word(s, i);
	}
	open_part(s, RN_PART_WHOM, r->n, r->n);
}

/*
 * Untaken words that stand together, without the empty ones at both ends.  One
 * that says little ("companies") is listed beside another.
 */
static void
list_unread(struct rn_reading *r)
{
	enum { LITTLE = 1, ENOUGH = 2 };
	size_t first = 0, last = 0;	/* last: after it; 0: none yet */
	int says = 0;

	for (size_t i = 0; i <= r->n; i++) {
		bool ends = i == r->n || r->w[i].taken;
		bool little = !ends && rn_reading_glue(r, i);

		if (!ends && (!little || rn_among(r, i, RN_WORDS_LITTLE))) {
			if (last == 0)
				first = i;
			last = i + 1;
			says += little ? LITTLE : ENOUGH;
		}
		if (!ends && !r->w[i].comma && !r->w[i].stop)
			continue;
		if (says >= ENOUGH)
			rn_list_add(r->a, &r->out->unread,
			    rn_reading_phrase(r, first, last));
		last = 0;
		says = 0;
	}
}

/* An industry or a place said beside the point is better than none. */
static void
take_aside(struct rn_reading *r)
{
	bool trades = r->out->industries.n == 0;
	bool places = r->out->geographies.n == 0;

	for (size_t k = 0; k < r->knowns; k++) {
		const struct rn_known *known = &r->known[k];
		bool place = known->what == RN_KNOWN_PLACE;
		bool taken = r->w[known->first].taken;
		size_t end = known->end;

		if (!place && end < r->n && rn_among(r, end, RN_WORDS_ORG))
			end++;	/* "hotel groups" */
		if (!known->aside || !(place ? places : trades &&
		    r->out->industries.n == 0))
			continue;
		rn_reading_put(r, place ? RN_FIELD_GEOGRAPHY :
		    RN_FIELD_INDUSTRY, NULL, known->first, end);
		for (size_t i = known->first; i < end; i++)
			r->w[i].taken = taken;
	}
	/* "software for hotel groups": what one makes, and for whom */
	for (size_t k = 0; k < r->knowns && r->out->industries.n == 0; k++) {
		const struct rn_known *known = &r->known[k];
		const char *last = r->w[known->end - 1].fold;
		size_t end = known->end;

		end += end < r->n && rn_among(r, end, RN_WORDS_ORG);
		if (!r->w[known->first].taken && known->first > 0 &&
		    rn_facet_trade(r, known) && rn_reading_one(r,
		    known->first - 1, "for,fur,pour,para") > 0 &&
		    (end > known->end || last[strlen(last) - 1] == 's' ||
		    rn_among(r, known->end - 1, RN_WORDS_ORG)))
			rn_reading_put(r, RN_FIELD_INDUSTRY, NULL,
			    known->first, end);
	}
}

void
rn_profile_describe(struct rn_arena *a, const char *text,
    struct rn_profile_words *out)
{
	struct state s = { .part = RN_PART_WHOM };

	*out = (struct rn_profile_words){ .name = NULL };
	rn_reading_make(a, text, &s.r);
	s.r.out = out;
	read_all(&s);
	take_aside(&s.r);
	list_unread(&s.r);
	if (s.r.n > 0)
		out->description = rn_strdup(a, text);
}
