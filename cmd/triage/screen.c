/*
 * screen.c - the back with a terminal: keys go to the desk, frames to the
 * screen.
 *
 * A new key of the terminal is a line in special[].  Taking the terminal and
 * giving it back is terminal.c; these two alone speak ncurses.
 */
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/base.h"
#include "base/digest.h"
#include "cmd.h"
#include "terminal.h"
#include "triage.h"

enum {
	IDLE_MS = 1000,		/* then the store is looked at */
	SLOW_MS = 3,		/* text that takes longer waits for a pause */
	PAUSE_MS = 50,		/* longer than between repeats of a key held */
	LULL_MS = 150,		/* then questions are looked for */
	REPEAT_MS = 80,		/* a key that acts is not repeated sooner */
	LOST = 20,		/* reads of nothing: the terminal is gone */
	KEPT = 64
};

static const struct { int code; int32_t key; } special[] = {
	{ KEY_UP, TK_UP }, { KEY_DOWN, TK_DOWN }, { KEY_LEFT, TK_LEFT },
	{ KEY_RIGHT, TK_RIGHT }, { KEY_PPAGE, TK_PAGE_UP },
	{ KEY_NPAGE, TK_PAGE_DOWN }, { KEY_HOME, TK_HOME },
	{ KEY_END, TK_END }, { KEY_ENTER, TK_ENTER },
	{ KEY_BACKSPACE, TK_BACKSPACE }, { KEY_F(1), TK_F1 },
	{ KEY_PASTE, TK_PASTE }, { KEY_PASTED, TK_PASTED },
};

/* --- the terminal --------------------------------------------------------- */

struct screen {
	struct app *app;
	struct desk d;
	struct frame f;
	bool color;
	bool slow;		/* the text beside the list takes long to find */
	bool fresh;		/* no frame has been drawn yet */
	int died;		/* signal that ends it */
	bool quit;
	int32_t last;		/* the key that acted last, and when */
	int64_t last_at;
	struct { int got; wint_t wc; } kept[KEPT + 4];	/* typed while we
				 * waited for another process */
	int kept_n;
};

/* --- frames --------------------------------------------------------------- */

static attr_t
attr_of(const struct screen *s, unsigned attr)
{
	attr_t a = A_NORMAL;

	if (attr & (AT_BOLD | AT_ALARM))
		a |= A_BOLD;
	if (attr & AT_DIM)
		a |= A_DIM;
	if (attr & AT_REVERSE)
		a |= A_REVERSE;
	return a | ((attr & AT_ALARM) && s->color ? COLOR_PAIR(1) : 0);
}

/*
 * curses measures with libc, we do not: where the two differ about a
 * character, it is not shown, so that nothing after it is moved.
 */
static void
draw_cell(const struct screen *s, int y, int x, const struct cell *c)
{
	int y_now, x_now;

	attrset(attr_of(s, c->attr));
	mvaddstr(y, x, c->s[0] == '\0' ? " " : c->s);
	if ((unsigned char)c->s[0] < 0x80 || x + c->width >= s->f.w)
		return;
	getyx(stdscr, y_now, x_now);
	if (y_now == y && x_now == x + c->width)
		return;
	mvaddstr(y, x, c->width == 2 ? "??" : "?");
}

static void
draw(struct screen *s)
{
	frame_draw(&s->f, &s->d.m);
	erase();
	for (int y = 0; y < s->f.h && y < LINES; y++)
		for (int x = 0; x < s->f.w && x < COLS; x++)
			if (s->f.cell[y * s->f.w + x].width > 0)
				draw_cell(s, y, x,
				    &s->f.cell[y * s->f.w + x]);
	curs_set(s->f.y >= 0);
	move(s->f.y >= 0 ? s->f.y : LINES - 1, s->f.y >= 0 ? s->f.x :
	    COLS - 1);
	refresh();
}

static void
resize(struct screen *s)
{
	struct triage_event ev = { .kind = EV_RESIZE, .w = COLS, .h = LINES };
#ifdef TIOCGWINSZ
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 &&
	    size.ws_col > 0) {
		ev.w = size.ws_col;
		ev.h = size.ws_row;
	}
#endif
	if (is_term_resized(ev.h, ev.w))
		resizeterm(ev.h, ev.w);
	clearok(curscr, TRUE);
	desk_event(&s->d, &ev);
}

/* Another program has the terminal. */
static void
leave(void *back)
{
	(void)back;
	terminal_leave();
}

static void
enter(void *back)
{
	struct screen *s = back;

	terminal_enter(s->d.m.mouse);
	resize(s);
}

static void
suspend(struct screen *s)
{
	terminal_suspend(s->d.m.mouse);
	s->died = terminal_ends();
	s->quit = s->died != 0;
	if (!s->quit)
		resize(s);	/* here it goes on, maybe in another size */
}

static void
set_mouse(void *back, bool on)
{
	(void)back;
	terminal_mouse(on);
}

/* ^C, typed while a command runs; what else was typed is dropped with it. */
static bool
stopped(void *back)
{
	wint_t wc;

	(void)back;
	while (get_wch(&wc) == OK)
		if (wc == TK_CTRL('c'))
			return true;
	return false;
}

/* OSC 52, which terminals that know it take for the clipboard. */
static bool
copy(void *back, const char *text, size_t n)
{
	enum { MOST = 70000 };
	struct rn_arena *a;

	(void)back;
	if (n > MOST)
		return false;
	a = rn_arena_make();
	terminal_write("\033]52;c;");
	terminal_write(rn_base64(a, text, n));
	terminal_write("\a");
	rn_arena_free(a);
	return true;
}

/* --- keys ----------------------------------------------------------------- */

static void
put_kept(struct screen *s, int got, wint_t wc)
{
	if (s->kept_n == RN_LEN(s->kept))
		return;
	s->kept[s->kept_n].got = got;
	s->kept[s->kept_n++].wc = wc;
}

/* Is the last that is kept this key, of those that have no letter? */
static bool
kept_last(const struct screen *s, wint_t wc)
{
	return s->kept_n > 0 && s->kept[s->kept_n - 1].got == KEY_CODE_YES &&
	    s->kept[s->kept_n - 1].wc == wc;
}

/*
 * Escape alone is a key; what follows it at once is a sequence nobody asked
 * for, and none of its letters is one.  Where a paste begins or ends stays.
 */
static int32_t
escape(struct screen *s)
{
	wint_t wc;
	int more = 0, got = ERR;

	while (more < 32 && (got = get_wch(&wc)) == OK)
		more++;
	if (got == KEY_CODE_YES && (wc == KEY_PASTE || wc == KEY_PASTED))
		put_kept(s, got, wc);
	return more == 0 && got != KEY_CODE_YES ? TK_ESC : TK_OTHER;
}

static int32_t
translate(struct screen *s, int got, wint_t wc)
{
	if (got == KEY_CODE_YES) {
		for (size_t i = 0; i < RN_LEN(special); i++)
			if (special[i].code == (int)wc)
				return special[i].key;
		return TK_OTHER;
	}
	switch (wc) {
	case '\r':
	case '\n':
		return TK_ENTER;
	case '\033':
		return s->d.m.pasting ? TK_OTHER : escape(s);
	case 8:
	case 127:
		return TK_BACKSPACE;
	default:
		return wc > 0x10ffff ? TK_OTHER : (int32_t)wc;
	}
}

/* --- keys of their time --------------------------------------------------- */

static bool
acts(const struct screen *s, int32_t key)
{
	return key > 0 && key <= 'z' && strchr("adswx", (int)key) != NULL &&
	    s->d.m.mode <= MODE_DETAIL;
}

/* A key that acts, held down: it has acted once. */
static bool
repeats(struct screen *s, int32_t key)
{
	bool held = key == s->last && acts(s, key) &&
	    rn_clock_ms() - s->last_at < REPEAT_MS;

	s->last = key;
	s->last_at = rn_clock_ms();
	return held;
}

/*
 * Typed while another process has the store.  Of what is pasted only that it
 * was is kept; a key that acts is kept once, however long it is held down.
 */
static void
keep(struct screen *s, int got, wint_t wc)
{
	int n = s->kept_n;

	if (got == KEY_CODE_YES && wc == KEY_PASTE) {
		/* two, one after the other, are one */
		if (kept_last(s, KEY_PASTED)) {
			s->kept_n--;
			return;
		}
	} else if (got == KEY_CODE_YES && wc == KEY_PASTED) {
		if (!kept_last(s, KEY_PASTE))
			return;
	} else if (kept_last(s, KEY_PASTE) || n >= KEPT ||
	    (got == KEY_CODE_YES && (wc == KEY_RESIZE || wc == KEY_MOUSE))) {
		return;
	} else if (got == OK && acts(s, (int32_t)wc) && (n == 0 ?
	    s->last == (int32_t)wc : s->kept[n - 1].got == OK &&
	    s->kept[n - 1].wc == wc)) {
		return;
	}
	put_kept(s, got, wc);
}

/* Keys are kept for later, but for those that give up. */
static bool
waits(void *back)
{
	struct screen *s = back;
	wint_t wc;
	int got;

	if (terminal_ends() != 0)
		return false;
	draw(s);
	while ((got = get_wch(&wc)) != ERR) {
		bool typed = got == OK && !kept_last(s, KEY_PASTE);

		if (typed && (wc == TK_CTRL('c') || (wc == '\033' &&
		    escape(s) == TK_ESC)))
			return false;
		if (!typed || wc != '\033')
			keep(s, got, wc);
	}
	return true;
}

static void
take_mouse(struct screen *s)
{
	struct triage_event ev = { .kind = EV_MOUSE };
	MEVENT e;

	if (getmouse(&e) != OK)
		return;
	ev.w = e.x;
	ev.h = e.y;
	ev.key = (e.bstate & BUTTON4_PRESSED) != 0 ? TK_WHEEL_UP :
	    (e.bstate & BUTTON5_PRESSED) != 0 ? TK_WHEEL_DOWN : TK_CLICK;
	desk_event(&s->d, &ev);
}

/* One that was kept, or the next that was typed. */
static int
next_key(struct screen *s, wint_t *wc)
{
	int got;

	if (s->kept_n == 0)
		return get_wch(wc);
	got = s->kept[0].got;
	*wc = s->kept[0].wc;
	s->kept_n--;
	memmove(s->kept, s->kept + 1, (size_t)s->kept_n * sizeof(*s->kept));
	return got;
}

/* All keys that wait; how many there were. */
static int
take_keys(struct screen *s)
{
	wint_t wc;
	int got, n = 0;

	while (!s->quit) {
		bool kept = s->kept_n > 0;
		int32_t key;

		got = next_key(s, &wc);
		if (got == ERR)
			break;
		n++;
		if (got == KEY_CODE_YES && wc == KEY_RESIZE)
			continue;	/* our own doing */
		if (got == KEY_CODE_YES && wc == KEY_MOUSE) {
			take_mouse(s);
			continue;
		}
		key = translate(s, got, wc);
		if (repeats(s, key) && !kept)
			continue;
		switch (desk_key(&s->d, key)) {
		case FX_QUIT:
			s->quit = true;
			break;
		case FX_SUSPEND:
			suspend(s);
			break;
		case FX_REDRAW:
			resize(s);
			break;
		default:
			break;
		}
		/* what came while it was done is no later press */
		s->last_at = rn_clock_ms();
	}
	return n;
}

static void
take_signals(struct screen *s)
{
	int sig;

	while ((sig = terminal_signal()) != 0) {
		switch (sig) {
		case SIGTSTP:
			suspend(s);
			break;
		case SIGWINCH:
			resize(s);
			break;
		case SIGCONT:	/* somebody else may have used the terminal */
			terminal_again(s->d.m.mouse);
			resize(s);
			break;
		default:
			s->died = sig;
			s->quit = true;
			break;
		}
	}
}

/* The text beside the list; was it long in coming? */
static void
settle_text(struct screen *s)
{
	int64_t then = rn_clock_ms();

	if (desk_idle(&s->d, DESK_TEXT))
		s->slow = rn_clock_ms() - then > SLOW_MS;
}

/* Milliseconds without a key after which there is something to do. */
static int
wait_ms(const struct screen *s)
{
	return s->d.handing || s->fresh ? 0 : s->d.m.want_detail ? PAUSE_MS :
	    s->d.m.want_asks ? LULL_MS : IDLE_MS;
}

/* Nobody presses a key: what is wanted, else a look at the store. */
static void
rest(struct screen *s)
{
	if (s->d.m.want_detail)
		settle_text(s);
	else if (s->d.m.want_asks)
		desk_idle(&s->d, DESK_ALL);
	else
		desk_tick(&s->d);
}

static void
loop(struct screen *s)
{
	int lost = 0;

	while (!s->quit) {
		struct pollfd p[2] = { { STDIN_FILENO, POLLIN, 0 },
		    { terminal_signals(), POLLIN, 0 } };
		int n;

		desk_idle(&s->d, DESK_ROWS);
		if (!s->slow)
			settle_text(s);
		draw(s);
		if (s->kept_n > 0) {
			take_keys(s);
			continue;
		}
		n = poll(p, 2, wait_ms(s));
		s->fresh = false;
		if (n == 0)
			rest(s);
		if (n <= 0)
			continue;
		if (p[1].revents != 0)
			take_signals(s);
		if (p[0].revents == 0)
			continue;
		lost = take_keys(s) > 0 ? 0 : lost + 1;
		if ((p[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0 ||
		    lost > LOST) {
			s->died = SIGHUP;
			s->quit = true;
		}
	}
}

/* Does libc know what UTF-8 is?  curses has to be told. */
static bool
utf8_known(void)
{
	return setlocale(LC_CTYPE, "") != NULL ||
	    setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

enum rn_status
screen_run(struct app *app)
{
	/* the list is seen first, then what stands beside it */
	struct screen s = { .app = app, .slow = true, .fresh = true };
	enum rn_status rc = RN_OK;
	bool quiet = app->g.quiet;

	frame_init(&s.f, app->out.ascii || !utf8_known());
	TRY(terminal_up(app, &s.color));
	desk_open(&s.d, app, COLS, LINES);
	s.d.leave = leave;
	s.d.waits = waits;
	s.d.enter = enter;
	s.d.stopped = stopped;
	s.d.mouse = set_mouse;
	s.d.copy = copy;
	s.d.back = &s;
	resize(&s);		/* it may have changed before we listened */
	app->g.quiet = true;	/* a note would stand on the screen */
	loop(&s);
	app->g.quiet = quiet;
	terminal_down();
	if (s.died != 0 && s.d.kept != NULL)
		say_note(app, "%s", s.d.kept);
	if (s.d.m.held > 0 && !s.d.m.dry)
		say_hint(app, "%zu in the outbox: refnet intro send hands over"
		    " what is due", s.d.m.held);
	desk_close(&s.d);
	app->died = s.died;
out:
	frame_free(&s.f);
	return rc;
}
