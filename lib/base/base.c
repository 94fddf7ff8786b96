/*
 * base.c - errors, arenas, hashing: what every room leans on.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/base.h"
#include "base/handle.h"
#include "base/row.h"

enum { BLOCK = 16 * 1024 };

static void (*nomem)(void) = abort;

void
rn_on_nomem(void (*handler)(void))
{
	nomem = handler;
}

void
rn_nomem(void)
{
	nomem();
	abort();
}

enum rn_status
rn_fail(struct refnet *rn, enum rn_status rc, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(rn->text, sizeof(rn->text), fmt, ap);
	va_end(ap);
	rn->hint[0] = '\0';
	return rc;
}

void
rn_hint(struct refnet *rn, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(rn->hint, sizeof(rn->hint), fmt, ap);
	va_end(ap);
}

const char *
rn_error_text(const struct refnet *rn)
{
	return rn == NULL ? "out of memory" : rn->text;
}

const char *
rn_error_hint(const struct refnet *rn)
{
	return rn == NULL || rn->hint[0] == '\0' ? NULL : rn->hint;
}

const struct rn_terms *
rn_terms(const struct refnet *rn)
{
	return rn->has_terms ? &rn->terms : NULL;
}

const struct rn_limits *
rn_limits(const struct refnet *rn)
{
	return &rn->limits;
}

struct block {
	struct block *next;
	size_t used, room;
	max_align_t data[];
};

struct rn_arena {
	struct block *blocks;	/* the first is the one being filled */
};

struct rn_arena *
rn_arena_new(void)
{
	return calloc(1, sizeof(struct rn_arena));
}

struct rn_arena *
rn_arena_make(void)
{
	struct rn_arena *a = rn_arena_new();

	if (a == NULL)
		rn_nomem();
	return a;
}

static void
free_blocks(struct block *b)
{
	while (b != NULL) {
		struct block *next = b->next;

		free(b);
		b = next;
	}
}

void
rn_arena_free(struct rn_arena *a)
{
	if (a == NULL)
		return;
	free_blocks(a->blocks);
	free(a);
}

void
rn_arena_reset(struct rn_arena *a)
{
	struct block *keep = a->blocks;

	if (keep == NULL)
		return;
	free_blocks(keep->next);
	keep->next = NULL;
	keep->used = 0;
}

/* n bytes as they come, for those who fill them at once. */
static void *
take(struct rn_arena *a, size_t n)
{
	const size_t align = _Alignof(max_align_t);
	struct block *b = a->blocks;
	void *p;

	if (n > SIZE_MAX - 2 * align - sizeof(*b))
		rn_nomem();
	n = (n + align - 1) / align * align;
	if (b == NULL || b->room - b->used < n) {
		size_t room = n > BLOCK ? n : BLOCK;

		b = malloc(sizeof(*b) + room);
		if (b == NULL)
			rn_nomem();
		b->used = 0;
		b->room = room;
		b->next = a->blocks;
		a->blocks = b;
	}
	p = (char *)b->data + b->used;
	b->used += n;
	return p;
}

void *
rn_alloc(struct rn_arena *a, size_t n)
{
	return memset(take(a, n), 0, n);
}

char *
rn_strndup(struct rn_arena *a, const char *s, size_t n)
{
	char *p = take(a, n + 1);

	if (n != 0)
		memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

char *
rn_strdup(struct rn_arena *a, const char *s)
{
	return rn_strndup(a, s, s == NULL ? 0 : strlen(s));
}

char *
rn_sprintf(struct rn_arena *a, const char *fmt, ...)
{
	va_list ap, again;
	char few[256], *p;
	int n;

	va_start(ap, fmt);
	va_copy(again, ap);
	n = vsnprintf(few, sizeof(few), fmt, ap);
	va_end(ap);
	if (n < 0)
		few[n = 0] = '\0';
	p = take(a, (size_t)n + 1);
	if ((size_t)n < sizeof(few))
		memcpy(p, few, (size_t)n + 1);
	else
		vsnprintf(p, (size_t)n + 1, fmt, again);
	va_end(again);
	return p;
}

int64_t
rn_clock_ms(void)
{
	struct timespec t = { 0 };

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void
rn_list_add(struct rn_arena *a, struct rn_list *l, const char *s)
{
	/* room doubles at powers of two */
	if ((l->n & (l->n - 1)) == 0) {
		const char **v = rn_alloc(a, (l->n * 2 + 1) * sizeof(*v));

		if (l->n > 0)
			memcpy(v, l->v, l->n * sizeof(*v));
		l->v = v;
	}
	l->v[l->n++] = s;
}

void *
rn_grow(void *v, size_t n, size_t *room, size_t size)
{
	size_t more;

	if (n < *room)
		return v;
	more = *room == 0 ? 64 : *room * 2;
	if (more > SIZE_MAX / size || (v = realloc(v, more * size)) == NULL)
		rn_nomem();
	*room = more;
	return v;
}

void *
rn_zeroed(size_t n, size_t size)
{
	void *v = calloc(n, size);

	if (v == NULL)
		rn_nomem();
	return v;
}

const struct rn_col *
rn_view_col(const struct rn_view *v, const char *key)
{
	for (size_t i = 0; i < v->n; i++)
		if (strcmp(v->cols[i].key, key) == 0)
			return &v->cols[i];
	return NULL;
}

const struct rn_view *
rn_view_inner(const struct rn_view *v, const struct rn_col *col)
{
	size_t k = 0;

	for (const struct rn_col *c = v->cols; c < col; c++)
		k += c->kind == RN_K_ROWS;
	return v->inner[k];
}

int
rn_by_int64(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return x < y ? -1 : x > y;
}

size_t
rn_distinct(int64_t *v, size_t n)
{
	size_t len = 0, at = 1;

	while (at < n && v[at - 1] <= v[at])
		at++;
	if (at < n)
		qsort(v, n, sizeof(*v), rn_by_int64);
	for (size_t i = 0; i < n; i++)
		if (len == 0 || v[len - 1] != v[i])
			v[len++] = v[i];
	return len;
}
