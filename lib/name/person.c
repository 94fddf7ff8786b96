/*
 * person.c - the name of a person, taken apart.  Pure.
 *
 * In the order of rn_person_name_parse: what is no name goes (domains, asides
 * that are pronouns, numbers), then titles, degrees and suffixes, then which
 * words are the family name is settled.  Words come from words/affix.txt; to
 * teach a title, a degree, a particle or a suffix, add a line there.
 */
#include <string.h>

#include "name/name.h"

/* --- what is no name ---------------------------------------------------- */

static bool
is_word(const struct rn_said_word *w, const char *s)
{
	return strlen(s) == w->len && memcmp(w->s, s, w->len) == 0;
}

static bool
is_pronoun(const struct rn_said_word *w)
{
	static const char *const pronouns[] = {
		"he", "him", "his", "she", "her", "hers", "they", "them",
		"theirs", "their", "ze", "hir", "any", "pronouns"
	};

	for (size_t i = 0; i < RN_LEN(pronouns); i++)
		if (is_word(w, pronouns[i]))
			return true;
	return false;
}

/* Figures among letters, as fingers slip and readers of paper do. */
static void
mend_figures(struct rn_said_word *w)
{
	static const char as[] = "oizeasgtbg";
	size_t figures = 0;

	for (size_t i = 0; i < w->len; i++)
		figures += w->s[i] >= '0' && w->s[i] <= '9';
	if (figures == 0 || 2 * figures > w->len || is_word(w, "2nd") ||
	    is_word(w, "3rd") || is_word(w, "4th") || is_word(w, "5th"))
		return;
	while (w->len > 1 && w->s[w->len - 1] >= '0' && w->s[w->len - 1] <= '9')
		w->len--;
	for (size_t i = 0; i < w->len; i++)
		if (w->s[i] >= '0' && w->s[i] <= '9')
			w->s[i] = as[w->s[i] - '0'];
}

static bool
is_figures(const struct rn_said_word *w)
{
	for (size_t i = 0; i < w->len; i++)
		if (w->s[i] < '0' || w->s[i] > '9')
			return false;
	return true;
}

static void
drop_foreign(struct rn_said *said)
{
	for (size_t i = 0; i < said->n; ) {
		struct rn_said_word *w = &said->word[i];

		if ((w->flags & RN_SAID_DOMAIN) != 0 || is_figures(w) ||
		    ((w->flags & RN_SAID_ASIDE) != 0 && is_pronoun(w))) {
			rn_said_drop(said, i, 1);
			continue;
		}
		mend_figures(w);
		i++;
	}
}

/* "Ph.D." is one word; "J.R." stays two. */
static void
join_dotted(struct rn_said *said)
{
	char text[RN_NAME_WORD + 1];

	for (size_t i = 0, n; i < said->n; i += n) {
		const char *line;
		size_t len = 0;

		for (n = 0; i + n < said->n && (n == 0 ||
		    (said->word[i + n].flags & RN_SAID_AFTER_DOT) != 0); n++) {
			const struct rn_said_word *w = &said->word[i + n];

			if (len + w->len > 8)
				len = RN_NAME_WORD;
			if (len < RN_NAME_WORD) {
				memcpy(text + len, w->s, w->len);
				len += w->len;
			}
		}
		line = n > 1 && len < RN_NAME_WORD ?
		    rn_list_find(RN_LIST_AFFIX, text, len) : NULL;
		if (line != NULL && !rn_list_says(line, "suffix")) {
			rn_said_join(said, i, n);
			n = 1;
		}
	}
}

static void
look_up(struct rn_said *said)
{
	for (size_t i = 0; i < said->n; i++) {
		struct rn_said_word *w = &said->word[i];

		w->line = rn_list_find(RN_LIST_AFFIX, w->s, w->len);
		w->given = rn_list_find(RN_LIST_GIVEN, w->s, w->len);
		w->family = rn_list_find(RN_LIST_FAMILY, w->s, w->len);
	}
}

/* --- titles, degrees, suffixes ------------------------------------------ */

static bool
is_aside(const struct rn_said_word *w)
{
	return (w->flags & RN_SAID_ASIDE) != 0;
}

/* What says that somebody else is meant, or that a name was another. */
static void
drop_remarks(struct rn_said *said, struct rn_person_name *out)
{
	if (said->n > 2 && rn_list_says(said->word[0].line, "aide") &&
	    is_word(&said->word[1], "to")) {
		out->aide = true;	/* "Assistant to Ada Novak" */
		rn_said_drop(said, 0, 2);
	}
	for (size_t i = 1; i + 1 < said->n; i++)
		if (is_word(&said->word[i], "for") && is_aside(&said->word[i]) &&
		    is_aside(&said->word[i + 1]) && !is_aside(&said->word[0])) {
			size_t n = 1;

			while (i + n < said->n && is_aside(&said->word[i + n]))
				n++;
			out->deputy = true;	/* "Eva Stone (for Ada Novak)" */
			rn_said_drop(said, i, n);
		}
	for (size_t i = said->n; i-- > 1; ) {
		bool aside = is_aside(&said->word[i]);

		if (rn_list_says(said->word[i].line, "aide") && !aside) {
			out->aide = true;
			rn_said_drop(said, i, 1);
		} else if (rn_list_says(said->word[i].line, "born") && aside) {
			rn_said_drop(said, i, 1);
		}
	}
}

static bool
begins_part(const struct rn_said *said, size_t i)
{
	return i == 0 || said->word[i - 1].commas != said->word[i].commas;
}

static bool
ends_part(const struct rn_said *said, size_t i)
{
	return i + 1 == said->n ||
	    said->word[i + 1].commas != said->word[i].commas;
}

static void
drop_titles(struct rn_said *said)
{
	for (size_t i = 0; i < said->n && said->n > 1; )
		if (begins_part(said, i) && !is_aside(&said->word[i]) &&
		    rn_list_says(said->word[i].line, "title"))
			rn_said_drop(said, i, 1);
		else
			i++;
}

static bool
all_caps(const struct rn_said *said)
{
	for (size_t i = 0; i < said->n; i++)
		if ((said->word[i].flags & RN_SAID_CAPS) == 0)
			return false;
	return true;
}

/* A degree behind a name: in capitals, or set off by a comma. */
static bool
is_degree(const struct rn_said *said, size_t i, bool caps)
{
	const struct rn_said_word *w = &said->word[i];
	bool known = rn_list_says(w->line, "degree");

	if (i == 0 || is_aside(w) || w->commas == said->word[0].commas)
		return known && i > 1 && !caps &&
		    (w->flags & (RN_SAID_CAPS | RN_SAID_DOT)) != 0;
	return known || rn_list_says(w->line, "letters") ||
	    ((w->flags & RN_SAID_CAPS) != 0 && !caps &&
	    w->len <= 6 && w->given == NULL &&
	    begins_part(said, i) && ends_part(said, i));
}

static uint8_t
suffix_of(const struct rn_said_word *w)
{
	static const struct { const char *word; uint8_t is; } suffixes[] = {
		{ "jr", RN_SUFFIX_JR }, { "sr", RN_SUFFIX_SR },
		{ "ii", RN_SUFFIX_II }, { "iii", RN_SUFFIX_III },
		{ "iv", RN_SUFFIX_IV }, { "v", RN_SUFFIX_V }
	};

	if (rn_list_says(w->line, "suffix"))
		for (size_t i = 0; i < RN_LEN(suffixes); i++)
			if (rn_list_says(w->line, suffixes[i].word))
				return suffixes[i].is;
	return RN_SUFFIX_NONE;
}

static void
drop_ends(struct rn_said *said, struct rn_person_name *out)
{
	bool caps = all_caps(said);

	for (size_t i = said->n; i-- > 1; ) {
		uint8_t suffix = suffix_of(&said->word[i]);

		if (!ends_part(said, i) || is_aside(&said->word[i]))
			continue;
		if (suffix != RN_SUFFIX_NONE)
			out->suffix = suffix;
		if (suffix != RN_SUFFIX_NONE || is_degree(said, i, caps))
			rn_said_drop(said, i, 1);
	}
}

/* --- the words ---------------------------------------------------------- */

static struct rn_name_word *
put(struct rn_person_name *out, struct rn_name_word *v, char **text,
    const struct rn_said_word *w, enum rn_name_part part)
{
	struct rn_name_word *to = &v[out->n];

	if (out->n == RN_NAME_WORDS) {
		out->capped = true;
		return NULL;
	}
	memcpy(*text, w->s, w->len);
	rn_word_make(to, *text, w->len, (w->flags & RN_SAID_BARE) != 0, part);
	rn_word_roots(to, w->given, w->family);
	*text += w->len + 1;
	out->n++;
	return to;
}

static void
put_span(const struct rn_said *said, size_t from, size_t to, size_t n,
    enum rn_name_part part, struct rn_person_name *out,
    struct rn_name_word *v, char **text)
{
	for (size_t i = from; i < to; i++) {
		bool particle = rn_said_is_particle(said, i, n);
		struct rn_name_word *w = put(out, v, text, &said->word[i],
		    particle ? RN_PART_PARTICLE : part);

		if (w == NULL || particle)
			continue;
		if (part == RN_PART_FAMILY)
			out->family = w->text;
		else if (part == RN_PART_GIVEN && *out->given == '\0')
			out->given = w->text;
	}
}

/* Asides behind all others; how many are none. */
static size_t
part_asides(struct rn_said *said)
{
	struct rn_said_word aside[RN_SAID_WORDS];
	size_t n = 0, k = 0;

	for (size_t i = 0; i < said->n; i++)
		if (is_aside(&said->word[i]))
			aside[k++] = said->word[i];
		else
			said->word[n++] = said->word[i];
	if (n == 0)
		n = k;		/* all of it was one */
	else if (k == 1)
		memcpy(&said->word[n], aside, sizeof(aside[0]));
	else
		said->n = n;	/* of several words: a remark */
	return n;
}

static void
put_words(struct rn_arena *a, struct rn_said *said, size_t n,
    const struct rn_span *s, struct rn_person_name *out)
{
	struct rn_name_word *v;
	size_t bytes = 0;
	char *text;

	for (size_t i = 0; i < said->n; i++)
		bytes += said->word[i].len + 1u;
	v = rn_alloc(a, said->n * sizeof(*v) + bytes);
	text = (char *)(v + said->n);
	put_span(said, 0, s->from, n, RN_PART_GIVEN, out, v, &text);
	put_span(said, s->to, n, n, RN_PART_GIVEN, out, v, &text);
	put_span(said, s->from, s->to, n, RN_PART_FAMILY, out, v, &text);
	put_span(said, n, said->n, n, RN_PART_NICK, out, v, &text);
	out->word = v;
}

void
rn_person_name_parse(struct rn_arena *a, const char *text, size_t n,
    struct rn_person_name *out)
{
	struct rn_latin latin;
	struct rn_said said;
	struct rn_span family;
	size_t plain;

	*out = (struct rn_person_name){ .given = "", .family = "" };
	rn_latin(a, text, n, &latin);
	rn_said_read(&latin, &said);
	drop_foreign(&said);
	join_dotted(&said);
	look_up(&said);
	drop_remarks(&said, out);
	drop_titles(&said);
	drop_ends(&said, out);
	out->capped = said.capped;
	if (said.n == 0)
		return;
	plain = part_asides(&said);
	family = rn_said_family(&said, &plain);
	out->unsure = family.unsure;
	out->east = family.to > family.from &&
	    rn_list_says(said.word[family.to - 1].line, "asian");
	put_words(a, &said, plain, &family, out);
}
