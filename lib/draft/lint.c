/*
 * lint.c - what is wrong with a text that goes out.
 *
 * `rules` says which rule is of which steps, and whether its finding keeps a
 * text from being sent: what cannot be taken back, or costs somebody else
 * (a leak, a hole, an ask that was answered or that presses), does; what is
 * only weak writing, or offers a no in words that are not known, is told.
 */
#include <stdlib.h>
#include <string.h>

#include "draft/room.h"

const char *const rn_text_rule_name[RN_TEXT_RULES + 1] = {
	[RN_TEXT_LEAK] = "leak",
	[RN_TEXT_NO_EASY_NO] = "no-easy-no",
	[RN_TEXT_TOO_LONG] = "too-long",
	[RN_TEXT_PITCH] = "pitch",
	[RN_TEXT_PLACEHOLDER] = "placeholder",
	[RN_TEXT_GENERIC] = "generic",
	[RN_TEXT_ONE_SIDED] = "one-sided",
	[RN_TEXT_ANSWERED] = "answered",
};

const char *const rn_text_severity_name[RN_TEXT_SEVERITIES + 1] = {
	[RN_TEXT_WARNS] = "warn", [RN_TEXT_BLOCKS] = "block",
};

#define OF(step) (1u << (RN_DRAFT_ ## step))
#define ASKS (OF(ASK_CONNECTOR) | OF(ASK_TARGET) | OF(REMINDER))
#define ALL (~0u)

static const struct rule {
	unsigned steps;		/* it is asked of */
	enum { NEVER, QUOTED, ALWAYS } blocks;	/* QUOTED: where words show it */
} rules[RN_TEXT_RULES] = {
	[RN_TEXT_LEAK] = { ALL, ALWAYS },
	[RN_TEXT_NO_EASY_NO] = { ASKS, QUOTED },
	[RN_TEXT_TOO_LONG] = { ALL, NEVER },
	[RN_TEXT_PITCH] = { ALL, NEVER },
	[RN_TEXT_PLACEHOLDER] = { ALL, ALWAYS },
	[RN_TEXT_GENERIC] = { ALL, NEVER },
	[RN_TEXT_ONE_SIDED] = { OF(ASK_CONNECTOR) | OF(ASK_TARGET) |
	    OF(INTRODUCTION), NEVER },
	[RN_TEXT_ANSWERED] = { ASKS, ALWAYS },
};

/* Words of the body, quoted lines not counted. */
static const size_t most_words[RN_DRAFT_STEPS] = {
	[RN_DRAFT_ASK_CONNECTOR] = 150, [RN_DRAFT_ASK_TARGET] = 120,
	[RN_DRAFT_INTRODUCTION] = 150, [RN_DRAFT_REMINDER] = 70,
	[RN_DRAFT_DECLINE] = 90, [RN_DRAFT_THANKS] = 110,
	[RN_DRAFT_RE_ENGAGE] = 100,
};

size_t
rn_draft_words(int step)
{
	return step < 0 || step >= RN_DRAFT_STEPS ? 0 : most_words[step];
}

/* --- findings ------------------------------------------------------------ */

enum { QUOTE = 200, MOST = 500 };	/* bytes of a quote; findings */

/* What is written there, in one line, not too long. */
static const char *
quote(struct rn_arena *a, const char *at, size_t n)
{
	size_t cut = n > QUOTE ? QUOTE : n, j = 0;
	char *s;

	while (cut > 0 && cut < n && ((unsigned char)at[cut] & 0xc0) == 0x80)
		cut--;
	s = rn_strndup(a, at, cut);
	for (size_t i = 0; s[i] != '\0'; i++) {
		if (strchr("\r\n\t", s[i]) != NULL)
			s[i] = ' ';
		if (s[i] != ' ' || (j > 0 && s[j - 1] != ' '))
			s[j++] = s[i];
	}
	s[j] = '\0';
	return s;
}

static void
put(struct rn_findings *f, enum rn_text_rule rule, int64_t line,
    const char *said, const char *suggestion)
{
	if (f->n == MOST)
		return;
	f->v = rn_grow(f->v, f->n, &f->room, sizeof(*f->v));
	f->v[f->n++] = (struct rn_text_finding){ .rule = rule,
	    .blocks = rules[rule].blocks == ALWAYS ||
	    (rules[rule].blocks == QUOTED && said != NULL), .line = line,
	    .quote = said,
	    .suggestion = suggestion, .where = line == RN_NONE ? "text" :
	    rn_sprintf(f->a, "line %lld", (long long)line) };
}

void
rn_find_bytes(struct rn_findings *f, enum rn_text_rule rule, int line,
    const char *at, size_t n, const char *suggestion)
{
	put(f, rule, line < 1 ? 1 : line, quote(f->a, at, n), suggestion);
}

void
rn_find_words(struct rn_findings *f, const struct rn_text *l,
    enum rn_text_rule rule, size_t from, size_t to, const char *suggestion)
{
	const struct rn_token *w = &l->word[from], *end = &l->word[to];

	rn_find_bytes(f, rule, w->line, w->at, (size_t)(end->at + end->len -
	    w->at), suggestion);
}

void
rn_find_whole(struct rn_findings *f, enum rn_text_rule rule,
    const char *said, const char *suggestion)
{
	put(f, rule, RN_NONE, said, suggestion);
}

/* By line, those of the whole first; then in the order of the rules. */
static bool
is_before(const struct rn_text_finding *x, const struct rn_text_finding *y)
{
	return x->line != y->line ? x->line < y->line : x->rule < y->rule;
}

/* Few are found, and those of a line and a rule stay as they are. */
static void
sort(struct rn_text_finding *v, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		struct rn_text_finding x = v[i];
		size_t j = i;

		for (; j > 0 && is_before(&x, &v[j - 1]); j--)
			v[j] = v[j - 1];
		v[j] = x;
	}
}

/* Are x's words among y's, of the same line and rule? */
static bool
is_within(const struct rn_text_finding *x, const struct rn_text_finding *y)
{
	return x->rule == y->rule && x->line == y->line &&
	    x->quote != NULL && y->quote != NULL &&
	    strstr(y->quote, x->quote) != NULL;
}

/* What is said twice of a line is said once, at its longest. */
static size_t
settle(struct rn_text_finding *v, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		bool told = false;

		for (size_t j = kept; j > 0 && v[j - 1].line == v[i].line &&
		    !told; j--) {
			told = is_within(&v[i], &v[j - 1]);
			if (!told && is_within(&v[j - 1], &v[i])) {
				v[j - 1] = v[i];
				told = true;
			}
		}
		if (!told)
			v[kept++] = v[i];
	}
	return kept;
}

/* --- the rules ----------------------------------------------------------- */

static bool
is_asked(const struct rn_draft_check *c, enum rn_text_rule rule)
{
	return c->step >= 0 && c->step < RN_DRAFT_STEPS ?
	    (rules[rule].steps >> c->step & 1) != 0 : rules[rule].steps == ALL;
}

static void
look_length(const struct rn_text *l, const struct rn_draft_check *c,
    struct rn_findings *f)
{
	size_t most = rn_draft_words(c->step);

	if (l->cut) {
		rn_find_whole(f, RN_TEXT_TOO_LONG, rn_sprintf(f->a,
		    "more than %d KiB", RN_DRAFT_MOST >> 10),
		    "what is behind that was not read");
		f->v[f->n - 1].blocks = true;
	} else if (most > 0 && l->count > most) {
		rn_find_whole(f, RN_TEXT_TOO_LONG, rn_sprintf(f->a,
		    "%zu words", l->count), rn_sprintf(f->a,
		    "at most %zu for this step", most));
	}
}

void
rn_draft_lint(struct rn_arena *a, const struct rn_draft_check *c,
    const char *text, struct rn_text_finding **list, size_t *n)
{
	struct rn_findings f = { .a = a };
	struct rn_text l;

	rn_text_read(a, text, &l);
	look_length(&l, c, &f);
	if (c->answered && is_asked(c, RN_TEXT_ANSWERED))
		rn_find_whole(&f, RN_TEXT_ANSWERED, NULL,
		    "whom this asks has answered already");
	if (!c->strangers)
		rn_lint_leak(&l, c, &f);
	if (is_asked(c, RN_TEXT_NO_EASY_NO))
		rn_lint_no(&l, &f);
	rn_lint_hole(&l, &f);
	rn_lint_pitch(&l, &f);
	rn_lint_prices(&l, c->step >= 0 && c->step < RN_DRAFT_STEPS &&
	    ((ASKS | OF(INTRODUCTION)) >> c->step & 1) != 0, &f);
	rn_lint_generic(&l, &f);
	if (!c->strangers && is_asked(c, RN_TEXT_ONE_SIDED))
		rn_lint_sides(&l, c, &f);
	sort(f.v, f.n);
	f.n = settle(f.v, f.n);
	for (size_t i = 0; i < f.n; i++)
		f.v[i].severity = f.v[i].blocks ? RN_TEXT_BLOCKS :
		    RN_TEXT_WARNS;
	*list = rn_alloc(a, (f.n + 1) * sizeof(**list));
	if (f.n > 0)
		memcpy(*list, f.v, f.n * sizeof(**list));
	*n = f.n;
	free(f.v);
	free(l.word);
}
