/*
 * company.c - the name of a company, taken apart.  Pure.
 *
 * The legal form goes from the end, or from the front where forms stand there
 * (words/form.txt); words that are cut are spelled out, and those that tell
 * little are known (words/generic.txt); numbers are figures, and places go by
 * one name each (words/place.txt).
 */
#include <string.h>

#include "name/company.h"

/* What a name is while its words are made. */
struct making {
	struct rn_said said;
	struct rn_company_name *out;
	struct rn_name_word *v;
	char *text, *glued, *acronym;
	size_t room;		/* at text, and at glued */
};

/* --- forms -------------------------------------------------------------- */

static const char *const form_names[] = {
	"", "limited", "stock", "partners", "company", "charity"
};

uint8_t
rn_form_class(const char *line)
{
	for (size_t i = 1; i < RN_LEN(form_names); i++)
		if (rn_list_says(line, form_names[i]))
			return (uint8_t)i;
	return 0;
}

const char *
rn_said_listed(enum rn_list_of list, const struct rn_said *said, size_t from,
    size_t n)
{
	char key[RN_NAME_WORD + 1];
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		const struct rn_said_word *w = &said->word[from + i];

		if (len + w->len + 1 > sizeof(key))
			return NULL;
		if (i > 0)
			key[len++] = ' ';
		memcpy(key + len, w->s, w->len);
		len += w->len;
	}
	return rn_list_find(list, key, len);
}

void
rn_said_join_dotted(struct rn_said *said)
{
	for (size_t i = 0, n; i < said->n; i++) {
		bool brief = said->word[i].len <= 3;

		for (n = 1; i + n < said->n &&
		    (said->word[i + n].flags & RN_SAID_AFTER_DOT) != 0; n++)
			brief &= said->word[i + n].len <= 2;
		if (n > 1 && brief)
			rn_said_join(said, i, n);
		else
			i += n - 1;
	}
}

/* A long word of a form that was cut short, or is a letter off. */
static void
mend_forms(struct rn_said *said)
{
	static const struct { const char *s; uint8_t n; } words[] = {
		{ "aktiengesellschaft", 18 }, { "company", 7 },
		{ "corporation", 11 }, { "gesellschaft", 12 },
		{ "incorporated", 12 }, { "liability", 9 }, { "limited", 7 }
	};
	char word[RN_NAME_WORD + 1];

	for (size_t i = 1; i < said->n; i++) {
		struct rn_said_word *w = &said->word[i];

		if (w->len < 6)
			continue;
		memcpy(word, w->s, w->len);
		word[w->len] = '\0';
		for (size_t k = 0; k < RN_LEN(words); k++)
			if (words[k].n <= w->len + 1u &&
			    words[k].n + 1 >= w->len &&
			    rn_edit_distance(word, words[k].s, 1) == 1) {
				w->s = (char *)(uintptr_t)words[k].s;
				w->len = words[k].n;
				break;
			}
	}
	for (size_t i = 1; i + 2 < said->n; i++)
		if (rn_said_listed(RN_LIST_FORM, said, i + 1, 2) != NULL &&
		    said->word[i].s[0] == 'j' && said->word[i].len == 5 &&
		    said->word[i + 1].len == 5)
			rn_said_drop(said, i, 1);
}

static void
take_form(struct rn_company_name *out, const char *line)
{
	uint8_t form = rn_form_class(line);

	if (out->form == RN_FORM_NONE || out->form == RN_FORM_COMPANY)
		out->form = form;
}

static bool
drop_last_form(struct rn_said *said, struct rn_company_name *out)
{
	for (size_t n = said->n > 5 ? 5 : said->n - 1; n > 0; n--) {
		const char *line = rn_said_listed(RN_LIST_FORM, said,
		    said->n - n, n);

		if (line != NULL) {
			take_form(out, line);
			said->n -= n;
			return true;
		}
	}
	return false;
}

static bool
drop_first_form(struct rn_said *said, struct rn_company_name *out)
{
	for (size_t n = said->n > 5 ? 5 : said->n - 1; n > 0; n--) {
		const char *line = rn_said_listed(RN_LIST_FORM, said, 0, n);

		if (rn_list_says(line, "leads")) {
			take_form(out, line);
			rn_said_drop(said, 0, n);
			return true;
		}
	}
	return false;
}

static void
drop_forms(struct rn_said *said, struct rn_company_name *out)
{
	while (said->n > 1 && drop_last_form(said, out))
		;
	while (said->n > 1 && drop_first_form(said, out))
		;
}

/* Forms of scripts that do not part words, at either end of one; folded. */
static void
cut_forms(struct rn_said *said, struct rn_company_name *out)
{
	static const struct { const char *words; uint8_t form; } forms[] = {
		{ "\u682a\u5f0f\u4f1a\u793e", RN_FORM_STOCK },
		{ "\u6709\u9650\u4f1a\u793e", RN_FORM_LIMITED },
		{ "\u5408\u540c\u4f1a\u793e", RN_FORM_LIMITED },
		{ "\u80a1\u4efd\u6709\u9650\u516c\u53f8",
		    RN_FORM_STOCK },
		{ "\u6709\u9650\u8d23\u4efb\u516c\u53f8",
		    RN_FORM_LIMITED },
		{ "\u6709\u9650\u516c\u53f8", RN_FORM_LIMITED },
		{ "\u1109\u1175\u11a8\u1112\u116c\u1109\u1161",
		    RN_FORM_STOCK },
		{ "\u110c\u116e\u1109\u1175\u11a8\u1112\u116c"
		    "\u1109\u1161", RN_FORM_STOCK },
		{ "\u110b\u1172\u1112\u1161\u11ab\u1112\u116c"
		    "\u1109\u1161", RN_FORM_LIMITED }
	};

	for (size_t i = said->n; i-- > 0; )
		for (size_t k = RN_LEN(forms); k-- > 0; ) {
			struct rn_said_word *w = &said->word[i];
			size_t n = strlen(forms[k].words);

			if (w->len < n || (w->len == n && said->n == 1))
				continue;
			if (memcmp(w->s, forms[k].words, n) == 0)
				w->s += n;
			else if (memcmp(w->s + w->len - n, forms[k].words, n)
			    != 0)
				continue;
			w->len = (uint8_t)(w->len - n);
			out->form = forms[k].form;
			if (w->len == 0)
				rn_said_drop(said, i, 1);
			break;
		}
}

/* --- what is no name ---------------------------------------------------- */

static bool
is_word(const struct rn_said_word *w, const char *s)
{
	return strlen(s) == w->len && memcmp(w->s, s, w->len) == 0;
}

/* "www.acme.co.uk", as one piece: acme. */
static void
drop_domain(struct rn_said *said)
{
	for (size_t i = 1; i < said->n; i++)
		if ((said->word[i].flags &
		    (RN_SAID_AFTER_DOT | RN_SAID_AFTER_HYPHEN)) == 0)
			return;
	if (said->n > 2 && is_word(&said->word[0], "www"))
		rn_said_drop(said, 0, 1);
	if (said->n > 1 && (said->word[said->n - 1].flags &
	    RN_SAID_AFTER_DOT) != 0)
		said->n--;
	if (said->n > 1 && (said->word[said->n - 1].flags &
	    RN_SAID_AFTER_DOT) != 0 && said->word[said->n - 1].len <= 3)
		said->n--;
}

/* What follows "formerly", "d/b/a": another name of it. */
static void
drop_others(struct rn_said *said)
{
	for (size_t i = 1; i + 1 < said->n; i++) {
		bool spelled = i + 3 < said->n && is_word(&said->word[i + 2],
		    "a") && (is_word(&said->word[i], "d") ||
		    is_word(&said->word[i], "f")) && said->word[i + 1].len == 1;

		if (spelled || rn_list_says(rn_said_listed(RN_LIST_GENERIC, said,
		    i, 1), "cut")) {
			said->n = i;
			return;
		}
	}
}

/* "Pelham Trust (PT)": the aside says nothing new. */
static void
drop_own_acronym(struct rn_said *said)
{
	char initials[RN_SAID_WORDS];
	size_t n = 0;

	for (size_t i = 0; i < said->n; i++) {
		struct rn_said_word *w = &said->word[i];

		if ((w->flags & RN_SAID_ASIDE) == 0)
			initials[n++] = *w->s;
		else if (n > 1 && w->len == n && memcmp(w->s, initials, n) == 0)
			rn_said_drop(said, i--, 1);
	}
}

/* --- words -------------------------------------------------------------- */

static void
put(struct making *m, const char *s, size_t n, enum rn_name_part part,
    unsigned weight)
{
	struct rn_name_word *w = &m->v[m->out->n];

	if (m->out->n == RN_NAME_WORDS || n + 1 > m->room) {
		m->out->capped = true;
		return;
	}
	memcpy(m->text, s, n);
	rn_word_make(w, m->text, n, false, part);
	w->kin[0] = weight;
	m->text += n + 1;
	m->room -= n + 1;
	m->out->n++;
	memcpy(m->glued, s, n);
	m->glued += n;
}

static size_t
figure(const char *s)
{
	size_t n = 0;

	for (; *s >= '0' && *s <= '9'; s++)
		n = n * 10 + (size_t)(*s - '0');
	return n;
}

/* Forty-four as 44; how many words it took. */
static size_t
put_number(struct making *m, size_t i, const char *line)
{
	const struct rn_said *said = &m->said;
	size_t n = figure(line + strlen("number ")), more = 0, took = 1;
	char text[8];
	size_t len = 0;

	if (n >= 20 && n < 100 && n % 10 == 0 && i + 1 < said->n) {
		const struct rn_said_word *w = &said->word[i + 1];
		const char *next = rn_said_listed(RN_LIST_GENERIC, said, i + 1, 1);

		if (w->len == 1 && w->s[0] > '0' && w->s[0] <= '9')
			more = (size_t)(w->s[0] - '0');
		else if (rn_list_says(next, "number"))
			more = figure(next + strlen("number "));
		if (more > 9)
			more = 0;
		took += more > 0;
		n += more;
	}
	do
		text[sizeof(text) - ++len] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	put(m, text + sizeof(text) - len, len, RN_PART_NUMBER, 0);
	return took;
}

/* "44", "1st", "AHL1"; not 3M, which begins a name. */
static bool
put_figures(struct making *m, size_t i)
{
	const struct rn_said_word *w = &m->said.word[i];
	const char *s = w->s;
	size_t n = w->len, figures = 0;

	while (n > 1 && *s == '0')
		s++, n--;
	while (figures < n && s[figures] >= '0' && s[figures] <= '9')
		figures++;
	if (figures > 0 && (n == figures || (n == figures + 2 &&
	    (memcmp(s + figures, "st", 2) == 0 ||
	    memcmp(s + figures, "nd", 2) == 0 ||
	    memcmp(s + figures, "rd", 2) == 0 ||
	    memcmp(s + figures, "th", 2) == 0)))) {
		put(m, s, figures, RN_PART_NUMBER, 0);
		return true;
	}
	for (size_t k = 0; i > 0 && k < n; k++)
		if (s[k] >= '0' && s[k] <= '9') {
			put(m, s, n, RN_PART_NUMBER, 0);
			return true;
		}
	return false;
}

/* Of a size that a name may leave out. */
static bool
is_region(const char *s, size_t n)
{
	static const char *const regions[] = {
		"africa", "asia", "europe", "latinamerica", "middleeast",
		"northamerica", "scandinavia"
	};

	for (size_t i = 0; i < RN_LEN(regions); i++)
		if (strlen(regions[i]) == n && memcmp(regions[i], s, n) == 0)
			return true;
	return false;
}

/* A place of up to three words; how many it took. */
static size_t
put_place(struct making *m, size_t i)
{
	size_t left = m->said.n - i;

	for (size_t n = left < 3 ? left : 3; n > 0; n--) {
		const char *line = rn_said_listed(RN_LIST_PLACE, &m->said, i, n);
		char text[RN_NAME_WORD];
		size_t len = 0;

		if (line == NULL)
			continue;
		for (size_t k = 0; line[k] != '\n' && line[k] != '\0'; k++)
			if (line[k] != ' ' && len < sizeof(text))
				text[len++] = line[k];
		put(m, text, len, RN_PART_PLACE, is_region(text, len) ||
		    (m->said.word[i].flags & RN_SAID_ASIDE) != 0 ?
		    RN_LIGHT : 0);
		return n;
	}
	return 0;
}

/* One word, and what is known of it; how many words it took. */
static size_t
put_word(struct making *m, size_t i)
{
	const struct rn_said_word *w = &m->said.word[i];
	const char *line = rn_said_listed(RN_LIST_GENERIC, &m->said, i, 1);
	const char *s = w->s;
	size_t n = w->len, took;

	if (rn_list_says(line, "=")) {
		s = line + 2;
		n = strcspn(s, "\n");
		line = rn_list_find(RN_LIST_GENERIC, s, n);
	}
	if (rn_list_says(line, "stop") || (rn_list_says(line, "web") &&
	    (w->flags & RN_SAID_AFTER_DOT) != 0))
		return 1;
	*m->acronym++ = *w->s;
	if (rn_list_says(line, "number"))
		return put_number(m, i, line);
	if (rn_list_says(line, "roman") && i > 0 && (n > 1 ||
	    i + 1 == m->said.n)) {
		put(m, line + 6, strcspn(line + 6, "\n"), RN_PART_NUMBER, 0);
		return 1;
	}
	if (put_figures(m, i))
		return 1;
	if ((took = put_place(m, i)) > 0)
		return took;
	if (rn_list_says(line, "light"))
		put(m, s, n, RN_PART_GENERIC, RN_LIGHT);
	else if (rn_list_says(line, "mild"))
		put(m, s, n, RN_PART_GENERIC, RN_MILD);
	else if (rn_list_says(line, "heavy"))
		put(m, s, n, RN_PART_GENERIC, RN_HEAVY);
	else
		put(m, s, n, RN_PART_WORD, 0);
	return 1;
}

void
rn_company_name_parse(struct rn_arena *a, const char *text, size_t n,
    struct rn_company_name *out)
{
	enum { LONGER = 20 };	/* bytes, what a word is short for */
	struct rn_latin latin;
	struct making m = { .out = out };
	size_t bytes = 0;
	char *acronym, *glued;

	*out = (struct rn_company_name){ .glued = "", .acronym = "" };
	rn_latin(a, text, n, &latin);
	rn_said_read(&latin, &m.said);
	rn_said_join_dotted(&m.said);
	drop_domain(&m.said);
	drop_others(&m.said);
	drop_own_acronym(&m.said);
	mend_forms(&m.said);
	cut_forms(&m.said, out);
	drop_forms(&m.said, out);
	out->capped = m.said.capped;
	if (m.said.n == 0)
		return;
	for (size_t i = 0; i < m.said.n; i++)
		bytes += m.said.word[i].len + LONGER + 1u;
	m.v = rn_alloc(a, m.said.n * sizeof(*m.v) + 2 * bytes + m.said.n + 1);
	m.text = (char *)(m.v + m.said.n);
	m.room = bytes;
	m.glued = glued = m.text + bytes;
	m.acronym = acronym = glued + bytes;
	for (size_t i = 0; i < m.said.n; )
		i += put_word(&m, i);
	if (out->n == 0)		/* "The" */
		put(&m, m.said.word[0].s, m.said.word[0].len, RN_PART_WORD, 0);
	out->word = m.v;
	out->glued = glued;
	if (m.acronym - acronym > 1)
		out->acronym = acronym;
}
