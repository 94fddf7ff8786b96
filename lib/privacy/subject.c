/*
 * subject.c - all that is held of somebody, for that somebody: as JSON and as a
 * page to read.
 *
 * What is told, and as what, are the tables of parts.c; after them come
 * interactions and what refnet computes.  Whoever else is named in a text is
 * taken out of it: rows of others are nobody's business, and their notes less so.
 */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/json.h"
#include "base/text.h"
#include "document/document.h"
#include "privacy/room.h"
#include "privacy/subject.h"
#include "refnet/deal.h"
#include "refnet/inbox.h"
#include "refnet/interaction.h"
#include "refnet/intro.h"

#define SOMEBODY_ELSE "(somebody else)"

static const char *const handle_name[] = { "e-mail", "phone", "profile",
	"id", NULL };
static const char *const mark_name[] = { "tag", "pinned tier",
	"do not contact", "rhythm", "put off", NULL };

/* What word_of('tier 2') looks in. */
static const struct { const char *what; const char *const *name; } words[] = {
	{ "handle", handle_name }, { "mark", mark_name },
	{ "tier", rn_tier_name }, { "kind", rn_intro_kind_name },
	{ "outcome", rn_outcome_name }, { "answer", rn_answer_name },
	{ "channel", rn_said_by_name }, { "step", rn_draft_step_name },
	{ "proposal", rn_proposal_kind_name }, { "deal", rn_deal_status_name },
};

struct telling {
	struct rn_forgetting theirs;	/* and by what they are named */
	struct rn_mentions *others;
	struct rn_arena *a;
	FILE *json;
	struct rn_doc *page;
	struct rn_doc_line *line;	/* of the part at hand; malloc'd */
	size_t n, room;
	int64_t rows;
};

static const char *
word_of(void *ctx, const char *text)
{
	const char *number = strrchr(text, ' ');
	char *end;
	long n;

	(void)ctx;
	if (number == NULL)
		return text;
	n = strtol(number + 1, &end, 10);
	for (size_t i = 0; i < RN_LEN(words); i++)
		if (strlen(words[i].what) == (size_t)(number - text) &&
		    strncmp(words[i].what, text, (size_t)(number - text)) == 0)
			for (long k = 0; words[i].name[k] != NULL; k++)
				if (k == n)
					return words[i].name[k];
	return text;
}

static const char *
masked(struct telling *t, const char *text)
{
	return rn_strdup(t->a, rn_mentions_out(t->others, false, text,
	    SOMEBODY_ELSE));
}

/* --- a part ----------------------------------------------------------------- */

static void
begin_part(struct telling *t, const char *name)
{
	fprintf(t->json, "%s\n{\"part\":\"%s\",\"rows\":[",
	    ftell(t->json) > 0 ? "," : "", name);
	t->n = 0;
}

static void
end_part(struct telling *t, const char *heading)
{
	fputs("]}", t->json);
	if (t->n == 0)
		return;
	rn_doc_heading(t->page, rn_sprintf(t->a, "%s: %zu", heading, t->n),
	    NULL);
	rn_doc_list(t->page, t->line, t->n);
}

/* A row, under the names of its cells; what is null is not said. */
static void
tell_row(void *ctx, const struct rn_schema_cell *cell, size_t n)
{
	struct telling *t = ctx;
	struct rn_doc_line line = { 0 };

	fprintf(t->json, "%s\n{", t->n > 0 ? "," : "");
	for (size_t i = 0, said = 0; i < n; i++) {
		const char *text;

		if (cell[i].text == NULL || cell[i].text[0] == '\0')
			continue;
		text = cell[i].number ? cell[i].text : masked(t, cell[i].text);
		if (said++ > 0)
			putc(',', t->json);
		rn_json_text(t->json, cell[i].name);
		putc(':', t->json);
		if (cell[i].number)
			fputs(text, t->json);
		else
			rn_json_text(t->json, text);
		if (line.head == NULL)
			line.head = text;
		else
			line.rest = rn_sprintf(t->a, "%s%s%s: %s",
			    line.rest == NULL ? "" : line.rest,
			    line.rest == NULL ? "" : "; ", cell[i].name, text);
	}
	putc('}', t->json);
	t->line = rn_grow(t->line, t->n, &t->room, sizeof(*t->line));
	t->line[t->n++] = line;
	t->rows++;
}

static enum rn_status
tell_parts(struct telling *t)
{
	struct refnet *rn = t->theirs.rn;
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < rn_parts_n; i++) {
		begin_part(t, rn_parts[i].name);
		TRY(rn_schema_rows(rn, t->a, rn_parts[i].sql, tell_row, t));
		end_part(t, rn_parts[i].heading);
	}
out:
	return rc;
}

/* --- what is packed, and what is computed ------------------------------------- */

static enum rn_status
tell_interactions(struct telling *t, const char *ref)
{
	enum rn_status rc = RN_OK;
	struct rn_interaction *v;
	size_t n = 0;

	begin_part(t, "interactions");
	rc = rn_interaction_list(t->theirs.rn, t->a, ref, &v, &n);
	if (rc == RN_ENOTFOUND)
		rc = RN_OK;	/* all that was held was taken back */
	TRY(rc);
	for (size_t i = 0; i < n; i++) {
		char at[32], with[32];
		const struct rn_schema_cell cell[] = {
			{ "at", rn_date_iso(v[i].at, at), false },
			{ "kind", rn_channel_name[v[i].kind], false },
			{ "direction", rn_direction_name[v[i].direction],
			    false },
			{ "about", v[i].about, false },
			{ "others", with, true },
			{ "came", v[i].source, false },
		};

		/* themselves are one of them */
		snprintf(with, sizeof(with), "%zu", v[i].persons.n > 0 ?
		    v[i].persons.n - 1 : 0);
		tell_row(t, cell, RN_LEN(cell));
	}
	end_part(t, "Messages, calls and meetings with them");
out:
	return rc;
}

static const char *
count_text(struct telling *t, int64_t n)
{
	return n == RN_NONE ? NULL : rn_sprintf(t->a, "%" PRId64, n);
}

/* NaN, of whom no message is held, is not said. */
static const char *
per_cent(struct telling *t, double p)
{
	return isnan(p) ? NULL : rn_sprintf(t->a, "%.0f", 100 * p);
}

static enum rn_status
tell_figures(struct telling *t, const char *ref)
{
	enum rn_status rc = RN_OK;
	struct rn_person p;

	begin_part(t, "figures");
	rc = rn_person_get(t->theirs.rn, t->a, ref, RN_NOW, true, &p);
	if (rc == RN_ENOTFOUND)
		rc = RN_OK;
	else if (rc == RN_OK) {
		const struct rn_schema_cell cell[] = {
			{ "tier", p.tier < 0 ? NULL : rn_tier_name[p.tier],
			    false },
			{ "chance to answer within a day, per cent",
			    per_cent(t, p.p24), true },
			{ "within a week", per_cent(t, p.p7), true },
			{ "messages from them", count_text(t, p.n_in), true },
			{ "to them", count_text(t, p.n_out), true },
			{ "why", p.why, false },
		};

		tell_row(t, cell, RN_LEN(cell));
	}
	end_part(t, "What refnet computes of it");
	return rc;
}

/* --- all of it ---------------------------------------------------------------- */

static enum rn_status
tell_all(struct telling *t, const char *ref)
{
	struct refnet *rn = t->theirs.rn;
	const struct rn_text_function word = { "word_of", word_of, NULL };
	const struct rn_text_function no_word = { "word_of", NULL, NULL };
	struct rn_forgetting others = t->theirs;
	enum rn_status rc = RN_OK;

	TRY(rn_theirs_list(&t->theirs));
	others.mentions = t->others;
	TRY(rn_others_learn(&others));
	TRY(rn_schema_offer(rn, &word));
	rc = tell_parts(t);
	if (rc == RN_OK)
		rc = rn_schema_offer(rn, &no_word);
	TRY(rc);
	TRY(rn_theirs_end(&t->theirs));
	TRY(tell_interactions(t, ref));
	TRY(tell_figures(t, ref));
out:
	return rc;
}

static struct rn_doc *
new_page(struct rn_arena *a, const struct rn_forget *whom, const char *day)
{
	struct rn_doc *page = rn_doc_new(a, rn_sprintf(a, "What is held of %s",
	    whom->name), rn_sprintf(a, "All of it, as of %s", day));

	rn_doc_text(page, "Each row tells where it comes from: the command that"
	    " brought it, the file and its row, and when. Whoever else is named"
	    " is left out; \"" SOMEBODY_ELSE "\" stands there.");
	return page;
}

static enum rn_status
tell(struct telling *t, const char *ref)
{
	struct refnet *rn = t->theirs.rn;
	enum rn_status rc = RN_OK, again;
	bool mine = false;

	TRY(rn_schema_scratch(rn, true));
	rc = rn_view_begin(rn, &mine);
	if (rc == RN_OK)
		rc = rn_view_end(rn, mine, tell_all(t, ref));
	again = rn_theirs_forget(&t->theirs);
	rc = rc == RN_OK ? again : rc;
	again = rn_schema_scratch(rn, false);
	rc = rc == RN_OK ? again : rc;
out:
	return rc;
}

enum rn_status
rn_subject(struct refnet *rn, struct rn_arena *a, const char *ref,
    struct rn_subject *out)
{
	struct telling t = { .theirs = { .rn = rn, .a = a }, .a = a };
	enum rn_status rc = RN_OK;
	struct rn_forget whom;
	char day[32], *parts = NULL, *all = NULL;
	size_t n;
	FILE *to;

	TRY(rn_forget_whom(rn, a, ref, &whom));
	rn_date_iso(rn_now(rn), day);
	t.theirs.person = whom.person;
	t.theirs.mentions = rn_mentions_new();
	t.others = rn_mentions_new();
	rn_mentions_spare(t.others, t.theirs.mentions);
	t.json = open_memstream(&parts, &n);
	t.page = new_page(a, &whom, day);
	if (t.json == NULL)
		rn_nomem();
	rc = tell(&t, ref);
	rn_text_end(t.json, &parts);
	to = open_memstream(&all, &n);
	if (to == NULL)
		rn_nomem();
	fprintf(to, "{\"schema\":\"refnet.subject/1\",\"id\":%" PRId64
	    ",\"name\":", whom.person);
	rn_json_text(to, whom.name);
	fprintf(to, ",\"at\":\"%s\",\"parts\":[%s\n]}\n", day, parts);
	rn_text_end(to, &all);
	*out = (struct rn_subject){ whom.person, whom.name, t.rows,
	    rn_strdup(a, all), rn_doc_to_html(a, t.page) };
	rn_mentions_free(t.theirs.mentions);
	rn_mentions_free(t.others);
	free(t.theirs.handles.v);
	free(t.theirs.people.v);
	free(t.line);
	free(parts);
	free(all);
out:
	return rc;
}
