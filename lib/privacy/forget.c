/*
 * forget.c - somebody erased, in one transaction.
 *
 * What is theirs is listed (theirs.c); then rooms that pack rows erase their part,
 * and the tables of columns.c and rows.c say the rest.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "privacy/room.h"

enum rn_status rn_privacy_fixed(struct refnet *rn, struct rn_arena *a,
    int64_t change, const char **why);

static const char verb[] = "forget";

static void
count(struct rn_forgetting *f, const char *kind, int64_t rows)
{
	if (rows == 0 || kind == NULL)
		return;
	f->out = rn_grow(f->out, f->n, &f->room, sizeof(*f->out));
	f->out[f->n++] = (struct rn_erased){ kind, rows };
}

/* --- rooms ------------------------------------------------------------------ */

static const char *
without(void *ctx, const char *text)
{
	return rn_mentions_out(ctx, false, text, RN_FORGOTTEN);
}

static enum rn_status
tell_rooms(struct rn_forgetting *f, const char *because)
{
	struct rn_erasing gone = { .handle = f->handles.v,
	    .handle_n = f->handles.n, .person = f->people.v,
	    .person_n = f->people.n, .without = without,
	    .ctx = f->mentions };
	enum rn_status rc = RN_OK;

	if (because != NULL)
		gone.because = rn_strdup(f->a, without(f->mentions, because));
	TRY(rn_nobody(f->rn, &gone.nobody));
	if (gone.nobody == RN_NONE)
		TRY(rn_handle_make(f->rn, RN_HANDLE_REF, RN_NOBODY_REF,
		    RN_NONE, NULL, &gone.nobody));
	for (size_t i = 0; rn_on_forget[i] != NULL; i++)
		TRY(rn_on_forget[i](f->rn, &gone));
	count(f, "interactions", gone.interactions);
	count(f, "parts in interactions of others", gone.shared);
	count(f, "keys of who is who", gone.faces);
out:
	return rc;
}

/* --- rows ------------------------------------------------------------------- */

/* Commands that did something about them alone have nothing to tell any more. */
static enum rn_status
hush_changes(struct rn_forgetting *f)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < rn_rows_n; i++)
		if (rn_rows[i].change != NULL)
			TRY(rn_schema_run(f->rn, rn_sprintf(f->a, "INSERT OR"
			    " IGNORE INTO gone_change SELECT %s FROM %s"
			    " WHERE %s", rn_rows[i].change, rn_rows[i].table,
			    rn_rows[i].where), NULL));
	TRY(rn_schema_run(f->rn, "INSERT OR IGNORE INTO gone_change SELECT"
	    " change FROM intro_act WHERE intro IN (SELECT id FROM"
	    " gone_intro) UNION SELECT change FROM consent WHERE intro IN"
	    " (SELECT id FROM gone_intro) UNION SELECT change FROM intro"
	    " WHERE id IN (SELECT id FROM gone_intro)", NULL));
	TRY(rn_schema_run(f->rn, "UPDATE change SET summary = '" RN_FORGOTTEN
	    "' WHERE id IN (SELECT id FROM gone_change)"
	    " AND verb NOT IN ('import', 'init')", NULL));
out:
	return rc;
}

static enum rn_status
take_rows(struct rn_forgetting *f)
{
	enum rn_status rc = RN_OK;
	int64_t rows;

	for (size_t i = 0; i < rn_rows_n; i++) {
		TRY(rn_schema_run(f->rn, rn_sprintf(f->a, "DELETE FROM %s"
		    " WHERE %s", rn_rows[i].table, rn_rows[i].where), &rows));
		count(f, rn_rows[i].kind, rows);
	}
	for (size_t i = 0; i < rn_clearings_n; i++) {
		TRY(rn_schema_run(f->rn, rn_clearings[i].sql, &rows));
		count(f, rn_clearings[i].kind, rows);
	}
out:
	return rc;
}

/* --- columns ---------------------------------------------------------------- */

static enum rn_status
put_nobody(struct rn_forgetting *f, const struct rn_column *c,
    const char *column)
{
	return rn_schema_run(f->rn, rn_sprintf(f->a, "UPDATE %s SET %s ="
	    " (SELECT id FROM handle_row WHERE kind = 3 AND canon = '"
	    RN_NOBODY_REF "') WHERE %s IN (SELECT id FROM gone_handle)",
	    c->table, column, column), NULL);
}

static enum rn_status
take_words(struct rn_forgetting *f, const struct rn_column *c,
    const char *column)
{
	const char *fn = f->function[c->fate].name;
	enum rn_status rc = RN_OK;
	int64_t rows;

	TRY(rn_schema_run(f->rn, rn_sprintf(f->a, "UPDATE %s SET %s = %s(%s)"
	    " WHERE %s IS NOT NULL AND %s(%s) IS NOT %s", c->table, column,
	    fn, column, column, fn, column, column), &rows));
	f->named += rows;
out:
	return rc;
}

static enum rn_status
take_column(struct rn_forgetting *f, const struct rn_column *c,
    const char *column)
{
	if (c->fate == RN_FATE_NOBODY)
		return put_nobody(f, c, column);
	return f->function[c->fate].name == NULL ? RN_OK :
	    take_words(f, c, column);
}

/* Tables that are made again of what is left. */
static enum rn_status
empty(struct rn_forgetting *f)
{
	enum rn_status rc = RN_OK;
	const char *last = "";

	for (size_t i = 0; i < rn_columns_n; i++) {
		const char *table = rn_columns[i].table;

		if (rn_columns[i].fate != RN_FATE_EMPTIED ||
		    strcmp(table, last) == 0)
			continue;
		last = table;
		if (strcmp(table, "note_word") != 0)
			TRY(rn_schema_run(f->rn, rn_sprintf(f->a,
			    "DELETE FROM %s", table), NULL));
	}
	TRY(rn_schema_run(f->rn, "INSERT INTO note_word (note_word)"
	    " VALUES ('delete-all')", NULL));
	TRY(rn_schema_run(f->rn, "UPDATE note_upto SET record = 0", NULL));
out:
	return rc;
}

/* --- all of it -------------------------------------------------------------- */

static void
count_copy(void *n, const char *path)
{
	(void)path;
	++*(int64_t *)n;
}

static enum rn_status
erase(struct rn_forgetting *f, const char *because)
{
	enum rn_status rc = RN_OK;
	int64_t copies = 0;

	TRY(rn_schema_run(f->rn, "PRAGMA defer_foreign_keys = ON", NULL));
	TRY(rn_theirs_list(f));
	TRY(rn_files_left(f));
	TRY(hush_changes(f));
	TRY(tell_rooms(f, because));
	TRY(take_rows(f));
	TRY(rn_column_each(f, take_column));
	count(f, "texts that named them", f->named);
	TRY(empty(f));
	TRY(rn_theirs_end(f));
	TRY(rn_store_copies(f->rn, count_copy, &copies));
	count(f, "copies of the store from before migrations", copies);
	TRY(rn_sweep_owe(f->rn));
	TRY(rn_change_say(f->rn, "person %lld", (long long)f->person));
out:
	return rc;
}

enum rn_status
rn_forget_whom(struct refnet *rn, struct rn_arena *a, const char *ref,
    struct rn_forget *out)
{
	enum rn_status rc = rn_person_find_any(rn, ref, &out->person);

	return rc == RN_OK ? rn_person_called(rn, a, out->person, &out->name) :
	    rc;
}

/* As one change, after which the store is to be swept; f tells what went. */
static enum rn_status
erase_person(struct rn_forgetting *f, const char *because)
{
	enum rn_status rc = RN_OK, again;

	TRY(rn_change_begin(f->rn, verb));
	f->mentions = rn_mentions_new();
	rc = rn_end(f->rn, erase(f, because));
	again = rn_theirs_forget(f);
	rc = rc == RN_OK ? again : rc;
out:
	rn_mentions_free(f->mentions);
	free(f->handles.v);
	free(f->people.v);
	return rc;
}

enum rn_status
rn_forget_person(struct refnet *rn, struct rn_arena *a, int64_t person,
    const char *because, rn_file_seen *tell, void *ctx)
{
	struct rn_forgetting f = { .rn = rn, .a = a, .person = person };
	enum rn_status rc = erase_person(&f, because);

	for (size_t i = 0; i < f.file_n && rc == RN_OK; i++)
		tell(ctx, &f.file[i]);
	free(f.out);
	free(f.file);
	return rc;
}

enum rn_status
rn_forget(struct refnet *rn, struct rn_arena *a, const struct rn_forget *whom,
    const char *confirm, const char *because, struct rn_forgot *out)
{
	struct rn_forgetting f = { .rn = rn, .a = a, .person = whom->person };
	enum rn_status rc = RN_OK;
	int64_t me;

	TRY(rn_me_id(rn, &me));
	if (whom->person == me)
		return rn_fail(rn, RN_EUSAGE, "that is you: a store without its"
		    " owner is a file to be deleted");
	if (!rn_is_dry(rn) && (confirm == NULL || strcmp(rn_fold(a, confirm),
	    rn_fold(a, whom->name)) != 0))
		return rn_fail(rn, RN_EUSAGE, "that is not what they are"
		    " called: nothing was erased");
	TRY(erase_person(&f, because));
	*out = (struct rn_forgot){ rn_alloc(a, (f.n + 1) *
	    sizeof(*out->erased)), f.n, rn_alloc(a, (f.file_n + 1) *
	    sizeof(*out->file)), f.file_n };
	for (size_t i = 0; i < f.n; i++)
		out->erased[i] = f.out[i];
	for (size_t i = 0; i < f.file_n; i++)
		out->file[i] = f.file[i];
	rc = rn_sweep(rn);
	if (rc != RN_OK)
		rn_hint(rn, "they are erased; what the file still has of them"
		    " between its rows goes with the next command that"
		    " writes");
out:
	free(f.out);
	free(f.file);
	return rc;
}

enum rn_status
rn_privacy_fixed(struct refnet *rn, struct rn_arena *a, int64_t change,
    const char **why)
{
	enum rn_status rc = RN_OK;
	bool yes;

	TRY(rn_change_is(rn, change, verb, &yes));
	if (yes)
		*why = rn_sprintf(a, "somebody was forgotten, and that cannot"
		    " be taken back");
	TRY(rn_change_is(rn, change, RN_PRUNE_VERB, &yes));
	if (yes)
		*why = rn_sprintf(a, "what was held too long was pruned, and"
		    " that cannot be taken back");
out:
	return rc;
}
