/*
 * now.c - how each introduction stands, kept in the table intro_now.
 *
 * A row is what list.c computes from the ledger, packed, and the span of time in
 * which it is so; triggers void it when something bears on it that is no clock.
 * Nothing that decides whether an introduction may be made reads it.  What is
 * void or out of its span is computed when it is asked for; it is kept by
 * whoever writes next, or at once when it is much.
 *
 * What a row says changes with the rules of state.c, and with what is packed:
 * then RULE counts on, so that rows of older programs are void.
 */
#include <stdlib.h>
#include <string.h>

#include "intro/room.h"
#include "refnet/checkup.h"

enum { RULE = 3 };

/* So many are worth a transaction of their own. */
enum { MANY = 8 };

/* A body: the rule, numbers of a byte, those of eight. */
enum {
	B_RULE, B_KIND, B_STATE, B_WAITING, B_OUTCOME, B_BY, B_AWAITED,
	B_FLAGS, B_ME, BYTES
};
enum {
	N_OPENED, N_DUE, N_ASKED, N_INTRODUCED, N_MET, N_OUTCOME, N_QUALIFIED,
	N_SETTLED, N_DEAL, N_THANKED, N_SNOOZED, N_REQUESTER, N_CONNECTOR, N_TARGET, N_DAY, NUMBERS
};
enum { OWED = 1, UNNAMED = 2, PLANNED = 4, OPEN = 8 };
enum { BODY = BYTES + 8 * NUMBERS };

static void
pack(const struct rn_stand *s, unsigned char body[BODY])
{
	const struct rn_intro *x = &s->is;
	const int64_t n[NUMBERS] = {
		[N_OPENED] = x->opened_at, [N_DUE] = x->due_at,
		[N_ASKED] = x->asked_at, [N_INTRODUCED] = x->introduced_at,
		[N_MET] = x->met_at, [N_OUTCOME] = x->outcome_at,
		[N_QUALIFIED] = x->qualified_at, [N_SETTLED] = x->settled_at,
		[N_DEAL] = x->deal,
		[N_THANKED] = x->thanked_at, [N_SNOOZED] = x->snoozed_until,
		[N_REQUESTER] = x->requester_id,
		[N_CONNECTOR] = x->connector_id, [N_TARGET] = x->target_id,
		[N_DAY] = s->day };

	body[B_RULE] = RULE;
	body[B_KIND] = (unsigned char)x->kind;
	body[B_STATE] = (unsigned char)x->state;
	body[B_WAITING] = (unsigned char)(x->waiting_on + 1);
	body[B_OUTCOME] = (unsigned char)(x->outcome + 1);
	body[B_BY] = (unsigned char)(x->by + 1);
	body[B_AWAITED] = (unsigned char)x->awaited;
	body[B_FLAGS] = (unsigned char)((x->owed ? OWED : 0) |
	    (x->unnamed ? UNNAMED : 0) | (x->planned ? PLANNED : 0) |
	    (x->open ? OPEN : 0));
	body[B_ME] = (unsigned char)s->me;
	for (int i = 0; i < NUMBERS; i++)
		for (int k = 0; k < 8; k++)
			body[BYTES + 8 * i + k] =
			    (unsigned char)((uint64_t)n[i] >> 8 * k);
}

static int64_t
number(const unsigned char *body, int i)
{
	const unsigned char *p = body + BYTES + 8 * i;

	return (int64_t)((uint64_t)p[0] | (uint64_t)p[1] << 8 |
	    (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
	    (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 |
	    (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56);
}

/* False: of other rules, or by the clocks of another place. */
static bool
unpack(const unsigned char *b, size_t n, struct rn_intro *x)
{
	int64_t day;

	if (n != BODY || b[B_RULE] != RULE)
		return false;
	x->kind = b[B_KIND];
	x->state = b[B_STATE];
	x->waiting_on = b[B_WAITING] - 1;
	x->outcome = b[B_OUTCOME] - 1;
	x->by = b[B_BY] - 1;
	x->awaited = b[B_AWAITED];
	x->owed = (b[B_FLAGS] & OWED) != 0;
	x->unnamed = (b[B_FLAGS] & UNNAMED) != 0;
	x->planned = (b[B_FLAGS] & PLANNED) != 0;
	x->open = (b[B_FLAGS] & OPEN) != 0;
	x->opened_at = number(b, N_OPENED);
	x->due_at = number(b, N_DUE);
	x->asked_at = number(b, N_ASKED);
	x->introduced_at = number(b, N_INTRODUCED);
	x->met_at = number(b, N_MET);
	x->outcome_at = number(b, N_OUTCOME);
	x->qualified_at = number(b, N_QUALIFIED);
	x->settled_at = number(b, N_SETTLED);
	x->deal = number(b, N_DEAL);
	x->thanked_at = number(b, N_THANKED);
	x->snoozed_until = number(b, N_SNOOZED);
	x->requester_id = number(b, N_REQUESTER);
	x->connector_id = number(b, N_CONNECTOR);
	x->target_id = number(b, N_TARGET);
	day = number(b, N_DAY);
	return day == RN_NONE || rn_stand_day(x) == day;
}

/* --- reading -------------------------------------------------------------- */

/* Of one reading: what is kept and holds, and what must be computed. */
struct pile {
	struct refnet *rn;
	struct rn_arena *a;
	int64_t now;
	bool words;		/* lines are wanted, too */
	struct rn_intro *v;
	struct rn_line *line;
	size_t n, room, line_room;
	int64_t *stale;
	size_t stales, stale_room;
};

static void
push(struct pile *p, const struct rn_intro *x, const struct rn_line *line)
{
	p->v = rn_grow(p->v, p->n, &p->room, sizeof(*p->v));
	if (p->words) {
		p->line = rn_grow(p->line, p->n, &p->line_room,
		    sizeof(*p->line));
		p->line[p->n] = *line;
	}
	p->v[p->n] = *x;
	rn_stand_age(&p->v[p->n++], p->now);
}

static void
take(struct pile *p, const struct rn_stmt *st)
{
	struct rn_intro x = { .id = rn_col_int(st, 0) };
	struct rn_line line = { NULL, NULL, 0, NULL };
	int64_t since = rn_col_int(st, 1), upto = rn_col_int(st, 2);
	const unsigned char *body;
	size_t n;

	body = rn_col_blob(st, 3, &n);
	if (since <= p->now && p->now < upto && body == NULL)
		return;
	if (since > p->now || p->now >= upto || !unpack(body, n, &x)) {
		p->stale = rn_grow(p->stale, p->stales, &p->stale_room,
		    sizeof(*p->stale));
		p->stale[p->stales++] = x.id;
		return;
	}
	if (p->words) {
		line.me = body[B_ME];
		line.next = rn_col_text(st, 4, p->a);
		line.profile = rn_col_text(st, 5, p->a);
	}
	push(p, &x, &line);
}

static enum rn_status
scan(struct pile *p, int64_t id)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	p->n = p->stales = 0;
	TRY(rn_sql(p->rn, &rn_intro_sql, !p->words ? NOW_ALL : id == RN_NONE ?
	    NOW_LIST : NOW_ONE, &st));
	if (p->words && id != RN_NONE)
		rn_bind_int(&st, ":id", id);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		take(p, &st);
	}
out:
	rn_done(&st);
	return rc;
}

/* Behind the others, by id. */
static enum rn_status
compute(struct pile *p)
{
	enum rn_status rc = RN_OK;
	struct rn_shelf s;

	TRY(rn_shelf_some(p->rn, p->a, p->stale, p->stales, RN_NOW, &s));
	for (size_t i = 0; i < s.n; i++) {
		struct rn_stand is;

		TRY(rn_stand_compute(p->rn, p->a, &s.v[i], p->now, &is));
		push(p, &is.is, &(struct rn_line){ is.next, s.v[i].profile,
		    is.me, &s.v[i] });
	}
out:
	return rc;
}

/* The first `kept` and the rest, each by id, as one list. */
static void
merge(const struct pile *p, size_t kept, struct rn_intro **list,
    struct rn_line **line)
{
	size_t i = 0, k = kept;

	*list = rn_alloc(p->a, (p->n + 1) * sizeof(**list));
	if (p->words)
		*line = rn_alloc(p->a, (p->n + 1) * sizeof(**line));
	if (kept == p->n && p->n > 0) {
		memcpy(*list, p->v, p->n * sizeof(**list));
		if (p->words)
			memcpy(*line, p->line, p->n * sizeof(**line));
		return;
	}
	for (size_t n = 0; n < p->n; n++) {
		size_t from = i == kept || (k < p->n && p->v[k].id <
		    p->v[i].id) ? k++ : i++;

		(*list)[n] = p->v[from];
		if (p->words)
			(*line)[n] = p->line[from];
	}
}

enum rn_status
rn_now_read(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_intro **list, struct rn_line **line, size_t *n)
{
	struct pile p = { .rn = rn, .a = a, .now = rn_now(rn),
	    .words = line != NULL };
	enum rn_status rc;
	size_t kept;
	bool mine;

	rc = rn_view_begin(rn, &mine);
	if (rc != RN_OK)
		return rc;
	TRY(scan(&p, id));
	if (p.stales >= MANY && mine) {
		mine = false;
		TRY(rn_end(rn, RN_OK));
		rn_try(rn, rn_now_settle);
		TRY(rn_view_begin(rn, &mine));
		TRY(scan(&p, id));
	}
	kept = p.n;
	if (p.stales > 0)
		TRY(compute(&p));
	merge(&p, kept, list, line);
	*n = p.n;
out:
	free(p.v);
	free(p.line);
	free(p.stale);
	return rn_view_end(rn, mine, rc);
}

enum rn_status
rn_intro_index(struct refnet *rn, struct rn_arena *a, struct rn_intro **list,
    size_t *n)
{
	*n = 0;
	return rn_now_read(rn, a, RN_NONE, list, NULL, n);
}

/* --- keeping -------------------------------------------------------------- */

/* What is so of the one called id; s NULL: it is undone. */
static enum rn_status
keep(struct refnet *rn, int64_t id, const struct rn_stand *s)
{
	unsigned char body[BODY];
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_intro_sql, NOW_PUT, &st));
	rn_bind_int(&st, ":intro", id);
	rn_bind_opt(&st, ":since", s == NULL ? RN_NONE : s->since);
	rn_bind_int(&st, ":upto", s == NULL ? INT64_MAX : s->upto);
	if (s != NULL) {
		pack(s, body);
		rn_bind_blob(&st, ":body", body, sizeof(body));
		rn_bind_text(&st, ":next", s->next);
		rn_bind_opt(&st, ":requester", s->is.requester_id);
		rn_bind_opt(&st, ":connector", s->is.connector_id);
		rn_bind_opt(&st, ":target", s->is.target_id);
		rn_bind_opt(&st, ":heard", s->heard);
	}
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
find_stale(struct refnet *rn, int64_t **ids, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_intro_sql, NOW_STALE, &st));
	rn_bind_int(&st, ":now", rn_now(rn));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		*ids = rn_grow(*ids, *n, &room, sizeof(**ids));
		(*ids)[(*n)++] = rn_col_int(&st, 0);
	}
	*n = rn_distinct(*ids, *n);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_now_settle(struct refnet *rn)
{
	struct rn_arena *a = NULL;
	enum rn_status rc = RN_OK;
	int64_t *ids = NULL;
	struct rn_shelf s;
	size_t n = 0;

	TRY(find_stale(rn, &ids, &n));
	if (n == 0)
		goto out;
	a = rn_arena_make();
	TRY(rn_shelf_some(rn, a, ids, n, RN_NOW, &s));
	for (size_t i = 0, k = 0; i < n; i++) {
		struct rn_stand is;

		if (k == s.n || s.v[k].id != ids[i]) {
			TRY(keep(rn, ids[i], NULL));
			continue;
		}
		TRY(rn_stand_compute(rn, a, &s.v[k++], rn_now(rn), &is));
		TRY(keep(rn, ids[i], &is));
	}
out:
	if (a != NULL)
		rn_arena_free(a);
	free(ids);
	return rc;
}

/* --- is it so? ------------------------------------------------------------ */

/* Numbers alone. */
static bool
is_same(const struct rn_intro *x, const struct rn_line *line,
    const struct rn_stand *s)
{
	const struct rn_stand kept = { .is = *x, .me = line->me,
	    .day = RN_NONE };
	struct rn_stand is = *s;
	unsigned char a[BODY], b[BODY];

	is.day = RN_NONE;
	pack(&kept, a);
	pack(&is, b);
	return memcmp(a, b, sizeof(a)) == 0 && (line->next == NULL) ==
	    (s->next == NULL) && (s->next == NULL || strcmp(line->next,
	    s->next) == 0);
}

/* Kept ones of introductions that are not there, or stand no more. */
static enum rn_status
check(struct pile *p, size_t *wrong)
{
	enum rn_status rc = RN_OK;
	struct rn_shelf s;
	size_t k = 0;

	TRY(scan(p, RN_NONE));
	TRY(rn_shelf_read(p->rn, p->a, RN_NONE, RN_NOW, &s));
	for (size_t i = 0; i < p->n; i++) {
		struct rn_stand is;

		while (k < s.n && s.v[k].id < p->v[i].id)
			k++;
		if (k == s.n || s.v[k].id != p->v[i].id) {
			++*wrong;
			continue;
		}
		TRY(rn_stand_compute(p->rn, p->a, &s.v[k], p->now, &is));
		*wrong += !is_same(&p->v[i], &p->line[i], &is);
	}
out:
	return rc;
}

/* Those of which nothing is kept would be missing from the list. */
static enum rn_status
check_missing(struct refnet *rn, size_t *wrong)
{
	enum rn_status rc = RN_OK;
	int64_t missing;

	TRY(rn_get1(rn, &rn_intro_sql, NOW_MISSING, ":now", rn_now(rn),
	    &missing));
	*wrong += (size_t)missing;
out:
	return rc;
}

enum rn_status
rn_checkup_intros(struct refnet *rn, size_t *kept, size_t *wrong)
{
	struct pile p = { .rn = rn, .a = rn_arena_make(), .now = rn_now(rn),
	    .words = true };
	enum rn_status rc;
	bool mine;

	*kept = *wrong = 0;
	rc = rn_view_begin(rn, &mine);
	if (rc != RN_OK)
		goto done;
	TRY(check(&p, wrong));
	TRY(check_missing(rn, wrong));
	*kept = p.n;
out:
	rc = rn_view_end(rn, mine, rc);
done:
	free(p.v);
	free(p.line);
	free(p.stale);
	rn_arena_free(p.a);
	return rc;
}
