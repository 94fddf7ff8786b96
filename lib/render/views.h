/*
 * views.h - the rows of the public structs, described; see views.c.
 */
#ifndef RN_VIEWS_H
#define RN_VIEWS_H

#include "base/row.h"

/*
 * A view and its public row: its schema is printed and installed (schema.c).
 */
#define RN_VIEW_LIST(X) \
	X(person, rn_person) \
	X(tier, rn_person) \
	X(meant, rn_meant) \
	X(record, rn_record) \
	X(duplicate, rn_duplicate) \
	X(weight, rn_weight) \
	X(due, rn_due) \
	X(cadence, rn_cadence) \
	X(tier_count, rn_tier_count) \
	X(import, rn_import) \
	X(source, rn_source) \
	X(guess, rn_guess_column) \
	X(interaction, rn_interaction) \
	X(tie, rn_tie) \
	X(question, rn_tie_question) \
	X(path, rn_path) \
	X(connector, rn_connector) \
	X(overlap, rn_overlap) \
	X(gap, rn_gap) \
	X(plan, rn_ask) \
	X(risk, rn_risk) \
	X(whatif, rn_whatif) \
	X(diff, rn_shift) \
	X(change, rn_change) \
	X(erased, rn_erased) \
	X(prunable, rn_prunable) \
	X(suppression, rn_suppression) \
	X(org, rn_org) \
	X(signal, rn_signal) \
	X(deal, rn_deal) \
	X(profile, rn_profile) \
	X(lint, rn_lint) \
	X(text_lint, rn_text_finding) \
	X(title, rn_title) \
	X(recruit, rn_recruit) \
	X(match, rn_match) \
	X(lesson, rn_lesson) \
	X(intro, rn_intro) \
	X(consent, rn_consent) \
	X(proposal, rn_proposal) \
	X(audit, rn_audit) \
	X(draft, rn_draft) \
	X(outgoing, rn_outgoing) \
	X(note, rn_intro_note) \
	X(planned, rn_planned) \
	X(template, rn_template_row) \
	X(template_fact, rn_template_fact) \
	X(metric, rn_metric) \
	X(stat, rn_stat) \
	X(report, rn_report) \
	X(finding, rn_finding) \
	X(backup, rn_backup) \
	X(setting, rn_setting) \
	X(give, rn_give) \
	X(balance, rn_balance) \
	X(suggestion, rn_suggestion) \
	X(group, rn_group) \
	X(member, rn_member) \
	X(meeting, rn_meeting) \
	X(group_due, rn_group_due) \
	X(agreement, rn_agreement) \
	X(candidate, rn_candidate) \
	X(graph, rn_picture)

#define RN_VIEW_DECLARE(name, row) extern const struct rn_view rn_view_##name;
RN_VIEW_LIST(RN_VIEW_DECLARE)
#undef RN_VIEW_DECLARE

extern const struct rn_view rn_view_intro_alone, rn_view_intro_card,
    rn_view_group_alone;	/* rows.h */

#endif
