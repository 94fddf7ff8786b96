/*
 * letter.h - a report while it is composed: what all parts are made from.
 */
#ifndef RN_LETTER_H
#define RN_LETTER_H

#include "document/document.h"
#include "report/report.h"

struct rn_mailing {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_report_query *q;
	int64_t as_of;		/* RN_NOW: now */
	int64_t from, to;
	struct rn_cabinet now, then;
	struct rn_kept_warm then_warm, warm;	/* who was, and is, strong or
						 * medium; kept as `warm` */
	struct rn_drift *drift;	/* what became of those who were */
	size_t drift_n;
	bool many;		/* too many people to look back in full */
	struct rn_vital_scale scale;	/* what chances to write are by */
	struct rn_doc *doc;
	size_t waiting, cold;	/* for the subject */
	int64_t *figure;	/* what the digest is of */
	size_t figures, room;
};

/* One more number that is news when it changes. */
void rn_letter_figure(struct rn_mailing *l, int64_t v);
/* "Introductions that wait: 3"; without any, what `none` says. */
void rn_letter_heading(struct rn_mailing *l, const char *title,
    const char *none, size_t n);
/* "2026-11-12": the local day of an instant. */
const char *rn_letter_day(struct rn_mailing *l, int64_t at);

/* The parts; each is a heading and what belongs below it. */
enum rn_status rn_letter_waiting(struct rn_mailing *l);	/* waiting.c */
enum rn_status rn_letter_optins(struct rn_mailing *l);
enum rn_status rn_letter_thanks(struct rn_mailing *l);
enum rn_status rn_letter_due(struct rn_mailing *l);
enum rn_status rn_letter_cold(struct rn_mailing *l);		/* moved.c */
enum rn_status rn_letter_moved(struct rn_mailing *l);
enum rn_status rn_letter_figures(struct rn_mailing *l);	/* numbers.c */
enum rn_status rn_letter_funnel(struct rn_mailing *l);
enum rn_status rn_letter_tiers(struct rn_mailing *l);
enum rn_status rn_letter_gaps(struct rn_mailing *l);

#endif
