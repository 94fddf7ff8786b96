/*
 * desk.c - does what the model asks for, with the library: rows, the text
 * beside them, dates.  What it records is in acts.c.
 *
 * A new effect is a row of effects[].
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "cmd.h"
#include "desk.h"
#include "settings.h"

/* The first line of a failure; carets below it would not stand right here. */
static const char *
first_line(struct rn_arena *a, const char *s)
{
	return rn_strndup(a, s, strcspn(s, "\n"));
}

const char *
desk_failure(struct desk *d)
{
	struct refnet *rn = d->app->rn;
	const char *hint = rn_error_hint(rn);
	struct rn_arena *a = d->detail;

	return hint == NULL ? first_line(a, rn_error_text(rn)) :
	    rn_sprintf(a, "%s (%s)", first_line(a, rn_error_text(rn)),
	    first_line(a, hint));
}

struct triage_event
desk_done(struct desk *d, enum rn_status rc, const char *text)
{
	return (struct triage_event){ .kind = EV_DONE, .ok = rc == RN_OK,
	    .text = rc == RN_OK ? text : rn_sprintf(d->detail,
	    "not saved: %s", desk_failure(d)),
	    .tail = rc == RN_OK ? "u undo" : NULL, .moves = true };
}

static void
set_clock(struct desk *d)
{
	if (!d->fixed)
		rn_clock(d->app->rn, (int64_t)time(NULL));
}

/* --- rows and text -------------------------------------------------------- */

/* What the model has: introductions, then questions. */
static void
join(struct desk *d, struct triage_event *ev)
{
	const struct desk_rows *asks[] = { &d->quick, &d->slow };
	size_t n = 0;

	for (size_t want = d->intros + d->quick.n + d->slow.n, k = 0;
	    k <= want; k++)
		d->all = rn_grow(d->all, k, &d->all_room, sizeof(*d->all));
	for (size_t i = 0; i < d->intros; i++)
		d->all[n++] = d->intro[i];
	for (size_t k = 0; k < RN_LEN(asks); k++)
		for (size_t i = 0; i < asks[k]->n; i++)
			d->all[n++] = asks[k]->v[i].row;
	ev->rows = d->all;
	ev->n = n;
}

static struct rn_arena *
new_arena(void)
{
	struct rn_arena *a = rn_arena_new();

	if (a == NULL)
		rn_nomem();
	return a;
}

/* Rows that are older than so many seconds are read anew, as time passes. */
enum { STALE = 60 };

/*
 * Of one introduction that was acted on, only its row; false: all are to be
 * read.  Nobody else has written since, there is no filter it might no longer
 * pass, and no reply that it may have settled.
 */
static bool
load_one(struct desk *d, const char *filter, struct triage_event *ev)
{
	int64_t version, now = rn_now(d->app->rn), id = d->touched;
	size_t i = 0;

	d->touched = RN_NONE;
	if (id == RN_NONE || d->quick.n > 0 || *filter != '\0' ||
	    d->loaded_at == RN_NONE || now < d->loaded_at || now - d->loaded_at > STALE ||
	    rn_data_version(d->app->rn, &version) != RN_OK ||
	    version != d->version)
		return false;
	while (i < d->intros && d->intro[i].id != id)
		i++;
	if (i == d->intros || rn_intro_get(d->app->rn, d->rows, id, RN_NOW,
	    &d->intro[i]) != RN_OK)
		return false;
	d->worded[i] = true;
	d->all[i] = d->intro[i];
	*ev = (struct triage_event){ .kind = EV_ROWS, .rows = d->all,
	    .n = d->intros + d->quick.n + d->slow.n, .now = now, .one = true,
	    .id = id };
	return true;
}

/*
 * Has another process written since it was last looked?  Then mail may wait
 * that was not known of, and questions be about others.  Whoever sees it first
 * sees to all of that: nobody else is told.
 */
static bool
others_wrote(struct desk *d)
{
	int64_t version;

	if (rn_data_version(d->app->rn, &version) != RN_OK ||
	    version == d->version)
		return false;
	d->version = version;
	asks_forget_ties(d);
	mail_look(d);
	d->m.want_asks = true;
	return true;
}

static struct triage_event
load(struct desk *d, const struct triage_fx *fx)
{
	struct triage_event ev = { .kind = EV_ROWS };
	const char *filter = fx->text;
	struct rn_arena *a = new_arena();
	struct rn_intro *list;
	enum rn_status rc;
	size_t n;

	if (load_one(d, filter, &ev)) {
		rn_arena_free(a);
		return ev;
	}
	ev.now = d->loaded_at = rn_now(d->app->rn);
	others_wrote(d);
	rc = *filter == '\0' ? rn_intro_index(d->app->rn, a, &list, &n) :
	    rn_intro_list(d->app->rn, a, filter, RN_NOW, &list, &n);
	if (rc != RN_OK) {
		rn_arena_free(a);
		return (struct triage_event){ .kind = EV_BAD_FILTER,
		    .text = first_line(d->detail,
		    rn_error_text(d->app->rn)) };
	}
	d->intro = list;
	d->intros = n;
	d->worded = rn_alloc(a, n + 1);
	for (size_t i = 0; i < n; i++)
		d->worded[i] = *filter != '\0';
	d->quick = (struct desk_rows){ .a = a };
	asks_load(d, &d->quick, filter, false);
	rn_arena_free(d->rows);
	d->rows = a;
	join(d, &ev);
	return ev;
}

/* One row of the model; its text stays NULL where it was taken back since. */
static void
put_words(struct desk *d, size_t i)
{
	if (i >= d->intros || d->worded[i])
		return;
	d->worded[i] = true;
	if (rn_intro_words(d->app->rn, d->rows, &d->all[i]) == RN_OK)
		d->intro[i] = d->all[i];
}

static struct triage_event
load_words(struct desk *d, const struct triage_fx *fx)
{
	enum { MARKED_MOST = 200 };	/* a plan has no room for more names */
	const struct triage *m = &d->m;
	size_t marked = 0;

	(void)fx;
	for (size_t i = m->seen; i < m->seen_end && i < m->n_shown; i++)
		put_words(d, m->shown[i]);
	if (m->n_shown > 0)
		put_words(d, m->shown[m->cursor]);
	if (m->n_shown == 0)
		put_words(d, triage_next_due(m));
	for (size_t i = 0; m->mode == MODE_PLAN && i < m->n_shown &&
	    marked < MARKED_MOST; i++)
		if (triage_marked(m, m->all[m->shown[i]].id)) {
			put_words(d, m->shown[i]);
			marked++;
		}
	return (struct triage_event){ .kind = EV_WORDS };
}

static struct triage_event
load_asks(struct desk *d, const struct triage_fx *fx)
{
	struct triage_event ev = { .kind = EV_ASKS,
	    .now = rn_now(d->app->rn) };
	struct desk_rows fresh = { .a = new_arena() };

	asks_load(d, &fresh, fx->text, true);
	rn_arena_free(d->slow.a);
	d->slow = fresh;
	join(d, &ev);
	return ev;
}

static struct triage_event
tell(struct desk *d, const struct triage_fx *fx)
{
	enum triage_pane pane = fx->pane;
	int64_t id = fx->id;
	struct rn_arena *own = d->app->arena;
	struct refnet *rn = d->app->rn;
	const struct desk_ask *ask;
	struct triage_told t;
	enum rn_status rc;
	const void *x;

	rn_arena_reset(d->detail);
	d->app->arena = d->detail;
	t = triage_told(d->detail);
	ask = asks_find(d, id, &x);
	rc = ask != NULL ? ask->tell(d, x, &t) :
	    pane == PANE_HISTORY ? triage_tell_history(rn, id, &t) :
	    pane == PANE_DRAFT ? triage_tell_draft(d->app, id,
	    fx->step, &t) :
	    triage_tell(rn, id, mail_of(d, id), &t);
	d->app->arena = own;
	if (rc != RN_OK) {
		t.n = 0;
		triage_say(&t, "", desk_failure(d));
	}
	/* what is wrapped must be measured as it is drawn */
	for (size_t i = 0; i < t.n; i++)
		t.line[i].text = rn_clean(d->detail, t.line[i].text);
	return (struct triage_event){ .kind = EV_DETAIL, .id = id,
	    .line = t.line, .n = t.n };
}

/* --- dates ---------------------------------------------------------------- */

static struct triage_event
read_date(struct desk *d, const struct triage_fx *fx)
{
	struct triage_event ev = { .kind = EV_DATE };
	const char *text = fx->text;
	struct refnet *rn = d->app->rn;

	if (*text == '\0')
		return ev;
	if (rn_date_read(rn, text, rn_now(rn), false, &ev.at[0]) != RN_OK)
		ev.text = first_line(d->detail, rn_error_text(rn));
	else if (ev.at[0] <= rn_now(rn))
		ev.text = "that is not to come";
	else {
		ev.ok = true;
		ev.text = rn_date_said(d->detail, ev.at[0]);
	}
	return ev;
}

static struct triage_event
read_dates(struct desk *d, const struct triage_fx *fx)
{
	struct triage_event ev = { .kind = EV_DATES };
	struct refnet *rn = d->app->rn;

	(void)fx;
	for (size_t i = 0; i < SNOOZES; i++) {
		if (rn_date_read(rn, triage_snoozes[i].date, rn_now(rn),
		    false, &ev.at[i]) != RN_OK) {
			ev.at[i] = RN_NONE;
			continue;
		}
		ev.said[i] = rn_date_said(d->detail, ev.at[i]);
	}
	return ev;
}

/* --- the store and others who use it -------------------------------------- */

/* Another process writes: who, and for how long, while the key is kept. */
static bool
store_busy(void *ctx, const char *holder)
{
	struct desk *d = ctx;
	int64_t now = rn_clock_ms();

	if (d->waits_since == 0)
		d->waits_since = now;
	triage_update(&d->m, &(struct triage_event){ .kind = EV_SAID,
	    .text = rn_sprintf(d->mail, "locked by %s; %" PRId64
	    " s.  Trying again, Esc gives up", holder,
	    (now - d->waits_since) / 1000) });
	return d->waits == NULL || d->waits(d->back);
}

/* Which file the path leads to; false: none, or it cannot be told. */
static bool
file_of(const struct desk *d, int64_t *dev, int64_t *ino)
{
	struct stat st;

	if (stat(rn_path(d->app->rn), &st) != 0)
		return false;
	*dev = (int64_t)st.st_dev;
	*ino = (int64_t)st.st_ino;
	return true;
}

static bool
store_lost(const struct desk *d)
{
	int64_t dev, ino;

	return d->ino != 0 && (!file_of(d, &dev, &ino) || dev != d->dev ||
	    ino != d->ino);
}

static void
know_store(struct desk *d)
{
	if (!file_of(d, &d->dev, &d->ino))
		d->ino = 0;
	rn_on_wait(d->app->rn, store_busy, d);
}

static struct triage_event
reopen(struct desk *d, const struct triage_fx *fx)
{
	(void)fx;
	/* the limits go with the handle */
	if (store_again(d->app, d->m.read_only ? RN_READ : RN_WRITE) !=
	    RN_OK || settings_limits(d->app) != RN_OK)
		return (struct triage_event){ .kind = EV_LOST };
	know_store(d);
	set_clock(d);
	asks_forget_ties(d);
	mail_look(d);
	return (struct triage_event){ .kind = EV_CHANGED };
}

/* --- the desk ------------------------------------------------------------- */

static struct triage_event
act(struct desk *d, const struct triage_fx *fx)
{
	struct triage_event ev = desk_act(d, fx);

	if (fx->kind != FX_ALL && fx->id > 0)
		d->touched = fx->id;
	if (d->ties_changed)
		asks_forget_ties(d);
	if (fx->kind == FX_UNDO || fx->kind == FX_REDO ||
	    fx->kind == FX_ALL || fx->id < 0)
		mail_look(d);
	return ev;
}

/* What is not here is for the back to do. */
static const struct effect {
	struct triage_event (*run)(struct desk *d, const struct triage_fx *fx);
	bool writes;	/* not into a file that is no longer the store */
} effects[FX_KINDS] = {
	[FX_LOAD] = { load, false }, [FX_WORDS] = { load_words, false },
	[FX_ASKS] = { load_asks, false }, [FX_DETAIL] = { tell, false },
	[FX_DATE] = { read_date, false }, [FX_DATES] = { read_dates, false },
	[FX_REOPEN] = { reopen, false },
	[FX_ANSWER] = { act, true }, [FX_SNOOZE] = { act, true },
	[FX_OUTCOME] = { act, true }, [FX_WITHDRAW] = { act, true },
	[FX_COMMENT] = { act, true }, [FX_ALL] = { act, true },
	[FX_UNDO] = { act, true }, [FX_REDO] = { act, true },
	[FX_EDIT] = { mail_edit, true }, [FX_DISCARD] = { mail_discard, true },
	[FX_REVIEW] = { mail_review, true }, [FX_SEND] = { mail_send, true },
	[FX_PATHS] = { paths_show, false }, [FX_VIA] = { paths_take, true },
	[FX_COPY] = { copy_run, false },
	[FX_COMMAND] = { command_run, true },
	[FX_PIPE] = { command_pipe, true },
	[FX_COMPLETE] = { command_complete, false },
};

/* What the model asked for; false: that is for the back to do. */
static bool
perform(struct desk *d, const struct triage_fx *fx, struct triage_event *ev)
{
	const struct effect *e = &effects[fx->kind];

	if (fx->kind == FX_MOUSE && d->mouse != NULL)
		d->mouse(d->back, fx->outcome == 1);
	if (e->run == NULL)
		return false;
	set_clock(d);
	d->waits_since = 0;
	*ev = e->writes && store_lost(d) ?
	    (struct triage_event){ .kind = EV_LOST } : e->run(d, fx);
	return true;
}

enum triage_fx_kind
desk_event(struct desk *d, const struct triage_event *ev)
{
	struct triage_fx fx = triage_update(&d->m, ev);
	struct triage_event next;

	while (perform(d, &fx, &next))
		fx = triage_update(&d->m, &next);
	return fx.kind;
}

enum triage_fx_kind
desk_key(struct desk *d, int32_t key)
{
	if (triage_stale(&d->m))
		desk_idle(d, DESK_ROWS);
	return desk_event(d, &(struct triage_event){ .kind = EV_KEY,
	    .key = key });
}

bool
desk_idle(struct desk *d, enum desk_far far)
{
	struct triage_event ev;
	struct triage_fx fx;
	bool any = false;

	for (;;) {
		if (!d->m.want_load && !d->m.want_words && (far == DESK_ROWS ||
		    (far == DESK_TEXT && !d->m.want_detail)))
			return any;
		fx = triage_want(&d->m);
		if (!perform(d, &fx, &ev))
			return any;
		any = true;
		triage_update(&d->m, &ev);
	}
}

bool
desk_tick(struct desk *d)
{
	bool mail;

	set_clock(d);
	if (d->m.mode == MODE_LOST)
		return false;
	if (store_lost(d)) {
		desk_event(d, &(struct triage_event){ .kind = EV_LOST });
		return true;
	}
	mail = mail_tick(d);
	if (!others_wrote(d))
		return mail;
	desk_event(d, &(struct triage_event){ .kind = EV_CHANGED });
	return true;
}

void
desk_open(struct desk *d, struct app *app, int w, int h)
{
	const char *now = getenv("REFNET_NOW");

	*d = (struct desk){ .app = app, .detail = rn_arena_make(),
	    .loaded_at = RN_NONE, .touched = RN_NONE,
	    .fixed = now != NULL && *now != '\0' };
	if (d->detail == NULL)
		rn_nomem();
	triage_init(&d->m, w, h);
	d->m.dry = app->g.dry;
	d->m.read_only = app->read_only;
	d->mail = new_arena();
	d->boxed = new_arena();
	app->drafts = drafts_folder(app);
	know_store(d);
	if (rn_data_version(app->rn, &d->version) != RN_OK)
		d->version = 0;
	mail_look(d);
}

void
desk_close(struct desk *d)
{
	triage_free(&d->m);
	free(d->all);
	free(d->kept);
	rn_arena_free(d->mail);
	rn_arena_free(d->boxed);
	rn_arena_free(d->rows);
	rn_arena_free(d->slow.a);
	rn_arena_free(d->asking);
	rn_arena_free(d->detail);
}
