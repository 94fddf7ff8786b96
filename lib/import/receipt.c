/*
 * receipt.c - receipts: written, listed, taken back.
 */
#include <stdlib.h>
#include <string.h>

#include "identity/settle.h"
#include "import/import.h"
#include "import/import_sql.h"

#define STANDING "JOIN change c ON c.id = r.change AND c.undone_at IS NULL"
#define DID(table, which) \
	", EXISTS (SELECT 1 FROM handle h JOIN " table " r ON " which " " \
	STANDING " WHERE h.person = p.id"

static const char *const text[] = {
	[RECEIPT_PUT] =
	    ("INSERT INTO import (change, at, file, source, encoding,"
	    " delimiter, rows, created, updated, unchanged, skipped, rejected,"
	    " people_created, interactions, known, duplicates, error, ms)"
	    " VALUES (:change, :at, :file, :source, :encoding, :delimiter,"
	    " :rows, :created, :updated, :unchanged, :skipped, :rejected,"
	    " :people, :interactions, :known, :duplicates, :error, :ms)"),
	[RECEIPT_NOTE] =
	    ("INSERT INTO import_note (import, part, rule, text)"
	    " VALUES (:import, :part, :rule, :text)"),
	[RECEIPTS] =
	    ("SELECT m.id, m.at, m.file, m.source, m.encoding, m.delimiter,"
	    " m.rows, m.created, m.updated, m.unchanged, m.skipped,"
	    " m.rejected, m.people_created, m.interactions, m.known,"
	    " m.duplicates, m.error, m.ms, c.undone_at FROM import m"
	    " LEFT JOIN change c ON c.id = m.change"
	    " WHERE :id = 0 OR m.id = :id ORDER BY m.id"),
	[NOTES] =
	    ("SELECT rule, text FROM import_note WHERE import = :id"
	    " ORDER BY part"),
	[KEPT] =
	    ("SELECT p.id, coalesce(p.name, (SELECT h.canon FROM handle h"
	    " WHERE h.person = p.id ORDER BY h.kind, h.id LIMIT 1))"
	    DID("record", "r.handle = h.id") " AND r.human)"
	    DID("mark", "r.handle = h.id") " AND NOT EXISTS"
	    " (SELECT 1 FROM import i WHERE i.change = c.id))"
	    DID("tie", "h.id IN (r.a, r.b)") ")"
	    DID("intro", "h.id IN (r.requester, r.connector, r.target)") ")"
	    " FROM person p JOIN import m ON m.change = p.change"
	    " WHERE m.id = :id AND p.visible AND NOT p.me ORDER BY p.id"),
	[RECEIPT_CHANGE] =
	    ("SELECT coalesce(m.change, 0) FROM import m WHERE m.id = :id"),
};

const struct rn_sqlset rn_import_sql = { RN_ROOM_import, text, RN_LEN(text) };

static enum rn_status
put_lines(struct refnet *rn, int64_t id, const struct rn_list *list, int rule,
    int64_t *part)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < list->n; i++) {
		TRY(rn_sql(rn, &rn_import_sql, RECEIPT_NOTE, &st));
		rn_bind_int(&st, ":import", id);
		rn_bind_int(&st, ":part", (*part)++);
		rn_bind_int(&st, ":rule", rule);
		rn_bind_text(&st, ":text", list->v[i]);
		TRY(rn_exec(&st));
		rn_done(&st);
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_receipt_put(struct rn_job *j)
{
	struct rn_import *r = j->out;
	int64_t change = rn_change_id(j->rn), part = 0;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(j->rn, &rn_import_sql, RECEIPT_PUT, &st));
	rn_bind_opt(&st, ":change", change == 0 ? RN_NONE : change);
	rn_bind_int(&st, ":at", r->at);
	rn_bind_text(&st, ":file", r->file);
	rn_bind_text(&st, ":source", r->source);
	rn_bind_text(&st, ":encoding", r->encoding);
	rn_bind_text(&st, ":delimiter", r->delimiter);
	rn_bind_int(&st, ":rows", r->rows);
	rn_bind_int(&st, ":created", r->created);
	rn_bind_int(&st, ":updated", r->updated);
	rn_bind_int(&st, ":unchanged", r->unchanged);
	rn_bind_int(&st, ":skipped", r->skipped);
	rn_bind_int(&st, ":rejected", r->rejected);
	rn_bind_int(&st, ":people", r->people_created);
	rn_bind_int(&st, ":interactions", r->interactions);
	rn_bind_int(&st, ":known", r->known);
	rn_bind_int(&st, ":duplicates", r->duplicates);
	rn_bind_text(&st, ":error", r->error);
	rn_bind_int(&st, ":ms", (int64_t)(r->seconds * 1000));
	TRY(rn_exec(&st));
	r->id = rn_last_id(j->rn);
	TRY(put_lines(j->rn, r->id, &r->rules, 1, &part));
	TRY(put_lines(j->rn, r->id, &r->notes, 0, &part));
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
read_notes(struct refnet *rn, struct rn_arena *a, struct rn_import *r)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_import_sql, NOTES, &st));
	rn_bind_int(&st, ":id", r->id);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		struct rn_list *list = rn_col_int(&st, 0) == 1 ? &r->rules :
		    &r->notes;
		const char **v = rn_alloc(a, (list->n + 1) * sizeof(*v));

		for (size_t i = 0; i < list->n; i++)
			v[i] = list->v[i];
		v[list->n++] = rn_col_held(&st, 1, a);
		list->v = v;
	}
out:
	rn_done(&st);
	return rc;
}

static void
read_receipt(const struct rn_stmt *st, struct rn_arena *a,
    struct rn_import *r)
{
	*r = (struct rn_import){ .id = rn_col_int(st, 0),
	    .at = rn_col_int(st, 1), .file = rn_col_held(st, 2, a),
	    .source = rn_col_held(st, 3, a),
	    .encoding = rn_col_text(st, 4, a),
	    .delimiter = rn_col_text(st, 5, a), .rows = rn_col_int(st, 6),
	    .created = rn_col_int(st, 7), .updated = rn_col_int(st, 8),
	    .unchanged = rn_col_int(st, 9), .skipped = rn_col_int(st, 10),
	    .rejected = rn_col_int(st, 11),
	    .people_created = rn_col_int(st, 12),
	    .interactions = rn_col_int(st, 13), .known = rn_col_int(st, 14),
	    .duplicates = rn_col_int(st, 15), .error = rn_col_text(st, 16, a),
	    .seconds = (double)rn_col_int(st, 17) / 1000,
	    .undone_at = rn_col_int(st, 18) };
}

enum rn_status
rn_import_list(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_import **list, size_t *n)
{
	struct rn_import *v = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*n = 0;
	*list = NULL;
	TRY(rn_sql(rn, &rn_import_sql, RECEIPTS, &st));
	rn_bind_int(&st, ":id", id);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v = rn_grow(v, *n, &room, sizeof(*v));
		read_receipt(&st, a, &v[(*n)++]);
	}
	rn_done(&st);
	for (size_t i = 0; i < *n; i++)
		TRY(read_notes(rn, a, &v[i]));
	if (id != 0 && *n == 1 && v[0].undone_at != RN_NONE)
		TRY(rn_kept_list(rn, a, id, &v[0].kept));
	if (id != 0 && *n == 0) {
		rc = rn_fail(rn, RN_ENOTFOUND, "no import %lld",
		    (long long)id);
		goto out;
	}
	*list = rn_alloc(a, (*n + 1) * sizeof(*v));
	for (size_t i = 0; i < *n; i++)
		(*list)[i] = v[i];
out:
	rn_done(&st);
	free(v);
	return rc;
}

enum rn_status
rn_import_undo(struct refnet *rn, int64_t id)
{
	enum rn_status rc = rn_change_begin(rn, "import --undo");
	struct rn_ids people = { NULL, 0, 0 };
	int64_t change;
	bool stands;

	if (rc != RN_OK)
		return rc;
	TRY(rn_get1(rn, &rn_import_sql, RECEIPT_CHANGE, ":id", id, &change));
	if (change == RN_NONE) {
		rc = rn_fail(rn, RN_ENOTFOUND, "no import %lld",
		    (long long)id);
		goto out;
	}
	if (change == 0) {
		rc = rn_fail(rn, RN_ENOTFOUND, "import %lld was refused: there"
		    " is nothing to take back", (long long)id);
		goto out;
	}
	TRY(rn_change_stands(rn, change, &stands));
	if (!stands) {
		rc = rn_fail(rn, RN_ENOTFOUND, "import %lld is undone already",
		    (long long)id);
		goto out;
	}
	TRY(rn_change_target(rn, change));
	TRY(rn_change_say(rn, "took back import %lld", (long long)id));
	TRY(rn_change_flip(rn, change, true, false, &people));
	people.n = rn_distinct(people.v, people.n);
	TRY(rn_identity_settle_again(rn, change, &people));
out:
	free(people.v);
	return rn_end(rn, rc);
}
