/*
 * template.c - templates filled with facts, line by line.
 *
 * The form of a template is in template.h; the built-in ones are the files of
 * templates/, named by step and by what I am in the introduction.  A new field
 * is a row of rn_template_field[] and a fact put by lib/intro/told.c.
 */
#include <string.h>

#include "base/embed.h"
#include "base/text.h"
#include "draft/template.h"

enum { WIDTH = 72 };		/* of a line, RFC 5322 asks for at most 78 */

#define PARTY(who, words) \
	{ who, words }, \
	{ who ".first", "how to call them" }, \
	{ who ".about", "name, title and company" }, \
	{ who ".role", "title and company: \"the CFO of Mill Ltd\"" }, \
	{ who ".kind", "the same without a name: \"a CFO in textiles\"" }, \
	{ who ".title", "their title" }, \
	{ who ".org", "their company" }, \
	{ who ".place", "where they are" }

const struct rn_template_field rn_template_field[] = {
	{ "me", "my name" },
	{ "me.about", "my name, title and company" },
	PARTY("to", "whom it is written to"),
	{ "to.news", "what happened at their company of late" },
	PARTY("requester", "who wants to meet somebody"),
	{ "requester.other", "as requester.about, unless it is written to"
	    " them" },
	PARTY("connector", "who introduces"),
	PARTY("target", "whom they want to meet"),
	{ "profile.sought", "whom the profile seeks, in one phrase" },
	{ "profile.script", "what a connector could say; in a letter of"
	    " yours, quote it" },
	{ "profile.value", "what is in it for whom one meets" },
	{ "profile.trigger", "the moment that makes it fit" },
	{ "shared.employer", "where both worked" },
	{ "shared.place", "where both are" },
	{ "shared.person", "whom both know" },
	{ "signal", "what happened at the target's company" },
	{ "signal.on", "when: October 2026" },
	{ "topic", "what we last wrote or talked about" },
	{ "topic.on", "when: October 2026" },
	{ "topic.ago", "the same, after 90 days without being in touch" },
	{ "touch.ago", "when we were last in touch, if 90 days ago or more" },
	{ "asked.on", "the day they were asked" },
	{ "outcome", "what came of it, a sentence" },
	{ NULL, NULL }
};

/* A filling under way. */
struct fill {
	struct refnet *rn;
	struct rn_arena *a;
	const char *name;
	const struct rn_told *told;
	size_t n;
	int line;
	struct rn_told *used;
	size_t used_n;
};

static bool
known(const struct rn_told *t)
{
	return !rn_says_nothing(t->value);
}

static const struct rn_told *
find_fact(const struct fill *f, const char *field, size_t n)
{
	for (size_t i = 0; i < f->n; i++)
		if (strncmp(f->told[i].field, field, n) == 0 &&
		    f->told[i].field[n] == '\0' && known(&f->told[i]))
			return &f->told[i];
	return NULL;
}

static enum rn_status
check_field(struct fill *f, const char *field, size_t n)
{
	const char *best = NULL;
	char *word = rn_sprintf(f->a, "%.*s", (int)n, field);
	int least = 3;

	for (size_t i = 0; rn_template_field[i].name != NULL; i++) {
		int d;

		if (strcmp(rn_template_field[i].name, word) == 0)
			return RN_OK;
		d = rn_edit_distance(word, rn_template_field[i].name, 2);
		if (d < least) {
			least = d;
			best = rn_template_field[i].name;
		}
	}
	rn_fail(f->rn, RN_ECONFIG, "%s:%d: there is no field {%s}", f->name,
	    f->line, word);
	if (best != NULL)
		rn_hint(f->rn, "did you mean {%s}?", best);
	else
		rn_hint(f->rn, "refnet intro template --list-fields lists them");
	return RN_ECONFIG;
}

static void
note_use(struct fill *f, const struct rn_told *t)
{
	for (size_t i = 0; i < f->used_n; i++)
		if (f->used[i].field == t->field)
			return;
	f->used[f->used_n++] = *t;
}

/* A value on one line, without blanks at the ends and a full stop. */
static const char *
phrase(struct rn_arena *a, const char *value, bool stop)
{
	char *s = rn_trim(a, value, strlen(value));
	size_t n = strlen(s);

	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] < ' ')
			s[i] = ' ';
	if (stop && n > 1 && s[n - 1] == '.' && s[n - 2] != '.')
		s[n - 1] = '\0';
	return s;
}

/* *out: the line with its facts; NULL: one is missing. */
static enum rn_status
fill_line(struct fill *f, const char *s, size_t n, const char **out)
{
	size_t had = f->used_n;
	char *text = rn_strdup(f->a, "");
	enum rn_status rc = RN_OK;
	bool whole = true;

	for (size_t i = 0; i < n; ) {
		size_t plain = 0, end;
		const struct rn_told *t;

		while (i + plain < n && s[i + plain] != '{')
			plain++;
		text = rn_sprintf(f->a, "%s%.*s", text, (int)plain, s + i);
		i += plain;
		if (i == n)
			break;
		for (end = i + 1; end < n && s[end] != '}'; end++)
			;
		if (end == n) {
			rc = rn_fail(f->rn, RN_ECONFIG, "%s:%d: a { without"
			    " its }", f->name, f->line);
			goto out;
		}
		TRY(check_field(f, s + i + 1, end - i - 1));
		t = find_fact(f, s + i + 1, end - i - 1);
		if (t == NULL)
			whole = false;
		else {
			note_use(f, t);
			text = rn_sprintf(f->a, "%s%s", text, phrase(f->a,
			    t->value, end + 1 < n && s[end + 1] == '.'));
		}
		i = end + 1;
	}
	if (!whole)
		f->used_n = had;
	/* a sentence may begin with a fact: "a CFO in textiles" */
	if (n > 0 && s[0] == '{' && text[0] >= 'a' && text[0] <= 'z')
		text[0] = (char)(text[0] - 'a' + 'A');
	*out = whole ? text : NULL;
out:
	return rc;
}

/* What is under way of the body: a paragraph, and what is quoted in it. */
struct body {
	char *text, *paragraph;
	bool quoted, gap;	/* lines were left out that may be stood in for */
	bool quoted_gap;	/* the blank line before this one is quoted, too */
};

static void
end_paragraph(struct fill *f, struct body *b)
{
	if (*b->paragraph != '\0') {
		const char *lines = rn_wrap(f->a, b->paragraph, WIDTH -
		    (b->quoted ? 2 : 0), 0);

		if (*b->text != '\0')
			b->text = rn_sprintf(f->a, "%s%s\n", b->text,
			    b->quoted_gap ? ">" : "");
		b->quoted_gap = false;
		while (*lines != '\0') {
			size_t n = strcspn(lines, "\n");

			b->text = rn_sprintf(f->a, "%s%s%.*s\n", b->text,
			    b->quoted ? "> " : "", (int)n, lines);
			lines += n + (lines[n] == '\n');
		}
	}
	b->paragraph = rn_strdup(f->a, "");
	b->gap = false;
}

static enum rn_status
take_body(struct fill *f, struct body *b, const char *s, size_t n)
{
	bool instead = n > 1 && s[0] == '|' && s[1] == ' ';
	bool quoted = n > 0 && s[0] == '>';
	size_t had = f->used_n;
	enum rn_status rc = RN_OK;
	const char *line;

	if (quoted && n == 1) {
		end_paragraph(f, b);
		b->quoted_gap = *b->text != '\0' && b->quoted;
		return RN_OK;
	}
	if (n == 0 || (quoted != b->quoted && *b->paragraph != '\0'))
		end_paragraph(f, b);
	b->quoted = quoted;
	b->quoted_gap = b->quoted_gap && quoted;
	if (n == 0)
		return RN_OK;
	if (instead || quoted) {
		s += 2 < n ? 2 : n;
		n -= 2 < n ? 2 : n;
	}
	if (quoted && n > 1 && s[0] == '|' && s[1] == ' ') {
		instead = true;
		s += 2;
		n -= 2;
	}
	TRY(fill_line(f, s, n, &line));
	if (instead && !b->gap) {
		f->used_n = had;
		return RN_OK;
	}
	b->gap = line == NULL;
	if (line != NULL)
		b->paragraph = rn_sprintf(f->a, "%s%s%s", b->paragraph,
		    *b->paragraph == '\0' ? "" : " ", line);
out:
	return rc;
}

static enum rn_status
take_subject(struct fill *f, const char *s, size_t n, const char **subject)
{
	static const char head[] = "Subject:";
	enum rn_status rc = RN_OK;
	const char *line;

	if (n < sizeof(head) - 1 || strncmp(s, head, sizeof(head) - 1) != 0)
		return rn_fail(f->rn, RN_ECONFIG, "%s:%d: a template begins"
		    " with Subject: lines, then a blank one", f->name, f->line);
	s += sizeof(head) - 1;
	n -= sizeof(head) - 1;
	if (*subject == NULL) {
		TRY(fill_line(f, s, n, &line));
		if (line != NULL)
			*subject = rn_trim(f->a, line, strlen(line));
	}
out:
	return rc;
}

enum rn_status
rn_template_fill(struct refnet *rn, struct rn_arena *a, const char *name,
    const char *text, const struct rn_told *told, size_t n,
    struct rn_filled *out)
{
	struct fill f = { .rn = rn, .a = a, .name = name, .told = told,
	    .n = n, .used = rn_alloc(a, (n + 1) * sizeof(*f.used)) };
	struct body b = { .text = rn_strdup(a, ""),
	    .paragraph = rn_strdup(a, "") };
	const char *subject = NULL;
	enum rn_status rc = RN_OK;
	bool head = true, any = false;

	for (; *text != '\0'; text += strcspn(text, "\n") + 1) {
		size_t len = strcspn(text, "\r\n");

		f.line++;
		if (text[0] != '#') {
			if (!head)
				TRY(take_body(&f, &b, text, len));
			else if (len > 0) {
				TRY(take_subject(&f, text, len, &subject));
				any = true;
			} else
				head = !any;
		}
		if (text[strcspn(text, "\n")] == '\0')
			break;
	}
	end_paragraph(&f, &b);
	if (subject == NULL || *b.text == '\0') {
		rc = rn_fail(rn, RN_ECONFIG, "%s: nothing of it can be said:"
		    " %s", name, !any ? "it is empty" : subject == NULL ?
		    "every Subject: line names a fact that is not known" :
		    "nothing of its body is known");
		goto out;
	}
	*out = (struct rn_filled){ subject, b.text, f.used, f.used_n };
out:
	return rc;
}

const char *
rn_template_builtin(const char *step, const char *role)
{
	size_t n = strlen(step);

	for (size_t i = 0; i < rn_embedded_templates_n; i++) {
		const struct rn_embedded *e = &rn_embedded_templates[i];

		if (strncmp(e->name, step, n) == 0 &&
		    strncmp(e->name + n, "-as-", 4) == 0 &&
		    strncmp(e->name + n + 4, role, strlen(role)) == 0 &&
		    strcmp(e->name + n + 4 + strlen(role), ".txt") == 0)
			return (const char *)e->bytes;
	}
	return NULL;
}
