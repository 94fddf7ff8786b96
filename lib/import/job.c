/*
 * job.c - what becomes of a row, counted: in the receipt, in a plan that is
 * written, against one that is obeyed; and what must be seen to at the end.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "import/import.h"

static const char by_plan[] = "plan";	/* why a row is left out */

void
rn_job_count(struct rn_job *j, enum rn_outcome what)
{
	struct rn_import *r = j->out;
	int64_t *const counter[] = { &r->created, &r->updated, &r->unchanged,
	    &r->skipped, &r->rejected };

	r->rows++;
	++*counter[what];
	/* a row of contacts tells more of itself (contact.c) */
	if (j->plan != NULL && what < RN_ROW_SKIPPED &&
	    j->reading->map->kind != RN_IN_CONTACTS)
		rn_plan_row(j, what == RN_ROW_CREATED ? RN_DO_CREATE :
		    what == RN_ROW_UPDATED ? RN_DO_FILL : RN_DO_SAME, RN_NONE,
		    NULL);
}

/* What a plan says of a row may not be what comes of it by itself. */
static enum rn_status
agree(struct rn_job *j, enum rn_todo what, const char *why, bool *skip)
{
	const struct rn_wish *o;
	enum rn_status rc = RN_OK;

	*skip = false;
	TRY(rn_orders_find(j, &o));
	if (o == NULL || o->what == what)
		goto out;
	if (o->what == RN_DO_SKIP)
		*skip = true;
	else
		TRY(rn_orders_refuse(j, o, rn_sprintf(j->row, what ==
		    RN_DO_SKIP ? "is left out (%s) and cannot be taken" :
		    "cannot be read (%s)", why)));
out:
	return rc;
}

static enum rn_status
leave_out(struct rn_job *j, const char *rule)
{
	enum rn_status rc = RN_OK;
	bool skip;

	if (j->orders != NULL)
		TRY(agree(j, RN_DO_SKIP, rule, &skip));
	rn_job_count(j, RN_ROW_SKIPPED);
	if (j->plan != NULL)
		rn_plan_row(j, RN_DO_SKIP, RN_NONE, rule);
out:
	return rc;
}

enum rn_status
rn_job_skip(struct rn_job *j, enum rn_rule rule)
{
	j->rule[rule]++;
	return leave_out(j, rn_rule_name[rule]);
}

enum rn_status
rn_job_skip_named(struct rn_job *j, const char *rule)
{
	size_t i = 0;

	while (i + 1 < RN_LEN(j->other) && j->other[i] != NULL &&
	    strcmp(j->other[i], rule) != 0)
		i++;
	j->other[i] = rule;
	j->rule[RN_RULES + i]++;
	return leave_out(j, rule);
}

enum rn_status
rn_job_reject(struct rn_job *j, const struct rn_rec *rec, const char *fmt, ...)
{
	struct rn_reject r = { .row = rec->row, .line = rec->line };
	enum rn_status rc = RN_OK;
	char words[256];
	bool skip;
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(words, sizeof(words), fmt, ap);
	va_end(ap);
	r.reason = words;
	if (j->orders != NULL) {
		TRY(agree(j, RN_DO_REJECT, words, &skip));
		if (skip)
			return rn_job_skip_named(j, by_plan);
	}
	rn_job_count(j, RN_ROW_REJECTED);
	if (j->plan != NULL)
		rn_plan_row(j, RN_DO_REJECT, RN_NONE, words);
	if (j->hooks != NULL && j->hooks->reject != NULL)
		j->hooks->reject(j->hooks->ctx, j->out->file, &r);
	rn_rejects_put(j->rejects, rec, words);
out:
	return rc;
}

bool
rn_job_stop(struct rn_job *j, enum rn_status *rc)
{
	const struct rn_wish *o;

	*rc = RN_OK;
	if (j->orders == NULL)
		return false;
	*rc = rn_orders_find(j, &o);
	if (*rc != RN_OK)
		return true;
	if (o->what == RN_DO_SKIP)
		*rc = rn_job_skip_named(j, by_plan);
	else if (o->what == RN_DO_REJECT)
		*rc = rn_orders_refuse(j, o, "can be read; to leave it out,"
		    " write skip");
	else if (o->what == RN_DO_MERGE &&
	    j->reading->map->kind != RN_IN_CONTACTS)
		*rc = rn_orders_refuse(j, o, "is no contact; it can only be"
		    " taken or skipped");
	return *rc != RN_OK || o->what == RN_DO_SKIP;
}

void
rn_job_replay(struct rn_job *j, int64_t person)
{
	if (j->people_n > 0 && j->people[j->people_n - 1] == person)
		return;
	j->people = rn_grow(j->people, j->people_n, &j->people_room,
	    sizeof(*j->people));
	j->people[j->people_n++] = person;
}

enum rn_status
rn_job_saw(struct rn_job *j, int64_t id, int how)
{
	struct rn_ids *saw = &j->saw[how];

	saw->v = rn_grow(saw->v, saw->n, &saw->room, sizeof(*saw->v));
	saw->v[saw->n++] = id;
	return RN_OK;
}

void
rn_job_line(struct rn_job *j, struct rn_list *list, const char *line)
{
	const char **v = rn_alloc(j->a, (list->n + 1) * sizeof(*v));

	for (size_t i = 0; i < list->n; i++)
		v[i] = list->v[i];
	v[list->n++] = line;
	list->v = v;
}
