/*
 * answer.c - what a reply to an ask says.
 *
 * Machines first; then each sentence of the writer's own words says some of
 * the classes of phrase.h, and the first row of rules[] that holds for them
 * all decides.  A yes must have nothing beside it that could turn it: rows
 * that say yes stand last, and doubt() is asked before.
 *
 * A phrase that is not known: phrases/.  A new rule: a row of rules[].
 */
#include <string.h>

#include "base/text.h"
#include "mail/answer.h"

const char *const rn_reply_label_name[RN_REPLY_LABELS + 1] = {
	"yes", "no", "unsubscribe", "later", "meeting", "question",
	"handed-on", "out-of-office", "bounce", "other", NULL
};

#define SAID(class) (UINT32_C(1) << RN_SAID_ ## class)
#define STRONG (SAID(FINE) | SAID(DO))
#define WEAK (SAID(GLAD) | SAID(NICE) | SAID(YES))
#define AGREES (STRONG | WEAK)

static const enum rn_said agrees[] = { RN_SAID_FINE, RN_SAID_DO,
    RN_SAID_GLAD, RN_SAID_NICE, RN_SAID_YES };

enum {
	FEW = 2,		/* words without a class that say nothing */
	WONDERS = 3,		/* words of a question that is only a name */
	ASKS = 1 << 30		/* a question, as if it were a class */
};

/* What a sentence says. */
struct said {
	uint32_t what;		/* SAID() bits, ASKS */
	size_t at[RN_SAIDS];	/* where each begins first, from 1 on; or 0 */
	size_t rest;		/* words that no phrase took */
};

/* And what all of them say. */
struct sum {
	uint32_t what;
	bool doubt;		/* something may turn a yes */
	bool sour;		/* words of no, in no phrase that is known */
	bool rest;		/* a sentence says what is not known */
};

/* --- one sentence -------------------------------------------------------- */

static size_t
count_rest(const struct rn_sentence *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		n += !s->word[i].taken && s->word[i].s[0] != ',';
	return n;
}

static void
note(struct said *said, enum rn_said class, size_t at)
{
	said->at[class] = at;
	if (at > 0)
		said->what |= UINT32_C(1) << class;
}

/* A yes that is all of a clause; "yes" and "fine", all of a sentence. */
static void
take_weak(const struct rn_phrases *p, struct rn_sentence *s, struct said *out)
{
	size_t glad = rn_phrases_clauses(p, RN_SAID_GLAD, RN_SAID_YES, s);
	size_t nice = rn_phrases_clauses(p, RN_SAID_NICE, RN_SAID_GLAD, s);
	size_t yes = rn_phrases_clauses(p, RN_SAID_YES, RN_SAID_GLAD, s);
	bool all = count_rest(s) == 0 || (out->what & (SAID(SLOT) |
	    SAID(KEEP))) != 0;

	/* "yes, I got your mail" */
	if ((out->what & SAID(ACK)) != 0)
		return;
	note(out, RN_SAID_GLAD, glad);
	if (all)
		note(out, RN_SAID_YES, yes);
	/* "great, thanks for telling me" */
	if (all && out->at[RN_SAID_THANKS] <= nice)
		note(out, RN_SAID_NICE, nice);
}

/* No comma between two places, which count from 1. */
static bool
same_clause(const struct rn_sentence *s, size_t from, size_t to)
{
	while (from < to && s->word[from - 1].s[0] != ',')
		from++;
	return from == to;
}

/*
 * "I'd love to, but I can't": what is said last counts; "gladly, if it isn't
 * for a bank": that is a condition.
 */
static void
settle_order(const struct rn_sentence *of, struct said *s)
{
	/* "you come at a bad time, we have just signed" */
	if (s->at[RN_SAID_LATER] > 0 && s->at[RN_SAID_NO] >
	    s->at[RN_SAID_LATER])
		s->what &= ~SAID(LATER);
	/* "if it is for a bank, no": and else? */
	if (s->at[RN_SAID_IF] == 1 && (s->what & SAID(NO)) != 0)
		s->what = (s->what & ~SAID(NO)) | ASKS;
	for (size_t i = 0; i < RN_LEN(agrees); i++) {
		size_t at = s->at[agrees[i]], no = s->at[RN_SAID_NO];

		if (at > 0 && no == 0 && s->at[RN_SAID_BUT] > at &&
		    s->at[RN_SAID_NOT] > s->at[RN_SAID_BUT] && s->rest > FEW)
			s->what = (s->what | SAID(NO)) & ~AGREES;
		if (at > no && no > 0 && same_clause(of, no, at))
			s->what &= ~(UINT32_C(1) << agrees[i]);
		if (at == 0 || at > no)
			continue;
		if (s->at[RN_SAID_IF] > at && s->at[RN_SAID_IF] < no)
			s->what &= ~SAID(NO);
		else
			s->what &= ~(UINT32_C(1) << agrees[i]);
	}
}

static struct said
read_sentence(const struct rn_phrases *p, struct rn_sentence *s)
{
	struct said out = { .what = 0 };

	for (int class = 0; class < RN_SAID_GLAD; class++)
		note(&out, (enum rn_said)class, rn_phrases_take(p,
		    (enum rn_said)class, s));
	take_weak(p, s, &out);
	out.rest = count_rest(s);
	for (int class = RN_SAID_NOT; class <= RN_SAID_ABOUT; class++)
		note(&out, (enum rn_said)class, rn_phrases_take(p,
		    (enum rn_said)class, s));
	settle_order(s, &out);
	/* "kind of you, but I keep these to myself": nothing else is meant */
	if (out.at[RN_SAID_THANKS] > 0 && !s->asks && out.rest > FEW &&
	    out.at[RN_SAID_BUT] > out.at[RN_SAID_THANKS] &&
	    (out.what & ~(SAID(THANKS) | SAID(BUT) | SAID(NOT) | SAID(PASS) |
	    WEAK)) == 0)
		out.what = (out.what | SAID(NO)) & ~AGREES;
	/* "why not?" asks nothing, nor does "can you send me two lines?" */
	if (s->asks && (out.what & (SAID(FINE) | SAID(KEEP) | SAID(LATER) |
	    SAID(HAND) | SAID(SLOT) | SAID(MEET) | SAID(PASS) | SAID(NO) |
	    SAID(IRONY) | SAID(STOP) | SAID(CALENDAR))) == 0)
		out.what |= ASKS;
	return out;
}

static size_t
first_yes(const struct said *s)
{
	size_t first = SIZE_MAX;

	for (size_t i = 0; i < RN_LEN(agrees); i++)
		if (s->at[agrees[i]] > 0 && s->at[agrees[i]] < first)
			first = s->at[agrees[i]];
	return first;
}

/*
 * May it turn the yes of the same sentence, or of another?  Words of no in it,
 * a condition, a "but" before what is not known.  "I can't think of anybody
 * he'd rather meet.  Go ahead": what follows is strong enough.
 */
static bool
doubt(const struct said *s, bool strong_follows)
{
	/* "thanks, but": whatever comes now is meant as a no */
	if (s->at[RN_SAID_THANKS] > 0 &&
	    s->at[RN_SAID_BUT] > s->at[RN_SAID_THANKS] &&
	    first_yes(s) > s->at[RN_SAID_BUT])
		return true;
	if ((s->what & AGREES) != 0)
		return (s->what & (SAID(NOT) | SAID(IF))) != 0 ||
		    ((s->what & (STRONG | SAID(GLAD) | SAID(SLOT))) == 0 &&
		    s->rest > FEW) ||
		    (s->at[RN_SAID_BUT] > first_yes(s) && s->rest > FEW &&
		    (s->what & SAID(KEEP)) == 0);
	/* "the part hasn't come" is not of what was asked */
	return s->rest > FEW && (s->at[RN_SAID_BUT] == 1 ||
	    ((s->what & (SAID(NOT) | SAID(BUT))) != 0 &&
	    (s->what & SAID(ABOUT)) != 0 && !strong_follows));
}

/* --- all of it ----------------------------------------------------------- */

/* The first rule of which all and none of the bits hold. */
static const struct rule {
	uint32_t any, also, none;
	enum rn_reply_label label;
	enum rn_reply_answer answer;
} rules[] = {
	{ SAID(STOP), 0, 0, RN_REPLY_UNSUBSCRIBE, RN_REPLIES_NO },
	{ SAID(FAIL), 0, AGREES | SAID(NO), RN_REPLY_BOUNCE, RN_REPLIES_OTHER },
	{ SAID(AWAY), 0, AGREES | SAID(NO), RN_REPLY_OUT_OF_OFFICE,
	    RN_REPLIES_OTHER },
	{ SAID(CALENDAR), 0, 0, RN_REPLY_MEETING, RN_REPLIES_OTHER },
	{ SAID(IRONY), 0, STRONG, RN_REPLY_NO, RN_REPLIES_NO },
	{ SAID(HAND), 0, 0, RN_REPLY_HANDED_ON, RN_REPLIES_OTHER },
	{ SAID(NO) | SAID(AREA), STRONG, 0, RN_REPLY_OTHER, RN_REPLIES_OTHER },
	{ SAID(IF), SAID(NO), 0, RN_REPLY_QUESTION, RN_REPLIES_OTHER },
	{ SAID(NO), 0, SAID(LATER), RN_REPLY_NO, RN_REPLIES_NO },
	{ SAID(LATER), 0, 0, RN_REPLY_LATER, RN_REPLIES_OTHER },
	{ SAID(QUESTION) | ASKS, 0, SAID(MEET) | SAID(SLOT),
	    RN_REPLY_QUESTION, RN_REPLIES_OTHER },
	{ SAID(IF), AGREES, 0, RN_REPLY_QUESTION, RN_REPLIES_OTHER },
	{ SAID(MEET), 0, 0, RN_REPLY_MEETING, RN_REPLIES_OTHER },
	{ SAID(SLOT), AGREES, 0, RN_REPLY_MEETING, RN_REPLIES_YES },
	{ SAID(SLOT), 0, 0, RN_REPLY_MEETING, RN_REPLIES_OTHER },
	{ SAID(AREA), 0, 0, RN_REPLY_NO, RN_REPLIES_NO },
	{ SAID(IRONY), 0, 0, RN_REPLY_OTHER, RN_REPLIES_OTHER },
	{ SAID(WAIT), 0, STRONG, RN_REPLY_LATER, RN_REPLIES_OTHER },
	{ AGREES, 0, 0, RN_REPLY_YES, RN_REPLIES_YES }
};

/* What a machine wrote: none of it is an answer of the person asked. */
static const struct rule machine[] = {
	{ SAID(FAIL), 0, 0, RN_REPLY_BOUNCE, RN_REPLIES_OTHER },
	{ SAID(AWAY), 0, 0, RN_REPLY_OUT_OF_OFFICE, RN_REPLIES_OTHER },
	{ SAID(STOP), 0, 0, RN_REPLY_OTHER, RN_REPLIES_OTHER },
	{ SAID(MEET), 0, 0, RN_REPLY_MEETING, RN_REPLIES_OTHER },
	{ SAID(ACK), 0, 0, RN_REPLY_OTHER, RN_REPLIES_OTHER },
	{ 0, 0, 0, RN_REPLY_OUT_OF_OFFICE, RN_REPLIES_OTHER }
};

static const struct rule *
rule_for(const struct rule *v, size_t n, uint32_t what)
{
	for (size_t i = 0; i < n; i++)
		if ((v[i].any == 0 || (what & v[i].any) != 0) &&
		    (v[i].also == 0 || (what & v[i].also) != 0) &&
		    (what & v[i].none) == 0)
			return &v[i];
	return NULL;
}

/* What follows a line like "Kind regards" is a name and what they are. */
static size_t
pass_signature(const struct rn_phrases *p, struct rn_sentence *s, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (s[i].opens && rn_phrases_clauses(p, RN_SAID_CLOSE,
		    RN_SAID_THANKS, &s[i]) > 0 && count_rest(&s[i]) == 0)
			n = i;
	return n;
}

/* "Sabine Roth?  Very gladly!" asks nothing. */
static bool
wonders(const struct rn_sentence *s, const struct said *said, size_t i,
    size_t n)
{
	return (said[i].what & ~SAID(THANKS)) == ASKS &&
	    said[i].rest <= WONDERS &&
	    s[i].word[s[i].n - 1].capital && i + 1 < n &&
	    (said[i + 1].what & AGREES) != 0;
}

static struct sum
add_up(const struct rn_sentence *s, struct said *said, size_t n)
{
	struct sum out = { 0, false, false, false };
	size_t strong = n;

	while (strong > 0 && (said[strong - 1].what & STRONG) == 0)
		strong--;
	for (size_t i = 0; i < n; i++) {
		if (wonders(s, said, i, n))
			said[i].what = 0;
		if ((said[i].what & SAID(TURN)) != 0)
			out = (struct sum){ .rest = true };
		/* a no behind a yes takes it back, not the other way round */
		if ((said[i].what & SAID(NO)) != 0)
			out.what &= ~AGREES;
		out.what |= said[i].what & ~(SAID(NOT) | SAID(IF) | SAID(BUT) |
		    SAID(ABOUT));
		if ((said[i].what & AGREES) != 0)
			out.what |= said[i].what & SAID(IF);
		out.doubt = out.doubt || doubt(&said[i], i < strong);
		out.sour = out.sour || (said[i].what & SAID(NOT)) != 0;
		out.rest = out.rest || said[i].rest > FEW;
	}
	return out;
}

static const char *
line_of(struct rn_arena *a, const char *s)
{
	return rn_trim(a, s, strcspn(s, "\n"));
}

/* The line of the first sentence that says what decided. */
static const char *
quote(struct rn_arena *a, const struct rn_sentence *s,
    const struct said *said, size_t n, uint32_t any)
{
	for (size_t i = 0; i < n; i++)
		if ((said[i].what & any) != 0)
			return line_of(a, s[i].word[0].line);
	return "";
}

static struct said *
read_all(struct rn_arena *a, const struct rn_phrases *p, const char *text,
    struct rn_sentence **s, size_t *n, bool *whole)
{
	struct said *said;

	*s = rn_sentences(a, text, n, whole);
	*n = pass_signature(p, *s, *n);
	said = rn_alloc(a, (*n + 1) * sizeof(*said));
	for (size_t i = 0; i < *n; i++)
		said[i] = read_sentence(p, &(*s)[i]);
	return said;
}

static void
read_machine(struct rn_arena *a, const struct rn_phrases *p,
    const struct rn_email *m, struct rn_reply *out)
{
	const char *text = rn_sprintf(a, "%s\n%s", m->subject, m->text);
	struct rn_sentence *s;
	size_t n;
	bool whole;
	struct said *said = read_all(a, p, text, &s, &n, &whole);
	uint32_t what = m->report ? SAID(FAIL) : add_up(s, said, n).what;
	const struct rule *r = rule_for(machine, RN_LEN(machine), what);

	out->label = r->label;
	out->sure = true;
	out->quote = quote(a, s, said, n, r->any);
}

static void
read_person(struct rn_arena *a, const struct rn_phrases *p,
    const struct rn_email *m, struct rn_reply *out)
{
	struct rn_sentence *s;
	size_t n;
	bool whole;
	struct said *said = read_all(a, p, rn_mail_own_words(a, m->text), &s,
	    &n, &whole);
	struct sum sum = add_up(s, said, n);
	const struct rule *r = rule_for(rules, RN_LEN(rules), sum.what);

	/* "we have all we need.  Good luck": the wish tells */
	sum.sour = sum.sour || (sum.rest && (sum.what & SAID(WISH)) != 0);
	if (r == NULL && sum.sour && (sum.what & SAID(ACK)) == 0) {
		/* most likely; a human reads what is not sure */
		out->label = RN_REPLY_NO;
		out->answer = RN_REPLIES_NO;
		out->quote = quote(a, s, said, n, SAID(NOT) | SAID(WISH));
	}
	if (r == NULL)
		return;
	out->quote = quote(a, s, said, n, r->any);
	if (r->answer == RN_REPLIES_YES && (sum.doubt || !whole))
		return;
	/* "Yes.  Tom was here last week." */
	if (r->label == RN_REPLY_YES && sum.rest &&
	    (sum.what & (STRONG | SAID(GLAD))) == 0)
		return;
	out->label = r->label;
	out->answer = r->answer;
	out->sure = !sum.rest && whole && (r->answer == RN_REPLIES_OTHER ||
	    (r->answer == RN_REPLIES_NO ? (sum.what & (AGREES | ASKS |
	    SAID(QUESTION) | SAID(MEET) | SAID(SLOT))) == 0 :
	    (sum.what & ~(AGREES | SAID(KEEP) | SAID(PASS) | SAID(WISH) |
	    SAID(THANKS) | SAID(SLOT))) == 0));
}

enum rn_status
rn_reply_read(struct refnet *rn, struct rn_arena *a,
    const struct rn_phrases *p, const struct rn_email *m,
    struct rn_reply *out)
{
	struct rn_arena *work = rn_arena_new();

	if (work == NULL)
		return rn_fail(rn, RN_ENOMEM, "out of memory");
	*out = (struct rn_reply){ RN_REPLY_OTHER, RN_REPLIES_OTHER, false,
	    "" };
	if (m->report || m->automatic) {
		read_machine(work, p, m, out);
	} else if (m->calendar != NULL) {
		out->label = RN_REPLY_MEETING;
		out->sure = true;
	} else {
		read_person(work, p, m, out);
	}
	out->quote = rn_strdup(a, out->quote);
	rn_arena_free(work);
	return RN_OK;
}
