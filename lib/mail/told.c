/*
 * told.c - what a letter tells of somebody else's answer, and of a meeting
 * that was.
 *
 * A sentence tells a yes where a phrase of "agreed" is in it, or of "willing"
 * once they were asked ("asked"), and nothing beside it leaves it open: no
 * question, no "not", no "but" behind it, no phrase of "hope".  The same with
 * "refused" and "unwilling".  Whoever it is about is & in the phrases.
 */
#include <string.h>

#include "base/text.h"
#include "mail/answer.h"

/* The words of one they are known by: the first, the last. */
struct names { const char *first, *last; };

struct telling {
	const struct rn_phrases *p;
	struct rn_told out;
	bool asked;		/* they were, as far as it was read */
	bool named;
	bool mixed;		/* a yes behind a no: neither */
};

static struct names
names_of(struct rn_arena *a, const char *name)
{
	const char *blank = name == NULL ? NULL : strrchr(name, ' ');

	return blank == NULL ? (struct names){ name, name } :
	    (struct names){ rn_strndup(a, name, strcspn(name, " ")),
	    blank + 1 };
}

static bool
is_name(const struct names *n, const struct rn_word *w)
{
	return n->first != NULL && (strcmp(w->s, n->first) == 0 ||
	    strcmp(w->s, n->last) == 0 || (w->umlaut != NULL &&
	    (strcmp(w->umlaut, n->first) == 0 ||
	    strcmp(w->umlaut, n->last) == 0)));
}

/* Their name becomes &; one of two words is one. */
static bool
mark_names(const struct names *names, struct rn_sentence *s)
{
	bool any = false, before = false;
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++) {
		struct rn_word w = s->word[i];
		bool is = (i == 0 || w.capital) && is_name(names, &w);

		if (is) {
			w.s = "&";
			w.umlaut = NULL;
		}
		if (!is || !before)
			s->word[n++] = w;
		before = is;
		any = any || is;
	}
	s->n = n;
	return any;
}

/* Words that leave open what stands beside them; SIZE_MAX: there are none. */
static size_t
first_of(const struct rn_phrases *p, enum rn_said class,
    struct rn_sentence *s)
{
	size_t at = rn_phrases_take(p, class, s);

	return at == 0 ? SIZE_MAX : at;
}

static void
take_told(struct telling *t, enum rn_told_answer says, bool firm,
    const char *line)
{
	/* "she said no first, now she agrees": a human reads that */
	t->mixed = t->mixed || (says == RN_TELLS_YES &&
	    t->out.says == RN_TELLS_NO);
	if (t->out.says == says && t->out.firm >= firm)
		return;
	t->out = (struct rn_told){ says, firm, t->named, line };
}

static void
tell_sentence(struct telling *t, struct rn_sentence *s)
{
	const char *line = s->word[0].line;
	size_t refused = rn_phrases_take(t->p, RN_SAID_REFUSED, s);
	size_t agreed = rn_phrases_take(t->p, RN_SAID_AGREED, s);
	size_t unwilling = rn_phrases_take(t->p, RN_SAID_UNWILLING, s);
	size_t willing = rn_phrases_take(t->p, RN_SAID_WILLING, s);
	size_t asked = rn_phrases_take(t->p, RN_SAID_ASKED, s);
	size_t yes = agreed > 0 ? agreed : willing, sour, but;

	if (s->asks || first_of(t->p, RN_SAID_HOPE, s) != SIZE_MAX)
		return;
	/* "no problem" is no "no" */
	(void)rn_phrases_take(t->p, RN_SAID_FINE, s);
	sour = first_of(t->p, RN_SAID_NOT, s);
	but = first_of(t->p, RN_SAID_BUT, s);
	t->asked = t->asked || refused > 0 || (asked > 0 && sour > asked);
	if (refused > 0 || unwilling > 0) {
		take_told(t, RN_TELLS_NO, t->asked, line);
		return;
	}
	if (yes == 0 || sour != SIZE_MAX || (but != SIZE_MAX && but > yes))
		return;
	t->asked = t->asked || agreed > 0;
	if (t->asked)
		take_told(t, RN_TELLS_YES, true, line);
}

struct rn_told
rn_reply_tells(struct rn_arena *a, const struct rn_phrases *p,
    const char *own, const char *name)
{
	struct telling t = { .p = p, .out = { RN_TELLS_NOTHING, false, false,
	    NULL } };
	struct names names = names_of(a, name);
	struct rn_sentence *s;
	size_t n;
	bool whole;

	s = rn_sentences(a, own, &n, &whole);
	for (size_t i = 0; i < n; i++) {
		t.named = mark_names(&names, &s[i]) || t.named;
		tell_sentence(&t, &s[i]);
	}
	if (t.mixed)
		return (struct rn_told){ RN_TELLS_NOTHING, false, false, NULL };
	if (t.out.quote != NULL)
		t.out.quote = rn_trim(a, t.out.quote, strcspn(t.out.quote,
		    "\n"));
	return t.out;
}

/* "we could not meet", "I wish it was": what stands before turns it. */
const char *
rn_reply_met(struct rn_arena *a, const struct rn_phrases *p, const char *own)
{
	struct rn_sentence *s;
	size_t n;
	bool whole;

	s = rn_sentences(a, own, &n, &whole);
	for (size_t i = 0; i < n; i++) {
		const char *line = s[i].word[0].line;
		size_t met;

		(void)rn_phrases_take(p, RN_SAID_UNMET, &s[i]);
		met = rn_phrases_take(p, RN_SAID_MET, &s[i]);
		if (met > 0 && first_of(p, RN_SAID_HOPE, &s[i]) > met &&
		    first_of(p, RN_SAID_NOT, &s[i]) > met)
			return rn_trim(a, line, strcspn(line, "\n"));
	}
	return NULL;
}
