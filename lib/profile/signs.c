/*
 * signs.c - what stands in a text of a person, and who is left out by words.
 */
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

/* An industry that is no surer than this leaves nobody out. */
#define SURE .5

static const char *
folded(struct rn_arena *a, const char *s)
{
	return s == NULL ? "" : rn_fold(a, s);
}

struct rn_signs
rn_signs_read(struct rn_arena *a, const char *s)
{
	struct rn_signs t = { .said = s == NULL ? "" : s,
	    .fold = folded(a, s) };

	t.hits = rn_industry_find_all(a, t.said, strlen(t.said), &t.hit);
	return t;
}

struct rn_signs
rn_signs_of_org(struct rn_arena *a, const char *s)
{
	struct rn_signs t = { .said = s == NULL ? "" : s,
	    .fold = folded(a, s) };

	t.hits = rn_org_trades(a, t.said, &t.hit);
	return t;
}

static bool
has_words(const struct rn_signs *t, const char *phrase, size_t n,
    struct rn_found *got)
{
	size_t at;

	if (!rn_phrase_in(t->fold, phrase, n, &at, &got->len))
		return false;
	got->s = t->fold + at;
	return true;
}

/* Of a trade, and of none within it that is spared. */
static bool
is_of(int node, const struct rn_part_wanted *part)
{
	return rn_industry_within(node, part->industry) &&
	    !rn_industry_within(node, part->spare);
}

/*
 * An industry in a text.  Signs count in the name of an org; in a title only
 * names do, and none that is a field of work, too.
 */
static bool
has_industry(const struct rn_signs *t, const struct rn_part_wanted *part,
    bool org, struct rn_found *got)
{
	const struct rn_hit *best = NULL;

	for (size_t i = 0; i < t->hits; i++) {
		const struct rn_hit *h = &t->hit[i];

		if (is_of(h->node, part) && (org || (h->by ==
		    RN_HIT_BY_NAME && !rn_industry_get(h->node).field)) &&
		    (best == NULL || h->by < best->by))
			best = h;
	}
	if (best == NULL)
		return false;
	*got = (struct rn_found){ t->said + best->at, best->len };
	return true;
}

bool
rn_signs_have(const struct rn_phrase *p, const struct rn_signs *t, bool org,
    struct rn_found *got)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct rn_part_wanted *part = &p->part[i];

		if (part->of != RN_PART_TRADE)
			return false;
		if (part->literal != NULL ? !has_words(t, part->literal,
		    part->len, got) : !has_industry(t, part, org, got))
			return false;
	}
	return p->n > 0;
}

/* Is the company called so?  "Kestrel" is Kestrel Works. */
static bool
org_called(const struct rn_phrase *p, const struct rn_org *org)
{
	size_t n = strlen(p->org), m = strlen(org->key);
	size_t least = n < m ? n : m;

	return least > 0 && strncmp(p->org, org->key, least) == 0 &&
	    (n == m || (n < m ? org->key[n] : p->org[m]) == ' ');
}

/* The texts an exclusion is looked for in. */
struct shown {
	struct rn_signs org, title;
	const char *other[5];	/* folded */
	const struct rn_org *known;	/* or NULL */
	const struct rn_list *tags;
	struct rn_list noted;	/* folded */
};

/* More words tell of something else, too, as "new shop platform" does; but for
 * "recruiter on the side". */
static bool
is_short(const char *s)
{
	enum { WORDS = 2 };
	size_t n = 0;

	for (s += rn_gap_len(s); *s != '\0'; s += rn_gap_len(s), n++)
		s += rn_word_len(s);
	return n <= WORDS;
}

static bool
word_noted(const struct shown *s, const char *word, size_t n, bool work)
{
	size_t at, len;

	for (size_t i = 0; i < s->noted.n; i++)
		if (rn_phrase_in(s->noted.v[i], word, n, &at, &len) &&
		    (is_short(s->noted.v[i]) || (work && at == 0)))
			return true;
	return false;
}

/* "Einkaufsberater" are of a "Einkaufsberatung": long words by their beginning. */
static bool
named_alike(const char *org, const char *word, size_t n)
{
	enum { LONG = 10 };
	size_t len;

	if (n < LONG || memchr(word, ' ', n) != NULL)
		return false;
	for (const char *s = org + rn_gap_len(org); *s != '\0'; s += len,
	    s += rn_gap_len(s)) {
		len = rn_word_len(s);
		if (len >= LONG && rn_word_alike(s, len, word, n))
			return true;
	}
	return false;
}

/* Who works at no vendor may still have his product in the title. */
static bool
word_shown(struct rn_arena *a, const struct shown *s, const char *word,
    size_t n, bool firms)
{
	size_t at, len;

	if (rn_phrase_in(s->org.fold, word, n, &at, &len) ||
	    named_alike(s->org.fold, word, n) || (!firms &&
	    rn_phrase_in(s->title.fold, word, n, &at, &len)))
		return true;
	for (size_t i = 0; i < RN_LEN(s->other); i++)
		if (rn_phrase_in(s->other[i], word, n, &at, &len))
			return true;
	for (size_t i = 0; i < s->tags->n; i++)
		if (rn_phrase_in(folded(a, s->tags->v[i]), word, n, &at,
		    &len))
			return true;
	return false;
}

/*
 * Of a company whose trade is known a note says more of it, not another:
 * "insurer renews in March" is said of a hospital.
 */
static bool
is_otherwise(const struct shown *s, int node)
{
	const struct rn_org *org = s->known;

	return org != NULL && org->industry != RN_LEXICON_NONE &&
	    org->fact[RN_ORG_INDUSTRY].sure >= SURE &&
	    !rn_industry_within(node, org->industry);
}

/* Does a note name that trade?  Words that only hint at one do not count. */
static bool
trade_noted(struct rn_arena *a, const struct shown *s,
    const struct rn_part_wanted *part)
{
	struct rn_found got;

	if (is_otherwise(s, part->industry))
		return false;
	for (size_t i = 0; i < s->noted.n; i++) {
		struct rn_signs t = rn_signs_read(a, s->noted.v[i]);

		if (has_industry(&t, part, false, &got))
			return true;
	}
	return false;
}

/* "pre-seed fund", where a stage stands: what it invests in. */
static bool
is_fund(const char *stage, const struct rn_part_wanted *part)
{
	struct rn_hit hit;
	size_t n = stage == NULL ? 0 : strlen(stage);

	return n >= 4 && rn_industry_read(stage + n - 4, 4, &hit) &&
	    strcmp(rn_industry_get(hit.node).code, "fin.invest.private") ==
	    0 && is_of(hit.node, part);
}

/* Is the company, by any source or a tag, of that trade? */
static bool
trade_shown(struct rn_arena *a, const struct shown *s,
    const struct rn_part_wanted *part)
{
	const struct rn_list *said[] = { s->tags,
	    s->known == NULL ? NULL : &s->known->trades };
	struct rn_found got;
	struct rn_hit hit;
	size_t at, len;

	if (s->known != NULL && part->said != NULL &&
	    rn_phrase_in(s->other[2], part->said, part->len, &at, &len))
		return true;
	if (s->known != NULL && s->known->fact[RN_ORG_INDUSTRY].sure >= SURE &&
	    is_of(s->known->industry, part))
		return true;
	if (s->known != NULL && is_fund(s->known->fact[RN_ORG_STAGE].text,
	    part))
		return true;
	for (size_t i = 0; i < RN_LEN(said); i++)
		for (size_t k = 0; said[i] != NULL && k < said[i]->n; k++) {
			const char *text = said[i]->v[k];
			struct rn_signs t = rn_signs_read(a, text);

			if (has_industry(&t, part, true, &got) ||
			    (rn_industry_read(text, strlen(text), &hit) &&
			    hit.sure >= SURE &&
			    is_of(hit.node, part)))
				return true;
		}
	return false;
}

/* The word, or one that means the same. */
static bool
like_shown(struct rn_arena *a, const struct shown *s,
    const struct rn_part_wanted *part, bool firms)
{
	const char *like = part->like, *w;
	size_t n;

	/* "platform vendors": a note may tell of any platform */
	bool noted = !firms || rn_phrase_kind(part->literal, part->len);

	if (word_shown(a, s, part->literal, part->len, firms) || (noted &&
	    word_noted(s, part->literal, part->len, part->work)))
		return true;
	while ((w = rn_item_next(&like, &n)) != NULL)
		if (w[n - 1] != '*' && (word_shown(a, s, w, n, firms) ||
		    (noted && word_noted(s, w, n, part->work))))
			return true;
	return false;
}

/* Is the company known to be so big, or at that stage? */
static bool
scale_shown(const struct shown *s, const struct rn_part_wanted *part)
{
	const struct rn_range *is = s->known == NULL ? NULL :
	    part->of == RN_PART_SIZE ? &s->known->size : &s->known->stage;
	struct rn_range said;

	if (is != NULL && !isnan(is->low))
		return is->low >= part->low && is->high <= part->high;
	if (part->of == RN_PART_SIZE && part->lax)
		return s->known != NULL || *s->org.said != '\0';
	return part->of == RN_PART_STAGE && rn_range_read(s->title.said,
	    strlen(s->title.said), RN_RANGE_STAGE, &said) &&
	    said.low >= part->low && said.high <= part->high;
}

static bool
title_shown(const struct shown *s, const struct rn_part_wanted *part)
{
	enum rn_level level;
	enum rn_function function;

	const char *spare = part->spares, *w;
	size_t n, at, len;

	if (*s->title.said == '\0')
		return false;
	while ((w = rn_item_next(&spare, &n)) != NULL)
		if (n > 0 && rn_phrase_in(s->title.fold, w, n, &at, &len))
			return false;
	rn_title_read(s->title.said, &level, &function);
	return (int)level >= (int)part->low &&
	    (int)level <= (int)part->high &&
	    (part->function < 0 ? function != RN_FUNCTION_OTHER :
	    (int)function == part->function);
}

/* A word in any text, a trade in org or title. */
static bool
part_shown(struct rn_arena *a, const struct rn_phrase *p,
    const struct rn_part_wanted *part, const struct shown *s)
{
	struct rn_found got;

	if (part->literal != NULL)
		return like_shown(a, s, part, p->firms);
	if (part->of == RN_PART_TITLE)
		return title_shown(s, part);
	if (part->of != RN_PART_TRADE)
		return scale_shown(s, part);
	return trade_shown(a, s, part) || trade_noted(a, s, part) ||
	    has_industry(&s->org, part, true, &got) || (!p->firms &&
	    has_industry(&s->title, part, false, &got));
}

/* The whole phrase, in notes unless it is a trade they are not in. */
static bool
phrase_shown(struct rn_arena *a, const struct rn_phrase *p,
    const struct shown *s)
{
	size_t n = strlen(p->fold);

	if (word_shown(a, s, p->fold, n, p->firms))
		return true;
	for (size_t i = 0; i < p->n; i++)
		if (p->part[i].literal == NULL && p->part[i].of ==
		    RN_PART_TRADE && is_otherwise(s, p->part[i].industry))
			return false;
	return word_noted(s, p->fold, n, p->n == 1 && p->part[0].work);
}

static void
put_bit(struct rn_against *s, size_t i, bool yes)
{
	s->bit[i / 64] |= (uint64_t)yes << i % 64;
}

static bool
has_bit(const struct rn_against *s, size_t i)
{
	return (s->bit[i / 64] >> i % 64 & 1) != 0;
}

/* Does being there leave somebody out? */
static bool
is_placed(const struct rn_want *w, const struct rn_phrase *p, int place)
{
	if (place == RN_LEXICON_NONE)
		return false;
	if (p->side != RN_ABROAD)
		return p->place != RN_LEXICON_NONE &&
		    rn_place_within(place, p->place) == (p->side == RN_WITHIN);
	for (size_t i = 0; i < w->places; i++)
		if (rn_place_within(place, w->place[i].place))
			return false;
	return w->places > 0;
}

void
rn_against_take(struct rn_arena *a, const struct rn_want *w,
    const struct rn_person *who, const struct rn_org *org,
    struct rn_against *out)
{
	struct shown s = { .known = org, .tags = &who->tags };
	int place = RN_LEXICON_NONE;
	struct rn_hit hit;

	*out = (struct rn_against){ { 0 } };
	if (w->excludes == 0)
		return;
	if (who->location != NULL && rn_place_read(who->location,
	    strlen(who->location), &hit))
		place = hit.node;
	s.org = rn_signs_of_org(a, who->org);
	s.title = rn_signs_read(a, who->title);
	s.other[0] = folded(a, who->name);
	s.other[1] = folded(a, who->location);
	s.other[2] = folded(a, org == NULL ? NULL :
	    org->fact[RN_ORG_INDUSTRY].text);
	s.other[3] = folded(a, org == NULL ? NULL :
	    org->fact[RN_ORG_ABOUT].text);
	s.other[4] = folded(a, org == NULL ? NULL :
	    org->fact[RN_ORG_STAGE].text);
	rn_noted_of(a, &who->notes, &s.noted);
	for (size_t i = 0; i < w->excludes; i++) {
		const struct rn_phrase *p = &w->exclude[i];
		size_t bit = i * RN_AGAINST_BITS;

		put_bit(out, bit, (org != NULL && org_called(p, org)) ||
		    is_placed(w, p, place) || phrase_shown(a, p, &s));
		for (size_t k = 0; k < p->n; k++)
			put_bit(out, bit + 1 + k, part_shown(a, p,
			    &p->part[k], &s));
	}
}

/* Of a trade that is spared, or at another stage than a title tells. */
static bool
is_known_otherwise(const struct rn_org *org, const struct rn_part_wanted *part)
{
	if (part->of == RN_PART_STAGE)	/* NaN, not known, is neither */
		return org->stage.low < part->low ||
		    org->stage.high > part->high;
	return part->literal == NULL && part->of == RN_PART_TRADE &&
	    rn_industry_within(org->industry, part->spare);
}

void
rn_against_spare(const struct rn_want *w, const struct rn_org *org,
    bool placed, struct rn_against *s)
{
	for (size_t i = 0; org != NULL && !placed && i < w->excludes; i++)
		put_bit(s, i * RN_AGAINST_BITS, is_placed(w, &w->exclude[i],
		    org->place));
	for (size_t i = 0; org != NULL && i < w->excludes; i++)
		for (size_t k = 0; k < w->exclude[i].n; k++) {
			const struct rn_part_wanted *part =
			    &w->exclude[i].part[k];
			size_t bit = i * RN_AGAINST_BITS + 1 + k;

			if (is_known_otherwise(org, part))
				s->bit[bit / 64] &= ~(UINT64_C(1) << bit % 64);
		}
}

bool
rn_against_none(const struct rn_against *s)
{
	uint64_t all = 0;

	for (size_t i = 0; i < RN_AGAINST; i++)
		all |= s->bit[i];
	return all == 0;
}

void
rn_against_add(struct rn_against *to, const struct rn_against *more)
{
	for (size_t i = 0; i < RN_AGAINST; i++)
		to->bit[i] |= more->bit[i];
}

int
rn_against_enough(const struct rn_want *w, const struct rn_against *s)
{
	for (size_t i = 0; i < w->excludes; i++) {
		size_t bit = i * RN_AGAINST_BITS, n = w->exclude[i].n, k = 0;

		while (k < n && has_bit(s, bit + 1 + k))
			k++;
		for (size_t j = 0; j < n; j++)
			if (w->exclude[i].part[j].alone &&
			    has_bit(s, bit + 1 + j))
				return (int)i;
		if (has_bit(s, bit) || (n > 0 && k == n))
			return (int)i;
	}
	return -1;
}

bool
rn_fit_excluded(struct rn_arena *a, const struct rn_want *w,
    const struct rn_person *who, const struct rn_org *org,
    const char **because)
{
	struct rn_against s;
	struct rn_hit hit;
	int i;

	rn_against_take(a, w, who, org, &s);
	rn_against_spare(w, org, who->location != NULL && rn_place_read(
	    who->location, strlen(who->location), &hit), &s);
	i = rn_against_enough(w, &s);
	*because = i < 0 ? NULL : w->exclude[i].said;
	return i >= 0;
}
