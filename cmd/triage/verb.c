/*
 * verb.c - the verbs that record something: what each needs to know, which its
 * menus ask for, and what it would do with all that is marked.
 *
 * A new verb: a line of verbs[], a case of triage_row_refusal() and of
 * triage_verb_begin(), a line of keys.c, a case in acts.c.  The other tables:
 * the reasons of a no, the lengths of a snooze, what comes of an introduction.
 */
#include <string.h>

#include "base/base.h"
#include "model.h"

const char *const triage_reason_name[REASONS] = {
	"not now", "no fit", "too busy", "does not know them well enough",
	"prefers not to say",
};

const struct triage_snooze triage_snoozes[SNOOZES] = {
	{ 't', "tomorrow", "tomorrow 08:00" },
	{ 'w', "in a week", "7d 08:00" },
	{ '2', "in two weeks", "14d 08:00" },
	{ 'm', "in a month", "1m 08:00" },
};

const struct triage_came triage_came[CAME] = {
	{ 'm', "they met", RN_OUTCOME_MET },
	{ 'n', "no meeting came of it", RN_OUTCOME_NO_MEETING },
	{ 'y', "qualified", RN_OUTCOME_QUALIFIED },
	{ 'x', "not qualified", RN_OUTCOME_NOT_QUALIFIED },
	{ 'w', "a deal, won", RN_OUTCOME_WON },
	{ 'l', "lost", RN_OUTCOME_LOST },
	{ 't', "the connector was thanked", RN_OUTCOMES },
	{ 'd', "a meeting is set, on", RN_OUTCOME_SCHEDULED },
};

static const struct verb {
	enum triage_do what;
	enum triage_fx_kind fx;
	const char *name;	/* of its plan */
	const char *done;	/* in history, of many at once */
} verbs[] = {
	{ DO_YES, FX_ANSWER, "Yes", "yes" },
	{ DO_NO, FX_ANSWER, "No", "no" },
	{ DO_SNOOZE, FX_SNOOZE, "Snooze", "snoozed" },
	{ DO_OUTCOME, FX_OUTCOME, "Outcome", NULL },	/* by its table */
	{ DO_WITHDRAW, FX_WITHDRAW, "Give up", "given up" },
	{ DO_REMIND, FX_REVIEW, "Remind", NULL },
	{ DO_SEND, FX_REVIEW, "Send", NULL },
};

static const struct verb *
verb_of(const struct triage *m)
{
	const struct verb *v = verbs;

	while (v->what != m->verb)
		v++;
	return v;
}

const char *
triage_verb_name(const struct triage *m)
{
	return verb_of(m)->name;
}

const char *
triage_row_refusal(const struct rn_intro *row, enum triage_do what)
{
	switch (what) {
	case DO_YES:
	case DO_NO:
		if (row->awaited != 0)
			return NULL;
		if (triage_asks(row))
			return "no yes or no: Next names the command";
		if (row->state == RN_INTRO_READY)
			return "everybody has said yes";
		if (row->state == RN_INTRO_DRAFTED)
			return "nobody has been asked yet";
		return row->waiting_on == RN_WAITING_ME &&
		    row->state < RN_INTRO_READY ? "the next has not been asked"
		    " yet" : "no answer is awaited";
	case DO_SNOOZE:
		return row->waiting_on < 0 || row->due_at == RN_NONE ?
		    "nothing is due" : NULL;
	case DO_OUTCOME:
		return triage_asks(row) ? "that is a question" :
		    (row->state < RN_INTRO_INTRODUCED &&
		    !triage_without(row)) || row->state > RN_INTRO_LOST ?
		    "nobody has been introduced yet" : NULL;
	case DO_WITHDRAW:
		return triage_asks(row) ? "that is a question" :
		    row->waiting_on < 0 || (row->state > RN_INTRO_READY &&
		    row->state != RN_INTRO_EXPIRED) ?
		    "there is nothing to give up" : NULL;
	case DO_REMIND:
		return triage_asks(row) ? "that is a question" :
		    row->asked_at == RN_NONE ? "nobody has been asked yet" :
		    row->awaited == 0 || row->waiting_on < 0 ?
		    "nobody owes an answer" : NULL;
	case DO_PATHS:
		return triage_asks(row) ? "that is a question" :
		    row->target_id == RN_NONE ? "no target is named yet" :
		    row->target == NULL || strcmp(row->target, "me") == 0 ?
		    "you are the target" : row->waiting_on < 0 ?
		    "it waits for nothing" : NULL;
	case DO_COMMENT:
	case DO_COPY:
		return triage_asks(row) ? "that is a question" : NULL;
	case DO_EDIT:
	case DO_DISCARD:
	case DO_SEND:
		return triage_asks(row) ? "that is a question" :
		    row->waiting_on < 0 ? "it waits for nothing" : NULL;
	default:
		return NULL;
	}
}

size_t
triage_plan(const struct triage *m, struct triage_part *part)
{
	size_t n = 0;

	for (size_t i = 0; m->marks > 0 && i < m->n_shown; i++) {
		const struct rn_intro *row = &m->all[m->shown[i]];
		struct triage_part p = { .row = row };

		if (!triage_marked(m, row->id))
			continue;
		n++;
		if (part == NULL)
			continue;
		p.why = triage_row_refusal(row, m->verb);
		if (p.why == NULL && (m->verb == DO_YES || m->verb == DO_NO)) {
			while ((row->awaited & 1u << p.party) == 0)
				p.party++;
			if (row->awaited != 1u << p.party)
				p.why = "more than one is awaited: each alone";
		}
		part[n - 1] = p;
	}
	return n;
}

/* --- once all is known ---------------------------------------------------- */

static const struct triage_fx nothing = { .kind = FX_NONE };

struct triage_fx
triage_wanted(const struct triage *m)
{
	const struct verb *v = verb_of(m);

	return (struct triage_fx){ .kind = v->fx, .each = v->fx,
	    .id = m->about, .party = m->party, .answer = m->verb == DO_NO ?
	    RN_ANSWER_NO : RN_ANSWER_YES, .text = m->reason, .at = m->until,
	    .outcome = m->outcome, .verb = v->done != NULL ? v->done :
	    m->outcome == RN_OUTCOMES ? "thanked" :
	    rn_outcome_name[m->outcome] };
}

/* Done with the row here, or shown as a plan for those that are marked. */
static struct triage_fx
finish(struct triage *m)
{
	const struct rn_intro *row = triage_row(m);
	bool answers = m->verb == DO_YES || m->verb == DO_NO;

	if (m->bulk) {
		m->mode = MODE_PLAN;
		m->want_words = true;	/* a plan names those it is about */
		return nothing;
	}
	m->mode = m->below;
	if (row != NULL && row->id == m->about &&
	    triage_row_refusal(row, m->verb) == NULL &&
	    (!answers || (row->awaited & 1u << m->party) != 0))
		return triage_wanted(m);
	triage_toast(m, true, "it changed meanwhile; nothing was recorded",
	    NULL);
	return nothing;
}

/* Agreed to: what can be done of the plan, as it stands now. */
static struct triage_fx
do_plan(struct triage *m)
{
	size_t all = triage_plan(m, NULL), n = 0;
	struct triage_fx fx = triage_wanted(m);

	m->mode = m->below;
	for (size_t room = 0; room < all; room++)
		m->part = rn_grow(m->part, room, &m->part_room,
		    sizeof(*m->part));
	triage_plan(m, m->part);
	for (size_t i = 0; i < all; i++)
		if (m->part[i].why == NULL)
			m->part[n++] = m->part[i];
	if (n == 0) {
		triage_toast(m, true, "nothing of it can be done", NULL);
		return nothing;
	}
	fx.kind = FX_ALL;
	fx.all = m->part;
	fx.n = n;
	return fx;
}

/* --- what is asked first -------------------------------------------------- */

/* Whose answer is known; a no to an introduction still wants its reason. */
static struct triage_fx
whose(struct triage *m, enum rn_party party)
{
	m->party = party;
	if (m->verb == DO_YES || triage_asks(triage_row(m)))
		return finish(m);
	m->mode = MODE_REASON;
	return nothing;
}

static struct triage_fx
begin_answer(struct triage *m)
{
	unsigned mask = triage_row(m)->awaited;

	if (m->bulk && m->verb == DO_YES)
		return finish(m);
	m->mode = m->bulk ? MODE_REASON : MODE_WHOSE;
	for (enum rn_party p = 0; !m->bulk && p < RN_PARTIES; p++)
		if (mask == 1u << p)
			return whose(m, p);
	return nothing;
}

struct triage_fx
triage_verb_begin(struct triage *m, enum triage_do what)
{
	m->verb = what;
	m->about = m->id;
	m->bulk = m->mode == MODE_LIST && triage_plan(m, NULL) > 0;
	m->reason = NULL;
	m->until = RN_NONE;
	switch (what) {
	case DO_SNOOZE:
		m->mode = MODE_SNOOZE;
		return (struct triage_fx){ .kind = FX_DATES };
	case DO_OUTCOME:
		m->mode = MODE_OUTCOME;
		return nothing;
	case DO_WITHDRAW:
		return finish(m);
	case DO_EDIT:
	case DO_DISCARD:
		m->bulk = false;
		return triage_of_text(m, what == DO_EDIT ? FX_EDIT : FX_DISCARD);
	case DO_REMIND:
	case DO_SEND:
		return triage_send_begin(m);
	case DO_PATHS:
		m->bulk = false;
		return (struct triage_fx){ .kind = FX_PATHS, .id = m->about };
	case DO_COPY:
		m->bulk = false;
		m->mode = MODE_COPY;
		return nothing;
	default:
		return begin_answer(m);
	}
}

static struct triage_fx
pick_party(struct triage *m, int32_t key)
{
	static const char letters[RN_PARTIES] = { 'r', 'c', 't' };

	for (enum rn_party p = 0; p < RN_PARTIES; p++)
		if (key == letters[p] && triage_row(m)->awaited & 1u << p)
			return whose(m, p);
	return nothing;
}

static struct triage_fx
pick_reason(struct triage *m, int32_t key)
{
	if (key != TK_ENTER && (key <= '0' || key > '0' + REASONS))
		return nothing;
	m->reason = key == TK_ENTER ? NULL : triage_reason_name[key - '1'];
	return finish(m);
}

static struct triage_fx
begin_date(struct triage *m)
{
	m->mode = MODE_DATE;
	m->date[0] = m->date_said[0] = '\0';
	m->date_ok = false;
	return nothing;
}

static struct triage_fx
pick_outcome(struct triage *m, int32_t key)
{
	for (size_t i = 0; i < CAME; i++) {
		if (key != triage_came[i].key)
			continue;
		m->outcome = triage_came[i].outcome;
		return m->outcome == RN_OUTCOME_SCHEDULED ? begin_date(m) :
		    finish(m);
	}
	return nothing;
}

static struct triage_fx
pick_snooze(struct triage *m, int32_t key)
{
	if (key == 'd')
		return begin_date(m);
	for (size_t i = 0; i < SNOOZES; i++) {
		if (key != triage_snoozes[i].key ||
		    m->snooze_at[i] == RN_NONE)
			continue;
		m->until = m->snooze_at[i];
		return finish(m);
	}
	return nothing;
}

static struct triage_fx
type_date(struct triage *m, int32_t key)
{
	if (key == TK_ENTER && m->date_ok) {
		m->until = m->date_at;
		return finish(m);
	}
	if (key == TK_ENTER || !triage_edit_line(m->date, sizeof(m->date),
	    key))
		return nothing;
	m->date_ok = false;
	return (struct triage_fx){ .kind = FX_DATE, .text = m->date };
}

struct triage_fx
triage_verb_key(struct triage *m, int32_t key)
{
	if (key == TK_ESC || key == TK_CTRL('c') ||
	    (triage_row(m) == NULL && !triage_stands_alone(m->mode)) ||
	    (key == 'q' && m->mode != MODE_DATE)) {
		m->mode = m->below;
		return nothing;
	}
	switch (m->mode) {
	case MODE_WHOSE:
		return pick_party(m, key);
	case MODE_REASON:
		return pick_reason(m, key);
	case MODE_SNOOZE:
		return pick_snooze(m, key);
	case MODE_OUTCOME:
		return pick_outcome(m, key);
	case MODE_DATE:
		return type_date(m, key);
	case MODE_PLAN:
		return key == 'y' ? do_plan(m) : nothing;
	default:
		return triage_box_key(m, key);
	}
}
