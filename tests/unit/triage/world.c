/* world.c - a dozen rows in memory, and what is done to them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "triage/world.h"

#define BIT(p) (1u << RN_PARTY_##p)

static const char hostile[] = "Eve\033[31m\033]0;x\007\xe2\x80\xae Gum "
    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80 e\xcc\x81\xcc\x81\xcc\x81"
    "\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81"
    "\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81 \xff\xfe\xc2\x9b";
static const char wide[] = "Kenji Yamada \xe5\xb1\xb1\xe7\x94\xb0";

void
make_world(struct world *w, int width, int height)
{
	static const struct {
		int state, waiting;
		unsigned awaited;
		int due;	/* days from now */
	} seed[ROWS] = {
		{ RN_INTRO_ASKING_CONNECTOR, RN_WAITING_CONNECTOR,
		    BIT(CONNECTOR), -3 },
		{ RN_INTRO_ASKING_TARGET, RN_WAITING_TARGET, BIT(TARGET), 4 },
		{ RN_INTRO_ASKING_TARGET, RN_WAITING_ME, BIT(TARGET), 1 },
		{ RN_INTRO_READY, RN_WAITING_ME, 0, 0 },
		{ RN_INTRO_INTRODUCED, RN_WAITING_ME, 0, 9 },
		{ RN_INTRO_DRAFTED, RN_WAITING_ME, 0, 2 },
		{ RN_INTRO_DECLINED, -1, 0, 0 },
		{ RN_INTRO_ASKING_CONNECTOR, RN_WAITING_REQUESTER,
		    BIT(REQUESTER) | BIT(TARGET), 5 },
		{ RN_INTRO_EXPIRED, RN_WAITING_ME, BIT(CONNECTOR), -60 },
		{ RN_INTRO_ASKING_CONNECTOR, RN_WAITING_CONNECTOR,
		    BIT(CONNECTOR), 6 },
		{ RN_INTRO_ASKING_CONNECTOR, RN_WAITING_CONNECTOR,
		    BIT(CONNECTOR), 400 },
		{ RN_INTRO_ASKING_TARGET, RN_WAITING_TARGET, BIT(TARGET), 3 },
	};

	memset(w, 0, sizeof(*w));
	for (size_t i = 0; i < ROWS; i++) {
		w->row[i] = (struct rn_intro){ .id = (int64_t)i + 1,
		    .requester = i % 3 == 0 ? "me" : hostile,
		    .connector = i % 3 == 2 ? "me" : "Jo Mueller",
		    .target = i == 2 ? "me" : i % 2 ? wide : "Rita",
		    .state = seed[i].state, .waiting_on = seed[i].waiting,
		    .awaited = seed[i].awaited, .late = seed[i].due < 0,
		    .due_at = NOW + seed[i].due * (int64_t)DAY,
		    .age_days = (int64_t)i, .outcome = -1,
		    .snoozed_until = RN_NONE };
	}
	w->row[10].snoozed_until = w->row[10].due_at;
	w->line[0] = (struct triage_line){ "For", "one line" };
	w->line[1] = (struct triage_line){ "Why", "a longer line that has to"
	    " be wrapped wherever the screen is not wide enough for it, and"
	    " one\xc2\xa0" "wooooooooooooooooooooooooooooooooooooooooord" };
	w->line[2] = (struct triage_line){ "", "" };
	triage_init(&w->m, width, height);
}

static void
change(struct world *w, size_t i, const struct rn_intro *is)
{
	assert_true(w->logged < UNDOS);
	w->log[w->logged].i = i;
	w->log[w->logged].was = w->row[i];
	w->log[w->logged++].is = *is;
	w->undone = 0;
	w->written++;
	w->row[i] = *is;
}

static struct triage_event
do_answer(struct world *w, const struct triage_fx *fx)
{
	size_t i = (size_t)fx->id - 1;
	struct rn_intro is = w->row[i];

	/* nothing is recorded of whose answer is not awaited */
	assert_true(fx->id >= 1 && fx->id <= ROWS);
	assert_true((is.awaited & 1u << fx->party) != 0);
	assert_true(fx->answer == RN_ANSWER_YES || fx->answer == RN_ANSWER_NO);
	is.awaited &= ~(1u << fx->party);
	if (fx->answer == RN_ANSWER_NO) {
		is.state = RN_INTRO_DECLINED;
		is.waiting_on = -1;
		is.awaited = 0;
	} else if (is.awaited == 0) {
		is.state = RN_INTRO_READY;
		is.waiting_on = RN_WAITING_ME;
		is.late = false;
	}
	change(w, i, &is);
	return (struct triage_event){ .kind = EV_DONE, .ok = true,
	    .moves = true, .text = "recorded", .tail = "u undo" };
}

struct triage_event
do_undo(struct world *w, bool back)
{
	struct triage_event ev = { .kind = EV_DONE, .ok = true };

	if (back ? w->logged == 0 : w->undone == 0) {
		ev.ok = false;
		ev.text = "nothing to undo";
	} else if (back) {
		w->logged--;
		w->undone++;
		w->row[w->log[w->logged].i] = w->log[w->logged].was;
	} else {
		w->row[w->log[w->logged].i] = w->log[w->logged].is;
		w->logged++;
		w->undone--;
	}
	return ev;
}

static struct triage_event
do_load(struct world *w, const char *filter)
{
	struct triage_event ev = { .kind = EV_ROWS, .rows = w->list,
	    .now = NOW };

	if (strchr(filter, '(') != NULL)
		return (struct triage_event){ .kind = EV_BAD_FILTER,
		    .text = "a parenthesis is open" };
	for (size_t i = 0; i < ROWS; i++)
		if (*filter == '\0' || (filter[0] ^ i) & 1)
			w->list[ev.n++] = w->row[i];
	return ev;
}

/* What came of it, or that it is given up: neither is for every state. */
static void
do_deed(struct world *w, const struct triage_fx *fx)
{
	struct rn_intro is;

	assert_true(fx->id >= 1 && fx->id <= ROWS);
	is = w->row[fx->id - 1];
	if (fx->kind == FX_WITHDRAW) {
		assert_true(is.waiting_on >= 0 && (is.state <= RN_INTRO_READY ||
		    is.state == RN_INTRO_EXPIRED));
		is.state = RN_INTRO_WITHDRAWN;
		is.waiting_on = -1;
		is.awaited = 0;
	} else {
		assert_true(is.state >= RN_INTRO_INTRODUCED &&
		    is.state <= RN_INTRO_LOST);
		assert_true(fx->outcome >= 0 && fx->outcome <= RN_OUTCOMES);
		assert_int_equal(fx->at != RN_NONE, fx->outcome ==
		    RN_OUTCOME_SCHEDULED);
		is.outcome = fx->outcome;
	}
	change(w, (size_t)fx->id - 1, &is);
}

/* A plan: of each row once, what can be done, and all of it at once. */
static struct triage_event
do_all(struct world *w, const struct triage_fx *fx)
{
	struct rn_intro is;

	assert_true(fx->n > 0);
	for (size_t i = 0; i < fx->n; i++) {
		const struct triage_part *p = &fx->all[i];

		assert_null(p->why);
		for (size_t k = 0; k < i; k++)
			assert_int_not_equal(fx->all[k].row->id, p->row->id);
		if (fx->each == FX_OUTCOME || fx->each == FX_WITHDRAW) {
			do_deed(w, &(struct triage_fx){ .kind = fx->each,
			    .id = p->row->id, .outcome = fx->outcome,
			    .at = fx->at });
			continue;
		}
		if (fx->each == FX_ANSWER) {
			do_answer(w, &(struct triage_fx){ .id = p->row->id,
			    .party = p->party, .answer = fx->answer });
			continue;
		}
		assert_int_equal(fx->each, FX_SNOOZE);
		is = w->row[p->row->id - 1];
		is.snoozed_until = is.due_at = fx->at;
		is.late = false;
		change(w, (size_t)p->row->id - 1, &is);
	}
	return (struct triage_event){ .kind = EV_DONE, .ok = true,
	    .moves = true, .text = "all recorded" };
}

static bool
perform(struct world *w, const struct triage_fx *fx, struct triage_event *ev)
{
	struct rn_intro is;

	switch (fx->kind) {
	case FX_LOAD:
		*ev = do_load(w, fx->text);
		return true;
	case FX_WORDS:
		*ev = (struct triage_event){ .kind = EV_WORDS };
		return true;
	case FX_DETAIL:
		assert_true(fx->pane < PANES);
		w->pane = fx->pane;
		*ev = (struct triage_event){ .kind = EV_DETAIL,
		    .id = fx->id, .line = w->line, .n = RN_LEN(w->line) };
		return true;
	case FX_ANSWER:
		*ev = do_answer(w, fx);
		return true;
	case FX_SNOOZE:
		assert_true(fx->at > NOW);
		is = w->row[fx->id - 1];
		is.snoozed_until = is.due_at = fx->at;
		is.late = false;
		change(w, (size_t)fx->id - 1, &is);
		*ev = (struct triage_event){ .kind = EV_DONE, .ok = true,
		    .moves = true };
		return true;
	case FX_OUTCOME:
	case FX_WITHDRAW:
		do_deed(w, fx);
		*ev = (struct triage_event){ .kind = EV_DONE, .ok = true,
		    .moves = true };
		return true;
	case FX_ALL:
		*ev = do_all(w, fx);
		return true;
	case FX_EDIT:
	case FX_DISCARD:
		w->edited++;
		*ev = (struct triage_event){ .kind = EV_DONE, .ok = true };
		return true;
	case FX_REVIEW:
		assert_true(fx->id >= 1 && fx->id <= ROWS);
		w->reviewed = fx->id;
		*ev = (struct triage_event){ .kind = EV_BOX,
		    .mode = MODE_SEND, .ok = fx->id != 3, .line = w->line,
		    .n = RN_LEN(w->line), .at = { NOW + DAY } };
		return true;
	case FX_SEND:
		/* nothing leaves that was not seen, nor what may not be sent */
		assert_int_equal(fx->id, w->reviewed);
		assert_int_not_equal(fx->id, 3);
		w->reviewed = 0;
		w->sent++;
		*ev = (struct triage_event){ .kind = EV_DONE, .ok = true,
		    .moves = true };
		return true;
	case FX_PATHS:
		*ev = (struct triage_event){ .kind = EV_BOX,
		    .mode = MODE_PATHS, .text = "Ways", .choices = 2,
		    .line = w->line, .n = RN_LEN(w->line) };
		return true;
	case FX_COMMAND:
	case FX_PIPE:
		assert_true(fx->text[0] != '\0');
		assert_true(fx->n <= w->m.n_shown);
		*ev = (struct triage_event){ .kind = EV_BOX,
		    .mode = MODE_OUTPUT, .text = fx->text,
		    .line = w->line, .n = RN_LEN(w->line) };
		return true;
	case FX_VIA:
		assert_true(fx->outcome == 0 || fx->outcome == 1);
		*ev = (struct triage_event){ .kind = EV_DONE, .ok = true };
		return true;
	case FX_COPY:
	case FX_COMMENT:
		*ev = (struct triage_event){ .kind = EV_DONE, .ok = true,
		    .text = fx->text };
		return true;
	case FX_COMPLETE:
		*ev = (struct triage_event){ .kind = EV_LINE,
		    .text = "intro show", .tail = "show  send" };
		return true;
	case FX_ASKS:
		*ev = (struct triage_event){ .kind = EV_ASKS, .rows = w->list,
		    .n = w->m.n_all, .now = NOW };
		return true;
	case FX_UNDO:
	case FX_REDO:
		*ev = do_undo(w, fx->kind == FX_UNDO);
		return true;
	case FX_DATE:
		*ev = (struct triage_event){ .kind = EV_DATE,
		    .ok = strcmp(fx->text, "3d") == 0, .at = { NOW + 3 *
		    DAY }, .text = "said" };
		return true;
	case FX_DATES:
		*ev = (struct triage_event){ .kind = EV_DATES, .at = {
		    NOW + DAY, NOW + 7 * DAY, NOW + 14 * DAY, RN_NONE } };
		return true;
	default:
		return false;
	}
}

enum triage_fx_kind
happen(struct world *w, const struct triage_event *ev)
{
	struct triage_fx fx = triage_update(&w->m, ev);
	struct triage_event next;

	while (perform(w, &fx, &next))
		fx = triage_update(&w->m, &next);
	return fx.kind;
}

void
settle(struct world *w)
{
	struct triage_event ev;
	int rounds = 0;

	for (;;) {
		struct triage_fx fx = triage_want(&w->m);

		if (!perform(w, &fx, &ev))
			return;
		triage_update(&w->m, &ev);
		assert_true(++rounds < 8);	/* it does come to rest */
	}
}

enum triage_fx_kind
press(struct world *w, int32_t key)
{
	enum triage_fx_kind fx = happen(w, &(struct triage_event){
	    .kind = EV_KEY, .key = key });

	settle(w);
	return fx;
}

enum triage_fx_kind
type(struct world *w, const char *keys)
{
	enum triage_fx_kind fx = FX_NONE;

	settle(w);
	for (; *keys != '\0'; keys++)
		fx = press(w, *keys == '\n' ? TK_ENTER : *keys == '\033' ?
		    TK_ESC : *keys == '\b' ? TK_BACKSPACE : *keys);
	return fx;
}
