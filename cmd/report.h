/*
 * report.h - what the kinds of report share.
 */
#ifndef REFNET_REPORT_CMD_H
#define REFNET_REPORT_CMD_H

#include "cmd.h"
#include "refnet/report.h"

struct report_args {
	const char *to, *file;
	bool if_changed;
};
extern const struct opt report_opts[];

/* Compose one, print or write it, and keep it once it is out. */
RN_CHECKED enum rn_status report_run(struct app *app,
    const struct report_args *args, enum rn_report_kind kind);

#endif
