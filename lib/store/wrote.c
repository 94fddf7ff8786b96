/*
 * wrote.c - notes of files that were written for the owner, by whoever has the
 * store open, to read only as well.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/handle.h"
#include "refnet/privacy.h"
#include "store/open.h"
#include "store/store.h"

/* A statement about one path; SQLite's code. */
static int
about(struct refnet *rn, const char *sql, const char *path)
{
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(rn->db, sql, -1, &st, NULL);

	if (code == SQLITE_OK)
		code = sqlite3_bind_text(st, 1, path, -1, SQLITE_STATIC);
	if (code == SQLITE_OK && sqlite3_bind_parameter_count(st) > 1)
		code = sqlite3_bind_int64(st, 2, rn->now);
	if (code == SQLITE_OK)
		code = sqlite3_step(st);
	sqlite3_finalize(st);
	return code;
}

enum rn_status
rn_wrote_drop(struct refnet *rn, const char *path)
{
	int code = about(rn, "DELETE FROM outfile WHERE path = ?1", path);

	return code == SQLITE_DONE ? RN_OK : rn_store_error(rn, code);
}

void
rn_wrote(struct refnet *rn, const char *path)
{
	char here[1024], whole[2048];

	if (rn->db == NULL)
		return;
	if (*path == '/')
		here[0] = '\0';
	else if (getcwd(here, sizeof(here)) == NULL)
		return;
	if (snprintf(whole, sizeof(whole), "%s%s%s", here, *path == '/' ? "" :
	    "/", path) >= (int)sizeof(whole))
		return;
	/* one that fails would end the transaction; a dry one takes it back */
	if (rn->depth != 0 || rn->dry) {
		rn->wrote = rn_grow(rn->wrote, rn->wrote_n, &rn->wrote_room,
		    sizeof(*rn->wrote));
		if ((rn->wrote[rn->wrote_n] = strdup(whole)) == NULL)
			rn_nomem();
		rn->wrote_n++;
		return;
	}
	if (rn_schema_scratch(rn, true) == RN_OK) {
		sqlite3_busy_timeout(rn->db, 0);	/* not worth waiting */
		(void)about(rn, "INSERT OR REPLACE INTO outfile (path, at)"
		    " VALUES (?1, ?2)", whole);
		rn_wait(rn, rn->wait);
		if (rn_schema_scratch(rn, false) != RN_OK)
			rn->text[0] = rn->hint[0] = '\0';
	}
}

void
rn_wrote_later(struct refnet *rn)
{
	char **list = rn->wrote;
	size_t n = rn->wrote_n;

	if (rn->dry)
		return;
	rn->wrote = NULL;
	rn->wrote_n = rn->wrote_room = 0;
	for (size_t i = 0; i < n; i++) {
		rn_wrote(rn, list[i]);
		free(list[i]);
	}
	free(list);
}
