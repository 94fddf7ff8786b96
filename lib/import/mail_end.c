/*
 * mail_end.c - what follows once all message rows of a file are taken: keys,
 * runs of interactions by handle, states of people.
 */
#include <stdlib.h>
#include <string.h>

#include "import/mail.h"

static void *
room_for(size_t n, size_t size)
{
	void *v = malloc((n + 1) * size);

	if (v == NULL)
		rn_nomem();
	return v;
}

/* Keys of the letters that are new, sorted, so that rows are appended. */
static enum rn_status
put_keys(struct rn_mail *m, bool settled)
{
	size_t all, n = 0;
	struct rn_key *v = rn_post_keys(m->post, &all);
	enum rn_status rc;

	for (size_t i = 0; i < all; i++) {
		uint32_t letter = m->held[v[i].id];

		if (letter != RN_NO_LETTER)
			v[n++] = (struct rn_key){ v[i].hash,
			    m->first_id + letter };
	}
	rc = rn_keys_put(m->j->rn, v, n, settled);
	free(v);
	return rc;
}

/*
 * Mentions by who, each in the order of letters; start[w] .. start[w + 1] are
 * those of w.  Takes the place of m->mention.
 */
static uint32_t *
group_mentions(struct rn_mail *m)
{
	struct rn_mention *v = room_for(m->mention_n, sizeof(*v));
	uint32_t *start = calloc(m->who_n + 2, sizeof(*start));

	if (start == NULL)
		rn_nomem();
	for (size_t i = 0; i < m->mention_n; i++)
		start[m->mention[i].who + 2]++;
	for (size_t i = 0; i < m->who_n; i++)
		start[i + 2] += start[i + 1];
	for (size_t i = 0; i < m->mention_n; i++)
		v[start[m->mention[i].who + 1]++] = m->mention[i];
	free(m->mention);
	m->mention = v;
	return start;
}

/* Numbers of the file's addresses, ordered by something of each. */
struct rank { int64_t by; uint32_t who; };

static int
by_rank(const void *a, const void *b)
{
	const struct rank *x = a, *y = b;

	if (x->by != y->by)
		return x->by < y->by ? -1 : 1;
	return x->who < y->who ? -1 : x->who > y->who;
}

static enum rn_status
put_run(struct rn_mail *m, int64_t handle, const struct rn_mention *v,
    size_t n, bool settled)
{
	unsigned char *ids = room_for(n * 10, 1);
	enum rn_status rc;
	int64_t last = 0;
	size_t used = 0;

	for (size_t i = 0; i < n; i++) {
		int64_t id = m->first_id + v[i].letter;

		if (id == last)		/* to and cc at once */
			continue;
		used += rn_varint_put(ids + used, (uint64_t)(id - last));
		last = id;
	}
	rc = rn_run_put(m->j->rn, handle, ids, used, settled);
	free(ids);
	return rc;
}

/* In order of handles, so that rows are appended. */
static enum rn_status
put_runs(struct rn_mail *m, const uint32_t *start, bool settled)
{
	struct rank *order = room_for(m->who_n, sizeof(*order));
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < m->who_n; i++)
		order[i] = (struct rank){ m->who[i].handle, (uint32_t)i };
	qsort(order, m->who_n, sizeof(*order), by_rank);
	for (size_t i = 0; i < m->who_n; i++) {
		uint32_t w = order[i].who;

		if (start[w] < start[w + 1])
			TRY(put_run(m, order[i].by, m->mention + start[w],
			    start[w + 1] - start[w], settled));
	}
out:
	free(order);
	return rc;
}

/* Somebody's mention in a letter; theirs are in the order of letters. */
static const struct rn_mention *
find_mention(const struct rn_mention *v, size_t n, uint32_t letter)
{
	size_t lo = 0, hi = n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (v[mid].letter < letter)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < n && v[lo].letter == letter ? &v[lo] : NULL;
}

/* Time from my message to their answer, if `reply` names one of mine. */
static enum rn_status
latency(struct rn_mail *m, int64_t person, const struct rn_mention *e,
    size_t n, const struct rn_kept *l, int64_t *out)
{
	enum rn_status rc = RN_OK;
	uint32_t parent;
	int64_t id, at;

	*out = RN_NONE;
	if (l->reply == RN_NONE)
		return RN_OK;
	parent = rn_post_find(m->post, l->reply);
	/* what this file only saw again is asked of the store */
	if (parent != RN_NO_LETTER && m->held[parent] != RN_NO_LETTER) {
		const struct rn_mention *mine = find_mention(e, n,
		    m->held[parent]);

		if (mine != NULL && mine->kind == RN_EVENT_OUT)
			*out = l->at - m->letter[mine->letter].at;
		return RN_OK;
	}
	if (m->before == 0)
		return RN_OK;
	TRY(rn_key_find(m->j->rn, l->reply, &id));
	if (id == RN_NONE)
		return RN_OK;
	TRY(rn_ledger_asked(m->j->rn, person, id, &at));
	if (at != RN_NONE)
		*out = l->at - at;
out:
	return rc;
}

/* An event's place in time. */
struct moment {
	int64_t at;
	size_t place;		/* letters are in id order */
};

static int
by_time(const void *a, const void *b)
{
	const struct moment *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->place < y->place ? -1 : x->place > y->place;
}

/* Mail files mostly are in order already. */
static void
order_events(const struct rn_mail *m, const struct rn_mention *e, size_t n,
    struct moment *order)
{
	bool sorted = true;

	for (size_t i = 0; i < n; i++) {
		order[i] = (struct moment){ m->letter[e[i].letter].at, i };
		sorted = sorted && (i == 0 || order[i - 1].at <= order[i].at);
	}
	if (!sorted)
		qsort(order, n, sizeof(*order), by_time);
}

/* Bring one person's state up to date with their n events. */
static enum rn_status
advance(struct rn_mail *m, int64_t person, const struct rn_mention *e,
    size_t n, struct moment *order)
{
	enum rn_status rc = RN_OK;
	struct rn_state s;

	order_events(m, e, n, order);
	TRY(rn_state_load(m->j->rn, person, &s));
	/* what came is newer by id, so only an older instant is out of turn */
	if (s.last_id != 0 && order[0].at < s.at) {
		rn_job_replay(m->j, person);
		return RN_OK;
	}
	for (size_t i = 0; i < n; i++) {
		const struct rn_mention *x = &e[order[i].place];
		const struct rn_kept *l = &m->letter[x->letter];
		struct rn_event v = { .at = l->at,
		    .id = m->first_id + x->letter,
		    .kind = (enum rn_event_kind)x->kind, .k = x->k,
		    .to = x->to, .has_id = x->has_id };
		int64_t late = RN_NONE;

		if (v.kind == RN_EVENT_IN)
			TRY(latency(m, person, e, n, l, &late));
		rn_event_answer(&s, m->flags, late, &v);
		rn_state_apply(&s, &v);
	}
	rc = rn_state_save(m->j->rn, person, &s);
out:
	return rc;
}

static int
by_letter(const void *a, const void *b)
{
	const struct rn_mention *x = a, *y = b;

	return x->letter < y->letter ? -1 : x->letter > y->letter;
}

/* The events of the addresses of one person, in the order of letters. */
static size_t
collect(const struct rn_mail *m, const uint32_t *start,
    const struct rank *who, size_t n, struct rn_mention *out)
{
	size_t len = 0;

	for (size_t i = 0; i < n; i++)
		for (uint32_t k = start[who[i].who]; k < start[who[i].who + 1];
		    k++)
			if (m->mention[k].kind != RN_NO_EVENT)
				out[len++] = m->mention[k];
	if (n > 1)
		qsort(out, len, sizeof(*out), by_letter);
	return len;
}

static enum rn_status
advance_all(struct rn_mail *m, const uint32_t *start)
{
	struct rank *order = room_for(m->who_n, sizeof(*order));
	struct rn_mention *e = NULL;
	struct moment *times = NULL;
	enum rn_status rc = RN_OK;
	size_t n = 0, most = 0;

	for (uint32_t i = 0; i < m->who_n; i++)
		if (m->who[i].index != RN_NOBODY)
			order[n++] = (struct rank){ m->who[i].index, i };
	qsort(order, n, sizeof(*order), by_rank);
	for (size_t i = 0, to, all; i < n; i = to) {
		for (to = i, all = 0; to < n && order[to].by == order[i].by;
		    to++)
			all += start[order[to].who + 1] - start[order[to].who];
		if (all > most) {
			most = all * 2;
			free(e);
			free(times);
			e = room_for(most, sizeof(*e));
			times = room_for(most, sizeof(*times));
		}
		all = all == 0 ? 0 : collect(m, start, order + i, to - i, e);
		if (all > 0)
			TRY(advance(m, m->folk[order[i].by], e, all, times));
	}
out:
	free(e);
	free(times);
	free(order);
	return rc;
}

enum rn_status
rn_mail_settle(struct rn_mail *m)
{
	bool settled = rn_ledger_large((int64_t)m->letter_n, m->before);
	uint32_t *start = NULL;
	enum rn_status rc = RN_OK;

	TRY(put_keys(m, settled));
	start = group_mentions(m);
	TRY(put_runs(m, start, settled));
	TRY(advance_all(m, start));
out:
	free(start);
	return rc;
}
