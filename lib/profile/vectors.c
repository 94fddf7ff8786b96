/*
 * vectors.c - texts into vectors, by a program of the user's.
 *
 * The protocol is refnet-plugins(5): a line of JSON for each text, one back
 * for each.  The program is not trusted with anything: an answer that is not
 * wholly right is none.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/run.h"
#include "base/text.h"
#include "profile/profile.h"

static char *
question(const char *const *text, size_t n, size_t *len)
{
	char *all = NULL;
	FILE *to = open_memstream(&all, len);

	if (to == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++) {
		fprintf(to, "{\"id\":%zu,\"text\":", i + 1);
		rn_json_text(to, text[i]);
		fputs("}\n", to);
	}
	rn_text_end(to, &all);
	return all;
}

/* What is being read. */
struct reader {
	struct rn_arena *a;
	struct rn_vectors *out;
	double now[RN_VECTOR_DIM];	/* of the line at hand */
	bool *had;
};

/* [0.1, -2, 3e-5]; how many, 0: it is no vector. */
static size_t
read_numbers(struct rn_json *j, double now[RN_VECTOR_DIM])
{
	bool first = true;
	size_t n = 0;

	if (!rn_json_sign(j, '['))
		return 0;
	while (rn_json_next(j, ']', &first))
		if (n == RN_VECTOR_DIM || !rn_json_number(j, &now[n++]))
			return 0;
	return j->broken ? 0 : n;
}

static bool
is_key(const char *key, size_t n, const char *word)
{
	return n == strlen(word) && memcmp(key, word, n) == 0;
}

/* One line: which text, and how many numbers; false: it is no answer. */
static bool
read_line(const char *s, size_t len, double now[RN_VECTOR_DIM], double *id,
    size_t *dim)
{
	struct rn_json j = { s, s + len, false };
	bool first = true, has_id = false;
	const char *key;
	size_t n;

	*dim = 0;
	if (!rn_json_sign(&j, '{'))
		return false;
	while (rn_json_next(&j, '}', &first)) {
		if (!rn_json_key(&j, &key, &n))
			return false;
		if (is_key(key, n, "id"))
			has_id = rn_json_number(&j, id);
		else if (is_key(key, n, "vector"))
			*dim = read_numbers(&j, now);
		else if (!rn_json_skip(&j))
			return false;
	}
	return rn_json_done(&j) && has_id && *dim > 0;
}

/* To length 1, so that a cosine is a sum of products. */
static bool
take(struct reader *r, size_t i)
{
	struct rn_vectors *out = r->out;
	float *to = out->v + i * out->dim;
	double most = 0, length = 0;

	for (size_t k = 0; k < out->dim; k++)
		most = fmax(most, fabs(r->now[k]));
	if (most <= 0)
		return false;
	for (size_t k = 0; k < out->dim; k++) {
		double v = r->now[k] / most;

		length += v * v;
	}
	length = sqrt(length);
	for (size_t k = 0; k < out->dim; k++)
		to[k] = (float)(r->now[k] / most / length);
	r->had[i] = true;
	return true;
}

static const char *
take_line(struct reader *r, const char *s, size_t len, size_t line)
{
	struct rn_vectors *out = r->out;
	double id;
	size_t dim;

	if (!read_line(s, len, r->now, &id, &dim))
		return rn_sprintf(r->a, "said what is no vector, in line"
		    " %zu", line);
	if (!(id >= 1 && id <= (double)out->n) || id > floor(id))
		return rn_sprintf(r->a, "answered to a text nobody asked"
		    " about, in line %zu", line);
	if (r->had[(size_t)id - 1])
		return rn_sprintf(r->a, "answered twice to text %.0f", id);
	if (out->dim == 0) {
		out->dim = dim;
		out->v = rn_alloc(r->a, out->n * dim * sizeof(*out->v));
	}
	if (dim != out->dim)
		return rn_sprintf(r->a, "said vectors of %zu and of %zu"
		    " numbers", out->dim, dim);
	if (!take(r, (size_t)id - 1))
		return rn_sprintf(r->a, "said a vector of zeros, in line"
		    " %zu", line);
	return NULL;
}

const char *
rn_vectors_read(struct rn_arena *a, const char *said, size_t len, size_t n,
    struct rn_vectors *out)
{
	struct reader *r = rn_alloc(a, sizeof(*r));
	size_t line = 0;

	*out = (struct rn_vectors){ .n = n };
	r->a = a;
	r->out = out;
	r->had = rn_alloc(a, n * sizeof(*r->had));
	while (len > 0) {
		const char *end = memchr(said, '\n', len), *wrong = NULL;
		size_t size = end == NULL ? len : (size_t)(end - said);

		line++;
		for (size_t i = 0; i < size && wrong == NULL; i++)
			if (said[i] != ' ' && said[i] != '\t' &&
			    said[i] != '\r') {
				wrong = take_line(r, said, size, line);
				break;
			}
		if (wrong != NULL)
			return wrong;
		size += size < len;
		said += size;
		len -= size;
	}
	for (size_t i = 0; i < n; i++)
		if (!r->had[i])
			return rn_sprintf(a, "said nothing of text %zu of"
			    " %zu", i + 1, n);
	return NULL;
}

const char *
rn_vectors_ask(struct rn_arena *a, const struct rn_match_plugin *p,
    const char *const *text, size_t n, struct rn_vectors *out)
{
	struct rn_run run = { .command = p->command, .most = RN_VECTOR_SAID,
	    .seconds = p->seconds };
	size_t len = 0;
	const char *wrong;
	char *in, *said;

	in = question(text, n, &run.in_n);
	run.in = in;
	wrong = rn_run(a, &run, &said, &len);
	free(in);
	return wrong != NULL ? wrong : rn_vectors_read(a, said, len, n, out);
}
