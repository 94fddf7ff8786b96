/*
 * mail_end.c - what follows once all message rows of a file are taken: keys,
 * runs of interactions by handle; states of people are mail_states.c.
 */
#include <stdlib.h>
#include <string.h>

#include "import/mail.h"

void *
rn_room_for(size_t n, size_t size)
{
	void *v = malloc((n + 1) * size);

	if (v == NULL)
		rn_nomem();
	return v;
}

/* Keys of the letters that are new. */
static bool
next_key(void *ctx, struct rn_hashed *out)
{
	struct rn_mail *m = ctx;
	uint32_t letter;

	do {
		if (!rn_post_next(m->post, out))
			return false;
		letter = m->held[out->id];
	} while (letter >= RN_TOLD_LETTER);
	out->id = m->first_id + letter;
	return true;
}

static void
group_mentions(struct rn_mail *m, struct rn_sight *out)
{
	uint32_t *start = calloc(m->who_n + 2, sizeof(*start));
	struct rn_mentions *all = &m->mention;
	struct rn_seen seen = { .letter = UINT32_MAX };

	if (start == NULL)
		rn_nomem();
	out->letter = rn_room_for(all->n, sizeof(*out->letter));
	out->what = rn_room_for(all->n, sizeof(*out->what));
	out->start = start;
	for (size_t i = 0; i < all->n; i++)
		start[all->who[i] + 2]++;
	for (size_t i = 0; i < m->who_n; i++)
		start[i + 2] += start[i + 1];
	for (size_t i = 0; i < all->n; i++) {
		uint32_t to = start[all->who[i] + 1]++;

		if (rn_seen_unpack(all->what[i], &seen))
			seen.letter++;	/* 0 after the last number */
		out->letter[to] = seen.letter;
		out->what[to] = all->what[i];
	}
	free(all->who);
	free(all->what);
	*all = (struct rn_mentions){ 0 };
}

int
rn_by_rank(const void *a, const void *b)
{
	const struct rn_ranked *x = a, *y = b;

	if (x->by != y->by)
		return x->by < y->by ? -1 : 1;
	return x->who < y->who ? -1 : x->who > y->who;
}

/* Addresses whose runs remain to be fed, in order of handles. */
struct runs {
	const struct rn_mail *m;
	const struct rn_sight *sight;
	const struct rn_ranked *at, *end;
	unsigned char *ids;
	size_t room;
};

static bool
next_run(void *ctx, struct rn_run *out)
{
	struct runs *r = ctx;
	const uint32_t *start = r->sight->start, *letter, *end;
	int64_t last = 0;

	while (r->at < r->end &&
	    start[r->at->who] == start[r->at->who + 1])
		r->at++;
	if (r->at == r->end)
		return false;
	letter = r->sight->letter + start[r->at->who];
	end = r->sight->letter + start[r->at->who + 1];
	if ((size_t)(end - letter) > r->room) {
		free(r->ids);
		r->room = (size_t)(end - letter) * 2;
		r->ids = rn_room_for(r->room, 10);
	}
	*out = (struct rn_run){ r->at->by, r->ids, 0 };
	for (; letter < end; letter++) {
		int64_t id = r->m->first_id + *letter;

		if (id == last)		/* to and cc at once */
			continue;
		out->n += rn_varint_put(r->ids + out->n,
		    (uint64_t)(id - last));
		last = id;
	}
	r->at++;
	return true;
}

static enum rn_status
put_runs(struct rn_mail *m, const struct rn_sight *sight, bool settled)
{
	struct rn_ranked *order = rn_room_for(m->who_n, sizeof(*order));
	struct runs r = { m, sight, order, order, NULL, 0 };
	enum rn_status rc;
	size_t n = 0;

	/* nobody, who stands for all who were forgotten, has none */
	for (uint32_t i = 0; i < m->who_n; i++)
		if (m->who[i].rule != RN_RULE_SUPPRESSED)
			order[n++] = (struct rn_ranked){ m->who[i].handle, i };
	r.end += n;
	if (n > 1)
		qsort(order, n, sizeof(*order), rn_by_rank);
	rc = rn_runs_put(m->j->rn, next_run, &r, settled);
	free(r.ids);
	free(order);
	return rc;
}

/* An answer that asks for its parent, and where it asks from. */
struct asked { struct rn_hashed key; size_t place; };

static int
by_hash(const void *a, const void *b)
{
	const struct asked *x = a, *y = b;

	return x->key.hash < y->key.hash ? -1 : x->key.hash > y->key.hash;
}

/* Parents in what was held before. */
static enum rn_status
find_held_parents(struct rn_mail *m)
{
	struct asked *order = rn_room_for(m->outside_n, sizeof(*order));
	struct rn_hashed *v = rn_room_for(m->outside_n, sizeof(*v));
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < m->outside_n; i++)
		order[i] = (struct asked){ { .hash = m->outside[i].reply },
		    i };
	qsort(order, m->outside_n, sizeof(*order), by_hash);
	for (size_t i = 0; i < m->outside_n; i++)
		v[i] = order[i].key;
	TRY(rn_keys_find(m->j->rn, v, m->outside_n));
	for (size_t i = 0; i < m->outside_n; i++)
		m->outside[order[i].place].id = v[i].id;
out:
	free(order);
	free(v);
	return rc;
}

/* Parents that came after their answers, or were held before. */
static enum rn_status
find_parents(struct rn_mail *m)
{
	size_t left = 0;

	for (size_t i = 0; i < m->outside_n; i++) {
		struct rn_outside *x = &m->outside[i];
		struct rn_kept *l = &m->letter[x->letter];
		uint32_t number = rn_post_find(m->post, x->reply);

		if (rn_mail_is_letter(m, number))
			l->parent = m->held[number] & RN_PARENT_NONE;
		else if (m->before == 0)
			l->parent = RN_PARENT_NONE;
		else
			m->outside[left++] = *x;
	}
	m->outside_n = left;
	return left == 0 ? RN_OK : find_held_parents(m);
}

enum rn_status
rn_mail_settle(struct rn_mail *m)
{
	bool settled = rn_pages_large((int64_t)m->letter_n, m->before);
	struct rn_states *states;
	struct rn_sight sight;
	enum rn_status rc = find_parents(m);

	if (rc != RN_OK)
		return rc;
	group_mentions(m, &sight);
	rn_post_close(m->post);
	states = rn_states_begin(m, &sight);
	TRY(rn_keys_put(m->j->rn, next_key, m, settled));
	TRY(rn_mail_put_keys(m, settled));
	rn_post_forget(m->post);
	TRY(put_runs(m, &sight, settled));
	TRY(rn_mail_put_names(m));
	TRY(rn_mail_put_called(m));
	TRY(rn_states_end(states, settled));
out:
	rn_states_free(states);
	free(sight.letter);
	free(sight.what);
	free(sight.start);
	return rc;
}
