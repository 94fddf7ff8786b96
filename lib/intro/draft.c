/*
 * draft.c - first texts for each step, from a table.
 *
 * A template is text with %LETTER in it (see `expand`); what is put in is
 * never read again, so nothing in a name can ask for more.  What stands in
 * [brackets] is for the owner to write: a text nobody touched should look
 * like one.  No draft names an address of somebody else but the final
 * introduction, which the gate stands before; a name that looks like an
 * address is left out.
 */
#include <string.h>

#include "base/date.h"
#include "intro/room.h"

const char *const rn_draft_step_name[RN_DRAFT_STEPS + 1] = {
	[RN_DRAFT_ASK_CONNECTOR] = "ask-connector",
	[RN_DRAFT_ASK_TARGET] = "ask-target",
	[RN_DRAFT_INTRODUCTION] = "introduction",
	[RN_DRAFT_REMINDER] = "reminder",
	[RN_DRAFT_DECLINE] = "decline",
	[RN_DRAFT_THANKS] = "thanks",
	[RN_DRAFT_RE_ENGAGE] = "re-engage",
};

/*
 * Whom a text goes to: a party, both sides, whose answer is wanted next, or
 * who was asked and has not answered.
 */
enum to { TO_REQUESTER, TO_CONNECTOR, TO_TARGET, TO_BOTH, TO_ASKED,
	TO_SILENT };

#define BY_REQUESTER RN_PARTY_REQUESTER
#define BY_CONNECTOR RN_PARTY_CONNECTOR
#define BY_TARGET RN_PARTY_TARGET

/* By step, and by what I am in the introduction. */
static const struct template {
	enum to to;
	const char *subject, *body;
} templates[RN_DRAFT_STEPS][RN_PARTIES] = {
	[RN_DRAFT_ASK_CONNECTOR][BY_REQUESTER] = { TO_CONNECTOR,
	    "Could you introduce me to %T?",
	    "Dear %d,\n\n"
	    "would you be willing to introduce me to %A?\n"
	    "[Why them, and why now, in one sentence.]\n\n"
	    "If you would rather not, a short no is just as welcome.\n"
	    "If you would, please ask them first: I only want to meet if\n"
	    "they do too. I can send you a few lines to pass on.\n\n"
	    "%M\n" },
	[RN_DRAFT_ASK_CONNECTOR][BY_CONNECTOR] = { TO_REQUESTER,
	    "Shall I ask %T?",
	    "Dear %d,\n\n"
	    "I could ask %T whether they would like to meet you.\n"
	    "May I pass on your name, and this?\n"
	    "[What I would say about you.]\n\n"
	    "A no is fine too. I introduce people only when both have\n"
	    "said yes.\n\n"
	    "%M\n" },
	[RN_DRAFT_ASK_CONNECTOR][BY_TARGET] = { TO_ASKED,
	    "%R would like to meet me",
	    "Dear %d,\n\n"
	    "I hear that %R would like to meet me.\n"
	    "[What would you like to talk about? / How do you know them?]\n\n"
	    "If you would rather leave it, that is fine.\n\n"
	    "%M\n" },
	[RN_DRAFT_ASK_TARGET][BY_REQUESTER] = { TO_CONNECTOR,
	    "A few lines to pass on to %T",
	    "Dear %d,\n\n"
	    "thank you for asking %T. Here is what you may pass on:\n\n"
	    "> %B would like to meet you.\n"
	    "> [What it is about, and what is in it for them.]\n"
	    "> Would you like to be introduced? A no is fine, and needs\n"
	    "> no reason.\n\n"
	    "%M\n" },
	[RN_DRAFT_ASK_TARGET][BY_CONNECTOR] = { TO_TARGET,
	    "Would you like to meet %R?",
	    "Dear %d,\n\n"
	    "%B would like to meet you.\n"
	    "[What it is about, and what is in it for them.]\n\n"
	    "Would you like me to introduce you? A no is fine, and needs no\n"
	    "reason: your address goes to nobody before you say yes.\n\n"
	    "%M\n" },
	[RN_DRAFT_INTRODUCTION][BY_REQUESTER] = { TO_BOTH,
	    "%R and %T",
	    "Dear %T, dear %R,\n\n"
	    "you have both said that you would like to meet.\n\n"
	    "%T, meet %B. [Why them.]\n"
	    "%R, meet %A. [What they care about.]\n\n"
	    "I leave the two of you to it.\n\n"
	    "%C\n" },
	[RN_DRAFT_INTRODUCTION][BY_CONNECTOR] = { TO_BOTH,
	    "%R and %T",
	    "Dear %T, dear %R,\n\n"
	    "you have both said that you would like to meet.\n\n"
	    "%T, meet %B. [Why them.]\n"
	    "%R, meet %A. [What they care about.]\n\n"
	    "I leave the two of you to it.\n\n"
	    "%M\n" },
	[RN_DRAFT_INTRODUCTION][BY_TARGET] = { TO_BOTH,
	    "%R and %T",
	    "Dear %R,\n\n"
	    "I would be glad to meet. [When, and how to reach me.]\n\n"
	    "%M\n" },
	[RN_DRAFT_REMINDER][BY_REQUESTER] = { TO_SILENT,
	    "Re: an introduction to %T",
	    "Dear %d,\n\n"
	    "I asked you on %W about an introduction to %T.\n"
	    "There is no hurry, and a no is an answer I can live with.\n\n"
	    "%M\n" },
	[RN_DRAFT_REMINDER][BY_CONNECTOR] = { TO_SILENT,
	    "Re: an introduction",
	    "Dear %d,\n\n"
	    "I asked you on %W whether you would like to be introduced.\n"
	    "There is no hurry, and a no is an answer I can live with.\n\n"
	    "%M\n" },
	[RN_DRAFT_REMINDER][BY_TARGET] = { TO_SILENT,
	    "Re: meeting",
	    "Dear %d,\n\n"
	    "I wrote on %W about our meeting. There is no hurry, and a no\n"
	    "is an answer I can live with.\n\n"
	    "%M\n" },
	[RN_DRAFT_DECLINE][BY_REQUESTER] = { TO_CONNECTOR,
	    "Re: an introduction to %T",
	    "Dear %d,\n\n"
	    "thank you for thinking about %T. Please leave it for now;\n"
	    "nothing more is needed from you.\n\n"
	    "%M\n" },
	[RN_DRAFT_DECLINE][BY_CONNECTOR] = { TO_REQUESTER,
	    "Re: an introduction to %T",
	    "Dear %d,\n\n"
	    "this is not the moment for an introduction to %T.\n"
	    "[Whom else I could think of.]\n\n"
	    "%M\n" },
	[RN_DRAFT_DECLINE][BY_TARGET] = { TO_ASKED,
	    "Re: meeting",
	    "Dear %d,\n\n"
	    "thank you for thinking of me. I cannot take this on now, and\n"
	    "would rather say so at once.\n\n"
	    "%M\n" },
	[RN_DRAFT_THANKS][BY_REQUESTER] = { TO_CONNECTOR,
	    "Thank you for %T",
	    "Dear %d,\n\n"
	    "thank you for introducing me to %T. %O\n"
	    "[What it meant, in one sentence.]\n\n"
	    "What can I do for you?\n\n"
	    "%M\n" },
	[RN_DRAFT_THANKS][BY_TARGET] = { TO_CONNECTOR,
	    "Thank you for %R",
	    "Dear %d,\n\n"
	    "thank you for introducing %R to me. %O\n\n"
	    "%M\n" },
	[RN_DRAFT_RE_ENGAGE][BY_REQUESTER] = { TO_CONNECTOR,
	    "How are you?",
	    "Dear %d,\n\n"
	    "it has been a while. [Something that is about them.]\n\n"
	    "%M\n" },
	[RN_DRAFT_RE_ENGAGE][BY_CONNECTOR] = { TO_REQUESTER,
	    "How are you?",
	    "Dear %d,\n\n"
	    "it has been a while. [Something that is about them.]\n\n"
	    "%M\n" },
	[RN_DRAFT_RE_ENGAGE][BY_TARGET] = { TO_ASKED,
	    "How are you?",
	    "Dear %d,\n\n"
	    "it has been a while. [Something that is about them.]\n\n"
	    "%M\n" },
};

/* What is told to a connector of how it went. */
static const char *const outcome_words[RN_OUTCOMES] = {
	[RN_OUTCOME_SCHEDULED] = "We have a date.",
	[RN_OUTCOME_MET] = "We have met.",
	[RN_OUTCOME_NO_MEETING] = "A meeting did not come about.",
	[RN_OUTCOME_QUALIFIED] = "We have met, and go on talking.",
	[RN_OUTCOME_NOT_QUALIFIED] = "We have met; it is no match.",
	[RN_OUTCOME_WON] = "We now work together.",
	[RN_OUTCOME_LOST] = "We have talked; it came to nothing this time.",
};

struct filling {
	struct rn_arena *a;
	const char *name[RN_PARTIES];	/* as they may be told */
	const char *about[RN_PARTIES];	/* with title and org */
	const char *me, *dear, *when, *outcome;
	bool by_connector;		/* they sign it */
};

/* A name others may read; what looks like an address is none. */
static const char *
tellable(const char *s)
{
	size_t digits = 0;

	if (s == NULL || strchr(s, '@') != NULL || strstr(s, "://") != NULL ||
	    strchr(s, '/') != NULL)
		return NULL;
	for (const char *p = s; *p != '\0'; p++)
		digits += *p >= '0' && *p <= '9';
	return digits >= 6 || s[strspn(s, " ")] == '\0' ? NULL : s;
}

static enum rn_status
fill_seat(struct refnet *rn, const struct rn_file *f, int p,
    struct filling *x)
{
	static const char *const nameless[] = { "the other side",
	    "the connector", "the other side" };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const char *name, *title, *org, *profile = tellable(f->profile);
	bool row = false;

	x->name[p] = x->about[p] = nameless[p];
	if (f->c.seat[p].person == RN_NONE) {
		if (p == RN_PARTY_TARGET)
			x->name[p] = x->about[p] = profile == NULL ?
			    "somebody who fits" : rn_sprintf(x->a,
			    "somebody who fits \"%s\"", profile);
		return RN_OK;
	}
	TRY(rn_sql(rn, &rn_intro_sql, ABOUT, &st));
	rn_bind_int(&st, ":id", f->c.seat[p].person);
	TRY(rn_step(&st, &row));
	if (!row)
		goto out;
	name = tellable(rn_col_text(&st, 0, x->a));
	title = tellable(rn_col_text(&st, 1, x->a));
	org = tellable(rn_col_text(&st, 2, x->a));
	if (name != NULL)
		x->name[p] = x->about[p] = name;
	if (title != NULL || org != NULL)
		x->about[p] = rn_sprintf(x->a, "%s (%s%s%s)", x->name[p],
		    title == NULL ? "" : title, title != NULL && org != NULL ?
		    ", " : "", org == NULL ? "" : org);
	if (f->c.seat[p].me)
		x->me = name;
out:
	rn_done(&st);
	return rc;
}

/* The text of a letter of a template. */
static const char *
letter(const struct filling *x, char c)
{
	switch (c) {
	case 'd':
		return x->dear;
	case 'R':
		return x->name[RN_PARTY_REQUESTER];
	case 'C':
		return x->name[RN_PARTY_CONNECTOR];
	case 'T':
		return x->name[RN_PARTY_TARGET];
	case 'A':
		return x->about[RN_PARTY_TARGET];
	case 'B':
		return x->about[RN_PARTY_REQUESTER];
	case 'M':
		return x->me == NULL ? "[your name]" : x->me;
	case 'W':
		return x->when;
	case 'O':
		return x->outcome;
	}
	return "";
}

static const char *
expand(const struct filling *x, const char *text)
{
	char *out = rn_strdup(x->a, "");

	for (;;) {
		size_t n = strcspn(text, "%");

		out = rn_sprintf(x->a, "%s%.*s%s", out, (int)n, text,
		    text[n] == '\0' ? "" : letter(x, text[n + 1]));
		if (text[n] == '\0' || text[n + 1] == '\0')
			return out;
		text += n + 2;
	}
}

static int
my_seat(const struct rn_file *f)
{
	for (int p = 0; p < RN_PARTIES; p++)
		if (f->c.seat[p].me)
			return p;
	return RN_PARTY_REQUESTER;
}

/* Who was asked and has not answered; -1: nobody. */
static int
silent(const struct rn_file *f, int64_t now, const struct rn_entry **ask)
{
	for (int p = 0; p < RN_PARTIES; p++) {
		enum rn_standing s = rn_case_standing(&f->c, (enum rn_party)p,
		    now, ask);

		if ((s == RN_STANDS_ASKED || s == RN_STANDS_SILENT) &&
		    !f->c.seat[p].me)
			return p;
	}
	return -1;
}

/* Whose answer is wanted next; -1: nobody's. */
static int
wanted(const struct rn_file *f, int64_t now)
{
	static const enum rn_party order[] = { RN_PARTY_CONNECTOR,
	    RN_PARTY_REQUESTER, RN_PARTY_TARGET };
	int last = -1;

	for (size_t i = 0; i < RN_LEN(order); i++) {
		const struct rn_seat *s = &f->c.seat[order[i]];

		if (s->me || s->person == RN_NONE)
			continue;
		last = (int)order[i];
		if (rn_case_standing(&f->c, order[i], now, NULL) !=
		    RN_STANDS_YES)
			break;
	}
	return last;
}

/* "Ada Novak <ada@mill.example>", or the name alone. */
static enum rn_status
address(struct refnet *rn, const struct rn_file *f, int p, bool tell,
    const struct filling *x, const char **out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row = false;

	*out = x->name[p];
	if (!tell || f->c.seat[p].person == RN_NONE)
		return RN_OK;
	TRY(rn_sql(rn, &rn_intro_sql, ADDRESS, &st));
	rn_bind_int(&st, ":id", f->c.seat[p].person);
	TRY(rn_step(&st, &row));
	if (row)
		*out = rn_sprintf(x->a, "%s <%s>", x->name[p],
		    rn_col_text(&st, 0, x->a));
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
fill_to(struct refnet *rn, const struct rn_file *f, enum to to, bool final,
    struct filling *x, struct rn_draft *out)
{
	const char **v = rn_alloc(x->a, 2 * sizeof(*v));
	enum rn_status rc = RN_OK;
	const struct rn_entry *ask = NULL;
	char day[32];
	int p = to == TO_ASKED ? wanted(f, rn_now(rn)) : to == TO_SILENT ?
	    silent(f, rn_now(rn), &ask) : (int)to;

	out->to.v = v;
	out->party = to == TO_BOTH ? -1 : p;
	if (to == TO_BOTH) {
		/* both addresses side by side: only when both may have them */
		TRY(address(rn, f, RN_PARTY_TARGET, final, x, &v[0]));
		TRY(address(rn, f, RN_PARTY_REQUESTER, final, x, &v[1]));
		out->to.n = 2;
		if (f->c.seat[RN_PARTY_CONNECTOR].person != RN_NONE &&
		    !f->c.seat[RN_PARTY_CONNECTOR].me && x->by_connector)
			out->from = x->name[RN_PARTY_CONNECTOR];
		return RN_OK;
	}
	if (p < 0 || f->c.seat[p].person == RN_NONE || f->c.seat[p].me)
		return rn_fail(rn, RN_EUSAGE, to == TO_SILENT ? "intro %lld:"
		    " nobody owes an answer" : "intro %lld: nobody is there to"
		    " write that to", (long long)f->id);
	if (ask != NULL)
		x->when = rn_strdup(x->a, rn_date_day(ask->at, day));
	TRY(address(rn, f, p, true, x, &v[0]));
	out->to.n = 1;
	x->dear = x->name[p];
out:
	return rc;
}

/* The step that fits the state. */
static int
usual_step(const struct rn_file *f, int64_t now)
{
	enum rn_intro_state s = rn_case_state(&f->c, now);

	switch (s) {
	case RN_INTRO_DRAFTED:
	case RN_INTRO_ASKING_CONNECTOR:
	case RN_INTRO_EXPIRED:
		return RN_DRAFT_ASK_CONNECTOR;
	case RN_INTRO_ASKING_TARGET:
		return RN_DRAFT_ASK_TARGET;
	case RN_INTRO_READY:
		return RN_DRAFT_INTRODUCTION;
	case RN_INTRO_DECLINED:
	case RN_INTRO_WITHDRAWN:
		return RN_DRAFT_DECLINE;
	default:
		return RN_DRAFT_THANKS;
	}
}

static enum rn_status
fill(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    struct filling *x)
{
	enum rn_status rc = RN_OK;

	*x = (struct filling){ .a = a, .dear = "both",
	    .when = "[day]" };
	for (int p = 0; p < RN_PARTIES; p++)
		TRY(fill_seat(rn, f, p, x));
	x->outcome = f->c.outcome < 0 ? "[What came of it.]" :
	    outcome_words[f->c.outcome];
out:
	return rc;
}

enum rn_status
rn_intro_draft(struct refnet *rn, struct rn_arena *a, int64_t id, int step,
    bool final, struct rn_draft *out)
{
	const struct template *t;
	enum rn_status rc = RN_OK;
	struct rn_file f;
	struct filling x;

	TRY(rn_file_read(rn, a, id, RN_NOW, &f));
	if (step < 0)
		step = usual_step(&f, rn_now(rn));
	if (final && step == RN_DRAFT_INTRODUCTION)
		TRY(rn_gate_check(rn, a, &f));
	t = &templates[step][my_seat(&f)];
	if (t->body == NULL) {
		rc = rn_fail(rn, RN_EUSAGE, "intro %lld: as %s you have no %s"
		    " to write", (long long)id, rn_party_name[my_seat(&f)],
		    rn_draft_step_name[step]);
		if (step == RN_DRAFT_ASK_TARGET)
			rn_hint(rn, "say yes yourself: refnet intro yes %lld"
			    " target", (long long)id);
		goto out;
	}
	TRY(fill(rn, a, &f, &x));
	x.by_connector = my_seat(&f) == RN_PARTY_REQUESTER;
	*out = (struct rn_draft){ .intro_id = id, .step = step,
	    .final = final };
	TRY(fill_to(rn, &f, t->to, final, &x, out));
	out->subject = expand(&x, t->subject);
	out->body = expand(&x, t->body);
out:
	return rc;
}
