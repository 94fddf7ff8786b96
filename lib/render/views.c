/*
 * views.c - how each public row struct looks, in print and in data: people,
 * imports, companies, profiles, reports, settings.  Of the map they are in
 * views_map.c, of introductions, gives and groups in views_intro.c.
 *
 * A field is one line: key, kind, place, least width in a table (0: only
 * with --fields), heading there, names of an enum.  Keys and their order are
 * promises to scripts: new ones go last.  What a table shows should fit 80
 * columns with the numbers people have.
 */
#include "base/config.h"
#include "refnet/change.h"
#include "refnet/checkup.h"
#include "refnet/deal.h"
#include "refnet/identity.h"
#include "refnet/import.h"
#include "refnet/interaction.h"
#include "refnet/org.h"
#include "refnet/person.h"
#include "refnet/privacy.h"
#include "refnet/profile.h"
#include "refnet/report.h"
#include "refnet/signal.h"
#include "render/rows.h"
#include "render/views_room.h"

#define AT(field) offsetof(struct rn_person, field)

static const struct rn_col person[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "emails", RN_K_LIST, AT(emails), 0, NULL, NULL },
	{ "phones", RN_K_LIST, AT(phones), 0, NULL, NULL },
	{ "org", RN_K_TEXT, AT(org), 8, NULL, NULL },
	{ "title", RN_K_TEXT, AT(title), 8, NULL, NULL },
	{ "level", RN_K_ENUM, AT(level), 0, NULL, rn_level_name },
	{ "function", RN_K_ENUM, AT(function), 0, NULL, rn_function_name },
	{ "location", RN_K_TEXT, AT(location), 0, NULL, NULL },
	{ "linkedin", RN_K_TEXT, AT(linkedin), 0, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "pinned_tier", RN_K_ENUM, AT(pinned_tier), 0, "pinned",
	    rn_tier_name },
	{ "score", RN_K_PROB, AT(score), 0, NULL, NULL },
	{ "p24", RN_K_PROB, AT(p24), 0, NULL, NULL },
	{ "p7", RN_K_PROB, AT(p7), 4, NULL, NULL },
	{ "evidence", RN_K_REAL, AT(evidence), 0, NULL, NULL },
	{ "dormant", RN_K_BOOL, AT(dormant), 0, NULL, NULL },
	{ "last_two_way", RN_K_INSTANT, AT(last_two_way), 10, "last",
	    NULL },
	{ "last_in", RN_K_INSTANT, AT(last_in), 0, NULL, NULL },
	{ "last_out", RN_K_INSTANT, AT(last_out), 0, NULL, NULL },
	{ "n_in", RN_K_INT, AT(n_in), 0, NULL, NULL },
	{ "n_out", RN_K_INT, AT(n_out), 0, NULL, NULL },
	{ "given", RN_K_INT, AT(given), 0, NULL, NULL },
	{ "received", RN_K_INT, AT(received), 0, NULL, NULL },
	{ "reciprocity", RN_K_REAL, AT(reciprocity), 0, NULL, NULL },
	{ "sources", RN_K_LIST, AT(sources), 0, NULL, NULL },
	{ "tags", RN_K_LIST, AT(tags), 0, NULL, NULL },
	{ "dnc", RN_K_BOOL, AT(dnc), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
	{ "moved_from", RN_K_TEXT, AT(moved_from), 0, NULL, NULL },
	{ "moved_at", RN_K_INSTANT, AT(moved_at), 0, "moved", NULL },
	{ "provenance", RN_K_TEXT, AT(provenance), 0, NULL, NULL },
	{ "roles", RN_K_LIST, AT(roles), 0, NULL, NULL },
	{ "connectors", RN_K_LIST, AT(connectors), 0, NULL, NULL },
	{ "notes", RN_K_LIST, AT(notes), 0, NULL, NULL },
	{ "noted", RN_K_LIST, AT(noted), 0, NULL, NULL },
};

static const struct rn_col tier[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "emails", RN_K_LIST, AT(emails), 0, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "pinned_tier", RN_K_ENUM, AT(pinned_tier), 6, "pinned",
	    rn_tier_name },
	{ "p24", RN_K_PROB, AT(p24), 4, NULL, NULL },
	{ "p7", RN_K_PROB, AT(p7), 4, NULL, NULL },
	{ "evidence", RN_K_REAL, AT(evidence), 4, NULL, NULL },
	{ "dormant", RN_K_BOOL, AT(dormant), 3, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
	{ "answers_by", RN_K_TEXT, AT(answers_by), 0, "answers", NULL },
	{ "scope", RN_K_ENUM, AT(scope), 5, NULL, rn_scope_name },
};

#undef AT
#define AT(field) offsetof(struct rn_meant, field)

static const struct rn_col meant[] = {
	{ "within", RN_K_TEXT, AT(within), 8, NULL, NULL },
	{ "group", RN_K_TEXT, AT(group), 8, NULL, NULL },
	{ "asks", RN_K_INT, AT(asks), 4, NULL, NULL },
	{ "said", RN_K_PROB, AT(said), 4, NULL, NULL },
	{ "answered", RN_K_PROB, AT(answered), 4, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_record, field)

static const struct rn_col record[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "person", NULL },
	{ "import_id", RN_K_INT, AT(import_id), 2, "import", NULL },
	{ "file", RN_K_TEXT, AT(file), 12, NULL, NULL },
	{ "row", RN_K_INT, AT(row), 3, NULL, NULL },
	{ "part", RN_K_TEXT, AT(part), 7, NULL, NULL },
	{ "source", RN_K_TEXT, AT(source), 8, NULL, NULL },
	{ "external_id", RN_K_TEXT, AT(external_id), 8, "their id", NULL },
	{ "name", RN_K_TEXT, AT(name), 0, NULL, NULL },
	{ "org", RN_K_TEXT, AT(org), 0, NULL, NULL },
	{ "title", RN_K_TEXT, AT(title), 0, NULL, NULL },
	{ "location", RN_K_TEXT, AT(location), 0, NULL, NULL },
	{ "at", RN_K_INSTANT, AT(at), 0, NULL, NULL },
	{ "birthday", RN_K_TEXT, AT(birthday), 0, NULL, NULL },
	{ "lister", RN_K_TEXT, AT(lister), 0, NULL, NULL },
	{ "note", RN_K_TEXT, AT(note), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_duplicate, field)

static const struct rn_col duplicate[] = {
	{ "a", RN_K_ID, AT(a), 2, NULL, NULL },
	{ "b", RN_K_ID, AT(b), 2, NULL, NULL },
	{ "a_name", RN_K_TEXT, AT(a_name), 12, NULL, NULL },
	{ "b_name", RN_K_TEXT, AT(b_name), 12, NULL, NULL },
	{ "probability", RN_K_PROB, AT(probability), 4, "p", NULL },
	{ "reasons", RN_K_LIST, AT(reasons), 12, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_weight, field)

static const struct rn_col weight[] = {
	{ "evidence", RN_K_TEXT, AT(evidence), 8, NULL, NULL },
	{ "level", RN_K_TEXT, AT(level), 20, NULL, NULL },
	{ "shipped", RN_K_REAL, AT(shipped), 7, NULL, NULL },
	{ "learnt", RN_K_REAL, AT(learnt), 7, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_due, field)

static const struct rn_col due[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "last_two_way", RN_K_INSTANT, AT(last_two_way), 10, "last",
	    NULL },
	{ "cadence_days", RN_K_INT, AT(cadence_days), 3, "every", NULL },
	{ "due_at", RN_K_INSTANT, AT(due_at), 10, "due", NULL },
	{ "overdue_days", RN_K_INT, AT(overdue_days), 3, "days over", NULL },
	{ "reason", RN_K_TEXT, AT(reason), 12, "reason to write", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_cadence, field)

static const struct rn_col cadence[] = {
	{ "whom", RN_K_TEXT, AT(whom), 14, NULL, NULL },
	{ "person_id", RN_K_INT, AT(person_id), 2, "person", NULL },
	{ "cadence_days", RN_K_INT, AT(days), 3, "every", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_tier_count, field)

static const struct rn_col tier_count[] = {
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "people", RN_K_INT, AT(people), 3, NULL, NULL },
	{ "pinned", RN_K_INT, AT(pinned), 3, NULL, NULL },
	{ "dormant", RN_K_INT, AT(dormant), 3, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_import, field)

static const struct rn_col import[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "file", RN_K_TEXT, AT(file), 12, NULL, NULL },
	{ "source", RN_K_TEXT, AT(source), 8, NULL, NULL },
	{ "encoding", RN_K_TEXT, AT(encoding), 0, NULL, NULL },
	{ "delimiter", RN_K_TEXT, AT(delimiter), 0, NULL, NULL },
	{ "rows", RN_K_INT, AT(rows), 3, NULL, NULL },
	{ "created", RN_K_INT, AT(created), 3, "new", NULL },
	{ "updated", RN_K_INT, AT(updated), 3, NULL, NULL },
	{ "unchanged", RN_K_INT, AT(unchanged), 3, "same", NULL },
	{ "skipped", RN_K_INT, AT(skipped), 3, NULL, NULL },
	{ "rejected", RN_K_INT, AT(rejected), 3, NULL, NULL },
	{ "people_created", RN_K_INT, AT(people_created), 0, "people",
	    NULL },
	{ "interactions", RN_K_INT, AT(interactions), 0, NULL, NULL },
	{ "known", RN_K_INT, AT(known), 0, NULL, NULL },
	{ "duplicates", RN_K_INT, AT(duplicates), 0, NULL, NULL },
	{ "error", RN_K_TEXT, AT(error), 5, NULL, NULL },
	{ "seconds", RN_K_REAL, AT(seconds), 0, NULL, NULL },
	{ "undone_at", RN_K_INSTANT, AT(undone_at), 0, "undone", NULL },
	{ "at", RN_K_INSTANT, AT(at), 0, NULL, NULL },
	{ "rules", RN_K_LIST, AT(rules), 0, NULL, NULL },
	{ "notes", RN_K_LIST, AT(notes), 0, NULL, NULL },
	{ "kept", RN_K_LIST, AT(kept), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_source, field)

static const struct rn_col source[] = {
	{ "name", RN_K_TEXT, AT(name), 8, NULL, NULL },
	{ "title", RN_K_TEXT, AT(title), 12, NULL, NULL },
	{ "kind", RN_K_TEXT, AT(kind), 8, NULL, NULL },
	{ "columns", RN_K_LIST, AT(columns), 12, NULL, NULL },
	{ "whose", RN_K_TEXT, AT(whose), 5, NULL, NULL },
	{ "file", RN_K_TEXT, AT(file), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_guess_column, field)

static const struct rn_col guess[] = {
	{ "label", RN_K_TEXT, AT(label), 8, NULL, NULL },
	{ "samples", RN_K_TEXT, AT(samples), 12, NULL, NULL },
	{ "field", RN_K_TEXT, AT(field), 8, "taken as", NULL },
	{ "why", RN_K_TEXT, AT(why), 6, "by its", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_interaction, field)

static const struct rn_col interaction[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "kind", RN_K_ENUM, AT(kind), 7, NULL, rn_channel_name },
	{ "direction", RN_K_ENUM, AT(direction), 4, "way",
	    rn_direction_name },
	{ "persons", RN_K_LIST, AT(persons), 12, "with", NULL },
	{ "source", RN_K_TEXT, AT(source), 5, NULL, NULL },
	{ "about", RN_K_TEXT, AT(about), 12, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_change, field)

static const struct rn_col change[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "verb", RN_K_TEXT, AT(verb), 8, NULL, NULL },
	{ "summary", RN_K_TEXT, AT(summary), 20, NULL, NULL },
	{ "undone_at", RN_K_INSTANT, AT(undone_at), 10, "undone", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_erased, field)

static const struct rn_col erased[] = {
	{ "kind", RN_K_TEXT, AT(kind), 12, NULL, NULL },
	{ "rows", RN_K_INT, AT(rows), 4, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_prunable, field)

static const struct rn_col prunable[] = {
	{ "kind", RN_K_TEXT, AT(kind), 8, NULL, NULL },
	{ "id", RN_K_INT, AT(id), 2, NULL, NULL },
	{ "what", RN_K_TEXT, AT(what), 16, NULL, NULL },
	{ "last", RN_K_INSTANT, AT(last), 10, NULL, NULL },
	{ "rule", RN_K_TEXT, AT(rule), 12, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_suppression, field)

static const struct rn_col suppression[] = {
	{ "suppressed", RN_K_BOOL, AT(suppressed), 10, NULL, NULL },
	{ "since", RN_K_INSTANT, AT(since), 10, NULL, NULL },
	{ "because", RN_K_TEXT, AT(because), 12, NULL, NULL },
	{ "identifiers", RN_K_INT, AT(identifiers), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_profile, field)

static const struct rn_col profile[] = {
	{ "name", RN_K_TEXT, AT(name), 8, NULL, NULL },
	{ "roles", RN_K_LIST, AT(roles), 10, NULL, NULL },
	{ "authority", RN_K_TEXT, AT(authority), 0, NULL, NULL },
	{ "industries", RN_K_LIST, AT(industries), 10, NULL, NULL },
	{ "geographies", RN_K_LIST, AT(geographies), 7, "places", NULL },
	{ "size", RN_K_TEXT, AT(size), 0, NULL, NULL },
	{ "revenue", RN_K_TEXT, AT(revenue), 0, NULL, NULL },
	{ "trigger", RN_K_TEXT, AT(trigger), 8, NULL, NULL },
	{ "exclude", RN_K_LIST, AT(exclude), 0, NULL, NULL },
	{ "script", RN_K_TEXT, AT(script), 0, NULL, NULL },
	{ "value", RN_K_TEXT, AT(value), 0, NULL, NULL },
	{ "lint_score", RN_K_INT, AT(lint_score), 3, "score", NULL },
	{ "missing", RN_K_LIST, AT(missing), 7, "vague: no", NULL },
	{ "for", RN_K_TEXT, AT(for_name), 0, NULL, NULL },
	{ "for_id", RN_K_INT, AT(for_id), 0, NULL, NULL },
	{ "notes", RN_K_TEXT, AT(notes), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
	{ "stage", RN_K_TEXT, AT(stage), 0, NULL, NULL },
	{ "unread", RN_K_LIST, AT(unread), 0, NULL, NULL },
	{ "size_low", RN_K_INT, AT(size_low), 0, NULL, NULL },
	{ "size_high", RN_K_INT, AT(size_high), 0, NULL, NULL },
	{ "revenue_low", RN_K_REAL, AT(revenue_low), 0, NULL, NULL },
	{ "revenue_high", RN_K_REAL, AT(revenue_high), 0, NULL, NULL },
	{ "currency", RN_K_TEXT, AT(currency), 0, NULL, NULL },
	{ "version", RN_K_INT, AT(version), 0, NULL, NULL },
	{ "description", RN_K_TEXT, AT(description), 0, NULL, NULL },
	{ "fresh", RN_K_TEXT, AT(fresh), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_lint, field)

static const struct rn_col lint[] = {
	{ "where", RN_K_TEXT, AT(where), 9, NULL, NULL },
	{ "severity", RN_K_ENUM, AT(severity), 8, NULL, rn_severity_name },
	{ "rule", RN_K_TEXT, AT(rule), 13, NULL, NULL },
	{ "text", RN_K_TEXT, AT(text), 16, NULL, NULL },
	{ "suggestion", RN_K_TEXT, AT(suggestion), 30, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_org, field)

static const struct rn_col org[] = {
	{ "name", RN_K_TEXT, AT(name), 14, NULL, NULL },
	{ "sector", RN_K_TEXT, AT(sector), 10, NULL, NULL },
	{ "size", RN_K_TEXT, AT(said[RN_ORG_SIZE]), 6, NULL, NULL },
	{ "size_low", RN_K_INT, AT(size_low), 0, NULL, NULL },
	{ "size_high", RN_K_INT, AT(size_high), 0, NULL, NULL },
	{ "revenue", RN_K_TEXT, AT(said[RN_ORG_REVENUE]), 7, NULL, NULL },
	{ "revenue_low", RN_K_REAL, AT(revenue_low), 0, NULL, NULL },
	{ "revenue_high", RN_K_REAL, AT(revenue_high), 0, NULL, NULL },
	{ "currency", RN_K_TEXT, AT(currency), 0, NULL, NULL },
	{ "stage", RN_K_TEXT, AT(said[RN_ORG_STAGE]), 0, NULL, NULL },
	{ "location", RN_K_TEXT, AT(location), 8, NULL, NULL },
	{ "domain", RN_K_TEXT, AT(said[RN_ORG_DOMAIN]), 0, NULL, NULL },
	{ "industry", RN_K_TEXT, AT(said[RN_ORG_INDUSTRY]), 0, NULL, NULL },
	{ "about", RN_K_TEXT, AT(said[RN_ORG_ABOUT]), 0, NULL, NULL },
	{ "people", RN_K_INT, AT(people), 3, NULL, NULL },
	{ "source", RN_K_TEXT, AT(source), 0, NULL, NULL },
	{ "at", RN_K_INSTANT, AT(at), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_signal, field)

static const struct rn_col signal[] = {
	{ "id", RN_K_INT, AT(id), 2, NULL, NULL },
	{ "at", RN_K_DATE, AT(at), 10, "day", NULL },
	{ "org", RN_K_TEXT, AT(org), 10, NULL, NULL },
	{ "kind", RN_K_ENUM, AT(kind), 9, NULL, rn_signal_kind_name },
	{ "about", RN_K_TEXT, AT(about), 16, NULL, NULL },
	{ "url", RN_K_TEXT, AT(url), 0, NULL, NULL },
	{ "source", RN_K_TEXT, AT(source), 0, NULL, NULL },
	{ "person_id", RN_K_INT, AT(person_id), 0, NULL, NULL },
	{ "person", RN_K_TEXT, AT(person), 0, NULL, NULL },
	{ "people", RN_K_INT, AT(people), 3, NULL, NULL },
	{ "fresh", RN_K_PROB, AT(fresh), 4, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_deal, field)

static const struct rn_col deal[] = {
	{ "id", RN_K_INT, AT(id), 2, NULL, NULL },
	{ "title", RN_K_TEXT, AT(title), 16, NULL, NULL },
	{ "person_id", RN_K_INT, AT(person_id), 0, NULL, NULL },
	{ "person", RN_K_TEXT, AT(person), 10, NULL, NULL },
	{ "org", RN_K_TEXT, AT(org), 10, NULL, NULL },
	{ "amount", RN_K_INT, AT(amount), 6, NULL, NULL },
	{ "currency", RN_K_TEXT, AT(currency), 3, "in", NULL },
	{ "status", RN_K_ENUM, AT(status), 6, NULL, rn_deal_status_name },
	{ "stage", RN_K_TEXT, AT(stage), 0, NULL, NULL },
	{ "opened_at", RN_K_DATE, AT(opened_at), 10, "opened", NULL },
	{ "closed_at", RN_K_DATE, AT(closed_at), 10, "closed", NULL },
	{ "lead_source", RN_K_TEXT, AT(lead_source), 8, "lead source",
	    NULL },
	{ "source", RN_K_TEXT, AT(source), 0, NULL, NULL },
	{ "import_id", RN_K_INT, AT(import_id), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_title, field)

static const struct rn_col title[] = {
	{ "title", RN_K_TEXT, AT(title), 20, NULL, NULL },
	{ "level", RN_K_ENUM, AT(level), 8, NULL, rn_level_name },
	{ "function", RN_K_ENUM, AT(function), 11, NULL, rn_function_name },
	{ "authority", RN_K_ENUM, AT(authority), 10, NULL,
	    rn_authority_name },
};

#undef AT
#define AT(field) offsetof(struct rn_match, field)

static const struct rn_col match[] = {
	{ "rank", RN_K_INT, AT(rank), 2, NULL, NULL },
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "title", RN_K_TEXT, AT(title), 8, NULL, NULL },
	{ "org", RN_K_TEXT, AT(org), 8, NULL, NULL },
	{ "fit", RN_K_PROB, AT(fit), 4, NULL, NULL },
	{ "reasons", RN_K_LIST, AT(reasons), 0, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "best_path", RN_K_TEXT, AT(best_path), 12, "best path", NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
	{ "weight", RN_K_REAL, AT(weight), 0, NULL, NULL },
	{ "flags", RN_K_LIST, AT(flags), 6, NULL, NULL },
	{ "verify", RN_K_TEXT, AT(verify), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_lesson, field)

static const struct rn_col lesson[] = {
	{ "profile", RN_K_TEXT, AT(profile), 8, NULL, NULL },
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "taught", RN_K_ENUM, AT(taught), 8, NULL, rn_taught_name },
	{ "at", RN_K_INSTANT, AT(at), 10, "on", NULL },
	{ "because", RN_K_TEXT, AT(because), 8, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 8, "differs in", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_stat, field)

static const struct rn_col stat[] = {
	{ "metric", RN_K_TEXT, AT(metric), 12, NULL, NULL },
	{ "value", RN_K_REAL, AT(value), 0, NULL, NULL },
	{ "numerator", RN_K_INT, AT(numerator), 0, NULL, NULL },
	{ "denominator", RN_K_INT, AT(denominator), 0, "of", NULL },
	{ "low", RN_K_REAL, AT(low), 0, NULL, NULL },
	{ "high", RN_K_REAL, AT(high), 0, NULL, NULL },
	{ "target", RN_K_REAL, AT(target), 0, NULL, NULL },
	{ "status", RN_K_ENUM, AT(status), 0, NULL, rn_stat_status_name },
	{ "from", RN_K_INSTANT, AT(from), 0, NULL, NULL },
	{ "to", RN_K_INSTANT, AT(to), 0, NULL, NULL },
	{ "cohort", RN_K_TEXT, AT(cohort), 8, NULL, NULL },
	{ "pending", RN_K_INT, AT(pending), 0, NULL, NULL },
	{ "says", RN_K_TEXT, AT(says), 20, "figure", NULL },
	{ "ids", RN_K_LIST, AT(ids), 0, NULL, NULL },
	{ "who", RN_K_LIST, AT(who), 0, NULL, NULL },
	{ "unit", RN_K_ENUM, AT(unit), 0, NULL, rn_unit_name },
	{ "rule", RN_K_TEXT, AT(rule), 12, NULL, NULL },
	{ "usual_days", RN_K_REAL, AT(usual_days), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_metric, field)

static const struct rn_col metric[] = {
	{ "metric", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "topic", RN_K_ENUM, AT(topic), 0, NULL, rn_topic_name },
	{ "unit", RN_K_ENUM, AT(unit), 0, NULL, rn_unit_name },
	{ "aim", RN_K_ENUM, AT(aim), 0, NULL, rn_aim_name },
	{ "target", RN_K_REAL, AT(target), 0, NULL, NULL },
	{ "target_is", RN_K_TEXT, AT(aim_at), 0, NULL, NULL },
	{ "is", RN_K_TEXT, AT(is), 20, "counts", NULL },
	{ "of", RN_K_TEXT, AT(of), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_report, field)

static const struct rn_col report[] = {
	{ "id", RN_K_INT, AT(id), 2, NULL, NULL },
	{ "kind", RN_K_ENUM, AT(kind), 7, NULL, rn_report_kind_name },
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "period", RN_K_TEXT, AT(period), 21, NULL, NULL },
	{ "digest", RN_K_TEXT, AT(digest), 0, NULL, NULL },
	{ "body", RN_K_TEXT, AT(body), 0, NULL, NULL },
	{ "form", RN_K_ENUM, AT(form), 4, NULL, rn_report_form_name },
};

#undef AT
#define AT(field) offsetof(struct rn_finding, field)

static const struct rn_col finding[] = {
	{ "check", RN_K_TEXT, AT(check), 10, NULL, NULL },
	{ "status", RN_K_ENUM, AT(status), 4, NULL, rn_finding_status_name },
	{ "detail", RN_K_TEXT, AT(detail), 20, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_backup, field)

static const struct rn_col backup[] = {
	{ "file", RN_K_TEXT, AT(file), 20, NULL, NULL },
	{ "bytes", RN_K_INT, AT(bytes), 10, NULL, NULL },
	{ "rows", RN_K_INT, AT(rows), 10, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_setting, field)

static const struct rn_col setting[] = {
	{ "name", RN_K_TEXT, AT(name), 14, NULL, NULL },
	{ "value", RN_K_TEXT, AT(value), 8, NULL, NULL },
	{ "origin", RN_K_TEXT, AT(origin), 7, NULL, NULL },
	{ "help", RN_K_TEXT, AT(help), 0, NULL, NULL },
};

const struct rn_view rn_view_person =
    PEOPLE("id", "refnet.person", person, "nobody found", struct rn_person);
const struct rn_view rn_view_tier =
    PEOPLE("id", "refnet.tier", tier, "nobody found", struct rn_person);
const struct rn_view rn_view_record =
    VIEW("person_id", "refnet.record", record, "no source rows");
const struct rn_view rn_view_duplicate = {
	.name = "refnet.duplicate", .version = 1,
	.none = "nobody seems to be there twice",
	.cols = duplicate, .n = RN_LEN(duplicate), .id = "a", .other = "b" };
const struct rn_view rn_view_weight =
    VIEW("level", "refnet.weight", weight, "nothing was learnt");
const struct rn_view rn_view_due =
    PEOPLE("person_id", "refnet.due", due, "nobody is due", struct rn_due);
const struct rn_view rn_view_meant =
    VIEW("group", "refnet.calibration", meant, "no ask was decided yet");
const struct rn_view rn_view_cadence =
    VIEW("whom", "refnet.cadence", cadence, "nothing set");
const struct rn_view rn_view_tier_count =
    VIEW("tier", "refnet.tier_count", tier_count, "no tiers");
const struct rn_view rn_view_import =
    VIEW("id", "refnet.import", import, "no imports");
const struct rn_view rn_view_source =
    VIEW("name", "refnet.source", source, "no known sources");
const struct rn_view rn_view_guess =
    VIEW("label", "refnet.guess", guess, "no columns");
const struct rn_view rn_view_interaction =
    VIEW("id", "refnet.interaction", interaction, "no interactions");
const struct rn_view rn_view_change =
    VIEW("id", "refnet.change", change, "no changes");
const struct rn_view rn_view_erased =
    VIEW("kind", "refnet.erased", erased, "nothing was held of them");
const struct rn_view rn_view_prunable =
    VIEW("id", "refnet.prunable", prunable,
    "nothing is held too long");
const struct rn_view rn_view_suppression =
    VIEW("since", "refnet.suppression", suppression, "nobody");
const struct rn_view rn_view_lint =
    VIEW("rule", "refnet.lint", lint, "nothing to sharpen");
const struct rn_view rn_view_profile =
    VIEW("name", "refnet.profile", profile, "no profiles");
const struct rn_view rn_view_org =
    VIEW("name", "refnet.org", org, "no companies");
const struct rn_view rn_view_signal =
    VIEW("id", "refnet.signal", signal, "no signals");
const struct rn_view rn_view_deal =
    VIEW("id", "refnet.deal", deal, "no deals");
const struct rn_view rn_view_title =
    VIEW("title", "refnet.title", title, "no titles");
const struct rn_view rn_view_match =
    VIEW("person_id", "refnet.match", match, "nobody fits");
const struct rn_view rn_view_lesson =
    VIEW("person_id", "refnet.lesson", lesson, "nothing was taught");
const struct rn_view rn_view_metric =
    VIEW("metric", "refnet.metric", metric, "nothing is measured");
const struct rn_view rn_view_stat =
    VIEW("metric", "refnet.stat", stat, "no introductions to count");
const struct rn_view rn_view_report =
    VIEW("id", "refnet.report", report, "no reports kept");
const struct rn_view rn_view_finding =
    VIEW("check", "refnet.finding", finding, "nothing was looked at");
const struct rn_view rn_view_backup =
    VIEW("file", "refnet.backup", backup, "nothing was copied");
const struct rn_view rn_view_setting =
    VIEW("name", "refnet.setting", setting, "no settings");
