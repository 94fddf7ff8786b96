/*
 * test_triage.c - the screen without a terminal: what keys mean, what is
 * drawn, and that neither breaks under 100,000 random keys.
 *
 * The world is a dozen rows in memory (triage/world.h).  REFNET_KEYS=N presses
 * more.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "made.h"
#include "refnet/person.h"
#include "screen.h"
#include "triage/world.h"

/* --- sections, keys --------------------------------------------------------------- */

static void
what_waits_stands_under_its_heading(void **state)
{
	static const enum triage_section want[ROWS] = { SEC_LATE, SEC_TARGET,
	    SEC_YOU, SEC_READY, SEC_OUTCOME, SEC_YOU, SEC_CLOSED,
	    SEC_REQUESTER, SEC_LATE, SEC_CONNECTOR, SEC_SNOOZED,
	    SEC_TARGET };
	struct world w;

	(void)state;
	make_world(&w, 80, 24);
	for (size_t i = 0; i < ROWS; i++)
		assert_int_equal(triage_section_of(&w.row[i]), want[i]);
	settle(&w);
	/* late first, the latest of them before; nothing closed or snoozed */
	assert_int_equal(w.m.n_shown, 10);
	assert_int_equal(w.m.id, 9);
	triage_free(&w.m);
}

static void
keys_do_what_their_table_says(void **state)
{
	static const struct {
		const char *keys;
		int64_t id;	/* under the cursor then */
		enum triage_mode mode;
		size_t written;
		enum triage_fx_kind fx;
	} cases[] = {
		{ "", 9, MODE_LIST, 0, FX_NONE },
		{ "j", 1, MODE_LIST, 0, FX_NONE },
		{ "jk", 9, MODE_LIST, 0, FX_NONE },
		{ "k", 9, MODE_LIST, 0, FX_NONE },
		{ "G", 5, MODE_LIST, 0, FX_NONE },
		{ "Gg", 9, MODE_LIST, 0, FX_NONE },
		{ "\n", 9, MODE_DETAIL, 0, FX_NONE },
		{ "\nJ", 1, MODE_DETAIL, 0, FX_NONE },
		{ "\nq", 9, MODE_LIST, 0, FX_NONE },
		{ "\nh", 9, MODE_LIST, 0, FX_NONE },
		{ "n", 1, MODE_LIST, 0, FX_NONE },
		{ "Gn", 9, MODE_LIST, 0, FX_NONE },
		{ "GN", 1, MODE_LIST, 0, FX_NONE },
		{ "]", 9, MODE_LIST, 0, FX_NONE },
		{ "]]]", 12, MODE_LIST, 0, FX_NONE },
		{ "[", 7, MODE_LIST, 0, FX_NONE },
		{ "[]", 9, MODE_LIST, 0, FX_NONE },
		{ "w", 1, MODE_LIST, 1, FX_NONE },
		{ "o", 9, MODE_LIST, 0, FX_NONE },
		{ "6o", 5, MODE_OUTCOME, 0, FX_NONE },
		{ "6w", 5, MODE_LIST, 0, FX_NONE },
		{ "6om", 5, MODE_LIST, 1, FX_NONE },
		{ "6ot", 5, MODE_LIST, 1, FX_NONE },
		{ "6oq", 5, MODE_LIST, 0, FX_NONE },
		{ "6o?", 5, MODE_OUTCOME, 0, FX_NONE },
		{ "6od", 5, MODE_DATE, 0, FX_NONE },
		{ "6od3\n", 5, MODE_DATE, 0, FX_NONE },
		{ "6od3d\n", 5, MODE_LIST, 1, FX_NONE },
		{ "6od\033", 5, MODE_LIST, 0, FX_NONE },
		{ "0o", 7, MODE_LIST, 0, FX_NONE },
		{ "0w", 7, MODE_LIST, 0, FX_NONE },
		{ "\t", 9, MODE_LIST, 0, FX_NONE },
		{ "\t\n\t", 9, MODE_DETAIL, 0, FX_NONE },
		{ "q", 9, MODE_LIST, 0, FX_QUIT },
		{ "\003\003", 9, MODE_LIST, 0, FX_QUIT },
		{ "\003j\003", 1, MODE_LIST, 0, FX_NONE },
		{ "a", 1, MODE_LIST, 1, FX_NONE },	/* and moves on */
		{ "d", 9, MODE_REASON, 0, FX_NONE },
		{ "d\n", 1, MODE_LIST, 1, FX_NONE },
		{ "d3", 1, MODE_LIST, 1, FX_NONE },
		{ "d6", 9, MODE_REASON, 0, FX_NONE },
		{ "d\033", 9, MODE_LIST, 0, FX_NONE },
		{ "au", 1, MODE_LIST, 1, FX_NONE },
		{ "8a", 6, MODE_LIST, 1, FX_NONE },	/* I am the target */
		{ "5a", 4, MODE_LIST, 0, FX_NONE },	/* all said yes */
		{ "3a", 8, MODE_WHOSE, 0, FX_NONE },
		{ "3at", 10, MODE_LIST, 1, FX_NONE },
		{ "3ac", 8, MODE_WHOSE, 0, FX_NONE },	/* not asked */
		{ "3dr2", 10, MODE_LIST, 1, FX_NONE },
		{ "s", 9, MODE_SNOOZE, 0, FX_NONE },
		{ "st", 1, MODE_LIST, 1, FX_NONE },
		{ "sm", 9, MODE_SNOOZE, 0, FX_NONE },	/* no such day */
		{ "sd3d\n", 1, MODE_LIST, 1, FX_NONE },
		{ "sd3x\n", 9, MODE_DATE, 0, FX_NONE },
		{ "sd3x\b\bd\n", 9, MODE_DATE, 0, FX_NONE },
		{ "sdq\033", 9, MODE_LIST, 0, FX_NONE },
		{ "/a", 9, MODE_FILTER, 0, FX_NONE },
		{ "/a\n", 9, MODE_LIST, 0, FX_NONE },
		{ "/q\033", 9, MODE_LIST, 0, FX_NONE },
		{ "?", 9, MODE_HELP, 0, FX_NONE },
		{ "?a", 9, MODE_HELP, 0, FX_NONE },
		{ "?q", 9, MODE_HELP, 0, FX_NONE },
		{ "?\033", 9, MODE_LIST, 0, FX_NONE },
		{ "7", 11, MODE_LIST, 0, FX_NONE },
		{ "7\033", 9, MODE_LIST, 0, FX_NONE },
		{ "0", 7, MODE_LIST, 0, FX_NONE },
		{ "0a", 7, MODE_LIST, 0, FX_NONE },
		{ "x", 9, MODE_LIST, 0, FX_NONE },
		{ "\014", 9, MODE_LIST, 0, FX_REDRAW },
		{ "\032", 9, MODE_LIST, 0, FX_SUSPEND },
	};
	struct world w;

	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		enum triage_fx_kind fx;

		make_world(&w, 80, 24);
		fx = type(&w, cases[i].keys);
		if (w.m.id != cases[i].id || w.m.mode != cases[i].mode ||
		    w.written != cases[i].written || fx != cases[i].fx)
			fail_msg("%zu: id %d, mode %d, written %zu, fx %d: %s",
			    i, (int)w.m.id, (int)w.m.mode, w.written,
			    (int)fx, w.m.toast);
		triage_free(&w.m);
	}
}

static void
a_disabled_key_says_why(void **state)
{
	struct world w;

	(void)state;
	make_world(&w, 80, 24);
	type(&w, "5a");
	assert_string_equal(w.m.toast, "everybody has said yes");
	assert_true(w.m.bad);
	type(&w, "0s");
	assert_string_equal(w.m.toast, "nothing is due");
	type(&w, "4/(");
	assert_string_equal(w.m.filter_error, "a parenthesis is open");
	assert_true(w.m.n_shown > 0);	/* the last good rows stay */
	triage_free(&w.m);
}

static void
what_changed_elsewhere_is_not_answered(void **state)
{
	struct world w;

	(void)state;
	make_world(&w, 80, 24);
	type(&w, "d");
	w.row[8].awaited = 0;	/* somebody was quicker */
	happen(&w, &(struct triage_event){ .kind = EV_CHANGED });
	settle(&w);
	press(&w, TK_ENTER);
	assert_int_equal(w.written, 0);
	/* and a menu about what is gone closes */
	type(&w, "g\033d");
	w.row[8].state = RN_INTRO_WITHDRAWN;
	w.row[8].waiting_on = -1;
	happen(&w, &(struct triage_event){ .kind = EV_CHANGED });
	settle(&w);
	assert_int_equal(w.m.mode, MODE_LIST);
	triage_free(&w.m);
}

static void
pasted_text_presses_no_key(void **state)
{
	struct world w;

	(void)state;
	make_world(&w, 80, 24);
	settle(&w);
	press(&w, TK_PASTE);
	type(&w, "adaq\n");
	press(&w, TK_PASTED);
	assert_int_equal(w.written, 0);
	assert_int_equal(w.m.mode, MODE_LIST);
	press(&w, '/');
	press(&w, TK_PASTE);
	type(&w, "ab\n");
	press(&w, TK_PASTED);
	assert_string_equal(w.m.filter, "ab");
	assert_int_equal(w.m.mode, MODE_FILTER);
	triage_free(&w.m);
}

/* `z` goes round what there is room for, and says so when there is none. */
static void
the_text_stands_where_there_is_room(void **state)
{
	static const struct {
		int w, h;
		const char *after;	/* r, b, o: then, and press by press */
	} cases[] = {
		{ 80, 24, "bobo" }, { 100, 24, "borb" },
		{ 120, 40, "rborb" }, { 120, 12, "roro" },
		{ 80, 12, "oooo" }, { 40, 30, "oooo" },
	};
	struct triage_layout l;
	struct world w;

	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		make_world(&w, cases[i].w, cases[i].h);
		settle(&w);
		for (const char *want = cases[i].after; *want != '\0';
		    want++) {
			l = triage_layout(&w.m);
			assert_int_equal(l.text_h <= 0 ? 'o' : l.text_x > 0 ?
			    'r' : 'b', *want);
			press(&w, 'z');
			assert_int_equal(w.m.toast[0] != '\0', 1);
			assert_int_equal(w.m.bad, cases[i].after[1] == 'o' &&
			    cases[i].after[0] == 'o');
		}
		triage_free(&w.m);
	}
	/* what no longer fits is where it fits, and comes back */
	make_world(&w, 120, 40);
	settle(&w);
	type(&w, "zzz");
	assert_int_equal(w.m.preview, PREVIEW_RIGHT);
	triage_update(&w.m, &(struct triage_event){ .kind = EV_RESIZE,
	    .w = 80, .h = 24 });
	assert_int_equal(triage_layout(&w.m).text_x, 0);
	triage_update(&w.m, &(struct triage_event){ .kind = EV_RESIZE,
	    .w = 100, .h = 24 });
	assert_true(triage_layout(&w.m).text_x > 0);
	triage_free(&w.m);
}

/* Tab turns the text, which stays turned from row to row. */
static void
the_text_has_three_sides(void **state)
{
	struct world w;

	(void)state;
	make_world(&w, 80, 24);
	settle(&w);
	assert_int_equal(w.pane, PANE_CONTEXT);
	type(&w, "\t");
	assert_int_equal(w.pane, PANE_HISTORY);
	type(&w, "j\n\t");
	assert_int_equal(w.pane, PANE_DRAFT);
	type(&w, "J");
	assert_int_equal(w.m.detail_id, w.m.id);
	assert_int_equal(w.pane, PANE_DRAFT);
	type(&w, "\t");
	assert_int_equal(w.pane, PANE_CONTEXT);
	triage_free(&w.m);
	/* where none is shown, there is nothing to turn */
	make_world(&w, 40, 12);
	type(&w, "\t");
	assert_int_equal(w.m.pane, PANE_CONTEXT);
	assert_true(w.m.bad);
	triage_free(&w.m);
}

/* Marks, and what a verb does with all of them; undone row by row here. */
static void
verbs_act_on_what_is_marked(void **state)
{
	static const struct {
		const char *keys;
		size_t marks, written;
		enum triage_mode mode;
	} cases[] = {
		{ " ", 1, 0, MODE_LIST }, { "  ", 2, 0, MODE_LIST },
		{ " k ", 0, 0, MODE_LIST }, { "*", 10, 0, MODE_LIST },
		{ "*-", 0, 0, MODE_LIST }, { "vjjv", 3, 0, MODE_LIST },
		{ "jjvkkv", 3, 0, MODE_LIST }, { "vv", 1, 0, MODE_LIST },
		{ "v-v", 0, 0, MODE_LIST },
		/* late: 9 and 1 await the connector */
		{ "  a", 2, 0, MODE_PLAN }, { "  a\033", 2, 0, MODE_LIST },
		{ "  aq", 2, 0, MODE_LIST }, { "  a\n", 2, 0, MODE_PLAN },
		{ "  ay", 0, 2, MODE_LIST }, { "  d", 2, 0, MODE_REASON },
		{ "  d1", 2, 0, MODE_PLAN }, { "  d1y", 0, 2, MODE_LIST },
		{ "  st", 2, 0, MODE_PLAN }, { "  sty", 0, 2, MODE_LIST },
		{ "  sd3d\ny", 0, 2, MODE_LIST },
		/* six of ten: not those nobody is awaited in, or two are */
		{ "*ay", 0, 6, MODE_LIST },
		{ "*wy", 0, 9, MODE_LIST }, { "*omy", 0, 1, MODE_LIST },
		{ "*od3d\ny", 0, 1, MODE_LIST },
		{ "5*ay", 1, 0, MODE_LIST },	/* all said yes */
		/* those in another view are left alone, and stay marked */
		{ "  4a", 2, 1, MODE_LIST },
		/* what a filter leaves out is not marked any more */
		{ "*/A\033", 4, 0, MODE_LIST },
		/* opened, a verb is about what is open */
		{ "  \na", 2, 1, MODE_DETAIL },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		struct world w;

		make_world(&w, 80, 24);
		type(&w, cases[i].keys);
		if (w.m.marks != cases[i].marks || w.written !=
		    cases[i].written || w.m.mode != cases[i].mode)
			fail_msg("%zu: %zu marked, %zu written, mode %d", i,
			    w.m.marks, w.written, w.m.mode);
		triage_free(&w.m);
	}
}

/* That one was sent is not hidden by another that cannot be. */
static void
what_was_sent_is_said_whatever_stays_marked(void **state)
{
	struct world w;

	(void)state;
	make_world(&w, 80, 24);
	type(&w, "0*1 kS");
	assert_int_equal(w.m.mode, MODE_SEND);
	type(&w, "y");
	assert_int_equal(w.sent, 1);
	assert_int_equal(w.m.marks, 1);
	assert_false(w.m.bad);
	type(&w, "0S");
	assert_string_equal(w.m.toast, "of what is marked nothing can be sent");
	triage_free(&w.m);
}

/* --- frames ------------------------------------------------------------------------- */

static void
every_size_has_its_frame(void **state)
{
	static const int size[][2] = { { 30, 8 }, { 40, 12 }, { 80, 24 },
	    { 100, 30 }, { 120, 40 }, { 200, 60 }, { 19, 3 }, { 1, 1 } };
	static const char *const keys[] = { "", "G", "\n", "?", "d", "s",
	    "sd3d", "/a", "/(", "3a", "7", "0", "2" };
	struct rn_arena *a = new_arena();
	struct world w;

	(void)state;
	for (size_t i = 0; i < RN_LEN(size) * RN_LEN(keys) * 2; i++) {
		size_t k = i / 2 % RN_LEN(keys), s = i / 2 / RN_LEN(keys);
		struct frame f;

		make_world(&w, size[s][0], size[s][1]);
		frame_init(&f, i % 2);
		type(&w, keys[k]);
		frame_draw(&f, &w.m);
		frame_is_sound(&f, &w.m, a);
		frame_free(&f);
		triage_free(&w.m);
		rn_arena_reset(a);
	}
	rn_arena_free(a);
}

static char *
dumped(struct world *w, struct frame *f)
{
	char *text = NULL;
	size_t n = 0;
	FILE *to = new_stream(&text, &n);

	frame_draw(f, &w->m);
	frame_dump(f, to);
	end_stream(to, &text);
	return text;
}

static void
too_small_a_screen_says_so(void **state)
{
	struct world w;
	struct frame f;
	char *s;

	(void)state;
	make_world(&w, 19, 3);
	frame_init(&f, true);
	settle(&w);
	s = dumped(&w, &f);
	assert_string_equal(s, "refnet: 19x3 is too\nsmall (need 30x8).\n"
	    "q quit\n");
	free(s);
	assert_int_equal(press(&w, 'a'), FX_NONE);
	assert_int_equal(w.written, 0);
	assert_int_equal(press(&w, 'q'), FX_QUIT);
	frame_free(&f);
	triage_free(&w.m);
}

static void
hostile_names_are_drawn_as_text(void **state)
{
	struct world w;
	struct frame f;
	char *s;

	(void)state;
	make_world(&w, 200, 60);
	frame_init(&f, false);
	settle(&w);
	s = dumped(&w, &f);
	assert_null(strchr(s, '\033'));
	assert_null(strchr(s, '\007'));
	assert_null(strstr(s, "\xe2\x80\xae"));
	assert_non_null(strstr(s, "Eve\\x1b[31m"));
	free(s);
	frame_free(&f);
	triage_free(&w.m);
}

/* --- random lives -------------------------------------------------------------------- */

static uint64_t seed_now = 88172645463325252u;

static uint32_t
roll(uint32_t n)
{
	seed_now ^= seed_now << 13;
	seed_now ^= seed_now >> 7;
	seed_now ^= seed_now << 17;
	return (uint32_t)(seed_now >> 32) % n;
}

static int32_t
any_key(void)
{
	static const char likely[] = "jjjkkGgadddsu\022/?hl\rJKR0123456782wtmcr"
	    "3d  yy v*-nNz[]\tow6omowd\025\027(\006\002\004";

	switch (roll(12)) {
	case 0:
		return TK_UP + (int32_t)roll(TK_OTHER - TK_UP + 1);
	case 1:
		return TK_ESC;
	case 2:
		return TK_ENTER;
	case 3:
		return (int32_t)roll(0x110010);
	default:
		return likely[roll(sizeof(likely) - 1)];
	}
}

static void
a_hundred_thousand_keys_break_nothing(void **state)
{
	const char *more = getenv("REFNET_KEYS");
	long keys = more == NULL ? 100000 : strtol(more, NULL, 10);
	struct rn_arena *a = new_arena();
	struct world *w = new_bytes(sizeof(*w));
	struct rn_intro first[ROWS];
	struct frame f;

	(void)state;
	make_world(w, 80, 24);
	memcpy(first, w->row, sizeof(first));
	frame_init(&f, false);
	settle(w);
	for (long i = 0; i < keys; i++) {
		struct triage_event ev = { .kind = EV_KEY, .key = any_key() };

		if (triage_stale(&w->m))
			settle(w);
		if (roll(50) == 0)
			ev = (struct triage_event){ .kind = EV_RESIZE,
			    .w = 1 + (int)roll(130), .h = 1 + (int)roll(45) };
		happen(w, &ev);
		if (roll(3) != 0) {
			settle(w);
			model_is_sound(&w->m);
		}
		if (roll(8) == 0) {
			frame_draw(&f, &w->m);
			frame_is_sound(&f, &w->m, a);
			rn_arena_reset(a);
		}
		/* undo everything: as it was, and on with the next life */
		if (w->logged > UNDOS - 2 * ROWS || roll(5000) == 0) {
			while (w->logged > 0)
				do_undo(w, true);
			assert_memory_equal(first, w->row, sizeof(first));
			w->m.want_load = true;
			settle(w);
		}
	}
	assert_true(w->written > 100);
	frame_free(&f);
	triage_free(&w->m);
	free(w);
	rn_arena_free(a);
}

/* --- the table, the help, the manual ---------------------------------------------------- */

static void
no_key_means_two_things(void **state)
{
	(void)state;
	for (const struct triage_key *k = triage_keys; k->what != DO_NOTHING;
	    k++) {
		assert_true(k->code[0] != 0 && k->where != 0);
		assert_int_equal(k->code[TRIAGE_CODES - 1] == 0 ||
		    k->what == DO_VIEW, 1);
		for (size_t i = 0; i < TRIAGE_CODES && k->code[i] != 0; i++)
			for (unsigned at = 1; at <= IN_HELP; at *= 2)
				if ((k->where & at) != 0)
					assert_ptr_equal(triage_key_find(
					    k->code[i], at), k);
	}
}

static void
the_help_shows_every_key_of_the_place(void **state)
{
	struct triage_line v[HELP_LINES];
	struct world w;
	size_t keys;

	(void)state;
	for (int opened = 0; opened < 2; opened++) {
		unsigned where = opened ? IN_DETAIL : IN_LIST;
		size_t n;

		make_world(&w, 80, 24);
		type(&w, opened ? "5\n" : "5");
		n = triage_help(&w.m, v, &keys);
		for (const struct triage_key *k = triage_keys;
		    k->what != DO_NOTHING; k++) {
			const char *why = triage_refusal(&w.m, k->what);
			size_t i;

			for (i = 0; i < n && v[i].label != k->label; i++)
				continue;
			assert_int_equal(i < n, (k->where & where) != 0);
			if (i < n && why != NULL)
				assert_ptr_equal(v[i + 1].text, why);
		}
		triage_free(&w.m);
	}
}

/* What is typed into the help is no key there, and finds keys. */
static void
the_help_finds_what_is_typed(void **state)
{
	struct triage_line v[HELP_LINES];
	struct world w;
	size_t keys, all;

	(void)state;
	make_world(&w, 80, 24);
	type(&w, "?");
	triage_help(&w.m, v, &all);
	type(&w, "snOOze");
	triage_help(&w.m, v, &keys);
	assert_int_equal(keys, 1);
	assert_string_equal(v[0].label, "s");
	type(&w, "\b\b\b\b\b\b");
	triage_help(&w.m, v, &keys);
	assert_int_equal(keys, all);
	assert_int_equal(w.m.mode, MODE_HELP);
	type(&w, "jkqaduh");
	assert_int_equal(triage_help(&w.m, v, &keys), 1);
	assert_int_equal(keys, 0);
	assert_int_equal(w.written, 0);
	/* Esc: all of them again, then back to the list */
	type(&w, "\033");
	assert_int_equal(w.m.mode, MODE_HELP);
	assert_string_equal(w.m.find, "");
	type(&w, "\033");
	assert_int_equal(w.m.mode, MODE_LIST);
	type(&w, "??");
	assert_int_equal(w.m.mode, MODE_LIST);
	type(&w, "?x\033?");
	assert_string_equal(w.m.find, "");
	assert_int_equal(w.m.mode, MODE_LIST);
	triage_free(&w.m);
}

/* Where the question is whether two are one, an answer means something else. */
static void
the_help_of_a_pair_says_what_answers_do(void **state)
{
	static const struct { const char *label, *text; } wanted[] = {
		{ "a", "yes, they are one person: joined" },
		{ "d", "no, they are two, for good" },
		{ "  9:", "who is who, who knows whom, who goes cold" },
	};
	struct triage_line v[HELP_LINES];
	struct world w;
	size_t keys;

	(void)state;
	make_world(&w, 80, 24);
	w.row[0].id = triage_ask_pair(ASK_SAME, 1, 2);
	type(&w, "9");
	assert_true(w.m.n_shown == 1 && triage_asks(triage_row(&w.m)));
	for (size_t i = 0, n = triage_help(&w.m, v, &keys); i < RN_LEN(wanted);
	    i++) {
		size_t k = 0;

		while (k < n && strcmp(v[k].label, wanted[i].label) != 0)
			k++;
		assert_true(k < n);
		assert_string_equal(v[k].text, wanted[i].text);
	}
	triage_free(&w.m);
}

/* ".It" and the line below it, for every key, in the order of the table. */
static void
the_manual_has_the_same_keys(void **state)
{
	const char *village = getenv("VILLAGE");
	const struct triage_key *k = triage_keys;
	char path[4096], line[512], want[512];
	bool inside = false;
	FILE *f;

	(void)state;
	if (village == NULL)
		skip();
	snprintf(path, sizeof(path), "%s/../../man/refnet-triage.1", village);
	f = fopen(path, "r");
	assert_non_null(f);
	while (fgets(line, sizeof(line), f) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		if (strncmp(line, ".Sh ", 4) == 0)
			inside = strcmp(line, ".Sh KEYS") == 0;
		if (!inside || strncmp(line, ".It ", 4) != 0)
			continue;
		if (k->what == DO_NOTHING)
			fail_msg("the manual has one more: %s", line);
		/* what mdoc would take for punctuation is kept from it */
		snprintf(want, sizeof(want), ".It Cm %s%s",
		    strchr("[]:|", k->label[0]) != NULL ? "\\&" : "", k->label);
		assert_string_equal(line, want);
		assert_non_null(fgets(line, sizeof(line), f));
		line[strcspn(line, "\n")] = '\0';
		assert_string_equal(line, k->help);
		k++;
	}
	if (k->what != DO_NOTHING)
		fail_msg("the manual lacks: %s", k->label);
	fclose(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_waits_stands_under_its_heading),
		cmocka_unit_test(keys_do_what_their_table_says),
		cmocka_unit_test(a_disabled_key_says_why),
		cmocka_unit_test(what_changed_elsewhere_is_not_answered),
		cmocka_unit_test(pasted_text_presses_no_key),
		cmocka_unit_test(the_text_has_three_sides),
		cmocka_unit_test(verbs_act_on_what_is_marked),
		cmocka_unit_test(what_was_sent_is_said_whatever_stays_marked),
		cmocka_unit_test(the_text_stands_where_there_is_room),
		cmocka_unit_test(every_size_has_its_frame),
		cmocka_unit_test(too_small_a_screen_says_so),
		cmocka_unit_test(hostile_names_are_drawn_as_text),
		cmocka_unit_test(a_hundred_thousand_keys_break_nothing),
		cmocka_unit_test(no_key_means_two_things),
		cmocka_unit_test(the_help_shows_every_key_of_the_place),
		cmocka_unit_test(the_help_finds_what_is_typed),
		cmocka_unit_test(the_help_of_a_pair_says_what_answers_do),
		cmocka_unit_test(the_manual_has_the_same_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
