/*
 * pipe.c - a ring of items between two threads; the one speaker of pthreads.
 */
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/pipe.h"

struct rn_pipe {
	rn_pipe_make *make;
	rn_pipe_complete *complete;	/* or NULL */
	void *ctx;
	void *items[RN_PIPE_ITEMS];
	bool threaded;
	pthread_t thread;

	pthread_mutex_t lock;	/* for all below */
	pthread_cond_t changed;
	size_t made, taken;	/* items so far; the last taken is in use */
	size_t completed;
	bool stop;
};

static void
check(int code)
{
	if (code != 0)		/* only misuse fails here */
		abort();
}

/* One more, and whoever waits for it may go on. */
static void
count(struct rn_pipe *p, size_t *n)
{
	check(pthread_mutex_lock(&p->lock));
	++*n;
	check(pthread_cond_broadcast(&p->changed));
	check(pthread_mutex_unlock(&p->lock));
}

static void *
run(void *arg)
{
	struct rn_pipe *p = arg;
	bool more = true;

	while (more) {
		void *item;
		bool stop;

		check(pthread_mutex_lock(&p->lock));
		while (!p->stop && p->made >= p->taken + RN_PIPE_ITEMS - 1)
			check(pthread_cond_wait(&p->changed, &p->lock));
		item = p->items[p->made % RN_PIPE_ITEMS];
		stop = p->stop;
		check(pthread_mutex_unlock(&p->lock));
		if (stop)
			break;
		more = p->make(p->ctx, item);
		count(p, &p->made);
		if (p->complete != NULL)
			p->complete(p->ctx, item);
		count(p, &p->completed);
	}
	return NULL;
}

/* Signals are for the thread that knows what to do about them. */
static bool
start(struct rn_pipe *p)
{
	sigset_t all, before;
	bool done;

	sigfillset(&all);
	if (pthread_sigmask(SIG_SETMASK, &all, &before) != 0)
		return false;
	done = pthread_create(&p->thread, NULL, run, p) == 0;
	check(pthread_sigmask(SIG_SETMASK, &before, NULL));
	return done;
}

struct rn_pipe *
rn_pipe_new(rn_pipe_make *make, void *ctx, void *const items[RN_PIPE_ITEMS],
    bool thread)
{
	return rn_pipe_new_in_two(make, NULL, ctx, items, thread);
}

struct rn_pipe *
rn_pipe_new_in_two(rn_pipe_make *make, rn_pipe_complete *complete, void *ctx,
    void *const items[RN_PIPE_ITEMS], bool thread)
{
	struct rn_pipe *p = calloc(1, sizeof(*p));

	if (p == NULL)
		rn_nomem();
	p->make = make;
	p->complete = complete;
	p->ctx = ctx;
	memcpy(p->items, items, sizeof(p->items));
	check(pthread_mutex_init(&p->lock, NULL));
	check(pthread_cond_init(&p->changed, NULL));
	p->threaded = thread && start(p);
	return p;
}

void *
rn_pipe_next(struct rn_pipe *p)
{
	void *item;

	check(pthread_mutex_lock(&p->lock));
	item = p->items[p->taken % RN_PIPE_ITEMS];
	p->taken++;
	check(pthread_cond_broadcast(&p->changed));
	while (p->threaded && p->made < p->taken)
		check(pthread_cond_wait(&p->changed, &p->lock));
	check(pthread_mutex_unlock(&p->lock));
	if (!p->threaded) {
		p->make(p->ctx, item);
		if (p->complete != NULL)
			p->complete(p->ctx, item);
	}
	return item;
}

void
rn_pipe_wait(struct rn_pipe *p)
{
	check(pthread_mutex_lock(&p->lock));
	while (p->threaded && p->completed < p->taken)
		check(pthread_cond_wait(&p->changed, &p->lock));
	check(pthread_mutex_unlock(&p->lock));
}

void
rn_pipe_free(struct rn_pipe *p)
{
	if (p == NULL)
		return;
	if (p->threaded) {
		check(pthread_mutex_lock(&p->lock));
		p->stop = true;
		check(pthread_cond_broadcast(&p->changed));
		check(pthread_mutex_unlock(&p->lock));
		check(pthread_join(p->thread, NULL));
	}
	pthread_mutex_destroy(&p->lock);
	pthread_cond_destroy(&p->changed);
	free(p);
}
