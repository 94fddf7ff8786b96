/*
 * describe.c - plain words into the fields of a profile; pure.
 *
 * "CFO or VP of Finance at a food company in Germany with 50-200 employees
 * who signs for software, after a second plant, not consultants": marker
 * words open a part, a part goes to its field where the tables of titles,
 * industries and places know its words, and all else is kept as notes, so
 * nothing said is lost.  A new marker is a row of markers, a new verb of
 * power or sign of a moment a word in the lists below it.
 */
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

enum part { WHOM, WHERE, SIZE, WHO, WHEN, NOT };

/* Where a marker counts. */
enum place {
	ALWAYS,
	KNOWN,		/* before a known industry or place, or after whom */
	OWNED		/* "founder of bakeries", but not "VP of Logistics" */
};

static const struct {
	const char *word;
	enum part part;
	enum place place;
} markers[] = {
	{ "at", WHERE, KNOWN }, { "in", WHERE, KNOWN },
	{ "from", WHERE, KNOWN }, { "within", WHERE, KNOWN },
	{ "across", WHERE, KNOWN }, { "of", WHERE, OWNED },
	{ "with", SIZE, ALWAYS }, { "having", SIZE, ALWAYS },
	{ "who", WHO, ALWAYS }, { "that", WHO, ALWAYS },
	{ "whose", WHO, ALWAYS }, { "which", WHO, ALWAYS },
	{ "they", WHO, ALWAYS }, { "after", WHEN, ALWAYS },
	{ "when", WHEN, ALWAYS }, { "once", WHEN, ALWAYS },
	{ "not", NOT, ALWAYS }, { "no", NOT, ALWAYS },
	{ "except", NOT, ALWAYS }, { "excluding", NOT, ALWAYS },
};

/* Words after "who" that tell of a say, and of a moment. */
static const char power[] = "control,decide,own,sign,approve,choose,select,"
    "buy,purchase,manage,run,responsible,charge,budget,hold,oversee,lead,"
    "owns,signs,chooses,buys,buying,pick,spend,authorise,authorize";
static const char moment[] = "recently,just,raised,hired,opened,opening,"
    "launched,launching,expanding,growing,acquired,merging,moving,replacing,"
    "planning,new,appointed,won,lost,losing,closing,migrating,joined,started";
static const char money[] = "revenue,turnover,sales";
static const char heads[] = "employee,people,staff,headcount";
static const char empty[] = "a,an,the,any,some,of,in,or,and,but,annual,year,"
    "yearly,per,about,around,their,its,company,firm,business,sector,industry,"
    "organisation,organization,based,with,is,are";

struct word {
	const char *s;		/* as typed, without what is around it */
	const char *fold;
	bool stop;		/* a sentence ends after it */
	bool comma;		/* a comma follows */
};

struct text {
	struct rn_arena *a;
	struct rn_profile_words *out;
	struct word *v;
	size_t n;
};

/* Does a phrase of the comma list stand in the text? */
static bool
among(const char *fold, const char *list)
{
	size_t at, len;

	for (; *list != '\0'; list += *list == ',') {
		size_t n = strcspn(list, ",");

		if (rn_phrase_in(fold, list, n, &at, &len))
			return true;
		list += n;
	}
	return false;
}

static void
split_words(struct text *t, const char *s)
{
	static const char around[] = ".,;:!?()\"'";
	size_t n = 0;

	t->v = rn_alloc(t->a, (strlen(s) / 2 + 2) * sizeof(*t->v));
	for (s += strspn(s, " "); *s != '\0'; s += strspn(s, " ")) {
		size_t len = strcspn(s, " "), from = 0, to = len;
		struct word w = { .stop = false };

		while (from < to && strchr(around, s[from]) != NULL)
			from++;
		for (; to > from && strchr(around, s[to - 1]) != NULL; to--) {
			w.comma |= s[to - 1] == ',';
			w.stop |= strchr(".;:!?", s[to - 1]) != NULL;
		}
		w.s = rn_strndup(t->a, s + from, to - from);
		w.fold = rn_fold(t->a, w.s);
		if (to > from)
			t->v[n++] = w;
		else if (n > 0)
			t->v[n - 1].comma |= memchr(s, ',', len) != NULL;
		s += len;
	}
	t->n = n;
}

/* Words i to j as one text. */
static const char *
join(const struct text *t, size_t i, size_t j)
{
	const char *all = "";

	for (; i < j; i++)
		all = rn_sprintf(t->a, "%s%s%s%s", all, *all == '\0' ? "" :
		    " ", t->v[i].s, t->v[i].comma && i + 1 < j ? "," : "");
	return all;
}

static void
append(const struct text *t, const char **to, const char *s)
{
	if (*s != '\0')
		*to = *to == NULL ? s : rn_sprintf(t->a, "%s, %s", *to, s);
}

enum { NAME_WORDS = 6 };	/* the most of an industry or a place */

/* Words from i that are the name of an industry: how many; 0 none. */
static size_t
industry_at(const struct text *t, size_t i, size_t end)
{
	size_t best = 0;

	for (size_t j = i + 1; j <= end && j <= i + NAME_WORDS; j++) {
		const char *s = join(t, i, j);
		struct rn_hit *hit;

		if (rn_industry_find_all(t->a, s, strlen(s), &hit) == 1 &&
		    hit[0].by == RN_HIT_BY_NAME && hit[0].at == 0 &&
		    hit[0].len == strlen(s))
			best = j - i;
		if (t->v[j - 1].comma)
			break;
	}
	return best;
}

/* Words from i that are one place. */
static size_t
place_at(const struct text *t, size_t i, size_t end)
{
	size_t best = 0;

	for (size_t j = i + 1; j <= end && j <= i + NAME_WORDS; j++) {
		const char *s = join(t, i, j);
		struct rn_hit *hit;

		if (rn_place_find_all(t->a, s, strlen(s), &hit) == 1 &&
		    hit[0].at == 0 && hit[0].len == strlen(s))
			best = j - i;
		if (t->v[j - 1].comma)
			break;
	}
	return best;
}

static bool
known_at(const struct text *t, size_t i)
{
	while (i < t->n && among(t->v[i].fold, empty))
		i++;
	return i < t->n && (place_at(t, i, t->n) > 0 ||
	    industry_at(t, i, t->n) > 0);
}

/* A title as it would stand on a card: "CFOs" is CFO, "Sales" stays. */
static const char *
singular(const struct text *t, size_t i, size_t j)
{
	const char *all = "";

	for (; i < j; i++) {
		const char *w = t->v[i].s;
		size_t n = strlen(w);
		struct rn_title many, one;

		rn_title_row(w, &many);
		rn_title_row(rn_strndup(t->a, w, n - 1), &one);
		if (n > 2 && w[n - 1] == 's' && many.level ==
		    RN_LEVEL_OTHER && one.level != RN_LEVEL_OTHER)
			w = one.title;
		all = rn_sprintf(t->a, "%s%s%s%s", all, *all == '\0' ? "" :
		    " ", w, t->v[i].comma && i + 1 < j ? "," : "");
	}
	return all;
}

static bool
owner_before(const struct text *t, size_t from, size_t i)
{
	struct rn_title row;

	rn_title_row(singular(t, from, i), &row);
	return row.function == RN_FUNCTION_GENERAL;
}

/* Does word i, of a part that began at `from`, open another? */
static bool
opens(const struct text *t, size_t from, size_t i, enum part now,
    enum part *next)
{
	for (size_t m = 0; m < RN_LEN(markers); m++) {
		enum place place = markers[m].place;

		if (strcmp(t->v[i].fold, markers[m].word) != 0)
			continue;
		if (place == KNOWN && now != WHOM && !known_at(t, i + 1))
			return false;
		if (place == OWNED && (now != WHOM || !known_at(t, i + 1) ||
		    !owner_before(t, from, i)))
			return false;
		*next = markers[m].part;
		return true;
	}
	return false;
}

static void
take_note(const struct text *t, size_t i, size_t j)
{
	append(t, &t->out->notes, join(t, i, j));
}

/* Words of a part that are no term and not empty go to the notes. */
static void
take_where(const struct text *t, size_t i, size_t end)
{
	size_t rest = i;	/* first word not yet spoken for */

	while (i < end) {
		size_t n, from = i;

		/* "food manufacturing" is one wish */
		while (i < end && (n = industry_at(t, i, end)) > 0) {
			i += n;
			if (t->v[i - 1].comma)
				break;
		}
		if (i > from) {
			take_note(t, rest, from);
			rn_list_add(t->a, &t->out->industries,
			    join(t, from, i));
			rest = i;
			continue;
		}
		n = place_at(t, i, end);
		if (n > 0) {
			take_note(t, rest, i);
			rn_list_add(t->a, &t->out->geographies,
			    join(t, i, i + n));
			rest = i += n;
			continue;
		}
		if (among(t->v[i].fold, empty)) {
			take_note(t, rest, i);
			rest = i + 1;
		}
		i++;
	}
	take_note(t, rest, end);
}

static bool
take_title(const struct text *t, size_t i, size_t j)
{
	size_t n = industry_at(t, i, j);
	struct rn_title row;

	/* "manufacturing CFO": the industry stands before the title */
	if (n > 0 && i + n < j && take_title(t, i + n, j)) {
		rn_list_add(t->a, &t->out->industries, join(t, i, i + n));
		return true;
	}
	rn_title_row(singular(t, i, j), &row);
	if (row.authority < 0)
		return false;
	rn_list_add(t->a, &t->out->roles, row.title);
	return true;
}

static bool
joins(const struct word *w)
{
	return strcmp(w->fold, "or") == 0 || strcmp(w->fold, "and") == 0 ||
	    strcmp(w->fold, "/") == 0;
}

/* Titles parted by commas, "or", "and". */
static void
take_whom(const struct text *t, size_t i, size_t end)
{
	while (i < end) {
		size_t j = i;

		if (joins(&t->v[i]) || among(t->v[i].fold, empty)) {
			i++;
			continue;
		}
		while (j < end && !joins(&t->v[j]) && (j == i ||
		    !t->v[j - 1].comma))
			j++;
		if (!take_title(t, i, j))
			take_where(t, i, j);
		i = j;
	}
}

/* "revenue of 50M", "50M in revenue", "50 to 200 employees". */
static void
take_size(const struct text *t, size_t i, size_t end)
{
	const char **to = NULL, *amount = NULL;

	for (; i < end; i++) {
		const char *f = t->v[i].fold;
		const char **named = among(f, money) ? &t->out->revenue :
		    among(f, heads) ? &t->out->size : NULL;

		if (named != NULL && amount != NULL && to == NULL) {
			append(t, named, amount);
			amount = NULL;
		} else if (named != NULL) {
			if (to != NULL && amount != NULL)
				append(t, to, amount);
			amount = NULL;
			to = named;
		} else if (!among(f, empty) || (amount != NULL && joins(
		    &t->v[i]) && i + 1 < end && strpbrk(t->v[i + 1].s,
		    "0123456789") != NULL && among(amount, "between")))
			amount = amount == NULL ? t->v[i].s :
			    rn_sprintf(t->a, "%s %s", amount, t->v[i].s);
	}
	if (amount != NULL)
		append(t, to != NULL ? to : &t->out->notes, amount);
}

static void
take_who(const struct text *t, size_t i, size_t end)
{
	const char *s, *fold;

	if (among(t->v[i].fold, "is,are") && i + 1 < end)
		i++;
	s = join(t, i, end);
	fold = rn_fold(t->a, s);
	append(t, among(fold, power) ? &t->out->authority : among(fold,
	    moment) ? &t->out->trigger : &t->out->notes, s);
}

static void
take_not(const struct text *t, size_t i, size_t end)
{
	while (i < end) {
		size_t j = i;

		if (joins(&t->v[i]) || among(t->v[i].fold, empty)) {
			i++;
			continue;
		}
		while (j < end && !joins(&t->v[j]) && (j == i ||
		    !t->v[j - 1].comma))
			j++;
		rn_list_add(t->a, &t->out->exclude, join(t, i, j));
		i = j;
	}
}

static void
take_part(const struct text *t, enum part part, size_t i, size_t end)
{
	/* what only leads over to the next part */
	while (end > i && among(t->v[end - 1].fold, "and,but,or,is,are"))
		end--;
	if (i >= end)
		return;
	switch (part) {
	case WHOM:
		take_whom(t, i, end);
		break;
	case WHERE:
		take_where(t, i, end);
		break;
	case SIZE:
		take_size(t, i, end);
		break;
	case WHO:
		take_who(t, i, end);
		break;
	case WHEN:
		append(t, &t->out->trigger, join(t, i, end));
		break;
	case NOT:
		take_not(t, i, end);
		break;
	}
}

void
rn_profile_describe(struct rn_arena *a, const char *text,
    struct rn_profile_words *out)
{
	struct text t = { .a = a, .out = out };
	enum part part = WHOM;
	size_t from = 0;

	*out = (struct rn_profile_words){ .name = NULL };
	split_words(&t, rn_squeeze(a, text, strlen(text)));
	for (size_t i = 0; i < t.n; i++) {
		enum part next = part;

		if (opens(&t, from, i, part, &next)) {
			take_part(&t, part, from, i);
			part = next;
			from = i + 1;
		} else if (t.v[i].stop) {
			take_part(&t, part, from, i + 1);
			part = WHOM;
			from = i + 1;
		}
	}
	take_part(&t, part, from, t.n);
}
