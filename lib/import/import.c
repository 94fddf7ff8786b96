/*
 * import.c - one file, from bytes to a receipt.
 *
 * The whole file is one transaction and one change: it is in, or it is not.
 * Reading runs ahead of the store, on threads of its own (struct ahead).
 * A refused file leaves a receipt with its reason and nothing else.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/pipe.h"
#include "identity/settle.h"
#include "import/contact.h"
#include "import/import.h"
#include "import/import_sql.h"
#include "ledger/content.h"
#include "people/org.h"
#include "people/tombstone.h"

static enum rn_status
take_row(struct rn_job *j, const struct rn_rec *rec)
{
	static enum rn_status (*const take[RN_IN_KINDS])(struct rn_job *j,
	    const struct rn_rec *rec) = {
		[RN_IN_CONTACTS] = rn_contact_take,
		[RN_IN_ORGS] = rn_org_take,
		[RN_IN_ACTIVITIES] = rn_activity_take,
		[RN_IN_SIGNALS] = rn_signal_take,
		[RN_IN_DEALS] = rn_deal_take,
		[RN_IN_MINE] = rn_mine_take
	};

	rn_arena_reset(j->row);
	j->rec = rec;
	if (j->reading->map->ignore != NULL)
		return rn_job_skip_named(j, j->reading->map->ignore);
	if (rec->bad != NULL)
		return rn_job_reject(j, rec, "%s", rec->bad);
	if (rec->skip != NULL)
		return rn_job_skip_named(j, rec->skip);
	return take[j->reading->map->kind](j, rec);
}

/* What is read ahead: records, and what they say, or an error. */
struct load {
	struct rn_batch batch;
	struct rn_contacts contacts;
	struct rn_bag bag;
	enum rn_status rc;
};

/*
 * The part of a job that runs ahead: one thread makes records, for messages
 * and contacts a second one reads them, and asks which messages are held while
 * the writer meets who is in them.  A batch moves from `raw` to `load` by a
 * swap.
 */
struct ahead {
	struct refnet *rn;	/* for words of failure only */
	struct rn_reader *in;
	struct rn_post *post;	/* NULL: not messages */
	const struct rn_job *job;	/* NULL: not contacts */
	struct refnet *beside;	/* asks; NULL: nothing is held, or only the
				 * writer can tell */
	const char *path;	/* of the store */
	bool asked;
	struct load raw[RN_PIPE_ITEMS], load[RN_PIPE_ITEMS];
	struct rn_pipe *records, *pipe;
};

static bool
make_records(void *ctx, void *item)
{
	struct ahead *a = ctx;
	struct load *l = item;

	l->rc = rn_read_batch(a->in, &l->batch);
	return l->rc == RN_OK && l->batch.n > 0;
}

/*
 * Which of the messages of a load are held?  What cannot be told here the
 * writer is asked.
 */
static void
ask_beside(void *ctx, void *item)
{
	struct ahead *a = ctx;
	struct load *l = item;
	struct rn_bag *bag = &l->bag;

	bag->stored = NULL;
	if (a->post == NULL || l->rc != RN_OK || l->batch.n == 0 ||
	    a->beside == NULL || rn_beside_open(a->beside, a->path) != RN_OK)
		return;
	if (!a->asked && rn_keys_expect(a->beside,
	    (size_t)rn_read_size(a->in) / RN_MAIL_ROW) != RN_OK)
		return;
	a->asked = true;
	if (rn_bag_ask(a->beside, bag->words, bag, &bag->stored) != RN_OK)
		bag->stored = NULL;
}

static bool
read_records(void *ctx, void *item)
{
	struct ahead *a = ctx;
	struct load *l = item, *raw = rn_pipe_next(a->records);
	struct rn_batch batch = raw->batch;

	raw->batch = l->batch;
	l->batch = batch;
	l->rc = raw->rc;
	if (l->rc != RN_OK || l->batch.n == 0)
		return false;
	if (a->post != NULL)
		rn_post_read(a->post, &l->batch, &l->bag);
	if (a->job != NULL)
		rn_contacts_read(a->job, &l->batch, &l->contacts);
	return true;
}

static void
start_ahead(struct ahead *a, struct rn_job *j, bool contents, bool held)
{
	void *raw[RN_PIPE_ITEMS], *items[RN_PIPE_ITEMS];

	for (size_t i = 0; i < RN_PIPE_ITEMS; i++) {
		raw[i] = &a->raw[i];
		items[i] = &a->load[i];
	}
	if (j->reading->map->kind == RN_IN_MESSAGES) {
		a->post = rn_post_new(j->rn, j->reading,
		    rn_read_size(a->in), contents);
		if (held)
			a->beside = rn_beside_new(j->rn);
		a->path = rn_path(j->rn);
	}
	if (j->reading->map->kind == RN_IN_CONTACTS)
		a->job = j;
	a->records = rn_pipe_new(make_records, a, raw, true);
	a->pipe = rn_pipe_new_in_two(read_records, ask_beside, a, items,
	    a->post != NULL || a->job != NULL);
}

static void
end_ahead(struct ahead *a)
{
	rn_pipe_free(a->pipe);
	rn_pipe_free(a->records);
	for (size_t i = 0; i < RN_PIPE_ITEMS; i++) {
		rn_batch_free(&a->raw[i].batch);
		rn_batch_free(&a->load[i].batch);
		rn_bag_free(&a->load[i].bag);
		rn_contacts_free(&a->load[i].contacts);
	}
	rn_post_free(a->post);
	rn_read_close(a->in);
	rn_close(a->beside);
	rn_close(a->rn);
}

/* An error of the part that runs ahead becomes the job's. */
static enum rn_status
say_again(struct refnet *rn, const struct refnet *ahead, enum rn_status rc)
{
	const char *hint = rn_error_hint(ahead);

	rn_fail(rn, rc, "%s", rn_error_text(ahead));
	if (hint != NULL)
		rn_hint(rn, "%s", hint);
	return rc;
}

static enum rn_status
take_load(struct rn_job *j, struct ahead *a, struct rn_mail *mail,
    struct load *l)
{
	enum rn_status rc = RN_OK;

	if (mail != NULL) {
		TRY(rn_mail_greet(mail, &l->bag));
		rn_pipe_wait(a->pipe);
		rc = rn_mail_take(mail, &l->batch, &l->bag);
		goto out;
	}
	j->contacts = &l->contacts;
	for (size_t i = 0; i < l->batch.n; i++)
		TRY(take_row(j, &l->batch.recs[i]));
	TRY(rn_unmet_put(j));
out:
	return rc;
}

static enum rn_status
read_rows(struct rn_job *j, struct ahead *a)
{
	const struct rn_import_hooks *h = j->hooks;
	struct rn_mail *mail = NULL;
	enum rn_status rc = RN_OK;
	int64_t next = 1;
	int lacks = 0;

	if (j->reading->map->by_name)
		TRY(rn_names_open(j->rn, j->reading->map->name, &j->names));
	if (j->reading->map->kind == RN_IN_MESSAGES)
		TRY(rn_content_lacks(j->rn, &lacks));
	if ((lacks & RN_LACKS_ID) != 0)
		TRY(rn_content_catch_up(j->rn));
	TRY(rn_unmet_new(j, rn_read_size(a->in), &j->unmet));
	TRY(rn_interaction_next(j->rn, &next));
	start_ahead(a, j, (lacks & RN_LACKS_ID) != 0, next > 1);
	if (a->post != NULL)
		TRY(rn_mail_new(j, a->post, rn_read_size(a->in), lacks,
		    a->beside, &mail));
	for (;;) {
		struct load *l = rn_pipe_next(a->pipe);

		if (l->rc != RN_OK) {
			rc = say_again(j->rn, a->rn, l->rc);
			goto out;
		}
		if (l->batch.n == 0)
			break;
		rn_guise_look(j, &l->batch);
		TRY(take_load(j, a, mail, l));
		if (h != NULL && h->progress != NULL && !h->progress(h->ctx,
		    l->batch.bytes, rn_read_size(a->in), j->out->rows)) {
			rc = rn_fail(j->rn, RN_EIO, "%s: interrupted; nothing"
			    " was changed", j->out->file);
			goto out;
		}
	}
	if (mail != NULL)	/* rows may have waited till now */
		TRY(rn_mail_end(mail));
	TRY(rn_unmet_close(j));
	TRY(rn_mine_end(j));
	if (j->out->rows == 0 && j->reading->map->may_be_empty) {
		rn_job_line(j, &j->out->notes, "nothing is in it but its header");
	} else if (j->out->rows == 0) {
		rc = rn_fail(j->rn, RN_EREJECTED, "%s: no data row in it",
		    j->out->file);
		goto out;
	}
	TRY(rn_orders_end(j));
out:
	rn_mail_free(mail);
	return rc;
}

/* Once imports were taken back, messages that are alike are counted anew. */
static enum rn_status
settle_crowds(struct rn_job *j)
{
	struct rn_ids moved = { NULL, 0, 0 }, people = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;
	bool loose;

	TRY(rn_crowd_loose(j->rn, &loose));
	if (!loose)
		goto out;
	TRY(rn_kept_refresh(j->rn, &moved));
	TRY(rn_interaction_people(j->rn, moved.v, moved.n, &people));
	for (size_t i = 0; i < people.n; i++)
		rn_job_replay(j, people.v[i]);
out:
	free(moved.v);
	free(people.v);
	return rc;
}

/* Who is certainly one, and what is to be said of it; *all: of everybody. */
static enum rn_status
settle_identity(struct rn_job *j, bool *all)
{
	enum rn_status rc = RN_OK;
	struct rn_settled s;

	TRY(rn_identity_settle(j->rn,
	    j->reading->map->kind == RN_IN_MESSAGES, &s));
	*all = s.all;
	j->out->people_created -= s.fewer;
	j->out->duplicates = s.duplicates;
	if (s.joined > 0)
		rn_job_line(j, &j->out->notes, rn_sprintf(j->a, "%lld %s"
		    " certainly there twice and joined: person show --why"
		    " says why", (long long)s.joined, s.joined == 1 ?
		    "person was" : "people were"));
	if (s.parted > 0)
		rn_job_line(j, &j->out->notes, rn_sprintf(j->a, "%lld %s"
		    " joined by an import and no longer certainly the same:"
		    " parted", (long long)s.parted, s.parted == 1 ?
		    "person was" : "people were"));
	if (s.waiting > 0)
		rn_job_line(j, &j->out->notes, "so many rows are not looked"
		    " through for people who are there twice; the next import"
		    " does so, refnet person duplicates at once");
	if (s.capped > 0)
		rn_job_line(j, &j->out->notes, rn_sprintf(j->a, "%lld %s that"
		    " too many people share %s not looked through for people"
		    " who are there twice", (long long)s.capped,
		    s.capped == 1 ? "name or word" : "names or words",
		    s.capped == 1 ? "was" : "were"));
out:
	return rc;
}

/* What follows from the rows: sightings, late arrivals, tables settled. */
static enum rn_status
settle(struct rn_job *j)
{
	enum rn_status rc = RN_OK;
	int64_t people;
	bool all;

	for (int how = 0; how < RN_SAWS; how++) {
		struct rn_ids *saw = &j->saw[how];

		saw->n = rn_distinct(saw->v, saw->n);
		if (saw->n > 0)
			TRY(rn_sighting_put(j->rn, saw->v, saw->n, how |
			    (j->reading->threaded ? RN_SAW_THREADED : 0)));
	}
	TRY(settle_crowds(j));
	TRY(rn_singles_settle(j));
	TRY(rn_bounced_put(j));
	TRY(rn_again_end(j->again));
	if (j->reading->map->kind == RN_IN_ORGS)
		TRY(rn_org_settle(j->rn, rn_change_id(j->rn)));
	j->people_n = rn_distinct(j->people, j->people_n);
	TRY(rn_ledger_refresh_each(j->rn, j->people, j->people_n));
	if (j->names != NULL || j->joined) {
		TRY(rn_names_settle(j->rn, &people));
		j->out->people_created += people;
	}
	TRY(settle_identity(j, &all));
	TRY(rn_ledger_settle(j->rn, all));
out:
	return rc;
}

/* The skip rules with their counts, and what should be known of the run. */
static enum rn_status
write_notes(struct rn_job *j)
{
	enum rn_status rc = RN_OK;
	struct rn_me me;

	rn_job_suppressed_say(j);
	for (int i = 0; i < RN_RULES; i++)
		if (j->rule[i] > 0 && i != RN_RULE_SUPPRESSED)
			rn_job_line(j, &j->out->rules, rn_sprintf(j->a,
			    "%s %lld", rn_rule_name[i], (long long)j->rule[i]));
	for (size_t i = 0; i < RN_LEN(j->other); i++)
		if (j->other[i] != NULL)
			rn_job_line(j, &j->out->rules, rn_sprintf(j->a,
			    "%s %lld", j->other[i],
			    (long long)j->rule[RN_RULES + i]));
	for (size_t i = 0; i < j->reading->notes.n; i++)
		rn_job_line(j, &j->out->notes, j->reading->notes.v[i]);
	if (j->notes_cut > 0)
		rn_job_line(j, &j->out->notes, rn_sprintf(j->a, "%lld %s more"
		    " than %d bytes, and the rest is left out",
		    (long long)j->notes_cut, j->notes_cut == 1 ?
		    "note has" : "notes have", RN_NOTES_MAX));
	rn_guise_say(j);
	rn_listed_say(j);
	TRY(rn_changes_say(j));
	if (j->reading->map->kind != RN_IN_MESSAGES &&
	    j->reading->map->kind != RN_IN_MINE)
		goto out;
	if (!j->reading->has_date && j->reading->map->kind == RN_IN_MESSAGES)
		rn_job_line(j, &j->out->notes, "no date column: people, but no"
		    " interactions");
	TRY(rn_me_get(j->rn, j->a, &me));
	if (j->guess != NULL)
		rn_job_line(j, &j->out->notes, rn_sprintf(j->a, "none of your"
		    " addresses is in it; yours may be %s: refnet init --me"
		    " %s", j->guess, j->guess));
	else if (me.handles.n == 0 && (j->mine == NULL || j->out->created +
	    j->out->updated > 0))
		rn_job_line(j, &j->out->notes, "no address of yours is known:"
		    " refnet init --me ADDRESS");
out:
	return rc;
}

static double
clock_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* All of one file inside one change. */
static enum rn_status
import_rows(struct rn_job *j, struct ahead *a,
    const struct rn_import_options *o, double start)
{
	enum rn_status rc = rn_change_begin(j->rn, "import");

	if (rc != RN_OK)
		return rc;
	TRY(rn_apart_any(j->rn, &j->apart));
	TRY(rn_job_tombs(j));
	TRY(rn_plan_open(j, o->plan, &j->plan));
	TRY(rn_orders_open(j, o->apply, &j->orders));
	TRY(read_rows(j, a));
	TRY(settle(j));
	TRY(write_notes(j));
	j->out->seconds = clock_now() - start;
	TRY(rn_receipt_put(j));
	TRY(rn_change_say(j->rn, "%s: %lld rows, %lld people, %lld"
	    " interactions", j->out->file, (long long)j->out->rows,
	    (long long)j->out->people_created,
	    (long long)j->out->interactions));
out:
	return rn_end(j->rn, rc);
}

enum { BULK = 1 << 20 };	/* bytes of a file whose rows are trusted */

static enum rn_status
import_file(struct rn_job *j, struct ahead *a,
    const struct rn_import_options *o, double start)
{
	bool bulk = rn_read_size(a->in) >= BULK;
	enum rn_status rc = RN_OK, again = RN_OK;

	if (bulk)
		TRY(rn_store_trust(j->rn, true));
	rc = import_rows(j, a, o, start);
	if (bulk)
		again = rn_store_trust(j->rn, false);
out:
	return rc == RN_OK ? again : rc;
}

/* A receipt that says why nothing was imported. */
static enum rn_status
refuse(struct rn_job *j)
{
	struct rn_import *r = j->out;
	char why[768], hint[512];
	const char *h = rn_error_hint(j->rn);
	enum rn_status rc = RN_OK;

	snprintf(why, sizeof(why), "%s", rn_error_text(j->rn));
	snprintf(hint, sizeof(hint), "%s", h == NULL ? "" : h);
	*r = (struct rn_import){ .at = r->at, .file = r->file,
	    .source = r->source, .encoding = r->encoding,
	    .delimiter = r->delimiter, .undone_at = RN_NONE };
	r->error = rn_strdup(j->a, why);
	TRY(rn_begin(j->rn));
	rc = rn_receipt_put(j);
	TRY(rn_end(j->rn, rc));
	rc = rn_fail(j->rn, RN_EREJECTED, "%s", why);
	if (hint[0] != '\0')
		rn_hint(j->rn, "%s", hint);
out:
	return rc;
}

/* The receipt's words go to the caller; all else of the file goes with it. */
static void
hand_over(struct rn_arena *a, struct rn_import *out)
{
	const char **text[] = { &out->file, &out->source, &out->encoding,
	    &out->delimiter, &out->error };
	struct rn_list *list[] = { &out->rules, &out->notes, &out->kept };

	for (size_t i = 0; i < RN_LEN(text); i++)
		if (*text[i] != NULL)
			*text[i] = rn_strdup(a, *text[i]);
	for (size_t i = 0; i < RN_LEN(list); i++) {
		const char **v = rn_alloc(a, (list[i]->n + 1) * sizeof(*v));

		for (size_t k = 0; k < list[i]->n; k++)
			v[k] = rn_strdup(a, list[i]->v[k]);
		list[i]->v = v;
	}
}

enum rn_status
rn_import_file(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_import_options *o, const struct rn_import_hooks *hooks,
    struct rn_import *out)
{
	static const struct rn_import_options none = { 0 };
	struct rn_reading reading = { 0 };
	struct rn_job j = { .rn = rn, .a = rn_arena_make(),
	    .row = rn_arena_make(),
	    .reading = &reading, .out = out, .hooks = hooks,
	    .again = rn_again_new(rn) };
	struct ahead ahead = { .rn = rn_handle_new(rn_now(rn)) };
	struct rn_read_options how = { 0 };
	double start = clock_now();
	enum rn_status rc = RN_OK, closed;

	o = o == NULL ? &none : o;
	how = (struct rn_read_options){ .source = o->source,
	    .encoding = o->encoding, .date_order = o->date_order,
	    .map = o->map, .map_text = o->map_text, .maps = o->maps,
	    .signals = o->signals, .keep_raw = o->rejects != NULL };
	*out = (struct rn_import){ .at = rn_now(rn), .undone_at = RN_NONE,
	    .file = path };
	if (ahead.rn == NULL)
		rn_nomem();
	rc = rn_read_open(ahead.rn, j.a, path, &how, &ahead.in, &reading);
	if (rc != RN_OK) {
		rc = say_again(rn, ahead.rn, rc);
		goto out;
	}
	out->source = reading.map->name;
	out->encoding = reading.encoding;
	out->delimiter = reading.delimiter;
	if (o->lister != NULL)
		TRY(rn_listed_begin(&j, o->lister, &reading));
	TRY(rn_rejects_open(&j, o->rejects, &j.rejects));
	TRY(import_file(&j, &ahead, o, start));
out:
	closed = rn_rejects_close(rn, j.rejects, rc == RN_OK ||
	    rc == RN_EREJECTED);
	rc = rc == RN_OK ? closed : rc;
	closed = rn_plan_close(rn, j.plan, rc == RN_OK);
	rc = rc == RN_OK ? closed : rc;
	rn_orders_close(j.orders);
	if (rc == RN_EREJECTED && !j.plan_refused)
		rc = refuse(&j);
	end_ahead(&ahead);
	rn_changes_free(j.changes);
	free(j.people);
	for (int i = 0; i < RN_SAWS; i++)
		free(j.saw[i].v);
	free(j.links);
	rn_table_free(&j.met);
	rn_table_free(&j.orgs);
	rn_table_free(&j.deals);
	rn_tombs_free(j.tombs);
	rn_names_free(j.names);
	rn_mine_free(j.mine);
	rn_bounced_free(&j);
	rn_again_free(j.again);
	rn_unmet_free(j.unmet);
	rn_arena_free(j.row);
	hand_over(a, out);
	rn_arena_free(j.a);
	return rc;
}
