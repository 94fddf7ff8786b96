/*
 * export_crm.c - refnet export --crm: what a CRM is told of introductions.
 *
 * A CRM is a row of `crms`: whose records, and the columns of its import.  Of
 * a contact it has, found by the id the CRM gave it, only our own properties are
 * written: the other cells are empty, which its import leaves as they are.  It
 * knows better than we where a given name ends.
 */
#include <stdlib.h>
#include <string.h>

#include "cmd.h"
#include "export.h"
#include "refnet/intro.h"

struct line {
	const char *id, *given, *family, *email;
	const char *state, *role;
	int64_t introduced, last;
	int tier;
};

#define AT(field) offsetof(struct line, field)

static const struct rn_col hubspot[] = {
	{ "Record ID", RN_K_TEXT, AT(id), 0, NULL, NULL },
	{ "First Name", RN_K_TEXT, AT(given), 0, NULL, NULL },
	{ "Last Name", RN_K_TEXT, AT(family), 0, NULL, NULL },
	{ "Email", RN_K_TEXT, AT(email), 0, NULL, NULL },
	{ "Refnet intro status", RN_K_TEXT, AT(state), 0, NULL, NULL },
	{ "Refnet intro role", RN_K_TEXT, AT(role), 0, NULL, NULL },
	{ "Refnet introduced", RN_K_DATE, AT(introduced), 0, NULL, NULL },
	{ "Refnet last contact", RN_K_DATE, AT(last), 0, NULL, NULL },
	{ "Refnet tier", RN_K_ENUM, AT(tier), 0, NULL, rn_tier_name },
};

static const struct rn_col salesforce[] = {
	{ "Id", RN_K_TEXT, AT(id), 0, NULL, NULL },
	{ "FirstName", RN_K_TEXT, AT(given), 0, NULL, NULL },
	{ "LastName", RN_K_TEXT, AT(family), 0, NULL, NULL },
	{ "Email", RN_K_TEXT, AT(email), 0, NULL, NULL },
	{ "Refnet_Intro_Status__c", RN_K_TEXT, AT(state), 0, NULL, NULL },
	{ "Refnet_Intro_Role__c", RN_K_TEXT, AT(role), 0, NULL, NULL },
	{ "Refnet_Introduced__c", RN_K_DATE, AT(introduced), 0, NULL, NULL },
	{ "Refnet_Last_Contact__c", RN_K_DATE, AT(last), 0, NULL, NULL },
	{ "Refnet_Tier__c", RN_K_ENUM, AT(tier), 0, NULL, rn_tier_name },
};

static const struct crm {
	const char *name;
	const char *source;	/* of the records it wrote */
	struct rn_view view;
} crms[] = {
	{ "hubspot", "hubspot-contacts", { .name = "refnet.hubspot",
	    .version = 1, .cols = hubspot, .n = RN_LEN(hubspot) } },
	{ "salesforce", "salesforce-contacts", { .name = "refnet.salesforce",
	    .version = 1, .cols = salesforce, .n = RN_LEN(salesforce) } },
};

/* What is held, and the lines it makes. */
struct sheet {
	struct app *app;
	const struct crm *crm;
	struct rn_person *people;
	struct rn_record *records;	/* by person */
	struct rn_intro *intros;	/* by id */
	size_t people_n, records_n, intros_n;
	struct line *v;
	size_t n, room;
};

/*
 * Of somebody who is new there the last word is the family's; of one word alone
 * it is that, for a last name must be.
 */
static void
split_name(struct app *app, const char *name, struct line *l)
{
	const char *last = name == NULL ? NULL : strrchr(name, ' ');

	l->family = last == NULL ? name : last + 1;
	l->given = last == NULL ? NULL : rn_strndup(app->arena, name,
	    (size_t)(last - name));
}

/* The last introduction they have a part in says how things are. */
static void
take_intro(const struct sheet *s, int64_t person, struct line *l)
{
	for (size_t i = s->intros_n; i > 0; i--) {
		const struct rn_intro *x = &s->intros[i - 1];
		int party = x->target_id == person ? RN_PARTY_TARGET :
		    x->requester_id == person ? RN_PARTY_REQUESTER :
		    x->connector_id == person ? RN_PARTY_CONNECTOR : -1;

		if (party < 0)
			continue;
		l->state = rn_intro_state_name[x->state];
		l->role = rn_party_name[party];
		l->introduced = x->introduced_at;
		return;
	}
}

static void
add_line(struct sheet *s, const struct rn_person *p, const char *id)
{
	struct line l = { .id = id, .introduced = RN_NONE,
	    .last = p->last_two_way,
	    .tier = p->pinned_tier >= 0 ? p->pinned_tier : p->tier };

	if (id == NULL) {
		split_name(s->app, p->name, &l);
		l.email = p->emails.v[0];
	}
	take_intro(s, p->id, &l);
	s->v = rn_grow(s->v, s->n, &s->room, sizeof(*s->v));
	s->v[s->n++] = l;
}

static bool
is_new(const struct sheet *s, size_t from, const char *id)
{
	for (size_t i = from; i < s->n; i++)
		if (strcmp(s->v[i].id, id) == 0)
			return false;
	return true;
}

/* A line for each id the CRM gave them: what it holds twice it keeps twice. */
static void
add_person(struct sheet *s, const struct rn_person *p, size_t *at,
    bool strangers)
{
	size_t from = s->n;

	while (*at < s->records_n && s->records[*at].person_id < p->id)
		++*at;
	for (; *at < s->records_n && s->records[*at].person_id == p->id;
	    ++*at) {
		const struct rn_record *r = &s->records[*at];

		if (strcmp(r->source, s->crm->source) == 0 &&
		    r->external_id != NULL && is_new(s, from, r->external_id))
			add_line(s, p, r->external_id);
	}
	if (s->n == from && strangers && p->emails.n > 0)
		add_line(s, p, NULL);
}

static enum rn_status
find_crm(struct app *app, const char *name, const struct crm **crm)
{
	for (size_t i = 0; i < RN_LEN(crms); i++)
		if (strcmp(crms[i].name, name) == 0) {
			*crm = &crms[i];
			return RN_OK;
		}
	rn_fail(app->rn, RN_EUSAGE, "no CRM '%s'", name);
	rn_hint(app->rn, "--crm hubspot, or --crm salesforce");
	return RN_EUSAGE;
}

/* Bytes as they are: a defused cell would be what the CRM then holds. */
static enum rn_status
put_lines(void *ctx, FILE *to)
{
	const struct sheet *s = ctx;
	struct rn_render out = { .to = to, .format = RN_CSV };

	return rn_render_rows(s->app->rn, &out, &s->crm->view, s->v, s->n,
	    sizeof(*s->v));
}

static enum rn_status
read_all(struct app *app, const char *filter, struct sheet *s)
{
	struct rn_person_query q = { .filter = filter, .as_of = RN_NOW,
	    .contacts = true };
	enum rn_status rc = RN_OK;

	TRY(rn_person_list(app->rn, app->arena, &q, &s->people,
	    &s->people_n));
	TRY(rn_person_records(app->rn, app->arena, NULL, &s->records,
	    &s->records_n));
	TRY(rn_intro_list(app->rn, app->arena, NULL, RN_NOW, &s->intros,
	    &s->intros_n));
out:
	return rc;
}

enum rn_status
export_crm(struct app *app, const char *crm, const char *file, char **operand)
{
	struct sheet s = { .app = app };
	const char *filter = operand[0] == NULL ? NULL :
	    join_words(app->arena, operand);
	enum rn_status rc = RN_OK;
	size_t at = 0;

	TRY(find_crm(app, crm, &s.crm));
	TRY(read_all(app, filter, &s));
	for (size_t i = 0; i < s.people_n; i++)
		add_person(&s, &s.people[i], &at, filter != NULL);
	if (file == NULL || strcmp(file, "-") == 0)
		TRY(put_lines(&s, app->out.to));
	else
		TRY(out_file(app, file, put_lines, &s));
	say_note(app, "%zu %s for %s", s.n, s.n == 1 ? "row" : "rows",
	    s.crm->name);
	if (s.n == 0 && filter == NULL)
		say_hint(app, "nobody came from there: refnet export --crm %s"
		    " FILTER names others", s.crm->name);
out:
	free(s.v);
	return rc;
}
