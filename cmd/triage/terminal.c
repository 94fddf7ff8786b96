/*
 * terminal.c - the terminal, taken and put back whichever way out is taken: a
 * key, a signal, a fault.
 *
 * Signals that can wait only write to a pipe that the loop watches; those that
 * cannot write bytes prepared beforehand.  What is turned on in terminal_up()
 * is turned off by a line of prepare().
 */
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/base.h"
#include "cmd.h"
#include "editor.h"
#include "terminal.h"

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";
/* all ways of reporting that ncurses may have turned on */
static const char mouse_off[] = "\033[?1006l\033[?1002l\033[?1000l";
/* what editors turn on, and may die of a signal without turning off */
static const char focus_off[] = "\033[?1004l";

/* --- what signal handlers may touch --------------------------------------- */

static struct {
	SCREEN *screen;
	volatile sig_atomic_t up;	/* the terminal is ours */
	volatile sig_atomic_t ends;	/* a signal that ends us has come */
	int in, out;			/* a pipe from handlers to the loop */
	struct termios before;
	char bytes[512];		/* put the terminal back */
	size_t n;
} world;

static void
on_signal(int sig)
{
	int saved = errno;
	unsigned char c = (unsigned char)sig;
	ssize_t n = write(world.out, &c, 1);

	if (sig == SIGTERM || sig == SIGHUP || sig == SIGINT ||
	    sig == SIGQUIT)
		world.ends = sig;
	(void)n;		/* full: one is being looked at already */
	errno = saved;
}

/* Only calls that are safe in a handler. */
static void
put_back(void)
{
	ssize_t n;

	if (!world.up)
		return;
	world.up = 0;
	signal(SIGTTOU, SIG_IGN);	/* in the background, too */
	n = write(STDOUT_FILENO, world.bytes, world.n);
	(void)n;
	tcsetattr(STDIN_FILENO, TCSANOW, &world.before);
}

static void
on_fault(int sig)
{
	static const char words[] = "refnet: triage broke off by a fault of"
	    " its own; what was recorded before is saved\n";
	ssize_t n;

	if (editor_fault())	/* which had the terminal */
		world.up = 1;
	put_back();
	n = write(STDERR_FILENO, words, sizeof(words) - 1);
	(void)n;
	signal(sig, SIG_DFL);
	raise(sig);
}

static void
on_no_memory(void)
{
	static const char words[] = "refnet: out of memory\n";
	ssize_t n;

	put_back();
	n = write(STDERR_FILENO, words, sizeof(words) - 1);
	(void)n;
	_exit(71);
}

static const int waits[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP,
	SIGCONT, SIGWINCH };
static const int faults[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL };

static void
catch(int sig, void (*handler)(int), int flags)
{
	struct sigaction sa = { .sa_handler = handler, .sa_flags = flags };

	sigemptyset(&sa.sa_mask);
	sigaction(sig, &sa, NULL);
}

static void
catch_all(void)
{
	static char other_stack[64 * 1024];
	stack_t st = { .ss_sp = other_stack, .ss_size = sizeof(other_stack) };
	bool other = sigaltstack(&st, NULL) == 0;

	for (size_t i = 0; i < RN_LEN(waits); i++)
		catch(waits[i], on_signal, SA_RESTART);
	for (size_t i = 0; i < RN_LEN(faults); i++)
		catch(faults[i], on_fault, (int)SA_RESETHAND |
		    (other ? SA_ONSTACK : 0));
	rn_on_nomem(on_no_memory);
}

static void
catch_none(void)
{
	for (size_t i = 0; i < RN_LEN(waits); i++)
		signal(waits[i], SIG_DFL);
	for (size_t i = 0; i < RN_LEN(faults); i++)
		signal(faults[i], SIG_DFL);
}

/* --- up and down ------------------------------------------------------------ */

/* Without what terminfo says of waiting: "$<5>". */
static void
keep(const char *s)
{
	for (; *s != '\0'; s++) {
		if (s[0] == '$' && s[1] == '<' && strchr(s, '>') != NULL)
			s = strchr(s, '>');
		else if (world.n < sizeof(world.bytes))
			world.bytes[world.n++] = *s;
	}
}

/* What leaves the terminal as it was found, as bytes. */
static void
prepare(bool color)
{
	static const char *const names[] = { "sgr0", "op", "cnorm", "rmkx",
	    "rmcup" };

	world.n = 0;
	keep(mouse_off);
	keep(focus_off);
	keep(paste_off);
	for (size_t i = 0; i < RN_LEN(names); i++) {
		const char *s = tigetstr(names[i]);

		if (s != NULL && s != (char *)-1 && (color ||
		    strcmp(names[i], "op") != 0))
			keep(s);
	}
}

void
terminal_write(const char *s)
{
	ssize_t n = write(STDOUT_FILENO, s, strlen(s));

	(void)n;
}

static bool
make_pipe(void)
{
	int fds[2];

	if (pipe(fds) != 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(fds[i], F_SETFL, O_NONBLOCK);
		fcntl(fds[i], F_SETFD, FD_CLOEXEC);
	}
	world.in = fds[0];
	world.out = fds[1];
	return true;
}

static enum rn_status
no_screen(struct app *app)
{
	const char *term = getenv("TERM");

	rn_fail(app->rn, RN_EUSAGE, "this terminal (TERM=%s) cannot show a"
	    " screen", term == NULL ? "" : term);
	rn_hint(app->rn, "refnet intro list 'waiting:any' prints the same"
	    " rows");
	return RN_EUSAGE;
}

static enum rn_status
open_screen(struct app *app)
{
	world.screen = newterm(NULL, stdout, stdin);
	if (world.screen != NULL && tigetstr("cup") != NULL &&
	    tigetstr("cup") != (char *)-1)
		return RN_OK;
	if (world.screen != NULL) {
		endwin();
		delscreen(world.screen);
	}
	return no_screen(app);
}

enum rn_status
terminal_up(struct app *app, bool *color)
{
	enum rn_status rc = RN_OK;

	if (tcgetattr(STDIN_FILENO, &world.before) != 0 || !make_pipe())
		return rn_fail(app->rn, RN_EIO, "no terminal: %s",
		    strerror(errno));
	TRY(open_screen(app));
	prepare(app->out.color);
	world.up = 1;
	world.ends = 0;
	catch_all();
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	set_escdelay(25);
	mouseinterval(0);
	define_key("\033[200~", KEY_PASTE);
	define_key("\033[201~", KEY_PASTED);
	curs_set(0);
	*color = app->out.color && has_colors() && start_color() == OK &&
	    use_default_colors() == OK && init_pair(1, COLOR_RED, -1) == OK;
	terminal_write(paste_on);
out:
	return rc;
}

void
terminal_mouse(bool on)
{
	mousemask(on ? BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON4_PRESSED |
	    BUTTON5_PRESSED : 0, NULL);
}

/* What curses does not know of, or forgets to turn off. */
static void
lay_down(void)
{
	if (!world.up)
		return;
	terminal_mouse(false);
	terminal_write(paste_off);
	endwin();
	world.up = 0;
}

static void
take_up(bool mouse)
{
	world.up = 1;
	refresh();
	keypad(stdscr, TRUE);	/* else with the first key, which is lost */
	terminal_write(paste_on);
	if (mouse)
		terminal_mouse(true);
}

void
terminal_down(void)
{
	lay_down();
	catch_none();
	delscreen(world.screen);
	close(world.in);
	close(world.out);
}

/* Stopping and going on: by the keyboard's signals as they are, or by ours. */
static void
catch_stops(void (*handler)(int))
{
	catch(SIGTSTP, handler, SA_RESTART);
	catch(SIGCONT, handler, SA_RESTART);
}

void
terminal_leave(void)
{
	lay_down();
	catch_stops(SIG_DFL);
}

void
terminal_enter(bool mouse)
{
	catch_stops(on_signal);
	/* whatever it did to lines and echo, and did not take back */
	tcsetattr(STDIN_FILENO, TCSADRAIN, &world.before);
	terminal_write(mouse_off);
	terminal_write(focus_off);
	take_up(mouse);
}

void
terminal_suspend(bool mouse)
{
	lay_down();
	catch_stops(SIG_DFL);
	raise(SIGTSTP);
	catch_stops(on_signal);
	/* ended meanwhile: the terminal may be somebody else's */
	if (world.ends == 0)
		take_up(mouse);
}

void
terminal_again(bool mouse)
{
	lay_down();
	take_up(mouse);
}

int
terminal_ends(void)
{
	return world.ends;
}

int
terminal_signals(void)
{
	return world.in;
}

int
terminal_signal(void)
{
	unsigned char c;

	return read(world.in, &c, 1) == 1 ? c : 0;
}

enum rn_status
terminal_reset(struct app *app)
{
	enum rn_status rc = RN_OK;
	struct termios t;

	if (tcgetattr(STDIN_FILENO, &t) != 0)
		return rn_fail(app->rn, RN_EIO, "no terminal: %s",
		    strerror(errno));
	TRY(open_screen(app));
	prepare(true);
	endwin();
	delscreen(world.screen);
	t.c_lflag |= ICANON | ECHO | ECHOE | ISIG | IEXTEN;
	t.c_iflag |= ICRNL | BRKINT;
	t.c_oflag |= OPOST | ONLCR;
	world.before = t;
	world.up = 1;
	put_back();
out:
	return rc;
}
