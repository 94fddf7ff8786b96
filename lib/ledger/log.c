/*
 * log.c - interactions typed by hand.
 *
 * Free text is read by tables: the verb gives the channel, date words give
 * the day, and the longest runs of words that name somebody give the people.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "ledger/held.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

/* What the verb of a sentence says. */
static const struct {
	const char *word;
	enum rn_channel kind;
	int direction;		/* enum rn_direction, -1: by kind */
} verbs[] = {
	{ "called", RN_CHANNEL_CALL, RN_DIRECTION_BOTH },
	{ "call", RN_CHANNEL_CALL, RN_DIRECTION_BOTH },
	{ "phoned", RN_CHANNEL_CALL, RN_DIRECTION_BOTH },
	{ "rang", RN_CHANNEL_CALL, RN_DIRECTION_BOTH },
	{ "met", RN_CHANNEL_MEETING, RN_DIRECTION_BOTH },
	{ "meeting", RN_CHANNEL_MEETING, RN_DIRECTION_BOTH },
	{ "coffee", RN_CHANNEL_MEETING, RN_DIRECTION_BOTH },
	{ "lunch", RN_CHANNEL_MEETING, RN_DIRECTION_BOTH },
	{ "dinner", RN_CHANNEL_MEETING, RN_DIRECTION_BOTH },
	{ "emailed", RN_CHANNEL_EMAIL, RN_DIRECTION_OUT },
	{ "mailed", RN_CHANNEL_EMAIL, RN_DIRECTION_OUT },
	{ "wrote", RN_CHANNEL_EMAIL, RN_DIRECTION_OUT },
	{ "messaged", RN_CHANNEL_MESSAGE, RN_DIRECTION_OUT },
	{ "texted", RN_CHANNEL_MESSAGE, RN_DIRECTION_OUT },
	{ "gave", RN_CHANNEL_GIVE, RN_DIRECTION_OUT },
	{ "sent", RN_CHANNEL_GIVE, RN_DIRECTION_OUT },
	{ "received", RN_CHANNEL_GIVE, RN_DIRECTION_IN },
	{ "note", RN_CHANNEL_NOTE, RN_DIRECTION_NONE },
};

/* The direction a channel has when none was said. */
static const int usual[RN_CHANNELS] = {
	[RN_CHANNEL_EMAIL] = RN_DIRECTION_OUT,
	[RN_CHANNEL_MESSAGE] = RN_DIRECTION_OUT,
	[RN_CHANNEL_CALL] = RN_DIRECTION_BOTH,
	[RN_CHANNEL_MEETING] = RN_DIRECTION_BOTH,
	[RN_CHANNEL_NOTE] = RN_DIRECTION_NONE,
	[RN_CHANNEL_GIVE] = RN_DIRECTION_OUT,
	[RN_CHANNEL_CONNECTION] = RN_DIRECTION_NONE,
};

/* The part somebody plays in what I logged about them. */
static const enum rn_part part_of[RN_DIRECTIONS] = {
	[RN_DIRECTION_OUT] = RN_PART_TO, [RN_DIRECTION_IN] = RN_PART_FROM,
	[RN_DIRECTION_BOTH] = RN_PART_WITH, [RN_DIRECTION_NONE] = RN_PART_WITH,
};

enum { WORDS = 64, RUN = 4 };

static bool
add_person(struct rn_log *out, struct rn_arena *a, int64_t id)
{
	const char *ref = rn_sprintf(a, "%lld", (long long)id);
	const char **v;

	for (size_t i = 0; i < out->with.n; i++)
		if (strcmp(out->with.v[i], ref) == 0)
			return false;
	v = rn_alloc(a, (out->with.n + 1) * sizeof(*v));
	for (size_t i = 0; i < out->with.n; i++)
		v[i] = out->with.v[i];
	v[out->with.n++] = ref;
	out->with.v = v;
	return true;
}

static char *
run_of(struct rn_arena *a, char *const *w, size_t n)
{
	char *s = rn_strdup(a, w[0]);

	for (size_t i = 1; i < n; i++)
		s = rn_sprintf(a, "%s %s", s, w[i]);
	return s;
}

/*
 * Does a run of words name one person?  Ambiguity is an error; I am in it
 * anyhow.
 */
static enum rn_status
name_at(struct refnet *rn, struct rn_arena *a, char *const *w, size_t n,
    struct rn_log *out, bool *hit)
{
	const char *s = run_of(a, w, n);
	enum rn_status rc;
	int64_t id, me;

	*hit = false;
	/* a lone short or lower-case word is hardly a name */
	if (n == 1 && strchr(s, '@') == NULL && (strlen(s) < 3 ||
	    (s[0] >= 'a' && s[0] <= 'z')))
		return RN_OK;
	if (s[0] >= '0' && s[0] <= '9')
		return RN_OK;
	rc = rn_person_look(rn, s, &id);
	if (rc == RN_OK && id == RN_NONE)
		return RN_OK;
	if (rc != RN_OK)
		return n == 1 || rc != RN_EAMBIGUOUS ? rc : RN_OK;
	rc = rn_me_id(rn, &me);
	if (id != me)
		add_person(out, a, id);
	*hit = true;
	return rc;
}

static bool
date_at(struct refnet *rn, struct rn_arena *a, char *const *w, size_t n,
    struct rn_log *out)
{
	int64_t at, last;

	if (rn_date_read(rn, run_of(a, w, n), rn_now(rn), false, &at) != RN_OK)
		return false;
	/* "monday" in a log is the last one; what is to come is refused later */
	if (at > rn_now(rn) && n == 1 && rn_date_read(rn, rn_sprintf(a,
	    "last %s", w[0]), rn_now(rn), false, &last) == RN_OK)
		at = last;
	out->at = at;
	return true;
}

static size_t
split(struct rn_arena *a, const char *text, char **w)
{
	size_t n = 0;

	while (n < WORDS) {
		size_t len;

		text += strspn(text, " \t\r\n");
		len = strcspn(text, " \t\r\n");
		if (len == 0)
			break;
		w[n] = rn_strndup(a, text, len);
		text += len;
		while (len > 1 && strchr(",.;:!", w[n][len - 1]) != NULL)
			w[n][--len] = '\0';
		n++;
	}
	return n;
}

enum rn_status
rn_log_read(struct refnet *rn, struct rn_arena *a, const char *text,
    struct rn_log *out)
{
	char *w[WORDS];
	size_t n = split(a, text, w);
	enum rn_status rc = RN_OK;
	bool kind = false;

	*out = (struct rn_log){ .kind = RN_CHANNEL_NOTE, .direction = -1,
	    .at = RN_NOW, .about = rn_strdup(a, text) };
	for (size_t i = 0; i < n;) {
		size_t step = 1;
		bool hit = false;

		if (rn_same_word(w[i], "about") || rn_same_word(w[i], "re")) {
			if (i + 1 < n)
				out->about = run_of(a, w + i + 1, n - i - 1);
			break;
		}
		for (size_t v = 0; !kind && v < RN_LEN(verbs); v++) {
			if (!rn_same_word(w[i], verbs[v].word))
				continue;
			out->kind = verbs[v].kind;
			out->direction = verbs[v].direction;
			kind = hit = true;
		}
		for (size_t k = RUN; !hit && k > 0; k--) {
			if (i + k > n)
				continue;
			step = k;
			hit = out->at == RN_NOW && date_at(rn, a, w + i, k,
			    out);
			if (!hit)
				TRY(name_at(rn, a, w + i, k, out, &hit));
		}
		i += hit ? step : 1;
	}
	if (out->with.n == 0) {
		rc = rn_fail(rn, RN_EUSAGE, "nobody I know is named in '%s'",
		    text);
		rn_hint(rn, "refnet log --with PERSON --kind call --about"
		    " TEXT");
	}
out:
	return rc;
}

static enum rn_status
source_of(struct refnet *rn, struct rn_arena *a, int64_t change,
    const char **out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_ledger_sql, CHANGE_SOURCE, &st));
	rn_bind_int(&st, ":change", change);
	TRY(rn_step(&st, &row));
	*out = rn_col_text(&st, 0, a);
out:
	rn_done(&st);
	return rc;
}

/* Names of the people in an interaction, me left out; and what it was. */
static enum rn_status
show(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_interaction *out, bool *found)
{
	struct rn_book book = { .rn = rn };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;
	const unsigned char *p, *end;
	const char **names;
	bool from_me = false, to_me = false, with = false, from = false;
	int64_t me;
	uint64_t v;

	TRY(rn_me_id(rn, &me));
	TRY(rn_held_get(&book, id, &x));
	*found = x != NULL && x->stands;
	if (!*found)
		goto out;
	*out = (struct rn_interaction){ .id = id, .at = x->x.at,
	    .kind = x->x.kind, .about = x->x.about == NULL ? NULL :
	    rn_strndup(a, x->x.about, x->x.about_n) };
	TRY(source_of(rn, a, x->change, &out->source));
	p = x->x.parts;
	end = p + x->x.parts_n;
	names = rn_alloc(a, (x->x.parts_n + 1) * sizeof(*names));
	out->persons.v = names;
	while (rn_varint_get(&p, end, &v)) {
		enum rn_part part = v & 3;
		int64_t person;
		bool twice = false;

		TRY(rn_get1(rn, &rn_ledger_sql, HANDLE_PERSON, ":id",
		    (int64_t)(v >> 2), &person));
		with |= part == RN_PART_WITH;
		if (person == me && me != RN_NONE) {
			from_me |= part == RN_PART_FROM;
			to_me |= part != RN_PART_FROM;
			continue;
		}
		from |= part == RN_PART_FROM;
		if (person == RN_NONE)
			continue;
		TRY(rn_person_called(rn, a, person, &names[out->persons.n]));
		for (size_t i = 0; i < out->persons.n; i++)
			twice |= strcmp(names[i], names[out->persons.n]) == 0;
		out->persons.n += !twice;
	}
	if (with)
		out->direction = out->kind <= RN_CHANNEL_MESSAGE &&
		    (x->x.flags & RN_SEEN_TYPED) == 0 ? RN_DIRECTION_NONE :
		    out->kind <= RN_CHANNEL_MEETING ? RN_DIRECTION_BOTH :
		    RN_DIRECTION_NONE;
	else if ((x->x.flags & RN_SEEN_TYPED) != 0)
		out->direction = from ? RN_DIRECTION_IN : RN_DIRECTION_OUT;
	else
		out->direction = from_me ? RN_DIRECTION_OUT :
		    to_me ? RN_DIRECTION_IN : RN_DIRECTION_NONE;
out:
	rn_book_close(&book);
	return rc;
}

/* One interaction, and whose runs it goes to. */
struct one {
	const int64_t *at, *end;
	unsigned char id[10];
	size_t n;
};

static bool
next_run(void *ctx, struct rn_run *out)
{
	struct one *x = ctx;

	if (x->at == x->end)
		return false;
	*out = (struct rn_run){ *x->at++, x->id, x->n };
	return true;
}

static enum rn_status
check(struct refnet *rn, const struct rn_log *log)
{
	if (log->with.n == 0)
		return rn_fail(rn, RN_EUSAGE, "with whom? name at least one"
		    " person");
	if (log->at != RN_NOW && log->at > rn_now(rn))
		return rn_fail(rn, RN_EUSAGE, "that date is still to come");
	if (log->kind == RN_CHANNEL_GIVE && log->direction ==
	    RN_DIRECTION_BOTH)
		return rn_fail(rn, RN_EUSAGE, "a give goes one way: two of them"
		    " are two rows");
	if (log->of != RN_GIFT_UNKNOWN && log->kind != RN_CHANNEL_GIVE)
		return rn_fail(rn, RN_EUSAGE, "a %s is no give, and so no %s",
		    rn_channel_name[log->kind], rn_gift_name[log->of]);
	return RN_OK;
}

static enum rn_status
put_gift(struct refnet *rn, int64_t id, int of)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	if (of == RN_GIFT_UNKNOWN)
		return RN_OK;
	TRY(rn_sql(rn, &rn_ledger_sql, GIFT_PUT, &st));
	rn_bind_int(&st, ":id", id);
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":kind", of);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* Whom it was with, as parts of the interaction, people and handles. */
static enum rn_status
take_parts(struct refnet *rn, const struct rn_log *log, int direction,
    unsigned char *parts, size_t *size, int64_t *people, int64_t *handles)
{
	enum rn_status rc = RN_OK;
	int64_t me;

	TRY(rn_me_id(rn, &me));
	for (size_t i = 0; i < log->with.n; i++) {
		TRY(rn_person_find(rn, log->with.v[i], &people[i]));
		if (people[i] == me) {
			rc = rn_fail(rn, RN_EUSAGE, "you are in it anyhow;"
			    " with whom?");
			goto out;
		}
		TRY(rn_person_handle(rn, people[i], &handles[i]));
		*size += rn_varint_put(parts + *size,
		    (uint64_t)handles[i] << 2 | part_of[direction]);
	}
out:
	return rc;
}

enum rn_status
rn_log_put(struct refnet *rn, struct rn_arena *a, const struct rn_log *log,
    struct rn_interaction *out)
{
	unsigned char *parts = rn_alloc(a, 10 * (log->with.n + 1));
	int64_t *people = rn_alloc(a, (log->with.n + 1) * sizeof(*people));
	int64_t *handles = rn_alloc(a, (log->with.n + 1) * sizeof(*handles));
	struct one with = { .at = handles };
	int direction = log->direction < 0 ? usual[log->kind] : log->direction;
	struct rn_interaction_row x = {
	    .at = log->at == RN_NOW ? rn_now(rn) : log->at, .reply = RN_NONE,
	    .row = RN_NONE, .kind = log->kind, .flags = RN_SEEN_TYPED,
	    .parts = parts, .about = log->about };
	enum rn_status rc = RN_OK;
	bool found;

	TRY(check(rn, log));
	x.about_n = log->about == NULL ? 0 : strlen(log->about);
	TRY(rn_interaction_next(rn, &x.id));
	TRY(take_parts(rn, log, direction, parts, &x.parts_n, people,
	    handles));
	with.end = handles + rn_distinct(handles, log->with.n);
	with.n = rn_varint_put(with.id, (uint64_t)x.id);
	TRY(rn_runs_put(rn, next_run, &with, false));
	TRY(rn_interactions_put(rn, &x, 1));
	TRY(put_gift(rn, x.id, log->of));
	for (size_t i = 0; i < log->with.n; i++)
		TRY(rn_ledger_refresh(rn, people[i]));
	TRY(show(rn, a, x.id, out, &found));
	if (!found)
		rc = rn_fail(rn, RN_ECONFIG, "not a sound store: what was"
		    " logged is not found in it");
out:
	return rc;
}

enum rn_status
rn_log_add(struct refnet *rn, struct rn_arena *a, const struct rn_log *log,
    struct rn_interaction *out)
{
	enum rn_status rc = rn_change_begin(rn, "log");

	if (rc != RN_OK)
		return rc;
	TRY(rn_log_put(rn, a, log, out));
	TRY(rn_change_say(rn, "%s with %s%s%s", rn_channel_name[log->kind],
	    out->persons.n > 0 ? out->persons.v[0] : "nobody",
	    log->about == NULL ? "" : ": ", log->about ? log->about : ""));
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_interaction_list(struct refnet *rn, struct rn_arena *a, const char *ref,
    struct rn_interaction **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	int64_t person, *ids = NULL;
	size_t count;
	bool found;

	*n = 0;
	TRY(rn_person_find(rn, ref, &person));
	TRY(rn_ledger_ids(rn, person, &ids, &count));
	*list = rn_alloc(a, (count + 1) * sizeof(**list));
	for (size_t i = count; i > 0; i--) {
		TRY(show(rn, a, ids[i - 1], &(*list)[*n], &found));
		*n += found;
	}
out:
	free(ids);
	return rc;
}
