/*
 * views.h - the rows of the public structs, described; see views.c.
 */
#ifndef RN_VIEWS_H
#define RN_VIEWS_H

#include "base/row.h"

extern const struct rn_view rn_view_person;	/* struct rn_person */
extern const struct rn_view rn_view_tier;	/* struct rn_person */
extern const struct rn_view rn_view_meant;	/* struct rn_meant */
extern const struct rn_view rn_view_record;	/* struct rn_record */
extern const struct rn_view rn_view_duplicate;	/* struct rn_duplicate */
extern const struct rn_view rn_view_weight;	/* struct rn_weight */
extern const struct rn_view rn_view_due;	/* struct rn_due */
extern const struct rn_view rn_view_tier_count;	/* struct rn_tier_count */
extern const struct rn_view rn_view_import;	/* struct rn_import */
extern const struct rn_view rn_view_reject;	/* struct rn_reject */
extern const struct rn_view rn_view_source;	/* struct rn_source */
extern const struct rn_view rn_view_guess;	/* struct rn_guess_column */
extern const struct rn_view rn_view_interaction; /* struct rn_interaction */
extern const struct rn_view rn_view_tie;	/* struct rn_tie */
extern const struct rn_view rn_view_question; /* struct rn_tie_question */
extern const struct rn_view rn_view_path;	/* struct rn_path */
extern const struct rn_view rn_view_connector;	/* struct rn_connector */
extern const struct rn_view rn_view_overlap;	/* struct rn_overlap */
extern const struct rn_view rn_view_gap;	/* struct rn_gap */
extern const struct rn_view rn_view_plan;	/* struct rn_ask */
extern const struct rn_view rn_view_risk;	/* struct rn_risk */
extern const struct rn_view rn_view_whatif;	/* struct rn_whatif */
extern const struct rn_view rn_view_diff;	/* struct rn_shift */
extern const struct rn_view rn_view_change;	/* struct rn_change */
extern const struct rn_view rn_view_erased;	/* struct rn_erased */
extern const struct rn_view rn_view_prunable;	/* struct rn_prunable */
extern const struct rn_view rn_view_suppression; /* struct rn_suppression */
extern const struct rn_view rn_view_org;	/* struct rn_org */
extern const struct rn_view rn_view_signal;	/* struct rn_signal */
extern const struct rn_view rn_view_deal;	/* struct rn_deal */
extern const struct rn_view rn_view_profile;	/* struct rn_profile */
extern const struct rn_view rn_view_lint;	/* struct rn_lint */
extern const struct rn_view rn_view_text_lint;	/* struct rn_text_finding */
extern const struct rn_view rn_view_title;	/* struct rn_title */
extern const struct rn_view rn_view_recruit;	/* struct rn_recruit */
extern const struct rn_view rn_view_match;	/* struct rn_match */
extern const struct rn_view rn_view_lesson;	/* struct rn_lesson */
extern const struct rn_view rn_view_intro;	/* struct rn_intro */
extern const struct rn_view rn_view_consent;	/* struct rn_consent */
extern const struct rn_view rn_view_proposal;	/* struct rn_proposal */
extern const struct rn_view rn_view_audit;	/* struct rn_audit */
extern const struct rn_view rn_view_draft;	/* struct rn_draft */
extern const struct rn_view rn_view_outgoing;	/* struct rn_outgoing */
extern const struct rn_view rn_view_note;	/* struct rn_intro_note */
extern const struct rn_view rn_view_planned;	/* struct rn_planned */
extern const struct rn_view rn_view_template;	/* struct rn_template_row */
extern const struct rn_view rn_view_template_fact; /* struct rn_template_fact */
extern const struct rn_view rn_view_metric;	/* struct rn_metric */
extern const struct rn_view rn_view_stat;	/* struct rn_stat */
extern const struct rn_view rn_view_report;	/* struct rn_report */
extern const struct rn_view rn_view_finding;	/* struct rn_finding */
extern const struct rn_view rn_view_backup;	/* struct rn_backup */
extern const struct rn_view rn_view_setting;	/* struct rn_setting */
extern const struct rn_view rn_view_give;	/* struct rn_give */
extern const struct rn_view rn_view_balance;	/* struct rn_balance */
extern const struct rn_view rn_view_suggestion;	/* struct rn_suggestion */
extern const struct rn_view rn_view_group;	/* struct rn_group */
extern const struct rn_view rn_view_member;	/* struct rn_member */
extern const struct rn_view rn_view_meeting;	/* struct rn_meeting */
extern const struct rn_view rn_view_group_due;	/* struct rn_group_due */
extern const struct rn_view rn_view_agreement;	/* struct rn_agreement */
extern const struct rn_view rn_view_candidate;	/* struct rn_candidate */

#endif
