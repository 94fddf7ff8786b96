/*
 * text.c - labelled lines in a width, and the help popup made of them.
 */
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "triage.h"

size_t
triage_wrap(const char *s, int width, size_t *skip)
{
	size_t n = strlen(s), i = 0, blank = 0;
	int used = 0, cells;

	*skip = 0;
	while (i < n) {
		size_t got = rn_grapheme(s + i, n - i, &cells);

		if (used + cells > width && i > 0)
			break;
		if (s[i] == ' ')
			blank = i;
		used += cells;
		i += got;
	}
	if (i == n)
		return n;
	if (s[i] == ' ')
		blank = i;
	if (blank == 0)
		return i;	/* one long word: cut where it must be */
	while (s[blank + *skip] == ' ')
		++*skip;
	return blank;
}

int
triage_text_height(const struct triage_line *line, size_t n, int width,
    int label_w)
{
	int lines = 0;

	for (size_t i = 0; i < n; i++) {
		const char *s = line[i].text;
		size_t skip;

		do {
			s += triage_wrap(s, width - label_w, &skip);
			s += skip;
			lines++;
		} while (*s != '\0');
	}
	return lines;
}

int
triage_help_w(const struct triage *m)
{
	return m->w < 78 ? m->w - 4 : 72;
}

/* What an answer means to a question is said by its kind. */
static const char *
help_of(const struct triage *m, const struct triage_key *k)
{
	const struct triage_question *q = m->n_shown == 0 ? NULL :
	    triage_question_of(triage_row(m));

	return q == NULL ? k->help : k->what == DO_YES ? q->yes :
	    k->what == DO_NO ? q->no : k->help;
}

/* Blind to the case of ASCII; `find` has no capitals. */
static bool
holds(const char *text, const char *find)
{
	for (; *text != '\0'; text++)
		if (rn_ascii_starts(text, find))
			return true;
	return *find == '\0';
}

size_t
triage_help(const struct triage *m, struct triage_line out[HELP_LINES],
    size_t *keys)
{
	static const char nine[] = "who is who, who knows whom, who goes cold";
	unsigned where = m->below == MODE_DETAIL ? IN_DETAIL : IN_LIST;
	size_t n = 0;

	*keys = 0;
	for (const struct triage_key *k = triage_keys; k->what != DO_NOTHING;
	    k++) {
		const char *why = triage_refusal(m, k->what);
		const char *help = help_of(m, k);
		bool views = k->what == DO_VIEW;

		if ((k->where & where) == 0 || n + 3 > HELP_LINES ||
		    (!holds(k->label, m->find) && !holds(help, m->find) &&
		    !holds(k->hint == NULL ? "" : k->hint, m->find) &&
		    !(views && holds(nine, m->find))))
			continue;
		++*keys;
		out[n++] = (struct triage_line){ k->label, help };
		if (why != NULL)
			out[n++] = (struct triage_line){ "  not now:", why };
		if (views)
			out[n++] = (struct triage_line){ "  9:", nine };
	}
	if (holds("states", m->find) && n + 4 < HELP_LINES) {
		out[n++] = (struct triage_line){ "", "" };
		out[n++] = (struct triage_line){ "States", "drafted > asking"
		    "-connector > asking-target > ready > introduced >"
		    " scheduled > met > qualified > won" };
		out[n++] = (struct triage_line){ "  or", "declined, withdrawn"
		    " or expired before it was made; no-meeting,"
		    " not-qualified, lost after; not-ours: the connector made"
		    " it alone" };
	}
	if (n == 0)
		out[n++] = (struct triage_line){ "", "no key here does that" };
	return n;
}
