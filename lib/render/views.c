/*
 * views.c - how each public row struct looks, in print and in data.
 *
 * A field is one line: key, kind, place, least width in a table (0: only
 * with --fields), heading there, names of an enum.  Keys and their order are
 * promises to scripts: new ones go last.  What a table shows should fit 80
 * columns with the numbers people have.
 */
#include "base/base.h"
#include "base/config.h"
#include "refnet/change.h"
#include "refnet/checkup.h"
#include "refnet/decide.h"
#include "refnet/give.h"
#include "refnet/group.h"
#include "refnet/identity.h"
#include "refnet/import.h"
#include "refnet/inbox.h"
#include "refnet/interaction.h"
#include "refnet/intro.h"
#include "refnet/org.h"
#include "refnet/outbox.h"
#include "refnet/person.h"
#include "refnet/profile.h"
#include "refnet/report.h"
#include "refnet/signal.h"
#include "refnet/tie.h"
#include "render/views.h"

#define VIEW(id_, name_, cols_, none_) {				\
	.name = (name_), .version = 1, .none = (none_),			\
	.cols = (cols_), .n = RN_LEN(cols_), .id = (id_) }

/* Rows of people, who may lack a name. */
#define PEOPLE(id_, name_, cols_, none_, row_) {			\
	.name = (name_), .version = 1, .none = (none_),			\
	.cols = (cols_), .n = RN_LEN(cols_), .id = (id_),		\
	.named = "name", .called = offsetof(row_, called) }

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
#define AT(field) offsetof(struct rn_reject, field)

static const struct rn_col reject[] = {
	{ "row", RN_K_ID, AT(row), 3, NULL, NULL },
	{ "line", RN_K_INT, AT(line), 3, NULL, NULL },
	{ "reason", RN_K_TEXT, AT(reason), 20, NULL, NULL },
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
#define AT(field) offsetof(struct rn_text_finding, field)

static const struct rn_col text_lint[] = {
	{ "where", RN_K_TEXT, AT(where), 9, NULL, NULL },
	{ "severity", RN_K_ENUM, AT(severity), 8, NULL, rn_text_severity_name },
	{ "rule", RN_K_ENUM, AT(rule), 13, NULL, rn_text_rule_name },
	{ "text", RN_K_TEXT, AT(quote), 16, NULL, NULL },
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
#define AT(field) offsetof(struct rn_tie, field)

static const struct rn_col tie[] = {
	{ "a", RN_K_ID, AT(a), 0, NULL, NULL },
	{ "b", RN_K_ID, AT(b), 0, NULL, NULL },
	{ "a_name", RN_K_TEXT, AT(a_name), 12, "who", NULL },
	{ "b_name", RN_K_TEXT, AT(b_name), 12, "knows", NULL },
	{ "class", RN_K_ENUM, AT(kind), 10, NULL, rn_tie_class_name },
	{ "p", RN_K_PROB, AT(p), 4, NULL, NULL },
	{ "since", RN_K_INSTANT, AT(since), 0, NULL, NULL },
	{ "last", RN_K_INSTANT, AT(last), 10, NULL, NULL },
	{ "evidence", RN_K_TEXT, AT(evidence), 20, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_tie_question, field)

static const struct rn_col question[] = {
	{ "a", RN_K_ID, AT(a), 0, NULL, NULL },
	{ "b", RN_K_ID, AT(b), 0, NULL, NULL },
	{ "a_name", RN_K_TEXT, AT(a_name), 12, "does", NULL },
	{ "b_name", RN_K_TEXT, AT(b_name), 12, "know", NULL },
	{ "target_id", RN_K_ID, AT(target_id), 0, NULL, NULL },
	{ "target", RN_K_TEXT, AT(target), 12, "opens", NULL },
	{ "profile", RN_K_TEXT, AT(profile), 8, NULL, NULL },
	{ "fit", RN_K_PROB, AT(fit), 4, NULL, NULL },
	{ "p", RN_K_PROB, AT(p), 4, "then", NULL },
	{ "reason", RN_K_TEXT, AT(reason), 12, "because", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_recruit, field)

static const struct rn_col recruit[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "org", RN_K_TEXT, AT(org), 10, NULL, NULL },
	{ "title", RN_K_TEXT, AT(title), 8, NULL, NULL },
	{ "trade", RN_K_TEXT, AT(trade), 10, NULL, NULL },
	{ "serves", RN_K_TEXT, AT(serves), 8, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "access", RN_K_PROB, AT(access), 4, NULL, NULL },
	{ "given", RN_K_INT, AT(given), 4, "gave", NULL },
	{ "received", RN_K_INT, AT(received), 4, "got", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_path, field)

static const struct rn_col path[] = {
	{ "target_id", RN_K_ID, AT(target_id), 0, NULL, NULL },
	{ "target", RN_K_TEXT, AT(target), 0, NULL, NULL },
	{ "rank", RN_K_INT, AT(rank), 1, "#", NULL },
	{ "hops", RN_K_INT, AT(hops), 0, NULL, NULL },
	{ "people", RN_K_LIST, AT(people), 20, "path", NULL },
	{ "label", RN_K_ENUM, AT(label), 6, NULL, rn_path_label_name },
	{ "p", RN_K_PROB, AT(p), 4, NULL, NULL },
	{ "weakest", RN_K_TEXT, AT(weakest), 20, "weakest link", NULL },
	{ "evidence", RN_K_TEXT, AT(evidence), 0, NULL, NULL },
	{ "via_id", RN_K_ID, AT(via_id), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_connector, field)

static const struct rn_col connector[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "reach", RN_K_REAL, AT(reach), 4, NULL, NULL },
	{ "access", RN_K_PROB, AT(access), 4, NULL, NULL },
	{ "willing", RN_K_PROB, AT(willing), 4, NULL, NULL },
	{ "headroom", RN_K_PROB, AT(headroom), 4, "fresh", NULL },
	{ "overlap", RN_K_INT, AT(overlap), 3, NULL, NULL },
	{ "given", RN_K_INT, AT(given), 4, "gave", NULL },
	{ "received", RN_K_INT, AT(received), 3, "got", NULL },
	{ "open_asks", RN_K_INT, AT(open_asks), 0, NULL, NULL },
	{ "asks_left", RN_K_INT, AT(asks_left), 0, NULL, NULL },
	{ "last_ask", RN_K_INSTANT, AT(last_ask), 10, "asked", NULL },
	{ "last_thanks", RN_K_INSTANT, AT(last_thanks), 0, NULL, NULL },
	{ "expected", RN_K_REAL, AT(expected), 4, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
	{ "asks", RN_K_INT, AT(asks), 0, NULL, NULL },
	{ "granted", RN_K_INT, AT(granted), 0, NULL, NULL },
	{ "introductions", RN_K_INT, AT(introductions), 0, NULL, NULL },
	{ "repaid", RN_K_INT, AT(repaid), 0, NULL, NULL },
	{ "verticals", RN_K_LIST, AT(verticals), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_overlap, field)

static const struct rn_col overlap[] = {
	{ "profile", RN_K_TEXT, AT(profile), 0, NULL, NULL },
	{ "connector_id", RN_K_ID, AT(connector_id), 2, "id", NULL },
	{ "connector", RN_K_TEXT, AT(connector), 12, NULL, NULL },
	{ "target_id", RN_K_ID, AT(target_id), 0, NULL, NULL },
	{ "target", RN_K_TEXT, AT(target), 12, "knows", NULL },
	{ "fit", RN_K_PROB, AT(fit), 4, NULL, NULL },
	{ "tie", RN_K_ENUM, AT(tie), 8, NULL, rn_tie_class_name },
	{ "evidence", RN_K_TEXT, AT(evidence), 12, NULL, NULL },
	{ "p", RN_K_PROB, AT(p), 4, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_gap, field)

static const struct rn_col gap[] = {
	{ "profile", RN_K_TEXT, AT(profile), 0, NULL, NULL },
	{ "industry", RN_K_TEXT, AT(industry), 10, NULL, NULL },
	{ "level", RN_K_TEXT, AT(level), 7, NULL, NULL },
	{ "location", RN_K_TEXT, AT(location), 10, NULL, NULL },
	{ "wanted", RN_K_INT, AT(wanted), 3, NULL, NULL },
	{ "known", RN_K_INT, AT(known), 3, NULL, NULL },
	{ "reachable", RN_K_INT, AT(reachable), 3, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_ask, field)

static const struct rn_col plan[] = {
	{ "profile", RN_K_TEXT, AT(profile), 0, NULL, NULL },
	{ "step", RN_K_INT, AT(step), 1, "#", NULL },
	{ "connector_id", RN_K_ID, AT(connector_id), 0, NULL, NULL },
	{ "connector", RN_K_TEXT, AT(connector), 12, "ask", NULL },
	{ "target_id", RN_K_ID, AT(target_id), 0, NULL, NULL },
	{ "target", RN_K_TEXT, AT(target), 12, "for", NULL },
	{ "fit", RN_K_PROB, AT(fit), 4, NULL, NULL },
	{ "people", RN_K_LIST, AT(people), 0, "path", NULL },
	{ "p", RN_K_PROB, AT(p), 4, NULL, NULL },
	{ "headroom", RN_K_PROB, AT(headroom), 0, NULL, NULL },
	{ "gain", RN_K_PROB, AT(gain), 4, "adds", NULL },
	{ "covered", RN_K_PROB, AT(covered), 4, NULL, NULL },
	{ "industry", RN_K_TEXT, AT(industry), 8, "of", NULL },
	{ "level", RN_K_TEXT, AT(level), 4, NULL, NULL },
	{ "location", RN_K_TEXT, AT(location), 6, "in", NULL },
	{ "asks_left", RN_K_INT, AT(asks_left), 3, "asks left", NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_risk, field)

static const struct rn_col risk[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "last_two_way", RN_K_INSTANT, AT(last_two_way), 10, "last", NULL },
	{ "darkens", RN_K_INT, AT(darkens), 3, NULL, NULL },
	{ "dims", RN_K_INT, AT(dims), 3, NULL, NULL },
	{ "loss", RN_K_REAL, AT(loss), 4, NULL, NULL },
	{ "targets", RN_K_LIST, AT(targets), 16, "darkened", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_whatif, field)

static const struct rn_col whatif[] = {
	{ "target_id", RN_K_ID, AT(target_id), 2, "id", NULL },
	{ "target", RN_K_TEXT, AT(target), 12, NULL, NULL },
	{ "effect", RN_K_ENUM, AT(effect), 6, NULL, rn_effect_name },
	{ "before", RN_K_PROB, AT(before), 4, NULL, NULL },
	{ "after", RN_K_PROB, AT(after), 4, NULL, NULL },
	{ "people", RN_K_LIST, AT(people), 20, "path", NULL },
	{ "via_id", RN_K_ID, AT(via_id), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_shift, field)

static const struct rn_col diff[] = {
	{ "what", RN_K_ENUM, AT(what), 4, NULL, rn_shift_what_name },
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "change", RN_K_ENUM, AT(change), 6, NULL, rn_shift_way_name },
	{ "was", RN_K_TEXT, AT(was), 6, NULL, NULL },
	{ "is", RN_K_TEXT, AT(is), 6, NULL, NULL },
	{ "at", RN_K_INSTANT, AT(at), 0, "day", NULL },
	{ "cause", RN_K_TEXT, AT(cause), 20, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_intro, field)

static const struct rn_col intro[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "kind", RN_K_ENUM, AT(kind), 0, NULL, rn_intro_kind_name },
	{ "requester", RN_K_TEXT, AT(requester), 8, NULL, NULL },
	{ "connector", RN_K_TEXT, AT(connector), 8, "via", NULL },
	{ "target", RN_K_TEXT, AT(target), 8, NULL, NULL },
	{ "profile", RN_K_TEXT, AT(profile), 0, NULL, NULL },
	{ "state", RN_K_ENUM, AT(state), 10, NULL, rn_intro_state_name },
	{ "waiting_on", RN_K_ENUM, AT(waiting_on), 6, "waits for",
	    rn_waiting_name },
	{ "opened_at", RN_K_INSTANT, AT(opened_at), 0, "opened", NULL },
	{ "due_at", RN_K_INSTANT, AT(due_at), 10, "due", NULL },
	{ "age_days", RN_K_INT, AT(age_days), 0, "days", NULL },
	{ "next", RN_K_TEXT, AT(next), 0, NULL, NULL },
	{ "asked_at", RN_K_INSTANT, AT(asked_at), 0, "asked", NULL },
	{ "introduced_at", RN_K_INSTANT, AT(introduced_at), 0, "introduced",
	    NULL },
	{ "met_at", RN_K_INSTANT, AT(met_at), 0, "met", NULL },
	{ "outcome", RN_K_ENUM, AT(outcome), 0, NULL, rn_outcome_name },
	{ "deal", RN_K_INT, AT(deal), 0, NULL, NULL },
	{ "thanked_at", RN_K_INSTANT, AT(thanked_at), 0, "thanked", NULL },
	{ "late", RN_K_BOOL, AT(late), 0, NULL, NULL },
	{ "owed", RN_K_BOOL, AT(owed), 0, "thanks owed", NULL },
	{ "by", RN_K_ENUM, AT(by), 0, "made by", rn_waiting_name },
	{ "requester_id", RN_K_INT, AT(requester_id), 0, NULL, NULL },
	{ "connector_id", RN_K_INT, AT(connector_id), 0, NULL, NULL },
	{ "target_id", RN_K_INT, AT(target_id), 0, NULL, NULL },
	{ "forced", RN_K_LIST, AT(forced), 0, NULL, NULL },
	{ "unnamed", RN_K_BOOL, AT(unnamed), 0, NULL, NULL },
	{ "planned", RN_K_BOOL, AT(planned), 0, NULL, NULL },
	{ "move", RN_K_TEXT, AT(move), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_consent, field)

static const struct rn_col consent[] = {
	{ "intro_id", RN_K_INT, AT(intro_id), 0, "intro", NULL },
	{ "seq", RN_K_INT, AT(seq), 2, "#", NULL },
	{ "party", RN_K_ENUM, AT(party), 9, NULL, rn_party_name },
	{ "answer", RN_K_ENUM, AT(answer), 6, NULL, rn_answer_name },
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "channel", RN_K_TEXT, AT(channel), 5, NULL, NULL },
	{ "evidence", RN_K_TEXT, AT(evidence), 8, NULL, NULL },
	{ "until", RN_K_INSTANT, AT(until), 10, NULL, NULL },
	{ "hash", RN_K_TEXT, AT(hash), 0, NULL, NULL },
	{ "row", RN_K_ID, AT(row), 0, NULL, NULL },
	{ "implied", RN_K_BOOL, AT(implied), 3, NULL, NULL },
	{ "undone", RN_K_BOOL, AT(undone), 3, NULL, NULL },
	{ "of", RN_K_INT, AT(of), 2, "of #", NULL },
	{ "share", RN_K_TEXT, AT(share), 0, NULL, NULL },
	{ "reason", RN_K_TEXT, AT(reason), 8, NULL, NULL },
	{ "note", RN_K_TEXT, AT(note), 8, NULL, NULL },
	{ "evidence_sha256", RN_K_TEXT, AT(evidence_sha256), 0, NULL, NULL },
	{ "person_id", RN_K_INT, AT(person_id), 0, NULL, NULL },
	{ "message", RN_K_TEXT, AT(message), 0, NULL, NULL },
	{ "quote", RN_K_TEXT, AT(quote), 12, NULL, NULL },
	{ "whom", RN_K_TEXT, AT(whom), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_audit, field)

static const struct rn_col audit[] = {
	{ "row", RN_K_INT, AT(row), 2, NULL, NULL },
	{ "intro_id", RN_K_INT, AT(intro_id), 2, "intro", NULL },
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "verdict", RN_K_ENUM, AT(verdict), 8, NULL, rn_verdict_name },
	{ "why", RN_K_TEXT, AT(why), 20, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_proposal, field)

static const struct rn_col proposal[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "intro_id", RN_K_INT, AT(intro_id), 2, "intro", NULL },
	{ "kind", RN_K_ENUM, AT(kind), 6, NULL, rn_proposal_kind_name },
	{ "party", RN_K_ENUM, AT(party), 9, NULL, rn_party_name },
	{ "person", RN_K_TEXT, AT(person), 8, NULL, NULL },
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "sure", RN_K_BOOL, AT(sure), 4, NULL, NULL },
	{ "quote", RN_K_TEXT, AT(quote), 12, NULL, NULL },
	{ "message_id", RN_K_TEXT, AT(message_id), 0, "message", NULL },
	{ "file", RN_K_TEXT, AT(file), 0, NULL, NULL },
	{ "state", RN_K_ENUM, AT(state), 0, NULL, rn_proposal_state_name },
	{ "moment", RN_K_INSTANT, AT(moment), 0, NULL, NULL },
	{ "person_id", RN_K_INT, AT(person_id), 0, NULL, NULL },
	{ "requester", RN_K_TEXT, AT(requester), 0, NULL, NULL },
	{ "connector", RN_K_TEXT, AT(connector), 0, "via", NULL },
	{ "target", RN_K_TEXT, AT(target), 0, NULL, NULL },
	{ "doubt", RN_K_TEXT, AT(doubt), 0, NULL, NULL },
	{ "sha256", RN_K_TEXT, AT(sha256), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_draft, field)

static const struct rn_col draft[] = {
	{ "intro_id", RN_K_ID, AT(intro_id), 2, "intro", NULL },
	{ "step", RN_K_ENUM, AT(step), 8, NULL, rn_draft_step_name },
	{ "to", RN_K_LIST, AT(to), 8, NULL, NULL },
	{ "subject", RN_K_TEXT, AT(subject), 8, NULL, NULL },
	{ "body", RN_K_TEXT, AT(body), 12, NULL, NULL },
	{ "final", RN_K_BOOL, AT(final), 3, NULL, NULL },
	{ "from", RN_K_TEXT, AT(from), 0, NULL, NULL },
	{ "facts", RN_K_LIST, AT(facts), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_planned, field)

static const struct rn_col planned[] = {
	{ "intro_id", RN_K_INT, AT(intro_id), 0, "intro", NULL },
	{ "connector_id", RN_K_INT, AT(connector_id), 0, NULL, NULL },
	{ "connector", RN_K_TEXT, AT(connector), 12, "ask", NULL },
	{ "target_id", RN_K_INT, AT(target_id), 0, NULL, NULL },
	{ "target", RN_K_TEXT, AT(target), 12, "for", NULL },
	{ "refused", RN_K_TEXT, AT(refused), 16, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_template_row, field)

static const struct rn_col template[] = {
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "step", RN_K_ENUM, AT(step), 0, NULL, rn_draft_step_name },
	{ "as", RN_K_ENUM, AT(as), 0, NULL, rn_party_name },
	{ "origin", RN_K_TEXT, AT(origin), 8, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_template_fact, field)

static const struct rn_col template_fact[] = {
	{ "field", RN_K_TEXT, AT(field), 12, NULL, NULL },
	{ "what", RN_K_TEXT, AT(what), 20, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_outgoing, field)

static const struct rn_col outgoing[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "intro_id", RN_K_INT, AT(intro_id), 2, "intro", NULL },
	{ "step", RN_K_ENUM, AT(step), 8, NULL, rn_draft_step_name },
	{ "party", RN_K_ENUM, AT(party), 0, NULL, rn_party_name },
	{ "to", RN_K_LIST, AT(to), 10, NULL, NULL },
	{ "subject", RN_K_TEXT, AT(subject), 0, NULL, NULL },
	{ "message_id", RN_K_TEXT, AT(message_id), 0, "message", NULL },
	{ "state", RN_K_ENUM, AT(state), 6, NULL, rn_outgoing_state_name },
	{ "at", RN_K_INSTANT, AT(at), 0, NULL, NULL },
	{ "held_until", RN_K_INSTANT, AT(held_until), 0, "held until", NULL },
	{ "sent_at", RN_K_INSTANT, AT(sent_at), 10, "sent", NULL },
	{ "error", RN_K_TEXT, AT(error), 10, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_intro_note, field)

static const struct rn_col note[] = {
	{ "intro_id", RN_K_ID, AT(intro_id), 2, "intro", NULL },
	{ "at", RN_K_INSTANT, AT(at), 10, NULL, NULL },
	{ "text", RN_K_TEXT, AT(text), 10, NULL, NULL },
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
};

#undef AT
#define AT(field) offsetof(struct rn_finding, field)

static const struct rn_col finding[] = {
	{ "check", RN_K_TEXT, AT(check), 10, NULL, NULL },
	{ "status", RN_K_ENUM, AT(status), 4, NULL, rn_finding_status_name },
	{ "detail", RN_K_TEXT, AT(detail), 20, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_setting, field)

static const struct rn_col setting[] = {
	{ "name", RN_K_TEXT, AT(name), 14, NULL, NULL },
	{ "value", RN_K_TEXT, AT(value), 8, NULL, NULL },
	{ "origin", RN_K_TEXT, AT(origin), 7, NULL, NULL },
	{ "help", RN_K_TEXT, AT(help), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_give, field)

static const struct rn_col give[] = {
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "person_id", RN_K_ID, AT(person_id), 0, "person", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "direction", RN_K_ENUM, AT(direction), 8, NULL, rn_gave_name },
	{ "kind", RN_K_ENUM, AT(kind), 9, NULL, rn_gift_name },
	{ "about", RN_K_TEXT, AT(about), 8, NULL, NULL },
	{ "weight", RN_K_REAL, AT(weight), 4, "now", NULL },
	{ "balance", RN_K_REAL, AT(balance), 0, NULL, NULL },
	{ "interaction_id", RN_K_INT, AT(interaction_id), 0, NULL, NULL },
	{ "intro_id", RN_K_INT, AT(intro_id), 0, "intro", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_balance, field)

static const struct rn_col balance[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "given", RN_K_INT, AT(given), 5, NULL, NULL },
	{ "received", RN_K_INT, AT(received), 8, NULL, NULL },
	{ "given_now", RN_K_REAL, AT(given_now), 0, NULL, NULL },
	{ "received_now", RN_K_REAL, AT(received_now), 0, NULL, NULL },
	{ "balance", RN_K_REAL, AT(balance), 7, NULL, NULL },
	{ "last_given", RN_K_INSTANT, AT(last_given), 10, "last given",
	    NULL },
	{ "last_received", RN_K_INSTANT, AT(last_received), 10,
	    "last received", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_suggestion, field)

static const struct rn_col suggestion[] = {
	{ "rank", RN_K_INT, AT(rank), 2, "#", NULL },
	{ "person_id", RN_K_ID, AT(person_id), 0, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "title", RN_K_TEXT, AT(title), 0, NULL, NULL },
	{ "org", RN_K_TEXT, AT(org), 0, NULL, NULL },
	{ "fit", RN_K_PROB, AT(fit), 4, NULL, NULL },
	{ "reasons", RN_K_LIST, AT(reasons), 12, "because", NULL },
	{ "tier", RN_K_ENUM, AT(tier), 0, NULL, rn_tier_name },
	{ "profile", RN_K_TEXT, AT(profile), 0, NULL, NULL },
	{ "next", RN_K_TEXT, AT(next), 33, "to start it", NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
	{ "verify", RN_K_TEXT, AT(verify), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_group, field)

static const struct rn_col group[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "criteria", RN_K_TEXT, AT(criteria), 0, NULL, NULL },
	{ "cadence_days", RN_K_INT, AT(cadence_days), 5, "every", NULL },
	{ "exchange", RN_K_TEXT, AT(exchange), 8, "expected", NULL },
	{ "seats", RN_K_INT, AT(seats), 0, NULL, NULL },
	{ "members", RN_K_INT, AT(members), 7, NULL, NULL },
	{ "founded_at", RN_K_INSTANT, AT(founded_at), 0, "founded", NULL },
	{ "meetings", RN_K_INT, AT(meetings), 0, NULL, NULL },
	{ "last_met", RN_K_INSTANT, AT(last_met), 10, "last met", NULL },
	{ "due_at", RN_K_INSTANT, AT(due_at), 10, "next due", NULL },
	{ "overdue_days", RN_K_INT, AT(overdue_days), 7, "overdue", NULL },
	{ "attendance", RN_K_PROB, AT(attendance), 0, NULL, NULL },
	{ "names", RN_K_LIST, AT(names), 0, NULL, NULL },
	{ "expects", RN_K_TEXT, AT(expects), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_member, field)

static const struct rn_col member[] = {
	{ "group", RN_K_TEXT, AT(group), 0, NULL, NULL },
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "seat", RN_K_TEXT, AT(seat), 10, NULL, NULL },
	{ "seat_code", RN_K_TEXT, AT(seat_code), 0, NULL, NULL },
	{ "joined_at", RN_K_INSTANT, AT(joined_at), 10, "joined", NULL },
	{ "meetings", RN_K_INT, AT(meetings), 3, "met", NULL },
	{ "attended", RN_K_INT, AT(attended), 5, "there", NULL },
	{ "missed", RN_K_INT, AT(missed), 6, NULL, NULL },
	{ "last_attended", RN_K_INSTANT, AT(last_attended), 0, NULL, NULL },
	{ "gave", RN_K_INT, AT(gave), 4, NULL, NULL },
	{ "expected", RN_K_INT, AT(expected), 2, "of", NULL },
	{ "forced", RN_K_TEXT, AT(forced), 0, NULL, NULL },
	{ "group_id", RN_K_INT, AT(group_id), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_meeting, field)

static const struct rn_col meeting[] = {
	{ "group", RN_K_TEXT, AT(group), 12, NULL, NULL },
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "present", RN_K_LIST, AT(present), 12, NULL, NULL },
	{ "missing", RN_K_LIST, AT(missing), 8, NULL, NULL },
	{ "note", RN_K_TEXT, AT(note), 8, NULL, NULL },
	{ "group_id", RN_K_INT, AT(group_id), 0, NULL, NULL },
	{ "id", RN_K_ID, AT(id), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_group_due, field)

static const struct rn_col group_due[] = {
	{ "group", RN_K_TEXT, AT(group), 10, NULL, NULL },
	{ "what", RN_K_ENUM, AT(what), 8, NULL, rn_group_due_name },
	{ "person_id", RN_K_INT, AT(person_id), 0, "person", NULL },
	{ "name", RN_K_TEXT, AT(name), 10, "who", NULL },
	{ "since", RN_K_INSTANT, AT(since), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 20, "because", NULL },
	{ "group_id", RN_K_ID, AT(group_id), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_agreement, field)

static const struct rn_col agreement[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 0, NULL, rn_tier_name },
	{ "active", RN_K_BOOL, AT(active), 0, NULL, NULL },
	{ "looks_for", RN_K_TEXT, AT(looks_for), 8, "you look for", NULL },
	{ "offers", RN_K_TEXT, AT(offers), 0, "you offer", NULL },
	{ "every_days", RN_K_INT, AT(every_days), 5, "every", NULL },
	{ "agreed_at", RN_K_INSTANT, AT(agreed_at), 0, "agreed", NULL },
	{ "last_touch", RN_K_INSTANT, AT(last_touch), 10, "last touch",
	    NULL },
	{ "asks", RN_K_INT, AT(asks), 4, NULL, NULL },
	{ "introductions", RN_K_INT, AT(introductions), 3, "made", NULL },
	{ "given", RN_K_INT, AT(given), 0, NULL, NULL },
	{ "received", RN_K_INT, AT(received), 0, NULL, NULL },
	{ "balance", RN_K_REAL, AT(balance), 5, NULL, NULL },
	{ "due_at", RN_K_INSTANT, AT(due_at), 10, "talk due", NULL },
	{ "overdue_days", RN_K_INT, AT(overdue_days), 0, "overdue", NULL },
	{ "since", RN_K_INSTANT, AT(since), 0, NULL, NULL },
	{ "forced", RN_K_TEXT, AT(forced), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_candidate, field)

static const struct rn_col candidate[] = {
	{ "rank", RN_K_INT, AT(rank), 2, "#", NULL },
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "org", RN_K_TEXT, AT(org), 0, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "expected", RN_K_REAL, AT(expected), 0, NULL, NULL },
	{ "reach", RN_K_REAL, AT(reach), 0, NULL, NULL },
	{ "access", RN_K_PROB, AT(access), 0, NULL, NULL },
	{ "overlap", RN_K_INT, AT(overlap), 0, NULL, NULL },
	{ "trade", RN_K_TEXT, AT(trade), 0, NULL, NULL },
	{ "serves", RN_K_TEXT, AT(serves), 0, NULL, NULL },
	{ "given", RN_K_INT, AT(given), 0, NULL, NULL },
	{ "received", RN_K_INT, AT(received), 0, NULL, NULL },
	{ "reasons", RN_K_LIST, AT(reasons), 20, "because", NULL },
	{ "next", RN_K_TEXT, AT(next), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
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
const struct rn_view rn_view_tier_count =
    VIEW("tier", "refnet.tier_count", tier_count, "no tiers");
const struct rn_view rn_view_import =
    VIEW("id", "refnet.import", import, "no imports");
const struct rn_view rn_view_reject =
    VIEW("row", "refnet.reject", reject, "no rejected rows");
const struct rn_view rn_view_source =
    VIEW("name", "refnet.source", source, "no known sources");
const struct rn_view rn_view_guess =
    VIEW("label", "refnet.guess", guess, "no columns");
const struct rn_view rn_view_interaction =
    VIEW("id", "refnet.interaction", interaction, "no interactions");
const struct rn_view rn_view_change =
    VIEW("id", "refnet.change", change, "no changes");
const struct rn_view rn_view_lint =
    VIEW("rule", "refnet.lint", lint, "nothing to sharpen");
const struct rn_view rn_view_text_lint =
    VIEW("rule", "refnet.lint", text_lint, "nothing is wrong with it");
const struct rn_view rn_view_profile =
    VIEW("name", "refnet.profile", profile, "no profiles");
const struct rn_view rn_view_org =
    VIEW("name", "refnet.org", org, "no companies");
const struct rn_view rn_view_signal =
    VIEW("id", "refnet.signal", signal, "no signals");
const struct rn_view rn_view_title =
    VIEW("title", "refnet.title", title, "no titles");
const struct rn_view rn_view_match =
    VIEW("person_id", "refnet.match", match, "nobody fits");
const struct rn_view rn_view_lesson =
    VIEW("person_id", "refnet.lesson", lesson, "nothing was taught");
const struct rn_view rn_view_tie =
    VIEW("b", "refnet.tie", tie, "no ties known");
const struct rn_view rn_view_path =
    VIEW("via_id", "refnet.path", path, "no verified path");
const struct rn_view rn_view_recruit =
    PEOPLE("person_id", "refnet.recruit", recruit, "nobody to recruit",
    struct rn_recruit);
const struct rn_view rn_view_question =
    VIEW("b", "refnet.question", question, "nothing to ask");
const struct rn_view rn_view_connector =
    VIEW("person_id", "refnet.connector", connector, "no connectors yet");
const struct rn_view rn_view_overlap =
    VIEW("connector_id", "refnet.overlap", overlap, "nobody knows them");
const struct rn_view rn_view_gap =
    VIEW("profile", "refnet.gap", gap, "no gaps");
const struct rn_view rn_view_plan =
    VIEW("connector_id", "refnet.plan", plan, "no ask would help");
const struct rn_view rn_view_risk =
    VIEW("person_id", "refnet.risk", risk, "no path rests on anybody");
const struct rn_view rn_view_whatif =
    VIEW("target_id", "refnet.whatif", whatif, "no path would change");
const struct rn_view rn_view_diff =
    VIEW("person_id", "refnet.diff", diff, "nothing changed");
const struct rn_view rn_view_intro =
    VIEW("id", "refnet.intro", intro, "no introductions");
const struct rn_view rn_view_consent =
    VIEW("row", "refnet.consent", consent, "nothing in the ledger");
const struct rn_view rn_view_audit =
    VIEW("row", "refnet.audit", audit, "no introductions to prove");
const struct rn_view rn_view_proposal =
    VIEW("id", "refnet.proposal", proposal, "no proposals");
const struct rn_view rn_view_draft =
    VIEW("intro_id", "refnet.draft", draft, "no drafts");
const struct rn_view rn_view_outgoing =
    VIEW("id", "refnet.outgoing", outgoing, "nothing in the outbox");
const struct rn_view rn_view_note =
    VIEW("intro_id", "refnet.note", note, "no notes");
const struct rn_view rn_view_planned =
    VIEW("intro_id", "refnet.planned", planned, "nobody to ask");
const struct rn_view rn_view_template =
    VIEW("name", "refnet.template", template, "no templates");
const struct rn_view rn_view_template_fact =
    VIEW("field", "refnet.template-field", template_fact, "no fields");
const struct rn_view rn_view_stat =
    VIEW("metric", "refnet.stat", stat, "no introductions to count");
const struct rn_view rn_view_report =
    VIEW("id", "refnet.report", report, "no reports kept");
const struct rn_view rn_view_finding =
    VIEW("check", "refnet.finding", finding, "nothing was looked at");
const struct rn_view rn_view_setting =
    VIEW("name", "refnet.setting", setting, "no settings");
const struct rn_view rn_view_give =
    PEOPLE("person_id", "refnet.give", give, "nothing given or received",
    struct rn_give);
const struct rn_view rn_view_balance =
    PEOPLE("person_id", "refnet.balance", balance,
    "nothing given or received", struct rn_balance);
const struct rn_view rn_view_suggestion =
    VIEW("person_id", "refnet.suggestion", suggestion, "nobody to suggest");
const struct rn_view rn_view_group =
    VIEW("id", "refnet.group", group, "no groups");
const struct rn_view rn_view_member =
    PEOPLE("person_id", "refnet.member", member, "no members",
    struct rn_member);
const struct rn_view rn_view_meeting =
    VIEW("id", "refnet.meeting", meeting, "no meetings");
const struct rn_view rn_view_group_due =
    VIEW("group_id", "refnet.group_due", group_due, "nothing is due");
const struct rn_view rn_view_agreement =
    PEOPLE("person_id", "refnet.agreement", agreement,
    "nobody is in the circle", struct rn_agreement);
const struct rn_view rn_view_candidate =
    PEOPLE("person_id", "refnet.candidate", candidate, "nobody to recruit",
    struct rn_candidate);
