/*
 * failing.c - loaded before a program (LD_PRELOAD), it lets the n-th step of an
 * SQL statement or the n-th allocation of memory fail; for deep/steps,
 * deep/memory and deep/units.
 *
 *	FAILING_STEP=N:CODE	the N-th step ends with this code of SQLite's
 *	FAILING_ALLOC=N		the N-th allocation gives nothing; -1: none does,
 *				and FILE says where they are
 *	FAILING_ON=1		and so do all that follow
 *	FAILING_TELL=FILE	how many there were; whether it came to that
 *	FAILING_UNIT=1		it is a program of unit tests: what it makes in
 *				/tmp is told, how it crashes, and what it says
 *				itself costs no memory
 *
 * For -1 FILE gets of each place allocations are made at the
 * first of them and a hash of who called whom there, four frames.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t n);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t n);
void *__libc_memalign(size_t align, size_t n);

enum { PLACES = 1 << 16, FRAMES = 4 };

/* FNV-1a's */
static const unsigned long SEED = 14695981039346656037UL;
static const unsigned long PRIME = 1099511628211UL;

static long fail_step, fail_alloc;
static int fail_code;
static bool on, told;
static bool running;	/* main() is; what is before it is nobody's who could say so */
static bool unit;
static struct { const char *from, *to; } judge;	/* cmocka, in such a program */
static const char *tell;
static atomic_long steps, allocs;
static atomic_bool hit;
static struct { unsigned long hash, same; long n; } places[PLACES];
static pthread_mutex_t many = PTHREAD_MUTEX_INITIALIZER;
static __thread bool inside;	/* what this file does itself does not count */

static int (*real_main)(int, char **, char **);
static void account(void);

/* The program, or library, that an address is in; NULL: none. */
static const void *
library_of(const void *at)
{
	Dl_info found;

	return at == NULL || dladdr(at, &found) == 0 ? NULL : found.dli_fbase;
}

static int
find_judge(struct dl_phdr_info *x, size_t n, void *base)
{
	const char *at = (const char *)x->dlpi_addr;

	(void)n;
	if (base == NULL || at != base)
		return 0;
	judge.from = judge.to = at;
	for (int i = 0; i < x->dlpi_phnum; i++)
		if (x->dlpi_phdr[i].p_type == PT_LOAD && judge.to < at +
		    x->dlpi_phdr[i].p_vaddr + x->dlpi_phdr[i].p_memsz)
			judge.to = at + x->dlpi_phdr[i].p_vaddr +
			    x->dlpi_phdr[i].p_memsz;
	return 1;
}

/* Asked of each allocation, which dladdr() is too slow for. */
static bool
judges(const void *caller)
{
	return (const char *)caller >= judge.from &&
	    (const char *)caller < judge.to;
}

static void
start(void)
{
	const char *s = getenv("FAILING_STEP"), *a = getenv("FAILING_ALLOC");

	fail_step = s == NULL ? 0 : strtol(s, NULL, 10);
	fail_code = s == NULL || strchr(s, ':') == NULL ? 0 :
	    (int)strtol(strchr(s, ':') + 1, NULL, 10);
	fail_alloc = a == NULL ? 0 : strtol(a, NULL, 10);
	on = getenv("FAILING_ON") != NULL;
	tell = getenv("FAILING_TELL");
	unit = getenv("FAILING_UNIT") != NULL;
	if (unit)
		dl_iterate_phdr(find_judge,
		    (void *)library_of(dlsym(RTLD_DEFAULT, "_fail")));
}

static bool
fails(atomic_long *count, long at)
{
	long n = atomic_fetch_add(count, 1) + 1;

	if (at <= 0 || !(on ? n >= at : n == at))
		return false;
	hit = true;
	return true;
}

/* --- steps -------------------------------------------------------------- */

struct sqlite3;
struct sqlite3_stmt;

static int (*real_step)(struct sqlite3_stmt *);
static int (*real_exec)(struct sqlite3 *, const char *, int (*)(void *, int,
    char **, char **), void *, char **);

/* What SQLite itself asks of itself, as when it reads the schema, is its own. */
static bool
same_library(const void *caller, const void *function)
{
	const void *base = library_of(caller);

	return base != NULL && base == library_of(function);
}

int
sqlite3_step(struct sqlite3_stmt *st)
{
	if (!same_library(__builtin_return_address(0), *(void **)&real_step) &&
	    fails(&steps, fail_step))
		return fail_code;
	return real_step(st);
}

/* One step, however many statements it has. */
int
sqlite3_exec(struct sqlite3 *db, const char *sql, int (*row)(void *, int,
    char **, char **), void *ctx, char **words)
{
	if (!same_library(__builtin_return_address(0), *(void **)&real_exec) &&
	    fails(&steps, fail_step))
		return fail_code;
	return real_exec(db, sql, row, ctx, words);
}

/* --- memory ------------------------------------------------------------- */

/* The same in every run, wherever the parts of the program were loaded. */
static unsigned long
same(void *const *frame, int depth)
{
	unsigned long hash = SEED;
	Dl_info at;

	for (int i = 0; i < depth; i++)
		hash = (hash ^ (unsigned long)(dladdr(frame[i], &at) == 0 ? 0 :
		    (char *)frame[i] - (char *)at.dli_fbase)) * PRIME;
	return hash;
}

/* Four frames above this file's. */
static void
place(long n)
{
	void *frame[FRAMES + 3];
	unsigned long hash = SEED;
	int depth = backtrace(frame, FRAMES + 3);
	size_t at;

	for (int i = 3; i < depth; i++)
		hash = (hash ^ (unsigned long)(uintptr_t)frame[i]) * PRIME;
	hash |= 1;
	pthread_mutex_lock(&many);
	at = hash % PLACES;
	while (places[at].hash != 0 && places[at].hash != hash)
		at = (at + 1) % PLACES;
	if (places[at].hash == 0) {
		places[at].hash = hash;
		places[at].same = same(frame + 3, depth - 3);
		places[at].n = n;
	}
	pthread_mutex_unlock(&many);
}

static bool
denied(const void *caller)
{
	bool no;

	if (inside || !running || judges(caller))
		return false;
	inside = true;
	if (fail_alloc < 0 && tell != NULL)
		place(allocs + 1);
	no = fails(&allocs, fail_alloc);
	inside = false;
	if (no)
		errno = ENOMEM;
	return no;
}

void *
malloc(size_t n)
{
	return denied(__builtin_return_address(0)) ? NULL :
	    __libc_malloc(n);
}

void *
calloc(size_t n, size_t size)
{
	return denied(__builtin_return_address(0)) ? NULL :
	    __libc_calloc(n, size);
}

void *
realloc(void *p, size_t n)
{
	return denied(__builtin_return_address(0)) ? NULL :
	    __libc_realloc(p, n);
}

void *
aligned_alloc(size_t align, size_t n)
{
	return denied(__builtin_return_address(0)) ? NULL :
	    __libc_memalign(align, n);
}

int
posix_memalign(void **to, size_t align, size_t n)
{
	if (denied(__builtin_return_address(0)) ||
	    (*to = __libc_memalign(align, n)) == NULL)
		return ENOMEM;
	return 0;
}

/* --- units --------------------------------------------------------------- */

enum { MADE = 64, ASSERTED = 72, NOMEM = 71, DEEP = 32 };

static char made[MADE][64];
static int made_n;
static char *(*real_mkdtemp)(char *);
static int (*real_mkstemp)(char *);
static void (*(*real_signal)(int, void (*)(int)))(int);
static void (*real_abort)(void);

static void
remember(const char *path)
{
	if (path != NULL && made_n < MADE)
		snprintf(made[made_n++], sizeof(made[0]), "%s", path);
}

char *
mkdtemp(char *name)
{
	char *path = real_mkdtemp(name);

	remember(path);
	return path;
}

int
mkstemp(char *name)
{
	int fd = real_mkstemp(name);

	remember(fd < 0 ? NULL : name);
	return fd;
}

/* The store of a test is gone with it: no disk need be waited for. */
int
fsync(int fd)
{
	return unit ? 0 : (int)syscall(SYS_fsync, fd);
}

int
fdatasync(int fd)
{
	return unit ? 0 : (int)syscall(SYS_fdatasync, fd);
}

/* cmocka would go on behind a crash. */
void
(*signal(int sig, void (*handler)(int)))(int)
{
	return judges(__builtin_return_address(0)) ? SIG_DFL :
	    real_signal(sig, handler);
}

/*
 * Of who has not said what to do when memory is out, it is the library's; of
 * cmocka (CMOCKA_TEST_ABORT) it is that the test has noticed, or that a process
 * it began has.
 */
void
abort(void)
{
	const void *caller = __builtin_return_address(0);

	if (unit && fail_alloc > 0 && judges(caller))
		_exit(ASSERTED);
	if (unit && hit && same_library(caller, *(void **)&real_main))
		_exit(NOMEM);
	account();
	real_abort();
	__builtin_unreachable();
}

static void
crashed(int sig)
{
	void *frame[DEEP];

	inside = true;
	backtrace_symbols_fd(frame, backtrace(frame, DEEP), STDERR_FILENO);
	account();
	real_signal(sig, SIG_DFL);
	raise(sig);
}

static void
watch(void)
{
	void *frame[1];

	backtrace(frame, 1);	/* it loads a library the first time */
	real_signal(SIGSEGV, crashed);
	real_signal(SIGBUS, crashed);
	real_signal(SIGFPE, crashed);
}

/* --- the account --------------------------------------------------------- */

static void
account(void)
{
	char line[64];
	int fd;

	inside = true;
	if (tell == NULL || told || (fd = open(tell, O_WRONLY | O_CREAT |
	    O_TRUNC, 0600)) < 0)
		return;
	told = true;
	dprintf(fd, "steps %ld\nallocs %ld\nhit %d\n", (long)steps,
	    (long)allocs, (int)hit);
	for (int i = 0; i < made_n; i++)
		dprintf(fd, "made %s\n", made[i]);
	for (size_t i = 0; i < PLACES; i++)
		if (places[i].hash != 0) {
			snprintf(line, sizeof(line), "place %ld %lx\n",
			    places[i].n, places[i].same);
			if (write(fd, line, strlen(line)) < 0)
				break;
		}
	close(fd);
}

__attribute__((constructor))
static void
begin(void)
{
	inside = true;
	start();
	*(void **)&real_step = dlsym(RTLD_NEXT, "sqlite3_step");
	*(void **)&real_exec = dlsym(RTLD_NEXT, "sqlite3_exec");
	*(void **)&real_mkdtemp = dlsym(RTLD_NEXT, "mkdtemp");
	*(void **)&real_mkstemp = dlsym(RTLD_NEXT, "mkstemp");
	*(void **)&real_signal = dlsym(RTLD_NEXT, "signal");
	*(void **)&real_abort = dlsym(RTLD_NEXT, "abort");
	if (unit)
		watch();
	unsetenv("LD_PRELOAD");		/* programs that it starts are well */
	inside = false;
}

static int
run_main(int argc, char **argv, char **env)
{
	running = true;
	return real_main(argc, argv, env);
}

int
__libc_start_main(int (*main)(int, char **, char **), int argc, char **argv,
    void (*init)(void), void (*fini)(void), void (*end)(void), void *stack)
{
	int (*next)(int (*)(int, char **, char **), int, char **,
	    void (*)(void), void (*)(void), void (*)(void), void *);

	*(void **)&next = dlsym(RTLD_NEXT, "__libc_start_main");
	real_main = main;
	return next(run_main, argc, argv, init, fini, end, stack);
}

/* Not by atexit(): who is out of memory leaves by _exit(). */
void
_exit(int code)
{
	account();
	syscall(SYS_exit_group, code);
	__builtin_unreachable();
}

__attribute__((destructor))
static void
end(void)
{
	account();
}
